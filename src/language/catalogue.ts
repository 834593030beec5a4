/**
 * The catalogue of everything the product may have to say: one code, one Danish and one English sentence. A sentence
 * says what is wrong, where (the place is added by whoever shows it), and what to do.
 */
import type { Sentence } from "./sentence";
import { AGREEMENT } from "./sentences/agreement";
import { ANSWERING } from "./sentences/answering";
import { ATTENTION } from "./sentences/attention";
import { CASE_REVIEW } from "./sentences/case-review";
import { DEADLINES } from "./sentences/deadlines";
import { DRAWING } from "./sentences/drawing";
import { FIGURES } from "./sentences/figures";
import { FILES } from "./sentences/files";
import { FLOW } from "./sentences/flow";
import { FUNCTIONS } from "./sentences/functions";
import { LOSSES } from "./sentences/losses";
import { LEARNING } from "./sentences/learning";
import { PAPERS } from "./sentences/papers";
import { PLANNING } from "./sentences/planning";
import { POPULATION } from "./sentences/population";
import { RECORDS } from "./sentences/records";
import { REVIEW } from "./sentences/review";
import { TELLING } from "./sentences/telling";
import { TEMPLATE } from "./sentences/template";
import { UNATTENDED } from "./sentences/unattended";
import { WHEEL } from "./sentences/wheel";
import type { Value } from "./words";

export const CATALOGUE = {
  ...PLANNING,
  ...DRAWING,
  ...POPULATION,
  ...RECORDS,
  ...TEMPLATE,
  ...REVIEW,
  ...ANSWERING,
  ...FIGURES,
  ...FILES,
  ...LOSSES,
  ...AGREEMENT,
  ...ATTENTION,
  ...CASE_REVIEW,
  ...LEARNING,
  ...PAPERS,
  ...FLOW,
  ...DEADLINES,
  ...WHEEL,
  ...TELLING,
  ...UNATTENDED,
  ...FUNCTIONS,
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/** What the sentence of a code is filled in with. */
export type ValuesOf<Code extends ProblemCode> =
  (typeof CATALOGUE)[Code] extends Sentence<infer Name> ? Readonly<Record<Name, Value>> : never;

/** Whether a code read from somewhere, as from Datakontrol, is one of the catalogue. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.prototype.hasOwnProperty.call(CATALOGUE, code);
}
