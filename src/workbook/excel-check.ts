/** What is looked at right before a change is written: whether all is still as the command read it, and what it will touch. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import type { CellValue, Scalar, SheetContent, TableData } from "./content";
import type { FilteredColumn } from "./excel-filters";
import { askFilters } from "./excel-filters";
import type { GrowingTable, RowEdit } from "./excel-rows";
import { checkRoom } from "./excel-rows";
import type { SameFormSheet } from "./excel-same-form";
import { askSameForm, likelySameForm } from "./excel-same-form";
import type { Replacing, SheetsSeen } from "./excel-replace";
import { askReplacing, hangingOn, keptOn } from "./excel-replace";
import type { BookState, NameState, Question, SheetState, TableState } from "./excel-state";
import { answered, askBook, blockQuestions, cellNow, formsOf, tableOf } from "./excel-state";
import type { TypeEdit, Typing } from "./excel-type";
import { askTyped } from "./excel-type";
import type { Stage } from "./excel-watch";
import { askChecks } from "./excel-validations";
import { isFormula } from "./excel-values";
import type { Widening } from "./excel-widen";
import { askWidening, checkBeside, widened } from "./excel-widen";
import { scalar } from "./grid";
import type { Snapshot } from "./workbook";
import type { WidenEdit } from "./workbook";
import { HostFailure } from "./workbook";

export interface Plan {
  readonly sheets: readonly {
    readonly content: SheetContent;
    readonly before: string | undefined;
    readonly signature: string;
  }[];
  readonly rows: readonly RowEdit[];
  /** One for each table that gains columns. */
  readonly widening: readonly WidenEdit[];
  readonly typed: readonly TypeEdit[];
  readonly show: string | undefined;
  readonly showCell: string | undefined;
}

/** What the workbook is right before the change. */
export interface Check {
  readonly book: BookState;
  readonly names: readonly NameState[];
  readonly growing: readonly GrowingTable[];
  readonly widening: readonly Widening[];
  readonly typed: readonly Typing[];
  /** Sheets of which only cells are written, by name in small letters. */
  readonly standing: ReadonlyMap<string, SameFormSheet>;
  /** Sheets drawn anew or made, by name in small letters. */
  readonly replacing: ReadonlyMap<string, Replacing>;
  /** What rows are chosen by on the sheets that are written to. */
  readonly filters: readonly FilteredColumn[];
  readonly blank: string | null;
  readonly active: string;
}

/** What the last `read` gave. */
export interface Seen {
  readonly snapshot: Snapshot | undefined;
  readonly sheets: readonly SheetState[];
}

/**
 * Looks at everything the change will touch, in one request where it fits.
 *
 * @problems `host/changed-meanwhile`: it is not as the command read it
 */
export async function checkBook(
  context: Excel.RequestContext,
  plan: Plan,
  { snapshot: seen, sheets }: Seen,
  stage: Stage,
): Promise<Check> {
  const tables = Object.values(seen?.tables ?? {});
  const touched = tablesTouched(plan);
  const compared = comparedTables(plan, touched, seen).map((data) => ({ data, block: askAgain(context, data) }));
  const isCompared = (name: string): boolean =>
    compared.some(({ data }) => data.name.toLowerCase() === name.toLowerCase());
  const all = allQuestion(() =>
    askAll(
      context,
      plan,
      [...touched].map(([name, edits]) => ({ name, edits, whole: !isCompared(name) })),
      { sheets, tables },
    ),
  );
  const same = likelySameForm(
    plan.sheets.map(({ content }) => content),
    formsOf({ sheets }),
  ).map(({ content }) => content);
  const peoples = plan.sheets.map(({ content }) =>
    same.includes(content) ? NOTHING_OF_PEOPLES : peoplesOn(context, content, { sheets, tables }),
  );
  try {
    await answered(
      context,
      [all.question, ...compared.flatMap(({ block }) => block.questions), ...peoples.flatMap(questionsOf)],
      stage,
    );
    await askMore(context, peoples, stage);
  } catch (error) {
    // A sheet that was read is not there any more.
    if ((error as { code?: unknown }).code === "ItemNotFound") throw new HostFailure("host/changed-meanwhile", {});
    throw error;
  }
  const asked = all.answer();
  const book = asked.book();
  for (const { data, block } of compared)
    if (!sameRows(data, book, block.values())) throw new HostFailure("host/changed-meanwhile", {});
  for (const { content } of plan.sheets)
    for (const table of content.tables) refuseElsewhere(book, table.name, content.name);
  const widening = asked.widening.map((each) => each(book));
  const growing = asked.growing
    .map((each) => widened(each(book, seen), widening))
    .filter(({ edits }) => edits.length > 0);
  widening.forEach(checkBeside);
  growing.forEach(checkRoom);
  if (growing.map(({ checks, state }) => checks.askEach(state.headers.length)).includes(true)) await context.sync();
  const names = asked.names();
  const standing = asked.standing.flatMap((each) => each(book, names) ?? []);
  const kept = new Set(standing.map((each) => each.drawing.content.name.toLowerCase()));
  const filters = asked.filters();
  // Those that had the form, and are to be drawn anew all the same.
  const fallen = plan.sheets.map(({ content }) =>
    same.includes(content) && !kept.has(content.name.toLowerCase())
      ? peoplesOn(context, content, { sheets, tables })
      : NOTHING_OF_PEOPLES,
  );
  await answered(context, fallen.flatMap(questionsOf), stage);
  await askMore(context, fallen, stage);
  const replacing = asked.replacing.flatMap((each, index) => {
    const name = plan.sheets[index]?.content.name.toLowerCase() ?? "";
    if (kept.has(name)) return [];
    const { hanging, settings } = [peoples[index], fallen[index]].find((one) => one?.hanging !== undefined) ?? {};
    hanging?.checkComments();
    const isFiltered = filters.some(({ sheet }) => sheet.toLowerCase() === name);
    const found = each();
    const people = settings?.kept(isFiltered, found.placeOf);
    return [[name, { ...found, links: hanging?.links() ?? [], kept: people }] as const];
  });
  return {
    book,
    names,
    replacing: new Map(replacing),
    growing,
    widening,
    typed: asked.typed.flatMap((each) => each(seen)),
    standing: new Map(standing.map((each) => [each.drawing.content.name.toLowerCase(), each])),
    filters,
    blank: asked.blank(book, plan),
    active: asked.active.name,
  };
}

