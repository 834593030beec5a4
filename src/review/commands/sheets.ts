/** sheets: the review sheets of a round and level, in the register or as one workbook per unit, team or reviewer. */
import { danishDate } from "../../kernel/date";
import type { DrawnCase } from "../../cases/rules/case";
import { sheetUnit, underReview } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { isAcross } from "../../draw/rules/level";
import type { Outcome } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { Question } from "../../templates/rules/question";
import type { ReviewedCase } from "../rules/reading";
import { templateLabel } from "../rules/reading";
import type { Round } from "../../register/rules/round";
import { roundLabel } from "../../register/rules/round";
import { byCodePoint, clean, fold } from "../../kernel/text";
import { listsSheet } from "../../templates/sheet/lists";
import { fileName, takenNames } from "../../register/sheet/naming";
import type { ReviewJob } from "../sheet/overview";
import { planSheets } from "../sheet/overview";
import { REVIEW_NAMES } from "../sheet/review";
import { readReview } from "../sheet/review-read";
import { QUESTIONS, questionsSheet } from "../../templates/sheet/questions";
import type { Edit } from "../../workbook/workbook";
import type { Command, Decision, Handout } from "../../register/command";
import type { Register } from "../../register/register";
import { levelOf, questionsAt, roundOf } from "../../register/register";
import { withStatus } from "../../register/round-rows";

export interface SheetsInput {
  readonly round: string;
  readonly level: number;
  /** Into workbooks of their own, else into the register. */
  readonly apart: boolean;
}

export const sheetsCommand: Command<SheetsInput> = {
  name: "sheets",
  readsReviewSheets: (input) => !input.apart,
  decide(input, register) {
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
    if (level.value.sheetPer === "Udfylder" && !input.apart) {
      return failed(problem("sheets/reviewers-apart", { level: input.level }, { sheet: "Opsætning" }));
    }
    return input.apart
      ? apart(register, level.value, round, cases, questions.value)
      : inRegister(register, level.value, round, cases, questions.value);
  },
};

/** What the review of each case needs: steps as they were at the draw, age as it is now. By `fold(id)`. */
export function reviewedCases(register: Register, round: string): Map<string, ReviewedCase> {
  const own = register.frames.filter((row) => fold(row.round) === fold(round));
  const steps = new Map([...register.frames, ...own].map((row) => [fold(row.id), row.steps]));
  const known = new Map<string, ReviewedCase>();
  for (const each of register.population().cases) {
    known.set(fold(each.id), { id: each.id, steps: steps.get(fold(each.id)) ?? each.steps, age: each.age });
  }
  for (const row of register.frames) {
    if (!known.has(fold(row.id)))
      known.set(fold(row.id), { id: row.id, steps: steps.get(fold(row.id)) ?? [], age: null });
  }
  return known;
}

export interface Holder {
  readonly name: string;
  readonly unit: string;
  /** Where each reviewer has sheets of their own. */
  readonly reviewer?: string;
  readonly cases: readonly DrawnCase[];
}

/** Who gets sheets of their own: each unit, each team of a unit, or each reviewer with all cases. */
export function holders(level: Level, cases: readonly DrawnCase[]): Holder[] {
  if (level.sheetPer === "Udfylder") {
    const reviewers = level.reviewer
      .split(";")
      .map(clean)
      .filter((each) => each !== "");
    return reviewers.flatMap((name) =>
      byUnit(level, cases, (_, unit) => unit).map((own) => ({ ...own, name: `${name}, ${own.unit}`, reviewer: name })),
    );
  }
  return byUnit(level, cases, (each, unit) =>
    level.sheetPer === "Team" && each.team !== "" ? `${unit}, ${each.team}` : unit,
  );
}

function byUnit(
  level: Level,
  cases: readonly DrawnCase[],
  nameOf: (each: DrawnCase, unit: string) => string,
): Holder[] {
  const name = (each: DrawnCase): string => nameOf(each, sheetUnit(level, each));
  const names = Array.from(new Set(cases.map(name))).sort(byCodePoint);
  return names.map((holder) => {
    const own = cases.filter((each) => name(each) === holder).sort((a, b) => a.number - b.number);
    return { name: holder, unit: sheetUnit(level, own[0] as DrawnCase), cases: own };
  });
}

