import { plainSigns } from "./text";

/** A calendar day as `2026-01-05`. */
export type IsoDate = string;

/** A day, with or without its time of day, as an Excel serial number; without a time, and at midnight, it is whole. */
export type Moment = number;

const DAY = 86_400_000;
/** Day 0 of Excel's serial numbers (with its made-up 29 February 1900 behind us from March 1900 on). */
const EPOCH = Date.UTC(1899, 11, 30);

/** A day that exists, or null. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day of an Excel serial number; the time of day is dropped. Null outside 1900-9999. */
export function dateFromSerial(serial: number): IsoDate | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const day = Math.floor(serial);
  const known = DATES.get(day);
  if (known !== undefined) return known;
  const date = new Date(EPOCH + day * DAY).toISOString().slice(0, 10);
  if (DATES.size < REMEMBERED) DATES.set(day, date);
  return date;
}

/** A register holds each of a few thousand days many times. */
const DATES = new Map<number, IsoDate>();
const REMEMBERED = 50_000;

/** Excel's serial number of a day. */
export function serialFromDate(date: IsoDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY);
}

/** A time of day behind a day; hours, minutes and seconds are its groups. */
const TIME = "(?:(?:T| +| kl\\.? *)(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?";
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`, "u");
const DANISH = new RegExp(`^(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d{2})${TIME}$`, "u");
const DAY_AND_TIME = new RegExp(`^(\\S+?)${TIME}$`, "u");

/**
 * A day as people write it: `2026-01-05`, `05-01-2026`, `5.1.2026`, `05/01/2026`, `05-01-26` (20xx up to 68, else
 * 19xx), with any dash, a time of day behind it allowed, and nothing else. Day before month, as in Denmark. Null where
 * it is no date.
 */
export function parseDate(typed: string): IsoDate | null {
  const text = plainSigns(typed);
  const iso = ISO.exec(text);
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const danish = DANISH.exec(text);
  if (danish === null) return null;
  const year = Number(danish[3]);
  const full = (danish[3] as string).length === 4 ? year : year + (year < 69 ? 2000 : 1900);
  return isoDate(full, Number(danish[2]), Number(danish[1]));
}

/**
 * A day with or without a time of day, as an Excel serial number: `05-01-2026 16:30` is 46027.6875. Nothing else may
 * stand behind it. Null where it is no such thing, or before March 1900, where Excel counts days wrongly.
 */
export function serialFromText(typed: string): number | null {
  const parts = DAY_AND_TIME.exec(plainSigns(typed));
  const date = parts === null ? null : parseDate(parts[1] as string);
  if (parts === null || date === null || date < "1900-03-01") return null;
  const [hours, minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return serialFromDate(date) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** `months` later (or earlier, where negative), on the same day of the month or its last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** `05-01-2026`, as Danish readers expect it. */
export function danishDate(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return `${day}-${month}-${year}`;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether an end lies before a start. A day without a time of day is as long as the day. */
export function endsBefore(end: Moment, start: Moment): boolean {
  return end < (Number.isInteger(end) ? Math.floor(start) : start);
}
