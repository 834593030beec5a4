/** Columns added to a table in Excel, behind all that it has: its cells are written and dressed, then it is made wider. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { columnLetters, regionAddress } from "./address";
import type { Region } from "./content";
import type { Batch } from "./excel-batch";
import { drawWidth, setValidation } from "./excel-draw";
import { drawFormats, drawLooks } from "./excel-looks";
import { takeLooksOff } from "./excel-replace";
import type { GrowingTable, RowEdit } from "./excel-rows";
import type { BookState, TableState } from "./excel-state";
import { cellInput } from "./excel-values";
import { looksOf } from "./layout";
import { resolvedValidation } from "./resolved";
import type { WidenEdit } from "./workbook";
import { dataRegion } from "./widen";
import { HostFailure } from "./workbook";

/** A table that gains columns, with what must be known of it. */
export interface Widening {
  readonly edit: WidenEdit;
  readonly state: TableState;
  /** Of each new column: whether nobody has chosen a width for that column of the sheet. */
  readonly unsized: readonly boolean[];
  /** Whether a rule of people's reaches into the new columns. */
  readonly ruled: boolean;
  /** First cell in the way of the columns, and of rows that come with them. */
  readonly beside: string | null;
  readonly below: string | null;
}

/** What it takes to take the columns back. */
export interface Widened {
  readonly table: string;
  readonly sheet: string;
  /** The table as it stood, header and total row included. */
  readonly region: Region;
  readonly columns: readonly { readonly unsized: boolean; readonly list: boolean }[];
  readonly ruled: boolean;
}

/** `rows`: the row edits of the same change. */
export function askWidening(
  context: Excel.RequestContext,
  edit: WidenEdit,
  rows: readonly RowEdit[],
): (book: BookState) => Widening {
  const { table, columns } = edit;
  const range = context.workbook.tables.getItemOrNullObject(table).getRange().getColumnsAfter(columns.length);
  const used = range.getUsedRangeOrNullObject(true);
  used.load("address");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  const rules = range.conditionalFormats;
  rules.load("items/id");
  const own = columns.map((_, index) => {
    const column = range.getColumn(index);
    column.load("columnHidden,format/useStandardWidth");
    return column;
  });
  const added = rows.reduce(
    (sum, each) =>
      each.kind === "append" && each.table.toLowerCase() === table.toLowerCase() ? sum + each.rows.length : sum,
    0,
  );
  const under = added === 0 ? null : range.getRowsBelow(added).getUsedRangeOrNullObject(true);
  under?.load("address");
  const first = (found: { readonly isNullObject: boolean; readonly address: string } | null): string | null =>
    found === null || found.isNullObject
      ? null
      : (((found.address.split(",")[0] ?? "").split("!").pop() ?? "").split(":")[0] ?? null);
  return (book) => {
    const state = book.tables.get(table);
    if (state === undefined) throw new Error(`No table ${table}`);
    return {
      edit,
      state,
      unsized: own.map(({ columnHidden, format }) => format.useStandardWidth && !columnHidden),
      ruled: rules.items.length > 0,
      beside: first(used) ?? first(merged),
      below: first(under),
    };
  };
}

/** @problems `file/table-beside`, `file/table-blocked` */
export function checkBeside({ state, beside, below }: Widening): void {
  const at = { table: state.name, sheet: state.sheet };
  if (beside !== null) throw new HostFailure("file/table-beside", { ...at, cell: beside });
  if (below !== null) throw new HostFailure("file/table-blocked", { ...at, cell: below });
}

/** The table as it stands once it is wider: for the rows that come after. */
export function widened(table: GrowingTable, widening: readonly Widening[]): GrowingTable {
  const own = widening.find(({ state }) => state.name === table.state.name);
  if (own === undefined) return table;
  const { columns } = own.edit;
  const names = columns.map(({ name }) => name);
  return {
    ...table,
    state: { ...table.state, headers: [...table.state.headers, ...names] },
    data: {
      ...table.data,
      headers: [...table.data.headers, ...names],
      rows: table.data.rows.map((row) => [...row, ...names.map(() => null)]),
    },
    last: [...table.last, ...columns.map(({ style }) => ({ format: style?.format ?? "General", formula: false }))],
  };
}

