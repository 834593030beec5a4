/**
 * Figures of Genopretning per finding code, unit and question: in how many cases it was found, of how many that were
 * assessed for it, and how far they are put right. Pure.
 *
 * Assessed are the cases with a counted, valid ja or nej (or grade) to a question that rows of the code are about, and
 * those that have the finding. Where a row of the code is about no question, nobody knows how many were looked at: the
 * figure is a count alone.
 */
import type { IsoDate } from "../../kernel/date";
import { serialFromDate } from "../../kernel/date";
import type { CaseKey, QuestionKey } from "../../kernel/keys";
import { caseKey, distinct, jointKey, placeKey, questionKey, unitKey } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import type { Answer } from "../../templates/rules/answer";
import { NOT_APPLICABLE } from "../../templates/rules/answer";
import type { FindingCode, Grade } from "./finding-code";
import { codeOf, gradeOf } from "./finding-code";
import type { Mending } from "./mending";
import { isOverdue, isRestored } from "./mending";

/** All units taken together. */
export const ALL_UNITS = "Alle";

/** Rows without a code, or with one that the list does not know. */
export const NO_CODE: FindingCode = { code: "-", name: "Uden fundkode" };

/** Stands for the rows of a code that are about no question, beside those that are. */
export const NO_QUESTION = "-";

/** A row of tblGenopretningstal. Cases are counted, not rows. */
export interface MendingFigure {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Blank for the whole code; `-` for its rows that are about none. */
  readonly question: string;
  readonly cases: number;
  /** Null where it is not known. */
  readonly assessed: number | null;
  /** Every fault of the code in the case is put right and checked by another. */
  readonly restored: number;
  readonly cannot: number;
  /** Neither restored nor impossible to mend; closed but not checked is open. */
  readonly open: number;
  readonly overdue: number;
  /** Days from the review to the check, of those that are restored and whose review has a date. */
  readonly medianDays: number | null;
  /** Cases with a finding that counts as criticism. */
  readonly criticism: number;
  /** The gravest grade; blank where none is given. */
  readonly gravest: string;
}

export interface MendingFacts {
  readonly rows: readonly Mending[];
  readonly answers: readonly Answer[];
  readonly codes: readonly FindingCode[];
  readonly scale: readonly Grade[];
  readonly today: IsoDate;
  unitOf(id: string): string;
}

/** For each code in its order: all units, each unit that has the finding, and each question where there are several. */
export function mendingFigures(facts: MendingFacts): readonly MendingFigure[] {
  const assessed = assessedCases(facts.answers);
  const dates = reviewDates(facts.answers);
  return [...facts.codes, NO_CODE].flatMap((code) => {
    const own = facts.rows.filter(
      (row) => row.case !== "" && (codeOf(row.code, facts.codes) ?? NO_CODE).code === code.code,
    );
    if (own.length === 0) return [];
    const unit = (row: Mending): string => row.unit || facts.unitOf(row.case);
    const units = distinct(own.map(unit), unitKey).sort(byCodePoint);
    const questions = distinct(
      own.map(({ question }) => question),
      questionKey,
    );
    const figure = (name: string, rows: readonly Mending[], question: string | null): MendingFigure =>
      figureOf({ code, unit: name, question, rows, questions, facts, assessed, dates });
    return [
      figure(ALL_UNITS, own, null),
      ...units.map((name) =>
        figure(
          name,
          own.filter((row) => unitKey(unit(row)) === unitKey(name)),
          null,
        ),
      ),
      ...(questions.length < 2 ? [] : questions).map((question) =>
        figure(
          ALL_UNITS,
          own.filter((row) => questionKey(row.question) === questionKey(question)),
          question,
        ),
      ),
    ];
  });
}

interface Part {
  readonly code: FindingCode;
  readonly unit: string;
  readonly question: string | null;
  readonly rows: readonly Mending[];
  /** Of the whole code. */
  readonly questions: readonly string[];
  readonly facts: MendingFacts;
  readonly assessed: Assessed;
  readonly dates: ReadonlyMap<unknown, IsoDate>;
}

function figureOf({ code, unit, question, rows, questions, facts, assessed, dates }: Part): MendingFigure {
  const byCase = new Map<CaseKey, Mending[]>();
  for (const row of rows) byCase.set(caseKey(row.case), [...(byCase.get(caseKey(row.case)) ?? []), row]);
  const cases = Array.from(byCase.values());
  const count = (is: (own: readonly Mending[]) => boolean): number => cases.filter(is).length;
  const isRight = (own: readonly Mending[]): boolean => own.every((row) => isRestored(row));
  const isImpossible = (own: readonly Mending[]): boolean =>
    !isRight(own) && own.every((row) => row.cannot !== "" || isRestored(row));
  const days = rows.flatMap((row) => {
    const found = dates.get(dateKey(row));
    return isRestored(row) && found !== undefined
      ? [serialFromDate(row.checked as IsoDate) - serialFromDate(found)]
      : [];
  });
  const grades = rows.flatMap((row) => gradeOf(row.severity, facts.scale) ?? []);
  const gravest = facts.scale.filter((grade) => grades.includes(grade)).pop();
  const asked = question === null ? questions : [question];
  return {
    code: code.code,
    name: code.name,
    unit,
    question: question === null ? "" : question || NO_QUESTION,
    cases: cases.length,
    assessed: asked.some((each) => each === "") ? null : countAssessed(assessed, asked, unit, byCase),
    restored: count(isRight),
    cannot: count(isImpossible),
    open: count((own) => !isRight(own) && !isImpossible(own)),
    overdue: count((own) => own.some((row) => isOverdue(row, facts.today))),
    medianDays: median(days),
    criticism: count((own) => own.some((row) => gradeOf(row.severity, facts.scale)?.isCriticism === true)),
    gravest: gravest?.word ?? "",
  };
}

/** By question: the cases that were assessed, with the unit of each. */
type Assessed = ReadonlyMap<QuestionKey, ReadonlyMap<CaseKey, string>>;

function assessedCases(answers: readonly Answer[]): Assessed {
  const found = new Map<QuestionKey, Map<CaseKey, string>>();
  for (const { question, case: id, unit, value, state, counted } of answers) {
    if (!counted || state !== "gyldig" || value === NOT_APPLICABLE) continue;
    const cases = found.get(questionKey(question)) ?? new Map<CaseKey, string>();
    found.set(questionKey(question), cases.set(caseKey(id), unit));
  }
  return found;
}

function countAssessed(
  assessed: Assessed,
  questions: readonly string[],
  unit: string,
  having: ReadonlyMap<CaseKey, unknown>,
): number {
  const cases = new Set(having.keys());
  for (const question of questions)
    for (const [id, own] of Array.from(assessed.get(questionKey(question)) ?? []))
      if (unit === ALL_UNITS || unitKey(own) === unitKey(unit)) cases.add(id);
  return cases.size;
}

function reviewDates(answers: readonly Answer[]): ReadonlyMap<unknown, IsoDate> {
  return new Map(answers.flatMap((each) => (each.date === "" ? [] : [[dateKey(each), each.date] as const])));
}

function dateKey({ round, level, case: id, question }: Pick<Mending, "round" | "level" | "case" | "question">) {
  return jointKey(placeKey({ round, level: level ?? 0 }), caseKey(id), questionKey(question));
}

/** The middle value, of an even number the mean of the two; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
