/**
 * Rows of a table that stays: added below it, which is then made longer (adding through the table itself is slow, and
 * conflicts when several people write), and cells updated by key.
 */
import { absoluteAddress, cellAddress, regionAddress } from "./address";
import type { CellValue, Region, Scalar, TableData } from "./content";
import type { Batch, Ranges } from "./excel-batch";
import type { TableState } from "./excel-state";
import type { AskedChecks } from "./excel-validations";
import { drawChecks } from "./excel-validations";
import { cellInput, checkText, isFormula, writeRows, written } from "./excel-values";
import { columnOffset, updatedRows } from "./grid";
import type { Edit, RowUpdate } from "./workbook";
import { HostFailure } from "./workbook";

export type RowEdit = Extract<Edit, { readonly kind: "append" | "update" }>;

/** A table whose rows change, with what must be known of it. */
export interface GrowingTable {
  readonly state: TableState;
  readonly data: TableData;
  /** Number format and formula of each cell of its last row. */
  readonly last: readonly { readonly format: string; readonly formula: boolean }[];
  readonly edits: readonly RowEdit[];
  /** Checks on entry of its last row, for rows that come below. */
  readonly checks: AskedChecks;
  /** Address of the first cell that stands where rows are to come. */
  readonly blockedBy: string | null;
}

/** What it takes to take the rows back. */
export interface Growth {
  readonly table: string;
  readonly sheet: string;
  readonly before: Region;
  readonly blank: boolean;
  readonly added: number;
  /** Columns, from 0, whose added rows get the checks on entry of the row above; a program that gave none says nothing. */
  readonly checked?: readonly number[];
}

export interface CellBefore {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly asText: boolean;
}

export function checkRoom({ state, edits, blockedBy }: GrowingTable): void {
  if (!edits.some((edit) => edit.kind === "append" && edit.rows.length > 0)) return;
  const cell = state.showsTotals ? cellAddress(state.row + state.rows + 1, state.column) : blockedBy;
  if (cell !== null) throw new HostFailure("file/table-blocked", { table: state.name, sheet: state.sheet, cell });
}

/** The table as the edits so far have left it; a snapshot of it is not changed. */
class Working {
  rows: (readonly Scalar[])[];
  readonly blank: boolean;

  constructor(private readonly table: GrowingTable) {
    this.rows = [...table.data.rows];
    this.blank = table.data.rows.length === 0 && table.state.rows > 0;
  }

  get data(): TableData {
    return { ...this.table.data, rows: this.rows };
  }

  /** Row of the sheet below the last row with something in it. */
  get next(): number {
    return this.table.state.row + 1 + this.rows.length;
  }
}

/** What the edits take, without doing them: for the journal. @problems a key, column or table that is not there is a bug */
export function planRows(table: GrowingTable): {
  readonly growth: Growth | null;
  readonly cells: readonly CellBefore[];
} {
  const { state } = table;
  const working = new Working(table);
  const cells: CellBefore[] = [];
  for (const edit of table.edits) {
    if (edit.kind === "append") working.rows.push(...edit.rows.map((row) => row.map(plain)));
    else {
      updatedRows(working.data, edit.rows).forEach((at, index) => {
        for (const header of Object.keys((edit.rows[index] as RowUpdate).set)) {
          const offset = columnOffset(working.data, header);
          cells.push({
            sheet: state.sheet,
            row: state.row + 1 + at,
            column: state.column + offset,
            value: working.rows[at]?.[offset] ?? null,
            asText: table.last[offset]?.format === "@",
          });
        }
      });
    }
  }
  const added = Math.max(0, working.rows.length - Math.max(state.rows, 1));
  const before = regionOf(state, state.rows);
  const checked = table.checks.checks().map(({ offset }) => offset);
  const grows = working.rows.length > table.data.rows.length;
  return {
    growth: grows ? { table: state.name, sheet: state.sheet, before, blank: working.blank, added, checked } : null,
    cells,
  };
}

