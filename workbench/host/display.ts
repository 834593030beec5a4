/**
 * A cell as it is shown: in an en-US Excel (`range.text`), or in a Danish one, as the grid shows it. Only formats that are
 * understood whole are rendered; any other is not implemented, rather than shown wrong.
 *
 * @source https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
 */
import { dateText } from "./display-date";
import { notImplemented } from "./failure";
import type { FormatToken, Section } from "./format-code";
import { sectionsOf } from "./format-code";
import type { Locale } from "./locale";
import { ENGLISH } from "./locale";
import type { Value } from "./model";
import { CellError } from "./model";

export type { Locale } from "./locale";
export { DANISH, ENGLISH } from "./locale";

export function displayed(value: Value, format: string, locale: Locale = ENGLISH): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return locale.truths[value ? 1 : 0];
  if (typeof value === "string") return format === "General" || format === "@" ? value : textPart(value, format);
  return format === "General" ? generalNumber(value, locale) : numberPart(value, format, locale);
}

/** The fourth section is for text; where there is none, a section with `@` among fewer. */
function textPart(value: string, format: string): string {
  const sections = sectionsOf(format);
  const own = sections.length > 3 ? sections[3] : sections.at(-1);
  if (sections.length < 4 && !own?.tokens.some(({ kind }) => kind === "value")) return value;
  if (!own) throw notImplemented(`the number format "${format}"`);
  return own.tokens.map((token) => literal(token, () => value, format)).join("");
}

function literal(token: FormatToken, value: () => string, format: string): string {
  if (token.kind === "text") return token.text;
  if (token.kind === "value" || token.kind === "general") return value();
  throw notImplemented(`the number format "${format}"`);
}

function numberPart(value: number, format: string, locale: Locale): string {
  const all = sectionsOf(format);
  // A text section among fewer than four takes no numbers.
  const forNumbers = all.length < 4 && all.length > 1 && onlyText(all.at(-1)) ? all.slice(0, -1) : all;
  const chosen = value < 0 && forNumbers.length > 1 ? 1 : value === 0 && forNumbers.length > 2 ? 2 : 0;
  const section = forNumbers[chosen];
  if (!section) throw notImplemented(`the number format "${format}"`);
  const size = chosen === 1 ? Math.abs(value) : value;
  const { tokens } = section;
  if (tokens.length === 0) return all.length > 1 ? "" : generalNumber(size, locale);
  if (tokens.some(({ kind }) => kind === "date" || kind === "elapsed")) return dateText(value, section, format, locale);
  if (tokens.every(({ kind }) => kind === "text" || kind === "value" || kind === "general"))
    return tokens.map((token) => literal(token, () => generalNumber(size, locale), format)).join("");
  if (tokens.some(({ kind }) => kind === "fraction")) return fractionText(size, section, format);
  return digitsText(size, section, format, locale);
}

function onlyText(section: Section | null | undefined): boolean {
  return section?.tokens.some(({ kind }) => kind === "value") === true;
}

