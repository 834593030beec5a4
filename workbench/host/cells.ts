/**
 * Writing into cells, and what follows from it: table headers, formulas, hyperlinks, filters.
 */
import type { Area } from "./area";
import { intersection } from "./area";
import { invalidArgument, notImplemented } from "./failure";
import { dataArea } from "./formula/calculation";
import { moveFormula } from "./formula/move";
import type { Place } from "./formula/spelling";
import { keptFormula } from "./formula/spelling";
import { FormulaError } from "./formula/tokens";
import { mayChangeCells } from "./guard";
import { withTrait } from "./look";
import { lookAt } from "./formatting";
import type { Cell, Sheet, Table, Value } from "./model";
import type { Json } from "./json";
import type { Session } from "./session";
import { headersTyped, resizeTable } from "./tables";
import { typed, yearOf } from "./typing";

/**
 * A value for each cell of the area. One value alone, also as a block of one cell, stands for all.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values (one value for a whole range)
 */
export function asGrid(value: Json, where: Area): readonly (readonly Json[])[] {
  const only = single(value);
  if (only !== undefined) {
    if (only === null) throw invalidArgument("null is not a value for a whole range");
    return Array.from({ length: where.rows }, () => Array<Json>(where.columns).fill(only));
  }
  const rows = value as Json[];
  const fits = rows.length === where.rows && rows.every((row) => Array.isArray(row) && row.length === where.columns);
  if (!fits)
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return value as Json[][];
}

/** A value that stands for a whole range; undefined where there is one for each cell. A null among others is a cell's. */
function single(value: Json): Json | undefined {
  if (!Array.isArray(value)) return value;
  const [line] = value;
  const one = value.length === 1 && Array.isArray(line) && line.length === 1;
  return one && line[0] !== null ? line[0] : undefined;
}

/**
 * As `asGrid`; one formula for all is written for the first cell, and its relative references move along in the others.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values#set-formula-for-a-single-cell
 */
export function asContents(value: Json, where: Area): readonly (readonly Json[])[] {
  const grid = asGrid(value, where);
  const only = single(value);
  if (typeof only !== "string" || !/^=./s.test(only) || where.rows * where.columns === 1) return grid;
  try {
    return grid.map((row, r) => row.map((_, c) => `=${moveFormula(only.slice(1), r, c)}`));
  } catch (error) {
    if (error instanceof FormulaError) throw invalidArgument(error.message);
    throw error;
  }
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
      const read = entered(value, { sheet, row, column: where.column + c }, year, session);
      if (covered(sheet, row, where.column + c) && !(read.kind === "value" && read.value === null))
        throw notImplemented("writing into a cell that a merged one covers");
      return [{ row, column: where.column + c, read }];
    }),
  );
  for (const { row, column, read } of planned) put(sheet, row, column, read);
  sheet.workbook.touch();
  headersTyped(sheet, where, session);
  if (session.settings.tablesGrow) {
    growTables(sheet, where, session);
    for (const { row, column, read } of planned)
      if (read.kind === "formula") fillDown(sheet, row, column, read.formula, session);
  }
  for (const { row, column, read } of planned)
    if (read.kind === "formula") session.calculation.entered(sheet, row, column);
}

type Read = ReturnType<typeof typed>;

/** A value as it will stand in the cell; a formula is checked, and spelt as Excel spells it. */
function entered(value: Json, at: Place, year: number, session: Session): Read {
  const { format } = lookAt(at.sheet, at.row, at.column);
  const read = typed(value, format, year);
  if (read.kind !== "formula") return read;
  session.calculation.check(read.formula, at);
  const taken = format === "General" ? session.calculation.formatTaken(read.formula, at) : undefined;
  return { kind: "formula", formula: keptFormula(read.formula, at), ...(taken === undefined ? {} : { format: taken }) };
}

/**
 * A formula typed into a column of a table that is blank otherwise makes it a calculated column.
 *
 * @source https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
 */
function fillDown(sheet: Sheet, row: number, column: number, formula: string, session: Session): void {
  const table = sheet.tableAt(row, column);
  if (!table) return;
  const data = { ...dataArea(table), column, columns: 1 };
  const isData = row >= data.row && row < data.row + data.rows;
  const others = [...sheet.cellsIn(data)].some(
    (each) => each.row !== row && (each.cell.value !== null || each.cell.formula !== undefined),
  );
  if (!isData || others) return;
  for (let each = data.row; each < data.row + data.rows; each++)
    if (each !== row) put(sheet, each, column, { kind: "formula", formula: moveFormula(formula, each - row, 0) });
  session.events.edited(sheet, data);
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

export function put(sheet: Sheet, row: number, column: number, read: Read): void {
  const cell = sheet.need(row, column);
  delete cell.round;
  if (read.kind === "formula") {
    cell.formula = read.formula;
    cell.value = null;
  } else {
    delete cell.formula;
    cell.value = read.value;
  }
  if (read.format === undefined) return;
  const look = lookAt(sheet, row, column);
  if (look.format === "General") cell.look = withTrait(look, "format", read.format);
}

/** Clears contents, and keeps looks and links. */
export function clearContents(sheet: Sheet, where: Area, session: Session): void {
  mayChangeCells(sheet, where);
  for (const { cell } of sheet.cellsIn(where)) clearCell(cell);
  sheet.workbook.touch();
  headersTyped(sheet, where, session);
}

function clearCell(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.round;
}

/** A table takes in what is written right below it or right beside it, as automatic correction does on the desktop. */
function growTables(sheet: Sheet, where: Area, session: Session): void {
  for (const table of sheet.tables) {
    const { area } = table;
    const below = area.row + area.rows;
    const beside = area.column + area.columns;
    if (!table.showTotals && where.row === below && intersection({ ...area, row: below, rows: 1 }, where)) {
      const filled = trailingFilled(sheet, table, where);
      if (filled > 0) table.area = { ...area, rows: area.rows + filled };
    } else if (where.column === beside && intersection({ ...area, column: beside, columns: where.columns }, where)) {
      const wider = { ...area, columns: area.columns + where.columns };
      const alone = !sheet.tables.some((each) => each !== table && intersection(each.area, wider));
      if (alone && where.row + where.rows <= below) resizeTable(sheet, table, wider, session);
    }
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
