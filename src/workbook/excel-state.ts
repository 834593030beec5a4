/** What Excel says of the open workbook: its sheets and tables as they stand, and the values in them. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import type { CellValue, Region, Scalar, SheetData, TableData } from "./content";
import { askComments } from "./excel-comments";
import { cellAddress, regionAddress } from "./address";
import { isOfficeError } from "./excel-failures";
import type { Stage } from "./excel-watch";
import { FORM, isNote } from "./form";
import { isBlankTable, scalar, trimmed } from "./grid";
import type { TableSpan } from "./grid";

/** Cells asked for in one answer; at some 20 bytes each they stay below 5 MB. */
const CELLS_IN_ANSWER = 200_000;

export interface SheetState {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions | null;
  /** Names of the sheet's own, without those of print set-up. */
  readonly names: readonly NameState[];
  readonly tables: readonly string[];
}

export interface NameState {
  readonly name: string;
  readonly formula: string;
}

export interface TableState extends TableSpan {
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
  /** Whether it can be filtered. */
  readonly filters: boolean;
}

export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly tables: ReadonlyMap<string, TableState>;
}

const OF_PRINTING = /^(?:_xlnm\.|Print_|_FilterDatabase)/u;

interface AskedTable {
  readonly asked: string;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly columns: Excel.TableColumnCollection;
  readonly filter: Excel.AutoFilter;
}

/** Asks for all sheets and the tables of these names; the answer is there after the next sync. */
export function askBook(context: Excel.RequestContext, tables: readonly string[]): () => BookState {
  const { worksheets } = context.workbook;
  worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/protection/options,items/names/items/name,items/names/items/formula,items/tables/items/name",
  );
  const asked = tables.map((name) => askTable(context, name));
  return () => ({
    sheets: worksheets.items.map(sheetState),
    tables: new Map(asked.filter(({ table }) => !table.isNullObject).map((each) => [each.asked, tableState(each)])),
  });
}

function sheetState(sheet: Excel.Worksheet): SheetState {
  const own = sheet.names.items.filter(({ name }) => !OF_PRINTING.test(name));
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    options: sheet.protection.protected ? sheet.protection.options : null,
    names: own.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: sheet.tables.items.map(({ name }) => name),
  };
}

function askTable(context: Excel.RequestContext, name: string): AskedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name,showHeaders,showTotals");
  const sheet = table.worksheet;
  sheet.load("name");
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const columns = table.columns;
  columns.load("items/name");
  const filter = table.autoFilter;
  filter.load("enabled");
  return { asked: name, table, sheet, range, columns, filter };
}

function tableState({ table, sheet, range, columns, filter }: AskedTable): TableState {
  const headers = table.showHeaders ? 1 : 0;
  return {
    name: table.name,
    sheet: sheet.name,
    row: range.rowIndex + headers,
    column: range.columnIndex + 1,
    headers: columns.items.map((column) => column.name),
    rows: range.rowCount - headers - (table.showTotals ? 1 : 0),
    showsHeaders: table.showHeaders,
    showsTotals: table.showTotals,
    filters: filter.enabled,
  };
}

