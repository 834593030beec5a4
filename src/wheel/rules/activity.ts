/** Activities of the annual wheel: what they are about, whether they are late, and what they ask of a month. */
import type { IsoDate } from "../../kernel/date";
import { addDays, addMonths, serialFromDate } from "../../kernel/date";
import { findWord } from "../../kernel/keys";
import { periodOf } from "../../register/rules/round";

export const STATUSES = ["planlagt", "i gang", "færdig", "udskudt"] as const;
export type Status = (typeof STATUSES)[number];

/** What a level may be called after how it reads; any other is `gennemgang niveau n`. */
export const REVIEW_TYPES = ["overordnet", "tematiseret", "dialogbaseret gennemgang", "kalibrering"] as const;
export const DRAWING = "udtræk";
export const DIALOGUE = "dialogbaseret gennemgang";
export const FEEDBACK = "feedback";
export const LEARNING_COURSE = "læringsforløb";
export const REPORTING = "afrapportering";
export const MEETING = "møde";

/** A row of tblAarshjul. */
export interface Activity {
  readonly type: string;
  readonly round: string;
  /** Null: of no level alone. */
  readonly level: number | null;
  readonly start: IsoDate | null;
  /** The last day. */
  readonly deadline: IsoDate | null;
  /** Cases to be reviewed; null where none are, and where nobody can tell yet. */
  readonly cases: number | null;
  /** Working days set aside; null where nobody has said. */
  readonly days: number | null;
  readonly status: Status;
  readonly finished: IsoDate | null;
}

/** Lanes of the wheel below those of the levels, in their order. */
export const LANES = ["feedback", "læring", "dialogmøder", "udvalg", "andet"] as const;
export type Lane = number | (typeof LANES)[number];

const LANE_OF: readonly (readonly [string, (typeof LANES)[number]])[] = [
  [FEEDBACK, "feedback"],
  [LEARNING_COURSE, "læring"],
  ["kalibrering", "læring"],
  [DIALOGUE, "dialogmøder"],
  ["dialogmøde", "dialogmøder"],
  [REPORTING, "udvalg"],
  [MEETING, "udvalg"],
];

/** Which lane it stands in: a review or a draw in that of its level, any other by its type. */
export function laneOf({ type, level }: Pick<Activity, "type" | "level">): Lane {
  if (level !== null && (isReview({ type, level }) || isType(type, DRAWING))) return level;
  return LANE_OF.find(([word]) => isType(type, word))?.[1] ?? level ?? "andet";
}

/** Whether cases are read. */
export function isReview({ type, level }: Pick<Activity, "type" | "level">): boolean {
  return level !== null && (/^gennemgang niveau \d+$/iu.test(type) || findWord(type, REVIEW_TYPES) !== undefined);
}

export function isType(typed: string, type: string): boolean {
  return findWord(typed, [type]) !== undefined;
}

export function isOpen({ status }: Pick<Activity, "status">): boolean {
  return status !== "færdig";
}

/** Days since the deadline of what is neither finished nor put off; 0 where it is not late. */
export function daysLate({ status, deadline }: Pick<Activity, "status" | "deadline">, today: IsoDate): number {
  if (status === "færdig" || status === "udskudt" || deadline === null) return 0;
  return Math.max(0, serialFromDate(today) - serialFromDate(deadline));
}

export interface OnTime {
  /** Finished at the latest on the day. What is finished without a date is not known to be. */
  readonly kept: number;
  /** Deadlines that fell in the period, of what is put off too. */
  readonly due: number;
}

/** Deadlines from the first day to the last, both included. */
export function onTime(activities: readonly Activity[], first: IsoDate, last: IsoDate): OnTime {
  const due = activities.filter(({ deadline }) => deadline !== null && deadline >= first && deadline <= last);
  const kept = due.filter(
    ({ status, finished, deadline }) =>
      status === "færdig" && finished !== null && deadline !== null && finished <= deadline,
  );
  return { kept: kept.length, due: due.length };
}

/** The first days of twelve months. */
export function monthsFrom(first: IsoDate): readonly IsoDate[] {
  return Array.from({ length: 12 }, (_, index) => addMonths(first, index));
}

/** The last day of the twelve months. */
export function endOfYear(first: IsoDate): IsoDate {
  return addDays(addMonths(first, 12), -1);
}

/** `november 2026`, of the month that the day lies in. */
export function monthName(day: IsoDate): string {
  return periodOf(day.slice(0, 7))?.label ?? day.slice(0, 7);
}

/** Whole months from the one day's to the other's; negative where it is before. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/**
 * The months of the twelve that an activity lies in, from 0; null where it lies outside or has no days. A deadline
 * before the start is taken as the start.
 */
export function spanIn(
  { start, deadline }: Pick<Activity, "start" | "deadline">,
  first: IsoDate,
): { readonly from: number; readonly to: number } | null {
  const begins = start ?? deadline;
  if (begins === null) return null;
  const ends = deadline === null || deadline < begins ? begins : deadline;
  const [from, to] = [monthsBetween(first, begins), monthsBetween(first, ends)];
  return to < 0 || from > 11 ? null : { from: Math.max(0, from), to: Math.min(11, to) };
}

export interface Load {
  readonly cases: number;
  readonly days: number;
}

/**
 * What each of twelve months has to do: an activity's cases and days are spread over the months it lies in, whole cases
 * with the first months taking what is left over, so that the months of all years together make up the whole.
 */
export function loadByMonth(activities: readonly Activity[], first: IsoDate): readonly Load[] {
  const months = Array.from({ length: 12 }, () => ({ cases: 0, days: 0 }));
  for (const each of activities) {
    const begins = each.start ?? each.deadline;
    if (begins === null) continue;
    const ends = each.deadline === null || each.deadline < begins ? begins : each.deadline;
    const begin = monthsBetween(first, begins);
    const length = monthsBetween(begins, ends) + 1;
    const cases = isReview(each) ? (each.cases ?? 0) : 0;
    for (let index = 0; index < length; index++) {
      const month = months[begin + index];
      if (month === undefined) continue;
      month.cases += Math.floor(cases / length) + (index < cases % length ? 1 : 0);
      month.days += (each.days ?? 0) / length;
    }
  }
  return months.map(({ cases, days }) => ({ cases, days: Math.round(days * 100) / 100 }));
}