/** The rows that the edits touch as they leave them, by place in the table from 0; what Excel calculates is undefined. */
export function touchedRows(table: GrowingTable): ReadonlyMap<number, readonly (Scalar | undefined)[]> {
  const working = new Working(table);
  const touched = new Map<number, (Scalar | undefined)[]>();
  for (const edit of table.edits) {
    if (edit.kind === "append") {
      for (const row of edit.rows) {
        touched.set(
          working.rows.length,
          table.state.headers.map((_, index) => {
            const value = row[index] ?? null;
            return isFormula(value) || table.last[index]?.formula === true ? undefined : value;
          }),
        );
        working.rows.push(row.map(plain));
      }
    } else {
      updatedRows(working.data, edit.rows).forEach((at, index) => {
        const row = touched.get(at) ?? table.state.headers.map(() => undefined);
        for (const [header, value] of Object.entries((edit.rows[index] as RowUpdate).set))
          row[columnOffset(working.data, header)] = isFormula(value) ? undefined : value;
        touched.set(at, row);
      });
    }
  }
  return touched;
}

function plain(value: CellValue): Scalar {
  return isFormula(value) ? value.value : value;
}

function regionOf(state: TableState, rows: number): Region {
  const header = state.showsHeaders ? 1 : 0;
  return { row: state.row + 1 - header, column: state.column, rows: rows + header, columns: state.headers.length };
}

export async function writeTable(batch: Batch, table: GrowingTable): Promise<void> {
  const working = new Working(table);
  const ranges = batch.ranges(table.state.sheet);
  await batch.room(4);
  const made = batch.workbook.tables.getItem(table.state.name);
  // Whether or not it was filtered when looked at: it may be now, and rows hidden by a filter take no values.
  if (table.state.filters) made.clearFilters();
  for (const edit of table.edits) {
    if (edit.kind === "append") await append(batch, ranges, table, working, edit.rows);
    else await update(batch, ranges, table, working, edit.rows);
  }
  if (working.rows.length > table.state.rows) {
    await batch.room(2);
    made.resize(regionAddress(regionOf(table.state, working.rows.length)));
    const { state } = table;
    const first = state.row + 1 + Math.max(state.rows, 1);
    const rows = state.row + 1 + working.rows.length - first;
    await drawChecks(batch, state.sheet, table.checks.checks(), { row: first, column: state.column, rows });
  }
}

async function append(
  batch: Batch,
  ranges: Ranges,
  table: GrowingTable,
  working: Working,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const { state, last } = table;
  const first = working.next;
  const columns = state.headers.length;
  const end = first + rows.length - 1;
  const under = state.row + Math.max(state.rows, 1);
  if (end > under) {
    await batch.room(3);
    const dressed = {
      row: Math.max(first, under + 1),
      column: state.column,
      rows: end - Math.max(first, under + 1) + 1,
      columns,
    };
    ranges.at(dressed).copyFrom(absoluteAddress({ ...dressed, row: under, rows: 1 }), "Formats");
  }
  const calculated = last.map(({ formula }) => formula);
  const ready = rows.map((row, offset) =>
    Array.from({ length: columns }, (_, index) => {
      const value = row[index] ?? null;
      checkText(value, state.sheet, first + offset, state.column + index);
      if (isFormula(value)) return `=${value.formula}`;
      return calculated[index] === true && value !== null ? null : written(value, last[index]?.format === "@");
    }),
  );
  await writeRows(batch, ranges, first, state.column, ready);
  for (const [index, formula] of calculated.entries()) {
    if (!formula) continue;
    await batch.room(3);
    const own = { row: first, column: state.column + index, rows: rows.length, columns: 1 };
    ranges.at(own).copyFrom(absoluteAddress({ ...own, row: under, rows: 1 }), "Formulas");
  }
  working.rows.push(...rows.map((row) => row.map(plain)));
}

async function update(
  batch: Batch,
  ranges: Ranges,
  { state, last }: GrowingTable,
  working: Working,
  updates: readonly RowUpdate[],
): Promise<void> {
  const data = working.data;
  for (const [index, at] of updatedRows(data, updates).entries()) {
    const { set } = updates[index] as RowUpdate;
    const row = [...(working.rows[at] ?? [])];
    for (const [header, value] of Object.entries(set)) {
      const offset = columnOffset(data, header);
      await batch.room(2, 100);
      checkText(value, state.sheet, state.row + 1 + at, state.column + offset);
      ranges.address(cellAddress(state.row + 1 + at, state.column + offset)).values = [
        [cellInput(value, last[offset]?.format === "@")],
      ];
      row[offset] = plain(value);
    }
    working.rows[at] = row;
  }
}
