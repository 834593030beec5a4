/**
 * What a value written through the API becomes in a cell. Text is read as if typed into an en-US Excel: "007" is the
 * number 7, "3-4" is a date, "=1+1" a formula, unless the cell's format is text (`@`).
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member (a string that
 * begins with `=`, `+` or `-` is a formula; dates in a local order stay text)
 * @source https://github.com/OfficeDev/office-js/issues/1559, 3775 and 2824 (dates and formats follow en-US)
 */
import { invalidArgument } from "./failure";
import { ENGLISH } from "./locale";
import type { Value } from "./model";
import { CellError } from "./model";
import type { Json } from "./json";

export type Typed =
  | { readonly kind: "formula"; readonly formula: string; readonly format?: string }
  /** `format` is the number format a General cell takes on with the value. */
  | { readonly kind: "value"; readonly value: Value; readonly format?: string };

const ERROR_CODES = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;

/** @source https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const MAX_TEXT = 32767;
export const MAX_FORMULA = 8192;

/** `value` is what the API was given for one cell, not null; `format` the cell's number format; `year` that of dates typed without one. */
export function typed(value: Json, format: string, year: number): Typed {
  if (value !== null && typeof value === "object") throw invalidArgument("a cell takes text, a number, true or false");
  if (format === "@")
    return { kind: "value", value: value === "" || value === null ? null : checkLength(textOf(value)) };
  if (typeof value !== "string") return { kind: "value", value };
  if (value === "") return { kind: "value", value: null };
  if (value.startsWith("'")) return { kind: "value", value: checkLength(value.slice(1)) };
  if (/^[=].+/s.test(value)) return { kind: "formula", formula: checkFormula(value.slice(1)) };
  const read = readText(value.trim(), year);
  if (read) return read;
  // After + or - Excel expects a formula; what is neither number nor formula is refused there, as when typed.
  if (/^[+-].+/s.test(value) && !/^-+$/.test(value))
    return { kind: "formula", formula: checkFormula(value.replace(/^\+/, "")) };
  return { kind: "value", value: checkLength(value) };
}

function textOf(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function checkLength(text: string): string {
  if (text.length > MAX_TEXT) throw invalidArgument(`a cell holds at most ${MAX_TEXT} characters`);
  return text;
}

function checkFormula(formula: string): string {
  if (formula.length > MAX_FORMULA) throw invalidArgument(`a formula has at most ${MAX_FORMULA} characters`);
  return formula;
}

function readText(text: string, year: number): Typed | null {
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: /^true$/i.test(text) };
  const error = ERROR_CODES.find((code) => code === text.toUpperCase());
  if (error) return { kind: "value", value: new CellError(error) };
  return readNumber(text) ?? readDate(text, year) ?? readTime(text);
}

/**
 * Numbers with the marks Excel takes off: `%`, `$`, thousands, parentheses or a minus behind for a negative, fractions.
 * The mark becomes the cell's format.
 *
 * @source https://support.microsoft.com/office/available-number-formats-in-excel-0afe8f52-97db-41f1-b972-4b46e9f1e8d2
 * (currency and fractions typed into a cell of format General)
 */
function readNumber(text: string): Typed | null {
  const value = (number: number, format?: string): Typed => ({
    kind: "value",
    value: number,
    ...(format === undefined ? {} : { format }),
  });
  const percent = /^([+-]?[0-9]*\.?[0-9]+)\s?%$/.exec(text);
  if (percent) return value(percentValue(percent[1]!), percent[1]!.includes(".") ? "0.00%" : "0%");
  const fraction = /^([+-]?)([0-9]+) ([0-9]{1,3})\/([0-9]{1,3})$/.exec(text);
  if (fraction) return readFraction(fraction);
  const signed = /^(\()?([+-]?)(\$)?([+-]?)(.*?)(-)?(\))?$/s.exec(text)!;
  const [, open, first = "", dollar, second = "", digits = "", behind, close] = signed;
  const minus = [open, first, second, behind].filter(Boolean);
  if ((open === undefined) !== (close === undefined) || minus.length > 1) return null;
  const read = readDigits(digits);
  if (read === null || (dollar !== undefined && read.scientific)) return null;
  const size = minus.length > 0 && minus[0] !== "+" ? -read.value : read.value;
  if (dollar !== undefined)
    return value(size, read.decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)");
  if (read.scientific) return open || behind ? null : value(size, "0.00E+00");
  return read.grouped ? value(size, read.decimals ? "#,##0.00" : "#,##0") : value(size);
}

/** By the text, not by dividing: 0.29 % is 0.0029. */
function percentValue(text: string): number {
  return Number(`${text}e-2`);
}

