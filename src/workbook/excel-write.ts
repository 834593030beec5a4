/** One change written to Excel: what is checked right before, and the order in which everything is done. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import type { Scalar, SheetContent, TableData } from "../sheets/content";
import type { Batch } from "./excel-batch";
import { Ranges } from "./excel-batch";
import { drawCopy } from "./excel-copies";
import type { Drawing } from "./excel-draw";
import { drawContents, drawDress, drawFormulas, drawingOf, nameKey, speaksOfSheets } from "./excel-draw";
import type { Before } from "./excel-journal";
import { asideName, beginJournal, endJournal } from "./excel-journal";
import { emptySheet } from "./excel-replace";
import type { GrowingTable, RowEdit } from "./excel-rows";
import { checkRoom, planRows, writeTable } from "./excel-rows";
import type { BookState, NameState, Question, SheetState } from "./excel-state";
import { answered, askBook, blockQuestions, tableOf } from "./excel-state";
import type { TypeEdit, Typing } from "./excel-type";
import { askTyped, typeCells } from "./excel-type";
import { scalar } from "./grid";
import type { Snapshot } from "./workbook";
import { HostFailure } from "./workbook";

export interface Plan {
  readonly sheets: readonly { readonly content: SheetContent; readonly before: string | undefined; readonly signature: string }[];
  readonly rows: readonly RowEdit[];
  readonly typed: readonly TypeEdit[];
  readonly show: string | undefined;
}

/** What the workbook is right before the change. */
export interface Check {
  readonly book: BookState;
  readonly names: readonly NameState[];
  readonly growing: readonly GrowingTable[];
  readonly typed: readonly Typing[];
  readonly blank: string | null;
  readonly active: string;
}

/** How our own sheets are protected: no password, and what does no harm is allowed. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/**
 * Looks at everything the change will touch, in one request where it fits.
 *
 * @problems `host/changed-meanwhile`: it is not as the command read it
 */
export async function checkBook(context: Excel.RequestContext, plan: Plan, seen: Snapshot | undefined): Promise<Check> {
  const touched = tablesTouched(plan);
  const ask = askBook(context, [...touched.keys(), ...plan.sheets.flatMap(({ content }) => content.tables.map(({ name }) => name))]);
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const blank = askBlank(context);
  const growing = [...touched].map(([name, edits]) => askGrowing(context, name, edits));
  const typed = plan.typed.map((edit) => askTyped(context, edit));
  const compared = comparedTables(plan, seen).map((data) => ({ data, block: askAgain(context, data) }));
  const largest: Question = { cells: 0, ask: () => () => undefined };
  try {
    await answered(context, [largest, ...compared.flatMap(({ block }) => block.questions)]);
  } catch (error) {
    // A sheet that was read is not there any more.
    if ((error as { code?: unknown }).code === "ItemNotFound") throw new HostFailure("host/changed-meanwhile", {});
    throw error;
  }
  const book = ask();
  for (const { data, block } of compared) if (!sameRows(data, book, block.values())) throw new HostFailure("host/changed-meanwhile", {});
  for (const { content } of plan.sheets) for (const table of content.tables) refuseElsewhere(book, table.name, content.name);
  const grown = growing.map((each) => each(book, seen));
  grown.forEach(checkRoom);
  return { book, names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })), growing: grown, typed: typed.flatMap((each) => each(seen)), blank: blank(book, plan), active: active.name };
}

/** Edits by table, in order, under the name that the first of them uses. */
function tablesTouched(plan: Plan): Map<string, RowEdit[]> {
  const touched = new Map<string, RowEdit[]>();
  const spelled = new Map<string, string>();
  for (const edit of plan.rows) {
    const name = spelled.get(edit.table.toLowerCase()) ?? edit.table;
    spelled.set(edit.table.toLowerCase(), name);
    touched.set(name, [...(touched.get(name) ?? []), edit]);
  }
  return touched;
}

/** Tables as they were read, on the sheets that will be drawn anew. */
function comparedTables(plan: Plan, seen: Snapshot | undefined): TableData[] {
  const drawn = new Set(plan.sheets.map(({ content }) => content.name.toLowerCase()));
  return Object.values(seen?.tables ?? {}).filter(({ sheet }) => drawn.has(sheet.toLowerCase()));
}

function askAgain(context: Excel.RequestContext, data: TableData): ReturnType<typeof blockQuestions> {
  const sheet = context.workbook.worksheets.getItem(data.sheet);
  return blockQuestions({ sheet, row: data.row, column: data.column, rows: Math.max(1, data.rows.length) + 1, columns: data.headers.length });
}

