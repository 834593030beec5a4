/** Widths of columns and heights of rows as a person sets them. */
import type { Area } from "../host/area";
import type { Sheet } from "../host/model";
import { characters } from "../host/sizes";
import { PIXELS_PER_POINT } from "./grid-axis";
import { PADDING } from "./grid-measure";
import type { Tools } from "./grid-tools";
import { widestIn } from "./grid-tools";

export type Side = "column" | "row";

/** Smallest sizes that can still be taken hold of, in pixels. */
const SMALLEST = { column: 8, row: 6 } as const;

export function mayResize(sheet: Sheet, side: Side): boolean {
  const option = side === "column" ? "allowFormatColumns" : "allowFormatRows";
  return !sheet.protection || sheet.protection.options[option] === true;
}

export function resize(sheet: Sheet, side: Side, index: number, pixels: number): void {
  const points = Math.max(SMALLEST[side], pixels) / PIXELS_PER_POINT;
  if (side === "column") sheet.needColumn(index).width = characters(points);
  else sheet.needRow(index).height = points;
}

/** As wide as its widest text, as high as its highest. */
export function fit(sheet: Sheet, side: Side, index: number, tools: Tools): void {
  if (side === "row") {
    const size = sheet.rows.get(index);
    if (size === undefined) return;
    delete size.height;
    delete size.fitted;
    return;
  }
  const widest = widestIn(sheet, index, tools);
  if (widest > 0) resize(sheet, "column", index, Math.ceil(widest));
}

/** A number or date typed into a column without a width of its own makes it wide enough, as in Excel; `now`: its width. */
export function widenFor(
  sheet: Sheet,
  { row, column, rows, columns }: Area,
  now: number,
  { faces, ruler }: Tools,
): void {
  if (rows * columns > 1 || sheet.protection || sheet.columns.get(column)?.width !== undefined) return;
  const face = faces.face(sheet, row, column);
  if (!face?.number || face.style.generalNumber) return;
  const needed = Math.ceil(ruler.width(face.text, face.style.font)) + PADDING;
  if (needed > now) sheet.needColumn(column).width = characters(needed / PIXELS_PER_POINT);
}
