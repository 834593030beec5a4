/** Looks that people have given to cells of ours: each follows its row in Excel, as in files. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { cellAddress, regionAddress, regionOf } from "./address";
import type { Region } from "./content";
import type { Batch } from "./excel-batch";
import type { Question } from "./excel-state";
import { askMerges, cut } from "./excel-state";
import type { CellLook, DrawnLook, DrawnLooks, Part } from "./looks-kept";
import { chosenParts, colorCode, fillCode, plainFormat } from "./looks-kept";
import type { PlaceOf, Redrawn } from "./redraw";
import { holds, isCovered, newOffset, placeAfter, standingRegion } from "./redraw";
import { isOfPalette } from "./style";

const SIDES = ["top", "bottom", "left", "right"] as const;
type Side = (typeof SIDES)[number];
const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** What is chosen of a cell, where it goes. */
export interface PlacedLook {
  readonly row: number;
  readonly column: number;
  readonly parts: readonly Part[];
  /** Lines that are drawn as they stood. */
  readonly sides: readonly Side[];
  readonly format: Excel.CellPropertiesFormat;
  readonly numberFormat: string;
}

/** A cell of which something is chosen, as it stands. */
export interface Chosen extends Omit<PlacedLook, "sides"> {
  readonly look: CellLook | undefined;
  readonly drawn: readonly DrawnLook[] | undefined;
  readonly lines: Readonly<Record<Side, "ours" | "chosen" | "none">>;
}

export interface AskedChosen {
  /** Asks of each column of a table as a whole, in the request that is under way. */
  readonly ask: () => void;
  readonly questions: readonly Question[];
  /** Columns in which there may be some, once the first answers are there. */
  readonly more: () => readonly Question[];
  /** @param placeOf where cells outside tables go; undefined: that is not known */
  readonly placed: (placeOf: PlaceOf | undefined) => readonly PlacedLook[];
  /** What is taken off before: the rest of a look is taken off all that is ours. */
  readonly undressed: () => readonly Undressed[];
}

/** A cell that loses what was chosen of it: another font, a turned text, or lines. */
export interface Undressed {
  readonly row: number;
  readonly column: number;
  readonly fontName: string | undefined;
  readonly isTurned: boolean;
  readonly sides: readonly Side[];
}

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
    borders: { style: true, weight: true, color: true },
    protection: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    textOrientation: true,
    shrinkToFit: true,
  },
};
const FONT = "name,size,color,bold,italic,underline,strikethrough";
const FORMAT = "horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,shrinkToFit";

/** Looks asked for in one piece, and as how many values each counts. */
const CELLS = 3_000;
const SIZE = 30;
/** Number formats asked for in one piece. */
const FORMATS = 50_000;
/** A cell that hardly anybody has dressed, for the letters that cells have where nobody has chosen. */
const LAST_CELL = "XFD1048576";

/** A column of ours in a table. */
interface Column {
  readonly redrawn: Redrawn;
  readonly region: Region;
  readonly drawn: readonly DrawnLook[] | undefined;
  readonly numberFormats: string[];
  format: Excel.RangeFormat | undefined;
  borders: readonly Excel.RangeBorder[];
}

/**
 * @param own what is ours as it stands, tables included
 * @param tables those with a key
 * @param looks what was drawn; undefined where that is not noted: then colours alone are told, in tables alone
 * @param isRowKnown whether rows are those that were drawn
 */
