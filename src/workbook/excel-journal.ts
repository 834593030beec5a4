/**
 * What lets a command that was cut off be undone. Excel has no transactions: when an action fails, those before it
 * stay. So before the first change a very hidden sheet takes down how everything was, and each sheet that is about to
 * be drawn anew is copied aside. It says how far the writing is:
 *
 * | state      | what is true                            | what the next command does first                 |
 * |------------|-----------------------------------------|--------------------------------------------------|
 * | forberedes | at most protection has been taken off   | puts it back on, takes copies and journal away   |
 * | skrives    | some of it may have changed             | puts everything back, then takes them away       |
 * | færdig     | all of it has changed, the log included | takes them away                                  |
 */
import { absoluteAddress, cellAddress, regionAddress } from "./address";
import type { Scalar } from "./content";
import type { Batch } from "./excel-batch";
import type { FilteredColumn } from "./excel-filters";
import { applyFilters, liftFilters } from "./excel-filters";
import type { CellBefore, Growth } from "./excel-rows";
import { cellInput } from "./excel-values";
import type { Widened } from "./excel-widen";
import { narrow } from "./excel-widen";

export const JOURNAL = "tilsyn-journal";

type State = "forberedes" | "skrives" | "færdig";

/** A sheet copied aside under the name `copy`. */
interface Aside {
  readonly sheet: string;
  readonly copy: string;
  readonly visible: boolean;
  readonly tables: readonly string[];
}

/** How everything was. */
export interface Before {
  readonly sheets: readonly string[];
  /** The sheet in view. */
  readonly active: string;
  /** Sheets that the change makes. */
  readonly made: readonly string[];
  readonly aside: readonly Aside[];
  /** Names of the workbook that point at sheets copied aside. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Names of the workbook that the change makes. */
  readonly madeNames: readonly string[];
  readonly growths: readonly Growth[];
  readonly widened: readonly Widened[];
  readonly cells: readonly CellBefore[];
  /** What was noted, under names of their own, of sheets of which only cells are written. */
  readonly notes: readonly { readonly sheet: string; readonly name: string; readonly formula: string }[];
  readonly opened: readonly { readonly sheet: string; readonly options: Excel.WorksheetProtectionOptions }[];
  /** Filters that are taken off while it is written. */
  readonly filters: readonly FilteredColumn[];
  /** A blank first sheet that gives way to the register. */
  readonly blank: string | null;
}

/** Bytes of the journal in one cell: below what a cell holds. */
const PIECE = 30_000;

export function asideName(index: number): string {
  return `tilsyn-kopi ${index + 1}`;
}

export async function beginJournal(batch: Batch, before: Before): Promise<void> {
  const text = JSON.stringify(before);
  await batch.room(12, text.length);
  const journal = batch.know(JOURNAL, batch.workbook.worksheets.add(JOURNAL));
  journal.visibility = "VeryHidden";
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => [
    text.slice(index * PIECE, (index + 1) * PIECE),
  ]);
  const range = journal.getRange(`A2:A${pieces.length + 1}`);
  range.numberFormat = pieces.map(() => ["@"]);
  range.values = pieces;
  tell(batch, "forberedes");
  for (const { sheet, copy } of before.aside) {
    await batch.room(6);
    const made = batch.know(copy, batch.sheet(sheet).copy("End"));
    made.name = copy;
    made.visibility = "VeryHidden";
  }
  // A password stops the command here, where there is nothing to undo on a sheet that cannot be written.
  for (const { sheet } of before.opened) {
    await batch.room(2);
    batch.sheet(sheet).protection.unprotect();
  }
  tell(batch, "skrives");
}

export async function endJournal(batch: Batch, before: Before): Promise<void> {
  await batch.room(8 + 4 * before.aside.length);
  tell(batch, "færdig");
  if (before.blank !== null) batch.sheet(before.blank).delete();
  for (const name of [...before.aside.map(({ copy }) => copy), JOURNAL]) removeHidden(batch.sheet(name));
}

function tell(batch: Batch, state: State): void {
  batch.sheet(JOURNAL).getRange("A1").values = [[state]];
}

/** A very hidden sheet cannot be deleted. */
function removeHidden(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

/** A journal of a program that widened no tables and kept no filters says nothing of them. */
const EARLIER: Pick<Before, "widened" | "filters" | "notes"> = { widened: [], filters: [], notes: [] };

/** What the journal says; null where there is none. */
export async function readJournal(
  context: Excel.RequestContext,
): Promise<{ readonly state: string; readonly before: Before | null } | null> {
  const journal = context.workbook.worksheets.getItemOrNullObject(JOURNAL);
  journal.load("name");
  const used = journal.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex");
  await context.sync();
  if (journal.isNullObject) return null;
  if (used.isNullObject || used.rowIndex !== 0) return { state: "", before: null };
  const [state, ...pieces] = (used.values as Scalar[][]).map(([value]) => String(value));
  const text = pieces.join("");
  return { state: state ?? "", before: text === "" ? null : { ...EARLIER, ...(JSON.parse(text) as Before) } };
}

/** Finishes or undoes what was cut off. */
export async function settleJournal(
  batch: Batch,
  state: string,
  before: Before | null,
): Promise<"finished" | "undone"> {
  const { worksheets } = batch.workbook;
  worksheets.load("items/name,items/protection/protected");
  await batch.send();
  const standing = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet.protection.protected]));
  if (before !== null) {
    if (state === "skrives") await undo(batch, before, standing);
    if (state === "forberedes") await protectAgain(batch, before, standing);
    if (state === "færdig" && before.blank !== null && standing.has(before.blank.toLowerCase()))
      batch.sheet(before.blank).delete();
    for (const { copy } of before.aside)
      if (state !== "skrives" && standing.has(copy.toLowerCase())) removeHidden(batch.sheet(copy));
    if (state !== "færdig") for (const name of strays([...standing.keys()], before)) batch.sheet(name).delete();
  }
  removeHidden(batch.sheet(JOURNAL));
  await batch.send();
  return state === "færdig" ? "finished" : "undone";
}

