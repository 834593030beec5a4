/** A case export in an .xlsx file as a plain grid, whatever program wrote it. */
import { regionOf } from "./address";
import type { Scalar } from "./content";
import { FileWorkbook } from "./xlsx";
import { HostFailure } from "./workbook";

/** The cells of one sheet; row 1 of `rows` is row 1 in Excel. */
export interface ImportedGrid {
  /** Name of the sheet. */
  readonly name: string;
  /** Dates as text, `2026-01-05` or `2026-01-05 14:15`; error values and formulas as what they show. */
  readonly rows: readonly (readonly Scalar[])[];
  readonly firstRow: 1;
  /** Merged areas as `B2:C3`. */
  readonly merges: readonly string[];
  /** Row numbers that are hidden in the file, by hand or by a filter; they are among `rows` all the same. */
  readonly hiddenRows: readonly number[];
  /** Names of the file's other sheets with cells. */
  readonly otherSheets: readonly string[];
}

/**
 * The sheet called `sheet`, else the visible one with most rows (the first of equals).
 * @problems file/… as `openFile`, file/no-sheet
 */
export function readGrid(bytes: Uint8Array, file: string, sheet?: string): ImportedGrid {
  const workbook = FileWorkbook.fromBytes(bytes, file);
  const sheets = workbook.datedSheets();
  const filled = sheets.filter(({ grid, hidden }) => grid.length > 0 && (sheet !== undefined || !hidden));
  const named = filled.filter(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  const chosen = (sheet === undefined ? filled : named).reduce<(typeof filled)[number] | undefined>(
    (best, each) => (best === undefined || each.grid.length > best.grid.length ? each : best),
    undefined,
  );
  if (chosen === undefined)
    throw new HostFailure("file/no-sheet", { file, wanted: sheet === undefined ? "" : ` "${sheet}"` });
  return {
    name: chosen.name,
    rows: chosen.grid,
    firstRow: 1,
    merges: chosen.merges.filter((merge) => regionOf(merge) !== null),
    hiddenRows: chosen.hiddenRows,
    otherSheets: sheets.filter((each) => each !== chosen && each.grid.length > 0).map(({ name }) => name),
  };
}
