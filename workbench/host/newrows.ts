/**
 * Rows added to tables: cells below make room, and the new rows look, calculate and validate as the rows of the table do.
 *
 * @source https://support.microsoft.com/office/overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c (calculated
 * columns; "resize"), https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)
 */
import type { Area } from "./area";
import { intersection } from "./area";
import { put } from "./cells";
import { lookAt } from "./formatting";
import { dataArea } from "./formula/calculation";
import { moveFormula } from "./formula/move";
import { mayRebuild } from "./guard";
import type { Sheet, Table } from "./model";
import { joined, ruleOver, touches, validationOver } from "./regions";
import type { Session } from "./session";
import { deleteCells, insertCells } from "./shift";
import { headersTyped, resizeTable } from "./tables";

/** Whether the table's one row is the blank one of a table made of a header alone: it is no row yet. */
export function awaitsFirstRow(sheet: Sheet, table: Table): boolean {
  if (table.blank && sheet.usedArea(true, dataArea(table)) !== null) delete table.blank;
  return table.blank === true;
}

/** So many rows before row `index` of the data, or after the last. The area they got. */
export function addTableRows(sheet: Sheet, table: Table, index: number, rows: number): Area {
  mayRebuild(sheet);
  if (awaitsFirstRow(sheet, table)) {
    delete table.blank;
    if (rows > 1) addTableRows(sheet, table, 1, rows - 1);
    return { ...dataArea(table), rows };
  }
  const data = dataArea(table);
  const added = { ...data, row: data.row + index, rows };
  const atEnd = index === data.rows && !table.showTotals;
  if (!atEnd || !free(sheet, added)) insertCells(sheet, added, "Down");
  if (atEnd) table.area = { ...table.area, rows: table.area.rows + rows };
  dressRows(sheet, added, index > 0 ? added.row - 1 : added.row + rows);
  sheet.workbook.touch();
  return added;
}

function free(sheet: Sheet, where: Area): boolean {
  return (
    sheet.usedArea(true, where) === null &&
    !sheet.tables.some((each) => intersection(each.area, where)) &&
    !sheet.merges.some((merged) => intersection(merged, where))
  );
}

/** New rows get looks, formulas, validation and rules of a row beside them; what is in them already stays. */
export function dressRows(sheet: Sheet, added: Area, model: number): void {
  for (let column = added.column; column < added.column + added.columns; column++) {
    const formula = sheet.cell(model, column)?.formula;
    const look = lookAt(sheet, model, column);
    for (let row = added.row; row < added.row + added.rows; row++) {
      const cell = sheet.need(row, column);
      cell.look = look;
      if (formula === undefined || cell.value !== null || cell.formula !== undefined) continue;
      put(sheet, row, column, { kind: "formula", formula: moveFormula(formula, row - model, 0) });
    }
  }
  const line = { ...added, row: model, rows: 1 };
  const longer = (areas: readonly Area[]): Area[] => {
    const parts = areas.flatMap((each) => intersection(each, line) ?? []);
    return parts.reduce<Area[]>((all, each) => joined(all, { ...each, row: added.row, rows: added.rows }), [...areas]);
  };
  sheet.validations = sheet.validations.map((each) =>
    touches(each.areas, line) ? validationOver(each, longer(each.areas))! : each,
  );
  sheet.conditionals = sheet.conditionals.map((each) =>
    touches(each.areas, line) ? ruleOver(each, longer(each.areas))! : each,
  );
}

/** A row of the data goes, and what is below moves up. The last one becomes the blank row of an empty table. */
export function removeTableRow(sheet: Sheet, table: Table, index: number): void {
  mayRebuild(sheet);
  const data = dataArea(table);
  const row = { ...data, row: data.row + index, rows: 1 };
  if (data.rows > 1) return deleteCells(sheet, row, "Up");
  for (const { cell } of sheet.cellsIn(row)) {
    cell.value = null;
    delete cell.formula;
  }
  table.blank = true;
  sheet.workbook.touch();
}

/** A blank column before column `index`, or after the last: what is right of the table moves where it is in the way. */
export function addTableColumn(sheet: Sheet, table: Table, index: number, session: Session): void {
  mayRebuild(sheet);
  const { area } = table;
  const added = { ...area, column: area.column + index, columns: 1 };
  const atEnd = index === table.columns.length;
  if (!atEnd || !free(sheet, added)) insertCells(sheet, added, "Right");
  if (atEnd) resizeTable(sheet, table, { ...area, columns: area.columns + 1 }, session);
  else headersTyped(sheet, added, session);
}

export function removeTableColumn(sheet: Sheet, table: Table, index: number): void {
  mayRebuild(sheet);
  deleteCells(sheet, { ...table.area, column: table.area.column + index, columns: 1 }, "Left");
}
