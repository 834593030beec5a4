/**
 * Cells and rows that come, go and move: insert, delete, move, remove duplicates, and the edges of what is filled.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range (insert, delete, moveTo, removeDuplicates,
 * getRangeEdge, getExtendedRange)
 */
import type { Area } from "../area";
import { area as makeArea, bounding, MAX_COLUMNS, MAX_ROWS } from "../area";
import { invalidArgument } from "../failure";
import { mayChangeCells } from "../guard";
import { asWhole, oneOf } from "../json";
import { deleteAt, insertAt } from "../lines";
import type { Sheet } from "../model";
import { moveCells } from "../moving";
import type { Arguments, Definition, HostObject } from "../object";
import { defineObject } from "../object";
import type { Session } from "../session";
import { shown } from "../typing";
import { rangeArgument } from "./addressing";
import type { RangeTarget } from "./targets";
import { objectOf, targetOf } from "./targets";

function insert({ sheet, area }: RangeTarget, args: Arguments, session: Session): HostObject {
  insertAt(sheet, area, oneOf(args.json(0), ["Down", "Right"]), session);
  return objectOf("Range", { sheet, area });
}

function remove({ sheet, area }: RangeTarget, args: Arguments, session: Session): void {
  deleteAt(sheet, area, oneOf(args.json(0), ["Up", "Left"]), session);
}

function moveTo({ sheet, area }: RangeTarget, args: Arguments, session: Session): void {
  const to = rangeArgument(args.at(0), sheet, session);
  mayChangeCells(sheet, area);
  mayChangeCells(to.sheet, { ...to.area, rows: area.rows, columns: area.columns });
  const where = moveCells(sheet, area, to.sheet, to.area);
  session.events.edited(sheet, area);
  session.events.edited(to.sheet, where);
}

/** Rows whose values in the columns have occurred above go; those below close up within the range. */
function removeDuplicates({ sheet, area }: RangeTarget, args: Arguments, session: Session): HostObject {
  const columns = args.json(0);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument("columns to compare are expected");
  const wanted = columns.map(asWhole);
  if (wanted.some((column) => column < 0 || column >= area.columns))
    throw invalidArgument("a column is outside the range");
  mayChangeCells(sheet, area);
  const first = area.row + (args.flag(1, false) ? 1 : 0);
  const seen = new Set<string>();
  const gone: number[] = [];
  for (let row = first; row < area.row + area.rows; row++) {
    const key = JSON.stringify(
      wanted.map((column) => {
        const value = shown(session.calculation.valueAt(sheet, row, area.column + column));
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) gone.push(row);
    seen.add(key);
  }
  closeUp(sheet, area, gone);
  if (gone.length > 0) session.events.edited(sheet, area);
  return REMOVED({ removed: gone.length, left: seen.size });
}

function closeUp(sheet: Sheet, area: Area, gone: readonly number[]): void {
  const kept = Array.from({ length: area.rows }, (_, index) => area.row + index).filter((row) => !gone.includes(row));
  const lines = kept.map((row) => [...sheet.cellsIn({ ...area, row, rows: 1 })]);
  for (const { row, column } of [...sheet.cellsIn(area)]) sheet.forget(row, column);
  for (const [index, line] of lines.entries())
    for (const { column, cell } of line) sheet.place(area.row + index, column, cell);
  sheet.workbook.touch();
}

const REMOVED = defineObject<{ readonly removed: number; readonly left: number }>({
  name: "RemoveDuplicatesResult",
  scalars: {
    Removed: { since: "1.9", get: ({ removed }) => removed },
    UniqueRemaining: { since: "1.9", get: ({ left }) => left },
  },
});

const STEPS = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;
type Direction = keyof typeof STEPS;

/**
 * Where Ctrl and an arrow lead: to the last filled cell in a row of them, else to the next filled one, else to the end.
 *
 * @source https://support.microsoft.com/office/keyboard-shortcuts-in-excel-1798d9d5-842a-42b8-9c99-9b7213f0040f
 */
function edge(sheet: Sheet, from: { readonly row: number; readonly column: number }, direction: Direction): Area {
  const [down, right] = STEPS[direction];
  const filled = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const used = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const onSheet = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let { row, column } = from;
  if (!onSheet(row + down, column + right)) return makeArea(row, column, 1, 1);
  const inRow = filled(row, column) && filled(row + down, column + right);
  for (;;) {
    const [nextRow, nextColumn] = [row + down, column + right];
    if (!onSheet(nextRow, nextColumn)) break;
    if (inRow && !filled(nextRow, nextColumn)) break;
    [row, column] = [nextRow, nextColumn];
    if (!inRow && filled(row, column)) break;
    const beyond = row >= used.row + used.rows || column >= used.column + used.columns;
    if (beyond && (down > 0 || right > 0))
      return makeArea(down > 0 ? MAX_ROWS - 1 : row, right > 0 ? MAX_COLUMNS - 1 : column, 1, 1);
  }
  return makeArea(row, column, 1, 1);
}

function start({ area }: RangeTarget, args: Arguments): Area {
  const active = targetOf("Range", args.at(1));
  return active?.area ?? area;
}

function direction(args: Arguments): Direction {
  return oneOf(args.json(0), ["Left", "Right", "Up", "Down"]);
}

/** From the active cell, along its own row or column. */
function rangeEdge(target: RangeTarget, args: Arguments): HostObject {
  return objectOf("Range", { sheet: target.sheet, area: edge(target.sheet, start(target, args), direction(args)) });
}

function extended(target: RangeTarget, args: Arguments): HostObject {
  const to = edge(target.sheet, start(target, args), direction(args));
  return objectOf("Range", { sheet: target.sheet, area: bounding(target.area, to) });
}

export const ROW_METHODS: NonNullable<Definition<RangeTarget>["methods"]> = {
  Insert: { since: "1.1", writes: true, call: insert },
  Delete: { since: "1.1", writes: true, call: remove },
  MoveTo: { since: "1.11", writes: true, call: moveTo },
  RemoveDuplicates: { since: "1.9", writes: true, call: removeDuplicates },
  GetRangeEdge: { since: "1.13", call: rangeEdge },
  GetExtendedRange: { since: "1.13", call: extended },
};