/** A block of values to read. */
interface Wanted {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Something to be asked for, about so many cells large. `ask` gives what takes the answer when it is there. */
export interface Question {
  readonly cells: number;
  ask(): () => void;
}

/** Puts questions to Excel, as many in one request as one answer holds. */
export async function answered(
  context: Excel.RequestContext,
  questions: readonly Question[],
  stage: Stage,
  most = CELLS_IN_ANSWER,
): Promise<void> {
  try {
    await askInTurn(context, questions, stage, most);
  } catch (error) {
    if (!isOfficeError(error) || error.code !== "ResponsePayloadSizeLimitExceeded" || most < 2000) throw error;
    await answered(context, questions, stage, Math.floor(most / 4));
  }
}

async function askInTurn(
  context: Excel.RequestContext,
  questions: readonly Question[],
  stage: Stage,
  most: number,
): Promise<void> {
  let waiting: (() => void)[] = [];
  let cells = 0;
  let answeredCells = 0;
  const total = questions.reduce((sum, question) => sum + question.cells, 0);
  const fetch = async (): Promise<void> => {
    stage.next(total === 0 ? 0 : answeredCells / total);
    if (waiting.length > 0) await context.sync();
    for (const take of waiting) take();
    waiting = [];
    answeredCells += cells;
    cells = 0;
  };
  for (const question of questions) {
    if (cells + question.cells > most) await fetch();
    waiting.push(question.ask());
    cells += question.cells;
  }
  await fetch();
}

/** The values of a block, and the questions that fetch them: a large block in pieces. */
export function blockQuestions(wanted: Wanted): {
  readonly questions: readonly Question[];
  readonly values: () => Scalar[][];
} {
  const pieces = cut(wanted, CELLS_IN_ANSWER / 4).map((piece) => ({ piece, values: [] as Scalar[][] }));
  const questions = pieces.map((each): Question => ({
    cells: each.piece.rows * each.piece.columns,
    ask: () => {
      const range = each.piece.sheet.getRange(regionAddress(each.piece));
      range.load("values");
      return () => {
        each.values = (range.values as Scalar[][]).map((row) => row.map(scalar));
      };
    },
  }));
  return { questions, values: () => pieces.flatMap(({ values }) => values) };
}

export function cut(block: Wanted, most: number): Wanted[] {
  if (block.rows === 0 || block.columns === 0) return [];
  const rows = Math.max(1, Math.floor(most / block.columns));
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, index) => ({
    ...block,
    row: block.row + index * rows,
    rows: Math.min(rows, block.rows - index * rows),
  }));
}

/** The block a table takes up, its header row included where it shows. */
export function blockOf(context: Excel.RequestContext, table: TableState): Wanted {
  const header = table.showsHeaders ? 1 : 0;
  return {
    sheet: context.workbook.worksheets.getItem(table.sheet),
    row: table.row + 1 - header,
    column: table.column,
    rows: table.rows + header,
    columns: table.headers.length,
  };
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** About so much is answered of what stands around a table. */
const CELLS_AROUND = 50;

/** What stands in the way of a table that grows, as files tell it: below in its columns, and right of it in its rows. */
export function surroundings(
  context: Excel.RequestContext,
  table: TableState,
): { readonly question: Question; readonly data: () => Pick<TableData, "blocked" | "beside"> } {
  const last = table.row + table.rows + (table.showsTotals ? 1 : 0);
  const right = table.column + table.headers.length;
  let data: Pick<TableData, "blocked" | "beside"> = {};
  const ask = (): (() => void) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const used = (region: Region): Excel.Range => {
      const range = sheet.getRange(regionAddress(region)).getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex");
      return range;
    };
    const columns = table.headers.length;
    const now = context.workbook.tables.getItemOrNullObject(table.name).getRange();
    now.load("rowIndex,rowCount,columnIndex,columnCount");
    const below =
      last >= MAX_ROWS ? null : used({ row: last + 1, column: table.column, rows: MAX_ROWS - last, columns });
    const firstRow = below?.getRow(0).load("values");
    const top = Math.max(1, table.row);
    const beside =
      right > MAX_COLUMNS
        ? null
        : used({ row: top, column: right, rows: last - top + 1, columns: MAX_COLUMNS - right + 1 });
    const firstColumn = beside?.getColumn(0).load("values");
    return () => {
      // It has grown since it was asked where it stands: what is below is its own, and the writing will tell.
      if (
        now.isNullObject ||
        now.rowIndex !== table.row - (table.showsHeaders ? 1 : 0) ||
        now.rowIndex + now.rowCount !== last ||
        now.columnCount !== columns
      )
        return;
      data = {
        ...(table.showsTotals
          ? { blocked: { cell: cellAddress(last, table.column), room: 0, totals: true as const } }
          : below === null || below.isNullObject
            ? {}
            : {
                blocked: {
                  cell: cellAddress(below.rowIndex + 1, below.columnIndex + 1 + firstFilled(firstRow?.values[0])),
                  room: below.rowIndex - last,
                },
              }),
        ...(beside === null || beside.isNullObject
          ? {}
          : {
              beside: {
                cell: cellAddress(
                  beside.rowIndex + 1 + firstFilled(firstColumn?.values.map(([value]: unknown[]) => value)),
                  beside.columnIndex + 1,
                ),
                room: beside.columnIndex + 1 - right,
              },
            }),
      };
    };
  };
  return { question: { cells: CELLS_AROUND, ask }, data: () => data };
}

