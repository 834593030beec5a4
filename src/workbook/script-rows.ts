/** Rows added below a table, cells updated by key, columns added behind it, and cells typed in, by an Office Script. */
import { absoluteAddress, cellAddress, columnLetters } from "./address";
import type { CellValue, Region, Scalar, TableData } from "./content";
import { checkText, isFormula, written } from "./excel-values";
import { cellPlace, columnOffset, updatedRows } from "./grid";
import { looksOf } from "./layout";
import { resolvedStyle } from "./resolved";
import { columnPoints, drawLook, drawLooks, writeValues } from "./script-draw";
import type { ScriptTable } from "./script-read";
import { addressOf, regionIn } from "./script-read";
import { takeLooksOff } from "./script-replace";
import type { Edit, RowUpdate, WidenEdit } from "./workbook";
import { HostFailure } from "./workbook";

export type RowEdit = Extract<Edit, { readonly kind: "append" | "update" }>;

/** A table that a change writes to. */
export interface GrowingTable {
  readonly table: ScriptTable;
  readonly data: TableData;
  readonly edits: readonly RowEdit[];
}

/** @problems `file/table-blocked` */
export function checkRoom({ table, data, edits }: GrowingTable): void {
  const added = edits.reduce((sum, edit) => sum + (edit.kind === "append" ? edit.rows.length : 0), 0);
  const more = data.rows.length + added - Math.max(1, data.rows.length);
  if (added > 0 && data.blocked !== undefined && (more > data.blocked.room || table.totals))
    throw new HostFailure("file/table-blocked", { table: data.name, sheet: data.sheet, cell: data.blocked.cell });
}

/** The edits done on a copy: a key, column or table that is not there is a bug, before anything is written. */
export function checkEdits({ data, edits }: GrowingTable): void {
  let rows = data.rows;
  for (const edit of edits) {
    if (edit.kind === "append") rows = rows.concat(edit.rows.map((row) => row.map((value) => plain(value))));
    else {
      for (const { set } of edit.rows) for (const header of Object.keys(set)) columnOffset(data, header);
      updatedRows({ ...data, rows }, edit.rows);
    }
  }
}

function plain(value: CellValue): Scalar {
  return isFormula(value) ? value.value : value;
}

/** Number format and formula of each cell of a table's last row. */
interface LastRow {
  readonly formats: readonly string[];
  readonly formulas: readonly string[];
}

export function writeRows(workbook: ExcelScript.Workbook, { table, data, edits }: GrowingTable): void {
  const sheet = workbook.getWorksheet(table.sheet) as ExcelScript.Worksheet;
  const made = workbook.getTable(table.name) as ExcelScript.Table;
  const stood = Math.max(1, table.rows);
  const last = lastRow(sheet, table, stood);
  // Rows that a filter hides take no values.
  made.clearFilters();
  let rows: (readonly Scalar[])[] = data.rows.slice();
  for (const edit of edits) {
    if (edit.kind === "append") {
      appendRows(sheet, table, last, rows.length, stood, edit.rows);
      rows = rows.concat(edit.rows.map((row) => row.map((value) => plain(value))));
    } else rows = updateRows(sheet, table, last, { ...data, rows }, edit.rows);
  }
  if (rows.length > table.rows) made.resize(addressOf(tableRegion(table, rows.length)));
}

export function tableRegion(table: ScriptTable, rows: number): Region {
  const head = table.showsHeaders ? 1 : 0;
  return { row: table.row + 1 - head, column: table.column, rows: rows + head, columns: table.headers.length };
}

function lastRow(sheet: ExcelScript.Worksheet, table: ScriptTable, stood: number): LastRow {
  const range = sheet.getRange(
    addressOf({ row: table.row + stood, column: table.column, rows: 1, columns: table.headers.length }),
  );
  const values = range.getValues()[0] ?? [];
  // A text that begins with "=" says the same as its value.
  const formulas = (range.getFormulas()[0] ?? []).map((each, index) => {
    // A number stands among them as a number, whatever their type says.
    const formula = String(each);
    return formula.startsWith("=") && formula !== values[index] ? formula : "";
  });
  return { formats: range.getNumberFormats()[0] ?? [], formulas };
}

