/**
 * Areas of a sheet and their A1 addresses. Rows and columns count from 0, as in the Excel JavaScript API
 * (`rowIndex`, `columnIndex`).
 *
 * @source https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
import { invalidArgument } from "./failure";

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function area(row: number, column: number, rows: number, columns: number): Area {
  const inside =
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument(`no such area: row ${row}, column ${column}, ${rows} x ${columns}`);
  return { row, column, rows, columns };
}

export function isEntireColumns(a: Area): boolean {
  return a.row === 0 && a.rows === MAX_ROWS;
}

export function isEntireRows(a: Area): boolean {
  return a.column === 0 && a.columns === MAX_COLUMNS;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function holds(a: Area, row: number, column: number): boolean {
  return row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns;
}

export function holdsArea(outer: Area, inner: Area): boolean {
  return (
    holds(outer, inner.row, inner.column) && holds(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** Where both areas are, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** `a` without `hole`, as up to four areas. */
export function without(a: Area, hole: Area): Area[] {
  const cut = intersection(a, hole);
  if (cut === null) return [a];
  const parts: Area[] = [];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  if (cut.row > a.row) parts.push({ ...a, rows: cut.row - a.row });
  if (below < a.row + a.rows) parts.push({ ...a, row: below, rows: a.row + a.rows - below });
  if (cut.column > a.column)
    parts.push({ row: cut.row, column: a.column, rows: cut.rows, columns: cut.column - a.column });
  if (right < a.column + a.columns)
    parts.push({ row: cut.row, column: right, rows: cut.rows, columns: a.column + a.columns - right });
  return parts;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A1`, `A1:B2`, `A:C` or `2:3`; with `$` before rows and columns where asked. */
export function formatArea(a: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const left = dollar + columnLetters(a.column);
  const right = dollar + columnLetters(a.column + a.columns - 1);
  const top = `${dollar}${a.row + 1}`;
  const bottom = `${dollar}${a.row + a.rows}`;
  if (isEntireColumns(a) && !isEntireRows(a)) return `${left}:${right}`;
  if (isEntireRows(a)) return `${top}:${bottom}`;
  return a.rows === 1 && a.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/;

/** The area of an A1 address without sheet name; null where it is not one. */
export function parseArea(address: string): Area | null {
  const columns = COLUMNS.exec(address);
  if (columns) return span(0, columnNumber(columns[1]!), MAX_ROWS - 1, columnNumber(columns[2]!));
  const rows = ROWS.exec(address);
  if (rows) return span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const [from, to, ...more] = address.split(":").map((part) => CELL.exec(part));
  if (!from || to === null || more.length > 0) return null;
  const end = to ?? from;
  return span(Number(from[2]) - 1, columnNumber(from[1]!), Number(end[2]) - 1, columnNumber(end[1]!));
}

function span(row1: number, column1: number, row2: number, column2: number): Area | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const bottom = Math.max(row1, row2);
  const right = Math.max(column1, column2);
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** Sheet names that need quotes: anything but letters, digits, `_` and `.`, or what looks like a cell or a number. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[rRcC][0-9]*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1` or `'My sheet'!A1:B2` taken apart; `sheet` is null where the address names none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const plain = /^([^!'[\]]+)!(.*)$/s.exec(address);
  return plain ? { sheet: plain[1]!, rest: plain[2]! } : { sheet: null, rest: address };
}
