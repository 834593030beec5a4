/**
 * The port's meaning over the workbook of an Office Script: one reading, one writing, both at once and in turn. Functions
 * rather than a class, as the editor turns what calls Excel into something that waits, and knows no other way to.
 *
 * A script that is stopped half-way cannot take back what it wrote. So a hidden name says that it is at work: whoever finds
 * it knows that the workbook is to be restored.
 */
import { rectangles } from "./excel-batch";
import { textOf } from "./excel-copies";
import { isFormula, written } from "./excel-values";
import { drawnChange } from "./drawn-change";
import type { DrawnChange } from "./drawn-change";
import { isDrawnNote } from "./form";
import { addressOf, readBook } from "./script-read";
import type { ScriptBook } from "./script-read";
import { drawCharts, removeCharts, standingCharts } from "./script-charts";
import type { ScriptDrawing } from "./script-draw";
import { drawCells, drawDress, drawFormulas, isTextCell, scriptDrawing, setName, writeValues } from "./script-draw";
import type { Standing } from "./script-replace";
import { drawPageAfter } from "./script-page";
import { emptySheet, nameText, standingSheet } from "./script-replace";
import type { GrowingTable } from "./script-rows";
import {
  checkEdits,
  checkRoom,
  checkTyping,
  checkWidening,
  typeCells,
  widened,
  widenedData,
  widenTable,
  writeRows,
} from "./script-rows";
import type { Change, WidenEdit } from "./workbook";
import { HostFailure } from "./workbook";

/** The hidden name that a script has put in the workbook while it writes. */
const AT_WORK = "tilsyn_skriver";
/** The sheet that the add-in keeps while it writes. */
const JOURNAL = "tilsyn-journal";

/** @problems `host/half-written`: an earlier writing was stopped half-way */
export function checkWhole(workbook: ExcelScript.Workbook): void {
  const isAtWork = workbook.getNamedItem(AT_WORK) !== undefined;
  if (isAtWork || workbook.getWorksheet(JOURNAL) !== undefined) throw new HostFailure("host/script-stopped", {});
}

/** A sheet that a change draws. */
interface Target {
  readonly name: string;
  readonly before: string | undefined;
  readonly drawing: ScriptDrawing;
  readonly standing: Standing | null;
}

/**
 * Everything a change does.
 *
 * @param book as `readBook` gave it, with all tables that the change speaks of
 * @problems `file/…`, before anything is written; `host/script-cannot`: a sheet with drop-downs is to be made
 */
export function writeBook(workbook: ExcelScript.Workbook, change: Change, book: ScriptBook): void {
  const plan = drawnChange(change);
  const known = bookOf(workbook, plan, book);
  const widening = widenings(workbook, plan, known);
  const growing = growings(plan, known, widening);
  for (const edit of plan.typed) checkTyping(workbook, edit);
  const targets: Target[] = [];
  for (const { content, before } of plan.sheets) {
    const name = known.snapshot.sheetNames.find((each) => each.toLowerCase() === content.name.toLowerCase());
    const sheet = name === undefined ? undefined : workbook.getWorksheet(name);
    if (name === undefined || sheet === undefined) {
      if (content.validations.length > 0) throw new HostFailure("host/script-cannot", { sheet: content.name });
      targets.push({ name: content.name, before, drawing: scriptDrawing(content), standing: null });
    } else {
      const standing = standingSheet(sheet, name, content, known);
      targets.push({ name, before, drawing: scriptDrawing(standing.content), standing });
    }
  }
  const mark = workbook.addNamedItem(AT_WORK, '="1"');
  mark.setVisible(false);
  const touched = [
    ...targets.filter(({ standing }) => standing !== null).map(({ name }) => name),
    ...growing.map(({ table }) => table.sheet),
    ...known.tables.filter(({ name }) => widening.has(name)).map(({ sheet }) => sheet),
  ];
  const opened = openSheets(workbook, touched);
  drawTargets(workbook, targets);
  for (const table of known.tables) {
    const edit = widening.get(table.name);
    if (edit !== undefined) widenTable(workbook, table, edit);
  }
  for (const table of growing) writeRows(workbook, table);
  for (const edit of plan.typed) typeCells(workbook, edit);
  const blank = blankSheet(workbook, known.snapshot.sheetNames, targets);
  if (blank !== undefined) blank.delete();
  placeSheets(workbook, targets, blank === undefined ? known.snapshot.sheetNames : []);
  closeSheets(workbook, targets, opened);
  // Not its cell: select() fails in a flow.
  if (plan.show !== undefined) {
    const shown = workbook.getWorksheet(plan.show);
    if (shown !== undefined) shown.activate();
  }
  workbook.getApplication().calculate(ExcelScript.CalculationType.recalculate);
  const end = workbook.getNamedItem(AT_WORK);
  if (end !== undefined) end.delete();
}