export function askChosen(
  sheet: Excel.Worksheet,
  own: Region,
  tables: readonly Redrawn[],
  looks: DrawnLooks | undefined,
  isRowKnown: boolean,
): AskedChosen {
  const columns = tables.flatMap((redrawn) => columnsOf(redrawn, looks));
  const found = new Map<string, Chosen>();
  let usual: Excel.RangeFont | undefined;
  let merges: () => readonly Region[] = () => [];

  const take = (
    row: number,
    column: number,
    format: Excel.CellPropertiesFormat,
    numberFormat: string,
    drawn: readonly DrawnLook[] | undefined,
  ): void => {
    const { look, lines } = toldLook(format, numberFormat, usual);
    const parts = chosenParts(look, drawn);
    if (parts.length > 0)
      found.set(cellAddress(row, column), { row, column, parts, look, format, numberFormat, drawn, lines });
  };

  const ask = (): void => {
    usual = sheet.getRange(LAST_CELL).format.font;
    usual.load("name,size");
    const asked = askMerges(sheet);
    merges = () => asked().flatMap((address) => regionOf(address) ?? []);
    for (const column of columns) {
      column.format = sheet.getRange(regionAddress(column.region)).format;
      column.format.load(FORMAT);
      column.format.fill.load("color");
      column.format.font.load(FONT);
      column.format.protection.load("locked");
    }
    for (const redrawn of tables) {
      const of = columns.filter((each) => each.redrawn === redrawn);
      const borders = askBorders(sheet, redrawn, of);
      for (const column of of) column.borders = borders;
    }
  };

  const formats = columns
    .filter(({ drawn }) => drawn !== undefined)
    .flatMap((column) =>
      cut({ sheet, ...column.region }, FORMATS).map((piece): Question => ({
        cells: piece.rows,
        ask: () => {
          const range = sheet.getRange(regionAddress(piece));
          range.load("numberFormat");
          return () =>
            (range.numberFormat as string[][]).forEach(([format = ""], index) => {
              column.numberFormats[piece.row - column.region.row + index] = format;
            });
        },
      })),
    );

  const aside = looks === undefined ? [] : besideTables(own, tables.map(standingRegion));
  const outside = aside.flatMap((region) =>
    cut({ sheet, ...region }, CELLS).map((piece): Question => ({
      cells: piece.rows * piece.columns * SIZE,
      ask: () => {
        const range = sheet.getRange(regionAddress(piece));
        range.load("numberFormat");
        const answer = range.getCellProperties(LOOK);
        return () => {
          const numbers = range.numberFormat as string[][];
          answer.value.forEach((line, down) =>
            line.forEach(({ format }, right) => {
              const [row, column] = [piece.row + down, piece.column + right];
              const isUnder = isCovered(merges(), row, column);
              const drawn = isUnder ? undefined : looks?.at(isRowKnown ? row : undefined, column);
              take(row, column, format ?? {}, numbers[down]?.[right] ?? "", drawn);
            }),
          );
        };
      },
    })),
  );

  const more = (): readonly Question[] =>
    columns.flatMap((column) => {
      if (isPlain(column, usual)) {
        // Number formats are known cell by cell already.
        column.numberFormats.forEach((format, index) => {
          if (column.drawn?.some((each) => each.format === plainFormat(format)) !== false) return;
          const { region, drawn } = column;
          const at = { row: region.row + index, column: region.column };
          const parts: readonly Part[] = ["format"];
          found.set(cellAddress(at.row, at.column), {
            ...at,
            parts,
            look: undefined,
            format: {},
            numberFormat: format,
            drawn,
            lines: OURS,
          });
        });
        return [];
      }
      return cut({ sheet, ...column.region }, CELLS).map((piece): Question => ({
        cells: piece.rows * SIZE,
        ask: () => {
          const answer = sheet.getRange(regionAddress(piece)).getCellProperties(LOOK);
          return () =>
            answer.value.forEach(([look], index) => {
              const row = piece.row + index;
              const numberFormat = column.numberFormats[row - column.region.row] ?? "";
              take(row, piece.column, look?.format ?? {}, numberFormat, column.drawn);
            });
        },
      }));
    });

  const placed: AskedChosen["placed"] = (placeOf) =>
    [...found.values()].flatMap((each) => {
      const { row, column, format, numberFormat } = each;
      const isInTable = tables.some((table) => holds(standingRegion(table), row, column));
      const place = isInTable ? placeAfter(tables, row, column) : placeOf?.(row, column);
      const sides = chosenSides(each, found);
      const parts = each.parts.filter((part) => part !== "lines" || sides.length > 0);
      return place === undefined || parts.length === 0 ? [] : [{ ...place, parts, sides, format, numberFormat }];
    });

  const undressed: AskedChosen["undressed"] = () =>
    [...found.values()].flatMap(({ row, column, look, lines }) => {
      const sides = SIDES.filter((side) => lines[side] === "chosen");
      const fontName = (look?.fontName ?? "") === "" ? undefined : usual?.name;
      const isTurned = look?.isTurned === true;
      return sides.length === 0 && fontName === undefined && !isTurned
        ? []
        : [{ row, column, fontName, isTurned, sides }];
    });

  return { ask, questions: [...formats, ...outside], more, placed, undressed };
}

const OURS = { top: "ours", bottom: "ours", left: "ours", right: "ours" } as const;

function columnsOf(redrawn: Redrawn, looks: DrawnLooks | undefined): Column[] {
  const { was, rows, now } = redrawn;
  return was.headers.flatMap((header, offset) => {
    const to = newOffset(redrawn, offset);
    if (to === undefined || to >= now.columns.length) return [];
    const region = { row: was.row + 1, column: was.column + offset, rows, columns: 1 };
    const drawn = looks?.inColumn(header);
    return [{ redrawn, region, drawn, numberFormats: [], format: undefined, borders: [] }];
  });
}

