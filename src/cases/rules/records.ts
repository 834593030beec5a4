/**
 * What happened in cases, read from an export of a case system: rows of events, notifications or measures. One reader for
 * all of them, with the care of an import of cases: a fault in a required column leaves its row out, a fault elsewhere is
 * an error too, and every fault is said at its cell.
 */
import type { Cell } from "../../kernel/cell";
import { cellNumber, cellText, cited, citedSigns } from "../../kernel/cell";
import type { IsoDate, Moment } from "../../kernel/date";
import { danishDate, dateFromSerial, serialFromText } from "../../kernel/date";
import type { Key } from "../../kernel/keys";
import { unitKey } from "../../kernel/keys";
import { nearest, usualSpellings } from "../../kernel/spelling";
import { clean } from "../../kernel/text";
import type { Place, Problem } from "../../language/outcome";
import type { ProblemCode } from "../../language/problem";
import { problem, problemWith } from "../../language/problem";
import type { CaseRow, CaseTable, Grid } from "./case-table";
import { readCaseTable } from "./case-table";
import type { ColumnSet } from "./column-set";
import type { HeaderMapping } from "./header";
import { rowList } from "./row-list";
import type { SerialKey, SerialSource } from "./serial";
import { listing } from "../../language/words";

/** One kind of rows: what its columns are, and what a row becomes. */
export interface RecordKind<Column extends string, Row> {
  readonly set: ColumnSet<Column>;
  /** Columns whose spellings are made one: `skole` and `Skole` are the same. */
  readonly unified: readonly Column[];
  /** Null where the row gives nothing; the fault is noted. */
  read(cells: RecordCells<Column>): Row | null;
  /** Rows of the same key are about the same thing. */
  keyOf(row: Row): Key<unknown>;
  /** Whether two rows of one file may have the same key. */
  readonly repeats: boolean;
}

export interface RecordOptions {
  /** Headers the user has named, as `readMapping` gives them. */
  readonly mapping?: readonly HeaderMapping[];
  /** The units of the settings; empty: any unit will do. */
  readonly units: readonly string[];
  /** Give serial numbers in place of the CPR numbers that are the only key. */
  readonly serials?: SerialSource;
  /** Days after it are asked about. */
  readonly today: IsoDate;
}

export interface Records<Row> {
  /** In the order of the file. */
  readonly rows: readonly Row[];
  /** Which of the file's headers was read as which column. */
  readonly understood: readonly HeaderMapping[];
  readonly keys: readonly SerialKey[];
  /** Rows with something in them that give none. */
  readonly leftOut: number;
  readonly problems: readonly Problem[];
}

/** Problems with severity `error` mean that the file is not right; `rows` then holds what is. */
export function readRecords<Column extends string, Row>(
  grid: Grid,
  kind: RecordKind<Column, Row>,
  options: RecordOptions,
): Records<Row> {
  const problems: Problem[] = [];
  const found = readCaseTable(grid, kind.set, options.mapping ?? [], false, problems, options.serials);
  if (found === null) return { rows: [], understood: [], keys: [], leftOut: 0, problems };
  const table = new RecordTable(found);
  if (table.rows.length === 0 && !problems.some(({ severity }) => severity === "error"))
    problems.push(problem("records/empty", {}, { sheet: grid.name }));
  noteColumnsLeft(table, problems);
  const spellings = new Map<Column, ReadonlyMap<string, string>>();
  const unit = kind.set.columns.find((column) => column === "Enhed");
  if (unit !== undefined) spellings.set(unit, unifyUnits(table, unit, options.units, problems));
  for (const column of kind.unified) spellings.set(column, unify(table, column, problems));
  const read: { readonly row: Row; readonly at: CaseRow }[] = [];
  const doubtful = new Map<Column, { readonly row: CaseRow; readonly date: IsoDate }[]>();
  for (const each of table.rows) {
    const cells = new RecordCells(table, each, spellings, doubtful, options.today, problems);
    for (const column of kind.set.required) cells.require(column);
    const row = kind.read(cells);
    if (row !== null && !each.refused) read.push({ row, at: each });
  }
  noteDoubtful(table, doubtful, problems);
  const rows = withoutRepeats(table, kind, read, problems);
  const understood = found.columns.flatMap(({ header, column }) =>
    column === null ? [] : [{ from: header, to: column }],
  );
  return { rows, understood, keys: found.keys, leftOut: found.filled - rows.length, problems: byRow(problems) };
}

/** No child of today has an event from before this day. */
const EARLIEST: IsoDate = "1990-01-01";
/** 1950 and 2100 as serial numbers: any other number is no day. */
const DAYS = [18_264, 73_050] as const;

/** A table whose cells are found by our own columns. */
class RecordTable<Column extends string> {
  private readonly places: ReadonlyMap<Column, { readonly offset: number; readonly header: string }>;
  readonly rows: readonly CaseRow[];

