/**
 * Days and times as a format shows them.
 *
 * @source https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68 (dates and times)
 * @source https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year (serial 60 is the 29
 * February 1900 that never was; serial 0 shows as 0 January 1900)
 */
import { notImplemented } from "./failure";
import type { FormatToken, Section } from "./format-code";
import { sectionsOf } from "./format-code";
import type { Locale } from "./locale";
import { DANISH, ENGLISH } from "./locale";

interface Moment {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** From Sunday, 0. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** All seconds since day 0, with their fraction. */
  readonly total: number;
}

/** Day 2958465 is 31 December 9999, the last Excel knows. */
const LAST_DAY = 2958466;

export function dateText(serial: number, section: Section, format: string, locale: Locale): string {
  const own = inLocale(format.toLowerCase(), locale);
  const { tokens, language } = own === "" ? section : sectionsOf(own)[0]!;
  const names = namesIn(language, locale);
  const named = tokens.some((token) => token.kind === "date" && /^(mmm|ddd)/.test(token.text));
  if (serial < 0 || serial >= LAST_DAY || (named && names === null))
    throw notImplemented(`the number format "${format}" for ${serial}`);
  const decimals = secondDecimals(tokens);
  const moment = momentOf(serial, decimals);
  const half = tokens.some((token) => token.kind === "date" && /^a/.test(token.text));
  const parts: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === "date")
      parts.push(dateToken(token.text, moment, half, minutesHere(tokens, index), names ?? locale));
    else if (token.kind === "elapsed") parts.push(elapsed(token, moment));
    else if (token.kind === "text") parts.push(token.text);
    else if (token.kind === "fraction") parts.push(locale.dateSeparator);
    else if (token.kind === "comma") parts.push(",");
    // `ss.00`: the zeros are a fraction of the second; a point elsewhere is a point.
    else if (token.kind === "point" && decimals > 0 && tokens[index + 1]?.kind === "digit") {
      parts.push(locale.decimal + (moment.total % 1).toFixed(decimals).slice(2));
      index += decimals;
    } else if (token.kind === "point") parts.push(".");
    // A section for text after `;@` has been left out before; `@` itself has no place in a date.
    else throw notImplemented(`the number format "${format}"`);
  }
  return parts.join("");
}

/**
 * The two formats that follow the program's language: the short date (14 in a file) and the short date with a time (22).
 * Empty: the section as it is.
 *
 * @source https://support.microsoft.com/office/format-a-date-the-way-you-want-8e10019e-d5d8-47a1-ba95-db95123d273e ("Date
 * formats that begin with an asterisk (*) respond to changes in regional date and time settings")
 */
function inLocale(format: string, locale: Locale): string {
  if (format === ENGLISH.shortDate) return locale.shortDate;
  return format === `${ENGLISH.shortDate} h:mm` && locale !== ENGLISH ? `${locale.shortDate} hh:mm` : "";
}

/** Null where this host has no names for the language. */
function namesIn(language: string | null, locale: Locale): Locale | null {
  if (language === null) return locale;
  if (/^(0*406|da(-dk)?)$/i.test(language)) return DANISH;
  return /^(0*(409|809)|en(-us|-gb)?)$/i.test(language) ? ENGLISH : null;
}

function secondDecimals(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex((token, index) => token.kind === "point" && tokens[index + 1]?.kind === "digit");
  if (point < 0) return 0;
  let count = 0;
  while (tokens[point + 1 + count]?.kind === "digit") count++;
  return count;
}

function momentOf(serial: number, decimals: number): Moment {
  const scale = 10 ** decimals;
  const total = Math.round(serial * 86400 * scale) / scale;
  const days = Math.floor(total / 86400);
  const seconds = Math.floor(total - days * 86400);
  const time = {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    total,
    weekday: (days + 6) % 7,
  };
  if (days === 0) return { year: 1900, month: 1, day: 0, ...time };
  if (days === 60) return { year: 1900, month: 2, day: 29, ...time };
  const date = new Date(((days < 60 ? days + 1 : days) - 25569) * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time };
}

function elapsed(
  { unit, digits }: { readonly unit: "h" | "m" | "s"; readonly digits: number },
  { total }: Moment,
): string {
  const per = unit === "h" ? 3600 : unit === "m" ? 60 : 1;
  return String(Math.floor(total / per)).padStart(digits, "0");
}

/** `m` means minutes right after hours or right before seconds. */
function minutesHere(tokens: readonly FormatToken[], index: number): boolean {
  const letters = tokens.map((token) =>
    token.kind === "date" ? token.text[0]! : token.kind === "elapsed" ? token.unit : "",
  );
  const before = letters
    .slice(0, index)
    .filter((letter) => letter !== "")
    .at(-1);
  const after = letters.slice(index + 1).find((letter) => letter !== "");
  return before === "h" || after === "s";
}

function dateToken(token: string, moment: Moment, half: boolean, minutes: boolean, names: Locale): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const hour = half ? moment.hour % 12 || 12 : moment.hour;
  const month = names.months[moment.month - 1]!;
  switch (token) {
    case "yyyy":
    case "yyy":
      return String(moment.year);
    case "yy":
    case "y":
      return two(moment.year % 100);
    case "mmmmm":
      return month.slice(0, 1);
    case "mmmm":
      return month;
    case "mmm":
      return month.slice(0, 3);
    case "mm":
      return two(minutes ? moment.minute : moment.month);
    case "m":
      return String(minutes ? moment.minute : moment.month);
    case "dddd":
      return names.days[moment.weekday]!;
    case "ddd":
      return names.days[moment.weekday]!.slice(0, 3);
    case "dd":
      return two(moment.day);
    case "d":
      return String(moment.day);
    case "hh":
      return two(hour);
    case "h":
      return String(hour);
    case "ss":
      return two(moment.second);
    case "s":
      return String(moment.second);
    case "am/pm":
      return moment.hour < 12 ? "AM" : "PM";
    case "a/p":
      return moment.hour < 12 ? "A" : "P";
    default:
      throw notImplemented(`"${token}" in a number format`);
  }
}
