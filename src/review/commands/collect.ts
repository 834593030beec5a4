/** collect: answers from review sheets into tblSvar, and the check of what stands there. */
import type { Answer } from "../../templates/rules/answer";
import type { DrawnCase } from "../../cases/rules/case";
import type { ReviewRound } from "../rules/check";
import { checkAnswers, counts, isUntouched } from "../rules/check";
import { withoutCpr } from "../../kernel/cpr";
import { standing, underReview } from "../../draw/rules/drawing";
import type { HandIn } from "../rules/hand-in";
import type { Level } from "../../draw/rules/level";
import type { Problem } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { ReturnedCase, ReturnedSheet } from "../rules/reading";
import { blankAnswers, sourceOf } from "../rules/reading";
import type { Round } from "../../register/rules/round";
import { byCodePoint, clean, fold } from "../../kernel/text";
import { answersSheet, handInsSheet } from "../sheet/answers";
import type { SheetData } from "../../workbook/content";
import { controlSheet, toFinding } from "../sheet/control";
import { REVIEW_NAMES } from "../sheet/review";
import { readReview } from "../sheet/review-read";
import type { ReadRequest, Workbook } from "../../workbook/workbook";
import { HostFailure } from "../../workbook/workbook";
import type { Command, Decision } from "../../register/command";
import { addedMendings } from "../../attention/facts/mending";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import { withStatus } from "../../register/round-rows";
import { laidAside, reviewRound, standingSheets } from "../facts/collected";

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

/** A file among those that came back; its bytes are fetched when its turn comes. */
export interface FoundFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/**
 * The review sheets of every .xlsx file among those found. A file that cannot be read, or is not one of ours, is a finding; the
 * others are read all the same. Hidden files and the locks of open ones are passed over in silence.
 */
export async function returnedFiles(
  found: readonly FoundFile[],
  open: (bytes: Uint8Array, name: string) => Workbook | Promise<Workbook>,
): Promise<{ readonly files: readonly ReturnedFile[]; readonly faults: readonly Problem[] }> {
  const files: ReturnedFile[] = [];
  const faults: Problem[] = [];
  for (const each of found) {
    const { name } = each;
    if (/^(~\$|\.)/u.test(name)) continue;
    const at = { sheet: name };
    if (!/\.xlsx$/iu.test(name)) {
      faults.push(problem("file/skipped", { file: name }, at));
      continue;
    }
    try {
      const { sheets } = await (await open(await each.bytes(), name)).read(RETURNED);
      if (sheets.length === 0) faults.push(problem("file/no-review-sheet", { file: name }, at));
      else files.push({ name, sheets });
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure;
      faults.push({ code: failure.code, severity: "error", values: failure.values, at });
    }
  }
  return { files, faults };
}

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
    if (round === undefined)
      return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
    if (round.status === "lukket")
      return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const files = input.files ?? [{ name: "", sheets: register.snapshot.sheets }];
    const returned = files.flatMap((file) => file.sheets.map((data) => readReview(data, file.name)));
    const ours = returned.filter((each) => each.level === input.level && fold(each.round) === fold(round.round));
    if (ours.length === 0) {
      const code = input.files === null ? "collect/no-own-sheets" : "collect/no-sheets";
      return failed(problem(code, { round: round.round, level: input.level }), ...(input.faults ?? []));
    }
    const review = reviewRound(register, level.value, round.round, round.status === "afleveret");
    if (!review.ok) return review;
    const passedOver = returned.filter((each) => !ours.includes(each));
    return done(
      taken(register, level.value, round, review.value, ours, [...passedOverNote(passedOver), ...(input.faults ?? [])]),
    );
  },
};

function passedOverNote(sheets: readonly ReturnedSheet[]): Problem[] {
  return sheets.length === 0
    ? []
    : [problem("collect/passed-over", { count: sheets.length, names: sheets.map(sourceOf).join(", ") })];
}

/** A round and level after a hand-in: all answers and heads of the register, and what is wrong with those of this level. */
interface Merged {
  readonly answers: readonly Answer[];
  readonly own: readonly Answer[];
  readonly handIns: readonly HandIn[];
  readonly ownHandIns: readonly HandIn[];
  readonly findings: readonly Problem[];
}

/**
 * What came back takes the place of what stood about the same cases; everything else stands. Answers to cases that are
 * no longer drawn stand without counting.
 */
export function merge(
  register: Register,
  level: Level,
  round: string,
  review: ReviewRound,
  ours: readonly ReturnedSheet[],
): Merged {
  const elsewhere = (each: { readonly round: string; readonly level: number }): boolean =>
    each.level !== level.number || fold(each.round) !== fold(round);
  const keptOf = (from: Register): ReturnedSheet[] =>
    standingSheets(from, round, level.number, review).flatMap((sheet) => withoutReplaced(sheet, ours, level));
  const sheets = [...ours, ...keptOf(register)];
  const own = withBlanks(checkAnswers(review, sheets).answers, review, register, round, level.number);
  const ownHandIns = handIns(sheets, review);
  const aside = laidAside(review);
  const kept = register.answers.filter((each) => elsewhere(each) || aside.has(fold(each.case)));
  const answers = [...kept.map((each) => (elsewhere(each) ? each : { ...each, counted: false })), ...own];
  const heads = [...register.handIns.filter((each) => elsewhere(each) || aside.has(fold(each.case))), ...ownHandIns];
  // Checked once more as they will stand, so that findings about older hand-ins point at the cells of the new tblSvar.
  const after = keptOf({ ...register, answers, handIns: heads });
  return { answers, own, handIns: heads, ownHandIns, findings: checkAnswers(review, [...ours, ...after]).findings };
}

