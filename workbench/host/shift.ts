/**
 * Cells inserted and deleted: the others of their rows or columns move, and what speaks of them follows (formulas, names,
 * rules, merged cells, tables, links, notes).
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1) and
 * #excel-excel-range-delete-member(1)
 * @source https://support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246
 */
import type { Area } from "./area";
import { intersection, isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS, without } from "./area";
import { Failure, invalidArgument } from "./failure";
import { lookAt } from "./formatting";
import { rewriteReferences } from "./formula/references";
import { PLAIN } from "./look";
import type { Cell, Sheet } from "./model";
import type { Corner } from "./regions";
import { clearConditionals, clearValidations, originOf, ruleOver, validationOver } from "./regions";

/** Cells from `at` on (rows, or columns) move by `by` within a span of the other direction. */
interface Shift {
  readonly along: "row" | "column";
  readonly at: number;
  /** Positive: so many inserted before `at`. Negative: so many deleted from `at` on. */
  readonly by: number;
  /** First and last column (or row) of the strip that moves. */
  readonly from: number;
  readonly to: number;
}

export type Direction = "Down" | "Right" | "Up" | "Left";

/** Blank cells in place of the area, which moves down or to the right. They look like those before them. */
export function insertCells(sheet: Sheet, area: Area, direction: "Down" | "Right"): void {
  const shift = shiftOf(area, direction);
  checkMove(sheet, area, shift);
  checkRoom(sheet, shift);
  apply(sheet, shift);
  dress(sheet, area, shift);
}

/** The area goes, and what is below or right of it moves into its place. */
export function deleteCells(sheet: Sheet, area: Area, direction: "Up" | "Left"): void {
  const shift = shiftOf(area, direction);
  checkMove(sheet, area, shift);
  for (const { row, column } of [...sheet.cellsIn(area)]) sheet.forget(row, column);
  // Rules are first taken off the cells that go, so that what is left of them is written for a cell that stays.
  clearConditionals(sheet, area);
  clearValidations(sheet, area);
  apply(sheet, shift);
}

