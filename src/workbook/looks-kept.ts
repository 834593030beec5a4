/**
 * Looks of cells of a sheet that is drawn anew. What was drawn is noted in hidden names of the sheet, so that a look that
 * is another now is a person's choice, and stays; it is compared with nothing else, so that a change of our own looks is
 * never taken for theirs. In tables a column has the looks that it was drawn with, whatever order the rows are in. Where
 * nothing is noted, only colours that are none of ours are told.
 */
import type { DefinedName, SheetContent } from "./content";
import { spannedRows } from "./grid";
import { looksOf, valuesOf } from "./layout";
import { joinedNotes, notePieces } from "./note-pieces";
import type { ResolvedStyle } from "./resolved";
import { resolvedStyle } from "./resolved";
import { codeOf } from "./short-code";
import { isOfPalette } from "./style";

/** Begins the names that hold the note. */
const NAME = "tilsyn_udseende_";
/** Longer ones are not noted. */
const MOST_PIECES = 40;

/** What is noted of a look. */
export interface DrawnLook extends Pick<
  ResolvedStyle,
  "bold" | "italic" | "underline" | "size" | "horizontal" | "vertical" | "wrap" | "indent" | "unlocked"
> {
  /** As `plainFormat` gives it. */
  readonly format: string;
  readonly lines: "all" | "bottom" | "";
  /** `RRGGBB`; empty: none, or white. */
  readonly fill: string;
  /** `RRGGBB`; empty: black, or the workbook's own. */
  readonly color: string;
}

/** A cell's look as it stands, whatever program told it. */
export interface CellLook extends Omit<DrawnLook, "lines" | "horizontal" | "vertical"> {
  /** Empty: the one that the workbook's cells have where nobody chose, or ours. */
  readonly fontName: string;
  /** Null: by what is in it. */
  readonly horizontal: string | null;
  readonly vertical: string;
  /** Turned, or shrunk to fit. */
  readonly isTurned: boolean;
  /** `?` where a fill is no plain colour. */
  readonly fill: string;
  /** `?` where it is no plain colour; `link`: the one that Excel gives links. */
  readonly color: string;
  /** Struck out, raised, or with another line below than ours. */
  readonly hasChosenLetters: boolean;
  /** Of `left`, `right`, `top`, `bottom`: where there is a line of any kind. */
  readonly sides: ReadonlySet<string>;
  /** A line that none of ours is: thick, dashed, across, or in a colour that is not of the palette. */
  readonly hasChosenLines: boolean;
}

export type Part = "fill" | "font" | "lines" | "format" | "alignment" | "lock";

export interface DrawnLooks {
  /**
   * Looks that a cell outside tables was drawn with.
   *
   * @param row undefined: which row it was is not known
   */
  at(row: number | undefined, column: number): readonly DrawnLook[];
  /** Those of a column of a table of ours, by its name; undefined: there was none of that name. */
  inColumn(name: string): readonly DrawnLook[] | undefined;
}

export function isLookNote(name: string): boolean {
  return name.startsWith(NAME);
}

/** The names that tell what is drawn. */
export function lookNotes(content: SheetContent): readonly DefinedName[] {
  const grid = looksOf(content, valuesOf(content));
  const numbers = new Map<string, number>();
  const known: number[] = [];
  const numberAt = (row: number, column: number): number => {
    const look = grid.at(row, column);
    return (known[look] ??= numbered(numbers, lookCode(resolvedStyle(grid.style(look) ?? {}))));
  };
  numbered(numbers, lookCode(resolvedStyle({})));
  const columns = new Map<string, Set<number>>();
  const isInTable = Array.from({ length: grid.rows * grid.columns }, () => false);
  for (const table of content.tables)
    table.columns.forEach(({ name }, index) => {
      const code = columnCode(name);
      const found = columns.get(code) ?? new Set();
      columns.set(code, found);
      for (let row = table.row + 1; row <= table.row + spannedRows(table); row++) {
        isInTable[(row - 1) * grid.columns + table.column + index - 1] = true;
        found.add(numberAt(row, table.column + index));
      }
    });
  const patterns = new Map<string, number>();
  const rows = Array.from({ length: grid.rows }, (_, index) =>
    numbered(
      patterns,
      runs(
        Array.from({ length: grid.columns }, (__, at) =>
          isInTable[index * grid.columns + at] === true ? 0 : numberAt(index + 1, at + 1),
        ),
      ),
    ),
  );
  const text = [
    [...numbers.keys()].join(";"),
    [...patterns.keys()].join(";"),
    runs(rows),
    [...columns].map(([code, found]) => `${code}:${[...found].join(",")}`).join(";"),
    "",
  ].join("|");
  return notePieces(NAME, text, MOST_PIECES);
}

