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

export function region(row: number, column: number, rows = 1, columns = 1): Region {
  return { row, column, rows, columns };
}
