/**
 * Monthly case reviews: caseworker and coordinator go through the placement cases with the overview form in hand. Which
 * cases are up in a month, and the figures of a month per unit. Pure.
 *
 * @source Københavns Kommune, Socialforvaltningen 22 August 2016, Handleplan for styrket myndighedsindsats, 2.1 and 2.2:
 * monthly with every caseworker, in all placement cases; that no case waits longer than two months is ours
 */
import type { Case } from "../../cases/rules/case";
import type { IsoDate } from "../../kernel/date";
import { addDays, addMonths } from "../../kernel/date";
import type { CaseKey, Key, QuestionKey } from "../../kernel/keys";
import { caseKey, distinct, findWord, jointKey, personKey, questionKey, unitKey, wordKey } from "../../kernel/keys";
import { byCodePoint, clean } from "../../kernel/text";
import type { Answer } from "../../templates/rules/answer";
import { negativeAnswer } from "../../templates/rules/answer";
import type { Question } from "../../templates/rules/question";
import { ALL_UNITS, median } from "./mending-figures";

/** A row of tblSagsgennemgang: one case in one month. Without a case: what a caseworker's cases have in common. */
export interface CaseReview {
  /** `2026-03` */
  readonly month: string;
  readonly unit: string;
  readonly caseworker: string;
  readonly coordinator: string;
  /** The day it was gone through; null until then. */
  readonly date: IsoDate | null;
  readonly case: string;
  /** Numbers of the form's points that are missing, as typed: `OS1, OS4`. */
  readonly missing: string;
  readonly agreed: string;
  readonly responsible: string;
  readonly deadline: IsoDate | null;
  /** The day what was missing was put right. */
  readonly solved: IsoDate | null;
  /** ja where it was passed on to the department leader. */
  readonly lifted: string;
  readonly challenge: string;
  /** The day the form was attached to the case. */
  readonly form: IsoDate | null;
}

/** No case is left unseen longer than this. */
export const MONTHS_UNSEEN = 2;

