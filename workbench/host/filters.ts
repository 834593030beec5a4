/**
 * Filters of tables and of sheets: by a list of values, by one or two conditions, by the first or last items, by the
 * average. Rows they hide are hidden by filter, which is not the same as by hand.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria and excel.autofilter
 */
import type { Area } from "./area";
import { displayed } from "./display";
import { invalidArgument, notImplemented } from "./failure";
import { dataArea } from "./formula/calculation";
import { matcher } from "./formula/criteria";
import { mayDo } from "./guard";
import { lookAt } from "./formatting";
import type { FilterCriteria, Sheet, SheetFilter, Table, TableColumn, Value } from "./model";
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

const COUNTED = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

export function readCriteria(value: { readonly [key: string]: Json }): FilterCriteria {
  const filterOn = asText(value["filterOn"] ?? null);
  const counted = COUNTED.find((each) => each === filterOn);
  if (counted) return { filterOn: counted, criterion1: String(countOf(counted, value["criterion1"] ?? null)) };
  if (filterOn === "Values") {
    const values = value["values"];
    if (!Array.isArray(values)) throw notImplemented("a values filter without a list");
    return { filterOn, values: values.map(asText) };
  }
  if (filterOn === "Dynamic") {
    const dynamicCriteria = value["dynamicCriteria"] ?? null;
    if (dynamicCriteria !== "AboveAverage" && dynamicCriteria !== "BelowAverage")
      throw notImplemented(`a dynamic filter on ${JSON.stringify(dynamicCriteria)}`);
    return { filterOn, dynamicCriteria };
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

/** Items from 1 to 500, or percent from 1 to 100, as in the dialog. */
function countOf(filterOn: (typeof COUNTED)[number], value: Json): number {
  const count = Number(typeof value === "number" ? value : asText(value));
  const most = filterOn.endsWith("Percent") ? 100 : 500;
  if (!Number.isInteger(count) || count < 1 || count > most) throw invalidArgument(`${count} is not from 1 to ${most}`);
  return count;
}

export function criteriaJson(criteria: FilterCriteria | null): Json {
  return criteria === null ? null : (structuredClone(criteria) as unknown as Json);
}

export function clearFilters(sheet: Sheet, table: Table): void {
  mayDo(sheet, "allowAutoFilter");
  for (const column of table.columns) column.criteria = null;
  showAll(sheet, dataArea(table));
}

export function showAll(sheet: Sheet, data: Area): void {
  for (const [row, size] of sheet.rows) if (row >= data.row && row < data.row + data.rows) delete size.filtered;
}

/** Hides what does not meet the criteria now, and shows the rest. */
export function filterTable(sheet: Sheet, table: Table, session: Session): void {
  const criteria = table.columns.map((column) => column.criteria);
  filterRows(sheet, dataArea(table), criteria, session);
}

/** The rows below a sheet filter's header. Null where there are none. */
export function filteredData({ area }: SheetFilter): Area | null {
  return area.rows < 2 ? null : { ...area, row: area.row + 1, rows: area.rows - 1 };
}

export function filterSheet(sheet: Sheet, session: Session): void {
  const data = sheet.filter && filteredData(sheet.filter);
  if (sheet.filter && data) filterRows(sheet, data, sheet.filter.criteria, session);
}

function filterRows(sheet: Sheet, data: Area, criteria: readonly (FilterCriteria | null)[], session: Session): void {
  const tests = criteria.map(
    (each, index) => each && testOf(sheet, { ...data, column: data.column + index, columns: 1 }, each, session),
  );
  for (let row = data.row; row < data.row + data.rows; row++) {
    if (tests.every((test) => !test || test(row))) delete sheet.rows.get(row)?.filtered;
    else sheet.needRow(row).filtered = true;
  }
}

/** Whether the row's cell in the column meets the criteria. */
function testOf(sheet: Sheet, column: Area, criteria: FilterCriteria, session: Session): (row: number) => boolean {
  const value = (row: number): Value => session.calculation.valueAt(sheet, row, column.column);
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set(criteria.values!.map((each) => each.toLowerCase()));
      return (row) => wanted.has(displayed(value(row), lookAt(sheet, row, column.column).format).toLowerCase());
    }
    case "Custom": {
      const first = matcher(criteria.criterion1!);
      const second = criteria.criterion2 === undefined ? null : matcher(criteria.criterion2);
      if (!second) return (row) => first(value(row));
      return criteria.operator === "Or"
        ? (row) => first(value(row)) || second(value(row))
        : (row) => first(value(row)) && second(value(row));
    }
    default:
      return byNumbers(column, criteria, value);
  }
}

/** First and last items, and the average, are of the numbers in the column; what is no number is hidden. */
function byNumbers(
  column: Area,
  { filterOn, criterion1, dynamicCriteria }: FilterCriteria,
  value: (row: number) => Value,
): (row: number) => boolean {
  const numbers = Array.from({ length: column.rows }, (_, index) => value(column.row + index)).filter(
    (each) => typeof each === "number",
  );
  const meets = (holds: (n: number) => boolean) => (row: number) => {
    const own = value(row);
    return typeof own === "number" && holds(own);
  };
  if (filterOn === "Dynamic") {
    const average = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    return meets(dynamicCriteria === "AboveAverage" ? (n) => n > average : (n) => n < average);
  }
  const top = filterOn === "TopItems" || filterOn === "TopPercent";
  const asked = Number(criterion1);
  const count = filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
  const limit = numbers.sort((a, b) => (top ? b - a : a - b))[Math.min(count, numbers.length) - 1] ?? 0;
  return meets(top ? (n) => n >= limit : (n) => n <= limit);
}
