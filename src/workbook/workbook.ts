/**
 * The port between the commands and wherever the workbook lives. A command reads once, decides in plain values, and
 * writes one `Change`. An adapter (a file, Excel, memory) does no more than these two.
 *
 * Not its business: what the sheets mean, what may be written when, or the log. Those are `sheets/` and `app/`.
 */
import type { ProblemCode } from "../language/catalogue";
import type { Problem } from "../language/outcome";
import type { CellValue, NewColumn, SheetContent, SheetData, Style, TableData } from "./content";

export interface ReadRequest {
  /** Names of tables; one that is not there is left out of the answer. */
  readonly tables: readonly string[];
  /** Also every sheet that has a sheet-scoped defined name of this name. */
  readonly sheetsNamed?: string;
  /** Also these sheets, each whole; one that is not there is left out. */
  readonly sheets?: readonly string[];
}

export interface Snapshot {
  /** All sheets in order, hidden ones too. */
  readonly sheetNames: readonly string[];
  readonly tables: Readonly<Record<string, TableData>>;
  /** The sheets asked for, in order. */
  readonly sheets: readonly SheetData[];
}

/** One row's new values: `key` finds the row, `set` names the columns. Columns people fill in are never set. */
export interface RowUpdate {
  readonly key: Readonly<Record<string, string | number>>;
  readonly set: Readonly<Record<string, CellValue>>;
}

/** What is typed into one cell; `null` empties it. */
export interface TypedCell {
  /** A1 address. */
  readonly cell: string;
  readonly value: CellValue;
}

/**
 * Columns added to a table that stands, behind all that it has, people's own included: nothing moves. What stands there
 * in its rows is in the way (`file/table-beside`). A table that a later edit of the change draws has them from that
 * drawing.
 */
export interface WidenEdit {
  readonly kind: "widen";
  readonly table: string;
  readonly columns: readonly NewColumn[];
  readonly headerStyle: Style;
}

export type Edit =
  /** A sheet of ours as a whole: made new before the sheet `before` (else last), or replaced where it stands. */
  | { readonly kind: "sheet"; readonly content: SheetContent; readonly before?: string }
  /** Rows below a table, in the order of its own columns; they take the column looks of the table. */
  | { readonly kind: "append"; readonly table: string; readonly rows: readonly (readonly CellValue[])[] }
  /** Named columns of the rows found by their key. A key that is not there is a bug of the caller. */
  | { readonly kind: "update"; readonly table: string; readonly rows: readonly RowUpdate[] }
  | WidenEdit
  /**
   * Values typed into unlocked cells of a sheet, as a person would: nothing else changes, and protection stays. A
   * locked cell is refused (`file/cell-locked`), on a sheet without protection too. A sheet that is not there is a bug
   * of the caller.
   */
  | { readonly kind: "type"; readonly sheet: string; readonly cells: readonly TypedCell[] };

/** Everything one command writes, the log row included. */
export interface Change {
  readonly edits: readonly Edit[];
  /** The sheet in view when the workbook is opened next. */
  readonly show?: string;
  /** Its cell (as `A12`) to be selected and in view; where none is named the sheet stays where it was looked at. */
  readonly showCell?: string;
}

export interface Workbook {
  read(request: ReadRequest): Promise<Snapshot>;
  write(change: Change): Promise<void>;
}

/**
 * The host failed, not the data: a file that cannot be opened, a program that is not there. The runner turns it into
 * a sentence (`code` is one of the `file/…` and `host/…` codes of the catalogue). Bugs are ordinary errors.
 */
export class HostFailure extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly values: Problem["values"],
  ) {
    super(code);
    this.name = "HostFailure";
  }
}
