/**
 * Rules of tables: what may be one, what they are called, how their headers and names keep apart.
 *
 * @source https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114
 */
import type { Area } from "./area";
import { intersection, parseArea } from "./area";
import { Failure, invalidArgument } from "./failure";
import { renameColumn, renameTable } from "./formula/rename";
import { mayRebuild } from "./guard";
import type { Sheet, Table, TableColumn, Workbook } from "./model";
import type { Session } from "./session";
import { shown } from "./typing";

/** Letter, `_` or `\` first; no cell address; unique among tables and workbook names; at most 255 characters. */
export function checkTableName(workbook: Workbook, name: string, except: Table | null): void {
  checkName(name);
  const taken = workbook.tableNamed(name);
  const named = workbook.names.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if ((taken && taken.table !== except) || named) throw invalidArgument(`the name "${name}" is taken`);
}

/** @source https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1 (rules for names) */
export function checkName(name: string): void {
  const formed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!formed || parseArea(name) !== null || /^[rc]$/i.test(name) || /^r[0-9]*c[0-9]*$/i.test(name)) {
    throw invalidArgument(`"${name}" is not a valid name`);
  }
}

/**
 * A table over the area. Overlaps with tables or merged cells are refused.
 *
 * @source the note on MergedRangeConflict: "A table can't overlap with another table, …, merged cells"
 * (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling)
 */
export function addTable(sheet: Sheet, where: Area, hasHeaders: boolean, session: Session): Table {
  mayRebuild(sheet);
  if (!hasHeaders) throw invalidArgument("this host makes tables of areas with a header row only");
  checkPlace(sheet, where, null);
  const workbook = sheet.workbook;
  // A header alone gets one blank data row, which must be free.
  const area = where.rows === 1 ? { ...where, rows: 2 } : where;
  if (where.rows === 1) {
    checkPlace(sheet, area, null);
    if (sheet.usedArea(true, { ...area, row: area.row + 1, rows: 1 }))
      throw new Failure("InsertDeleteConflict", "the row below the header is not blank");
  }
  const table: Table = {
    id: workbook.nextId(),
    name: freeTableName(workbook),
    area,
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    firstColumn: false,
    lastColumn: false,
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
  };
  sheet.tables.push(table);
  readHeaders(sheet, table, session);
  workbook.touch();
  return table;
}

function freeTableName(workbook: Workbook): string {
  for (let n = 1; ; n++) if (!workbook.tableNamed(`Table${n}`)) return `Table${n}`;
}

function checkPlace(sheet: Sheet, where: Area, except: Table | null): void {
  if (sheet.tables.some((each) => each !== except && intersection(each.area, where)))
    throw invalidArgument("a table can't overlap another table");
  if (sheet.merges.some((merged) => intersection(merged, where)))
    throw new Failure("MergedRangeConflict", "a table can't overlap merged cells");
}

/**
 * "The new range must overlap with the original table range and the headers (or the top of the table) must be in the
 * same row." A filter is taken off by what falls out of it.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)
 */
export function resizeTable(sheet: Sheet, table: Table, where: Area, session: Session): void {
  mayRebuild(sheet);
  const fits =
    intersection(where, table.area) !== null &&
    where.row === table.area.row &&
    where.rows >= (table.showHeaders ? 2 : 1);
  if (!fits) throw invalidArgument("a table is resized from its header row, over itself, with at least one data row");
  if (table.showTotals) throw invalidArgument("this host does not resize a table with a total row");
  checkPlace(sheet, where, table);
  const before = table.columns;
  const offset = where.column - table.area.column;
  table.area = where;
  table.columns = Array.from(
    { length: where.columns },
    (_, index) => before[index + offset] ?? newColumn(sheet.workbook),
  );
  readHeaders(sheet, table, session);
  sheet.workbook.touch();
}

function newColumn(workbook: Workbook): TableColumn {
  return { id: workbook.nextId(), name: "", criteria: null };
}

/** Headers after something was written over the area. */
export function headersTyped(sheet: Sheet, where: Area, session: Session): void {
  for (const table of sheet.tables) {
    if (table.showHeaders && intersection(where, { ...table.area, rows: 1 })) readHeaders(sheet, table, session);
  }
}

/**
 * Header cells are text, filled and unique: a blank becomes `Column1`, a repeated one gets a number. Formulas follow
 * a column's new name.
 */
function readHeaders(sheet: Sheet, table: Table, session: Session): void {
  const taken = new Set<string>();
  for (let index = 0; index < table.area.columns; index++) {
    const column = (table.columns[index] ??= newColumn(sheet.workbook));
    const row = table.area.row;
    const at = table.area.column + index;
    const typedName = String(shown(session.calculation.valueAt(sheet, row, at)));
    const name = unique(typedName === "" ? `Column${index + 1}` : typedName, taken, typedName !== "");
    taken.add(name.toLowerCase());
    const cell = sheet.need(row, at);
    cell.value = name;
    delete cell.formula;
    if (column.name !== "" && column.name !== name) renameColumn(sheet.workbook, table.name, column.name, name);
    column.name = name;
  }
  table.columns.length = table.area.columns;
}

function unique(name: string, taken: ReadonlySet<string>, typedByUser: boolean): string {
  if (!taken.has(name.toLowerCase())) return name;
  const base = typedByUser ? name : "Column";
  for (let n = 2; ; n++) if (!taken.has(`${base}${n}`.toLowerCase())) return `${base}${n}`;
}

export function nameTable(workbook: Workbook, table: Table, name: string): void {
  checkTableName(workbook, name, table);
  renameTable(workbook, table.name, name);
  table.name = name;
  workbook.touch();
}

/** Rows at the end of a table; what stands below must be blank (this host moves no cells). */
export function extendTable(sheet: Sheet, table: Table, rows: number, session: Session): Area {
  mayRebuild(sheet);
  const added = { ...table.area, row: table.area.row + table.area.rows, rows };
  if (table.showTotals) throw invalidArgument("this host adds no rows above a total row");
  checkPlace(sheet, added, table);
  if (sheet.usedArea(true, added))
    throw new Failure("InsertDeleteConflict", "this host moves no cells: the rows below the table are not blank");
  resizeTable(sheet, table, { ...table.area, rows: table.area.rows + rows }, session);
  return added;
}
