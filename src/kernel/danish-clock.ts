/**
 * The clock in Denmark. A point in time is an Excel serial number as a Danish cell shows it (day and time of day); it
 * becomes seconds that run evenly, so that 24 hours are 24 hours when the clocks change.
 *
 * @source Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday of October, 01:00 UTC
 */
import { dateFromSerial, serialFromDate } from "./date";

const HOUR = 3600;
const DAY = 86_400;

/** The earliest and the latest second that a cell may mean, on a clock that never changes. */
export interface Span {
  readonly from: number;
  /** The second after the last, where the time of day is not known; else the same as `from`. */
  readonly to: number;
}

/** Seconds of a serial number as the clock shows them. */
export function clockSeconds(serial: number): number {
  return Math.round(serial * DAY);
}

/** Whether a cell says no time of day. Midnight to the second is how a day without a time is kept. */
export function isDayAlone(serial: number): boolean {
  return clockSeconds(serial) % DAY === 0;
}

/** What a cell may mean: a whole day where it has no time of day. The hour that the clock shows twice may be either. */
export function spanOf(serial: number): Span {
  const seconds = clockSeconds(serial);
  return isDayAlone(serial)
    ? { from: earliestOf(seconds), to: latestOf(seconds + DAY) }
    : { from: earliestOf(seconds), to: latestOf(seconds) };
}

/** The even seconds of a time on the clock; of the hour that is shown twice, the first. */
export function earliestOf(clock: number): number {
  return clock - offsetAt(clock, true);
}

/** The same, of the hour that is shown twice the second. */
export function latestOf(clock: number): number {
  return clock - offsetAt(clock, false);
}

/** What the clock shows at an even second, as a serial number. */
export function serialAt(even: number): number {
  const clock = even + HOUR;
  const summer = even + 2 * HOUR;
  const { begins, ends } = summerOf(clock);
  return (even >= begins - HOUR && even < ends - 2 * HOUR ? summer : clock) / DAY;
}

/** Seconds by which the clock is ahead of the even one. In the hour that is shown twice, summer time where `first`. */
function offsetAt(clock: number, first: boolean): number {
  const { begins, ends } = summerOf(clock);
  if (clock < begins || clock >= ends) return HOUR;
  return !first && clock >= ends - HOUR ? HOUR : 2 * HOUR;
}

const known = new Map<number, { readonly begins: number; readonly ends: number }>();

/** Summer time of a year as the clock shows it: from 02:00 (when it jumps to 03:00) until 03:00 (when it goes back to 02:00). */
function summerOf(clock: number): { readonly begins: number; readonly ends: number } {
  const year = Number((dateFromSerial(clock / DAY) ?? "1900").slice(0, 4));
  const found = known.get(year);
  if (found !== undefined) return found;
  const made = {
    begins: lastSunday(`${year}-03-31`) * DAY + 2 * HOUR,
    ends: lastSunday(`${year}-10-31`) * DAY + 3 * HOUR,
  };
  known.set(year, made);
  return made;
}

/** The last Sunday up to a day. */
function lastSunday(upTo: string): number {
  const day = serialFromDate(upTo);
  return day - ((day + 6) % 7);
}