/** First and last day of a month. */
export interface Month {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The points named in a cell, each once: `OS1; os1, OS4` → `OS1`, `OS4`. */
export function pointsIn(missing: string): readonly string[] {
  return distinct(
    missing
      .split(/[\s,;]+/u)
      .map(clean)
      .filter((each) => each !== ""),
    questionKey,
  );
}

/**
 * The rows that a month lacks: every open case that was not seen in the month before or has points left, and of a
 * caseworker with none of these the case that was seen longest ago. What stands is not touched.
 *
 * @param missingOf the points that the last review of the case in a round found missing
 */
export function rowsFor(
  month: Month,
  cases: readonly Case[],
  standing: readonly CaseReview[],
  missingOf: (id: string) => readonly string[],
): readonly CaseReview[] {
  const history = byCase(standing);
  const there = new Set(standing.filter((row) => row.month === month.name).map((row) => caseKey(row.case)));
  const before = addMonths(month.from, 1 - MONTHS_UNSEEN);
  const seen = (each: Case): IsoDate | null => lastSeen(history.get(caseKey(each.id)) ?? [], month.to);
  const isDue = (each: Case): boolean => {
    const last = seen(each);
    const rows = earlier(history.get(caseKey(each.id)) ?? [], month);
    return last === null || last < before || openPoints(rows, month.to).length > 0;
  };
  const coordinators = new Map(
    standing.filter((row) => row.coordinator !== "").map((row) => [workerKey(row), row.coordinator]),
  );
  return Array.from(byWorker(cases).values()).flatMap((own) => {
    const due = own.filter(isDue);
    const longest = [...own].sort((a, b) => byCodePoint(seen(a) ?? "", seen(b) ?? "") || byCodePoint(a.id, b.id))[0];
    const hasRow = own.some((each) => there.has(caseKey(each.id)));
    const chosen = due.length > 0 || hasRow || longest === undefined ? due : [longest];
    return chosen
      .filter((each) => !there.has(caseKey(each.id)))
      .map((each): CaseReview => {
        const rows = earlier(history.get(caseKey(each.id)) ?? [], month);
        const points = rows.length > 0 ? openPoints(rows, month.to) : missingOf(each.id);
        return {
          ...{ month: month.name, unit: each.unit, caseworker: each.caseworker, case: each.id },
          coordinator: coordinators.get(workerKey(each)) ?? "",
          missing: points.join(", "),
          ...{ agreed: "", responsible: "", lifted: "", challenge: "" },
          ...{ date: null, deadline: null, solved: null, form: null },
        };
      });
  });
}

type WorkerKey = Key<["unit", "person"]>;

/** A caseworker is unit and name. */
function workerKey({ unit, caseworker }: { readonly unit: string; readonly caseworker: string }): WorkerKey {
  return jointKey(unitKey(unit), personKey(caseworker));
}

function byWorker(cases: readonly Case[]): ReadonlyMap<WorkerKey, readonly Case[]> {
  const found = new Map<WorkerKey, Case[]>();
  for (const each of [...cases].sort((a, b) => byCodePoint(a.unit, b.unit) || byCodePoint(a.caseworker, b.caseworker)))
    found.set(workerKey(each), [...(found.get(workerKey(each)) ?? []), each]);
  return found;
}

/** Rows of each case, the earliest month first. */
function byCase(rows: readonly CaseReview[]): ReadonlyMap<CaseKey, readonly CaseReview[]> {
  const found = new Map<CaseKey, CaseReview[]>();
  for (const row of [...rows].sort((a, b) => byCodePoint(a.month, b.month)))
    if (row.case !== "") found.set(caseKey(row.case), [...(found.get(caseKey(row.case)) ?? []), row]);
  return found;
}

function earlier(rows: readonly CaseReview[], month: Month): readonly CaseReview[] {
  return rows.filter((row) => row.month < month.name);
}

function lastSeen(rows: readonly CaseReview[], until: IsoDate): IsoDate | null {
  return rows.reduce<IsoDate | null>(
    (last, { date }) => (date !== null && date <= until && (last === null || date > last) ? date : last),
    null,
  );
}

/** What is missing after these rows of a case, by the last one: nothing once it is solved. */
function openPoints(rows: readonly CaseReview[], until: IsoDate): readonly string[] {
  const last = rows[rows.length - 1];
  if (last === undefined || (last.solved !== null && last.solved <= until)) return [];
  return pointsIn(last.missing);
}

/** The points of the form that the latest counted answers of a case say are missing. */
export function missingByAnswers(
  answers: readonly Answer[],
  questions: readonly Question[],
): (id: string) => readonly string[] {
  const asked = new Map(questions.map((each) => [questionKey(each.number), each]));
  const latest = new Map<CaseKey, Map<QuestionKey, Answer>>();
  for (const answer of answers) {
    if (!answer.counted || answer.state !== "gyldig" || !asked.has(questionKey(answer.question))) continue;
    const own = latest.get(caseKey(answer.case)) ?? new Map<QuestionKey, Answer>();
    latest.set(caseKey(answer.case), own.set(questionKey(answer.question), answer));
  }
  return (id) =>
    Array.from(latest.get(caseKey(id)) ?? []).flatMap(([key, answer]) => {
      const question = asked.get(key);
      return question !== undefined && answer.value === negativeAnswer(question.scale) ? [question.number] : [];
    });
}

/** A row of tblSagsgennemgangstal. */
export interface CaseReviewFigure {
  readonly month: string;
  readonly unit: string;
  /** Caseworkers with open cases of the kind, and of these those with a review in the month. */
  readonly workers: number;
  readonly reviewedWorkers: number;
  readonly cases: number;
  /** Open cases with the form attached at the end of the month. */
  readonly withForm: number;
  readonly reviewed: number;
  /** Of the cases reviewed in the month; null where there is none. */
  readonly medianMissing: number | null;
  readonly closedPoints: number;
  /** Open cases not gone through for two months at the end of the month, or never. */
  readonly unseen: number;
  readonly lifted: number;
  readonly challenges: number;
}

/** All units, then each with open cases or rows. */
export function caseReviewFigures(
  month: Month,
  cases: readonly Case[],
  rows: readonly CaseReview[],
): readonly CaseReviewFigure[] {
  const own = rows.filter((row) => row.month === month.name);
  const units = distinct(
    [...cases, ...own].map(({ unit }) => unit).filter((unit) => unit !== ""),
    unitKey,
  );
  const history = byCase(rows);
  const figure = (unit: string, of: (at: { readonly unit: string }) => boolean): CaseReviewFigure =>
    figureOf(month, unit, cases.filter(of), own.filter(of), history);
  return [
    figure(ALL_UNITS, () => true),
    ...units.sort(byCodePoint).map((unit) => figure(unit, (each) => unitKey(each.unit) === unitKey(unit))),
  ];
}

function figureOf(
  month: Month,
  unit: string,
  cases: readonly Case[],
  own: readonly CaseReview[],
  history: ReadonlyMap<CaseKey, readonly CaseReview[]>,
): CaseReviewFigure {
  const reviewed = own.filter((row) => row.date !== null && row.case !== "");
  const workers = new Set(cases.map(workerKey));
  const met = new Set(own.filter((row) => row.date !== null).map(workerKey));
  const rowsOf = (id: string): readonly CaseReview[] => history.get(caseKey(id)) ?? [];
  const before = addMonths(month.to, -MONTHS_UNSEEN);
  return {
    month: month.name,
    unit,
    workers: workers.size,
    reviewedWorkers: Array.from(workers).filter((key) => met.has(key)).length,
    cases: cases.length,
    withForm: cases.filter((each) => rowsOf(each.id).some(({ form }) => form !== null && form <= month.to)).length,
    reviewed: new Set(reviewed.map((row) => caseKey(row.case))).size,
    medianMissing: median(reviewed.map((row) => openPoints([row], month.to).length)),
    closedPoints: distinct(
      own.map((row) => row.case).filter((id) => id !== ""),
      caseKey,
    ).reduce((sum, id) => sum + closedIn(month, rowsOf(id)), 0),
    unseen: cases.filter((each) => {
      const last = lastSeen(rowsOf(each.id), month.to);
      return last === null || last <= before;
    }).length,
    lifted: own.filter((row) => findWord(row.lifted, ["ja"]) !== undefined).length,
    challenges: own.filter((row) => row.challenge !== "").length,
  };
}

/** Points of a case that were missing before the month, or found in it, and are not missing at its end. */
function closedIn(month: Month, rows: readonly CaseReview[]): number {
  const past = earlier(rows, month);
  const now = rows.filter((row) => row.month === month.name && row.date !== null);
  const stood = openPoints(past, addDays(month.from, -1));
  const left = new Set(openPoints([...past, ...now], month.to).map(questionKey));
  const all = distinct([...stood, ...now.flatMap((row) => pointsIn(row.missing))], questionKey);
  return all.filter((point) => !left.has(questionKey(point))).length;
}

/** In how many of the month's reviewed cases a point is missing, the most frequent first. */
export function missingPoints(
  month: Month,
  rows: readonly CaseReview[],
): readonly { readonly point: string; readonly cases: number }[] {
  const counts = new Map<QuestionKey, { point: string; cases: number }>();
  for (const row of rows) {
    if (row.month !== month.name || row.date === null || row.case === "") continue;
    for (const point of openPoints([row], month.to)) {
      const known = counts.get(questionKey(point)) ?? { point, cases: 0 };
      counts.set(questionKey(point), { ...known, cases: known.cases + 1 });
    }
  }
  return Array.from(counts.values()).sort((a, b) => b.cases - a.cases || byCodePoint(a.point, b.point));
}

/** What a month's reviews have in common, by unit and without any case. */
export function challengesIn(
  month: Month,
  rows: readonly CaseReview[],
): readonly { readonly unit: string; readonly texts: readonly string[] }[] {
  const own = rows.filter((row) => row.month === month.name && row.challenge !== "");
  return distinct(
    own.map(({ unit }) => unit),
    unitKey,
  )
    .sort(byCodePoint)
    .map((unit) => ({
      unit,
      texts: distinct(
        own.filter((row) => unitKey(row.unit) === unitKey(unit)).map(({ challenge }) => challenge),
        wordKey,
      ),
    }));
}
