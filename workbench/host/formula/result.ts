/**
 * What a part of a formula gives, and how Excel turns one kind of value into another.
 *
 * @source https://learn.microsoft.com/openspecs/office_standards/ms-oi29500/ (18.17.2.6, types and conversions)
 */
import type { Area } from "../area";
import type { Sheet, Value } from "../model";
import { CellError } from "../model";

/** A rectangle of values. */
export type Matrix = readonly (readonly Value[])[];

export interface Reference {
  readonly sheet: Sheet;
  readonly area: Area;
}

export type Result = Value | Matrix | Reference;

export const VALUE_ERROR = new CellError("#VALUE!");
export const NAME_ERROR = new CellError("#NAME?");
export const REFERENCE_ERROR = new CellError("#REF!");
export const NOT_AVAILABLE = new CellError("#N/A");
export const DIVISION_ERROR = new CellError("#DIV/0!");
export const NUMBER_ERROR = new CellError("#NUM!");

export function isMatrix(result: Result): result is Matrix {
  return Array.isArray(result);
}

export function isReference(result: Result): result is Reference {
  return result !== null && typeof result === "object" && "sheet" in result;
}

export function toNumber(value: Value): number | CellError {
  if (typeof value === "number" || value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = value.trim();
  return /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/i.test(text) ? Number(text) : VALUE_ERROR;
}

export function toText(value: Value): string | CellError {
  if (value instanceof CellError) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value) : value;
}

/** Fifteen digits, as Excel joins numbers to text; more before the point than that are written with an exponent. */
function numberText(value: number): string {
  const exact = Number(value.toPrecision(15));
  const text = Math.abs(exact) >= 1e15 ? exact.toExponential() : String(exact);
  return text.includes("e") ? text.replace("e", "E").replace(/E([+-])([0-9])$/, "E$10$2") : text;
}

export function toTruth(value: Value): boolean | CellError {
  if (typeof value === "boolean" || value instanceof CellError) return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : VALUE_ERROR;
}

/** Numbers before text before truth values; text without regard to case; an empty cell is 0, "" or FALSE as needed. */
export function compare(a: Value, b: Value): number | CellError {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const rank = (value: string | number | boolean): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") return order(left.toLowerCase(), right.toLowerCase());
  return near(Number(left), Number(right)) ? 0 : order(Number(left), Number(right));
}

/**
 * Numbers are equal to Excel where their fifteen digits are: 0.1+0.2=0.3 and 0.06-0.01=0.05 are TRUE; 1.2-1.1=0.1 is not,
 * as its fifteen digits are 0.0999999999999999, nor is 10.01-10=0.01. Microsoft says that Excel keeps fifteen digits, not in
 * so many words that it compares by them; every example that was found agrees with it. One is in doubt: whether numbers some
 * bits apart, alike in fifteen digits (1+7E-16=1), are compared by them or by their last bit, no source shows.
 *
 * @source https://poi.apache.org/apidocs/5.0/org/apache/poi/ss/util/NumberComparer.html (0.06-0.01=0.05);
 * https://excelatfinance.com/qanda/q-floating-point-precision.php (1.2-1.1);
 * https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result (fifteen digits);
 * https://learn.microsoft.com/answers/questions/5014184/number-format-doesnt-recognize-zero (compared by them)
 */
function near(a: number, b: number): boolean {
  return a === b || a.toPrecision(15) === b.toPrecision(15);
}

function blankLike(other: Value): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Excel drops a difference in the last of its fifteen digits where it is a formula's last step: =0.1+0.2-0.3 is 0, and
 * =(0.1+0.2-0.3) is not.
 *
 * @source https://stackoverflow.com/questions/53337274 (=0.5-0.4-0.1, and the same in parentheses);
 * https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result ("at or very close to
 * zero"); https://en.wikipedia.org/wiki/Numeric_precision_in_Microsoft_Excel ("=1 + 2^-52 - 1")
 */
export function settle(value: number, size: number): number {
  return Math.abs(value) < size * 1e-15 ? 0 : value;
}
