/** A formula copied elsewhere: references without `$` move along, and become #REF! where they leave the sheet. */
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../area";
import { notImplemented } from "../failure";
import { tokens } from "./tokens";

const PART = /^(\$?)([A-Za-z]{1,3})?(\$?)([0-9]+)?$/;

/** `formula` without its `=`; moved `rows` down and `columns` to the right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  let result = "";
  let end = 0;
  for (const token of tokens(formula)) {
    if (token.kind !== "word") continue;
    const words = token.text.split(":");
    // One word of letters alone is a name or a function.
    if (words.length === 1 && !/[0-9]/.test(token.text)) continue;
    const parts = words.map((part) => movePart(part, rows, columns));
    if (parts.includes(null)) continue;
    const moved = parts.includes("#REF!") ? "#REF!" : parts.join(":");
    result +=
      formula.slice(end, token.start) + (token.sheet === undefined ? "" : `${quoteSheet(token.sheet)}!`) + moved;
    end = token.end;
  }
  return result + formula.slice(end);
}

/** Null where the word is no reference. */
function movePart(part: string, rows: number, columns: number): string | null {
  const match = PART.exec(part);
  if (!match || (match[2] === undefined && match[4] === undefined)) return null;
  const [, first = "", letters, second = "", digits] = match;
  // Of `$5` (a row alone) the mark stands first.
  const columnFixed = letters !== undefined && first === "$";
  const rowFixed = letters === undefined ? first === "$" : second === "$";
  const column = letters === undefined ? 0 : columnNumber(letters) + (columnFixed ? 0 : columns);
  const row = digits === undefined ? 1 : Number(digits) + (rowFixed ? 0 : rows);
  if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return "#REF!";
  const left = letters === undefined ? "" : (columnFixed ? "$" : "") + columnLetters(column);
  return left + (digits === undefined ? "" : (rowFixed ? "$" : "") + String(row));
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula pasted with rows and columns exchanged: what was so many rows away is so many columns away.
 *
 * @source https://support.microsoft.com/office/transpose-rotate-data-from-rows-to-columns-or-vice-versa-3419f2e3-beab-4318-aae5-d0f862209744
 */
export function transposeFormula(formula: string, from: Spot, to: Spot): string {
  let result = "";
  let end = 0;
  for (const token of tokens(formula)) {
    if (token.kind !== "word") continue;
    const words = token.text.split(":");
    if (!words.every((part) => /^\$?[A-Za-z]{1,3}\$?[0-9]+$/.test(part))) {
      if (words.length > 1) throw notImplemented("copying entire rows and columns of a formula exchanged");
      continue;
    }
    const turned = words.map((part) => transposePart(part, from, to));
    const moved = turned.includes("#REF!") ? "#REF!" : turned.join(":");
    result +=
      formula.slice(end, token.start) + (token.sheet === undefined ? "" : `${quoteSheet(token.sheet)}!`) + moved;
    end = token.end;
  }
  return result + formula.slice(end);
}

function transposePart(part: string, from: Spot, to: Spot): string {
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = PART.exec(part)!;
  if (columnMark && rowMark) return part;
  if (columnMark || rowMark) throw notImplemented("copying half-fixed references with rows and columns exchanged");
  const row = to.row + columnNumber(letters) - from.column;
  const column = to.column + Number(digits) - 1 - from.row;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return "#REF!";
  return `${columnLetters(column)}${row + 1}`;
}
