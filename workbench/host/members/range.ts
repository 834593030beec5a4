/**
 * Ranges: what is in them, and the ranges got from them.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded (entire rows and columns)
 * @source https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 * (a range is limited to five million cells for a get)
 */
import type { Area } from "../area";
import {
  area as makeArea,
  bounding,
  formatArea,
  holds,
  holdsArea,
  intersection,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  WHOLE_SHEET,
  without,
} from "../area";
import { asContents, asGrid, clearContents, writeCells } from "../cells";
import { displayed } from "../display";
import { Failure, invalidArgument } from "../failure";
import { shownFormula } from "../formula/spelling";
import { mayChangeCells, mayDo, mayRebuild } from "../guard";
import { common, lookAt } from "../formatting";
import type { Sheet } from "../model";
import type { Arguments, Definition, HostObject, Method, ObjectType, Scalar } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asFlag, oneOf } from "../json";
import { clearConditionals, clearValidations } from "../regions";
import type { Session } from "../session";
import { heightOf, total, widthOf } from "../sizes";
import { removeTable } from "../tables";
import { shown, valueType } from "../typing";
import { rangeArgument } from "./addressing";
import { getCellProperties, getRowProperties, setCellProperties, setColumnProperties, setRowProperties } from "./bulk";
import { copyCells } from "./copying";
import { find } from "./finding";
import { readHyperlink, setHyperlink } from "./hyperlink";
import { setNumberFormats } from "./numberformat";
import { ROW_METHODS } from "./rows";
import type { RangeTarget } from "./targets";
import { objectOf } from "./targets";

const MOST_CELLS_READ = 5000000;

function unbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

