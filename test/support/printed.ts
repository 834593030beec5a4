/**
 * How a workbook looks on paper and on a screen, measured from its parts: the smallest letters that are printed, and how
 * the letters stand out from what is behind them. It reads the package by itself and shares no code with the writer.
 */
import { strFromU8, unzipSync } from "fflate";

/** Letters below this are not read on paper, in points. */
export const SMALLEST_PRINT = 7;
/** @source https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;

/** Rows that stay in view leave the other half of a laptop's screen to what is below, in points. */
export const MOST_FROZEN = 190;

export interface SheetLook {
  readonly sheet: string;
  /** Points of the smallest letters on paper, and a cell that has them; null for a sheet that prints nothing. */
  readonly print: { readonly points: number; readonly cell: string; readonly scale: number } | null;
  /** Letters that hardly stand out: `B4 7B8794 on E4E7EB: 2.95`, one cell for each pair of colours. */
  readonly faint: readonly string[];
  /** Cells to type in whose lines hardly stand out from the paper, whatever their fill: one cell for each look. */
  readonly unseen: readonly string[];
  /** Cells that are yellow as those to type in, and locked on a protected sheet, one cell for each look. */
  readonly misleading: readonly string[];
  /** Points of the rows that stay in view; of the screen of a laptop Excel shows about 360. */
  readonly frozen: number;
  /** A title in a hidden column. */
  readonly untitled: readonly string[];
  /** Texts above the table of which the pages behind the first would show a piece: `A2`. */
  readonly cut: readonly string[];
  /** A column that does not fit on a page beside those that are repeated: `AB`. */
  readonly tooWide: string | null;
  /** Pages across, columns that are wider than a page by themselves counted as more. */
  readonly across: number;
}

interface Look {
  readonly size: number;
  readonly color: string;
  readonly fill: string;
  readonly line: string;
  readonly unlocked: boolean;
  readonly wrapped: boolean;
}

const INCH = 72;
/** Calibri 11 has digits of seven pixels, and a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 5.25;

type Attributes = Readonly<Record<string, string>>;

function attributesOf(tag: string): Attributes {
  return Object.fromEntries(Array.from(tag.matchAll(/([\w:]+)="([^"]*)"/gu), (each) => [each[1] ?? "", each[2] ?? ""]));
}

function elements(xml: string, name: string): readonly string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<${name}(?=[ />])[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, "gu")),
    ([all]) => all,
  );
}

/** The first of that name; found without a pattern, as the rows of a large sheet are millions of letters. */
function inside(xml: string, name: string): string {
  const start = new RegExp(`<${name}(?=[ />])[^>]*?(/?)>`, "u").exec(xml);
  if (start === null) return "";
  const end = start[1] === "/" ? -1 : xml.indexOf(`</${name}>`, start.index);
  return end < 0 ? start[0] : xml.slice(start.index, end + name.length + 3);
}

