/**
 * When a deadline ends, by the readings of the law there are (see the README, Limits: the references are not verified by
 * a jurist). Days are Excel's serial numbers.
 *
 * | limit | ends | where readings differ |
 * |---|---|---|
 * | 24 hours (barnets lov § 136) | 24 running hours later | no time of day; the night the clocks change |
 * | 6 hverdage (§ 137) | on the sixth working day after | Saturday (a setting), Grundlovsdag, 24 and 31 December |
 * | months (§§ 20, 91, 95) | on the corresponding day, else the last of the month (forældelsesloven § 27) | from the last day of a month: its last day (restaurationsloven § 36 a) |
 *
 * A limit of months that ends on a day off is moved to the next working day, as VEJ 9533/2018 does for complaints.
 */
import type { Span } from "../../kernel/danish-clock";
import { clockSeconds, isDayAlone, latestOf, serialAt, spanOf } from "../../kernel/danish-clock";
import type { Readings, WorkingDays } from "../../kernel/working-day";

const DAY = 86_400;

/** Why the readings of a limit differ. */
export type Doubt = "time of day" | "clock change" | "working day" | "last of the month" | "before the decision";

/** The first and the last day on which a deadline may end, and why they are not one. */
export interface Limit extends Readings {
  readonly doubt: Doubt | null;
}

/** The working day by number after a day, which is not counted. */
export function workingDaysAfter(start: number, count: number, days: WorkingDays): Limit {
  const readings = days.after(Math.floor(start), count);
  return { ...readings, doubt: readings.earliest < readings.latest ? "working day" : null };
}

/** So many months after a day, moved to a working day. */
export function monthsAfter(start: number, months: number, days: WorkingDays): Limit {
  const same = correspondingDay(Math.floor(start), months);
  const last = isLastOfMonth(Math.floor(start)) ? lastOfMonth(same) : same;
  const [from, to] = [days.onOrAfter(same), days.onOrAfter(last)];
  if (from.earliest === to.latest) return { earliest: from.earliest, latest: to.latest, doubt: null };
  // Where both months' ends move to the same days, only what a working day is differs.
  const doubt = from.earliest === to.earliest ? "working day" : "last of the month";
  return { earliest: from.earliest, latest: to.latest, doubt };
}

/** The day of that number so many months later, else the last of the month. */
export function correspondingDay(day: number, months: number): number {
  const at = calendarDay(day);
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
  const last = daysInMonth(first);
  return serialOf(first) + Math.min(at.getUTCDate(), last) - 1;
}

function isLastOfMonth(day: number): boolean {
  return calendarDay(day + 1).getUTCDate() === 1;
}

function lastOfMonth(day: number): number {
  const at = calendarDay(day);
  return day + daysInMonth(at) - at.getUTCDate();
}

/** Day 0 of Excel's serial numbers, and a day, in milliseconds. */
const EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS = 86_400_000;

function calendarDay(serial: number): Date {
  return new Date(EPOCH + serial * MILLISECONDS);
}

function serialOf(date: Date): number {
  return Math.round((date.getTime() - EPOCH) / MILLISECONDS);
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** A deadline in even seconds. */
export interface HoursLimit {
  /** The day it is counted from: what ends on it is in time, also where the night made it 25 hours long. */
  readonly start: number;
  /** The first second and the last at which it may end. */
  readonly from: number;
  readonly to: number;
  /** `to` is the first second that is too late: the start has no time of day. */
  readonly open: boolean;
  readonly doubt: Doubt | null;
}

/** 24 running hours after a point in time; where the clocks go back in between, or the same time of the next day. */
export function dayAndNightAfter(start: number): HoursLimit {
  const span: Span = spanOf(start);
  const clock = clockSeconds(start);
  const alone = isDayAlone(start);
  const from = span.from + DAY;
  const to = Math.max(span.to + DAY, latestOf(clock + DAY + (alone ? DAY : 0)));
  const doubt = from === to ? null : alone ? "time of day" : "clock change";
  return { start: Math.floor(start), from, to, open: alone, doubt };
}

/** How something that ended at a point in time stands against it. */
export function againstHours(limit: HoursLimit, end: number): "kept" | "late" | "in doubt" {
  const span = spanOf(end);
  if (Math.floor(end) === limit.start || span.to <= limit.from) return "kept";
  if (span.from > limit.to || (limit.open && span.from >= limit.to)) return "late";
  return "in doubt";
}

/** The days of a limit in hours. */
export function daysOf({ from, to, open, doubt }: HoursLimit): Limit {
  return { earliest: Math.floor(serialAt(from)), latest: Math.floor(serialAt(open ? to - 1 : to)), doubt };
}
