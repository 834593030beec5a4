/**
 * Tables, their columns, rows and filters.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.table, excel.tablecollection, excel.tablecolumn
 */
import type { Area } from "../area";
import { intersection } from "../area";
import { asGrid, clearContents, writeCells } from "../cells";
import { EVENT, WORKBOOK_TARGET } from "../events";
import { Failure, invalidArgument } from "../failure";
import { clearFilters, criteriaJson, filterTable, setCriteria } from "../filters";
import { dataArea } from "../formula/calculation";
import { mayRebuild } from "../guard";
import type { Sheet, Table, TableColumn } from "../model";
import type { Argument, Arguments, Definition, HostObject, Scalar } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asFlag, asText } from "../json";
import type { Session } from "../session";
import { addTableColumn, addTableRows, awaitsFirstRow, removeTableColumn, removeTableRow } from "../newrows";
import { addTable, nameTable, removeTable, resizeTable, tableToRange } from "../tables";
import { shown } from "../typing";
import { rangeArgument } from "./addressing";
import { AUTO_FILTER } from "./autofilter";
import { TABLE_SORT } from "./sort";
import type { ColumnTarget, Scope, TableTarget } from "./targets";
import { objectOf } from "./targets";
import { listening } from "./worksheet";

function alive(target: TableTarget): TableTarget {
  if (!target.sheet.tables.includes(target.table))
    throw new Failure("ItemNotFound", `the table ${target.table.name} was deleted`);
  return target;
}

/** In scope: tables of a sheet, or of all sheets. */
function tablesIn({ workbook, sheet }: Scope): TableTarget[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

function tableByKey(scope: Scope, key: Argument): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = tablesIn(scope).find(({ table }) => String(table.id) === wanted || table.name.toLowerCase() === wanted);
  return found ? objectOf("Table", found) : null;
}

function add(scope: Scope, args: Arguments, session: Session): HostObject {
  const { sheet, area } = rangeArgument(args.at(0), scope.sheet, session);
  if (scope.sheet && scope.sheet !== sheet) throw invalidArgument("the range is on another sheet");
  const table = addTable(sheet, area, args.flag(1, false), session);
  session.events.emit(EVENT.tableAdded, [WORKBOOK_TARGET], { tableId: String(table.id), worksheetId: sheet.id });
  return objectOf("Table", { sheet, table });
}

function itemAt<T>(all: readonly T[], index: number): T {
  const item = all[index];
  if (item === undefined || index < 0) throw invalidArgument(`there is no item ${index}`);
  return item;
}

export const TABLES = defineObject<Scope>({
  name: "TableCollection",
  scalars: { Count: { since: "1.1", get: (scope) => tablesIn(scope).length } },
  methods: {
    Add: { since: "1.1", writes: true, call: add },
    GetCount: { since: "1.4", call: (scope) => tablesIn(scope).length },
    GetItemAt: { since: "1.1", call: (scope, args) => objectOf("Table", itemAt(tablesIn(scope), args.whole(0))) },
    GetItemOrNullObject: { since: "1.4", call: (scope, args) => tableByKey(scope, args.at(0)) ?? NULL_OBJECT },
    ...listening<Scope>("AddedEvent", EVENT.tableAdded, "1.9", () => WORKBOOK_TARGET),
    ...listening<Scope>("DeletedEvent", EVENT.tableDeleted, "1.9", () => WORKBOOK_TARGET),
    ...listening<Scope>("DataChangedEvent", EVENT.tableChanged, "1.7", () => WORKBOOK_TARGET),
  },
  items: { all: (scope) => tablesIn(scope).map((target) => objectOf("Table", target)), find: tableByKey },
});

export const SCOPED_TABLES = defineObject<readonly TableTarget[]>({
  name: "TableScopedCollection",
  methods: {
    GetCount: { since: "1.9", call: (tables) => tables.length },
    GetFirst: { since: "1.9", call: (tables) => objectOf("Table", itemAt(tables, 0)) },
  },
  items: {
    all: (tables) => tables.map((target) => objectOf("Table", target)),
    find: (tables, key) => {
      const found = tables.find(({ table }) => table.name.toLowerCase() === String(key).toLowerCase());
      return found ? objectOf("Table", found) : null;
    },
  },
});

type Flag = "firstColumn" | "lastColumn" | "bandedRows" | "bandedColumns" | "filterButton";

function tableFlag(field: Flag): Scalar<TableTarget> {
  return {
    since: "1.3",
    get: ({ table }) => table[field],
    set: (target, value) => {
      mayRebuild(target.sheet);
      alive(target).table[field] = asFlag(value);
    },
  };
}