function colorOf(xml: string, otherwise: string): string {
  const rgb = /\brgb="(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})"/u.exec(xml)?.[1];
  return rgb?.toUpperCase() ?? otherwise;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** @source https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How much two colours, as `RRGGBB`, differ in light: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function looksOf(styles: string): { readonly cells: readonly Look[]; readonly rules: readonly Partial<Look>[] } {
  const fonts = elements(inside(styles, "fonts"), "font");
  const fills = elements(inside(styles, "fills"), "fill");
  const borders = elements(inside(styles, "borders"), "border");
  const cells = elements(inside(styles, "cellXfs"), "xf").map((xf): Look => {
    const { fontId = "0", fillId = "0", borderId = "0" } = attributesOf(xf);
    const font = fonts[Number(fontId)] ?? "";
    return {
      size: Number(/<sz val="([\d.]+)"/u.exec(font)?.[1] ?? 11),
      color: colorOf(inside(font, "color"), "000000"),
      fill: colorOf(inside(fills[Number(fillId)] ?? "", "fgColor"), "FFFFFF"),
      line: colorOf(inside(borders[Number(borderId)] ?? "", "bottom"), "FFFFFF"),
      unlocked: /locked="0"/u.test(xf),
      wrapped: /wrapText="1"/u.test(xf),
    };
  });
  const rules = elements(inside(styles, "dxfs"), "dxf").map((dxf): Partial<Look> => {
    const color = colorOf(inside(inside(dxf, "font"), "color"), "");
    const fill = colorOf(inside(inside(dxf, "fill"), "bgColor"), "");
    return { ...(color === "" ? {} : { color }), ...(fill === "" ? {} : { fill }) };
  });
  return { cells, rules };
}

/** Every sheet that is seen, in order. */
export function sheetLooks(bytes: Uint8Array): readonly SheetLook[] {
  const parts = unzipSync(bytes);
  const text = (name: string): string => (parts[name] === undefined ? "" : strFromU8(parts[name]));
  const book = text("xl/workbook.xml");
  const targets = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship")
      .map(attributesOf)
      .map(({ Id = "", Target = "" }) => [Id, Target.replace(/^\/?(?:xl\/)?/u, "xl/")]),
  );
  const looks = looksOf(text("xl/styles.xml"));
  const printing = (wanted: string, pattern: RegExp): ReadonlyMap<number, RegExpExecArray | null> =>
    new Map(
      elements(book, "definedName")
        .filter((name) => name.includes(`_xlnm.${wanted}`))
        .map((name) => [Number(attributesOf(name)["localSheetId"]), pattern.exec(name)]),
    );
  const areas = printing("Print_Area", /!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)</u);
  const titles = printing("Print_Titles", /!\$([A-Z]+):\$([A-Z]+)(?:,[^<]*!\$(\d+):\$\d+)?</u);
  const strings = elements(text("xl/sharedStrings.xml"), "si").map((each) => each.replace(/<[^>]*>/gu, ""));
  return elements(book, "sheet").flatMap((sheet, index) => {
    const { name = "", state, "r:id": id = "" } = attributesOf(sheet);
    if (state !== undefined && state !== "visible") return [];
    const area = areas.get(index) ?? null;
    const xml = text(targets.get(id) ?? "");
    return [{ sheet: name, ...lookOfSheet(xml, looks, strings, area, titles.get(index) ?? null) }];
  });
}

interface Cell {
  readonly at: string;
  readonly column: number;
  readonly row: number;
  readonly look: Look;
  readonly filled: boolean;
  /** Of its text; 0 for a number. */
  readonly letters: number;
}

function cellsOf(xml: string, looks: readonly Look[], strings: readonly string[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [, letters = "", row = "", more = "", inner = ""] of inside(xml, "sheetData").matchAll(
    /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu,
  )) {
    const look = looks[Number(/\bs="(\d+)"/u.exec(more)?.[1] ?? 0)];
    if (look === undefined) continue;
    const filled = /<v>.|<t[ >]/su.test(inner);
    const shared = /\bt="s"/u.test(more) ? strings[Number(/<v>(\d+)/u.exec(inner)?.[1])] : undefined;
    const own = shared ?? /<t(?: [^>]*)?>([^<]*)/u.exec(inner)?.[1] ?? "";
    cells.push({
      at: letters + row,
      column: columnNumber(letters),
      row: Number(row),
      look,
      filled,
      letters: own.length,
    });
  }
  return cells;
}

function lookOfSheet(
  xml: string,
  { cells: looks, rules }: ReturnType<typeof looksOf>,
  strings: readonly string[],
  area: RegExpExecArray | null,
  repeated: RegExpExecArray | null,
): Omit<SheetLook, "sheet"> {
  const cells = cellsOf(xml, looks, strings);
  const hidden = new Set<number>();
  const widths = new Map<number, number>();
  for (const column of elements(xml, "col").map(attributesOf)) {
    for (let at = Number(column["min"]); at <= Math.min(Number(column["max"]), 200); at++) {
      widths.set(at, Number(column["width"]));
      if (column["hidden"] === "1") hidden.add(at);
    }
  }
  const last = area === null ? Infinity : columnNumber(area[3] ?? "");
  const lastRow = area === null ? Infinity : Number(area[4]);
  const printed = cells.filter((cell) => !hidden.has(cell.column) && cell.column <= last && cell.row <= lastRow);
  const scale = scaleOf(xml, printed, { widths, hidden, least: area === null ? 0 : last, repeated });
  const smallest = printed
    .filter((cell) => cell.filled)
    .reduce<Cell | undefined>(
      (least, cell) => (least !== undefined && least.look.size <= cell.look.size ? least : cell),
      undefined,
    );
  return {
    print:
      smallest === undefined
        ? null
        : { points: (smallest.look.size * scale.percent) / 100, cell: smallest.at, scale: scale.percent },
    across: scale.across,
    tooWide: scale.tooWide,
    frozen: frozenBy(xml),
    untitled: untitledBy(cells, hidden),
    cut: scale.across === 1 || repeated === null ? [] : cutBy(repeated, xml, printed, widths),
    faint: faintOf(xml, cells, rules),
    unseen: unseenOf(cells),
    misleading: misleadingOf(xml, cells),
  };
}