/** Up to 11 characters, as a cell of format General shows a number in a wide enough column. */
export function generalNumber(value: number, { decimal }: Locale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits, exponent] = value.toExponential(5).split("e") as [string, string];
    return `${String(Number(digits)).replace(".", decimal)}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/[+-]/, "").padStart(2, "0")}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole))))).replace(".", decimal);
}

interface Pattern {
  readonly whole: readonly string[];
  readonly decimals: readonly string[];
  readonly grouped: boolean;
  /** How many times a thousand divides. */
  readonly thousands: number;
  readonly percents: number;
  readonly exponent: { readonly plus: boolean; readonly digits: number } | null;
}

/** Numbers of digits before and after the point; text may stand before, after and between. */
function patternOf(tokens: readonly FormatToken[]): Pattern {
  const whole: string[] = [];
  const decimals: string[] = [];
  let exponent: { readonly plus: boolean; digits: number } | null = null;
  let point = false;
  let pending = 0;
  let grouped = false;
  let percents = 0;
  for (const token of tokens) {
    if (token.kind === "percent") percents++;
    else if (token.kind === "point") point = true;
    else if (token.kind === "exponent") exponent = { plus: token.plus, digits: 0 };
    else if (token.kind === "comma") pending += whole.length + decimals.length > 0 ? 1 : 0;
    else if (token.kind === "digit") {
      if (pending > 0 && !point) grouped = true;
      pending = 0;
      if (exponent) exponent.digits++;
      else (point ? decimals : whole).push(token.text);
    }
  }
  return { whole, decimals, grouped, thousands: pending, percents, exponent };
}

function digitsText(value: number, { tokens }: Section, format: string, locale: Locale): string {
  if (tokens.some(({ kind }) => kind === "general" || kind === "value" || kind === "fraction"))
    throw notImplemented(`the number format "${format}"`);
  const pattern = patternOf(tokens);
  const scaled = (value * 100 ** pattern.percents) / 1000 ** pattern.thousands;
  const { mantissa, power } = pattern.exponent ? scientific(scaled, pattern) : { mantissa: scaled, power: 0 };
  const fixed = roundHalfUp(Math.abs(mantissa), pattern.decimals.length);
  const [digits = "", fraction = ""] = fixed.split(".");
  const before = wholeDigits(digits, pattern, locale);
  const after = fractionDigits(fraction, pattern.decimals);
  const negative = scaled < 0 && (Number(fixed) !== 0 || pattern.exponent !== null);
  const exponent = pattern.exponent
    ? `E${power < 0 ? "-" : pattern.exponent.plus ? "+" : ""}${String(Math.abs(power)).padStart(pattern.exponent.digits, "0")}`
    : "";
  return (negative ? "-" : "") + assemble(tokens, before, after, exponent, locale);
}

/** The digits stand where the first of each part stands in the code; text keeps its place around them. */
function assemble(
  tokens: readonly FormatToken[],
  before: string,
  after: string,
  exponent: string,
  { decimal }: Locale,
): string {
  let text = "";
  let part: "before" | "after" | "exponent" = "before";
  let written = false;
  const write = (digits: string): void => {
    if (!written) text += digits;
    written = true;
  };
  for (const token of tokens) {
    if (token.kind === "text") text += token.text;
    else if (token.kind === "percent") text += "%";
    else if (token.kind === "digit") write(part === "before" ? before : part === "after" ? after : exponent);
    else if (token.kind === "point") {
      if (part === "before") write(before);
      part = "after";
      written = false;
      if (after !== "" || !tokens.some((each, index) => index > tokens.indexOf(token) && each.kind === "digit"))
        text += decimal;
    } else if (token.kind === "exponent") {
      part = "exponent";
      written = false;
    }
  }
  return text;
}

function wholeDigits(digits: string, { whole, grouped }: Pattern, locale: Locale): string {
  const least = whole.filter((each) => each !== "#").length;
  const zeros = whole.filter((each) => each === "0").length;
  const bare = digits === "0" && zeros === 0 ? "" : digits;
  const padded = bare.padStart(zeros, "0").padStart(least, " ");
  return grouped ? padded.replace(/\B(?=([0-9]{3})+(?![0-9]))/g, locale.thousands) : padded;
}

/** Zeros that `#` stands for are left out, those of `?` are blanks. */
function fractionDigits(fraction: string, decimals: readonly string[]): string {
  const kept = [...fraction];
  for (let index = decimals.length - 1; index >= 0 && kept[index] === "0" && decimals[index] !== "0"; index--)
    kept[index] = decimals[index] === "?" ? " " : "";
  return kept.join("");
}

function scientific(
  value: number,
  { whole, decimals }: Pattern,
): { readonly mantissa: number; readonly power: number } {
  if (value === 0) return { mantissa: 0, power: 0 };
  const step = Math.max(1, whole.length);
  const at = (power: number): number => Number(`${value}e${-power}`);
  let power = Math.floor(Math.log10(Math.abs(value)) / step) * step;
  if (Number(roundHalfUp(Math.abs(at(power)), decimals.length)) >= 10 ** step) power += step;
  return { mantissa: at(power), power };
}

/** Excel rounds the 15 digits it keeps, half away from zero: 0.575 shows as 0.58. */
function roundHalfUp(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${exact}e${decimals}`);
  return Number(`${Math.floor(shifted + 0.5)}e-${decimals}`).toFixed(decimals);
}

/** `# ?/?`: the nearest fraction whose denominator has as many digits; `# ?/4` has its denominator given. */
function fractionText(value: number, { tokens }: Section, format: string): string {
  const code = tokens
    .map((token) =>
      token.kind === "digit" || token.kind === "text" ? token.text : token.kind === "fraction" ? "/" : "!",
    )
    .join("");
  const shape = /^([#0?]*)( ?)([#0?]+)\/([#0?]+)$/.exec(code);
  if (!shape) throw notImplemented(`the number format "${format}"`);
  const mixed = shape[1] !== "";
  const size = Math.abs(value);
  const whole = mixed ? Math.floor(size) : 0;
  const { top, bottom } = nearest(size - whole, 10 ** shape[4]!.length - 1);
  const carried = mixed && top === bottom ? whole + 1 : whole;
  const rest = mixed && top === bottom ? 0 : top;
  const sign = value < 0 ? "-" : "";
  const wide = shape[3]!.length + 1 + shape[4]!.length;
  if (mixed && rest === 0) return `${sign}${carried}${shape[2]}${" ".repeat(wide)}`;
  const part = `${String(rest).padStart(shape[3]!.length)}/${String(bottom).padEnd(shape[4]!.length)}`;
  return mixed && carried !== 0 ? `${sign}${carried}${shape[2]}${part}` : `${sign}${part}`;
}

function nearest(value: number, largest: number): { readonly top: number; readonly bottom: number } {
  let best = { top: Math.round(value), bottom: 1 };
  for (let bottom = 1; bottom <= largest; bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(top / bottom - value) < Math.abs(best.top / best.bottom - value) - 1e-12) best = { top, bottom };
  }
  return best;
}
