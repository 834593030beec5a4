/**
 * Widths: the API counts in points, a file in widths of the digit 0 (7 pixels in Calibri 11) with padding, and Excel
 * keeps whole pixels at 96 to the inch.
 *
 * @source https://github.com/OfficeDev/office-js/issues/187 (columnWidth is in points) and 3036 (40 becomes 53 pixels)
 * @source ECMA-376 Part 1, 18.3.1.13 (col): width = Truncate(pixels / 7 * 256) / 256
 */
import type { Sheet } from "./model";

const DIGIT_PIXELS = 7;

function pixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** File width to points. */
export function points(width: number): number {
  return pixels(width) * 0.75;
}

/** Points to file width, by way of whole pixels. */
export function characters(pointsWide: number): number {
  return Math.trunc((Math.round(pointsWide / 0.75) / DIGIT_PIXELS) * 256) / 256;
}

/** Points; 0 where it is hidden. */
export function heightOf(sheet: Sheet, row: number): number {
  const own = sheet.rows.get(row);
  return own?.hidden || own?.filtered ? 0 : (own?.height ?? sheet.defaultHeight);
}

/** Points; 0 where it is hidden. */
export function widthOf(sheet: Sheet, column: number): number {
  const own = sheet.columns.get(column);
  return own?.hidden ? 0 : points(own?.width ?? sheet.defaultWidth);
}

/** So many rows or columns from the first on, added up. */
export function total(count: number, one: (index: number) => number, from = 0): number {
  let sum = 0;
  for (let index = from; index < from + count; index++) sum += one(index);
  return sum;
}
