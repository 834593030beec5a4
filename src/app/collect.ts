/** collect: answers from review sheets into tblSvar, and the check of what stands there. */
import type { Answer } from "../domain/answer";
import type { DrawnCase } from "../domain/case";
import type { ReviewRound } from "../domain/check";
import { checkAnswers, counts, isUntouched } from "../domain/check";
import { withoutCpr } from "../domain/cpr";
import { standing, underReview } from "../domain/drawing";
import type { HandIn } from "../domain/handin";
import type { Level } from "../domain/level";
import type { Outcome, Place, Problem } from "../domain/outcome";
import { done, failed } from "../domain/outcome";
import { problem } from "../domain/problem";
import type { ReturnedCase, ReturnedSheet } from "../domain/reading";
import { blankAnswers, sourceOf, templateLabel } from "../domain/reading";
import { byCodePoint, clean, fold } from "../domain/text";
import { cellAddress } from "../sheets/address";
import { ANSWERS, answersSheet, handInsSheet } from "../sheets/answers";
import type { SheetData } from "../sheets/content";
import { controlSheet, fromFinding, toFinding } from "../sheets/control";
import { REVIEW_NAMES } from "../sheets/review";
import { readReview } from "../sheets/review-read";
import type { ReadRequest } from "../workbook/workbook";
import type { Command, Decision } from "./command";
import { reviewedCases } from "./handout";
import type { Register } from "./register";
import { levelOf, roundOf } from "./register";
import { withStatus } from "./rounds";

/** The review sheets of one workbook that came back. */
export interface ReturnedFile {
  readonly name: string;
  readonly sheets: readonly SheetData[];
}

export interface CollectInput {
  readonly round: string;
  readonly level: number;
  /** Null: from the register's own sheets. */
  readonly files: readonly ReturnedFile[] | null;
  /** Files that could not be read: said with the findings, while the others are taken. */
  readonly faults?: readonly Problem[];
}

/** What to ask a returned workbook for: its review sheets, whatever they are called now. */
export const RETURNED: ReadRequest = { tables: [], sheetsNamed: REVIEW_NAMES.register };

/** A file that holds no review sheets, or is no workbook, in a folder of returned ones. */
export function passedFile(file: string, why: "file/no-review-sheet" | "file/skipped"): Problem {
  return problem(why, { file }, { sheet: file });
}

/** Findings that only a review sheet itself can give: `validate` carries them on until the next `collect`. */
const SHEET_CODES = ["sheet/", "case/", "question/", "privacy/", "answer/conflict", "file/"];

export function controlAbout(round: string, level: number): string {
  return `Runde ${round}, niveau ${level}. Fejl skal rettes i skemaerne, før tallene er rigtige; advarsler bør ses efter. Klik på cellen for at gå til den.`;
}

export const collectCommand: Command<CollectInput> = {
  name: "collect",
  readsReviewSheets: (input) => input.files === null,
  decide(input, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const round = roundOf(register, input.round, input.level);
    if (round === undefined) return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
    if (round.status === "lukket") return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const files = input.files ?? [{ name: "", sheets: register.snapshot.sheets }];
    const returned = files.flatMap((file) => file.sheets.map((data) => readReview(data, file.name)));
    const ours = returned.filter((each) => each.level === input.level && fold(each.round) === fold(round.round));
    if (ours.length === 0) {
      const where = input.files === null ? "registret" : input.files.map((file) => file.name).join(", ") || "mappen";
      return failed(problem("collect/no-sheets", { round: round.round, level: input.level, where }), ...(input.faults ?? []));
    }
    const review = reviewRound(register, level.value, round.round, round.status === "afleveret");
    if (!review.ok) return review;
    const passedOver = returned.filter((each) => !ours.includes(each));
    return done(taken(register, level.value, round.round, review.value, ours, [...passedOverNote(passedOver), ...(input.faults ?? [])]));
  },
};

function passedOverNote(sheets: readonly ReturnedSheet[]): Problem[] {
  return sheets.length === 0 ? [] : [problem("collect/passed-over", { count: sheets.length, names: sheets.map(sourceOf).join(", ") })];
}

function reviewRound(register: Register, level: Level, round: string, handedIn: boolean): Outcome<ReviewRound> {
  if (!register.questions.ok) return register.questions;
  return done({
    register: register.settings.registerId,
    round,
    level: level.number,
    drawn: standing(register.drawn, round, level.number),
    population: reviewedCases(register, round),
    questions: register.questions.value,
    handedIn,
    countManual: register.settings.manualCounts,
  });
}