function firstFilled(values: readonly unknown[] = []): number {
  return Math.max(
    0,
    values.findIndex((value) => value !== ""),
  );
}

/** A table from the values of its block. */
export function tableOf(state: TableState, values: readonly (readonly Scalar[])[]): TableData {
  const { name, sheet, row, column } = state;
  const headers = state.showsHeaders
    ? (values[0] ?? []).map((value, index) => String(value ?? state.headers[index]))
    : state.headers;
  const rows = state.showsHeaders ? values.slice(1) : values;
  return { name, sheet, row, column, headers, rows: isBlankTable(rows) ? [] : rows };
}

/** A review sheet is about so large; how large each is would take a request of its own to know. */
const CELLS_ON_SHEET = 600;

/** A sheet with all its cells, names and merged areas; `comments` as `askComments` gives them. */
export function sheetQuestion(
  context: Excel.RequestContext,
  state: SheetState,
): { readonly question: Question; readonly data: () => SheetData; readonly comments: ReturnType<typeof askComments> } {
  let data: SheetData | undefined;
  let comments: ReturnType<typeof askComments> | undefined;
  const ask = (): (() => void) => {
    const sheet = context.workbook.worksheets.getItem(state.name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,values");
    const merges = askMerges(sheet);
    comments = askComments(sheet);
    return () => {
      data = {
        name: state.name,
        cells: used.isNullObject ? [] : trimmed(fromCorner(used)),
        names: Object.fromEntries(
          state.names.filter(({ name }) => !isNote(name)).map(({ name, formula }) => [name, constantText(formula)]),
        ),
        merges: merges(),
      };
    };
  };
  return {
    question: { cells: CELLS_ON_SHEET, ask },
    data: () => data as SheetData,
    comments: () => comments?.() ?? null,
  };
}

/** Asks for the merged areas of a sheet. */
export function askMerges(sheet: Excel.Worksheet): () => string[] {
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(addressOf));
}

/** What a cell holds, a formula as such: a text that begins with "=" says the same as its value. */
export function cellNow(value: CellValue, formula: unknown): CellValue {
  const calculated = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return calculated ? { formula: formula.slice(1), value: scalar(value) ?? "" } : scalar(value);
}

/** Values from A1 on, of a range that may begin further in. */
function fromCorner(range: Excel.Range): Scalar[][] {
  const above = Array.from({ length: range.rowIndex }, () => []);
  const before = Array.from({ length: range.columnIndex }, () => null);
  return [...above, ...(range.values as Scalar[][]).map((row) => [...before, ...row.map(scalar)])];
}

function addressOf(range: Excel.Range): string {
  return regionAddress({
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  });
}

/** The code of each sheet's form, by its name in small letters. */
export function formsOf({ sheets }: Pick<BookState, "sheets">): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ name, names }) =>
      names
        .filter((each) => each.name === FORM)
        .map(({ formula }): [string, string] => [name.toLowerCase(), constantText(formula)]),
    ),
  );
}

/** A name's text constant without its quotes; a reference without its `=`. */
function constantText(formula: string): string {
  const text = formula.replace(/^=/u, "");
  const constant = /^"([\s\S]*)"$/u.exec(text);
  return constant === null ? text : (constant[1] as string).replace(/""/gu, '"');
}
