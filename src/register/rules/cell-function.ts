/**
 * Functions in cells, as the staff type them into sheets of their own: one value says what a function is called, what it is
 * given, and what it gives. A whole range is one call.
 *
 * Excel for the desktop hands an empty cell over as the number 0, Excel on the web as nothing; so where a text is meant,
 * the number 0 is an empty cell, and where a number could be either, the function says so instead of guessing.
 * @source https://github.com/OfficeDev/office-js/issues/4702 and 5262
 */
import { atBeginning } from "../../language/counting";
import type { Cell } from "../../kernel/cell";
import { cellNumber, cellText, cited } from "../../kernel/cell";
import { isErrorValue } from "../../kernel/error-value";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Words } from "../../language/words";

/** A range as a formula gets it, row by row; an error value is its text. */
export type CellArea = readonly (readonly Cell[])[];

/** What stands in a cell of the result: a problem of the severity `info` is a figure that is not there (#N/A), others are wrong input (#VALUE!). */
export type CellResult = string | number | Problem;

export interface CellParameter {
  readonly name: Words;
  readonly about: Words;
  readonly optional?: true;
}

export interface CellFunction {
  /** As it is typed behind `TILSYN.`. */
  readonly name: string;
  readonly about: Words;
  readonly parameters: readonly CellParameter[];
  /** `given`: as many as there are parameters; undefined where one was left out. */
  compute(given: readonly (CellArea | undefined)[]): readonly (readonly CellResult[])[];
}

/** What one row or cell of the arguments is: the value of each parameter there. */
export type CellValues = readonly (Cell | undefined)[];

/**
 * The function of single values laid over ranges: what is one cell, one row or one column goes with all the others.
 * An error value among the values is told, and the others are worked out.
 */
export function overCells(
  parameters: readonly CellParameter[],
  compute: (values: CellValues) => CellResult,
): CellFunction["compute"] {
  return (given) => {
    const areas = given.filter((area): area is CellArea => area !== undefined);
    const rows = Math.max(...areas.map((area) => area.length));
    const columns = Math.max(...areas.map((area) => area[0]?.length ?? 0));
    const fits = areas.every(
      (area) => [1, rows].includes(area.length) && area.every((line) => [1, columns].includes(line.length)),
    );
    if (!fits) return [[problem("function/shape", {})]];
    const at = (area: CellArea | undefined, row: number, column: number): Cell | undefined => {
      const line = area?.[area.length === 1 ? 0 : row];
      return line?.[line.length === 1 ? 0 : column];
    };
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_none, column) => {
        const values = given.map((area) => at(area, row, column));
        return errorAmong(parameters, values) ?? compute(values);
      }),
    );
  };
}

function errorAmong(parameters: readonly CellParameter[], values: CellValues): Problem | null {
  const at = values.findIndex(isErrorValue);
  const parameter = parameters[at];
  return parameter === undefined
    ? null
    : problem("function/error-value", { ...named(parameter), value: String(values[at]) });
}

/** The parameter as problems name it, in Danish: whoever shows the sentence puts the reader's name in its place (`inLanguage`). */
export function named({ name }: CellParameter): { readonly parameter: string } {
  return { parameter: atBeginning(name.da) };
}

/** Whether there is nothing; where a text is meant, the number 0 is nothing too. */
export function isBlankText(cell: Cell | undefined): boolean {
  return cell === undefined || cell === 0 || cellText(cell).trim() === "";
}

/** A whole number from `least` on; what is empty is 0. */
export function wholeNumber(cell: Cell | undefined, parameter: CellParameter, least: number): number | Problem {
  const number = cell === undefined || cell === null || cell === "" ? 0 : cellNumber(cell);
  if (number !== null && Number.isInteger(number) && number >= least) return number;
  return problem("function/whole-number", { ...named(parameter), value: cited(cell), least });
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value;
}