function taken(
  register: Register,
  level: Level,
  round: string,
  review: ReviewRound,
  ours: readonly ReturnedSheet[],
  notes: readonly Problem[],
): Decision {
  const kept = standingSheets(register, round, level.number, review).flatMap((sheet) => withoutReplaced(sheet, ours, level));
  const checked = checkAnswers(review, [...ours, ...kept]);
  const answers = withBlanks(checked.answers, review, register, round, level.number);
  const elsewhere = register.answers.filter((each) => each.level !== level.number || fold(each.round) !== fold(round));
  const allAnswers = [...elsewhere, ...answers];
  const heads = handIns([...ours, ...kept], review);
  const otherHeads = register.handIns.filter((each) => each.level !== level.number || fold(each.round) !== fold(round));
  const allHeads = [...otherHeads, ...heads];
  const problems = [...checked.findings, ...notes];
  const findings = problems.map(toFinding);
  const changed = changedAnswers(register.answers, answers, round, level.number);
  const finished = new Set(heads.filter((each) => each.finished).map((each) => fold(each.case)));
  const cases = underReview(register.drawn, round, level.number);
  const all = cases.every((each) => finished.has(fold(each.id)));
  const standingRound = roundOf(register, round, level.number);
  const status = standingRound === undefined ? null : withStatus(register, standingRound, all ? "afleveret" : "udsendt");
  const read = new Set(ours.flatMap((sheet) => sheet.cases.map((each) => fold(each.id)))).size;
  const message = problem("done/collect", {
    sheets: ours.length, cases: read, answers: answers.filter((each) => each.value !== "").length, changed, finished: finished.size, all: cases.length,
  });
  const same = changed === 0 && sameRecords(register.findings, findings) && sameRecords(register.handIns, allHeads) && register.answers.length === allAnswers.length;
  if (same) return { message, problems, data: { changed, finished: finished.size, cases: cases.length } };
  return {
    message,
    problems,
    edits: [
      { kind: "sheet", content: answersSheet(allAnswers) },
      { kind: "sheet", content: handInsSheet(allHeads) },
      { kind: "sheet", content: controlSheet(findings, controlAbout(round, level.number), register.snapshot.sheetNames) },
      ...(status === null ? [] : [status.edit]),
    ],
    after: { answers: allAnswers, handIns: allHeads, findings, ...(status === null ? {} : { rounds: status.rounds }) },
    log: {
      command: "collect",
      input: JSON.stringify({ runde: round, niveau: level.number, filer: Array.from(new Set(ours.map((each) => each.file))).filter((each) => each !== "").map(withoutCpr) }),
      counts: `skemaer=${ours.length}; sager=${read}; svar=${answers.length}; ændret=${changed}; fejl=${problems.filter((each) => each.severity === "error").length}`,
    },
    data: { changed, finished: finished.size, cases: cases.length },
    show: problems.some((each) => each.severity === "error") ? "Datakontrol" : "Afleveringer",
  };
}

