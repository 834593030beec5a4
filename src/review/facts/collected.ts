/**
 * What stands in tblSvar, checked. It is laid out as returned review sheets once more, so that one check serves what
 * comes back and what stands; findings that only a sheet itself can give are carried on from the last collect.
 */
import { standing } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import type { Outcome, Place, Problem } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { clean, fold } from "../../kernel/text";
import { problem } from "../../language/problem";
import { isAt, lastCheck } from "../../register/logged";
import type { Register } from "../../register/register";
import { levelOf, questionsAt, roundOf } from "../../register/register";
import { cellAddress } from "../../workbook/address";
import type { ReviewRound } from "../rules/check";
import { checkAnswers } from "../rules/check";
import type { HandIn } from "../rules/hand-in";
import type { Entry, ReturnedCase, ReturnedSheet } from "../rules/reading";
import { templateLabel } from "../rules/reading";
import { ANSWERS } from "../sheet/answers";
import { fromFinding } from "../sheet/control";
import { readReview } from "../sheet/review-read";
import { reviewedCases } from "./reviewed-cases";

/** Findings that only a review sheet itself can give: `validate` carries them on until the next `collect`. */
const SHEET_CODES = ["sheet/", "case/", "question/", "privacy/", "answer/conflict", "file/"];

/** What the check of a round and level needs to know. */
export function reviewRound(register: Register, level: Level, round: string, handedIn: boolean): Outcome<ReviewRound> {
  const questions = questionsAt(register, level.number);
  if (!questions.ok) return questions;
  return done({
    register: register.settings.registerId,
    round,
    level: level.number,
    drawn: standing(register.drawn, round, level.number),
    population: reviewedCases(register, round),
    questions: questions.value,
    handedIn,
    countManual: register.settings.manualCounts,
  });
}

/** Cases, by `fold(id)`, that were drawn once and no longer are: what was answered about them stands and is not looked at. */
export function laidAside(review: ReviewRound): ReadonlySet<string> {
  return new Set(
    review.drawn
      .filter((each) => each.status === "annulleret" || each.status === "reserve")
      .map((each) => fold(each.id)),
  );
}

/**
 * What tblSvar and tblAfleveringer hold of a round and level, as if it came back on sheets once more. The places are
 * those of tblSvar.
 */
export function standingSheets(register: Register, round: string, level: number, review: ReviewRound): ReturnedSheet[] {
  const entries = standingEntries(register, round, level);
  const aside = laidAside(review);
  return register.handIns
    .filter((each) => each.level === level && fold(each.round) === fold(round) && !aside.has(fold(each.case)))
    .map((head) => standingSheet(head, entries.get(entryKey(head.case, head.reviewer)) ?? [], review));
}

function entryKey(caseId: string, reviewer: string): string {
  return `${fold(caseId)}\u001f${fold(reviewer)}`;
}

/** Rows of tblSvar by case and reviewer, each with its own cells. */
function standingEntries(register: Register, round: string, level: number): Map<string, Entry[]> {
  const table = register.snapshot.tables[ANSWERS.name];
  const place = (index: number, header: string): Place => ({
    sheet: ANSWERS.sheet,
    cell: cellAddress(
      (table?.row ?? 0) + 1 + index,
      (table?.column ?? 1) + Math.max(table?.headers.indexOf(header) ?? 0, 0),
    ),
  });
  const entries = new Map<string, Entry[]>();
  register.answers.forEach((answer, index) => {
    if (answer.level !== level || fold(answer.round) !== fold(round)) return;
    const key = entryKey(answer.case, answer.reviewer);
    const entry: Entry = {
      question: answer.question,
      answer: answer.value,
      comment: answer.comment,
      at: place(index, "Svar"),
      commentAt: place(index, "Bemærkning"),
    };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  });
  return entries;
}

