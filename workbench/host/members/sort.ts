/**
 * Sorting of ranges and tables.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.rangesort and excel.tablesort
 */
import { formatArea } from "../area";
import { EVENT } from "../events";
import { invalidArgument, notImplemented } from "../failure";
import { dataArea } from "../formula/calculation";
import type { Json } from "../json";
import { asText, oneOf } from "../json";
import type { Arguments } from "../object";
import { defineObject } from "../object";
import type { Session } from "../session";
import { sortCells, sortKeys } from "../sorting";
import type { RangeTarget, TableTarget } from "./targets";

function pinYin(value: Json): void {
  if (value !== null && value !== "PinYin") throw notImplemented(`the sort method ${asText(value)}`);
}

/** Orientation "Rows": rows change places, by what is in columns. */
function applyToRange({ sheet, area }: RangeTarget, args: Arguments, session: Session): void {
  const keys = sortKeys(args.json(0));
  pinYin(args.json(4));
  const rows = oneOf(args.absent(3) ? "Rows" : args.json(3), ["Rows", "Columns"]) === "Rows";
  const header = args.flag(2, false) ? 1 : 0;
  const where = rows
    ? { ...area, row: area.row + header, rows: area.rows - header }
    : { ...area, column: area.column + header, columns: area.columns - header };
  if (where.rows < 1 || where.columns < 1) throw invalidArgument("nothing is left to sort below the header");
  sortCells(sheet, where, keys, { matchCase: args.flag(1, false), along: rows ? "rows" : "columns" }, session);
  session.events.ofSheet(rows ? EVENT.rowSorted : EVENT.columnSorted, sheet, { address: formatArea(where) });
}

export const RANGE_SORT = defineObject<RangeTarget>({
  name: "RangeSort",
  methods: { Apply: { since: "1.2", writes: true, call: applyToRange } },
});

/** What a table was sorted by last; the order itself is not undone by clearing it. */
const sorted = new WeakMap<TableTarget["table"], { readonly fields: Json; readonly matchCase: boolean }>();

function applyToTable({ sheet, table }: TableTarget, args: Arguments, session: Session): void {
  pinYin(args.json(2));
  sortTable({ sheet, table }, args.json(0), args.flag(1, false), session);
}

function sortTable({ sheet, table }: TableTarget, fields: Json, matchCase: boolean, session: Session): void {
  const where = dataArea(table);
  sortCells(sheet, where, sortKeys(fields), { matchCase, along: "rows" }, session);
  sorted.set(table, { fields, matchCase });
  session.events.ofSheet(EVENT.rowSorted, sheet, { address: formatArea(where) });
}

export const TABLE_SORT = defineObject<TableTarget>({
  name: "TableSort",
  scalars: {
    Fields: { since: "1.2", get: ({ table }) => sorted.get(table)?.fields ?? [] },
    MatchCase: { since: "1.2", get: ({ table }) => sorted.get(table)?.matchCase ?? false },
    Method: { since: "1.2", get: () => "PinYin" },
  },
  methods: {
    Apply: { since: "1.2", writes: true, call: applyToTable },
    Clear: { since: "1.2", writes: true, call: ({ table }) => void sorted.delete(table) },
    Reapply: {
      since: "1.2",
      writes: true,
      call: (target, _, session) => {
        const last = sorted.get(target.table);
        if (last) sortTable(target, last.fields, last.matchCase, session);
      },
    },
  },
});