function appendRows(
  sheet: ExcelScript.Worksheet,
  table: ScriptTable,
  last: LastRow,
  before: number,
  stood: number,
  rows: readonly (readonly CellValue[])[],
): void {
  if (rows.length === 0) return;
  const columns = table.headers.length;
  const first = table.row + 1 + before;
  const end = first + rows.length - 1;
  const under = table.row + stood;
  if (end > under) {
    const from = Math.max(first, under + 1);
    const dressed = { row: from, column: table.column, rows: end - from + 1, columns };
    const above = absoluteAddress({ ...dressed, row: under, rows: 1 });
    // With drop-downs and rules, which have no other way into a new row; what comes with them is written over.
    sheet.getRange(addressOf(dressed)).copyFrom(above, ExcelScript.RangeCopyType.all);
  }
  const ready = rows.map((row, offset) =>
    Array.from({ length: columns }, (_, index): string | number | boolean => {
      const value = row[index] ?? null;
      checkText(value, table.sheet, first + offset, table.column + index);
      if (isFormula(value)) return `=${value.formula}`;
      return written(value, last.formats[index] === "@") ?? "";
    }),
  );
  // A column of formulas is one formula: the row above gives it.
  for (let index = 0; index < columns; index++) {
    if ((last.formulas[index] ?? "") === "") writeColumn(sheet, first, table.column + index, ready, index, last);
  }
  for (let index = 0; index < columns; index++) {
    if ((last.formulas[index] ?? "") === "") continue;
    const own = { row: first, column: table.column + index, rows: rows.length, columns: 1 };
    sheet
      .getRange(addressOf(own))
      .copyFrom(absoluteAddress({ ...own, row: under, rows: 1 }), ExcelScript.RangeCopyType.formulas);
  }
}

/** The columns from this one up to the next of formulas, in one block; those behind it have been written with it. */
function writeColumn(
  sheet: ExcelScript.Worksheet,
  row: number,
  column: number,
  rows: readonly (readonly (string | number | boolean)[])[],
  index: number,
  { formulas }: LastRow,
): void {
  if (index > 0 && (formulas[index - 1] ?? "") === "") return;
  let end = index;
  while (end < (rows[0]?.length ?? 0) && (formulas[end] ?? "") === "") end++;
  writeValues(
    sheet,
    row,
    column,
    rows.map((each) => each.slice(index, end)),
  );
}

function updateRows(
  sheet: ExcelScript.Worksheet,
  table: ScriptTable,
  last: LastRow,
  data: TableData,
  updates: readonly RowUpdate[],
): (readonly Scalar[])[] {
  const rows = data.rows.slice();
  const found = updatedRows(data, updates);
  for (let index = 0; index < updates.length; index++) {
    const at = found[index] as number;
    const row = (rows[at] ?? []).slice();
    const { set } = updates[index] as RowUpdate;
    for (const header of Object.keys(set)) {
      const value = set[header] as CellValue;
      const offset = columnOffset(data, header);
      checkText(value, table.sheet, table.row + 1 + at, table.column + offset);
      writeCell(sheet, table.row + 1 + at, table.column + offset, value, last.formats[offset] === "@");
      row[offset] = plain(value);
    }
    rows[at] = row;
  }
  return rows;
}

function writeCell(sheet: ExcelScript.Worksheet, row: number, column: number, value: CellValue, asText: boolean): void {
  const cell = sheet.getRange(cellAddress(row, column));
  cell.setValues([[isFormula(value) ? `=${value.formula}` : (written(value, asText) ?? "")]]);
}

/**
 * Columns behind all that the table has.
 *
 * @problems `file/table-beside`, `file/table-blocked`; `host/script-cannot`: a column with a drop-down
 */
export function checkWidening(sheet: ExcelScript.Worksheet, table: ScriptTable, edit: WidenEdit, added: number): void {
  const beside = besideOf(table, edit);
  const at = { table: table.name, sheet: table.sheet };
  const first = firstUsed(sheet, beside);
  if (first !== null) throw new HostFailure("file/table-beside", { ...at, cell: first });
  const merged = sheet.getRange(addressOf(beside)).getMergedAreas();
  if (merged !== undefined) {
    const [area = ""] = merged.getAddress().split(",");
    const { row, column } = regionIn(area);
    const cell = cellAddress(Math.max(row, beside.row), Math.max(column, beside.column));
    throw new HostFailure("file/table-beside", { ...at, cell });
  }
  if (edit.columns.some(({ list }) => list !== undefined))
    throw new HostFailure("host/script-cannot", { sheet: table.sheet });
  if (added === 0) return;
  const under = firstUsed(sheet, { ...beside, row: beside.row + beside.rows, rows: added });
  if (under !== null) throw new HostFailure("file/table-blocked", { ...at, cell: under });
}

