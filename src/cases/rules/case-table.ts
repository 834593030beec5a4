/**
 * Stage one of reading cases, or what happened in them, from another system: a raw grid becomes tidy rows under known
 * columns, without CPR numbers.
 */
import type { Cell } from "../../kernel/cell";
import { cellNumber, cellText, cited, citedSigns, LONGEST_TEXT, looksLikeFormula, tidyText } from "../../kernel/cell";
import { withoutCpr } from "../../kernel/cpr";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { cellAddress } from "../../workbook/address";
import { screenCells } from "./cell-faults";
import { cprCells } from "./cpr-column";
import type { CaseColumn } from "./case-columns";
import type { ColumnSet } from "./column-set";
import type { Header, HeaderMapping, ReadColumn } from "./header";
import { missingColumns, readHeader, repeatsHeader } from "./header";
import { rowList } from "./row-list";
import type { SerialKey, SerialSource } from "./serial";
import { giveSerials } from "./serial";
import { listing } from "../../language/words";

/** A sheet or a .csv file as it was read, whatever it came from. */
export interface Grid {
  /** Sheet name, or the file's name where it is not a workbook: what a problem's place calls it. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Row number, as Excel shows it, of the first of `rows`. */
  readonly firstRow: number;
  /** Merged areas as `B2:C3`. */
  readonly merges: readonly string[];
  /** Offsets (from 0) of the columns whose numbers are shown as dates, where the format is known. */
  readonly dateColumns?: readonly number[];
  /** Of a workbook: no separator can have moved the values of a row, so what stands beside the headers strayed there. */
  readonly isSheet?: boolean;
  /** Row numbers, as Excel shows them, that are hidden in the file. */
  readonly hiddenRows?: readonly number[];
  /** Numbers of the columns that are hidden, from 1; they are among `rows` all the same. */
  readonly hiddenColumns?: readonly number[];
}

/** A row that holds a case or an event of one, tidied: NFC, no blanks around, `null` where empty. */
export interface CaseRow {
  /** As Excel shows it. */
  readonly number: number;
  readonly cells: Cell[];
  /** Set where a required column is at fault: the row gives nothing. */
  refused: boolean;
}

export interface CaseTable<Column extends string = CaseColumn> {
  readonly name: string;
  readonly header: Header<Column>;
  readonly columns: readonly ReadColumn<Column>[];
  readonly rows: readonly CaseRow[];
  /** Where serial numbers were given: all there are. */
  readonly keys: readonly SerialKey[];
  /** A cell as it stands in the file, by the offset of its column. */
  raw(row: CaseRow, offset: number): Cell;
  /** Rows below the headers with anything under a header. */
  readonly filled: number;
}

/** Null where the table cannot be read by these columns at all; `problems` then says why. */
export function readCaseTable<Column extends string>(
  grid: Grid,
  set: ColumnSet<Column>,
  mapping: readonly HeaderMapping[],
  own: boolean,
  problems: Problem[],
  serials?: SerialSource,
): CaseTable<Column> | null {
  const place = (index: number, column?: string): Place => placeOf(grid, index, column);
  const tidied = grid.rows.map((row) => row.map(tidyCell));
  const found = readHeader(tidied, mapping, own, place, set);
  const { rows, filled } = caseRows(grid, tidied, found, set.required, problems);
  const keyPlace = (row: number | null, column: string): Place =>
    row === null ? place(found.at, column) : { sheet: grid.name, row, column: withoutCpr(column) };
  const given = serials === undefined ? null : giveSerials(found, keyColumn(set), rows, serials, keyPlace, problems);
  const header = given?.header ?? found;
  const columnOf = (offset: number): string =>
    header.columns.find((each) => each.offset === offset)?.header ?? `Kolonne ${offset + 1}`;
  const columns = screenCpr(
    grid,
    header,
    rows,
    header.missing.some((each) => each === "Sag"),
    set.required,
    problems,
  );
  const keyed = problems.some((each) => each.code === "population/cpr-key");
  const missing = header.missing.filter((column) => !(keyed && column === "Sag"));
  const blocking = missing.length > 0 || header.problems.some((each) => each.severity === "error");
  // Without its columns nothing can be said of the rows.
  if (missing.length > 0) takeOut(problems, (each) => OF_ROWS.includes(each.code));
  problems.push(...header.problems, ...missingColumns({ ...header, missing }, place));
  problems.push(...mergedAreas(grid, header.at));
  if (blocking || keyed) return null;
  noteTexts(grid, rows, columnOf, problems);
  screenCells(grid.name, columns, set.required, rows, problems);
  noteHidden(grid, rows, problems);
  noteHiddenColumns(grid, columns, rows, problems);
  const raw = (row: CaseRow, offset: number): Cell => grid.rows[row.number - grid.firstRow]?.[offset] ?? null;
  return { name: grid.name, header, columns, rows, keys: given?.keys ?? [], filled, raw };
}