/** A value of every cell; null for entire rows and columns, and for more cells than Excel gives. */
function cellwise<T extends Json>({ area }: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  if (unbounded(area) || area.rows * area.columns > MOST_CELLS_READ) return null;
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

function alive(target: RangeTarget, session: Session): RangeTarget {
  session.checkAlive(target.sheet);
  return target;
}

function values(target: RangeTarget, session: Session): Json {
  return cellwise(target, (row, column) => shown(session.calculation.valueAt(target.sheet, row, column)));
}

function formulas({ sheet, area }: RangeTarget, session: Session): Json {
  return cellwise({ sheet, area }, (row, column) => {
    const cell = sheet.cell(row, column);
    return cell?.formula === undefined
      ? shown(session.calculation.valueAt(sheet, row, column))
      : `=${shownFormula(cell.formula, { sheet, row, column })}`;
  });
}

function write(target: RangeTarget, value: Json, session: Session): void {
  const { sheet, area } = alive(target, session);
  if (unbounded(area)) throw invalidArgument("cells of entire rows or columns cannot be set: the input is too large");
  const before = session.events.before(sheet, area, session);
  writeCells(sheet, area, asContents(value, area), session);
  session.events.edited(sheet, area, { before: { state: before, session } });
}

function hiddenScalar(kind: "row" | "column" | "either"): Scalar<RangeTarget> {
  const rowHidden = (sheet: Sheet, row: number): boolean =>
    sheet.rows.get(row)?.hidden === true || sheet.rows.get(row)?.filtered === true;
  const columnHidden = (sheet: Sheet, column: number): boolean => sheet.columns.get(column)?.hidden === true;
  const get = ({ sheet, area }: RangeTarget): Json =>
    common(
      sheet,
      area,
      (row, column) => (kind !== "column" && rowHidden(sheet, row)) || (kind !== "row" && columnHidden(sheet, column)),
    );
  if (kind === "either") return { since: "1.2", get };
  return { since: "1.2", get, set: (target, value) => hide(target, kind, asFlag(value)) };
}

function hide({ sheet, area }: RangeTarget, kind: "row" | "column", hidden: boolean): void {
  mayDo(sheet, kind === "row" ? "allowFormatRows" : "allowFormatColumns");
  if (kind === "row") {
    if (isEntireColumns(area)) throw invalidArgument("all rows of a sheet cannot be hidden");
    for (let r = area.row; r < area.row + area.rows; r++) sheet.needRow(r).hidden = hidden;
  } else for (let c = area.column; c < area.column + area.columns; c++) sheet.needColumn(c).hidden = hidden;
}

function size(kind: "Height" | "Width" | "Top" | "Left"): Scalar<RangeTarget> {
  return {
    since: "1.10",
    get: ({ sheet, area }) => {
      const height = (row: number): number => heightOf(sheet, row);
      const width = (column: number): number => widthOf(sheet, column);
      if (kind === "Height" || kind === "Top")
        return kind === "Top" ? total(area.row, height) : total(area.rows, height, area.row);
      return kind === "Left" ? total(area.column, width) : total(area.columns, width, area.column);
    },
  };
}

const scalars: Definition<RangeTarget>["scalars"] = {
  Values: { since: "1.1", get: values, set: write },
  Formulas: { since: "1.1", get: formulas, set: write },
  NumberFormat: {
    since: "1.1",
    get: (target) => cellwise(target, (row, column) => lookAt(target.sheet, row, column).format),
    set: (target, value, session) => {
      const { sheet, area } = alive(target, session);
      if (unbounded(area))
        throw invalidArgument("the number format of entire rows or columns cannot be set: the input is too large");
      setNumberFormats(sheet, area, asGrid(value, area));
    },
  },
  Text: {
    since: "1.1",
    get: (target, session) =>
      cellwise(target, (row, column) =>
        displayed(session.calculation.valueAt(target.sheet, row, column), lookAt(target.sheet, row, column).format),
      ),
  },
  ValueTypes: {
    since: "1.1",
    get: (target, session) =>
      cellwise(target, (row, column) => valueType(session.calculation.valueAt(target.sheet, row, column))),
  },
  Address: { since: "1.1", get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${formatArea(area)}` },
  AddressLocal: { since: "1.1", get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${formatArea(area)}` },
  RowIndex: { since: "1.1", get: ({ area }) => area.row },
  ColumnIndex: { since: "1.1", get: ({ area }) => area.column },
  RowCount: { since: "1.1", get: ({ area }) => area.rows },
  ColumnCount: { since: "1.1", get: ({ area }) => area.columns },
  // -1 where the number is above 2^31 - 1, as documented.
  CellCount: {
    since: "1.1",
    get: ({ area }) => (area.rows * area.columns > 2147483647 ? -1 : area.rows * area.columns),
  },
  Hidden: hiddenScalar("either"),
  RowHidden: hiddenScalar("row"),
  ColumnHidden: hiddenScalar("column"),
  IsEntireColumn: { since: "1.7", get: ({ area }) => isEntireColumns(area) },
  IsEntireRow: { since: "1.7", get: ({ area }) => isEntireRows(area) },
  Hyperlink: {
    since: "1.7",
    get: ({ sheet, area }, session) => readHyperlink(sheet, area, session),
    set: (target, value, session) => setHyperlink(alive(target, session).sheet, target.area, value, session),
  },
  Height: size("Height"),
  Width: size("Width"),
  Top: size("Top"),
  Left: size("Left"),
};

/** A range got from a range, by its area. */
function derived(since: string, find: (area: Area, args: Arguments) => Area): Method<RangeTarget> {
  return {
    since,
    call: (target, args, session) => RANGE({ sheet: alive(target, session).sheet, area: find(target.area, args) }),
  };
}

function offset(a: Area, rows: number, columns: number): Area {
  return makeArea(a.row + rows, a.column + columns, a.rows, a.columns);
}

function resized(a: Area, rows: number, columns: number): Area {
  return makeArea(a.row, a.column, rows, columns);
}

/** The lower right corner moves; past the upper left one, the range lies on its other side. */
function stretched(a: Area, rows: number, columns: number): Area {
  const [bottom, right] = [a.row + a.rows - 1 + rows, a.column + a.columns - 1 + columns];
  const [row, column] = [Math.min(a.row, bottom), Math.min(a.column, right)];
  return makeArea(row, column, Math.abs(bottom - a.row) + 1, Math.abs(right - a.column) + 1);
}

function beside(a: Area, count: number, after: boolean, along: "rows" | "columns"): Area {
  if (count === 0) throw invalidArgument("a count of 0");
  // A negative count turns the direction round.
  const forward = after === count > 0;
  const size = Math.abs(count);
  if (along === "rows") return makeArea(forward ? a.row + a.rows : a.row - size, a.column, size, a.columns);
  return makeArea(a.row, forward ? a.column + a.columns : a.column - size, a.rows, size);
}

/** Both ranges on one sheet; another sheet's is InvalidArgument. */
function other(target: RangeTarget, args: Arguments, session: Session): Area {
  const found = rangeArgument(args.at(0), target.sheet, session);
  if (found.sheet !== target.sheet) throw invalidArgument("the other range is on another sheet");
  return found.area;
}

function boundingRect(target: RangeTarget, args: Arguments, session: Session): HostObject {
  return RANGE({ sheet: target.sheet, area: bounding(target.area, other(target, args, session)) });
}

function intersect(orNull: boolean): Method<RangeTarget>["call"] {
  return (target, args, session) => {
    const area = intersection(target.area, other(target, args, session));
    if (area) return RANGE({ sheet: target.sheet, area });
    if (orNull) return NULL_OBJECT;
    throw new Failure("ItemNotFound", "the ranges do not meet");
  };
}

/** Of a range without used cells there is none: ItemNotFound. */
function used(orNull: boolean): Method<RangeTarget>["call"] {
  return (target, args, session) => {
    const area = usedWith(alive(target, session).sheet, args.flag(0, false), target.area);
    if (area) return RANGE({ sheet: target.sheet, area });
    if (orNull) return NULL_OBJECT;
    throw new Failure("ItemNotFound", "the range has no used cells");
  };
}

/** Used cells; unless only values count, the cells of tables are used whatever is in them. */
export function usedWith(sheet: Sheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
  const cells = sheet.usedArea(valuesOnly, within);
  const tables = valuesOnly ? [] : sheet.tables.flatMap((table) => intersection(table.area, within) ?? []);
  return tables.reduce<Area | null>((all, each) => (all ? bounding(all, each) : each), cells);
}

const CLEARS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/**
 * What each kind takes: "Contents" values and formulas, "Formats" looks and conditional formats, "Hyperlinks" links alone,
 * "RemoveHyperlinks" links and looks but neither conditional formats nor validation, "All" everything.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto
 */
function clear(target: RangeTarget, args: Arguments, session: Session): void {
  const { sheet, area } = alive(target, session);
  const what = oneOf(args.absent(0) ? "All" : args.json(0), CLEARS);
  const before = session.events.before(sheet, area, session);
  if (what === "All") clearWholeTables(sheet, area, session);
  if (what === "All" || what === "Contents") clearContents(sheet, area, session);
  if (what !== "Contents" && what !== "Formats") {
    mayChangeCells(sheet, area);
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
      intersection(link.area, area) ? without(link.area, area).map((rest) => ({ ...link, area: rest })) : [link],
    );
  }
  if (what !== "Contents" && what !== "Hyperlinks") clearLooks(sheet, area);
  if (what === "All" || what === "Formats") {
    sheet.merges = sheet.merges.filter((merged) => !intersection(area, merged));
    clearConditionals(sheet, area);
  }
  if (what === "All") {
    clearValidations(sheet, area);
    sheet.notes = sheet.notes.filter(({ row, column }) => !holds(area, row, column));
    sheet.comments = sheet.comments.filter(({ row, column }) => !holds(area, row, column));
  }
  if (what === "All" || what === "Contents") session.events.edited(sheet, area, { before: { state: before, session } });
}