function besideOf(table: ScriptTable, { columns }: WidenEdit): Region {
  const region = tableRegion(table, table.rows + (table.totals ? 1 : 0));
  return { ...region, column: region.column + region.columns, columns: columns.length };
}

function firstUsed(sheet: ExcelScript.Worksheet, region: Region): string | null {
  const used = sheet.getRange(addressOf(region)).getUsedRange(true);
  if (used === undefined) return null;
  const { row, column } = regionIn(used.getAddress());
  return cellAddress(row, column);
}

export function widenTable(workbook: ExcelScript.Workbook, table: ScriptTable, edit: WidenEdit): void {
  const sheet = workbook.getWorksheet(table.sheet) as ExcelScript.Worksheet;
  const beside = besideOf(table, edit);
  const looks = looksOf(
    {
      tables: [
        {
          name: table.name,
          row: table.row,
          column: beside.column,
          columns: edit.columns.map(({ name, style }) => (style === undefined ? { name } : { name, style })),
          rows: Array.from({ length: table.rows }, () => edit.columns.map(() => null)),
          filter: false,
          ...(table.showsHeaders ? { headerStyle: edit.headerStyle } : {}),
        },
      ],
      styles: [{ region: beside, style: {} }],
    },
    [],
  );
  takeLooksOff(sheet, beside, beside);
  drawLook(sheet, looks, "format");
  drawLooks(sheet, looks);
  const isText = resolvedStyle(edit.headerStyle).format === "@";
  if (table.showsHeaders)
    writeValues(sheet, beside.row, beside.column, [edit.columns.map(({ name }) => written(name, isText) ?? "")]);
  const made = workbook.getTable(table.name) as ExcelScript.Table;
  const region = tableRegion(table, table.rows + (table.totals ? 1 : 0));
  made.resize(addressOf({ ...region, columns: region.columns + edit.columns.length }));
  for (let index = 0; index < edit.columns.length; index++) {
    const { name, width } = edit.columns[index] as WidenEdit["columns"][number];
    if (!table.showsHeaders) {
      const column = made.getColumns()[table.headers.length + index];
      if (column !== undefined) column.setName(name);
    }
    if (width === undefined) continue;
    const letters = columnLetters(beside.column + index);
    const format = sheet.getRange(`${letters}:${letters}`).getFormat();
    if (format.getUseStandardWidth()) format.setColumnWidth(columnPoints(width));
  }
}

/** The table as it stands once it is wider. */
export function widened(table: ScriptTable, { columns }: WidenEdit): ScriptTable {
  return { ...table, headers: table.headers.concat(columns.map(({ name }) => name)) };
}

export function widenedData(data: TableData, { columns }: WidenEdit): TableData {
  return {
    ...data,
    headers: data.headers.concat(columns.map(({ name }) => name)),
    rows: data.rows.map((row) => row.concat(columns.map(() => null))),
  };
}

type TypeEdit = Extract<Edit, { readonly kind: "type" }>;

/** @problems `file/cell-locked` */
export function checkTyping(workbook: ExcelScript.Workbook, { sheet: name, cells }: TypeEdit): void {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  const known = sheet.getName();
  for (const { cell, value } of cells) {
    const { row, column } = cellPlace(cell);
    if (sheet.getRange(cell).getFormat().getProtection().getLocked())
      throw new HostFailure("file/cell-locked", { sheet: known, cell });
    checkText(value, known, row, column);
  }
}

export function typeCells(workbook: ExcelScript.Workbook, { sheet: name, cells }: TypeEdit): void {
  const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
  for (const { cell, value } of cells) {
    const { row, column } = cellPlace(cell);
    const isText = (sheet.getRange(cell).getNumberFormats()[0] ?? [])[0] === "@";
    writeCell(sheet, row, column, value, isText);
  }
}