/** Lines of all columns of ours in a table, each kind as a whole. */
function askBorders(sheet: Excel.Worksheet, { was, rows }: Redrawn, columns: readonly Column[]): Excel.RangeBorder[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wide = last.region.column - first.region.column + 1;
  const all = { row: was.row + 1, column: first.region.column, rows, columns: wide };
  const { borders } = sheet.getRange(regionAddress(all)).format;
  const kinds = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(wide > 1 ? (["InsideVertical"] as const) : []),
  ] as const;
  return kinds.map((kind) => {
    const border = borders.getItem(kind);
    border.load("style,weight,color");
    return border;
  });
}

/** Cells of the region that lie in no table's rows. */
function besideTables(own: Region, tables: readonly Region[]): readonly Region[] {
  const rowsOf = tables.map((table) => ({ ...table, row: table.row + 1, rows: table.rows - 1 }));
  const ends = [own.row, own.row + own.rows, ...rowsOf.flatMap(({ row, rows }) => [row, row + rows])];
  const bands = [...new Set(ends)].filter((row) => row >= own.row && row <= own.row + own.rows).sort((a, b) => a - b);
  return bands.slice(0, -1).flatMap((row, index) => {
    const rows = (bands[index + 1] as number) - row;
    const free: { column: number; columns: number }[] = [];
    for (let column = own.column; column < own.column + own.columns; column++) {
      if (rowsOf.some((region) => holds(region, row, column))) continue;
      const run = free.at(-1);
      if (run !== undefined && run.column + run.columns === column) run.columns++;
      else free.push({ column, columns: 1 });
    }
    return free.map((run) => ({ row, rows, ...run }));
  });
}

type Border = Pick<Excel.CellBorder, "style" | "weight" | "color">;

function lineOf({ style = "None", weight, color }: Border): "ours" | "chosen" | "none" {
  if (style === "None") return "none";
  return style === "Continuous" && weight === "Thin" && isOfPalette(color ?? "") ? "ours" : "chosen";
}

function toldLook(
  { fill, font, borders, protection, ...format }: Excel.CellPropertiesFormat,
  numberFormat: string,
  usual: Excel.RangeFont | undefined,
) {
  const { horizontalAlignment = "General", verticalAlignment = "Bottom", textOrientation, shrinkToFit } = format;
  const line = (side: Side) => lineOf(borders?.[side] ?? {});
  const lines = { top: line("top"), bottom: line("bottom"), left: line("left"), right: line("right") };
  const vertical = verticalAlignment.toLowerCase();
  const look: CellLook = {
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: (font?.underline ?? "None") !== "None",
    size: font?.size === usual?.size ? 11 : (font?.size ?? 11),
    fontName: [undefined, "", OUR_FONT, usual?.name].includes(font?.name) ? "" : (font?.name ?? ""),
    horizontal: horizontalAlignment === "General" ? null : horizontalAlignment.toLowerCase(),
    vertical: vertical === "center" ? "middle" : vertical,
    wrap: format.wrapText === true,
    indent: format.indentLevel ?? 0,
    isTurned: (textOrientation ?? 0) !== 0 || shrinkToFit === true,
    unlocked: protection?.locked === false,
    format: plainFormat(numberFormat),
    fill: fillCode(fill?.color),
    color: colorCode(font?.color),
    hasChosenLetters: font?.strikethrough === true || !["None", "Single", undefined].includes(font?.underline),
    sides: new Set(SIDES.filter((side) => lines[side] !== "none")),
    hasChosenLines: SIDES.some((side) => lines[side] === "chosen"),
  };
  return { look, lines };
}

const OUR_FONT = "Calibri";

