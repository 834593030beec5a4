/** A table sorted by one of its columns, and how it was before. */
import { Failure } from "../host/failure";
import { dataArea } from "../host/formula/calculation";
import type { Host } from "../host/host";
import type { Cell } from "../host/model";
import { sortCells } from "../host/sorting";
import type { Changed } from "./grid-change";
import type { FilterPlace } from "./grid-filter";
import type { GridWords } from "./grid-words";

/** Gives what puts the rows back, or why the sheet's protection, or merged cells, do not allow it. */
export function sortBy(
  host: Host,
  { sheet, table, column }: FilterPlace,
  ascending: boolean,
  { sort }: GridWords,
): Changed {
  const where = dataArea(table);
  const cells = [...sheet.cellsIn(where)].map(({ row, column: at, cell }) => ({ row, at, cell: { ...cell } }));
  const { notes, comments, hyperlinks } = sheet;
  try {
    const keys = [{ key: table.columns.indexOf(column), ascending }];
    sortCells(sheet, where, keys, { matchCase: false, along: "rows" }, host.session);
  } catch (error) {
    if (error instanceof Failure) return { refused: sort.refused };
    throw error;
  }
  const undo = (): void => {
    for (const { row, column: at } of [...sheet.cellsIn(where)]) sheet.forget(row, at);
    for (const { row, at, cell } of cells) {
      const back: Cell = sheet.need(row, at);
      Object.assign(back, cell);
    }
    Object.assign(sheet, { notes, comments, hyperlinks });
    sheet.workbook.touch();
  };
  return { undo };
}