function readDigits(
  text: string,
): {
  readonly value: number;
  readonly decimals: boolean;
  readonly grouped: boolean;
  readonly scientific: boolean;
} | null {
  const plain = /^([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/i.exec(text);
  const grouped = /^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/.test(text);
  if (!plain && !grouped) return null;
  const value = Number(text.replaceAll(",", ""));
  if (!Number.isFinite(value)) return null;
  return { value, decimals: text.includes("."), grouped, scientific: plain?.[2] !== undefined };
}

/** `1 1/2`: one or two digits below the line are shown as such. */
function readFraction([, sign, whole, top, bottom]: RegExpExecArray): Typed | null {
  if (Number(bottom) === 0) return null;
  const size = Number(whole) + Number(top) / Number(bottom);
  const format = bottom!.length > 2 ? "# ???/???" : bottom!.length > 1 || top!.length > 1 ? "# ??/??" : "# ?/?";
  return { kind: "value", value: sign === "-" ? -size : size, format };
}

const MONTHS = ENGLISH.months.map((month) => month.toLowerCase());

/**
 * Dates as en-US reads them, with a time behind or without.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values (dates)
 */
function readDate(text: string, thisYear: number): Typed | null {
  const alone = readDay(text, thisYear);
  if (alone) return alone;
  const both = /^(.*\S)\s+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]m)?)$/i.exec(text);
  const day = both ? readDay(both[1]!, thisYear) : null;
  const time = both ? readTime(both[2]!) : null;
  if (day?.kind !== "value" || time?.kind !== "value") return null;
  const [date, clock] = [day.value as number, time.value as number];
  return clock >= 1 ? null : { kind: "value", value: date + clock, format: "m/d/yyyy h:mm" };
}

const MONTH_NAME = "([a-z]{3,9})\\.?";
const DAY_MONTH = new RegExp(`^([0-9]{1,2})(?:[ -]|, ?)?${MONTH_NAME}(?:(?:[ -]|, ?)([0-9]{4}|[0-9]{2}))?$`, "i");
const MONTH_DAY = new RegExp(`^${MONTH_NAME}[ -]([0-9]{1,2})(?:, ?([0-9]{4}|[0-9]{2})|[ -]([0-9]{4}))?$`, "i");
const MONTH_YEAR = new RegExp(`^${MONTH_NAME}(?:[ -]|, ?)([0-9]{4})$`, "i");

function readDay(text: string, thisYear: number): Typed | null {
  const iso = /^([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})$/.exec(text);
  if (iso) return dateValue(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const us = /^([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4}|[0-9]{2})$/.exec(text);
  if (us) return dateValue(fullYear(us[3]!), Number(us[1]), Number(us[2]), "m/d/yyyy");
  const short = /^([0-9]{1,2})[/-]([0-9]{1,2})$/.exec(text);
  if (short) return dateValue(thisYear, Number(short[1]), Number(short[2]), "d-mmm");
  const monthYear = /^([0-9]{1,2})[/-]([0-9]{4})$/.exec(text);
  if (monthYear) return dateValue(Number(monthYear[2]), Number(monthYear[1]), 1, "mmm-yy");
  return readNamedDay(text, thisYear);
}

/** `5 January 2026`, `5-Jan`, `Jan 5, 2026`, `January 2026`: names whole or as three letters. */
function readNamedDay(text: string, thisYear: number): Typed | null {
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return named(Number(monthYear[2]), monthYear[1]!, 1, "mmm-yy");
  const dayFirst = DAY_MONTH.exec(text);
  const monthFirst = MONTH_DAY.exec(text);
  const [month, day, year] = dayFirst
    ? [dayFirst[2]!, dayFirst[1]!, dayFirst[3]]
    : monthFirst
      ? [monthFirst[1]!, monthFirst[2]!, monthFirst[3] ?? monthFirst[4]]
      : ["", "", undefined];
  if (month === "") return null;
  return named(
    year === undefined ? thisYear : fullYear(year),
    month,
    Number(day),
    year === undefined ? "d-mmm" : "d-mmm-yy",
  );
}

function named(year: number, month: string, day: number, format: string): Typed | null {
  const wanted = month.toLowerCase();
  const index = MONTHS.findIndex((name) => name === wanted || name.slice(0, 3) === wanted);
  return index < 0 ? null : dateValue(year, index + 1, day, format);
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dateValue(year: number, month: number, day: number, format: string): Typed | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1900 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return { kind: "value", value: serialOf(time), format };
}

/** Days since 1899-12-30 (before March 1900 one less: Excel counts a 29 February 1900 that never was). */
export function serialOf(utcMilliseconds: number): number {
  const days = utcMilliseconds / 86400000 + 25569;
  return days < 61 ? days - 1 : days;
}

/** The year of a day. */
export function yearOf(serial: number): number {
  return new Date((Math.floor(serial) - 25569) * 86400000).getUTCFullYear();
}

/** From 24 hours on the format counts on: `25:30` is a day and an hour and a half. */
function readTime(text: string): Typed | null {
  const time = /^([0-9]{1,4}):([0-9]{2})(?::([0-9]{2}))?( ?[ap]m)?$/i.exec(text);
  if (!time) return null;
  const half = time[4]?.trim().toLowerCase();
  const typedHour = Number(time[1]);
  if (half !== undefined && (typedHour > 12 || typedHour === 0)) return null;
  if (Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return null;
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half === "pm" ? 12 : 0);
  const seconds = hour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  const format = hour >= 24 ? "[h]:mm:ss" : `h:mm${time[3] ? ":ss" : ""}${half === undefined ? "" : " AM/PM"}`;
  return { kind: "value", value: seconds / 86400, format };
}

/** What the API gives for a cell's value: errors as their text, an empty cell as empty text. */
export function shown(value: Value): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

/** @source https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueType(value: Value): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}