function sameRecords(before: readonly object[], after: readonly object[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** The standing sheet without the cases that came back now: of any reviewer, or of the same where each reviewer has sheets of their own. */
function withoutReplaced(sheet: ReturnedSheet, ours: readonly ReturnedSheet[], level: Level): readonly ReturnedSheet[] {
  const key = (each: ReturnedCase): string =>
    level.sheetPer === "Udfylder" ? `${fold(each.id)}\u001f${fold(each.reviewer.value)}` : fold(each.id);
  const back = new Set(ours.flatMap((each) => each.cases.filter((own) => !isUntouched(own)).map(key)));
  const cases = sheet.cases.filter((each) => !back.has(key(each)));
  return cases.length === 0 ? [] : [{ ...sheet, cases }];
}

/**
 * What tblSvar and tblAfleveringer hold of a round and level, as if it came back on sheets once more, so that one check
 * serves both. The places are those of tblSvar.
 */
function standingSheets(register: Register, round: string, level: number, review: ReviewRound): ReturnedSheet[] {
  const heads = register.handIns.filter((each) => each.level === level && fold(each.round) === fold(round));
  const table = register.snapshot.tables[ANSWERS.name];
  const column = (header: string): number => (table?.column ?? 1) + Math.max(table?.headers.indexOf(header) ?? 0, 0);
  const place = (index: number, header: string): Place => ({ sheet: ANSWERS.sheet, cell: cellAddress((table?.row ?? 0) + 1 + index, column(header)) });
  const entries = new Map<string, ReturnedCase["entries"][number][]>();
  register.answers.forEach((answer, index) => {
    if (answer.level !== level || fold(answer.round) !== fold(round)) return;
    const key = `${fold(answer.case)}\u001f${fold(answer.reviewer)}`;
    const own = entries.get(key) ?? [];
    own.push({ question: answer.question, answer: answer.value, comment: answer.comment, at: place(index, "Svar"), commentAt: place(index, "Bemærkning") });
    entries.set(key, own);
  });
  return heads.map((head): ReturnedSheet => {
    const own = entries.get(`${fold(head.case)}\u001f${fold(head.reviewer)}`) ?? [];
    const at = own[0]?.at ?? { sheet: ANSWERS.sheet };
    return {
      file: "",
      sheet: head.source,
      register: review.register,
      round,
      level,
      unit: head.unit,
      template: templateLabel(review.questions),
      lines: own.flatMap((entry) => {
        const question = review.questions.find((each) => fold(each.number) === fold(entry.question));
        const text = question?.text ?? "";
        return [{ question: entry.question, step: question?.step ?? "", text, at: entry.at, stepAt: entry.at, textAt: entry.at }];
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
          entries: own,
        },
      ],
      loose: [],
      problems: [],
    };
  });
}

/** One row per drawn case and question: cases nobody has handed in stand with blanks. Ordered by case as drawn. */
function withBlanks(answers: readonly Answer[], review: ReviewRound, register: Register, round: string, level: number): Answer[] {
  const drawn = standing(register.drawn, round, level).filter((each) => each.status !== "reserve" && each.status !== "annulleret");
  const byCase = new Map<string, Answer[]>();
  for (const answer of answers) byCase.set(fold(answer.case), [...(byCase.get(fold(answer.case)) ?? []), answer]);
  return [...drawn].sort(inOrder).flatMap((each) => {
    const own = byCase.get(fold(each.id));
    if (own !== undefined) return own;
    const known = review.population.get(fold(each.id)) ?? { id: each.id, steps: [], age: null };
    return each.status === "erstattet" ? [] : blankAnswers(each, known, review.questions, counts(each, review.countManual));
  });
}

function inOrder(a: DrawnCase, b: DrawnCase): number {
  return a.number - b.number || byCodePoint(a.id, b.id);
}

/** The head of every sheet somebody has touched, copies by one reviewer laid together, in the order of the draw. */
function handIns(sheets: readonly ReturnedSheet[], review: ReviewRound): HandIn[] {
  const drawn = new Map(review.drawn.map((each) => [fold(each.id), each]));
  const heads = new Map<string, HandIn>();
  for (const sheet of sheets) {
    for (const each of sheet.register === review.register ? sheet.cases : []) {
      const row = drawn.get(fold(each.id));
      if (row === undefined || isUntouched(each)) continue;
      const key = `${fold(each.id)}\u001f${fold(each.reviewer.value)}`;
      const head = headOf(sheet, each, row);
      const before = heads.get(key);
      heads.set(key, before === undefined ? head : {
        ...before,
        age: before.age ?? head.age,
        date: before.date || head.date,
        assessment: before.assessment || head.assessment,
        finished: before.finished || head.finished,
      });
    }
  }
  const number = (each: HandIn): number => drawn.get(fold(each.case))?.number ?? 0;
  return Array.from(heads.values()).sort((a, b) => number(a) - number(b) || byCodePoint(a.reviewer, b.reviewer));
}

function headOf(sheet: ReturnedSheet, each: ReturnedCase, row: DrawnCase): HandIn {
  return {
    round: row.round,
    level: row.level,
    unit: row.unit,
    case: row.id,
    age: each.age,
    reviewer: withoutCpr(clean(each.reviewer.value)),
    date: each.date.value,
    assessment: withoutCpr(clean(each.assessment.value)),
    finished: each.done.value,
    source: withoutCpr(sourceOf(sheet)),
  };
}

/** How many answers (value or comment) differ from those that stood. */
function changedAnswers(before: readonly Answer[], after: readonly Answer[], round: string, level: number): number {
  const key = (each: Answer): string => [fold(each.case), fold(each.question), fold(each.reviewer)].join("\u001f");
  const text = (each: Answer): string => `${each.value}\u001f${each.comment}\u001f${each.state}\u001f${String(each.counted)}`;
  const stood = new Map(before.filter((each) => each.level === level && fold(each.round) === fold(round)).map((each) => [key(each), text(each)]));
  const blank = (each: Answer): boolean => each.value === "" && each.comment === "";
  return after.filter((each) => (stood.get(key(each)) ?? (blank(each) ? text(each) : undefined)) !== text(each)).length;
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
  const checked = checkAnswers(review.value, sheets.map((sheet) => pointingAt(sheet, own)));
  const carried = lastChecked(register) === `${fold(round)}\u001f${level}` ? register.findings.filter((each) => SHEET_CODES.some((code) => each.code.startsWith(code))).map(fromFinding) : null;
  const notes = carried ?? [problem("validate/sheets-not-checked")];
  const uncollected = own.reduce((sum, sheet) => sum + differences(sheet, sheets), 0);
  return done([
    ...checked.findings,
    ...notes,
    ...(uncollected === 0 ? [] : [problem("answer/uncollected", { count: uncollected })]),
  ]);
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
    const collected = standingOnes.find((other) => other.sheet === sheet.sheet && fold(other.cases[0]?.id ?? "") === fold(each.id))?.cases[0];
    if (collected === undefined) return sum;
    const text = (entry: ReturnedCase["entries"][number]): string => `${fold(entry.answer)}\u001f${clean(entry.comment)}`;
    const before = new Map(collected.entries.map((entry) => [fold(entry.question), text(entry)]));
    return sum + each.entries.filter((entry) => before.has(fold(entry.question)) && before.get(fold(entry.question)) !== text(entry)).length;
  }, 0);
}

/** Round and level of the check that Datakontrol holds. */
function lastChecked(register: Register): string | null {
  for (let index = register.log.length - 1; index >= 0; index--) {
    const row = register.log[index];
    if (row?.command !== "collect" && row?.command !== "validate") continue;
    const match = /"runde":"((?:[^"\\]|\\.)*)","niveau":(\d+)/u.exec(row.input);
    return match === null ? null : `${fold(match[1] as string)}\u001f${Number(match[2])}`;
  }
  return null;
}