/** What a holder's sheets are made of. */
export function jobOf(
  register: Register,
  level: Level,
  round: Round,
  holder: Holder,
  questions: readonly Question[],
  known: ReadonlyMap<string, ReviewedCase>,
): ReviewJob {
  return {
    register: register.settings.registerId,
    round: round.round,
    roundLabel: round.label || roundLabel(round.round, round.level),
    level: level.number,
    levelName: level.name,
    unit: holder.unit,
    holder: holder.name,
    deadline: round.deadline === null ? "" : danishDate(round.deadline),
    template: templateLabel(questions),
    cases: holder.cases.map((each) => ({
      id: each.id,
      caseworker: each.caseworker,
      team: isAcross(level.method) ? [each.unit, each.team].filter((part) => part !== "").join(", ") : each.team,
      age: known.get(fold(each.id))?.age ?? null,
      steps: known.get(fold(each.id))?.steps ?? [],
      assigned: each.step,
    })),
    questions,
    matrixUpTo: register.settings.matrixUpTo,
  };
}

function apart(
  register: Register,
  level: Level,
  round: Round,
  cases: readonly DrawnCase[],
  questions: readonly Question[],
): Outcome<Decision> {
  const known = reviewedCases(register, round.round);
  const handouts = handoutsOf(
    holders(level, cases).map((holder) => jobOf(register, level, round, holder, questions, known)),
  );
  const sheets = handouts.reduce(
    (sum, each) =>
      sum + each.sheets.filter(({ names }) => names.some(({ name }) => name === REVIEW_NAMES.register)).length,
    0,
  );
  return done({ ...sent(register, round, sheets, cases.length, handouts.length), handouts });
}

/** One workbook per job: its overview, its review sheets, and hidden the questions and the lists behind the drop-downs. */
export function handoutsOf(jobs: readonly ReviewJob[]): Handout[] {
  const taken = new Set<string>();
  return jobs.map((job) => {
    const name = fileName(`${job.round} N${job.level} ${job.holder}`, taken);
    taken.add(fold(name));
    return {
      fileName: name,
      sheets: [...planSheets(job, takenNames([QUESTIONS.sheet])), questionsSheet(job.questions), listsSheet()],
    };
  });
}

function inRegister(
  register: Register,
  level: Level,
  round: Round,
  cases: readonly DrawnCase[],
  questions: readonly Question[],
): Outcome<Decision> {
  const standing = register.snapshot.sheets.map((data) => readReview(data, ""));
  const there = new Set(
    standing
      .filter(
        (each) =>
          each.register === register.settings.registerId &&
          each.level === level.number &&
          fold(each.round) === fold(round.round),
      )
      .flatMap((each) => each.cases.map((own) => fold(own.id))),
  );
  const missing = cases.filter((each) => !there.has(fold(each.id)));
  if (missing.length === 0)
    return done({ message: problem("sheets/all-there", { round: round.round, level: level.number }) });
  const known = reviewedCases(register, round.round);
  const taken = takenNames(register.snapshot.sheetNames);
  const edits: Edit[] = [];
  for (const holder of holders(level, missing)) {
    const first = holder.cases[0] as DrawnCase;
    const late = there.size > 0 ? { ...holder, name: `${holder.name}, sag ${first.id}` } : holder;
    for (const content of planSheets(jobOf(register, level, round, late, questions, known), taken)) {
      edits.push({ kind: "sheet", content, before: "Svar" });
    }
  }
  const decision = sent(register, round, edits.length - holders(level, missing).length, missing.length, null);
  return done({ ...decision, edits: [...edits, ...(decision.edits ?? [])] });
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
        til: files === null ? "registret" : `${files} filer`,
      }),
      counts: `skemaer=${sheets}; sager=${cases}`,
    },
    data: { sheets, cases },
  };
}
