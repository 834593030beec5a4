/**
 * What of a sheet that stands is ours when it is drawn anew, and where each thing on it goes: cells of people's own
 * columns follow their row by the table's key, everything else that is theirs stays where it is.
 */
import type { Region, Scalar, SheetContent, TableContent, TableData } from "./content";
import { grown, scalar, spannedRows } from "./grid";

/** Where a cell of ours goes; undefined: it is not ours, or goes. */
export type PlaceOf = (row: number, column: number) => { readonly row: number; readonly column: number } | undefined;

/** A column that people have added to a table of ours. */
export interface ExtraColumn {
  readonly name: string;
  /** Place in the table as it stands, from 0. */
  readonly offset: number;
}

/** A table of ours on the sheet, as it stands and as it will be. */
export interface Redrawn {
  readonly now: TableContent;
  readonly was: TableData;
  /** Rows that it takes up as it stands, a blank one included. */
  readonly rows: number;
  readonly extras: readonly ExtraColumn[];
  /** For each row to come the row that it is as it stands, from 0; undefined: a new one. */
  readonly origins: readonly (number | undefined)[];
  /** For each standing row the row that it becomes; undefined: it goes. */
  readonly fates: readonly (number | undefined)[];
}

export function redrawnTable(now: TableContent, was: TableData, rows: number): Redrawn {
  const described = new Set(now.columns.map(({ name }) => name.normalize("NFC").trim()));
  const extras = was.headers.flatMap((name, offset) =>
    described.has(name.normalize("NFC").trim()) ? [] : [{ name, offset }],
  );
  const { key } = now;
  if (key === undefined)
    return { now, was, rows, extras: [], origins: now.rows.map(() => undefined), fates: was.rows.map(() => undefined) };
  return { now, was, rows, extras, ...matched(now, key, was) };
}

/** Rows with the same key are taken in order, the first for the first. */
function matched(now: TableContent, key: readonly string[], was: TableData): Pick<Redrawn, "origins" | "fates"> {
  const waiting = new Map<string, number[]>();
  const keysWas = keysOf(key, was.headers, was.rows);
  keysWas.forEach((each, index) => {
    const others = waiting.get(each);
    if (others === undefined) waiting.set(each, [index]);
    else others.push(index);
  });
  const fates = was.rows.map((): number | undefined => undefined);
  const keysNow = keysOf(
    key,
    now.columns.map(({ name }) => name),
    now.rows.map((row) => row.map(scalar)),
  );
  const origins = keysNow.map((each, index) => {
    const origin = waiting.get(each)?.shift();
    if (origin !== undefined) fates[origin] = index;
    return origin;
  });
  return { origins, fates };
}

function keysOf(
  key: readonly string[],
  headers: readonly string[],
  rows: readonly (readonly Scalar[])[],
): readonly string[] {
  const offsets = key.map((name) => headers.findIndex((header) => header.normalize("NFC").trim() === name));
  return rows.map((row) => offsets.map((offset) => String(row[offset] ?? "")).join("\u001F"));
}

/** Place in the new table, from 0, of a column as it stands; undefined where it goes. */
export function newOffset({ now, was, extras }: Redrawn, offset: number): number | undefined {
  const own = now.columns.findIndex(({ name }) => name === (was.headers[offset] ?? "").normalize("NFC").trim());
  if (own >= 0) return own;
  const extra = extras.findIndex((each) => each.offset === offset);
  return extra < 0 ? undefined : now.columns.length + extra;
}

/** Header and rows of the table to come, people's own columns included. */
export function redrawnRegion({ now, extras }: Redrawn): Region {
  return {
    row: now.row,
    column: now.column,
    rows: spannedRows(now) + 1,
    columns: now.columns.length + extras.length,
  };
}

/** Header and rows as the table stands. */
export function standingRegion({ was, rows }: Redrawn): Region {
  return { row: was.row, column: was.column, rows: rows + 1, columns: was.headers.length };
}

export function holds(region: Region, row: number, column: number): boolean {
  return (
    row >= region.row &&
    row < region.row + region.rows &&
    column >= region.column &&
    column < region.column + region.columns
  );
}

/** Whether the cell lies under one of these merged areas, and is not the one that shows. */
export function isCovered(merges: readonly Region[], row: number, column: number): boolean {
  return merges.some((merge) => holds(merge, row, column) && (merge.row !== row || merge.column !== column));
}

export function overlap(one: Region, other: Region): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/**
 * Where a cell of the sheet that stands goes to: the same place for what is not in rows of a keyed table; undefined
 * where its row or column goes.
 */
