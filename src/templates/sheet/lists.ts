/** The hidden sheet `Lister`: what the drop-downs offer, each list under a name of the workbook. */
import { NOT_APPLICABLE, SCALE_ANSWERS } from "../rules/answer";
import type { Question } from "../rules/question";
import { region } from "../../workbook/address";
import type { SheetContent } from "../../workbook/content";
import { STYLE } from "../../workbook/style";

export const LISTS_SHEET = "Lister";

export interface ValueList {
  /** Workbook-scoped defined name. */
  readonly name: string;
  readonly values: readonly string[];
}

export const YES_LIST: ValueList = { name: "tilsyn_faerdig", values: ["ja"] };

const JA_NEJ = SCALE_ANSWERS["ja/nej"];
const GRAD = SCALE_ANSWERS.grad;

export const ANSWER_LISTS: readonly ValueList[] = [
  { name: "tilsyn_svar_janej", values: JA_NEJ },
  { name: "tilsyn_svar_janej_ir", values: [...JA_NEJ, NOT_APPLICABLE] },
  { name: "tilsyn_svar_grad", values: GRAD },
  { name: "tilsyn_svar_grad_ir", values: [...GRAD, NOT_APPLICABLE] },
];

/** Name of the list a question's drop-down takes. */
export function answerListName(question: Question): string {
  const scale = question.scale === "grad" ? "grad" : "janej";
  return `tilsyn_svar_${scale}${question.notApplicable ? "_ir" : ""}`;
}

/** One list per column, its name on top. A register may add lists of its own. */
export function listsSheet(further: readonly ValueList[] = []): SheetContent {
  const lists = [...ANSWER_LISTS, YES_LIST, ...further];
  const rows = Math.max(...lists.map((each) => each.values.length));
  const body = Array.from({ length: rows }, (_, row) => lists.map((each) => each.values[row] ?? null));
  return {
    name: LISTS_SHEET,
    hidden: true,
    columns: lists.map(() => ({ width: 22 })),
    heights: [],
    blocks: [{ row: 1, column: 1, values: [lists.map((each) => each.name), ...body] }],
    tables: [],
    styles: [{ region: region(1, 1, 1, lists.length), style: STYLE.label }],
    merges: [],
    validations: [],
    conditionals: [],
    links: [],
    names: lists.map((each, index) => ({
      name: each.name,
      scope: "workbook" as const,
      refersTo: { region: region(2, index + 1, each.values.length, 1) },
    })),
    protected: true,
    gridlines: true,
    page: { orientation: "portrait", fitToWidth: 1 },
  };
}
