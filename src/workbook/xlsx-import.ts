/** A table in an .xlsx file as plain cells, whatever program wrote it. */
import { regionOf } from "./address";
import type { ReadTable, Scalar, SheetOfFile, TableRemark } from "./content";
import { asMeant, misread, unmarked, undoubled } from "./encoding";
import { Parts } from "./parts";
import { FileWorkbook } from "./xlsx";
import { HostFailure } from "./workbook";

/**
 * The visible sheet with most rows (the first of equals; a hidden one where none is visible), and in `sheets` every sheet
 * with cells, so that whoever knows the headers can choose better. Dates as text, `2026-01-05` or `2026-01-05 14:15`;
 * error values and formulas as what they show.
 * @problems file/… as `openFile`, file/open-document, file/old-excel, file/archive, file/no-sheet
 */
export function readWorkbookTable(bytes: Uint8Array, file: string): ReadTable {
  refuseOtherPackages(bytes, file);
  const sheets = FileWorkbook.fromBytes(bytes, file)
    .datedSheets()
    .map(({ name, hidden, grid, merges, hiddenRows, hiddenColumns, uncalculated }): SheetOfFile => {
      const { cells, remarks } = mended(grid);
      return {
        name,
        hidden,
        cells,
        names: {},
        merges: merges.filter((merge) => regionOf(merge) !== null),
        remarks,
        hiddenRows,
        hiddenColumns,
        uncalculated,
      };
    })
    .filter(({ cells, uncalculated = [] }) => cells.length > 0 || uncalculated.length > 0);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const chosen = (visible.length > 0 ? visible : sheets).reduce<SheetOfFile | undefined>(
    (best, each) => (best === undefined || each.cells.length > best.cells.length ? each : best),
    undefined,
  );
  if (chosen === undefined) throw new HostFailure("file/no-sheet", { file, wanted: "" });
  return { ...chosen, sheets };
}

/** Packages of other programs say what they are by the parts they hold. */
function refuseOtherPackages(bytes: Uint8Array, file: string): void {
  const parts = Parts.read(bytes, file);
  const names = parts.names();
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^\[Content_Types\]\.xml$/iu)) {
    if (has(/^xl\/workbook\.bin$/iu)) throw new HostFailure("file/old-excel", { file });
    if (has(/^(?:word|ppt)\//iu)) throw new HostFailure("file/archive", { file });
    return;
  }
  const isOpenDocument =
    parts.has("mimetype") && parts.text("mimetype").startsWith("application/vnd.oasis.opendocument.spreadsheet");
  if (isOpenDocument || /\.(?:ods|fods|ots)$/iu.test(file)) throw new HostFailure("file/open-document", { file });
  if (names.length > 0) throw new HostFailure("file/archive", { file });
}

/** Texts that were read in a wrong encoding before they came into the workbook, read again, and told. */
function mended(grid: readonly (readonly Scalar[])[]): {
  readonly cells: readonly (readonly Scalar[])[];
  readonly remarks: readonly TableRemark[];
} {
  const rows: number[] = [];
  let example = "";
  const pages = misread(grid.map((row) => row.filter((cell) => typeof cell === "string").join("\n")).join("\n"));
  const again = (text: string): string => (pages === null ? text : asMeant(text, pages));
  const cells = grid.map((row, index) => {
    const read = row.map((cell) => (typeof cell === "string" ? again(undoubled(cell)) : cell));
    const at = read.findIndex((cell, column) => cell !== row[column]);
    if (at < 0) return row;
    rows.push(index + 1);
    if (example === "") example = unmarked(String(read[at])).slice(0, 60);
    return read.map((cell) => (typeof cell === "string" ? unmarked(cell) : cell));
  });
  const [first] = rows;
  if (first === undefined) return { cells: grid, remarks: [] };
  const named = `${rows.slice(0, 10).join(", ")}${rows.length > 10 ? ` … (+${rows.length - 10})` : ""}`;
  return {
    cells,
    remarks: [{ code: "file/letters-mended", values: { count: rows.length, rows: named, text: example }, row: first }],
  };
}