function taken(
  register: Register,
  level: Level,
  round: Round,
  review: ReviewRound,
  ours: readonly ReturnedSheet[],
  notes: readonly Problem[],
): Decision {
  const merged = merge(register, level, round.round, review, ours);
  const problems = [...merged.findings, ...notes];
  const findings = problems.map(toFinding);
  const mended = addedMendings(register, merged.own);
  const changed = changedAnswers(register.answers, merged.own, round.round, level.number);
  const ended = new Set(merged.ownHandIns.filter((each) => each.finished).map((each) => fold(each.case)));
  const cases = underReview(register.drawn, round.round, level.number);
  const finished = cases.filter((each) => ended.has(fold(each.id))).length;
  const all = finished === cases.length;
  const status = withStatus(register, round, all ? "afleveret" : "udsendt");
  const read = new Set(ours.flatMap((sheet) => sheet.cases.map((each) => fold(each.id)))).size;
  const told: Decision = {
    message: problem("done/collect", {
      sheets: ours.length,
      cases: read,
      answers: merged.own.filter((each) => each.value !== "").length,
      changed,
      finished,
      all: cases.length,
    }),
    problems: [...problems, ...mended.problems],
    data: { changed, mendings: mended.rows.length, finished, cases: cases.length },
  };
  const same =
    changed === 0 &&
    mended.rows.length === 0 &&
    sameRecords(register.findings, findings) &&
    sameRecords(register.handIns, merged.handIns) &&
    register.answers.length === merged.answers.length;
  if (same) return told;
  const files = Array.from(new Set(ours.map((each) => withoutCpr(each.file)))).filter((each) => each !== "");
  const errors = problems.filter((each) => each.severity === "error").length;
  return {
    ...told,
    edits: [
      { kind: "sheet", content: answersSheet(merged.answers) },
      { kind: "sheet", content: handInsSheet(merged.handIns) },
      {
        kind: "sheet",
        content: controlSheet(findings, controlAbout(round.round, level.number), register.snapshot.sheetNames),
      },
      ...mended.edits,
      status.edit,
    ],
    after: {
      answers: merged.answers,
      handIns: merged.handIns,
      findings,
      mendings: mended.mendings,
      rounds: status.rounds,
    },
    log: {
      command: "collect",
      input: JSON.stringify({ runde: round.round, niveau: level.number, filer: files }),
      counts: `skemaer=${ours.length}; sager=${read}; svar=${merged.own.length}; ændret=${changed}; genopretning=${mended.rows.length}; fejl=${errors}`,
    },
    show: errors > 0 ? "Datakontrol" : "Afleveringer",
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

/** One row per drawn case and question: cases nobody has handed in stand with blanks. Ordered by case as drawn. */
function withBlanks(
  answers: readonly Answer[],
  review: ReviewRound,
  register: Register,
  round: string,
  level: number,
): Answer[] {
  const drawn = standing(register.drawn, round, level).filter(
    (each) => each.status !== "reserve" && each.status !== "annulleret",
  );
  const byCase = new Map<string, Answer[]>();
  for (const answer of answers) byCase.set(fold(answer.case), [...(byCase.get(fold(answer.case)) ?? []), answer]);
  return [...drawn].sort(inOrder).flatMap((each) => {
    const own = byCase.get(fold(each.id));
    if (own !== undefined) return own;
    const known = review.population.get(fold(each.id)) ?? { id: each.id, steps: [], age: null };
    return each.status === "erstattet"
      ? []
      : blankAnswers(each, known, review.questions, counts(each, review.countManual));
  });
}

function inOrder(a: DrawnCase, b: DrawnCase): number {
  return a.number - b.number || byCodePoint(a.id, b.id);
}

/** The head of every sheet somebody has touched, copies by one reviewer laid together, in the order of the draw. */
function handIns(sheets: readonly ReturnedSheet[], review: ReviewRound): HandIn[] {
  const aside = laidAside(review);
  const drawn = new Map(review.drawn.filter((each) => !aside.has(fold(each.id))).map((each) => [fold(each.id), each]));
  const heads = new Map<string, HandIn>();
  for (const sheet of sheets) {
    for (const each of sheet.register === review.register ? sheet.cases : []) {
      const row = drawn.get(fold(each.id));
      if (row === undefined || isUntouched(each)) continue;
      const key = `${fold(each.id)}\u001f${fold(each.reviewer.value)}`;
      const head = headOf(sheet, each, row);
      const before = heads.get(key);
      heads.set(
        key,
        before === undefined
          ? head
          : {
              ...before,
              age: before.age ?? head.age,
              date: before.date || head.date,
              assessment: before.assessment || head.assessment,
              finished: before.finished || head.finished,
            },
      );
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
  const text = (each: Answer): string =>
    `${each.value}\u001f${each.comment}\u001f${each.state}\u001f${String(each.counted)}`;
  const stood = new Map(
    before
      .filter((each) => each.level === level && fold(each.round) === fold(round))
      .map((each) => [key(each), text(each)]),
  );
  const blank = (each: Answer): boolean => each.value === "" && each.comment === "";
  return after.filter((each) => (stood.get(key(each)) ?? (blank(each) ? text(each) : undefined)) !== text(each)).length;
}
