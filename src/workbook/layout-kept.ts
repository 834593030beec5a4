/**
 * Rows, columns and cells of a sheet that is drawn anew, outside its tables with a key. What was drawn is noted in hidden
 * names of the sheet (widths, heights, merged areas, links, which cells were filled), so that whatever is otherwise now is
 * a person's choice; and rows are found again by what is written in them.
 */
import { cellAddress, regionAddress } from "./address";
import type { CellValue, DefinedName, Region, Scalar, SheetContent } from "./content";
import { scalar } from "./grid";
import { valuesOf } from "./layout";
import { joinedNotes, notePieces } from "./note-pieces";
import type { Redrawn } from "./redraw";
import { redrawnRegion, standingRegion } from "./redraw";
import { resolvedSheet } from "./resolved";

/** Begins the names that hold the note. */
const NAME = "tilsyn_maal_";
/** Longer ones are not noted: no sheet of ours that is drawn anew comes near. */
const MOST_PIECES = 20;

export interface DrawnLayout {
  /** Widths as they were drawn, and which columns were hidden, as `layoutOf` gives them. */
  readonly columns: string;
  /** Points, by row; rows without one are fitted to what is in them. */
  readonly heights: ReadonlyMap<number, number>;
  /** Addresses. */
  readonly merges: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Rows after which a page ends. */
  readonly breaks: ReadonlySet<number>;
  /** Rows of the area whose cells are told. */
  readonly rows: number;
  isFilled(row: number, column: number): boolean;
}

export function isLayoutNote(name: string): boolean {
  return name.startsWith(NAME);
}

/** @param area what is ours of the sheet */
export function layoutNotes(content: SheetContent, area: Region): readonly DefinedName[] {
  const { columns, heights, merges, links, page } = resolvedSheet(content);
  const values = valuesOf(content);
  const width = area.columns;
  const text = [
    layoutOf(columns),
    runs(heights.filter(({ fits }) => !fits)),
    merges.map(regionAddress).join(" "),
    links.map(({ row, column }) => cellAddress(row, column)).join(" "),
    page.breaksAfter.join(" "),
    `${area.rows}x${width}`,
    packed(Array.from({ length: area.rows * width }, (_, at) => isFilledIn(values, at, width))),
  ].join("|");
  return notePieces(NAME, text, MOST_PIECES);
}

function isFilledIn(values: readonly (readonly CellValue[] | undefined)[], at: number, width: number): boolean {
  const value = scalar(values[Math.floor(at / width)]?.[at % width] ?? null);
  return value !== null && value !== "";
}

/** Columns in a row: `12.5 8h`, where `h` is a hidden one. */
export function layoutOf(columns: readonly { readonly width: number; readonly hidden: boolean }[]): string {
  return columns.map(({ width, hidden }) => `${Math.round(width * 100) / 100}${hidden ? "h" : ""}`).join(" ");
}

/** Rows of one height in a run: `1:30 2-9:15`. */
function runs(heights: readonly { readonly row: number; readonly height: number }[]): string {
  const found: { first: number; last: number; height: number }[] = [];
  for (const { row, height } of [...heights].sort((a, b) => a.row - b.row)) {
    const run = found[found.length - 1];
    if (run?.last === row - 1 && run.height === height) run.last = row;
    else found.push({ first: row, last: row, height });
  }
  return found.map(({ first, last, height }) => `${first === last ? first : `${first}-${last}`}:${height}`).join(" ");
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Six to a sign. */
function packed(bits: readonly boolean[]): string {
  let text = "";
  for (let start = 0; start < bits.length; start += 6) {
    const number = bits.slice(start, start + 6).reduce((sum, bit, index) => sum + (bit ? 1 << index : 0), 0);
    text += DIGITS.charAt(number);
  }
  return text;
}

/**
 * What is noted of a sheet that stands; undefined where nothing is.
 *
 * @param textOf what a name of the sheet says
 */
export function notedLayout(textOf: (name: string) => string | undefined): DrawnLayout | undefined {
  const text = joinedNotes(NAME, textOf);
  const [columns = "", heights = "", merges = "", links = "", breaks = "", size = "", bits = ""] = text.split("|");
  const [rows = 0, width = 0] = size.split("x").map(Number);
  if (rows === 0) return undefined;
  return {
    columns,
    heights: new Map(words(heights).flatMap(heightsIn)),
    merges: new Set(words(merges)),
    links: new Set(words(links)),
    breaks: new Set(words(breaks).map(Number)),
    rows,
    isFilled: (row, column) => {
      if (row > rows || column > width) return false;
      const at = (row - 1) * width + column - 1;
      return (DIGITS.indexOf(bits.charAt(Math.floor(at / 6))) & (1 << (at % 6))) !== 0;
    },
  };
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

function heightsIn(run: string): readonly (readonly [number, number])[] {
  const [rows = "", height] = run.split(":");
  const [first = 0, last = first] = rows.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, Number(height)] as const);
}

