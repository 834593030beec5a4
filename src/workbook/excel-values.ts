/**
 * Values on their way into cells. Excel reads what an add-in writes as if it were typed in English: "007" becomes 7,
 * "3-4" a date, "=1+1" a formula. So text that could be anything else is marked as text.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * @source https://github.com/OfficeDev/office-js/issues/1559, 2824 and 3775 (dates and formats follow en-US)
 */
import { cellAddress } from "./address";
import type { CellValue, Formula, Region } from "./content";
import { LONGEST_TEXT } from "./content";
import type { Batch, Ranges } from "./excel-batch";
import { scalar } from "./grid";
import { HostFailure } from "./workbook";

/** Bytes of values in one go; far below what a request takes, so that requests fill well. */
const PIECE = 400_000;

const MISREAD =
  /^(?:true|false|sand|falsk)$|^(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*[.\s/,-]*\d|^(?:kr|dkk|eur|usd|nok|sek)\.?\s*[-\d]/iu;

/** What to write so that the cell holds `value`; null leaves the cell as it is. `asText`: its number format is `@`. */
export function written(value: CellValue, asText: boolean): string | number | boolean | null {
  const plain = scalar(value);
  if (typeof plain !== "string" || asText) return plain;
  return /^\p{L}/u.test(plain) && !MISREAD.test(plain) ? plain : `'${plain}`;
}

/** What to write so that the cell holds `value` and nothing that stood there: a formula as such, an empty cell as one. */
export function cellInput(value: CellValue, asText: boolean): string | number | boolean {
  return isFormula(value) ? `=${value.formula}` : (written(value, asText) ?? "");
}

export function isFormula(value: CellValue | undefined): value is Formula {
  return value !== null && typeof value === "object";
}

export function checkText(value: CellValue, sheet: string, row: number, column: number): void {
  if (typeof value === "string" && value.length > LONGEST_TEXT)
    throw new HostFailure("file/text-too-long", { sheet, cell: cellAddress(row, column) });
}

/** Writes rows of ready values at (`row`, `column`), in pieces that fit. */
export async function writeRows(
  batch: Batch,
  ranges: Ranges,
  row: number,
  column: number,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  let start = 0;
  let bytes = 0;
  const put = async (end: number): Promise<void> => {
    if (end === start || columns === 0) return;
    await batch.room(2, bytes);
    ranges.at({ row: row + start, column, rows: end - start, columns }).values = rows
      .slice(start, end)
      .map((each) => [...each]);
    batch.done += (end - start) * columns;
    start = end;
    bytes = 0;
  };
  for (let index = 0; index < rows.length; index++) {
    const size = byteLength(JSON.stringify(rows[index]));
    if (bytes + size > PIECE) await put(index);
    bytes += size;
  }
  await put(rows.length);
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Formula cells of a grid as columns of formulas, each run from top to bottom. */
export function formulaRuns(
  cells: readonly (readonly (CellValue | undefined)[] | undefined)[],
  chosen: (formula: Formula) => boolean,
): { readonly region: Region; readonly formulas: string[][] }[] {
  const open = new Map<number, { row: number; formulas: string[][] }>();
  const found: { region: Region; formulas: string[][] }[] = [];
  const close = (column: number): void => {
    const run = open.get(column);
    if (run !== undefined)
      found.push({ region: { row: run.row, column, rows: run.formulas.length, columns: 1 }, formulas: run.formulas });
    open.delete(column);
  };
  for (let index = 0; index <= cells.length; index++) {
    const row = cells[index] ?? [];
    for (const column of [...open.keys()]) if (!isChosen(row[column - 1], chosen)) close(column);
    row.forEach((value, at) => {
      if (!isFormula(value) || !chosen(value)) return;
      const run = open.get(at + 1) ?? { row: index + 1, formulas: [] };
      run.formulas.push([`=${value.formula}`]);
      open.set(at + 1, run);
    });
  }
  return found;
}

function isChosen(value: CellValue | undefined, chosen: (formula: Formula) => boolean): boolean {
  return isFormula(value) && chosen(value);
}
