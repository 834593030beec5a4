/** What the benches of the pages open: the sample quarter with half a year's answers. */
import { readFileSync } from "node:fs";
import { openWorkbook, saveWorkbook } from "../workbench/host/file/book";
import { Host } from "../workbench/host/host";

export const SAMPLE = `${process.env["WORKBENCH_FOLDER"] ?? "dist/workbench"}/samples/quarter-answers.xlsx`;

/** The sample with every answer twice, as after half a year: its table of 9,100 answers becomes one of 18,000. */
export function halfYear(): Buffer {
  const { workbook } = openWorkbook(readFileSync(SAMPLE));
  const answers = workbook.tableNamed("tblSvar");
  if (answers === undefined) throw new Error(`${SAMPLE} has no tblSvar`);
  const { sheet, table } = answers;
  const data = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  for (const { row, column, cell } of [...sheet.cellsIn(data)])
    Object.assign(sheet.need(row + data.rows, column), cell);
  table.area = { ...table.area, rows: table.area.rows + data.rows };
  return Buffer.from(saveWorkbook(new Host(workbook).session));
}