/** Every kind of table tells of cases. */
function keyColumn<Column extends string>({ columns }: ColumnSet<Column>): Column {
  const key = columns.find((each) => each === "Sag");
  if (key === undefined) throw new Error("No column of cases");
  return key;
}

const OF_ROWS: readonly string[] = [
  "population/row-long",
  "population/row-total",
  "population/row-blank",
  "population/header-repeated",
];

function takeOut(problems: Problem[], isOut: (each: Problem) => boolean): void {
  const kept = problems.filter((each) => !isOut(each));
  problems.splice(0, problems.length, ...kept);
}

function placeOf(grid: Grid, index: number, column?: string): Place {
  const at = { sheet: grid.name, row: grid.firstRow + index };
  return column === undefined ? at : { ...at, column: withoutCpr(column) };
}

/** `="0012"` is how some systems keep Excel from taking an id for a number: the text inside is meant. */
function tidyCell(cell: Cell): Cell {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return cell;
  const { text } = tidyText(cell.replace(/^="([^"]*)"$/u, "$1"));
  return text === "" ? null : text.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}/gu, "");
}

/** The rows that are cases. Blank rows, total rows and repeated headers are left out and said. */
function caseRows(
  grid: Grid,
  tidied: readonly Cell[][],
  header: Header<string>,
  required: readonly string[],
  problems: Problem[],
): { readonly rows: CaseRow[]; readonly filled: number } {
  const rows: CaseRow[] = [];
  const blank: number[] = [];
  let trailing = 0;
  let filled = 0;
  const strays = new Strays(grid, header);
  for (let index = header.at + 1; index < tidied.length; index++) {
    const cells = strays.without(tidied[index] as Cell[], index);
    const number = grid.firstRow + index;
    if (cells.every((cell) => cell === null)) {
      blank.push(number);
      trailing++;
      continue;
    }
    trailing = 0;
    filled++;
    if (isTotal(header, required, cells)) problems.push(problem("population/row-total", {}, placeOf(grid, index)));
    else if (repeatsHeader(header, cells))
      problems.push(problem("population/header-repeated", {}, placeOf(grid, index)));
    else if (!isTooLong(grid, header, index, cells, problems)) rows.push({ number, cells, refused: false });
  }
  const between = blank.slice(0, blank.length - trailing);
  if (between.length > 0) {
    const at = { sheet: grid.name, row: between[0] as number };
    problems.push(problem("population/row-blank", { count: between.length, rows: rowList(between) }, at));
  }
  problems.push(...strays.told());
  return { rows, filled };
}

/** Cells right of the headers on a sheet: taken out of their rows, the first of them named. */
class Strays {
  private readonly width: number;
  private first: { readonly cell: Cell; readonly row: number; readonly offset: number } | undefined;
  private count = 0;

  constructor(
    private readonly grid: Grid,
    header: Header<string>,
  ) {
    this.width = grid.rows[header.at]?.length ?? 0;
  }

  without(cells: Cell[], index: number): Cell[] {
    if (this.grid.isSheet !== true || cells.length <= this.width) return cells;
    for (let offset = this.width; offset < cells.length; offset++) {
      const cell = cells[offset] ?? null;
      if (cell === null) continue;
      this.first ??= { cell, row: this.grid.firstRow + index, offset };
      this.count++;
    }
    return cells.slice(0, this.width);
  }

  told(): Problem[] {
    if (this.first === undefined) return [];
    const { cell, row, offset } = this.first;
    const address = cellAddress(row, offset + 1);
    const values = { cell: address, text: cited(cell), count: this.count };
    return [problem("population/stray-cell", values, { sheet: this.grid.name, row, cell: address })];
  }
}

/** Rows that nobody sees in the file are read all the same, and said. */
function noteHidden(grid: Grid, rows: readonly CaseRow[], problems: Problem[]): void {
  const hidden = new Set(grid.hiddenRows ?? []);
  const found = rows.filter(({ number }) => hidden.has(number)).map(({ number }) => number);
  const [first] = found;
  if (first === undefined) return;
  const values = { count: found.length, rows: rowList(found) };
  problems.push(problem("population/hidden-rows", values, { sheet: grid.name, row: first }));
}

/** The same of columns with something in them. */
function noteHiddenColumns(
  grid: Grid,
  columns: readonly ReadColumn<string>[],
  rows: readonly CaseRow[],
  problems: Problem[],
): void {
  const hidden = new Set(grid.hiddenColumns ?? []);
  const found = columns.filter(
    ({ offset }) => hidden.has(offset + 1) && rows.some(({ cells }) => (cells[offset] ?? null) !== null),
  );
  if (found.length === 0) return;
  const names = listing(found.map(({ header }) => `"${cited(header)}"`));
  problems.push(problem("population/hidden-columns", { count: found.length, names }, { sheet: grid.name }));
}

