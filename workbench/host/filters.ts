/**
 * Filters of tables: by a list of values, or by one or two conditions. Rows they hide are hidden by filter, which is
 * not the same as by hand.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria
 */
import { displayed } from "./display";
import { notImplemented } from "./failure";
import { dataArea } from "./formula/calculation";
import { matcher } from "./formula/criteria";
import { mayDo } from "./guard";
import { lookAt } from "./formatting";
import type { FilterCriteria, Sheet, Table, TableColumn } from "./model";
import type { Json } from "./json";
import { asText, oneOf, optional } from "./json";
import type { Session } from "./session";

export function setCriteria(
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  value: { readonly [key: string]: Json } | null,
  session: Session,
): void {
  mayDo(sheet, "allowAutoFilter");
  column.criteria = value === null ? null : readCriteria(value);
  filterTable(sheet, table, session);
}

function readCriteria(value: { readonly [key: string]: Json }): FilterCriteria {
  const filterOn = asText(value["filterOn"] ?? null);
  if (filterOn === "Values") {
    const values = value["values"];
    if (!Array.isArray(values)) throw notImplemented("a values filter without a list");
    return { filterOn, values: values.map(asText) };
  }
  if (filterOn !== "Custom") throw notImplemented(`a filter on ${filterOn}`);
  const criterion2 = optional(value["criterion2"], asText);
  return {
    filterOn,
    criterion1: asText(value["criterion1"] ?? null),
    ...(criterion2 === undefined ? {} : { criterion2 }),
    operator: oneOf(value["operator"] ?? "And", ["And", "Or"]),
  };
}

export function filterCriteria(column: TableColumn): Json {
  return column.criteria === null ? null : (structuredClone(column.criteria) as unknown as Json);
}

export function clearFilters(sheet: Sheet, table: Table): void {
  mayDo(sheet, "allowAutoFilter");
  for (const column of table.columns) column.criteria = null;
  const data = dataArea(table);
  for (const [row, size] of sheet.rows) if (row >= data.row && row < data.row + data.rows) delete size.filtered;
}

/** Hides what does not meet the criteria now, and shows the rest. */
export function filterTable(sheet: Sheet, table: Table, session: Session): void {
  const data = dataArea(table);
  for (let row = data.row; row < data.row + data.rows; row++) {
    const shownRow = table.columns.every((column, index) =>
      meets(sheet, row, data.column + index, column.criteria, session),
    );
    if (shownRow) delete sheet.needRow(row).filtered;
    else sheet.needRow(row).filtered = true;
  }
}

function meets(sheet: Sheet, row: number, column: number, criteria: FilterCriteria | null, session: Session): boolean {
  if (!criteria) return true;
  const value = session.calculation.valueAt(sheet, row, column);
  if (criteria.filterOn === "Values") {
    const text = displayed(value, lookAt(sheet, row, column).format).toLowerCase();
    return criteria.values!.some((wanted) => wanted.toLowerCase() === text);
  }
  const first = matcher(criteria.criterion1!)(value);
  if (criteria.criterion2 === undefined) return first;
  const second = matcher(criteria.criterion2)(value);
  return criteria.operator === "Or" ? first || second : first && second;
}
