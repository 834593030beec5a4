/**
 * A described sheet with everything decided that its description leaves open: defaults, Excel's limits, what is cut
 * short, print set-up. Both adapters that draw take every field of it, so that they cannot decide differently; a field
 * that one of them leaves out is a type error there (`nothingLeft`).
 *
 * @source https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-9c27-269d656771c3
 * (sheet names, widths, heights, headers and footers)
 */
import { absoluteAddress, columnLetters, quotedSheet } from "./address";
import type { ResolvedChart } from "./resolved-chart";
import { resolvedCharts } from "./resolved-chart";
import type {
  ConditionalFormat,
  DefinedName,
  Link,
  ListValidation,
  PageSetup,
  Region,
  SheetContent,
  Style,
  TableContent,
} from "./content";

const LONGEST_SHEET_NAME = 31;
/** One less than Excel's own 255, which in points can round to more than it takes. */
const WIDEST_COLUMN = 254;
const HIGHEST_ROW = 409.5;
/** A drop-down's titles and messages. @source https://learn.microsoft.com/office/vba/api/excel.validation.errormessage, .inputtitle */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** A header or footer with its codes. */
const LONGEST_HEAD = 255;

/** Every field is decided: none is undefined. */
type Decided<Part> = { readonly [Field in keyof Part]-?: Exclude<Part[Field], undefined> };

export interface ResolvedStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Points. */
  readonly size: number;
  /** `RRGGBB`; null: as the cells of a new workbook. */
  readonly color: string | null;
  readonly fill: string | null;
  readonly border: NonNullable<Style["border"]> | null;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "middle" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  readonly format: string;
  readonly unlocked: boolean;
}

/** Text of a header or footer as a whole, and what is in its three sections. */
export interface HeadOrFoot {
  readonly text: string;
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface ResolvedPage {
  readonly paper: "A4";
  readonly orientation: PageSetup["orientation"];
  /** Where there is no scale. */
  readonly fitToWidth: number;
  /** Percent; null: fitted to pages. */
  readonly scale: number | null;
  /** 0: as many pages as it takes. */
  readonly fitToHeight: 0;
  /** Inches. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** `$1:$4`, and `$A:$B`. */
  readonly repeatRows: string | null;
  readonly repeatColumns: string | null;
  readonly printArea: Region | null;
  readonly header: HeadOrFoot | null;
  readonly footer: HeadOrFoot | null;
  /** In order, each once. */
  readonly breaksAfter: readonly number[];
  readonly columnBreaksAfter: readonly number[];
}

export interface ResolvedTable {
  readonly name: string;
  readonly region: Region;
  readonly columns: readonly { readonly name: string; readonly formula: string | null }[];
  readonly filter: boolean;
  /** Empty: none. */
  readonly tableStyle: string;
  readonly banded: boolean;
}

export interface ResolvedName {
  readonly name: string;
  readonly scope: DefinedName["scope"];
  readonly hidden: boolean;
  /** A formula without its `=`. */
  readonly formula: string;
}

export interface ResolvedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** `fits`: Excel fits the row anew when somebody types in it. Merged cells never count when it does, so their rows do not. */
  readonly heights: readonly { readonly row: number; readonly height: number; readonly fits: boolean }[];
  readonly tables: readonly ResolvedTable[];
  readonly merges: readonly Region[];
  readonly validations: readonly Decided<ListValidation>[];
  readonly conditionals: readonly {
    readonly region: Region;
    readonly rules: readonly {
      readonly formula: string;
      readonly style: Pick<ResolvedStyle, "fill" | "color" | "bold" | "italic">;
    }[];
  }[];
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly target: string;
    readonly tip: string;
  }[];
  readonly names: readonly ResolvedName[];
  readonly charts: readonly ResolvedChart[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly protected: boolean;
  readonly gridlines: boolean;
  readonly page: ResolvedPage;
}

/** What a protected sheet of ours lets people do; no password. */
export const ALLOWED = ["formatCells", "formatColumns", "formatRows", "sort", "autoFilter"] as const;

/** To be given what is left of a value once its fields are taken: a field that is not named as drawn elsewhere is a type error. */
export function nothingLeft<Rest extends object, Elsewhere extends keyof Rest = never>(
  rest: Rest & Readonly<Record<Exclude<keyof Rest, Elsewhere>, never>>,
  ...elsewhere: readonly Elsewhere[]
): void {
  void rest;
  void elsewhere;
}

export function resolvedSheet(content: SheetContent): ResolvedSheet {
  const { name, hidden, tabColor, columns, heights, tables, merges, validations, conditionals, ...others } = content;
  const { links, names, freeze, protected: isProtected, gridlines, page, ...rest } = others;
  // Cells are laid out by `layout`, charts decided by `resolvedCharts`; whether people's layout and notes are kept is a matter of what stands.
  nothingLeft(rest, "blocks", "styles", "keepsLayout", "headVaries", "charts");
  if (name === "" || name.length > LONGEST_SHEET_NAME) throw new Error(`"${name}" cannot name a sheet`);
  const merged = new Set(merges.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index)));
  return {
    name,
    hidden: hidden === true,
    tabColor: tabColor ?? null,
    columns: columns.map((column) => ({
      width: Math.min(column.width, WIDEST_COLUMN),
      hidden: column.hidden === true,
    })),
    heights: heights.map(({ row, height, grows }) => ({
      row,
      height: Math.min(height, HIGHEST_ROW),
      fits: grows === true && !merged.has(row),
    })),
    tables: tables.map(resolvedTable),
    merges,
    validations: validations.map(resolvedValidation),
    conditionals: conditionals.map(resolvedConditional),
    links: links.map(resolvedLink),
    names: names.map((each) => resolvedName(name, each)),
    charts: resolvedCharts(content),
    freeze: freeze ?? { rows: 0, columns: 0 },
    protected: isProtected,
    gridlines,
    page: resolvedPage(page),
  };
}

