/** One change written to Excel: what its journal takes down, and the order in which everything is done. */
import { cellAddress } from "./address";
import type { SheetContent } from "./content";
import type { Batch } from "./excel-batch";
import type { Check, Plan } from "./excel-check";
import { NO_CHARTS } from "./excel-charts";
import { drawCopy } from "./excel-copies";
import type { Drawing } from "./excel-draw";
import { drawContents, drawDress, drawFormulas, drawingOf, nameKey, PROTECTION, speaksOfSheets } from "./excel-draw";
import type { FilteredColumn } from "./excel-filters";
import { applyFilters, liftFilters } from "./excel-filters";
import type { Before } from "./excel-journal";
import { asideName, beginJournal, endJournal } from "./excel-journal";
import { drawLayout } from "./excel-kept-layout";
import { drawKept } from "./excel-kept";
import { drawLinks } from "./excel-links";
import { emptySheet } from "./excel-replace";
import { planRows, writeTable } from "./excel-rows";
import { drawSameForm } from "./excel-same-form";
import type { BookState, SheetState } from "./excel-state";
import { typeCells } from "./excel-type";
import { widenedOf, widenTable } from "./excel-widen";

/** What the journal takes down. */
export function beforeOf(plan: Plan, check: Check): Before {
  const { book, names, growing, widening, typed, standing: kept, blank, active } = check;
  const standing = new Map(book.sheets.map((state) => [state.name.toLowerCase(), state]));
  const replaced = plan.sheets.flatMap(({ content }) =>
    kept.has(content.name.toLowerCase()) ? [] : (standing.get(content.name.toLowerCase()) ?? []),
  );
  const changes = [...kept.values()].flatMap((each) => each.changes);
  const planned = growing.map(planRows);
  const written = new Set(
    [...[...growing, ...widening].map(({ state }) => state.sheet), ...changes.map(({ sheet }) => sheet)].map((name) =>
      name.toLowerCase(),
    ),
  );
  const opened = book.sheets.filter(
    (state) => state.protected && (replaced.includes(state) || written.has(state.name.toLowerCase())),
  );
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  const pointing = names.filter(({ formula }) =>
    replaced.some(
      ({ name }) =>
        formula.toLowerCase().startsWith(`='${name.replace(/'/gu, "''")}'!`.toLowerCase()) ||
        formula.toLowerCase().startsWith(`=${name}!`.toLowerCase()),
    ),
  );
  return {
    sheets: book.sheets.map(({ name }) => name),
    active,
    made: plan.sheets
      .filter(({ content }) => !standing.has(content.name.toLowerCase()))
      .map(({ content }) => content.name),
    aside: replaced.map((state, index) => ({
      sheet: state.name,
      copy: asideName(index),
      visible: state.visible,
      tables: state.tables,
    })),
    names: pointing,
    madeNames: plan.sheets.flatMap(({ content }) =>
      content.names
        .filter(({ scope, name }) => scope === "workbook" && !known.has(name.toLowerCase()))
        .map(({ name }) => name),
    ),
    growths: planned.flatMap(({ growth }) => growth ?? []),
    widened: widening.map(widenedOf),
    cells: [...planned.flatMap(({ cells }) => cells), ...changes, ...typed.map(({ before }) => before)],
    notes: [...kept.values()].flatMap((each) =>
      each.notes.map(({ sheet, name, before }) => ({ sheet, name, formula: before })),
    ),
    filters: check.filters.filter(
      (each) =>
        (written.has(each.sheet.toLowerCase()) || replaced.some(({ name }) => name === each.sheet)) &&
        staysFiltered(each, check),
    ),
    opened: opened.map(({ name, options }) => ({ sheet: name, options: options ?? PROTECTION })),
    blank,
  };
}

/** Whether the column that rows are chosen by will be there. */
function staysFiltered(filter: FilteredColumn, { replacing }: Check): boolean {
  const redrawn = replacing.get(filter.sheet.toLowerCase());
  if (redrawn === undefined || !("table" in filter)) return true;
  const { content, own, leaving } = redrawn;
  const drawn = content.tables.find(({ name }) => name.toLowerCase() === filter.table.toLowerCase());
  if (drawn !== undefined) return drawn.columns.some(({ name }) => name === filter.column);
  return own !== undefined && !leaving.includes(filter.table);
}

/** Everything the change does, from the journal's first word to its last. */
export async function writeAll(batch: Batch, plan: Plan, check: Check, before: Before): Promise<void> {
  batch.total = check.growing.reduce(
    (sum, { edits, state }) => sum + edits.reduce((rows, edit) => rows + edit.rows.length, 0) * state.headers.length,
    0,
  );
  await holdTables(batch, check.growing);
  await beginJournal(batch, before);
  await liftFilters(batch, before.filters);
  const made = new Set(before.made.map((name) => name.toLowerCase()));
  const drawings = await drawSheets(batch, plan, check, before);
  for (const table of check.widening) await widenTable(batch, table);
  for (const table of check.growing) await writeTable(batch, table);
  await typeCells(batch, check.typed);
  await applyFilters(batch, before.filters);
  for (const { sheet: drawn } of drawings) {
    // One that stood is as visible and as protected as it was.
    if (!made.has(drawn.name.toLowerCase())) continue;
    await batch.room(4, 300);
    const sheet = batch.sheet(drawn.name);
    sheet.visibility = drawn.hidden ? "Hidden" : "Visible";
    if (drawn.protected) sheet.protection.protect(PROTECTION);
  }
  for (const { sheet, options } of before.opened) {
    await batch.room(2, 300);
    batch.sheet(sheet).protection.protect(options);
  }
  if (plan.show !== undefined) {
    const shown = batch.sheet(plan.show);
    shown.activate();
    if (plan.showCell !== undefined) shown.getRange(plan.showCell).select();
  }
  await batch.room(4);
  batch.workbook.application.calculate("Recalculate");
  await endJournal(batch, before);
  await batch.send();
}

