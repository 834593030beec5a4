/**
 * Sheets as plain rows of values, and what an edit does to a table: the half of the port's meaning that every adapter
 * over plain data shares.
 */
import { cellAddress, regionAddress, regionOf } from "./address";
import type { CellValue, Region, Scalar, SheetContent, SheetData, TableContent, TableData } from "./content";
import type { ReadRequest, RowUpdate } from "./workbook";

/** Rows from row 1 on, each from column A on; short rows and missing cells are empty. */
export type Grid = readonly (readonly Scalar[])[];

/** What a cell reads as: a formula as its value, an empty text as an empty cell (Excel does not tell them apart), and no -0. */
export function scalar(value: CellValue): Scalar {
  const plain = value !== null && typeof value === "object" ? value.value : value;
  if (plain === "") return null;
  return plain === 0 ? 0 : plain;
}

/** The values of a described sheet as they will be read back: its blocks, over them its tables. */
export function gridOf(content: SheetContent): Scalar[][] {
  const grid: Scalar[][] = [];
  const lay = (row: number, column: number, rows: readonly (readonly CellValue[])[]): void => {
    for (let offset = 0; offset < rows.length; offset++) {
      const cells = (grid[row - 1 + offset] ??= []);
      const values = rows[offset] as readonly CellValue[];
      for (let index = 0; index < values.length; index++) {
        const at = column - 1 + index;
        while (cells.length < at) cells.push(null);
        cells[at] = scalar(values[index] as CellValue);
      }
    }
  };
  for (const block of content.blocks) lay(block.row, block.column, block.values);
  for (const table of content.tables) {
    lay(table.row, table.column, [table.columns.map((column) => column.name)]);
    lay(table.row + 1, table.column, table.rows);
  }
  return trimmed(grid);
}

/** Without empty cells at the end of rows and empty rows at the end; rows in between are there, if empty. */
export function trimmed(grid: Scalar[][]): Scalar[][] {
  for (let index = 0; index < grid.length; index++) {
    const row = (grid[index] ??= []);
    while (row.length > 0 && (row[row.length - 1] ?? null) === null) row.pop();
  }
  while (grid.length > 0 && (grid[grid.length - 1] as Scalar[]).length === 0) grid.pop();
  return grid;
}

/** Puts values into a grid; rows are replaced, never changed, as a snapshot may hold them. */
export function setGridCells(grid: Scalar[][], row: number, column: number, values: readonly Scalar[]): void {
  while (grid.length < row) grid.push([]);
  const cells = [...(grid[row - 1] as Scalar[])];
  while (cells.length < column - 1) cells.push(null);
  values.forEach((value, index) => {
    cells[column - 1 + index] = value;
  });
  while (cells.length > 0 && (cells[cells.length - 1] ?? null) === null) cells.pop();
  grid[row - 1] = cells;
  while (grid.length > 0 && (grid[grid.length - 1] as Scalar[]).length === 0) grid.pop();
}

/** Row and column of an A1 address. Anything else is a bug of the caller. */
export function cellPlace(cell: string): { readonly row: number; readonly column: number } {
  const region = regionOf(cell);
  if (region === null || cell.includes(":") || region.row === 0) throw new Error(`"${cell}" is no cell`);
  return region;
}

/** Whether a sheet with these names of its own is to be read whole. */
export function isWanted({ sheetsNamed, sheets = [] }: ReadRequest, name: string, own: readonly string[]): boolean {
  return (
    (sheetsNamed !== undefined && own.includes(sheetsNamed)) ||
    sheets.some((each) => each.toLowerCase() === name.toLowerCase())
  );
}

/** Where a table stands: header row, first column, and how many data rows (a blank one included) and columns it has. */
export interface TableSpan {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: number;
  /** Whether a total row follows. */
  readonly totals?: boolean;
}

export function tableData(span: TableSpan, grid: Grid): TableData {
  const width = span.headers.length;
  const rows: Scalar[][] = [];
  for (let row = span.row; row < span.row + span.rows; row++) {
    const cells = grid[row] ?? [];
    const values: Scalar[] = new Array<Scalar>(width);
    for (let index = 0; index < width; index++) values[index] = cells[span.column - 1 + index] ?? null;
    rows.push(values);
  }
  return {
    name: span.name,
    sheet: span.sheet,
    row: span.row,
    column: span.column,
    headers: span.headers,
    rows: isBlankTable(rows) ? [] : rows,
    ...blocked(span, grid),
    ...beside(span, grid),
  };
}