function sameRows(data: TableData, book: BookState, values: readonly (readonly Scalar[])[]): boolean {
  const now = book.tables.get(data.name) ?? [...book.tables.values()].find(({ name }) => name.toLowerCase() === data.name.toLowerCase());
  if (now === undefined || now.row !== data.row || now.column !== data.column || now.rows !== Math.max(1, data.rows.length)) return false;
  const again = tableOf(now, values);
  return JSON.stringify([again.headers, again.rows]) === JSON.stringify([data.headers, data.rows]);
}

function refuseElsewhere(book: BookState, table: string, sheet: string): void {
  const now = book.tables.get(table);
  if (now !== undefined && now.sheet.toLowerCase() !== sheet.toLowerCase()) throw new HostFailure("file/table-elsewhere", { table, sheet, other: now.sheet });
}

function askGrowing(context: Excel.RequestContext, name: string, edits: readonly RowEdit[]): (book: BookState, seen: Snapshot | undefined) => GrowingTable {
  const range = context.workbook.tables.getItemOrNullObject(name).getRange();
  range.load("values");
  const last = range.getLastRow();
  last.load("formulas,values,numberFormat");
  const rows = edits.reduce((sum, edit) => sum + (edit.kind === "append" ? edit.rows.length : 0), 0);
  const below = rows === 0 ? null : range.getRowsBelow(rows).getUsedRangeOrNullObject(true);
  below?.load("address");
  return (book, seen) => {
    const state = book.tables.get(name);
    if (state === undefined) {
      if (seen?.tables[name] !== undefined) throw new HostFailure("host/changed-meanwhile", {});
      throw new Error(`No table ${name}`);
    }
    const all = (range.values as Scalar[][]).map((row) => row.map(scalar));
    const data = tableOf(state, state.showsTotals ? all.slice(0, -1) : all);
    const read = seen?.tables[name];
    if (read !== undefined && JSON.stringify(read) !== JSON.stringify({ ...data, name: read.name })) throw new HostFailure("host/changed-meanwhile", {});
    const formulas = (last.formulas as unknown[][])[0] ?? [];
    const values = (last.values as unknown[][])[0] ?? [];
    const formats = (last.numberFormat as string[][])[0] ?? [];
    // A text that begins with "=" says the same as its value.
    const isCalculated = (formula: unknown, index: number): boolean => typeof formula === "string" && formula.startsWith("=") && formula !== values[index];
    return {
      state,
      data,
      edits,
      last: formulas.map((formula, index) => ({ format: formats[index] ?? "General", formula: isCalculated(formula, index) })),
      blockedBy: below === null || below.isNullObject ? null : (below.address.split("!").pop() ?? "").split(":")[0] ?? null,
    };
  };
}

/** A new workbook's one blank sheet gives way to the register. */
function askBlank(context: Excel.RequestContext): (book: BookState, plan: Plan) => string | null {
  const first = context.workbook.worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject(false);
  used.load("address");
  return ({ sheets }, plan) => {
    const [only, ...others] = sheets;
    if (only === undefined || others.length > 0 || !used.isNullObject || plan.sheets.length === 0) return null;
    return plan.sheets.some(({ content }) => content.name.toLowerCase() === only.name.toLowerCase()) ? null : only.name;
  };
}

/** What the journal takes down. */
export function beforeOf(plan: Plan, { book, names, growing, typed, blank, active }: Check): Before {
  const standing = new Map(book.sheets.map((state) => [state.name.toLowerCase(), state]));
  const replaced = plan.sheets.flatMap(({ content }) => standing.get(content.name.toLowerCase()) ?? []);
  const planned = growing.map(planRows);
  const grownSheets = new Set(growing.map(({ state }) => state.sheet.toLowerCase()));
  const opened = book.sheets.filter((state) => state.protected && (replaced.includes(state) || grownSheets.has(state.name.toLowerCase())));
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  const pointing = names.filter(({ formula }) => replaced.some(({ name }) => formula.toLowerCase().startsWith(`='${name.replace(/'/gu, "''")}'!`.toLowerCase()) || formula.toLowerCase().startsWith(`=${name}!`.toLowerCase())));
  return {
    sheets: book.sheets.map(({ name }) => name),
    active,
    made: plan.sheets.filter(({ content }) => !standing.has(content.name.toLowerCase())).map(({ content }) => content.name),
    aside: replaced.map((state, index) => ({ sheet: state.name, copy: asideName(index), visible: state.visible, tables: state.tables })),
    names: pointing,
    madeNames: plan.sheets.flatMap(({ content }) => content.names.filter(({ scope, name }) => scope === "workbook" && !known.has(name.toLowerCase())).map(({ name }) => name)),
    growths: planned.flatMap(({ growth }) => growth ?? []),
    cells: [...planned.flatMap(({ cells }) => cells), ...typed.map(({ before }) => before)],
    opened: opened.map(({ name, options }) => ({ sheet: name, options: options ?? PROTECTION })),
    blank,
  };
}