const TOTAL = /^(?:i alt|ialt|total|totalt|hovedtotal|subtotal|sum|antal)(?![\p{L}\p{N}])/iu;

/** A row without any required text that holds nothing but numbers, behind a word like "I alt" or no word at all. */
function isTotal(header: Header<string>, required: readonly string[], cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  const word = TOTAL.test(cellText(filled[0]));
  if (!filled.slice(word ? 1 : 0).every((cell) => cellNumber(cell) !== null)) return false;
  return (
    word ||
    !header.columns.some(
      ({ column, offset }) => column !== null && required.includes(column) && (cells[offset] ?? null) !== null,
    )
  );
}

/** Cells right of the last header: a separator inside a text has moved the row's values, so none can be trusted. */
function isTooLong(
  grid: Grid,
  header: Header<string>,
  index: number,
  cells: readonly Cell[],
  problems: Problem[],
): boolean {
  const width = grid.rows[header.at]?.length ?? 0;
  if (!cells.some((cell, offset) => offset >= width && cell !== null)) return false;
  problems.push(problem("population/row-long", { cells: cells.length, headers: width }, placeOf(grid, index)));
  return true;
}

/**
 * Takes every CPR number out of the rows and says where it stood, never what it was. A column made of them is dropped
 * whole and named once. A required cell that held one refuses its row.
 */
function screenCpr<Column extends string>(
  grid: Grid,
  header: Header<Column>,
  rows: readonly CaseRow[],
  keyless: boolean,
  requiredColumns: readonly Column[],
  problems: Problem[],
): readonly ReadColumn<Column>[] {
  return header.columns.filter((column) => {
    const { offset, header: text } = column;
    const { hits, mostly } = cprCells(rows, offset);
    const at = placeOf(grid, header.at, text);
    if (mostly && (column.column === "Sag" || keyless))
      problems.push(problem("population/cpr-key", { count: hits.length }, at));
    else if (mostly) problems.push(problem("privacy/cpr-column", { column: cited(text), count: hits.length }, at));
    const required = column.column !== null && requiredColumns.includes(column.column);
    for (const row of hits) {
      if (!mostly) problems.push(problem("privacy/cpr", {}, { sheet: grid.name, row: row.number, column: text }));
      const cell = row.cells[offset];
      row.cells[offset] = typeof cell === "string" && !required ? withoutCpr(cell) : null;
      row.refused = row.refused || required;
    }
    return !mostly || required;
  });
}

/** What became of texts on the way in: characters lost or not seen, texts cut, formulas kept as text. */
function noteTexts(
  grid: Grid,
  rows: readonly CaseRow[],
  columnOf: (offset: number) => string,
  problems: Problem[],
): void {
  const unseen = new Map<number, number[]>();
  for (const { number, cells } of rows) {
    const raw = grid.rows[number - grid.firstRow] as readonly Cell[];
    for (let offset = 0; offset < raw.length; offset++) {
      const cell = raw[offset];
      if (typeof cell !== "string" || cell === "") continue;
      const at = (): Place => ({ sheet: grid.name, row: number, column: withoutCpr(columnOf(offset)) });
      if (looksLikeFormula(cell) && typeof cells[offset] === "string" && !/^="[^"]*"$/u.test(cell)) {
        problems.push(problem("population/formula", { text: cited(cells[offset]) }, at()));
      }
      if (cell.length > LONGEST_TEXT) problems.push(problem("population/text-long", {}, at()));
      const tidy = tidyText(cell);
      if (tidy.lost) problems.push(problem("population/characters", {}, at()));
      if (!tidy.unseen) continue;
      const known = unseen.get(offset);
      if (known === undefined) unseen.set(offset, [number]);
      else known.push(number);
    }
  }
  for (const [offset, numbers] of unseen) {
    const column = withoutCpr(columnOf(offset));
    const first = numbers[0] as number;
    const values = {
      text: citedSigns(grid.rows[first - grid.firstRow]?.[offset] ?? null),
      count: numbers.length,
      rows: rowList(numbers),
    };
    problems.push(problem("population/unseen", values, { sheet: grid.name, row: first, column }));
  }
}

function mergedAreas(grid: Grid, headerAt: number): Problem[] {
  return grid.merges.flatMap((area) => {
    const last = Number(/(\d+)$/u.exec(area)?.[1] ?? 0);
    const first = Number(/^[^\d]*(\d+)/u.exec(area)?.[1] ?? 0);
    if (last < grid.firstRow + headerAt) return [];
    return [
      problem(
        "population/merged-cells",
        { area },
        { sheet: grid.name, cell: area.split(":")[0] as string, row: first },
      ),
    ];
  });
}
