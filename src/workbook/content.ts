/**
 * What a sheet looks like, as plain data: the language in which the rooms describe and every adapter in `workbook/`
 * draws. Rows and columns count from 1, as in Excel. Nothing here knows a host library.
 */

import type { ProblemCode } from "../language/catalogue";

/**
 * Characters in a cell.
 *
 * @source https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-9c27-269d656771c3
 */
export const LONGEST_TEXT = 32_767;

/** What a cell holds when it is read. Dates are serial numbers (days since 1899-12-30). `null` is an empty cell. */
export type Scalar = string | number | boolean | null;

/** A formula without its `=`, in English with commas, and the value it has now (computed by us, never by the host). */
export interface Formula {
  readonly formula: string;
  readonly value: string | number | boolean;
}

export type CellValue = Scalar | Formula;

export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `RRGGBB`, without `#`, as every colour here. */
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  /** Thin lines on all four sides, or below only, in this colour. */
  readonly border?: { readonly sides: "all" | "bottom"; readonly color: string };
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format in Excel's own en-US notation; `@` is text. */
  readonly format?: string;
  /** Can be typed in on a protected sheet. */
  readonly unlocked?: boolean;
}

/** Values only; looks come from `styles`, laid over each other in order (a later one adds to or overrides an earlier). */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface StyledRegion {
  readonly region: Region;
  readonly style: Style;
}

export interface TableColumn {
  readonly name: string;
  /** Look of the column's data cells; rows appended later take the same. */
  readonly style?: Style;
  /** Set where the whole column is one formula (structured references as `tbl[[#This Row],[X]]`). */
  readonly formula?: string;
}

/** A column that a table gains where it stands. Its cells are blank, so it is never a calculated one. */
export interface NewColumn {
  readonly name: string;
  /** Look of its data cells. */
  readonly style?: Style;
  /** Characters; a column of the sheet that has a width of its own keeps it. */
  readonly width?: number;
  /** Its drop-down. */
  readonly list?: Omit<ListValidation, "region">;
}

/** An Excel table: header row at (`row`, `column`). A table without rows is written with one blank row, and read as none. */
export interface TableContent {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /**
   * Columns that tell one row from the others. When the sheet is drawn anew, what people keep in columns of their own
   * follows its row by them; without them such columns are not kept.
   */
  readonly key?: readonly string[];
  readonly filter: boolean;
  /** Look of the header row. Data rows take each column's style. */
  readonly headerStyle?: Style;
  /** A built-in table style, as `TableStyleLight1`; none leaves the cells' own looks. */
  readonly tableStyle?: string;
}

