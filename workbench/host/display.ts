/**
 * A cell as it is shown: in an en-US Excel (`range.text`), or in a Danish one, as the grid shows it. Only formats that are understood whole are rendered; any
 * other is not implemented, rather than shown wrong.
 *
 * @source https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
 */
import { notImplemented } from "./failure";
import type { Value } from "./model";
import { CellError } from "./model";

/** How an Excel of one language writes. */
export interface Locale {
  readonly decimal: string;
  readonly thousands: string;
  /** What `/` in a date format stands for. */
  readonly dateSeparator: string;
  /** What the format `m/d/yyyy` (14 in a file) stands for. */
  readonly shortDate: string;
  readonly months: readonly string[];
  readonly days: readonly string[];
  readonly truths: readonly [no: string, yes: string];
}

export const ENGLISH: Locale = {
  decimal: ".",
  thousands: ",",
  dateSeparator: "/",
  shortDate: "m/d/yyyy",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  truths: ["FALSE", "TRUE"],
};

export const DANISH: Locale = {
  decimal: ",",
  thousands: ".",
  dateSeparator: "-",
  shortDate: "dd-mm-yyyy",
  months: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  days: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
  truths: ["FALSK", "SAND"],
};

export function displayed(value: Value, format: string, locale: Locale = ENGLISH): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return locale.truths[value ? 1 : 0];
  if (typeof value === "string") return textPart(value, format);
  return numberPart(value, format, locale);
}

function sections(format: string): string[] {
  return format
    .match(/(?:"[^"]*"|\\.|[^;])*(?:;|$)/g)!
    .map((part) => part.replace(/;$/, ""))
    .slice(0, -1)
    .concat(format.endsWith(";") ? [""] : []);
}

function textPart(value: string, format: string): string {
  const fourth = sections(format)[3];
  if (fourth === undefined) return value;
  if (/^[@]?$/.test(fourth)) return fourth === "" ? "" : value;
  throw notImplemented(`the number format "${format}"`);
}

function numberPart(value: number, format: string, locale: Locale): string {
  const parts = sections(format);
  const index = value < 0 && parts.length > 1 ? 1 : value === 0 && parts.length > 2 ? 2 : 0;
  const part = parts[index] ?? "";
  const size = index === 1 ? Math.abs(value) : value;
  if (part === "" || /^general$/i.test(part)) return part === "" && parts.length > 1 ? "" : generalNumber(size, locale);
  if (part === "@") return generalNumber(size, locale);
  if (/[ymdhs]/i.test(part.replace(/"[^"]*"|\\./g, ""))) return dateText(value, part, format, locale);
  return decimalText(size, part, format, locale);
}

/** Up to 11 characters, as a cell of format General shows a number in a wide enough column. */
function generalNumber(value: number, { decimal }: Locale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits, exponent] = value.toExponential(5).split("e") as [string, string];
    return `${String(Number(digits)).replace(".", decimal)}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/[+-]/, "").padStart(2, "0")}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole))))).replace(".", decimal);
}

function decimalText(value: number, part: string, format: string, locale: Locale): string {
  const match = /^((?:"[^"]*"|\\.|[ $€-])*)([#0,]*[#0])(?:\.([0#]+))?(\s*%)?((?:"[^"]*"|\\.|[ ])*)$/.exec(part);
  if (!match) throw notImplemented(`the number format "${format}"`);
  const [, before = "", whole = "", decimals = "", percent = "", after = ""] = match;
  const scaled = percent ? value * 100 : value;
  const fixed = roundHalfUp(Math.abs(scaled), decimals.length);
  const [digits = "", fraction = ""] = fixed.split(".");
  const least = whole.replace(/[^0]/g, "").length;
  const padded = (digits === "0" && least === 0 ? "" : digits).padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, locale.thousands) : padded;
  const kept = fraction.slice(0, decimals.length);
  const optional = decimals.length - decimals.replace(/#+$/, "").length;
  const trimmed = kept.replace(new RegExp(`0{0,${optional}}$`), "");
  const sign = scaled < 0 && Number(fixed) !== 0 ? "-" : "";
  return sign + literal(before) + grouped + (trimmed ? locale.decimal + trimmed : "") + percent + literal(after);
}

/** Excel rounds the 15 digits it keeps, half away from zero: 0.575 shows as 0.58. */
function roundHalfUp(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${exact}e${decimals}`);
  return Number(`${Math.floor(shifted + 0.5)}e-${decimals}`).toFixed(decimals);
}

function literal(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted: string | undefined, single: string | undefined) => quoted ?? single ?? "",
  );
}

const DATE_TOKENS = /"[^"]*"|\\.|yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|AM\/PM|[-/:., ]/gi;

function dateText(serial: number, written: string, format: string, locale: Locale): string {
  const part = written.toLowerCase() === ENGLISH.shortDate ? locale.shortDate : written;
  const tokens = part.match(DATE_TOKENS) ?? [];
  if (tokens.join("") !== part || serial < 0) throw notImplemented(`the number format "${format}" for ${serial}`);
  const date = new Date(Math.round(((serial < 61 ? serial + 1 : serial) - 25569) * 86400) * 1000);
  const half = tokens.some((token) => /^am\/pm$/i.test(token));
  return tokens.map((token, index) => dateToken(token, date, half, minutesHere(tokens, index), locale)).join("");
}

/** `m` means minutes right after hours or right before seconds. */
function minutesHere(tokens: readonly string[], index: number): boolean {
  const letters = tokens.map((token) => (/^[a-z]/i.test(token) ? token[0]!.toLowerCase() : ""));
  const before = letters
    .slice(0, index)
    .filter((letter) => letter !== "")
    .at(-1);
  const after = letters.slice(index + 1).find((letter) => letter !== "");
  return before === "h" || after === "s";
}

function dateToken(token: string, date: Date, half: boolean, minutes: boolean, locale: Locale): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const hour = half ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  const month = date.getUTCMonth();
  switch (token.toLowerCase()) {
    case "yyyy":
      return String(date.getUTCFullYear());
    case "yy":
      return two(date.getUTCFullYear() % 100);
    case "mmmm":
      return locale.months[month]!;
    case "mmm":
      return locale.months[month]!.slice(0, 3);
    case "mm":
      return two(minutes ? date.getUTCMinutes() : month + 1);
    case "m":
      return String(minutes ? date.getUTCMinutes() : month + 1);
    case "dddd":
      return locale.days[date.getUTCDay()]!;
    case "ddd":
      return locale.days[date.getUTCDay()]!.slice(0, 3);
    case "dd":
      return two(date.getUTCDate());
    case "d":
      return String(date.getUTCDate());
    case "hh":
      return two(hour);
    case "h":
      return String(hour);
    case "ss":
      return two(date.getUTCSeconds());
    case "s":
      return String(date.getUTCSeconds());
    case "am/pm":
      return date.getUTCHours() < 12 ? "AM" : "PM";
    case "/":
      return locale.dateSeparator;
    default:
      return literal(token);
  }
}
