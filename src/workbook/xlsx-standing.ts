/** A sheet of ours as it stands in a file before it is drawn anew: what of it is ours, and what people did to its rows. */
import { regionOf } from "./address";
import type { Region, Scalar, SheetContent } from "./content";
import type { DrawnLayout } from "./layout-kept";
import { isChosenHeight } from "./layout-kept";
import type { DrawnLook, DrawnLooks } from "./looks-kept";
import type { Relation } from "./parts-relations";
import type { PlaceOf, Redrawn } from "./redraw";
import { holds, isCovered, standingRegion } from "./redraw";
import type { BookSheet } from "./xlsx-book";
import { rawRows } from "./xlsx-edit";
import type { FileTable, OpenBook } from "./xlsx-open";
import { quick } from "./xlsx-read";
import { filteredRows } from "./xlsx-table-part";

/** The sheet that stands, and what of it is ours. */
export interface Standing {
  readonly sheet: BookSheet;
  readonly xml: string;
  readonly relations: readonly Relation[];
  /** Our tables on it that will be there again. */
  readonly tables: readonly { readonly file: FileTable; readonly redrawn: Redrawn }[];
  /** Our tables that go. */
  readonly leaving: readonly FileTable[];
  /** People's own tables. */
  readonly others: readonly FileTable[];
  readonly area: Region;
  /** What was drawn; undefined where it is not noted, or rows have been put in or taken out since. */
  readonly layout: DrawnLayout | undefined;
  /** Looks that were drawn; undefined where they are not noted. */
  readonly looks: DrawnLooks | undefined;
  /** Rows that people have put into what is ours. */
  readonly putIn: number;
  readonly grid: readonly (readonly Scalar[])[];
}

export function isOurs({ area, tables, leaving }: Standing, row: number, column: number): boolean {
  return (
    holds(area, row, column) ||
    tables.some(({ redrawn }) => holds(standingRegion(redrawn), row, column)) ||
    leaving.some(({ ref }) => holds(ref, row, column))
  );
}

/** Attributes of rows: what people did to rows, and those that a filter hides. */
export function rowMarks(
  open: OpenBook,
  standing: Standing,
  rows: ReadonlyMap<number, string>,
  content: SheetContent,
  placeOf: PlaceOf,
) {
  const hidden = standing.tables.flatMap(({ file, redrawn }) => filteredRows(open, file, redrawn));
  return new Map([
    ...rows,
    ...ownRowMarks(open, standing, content, placeOf),
    ...hidden.map((row): [number, string] => [row, `<row hidden="1">`]),
  ]);
}

/** Rows of ours that people have grouped, hidden by hand, or given a height or a look: each where its row goes. */
function ownRowMarks(
  open: OpenBook,
  standing: Standing,
  content: SheetContent,
  placeOf: PlaceOf,
): readonly [number, string][] {
  const { xml, tables, layout, area } = standing;
  if (!/<row\b[^>]*\s(?:outlineLevel|collapsed|hidden|customHeight|customFormat)\s*=/u.test(xml)) return [];
  const drawn = new Map(content.heights.map(({ row, height }) => [row, height]));
  return [...rawRows(xml)].flatMap(({ row, start }): [number, string][] => {
    const tag = xml.slice(start, xml.indexOf(">", start) + 1);
    const table = tables.find(({ redrawn: { was, rows } }) => row > was.row && row <= was.row + rows);
    const column = table?.redrawn.was.column ?? area.column;
    if (!isOurs(standing, row, column) || (table !== undefined && table.redrawn.now.key === undefined)) return [];
    const place = placeOf(row, column)?.row;
    if (place === undefined) return [];
    // Which rows a filter hides is told anew.
    const isFiltered = table !== undefined && open.book.parts.text(table.file.part).includes("filterColumn");
    const names = [
      "outlineLevel",
      "collapsed",
      ...(quick(tag, "customFormat") === "1" ? ["s", "customFormat"] : []),
      ...(isFiltered ? [] : ["hidden"]),
      ...(isSized(tag, row, place) ? ["ht", "customHeight"] : []),
    ];
    const marks = names.flatMap((name) => {
      const value = quick(tag, name);
      return value === undefined ? [] : [` ${name}="${value}"`];
    });
    return marks.length === 0 ? [] : [[place, `<row${marks.join("")}>`]];
  });

  /** Whether the height is a person's. */
  function isSized(tag: string, row: number, place: number): boolean {
    if (!/^(?:1|true)$/u.test(quick(tag, "customHeight") ?? "")) return false;
    if (layout !== undefined) return isChosenHeight(layout, row, Number(quick(tag, "ht")));
    return !drawn.has(place) && tables.some(({ redrawn }) => row > redrawn.was.row);
  }
}

/**
 * Looks that each cell was drawn with: in a table those of its column, elsewhere those of its row as well, where that is
 * known. Programs write what they like in cells that a merged area covers.
 */
export function drawnLooks({ xml, looks, layout, tables, leaving }: Standing) {
  const columns = tables.map(({ redrawn: { was } }) => was.headers.map((header) => looks?.inColumn(header)));
  const merges = [...xml.matchAll(/<mergeCell\b[^>]*>/gu)].flatMap(([tag]) => regionOf(quick(tag, "ref") ?? "") ?? []);
  const known = new Map<string, readonly DrawnLook[]>();
  return (row: number, column: number): readonly DrawnLook[] | undefined => {
    if (looks === undefined || leaving.some(({ ref }) => holds(ref, row, column))) return undefined;
    const at = tables.findIndex(({ redrawn }) => holds(standingRegion(redrawn), row, column));
    const was = tables[at]?.redrawn.was;
    if (was !== undefined && row > was.row) return columns[at]?.[column - was.column];
    if (isCovered(merges, row, column)) return undefined;
    const place = `${layout === undefined ? "" : row} ${column}`;
    const drawn = known.get(place) ?? looks.at(layout === undefined ? undefined : row, column);
    known.set(place, drawn);
    return drawn;
  };
}
