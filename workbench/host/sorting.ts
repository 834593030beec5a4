/**
 * Rows (or columns) put in order. Cells go with their looks, links and notes; formulas move as if copied. Blank cells come
 * last, whichever the direction; rows that a filter hides stay where they are.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.rangesort and excel.sortfield
 * @source https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4b72 (numbers,
 * then text, then FALSE and TRUE, then errors)
 */
import type { Area } from "./area";
import { intersection } from "./area";
import { invalidArgument, notImplemented } from "./failure";
import { moveFormula } from "./formula/move";
import { mayChangeCells, mayDo } from "./guard";
import type { Json } from "./json";
import { asFlag, asRecord, asWhole, optional } from "./json";
import type { Cell, Sheet, Value } from "./model";
import { CellError } from "./model";
import type { Session } from "./session";

export interface SortKey {
  /** Column (or row) from the first of the range. */
  readonly key: number;
  readonly ascending: boolean;
}

export function sortKeys(value: Json): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument("fields to sort by are expected");
  return value.map((each) => {
    const field = asRecord(each);
    const on = field["sortOn"] ?? "Value";
    if (on !== "Value") throw notImplemented(`sorting on ${JSON.stringify(on)}`);
    if (optional(field["dataOption"], String) === "TextAsNumber") throw notImplemented("sorting text as numbers");
    return { key: asWhole(field["key"] ?? null), ascending: optional(field["ascending"], asFlag) ?? true };
  });
}

interface Line {
  readonly index: number;
  readonly values: readonly Value[];
}

/** `where`: the data alone, without headers. `along` "columns": columns change places. */
export function sortCells(
  sheet: Sheet,
  where: Area,
  keys: readonly SortKey[],
  { matchCase, along }: { readonly matchCase: boolean; readonly along: "rows" | "columns" },
  session: Session,
): void {
  const rows = along === "rows";
  mayDo(sheet, "allowSort");
  mayChangeCells(sheet, where);
  const [first, count, across] = rows
    ? [where.row, where.rows, where.columns]
    : [where.column, where.columns, where.rows];
  if (keys.some(({ key }) => key < 0 || key >= across))
    throw invalidArgument("a field to sort by is outside the range");
  if (sheet.merges.some((merged) => intersection(merged, where)))
    throw invalidArgument("merged cells cannot be sorted");
  const places = Array.from({ length: count }, (_, index) => first + index).filter(
    (index) => !rows || sheet.rows.get(index)?.filtered !== true,
  );
  const lines = places.map((index): Line => ({
    index,
    values: keys.map(({ key }) =>
      rows
        ? session.calculation.valueAt(sheet, index, where.column + key)
        : session.calculation.valueAt(sheet, where.row + key, index),
    ),
  }));
  const collator = new Intl.Collator("en", { sensitivity: matchCase ? "variant" : "accent", caseFirst: "lower" });
  const sorted = [...lines].sort((a, b) => compareLines(a, b, keys, collator));
  place(
    sheet,
    where,
    sorted.map(({ index }) => index),
    places,
    rows,
  );
  sheet.workbook.touch();
}

function compareLines(a: Line, b: Line, keys: readonly SortKey[], collator: Intl.Collator): number {
  for (const [at, { ascending }] of keys.entries()) {
    const [x, y] = [a.values[at]!, b.values[at]!];
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
      continue;
    }
    const order = compareValues(x, y, collator);
    if (order !== 0) return ascending ? order : -order;
  }
  return a.index - b.index;
}

function compareValues(x: NonNullable<Value>, y: NonNullable<Value>, collator: Intl.Collator): number {
  const rank = (value: NonNullable<Value>): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : value instanceof CellError ? 3 : 2;
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "string") return collator.compare(x, y as string);
  return x instanceof CellError ? 0 : Number(x) - Number(y);
}

/** Line `from[n]` comes to stand at `to[n]`. */
function place(sheet: Sheet, where: Area, from: readonly number[], to: readonly number[], rows: boolean): void {
  const line = (index: number): Area =>
    rows ? { ...where, row: index, rows: 1 } : { ...where, column: index, columns: 1 };
  const cells = from.map((index) => [...sheet.cellsIn(line(index))]);
  for (const each of cells) for (const { row, column } of each) sheet.forget(row, column);
  const steps = new Map(from.map((index, n) => [index, to[n]! - index]));
  for (const [n, each] of cells.entries()) {
    const step = to[n]! - from[n]!;
    for (const { row, column, cell } of each) {
      const moved: Cell = { ...cell };
      if (moved.formula !== undefined) moved.formula = moveFormula(moved.formula, rows ? step : 0, rows ? 0 : step);
      delete moved.round;
      sheet.place(row + (rows ? step : 0), column + (rows ? 0 : step), moved);
    }
  }
  const shifted = <T extends { readonly row: number; readonly column: number }>(spot: T): T => {
    const inside = intersection({ ...spot, row: spot.row, column: spot.column, rows: 1, columns: 1 }, where);
    const step = inside ? (steps.get(rows ? spot.row : spot.column) ?? 0) : 0;
    return step === 0 ? spot : { ...spot, ...(rows ? { row: spot.row + step } : { column: spot.column + step }) };
  };
  sheet.notes = sheet.notes.map(shifted);
  sheet.comments = sheet.comments.map(shifted);
  sheet.hyperlinks = sheet.hyperlinks.map((link) =>
    link.area.rows * link.area.columns === 1 ? { ...link, area: shifted(link.area) } : link,
  );
}