/** What people have on a sheet that is drawn anew. */
interface Peoples {
  readonly hanging: ReturnType<typeof hangingOn>;
  readonly settings: ReturnType<typeof keptOn>;
}

const NOTHING_OF_PEOPLES: Peoples = { hanging: undefined, settings: undefined };

function peoplesOn(context: Excel.RequestContext, content: SheetContent, seen: SheetsSeen): Peoples {
  return { hanging: hangingOn(context, content, seen), settings: keptOn(context, content, seen) };
}

function questionsOf({ hanging, settings }: Peoples): readonly Question[] {
  return [...(hanging?.questions ?? []), ...(settings?.questions ?? [])];
}

/** What the first answers leave to be asked. */
async function askMore(context: Excel.RequestContext, peoples: readonly Peoples[], stage: Stage): Promise<void> {
  const hasComments = peoples.map(({ hanging }) => hanging?.askPlaces() ?? false).includes(true);
  const more = peoples.flatMap(({ settings }) => settings?.more() ?? []);
  if (more.length > 0) await answered(context, more, stage);
  else if (hasComments) await context.sync();
}

/** All that is asked for besides the rows that were read. */
function askAll(
  context: Excel.RequestContext,
  plan: Plan,
  touched: readonly { readonly name: string; readonly edits: readonly RowEdit[]; readonly whole: boolean }[],
  seen: SheetsSeen,
) {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  return {
    book: askBook(context, [
      ...touched.map(({ name }) => name),
      ...plan.sheets.flatMap(({ content }) => content.tables.map(({ name }) => name)),
    ]),
    names: () => names.items.map(({ name, formula }): NameState => ({ name, formula: String(formula) })),
    active,
    blank: askBlank(context),
    growing: touched.map(({ name, edits, whole }) => askGrowing(context, name, edits, whole)),
    widening: plan.widening.map((edit) => askWidening(context, edit, plan.rows)),
    typed: plan.typed.map((edit) => askTyped(context, edit)),
    standing: likelySameForm(
      plan.sheets.map(({ content }) => content),
      formsOf(seen),
    ).map((drawing) => askSameForm(context, drawing)),
    replacing: plan.sheets.map(({ content }) => askReplacing(context, content, seen)),
    filters: askFilters([
      ...plan.sheets.map(({ content }) => context.workbook.worksheets.getItemOrNullObject(content.name)),
      ...touched.map(({ name }) => context.workbook.tables.getItemOrNullObject(name).worksheet),
    ]),
  };
}

/** Asked anew when the answer would not fit. */
function allQuestion<Asked>(ask: () => Asked): { readonly question: Question; readonly answer: () => Asked } {
  let last: Asked | undefined;
  const question: Question = {
    cells: 0,
    ask: () => {
      const asked = ask();
      return () => {
        last = asked;
      };
    },
  };
  return { question, answer: () => last as Asked };
}

