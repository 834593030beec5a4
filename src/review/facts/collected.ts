/**
 * What stands in tblSvar, checked. It is laid out as returned review sheets once more, so that one check serves what
 * comes back and what stands; findings that only a sheet itself can give are carried on from the last collect.
 */
import { latestRows } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import type { IsoDate } from "../../kernel/date";
import type { CaseKey, Key } from "../../kernel/keys";
import { caseKey, jointKey, personKey, questionKey, roundKey } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { clean } from "../../kernel/text";
import { problem } from "../../language/problem";
import { normaliseAnswer } from "../../templates/rules/answer";
import type { Register } from "../../register/register";
import { levelOf, questionsAt, roundOf } from "../../register/register";
import { cellAddress, regionOf } from "../../workbook/address";
import type { Region } from "../../workbook/content";
import type { ReviewRound } from "../rules/check";
import { checkAnswers } from "../rules/check";
import type { HandIn } from "../rules/hand-in";
import type { Entry, ReturnedCase, ReturnedSheet } from "../rules/reading";
import { readersAt, sheetAndFile, templateLabel } from "../rules/reading";
import { ANSWERS } from "../sheet/answers";
import { fromFinding } from "../sheet/control";
import { findingsAt } from "./checks";
import { DIALOGUE_FIELD, FIELD } from "../sheet/review";
import { readReview } from "../sheet/review-read";
import { reviewedCases } from "./reviewed-cases";

/** Findings that only a review sheet itself can give: `validate` carries them on until the next `collect`. */
const SHEET_CODES = ["sheet/", "case/", "question/", "privacy/", "answer/conflict", "reviewer/two-roles", "file/"];

/** What the check of a round and level needs to know. */
export function reviewRound(
  register: Register,
  level: Level,
  round: string,
  handedIn: boolean,
  today: IsoDate | null = null,
): Outcome<ReviewRound> {
  const questions = questionsAt(register, level.number);
  if (!questions.ok) return questions;
  return done({
    register: register.settings.registerId,
    round,
    level: level.number,
    drawn: latestRows(register.drawn, round, level.number),
    population: reviewedCases(register, round),
    questions: questions.value,
    handedIn,
    countManual: register.settings.manualCounts,
    form: level.form,
    readers: readersAt(level).map(({ name }) => name),
    drawnOn: roundOf(register, round, level.number)?.drawn ?? null,
    today,
  });
}

/** Cases, by `caseKey(id)`, that were drawn once and no longer are: what was answered about them stands and is not looked at. */
export function laidAside(review: ReviewRound): ReadonlySet<CaseKey> {
  return new Set(
    review.drawn
      .filter((each) => each.status === "annulleret" || each.status === "reserve")
      .map((each) => caseKey(each.id)),
  );
}

/**
 * What tblSvar and tblAfleveringer hold of a round and level, as if it came back on sheets once more. The places are
 * those of the review sheets they came from.
 */
export function collectedSheets(
  register: Register,
  round: string,
  level: number,
  review: ReviewRound,
): ReturnedSheet[] {
  const entries = collectedEntries(register, round, level);
  const aside = laidAside(review);
  return register.handIns
    .filter(
      (each) => each.level === level && roundKey(each.round) === roundKey(round) && !aside.has(caseKey(each.case)),
    )
    .map((head) => collectedSheet(head, entries.get(entryKey(head.case, head.reviewer)) ?? [], review));
}

type EntryKey = Key<["case", "person"]>;

function entryKey(caseId: string, reviewer: string): EntryKey {
  return jointKey(caseKey(caseId), personKey(reviewer));
}

/** Rows of tblSvar by case and reviewer, each with its cells on the review sheet; on Svar where those are not known. */
function collectedEntries(register: Register, round: string, level: number): Map<EntryKey, Entry[]> {
  const table = register.snapshot.tables[ANSWERS.name];
  const place = (index: number, header: string): Place => ({
    sheet: ANSWERS.sheet,
    cell: cellAddress(
      (table?.row ?? 0) + 1 + index,
      (table?.column ?? 1) + Math.max(table?.headers.indexOf(header) ?? 0, 0),
    ),
  });
  const entries = new Map<EntryKey, Entry[]>();
  register.answers.forEach((answer, index) => {
    if (answer.level !== level || roundKey(answer.round) !== roundKey(round)) return;
    const key = entryKey(answer.case, answer.reviewer);
    const { sheet } = sheetAndFile(answer.source);
    const entry: Entry = {
      question: answer.question,
      answer: answer.value,
      comment: answer.comment,
      ...(answer.offered === undefined ? {} : { offered: answer.offered }),
      at: answer.cell === "" ? place(index, "Svar") : { sheet, cell: answer.cell },
      commentAt: answer.cell === "" ? place(index, "Bemærkning") : { sheet, cell: beside(answer.cell) },
    };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  });
  return entries;
}