const STYLE = /^(TableStyle(Light([1-9]|1[0-9]|2[01])|Medium([1-9]|1[0-9]|2[0-8])|Dark([1-9]|1[01])))?$/;

const tableScalars: Definition<TableTarget>["scalars"] = {
  Id: { since: "1.1", get: ({ table }) => String(table.id) },
  Name: {
    since: "1.1",
    get: ({ table }) => table.name,
    set: (target, value, session) => nameTable(session.workbook, alive(target).table, asText(value)),
  },
  ShowHeaders: { since: "1.1", get: ({ table }) => table.showHeaders },
  ShowTotals: { since: "1.1", get: ({ table }) => table.showTotals },
  Style: {
    since: "1.1",
    get: ({ table }) => table.style,
    set: (target, value) => {
      mayRebuild(target.sheet);
      const style = asText(value);
      // Custom styles are possible in Excel; this host has none.
      if (!STYLE.test(style)) throw invalidArgument(`there is no table style "${style}"`);
      alive(target).table.style = style;
    },
  },
  HighlightFirstColumn: tableFlag("firstColumn"),
  HighlightLastColumn: tableFlag("lastColumn"),
  ShowBandedRows: tableFlag("bandedRows"),
  ShowBandedColumns: tableFlag("bandedColumns"),
  ShowFilterButton: tableFlag("filterButton"),
};

function headerArea(table: Table): Area {
  if (!table.showHeaders) throw new Failure("ItemNotFound", `the table ${table.name} has no header row`);
  return { ...table.area, rows: 1 };
}

function remove(target: TableTarget, _: Arguments, session: Session): void {
  const { sheet, table } = alive(target);
  removeTable(sheet, table, session);
  clearContents(sheet, table.area, session);
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersection(link.area, table.area));
}

function convertToRange(target: TableTarget): HostObject {
  const { sheet, table } = alive(target);
  tableToRange(sheet, table);
  return objectOf("Range", { sheet, area: table.area });
}

function resize(target: TableTarget, args: Arguments, session: Session): void {
  const { sheet, table } = alive(target);
  const to = rangeArgument(args.at(0), sheet, session);
  if (to.sheet !== sheet) throw invalidArgument("the new range is on another sheet");
  resizeTable(sheet, table, to.area, session);
}

export const TABLE = defineObject<TableTarget>({
  name: "Table",
  ids: ({ table }) => ({ Id: String(table.id) }),
  scalars: tableScalars,
  links: {
    Columns: { since: "1.1", to: (target) => TABLE_COLUMNS(alive(target)) },
    Rows: { since: "1.1", to: (target) => TABLE_ROWS(alive(target)) },
    Worksheet: { since: "1.2", to: ({ sheet }) => objectOf("Worksheet", sheet) },
    AutoFilter: { since: "1.9", to: (target) => AUTO_FILTER(alive(target)) },
    Sort: { since: "1.2", to: (target) => TABLE_SORT(alive(target)) },
  },
  methods: {
    GetRange: {
      since: "1.1",
      call: (target) => objectOf("Range", { sheet: target.sheet, area: alive(target).table.area }),
    },
    GetHeaderRowRange: {
      since: "1.1",
      call: (target) => objectOf("Range", { sheet: target.sheet, area: headerArea(alive(target).table) }),
    },
    GetDataBodyRange: {
      since: "1.1",
      call: (target) => objectOf("Range", { sheet: target.sheet, area: dataArea(alive(target).table) }),
    },
    Resize: { since: "1.13", writes: true, call: resize },
    Delete: { since: "1.1", writes: true, call: remove },
    ConvertToRange: { since: "1.2", writes: true, call: convertToRange },
    ClearFilters: { since: "1.2", writes: true, call: (target) => clearFilters(target.sheet, alive(target).table) },
    ReapplyFilters: {
      since: "1.2",
      writes: true,
      call: (target, _, session) => filterTable(target.sheet, alive(target).table, session),
    },
    ...listening<TableTarget>("SelectionChangedEvent", EVENT.tableSelectionChanged, "1.7", ({ table }) =>
      String(table.id),
    ),
    ...listening<TableTarget>("DataChangedEvent", EVENT.tableChanged, "1.7", ({ table }) => String(table.id)),
  },
});

/** Written cells that events tell of. */
function writeTold(sheet: Sheet, area: Area, grid: readonly (readonly Json[])[], session: Session): void {
  const state = session.events.before(sheet, area, session);
  writeCells(sheet, area, grid, session);
  session.events.edited(sheet, area, { before: { state, session } });
}

