/**
 * Cells that an add-in or a person inserts or deletes: what protection says of it, and what is told of it afterwards.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range (insert, delete)
 */
import type { Area } from "./area";
import { isEntireColumns, isEntireRows } from "./area";
import type { Change } from "./events";
import { mayDo } from "./guard";
import type { Sheet } from "./model";
import type { Session } from "./session";
import { deleteCells, insertCells } from "./shift";
import { headersTyped } from "./tables";

/** Entire rows and columns say which way by themselves. Throws a Failure where it is refused. */
export function insertAt(sheet: Sheet, area: Area, asked: "Down" | "Right", session: Session): void {
  const direction = isEntireRows(area) ? "Down" : isEntireColumns(area) ? "Right" : asked;
  mayDo(sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
  insertCells(sheet, area, direction);
  headersTyped(sheet, area, session);
  const change: Change =
    direction === "Down"
      ? [isEntireRows(area) ? "RowInserted" : "CellInserted", "ShiftCellDown"]
      : [isEntireColumns(area) ? "ColumnInserted" : "CellInserted", "ShiftCellRight"];
  session.events.edited(sheet, area, { change });
}

/** As `insertAt`. */
export function deleteAt(sheet: Sheet, area: Area, asked: "Up" | "Left", session: Session): void {
  const direction = isEntireRows(area) ? "Up" : isEntireColumns(area) ? "Left" : asked;
  mayDo(sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  deleteCells(sheet, area, direction);
  const change: Change =
    direction === "Up"
      ? [isEntireRows(area) ? "RowDeleted" : "CellDeleted", "ShiftCellUp"]
      : [isEntireColumns(area) ? "ColumnDeleted" : "CellDeleted", "ShiftCellLeft"];
  session.events.edited(sheet, area, { change });
}
