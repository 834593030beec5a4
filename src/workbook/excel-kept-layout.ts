/**
 * Rows, columns, merged areas and blank cells of a sheet that is drawn anew in Excel: what people chose of them stays with
 * its row, as in files. What was drawn is noted on the sheet; one that an earlier version drew is drawn as it was then.
 */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { cellAddress, columnLetters, regionAddress, regionOf } from "./address";
import type { CellValue, Region, Scalar, SheetContent } from "./content";
import type { Batch } from "./excel-batch";
import type { SheetState } from "./excel-state";
import { askMerges, cellNow } from "./excel-state";
import { scalar } from "./grid";
import { valuesOf } from "./layout";
import type { DrawnLayout } from "./layout-kept";
import { isChosenHeight, layoutOf, notedLayout, rowPlaces } from "./layout-kept";
import type { Redrawn } from "./redraw";
import { hasSettledHead, holds, overlap, placeAfter, redrawnRegion, standingRegion } from "./redraw";
import { resolvedSheet } from "./resolved";
import { HostFailure } from "./workbook";
import type { PlaceOf } from "./redraw";

export interface KeptLayout {
  /** Whether the columns are those that stand, and are left alone. */
  readonly keepsColumns: boolean;
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  /** Rows outside tables. */
  readonly hidden: readonly number[];
  /** Rows outside tables that were hidden, and become others. */
  readonly shown: readonly number[];
  readonly merges: readonly Region[];
  /** Where cells go. */
  readonly placeOf: PlaceOf;
  readonly typed: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

/** What a name of a sheet says, where that is a text. */
export function noteIn(names: SheetState["names"]): (name: string) => string | undefined {
  return (name) => {
    const formula = names.find((each) => each.name === name)?.formula;
    return formula === undefined ? undefined : /^="(.*)"$/su.exec(formula)?.[1];
  };
}

/** What the sheet notes of its drawing, where no rows have been put into its area or taken out since; null: whatever that is. */
export function layoutOn(state: SheetState, area: Region | null): DrawnLayout | undefined {
  const noted = layoutNotedOn(state);
  return area === null || noted?.rows === area.rows ? noted : undefined;
}

export function layoutNotedOn({ names }: SheetState): DrawnLayout | undefined {
  return notedLayout(noteIn(names));
}

/**
 * Asks where cells go of a sheet into which people have put rows; the answer is there after the next sync.
 *
 * @problems `file/loses-cells`: something is written in such a row
 */
export function askPutIn(
  sheet: Excel.Worksheet,
  content: SheetContent,
  area: Region,
  tables: readonly Redrawn[],
): () => PlaceOf {
  const cells = sheet.getRange(regionAddress(area));
  cells.load("values");
  return () => {
    const standing = cells.values as Scalar[][];
    const placeOf = placesOf(content, standing, area, undefined, tables, valuesOf(content));
    const lost = standing.flatMap((line, index) =>
      line.flatMap((value, offset) => {
        const [row, column] = [area.row + index, area.column + offset];
        return value === "" || scalar(value) === null || placeOf(row, column) !== undefined
          ? []
          : [cellAddress(row, column)];
      }),
    );
    // What a table's row says goes with the row.
    const aside = lost.filter((address) => {
      const cell = regionOf(address);
      return cell !== null && !tables.some((table) => holds(standingRegion(table), cell.row, cell.column));
    });
    if (aside.length > 0)
      throw new HostFailure("file/loses-cells", { sheet: content.name, part: aside.slice(0, 5).join(", ") });
    return placeOf;
  };
}

/**
 * Asks; the answer is there after the next sync.
 *
 * @param area what is ours as it is noted
 * @problems `file/loses-cells`, `file/loses-columns`, `file/loses-merges`
 */
export function askLayout(
  sheet: Excel.Worksheet,
  content: SheetContent,
  area: Region,
  layout: DrawnLayout,
  tables: readonly Redrawn[],
): () => KeptLayout {
  const cells = sheet.getRange(regionAddress(area));
  cells.load("values,formulas");
  const merges = askMerges(sheet);
  const last = Math.max(area.row + area.rows - 1, ...layout.heights.keys());
  const rows = sheet.getRange(`1:${last}`).getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const keepsColumns = content.keepsLayout === true || layout.columns === layoutOf(resolvedSheet(content).columns);
  const columns = keepsColumns ? [] : askHidden(sheet, layout);
  return () => {
    const values = valuesOf(content);
    const standing = cells.values as Scalar[][];
    const placeOf = placesOf(content, standing, area, layout, tables, values);
    const lost = (code: "file/loses-cells" | "file/loses-columns" | "file/loses-merges", part: readonly string[]) => {
      if (part.length > 0) throw new HostFailure(code, { sheet: content.name, part: part.slice(0, 5).join(", ") });
    };
    lost(
      "file/loses-columns",
      columns.filter(({ range }) => range.columnHidden).map(({ column }) => columnLetters(column)),
    );
    const found = typedIn(standing, cells.formulas as unknown[][], area, layout, tables, placeOf, values);
    lost("file/loses-cells", found.lost);
    const merged = mergedOver(content, merges(), area, layout, tables, placeOf, values);
    lost("file/loses-merges", merged.lost);
    const isTableRow = (row: number): boolean =>
      tables.some(({ was, rows: spanned }) => row > was.row && row <= was.row + spanned);
    const kept = rows.value.flatMap((properties, index) => {
      const row = index + 1;
      const table = tables.find(({ was, rows: spanned }) => row > was.row && row <= was.row + spanned);
      const place = placeOf(row, table?.was.column ?? area.column)?.row;
      return place === undefined ? [] : [{ row, place, properties }];
    });
    const hidden = kept.flatMap(({ place, row, properties }) =>
      properties.rowHidden === true && !isTableRow(row) ? [place] : [],
    );
    return {
      keepsColumns,
      heights: kept.flatMap(({ row, place, properties: { format, rowHidden } }) => {
        const height = format?.rowHeight;
        const isSized = layout.heights.has(row) && rowHidden !== true && height !== undefined;
        return isSized && isChosenHeight(layout, row, height) ? [{ row: place, height }] : [];
      }),
      hidden,
      shown: rows.value.flatMap(({ rowHidden }, index) =>
        rowHidden === true && !isTableRow(index + 1) && !hidden.includes(index + 1) ? [index + 1] : [],
      ),
      merges: merged.merges,
      placeOf,
      typed: found.typed,
    };
  };
}

/** Columns that were drawn to be seen. */
function askHidden(sheet: Excel.Worksheet, layout: DrawnLayout) {
  return layout.columns.split(" ").flatMap((noted, index) => {
    if (noted.endsWith("h")) return [];
    const range = sheet.getRange(`${columnLetters(index + 1)}:${columnLetters(index + 1)}`);
    range.load("columnHidden");
    return [{ column: index + 1, range }];
  });
}

function placesOf(
  content: SheetContent,
  standing: readonly (readonly Scalar[])[],
  area: Region,
  layout: DrawnLayout | undefined,
  tables: readonly Redrawn[],
  values: readonly (readonly CellValue[] | undefined)[],
): PlaceOf {
  const [table] = tables;
  const isSettled = hasSettledHead(content) && table !== undefined && table.was.row === table.now.row;
  const grid = standing.map((row) => row.map(scalar));
  const rows = isSettled ? undefined : rowPlaces({ grid, area, layout, tables }, values);
  return (row, column) => {
    if (tables.some((each) => holds(standingRegion(each), row, column))) return placeAfter(tables, row, column);
    if (rows === undefined || row >= area.row + area.rows) return { row, column };
    const place = rows.get(row);
    return place === undefined ? undefined : { row: place, column };
  };
}

/** What people typed into cells that we had left blank, outside tables. */
function typedIn(
  standing: readonly (readonly Scalar[])[],
  formulas: readonly (readonly unknown[])[],
  area: Region,
  layout: DrawnLayout,
  tables: readonly Redrawn[],
  placeOf: PlaceOf,
  values: readonly (readonly CellValue[] | undefined)[],
): { readonly typed: KeptLayout["typed"]; readonly lost: readonly string[] } {
  const lost: string[] = [];
  const typed = standing.flatMap((line, index) =>
    line.flatMap((value, offset) => {
      const [row, column] = [area.row + index, area.column + offset];
      const isTable = tables.some((each) => holds(standingRegion(each), row, column));
      if (scalar(value) === null || value === "" || layout.isFilled(row, column) || isTable) return [];
      const place = placeOf(row, column);
      const drawn = place === undefined ? null : scalar(values[place.row - 1]?.[place.column - 1] ?? null);
      if (place !== undefined && drawn === null)
        return [{ ...place, value: cellNow(value, formulas[index]?.[offset]) }];
      if (place === undefined || drawn !== value) lost.push(cellAddress(row, column));
      return [];
    }),
  );
  return { typed, lost };
}

/** Merged areas of people's over what is ours, as files keep them. */
function mergedOver(
  content: SheetContent,
  addresses: readonly string[],
  area: Region,
  layout: DrawnLayout,
  tables: readonly Redrawn[],
  placeOf: PlaceOf,
  values: readonly (readonly CellValue[] | undefined)[],
): { readonly merges: readonly Region[]; readonly lost: readonly string[] } {
  const lost: string[] = [];
  const drawn = new Set(content.merges.map(regionAddress));
  const merges = addresses.flatMap((address) => {
    const region = regionOf(address);
    if (region === null || !holds(area, region.row, region.column) || layout.merges.has(address)) return [];
    const place = placeOf(region.row, region.column);
    if (place === undefined) return [];
    const after = { ...region, ...place };
    if (drawn.has(regionAddress(after)) || drawn.has(address)) return [];
    const isAcross = content.merges.some((merge) => overlap(merge, after));
    const isOverTable = tables.some((table) => overlap(redrawnRegion(table), after));
    if (!isAcross && !isOverTable && !hidesValues(after, values)) return [after];
    lost.push(address);
    return [];
  });
  return { merges, lost };
}

function hidesValues(region: Region, values: readonly (readonly CellValue[] | undefined)[]): boolean {
  for (let row = region.row; row < region.row + region.rows; row++)
    for (let column = region.column; column < region.column + region.columns; column++) {
      const isCorner = row === region.row && column === region.column;
      if (!isCorner && scalar(values[row - 1]?.[column - 1] ?? null) !== null) return true;
    }
  return false;
}

/** When all of the sheet is drawn. */
export async function drawLayout(batch: Batch, name: string, kept: KeptLayout): Promise<void> {
  const sheet = batch.sheet(name);
  for (const { row, column, value } of kept.typed) {
    await batch.room(2, 200);
    const range = sheet.getRange(cellAddress(row, column));
    if (value !== null && typeof value === "object") range.formulas = [[`=${value.formula}`]];
    else range.values = [[value]];
  }
  for (const region of kept.merges) {
    await batch.room(2);
    sheet.getRange(regionAddress(region)).merge();
  }
  for (const { row, height } of kept.heights) {
    await batch.room(2);
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  for (const row of kept.shown) {
    await batch.room(2);
    sheet.getRange(`${row}:${row}`).rowHidden = false;
  }
  for (const row of kept.hidden) {
    await batch.room(2);
    sheet.getRange(`${row}:${row}`).rowHidden = true;
  }
}