export function placeAfter(
  tables: readonly Redrawn[],
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | undefined {
  const table = tables.find((each) => holds(standingRegion(each), row, column));
  if (table === undefined) return { row, column };
  const offset = newOffset(table, column - table.was.column);
  if (offset === undefined) return undefined;
  if (row === table.was.row) return { row: table.now.row, column: table.now.column + offset };
  const fate = table.fates[row - table.was.row - 1];
  return fate === undefined ? undefined : { row: table.now.row + 1 + fate, column: table.now.column + offset };
}

/**
 * Whether a link within the workbook, on a cell that is ours, is one of ours: people's are those in their own columns,
 * and those in a column of a keyed table in which we draw none.
 */
export function isOwnLink(content: SheetContent, tables: readonly Redrawn[], row: number, column: number): boolean {
  const table = tables.find((each) => holds(standingRegion(each), row, column));
  if (table?.now.key === undefined) return true;
  const offset = newOffset(table, column - table.was.column);
  if (offset === undefined) return true;
  return offset < table.now.columns.length && content.links.some((each) => each.column === table.now.column + offset);
}

/** Whether the cell is in a column that people have added to a table of ours. */
export function isInPeoplesColumn(tables: readonly Redrawn[], row: number, column: number): boolean {
  const table = tables.find((each) => holds(standingRegion(each), row, column));
  return table !== undefined && table.extras.some(({ offset }) => table.was.column + offset === column);
}

/**
 * Where the columns of a region go that reaches into rows of a table that is drawn anew. People's columns move behind
 * ours, and what is said of them alone moves along, one region for each run of columns; what ends where the table ends
 * goes on to. Anything else stays.
 */
export function columnsAfter(tables: readonly Redrawn[], region: Region): readonly Region[] {
  const table = tables.find((each) => overlap(standingRegion(each), region));
  if (table === undefined) return [region];
  const { was, extras } = table;
  const columns = Array.from({ length: region.columns }, (_, index) => region.column + index);
  const isPeoples = (column: number): boolean => extras.some(({ offset }) => was.column + offset === column);
  if (!columns.every(isPeoples)) {
    const wider = redrawnRegion(table).columns - was.headers.length;
    const isWhole = region.column <= was.column && columns.at(-1) === was.column + was.headers.length - 1;
    return [isWhole ? { ...region, columns: region.columns + Math.max(0, wider) } : region];
  }
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const place = table.now.column + (newOffset(table, column - was.column) ?? 0);
    const run = runs.at(-1);
    if (run !== undefined && run.column + run.columns === place) run.columns++;
    else runs.push({ column: place, columns: 1 });
  }
  return runs.map((run) => ({ ...region, ...run }));
}

/** Where a region goes that a rule or check of people's holds for: it grows and moves with our tables. */
export function regionsAfter(tables: readonly Redrawn[], region: Region): readonly Region[] {
  const longer = tables.reduce(
    (all, { was, rows, now }) => grown(all, { ...was, rows }, Math.max(1, now.rows.length) - rows),
    region,
  );
  return columnsAfter(tables, longer);
}

/** Whether people may have written above the table: its head is the same each time it is drawn. */
export function hasSettledHead(content: SheetContent): boolean {
  return content.tables.length === 1 && content.tables[0]?.key !== undefined && content.headVaries !== true;
}

/**
 * Rows that people have put into what is ours: it is a reference, so it has grown by them.
 *
 * @param noted rows that it was drawn with; undefined where that is not noted
 */
export function rowsPutIn(
  content: SheetContent,
  area: Region,
  noted: number | undefined,
  table: Redrawn | undefined,
): number {
  const drawn = noted ?? (hasSettledHead(content) && table !== undefined ? table.now.row : area.rows);
  return Math.max(0, area.rows + area.row - 1 - drawn);
}

/** Whether an area that is merged over a table with a settled head is people's: nothing of ours is drawn there. */
export function isPeoplesMerge(content: SheetContent, merge: Region): boolean {
  const [table] = content.tables;
  return (
    hasSettledHead(content) &&
    merge.row + merge.rows <= (table?.row ?? 0) &&
    ![...describedRegions(content), ...content.merges].some((region) => overlap(region, merge))
  );
}

/** What is described of the sheet besides tables, as regions: a cell that is described as blank is ours as well. */
export function describedRegions(content: SheetContent): readonly Region[] {
  return content.blocks.map(({ row, column, values }) => ({
    row,
    column,
    rows: values.length,
    columns: Math.max(1, ...values.map((line) => line.length)),
  }));
}