/** Tables that the change speaks of and the reading did not ask for. */
function bookOf(workbook: ExcelScript.Workbook, plan: DrawnChange, book: ScriptBook): ScriptBook {
  const wanted = [
    ...plan.rows.map(({ table }) => table),
    ...plan.widening.map(({ table }) => table),
    ...plan.sheets.flatMap(({ content }) => content.tables.map(({ name }) => name)),
  ];
  const isKnown = (name: string): boolean => book.tables.some((each) => each.name.toLowerCase() === name.toLowerCase());
  const missing = wanted.filter((name) => !isKnown(name));
  if (missing.length === 0) return book;
  const more = readBook(workbook, { tables: missing });
  return {
    snapshot: { ...book.snapshot, tables: { ...more.snapshot.tables, ...book.snapshot.tables } },
    tables: book.tables.concat(more.tables),
    grids: new Map([...book.grids, ...more.grids]),
  };
}

function tableNamed(book: ScriptBook, name: string): ScriptBook["tables"][number] {
  const found = book.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`No table ${name}`);
  return found;
}

/** Columns to come, by the table's name, where they have room. */
function widenings(
  workbook: ExcelScript.Workbook,
  plan: DrawnChange,
  book: ScriptBook,
): ReadonlyMap<string, WidenEdit> {
  const found = new Map<string, WidenEdit>();
  for (const edit of plan.widening) {
    const table = tableNamed(book, edit.table);
    const added = plan.rows.reduce(
      (sum, each) =>
        each.kind === "append" && each.table.toLowerCase() === edit.table.toLowerCase() ? sum + each.rows.length : sum,
      0,
    );
    const sheet = workbook.getWorksheet(table.sheet) as ExcelScript.Worksheet;
    checkWidening(sheet, table, edit, added);
    found.set(table.name, edit);
  }
  return found;
}

function growings(plan: DrawnChange, book: ScriptBook, widening: ReadonlyMap<string, WidenEdit>): GrowingTable[] {
  const found = new Map<string, GrowingTable>();
  for (const edit of plan.rows) {
    const table = tableNamed(book, edit.table);
    const data = Object.values(book.snapshot.tables).find((each) => each.name === table.name);
    if (data === undefined) throw new Error(`No table ${edit.table}`);
    const wider = widening.get(table.name);
    const before = found.get(table.name);
    found.set(table.name, {
      table: wider === undefined ? table : widened(table, wider),
      data: wider === undefined ? data : widenedData(data, wider),
      edits: [...(before === undefined ? [] : before.edits), edit],
    });
  }
  const all = [...found.values()];
  all.forEach((each) => {
    checkEdits(each);
    checkRoom(each);
  });
  return all;
}

interface Opened {
  readonly name: string;
  readonly options: ExcelScript.WorksheetProtectionOptions;
}

/** How our own sheets are protected: no password, and what does no harm is allowed. */
const PROTECTION: ExcelScript.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/** Takes protection off. Gives what it was. */
function openSheets(workbook: ExcelScript.Workbook, names: readonly string[]): Opened[] {
  const opened: Opened[] = [];
  for (const name of Array.from(new Set(names))) {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined || !sheet.getProtection().getProtected()) continue;
    opened.push({ name, options: sheet.getProtection().getOptions() });
    sheet.getProtection().unprotect();
  }
  return opened;
}

/** One that stood is as visible and as protected as it was. */
function closeSheets(workbook: ExcelScript.Workbook, targets: readonly Target[], opened: readonly Opened[]): void {
  for (const { name, drawing, standing } of targets) {
    if (standing !== null) continue;
    const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
    if (drawing.sheet.hidden) sheet.setVisibility(ExcelScript.SheetVisibility.hidden);
    if (drawing.sheet.protected) sheet.getProtection().protect(PROTECTION);
  }
  for (const { name, options } of opened) {
    const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
    sheet.getProtection().protect(options);
  }
}

