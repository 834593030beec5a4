/**
 * What an Office Script reads of the open workbook. Every value that a script asks Excel for is a round trip, so sheets are
 * read whole and tables cut out of them.
 *
 * @source https://learn.microsoft.com/office/dev/scripts/develop/web-client-performance
 */
import { cellAddress, regionOf } from "./address";
import type { Region, Scalar, SheetData } from "./content";
import { isNote } from "./form";
import { isWanted, scalar, tableData, trimmed } from "./grid";
import type { TableSpan } from "./grid";
import type { ReadRequest, Snapshot } from "./workbook";

/** Cells asked for in one answer; at some 100 bytes each they stay below 5 MB. */
const CELLS_IN_ANSWER = 40_000;

export interface ScriptName {
  readonly name: string;
  readonly formula: string;
}

/** A table as it stands. */
export interface ScriptTable extends TableSpan {
  readonly showsHeaders: boolean;
  readonly totals: boolean;
}

/** The workbook as a script has read it: what the snapshot is made of, and where everything stands. */
export interface ScriptBook {
  readonly snapshot: Snapshot;
  readonly tables: readonly ScriptTable[];
  /** By the sheet's name. */
  readonly grids: ReadonlyMap<string, Scalar[][]>;
}

export function readBook(workbook: ExcelScript.Workbook, request: ReadRequest): ScriptBook {
  const sheetNames: string[] = [];
  const sheets: ExcelScript.Worksheet[] = workbook.getWorksheets();
  for (const sheet of sheets) sheetNames.push(sheet.getName());
  const wanted = new Map(request.tables.map((name) => [name.toLowerCase(), name]));
  const tables: ScriptTable[] = [];
  for (const table of workbook.getTables()) {
    const name = table.getName();
    if (wanted.has(name.toLowerCase())) tables.push(tableOf(table, name));
  }
  const grids = new Map<string, Scalar[][]>();
  const whole: SheetData[] = [];
  for (let index = 0; index < sheets.length; index++) {
    const sheet = sheets[index] as ExcelScript.Worksheet;
    const name = sheetNames[index] as string;
    const names = asksForNames(request, name) ? namesOf(sheet, request.sheetsNamed) : [];
    const isWhole = isWanted(
      request,
      name,
      names.map((each) => each.name),
    );
    if (!isWhole && !tables.some((each) => each.sheet === name)) continue;
    const grid = gridOn(sheet);
    grids.set(name, grid);
    if (isWhole) whole.push({ ...sheetOf(name, grid, names), merges: mergesOn(sheet), ...notesOn(sheet) });
  }
  const found = tables.map((table): [string, ReturnType<typeof tableData>] => [
    wanted.get(table.name.toLowerCase()) as string,
    tableData(table, grids.get(table.sheet) ?? []),
  ]);
  const snapshot = { sheetNames, tables: Object.fromEntries(found), sheets: whole };
  return { snapshot, tables, grids };
}

function asksForNames({ sheetsNamed, sheets = [] }: ReadRequest, name: string): boolean {
  return sheetsNamed !== undefined || sheets.some((each) => each.toLowerCase() === name.toLowerCase());
}

function sheetOf(name: string, cells: Scalar[][], names: readonly ScriptName[]): Omit<SheetData, "merges"> {
  const own = names.filter((each) => !isNote(each.name)).map((each) => [each.name, constantText(each.formula)]);
  return { name, cells, names: Object.fromEntries(own) as Record<string, string> };
}

export function tableOf(table: ExcelScript.Table, name: string): ScriptTable {
  const address = table.getRange().getAddress();
  const region = regionIn(address);
  const showsHeaders = table.getShowHeaders();
  const totals = table.getShowTotals();
  const headers: string[] = [];
  if (showsHeaders) {
    const values = table.getHeaderRowRange().getValues();
    for (const value of values[0] ?? []) headers.push(String(value));
  } else for (const column of table.getColumns()) headers.push(column.getName());
  const head = showsHeaders ? 1 : 0;
  return {
    name,
    sheet: sheetIn(address),
    row: region.row - 1 + head,
    column: region.column,
    headers,
    rows: region.rows - head - (totals ? 1 : 0),
    showsHeaders,
    totals,
  };
}