function numbered(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** Four hexadecimal digits that stand for a column's name. */
function columnCode(name: string): string {
  return codeOf(name.normalize("NFC").trim()).slice(0, 4);
}

/** Numbers in order, those that follow each other alike as `3*5`. */
function runs(numbers: readonly number[]): string {
  const found: { number: number; times: number }[] = [];
  for (const number of numbers) {
    const last = found[found.length - 1];
    if (last?.number === number) last.times++;
    else found.push({ number, times: 1 });
  }
  return found.map(({ number, times }) => (times === 1 ? String(number) : `${number}*${times}`)).join(",");
}

function spread(text: string): readonly number[] {
  if (text === "") return [];
  return text.split(",").flatMap((run) => {
    const [number = 0, times = 1] = run.split("*").map(Number);
    return Array.from({ length: times }, () => number);
  });
}

/** A fill as it is noted and compared. */
export function fillCode(fill: string | null | undefined): string {
  const code = (fill ?? "").replace(/^#/u, "").slice(-6).toUpperCase();
  return code === "FFFFFF" ? "" : code;
}

/** A letter colour as it is noted and compared. @source Office themes 2007-2022 and 2023 on: links, and those followed */
export function colorCode(color: string | null | undefined): string {
  const code = (color ?? "").replace(/^#/u, "").slice(-6).toUpperCase();
  if (["0563C1", "954F72", "467886", "96607D", "0000FF", "800080"].includes(code)) return "link";
  return code === "000000" ? "" : code;
}

const FLAGS = { bold: "b", italic: "i", underline: "u", wrap: "w", unlocked: "k" } as const;
const HORIZONTAL = { left: "l", center: "c", right: "r" } as const;
const VERTICAL = { top: "t", middle: "m", bottom: "" } as const;
const SIDES = { all: "a", bottom: "d" } as const;

/** As `bw13_lta_@_FFF3C4_1F2933`. */
function lookCode(style: ResolvedStyle): string {
  const { size, border, horizontal, vertical, indent, format, fill, color } = style;
  const flags = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).map((flag) => (style[flag] ? FLAGS[flag] : "")).join("");
  const places = (horizontal === null ? "" : HORIZONTAL[horizontal]) + VERTICAL[vertical];
  const lines = border === null ? "" : SIDES[border.sides];
  const code = encodeURIComponent(plainFormat(format)).replace(/_/gu, "%5F");
  return [
    flags + String(size),
    places + lines + (indent === 0 ? "" : indent),
    code,
    fillCode(fill),
    colorCode(color),
  ].join("_");
}

function decoded(code: string): DrawnLook {
  const [letters = "", placed = "", format = "", fill = "", color = ""] = code.split("_");
  const [, flags = "", size = "11"] = /^([a-z]*)([\d.]*)$/u.exec(letters) ?? [];
  const [, places = "", indent = ""] = /^([a-z]*)(\d*)$/u.exec(placed) ?? [];
  return {
    bold: flags.includes(FLAGS.bold),
    italic: flags.includes(FLAGS.italic),
    underline: flags.includes(FLAGS.underline),
    wrap: flags.includes(FLAGS.wrap),
    unlocked: flags.includes(FLAGS.unlocked),
    size: Number(size),
    horizontal: places.includes("l") ? "left" : places.includes("c") ? "center" : places.includes("r") ? "right" : null,
    vertical: places.includes("t") ? "top" : places.includes("m") ? "middle" : "bottom",
    lines: places.includes("a") ? "all" : places.includes("d") ? "bottom" : "",
    indent: Number(indent),
    format: decodeURIComponent(format),
    fill,
    color,
  };
}

/**
 * What is noted of a sheet that stands; undefined where nothing is.
 *
 * @param textOf what a name of the sheet says
 */
export function notedLooks(textOf: (name: string) => string | undefined): DrawnLooks | undefined {
  const text = joinedNotes(NAME, textOf);
  const [first = "", second = "", third = "", fourth = "", end] = text.split("|");
  // Where a piece is gone the rest would be taken for all of it.
  if (end !== "") return undefined;
  const looks = first.split(";").map(decoded);
  const looked = (numbers: Iterable<number>): readonly DrawnLook[] =>
    [...new Set(numbers)].flatMap((number) => looks[number] ?? []);
  const patterns = second.split(";").map(spread);
  const rows = spread(third);
  const columns = new Map(
    fourth.split(";").map((each) => {
      const [code = "", numbers = ""] = each.split(":");
      return [code, looked(spread(numbers))] as const;
    }),
  );
  return {
    at: (row, column) =>
      looked(
        row === undefined
          ? patterns.map((pattern) => pattern[column - 1] ?? 0)
          : [patterns[rows[row - 1] ?? -1]?.[column - 1] ?? 0],
      ),
    inColumn: (name) => columns.get(columnCode(name)),
  };
}

/** Excel tells the short date of the machine by one code, whatever that date looks like there. */
const SHORT_DATE = new Set(["m/d/yyyy", "m/d/yy", "mm-dd-yy", "dd-mm-yyyy", "dd/mm/yyyy", "dd.mm.yyyy"]);

/** A number format without what programs write differently of the same one. */
export function plainFormat(format: string): string {
  const plain = format
    .replace(/\[\$-[^\]]*\]/gu, "")
    .replace(/;@$/u, "")
    .replace(/[\\"]/gu, "");
  if (/^general$/iu.test(plain)) return "";
  return SHORT_DATE.has(plain.toLowerCase()) ? "dd-mm-yyyy" : plain;
}

/**
 * What of a look a person chose: colours that are none of ours, and in what it differs from the nearest of those looks that
 * were drawn there.
 *
 * @param drawn undefined: not known
 */
export function chosenParts(now: CellLook, drawn: readonly DrawnLook[] | undefined): readonly Part[] {
  const [first, ...others] = (drawn ?? []).map((look) => differing(now, look));
  const nearest = others.reduce((least, each) => (each.length < least.length ? each : least), first ?? []);
  const isOther = (color: string): boolean => color !== "" && color !== "link" && !isOfPalette(color);
  const chosen: Part[] = [
    ...(isOther(now.fill) ? (["fill"] as const) : []),
    ...(isOther(now.color) || now.hasChosenLetters || now.fontName !== "" ? (["font"] as const) : []),
    ...(now.hasChosenLines ? (["lines"] as const) : []),
  ];
  return [...new Set([...chosen, ...nearest])];
}

function differing(now: CellLook, drawn: DrawnLook): readonly Part[] {
  const isFont =
    now.bold !== drawn.bold ||
    now.italic !== drawn.italic ||
    now.underline !== drawn.underline ||
    Math.abs(now.size - drawn.size) > 0.1 ||
    (now.color !== drawn.color && now.color !== "link");
  const isTaken =
    drawn.lines === "all" ? now.sides.size < 4 : drawn.lines === "bottom" ? !now.sides.has("bottom") : false;
  const isAligned =
    now.isTurned ||
    now.horizontal !== drawn.horizontal ||
    now.vertical !== drawn.vertical ||
    now.wrap !== drawn.wrap ||
    now.indent !== drawn.indent;
  return [
    ...(now.fill === drawn.fill ? [] : (["fill"] as const)),
    ...(isFont ? (["font"] as const) : []),
    ...(isTaken ? (["lines"] as const) : []),
    ...(now.format === drawn.format ? [] : (["format"] as const)),
    ...(isAligned ? (["alignment"] as const) : []),
    ...(now.unlocked === drawn.unlocked ? [] : (["lock"] as const)),
  ];
}
