/** The review sheets of a workbook as forms to fill in: each case with its questions, their rules, and their cells. */
import { cellDate } from "../../kernel/cell";
import { questionKey, wordKey, wordOf } from "../../kernel/keys";
import type { Outcome, Place } from "../../language/outcome";
import type { Question } from "../../templates/rules/question";
import type { Entry, Field, ReturnedCase, ReturnedSheet } from "../rules/reading";
import { clean } from "../../kernel/text";
import { regionOf } from "../../workbook/address";
import type { Region, Scalar, SheetData, TableData } from "../../workbook/content";
import { FIELD, PROGRESS, WHOLE_CASE_TEXT, caseColumns } from "./review";
import { readReview, rowOfLabel } from "./review-read";
import { readQuestions } from "../../templates/sheet/questions";

/** A question of a case with its two cells, as typed. */
export interface FormQuestion {
  /** Worded as on the sheet. */
  readonly question: Question;
  readonly answer: Field;
  readonly comment: Field;
  /** The answer that dates gave when the sheet was made. */
  readonly offered?: string;
}

/** One case of a review sheet. */
export interface CaseForm {
  readonly sheet: string;
  /** Text of `tilsyn_register`. */
  readonly register: string;
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly id: string;
  readonly caseworker: string;
  /** As the sheet says it: the step, or `Hele sagen: …`. */
  readonly steps: string;
  readonly isWhole: boolean;
  /** Years, as it was when the sheet was made; null where unknown. */
  readonly age: number | null;
  readonly reviewer: Field;
  /** ISO 8601; what is no date stays as typed. */
  readonly date: Field;
  readonly assessment: Field;
  /** What is noted of going through the case together, where the sheet asks for it. */
  readonly participants?: Field;
  readonly focus?: Field;
  readonly actions?: Field;
  /** As typed: `ja`, or blank. */
  readonly done: Field;
  /** In the order of the sheet. */
  readonly questions: readonly FormQuestion[];
  /** Question numbers on the sheet that have no rules: they are to be answered on the sheet itself. */
  readonly unknown: readonly string[];
}

/** The questions of the workbook, register or handed out, whatever their steps are called. */
export function readRules(data: TableData | undefined): Outcome<readonly Question[]> {
  const column = data?.headers.findIndex((header) => wordKey(header) === wordKey("Sagstrin")) ?? -1;
  const steps = (data?.rows ?? []).map((row) => clean(String(row[column] ?? "")));
  return readQuestions(data, Array.from(new Set(steps.filter((step) => step !== ""))));
}

/** Every case of a sheet; none where it is no review sheet (any more). */
export function readForms(data: SheetData, questions: readonly Question[]): readonly CaseForm[] {
  const sheet = readReview(data, "");
  return sheet.cases.map((each, index) => formOf(data, sheet, each, index, questions));
}

function formOf(
  data: SheetData,
  sheet: ReturnedSheet,
  each: ReturnedCase,
  index: number,
  questions: readonly Question[],
): CaseForm {
  const { row: header, column } = cellOf(each.at);
  const beside = (label: string): string => textAt(data, rowOfLabel(data, header, label), column);
  const steps = beside(FIELD.step.label);
  const isOwn = ownLines(data, sheet, column, index);
  const rules = new Map(questions.map((question) => [questionKey(question.number), question]));
  const own = each.entries.flatMap((entry, line) =>
    isOwn(entry) ? [{ entry, text: sheet.lines[line]?.text ?? "" }] : [],
  );
  const { row: dateRow } = cellOf(each.date.at);
  const { row: doneRow } = cellOf(each.done.at);
  return {
    sheet: data.name,
    register: sheet.register,
    round: sheet.round,
    level: sheet.level,
    unit: sheet.unit,
    id: each.id,
    caseworker: beside(FIELD.caseworker.label),
    steps,
    isWhole: wordOf(steps).startsWith(wordOf(WHOLE_CASE_TEXT)),
    age: each.age,
    reviewer: each.reviewer,
    date: { value: cellDate(valueAt(data, dateRow, column)) ?? textAt(data, dateRow, column), at: each.date.at },
    assessment: each.assessment,
    ...(each.dialogue ?? {}),
    done: { value: doneRow === header ? "" : textAt(data, doneRow, column), at: each.done.at },
    questions: own.flatMap(({ entry, text }) => {
      const question = rules.get(questionKey(entry.question));
      if (question === undefined) return [];
      const answer = { value: entry.answer, at: entry.at };
      return [
        {
          question: { ...question, text: text || question.text },
          answer,
          comment: { value: entry.comment, at: entry.commentAt },
          ...(entry.offered === undefined ? {} : { offered: entry.offered }),
        },
      ];
    }),
    unknown: own.flatMap(({ entry }) =>
      entry.question === "" || rules.has(questionKey(entry.question)) ? [] : [entry.question],
    ),
  };
}

/**
 * Which lines are the case's to answer: on a sheet of several cases those with a state in the case's hidden column. All
 * of them where another program has lost that column.
 */
function ownLines(data: SheetData, sheet: ReturnedSheet, column: number, index: number): (entry: Entry) => boolean {
  const planned = caseColumns(index, sheet.cases.length);
  const states: readonly string[] = Object.values(PROGRESS);
  const hasState = (entry: Entry): boolean =>
    states.includes(textAt(data, cellOf(entry.at).row, column + planned.progress - planned.answer));
  return sheet.cases[index]?.entries.some(hasState) === true ? hasState : () => true;
}

/** Where a place of a sheet that was read is; such a place always has a cell. */
function cellOf({ cell }: Place): Region {
  return regionOf(cell ?? "") as Region;
}

function valueAt(data: SheetData, row: number, column: number): Scalar {
  return data.cells[row - 1]?.[column - 1] ?? null;
}

function textAt(data: SheetData, row: number, column: number): string {
  return clean(String(valueAt(data, row, column) ?? ""));
}