/** The sheet's own names without those of printing; none where it lacks the one that is asked for. */
function namesOf(sheet: ExcelScript.Worksheet, asked: string | undefined): ScriptName[] {
  if (asked !== undefined && sheet.getNamedItem(asked) === undefined) return [];
  return ownNames(sheet);
}

export function ownNames(sheet: ExcelScript.Worksheet): ScriptName[] {
  const found: ScriptName[] = [];
  for (const item of sheet.getNames()) {
    const name = item.getName();
    if (!/^(?:_xlnm\.|Print_|_FilterDatabase)/u.test(name)) found.push({ name, formula: item.getFormula() });
  }
  return found;
}

/** All cells of a sheet from A1 on. */
export function gridOn(sheet: ExcelScript.Worksheet): Scalar[][] {
  const used = sheet.getUsedRange(true);
  if (used === undefined) return [];
  const region = regionIn(used.getAddress());
  const grid: Scalar[][] = [];
  for (let row = 1; row < region.row; row++) grid.push([]);
  const rows = Math.max(1, Math.floor(CELLS_IN_ANSWER / region.columns));
  for (let start = 0; start < region.rows; start += rows) {
    const piece = { ...region, row: region.row + start, rows: Math.min(rows, region.rows - start) };
    for (const values of valuesOn(sheet, piece)) {
      const line: Scalar[] = [];
      for (let column = 1; column < region.column; column++) line.push(null);
      for (const value of values) line.push(scalar(value));
      grid.push(line);
    }
  }
  return trimmed(grid);
}

/** Long texts may not fit one answer: then in smaller pieces. */
function valuesOn(sheet: ExcelScript.Worksheet, region: Region): (string | number | boolean)[][] {
  try {
    return sheet.getRange(addressOf(region)).getValues();
  } catch (failure) {
    if (region.rows < 2) throw failure;
    const half = Math.floor(region.rows / 2);
    const above = valuesOn(sheet, { ...region, rows: half });
    const below = valuesOn(sheet, { ...region, row: region.row + half, rows: region.rows - half });
    return above.concat(below);
  }
}

export function mergesOn(sheet: ExcelScript.Worksheet): string[] {
  const merged = sheet.getRange().getMergedAreas();
  if (merged === undefined) return [];
  const parts = merged.getAddress().match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? [];
  return parts.map((part) => part.slice(part.lastIndexOf("!") + 1));
}

function notesOn(sheet: ExcelScript.Worksheet): Pick<SheetData, "notes"> {
  const notes: Record<string, string> = {};
  for (const comment of sheet.getComments()) {
    const lines = [comment.getContent()];
    for (const reply of comment.getReplies()) lines.push(reply.getContent());
    const { row, column } = regionIn(comment.getLocation().getAddress());
    notes[cellAddress(row, column)] = lines.join("\n");
  }
  return Object.keys(notes).length === 0 ? {} : { notes };
}

/** `A1:B2` also of a single cell, which Excel names as `A1`. */
export function addressOf({ row, column, rows, columns }: Region): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** Of `'Udtrukne sager'!A5:N19`. */
export function regionIn(address: string): Region {
  const region = regionOf(address.slice(address.lastIndexOf("!") + 1));
  if (region === null) throw new Error(`"${address}" is no area`);
  return region;
}

function sheetIn(address: string): string {
  const name = address.slice(0, address.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/gu, "'") : name;
}

/** A name's text constant without its quotes; a reference without its `=`. */
function constantText(formula: string): string {
  const text = formula.replace(/^=/u, "");
  const constant = /^"([\s\S]*)"$/u.exec(text);
  return constant === null ? text : (constant[1] as string).replace(/""/gu, '"');
}