/** A drop-down fed by a defined name (a list typed into the rule would split on commas and end at 255 characters). */
export interface ListValidation {
  readonly region: Region;
  readonly listName: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** Rules on one region, first match first. Regions of a sheet never overlap. `formula` is relative to the region's top left cell. */
export interface ConditionalFormat {
  readonly region: Region;
  readonly rules: readonly {
    readonly formula: string;
    readonly style: Pick<Style, "fill" | "color" | "bold" | "italic">;
  }[];
}

/** A link to a cell of the same workbook. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly tip?: string;
}

/** `region` names cells of this sheet; `text` is a text constant. `scope: "workbook"` names must be unique in the workbook. */
export interface DefinedName {
  readonly name: string;
  readonly scope: "workbook" | "sheet";
  /** Not shown in the list of names. */
  readonly hidden?: boolean;
  readonly refersTo: { readonly region: Region } | { readonly text: string };
}

/**
 * Cells of the chart's own sheet, in one row or one column; or all rows of a column of a table of that sheet, as many as
 * it has: the chart grows with the table.
 */
export type ChartCells = { readonly region: Region } | { readonly table: string; readonly column: string };

/** Numbers; a blank cell is a gap. Colour, marker and dash follow from its place among the series. */
export interface ChartSeries {
  readonly name: string;
  readonly values: ChartCells;
}

/**
 * A chart over cells of its own sheet. A sheet that is drawn anew finds its charts by their names and draws them anew;
 * one that somebody has moved or resized stays where they put it. Charts that people made are never touched.
 */
export interface ChartContent {
  /** Among those of its sheet. */
  readonly name: string;
  /** `bar` lies down, its first category on top. */
  readonly kind: "line" | "column" | "stacked" | "bar";
  readonly title: string;
  /** What it shows, for those who do not see it. Files alone hold it: Excel's programming interface has no place for it. */
  readonly description: string;
  readonly categories: ChartCells;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: Region;
  /** `percent` shows fractions as percents, from 0 to 100; `number` goes from 0 to as much as there is. */
  readonly axis: "percent" | "number";
  /** Where the axis of the values begins and ends, other than that. */
  readonly limits?: { readonly min?: number; readonly max?: number };
  readonly axisTitles?: { readonly categories?: string; readonly values?: string };
  /**
   * A curve beside the numbers of its row: neither title, labels, lines nor legend are drawn, and the cells show through.
   * It goes on over a blank cell.
   */
  readonly small?: boolean;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Pages wide; height follows the rows. */
  readonly fitToWidth: number;
  /** Percent of full size, in the place of `fitToWidth`: Excel passes over breaks between columns where it fits to pages. */
  readonly scale?: number;
  /** First and last row repeated on top of every page. */
  readonly repeatRows?: readonly [number, number];
  /** First and last column repeated at the left of every page. */
  readonly repeatColumns?: readonly [number, number];
  readonly printArea?: Region;
  /** Excel's header and footer codes, as `&P`. */
  readonly header?: string;
  readonly footer?: string;
  /** Rows after which a page ends. */
  readonly breaksAfter?: readonly number[];
  /** Columns after which a page ends. */
  readonly columnBreaksAfter?: readonly number[];
}

export interface SheetContent {
  readonly name: string;
  readonly hidden?: boolean;
  readonly tabColor?: string;
  /** Width in characters, and whether hidden, from column A on. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /**
   * Heights in points; a row not named keeps the host's default. A row that `grows` is fitted anew by Excel when
   * somebody types more into it; any other keeps its height.
   */
  readonly heights: readonly { readonly row: number; readonly height: number; readonly grows?: boolean }[];
  readonly blocks: readonly Block[];
  readonly tables: readonly TableContent[];
  readonly styles: readonly StyledRegion[];
  readonly merges: readonly Region[];
  readonly validations: readonly ListValidation[];
  readonly conditionals: readonly ConditionalFormat[];
  readonly links: readonly Link[];
  readonly names: readonly DefinedName[];
  readonly charts?: readonly ChartContent[];
  /** Rows and columns kept in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Locked but for `unlocked` cells; no password; column widths, row heights, formatting, sorting and filtering allowed. */
  readonly protected: boolean;
  readonly gridlines: boolean;
  /** Column widths and paper stay as people have set them when the sheet is drawn anew. */
  readonly keepsLayout?: boolean;
  /** What stands above the table is another each time: all of it is drawn anew, and no place for people's notes. */
  readonly headVaries?: boolean;
  readonly page: PageSetup;
}

/** A table as it stands. `rows` leaves out a single wholly blank row (how Excel keeps an empty table). */
export interface TableData {
  readonly name: string;
  readonly sheet: string;
  /** Row number of the header, and column number of the first column, from 1. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /**
   * The first cell that stands below it in its columns, and how many rows can come before that. A total row leaves
   * none, and the table cannot be drawn anew with it.
   */
  readonly blocked?: { readonly cell: string; readonly room: number; readonly totals?: true };
  /** The first cell that stands right of it in its rows, and how many columns can come before that. */
  readonly beside?: { readonly cell: string; readonly room: number };
  /** Cells (as `C2`) of its sheet that hold a formula whose result is not in the file; they are read as empty. */
  readonly uncalculated?: readonly string[];
}

/** All cells of a sheet from A1 on, the texts of its own defined names, and its merged areas (as `B2:C3`). */
export interface SheetData {
  readonly name: string;
  readonly cells: readonly (readonly Scalar[])[];
  readonly names: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  /** Texts of notes and comments by cell, where the adapter reads them and there are any. */
  readonly notes?: Readonly<Record<string, string>>;
  /** The cells (as `C2`) that hold a formula whose result is not in the file; they are read as empty. */
  readonly uncalculated?: readonly string[];
}

/** Something a reader of files has to say of a table: code and values of the catalogue. `row` as Excel shows it. */
export interface TableRemark {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly row?: number;
}

/** Somebody else's table as it was read, with what its cells alone do not tell. */
export interface ReadTable extends SheetData {
  readonly remarks?: readonly TableRemark[];
  /** Of a text file: what stands between its cells. A sheet of a workbook has none. */
  readonly separator?: string;
  /** Of a sheet of a workbook: rows that are hidden, by hand or by a filter; they are among `cells` all the same. */
  readonly hiddenRows?: readonly number[];
  /** The same of columns, by their numbers. */
  readonly hiddenColumns?: readonly number[];
  /** Of a workbook: every sheet with cells, in order, this one among them. */
  readonly sheets?: readonly SheetOfFile[];
}

export interface SheetOfFile extends ReadTable {
  readonly hidden: boolean;
}