function columnArea({ table, column }: ColumnTarget, rows: Area): Area {
  return { ...rows, column: table.area.column + table.columns.indexOf(column), columns: 1 };
}

function columnAlive(target: ColumnTarget): ColumnTarget {
  if (!alive(target).table.columns.includes(target.column))
    throw new Failure("ItemNotFound", `the column "${target.column.name}" was deleted`);
  return target;
}

function columnRange(target: ColumnTarget, rows: (table: Table) => Area): HostObject {
  const { sheet, table } = columnAlive(target);
  return objectOf("Range", { sheet, area: columnArea(target, rows(table)) });
}

export const TABLE_COLUMN = defineObject<ColumnTarget>({
  name: "TableColumn",
  ids: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { since: "1.1", get: ({ column }) => column.id },
    Index: { since: "1.1", get: ({ table, column }) => table.columns.indexOf(column) },
    Name: {
      since: "1.1",
      get: ({ column }) => column.name,
      set: (target, value, session) =>
        writeTold(
          target.sheet,
          columnArea(columnAlive(target), headerArea(target.table)),
          [[`'${asText(value)}`]],
          session,
        ),
    },
    Values: {
      since: "1.1",
      get: (target, session) => gridOf(target.sheet, columnArea(columnAlive(target), target.table.area), session),
      set: (target, value, session) => {
        const area = columnArea(columnAlive(target), target.table.area);
        writeTold(target.sheet, area, asGrid(value, area), session);
      },
    },
  },
  links: { Filter: { since: "1.2", to: (target) => COLUMN_FILTER(columnAlive(target)) } },
  methods: {
    GetRange: { since: "1.1", call: (target) => columnRange(target, (table) => table.area) },
    GetHeaderRowRange: { since: "1.1", call: (target) => columnRange(target, headerArea) },
    GetDataBodyRange: { since: "1.1", call: (target) => columnRange(target, dataArea) },
    Delete: {
      since: "1.1",
      writes: true,
      call: (target, _, session) => {
        const { sheet, table } = columnAlive(target);
        if (table.columns.length === 1) throw invalidArgument("a table keeps one column");
        const area = columnArea(target, table.area);
        removeTableColumn(sheet, table, table.columns.indexOf(target.column));
        session.events.edited(sheet, area, { change: ["ColumnDeleted", "ShiftCellLeft"] });
      },
    },
  },
});

/** `values`: the header, then a value for each row; or the header alone. */
function addColumn(target: TableTarget, args: Arguments, session: Session): HostObject {
  const { sheet, table } = alive(target);
  const count = table.columns.length;
  const index = args.absent(0) || args.json(0) === -1 ? count : args.whole(0);
  if (index < 0 || index > count) throw invalidArgument(`the table has no column ${index}`);
  const given = args.absent(1) ? null : args.json(1);
  const where = { ...table.area, columns: 1 };
  const grid = given === null ? null : asGrid(given, where);
  addTableColumn(sheet, table, index, session);
  const area = { ...where, column: table.area.column + index };
  if (grid) writeCells(sheet, area, grid, session);
  if (!args.absent(2)) writeCells(sheet, headerOf(area), [[`'${args.text(2)}`]], session);
  session.events.edited(sheet, area, { change: ["ColumnInserted", "ShiftCellRight"] });
  return TABLE_COLUMN({ sheet, table, column: table.columns[index]! });
}

function headerOf(area: Area): Area {
  return { ...area, rows: 1 };
}

function gridOf(sheet: Sheet, area: Area, session: Session): Json {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) =>
      shown(session.calculation.valueAt(sheet, area.row + r, area.column + c)),
    ),
  );
}

function columnByKey(target: TableTarget, key: Argument): HostObject | null {
  const { table } = alive(target);
  const wanted = String(key).toLowerCase();
  const column = table.columns.find((each: TableColumn) => each.id === key || each.name.toLowerCase() === wanted);
  return column ? TABLE_COLUMN({ ...target, column }) : null;
}

export const TABLE_COLUMNS = defineObject<TableTarget>({
  name: "TableColumnCollection",
  scalars: { Count: { since: "1.1", get: ({ table }) => table.columns.length } },
  methods: {
    Add: { since: "1.1", writes: true, call: addColumn },
    GetCount: { since: "1.4", call: ({ table }) => table.columns.length },
    GetItemAt: {
      since: "1.1",
      call: (target, args) => TABLE_COLUMN({ ...target, column: itemAt(target.table.columns, args.whole(0)) }),
    },
    GetItemOrNullObject: { since: "1.4", call: (target, args) => columnByKey(target, args.at(0)) ?? NULL_OBJECT },
  },
  items: {
    all: (target) => target.table.columns.map((column) => TABLE_COLUMN({ ...target, column })),
    find: columnByKey,
  },
});

