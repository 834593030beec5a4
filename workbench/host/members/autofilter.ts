/**
 * Filters as objects of the API: a table's own, and a sheet's outside its tables.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.autofilter
 */
import type { Area } from "../area";
import { intersection, sameArea } from "../area";
import { Failure, invalidArgument } from "../failure";
import {
  clearFilters,
  criteriaJson,
  filterSheet,
  filterTable,
  filteredData,
  readCriteria,
  setCriteria,
  showAll,
} from "../filters";
import { mayDo } from "../guard";
import type { FilterCriteria, Sheet } from "../model";
import type { Arguments, HostObject } from "../object";
import { defineObject, NULL_OBJECT } from "../object";
import type { Session } from "../session";
import { rangeArgument } from "./addressing";
import type { TableTarget } from "./targets";
import { objectOf } from "./targets";

type FilterTarget = TableTarget | Sheet;

function isTable(target: FilterTarget): target is TableTarget {
  return "table" in target;
}

function sheetOf(target: FilterTarget): Sheet {
  return isTable(target) ? target.sheet : target;
}

function criteriaOf(target: FilterTarget): readonly (FilterCriteria | null)[] {
  return isTable(target) ? target.table.columns.map(({ criteria }) => criteria) : (target.filter?.criteria ?? []);
}

function areaOf(target: FilterTarget): Area | null {
  return isTable(target) ? target.table.area : (target.filter?.area ?? null);
}

/** "Applies the AutoFilter to a range. This filters the column if column index and filter criteria are specified." */
function apply(target: FilterTarget, args: Arguments, session: Session): void {
  const sheet = sheetOf(target);
  mayDo(sheet, "allowAutoFilter");
  const { area, sheet: on } = rangeArgument(args.at(0), sheet, session);
  if (on !== sheet) throw invalidArgument("the range is on another sheet");
  const index = args.absent(1) ? null : args.whole(1);
  if (index !== null && (index < 0 || index >= area.columns)) throw invalidArgument(`the range has no column ${index}`);
  const criteria = index === null || args.absent(2) ? null : args.record(2);
  if (isTable(target)) {
    if (!sameArea(area, target.table.area)) throw invalidArgument("the range is not the table's");
    if (index !== null) setCriteria(sheet, target.table, target.table.columns[index]!, criteria, session);
    return;
  }
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw invalidArgument("a table has a filter of its own");
  const kept = sheet.filter && sameArea(sheet.filter.area, area) ? sheet.filter.criteria : null;
  if (!kept) remove(sheet);
  const all = kept ?? Array<FilterCriteria | null>(area.columns).fill(null);
  if (index !== null) all[index] = criteria && readCriteria(criteria);
  sheet.filter = { area, criteria: all };
  filterSheet(sheet, session);
}

function remove(sheet: Sheet): void {
  const data = sheet.filter && filteredData(sheet.filter);
  if (data) showAll(sheet, data);
  sheet.filter = null;
}

function clear(target: FilterTarget, only: number | null, session: Session): void {
  if (isTable(target)) {
    if (only === null) clearFilters(target.sheet, target.table);
    else setCriteria(target.sheet, target.table, columnAt(target.table.columns, only), null, session);
    return;
  }
  mayDo(target, "allowAutoFilter");
  if (!target.filter) return;
  if (only !== null) columnAt(target.filter.criteria, only);
  target.filter.criteria = target.filter.criteria.map((each, index) => (only === null || index === only ? null : each));
  filterSheet(target, session);
}

function columnAt<T>(all: readonly T[], index: number): T {
  if (index < 0 || index >= all.length) throw invalidArgument(`there is no column ${index}`);
  return all[index]!;
}

function rangeOf(target: FilterTarget): HostObject | null {
  const area = areaOf(target);
  return area && objectOf("Range", { sheet: sheetOf(target), area });
}

export const AUTO_FILTER = defineObject<FilterTarget>({
  name: "AutoFilter",
  scalars: {
    Enabled: { since: "1.9", get: (target) => (isTable(target) ? target.table.filterButton : target.filter !== null) },
    IsDataFiltered: { since: "1.9", get: (target) => criteriaOf(target).some((each) => each !== null) },
    Criteria: { since: "1.9", get: (target) => criteriaOf(target).map(criteriaJson) },
  },
  methods: {
    Apply: { since: "1.9", writes: true, call: apply },
    ClearCriteria: { since: "1.9", writes: true, call: (target, _, session) => clear(target, null, session) },
    ClearColumnCriteria: {
      since: "1.14",
      writes: true,
      call: (target, args, session) => clear(target, args.whole(0), session),
    },
    Reapply: {
      since: "1.9",
      writes: true,
      call: (target, _, session) =>
        isTable(target) ? filterTable(target.sheet, target.table, session) : filterSheet(target, session),
    },
    Remove: {
      since: "1.9",
      writes: true,
      call: (target) => {
        mayDo(sheetOf(target), "allowAutoFilter");
        if (!isTable(target)) return remove(target);
        clearFilters(target.sheet, target.table);
        target.table.filterButton = false;
      },
    },
    GetRange: {
      since: "1.9",
      call: (target) => {
        const range = rangeOf(target);
        if (!range) throw new Failure("ItemNotFound", "the sheet has no filter");
        return range;
      },
    },
    GetRangeOrNullObject: { since: "1.9", call: (target) => rangeOf(target) ?? NULL_OBJECT },
  },
});