/** What the sheet prints at, in percent, and the pages across. */
function scaleOf(
  xml: string,
  printed: readonly Cell[],
  {
    widths,
    hidden,
    least,
    repeated,
  }: {
    readonly widths: ReadonlyMap<number, number>;
    readonly hidden: ReadonlySet<number>;
    readonly least: number;
    readonly repeated: RegExpExecArray | null;
  },
): Pick<SheetLook, "across" | "tooWide"> & { readonly percent: number } {
  const setup = attributesOf(inside(xml, "pageSetup"));
  const margins = attributesOf(inside(xml, "pageMargins"));
  const paper = setup["orientation"] === "landscape" ? 842 : 595;
  const room = paper - INCH * (Number(margins["left"] ?? 0.7) + Number(margins["right"] ?? 0.7));
  const lastColumn = printed.reduce((most, { column }) => Math.max(most, column), least);
  const between = (first: number, end: number): number => {
    let sum = 0;
    for (let column = first; column <= end; column++)
      if (!hidden.has(column)) sum += (widths.get(column) ?? 9.14) * POINTS_PER_CHARACTER;
    return sum;
  };
  const wide = between(1, lastColumn);
  if (/fitToPage="1"/u.test(xml)) {
    const pages = Number(setup["fitToWidth"] ?? 1);
    const again = repeated === null ? 0 : between(columnNumber(repeated[1] ?? ""), columnNumber(repeated[2] ?? ""));
    const percent = Math.min(100, (100 * room * pages) / (wide + again * (pages - 1)));
    const behind = repeated === null ? lastColumn : columnNumber(repeated[2] ?? "");
    const wider = printed.find(
      ({ column }) => pages > 1 && column > behind && (again + between(column, column)) * percent > 100 * room,
    );
    return { percent, across: pages, tooWide: wider?.at ?? null };
  }
  const percent = Number(setup["scale"] ?? 100);
  return { percent, across: Math.ceil((wide * percent) / 100 / room - 0.01), tooWide: null };
}

function frozenBy(xml: string): number {
  const { ySplit = "0", state = "" } = attributesOf(inside(inside(xml, "sheetViews"), "pane"));
  if (!state.startsWith("frozen")) return 0;
  const heights = new Map(
    Array.from(inside(xml, "sheetData").matchAll(/<row r="(\d+)"([^>]*)/gu), ([, row, more = ""]) => [
      Number(row),
      Number(/\bht="([\d.]+)"/u.exec(more)?.[1] ?? 15),
    ]),
  );
  let sum = 0;
  for (let row = 1; row <= Number(ySplit); row++) sum += heights.get(row) ?? 15;
  return sum;
}

function untitledBy(cells: readonly Cell[], hidden: ReadonlySet<number>): readonly string[] {
  const titles = cells.filter(({ row, filled }) => row === 1 && filled);
  return titles.some(({ column }) => !hidden.has(column)) ? [] : titles.map(({ at }) => at);
}

/**
 * What stands above the table in columns that every page repeats and reaches beyond them, so that the pages behind the
 * first show a piece of it.
 */