/** What stands right of a table in its rows: the nearest cell, of several as near the uppermost. */
function beside(span: TableSpan, grid: Grid): Pick<TableData, "beside"> {
  const right = span.column - 1 + span.headers.length;
  const last = span.row + span.rows + (span.totals === true ? 1 : 0);
  let found: { row: number; column: number } | undefined;
  for (let row = Math.max(1, span.row); row <= last; row++) {
    const cells = grid[row - 1] ?? [];
    for (let column = right; column < Math.min(cells.length, found?.column ?? Infinity); column++)
      if ((cells[column] ?? null) !== null) found = { row, column };
  }
  if (found === undefined) return {};
  return { beside: { cell: cellAddress(found.row, found.column + 1), room: found.column - right } };
}

/** What stands below a table in its columns. */
function blocked(span: TableSpan, grid: Grid): Pick<TableData, "blocked"> {
  const below = span.row + span.rows;
  if (span.totals === true) return { blocked: { cell: cellAddress(below + 1, span.column), room: 0, totals: true } };
  for (let row = below; row < grid.length; row++) {
    const cells = grid[row] ?? [];
    for (let column = span.column - 1; column < span.column - 1 + span.headers.length; column++)
      if ((cells[column] ?? null) !== null)
        return { blocked: { cell: cellAddress(row + 1, column + 1), room: row - below } };
  }
  return {};
}

/** A table of one wholly blank row is how Excel keeps an empty one. */
export function isBlankTable(rows: readonly (readonly Scalar[])[]): boolean {
  return rows.length === 1 && (rows[0] as readonly Scalar[]).every((value) => scalar(value) === null);
}

/** How many data rows a described table takes up in the sheet. */
export function spannedRows(table: TableContent): number {
  return Math.max(1, table.rows.length);
}

export function spanOf(sheet: string, table: TableContent): TableSpan {
  return {
    name: table.name,
    sheet,
    row: table.row,
    column: table.column,
    headers: table.columns.map((column) => column.name),
    rows: spannedRows(table),
  };
}

/** The values of a sheet's own names, as `SheetData` tells them: a text as itself, a region as `'Sheet'!$A$1`. */
export function sheetData(name: string, grid: Grid, names: SheetData["names"], merges: readonly string[]): SheetData {
  return { name, cells: grid, names, merges };
}

export function mergeAddresses(merges: readonly Region[]): string[] {
  return merges.map(regionAddress);
}

/** Index of the data row of each update. A column or key that is not there, or a key that fits two rows, is a bug of the caller. */
export function updatedRows(data: TableData, updates: readonly RowUpdate[]): readonly number[] {
  const indexes = new Map<string, ReadonlyMap<string, number[]>>();
  return updates.map(({ key }) => {
    const columns = Object.keys(key);
    const signature = columns.join("\u001F");
    const index = indexes.get(signature) ?? keyIndex(data, columns);
    indexes.set(signature, index);
    const found = index.get(columns.map((column) => String(key[column])).join("\u001F")) ?? [];
    if (found.length === 1) return found[0] as number;
    throw new Error(`${found.length} rows in ${data.name} for ${JSON.stringify(key)}`);
  });
}

function keyIndex(data: TableData, columns: readonly string[]): ReadonlyMap<string, number[]> {
  const offsets = columns.map((column) => columnOffset(data, column));
  const index = new Map<string, number[]>();
  data.rows.forEach((row, at) => {
    const key = offsets.map((offset) => String(row[offset] ?? "")).join("\u001F");
    const found = index.get(key);
    if (found === undefined) index.set(key, [at]);
    else found.push(at);
  });
  return index;
}

/** Place of a column in its table, from 0. A column that is not there is a bug of the caller. */
export function columnOffset(data: Pick<TableData, "name" | "headers">, header: string): number {
  const offset = data.headers.indexOf(header);
  if (offset < 0) throw new Error(`No column "${header}" in ${data.name}`);
  return offset;
}

/**
 * A region that ends with a table's last row, as it stands when `added` rows have come below: drop-downs, conditional
 * formats and print areas grow with their table, as they do in Excel.
 */
export function grown(region: Region, table: TableSpan, added: number): Region {
  const last = table.row + table.rows;
  const ends = region.row + region.rows - 1 === last;
  const overlaps =
    region.column <= table.column + table.headers.length - 1 && table.column <= region.column + region.columns - 1;
  const whole = region.row <= table.row + 1;
  return ends && overlaps && whole ? { ...region, rows: region.rows + added } : region;
}