/**
 * Between the look and the first request that writes another may have written. Excel compares nothing by itself, but
 * stops where two ranges do not meet: a table that takes rows must end where it ended. Every command adds to the log.
 */
async function holdTables(batch: Batch, growing: Check["growing"]): Promise<void> {
  for (const { state } of growing) {
    const below = state.row + state.rows + (state.showsTotals ? 1 : 0) + 1;
    if (below > MAX_ROWS) continue;
    await batch.room(5);
    const end = batch.workbook.tables.getItem(state.name).getRange().getRowsBelow(1);
    end.getIntersection(batch.sheet(state.sheet).getRange(cellAddress(below, state.column))).load("address");
  }
}

const MAX_ROWS = 1_048_576;

/** Whether it was `holdTables` that stopped a request: then nothing of it was done. */
export function isHeld(errorLocation: string | undefined): boolean {
  return /\bgetIntersection$/iu.test(errorLocation ?? "");
}

async function drawSheets(
  batch: Batch,
  plan: Plan,
  { book, names, standing: kept, replacing }: Check,
  before: Before,
): Promise<readonly Drawing[]> {
  const standing = new Map(book.sheets.map((state) => [state.name.toLowerCase(), state]));
  const masters = new Map<string, Drawing>();
  const drawings = plan.sheets
    .filter(({ content }) => !kept.has(content.name.toLowerCase()))
    .map(({ content: described, signature }) => {
      const name = described.name.toLowerCase();
      const drawing = drawingOf(replacing.get(name)?.content ?? described);
      const isAlone = standing.has(name) || described.charts !== undefined;
      const known = isAlone ? undefined : masters.get(signature);
      if (!isAlone && known === undefined) masters.set(signature, drawing);
      return { drawing, master: known };
    });
  const own = drawings.filter(({ master }) => master === undefined).map(({ drawing }) => drawing);
  // Each cell is gone through for its value; of a sheet that is no copy, for its looks as well.
  const sizeOf = ({ looks }: Drawing): number => looks.rows * looks.columns;
  batch.total += drawings.reduce(
    (sum, { drawing, master }) => sum + sizeOf(drawing) * (master === undefined ? 2 : 1),
    0,
  );
  const staying = new Map<Drawing, ReadonlySet<string>>();
  for (const drawing of own)
    staying.set(drawing, await prepareSheet(batch, drawing.content, standing, replacing, book));
  const there = new Set([
    ...names.map(({ name }) => nameKey(null, name)),
    ...book.sheets.flatMap((sheet) => sheet.names.map(({ name }) => nameKey(sheet.name, name))),
  ]);
  let reached = 0;
  const passed = (drawing: Drawing): void => {
    reached += sizeOf(drawing);
    batch.done = reached;
  };
  for (const drawing of own) {
    await drawContents(batch, drawing, staying.get(drawing) ?? new Set(), there);
    passed(drawing);
  }
  for (const drawing of own) {
    const name = drawing.content.name.toLowerCase();
    const replaced = replacing.get(name);
    await drawDress(
      batch,
      drawing,
      standing.has(name),
      replaced?.unsized ?? [],
      replaced?.page,
      replaced?.kept?.hasRules === true,
      replaced?.charts ?? NO_CHARTS,
      replaced?.layout?.keepsColumns === true,
    );
    if (replaced?.layout !== undefined) await drawLayout(batch, drawing.content.name, replaced.layout);
    if (replaced?.kept !== undefined) await drawKept(batch, drawing.content.name, replaced.kept);
    await drawLinks(batch, drawing, replacing.get(name)?.links ?? []);
    passed(drawing);
  }
  for (const { drawing, master } of drawings) {
    if (master === undefined) continue;
    await batch.room(3);
    const copy = batch.know(drawing.content.name, batch.sheet(master.content.name).copy("End"));
    copy.name = drawing.content.name;
    await drawCopy(batch, master, drawing);
    passed(drawing);
  }
  for (const { drawing } of drawings)
    await drawFormulas(batch, batch.ranges(drawing.content.name), drawing.cells, speaksOfSheets);
  for (const each of kept.values()) await drawSameForm(batch, each);
  await placeSheets(batch, plan, before);
  return drawings.map(({ drawing }) => drawing);
}

/** The sheet, blank: a new one, or the one that is there. Gives the tables that stay on it. */
async function prepareSheet(
  batch: Batch,
  content: SheetContent,
  standing: ReadonlyMap<string, SheetState>,
  replacing: Check["replacing"],
  book: BookState,
): Promise<ReadonlySet<string>> {
  const state = standing.get(content.name.toLowerCase());
  const replaced = replacing.get(content.name.toLowerCase());
  if (state !== undefined && replaced !== undefined) return emptySheet(batch, replaced, state, book.tables);
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
