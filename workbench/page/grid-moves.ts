/** Where the keys of a spreadsheet lead: to the next cell in view, to the edge of what is filled, to the next unlocked one. */
import type { Area } from "../host/area";
import { bounding, MAX_COLUMNS, MAX_ROWS } from "../host/area";
import { lookAt } from "../host/formatting";
import type { Sheet } from "../host/model";
import type { Axis } from "./grid-axis";
import type { Drawing } from "./grid-pane";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** A cell, or all that is merged with it. */
export function wholeCell(sheet: Sheet, { row, column }: Place): Area {
  return sheet.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
}

/** An area grown until it cuts no merged cell. */
export function wholeArea(sheet: Sheet, area: Area): Area {
  let whole = area;
  for (let before: Area | null = null; before !== whole;) {
    before = whole;
    for (const merged of sheet.merges) {
      const apart =
        merged.row >= whole.row + whole.rows ||
        merged.row + merged.rows <= whole.row ||
        merged.column >= whole.column + whole.columns ||
        merged.column + merged.columns <= whole.column;
      const grown = apart ? whole : bounding(whole, merged);
      if (grown.rows !== whole.rows || grown.columns !== whole.columns) whole = grown;
    }
  }
  return whole;
}

/** One cell on, over what is hidden or merged with this one. */
export function stepped({ sheet, rows, columns }: Drawing, from: Place, { rows: down, columns: along }: Step): Place {
  const cell = wholeCell(sheet, from);
  const row = down === 0 ? from.row : next(rows, down > 0 ? cell.row + cell.rows - 1 : cell.row, down, MAX_ROWS);
  const column =
    along === 0
      ? from.column
      : next(columns, along > 0 ? cell.column + cell.columns - 1 : cell.column, along, MAX_COLUMNS);
  return { row, column };
}

function next(axis: Axis, index: number, step: 1 | -1, most: number): number {
  if (step === 1 && index + 1 >= axis.count) return Math.min(most - 1, index + 1);
  return axis.next(index, step);
}

/** To the end of the filled cells in a direction, or over blank ones to the next filled; else to where the used cells end. */
export function jumped(drawing: Drawing, from: Place, step: Step): Place {
  const { sheet, rows, columns } = drawing;
  const used = sheet.usedArea(true);
  const within = ({ row, column }: Place): boolean =>
    row >= 0 && column >= 0 && row < rows.count && column < columns.count;
  const filled = ({ row, column }: Place): boolean =>
    (sheet.cell(row, column)?.value ?? null) !== null || sheet.cell(row, column)?.formula !== undefined;
  let at = stepped(drawing, from, step);
  if (!within(at) || same(at, from)) return from;
  const inside = filled(from) && filled(at);
  for (;;) {
    const on = stepped(drawing, at, step);
    if (!within(on) || same(on, at)) break;
    if (inside ? !filled(on) : filled(at)) return at;
    at = on;
  }
  if (filled(at) || !used) return filled(at) ? at : from;
  return edge(used, from, step);
}

const same = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

function edge(used: Area, from: Place, { rows, columns }: Step): Place {
  return {
    row: rows < 0 ? 0 : rows > 0 ? Math.max(from.row, used.row + used.rows - 1) : from.row,
    column: columns < 0 ? 0 : columns > 0 ? Math.max(from.column, used.column + used.columns - 1) : from.column,
  };
}

/** On a protected sheet Tab goes from one cell open for input to the next, row by row, and round. */
export function nextUnlocked({ sheet, rows, columns }: Drawing, from: Place, step: 1 | -1): Place | null {
  const used = sheet.usedArea(false);
  if (!used) return null;
  const width = used.column + used.columns;
  const total = (used.row + used.rows) * width;
  const start = from.row * width + Math.min(from.column, width - 1);
  for (let n = 1; n <= total; n++) {
    const index = (((start + step * n) % total) + total) % total;
    const row = Math.floor(index / width),
      column = index % width;
    if (rows.hidden(row) || columns.hidden(column) || lookAt(sheet, row, column).locked) continue;
    const cell = wholeCell(sheet, { row, column });
    if (cell.row === row && cell.column === column) return { row, column };
  }
  return null;
}

/** Whether a cell lies under a merged one. */
export function isCovered(sheet: Sheet, { row, column }: Place): boolean {
  const merged = sheet.mergeAt(row, column);
  return merged !== undefined && (merged.row !== row || merged.column !== column);
}