export function resolvedTable(table: TableContent): ResolvedTable {
  const { name, row, column, columns, rows, filter, tableStyle, ...rest } = table;
  nothingLeft(rest, "key", "headerStyle");
  return {
    name,
    region: { row, column, rows: Math.max(1, rows.length) + 1, columns: columns.length },
    columns: columns.map((each) => ({ name: each.name, formula: each.formula ?? null })),
    filter,
    tableStyle: tableStyle ?? "",
    banded: tableStyle !== undefined,
  };
}

export function resolvedValidation(validation: ListValidation): Decided<ListValidation> {
  const { region, listName, promptTitle = "", prompt = "", errorTitle, error, ...rest } = validation;
  nothingLeft(rest);
  return {
    region,
    listName,
    promptTitle: shortened(promptTitle, LONGEST_TITLE),
    prompt: shortened(prompt, LONGEST_MESSAGE),
    errorTitle: shortened(errorTitle, LONGEST_TITLE),
    error: shortened(error, LONGEST_MESSAGE),
  };
}

function resolvedConditional({ region, rules, ...rest }: ConditionalFormat): ResolvedSheet["conditionals"][number] {
  nothingLeft(rest);
  return {
    region,
    rules: rules.map(({ formula, style }) => {
      const { fill, color, bold, italic } = resolvedStyle(style);
      return { formula, style: { fill, color, bold, italic } };
    }),
  };
}

export function resolvedLink({ row, column, sheet, cell, tip = "", ...rest }: Link): ResolvedSheet["links"][number] {
  nothingLeft(rest);
  return { row, column, target: `${quotedSheet(sheet)}!${cell}`, tip: shortened(tip, LONGEST_MESSAGE) };
}

/** @param sheet the sheet that it speaks of, and stands on where that is its scope */
export function resolvedName(sheet: string, { name, scope, hidden, refersTo, ...rest }: DefinedName): ResolvedName {
  nothingLeft(rest);
  const formula =
    "text" in refersTo
      ? `"${refersTo.text.replace(/"/gu, '""')}"`
      : `${quotedSheet(sheet)}!${absoluteAddress(refersTo.region)}`;
  return { name, scope, hidden: hidden === true, formula };
}

export function resolvedPage(page: PageSetup): ResolvedPage {
  const { orientation, fitToWidth, scale, repeatRows, repeatColumns, printArea, header, footer, ...others } = page;
  const { breaksAfter, columnBreaksAfter, ...rest } = others;
  nothingLeft(rest);
  return {
    paper: "A4",
    orientation,
    fitToWidth,
    scale: scale ?? null,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    repeatRows: repeatRows === undefined ? null : wholeRows(...repeatRows),
    repeatColumns: repeatColumns === undefined ? null : wholeColumns(...repeatColumns),
    printArea: printArea ?? null,
    header: header === undefined ? null : headOrFoot(header),
    footer: footer === undefined ? null : headOrFoot(footer),
    breaksAfter: inOrder(breaksAfter),
    columnBreaksAfter: inOrder(columnBreaksAfter),
  };
}

function inOrder(breaks: readonly number[] = []): readonly number[] {
  return [...new Set(breaks)].sort((a, b) => a - b);
}

/** `$1:$4`. */
export function wholeRows(first: number, last: number): string {
  return `$${first}:$${last}`;
}

/** `$A:$B`. */
export function wholeColumns(first: number, last: number): string {
  return `$${columnLetters(first)}:$${columnLetters(last)}`;
}

/** `&L`, `&C` and `&R` begin the sections; `&&` is a plain `&`. Cut short between two signs or codes. */
export function headOrFoot(wanted: string): HeadOrFoot {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  let text = "";
  for (const part of wanted.match(/&.|[^&]|&$/gsu) ?? []) {
    if (text.length + part.length > LONGEST_HEAD) break;
    text += part;
    const section = /^&([LCR])$/u.exec(part)?.[1] as keyof typeof sections | undefined;
    if (section === undefined) sections[current] += part;
    else current = section;
  }
  return { text, left: sections.L, center: sections.C, right: sections.R };
}

const STYLES = new WeakMap<Style, ResolvedStyle>();

/** Styles are never changed, so each is decided once. */
export function resolvedStyle(style: Style): ResolvedStyle {
  let decided = STYLES.get(style);
  if (decided === undefined) STYLES.set(style, (decided = decidedStyle(style)));
  return decided;
}

function decidedStyle(style: Style): ResolvedStyle {
  const { bold, italic, underline, size, color, fill, border, horizontal, vertical, wrap, indent, ...others } = style;
  const { format, unlocked, ...rest } = others;
  nothingLeft(rest);
  return {
    bold: bold === true,
    italic: italic === true,
    underline: underline === true,
    size: size ?? 11,
    color: color ?? null,
    fill: fill ?? null,
    border: border ?? null,
    // An indent counts from the left.
    horizontal: horizontal ?? (indent === undefined ? null : "left"),
    vertical: vertical ?? "bottom",
    wrap: wrap === true,
    indent: indent ?? 0,
    format: format ?? "General",
    unlocked: unlocked === true,
  };
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
