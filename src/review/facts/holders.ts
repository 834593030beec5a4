/** Who gets review sheets of their own, and what they are made of. */
import type { DrawnCase } from "../../cases/rules/case";
import { sheetUnit } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { isAcross } from "../../draw/rules/level";
import type { OffersOfCase } from "../../deadlines/facts/offers";
import { danishDate } from "../../kernel/date";
import type { CaseKey, WordKey } from "../../kernel/keys";
import { caseKey, wordKey } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import type { Handout } from "../../register/command";
import type { Register } from "../../register/register";
import type { Round } from "../../register/rules/round";
import { roundLabel } from "../../register/rules/round";
import { fileName, takenNames } from "../../register/sheet/naming";
import type { Question } from "../../templates/rules/question";
import { listsSheet } from "../../templates/sheet/lists";
import { QUESTIONS, questionsSheet } from "../../templates/sheet/questions";
import type { ReviewedCase } from "../rules/reading";
import { questionsOf, readersAt, templateLabel } from "../rules/reading";
import type { ReviewJob } from "../sheet/overview";
import type { CaseToReview } from "../sheet/review";
import { planSheets } from "../sheet/overview";

export interface Holder {
  readonly name: string;
  readonly unit: string;
  /** Where each reviewer has sheets of their own. */
  readonly reviewer?: string;
  /** What their workbook is called where it holds the sheets of several: a reader's cases of every unit. */
  readonly workbook?: string;
  readonly cases: readonly DrawnCase[];
}

/** Whether each reader or caseworker has sheets that nobody else may see: they are made as files alone. */
export function hasOwnSheets({ sheetPer }: Pick<Level, "sheetPer">): boolean {
  return sheetPer === "Udfylder" || sheetPer === "Sagsbehandler";
}

/** Who gets sheets of their own: each unit, each team of a unit, each reviewer with all cases, or each caseworker. */
export function holders(level: Level, cases: readonly DrawnCase[]): Holder[] {
  if (level.sheetPer === "Udfylder") {
    return readersAt(level).flatMap(({ name }) =>
      byUnit(level, cases, (_, unit) => unit).map((own) => ({
        ...own,
        name: `${name}, ${own.unit}`,
        reviewer: name,
        // Few cases that are read together: one workbook for each participant, whichever units' cases they are.
        ...(level.form === "kalibrering" ? { workbook: name } : {}),
      })),
    );
  }
  if (level.sheetPer === "Sagsbehandler") {
    return byUnit(level, cases, (each, unit) => (each.caseworker === "" ? unit : `${each.caseworker}, ${unit}`)).map(
      (own) => {
        const caseworker = own.cases[0]?.caseworker ?? "";
        return caseworker === "" ? own : { ...own, reviewer: caseworker };
      },
    );
  }
  return byUnit(level, cases, (each, unit) =>
    level.sheetPer === "Team" && each.team !== "" ? `${unit}, ${each.team}` : unit,
  );
}

export function byUnit(
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

/** What is offered to the questions that are on the sheet of the case. */
function offeredTo(offers: ReturnType<OffersOfCase>, own: readonly Question[]): Pick<CaseToReview, "offered"> {
  const offered = own.flatMap(({ number }) => {
    const offer = offers[number];
    return offer === undefined ? [] : [[number, offer] as const];
  });
  return offered.length === 0 ? {} : { offered: Object.fromEntries(offered) };
}

/** How many answers are offered on the sheets of these jobs. */
export function offeredOn(jobs: readonly ReviewJob[]): number {
  return jobs.reduce(
    (sum, { cases }) => sum + cases.reduce((own, { offered }) => own + Object.keys(offered ?? {}).length, 0),
    0,
  );
}

/** What a holder's sheets are made of. */
export function jobOf(
  register: Register,
  level: Level,
  round: Round,
  holder: Holder,
  questions: readonly Question[],
  known: ReadonlyMap<CaseKey, ReviewedCase>,
  offers: OffersOfCase = () => ({}),
): ReviewJob {
  return {
    register: register.settings.registerId,
    round: round.round,
    roundLabel: round.label || roundLabel(round.round, round.level),
    level: level.number,
    levelName: level.name,
    unit: holder.unit,
    holder: holder.name,
    form: level.form,
    ...(holder.reviewer === undefined ? {} : { role: holder.reviewer }),
    ...(holder.workbook === undefined ? {} : { workbook: holder.workbook }),
    deadline: round.deadline === null ? "" : danishDate(round.deadline),
    template: templateLabel(questions),
    cases: holder.cases.map((each) => ({
      id: each.id,
      caseworker: each.caseworker,
      team: isAcross(level.method) ? [each.unit, each.team].filter((part) => part !== "").join(", ") : each.team,
      age: known.get(caseKey(each.id))?.age ?? null,
      steps: known.get(caseKey(each.id))?.steps ?? [],
      assigned: each.step,
      ...offeredTo(offers(each.id), questionsOf(each.step, known.get(caseKey(each.id))?.steps ?? [], questions)),
    })),
    questions,
    matrixUpTo: register.settings.matrixUpTo,
  };
}

/**
 * One workbook per job, or per participant of a calibration: overview and review sheets, and hidden the questions and the
 * lists behind the drop-downs.
 */
export function handoutsOf(jobs: readonly ReviewJob[]): Handout[] {
  const books = new Map<string, [ReviewJob, ...ReviewJob[]]>();
  jobs.forEach((job, index) => {
    const key = job.workbook === undefined ? `job ${index}` : `reader ${job.workbook}`;
    books.set(key, [...(books.get(key) ?? []), job] as [ReviewJob, ...ReviewJob[]]);
  });
  const taken = new Set<WordKey>();
  return Array.from(books.values()).map((own) => {
    const [first] = own;
    const name = fileName(`${first.round} N${first.level} ${first.workbook ?? first.holder}`, taken);
    taken.add(wordKey(name));
    const names = takenNames([QUESTIONS.sheet]);
    return {
      fileName: name,
      sheets: [...own.flatMap((job) => planSheets(job, names)), questionsSheet(first.questions), listsSheet()],
    };
  });
}
