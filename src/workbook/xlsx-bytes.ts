/** Files as bytes, as a browser and a command line both have them: a case export in, review workbooks out. */
import { zipSync } from "fflate";
import type { ReadTable, SheetContent } from "./content";
import { readCsv } from "./csv";
import { renderWorkbook } from "./xlsx";
import { readWorkbookTable } from "./xlsx-import";
import { HostFailure } from "./workbook";

/** What an Excel workbook of today, and one of before 2007, begin with. */
const PACKAGE = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * A table from a file, by what it holds and not by what it is called: a workbook (.xlsx, .xlsm), else separated text.
 * @problems file/… as `readWorkbookTable` and `readCsv`; file/not-xlsx for something else that is called .xlsx
 */
export function readTableFile(bytes: Uint8Array, file: string): ReadTable {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte) && bytes.length > 0;
  if (begins(PACKAGE) || begins(COMPOUND)) return readWorkbookTable(bytes, file);
  if (!/\.(?:xls[xmb]?|ods)$/iu.test(file)) return readCsv(bytes, file);
  if (bytes.length === 0) throw new HostFailure("file/blank", { file });
  if (/\.xls$/iu.test(file)) return readCsv(bytes, file);
  // A web page says so itself; anything else is no workbook.
  if (/^[\s\ufeff]*</u.test(new TextDecoder().decode(bytes.subarray(0, 200)))) readCsv(bytes, file);
  throw new HostFailure("file/not-xlsx", { file });
}

/** A file that was made. */
interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** New workbooks as one file to save: the workbook itself, or all of them in a .zip of this name. */
export function workbookFile(
  workbooks: readonly { readonly fileName: string; readonly sheets: readonly SheetContent[] }[],
  zipName: string,
  modified: string,
): NamedBytes {
  return packed(
    workbooks.map(({ fileName, sheets }) => ({ name: fileName, bytes: new Uint8Array(renderWorkbook(sheets)) })),
    zipName,
    modified,
  );
}

/** Files as one to save: the file itself, or all of them in a .zip of this name; `modified` (ISO 8601) is what it says of each. */
export function packed(files: readonly NamedBytes[], zipName: string, modified: string): NamedBytes {
  const [only] = files;
  if (only !== undefined && files.length === 1) return only;
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  // Office files are packed already.
  return { name: `${zipName}.zip`, bytes: new Uint8Array(zipSync(entries, { level: 0, mtime: modified })) };
}
