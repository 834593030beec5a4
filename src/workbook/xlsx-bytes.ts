/** Files as bytes, as a browser and a command line both have them: a case export in, review workbooks out. */
import { zipSync } from "fflate";
import type { SheetContent, SheetData } from "./content";
import { readCsv } from "./csv";
import { renderWorkbook } from "./xlsx";
import { readGrid } from "./xlsx-import";

/**
 * A table of cases from an .xlsx file (dates as ISO text, the visible sheet with most rows); any other file is read as .csv.
 * @problems file/… as `readGrid` and `readCsv`
 */
export function readTableFile(bytes: Uint8Array, file: string): SheetData {
  if (!/\.xlsx$/iu.test(file)) return readCsv(bytes, file);
  const { name, rows, merges } = readGrid(bytes, file);
  return { name, cells: rows, merges, names: {} };
}

/** New workbooks as one file to save: the workbook itself, or all of them in a .zip of this name. */
export function workbookFile(
  workbooks: readonly { readonly fileName: string; readonly sheets: readonly SheetContent[] }[],
  zipName: string,
  modified: string,
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const [only] = workbooks;
  if (only !== undefined && workbooks.length === 1)
    return { name: only.fileName, bytes: new Uint8Array(renderWorkbook(only.sheets)) };
  return { name: `${zipName}.zip`, bytes: new Uint8Array(zipWorkbooks(workbooks, modified)) };
}

/** Several new workbooks as one .zip, in their order; `modified` (ISO 8601) is what it says of each. */
export function zipWorkbooks(
  workbooks: readonly { readonly fileName: string; readonly sheets: readonly SheetContent[] }[],
  modified: string,
): Uint8Array {
  const files = workbooks.map(({ fileName, sheets }) => [fileName, renderWorkbook(sheets)] as const);
  // An .xlsx file is packed already.
  return zipSync(Object.fromEntries(files), { level: 0, mtime: modified });
}
