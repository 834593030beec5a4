/**
 * A review sheet: the questions of one case on A4, or of up to eight cases side by side (the matrix). This module says
 * what is on it and where; `review-content.ts` draws it and `review-read.ts` reads it back.
 *
 * ```
 *   A                B (hidden)   C                 D                  E + F of case 1, G + H of case 2 …
 *   title                                           Sag                2026-000123
 *   to the overview               to the next case  Besvaret           12 af 24
 *   ------------------------------ these two rows stay in view ------------------------------------------
 *   unit, level                                     Sagsbehandler …    …
 *   how to fill it in                               Udfyldt af …       [to fill in]
 *   Spørgsmålsnr.    Sagstrin     Spørgsmål         Lovgrundlag        <Sag> | <Sag> bemærkning
 *                                 Underretning      (a line that opens a step)
 *   U1               …            …                 …                  [answer]  [comment]
 * ```
 * Right of the table, hidden, one column per case says how each question stands (`PROGRESS`); shading and counts are
 * formulas over it. A line that opens a step has no number, and the step's name as its text.
 */
import type { Form } from "../../draw/rules/level";
import type { IsoDate } from "../../kernel/date";
import { stepKey, wordKey } from "../../kernel/keys";
import type { Question } from "../../templates/rules/question";
import type { Dialogue } from "../rules/hand-in";
import { questionsOf } from "../rules/reading";

/** What a reviewer has already written about a case, where a sheet is drawn with answers in it. */
export interface FilledCase {
  readonly reviewer: string;
  readonly date: IsoDate | "";
  readonly assessment: string;
  readonly done: boolean;
  readonly dialogue?: Dialogue;
  /** By question number. */
  readonly answers: Readonly<Record<string, { readonly answer: string; readonly comment: string }>>;
}

export interface CaseToReview {
  readonly id: string;
  readonly caseworker: string;
  readonly team: string;
  readonly age: number | null;
  /** Steps the case lists; empty: all. */
  readonly steps: readonly string[];
  /** `alle`, or the step it was drawn for. */
  readonly assigned: string;
  readonly filled?: FilledCase;
  /** Answers that dates give, by question number: drawn in where nobody has written anything yet. */
  readonly offered?: Readonly<Record<string, { readonly answer: string; readonly note: string }>>;
}

export interface ReviewSheet {
  /** Text of `tilsyn_register`: which register it belongs to. */
  readonly register: string;
  readonly round: string;
  /** Betegnelse of the round, shown to people; empty: the round itself. */
  readonly roundLabel: string;
  readonly level: number;
  readonly levelName: string;
  readonly form: Form;
  readonly unit: string;
  /** Which of the level's readers the sheet is for; not there where it is for whoever reviews. */
  readonly role?: string;
  /** As `templateLabel` gives it for the register's questions. */
  readonly template: string;
  /** One for a case sheet, up to eight for a matrix; ids and `<id> bemærkning` unique ignoring case. */
  readonly cases: readonly CaseToReview[];
  /** The whole template in order; the sheet shows those of its cases. */
  readonly questions: readonly Question[];
}

export const REVIEW_NAMES = {
  register: "tilsyn_register",
  round: "tilsyn_runde",
  level: "tilsyn_niveau",
  unit: "tilsyn_enhed",
  template: "tilsyn_skabelon",
  /** Only where each reader has sheets of their own: which of those in Udfyldes af the sheet is for. */
  role: "tilsyn_udfylder",
} as const;

export const COLUMN = { number: 1, step: 2, text: 3, legal: 4 } as const;
export const HEADERS = ["Spørgsmålsnr.", "Sagstrin", "Spørgsmål", "Lovgrundlag"] as const;
export const COMMENT_SUFFIX = " bemærkning";
/** Behind a case's id above the hidden column of what was offered: a cell for each, as `U1=ja`. */
export const OFFERED_SUFFIX = " forudfyldt";