/** A table whose every cell is cleared of everything is no table any more. */
function clearWholeTables(sheet: Sheet, area: Area, session: Session): void {
  for (const table of [...sheet.tables]) if (holdsArea(area, table.area)) removeTable(sheet, table, session);
}

function clearLooks(sheet: Sheet, where: Area): void {
  mayDo(sheet, "allowFormatCells");
  for (const { row, column, cell } of [...sheet.cellsIn(where)]) {
    delete cell.look;
    if (cell.value === null && cell.formula === undefined) sheet.forget(row, column);
  }
  if (isEntireColumns(where))
    for (const [column, own] of sheet.columns)
      if (column >= where.column && column < where.column + where.columns) delete own.look;
  if (isEntireRows(where))
    for (const [row, own] of sheet.rows) if (row >= where.row && row < where.row + where.rows) delete own.look;
  if (isEntireColumns(where) && isEntireRows(where)) sheet.look = sheet.workbook.normal;
}

/**
 * Only the top left value stays. Tables are not merged into.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member(1)
 */
function merge(target: RangeTarget, args: Arguments, session: Session): void {
  const { sheet, area } = alive(target, session);
  mayRebuild(sheet);
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw invalidArgument("cells of a table cannot be merged");
  const areas = args.flag(0, false)
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  if (sheet.merges.some((merged) => intersection(merged, area) && !holdsArea(area, merged)))
    throw invalidArgument("the range cuts through merged cells");
  sheet.merges = sheet.merges.filter((merged) => !holdsArea(area, merged));
  for (const each of areas) {
    if (each.rows * each.columns > 1) sheet.merges.push(each);
    keepFirst(sheet, each);
    for (const { row, column, cell } of sheet.cellsIn(each)) {
      if (row === each.row && column === each.column) continue;
      cell.value = null;
      delete cell.formula;
    }
  }
  sheet.workbook.touch();
}

