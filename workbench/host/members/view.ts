/**
 * What is in view of a range: its rows and columns that are not hidden.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.rangeview
 */
import { formatArea, quoteSheet } from "../area";
import { displayed } from "../display";
import { invalidArgument } from "../failure";
import { lookAt } from "../formatting";
import { shownFormula } from "../formula/spelling";
import type { Json } from "../json";
import type { HostObject, Scalar } from "../object";
import { defineObject } from "../object";
import type { Session } from "../session";
import { shown, valueType } from "../typing";
import type { RangeTarget } from "./targets";
import { objectOf } from "./targets";

interface ViewTarget extends RangeTarget {
  /** Of the rows of a view: which of them. */
  readonly index?: number;
}

interface Visible {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function visible({ sheet, area }: RangeTarget): Visible {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  return {
    rows: rows.filter((row) => !sheet.rows.get(row)?.hidden && !sheet.rows.get(row)?.filtered),
    columns: columns.filter((column) => !sheet.columns.get(column)?.hidden),
  };
}

function grid(read: (target: ViewTarget, row: number, column: number, session: Session) => Json): Scalar<ViewTarget> {
  return {
    since: "1.3",
    get: (target, session) => {
      const { rows, columns } = visible(target);
      return rows.map((row) => columns.map((column) => read(target, row, column, session)));
    },
  };
}

const value = ({ sheet }: ViewTarget, row: number, column: number, session: Session): ReturnType<typeof shown> =>
  shown(session.calculation.valueAt(sheet, row, column));

export const RANGE_VIEW = defineObject<ViewTarget>({
  name: "RangeView",
  scalars: {
    Values: grid(value),
    Text: grid(({ sheet }, row, column, session) =>
      displayed(session.calculation.valueAt(sheet, row, column), lookAt(sheet, row, column).format),
    ),
    Formulas: grid((target, row, column, session) => {
      const formula = target.sheet.cell(row, column)?.formula;
      return formula === undefined
        ? value(target, row, column, session)
        : `=${shownFormula(formula, { sheet: target.sheet, row, column })}`;
    }),
    NumberFormat: grid(({ sheet }, row, column) => lookAt(sheet, row, column).format),
    ValueTypes: grid(({ sheet }, row, column, session) => valueType(session.calculation.valueAt(sheet, row, column))),
    CellAddresses: grid(
      ({ sheet }, row, column) => `${quoteSheet(sheet.name)}!${formatArea({ row, column, rows: 1, columns: 1 })}`,
    ),
    RowCount: { since: "1.3", get: (target) => visible(target).rows.length },
    ColumnCount: { since: "1.3", get: (target) => visible(target).columns.length },
    Index: { since: "1.3", get: ({ index }) => index ?? 0 },
  },
  links: { Rows: { since: "1.3", to: (target) => VIEW_ROWS(target) } },
  methods: { GetRange: { since: "1.3", call: ({ sheet, area }) => objectOf("Range", { sheet, area }) } },
});

const VIEW_ROWS = defineObject<ViewTarget>({
  name: "RangeViewCollection",
  methods: {
    GetCount: { since: "1.4", call: (target) => visible(target).rows.length },
    GetItemAt: {
      since: "1.3",
      call: (target, args) => {
        const row = visible(target).rows[args.whole(0)];
        if (row === undefined) throw invalidArgument(`no row ${args.whole(0)} is in view`);
        return rowView(target, row, args.whole(0));
      },
    },
  },
  items: { all: (target) => visible(target).rows.map((row, index) => rowView(target, row, index)) },
});

function rowView({ sheet, area }: ViewTarget, row: number, index: number): HostObject {
  return RANGE_VIEW({ sheet, area: { ...area, row, rows: 1 }, index });
}
