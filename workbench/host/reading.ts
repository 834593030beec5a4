/**
 * Text a person types, read in that person's language, in the form in which an en-US Excel would be told the same.
 */
import { serialOf } from "./typing";

export type Language = "da" | "en";

/**
 * What to write for a typed text: `1,5` in Danish is `1.5`, `31-12-2025` is `12/31/2025`, `SAND` is true; and what only
 * English reads as a number or date (`1.5`, `12/31/2025`) stays text. Formulas are in English in both.
 */
export function readIn(text: string, language: Language, format: string): string | number | boolean {
  if (language === "en" || format === "@" || text === "" || /^[='].+/s.test(text)) return text;
  const trimmed = text.trim();
  if (/^sand$/i.test(trimmed)) return true;
  if (/^falsk$/i.test(trimmed)) return false;
  if (/^#/.test(trimmed) || /^[+-][^0-9,]/.test(trimmed)) return text;
  return danishNumber(trimmed) ?? danishDate(trimmed) ?? danishTime(trimmed) ?? `'${text}`;
}

function danishNumber(text: string): string | null {
  const match = /^([+-]?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]*)(?:,([0-9]*))?(\s?%)?$/.exec(text);
  if (!match || !/[0-9]/.test(text)) return null;
  const [, sign = "", whole = "", decimals, percent = ""] = match;
  const fraction = decimals === undefined || decimals === "" ? "" : `.${decimals}`;
  const grouped = whole.includes(".") ? whole.replaceAll(".", ",") : whole;
  return `${sign}${grouped === "" ? "0" : grouped}${fraction}${percent}`;
}

/** Day before month; `-`, `/` or `.` between them. What is no day of any calendar stays text. */
function danishDate(text: string): string | null {
  const iso = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/.exec(text);
  if (iso) return isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? text : null;
  const match = /^([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?$/.exec(text);
  // `1.5` is no date typed by anybody who leaves out the year.
  if (!match || (match[2] === "." && match[4] === undefined)) return null;
  const [, day = "", , month = "", year] = match;
  const inYear =
    year === undefined ? 2000 : year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  if (!isDay(inYear, Number(month), Number(day))) return null;
  return year === undefined ? `${month}/${day}` : `${month}/${day}/${inYear}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && serialOf(date.getTime()) > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function danishTime(text: string): string | null {
  return /^[0-9]{1,2}[:.][0-9]{2}(:[0-9]{2})?$/.test(text) && text.includes(":") ? text : null;
}
