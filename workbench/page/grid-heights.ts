/** Heights of rows that have none of their own: as high as their highest text, as a spreadsheet program makes them. */
import type { Area } from "../host/area";
import { MAX_COLUMNS } from "../host/area";
import { lookAt } from "../host/formatting";
import type { Sheet } from "../host/model";
import { PIXELS_PER_POINT } from "./grid-axis";
import { points } from "../host/sizes";
import type { Faces } from "./grid-face";
import type { Ruler } from "./grid-measure";
import { fontOf, INDENT, lineHeight, PADDING } from "./grid-measure";

/** Above this a row is not made higher. @source https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 (409 points) */
const HIGHEST = 545;

/** In pixels, of rows that need more than the sheet's height. `since`: only these rows may differ from before. */
export function fittedHeights(
  sheet: Sheet,
  faces: Faces,
  ruler: Ruler,
  since?: { readonly before: ReadonlyMap<number, number>; readonly only: Area },
): ReadonlyMap<number, number> {
  const heights = new Map(since?.before);
  const usual = Math.round(sheet.defaultHeight * PIXELS_PER_POINT);
  const only = since && { ...since.only, column: 0, columns: MAX_COLUMNS };
  if (only) for (let row = only.row; row < only.row + only.rows; row++) heights.delete(row);
  for (const { row, column, cell } of only ? sheet.cellsIn(only) : sheet.allCells()) {
    if (cell.value === null || sheet.rows.get(row)?.height !== undefined) continue;
    const look = lookAt(sheet, row, column);
    const line = lineHeight(look.fontSize) + 1;
    if (line <= usual && !look.wrap) continue;
    if (sheet.merges.length > 0 && sheet.mergeAt(row, column)) continue;
    const text = look.wrap ? faces.text(sheet, row, column) : "";
    const room =
      Math.round(points(sheet.columns.get(column)?.width ?? sheet.defaultWidth) * PIXELS_PER_POINT) -
      PADDING -
      look.indent * INDENT;
    const lines = text === "" ? 1 : ruler.lines(text, fontOf(look), room);
    const needed = Math.min(HIGHEST, Math.max(usual, lines * lineHeight(look.fontSize) + 2));
    if (needed > (heights.get(row) ?? usual)) heights.set(row, needed);
  }
  return heights;
}