export function widenedOf({ edit, state, unsized, ruled }: Widening): Widened {
  return {
    table: state.name,
    sheet: state.sheet,
    region: regionOf(state),
    ruled,
    columns: edit.columns.map(({ width, list }, index) => ({
      unsized: width !== undefined && unsized[index] === true,
      list: list !== undefined,
    })),
  };
}

function regionOf({ row, column, rows, headers, showsHeaders, showsTotals }: TableState): Region {
  const header = showsHeaders ? 1 : 0;
  return {
    row: row + 1 - header,
    column,
    rows: rows + header + (showsTotals ? 1 : 0),
    columns: headers.length,
  };
}

function besideOf(region: Region, columns: number): Region {
  return { ...region, column: region.column + region.columns, columns };
}

export async function widenTable(batch: Batch, { edit, state, unsized }: Widening): Promise<void> {
  const { columns, headerStyle } = edit;
  const region = regionOf(state);
  const beside = besideOf(region, columns.length);
  const ranges = batch.ranges(state.sheet);
  const content = {
    tables: [
      {
        name: state.name,
        row: state.row,
        column: beside.column,
        columns: columns.map(({ name, style }) => (style === undefined ? { name } : { name, style })),
        rows: Array.from({ length: state.rows }, () => columns.map(() => null)),
        filter: false,
        ...(state.showsHeaders ? { headerStyle } : {}),
      },
    ],
    styles: [{ region: beside, style: {} }],
  };
  const looks = looksOf(content, []);
  await batch.room(60);
  takeLooksOff(batch.sheet(state.sheet), beside, beside);
  await drawFormats(batch, ranges, looks);
  await drawLooks(batch, ranges, looks);
  await batch.room(6, 100 * columns.length);
  if (state.showsHeaders)
    ranges.at({ ...beside, rows: 1 }).values = [columns.map(({ name }) => cellInput(name, headerStyle.format === "@"))];
  const table = batch.workbook.tables.getItem(state.name);
  table.resize(regionAddress({ ...region, columns: region.columns + columns.length }));
  for (const [index, { name, width, list }] of columns.entries()) {
    await batch.room(8, 600);
    if (!state.showsHeaders) table.columns.getItemAt(state.headers.length + index).name = name;
    if (list !== undefined) setValidation(ranges, resolvedValidation({ ...list, region: dataRegion(state, index) }));
    if (unsized[index] === true) await drawWidth(batch, batch.sheet(state.sheet), beside.column + index, width);
  }
}

/** The table as it stood; the columns behind it blank. */
export async function narrow(batch: Batch, { table, sheet, region, columns, ruled }: Widened): Promise<void> {
  await batch.room(60 + 4 * columns.length);
  const ranges = batch.ranges(sheet);
  const beside = besideOf(region, columns.length);
  batch.workbook.tables.getItem(table).resize(regionAddress(region));
  ranges.at(beside).clear("Contents");
  if (ruled) {
    // Clearing formats would take the rule with them. The line to the left is the table's own.
    takeLooksOff(batch.sheet(sheet), beside, beside);
    for (const edge of ["EdgeTop", "EdgeRight", "EdgeBottom"] as const)
      ranges.at(beside).format.borders.getItem(edge).style = "None";
  } else ranges.at(beside).clear("Formats");
  columns.forEach(({ unsized, list }, index) => {
    if (list) ranges.at({ ...beside, column: beside.column + index, columns: 1 }).dataValidation.clear();
    const letters = columnLetters(beside.column + index);
    if (unsized) ranges.address(`${letters}:${letters}`).format.useStandardWidth = true;
  });
}
