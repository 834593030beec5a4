/** sheets: the review sheets of a round and level, in the register or as one workbook per unit, team or reviewer. */
import type { DrawnCase } from "../../cases/rules/case";
import type { OffersOfCase } from "../../deadlines/facts/offers";
import { offersOf } from "../../deadlines/facts/offers";
import { underReview } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { caseKey, roundKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { filesHandedOut, filesText } from "../../register/logged";
import { levelOf, questionsAt, roundOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import { SETTINGS } from "../../register/setup-sheet";
import { withStatus } from "../../register/round-rows";
import type { Round } from "../../register/rules/round";
import { takenNames } from "../../register/sheet/naming";
import type { Question } from "../../templates/rules/question";
import type { Edit } from "../../workbook/workbook";
import { handoutsOf, hasOwnSheets, holders, jobOf, offeredOn } from "../facts/holders";
import { reviewedCases } from "../facts/reviewed-cases";
import { planSheets } from "../sheet/overview";
import { REVIEW_NAMES } from "../sheet/review";
import { namelessSheets } from "../sheet/review-recognised";
import { readReview } from "../sheet/review-read";
import { listing } from "../../language/words";

export interface SheetsInput {
  readonly round: string;
  readonly level: number;
  /** Into workbooks of their own, else into the register. */
  readonly apart: boolean;
}

export const sheetsCommand = registered({
  name: "sheets",
  options: {
    ...AT,
    folder: {
      kind: "target",
      example: "mappe",
      about: {
        da: "et regneark pr. enhed her, ellers ark i registret",
        en: "a workbook per unit here, else sheets in the register",
      },
    },
  },
  words: {
    about: { da: "lav skemaer", en: "make review sheets" },
    doing: { da: "Laver skemaer", en: "Making review sheets" },
    logged: { da: "Skemaer lavet", en: "Review sheets made" },
  },
  view: "review",
  nextSteps: ["next/sheets"],
  input: ({ round, level, folder }) => done({ round, level, apart: folder !== undefined }),
  button: {
    label: { da: "Lav skemaer", en: "Make sheets" },
    round: "open",
    input: (at) => ({ ...at, apart: false }),
  },
  readsReviewSheets: (input: SheetsInput) => !input.apart,
  mayAsk: true,
  decide(input: SheetsInput, register, context) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const questions = questionsAt(register, input.level);
    if (!questions.ok) return questions;
    const round = roundOf(register, input.round, input.level);
    const cases = underReview(register.drawn, input.round, input.level);
    if (round === undefined || cases.length === 0) {
      return failed(problem("draw/nothing-drawn", { round: input.round, level: input.level }, { sheet: "Runder" }));
    }
    if (round.status === "lukket")
      return failed(problem("draw/round-closed", { round: round.round, level: input.level }, { sheet: "Runder" }));
    const unreadable = register.population().problems.filter((each) => each.code === "population/column-missing");
    if (unreadable.length > 0) return failed(...unreadable);
    if (hasOwnSheets(level.value) && !input.apart) {
      return failed(problem("sheets/reviewers-apart", { level: input.level }, { sheet: "Opsætning" }));
    }
    const offers = offersOf(register, questions.value, context.now.slice(0, 10));
    return input.apart
      ? apart(register, level.value, round, cases, questions.value, offers)
      : inRegister(register, level.value, round, cases, questions.value, offers);
  },
});

function apart(
  register: Register,
  level: Level,
  round: Round,
  cases: readonly DrawnCase[],
  questions: readonly Question[],
  offers: OffersOfCase,
): Outcome<Decision> {
  const known = reviewedCases(register, round.round);
  const jobs = holders(level, cases).map((holder) => jobOf(register, level, round, holder, questions, known, offers));
  const handouts = handoutsOf(jobs);
  const sheets = handouts.reduce(
    (sum, each) =>
      sum + each.sheets.filter(({ names }) => names.some(({ name }) => name === REVIEW_NAMES.register)).length,
    0,
  );
  const decision = sent(register, round, sheets, cases.length, handouts.length);
  return done({ ...decision, problems: offerNote(offeredOn(jobs)), handouts });
}

function inRegister(
  register: Register,
  level: Level,
  round: Round,
  cases: readonly DrawnCase[],
  questions: readonly Question[],
  offers: OffersOfCase,
): Outcome<Decision> {
  const standing = register.snapshot.sheets.map((data) => readReview(data, ""));
  const there = new Set(
    standing
      .filter(
        (each) =>
          each.register === register.settings.registerId &&
          each.level === level.number &&
          roundKey(each.round) === roundKey(round.round),
      )
      .flatMap((each) => each.cases.map((own) => caseKey(own.id))),
  );
  const missing = cases.filter((each) => !there.has(caseKey(each.id)));
  if (missing.length === 0)
    return done({ message: problem("sheets/all-there", { round: round.round, level: level.number }) });
  const nameless = there.size > 0 ? [] : namelessSheets(register.snapshot, level.number);
  if (nameless.length > 0) return failed(problem("sheets/names-lost", { names: listing(nameless) }));
  const known = reviewedCases(register, round.round);
  const taken = takenNames(register.snapshot.sheetNames);
  const edits: Edit[] = [];
  let offered = 0;
  for (const holder of holders(level, missing)) {
    const first = holder.cases[0] as DrawnCase;
    const late = there.size > 0 ? { ...holder, name: `${holder.name}, sag ${first.id}` } : holder;
    const job = jobOf(register, level, round, late, questions, known, offers);
    offered += offeredOn([job]);
    for (const content of planSheets(job, taken)) {
      edits.push({ kind: "sheet", content, before: "Svar" });
    }
  }
  const sheets = edits.length - holders(level, missing).length;
  const decision = sent(register, round, sheets, missing.length, null);
  const question = questionBefore(register, round, sheets);
  return done({
    ...decision,
    ...(question === null ? {} : { question }),
    problems: offerNote(offered),
    edits: [...edits, ...(decision.edits ?? [])],
  });
}

/** More sheets than this are not added to a workbook without being asked about. */
const MANY_SHEETS = 50;

/** Sheets beside files that were handed out are filled in twice; and many sheets are a nuisance to be rid of. */
function questionBefore({ log }: Register, { round, level }: Round, sheets: number): Problem | null {
  const files = filesHandedOut(log, { round, level });
  if (files > 0) return problem("sheets/ask-files-out", { round, level, sheets, files });
  return sheets > MANY_SHEETS ? problem("sheets/ask-many", { round, level, sheets }) : null;
}

function offerNote(count: number): readonly Problem[] {
  return count === 0 ? [] : [problem("sheets/offered", { count }, { sheet: SETTINGS.sheet })];
}

/** `files`: how many workbooks of their own; null where the sheets are in the register. */
function sent(register: Register, round: Round, sheets: number, cases: number, files: number | null): Decision {
  const changed = withStatus(
    register,
    round,
    round.status === "udtrukket" || round.status === "planlagt" ? "udsendt" : round.status,
  );
  const told = { sheets, cases, round: round.round, level: round.level };
  return {
    message: files === null ? problem("done/sheets", told) : problem("done/sheets-apart", { ...told, files }),
    edits: [changed.edit],
    after: { rounds: changed.rounds },
    log: {
      command: "sheets",
      input: JSON.stringify({
        runde: round.round,
        niveau: round.level,
        til: files === null ? "registret" : filesText(files),
      }),
      counts: `skemaer=${sheets}; sager=${cases}`,
    },
    data: { sheets, cases },
  };
}
