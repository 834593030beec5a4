/** A formula copied elsewhere: references without `$` move along, and become #REF! where they leave the sheet. */
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../area";
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
