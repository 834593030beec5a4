/**
 * A sheet that is drawn anew stays the same sheet, so that what a user has built on it (a pivot table, formulas) stays
 * as well: it is emptied of content and looks, and a table that keeps its place and headers stays a table.
 */
import { columnLetters } from "./address";
import type { SheetContent, TableContent } from "./content";
import type { Batch } from "./excel-batch";
import { nameKey, tableAddress } from "./excel-draw";
import type { SheetState, TableState } from "./excel-state";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = "XFD";
/** Columns whose widths are set back at the least. */
const WIDEST = 40;

/** Empties the sheet. Gives the tables that stay, folded. */
export async function emptySheet(
  batch: Batch,
  content: SheetContent,
  state: SheetState,
  tables: ReadonlyMap<string, TableState>,
): Promise<ReadonlySet<string>> {
  await batch.room(30 + 2 * (state.names.length + state.tables.length));
  const sheet = batch.sheet(state.name);
  const all = sheet.getRange();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const wanted = new Set(
    content.names.filter(({ scope }) => scope === "sheet").map(({ name }) => nameKey(state.name, name)),
  );
  for (const { name } of state.names) if (!wanted.has(nameKey(state.name, name))) sheet.names.getItem(name).delete();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  const kept = standingTable(content, state, tables);
  for (const name of state.tables) {
    if (name.toLowerCase() !== kept?.table.name.toLowerCase()) batch.workbook.tables.getItem(name).delete();
  }
  if (kept === undefined) all.clear();
  else emptyAround(batch, sheet, kept.table, kept.state);
  all.format.useStandardHeight = true;
  const columns = sheet.getRange(`A:${columnLetters(Math.max(WIDEST, content.columns.length))}`);
  columns.columnHidden = false;
  columns.format.useStandardWidth = true;
  return new Set(kept === undefined ? [] : [kept.table.name.toLowerCase()]);
}

/** The sheet's one table, if its header row will be where it is, and say the same as far as both go. */
function standingTable(
  content: SheetContent,
  state: SheetState,
  tables: ReadonlyMap<string, TableState>,
): { readonly table: TableContent; readonly state: TableState } | undefined {
  const [table, ...others] = content.tables;
  if (table === undefined || others.length > 0) return undefined;
  const now = tables.get(table.name);
  if (now === undefined || now.sheet !== state.name || !now.showsHeaders || now.showsTotals) return undefined;
  const same = now.headers.every((header, index) => (table.columns[index]?.name ?? header) === header);
  return same && now.row === table.row && now.column === table.column ? { table, state: now } : undefined;
}

function emptyAround(batch: Batch, sheet: Excel.Worksheet, table: TableContent, state: TableState): void {
  const { row } = table;
  const made = batch.workbook.tables.getItem(table.name);
  if (state.filters) made.clearFilters();
  if (row > 1) sheet.getRange(`1:${row - 1}`).clear();
  sheet.getRange(`${row + 1}:${LAST_ROW}`).clear();
  sheet.getRange(`${row}:${row}`).clear("Formats");
  made.resize(tableAddress(table));
  const after = table.column + table.columns.length;
  sheet.getRange(`${columnLetters(after)}${row}:${LAST_COLUMN}${row}`).clear();
}
