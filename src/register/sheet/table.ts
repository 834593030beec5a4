/** A table of the workbook described once, and used to write it and to read it back. */
import type { IsoDate, Moment } from "../../kernel/date";
import { dateFromSerial, parseDate, serialFromText } from "../../kernel/date";
import { findWord } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { clean } from "../../kernel/text";
import { problem, uncalculatedCells } from "../../language/problem";
import { cellAddress } from "../../workbook/address";
import type { CellValue, Scalar, Style, TableContent, TableData } from "../../workbook/content";
import { STYLE } from "../../workbook/style";
import { remembered } from "./remembered";

export interface Column<Row> {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly style: Style;
  /** Set where the column is a formula in every row. */
  readonly formula?: string;
  /** Register version that first had the column; none for one that was always there. A register before it reads blank. */
  readonly since?: number;
  /** Kept for the program, and out of sight: people have the same in words. */
  readonly hidden?: true;
  write(row: Row): CellValue;
}

export interface TableDescription<Row> {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly Column<Row>[];
  /** Headers of the columns that tell rows apart, where the whole table is drawn anew: people's own columns follow them. */
  readonly key?: readonly string[];
  read(row: RowReader): Row;
}

/** What it takes to write a table. */
export type WrittenTable<Row> = Omit<TableDescription<Row>, "read">;

/** A whole table at (`row`, `column`) as sheet content. */
export function tableContent<Row>(
  description: WrittenTable<Row>,
  rows: readonly Row[],
  row: number,
  column = 1,
): TableContent {
  return {
    name: description.name,
    row,
    column,
    columns: description.columns.map((each) => ({
      name: each.header,
      style: each.style,
      ...(each.formula === undefined ? {} : { formula: each.formula }),
    })),
    rows: tableRows(description, rows),
    ...(description.key === undefined ? {} : { key: description.key }),
    filter: true,
    headerStyle: STYLE.filterHeader,
  };
}

/** The rows alone, in the description's own column order, for a table that is appended to. */
export function tableRows<Row>(description: WrittenTable<Row>, rows: readonly Row[]): CellValue[][] {
  return rows.map((each) => description.columns.map((column) => column.write(each)));
}

/** Rows in the order in which the columns stand in the workbook now (staff may have moved or added columns). */
export function rowsFor<Row>(description: TableDescription<Row>, data: TableData, rows: readonly Row[]): CellValue[][] {
  const byHeader = new Map(description.columns.map((column) => [column.header, column]));
  return rows.map((row) => data.headers.map((header) => byHeader.get(header)?.write(row) ?? null));
}

/** What finds a row of a table that people type in: the cells of its key as they are typed, letter for letter. */
export function rowKey(data: TableData, row: number, headers: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    headers.map((header) => {
      const cell = data.rows[row]?.[data.headers.indexOf(header)] ?? "";
      return [header, typeof cell === "boolean" ? String(cell) : cell];
    }),
  );
}

/** One cell after another of a row by header; what cannot be read is noted and read as blank. */
export class RowReader {
  constructor(
    private readonly data: TableData,
    private readonly index: ReadonlyMap<string, number>,
    private readonly at: number,
    private readonly problems: Problem[],
    private readonly uncalculated: { readonly among: ReadonlySet<string>; readonly met: Set<string> },
  ) {}

  /** Where a column's cell of this row stands. */
  place(header: string): Place {
    const offset = this.index.get(header) ?? 0;
    const row = this.data.row + 1 + this.at;
    return { sheet: this.data.sheet, cell: cellAddress(row, this.data.column + offset), row, column: header };
  }

  raw(header: string): Scalar {
    const offset = this.index.get(header);
    if (offset === undefined) return null;
    const cell = this.uncalculatedCell(header);
    if (cell !== null) this.uncalculated.met.add(cell);
    return this.data.rows[this.at]?.[offset] ?? null;
  }

  /** Whether a formula of ours stands there without a result: it is written anew with its row, so nobody is asked for it. */
  isUncalculated(header: string): boolean {
    return this.uncalculatedCell(header) !== null;
  }

  private uncalculatedCell(header: string): string | null {
    const offset = this.index.get(header);
    const { among } = this.uncalculated;
    if (offset === undefined || among.size === 0) return null;
    const cell = cellAddress(this.data.row + 1 + this.at, this.data.column + offset);
    return among.has(cell) ? cell : null;
  }

  /** Cleaned text; a number as Excel would show it in full. */
  text(header: string): string {
    const value = this.raw(header);
    return value === null ? "" : clean(String(value));
  }

