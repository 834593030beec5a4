/**
 * Danish personal numbers in text, however people write them: six digits that are a day, then four, run together or
 * parted by blanks, any dash, dots, slashes or other signs, or in groups. The check digit is not asked for, as numbers
 * without a valid one have been issued since 2007. A day of a two-digit year with a blank and four digits behind it is a
 * number, though it may be a time: few write one so, and doubt falls on the side of privacy. Behind the word CPR, ten digits are one whatever day they say, and so
 * are nine, whose first 0 was dropped.
 *
 * | caught                                   | not caught                                                      |
 * |------------------------------------------|-----------------------------------------------------------------|
 * | 010110-1234, 010110 – 1234, 0101101234   | 990110-1234 (no such day), 010110-12345                         |
 * | 01-01-10-1234, 01.01.10-1234, 01/01/10 1234 | 01-01-2010 12.34, 01-01-2010 1234, 05-01-26 kl. 1630, 05-01-26 16:30 (a time) |
 * | 01 01 10 1234, 01 01 10 12 34, 010110 12 34 | 12 03 56 78, +45 12 03 56 78, tlf. 0701234567 (telephone)    |
 * | 0101-10-1234, 010110-12-34, 010110 / 1234, +010110-1234 | 2010-12-1234 (a journal), 0101 101234, konto 1012345678      |
 * | 01-01-2010-1234, 01012010-1234           | 01-01-2026 - 31-01-2026, 2026-01-05-1015, 01012026-31032026     |
 * | CPR:0101101234, CPR010110-1234, cpr.nr. 610110-1234, CPR 10110-1234 | 5790001012345 (EAN), 1012501234,50, kr. 1012501234 (money) |
 *
 * @source https://cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol; the day of a substitute number
 * (erstatnings-CPR-nummer) is 60 higher
 */
import { visible } from "./text";

/** Nine digits with little between them: the cheap first look. */
const LOOKS_LIKE = /(?:[\d\uff10-\uff19][^A-Za-z\d\uff10-\uff19]{0,9}){9}/u;
const BLANK = "[^\\S\\r\\n]";
const DASH = "[-\\p{Pd}\\u02d7\\u2043\\u2212]";
const SIGN = "[-./_:|\\\\+~*=\\u00b7\\u2022\\p{Pd}\\u02d7\\u2043\\u2212]";
const GAP = `${BLANK}{0,3}${SIGN}{0,3}${BLANK}{0,3}`;
/** What parts a day from the four digits behind it: neither `:` nor `=`, which part a date from a count. */
const GAP_BEHIND_DAY = `${BLANK}{0,3}(?:[./_]|${DASH}){0,3}${BLANK}{0,3}`;
/** Neither a digit nor a telephone's plus before it, nor a digit of the same number. No telephone begins +0, or has a dash behind six digits. */
const ALONE = `(?<!\\d)(?<!\\+(?!0|\\d{6}${BLANK}?${DASH}))`;
const ALONE_IN_GROUPS = `(?<!\\d|\\d(?:[-./:]|${BLANK}))(?<!\\+(?!0))`;
const NO_MORE = "(?!\\d|,\\d)";
const NO_MORE_GROUPS = `(?!\\d|(?:[-.,/:]|${BLANK})\\d)`;
const MONEY = "(?!\\s?(?:kr|dkk|eur|€))";
const DAY = "(?<day>\\d\\d)";
const MONTH = "(?<month>\\d\\d)";
const YEAR = "(?<year>\\d\\d)";
const LAST = "(?<last>\\d{4})";
const PART = `(?<part>${DASH}|[./]|${BLANK})`;

const FORMS: readonly RegExp[] = [
  // 010110-1234, with or without something between
  `${ALONE}${DAY}${MONTH}${YEAR}(?<gap>${GAP})${LAST}${NO_MORE}${MONEY}`,
  // 01-01-10-1234: the same sign between day, month and year
  `${ALONE_IN_GROUPS}${DAY}${PART}${MONTH}\\k<part>${YEAR}(?<gap>${GAP_BEHIND_DAY})${LAST}${NO_MORE_GROUPS}`,
  // 01-01-2010-1234 and 01012010-1234
  `${ALONE_IN_GROUPS}${DAY}(?<part>${DASH}|[./]|${BLANK}|)${MONTH}\\k<part>(?:19|20)${YEAR}(?<gap>${BLANK}?${DASH}${BLANK}?)${LAST}${NO_MORE_GROUPS}`,
  // groups of two and four, parted alike or by one blank and one sign
  `${ALONE_IN_GROUPS}(?!19|20)${DAY}${MONTH}(?:${BLANK}|${DASH}|[./])${YEAR}(?:${BLANK}|${DASH}|[./])\\d{4}${NO_MORE_GROUPS}`,
  `${ALONE_IN_GROUPS}${DAY}${BLANK}${MONTH}${YEAR}${BLANK}\\d{4}${NO_MORE_GROUPS}`,
  `${ALONE_IN_GROUPS}${DAY}(?:${DASH}|\\.|${BLANK})${MONTH}(?:${DASH}|[./]|${BLANK})${YEAR}${DASH}\\d{4}${NO_MORE_GROUPS}`,
  `${ALONE_IN_GROUPS}${DAY}${BLANK}?${MONTH}${BLANK}?${YEAR}(?:${BLANK}|${DASH})\\d\\d(?:${BLANK}|${DASH})\\d\\d${NO_MORE_GROUPS}`,
  // digit by digit
  `${ALONE_IN_GROUPS}(?<day>\\d(?<part>${DASH}|${BLANK})\\d)\\k<part>(?<month>\\d\\k<part>\\d)\\k<part>(?<year>\\d\\k<part>\\d)(?:\\k<part>\\d){4}${NO_MORE_GROUPS}`,
].map((form) => new RegExp(form, "giu"));