  constructor(readonly read: CaseTable<Column>) {
    this.rows = read.rows;
    this.places = new Map(read.columns.flatMap((each) => (each.column === null ? [] : [[each.column, each]])));
  }

  has(column: Column): boolean {
    return this.places.has(column);
  }

  raw(row: CaseRow, column: Column): Cell {
    const found = this.places.get(column);
    return found === undefined ? null : (row.cells[found.offset] ?? null);
  }

  place(row: CaseRow, column: Column): Place {
    return { sheet: this.read.name, row: row.number, column: this.places.get(column)?.header ?? column };
  }
}

/** The cells of one row by our own columns; what is wrong with one is noted at its place. */
export class RecordCells<Column extends string> {
  constructor(
    private readonly table: RecordTable<Column>,
    private readonly row: CaseRow,
    private readonly spellings: ReadonlyMap<Column, ReadonlyMap<string, string>>,
    private readonly doubtful: Map<Column, { readonly row: CaseRow; readonly date: IsoDate }[]>,
    private readonly today: IsoDate,
    private readonly problems: Problem[],
  ) {}

  /** Whether the file has the column at all. */
  has(column: Column): boolean {
    return this.table.has(column);
  }

  raw(column: Column): Cell {
    return this.table.raw(this.row, column);
  }

  /** In its usual spelling where the column has one. */
  text(column: Column): string {
    const text = cellText(this.raw(column));
    return this.spellings.get(column)?.get(text) ?? text;
  }

  note(code: ProblemCode, column: Column, values: Problem["values"] = {}): void {
    this.problems.push(problemWith(code, values, this.table.place(this.row, column)));
  }

  /** The row gives nothing. */
  refuse(): null {
    this.row.refused = true;
    return null;
  }

  require(column: Column): void {
    if (this.raw(column) !== null || this.row.refused) return;
    this.note("records/blank", column, { column });
    this.row.refused = true;
  }

  /** A day with or without a time of day; `isAhead`: it may well lie ahead. */
  moment(column: Column, isAhead = false): Moment | null {
    const cell = this.raw(column);
    if (cell === null) return null;
    const serial = typeof cell === "string" ? serialFromText(cell) : cell;
    const date = typeof serial === "number" && serial >= DAYS[0] && serial < DAYS[1] ? dateFromSerial(serial) : null;
    if (typeof serial !== "number" || date === null) {
      this.note("records/date", column, { column, text: cited(cell) });
      return this.refuse();
    }
    if (date < EARLIEST || (!isAhead && date > this.today)) {
      const met = this.doubtful.get(column) ?? [];
      met.push({ row: this.row, date });
      this.doubtful.set(column, met);
    }
    return serial;
  }

  /** A day; its time of day is dropped. */
  day(column: Column, isAhead = false): IsoDate | null {
    const moment = this.moment(column, isAhead);
    return moment === null ? null : dateFromSerial(moment);
  }

  /** An amount of 0 or more, in kroner. */
  amount(column: Column): number | null {
    const cell = this.raw(column);
    const text = typeof cell === "string" ? cell.replace(/\s*(?:kr\.?|dkk)$/iu, "") : cell;
    // Before three digits, and nothing else, a point parts thousands: kroner are not written with three decimals.
    const plain = typeof text === "string" && /^\d{1,3}(?:\.\d{3})+$/u.test(text) ? text.replace(/\./gu, "") : text;
    const amount = cellNumber(typeof plain === "string" ? plain.replace(/(\d)\s(?=\d{3})/gu, "$1") : plain);
    if (amount !== null && amount >= 0) return amount;
    if (cell !== null) {
      this.note("records/amount", column, { column, text: cited(cell) });
      this.refuse();
    }
    return null;
  }

  /** What a word means; a word that means nothing is noted. */
  word<Word>(column: Column, meaningOf: (text: string) => Word | undefined, known: readonly string[]): Word | null {
    const text = this.text(column);
    if (text === "") return null;
    const found = meaningOf(text);
    if (found !== undefined) return found;
    this.note("records/not-listed", column, { column, text: cited(text), known: listing(known, "or") });
    return this.refuse();
  }
}

/** Columns that our table does not have stay in the file, and are named. */
function noteColumnsLeft<Column extends string>(table: RecordTable<Column>, problems: Problem[]): void {
  const left = table.read.columns.filter(({ column }) => column === null).map(({ header }) => `"${cited(header)}"`);
  if (left.length === 0) return;
  problems.push(problem("records/columns-left", { columns: listing(left) }, { sheet: table.read.name }));
}

/** Rows by what stands in a column, blanks left out. */
function bySpelling<Column extends string>(table: RecordTable<Column>, column: Column): Map<string, CaseRow[]> {
  const found = new Map<string, CaseRow[]>();
  for (const row of table.rows) {
    const cell = table.raw(row, column);
    if (cell === null) continue;
    const same = found.get(cellText(cell));
    if (same === undefined) found.set(cellText(cell), [row]);
    else same.push(row);
  }
  return found;
}

