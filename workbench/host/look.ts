/**
 * How a cell looks, as one immutable record. Cells that look alike share one record, so that a formatted column of
 * a thousand rows costs one record and a thousand references.
 */
import type { Area } from "./area";
import { isEntireColumns, isEntireRows, WHOLE_SHEET } from "./area";
import type { Sheet } from "./model";

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
export type LineStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** Flat, so that one name finds one property: `range.format.font.bold` is `bold` here. */
export interface Look {
  readonly format: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  /** Null: no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly orientation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly EdgeTop: Border | null;
  readonly EdgeBottom: Border | null;
  readonly EdgeLeft: Border | null;
  readonly EdgeRight: Border | null;
}

export type Trait = keyof Look;

/** The style Normal of a new workbook. */
export const PLAIN: Look = Object.freeze({
  format: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
} satisfies Look);

const interned = new Map<string, Look>();
const changes = new WeakMap<Look, Map<string, Look>>();

/** The same look with one trait changed. */
export function withTrait<K extends Trait>(look: Look, trait: K, value: Look[K]): Look {
  const step = `${trait}=${JSON.stringify(value)}`;
  let known = changes.get(look);
  if (!known) changes.set(look, (known = new Map<string, Look>()));
  let changed = known.get(step);
  if (!changed) known.set(step, (changed = internLook({ ...look, [trait]: value })));
  return changed;
}

export function internLook(look: Look): Look {
  const key = JSON.stringify(Object.values(look));
  const known = interned.get(key);
  if (known) return known;
  const frozen = Object.freeze(look);
  interned.set(key, frozen);
  return frozen;
}

/** A cell's own look, else its row's, else its column's, else the sheet's: how Excel stores formats. */
export function lookAt(sheet: Sheet, row: number, column: number): Look {
  return sheet.cell(row, column)?.look ?? sheet.rows.get(row)?.look ?? sheet.columns.get(column)?.look ?? sheet.look;
}

type Change = (look: Look, row: number, column: number) => Look;

/** Changes the look of every cell of the area; entire columns and rows keep it as their own, also for cells to come. */
export function changeLook(sheet: Sheet, where: Area, change: Change): void {
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
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) if (cell.look) cell.look = change(cell.look, row, column);
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
    if (own.look) for (let r = where.row; r < bottom; r++) sheet.need(r, column).look ??= sheet.rows.get(r)?.look ?? own.look;
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
