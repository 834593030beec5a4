/**
 * Looks of the cells of a sheet: cells, rows and columns each may have one of their own.
 */
import type { Area } from "./area";
import { isEntireColumns, isEntireRows, WHOLE_SHEET } from "./area";
import type { Look } from "./look";
import type { Sheet } from "./model";

/** A cell's own look, else its row's, else its column's, else the sheet's: how Excel stores formats. */
export function lookAt(sheet: Sheet, row: number, column: number): Look {
  return sheet.cell(row, column)?.look ?? sheet.rows.get(row)?.look ?? sheet.columns.get(column)?.look ?? sheet.look;
}

type Change = (look: Look, row: number, column: number) => Look;

/** Changes the look of every cell of the area; entire columns and rows keep it as their own, also for cells to come. */
export function changeLook(sheet: Sheet, where: Area, asked: Change): void {
  const change: Change = (look, row, column) => sheet.workbook.asNormal(asked(look, row, column));
  if (isEntireColumns(where) && isEntireRows(where)) return changeSheet(sheet, change);
  if (isEntireColumns(where)) return changeColumns(sheet, where, change);
  if (isEntireRows(where)) return changeRows(sheet, where, change);
  for (let row = where.row; row < where.row + where.rows; row++) {
    for (let column = where.column; column < where.column + where.columns; column++) {
      sheet.need(row, column).look = change(lookAt(sheet, row, column), row, column);
    }
  }
}

function changeSheet(sheet: Sheet, change: Change): void {
  sheet.look = change(sheet.look, 0, 0);
  for (const [column, own] of sheet.columns) if (own.look) own.look = change(own.look, 0, column);
  for (const [row, own] of sheet.rows) if (own.look) own.look = change(own.look, row, 0);
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET))
    if (cell.look) cell.look = change(cell.look, row, column);
}

function changeColumns(sheet: Sheet, where: Area, change: Change): void {
  const right = where.column + where.columns;
  for (const [row, own] of sheet.rows) {
    if (own.look) for (let c = where.column; c < right; c++) sheet.need(row, c).look ??= own.look;
  }
  for (const { row, column, cell } of sheet.cellsIn(where)) if (cell.look) cell.look = change(cell.look, row, column);
  for (let c = where.column; c < right; c++) {
    const own = sheet.needColumn(c);
    own.look = change(own.look ?? sheet.look, 0, c);
  }
}

function changeRows(sheet: Sheet, where: Area, change: Change): void {
  const bottom = where.row + where.rows;
  for (const [column, own] of sheet.columns) {
    if (own.look)
      for (let r = where.row; r < bottom; r++) sheet.need(r, column).look ??= sheet.rows.get(r)?.look ?? own.look;
  }
  for (const { row, column, cell } of sheet.cellsIn(where)) if (cell.look) cell.look = change(cell.look, row, column);
  for (let r = where.row; r < bottom; r++) {
    const own = sheet.needRow(r);
    own.look = change(own.look ?? sheet.look, r, 0);
  }
}

/** What `read` says of every cell of the area if it says the same of all, else null (as Excel answers). */
export function common<T extends string | number | boolean>(
  sheet: Sheet,
  where: Area,
  read: (row: number, column: number) => T,
): T | null {
  const extent = sheet.extent(where);
  const first = read(extent.row, extent.column);
  for (let row = extent.row; row < extent.row + extent.rows; row++) {
    for (let column = extent.column; column < extent.column + extent.columns; column++) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}
