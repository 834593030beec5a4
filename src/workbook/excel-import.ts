/** A sheet of the open workbook as a case export: the same grid that an .xlsx file gives. */

import type { ReadTable, Scalar } from "./content";
import { hostFailure } from "./excel-failures";
import { scalar } from "./grid";
import { HostFailure } from "./workbook";
import { isoText } from "./xlsx-read";
import { isDateFormat } from "./xlsx-styles";

/** More cells than an answer of Excel on the web holds. */
const ROWS_AT_ONCE = 5000;

/** The cells of a sheet from A1, dates as ISO text; merged areas and hidden rows are not looked for. @problems host/…, file/no-sheet */
export async function readSheetTable(name: string): Promise<ReadTable> {
  try {
    return await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
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
      return { name, cells, names: {}, merges: [], hiddenRows: [] };
    });
  } catch (error) {
    throw hostFailure(error);
  }
}

function dated(value: Scalar, format: string): Scalar {
  if (value === "") return null;
  return typeof value === "number" && isDateFormat(format) ? isoText(value) : value;
}