function shiftOf(area: Area, direction: Direction): Shift {
  const rows = direction === "Down" || direction === "Up";
  const count = rows ? area.rows : area.columns;
  if (rows ? isEntireColumns(area) : isEntireRows(area)) throw invalidArgument("all cells of a sheet cannot be moved");
  return {
    along: rows ? "row" : "column",
    at: rows ? area.row : area.column,
    by: direction === "Down" || direction === "Right" ? count : -count,
    from: rows ? area.column : area.row,
    to: (rows ? area.column + area.columns : area.row + area.rows) - 1,
  };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Where an area is along the move, and across it. */
function lines(area: Area, along: Shift["along"]): { readonly own: Line; readonly across: Line } {
  const rows = { start: area.row, end: area.row + area.rows - 1 };
  const columns = { start: area.column, end: area.column + area.columns - 1 };
  return along === "row" ? { own: rows, across: columns } : { own: columns, across: rows };
}

function areaOf(own: Line, across: Line, along: Shift["along"]): Area {
  const [rows, columns] = along === "row" ? [own, across] : [across, own];
  return {
    row: rows.start,
    column: columns.start,
    rows: rows.end - rows.start + 1,
    columns: columns.end - columns.start + 1,
  };
}

function strip(shift: Shift, from: number): Area {
  const end = (shift.along === "row" ? MAX_ROWS : MAX_COLUMNS) - 1;
  return areaOf({ start: from, end }, { start: shift.from, end: shift.to }, shift.along);
}

/** Where an area wholly within the strip's width comes to lie; null where it is deleted. */
function movedArea(area: Area, shift: Shift): Area | null {
  const { own, across } = lines(area, shift.along);
  const last = (shift.along === "row" ? MAX_ROWS : MAX_COLUMNS) - 1;
  const whole = own.start === 0 && own.end === last;
  if (whole || own.end < shift.at) return area;
  if (shift.by > 0) {
    const start = own.start >= shift.at ? own.start + shift.by : own.start;
    return areaOf({ start, end: Math.min(last, own.end + shift.by) }, across, shift.along);
  }
  const gone = shift.at - shift.by;
  const start = own.start >= gone ? own.start + shift.by : Math.min(own.start, shift.at);
  const end = own.end >= gone ? own.end + shift.by : shift.at - 1;
  return end < start ? null : areaOf({ start, end }, across, shift.along);
}

function inWidth(area: Area, shift: Shift): boolean {
  const { across } = lines(area, shift.along);
  return across.start >= shift.from && across.end <= shift.to;
}

/** What of an area moves, moved, and what of it does not. */
function movedAreas(area: Area, shift: Shift): Area[] {
  const inside = intersection(area, strip(shift, 0));
  if (!inside) return [area];
  const moved = movedArea(inside, shift);
  return [...without(area, inside), ...(moved ? [moved] : [])];
}

/** Tables and merged cells move whole or not at all. */
function checkMove(sheet: Sheet, area: Area, shift: Shift): void {
  const moving = strip(shift, shift.at);
  for (const { area: own, name, showHeaders } of sheet.tables) {
    if (!intersection(own, moving)) continue;
    if (!inWidth(own, shift) || (shift.along === "row" && showHeaders && cutsHeader(own, area, shift)))
      throw new Failure("InsertDeleteConflict", `the cells of the table ${name} would be torn apart`);
  }
  for (const merged of sheet.merges)
    if (intersection(merged, moving) && !inWidth(merged, shift))
      throw new Failure("MergedRangeConflict", "merged cells would be torn apart");
}

/** Whether the header row goes while the table stays. */
function cutsHeader(table: Area, area: Area, shift: Shift): boolean {
  if (shift.by > 0) return false;
  const gone = area.row <= table.row && area.row + area.rows > table.row;
  return gone && area.row + area.rows < table.row + table.rows;
}

function checkRoom(sheet: Sheet, shift: Shift): void {
  const used = sheet.usedArea(false, strip(shift, shift.at));
  const last = used && lines(used, shift.along).own.end + shift.by;
  if (last !== null && last >= (shift.along === "row" ? MAX_ROWS : MAX_COLUMNS))
    throw new Failure("NonBlankCellOffSheet", "cells that are not blank would be moved off the sheet");
}

function apply(sheet: Sheet, shift: Shift): void {
  rewriteReferences(sheet, (area) => (inWidth(area, shift) ? movedArea(area, shift) : area));
  moveCells(sheet, shift);
  const follow = <T extends { readonly area: Area }>(all: readonly T[]): T[] =>
    all.flatMap((each) => {
      if (!inWidth(each.area, shift)) return [each];
      const area = movedArea(each.area, shift);
      return area ? [{ ...each, area }] : [];
    });
  sheet.merges = sheet.merges
    .flatMap((merged) => (inWidth(merged, shift) ? (movedArea(merged, shift) ?? []) : [merged]))
    .filter((merged) => merged.rows * merged.columns > 1);
  sheet.hyperlinks = follow(sheet.hyperlinks);
  moveTables(sheet, shift);
  // Their formulas have moved with the cells they are written for.
  const origin = (areas: readonly Area[]): Corner => {
    const at = { ...originOf(areas), rows: 1, columns: 1 };
    return (inWidth(at, shift) ? movedArea(at, shift) : null) ?? at;
  };
  sheet.validations = sheet.validations.flatMap(
    (each) =>
      validationOver(
        each,
        each.areas.flatMap((area) => movedAreas(area, shift)),
        origin(each.areas),
      ) ?? [],
  );
  for (const each of sheet.conditionals)
    Object.assign(
      each,
      ruleOver(
        each,
        each.areas.flatMap((area) => movedAreas(area, shift)),
        origin(each.areas),
      ),
    );
  movePoints(sheet, shift);
  if (sheet.filter) {
    const [filter] = follow([sheet.filter]);
    sheet.filter = filter ?? null;
  }
  if (shift.along === "row" ? shift.to - shift.from + 1 === MAX_COLUMNS : shift.to - shift.from + 1 === MAX_ROWS)
    moveLines(sheet, shift);
  sheet.page.printArea = sheet.page.printArea.flatMap((area) =>
    inWidth(area, shift) ? (movedArea(area, shift) ?? []) : [area],
  );
  sheet.workbook.touch();
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const from = shift.by > 0 ? shift.at : shift.at - shift.by;
  const found = [...sheet.cellsIn(strip(shift, from))];
  for (const { row, column } of found) sheet.forget(row, column);
  for (const { row, column, cell } of found)
    sheet.place(row + (shift.along === "row" ? shift.by : 0), column + (shift.along === "row" ? 0 : shift.by), cell);
}

/** Columns deleted out of a table go with it; columns inserted into one are new. */
function moveTables(sheet: Sheet, shift: Shift): void {
  sheet.tables = sheet.tables.filter((table) => {
    if (!inWidth(table.area, shift)) return true;
    const before = table.area;
    const area = movedArea(before, shift);
    if (area === null) return false;
    table.area = area;
    if (shift.along === "row" || area.columns === before.columns) return true;
    const index = shift.at - before.column;
    if (shift.by < 0) table.columns.splice(Math.max(0, index), before.columns - area.columns);
    else {
      const made = Array.from({ length: shift.by }, () => ({ id: sheet.workbook.nextId(), name: "", criteria: null }));
      table.columns.splice(index, 0, ...made);
    }
    return true;
  });
}

/** Notes and comments. */
function movePoints(sheet: Sheet, shift: Shift): void {
  const follow = <T extends { readonly row: number; readonly column: number }>(all: readonly T[]): T[] =>
    all.flatMap((each) => {
      const at = { row: each.row, column: each.column, rows: 1, columns: 1 };
      if (!inWidth(at, shift)) return [each];
      const to = movedArea(at, shift);
      return to ? [{ ...each, row: to.row, column: to.column }] : [];
    });
  sheet.notes = follow(sheet.notes);
  sheet.comments = follow(sheet.comments);
}

function moveSizes(sheet: Sheet, { along, at, by }: Shift): void {
  const sizes: Map<number, object> = along === "row" ? sheet.rows : sheet.columns;
  const moving = [...sizes].filter(([index]) => index >= at);
  for (const [index] of moving) sizes.delete(index);
  for (const [index, size] of moving) if (by > 0 || index >= at - by) sizes.set(index + by, size);
}

/** Whole rows or columns take the charts that lie on them along; one that spans them grows. */
function moveLines(sheet: Sheet, shift: Shift): void {
  moveSizes(sheet, shift);
  const moved = (index: number): number => (index < shift.at ? index : Math.max(shift.at, index + shift.by));
  for (const chart of sheet.charts)
    for (const spot of [chart.from, chart.to]) spot[shift.along] = moved(spot[shift.along]);
}

/** Inserted cells look like those above them, or left of them. */
function dress(sheet: Sheet, area: Area, shift: Shift): void {
  if (shift.at === 0) return;
  const entire = shift.along === "row" ? isEntireRows(area) : isEntireColumns(area);
  if (entire) {
    const sizes = shift.along === "row" ? sheet.rows : sheet.columns;
    const look = sizes.get(shift.at - 1)?.look;
    for (let index = shift.at; look && index < shift.at + shift.by; index++)
      if (shift.along === "row") sheet.needRow(index).look = look;
      else sheet.needColumn(index).look = look;
  }
  const before = areaOf({ start: shift.at - 1, end: shift.at - 1 }, { start: shift.from, end: shift.to }, shift.along);
  for (const { row, column, cell } of [...sheet.cellsIn(before)]) {
    if (!cell.look || cell.look === PLAIN || cell.look === sheet.workbook.normal) continue;
    for (let step = 1; step <= shift.by; step++) {
      const to: Cell = { value: null, look: lookAt(sheet, row, column) };
      sheet.place(row + (shift.along === "row" ? step : 0), column + (shift.along === "row" ? 0 : step), to);
    }
  }
}
