/**
 * Rules of tables: what may be one, what they are called, how their headers and names keep apart.
 *
 * @source https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114
 */
import type { Area } from "./area";
import { columnLetters, formatArea, intersection, parseArea, quoteSheet } from "./area";
import { growCharts } from "./charts";
import { displayed } from "./display";
import { EVENT, WORKBOOK_TARGET } from "./events";
import { Failure, invalidArgument } from "./failure";
import { clearFilters } from "./filters";
import { lookAt } from "./formatting";
import { tablePartArea } from "./formula/calculation";
import { forgetTable, renameColumn, renameTable } from "./formula/rename";
import { parsePart } from "./formula/syntax";
import { mayRebuild } from "./guard";
import type { Sheet, Table, TableColumn, Workbook } from "./model";
import { CellError } from "./model";
import type { Session } from "./session";
import { insertCells } from "./shift";

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
  checkPlace(sheet, where, null);
  const workbook = sheet.workbook;
  // Without headers of its own the data moves down for them; a header alone gets one blank data row.
  if (!hasHeaders) insertCells(sheet, { ...where, rows: 1 }, "Down");
  const headerAlone = hasHeaders && where.rows === 1;
  const area = !hasHeaders || headerAlone ? { ...where, rows: where.rows + 1 } : where;
  const below = { ...where, row: where.row + 1, rows: 1 };
  if (headerAlone && !isFree(sheet, below)) insertCells(sheet, below, "Down");
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
    ...(headerAlone ? { blank: true } : {}),
  };
  sheet.tables.push(table);
  readHeaders(sheet, table, session);
  workbook.touch();
  return table;
}

function freeTableName(workbook: Workbook): string {
  for (let n = 1; ; n++) if (!workbook.tableNamed(`Table${n}`)) return `Table${n}`;
}

/** A name like another: the first free one with a number behind, or with `_` and a number where that would be a cell. */
export function freeNameLike(workbook: Workbook, name: string): string {
  for (let n = 2; ; n++) {
    const candidate = parseArea(`${name}${n}`) === null ? `${name}${n}` : `${name}_${n}`;
    if (!workbook.tableNamed(candidate) && !workbook.nameSeenFrom(null, candidate)) return candidate;
  }
}

function isFree(sheet: Sheet, where: Area): boolean {
  const inTable = sheet.tables.some((each) => intersection(each.area, where));
  return !inTable && !sheet.merges.some((merged) => intersection(merged, where)) && !sheet.usedArea(true, where);
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
  const rowsBefore = table.area.rows;
  const offset = where.column - table.area.column;
  if (where.column === table.area.column) growCharts(sheet, table.area, where, table.showHeaders ? 1 : 0);
  table.area = where;
  table.columns = Array.from(
    { length: where.columns },
    (_, index) => before[index + offset] ?? newColumn(sheet.workbook),
  );
  if (where.rows > rowsBefore) fillCalculated(sheet, table, rowsBefore);
  readHeaders(sheet, table, session);
  sheet.workbook.touch();
}

/**
 * Blank cells of calculated columns in rows a table takes in get the column's formula.
 *
 * @source https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
 */
function fillCalculated(sheet: Sheet, table: Table, rowsBefore: number): void {
  const last = table.area.row + rowsBefore - 1;
  for (let index = 0; index < table.area.columns; index++) {
    const column = table.area.column + index;
    const formula = sheet.cell(last, column)?.formula;
    if (formula === undefined || !/\[#This Row\]/.test(formula)) continue;
    for (let row = last + 1; row < table.area.row + table.area.rows; row++) {
      const cell = sheet.need(row, column);
      if (cell.value === null && cell.formula === undefined) cell.formula = formula;
    }
  }
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
    const typedName = headerText(sheet, row, at, session);
    const name = typedName === "" ? freeColumn(taken) : unique(typedName, taken);
    taken.add(name.toLowerCase());
    const cell = sheet.need(row, at);
    cell.value = name;
    delete cell.formula;
    if (column.name !== "" && column.name !== name) renameColumn(sheet.workbook, table.name, column.name, name);
    column.name = name;
  }
  table.columns.length = table.area.columns;
}

/** A header is text: a number or date is what it shows as. */
function headerText(sheet: Sheet, row: number, column: number, session: Session): string {
  const value = session.calculation.valueAt(sheet, row, column);
  return typeof value === "string" ? value : displayed(value, lookAt(sheet, row, column).format);
}

function freeColumn(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) if (!taken.has(`column${n}`)) return `Column${n}`;
}

function unique(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) if (!taken.has(`${name}${n}`.toLowerCase())) return `${name}${n}`;
}

export function nameTable(workbook: Workbook, table: Table, name: string): void {
  checkTableName(workbook, name, table);
  renameTable(workbook, table.name, name);
  table.name = name;
  workbook.touch();
}

/** The table goes with its filters; its cells stay. What formulas said of it becomes #REF!. */
export function removeTable(sheet: Sheet, table: Table, session: Session): void {
  mayRebuild(sheet);
  clearFilters(sheet, table);
  forgetTable(sheet.workbook, partOf(sheet, table), () => null);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  sheet.workbook.touch();
  session.events.emit(EVENT.tableDeleted, [WORKBOOK_TARGET], {
    tableId: String(table.id),
    tableName: table.name,
    worksheetId: sheet.id,
  });
}

/** The table becomes a range: its cells stay, and formulas that named its parts have their addresses. */
export function tableToRange(sheet: Sheet, table: Table): void {
  mayRebuild(sheet);
  clearFilters(sheet, table);
  forgetTable(sheet.workbook, partOf(sheet, table), (part, at) => {
    const own = at.sheet === sheet ? at : { row: -1, column: -1 };
    const area = tablePartArea(table, parsePart(table.name, part), own);
    if (area instanceof CellError) return null;
    const thisRow = /#This Row|@/i.test(part);
    const prefix = at.sheet === sheet && thisRow ? "" : `${quoteSheet(sheet.name)}!`;
    return prefix + (thisRow ? rowAddress(area) : formatArea(area, true));
  });
  sheet.tables = sheet.tables.filter((each) => each !== table);
  sheet.workbook.touch();
}

/** Of a formula's own row: `$B2`, as it stands in every row of the column. */
function rowAddress(area: Area): string {
  const first = `$${columnLetters(area.column)}${area.row + 1}`;
  return area.columns === 1 ? first : `${first}:$${columnLetters(area.column + area.columns - 1)}${area.row + 1}`;
}

function partOf(
  sheet: Sheet,
  table: Table,
): { readonly name: string; readonly holds: (at: { sheet: Sheet | null; row: number; column: number }) => boolean } {
  return { name: table.name, holds: (at) => at.sheet === sheet && sheet.tableAt(at.row, at.column) === table };
}
