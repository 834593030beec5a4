/**
 * Number format codes taken apart: sections, and within a section its digits, its text and its parts of a date. A code
 * that is not understood whole gives null, so that nothing is shown wrong.
 *
 * @source https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
 */
export type FormatToken =
  /** Shown as it is; `_x` (the width of a character) is a blank. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "point" | "percent" | "fraction" | "value" | "general" }
  /** Between digits it groups, after the last digit it divides by a thousand. */
  | { readonly kind: "comma" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  /** `yyyy`, `mmm`, `hh`, `am/pm`, … in small letters. */
  | { readonly kind: "date"; readonly text: string }
  /** `[h]`, `[mm]`, `[s]`: time that does not start again. */
  | { readonly kind: "elapsed"; readonly unit: "h" | "m" | "s"; readonly digits: number };

export interface Section {
  readonly tokens: readonly FormatToken[];
  /** The language of months and weekdays, as its number (`406`) or name (`da-DK`) in the code. */
  readonly language: string | null;
}

const PIECE =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)|(e)([+-])|([0#?])|(\.)|(,)|(%)|(\/)|(@)|([-+$€£¥():!^&'~{}<>= ])/giy;

const COLOR = /^(black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]+)$/i;

const parsed = new Map<string, readonly (Section | null)[]>();

/** Up to four sections (positive, negative, zero, text); null for one that is not understood. */
export function sectionsOf(format: string): readonly (Section | null)[] {
  let known = parsed.get(format);
  if (!known) {
    if (parsed.size > 5000) parsed.clear();
    parsed.set(format, (known = split(format).map(parseSection)));
  }
  return known;
}

function split(format: string): string[] {
  return format
    .match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*(?:;|$)/g)!
    .map((part) => part.replace(/;$/, ""))
    .slice(0, -1)
    .concat(format.endsWith(";") ? [""] : []);
}

function parseSection(text: string): Section | null {
  const tokens: FormatToken[] = [];
  let language: string | null = null;
  PIECE.lastIndex = 0;
  let end = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    end = PIECE.lastIndex;
    const bracket = match[5];
    if (bracket === undefined) tokens.push(...plainTokens(match));
    else if (/^\$/.test(bracket)) {
      const [, symbol = "", code = null] = /^\$([^-]*)(?:-(.*))?$/s.exec(bracket)!;
      if (symbol !== "") tokens.push({ kind: "text", text: symbol });
      if (code !== null) language = code;
    } else if (/^(h+|m+|s+)$/i.test(bracket))
      tokens.push({ kind: "elapsed", unit: bracket[0]!.toLowerCase() as "h", digits: bracket.length });
    else if (!COLOR.test(bracket)) return null;
    if (end === text.length) break;
  }
  return end === text.length ? { tokens, language } : null;
}

function plainTokens(match: RegExpExecArray): FormatToken[] {
  const [
    ,
    quoted,
    escaped,
    width,
    fill,
    ,
    general,
    half,
    date,
    exponent,
    sign,
    digit,
    point,
    comma,
    percent,
    slash,
    at,
  ] = match;
  if (quoted !== undefined) return [{ kind: "text", text: quoted }];
  if (escaped !== undefined) return [{ kind: "text", text: escaped }];
  if (width !== undefined) return [{ kind: "text", text: " " }];
  // What fills the cell's width is not part of its text.
  if (fill !== undefined) return [];
  if (general !== undefined) return [{ kind: "general" }];
  if (half !== undefined) return [{ kind: "date", text: half.toLowerCase() }];
  if (date !== undefined) return [{ kind: "date", text: date.toLowerCase() }];
  if (exponent !== undefined) return [{ kind: "exponent", plus: sign === "+" }];
  if (digit !== undefined) return [{ kind: "digit", text: digit as "0" }];
  if (point !== undefined) return [{ kind: "point" }];
  if (comma !== undefined) return [{ kind: "comma" }];
  if (percent !== undefined) return [{ kind: "percent" }];
  if (slash !== undefined) return [{ kind: "fraction" }];
  if (at !== undefined) return [{ kind: "value" }];
  return [{ kind: "text", text: match[0] }];
}
