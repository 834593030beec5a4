/**
 * Cells typed in as a person would: nothing else changes, and protection stays. Excel applies a request until its first
 * failure, so what stood in the cells is looked at first, and put back where Excel stopped half-way. A change of nothing
 * else needs no journal for that: every cell is sound by itself, and typing it again does no harm.
 */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { cellAddress } from "./address";
import type { CellValue, Region } from "./content";
import type { Batch } from "./excel-batch";
import type { CellBefore } from "./excel-rows";
import { cellNow } from "./excel-state";
import { byteLength, cellInput, checkText, isFormula, writeRows } from "./excel-values";
import { cellPlace, scalar } from "./grid";
import type { Edit, Snapshot } from "./workbook";
import { HostFailure } from "./workbook";

export type TypeEdit = Extract<Edit, { readonly kind: "type" }>;

/** A cell to be typed in, and what it holds now. */
export interface Typing {
  readonly before: CellBefore;
  readonly value: CellValue;
}

/**
 * Asks for the cells; the answer is there after the next sync.
 *
 * @problems `file/cell-locked`; `host/changed-meanwhile`: a cell is not as the command read it
 */
export function askTyped(
  context: Excel.RequestContext,
  { sheet: name, cells }: TypeEdit,
): (seen: Snapshot | undefined) => Typing[] {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const placed = cells.map(({ cell, value }) => ({ ...cellPlace(cell), value }));
  // Typed twice, the later counts.
  const asked = [...new Map(placed.map((each) => [cellAddress(each.row, each.column), each]))].map(([cell, each]) => {
    const range = sheet.getRange(cell);
    range.load("values,formulas,numberFormat,format/protection/locked");
    return { ...each, cell, range };
  });
  return (seen) => {
    if (sheet.isNullObject) {
      if (seen?.sheetNames.some((each) => each.toLowerCase() === name.toLowerCase()) === true)
        throw new HostFailure("host/changed-meanwhile", {});
      throw new Error(`No sheet ${name}`);
    }
    const read = seen?.sheets.find((each) => each.name === sheet.name);
    return asked.map(({ cell, row, column, value, range }) => {
      if (range.format.protection.locked) throw new HostFailure("file/cell-locked", { sheet: sheet.name, cell });
      checkText(value, sheet.name, row, column);
      const now = scalar((range.values as CellValue[][])[0]?.[0] ?? null);
      if (read !== undefined && (read.cells[row - 1]?.[column - 1] ?? null) !== now)
        throw new HostFailure("host/changed-meanwhile", {});
      return {
        value,
        before: {
          sheet: sheet.name,
          row,
          column,
          value: cellNow(now, (range.formulas as unknown[][])[0]?.[0]),
          asText: (range.numberFormat as string[][])[0]?.[0] === "@",
        },
      };
    });
  };
}

/**
 * Writes what is typed; cells one below the other in one go. Calculation is not suspended, as a drawing does: what
 * depends on an answer is to follow it at once, and where the user calculates by hand, the sheet is calculated.
 */
export async function typeCells(batch: Batch, typings: readonly Typing[]): Promise<void> {
  const runs = runsDown(typings);
  for (const { sheet, region, values } of runs) {
    const bytes = values.reduce((sum: number, value) => sum + byteLength(String(value)), 0);
    if (bytes > LARGE) await writeRows(batch, batch.ranges(sheet), region.row, region.column, inRows(values));
    else batch.ranges(sheet).at({ ...region, rows: values.length }).values = inRows(values);
  }
  for (const sheet of new Set(runs.map((each) => each.sheet))) batch.sheet(sheet).calculate(false);
}

/** More text than this is sent in pieces. Bytes. */
const LARGE = 1_000_000;

function inRows<Value>(values: readonly Value[]): Value[][] {
  return values.map((value) => [value]);
}

interface Run {
  readonly sheet: string;
  readonly region: Region;
  readonly values: (string | number | boolean)[];
}

function runsDown(typings: readonly Typing[]): Run[] {
  const inOrder = [...typings].sort(({ before: a }, { before: b }) =>
    a.sheet === b.sheet ? a.column - b.column || a.row - b.row : a.sheet < b.sheet ? -1 : 1,
  );
  const found: Run[] = [];
  for (const { before, value } of inOrder) {
    const { sheet, row, column, asText } = before;
    const last = found[found.length - 1];
    const goesOn =
      last?.sheet === sheet && last.region.column === column && last.region.row + last.values.length === row;
    if (goesOn) last.values.push(cellInput(value, asText));
    else found.push({ sheet, region: { row, column, rows: 1, columns: 1 }, values: [cellInput(value, asText)] });
  }
  return found;
}

/** After a failure: whether all was typed (the answer was lost). What was typed by halves is put back. */
export async function settleTyped(batch: Batch, typings: readonly Typing[]): Promise<boolean> {
  const asked = typings.map(({ before: { sheet, row, column } }) => {
    const range = batch.sheet(sheet).getRange(cellAddress(row, column));
    range.load("values,formulas");
    return range;
  });
  await batch.send();
  const holds = (range: Excel.Range, value: CellValue): boolean => {
    const now: unknown = ((isFormula(value) ? range.formulas : range.values) as unknown[][])[0]?.[0];
    return now === (isFormula(value) ? `=${value.formula}` : (scalar(value) ?? ""));
  };
  if (typings.every(({ value }, index) => holds(asked[index] as Excel.Range, value))) return true;
  const changed = typings.filter(({ before }, index) => !holds(asked[index] as Excel.Range, before.value));
  await typeCells(
    batch,
    changed.map(({ before }) => ({ before, value: before.value })),
  );
  if (changed.length > 0) await batch.send();
  return false;
}