/** Whether a column is all of ours, but for number formats; where its cells differ, Excel says nothing of it. */
function isPlain({ format, borders, drawn }: Column, usual: Excel.RangeFont | undefined): boolean {
  if (format === undefined) return true;
  const { fill, font, protection } = format;
  const told: unknown[] = [fill.color, font.color, font.strikethrough, font.name];
  const others: unknown[] = [font.size, font.bold, font.italic, font.underline, protection.locked];
  const aligned = [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel];
  const turned = [format.textOrientation, format.shrinkToFit];
  const known = drawn === undefined ? told : [...told, ...others, ...aligned, ...turned];
  if (known.some((value) => value === null) || fill.color === "") return false;
  const [line, ...lines] = borders.map((border) => (border.style === null ? null : lineOf(border as Border)));
  if (drawn !== undefined && (line === null || lines.some((each) => each !== line))) return false;
  const side: Border = line === "none" || line === undefined ? {} : (borders[0] as Border);
  const { look } = toldLook(
    {
      fill: { color: fill.color },
      font,
      protection,
      horizontalAlignment: format.horizontalAlignment,
      verticalAlignment: format.verticalAlignment,
      wrapText: format.wrapText,
      indentLevel: format.indentLevel,
      textOrientation: format.textOrientation,
      shrinkToFit: format.shrinkToFit,
      borders: Object.fromEntries(SIDES.map((each) => [each, side])),
    },
    "",
    usual,
  );
  if (drawn === undefined) return chosenParts({ ...look, hasChosenLines: false }, undefined).length === 0;
  return drawn.some((each) => chosenParts({ ...look, format: each.format }, [each]).length === 0);
}

/**
 * A line between two cells is one line in Excel, whichever of them it was given to: it is the upper cell's, unless the
 * lower one has lines all around it, or none.
 */
function chosenSides(cell: Chosen, found: ReadonlyMap<string, Chosen>): readonly Side[] {
  const below = found.get(cellAddress(cell.row + 1, cell.column));
  const isBelows = below !== undefined && isAround(below);
  const sides = isAround(cell) ? SIDES : SIDES.filter((side) => side !== "top" && (side !== "bottom" || !isBelows));
  const isOfOurs = (side: Side): boolean =>
    cell.drawn?.every(({ lines }) => lines === "all" || (lines === "bottom" && side === "bottom")) === true;
  return sides.filter((side) => cell.lines[side] === "chosen" || (cell.lines[side] === "none" && isOfOurs(side)));
}

function isAround({ lines }: Chosen): boolean {
  return SIDES.every((side) => lines[side] === "chosen") || SIDES.every((side) => lines[side] === "none");
}

/** Before the sheet is drawn. */
export async function undress(batch: Batch, name: string, cells: readonly Undressed[]): Promise<void> {
  for (const { row, column, fontName, isTurned, sides } of cells) {
    await batch.room(14);
    const { format } = batch.sheet(name).getRange(cellAddress(row, column));
    if (fontName !== undefined) format.font.name = fontName;
    if (isTurned) format.set({ textOrientation: 0, shrinkToFit: false });
    for (const side of sides) format.borders.getItem(EDGES[side]).style = "None";
  }
}

/** After the sheet is drawn. */
export async function drawChosen(batch: Batch, name: string, looks: readonly PlacedLook[]): Promise<void> {
  const ordered = [...looks].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { readonly look: PlacedLook; readonly key: string; rows: number }[] = [];
  for (const look of ordered) {
    const key = JSON.stringify([look.parts, look.format, look.numberFormat]);
    const run = runs.at(-1);
    const follows = run?.look.column === look.column && run.look.row + run.rows === look.row;
    if (run !== undefined && follows && run.key === key && look.sides.length === 0) run.rows++;
    else runs.push({ look, key, rows: 1 });
  }
  for (const { look, rows } of runs) {
    await batch.room(24);
    dress(batch.sheet(name).getRange(regionAddress({ row: look.row, column: look.column, rows, columns: 1 })), look);
  }
}

function dress(range: Excel.Range, { parts, sides, format, numberFormat }: PlacedLook): void {
  const { fill, font, borders, protection } = format;
  const chosen = new Set(parts);
  // One value stands for the whole range.
  if (chosen.has("format")) range.numberFormat = numberFormat as unknown as string[][];
  if (chosen.has("fill")) {
    if (fillCode(fill?.color) === "") range.format.fill.clear();
    else range.format.fill.color = fill?.color ?? "";
  }
  if (chosen.has("font")) range.format.font.set({ ...font });
  if (chosen.has("alignment")) {
    const { horizontalAlignment = "General", verticalAlignment = "Bottom", wrapText = false } = format;
    const { indentLevel = 0, textOrientation = 0, shrinkToFit = false } = format;
    range.format.set({ horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation, shrinkToFit });
  }
  if (chosen.has("lock")) range.format.protection.locked = protection?.locked !== false;
  for (const side of sides) {
    const { style = "None", weight, color } = borders?.[side] ?? {};
    const edge = range.format.borders.getItem(EDGES[side]);
    edge.style = style;
    if (style === "None") continue;
    if (weight !== undefined) edge.weight = weight;
    if (color !== undefined) edge.color = color;
  }
}