/** Programs round heights to dots of their screens. */
const ROUNDED = 1;

/** Whether a row was given this height by a person. */
export function isChosenHeight(layout: DrawnLayout, row: number, height: number): boolean {
  const drawn = layout.heights.get(row);
  return drawn === undefined || Math.abs(drawn - height) >= ROUNDED;
}

/**
 * For each row as it stands, from 0, the row that it becomes; undefined: it goes. Rows with the same texts are the same,
 * the first for the first; the others go with the row above them.
 */
export function alignedRows(was: readonly string[], now: readonly string[]): readonly (number | undefined)[] {
  const waiting = new Map<string, number[]>();
  now.forEach((label, index) => {
    if (label !== "") waiting.set(label, [...(waiting.get(label) ?? []), index]);
  });
  const found = was.map((label) => waiting.get(label)?.shift());
  const taken = new Set(found);
  found.forEach((place, index) => {
    if (place !== undefined) return;
    const above = index === 0 ? -1 : found[index - 1];
    const next = above === undefined ? undefined : above + 1;
    if (next === undefined || next >= now.length || taken.has(next)) return;
    found[index] = next;
    taken.add(next);
  });
  return found;
}

/**
 * Where rows of what is ours go that are in no table of ours, by row.
 *
 * @param values those that are drawn
 */
export function rowPlaces(
  standing: {
    readonly grid: readonly (readonly Scalar[])[];
    readonly area: Region;
    readonly layout: DrawnLayout | undefined;
    readonly tables: readonly Redrawn[];
  },
  values: readonly (readonly CellValue[] | undefined)[],
): ReadonlyMap<number, number> {
  const { grid, area, layout, tables } = standing;
  const was = outside(area.row + area.rows - 1, tables.map(standingRegion));
  const now = outside(values.length, tables.map(redrawnRegion));
  const ours = (row: number): readonly Scalar[] =>
    (grid[row - 1] ?? [])
      .slice(0, area.column + area.columns - 1)
      .map((value, index) => (layout === undefined || layout.isFilled(row, index + 1) ? value : null));
  const places = alignedRows(
    was.map((row) => labelOf(ours(row))),
    now.map((row) => labelOf((values[row - 1] ?? []).map(scalar))),
  );
  return new Map(
    was.flatMap((row, index): [number, number][] => {
      const place = places[index];
      return place === undefined ? [] : [[row, now[place] as number]];
    }),
  );
}

/** Rows up to the last that are in none of these regions. */
function outside(last: number, regions: readonly Region[]): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    (row) => !regions.some((region) => row >= region.row && row < region.row + region.rows),
  );
}

const WORD = /\p{L}{2}/u;

/** What a row is known by: its texts; numbers, dates and arrows change from one drawing to the next. */
export function labelOf(row: readonly Scalar[] | undefined): string {
  return (row ?? []).filter((value) => typeof value === "string" && WORD.test(value)).join("\u001F");
}