function numbersOf(rows: readonly CaseRow[]): string {
  return rowList(rows.map(({ number }) => number));
}

/** Spelling of a unit → the unit. Rows of a unit that the settings do not have are refused. */
function unifyUnits<Column extends string>(
  table: RecordTable<Column>,
  column: Column,
  known: readonly string[],
  problems: Problem[],
): ReadonlyMap<string, string> {
  const rows = bySpelling(table, column);
  const names = usual(rows, known.map(clean));
  const settings = new Set(known.map(unitKey));
  for (const [spelling, same] of rows) {
    const name = names.get(spelling) ?? spelling;
    const at = table.place(same[0] as CaseRow, column);
    const values = { unit: citedSigns(spelling), count: same.length, rows: numbersOf(same) };
    if (settings.size > 0 && !settings.has(unitKey(spelling))) {
      const near = nearest(spelling, known);
      problems.push(
        near === null
          ? problem("records/unit-unknown", { ...values, units: listing(known) }, at)
          : problem("records/unit-misspelt", { ...values, near }, at),
      );
      for (const row of same) row.refused = true;
    } else if (name !== spelling)
      problems.push(problem("records/spelling", { ...values, text: values.unit, name: citedSigns(name) }, at));
  }
  return names;
}

function unify<Column extends string>(
  table: RecordTable<Column>,
  column: Column,
  problems: Problem[],
): ReadonlyMap<string, string> {
  const rows = bySpelling(table, column);
  const names = usual(rows, []);
  for (const [spelling, same] of rows) {
    const name = names.get(spelling) ?? spelling;
    if (name === spelling) continue;
    const values = { text: citedSigns(spelling), name: citedSigns(name), count: same.length, rows: numbersOf(same) };
    problems.push(problem("records/spelling", values, table.place(same[0] as CaseRow, column)));
  }
  return names;
}

/** `usualSpellings` of texts that are already counted. */
function usual(rows: ReadonlyMap<string, readonly CaseRow[]>, known: readonly string[]): ReadonlyMap<string, string> {
  return usualSpellings(
    Array.from(rows).flatMap(([spelling, same]) => same.map(() => spelling)),
    known,
  );
}

function noteDoubtful<Column extends string>(
  table: RecordTable<Column>,
  doubtful: ReadonlyMap<Column, readonly { readonly row: CaseRow; readonly date: IsoDate }[]>,
  problems: Problem[],
): void {
  for (const [column, met] of doubtful) {
    const [first] = met;
    if (first === undefined) continue;
    const rows = rowList(met.map(({ row }) => row.number));
    const values = { column, date: danishDate(first.date), count: met.length, rows };
    problems.push(problem("records/date-doubtful", values, table.place(first.row, column)));
  }
}

/**
 * Of rows that are alike in every column one stays, and it is said. Where a key may stand once only, rows of one key that
 * differ are an error: nobody knows which of them holds.
 */
function withoutRepeats<Column extends string, Row>(
  table: RecordTable<Column>,
  kind: RecordKind<Column, Row>,
  read: readonly { readonly row: Row; readonly at: CaseRow }[],
  problems: Problem[],
): Row[] {
  const first = kind.set.columns[0] as Column;
  const seen = new Map<string, CaseRow>();
  const repeated: CaseRow[] = [];
  const kept = read.filter(({ row, at }) => {
    const content = JSON.stringify(row);
    if (seen.has(content)) repeated.push(at);
    else seen.set(content, at);
    return seen.get(content) === at;
  });
  const [again] = repeated;
  if (again !== undefined) {
    const values = { count: repeated.length, rows: numbersOf(repeated) };
    problems.push(problem("records/repeated", values, table.place(again, first)));
  }
  if (kind.repeats) return kept.map(({ row }) => row);
  const byKey = new Map<Key<unknown>, CaseRow[]>();
  for (const { row, at } of kept) byKey.set(kind.keyOf(row), [...(byKey.get(kind.keyOf(row)) ?? []), at]);
  for (const rivals of byKey.values()) {
    const [, second] = rivals;
    if (second === undefined) continue;
    const values = { column: first, id: cited(table.raw(second, first)), rows: numbersOf(rivals) };
    problems.push(problem("records/key-twice", values, table.place(second, first)));
  }
  return kept.filter(({ row }) => byKey.get(kind.keyOf(row))?.length === 1).map(({ row }) => row);
}

/** In the order in which a reader would meet them, those about the whole file first. */
function byRow(problems: readonly Problem[]): readonly Problem[] {
  return problems
    .map((told, index) => ({ told, index, row: told.at?.row ?? 0 }))
    .sort((a, b) => a.row - b.row || a.index - b.index)
    .map((each) => each.told);
}