/** Labels of the head, each in its row beside the cells of every case. */
export const FIELD = {
  case: { label: "Sag", row: 1 },
  progress: { label: "Besvaret", row: 2 },
  caseworker: { label: "Sagsbehandler", row: 3 },
  age: { label: "Alder", row: 4 },
  step: { label: "Sagstrin", row: 5 },
  reviewer: { label: "Udfyldt af", row: 6 },
  date: { label: "Dato", row: 7 },
  assessment: { label: "Samlet vurdering", row: 8 },
  done: { label: "Færdig", row: 9 },
} as const;

/** Stays in view while the questions are gone through: which case a column is, how far it has come, and the ways on. */
export const ROWS_IN_VIEW = FIELD.progress.row;

/** Labels of what is noted of going through the case together: below the others, where the level asks for it. */
export const DIALOGUE_FIELD = {
  participants: { label: "Deltagere", row: 10 },
  focus: { label: "Fokuspunkter", row: 11 },
  actions: { label: "Aftalte handlinger", row: 12 },
} as const;

/** Rows of a sheet that hang on how much its head holds. */
export interface SheetRows {
  readonly header: number;
  /** First line of the table. */
  readonly first: number;
}

export function rowsOf(form: Form): SheetRows {
  const header = form === "dialogbaseret" ? 14 : 11;
  return { header, first: header + 1 };
}

/** What the row Sagstrin says of a case that is reviewed in whole; the steps it lists may follow. */
export const WHOLE_CASE_TEXT = "Hele sagen";

/** Columns of the `index`-th case (from 0) on a sheet of `count` cases: its answers, comments, and the hidden one. */
export function caseColumns(
  index: number,
  count: number,
): { readonly answer: number; readonly comment: number; readonly progress: number; readonly offered: number } {
  return {
    answer: 5 + 2 * index,
    comment: 6 + 2 * index,
    progress: 6 + 2 * count + index,
    offered: 6 + 3 * count + index,
  };
}

/** What the hidden column says of a question. */
export const PROGRESS = {
  answered: "besvaret",
  /** Answered, but the comment that the answer demands is missing. */
  unexplained: "mangler begrundelse",
  missing: "mangler",
  notAsked: "ikke spurgt",
} as const;

/** Rows of the hidden columns that hold the counts, above the table (never the row `Sag`, which names the cases). */
export const COUNT_ROW = { answered: 5, asked: 6, unexplained: 7 } as const;

export type ReviewLine =
  | { readonly kind: "step"; readonly step: string }
  | { readonly kind: "question"; readonly question: Question };

/**
 * The lines of the table: the questions of any of the cases in template order, each step opened by its name. A step
 * that the template has no questions for is a line that says so.
 */
export function reviewLines(sheet: ReviewSheet): readonly ReviewLine[] {
  const shown = new Set(sheet.cases.flatMap((each) => ownQuestions(sheet, each)));
  const lines: ReviewLine[] = [];
  let step: string | null = null;
  for (const question of sheet.questions) {
    if (!shown.has(question)) continue;
    if (step === null || stepKey(step) !== stepKey(question.step)) lines.push({ kind: "step", step: question.step });
    step = question.step;
    lines.push({ kind: "question", question });
  }
  if (lines.length > 0) return lines;
  return sheet.cases.map((each) => ({ kind: "step", step: `${each.assigned}: ingen spørgsmål i skabelonen` }));
}

export function ownQuestions(sheet: ReviewSheet, each: CaseToReview): readonly Question[] {
  return questionsOf(each.assigned, each.steps, sheet.questions);
}

/** Whether these cases can stand on one sheet: no two column headers alike ignoring case. */
export function canShareSheet(ids: readonly string[]): boolean {
  const headers = [...HEADERS, ...ids, ...ids.map((id) => id + COMMENT_SUFFIX)].map(wordKey);
  return new Set(headers).size === headers.length;
}