/** Everything the change does, from the journal's first word to its last. */
export async function writeAll(batch: Batch, plan: Plan, check: Check, before: Before): Promise<void> {
  await beginJournal(batch, before);
  const drawings = await drawSheets(batch, plan, check, before);
  for (const table of check.growing) await writeTable(batch, table);
  await typeCells(batch, check.typed);
  for (const { content } of drawings) {
    await batch.room(4, 300);
    const sheet = batch.sheet(content.name);
    sheet.visibility = content.hidden === true ? "Hidden" : "Visible";
    if (content.protected) sheet.protection.protect(PROTECTION);
  }
  const drawn = new Set(drawings.map(({ content }) => content.name.toLowerCase()));
  for (const { sheet, options } of before.opened) {
    await batch.room(2, 300);
    if (!drawn.has(sheet.toLowerCase())) batch.sheet(sheet).protection.protect(options);
  }
  if (plan.show !== undefined) batch.sheet(plan.show).activate();
  await batch.room(1);
  batch.workbook.application.calculate("Recalculate");
  await endJournal(batch, before);
  await batch.send();
}

async function drawSheets(batch: Batch, plan: Plan, { book, names }: Check, before: Before): Promise<readonly Drawing[]> {
  const standing = new Map(book.sheets.map((state) => [state.name.toLowerCase(), state]));
  const masters = new Map<string, Drawing>();
  const drawings = plan.sheets.map(({ content, signature }) => {
    const drawing = drawingOf(content);
    const known = standing.has(content.name.toLowerCase()) ? undefined : masters.get(signature);
    if (!standing.has(content.name.toLowerCase()) && known === undefined) masters.set(signature, drawing);
    return { drawing, master: known };
  });
  const own = drawings.filter(({ master }) => master === undefined).map(({ drawing }) => drawing);
  const staying = new Map<Drawing, ReadonlySet<string>>();
  for (const drawing of own) staying.set(drawing, await prepareSheet(batch, drawing.content, standing, book));
  const there = new Set([...names.map(({ name }) => nameKey(null, name)), ...book.sheets.flatMap((sheet) => sheet.names.map(({ name }) => nameKey(sheet.name, name)))]);
  for (const drawing of own) await drawContents(batch, drawing, staying.get(drawing) ?? new Set(), there);
  for (const drawing of own) await drawDress(batch, drawing);
  for (const { drawing, master } of drawings) {
    if (master === undefined) continue;
    await batch.room(3);
    const copy = batch.know(drawing.content.name, batch.sheet(master.content.name).copy("End"));
    copy.name = drawing.content.name;
    await drawCopy(batch, master, drawing);
  }
  for (const { drawing } of drawings) await drawFormulas(batch, new Ranges(batch.sheet(drawing.content.name)), drawing.cells, speaksOfSheets);
  await placeSheets(batch, plan, before);
  return drawings.map(({ drawing }) => drawing);
}

/** The sheet, blank: a new one, or the one that is there. Gives the tables that stay on it. */
async function prepareSheet(batch: Batch, content: SheetContent, standing: ReadonlyMap<string, SheetState>, book: BookState): Promise<ReadonlySet<string>> {
  const state = standing.get(content.name.toLowerCase());
  if (state !== undefined) return emptySheet(batch, content, state, book.tables);
  await batch.room(2);
  batch.know(content.name, batch.workbook.worksheets.add(content.name));
  return new Set();
}

/** New sheets where they belong: right before another, else last. Whatever else is there keeps its order. */
async function placeSheets(batch: Batch, plan: Plan, before: Before): Promise<void> {
  const order = before.sheets.map((name) => name.toLowerCase());
  for (const { content, before: next } of plan.sheets) {
    const name = content.name.toLowerCase();
    if (order.includes(name)) continue;
    const at = next === undefined ? -1 : order.indexOf(next.toLowerCase());
    const position = at < 0 ? order.length : at;
    order.splice(position, 0, name);
    await batch.room(2);
    batch.sheet(content.name).position = position;
  }
}