  /** The text letter by letter, with what nobody sees: the log's hashes are made of it. */
  letters(header: string): string {
    const value = this.raw(header);
    return value === null ? "" : String(value).normalize("NFC").trim();
  }

  /** A whole number or null where blank. */
  whole(header: string): number | null {
    const value = this.number(header);
    if (value === null || Number.isInteger(value)) return value;
    this.problems.push(problem("sheet/not-whole", { value: String(value) }, this.place(header)));
    return null;
  }

  /** A number or null where blank; text with a decimal comma is understood. */
  number(header: string): number | null {
    const value = this.raw(header);
    if (typeof value === "number") return value;
    const text = this.text(header);
    if (text === "") return null;
    const parsed = Number(text.replace(",", "."));
    if (Number.isFinite(parsed)) return parsed;
    this.problems.push(problem("sheet/not-number", { value: text }, this.place(header)));
    return null;
  }

  /** A date or null where blank: a serial number, or text as 2026-01-05 or 05-01-2026. */
  date(header: string): IsoDate | null {
    const value = this.raw(header);
    if (typeof value === "number") return dateFromSerial(value);
    const text = this.text(header);
    if (text === "") return null;
    const iso = parseDate(text);
    if (iso === null) this.problems.push(problem("sheet/not-date", { value: text }, this.place(header)));
    return iso;
  }

  /** A day with or without a time of day, or null where blank. */
  moment(header: string): Moment | null {
    const value = this.raw(header);
    if (typeof value === "number" && dateFromSerial(value) !== null) return value;
    const text = this.text(header);
    if (text === "") return null;
    const serial = typeof value === "number" ? null : serialFromText(text);
    if (serial === null) this.problems.push(problem("sheet/not-date", { value: text }, this.place(header)));
    return serial;
  }

  /** Whether nothing stands in the row. */
  isBlank(): boolean {
    return (this.data.rows[this.at] ?? []).every((cell) => cell === null || cell === "");
  }

  note(told: Problem): void {
    this.problems.push(told);
  }

  /** One of the words that may stand here, letter case apart; what stands for blank where that is allowed. */
  choice<Word extends string>(header: string, known: readonly Word[], blank?: Word): Word {
    const typed = this.text(header);
    if (typed === "" && blank !== undefined) return blank;
    const found = findWord(typed, known);
    if (found === undefined)
      this.problems.push(problem("sheet/not-listed", { value: typed, known: known.join(", ") }, this.place(header)));
    return found ?? blank ?? (known[0] as Word);
  }
}

/** What is read of a table, and how. */
export interface Readable<Row> {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly { readonly header: string; readonly since?: number }[];
  read(row: RowReader): Row;
}

interface RowsRead<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/**
 * All rows of a table as records, and every problem met on the way. Columns of the description that are missing are
 * named once. The same reading by the same description gives the same records.
 */
export function readTable<Row>(description: Readable<Row>, data: TableData | undefined): RowsRead<Row> {
  if (data === undefined) {
    return {
      rows: [],
      problems: [problem("sheet/table-missing", { table: description.name }, { sheet: description.sheet })],
    };
  }
  return readerFor(description)(data);
}

const readers = new WeakMap<Readable<unknown>, (data: TableData) => RowsRead<unknown>>();

function readerFor<Row>(description: Readable<Row>): (data: TableData) => RowsRead<Row> {
  const known = readers.get(description) as ((data: TableData) => RowsRead<Row>) | undefined;
  if (known !== undefined) return known;
  const reader = remembered((data: TableData) => readRows(description, data));
  readers.set(description, reader);
  return reader;
}

function readRows<Row>(description: Readable<Row>, data: TableData): RowsRead<Row> {
  const index = new Map(data.headers.map((header, offset) => [clean(header), offset]));
  const missing = description.columns.filter((column) => column.since === undefined && !index.has(column.header));
  const problems: Problem[] = missing.map((column) =>
    problem(
      "sheet/column-missing",
      { table: data.name, column: column.header },
      { sheet: data.sheet, row: data.row, column: column.header },
    ),
  );
  const uncalculated = { among: new Set(data.uncalculated), met: new Set<string>() };
  const rows =
    missing.length > 0
      ? []
      : data.rows.map((_, at) => description.read(new RowReader(data, index, at, problems, uncalculated)));
  return { rows, problems: [...problems, ...uncalculatedCells(data.sheet, Array.from(uncalculated.met))] };
}
