/**
 * Writing into cells, and what follows from it: table headers, formulas, hyperlinks, filters.
 */
import type { Area } from "./area";
import { intersection } from "./area";
import { invalidArgument, notImplemented } from "./failure";
import { mayChangeCells } from "./guard";
import { withTrait } from "./look";
import { lookAt } from "./formatting";
import type { Cell, Sheet, Table, Value } from "./model";
import type { Json } from "./json";
import type { Session } from "./session";
import { headersTyped } from "./tables";
import { typed, yearOf } from "./typing";

/**
 * A value for each cell of the area. One value alone stands for all.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values (one value for a whole range)
 */
export function asGrid(value: Json, where: Area): readonly (readonly Json[])[] {
  if (!Array.isArray(value)) {
    if (value === null) throw invalidArgument("null is not a value for a whole range");
    return Array.from({ length: where.rows }, () => Array<Json>(where.columns).fill(value));
  }
  const fits = value.length === where.rows && value.every((row) => Array.isArray(row) && row.length === where.columns);
  if (!fits)
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return value as Json[][];
}

/** Null leaves a cell as it is; empty text clears it. */
export function writeCells(sheet: Sheet, where: Area, grid: readonly (readonly Json[])[], session: Session): void {
  mayChangeCells(sheet, where);
  const year = yearOf(session.settings.now);
  // Everything is read before anything is written, so that a value refused leaves the whole block as it was.
  const rows = rowsWritten(sheet, where);
  const planned = rows.flatMap(({ row, from }) =>
    grid[from]!.flatMap((value, c) => {
      if (value === null) return [];
      const read = typed(value, lookAt(sheet, row, where.column + c).format, year);
      if (read.kind === "formula") session.calculation.check(read.formula);
      if (covered(sheet, row, where.column + c) && !(read.kind === "value" && read.value === null))
        throw notImplemented("writing into a cell that a merged one covers");
      return [{ row, column: where.column + c, read }];
    }),
  );
  for (const { row, column, read } of planned) put(sheet, row, column, read);
  sheet.workbook.touch();
  headersTyped(sheet, where, session);
  if (session.settings.tablesGrow) growTables(sheet, where);
  for (const { row, column, read } of planned)
    if (read.kind === "formula") session.calculation.entered(sheet, row, column);
}

/** Part of a merged area, and not its top left cell. */
function covered(sheet: Sheet, row: number, column: number): boolean {
  const merged = sheet.merges.length === 0 ? undefined : sheet.mergeAt(row, column);
  return merged !== undefined && (merged.row !== row || merged.column !== column);
}

/**
 * Which rows of the block land where. Where a filter hides rows, every run of visible rows takes the block from its
 * beginning and hidden rows take nothing: data ends up misplaced, as in Excel.
 *
 * @source https://github.com/OfficeDev/office-js/issues/224 and https://github.com/xlwings/xlwings/issues/747
 */
function rowsWritten(sheet: Sheet, where: Area): { readonly row: number; readonly from: number }[] {
  const all = Array.from({ length: where.rows }, (_, index) => ({ row: where.row + index, from: index }));
  if (where.rows === 1 || !all.some(({ row }) => sheet.rows.get(row)?.filtered)) return all;
  return all
    .filter(({ row }) => sheet.rows.get(row)?.filtered !== true)
    .map(({ row }) => ({ row, from: row - runStart(sheet, where, row) }));
}

function runStart(sheet: Sheet, where: Area, row: number): number {
  let start = row;
  while (start > where.row && !sheet.rows.get(start - 1)?.filtered) start--;
  return start;
}

export function put(sheet: Sheet, row: number, column: number, read: ReturnType<typeof typed>): void {
  const cell = sheet.need(row, column);
  delete cell.round;
  if (read.kind === "formula") {
    cell.formula = read.formula;
    cell.value = null;
    return;
  }
  delete cell.formula;
  cell.value = read.value;
  const look = lookAt(sheet, row, column);
  if (read.format !== undefined && look.format === "General") cell.look = withTrait(look, "format", read.format);
}

/** Clears contents, and keeps looks. */
export function clearContents(sheet: Sheet, where: Area, session: Session): void {
  mayChangeCells(sheet, where);
  for (const { cell } of sheet.cellsIn(where)) clearCell(cell);
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersection(link.area, where));
  sheet.workbook.touch();
  headersTyped(sheet, where, session);
}

function clearCell(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.round;
}

/** A table takes in what is written in the row right below it, as automatic correction does on the desktop. */
function growTables(sheet: Sheet, where: Area): void {
  for (const table of sheet.tables) {
    const below = table.area.row + table.area.rows;
    if (table.showTotals || where.row !== below || !intersection({ ...table.area, row: below, rows: 1 }, where))
      continue;
    const filled = trailingFilled(sheet, table, where);
    if (filled > 0) table.area = { ...table.area, rows: table.area.rows + filled };
  }
}

/** Rows up to the last one with something in the table's columns. */
function trailingFilled(sheet: Sheet, table: Table, where: Area): number {
  for (let rows = where.rows; rows > 0; rows--) {
    const last = { row: where.row + rows - 1, column: table.area.column, rows: 1, columns: table.area.columns };
    if (sheet.usedArea(true, last)) return rows;
  }
  return 0;
}

/** Values as they are, for whoever looks at the workbook from outside the protocol (another user, a test). */
export function setValues(sheet: Sheet, where: Area, values: readonly (readonly Value[])[]): void {
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = sheet.need(where.row + r, where.column + c);
      clearCell(cell);
      cell.value = value;
    }),
  );
  sheet.workbook.touch();
}
