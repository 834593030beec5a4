/**
 * What a value written through the API becomes in a cell. Text is read as if typed into an en-US Excel: "007" is the
 * number 7, "3-4" is a date, "=1+1" a formula, unless the cell's format is text (`@`).
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member (a string that
 * begins with `=`, `+` or `-` is a formula; dates in a local order stay text)
 * @source https://github.com/OfficeDev/office-js/issues/1559, 3775 and 2824 (dates and formats follow en-US)
 */
import { invalidArgument } from "./failure";
import type { Value } from "./model";
import { CellError } from "./model";
import type { Json } from "./json";

export type Typed =
  | { readonly kind: "formula"; readonly formula: string }
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

function readNumber(text: string): Typed | null {
  const percent = /^([+-]?[0-9]*\.?[0-9]+)\s?%$/.exec(text);
  if (percent)
    return { kind: "value", value: Number(percent[1]) / 100, format: percent[1]!.includes(".") ? "0.00%" : "0%" };
  if (/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text)) return { kind: "value", value: Number(text) };
  if (/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)e[+-]?[0-9]+$/i.test(text))
    return { kind: "value", value: Number(text), format: "0.00E+00" };
  if (/^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/.test(text)) {
    return {
      kind: "value",
      value: Number(text.replaceAll(",", "")),
      format: text.includes(".") ? "#,##0.00" : "#,##0",
    };
  }
  return null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Dates as en-US reads them. */
function readDate(text: string, thisYear: number): Typed | null {
  const iso = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/.exec(text);
  if (iso) return dateValue(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const us = /^([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4}|[0-9]{2})$/.exec(text);
  if (us) return dateValue(fullYear(us[3]!), Number(us[1]), Number(us[2]), "m/d/yyyy");
  const short = /^([0-9]{1,2})[/-]([0-9]{1,2})$/.exec(text);
  if (short) return dateValue(thisYear, Number(short[1]), Number(short[2]), "d-mmm");
  const monthYear = /^([0-9]{1,2})[/-]([0-9]{4})$/.exec(text);
  if (monthYear) return dateValue(Number(monthYear[2]), Number(monthYear[1]), 1, "mmm-yy");
  const named = /^([0-9]{1,2})[ -]([a-z]{3})[a-z]*(?:[ -]([0-9]{4}|[0-9]{2}))?$/i.exec(text);
  const month = named ? MONTHS.indexOf(named[2]!.toLowerCase()) + 1 : 0;
  if (named && month > 0)
    return dateValue(
      named[3] ? fullYear(named[3]) : thisYear,
      month,
      Number(named[1]),
      named[3] ? "d-mmm-yy" : "d-mmm",
    );
  return null;
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

function readTime(text: string): Typed | null {
  const time = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?( ?[ap]m)?$/i.exec(text);
  if (!time) return null;
  const half = time[4]?.trim().toLowerCase();
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === "pm" ? 12 : 0);
  const seconds = hour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  if (Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return null;
  return { kind: "value", value: seconds / 86400, format: time[3] ? "h:mm:ss" : "h:mm" };
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
