/**
 * Danish personal numbers in text, however people write them: six digits that are a day, then four, run together or
 * parted by blanks, any dash, a dot, a slash or a line, or in groups. The check digit is not asked for, as numbers
 * without a valid one have been issued since 2007.
 *
 * | caught                                   | not caught                                                      |
 * |------------------------------------------|-----------------------------------------------------------------|
 * | 010110-1234, 010110 – 1234, 0101101234   | 990110-1234 (no such day), 010110-12345                         |
 * | 01-01-10-1234, 01.01.10-1234, 01/01/10 1234 | 01-01-2010 12.34, 05-01-26 1630 (a time), 05-01-26 2027 (a year) |
 * | 01 01 10 1234, 01 01 10 12 34, 010110 12 34 | 12 03 56 78, +45 12 03 56 78, +4512035678 (telephone)        |
 * | CPR:0101101234, CPR010110-1234           | 5790001012345 (EAN), 1012501234,50 and 1012501234 kr. (money)   |
 *
 * @source https://cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol
 */
import { visible } from "./text";

/** Ten digits with little between them: the cheap first look. */
const LOOKS_LIKE = /(?:[\d\uff10-\uff19][^A-Za-z\d\uff10-\uff19]{0,9}){10}/u;
const GAP = "[^\\S\\r\\n]{0,3}[-./_\\p{Pd}\\u02d7\\u2043\\u2212]?[^\\S\\r\\n]{0,3}";
const BLANK = "[^\\S\\r\\n]";
/** Neither a digit nor a telephone's plus before it, nor a digit of the same number. */
const ALONE = "(?<![\\d+])";
const ALONE_IN_GROUPS = `(?<![\\d+]|\\d(?:[-./:]|${BLANK}))`;
const NO_MORE = "(?!\\d|,\\d)";
const NO_MORE_GROUPS = `(?!\\d|(?:[-.,/:]|${BLANK})\\d)`;
const MONEY = "(?!\\s?(?:kr|dkk|eur|€))";

const FORMS: readonly RegExp[] = [
  // 010110-1234, with or without something between
  `${ALONE}(?<day>\\d\\d)(?<month>\\d\\d)(?<year>\\d\\d)(?<gap>${GAP})(?<last>\\d{4})${NO_MORE}${MONEY}`,
  // 01-01-10-1234: the same sign between day, month and year
  `${ALONE_IN_GROUPS}(?<day>\\d\\d)(?<sign>[-./\\p{Pd}\\u2212]|${BLANK})(?<month>\\d\\d)\\k<sign>(?<year>\\d\\d)(?<gap>${GAP})(?<last>\\d{4})${NO_MORE_GROUPS}`,
  // groups of two and four, parted by blanks
  `${ALONE_IN_GROUPS}(?!19|20)(?<day>\\d\\d)(?<month>\\d\\d)${BLANK}(?<year>\\d\\d)${BLANK}\\d{4}${NO_MORE_GROUPS}`,
  `${ALONE_IN_GROUPS}(?<day>\\d\\d)${BLANK}?(?<month>\\d\\d)${BLANK}?(?<year>\\d\\d)${BLANK}\\d\\d${BLANK}\\d\\d${NO_MORE_GROUPS}`,
].map((form) => new RegExp(form, "giu"));

/** What stands where a CPR number stood. */
export const CPR_REMOVED = "[CPR fjernet]";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a CPR number stands anywhere in the text: `hasCpr("se 010110-1234")` is true, `hasCpr("990110-1234")` false. */
export function hasCpr(text: string): boolean {
  return LOOKS_LIKE.test(text) && withoutCpr(text) !== text;
}

/** The text with every CPR number taken out, fit to be shown or kept; as it was where it holds none. */
export function withoutCpr(text: string): string {
  if (!LOOKS_LIKE.test(text)) return text;
  const seen = visible(text).replace(/[\uff10-\uff19]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const kept = FORMS.reduce((so, form) => so.replace(form, replacement), seen);
  return kept === seen ? text : kept;
}

type Groups = Readonly<Partial<Record<"day" | "month" | "year" | "sign" | "gap" | "last", string>>>;

function replacement(whole: string, ...rest: readonly unknown[]): string {
  const { day, month, year, sign, gap, last } = rest[rest.length - 1] as Groups;
  if (!dayExists(Number(day), Number(month), Number(year))) return whole;
  // A day written as a day, a blank, and then a time or a year.
  const isDate = sign !== undefined && sign.trim() !== "" && gap !== undefined && gap !== "" && gap.trim() === "";
  return isDate && /^(?:[01]\d|2[0-3])[0-5]\d$|^(?:19|20)/u.test(last ?? "") ? whole : CPR_REMOVED;
}

/** The century is unknown, so 29 February counts in every fourth year. */
function dayExists(day: number, month: number, year: number): boolean {
  const last = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
