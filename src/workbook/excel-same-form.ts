/**
 * Sheets that stand as they are to look: only the cells that changed are written. What says so is the hidden name that
 * tells a sheet's form, and that all is as described that is cheap to ask for: protection, names, merged areas, how far
 * it goes, which cells are text. Whatever is not is drawn anew.
 */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { cellAddress } from "./address";
import type { CellValue, DefinedName, SheetContent } from "./content";
import type { Batch } from "./excel-batch";
import { drawDifferences, textOf } from "./excel-copies";
import type { Drawing } from "./excel-draw";
import { drawingOf, isTextCell, PROTECTION } from "./excel-draw";
import type { CellBefore } from "./excel-rows";
import type { BookState, NameState, SheetState } from "./excel-state";
import { askMerges, cellNow } from "./excel-state";
import { layoutOn } from "./excel-kept-layout";
import { formOf, isDrawnNote } from "./form";
import { resolvedName } from "./resolved";
import { gridOf, mergeAddresses } from "./grid";
import { HostFailure } from "./workbook";

/** A sheet of which only cells are written. */
export interface SameFormSheet {
  readonly drawing: Drawing;
  /** What it holds now. */
  readonly now: Drawing["cells"];
  readonly changes: readonly CellBefore[];
  /** What is noted of its layout, where that is another: which cells are filled changes with what is in them. */
  readonly notes: readonly Note[];
}

/** What is noted of a sheet under a name of its own, as it is now and as it is to be. */
interface Note extends NameState {
  readonly sheet: string;
  readonly before: string;
}

/** Cells asked for in all, before a command; sheets beyond are drawn anew. */
const MOST_CELLS = 20_000;

/** Those that had this form when the workbook was read. */
export function likelySameForm(contents: readonly SheetContent[], forms: ReadonlyMap<string, string>): Drawing[] {
  let cells = 0;
  return contents
    .filter((content) => formOf(content) !== undefined && forms.get(content.name.toLowerCase()) === formOf(content))
    .map(drawingOf)
    .filter(({ looks }) => (cells += looks.rows * looks.columns) <= MOST_CELLS);
}

/** Asks for a sheet; when the answer is there, gives what of it changes, or null where it must be drawn anew. */
export function askSameForm(
  context: Excel.RequestContext,
  drawing: Drawing,
): (book: BookState, names: readonly NameState[]) => SameFormSheet | null {
  const { content, looks, cells } = drawing;
  const sheet = context.workbook.worksheets.getItemOrNullObject(content.name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  const merges = askMerges(sheet);
  return (book, names) => {
    const state = book.sheets.find(({ name }) => name.toLowerCase() === content.name.toLowerCase());
    if (state === undefined || used.isNullObject || used.rowIndex + used.columnIndex > 0) return null;
    if (!isDressed(content, state, names) || !sameTexts(merges(), mergeAddresses(content.merges))) return null;
    const formats = used.numberFormat as string[][];
    const grid = gridOf(content);
    if (
      formats.length !== grid.length ||
      formats[0]?.length !== grid.reduce((widest, row) => Math.max(widest, row.length), 0)
    )
      return null;
    if (
      !formats.every((row, at) =>
        row.every((format, index) => (format === "@") === isTextCell(looks, at + 1, index + 1)),
      )
    )
      return null;
    const now = (used.values as CellValue[][]).map((row, at) =>
      row.map((value, index) => cellNow(value, (used.formulas as unknown[][])[at]?.[index])),
    );
    const layout = layoutOn(state, null);
    const lost: string[] = [];
    /** What somebody typed into a cell that we had left blank stays, where we leave it blank again. */
    const isTyped = (value: CellValue, row: number, column: number): boolean => {
      if (layout === undefined || isBlank(value) || layout.isFilled(row, column)) return false;
      if (!isBlank(cells[row - 1]?.[column - 1] ?? null)) lost.push(cellAddress(row, column));
      return true;
    };
    const changes = now.flatMap((row, at) =>
      row.flatMap((value, index): CellBefore[] => {
        const asText = isTextCell(looks, at + 1, index + 1);
        return textOf(value) === textOf(cells[at]?.[index] ?? null) || isTyped(value, at + 1, index + 1)
          ? []
          : [{ sheet: state.name, row: at + 1, column: index + 1, value, asText }];
      }),
    );
    if (lost.length > 0)
      throw new HostFailure("file/loses-cells", { sheet: state.name, part: lost.slice(0, 5).join(", ") });
    const noted = new Map(state.names.map((each) => [each.name.toLowerCase(), each.formula]));
    const notes = layoutNamesOf(content).flatMap((each): Note[] => {
      const before = noted.get(each.name.toLowerCase());
      return before === undefined || before === each.formula ? [] : [{ ...each, sheet: state.name, before }];
    });
    const changed = new Set(changes.map(({ row, column }) => cellAddress(row, column)));
    // What people typed stays as it is: nothing is written there.
    const written = now.map((row, at) =>
      row.map((value, index) => (changed.has(cellAddress(at + 1, index + 1)) ? value : (cells[at]?.[index] ?? null))),
    );
    return { drawing, now: written, changes, notes };
  };
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

export async function drawSameForm(batch: Batch, { drawing, now, changes, notes }: SameFormSheet): Promise<void> {
  for (const { name, formula } of notes) {
    await batch.room(2, 300);
    batch.sheet(drawing.content.name).names.getItem(name).formula = formula;
  }
  if (changes.length === 0) return;
  await drawDifferences(batch, batch.ranges(drawing.content.name), { cells: now }, drawing, () => true);
}

/** As they are to be. */
function layoutNamesOf(content: SheetContent): NameState[] {
  return content.names
    .filter(({ name }) => isDrawnNote(name))
    .map((each) => ({ name: each.name, formula: `=${resolvedName(content.name, each).formula}` }));
}

/** Whether form, protection and names are those described, and no table has come. */
function isDressed(content: SheetContent, state: SheetState, names: readonly NameState[]): boolean {
  const described = (scope: DefinedName["scope"]): NameState[] =>
    content.names
      .filter((each) => each.scope === scope)
      .map((each) => ({ name: each.name, formula: `=${resolvedName(content.name, each).formula}` }));
  const known = new Set(names.map(nameText));
  return (
    state.tables.length === 0 &&
    state.visible === (content.hidden !== true) &&
    state.protected === content.protected &&
    Object.entries(state.options ?? {}).every(
      ([option, value]) =>
        !option.startsWith("allow") || value === (PROTECTION[option as keyof typeof PROTECTION] ?? false),
    ) &&
    sameTexts(state.names.map(formText), described("sheet").map(formText)) &&
    described("workbook").every((each) => known.has(nameText(each)))
  );
}

/** Excel leaves out apostrophes that a sheet's name does not need. */
function nameText({ name, formula }: NameState): string {
  return `${name.toLowerCase()} ${formula.replace(/'/gu, "")}`;
}

/** Of a note of the layout only that it is there. */
function formText(state: NameState): string {
  return isDrawnNote(state.name) ? state.name : nameText(state);
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