/** Behind the word itself: ten digits, nine, or a day with its whole year and four. */
const NAMED = new RegExp(
  `((?:cpr(?:${BLANK}?[-._]?${BLANK}?(?:nr|no|nummer|numre))?|person${BLANK}?[-._]?${BLANK}?(?:nr|nummer))[^\\p{L}\\d\\r\\n]{0,5})` +
    `(?:(?:\\d(?:${SIGN}|${BLANK}){0,3}){8,9}\\d|\\d\\d${SIGN}?\\d\\d${SIGN}?(?:19|20)\\d\\d(?:${SIGN}|${BLANK}){0,3}\\d{4})${NO_MORE_GROUPS}`,
  "giu",
);
/** How numbers are written that are none of these, as telephone numbers are. */
const IN_PAIRS_OR_RUN = /^\d{10}$|^\d\d(?:\s\d\d){4}$/u;
/** What such a number is, if this stands before it. */
const OTHERWISE_NAMED =
  /(?:tlf|telefon|tel|mobil|fax|kr|dkk|eur|€|kroner|beløb|konto|cvr|ean|gln|(?:lotto|jackpot)(?:tal)?|(?<!\p{L})p|(?<!\p{L})se)[-. ]?(?:nr|nummer)?[-.: ]{0,3}(?:\d{4}[ -])?$/iu;

/** A day with a time, as case systems write it by the thousand: enough digits, in an order that no form has. */
const DAY_AND_TIME = /^(?:\d\d-\d\d-(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)[ T]\d\d:\d\d(?::\d\d)?$/u;

/** What stands where a CPR number stood. */
export const CPR_REMOVED = "[CPR fjernet]";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a CPR number stands anywhere in the text: `hasCpr("se 010110-1234")` is true, `hasCpr("990110-1234")` false. */
export function hasCpr(text: string): boolean {
  return LOOKS_LIKE.test(text) && withoutCpr(text) !== text;
}

/** The text with every CPR number taken out, fit to be shown or kept; as it was where it holds none. */
export function withoutCpr(text: string): string {
  if (!LOOKS_LIKE.test(text) || DAY_AND_TIME.test(text)) return text;
  const seen = visible(text).replace(/[\uff10-\uff19]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const named = seen.replace(NAMED, `$1${CPR_REMOVED}`);
  const kept = FORMS.reduce((so, form) => so.replace(form, replacement), named);
  return kept === seen ? text : kept;
}

type Groups = Readonly<Partial<Record<"day" | "month" | "year" | "part" | "gap" | "last", string>>>;

function replacement(whole: string, ...rest: readonly unknown[]): string {
  const [at, text, groups] = rest.slice(-3) as [number, string, Groups];
  const { part, gap, last } = groups;
  if (IN_PAIRS_OR_RUN.test(whole) && isOtherNumber(text.slice(0, at), text.slice(at + whole.length))) return whole;
  const [day, month, year] = [groups.day, groups.month, groups.year].map((each) => Number(each?.replace(/\D/gu, "")));
  if (!dayExists(day as number, month as number, year as number)) return whole;
  // A day written as a day, a blank, and then the name of a round.
  const isDate = part !== undefined && part.trim() !== "" && gap !== undefined && gap !== "" && gap.trim() === "";
  const isRound = /^20/u.test(last ?? "") && /^-[KHQ]\d/iu.test(text.slice(at + whole.length));
  return isDate && isRound ? whole : CPR_REMOVED;
}

/** What the text around them calls something else. */
function isOtherNumber(before: string, after: string): boolean {
  return OTHERWISE_NAMED.test(before) || /^\.\d{1,2}(?!\d)|^[a-f]+\d/iu.test(after);
}

/** The century is unknown, so 29 February counts in every fourth year. */
function dayExists(day: number, month: number, year: number): boolean {
  const last = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