/** Where the top left cell is blank, the first value by rows takes its place. */
function keepFirst(sheet: Sheet, area: Area): void {
  const filled = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  if (filled(area.row, area.column)) return;
  const [first] = [...sheet.cellsIn(area)]
    .filter(({ row, column }) => filled(row, column))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (!first) return;
  const target = sheet.need(area.row, area.column);
  target.value = first.cell.value;
  if (first.cell.formula !== undefined) target.formula = first.cell.formula;
}

function unmerge(target: RangeTarget, _: Arguments, session: Session): void {
  const { sheet, area } = alive(target, session);
  mayRebuild(sheet);
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
}

/** Merged areas that lie at least partly in the range. */
function mergedAreas(target: RangeTarget, _: Arguments, session: Session): HostObject {
  const { sheet, area } = alive(target, session);
  const areas = sheet.merges.filter((merged) => intersection(merged, area));
  return areas.length === 0 ? NULL_OBJECT : objectOf("RangeAreas", { sheet, areas });
}

function select(target: RangeTarget, _: Arguments, session: Session): void {
  const { sheet, area } = alive(target, session);
  if (sheet.visibility !== "Visible") throw new Failure("InvalidOperation", `the sheet "${sheet.name}" is hidden`);
  const from = session.workbook.active;
  const before = sheet.selection;
  session.workbook.active = sheet;
  sheet.selection = area;
  session.events.moved(from, sheet);
  session.events.selected(sheet, before, area);
}

