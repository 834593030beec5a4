/** A sheet of the open workbook as a case export: the same grid that an .xlsx file gives. */

import type { ReadTable, Scalar } from "./content";
import { hostFailure } from "./excel-failures";
import { askMerges } from "./excel-state";
import { scalar } from "./grid";
import { HostFailure } from "./workbook";
import { isoText } from "./xlsx-read";
import { isDateFormat } from "./xlsx-styles";

/** More cells than an answer of Excel on the web holds. */
const ROWS_AT_ONCE = 5000;

/** Rows are asked about together; where some of them are hidden, in as many parts. */
const PARTS = 32;
/** Ranges in one request. */
const ASKED_AT_ONCE = 1000;

/** The cells of a sheet from A1, dates as ISO text, with its merged areas, hidden rows and columns. @problems host/…, file/no-sheet */
export async function readSheetTable(name: string): Promise<ReadTable> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      if (used.isNullObject) throw new HostFailure("file/no-sheet", { file: name, wanted: ` "${name}"` });
      const cells: Scalar[][] = Array.from({ length: used.rowIndex }, () => []);
      for (let row = 0; row < used.rowCount; row += ROWS_AT_ONCE) {
        const part = used
          .getCell(row, 0)
          .getResizedRange(Math.min(ROWS_AT_ONCE, used.rowCount - row) - 1, used.columnCount - 1);
        part.load("values,numberFormat");
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- an answer holds 5 MB on the web: a large sheet comes in pieces
        await context.sync();
        const formats = part.numberFormat as string[][];
        (part.values as Scalar[][]).forEach((line, index) => {
          const left = Array.from({ length: used.columnIndex }, (): Scalar => null);
          cells.push([...left, ...line.map((value, column) => dated(scalar(value), formats[index]?.[column] ?? ""))]);
        });
      }
      const merges = askMerges(sheet);
      const hiddenRows = await hiddenRowsOf(context, sheet, { from: used.rowIndex, count: used.rowCount });
      const columns = { from: used.columnIndex, count: Math.min(used.columnCount, ASKED_AT_ONCE) };
      const hiddenColumns = await hiddenColumnsOf(context, sheet, columns);
      return { name, cells, names: {}, merges: merges(), hiddenRows, hiddenColumns };
    });
  } catch (error) {
    throw hostFailure(error);
  }
}

/** Numbers of the columns that nobody sees. */
async function hiddenColumnsOf(context: Excel.RequestContext, sheet: Excel.Worksheet, all: Rows): Promise<number[]> {
  const ranges = Array.from({ length: all.count }, (_, index) => {
    const range = sheet.getRangeByIndexes(0, all.from + index, 1, 1);
    range.load("columnHidden");
    return range;
  });
  await context.sync();
  return ranges.flatMap((range, index) => (range.columnHidden ? [all.from + index + 1] : []));
}

/** Rows, or columns. */
interface Rows {
  /** From 0. */
  readonly from: number;
  readonly count: number;
}

/** Numbers, as Excel shows them, of the rows that a filter or a person has hidden. */
async function hiddenRowsOf(context: Excel.RequestContext, sheet: Excel.Worksheet, all: Rows): Promise<number[]> {
  const found: number[] = [];
  let open: readonly Rows[] = [all];
  while (open.length > 0) {
    const asked = open.slice(0, ASKED_AT_ONCE);
    const ranges = asked.map(({ from, count }) => {
      const range = sheet.getRangeByIndexes(from, 0, count, 1);
      range.load("rowHidden");
      return range;
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each answer says where to look more closely
    await context.sync();
    const mixed = asked.filter((rows, index) => {
      // Null where some of the rows are hidden and others are not.
      const hidden = ranges[index]?.rowHidden as boolean | null;
      if (hidden === true) for (let row = 0; row < rows.count; row++) found.push(rows.from + row + 1);
      return hidden === null;
    });
    open = [...mixed.flatMap(partsOf), ...open.slice(ASKED_AT_ONCE)];
  }
  return found.sort((a, b) => a - b);
}

function partsOf({ from, count }: Rows): Rows[] {
  const size = Math.ceil(count / PARTS);
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    from: from + index * size,
    count: Math.min(size, count - index * size),
  }));
}

function dated(value: Scalar, format: string): Scalar {
  if (value === "") return null;
  return typeof value === "number" && isDateFormat(format) ? isoText(value) : value;
}
