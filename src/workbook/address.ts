import type { Region } from "./content";

/** Letters of a column: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** `A1` address of a cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `A1:B2` of a region; a single cell as `A1`. */
export function regionAddress(region: Region): string {
  const first = cellAddress(region.row, region.column);
  if (region.rows === 1 && region.columns === 1) return first;
  return `${first}:${cellAddress(region.row + region.rows - 1, region.column + region.columns - 1)}`;
}

/** `$A$1:$B$2` of a region, as defined names and print areas want it. */
export function absoluteAddress(region: Region): string {
  const last = `$${columnLetters(region.column + region.columns - 1)}$${region.row + region.rows - 1}`;
  const first = `$${columnLetters(region.column)}$${region.row}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as formulas need it: always quoted, apostrophes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/gu, "''")}'`;
}

/** Column number of an A1 address or of a column's letters; 0 where it is none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

/** A region from `A1`, `A1:B2` or the same with `$`; null for whole rows, whole columns and anything else. */
export function regionOf(address: string): Region | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(address);
  if (match === null) return null;
  const row = Number(match[2]);
  const column = columnOf(match[1] as string);
  const lastRow = match[4] === undefined ? row : Number(match[4]);
  const lastColumn = match[3] === undefined ? column : columnOf(match[3]);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function region(row: number, column: number, rows = 1, columns = 1): Region {
  return { row, column, rows, columns };
}