/** Copies that did not get as far as a name of their own: `Svar (2)`. */
function strays(standing: readonly string[], before: Before): string[] {
  const known = new Set(before.sheets.map((name) => name.toLowerCase()));
  const copied = [...before.made, ...before.aside.map(({ sheet }) => sheet)].map((name) => name.toLowerCase());
  return standing.filter((name) => {
    const start = /^(.*) \(\d+\)$/u.exec(name)?.[1];
    return start !== undefined && !known.has(name) && copied.some((each) => each.startsWith(start));
  });
}

/** The sheets whose protection was taken off before it was time to write. */
async function protectAgain(batch: Batch, before: Before, standing: ReadonlyMap<string, boolean>): Promise<void> {
  for (const { sheet, options } of before.opened) {
    await batch.room(2, 300);
    if (standing.get(sheet.toLowerCase()) === false) batch.sheet(sheet).protection.protect(options);
  }
}

async function undo(batch: Batch, before: Before, standing: ReadonlyMap<string, boolean>): Promise<void> {
  const has = (name: string): boolean => standing.has(name.toLowerCase());
  const replaced = new Set(before.aside.map(({ sheet }) => sheet));
  for (const { sheet } of before.opened) {
    await batch.room(2);
    if (!replaced.has(sheet) && standing.get(sheet.toLowerCase()) === true) batch.sheet(sheet).protection.unprotect();
  }
  // A sheet that is put back from its copy has them on.
  const filters = before.filters.filter(({ sheet }) => has(sheet) && !replaced.has(sheet));
  await liftFilters(batch, filters);
  for (const growth of before.growths) if (has(growth.sheet)) await shrink(batch, growth);
  for (const each of before.widened) if (has(each.sheet)) await narrow(batch, each);
  for (const { sheet, row, column, value, asText } of before.cells) {
    await batch.room(2, 100);
    if (has(sheet)) batch.sheet(sheet).getRange(cellAddress(row, column)).values = [[cellInput(value, asText)]];
  }
  for (const { sheet, name, formula } of before.notes) {
    await batch.room(2, formula.length);
    if (has(sheet)) batch.sheet(sheet).names.getItem(name).formula = formula;
  }
  await applyFilters(batch, filters);
  for (const name of before.made) {
    await batch.room(2);
    if (has(name)) batch.sheet(name).delete();
  }
  for (const aside of before.aside) if (has(aside.copy)) await putBack(batch, aside, before, has(aside.sheet));
  await batch.room(2);
  batch.sheet(before.active).activate();
  for (const name of before.madeNames) {
    await batch.room(2);
    batch.workbook.names.getItemOrNullObject(name).delete();
  }
  for (const { name, formula } of before.names) {
    await batch.room(2);
    batch.workbook.names.getItem(name).formula = formula;
  }
  for (const { sheet, options } of before.opened) {
    await batch.room(2, 300);
    if (has(sheet) && !replaced.has(sheet)) batch.sheet(sheet).protection.protect(options);
  }
}

async function shrink(batch: Batch, { table, sheet, before, blank, added, checked = [] }: Growth): Promise<void> {
  await batch.room(7 + 2 * checked.length);
  const ranges = batch.ranges(sheet);
  batch.workbook.tables.getItem(table).resize(regionAddress(before));
  const below = { ...before, row: before.row + before.rows, rows: added };
  if (added > 0) {
    // Looks as below them, which nothing was written to: clearing would take rules that reach further with them.
    ranges.at(below).copyFrom(absoluteAddress({ ...below, row: below.row + added, rows: 1 }), "Formats");
    ranges.at(below).clear("Contents");
    for (const offset of checked)
      ranges.at({ ...below, column: below.column + offset, columns: 1 }).dataValidation.clear();
  }
  if (blank) ranges.at({ ...before, row: before.row + before.rows - 1, rows: 1 }).clear("Contents");
}

/** The copy takes the place of the sheet; its name comes last, so that an undoing cut off can go on. */
async function putBack(
  batch: Batch,
  { sheet, copy, visible, tables }: Aside,
  before: Before,
  standing: boolean,
): Promise<void> {
  await batch.room(12 + 2 * tables.length + 2 * before.names.length);
  const back = batch.sheet(copy);
  // First, as Excel deletes no last visible sheet.
  back.visibility = visible ? "Visible" : "Hidden";
  if (standing) batch.sheet(sheet).delete();
  tables.forEach((table, index) => {
    back.tables.getItemAt(index).name = table;
  });
  for (const { name } of before.names) back.names.getItemOrNullObject(name).delete();
  back.position = before.sheets.indexOf(sheet);
  back.name = sheet;
  batch.forget(sheet);
  batch.forget(copy);
}