function cutBy(
  [, left = "", right = "", header]: RegExpExecArray,
  xml: string,
  printed: readonly Cell[],
  widths: ReadonlyMap<number, number>,
): readonly string[] {
  const [first, last] = [columnNumber(left), columnNumber(right)];
  const ends = new Map(
    elements(xml, "mergeCell").map((merge) => {
      const [, anchor = "", , end = ""] = /ref="(([A-Z]+)\d+):([A-Z]+)/u.exec(merge) ?? [];
      return [anchor, columnNumber(end)];
    }),
  );
  const above = header === undefined ? Infinity : Number(header);
  return printed.flatMap(({ at, row, column, look, filled, letters }) => {
    const end = ends.get(at) ?? column;
    if (!filled || row >= above || column > last || end < first) return [];
    if (look.wrapped) return column >= first && end <= last ? [] : [at];
    let room = 0;
    for (let each = column; each <= last; each++) room += widths.get(each) ?? 9.14;
    return (letters * look.size) / 11 <= room ? [] : [at];
  });
}

function faintOf(xml: string, cells: readonly Cell[], rules: readonly Partial<Look>[]): readonly string[] {
  const found = new Map<string, string>();
  const judge = (at: string, { color, fill }: Look): void => {
    const pair = `${color} on ${fill}`;
    if (found.has(pair)) return;
    const measured = contrast(color, fill);
    found.set(pair, measured >= LEAST_CONTRAST ? "" : `${at} ${pair}: ${measured.toFixed(2)}`);
  };
  for (const { at, look } of cells) judge(at, look);
  for (const rule of elements(xml, "conditionalFormatting")) {
    const areas = (attributesOf(rule)["sqref"] ?? "")
      .split(" ")
      .map((text) => /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(text));
    const shown = elements(rule, "cfRule").map((each) => rules[Number(attributesOf(each)["dxfId"])] ?? {});
    const bases = new Map<Look, string>();
    for (const area of areas) {
      if (area === null) continue;
      const [, left = "", top = "", right = left, bottom = top] = area;
      for (const cell of cells)
        if (
          cell.row >= Number(top) &&
          cell.row <= Number(bottom) &&
          cell.column >= columnNumber(left) &&
          cell.column <= columnNumber(right)
        )
          bases.set(cell.look, cell.at);
    }
    for (const [base, at] of bases) for (const over of shown) judge(`${at} (by rule)`, { ...base, ...over });
  }
  return [...found.values()].filter((each) => each !== "");
}

/** @source https://www.w3.org/TR/WCAG22/#non-text-contrast */
function unseenOf(cells: readonly Cell[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { at, look } of cells) {
    if (!look.unlocked) continue;
    const pair = `${look.fill} ${look.line}`;
    if (!found.has(pair))
      found.set(pair, contrast(look.line, "FFFFFF") >= 3 ? "" : `${at} fill ${look.fill}, lines ${look.line}`);
  }
  return [...found.values()].filter((each) => each !== "");
}

/** The colour of cells to fill in. */
const YELLOW = "FFF3C4";

function misleadingOf(xml: string, cells: readonly Cell[]): readonly string[] {
  if (!xml.includes("<sheetProtection")) return [];
  const found = new Set<Look>();
  return cells.flatMap(({ at, look }) => {
    if (look.unlocked || look.fill !== YELLOW || found.has(look)) return [];
    found.add(look);
    return [`${at} is yellow and locked`];
  });
}

/** What is wrong with a workbook's looks, each with its sheet and cell. */
export function lookFaults(bytes: Uint8Array): string[] {
  return sheetLooks(bytes).flatMap(({ sheet, print, frozen, untitled, tooWide, cut, faint, unseen, misleading }) => [
    ...(print !== null && print.points < SMALLEST_PRINT
      ? [`${sheet}!${print.cell} prints at ${print.points.toFixed(1)} points (${print.scale.toFixed(0)} %)`]
      : []),
    ...(tooWide === null ? [] : [`${sheet}!${tooWide} does not fit on a page beside the columns that are repeated`]),
    ...(frozen > MOST_FROZEN ? [`${sheet} keeps ${frozen} points in view above its rows`] : []),
    ...untitled.map((cell) => `${sheet}!${cell} is a title in a hidden column`),
    ...cut.map((cell) => `${sheet}!${cell} is cut on the pages behind the first`),
    // On Start the colour is explained.
    ...[...faint, ...unseen, ...(sheet === "Start" ? [] : misleading)].map((each) => `${sheet}!${each}`),
  ]);
}