/** What the client asks before it writes a block of more than 1,500 cells in parts. */
function validateArraySize(target: RangeTarget, args: Arguments): void {
  if (args.whole(0) !== target.area.rows || args.whole(1) !== target.area.columns) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

const COPIES = ["All", "Formulas", "Values", "Formats"] as const;

function copyFrom(target: RangeTarget, args: Arguments, session: Session): void {
  const from = rangeArgument(args.at(0), target.sheet, session);
  const what = oneOf(args.absent(1) ? "All" : args.json(1), COPIES);
  const how = { what, skipBlanks: args.flag(2, false), transpose: args.flag(3, false) };
  const written = copyCells(from, alive(target, session), how, session);
  if (what !== "Formats") session.events.edited(target.sheet, written);
}

const methods: Definition<RangeTarget>["methods"] = {
  GetCell: derived("1.1", (a, args) => makeArea(a.row + args.whole(0), a.column + args.whole(1), 1, 1)),
  GetRow: derived("1.1", (a, args) => makeArea(a.row + args.whole(0), a.column, 1, a.columns)),
  GetColumn: derived("1.1", (a, args) => makeArea(a.row, a.column + args.whole(0), a.rows, 1)),
  GetLastCell: derived("1.1", (a) => makeArea(a.row + a.rows - 1, a.column + a.columns - 1, 1, 1)),
  GetLastRow: derived("1.1", (a) => ({ ...a, row: a.row + a.rows - 1, rows: 1 })),
  GetLastColumn: derived("1.1", (a) => ({ ...a, column: a.column + a.columns - 1, columns: 1 })),
  GetEntireRow: derived("1.1", (a) => ({ ...a, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: derived("1.1", (a) => ({ ...a, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: derived("1.1", (a, args) => offset(a, args.whole(0), args.whole(1))),
  GetResizedRange: derived("1.3", (a, args) => stretched(a, args.whole(0), args.whole(1))),
  GetAbsoluteResizedRange: derived("1.7", (a, args) => resized(a, args.whole(0), args.whole(1))),
  GetRowsAbove: derived("1.3", (a, args) => beside(a, args.whole(0, 1), false, "rows")),
  GetRowsBelow: derived("1.3", (a, args) => beside(a, args.whole(0, 1), true, "rows")),
  GetColumnsBefore: derived("1.3", (a, args) => beside(a, args.whole(0, 1), false, "columns")),
  GetColumnsAfter: derived("1.3", (a, args) => beside(a, args.whole(0, 1), true, "columns")),
  GetBoundingRect: { since: "1.1", call: boundingRect },
  GetIntersection: { since: "1.1", call: intersect(false) },
  GetIntersectionOrNullObject: { since: "1.4", call: intersect(true) },
  GetUsedRange: { since: "1.1", call: used(false) },
  GetUsedRangeOrNullObject: { since: "1.4", call: used(true) },
  GetMergedAreasOrNullObject: { since: "1.13", call: mergedAreas },
  GetTables: {
    since: "1.9",
    call: ({ sheet, area }, args) => {
      const whole = args.flag(0, false);
      const tables = sheet.tables.filter((table) =>
        whole ? holdsArea(area, table.area) : intersection(area, table.area),
      );
      return objectOf(
        "TableScopedCollection",
        tables.map((table) => ({ sheet, table })),
      );
    },
  },
  ...ROW_METHODS,
  Find: { since: "1.9", call: find(false) },
  FindOrNullObject: { since: "1.9", call: find(true) },
  GetVisibleView: { since: "1.3", call: (target, _, session) => objectOf("RangeView", alive(target, session)) },
  Clear: { since: "1.1", writes: true, call: clear },
  CopyFrom: { since: "1.9", writes: true, call: copyFrom },
  Merge: { since: "1.2", writes: true, call: merge },
  Unmerge: { since: "1.2", writes: true, call: unmerge },
  Select: { since: "1.1", call: select },
  GetCellProperties: {
    since: "1.9",
    call: (target, args, session) => getCellProperties(alive(target, session), args.json(0), session),
  },
  SetCellProperties: {
    since: "1.9",
    writes: true,
    call: (target, args, session) => setCellProperties(alive(target, session), args.json(0), session),
  },
  GetRowProperties: {
    since: "1.9",
    call: (target, args, session) => getRowProperties(alive(target, session), args.json(0), session),
  },
  SetRowProperties: {
    since: "1.9",
    writes: true,
    call: (target, args, session) => setRowProperties(alive(target, session), args.json(0), session),
  },
  SetColumnProperties: {
    since: "1.9",
    writes: true,
    call: (target, args, session) => setColumnProperties(alive(target, session), args.json(0), session),
  },
  Calculate: {
    since: "1.6",
    call: (target, _, session) => session.calculation.calculateSheet(alive(target, session).sheet),
  },
  _ValidateArraySize: { since: "1.3", call: validateArraySize },
};

export const RANGE: ObjectType<RangeTarget> = defineObject<RangeTarget>({
  name: "Range",
  tracked: true,
  scalars,
  links: {
    Format: { since: "1.1", to: (target, session) => objectOf("RangeFormat", alive(target, session)) },
    Worksheet: { since: "1.1", to: (target, session) => objectOf("Worksheet", alive(target, session).sheet) },
    ConditionalFormats: {
      since: "1.6",
      to: (target, session) => objectOf("ConditionalFormatCollection", alive(target, session)),
    },
    Sort: { since: "1.2", to: (target, session) => objectOf("RangeSort", alive(target, session)) },
    DataValidation: { since: "1.8", to: (target, session) => objectOf("DataValidation", alive(target, session)) },
  },
  methods,
});