/** Edits by table, in order, under the name that the first of them uses. */
function tablesTouched(plan: Plan): Map<string, RowEdit[]> {
  const touched = new Map<string, RowEdit[]>();
  const spelled = new Map<string, string>();
  for (const edit of [...plan.widening, ...plan.rows]) {
    const name = spelled.get(edit.table.toLowerCase()) ?? edit.table;
    spelled.set(edit.table.toLowerCase(), name);
    touched.set(name, [...(touched.get(name) ?? []), ...(edit.kind === "widen" ? [] : [edit])]);
  }
  return touched;
}

/** Tables as they were read, of which rows change or that stand on sheets drawn anew. */
function comparedTables(plan: Plan, touched: ReadonlyMap<string, unknown>, seen: Snapshot | undefined): TableData[] {
  const drawn = new Set(plan.sheets.map(({ content }) => content.name.toLowerCase()));
  const grown = new Set([...touched.keys()].map((name) => name.toLowerCase()));
  return Object.values(seen?.tables ?? {}).filter(
    ({ name, sheet, row }) => row > 0 && (drawn.has(sheet.toLowerCase()) || grown.has(name.toLowerCase())),
  );
}

function askAgain(context: Excel.RequestContext, data: TableData): ReturnType<typeof blockQuestions> {
  const sheet = context.workbook.worksheets.getItem(data.sheet);
  return blockQuestions({
    sheet,
    row: data.row,
    column: data.column,
    rows: Math.max(1, data.rows.length) + 1,
    columns: data.headers.length,
  });
}

function sameRows(data: TableData, book: BookState, values: readonly (readonly Scalar[])[]): boolean {
  const now =
    book.tables.get(data.name) ??
    [...book.tables.values()].find(({ name }) => name.toLowerCase() === data.name.toLowerCase());
  if (
    now === undefined ||
    now.sheet !== data.sheet ||
    now.row !== data.row ||
    now.column !== data.column ||
    now.rows !== Math.max(1, data.rows.length)
  )
    return false;
  // Without a header the row above it was read too.
  const again = tableOf(now, now.showsHeaders ? values : values.slice(1));
  return JSON.stringify([again.headers, again.rows]) === JSON.stringify([data.headers, data.rows]);
}

function refuseElsewhere(book: BookState, table: string, sheet: string): void {
  const now = book.tables.get(table);
  if (now !== undefined && now.sheet.toLowerCase() !== sheet.toLowerCase())
    throw new HostFailure("file/table-elsewhere", { table, sheet, other: now.sheet });
}

/** `whole`: its rows are not compared elsewhere, so they are read here. */
function askGrowing(
  context: Excel.RequestContext,
  name: string,
  edits: readonly RowEdit[],
  whole: boolean,
): (book: BookState, seen: Snapshot | undefined) => GrowingTable {
  const range = context.workbook.tables.getItemOrNullObject(name).getRange();
  if (whole) range.load("values");
  const last = range.getLastRow();
  last.load("formulas,values,numberFormat");
  const rows = edits.reduce((sum, edit) => sum + (edit.kind === "append" ? edit.rows.length : 0), 0);
  const checks = askChecks(range);
  const below = rows === 0 ? null : range.getRowsBelow(rows).getUsedRangeOrNullObject(true);
  below?.load("address");
  return (book, seen) => {
    const state = book.tables.get(name);
    const read = Object.values(seen?.tables ?? {}).find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (state === undefined) {
      if (read !== undefined) throw new HostFailure("host/changed-meanwhile", {});
      throw new Error(`No table ${name}`);
    }
    const formulas = (last.formulas as unknown[][])[0] ?? [];
    const values = (last.values as CellValue[][])[0] ?? [];
    const formats = (last.numberFormat as string[][])[0] ?? [];
    return {
      state,
      data: whole || read === undefined ? wholeTable(state, range.values as Scalar[][], read) : read,
      edits,
      checks,
      last: formulas.map((formula, index) => ({
        format: formats[index] ?? "General",
        formula: isFormula(cellNow(values[index] ?? null, formula)),
      })),
      blockedBy:
        below === null || below.isNullObject ? null : ((below.address.split("!").pop() ?? "").split(":")[0] ?? null),
    };
  };
}

function wholeTable(state: TableState, values: Scalar[][], read: TableData | undefined): TableData {
  const all = values.map((row) => row.map(scalar));
  const data = tableOf(state, state.showsTotals ? all.slice(0, -1) : all);
  if (read !== undefined && JSON.stringify([read.headers, read.rows]) !== JSON.stringify([data.headers, data.rows]))
    throw new HostFailure("host/changed-meanwhile", {});
  return data;
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