/** On a review sheet the comment stands right of the answer. */
function beside(cell: string): string {
  const { row, column } = regionOf(cell) as Region;
  return cellAddress(row, column + 1);
}

/** A field above the answers of the case; that of the answers where they stand on Svar. */
function headPlace(at: Place, field: { readonly row: number }): Place {
  const area = at.sheet === ANSWERS.sheet ? null : regionOf(at.cell ?? "");
  return area === null ? at : { sheet: at.sheet, cell: cellAddress(field.row, area.column) };
}

function collectedSheet(head: HandIn, entries: readonly Entry[], review: ReviewRound): ReturnedSheet {
  const origin = sheetAndFile(head.source);
  const at = entries[0]?.at ?? { sheet: origin.sheet };
  const questions = new Map(review.questions.map((each) => [questionKey(each.number), each]));
  return {
    ...origin,
    register: review.register,
    round: review.round,
    level: review.level,
    unit: head.unit,
    role: head.role,
    template: templateLabel(review.questions),
    lines: entries.map((entry) => {
      const question = questions.get(questionKey(entry.question));
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
        at: headPlace(at, FIELD.case),
        age: head.age,
        reviewer: { value: head.reviewer, at: headPlace(at, FIELD.reviewer) },
        date: { value: head.date, at: headPlace(at, FIELD.date) },
        assessment: { value: head.assessment, at: headPlace(at, FIELD.assessment) },
        done: { value: head.finished, at: headPlace(at, FIELD.done) },
        dialogue:
          head.dialogue === undefined
            ? null
            : {
                participants: { value: head.dialogue.participants, at: headPlace(at, DIALOGUE_FIELD.participants) },
                focus: { value: head.dialogue.focus, at: headPlace(at, DIALOGUE_FIELD.focus) },
                actions: { value: head.dialogue.actions, at: headPlace(at, DIALOGUE_FIELD.actions) },
              },
        entries,
      },
    ],
    loose: [],
    problems: [],
  };
}

/** Everything that is wrong with a round and level as it stands in tblSvar, with what only the sheets could tell. */
export function checkStanding(
  register: Register,
  round: string,
  level: number,
  today: IsoDate,
): Outcome<readonly Problem[]> {
  const found = levelOf(register, level);
  if (!found.ok) return found;
  const status = roundOf(register, round, level)?.status;
  const review = reviewRound(register, found.value, round, status === "afleveret" || status === "lukket", today);
  if (!review.ok) return review;
  const sheets = collectedSheets(register, round, level, review.value);
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

/** Findings of the last collect that only the sheets can give; where none of this round and level stands, a note instead. */
function carriedFindings(register: Register, round: string, level: number): Problem[] {
  const found = findingsAt(register, { round, level })?.filter((each) => each.level !== null);
  if (found === undefined) return [problem("validate/sheets-not-checked")];
  return found.filter((each) => SHEET_CODES.some((code) => each.code.startsWith(code))).map(fromFinding);
}

/** The standing sheet, its places those of the register's own review sheet where it came from one. */
function pointingAt(sheet: ReturnedSheet, own: readonly ReturnedSheet[]): ReturnedSheet {
  const origin = sheet.file === "" ? own.find((each) => each.sheet === sheet.sheet) : undefined;
  if (origin === undefined) return sheet;
  return {
    ...sheet,
    cases: sheet.cases.map((each) => {
      const there = origin.cases.find((other) => caseKey(other.id) === caseKey(each.id));
      if (there === undefined) return each;
      return {
        ...each,
        at: there.at,
        reviewer: { ...each.reviewer, at: there.reviewer.at },
        done: { ...each.done, at: there.done.at },
        entries: each.entries.map((entry) => {
          const found = there.entries.find((other) => questionKey(other.question) === questionKey(entry.question));
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
      (other) =>
        other.file === "" && other.sheet === sheet.sheet && caseKey(other.cases[0]?.id ?? "") === caseKey(each.id),
    )?.cases[0];
    if (collected === undefined) return sum;
    const text = (entry: ReturnedCase["entries"][number]): string =>
      `${normaliseAnswer(entry.answer)}\u001f${clean(entry.comment)}`;
    const before = new Map(collected.entries.map((entry) => [questionKey(entry.question), text(entry)]));
    return (
      sum +
      each.entries.filter(
        (entry) => before.has(questionKey(entry.question)) && before.get(questionKey(entry.question)) !== text(entry),
      ).length
    );
  }, 0);
}