function standingSheet(head: HandIn, entries: readonly Entry[], review: ReviewRound): ReturnedSheet {
  const at = entries[0]?.at ?? { sheet: ANSWERS.sheet };
  const questions = new Map(review.questions.map((each) => [fold(each.number), each]));
  return {
    file: "",
    sheet: head.source,
    register: review.register,
    round: review.round,
    level: review.level,
    unit: head.unit,
    template: templateLabel(review.questions),
    lines: entries.map((entry) => {
      const question = questions.get(fold(entry.question));
      return {
        question: entry.question,
        step: question?.step ?? "",
        text: question?.text ?? "",
        at: entry.at,
        stepAt: entry.at,
        textAt: entry.at,
      };
    }),
    cases: [
      {
        id: head.case,
        at,
        age: head.age,
        reviewer: { value: head.reviewer, at },
        date: { value: head.date, at },
        assessment: { value: head.assessment, at },
        done: { value: head.finished, at },
        entries,
      },
    ],
    loose: [],
    problems: [],
  };
}

/** Everything that is wrong with a round and level as it stands in tblSvar, with what only the sheets could tell. */
export function checkStanding(register: Register, round: string, level: number): Outcome<readonly Problem[]> {
  const found = levelOf(register, level);
  if (!found.ok) return found;
  const status = roundOf(register, round, level)?.status;
  const review = reviewRound(register, found.value, round, status === "afleveret" || status === "lukket");
  if (!review.ok) return review;
  const sheets = standingSheets(register, round, level, review.value);
  if (sheets.length === 0) return failed(problem("compute/no-answers", { round, level }, { sheet: "Svar" }));
  const own = register.snapshot.sheets.map((data) => readReview(data, ""));
  const checked = checkAnswers(
    review.value,
    sheets.map((sheet) => pointingAt(sheet, own)),
  );
  const uncollected = own.reduce((sum, sheet) => sum + differences(sheet, sheets), 0);
  return done([
    ...checked.findings,
    ...carriedFindings(register, round, level),
    ...(uncollected === 0 ? [] : [problem("answer/uncollected", { count: uncollected })]),
  ]);
}

/** Findings of the last collect that only the sheets can give; where it was of another round or level, a note instead. */
function carriedFindings(register: Register, round: string, level: number): Problem[] {
  const checked = lastCheck(register.log);
  if (checked === null || !isAt(checked, { round, level })) return [problem("validate/sheets-not-checked")];
  return register.findings.filter((each) => SHEET_CODES.some((code) => each.code.startsWith(code))).map(fromFinding);
}

/** The standing sheet, its places those of the register's own review sheet where it came from one. */
function pointingAt(sheet: ReturnedSheet, own: readonly ReturnedSheet[]): ReturnedSheet {
  const origin = own.find((each) => each.sheet === sheet.sheet);
  if (origin === undefined) return sheet;
  return {
    ...sheet,
    cases: sheet.cases.map((each) => {
      const there = origin.cases.find((other) => fold(other.id) === fold(each.id));
      if (there === undefined) return each;
      return {
        ...each,
        at: there.at,
        reviewer: { ...each.reviewer, at: there.reviewer.at },
        done: { ...each.done, at: there.done.at },
        entries: each.entries.map((entry) => {
          const found = there.entries.find((other) => fold(other.question) === fold(entry.question));
          return found === undefined ? entry : { ...entry, at: found.at, commentAt: found.commentAt };
        }),
      };
    }),
  };
}

/** Answers on a sheet of the register that differ from what was collected from it. */
function differences(sheet: ReturnedSheet, standingOnes: readonly ReturnedSheet[]): number {
  return sheet.cases.reduce((sum, each) => {
    const collected = standingOnes.find(
      (other) => other.sheet === sheet.sheet && fold(other.cases[0]?.id ?? "") === fold(each.id),
    )?.cases[0];
    if (collected === undefined) return sum;
    const text = (entry: ReturnedCase["entries"][number]): string =>
      `${fold(entry.answer)}\u001f${clean(entry.comment)}`;
    const before = new Map(collected.entries.map((entry) => [fold(entry.question), text(entry)]));
    return (
      sum +
      each.entries.filter(
        (entry) => before.has(fold(entry.question)) && before.get(fold(entry.question)) !== text(entry),
      ).length
    );
  }, 0);
}
