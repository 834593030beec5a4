/**
 * References of formulas that follow cells: when cells are inserted, deleted or moved elsewhere on their sheet, every
 * formula, name and rule that speaks of them speaks of where they are now, or says #REF!.
 */
import type { Area } from "../area";
import { columnLetters, isEntireColumns, isEntireRows, parseArea, quoteSheet } from "../area";
import type { Sheet } from "../model";
import { rewriteAll } from "./rename";

/** `move` says where an area of the sheet is now; the same area where nothing changes, null where it is gone. */
export function rewriteReferences(sheet: Sheet, move: (area: Area) => Area | null, to: Sheet = sheet): void {
  const own = sheet.name.toLowerCase();
  rewriteAll(sheet.workbook, "", (token, at) => {
    if (token.kind !== "word") return null;
    const there = token.sheet === undefined ? at.sheet === sheet : token.sheet.toLowerCase() === own;
    const area = there ? parseArea(token.text) : null;
    if (!area) return null;
    const moved = move(area);
    if (moved === area) return null;
    if (moved === null) return token.sheet === undefined ? "#REF!" : `${quoteSheet(to.name)}!#REF!`;
    const prefix = token.sheet === undefined && to === sheet ? "" : `${quoteSheet(to.name)}!`;
    return prefix + withMarks(moved, token.text);
  });
}

/** An area written with the `$` marks of the reference it replaces. */
function withMarks(area: Area, before: string): string {
  const [first = "", second] = before.split(":");
  const mark = (part: string): { readonly column: string; readonly row: string } => ({
    column: /^\$[A-Za-z]/.test(part) ? "$" : "",
    row: /[A-Za-z]\$|^\$[0-9]/.test(part) ? "$" : "",
  });
  const [from, to] = [mark(first), mark(second ?? first)];
  const last = { row: area.row + area.rows, column: columnLetters(area.column + area.columns - 1) };
  const letters = columnLetters(area.column);
  if (/^\$?[A-Za-z]+$/.test(first) && isEntireColumns(area))
    return `${from.column}${letters}:${to.column}${last.column}`;
  if (/^\$?[0-9]+$/.test(first) && isEntireRows(area)) return `${from.row}${area.row + 1}:${to.row}${last.row}`;
  const start = `${from.column}${letters}${from.row}${area.row + 1}`;
  return second === undefined ? start : `${start}:${to.column}${last.column}${to.row}${last.row}`;
}