function drawTargets(workbook: ExcelScript.Workbook, targets: readonly Target[]): void {
  const redrawn = targets.filter(({ standing }) => standing === null || !standing.isSameForm);
  const kept = new Map<string, ReadonlySet<string>>();
  for (const { name, standing } of redrawn) {
    if (standing === null) workbook.addWorksheet(name);
    else {
      const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
      kept.set(name, emptySheet(workbook, sheet, standing));
    }
  }
  for (const { name, drawing, standing } of redrawn) {
    const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
    const names = standing === null ? [] : standing.names.map((each) => each.name.toLowerCase());
    const tables = kept.get(name);
    drawCells(workbook, sheet, drawing, tables === undefined ? new Set() : tables, new Set(names));
  }
  for (const { name, drawing, standing } of redrawn) {
    const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
    const charts = standingCharts(sheet, drawing.content, standing === null ? [] : standing.names);
    removeCharts(sheet, charts);
    drawDress(sheet, drawing, standing !== null);
    drawCharts(sheet, drawing.sheet.charts, charts);
    if (standing === null) continue;
    drawPageAfter(sheet, standing);
    for (const { row, column, from } of standing.links) moveLink(sheet, from, row, column);
  }
  for (const { name, drawing, standing } of targets) {
    const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
    if (standing !== null && standing.isSameForm) drawDifferences(workbook, sheet, drawing, standing);
    else drawFormulas(sheet, drawing.cells, true);
  }
}

function moveLink(sheet: ExcelScript.Worksheet, from: string, row: number, column: number): void {
  const { address, documentReference, screenTip } = sheet.getRange(from).getHyperlink();
  const to = sheet.getRange(addressOf({ row, column, rows: 1, columns: 1 }));
  if (address !== undefined && address !== "") to.setHyperlink({ address, screenTip: screenTip ?? "" });
  else to.setHyperlink({ documentReference: documentReference ?? "", screenTip: screenTip ?? "" });
}

/** A sheet that stands as it is to look: only the cells that changed. */
function drawDifferences(
  workbook: ExcelScript.Workbook,
  sheet: ExcelScript.Worksheet,
  drawing: ScriptDrawing,
  { grid, names }: Standing,
): void {
  const { cells, looks } = drawing;
  // Which cells are filled is noted, and changes with what is in them.
  const known = new Set(names.map((each) => each.name.toLowerCase()));
  for (const each of drawing.sheet.names)
    if (isDrawnNote(each.name) && nameText(names, each.name) !== `=${each.formula}`)
      setName(workbook, sheet, each, known);
  const rows = Math.max(cells.length, grid.length);
  let columns = 0;
  for (const line of grid) columns = Math.max(columns, line.length);
  for (const line of cells) columns = Math.max(columns, line === undefined ? 0 : line.length);
  const differs = (row: number, column: number): true | undefined => {
    const value = (cells[row - 1] ?? [])[column - 1] ?? null;
    const now = (grid[row - 1] ?? [])[column - 1] ?? null;
    return isFormula(value) || textOf(value) === textOf(now) ? undefined : true;
  };
  for (const { region } of rectangles(rows, columns, differs)) {
    const ready: (string | number | boolean)[][] = [];
    for (let row = region.row; row < region.row + region.rows; row++) {
      const line: (string | number | boolean)[] = [];
      for (let column = region.column; column < region.column + region.columns; column++) {
        const value = (cells[row - 1] ?? [])[column - 1] ?? null;
        line.push(isFormula(value) ? "" : (written(value, isTextCell(looks, row, column)) ?? ""));
      }
      ready.push(line);
    }
    writeValues(sheet, region.row, region.column, ready);
  }
  drawFormulas(sheet, cells, true);
  drawFormulas(sheet, cells, false);
}

/** New sheets where they belong: right before another, else last. Whatever else is there keeps its order. */
function placeSheets(workbook: ExcelScript.Workbook, targets: readonly Target[], sheetNames: readonly string[]): void {
  const order = sheetNames.map((name) => name.toLowerCase());
  for (const { name, before, standing } of targets) {
    if (standing !== null) continue;
    const at = before === undefined ? -1 : order.indexOf(before.toLowerCase());
    const position = at < 0 ? order.length : at;
    order.splice(position, 0, name.toLowerCase());
    const sheet = workbook.getWorksheet(name) as ExcelScript.Worksheet;
    sheet.setPosition(position);
  }
}

/** A new workbook's one blank sheet, which gives way to what is drawn. */
function blankSheet(
  workbook: ExcelScript.Workbook,
  sheetNames: readonly string[],
  targets: readonly Target[],
): ExcelScript.Worksheet | undefined {
  const [only = ""] = sheetNames;
  if (sheetNames.length > 1 || targets.length === 0 || targets.some(({ name }) => name === only)) return undefined;
  const sheet = workbook.getWorksheet(only);
  return sheet === undefined || sheet.getUsedRange() !== undefined ? undefined : sheet;
}