/** The blank row of a table made of a header alone is no row. */
function rowCount(sheet: Sheet, table: Table): number {
  return awaitsFirstRow(sheet, table) ? 0 : dataArea(table).rows;
}

interface RowTarget extends TableTarget {
  readonly index: number;
}

function rowArea({ table, index }: RowTarget): Area {
  const data = dataArea(table);
  if (index < 0 || index >= data.rows) throw invalidArgument(`the table has no row ${index}`);
  return { ...data, row: data.row + index, rows: 1 };
}

export const TABLE_ROW = defineObject<RowTarget>({
  name: "TableRow",
  scalars: {
    Index: { since: "1.1", get: ({ index }) => index },
    Values: {
      since: "1.1",
      get: (target, session) => gridOf(target.sheet, rowArea(target), session),
      set: (target, value, session) =>
        writeTold(target.sheet, rowArea(target), asGrid(value, rowArea(target)), session),
    },
  },
  methods: {
    GetRange: { since: "1.1", call: (target) => objectOf("Range", { sheet: target.sheet, area: rowArea(target) }) },
    Delete: {
      since: "1.1",
      writes: true,
      call: (target, _, session) => {
        const area = rowArea(target);
        removeTableRow(target.sheet, target.table, target.index);
        session.events.edited(target.sheet, area, { change: ["RowDeleted", "ShiftCellUp"] });
      },
    },
  },
});

/** Rows before the index, or at the end. Nothing given for a row leaves it blank but for calculated columns. */
function addRows(target: TableTarget, args: Arguments, session: Session): HostObject {
  const { sheet, table } = alive(target);
  const count = awaitsFirstRow(sheet, table) ? 0 : dataArea(table).rows;
  const index = args.absent(0) || args.json(0) === -1 ? count : args.whole(0);
  if (index < 0 || index > count) throw invalidArgument(`the table has no row ${index}`);
  const values = args.absent(1) ? [Array<Json>(table.area.columns).fill(null)] : args.json(1);
  const rows = Array.isArray(values) ? values.length : 1;
  if (Array.isArray(values) && values.some((row) => !Array.isArray(row) || row.length !== table.area.columns))
    throw invalidArgument("a value for each column of the table");
  const grid = asGrid(values, { ...table.area, rows });
  const area = addTableRows(sheet, table, index, rows);
  writeCells(sheet, area, grid, session);
  session.events.edited(sheet, area, { change: ["RowInserted", "ShiftCellDown"] });
  return TABLE_ROW({ sheet, table, index });
}

export const TABLE_ROWS = defineObject<TableTarget>({
  name: "TableRowCollection",
  scalars: { Count: { since: "1.1", get: ({ sheet, table }) => rowCount(sheet, table) } },
  methods: {
    Add: { since: "1.1", writes: true, call: addRows },
    GetCount: { since: "1.4", call: ({ sheet, table }) => rowCount(sheet, table) },
    GetItemAt: { since: "1.1", call: (target, args) => TABLE_ROW({ ...target, index: args.whole(0) }) },
  },
  items: {
    all: (target) =>
      Array.from({ length: rowCount(target.sheet, target.table) }, (_, index) => TABLE_ROW({ ...target, index })),
  },
});

export const COLUMN_FILTER = defineObject<ColumnTarget>({
  name: "Filter",
  scalars: { Criteria: { since: "1.2", get: ({ column }) => criteriaJson(column.criteria) } },
  methods: {
    Apply: {
      since: "1.2",
      writes: true,
      call: (target, args, session) => setCriteria(target.sheet, target.table, target.column, args.record(0), session),
    },
    ApplyValuesFilter: {
      since: "1.2",
      writes: true,
      call: (target, args, session) =>
        setCriteria(target.sheet, target.table, target.column, { filterOn: "Values", values: args.json(0) }, session),
    },
    ApplyCustomFilter: {
      since: "1.2",
      writes: true,
      call: (target, args, session) => {
        const operator = args.absent(2) ? "And" : args.json(2);
        const criteria = {
          filterOn: "Custom",
          criterion1: args.json(0),
          ...(args.absent(1) ? {} : { criterion2: args.json(1) }),
          operator,
        };
        setCriteria(target.sheet, target.table, target.column, criteria, session);
      },
    },
    Clear: {
      since: "1.2",
      writes: true,
      call: (target, _, session) => setCriteria(target.sheet, target.table, target.column, null, session),
    },
  },
});
