/**
 * The words of a formula. Also what renaming a sheet, a table or a column works on: each token knows where it stood,
 * so that a formula can be rewritten without touching the rest of its text.
 */
import { notImplemented } from "../failure";

export class FormulaError extends Error {}

export interface Token {
  readonly kind: "number" | "string" | "error" | "operator" | "open" | "close" | "comma" | "word" | "table";
  /** A string without quotes; the inside of `[…]` for a table part. */
  readonly text: string;
  /** Name before `!`, unquoted. */
  readonly sheet?: string;
  /** Name before `[`. */
  readonly table?: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /[\s]+/y;
const NUMBER = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const STRING = /"((?:[^"]|"")*)"/y;
const ERROR =
  /#(?:N\/A|REF!(?:\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?)?|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)/iy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%]/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const AREA =
  /\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?(?![\p{L}\p{N}_.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?[0-9]+:\$?[0-9]+/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const space = match(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = next(formula, at, match);
    found.push(token);
    at = token.end;
  }
  return found;
}

type Match = (pattern: RegExp) => RegExpExecArray | null;

const SINGLE: Readonly<Record<string, Token["kind"]>> = { "(": "open", ")": "close", ",": "comma" };

function next(formula: string, start: number, match: Match): Token {
  const string = match(STRING);
  if (string) return { kind: "string", text: string[1]!.replaceAll('""', '"'), start, end: start + string[0].length };
  const error = match(ERROR);
  // `#REF!A1`: a cell of a sheet that was deleted.
  if (error)
    return {
      kind: "error",
      text: error[0].toUpperCase().replace(/^#REF!.+/, "#REF!"),
      start,
      end: start + error[0].length,
    };
  const area = match(AREA);
  if (area) return { kind: "word", text: area[0], start, end: start + area[0].length };
  const number = match(NUMBER);
  if (number) return { kind: "number", text: number[0], start, end: start + number[0].length };
  const single = SINGLE[formula[start]!];
  if (single) return { kind: single, text: formula[start]!, start, end: start + 1 };
  const operator = match(OPERATOR);
  if (operator) return { kind: "operator", text: operator[0], start, end: start + operator[0].length };
  if (formula[start] === "{") throw notImplemented(`formula ${formula}: an array constant`);
  if (formula[start] === "[") return tableToken(formula, start, start, undefined);
  const sheet = match(SHEET);
  if (sheet) return afterSheet(formula, start, sheet);
  const word = match(WORD);
  if (!word) throw new FormulaError(`"${formula}": ${formula.slice(start, start + 10)} is not expected there`);
  const end = start + word[0].length;
  return formula[end] === "[" ? tableToken(formula, start, end, word[0]) : { kind: "word", text: word[0], start, end };
}

function afterSheet(formula: string, start: number, sheet: RegExpExecArray): Token {
  const from = start + sheet[0].length;
  const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2]!;
  for (const pattern of [AREA, ERROR, WORD]) {
    pattern.lastIndex = from;
    const found = pattern.exec(formula);
    if (found) {
      const end = from + found[0].length;
      const second = pattern === AREA && !found[0].includes(":") ? secondCorner(formula, end, name) : null;
      if (second) return { kind: "word", text: `${found[0]}:${second.text}`, sheet: name, start, end: second.end };
      return pattern === ERROR
        ? { kind: "error", text: "#REF!", start, end }
        : { kind: "word", text: found[0], sheet: name, start, end };
    }
  }
  throw new FormulaError(`"${formula}": nothing follows ${sheet[0]}`);
}

/** `Sheet1!A1:Sheet1!B2`: the second corner may name the sheet again. */
function secondCorner(
  formula: string,
  from: number,
  name: string,
): { readonly text: string; readonly end: number } | null {
  if (formula[from] !== ":") return null;
  SHEET.lastIndex = from + 1;
  const sheet = SHEET.exec(formula);
  if (!sheet || (sheet[1]?.replaceAll("''", "'") ?? sheet[2]!).toLowerCase() !== name.toLowerCase()) return null;
  AREA.lastIndex = from + 1 + sheet[0].length;
  const area = AREA.exec(formula);
  return area && !area[0].includes(":") ? { text: area[0], end: AREA.lastIndex } : null;
}

/** From `[` to the bracket that closes it; `'` escapes one character. */
function tableToken(formula: string, start: number, open: number, table: string | undefined): Token {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) {
      const text = formula.slice(open + 1, at);
      return { kind: "table", text, ...(table === undefined ? {} : { table }), start, end: at + 1 };
    }
  }
  throw new FormulaError(`"${formula}": a bracket is not closed`);
}
