/** A described sheet laid out cell by cell: which value and which look each cell ends with. Every adapter that draws shares it. */
import type { CellValue, SheetContent, Style } from "./content";
import { spannedRows } from "./grid";

/** Blocks, over them the tables, by row and column from 0. */
export function valuesOf(content: Pick<SheetContent, "blocks" | "tables">): CellValue[][] {
  const values: CellValue[][] = [];
  const lay = (row: number, column: number, rows: readonly (readonly CellValue[])[]): void => {
    rows.forEach((cells, offset) => {
      const line = (values[row - 1 + offset] ??= []);
      for (let index = 0; index < cells.length; index++) line[column - 1 + index] = cells[index] as CellValue;
    });
  };
  for (const block of content.blocks) lay(block.row, block.column, block.values);
  for (const table of content.tables) {
    lay(table.row, table.column, [table.columns.map((column) => column.name)]);
    lay(table.row + 1, table.column, table.rows.length === 0 ? [table.columns.map(() => null)] : table.rows);
  }
  return values;
}

/** The looks of tables, over them the sheet's own, in order. */
export function looksOf(
  content: Pick<SheetContent, "styles" | "tables">,
  values: readonly (readonly CellValue[] | undefined)[],
): StyleGrid {
  const regions = content.styles.map(({ region }) => region);
  const rows = Math.max(values.length, ...regions.map((region) => region.row + region.rows - 1));
  const width = values.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  const looks = new StyleGrid(rows, Math.max(width, ...regions.map((region) => region.column + region.columns - 1)));
  for (const table of content.tables) {
    if (table.headerStyle !== undefined) looks.lay(table.row, table.column, 1, table.columns.length, table.headerStyle);
    table.columns.forEach((column, index) => {
      if (column.style !== undefined)
        looks.lay(table.row + 1, table.column + index, spannedRows(table), 1, column.style);
    });
  }
  for (const { region, style } of content.styles)
    looks.lay(region.row, region.column, region.rows, region.columns, style);
  return looks;
}

/** Looks of a sheet laid over each other: each cell ends with one style object, the same object for the same look. */
export class StyleGrid {
  private readonly cells: Uint16Array;
  private readonly styles: (Style | undefined)[] = [undefined];
  private readonly numbers = new Map<string, number>();
  private readonly layered = new Map<string, number>();

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.cells = new Uint16Array(rows * columns);
  }

  lay(row: number, column: number, rows: number, columns: number, style: Style): void {
    const over = this.intern(style);
    const lastRow = Math.min(row + rows - 1, this.rows);
    const lastColumn = Math.min(column + columns - 1, this.columns);
    let lastUnder = -1;
    let combined = 0;
    for (let r = row; r <= lastRow; r++) {
      for (let c = column; c <= lastColumn; c++) {
        const at = (r - 1) * this.columns + c - 1;
        const under = this.cells[at] as number;
        if (under !== lastUnder) {
          lastUnder = under;
          combined = this.combine(under, over);
        }
        this.cells[at] = combined;
      }
    }
  }

  at(row: number, column: number): number {
    return this.cells[(row - 1) * this.columns + column - 1] as number;
  }

  /** The look behind each number that `at` gives. */
  style(number: number): Style | undefined {
    return this.styles[number];
  }

  private combine(under: number, over: number): number {
    if (under === 0) return over;
    const key = `${under},${over}`;
    let number = this.layered.get(key);
    if (number === undefined) {
      number = this.intern({ ...this.styles[under], ...this.styles[over] });
      this.layered.set(key, number);
    }
    return number;
  }

  private intern(style: Style): number {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.styles.length;
      this.styles.push(style);
      this.numbers.set(key, number);
    }
    return number;
  }
}
