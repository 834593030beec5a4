/** A workbook of the host as text: all that a user could see or print, without the ids that every opening gives anew. */
import type { Look } from "../../workbench/host/look";
import type { Sheet, Workbook } from "../../workbench/host/model";
import type { Session } from "../../workbench/host/session";

/** One line per sheet part and cell; equal for equal workbooks. */
export function modelText(workbook: Workbook, session: Session): string {
  const names = workbook.names.map(({ name, formula }) => `name ${name} ${formula}`).sort();
  return [
    `active ${workbook.active.name}`,
    ...names,
    ...workbook.sheets.map((sheet) => sheetText(sheet, session)),
  ].join("\n");
}

function sheetText(sheet: Sheet, session: Session): string {
  const { name, visibility, tabColor, gridlines, merges, validations, hyperlinks, notes, protection, frozen, page } =
    sheet;
  const byText = (parts: readonly unknown[]): string[] => parts.map((part) => JSON.stringify(part)).sort();
  const tables = sheet.tables.map((table) => ({
    ...table,
    id: 0,
    columns: table.columns.map((column) => [column.name, column.criteria]),
  }));
  const conditionals = sheet.conditionals.map((rule) => ({ ...rule, id: "" }));
  const cells = [...sheet.allCells()]
    .map(({ row, column, cell }) => ({
      row,
      column,
      text: cellText(session.calculation.valueAt(sheet, row, column), cell.formula, ownLook(sheet, row, column)),
    }))
    .filter(({ text }) => text !== "")
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const allowed =
    protection === null
      ? null
      : Object.entries(protection.options)
          .filter(([, value]) => value === true)
          .map(([name]) => name)
          .sort();
  const columns = [...sheet.columns]
    .filter(([, size]) => size.width !== undefined || size.hidden === true)
    .map(([at, { width, hidden }]) => [at, width, hidden === true]);
  const rows = [...sheet.rows]
    .filter(([, size]) => size.height !== undefined || size.hidden === true || size.filtered === true)
    .map(([at, { height, hidden, filtered }]) => [at, height, hidden === true, filtered === true]);
  return [
    `sheet ${JSON.stringify({ name, visibility, tabColor, gridlines, protection: allowed, frozen, page, conditionals, notes, hyperlinks: byText(hyperlinks) })}`,
    // Apostrophes that a sheet's name does not need come and go with its renaming.
    ...byText(sheet.names.map((each) => [each.name, each.formula.replace(/'(\p{L}[\p{L}\d]*)'!/gu, "$1!")])),
    ...byText(merges),
    ...byText(validations),
    ...byText(tables),
    ...byText(columns),
    ...byText(rows),
    ...cells.map(({ row, column, text }) => `${row},${column} ${text}`),
  ].join("\n");
}

/** The cell's look, where it is another than that of its row, column or sheet. */
function ownLook(sheet: Sheet, row: number, column: number): Look | undefined {
  const look = sheet.cell(row, column)?.look;
  const around = sheet.rows.get(row)?.look ?? sheet.columns.get(column)?.look ?? sheet.look;
  return look === undefined || lookText(look) === lookText(around) ? undefined : look;
}

function cellText(value: unknown, formula: string | undefined, look: Look | undefined): string {
  if (value === null && formula === undefined && look === undefined) return "";
  return `${JSON.stringify(value)} ${formula ?? ""} ${look === undefined ? "" : lookText(look)}`;
}

/** Looks are never changed, only replaced, and shared by many cells. */
const LOOKS = new WeakMap<Look, string>();

function lookText(look: Look): string {
  const known = LOOKS.get(look);
  if (known !== undefined) return known;
  const text = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
  LOOKS.set(look, text);
  return text;
}
