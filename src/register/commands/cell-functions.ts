/** The functions for cells, and what Excel is told about them (functions.json). */
import { atBeginning } from "../../language/counting";
import { AGREEMENT_FUNCTION } from "../../agreement/rules/agreement-functions";
import { DEADLINE_FUNCTION } from "../../deadlines/rules/deadline-functions";
import { FINGERPRINT_FUNCTION, TICKET_FUNCTION } from "../../draw/rules/draw-functions";
import {
  ARROW_FUNCTION,
  INTERVAL_FUNCTION,
  PERCENT_FUNCTION,
  UNCERTAIN_FUNCTION,
} from "../../figures/rules/figure-functions";
import type { Problem } from "../../language/outcome";
import type { Language } from "../../language/problem";
import type { CellFunction } from "../rules/cell-function";

export const CELL_FUNCTIONS: readonly CellFunction[] = [
  TICKET_FUNCTION,
  FINGERPRINT_FUNCTION,
  PERCENT_FUNCTION,
  ARROW_FUNCTION,
  UNCERTAIN_FUNCTION,
  INTERVAL_FUNCTION,
  AGREEMENT_FUNCTION,
  DEADLINE_FUNCTION,
];

/** What is told of a function, with its parameter named in the reader's language. */
export function inLanguage(told: Problem, { parameters }: CellFunction, language: Language): Problem {
  const parameter = parameters.find(({ name }) => atBeginning(name.da) === told.values["parameter"]);
  if (parameter === undefined) return told;
  return { ...told, values: { ...told.values, parameter: atBeginning(parameter.name[language]) } };
}

/** What Excel lists the functions by. Every parameter takes a range, so that a column is one call; error values come along. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: "any";
      readonly dimensionality: "matrix";
      readonly optional?: true;
    }[];
    readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  }[];
}

/**
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json (the metadata), custom-functions-naming
 * (one file for each language; a function's name stays, so that a workbook calculates under either)
 */
export function functionsMetadata(language: Language): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: CELL_FUNCTIONS.map(({ name, about, parameters }) => ({
      id: name,
      name,
      description: about[language],
      parameters: parameters.map((each) => ({
        name: each.name[language],
        description: each.about[language],
        type: "any",
        dimensionality: "matrix",
        ...(each.optional === true ? { optional: true } : {}),
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}
