/**
 * Text a person types, read in that person's language, in the form in which an en-US Excel would be told the same.
 */
import { DANISH, ENGLISH } from "./locale";
import { serialOf } from "./typing";

export type Language = "da" | "en";

/**
 * What to write for a typed text: `1,5` in Danish is `1.5`, `31-12-2025` is `12/31/2025`, `SAND` is true; and what only
 * English reads as a number or date (`1.5`, `12/31/2025`) stays text. Names of functions are English in both; arguments may
 * be parted as Danish Excel has it.
 */
export function readIn(text: string, language: Language, format: string): string | number | boolean {
  if (language === "da" && format !== "@" && /^=.*;/s.test(text)) return danishFormula(text);
  if (language === "en" || format === "@" || text === "" || /^[='].+/s.test(text)) return text;
  const trimmed = text.trim();
  if (/^sand$/i.test(trimmed)) return true;
  if (/^falsk$/i.test(trimmed)) return false;
  if (/^#/.test(trimmed) || /^[+-][^0-9,]/.test(trimmed)) return text;
  return danishNumber(trimmed) ?? danishMoment(trimmed) ?? danishTime(trimmed) ?? danishFraction(trimmed) ?? `'${text}`;
}

/** `=F("a;b";1,5)` as `=F("a;b",1.5)`: texts, sheet names and columns stay as they are. */
function danishFormula(text: string): string {
  return text.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])|(\d),(?=\d)|;/g, (_, kept?: string, digit?: string) =>
    kept !== undefined ? kept : digit !== undefined ? `${digit}.` : ",",
  );
}

/** A fraction is written alike in both: `1 1/2`. */
function danishFraction(text: string): string | null {
  return /^[+-]?[0-9]+ [0-9]{1,3}\/[0-9]{1,3}$/.test(text) ? text : null;
}

/** A day, or a day and a time. */
function danishMoment(text: string): string | null {
  const alone = danishDate(text) ?? danishNamedDate(text);
  if (alone !== null) return alone;
  const both = /^(.*\S)\s+(?:kl\. ?)?([0-9]{1,2})[:.]([0-9]{2})([:.][0-9]{2})?$/i.exec(text);
  const day = both ? (danishDate(both[1]!) ?? danishNamedDate(both[1]!)) : null;
  if (!both || day === null) return null;
  return `${day} ${both[2]}:${both[3]}${(both[4] ?? "").replace(".", ":")}`;
}

/** `5. januar 2026`, `5. jan`, `januar 2026`. */
function danishNamedDate(text: string): string | null {
  const month = (name: string): string | undefined => {
    const index = DANISH.months.findIndex(
      (each) => each === name.toLowerCase() || each.slice(0, 3) === name.toLowerCase(),
    );
    return ENGLISH.months[index];
  };
  const whole = /^(?:([0-9]{1,2})(?:\. ?| |-))?([a-zæøå]{3,9})\.?(?:[ -]([0-9]{4}|[0-9]{2}))?$/i.exec(text);
  const name = whole ? month(whole[2]!) : undefined;
  if (!whole || name === undefined || (whole[1] === undefined && whole[3]?.length !== 4)) return null;
  return [whole[1], name, whole[3]].filter((part) => part !== undefined).join(" ");
}

function danishNumber(text: string): string | null {
  return plainNumber(text) ?? moneyText(text);
}

/** `kr. 120`, `120 kr.`: the amount; its format follows from the mark (`danishFormat`). */
function moneyText(text: string): string | null {
  const match = MONEY.exec(text);
  return match ? plainNumber(match[1] ?? match[2] ?? "") : null;
}

const MONEY = /^(?:kr\.? ?([+-]?[0-9.,]+)|([+-]?[0-9.,]+) ?kr\.?)$/i;

/**
 * The number format a General cell takes on with what is typed in Danish, where the en-US text does not say it.
 *
 * @source https://support.microsoft.com/office/format-numbers-as-currency-0a03bb38-1a07-458d-9e30-2b54366bc7a4 (the
 * regional currency)
 */
export function danishFormat(text: string): string | undefined {
  const match = MONEY.exec(text.trim());
  if (!match || moneyText(text.trim()) === null) return undefined;
  return `#,##0${text.includes(",") ? ".00" : ""} "kr."`;
}

function plainNumber(text: string): string | null {
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
