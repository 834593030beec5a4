/**
 * A sheet that is drawn anew stays the same sheet, so that what a user has built on it (a pivot table, formulas, a
 * chart) stays as well: of what is ours, contents and looks are taken off, and a table that keeps its place and headers
 * stays a table. Cells beside and below, people's tables, names, rules, view and widths are left alone.
 */
/* eslint-disable office-addins/call-sync-before-read -- the rule goes by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { columnLetters, regionAddress, regionOf } from "./address";
import type { CellValue, Region, SheetContent, TableContent, TableData } from "./content";
import type { Batch } from "./excel-batch";
import type { StandingCharts } from "./excel-charts";
import { askCharts, NO_CHARTS, removeCharts } from "./excel-charts";
import { nameKey, tableAddress } from "./excel-draw";
import { isFormula } from "./excel-values";
import type { SheetState, TableState } from "./excel-state";
import { cellNow } from "./excel-state";
import type { Hanging, PlacedLink } from "./excel-links";
import type { KeptPage } from "./excel-page";
import { askPage } from "./excel-page";
import type { KeptLayout } from "./excel-kept-layout";
import { askLayout, askPutIn, layoutNotedOn, layoutOn, noteIn } from "./excel-kept-layout";
import type { AskedKept, Kept } from "./excel-kept";
import { askKept } from "./excel-kept";
import { undress } from "./excel-kept-chosen";
import { moves } from "./excel-kept-looks";
import { askHanging, redrawnTables } from "./excel-links";
import { AREA, areaOf, isChartNote } from "./form";
import { spannedRows } from "./grid";
import { notedLooks } from "./looks-kept";
import { describedRegions, hasSettledHead, holds, redrawnRegion, rowsPutIn, standingRegion } from "./redraw";
import type { PlaceOf, Redrawn } from "./redraw";
import { HostFailure } from "./workbook";

/** What was read of the workbook before a command. */
export interface SheetsSeen {
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableData[];
}

/** What is known of a standing sheet right before it is drawn anew. */
export interface Replacing {
  /** The sheet as it is to be drawn: with people's own columns. */
  readonly content: SheetContent;
  /** What is ours as it stands; undefined where that was not read: then all of it is. */
  readonly own: Region | undefined;
  /** Rules of ours, to be drawn anew. */
  readonly rules: readonly string[];
  /** Tables of ours that go. */
  readonly leaving: readonly string[];
  /** Links of people's, where they go. */
  readonly links: readonly PlacedLink[];
  /** Columns to come, beyond what is ours, that nobody has given a width: they get theirs on a sheet that keeps its layout. */
  readonly unsized: readonly number[];
  /** What of its print set-up stays; undefined where that was not read. */
  readonly page: KeptPage | undefined;
  /** What people have set on rows and columns of our tables; undefined where that was not read. */
  readonly kept: Kept | undefined;
  /** Columns, as they stand, whose looks are left alone. */
  readonly undressed: ReadonlySet<number>;
  readonly charts: StandingCharts;
  /** What people chose of its rows, columns and blank cells; undefined where it is not noted what was drawn. */
  readonly layout: KeptLayout | undefined;
  /** Where its cells outside tables go; undefined where that is not known. */
  readonly placeOf: PlaceOf | undefined;
}

/** What the sheet itself notes as ours; null where it was drawn before sheets noted it. */
function notedArea({ names }: SheetState): Region | null {
  const noted = names.find(({ name }) => name === AREA)?.formula ?? "";
  return regionOf(noted.slice(noted.lastIndexOf("!") + 1));
}

/** The area of ours on a sheet as it was when it was read. */
function ownArea(content: SheetContent, state: SheetState, tables: readonly Redrawn[]): Region | undefined {
  const header = content.tables[0]?.row;
  const columns = Math.max(content.columns.length, areaOf(content)?.columns ?? 1);
  const area = notedArea(state) ?? (header === undefined ? undefined : { row: 1, column: 1, rows: header, columns });
  return area === undefined ? undefined : bounding([area, ...tables.map(standingRegion)]);
}

function bounding(regions: readonly Region[]): Region {
  const row = Math.min(...regions.map((each) => each.row));
  const column = Math.min(...regions.map((each) => each.column));
  return {
    row,
    column,
    rows: Math.max(...regions.map((each) => each.row + each.rows)) - row,
    columns: Math.max(...regions.map((each) => each.column + each.columns)) - column,
  };
}

/**
 * Asks what stands on a sheet that is drawn anew; the answer is there after the next sync.
 *
 * @problems `file/loses-cells`, `file/loses-notes`: what people have written is in the way, or would be without its row
 */
export function askReplacing(context: Excel.RequestContext, content: SheetContent, seen: SheetsSeen): () => Replacing {
  const state = seen.sheets.find(({ name }) => name.toLowerCase() === content.name.toLowerCase());
  if (state === undefined) return askUnseen(context, content);
  const sheet = context.workbook.worksheets.getItem(state.name);
  const tables = redrawnTables(content, state.name, seen.tables);
  const own = ownArea(content, state, tables);
  const blocks = own === undefined ? [] : askInTheWay(sheet, own, content, tables);
  const notes = tables.map((table) => askExtras(sheet, table));
  const rules = askRules(sheet, content);
  const leaving = askLeaving(context, content, state);
  const page = askPage(sheet, content, state, tables[0]?.was.row);
  const hasCharts = content.charts !== undefined || state.names.some(({ name }) => isChartNote(name.toLowerCase()));
  const charts = hasCharts ? askCharts(sheet, content) : () => NO_CHARTS;
  const area = notedArea(state);
  const noted = layoutOn(state, area);
  const layout =
    area === null || noted === undefined ? () => undefined : askLayout(sheet, content, area, noted, tables);
  const putIn = area === null ? 0 : rowsPutIn(content, area, layoutNotedOn(state)?.rows, tables[0]);
  const among = area === null || putIn === 0 ? () => undefined : askPutIn(sheet, content, area, tables);
  const unsized = own === undefined || content.keepsLayout !== true ? () => [] : askUnsized(sheet, content, own);
  return () => {
    const inTheWay = blocks.filter((range) => !range.isNullObject).map(({ address }) => address.split("!").pop() ?? "");
    if (inTheWay.length > 0)
      throw new HostFailure("file/loses-cells", { sheet: state.name, part: inTheWay.join(", ") });
    const drawn = content.tables.map((now) => {
      const at = tables.findIndex((table) => table.now === now);
      return at < 0 ? now : withExtras(tables[at] as Redrawn, (notes[at] as () => CellValue[][])());
    });
    return {
      content: { ...content, tables: drawn },
      own,
      rules: rules(),
      leaving: leaving(own),
      unsized: unsized(),
      links: [],
      page: page(),
      kept: undefined,
      undressed: new Set(
        tables.flatMap((table) => (moves(table) ? [] : table.extras.map(({ offset }) => table.was.column + offset))),
      ),
      charts: charts(),
      ...placed(layout(), among()),
    };
  };
}

function placed(layout: KeptLayout | undefined, among: PlaceOf | undefined): Pick<Replacing, "layout" | "placeOf"> {
  return { layout, placeOf: layout?.placeOf ?? among };
}

/** What hangs on cells of a sheet that is drawn anew; undefined where the sheet was not read, or all of it is unknown. */
export function hangingOn(context: Excel.RequestContext, content: SheetContent, seen: SheetsSeen): Hanging | undefined {
  const state = seen.sheets.find(({ name }) => name.toLowerCase() === content.name.toLowerCase());
  if (state === undefined) return undefined;
  const tables = redrawnTables(content, state.name, seen.tables);
  const own = ownArea(content, state, tables);
  return own === undefined ? undefined : askHanging(context, content, own, tables);
}

/** What people have set on rows and columns of our tables; undefined as for `hangingOn`. */
export function keptOn(context: Excel.RequestContext, content: SheetContent, seen: SheetsSeen): AskedKept | undefined {
  const state = seen.sheets.find(({ name }) => name.toLowerCase() === content.name.toLowerCase());
  if (state === undefined) return undefined;
  const tables = redrawnTables(content, state.name, seen.tables);
  const own = ownArea(content, state, tables);
  if (own === undefined) return undefined;
  const layout = layoutOn(state, notedArea(state));
  return askKept(context, content, own, tables, notedLooks(noteIn(state.names)), layout);
}

/** A sheet that was not read: nothing is known of what is on it, so that all of its tables go. */
function askUnseen(context: Excel.RequestContext, content: SheetContent): () => Replacing {
  const sheet = context.workbook.worksheets.getItemOrNullObject(content.name);
  sheet.load("name");
  const rules = askRules(sheet, content);
  const charts = content.charts === undefined ? () => NO_CHARTS : askCharts(sheet, content);
  return () => ({
    content,
    own: undefined,
    rules: sheet.isNullObject ? [] : rules(),
    leaving: [],
    unsized: [],
    links: [],
    page: undefined,
    kept: undefined,
    undressed: new Set(),
    charts: sheet.isNullObject ? NO_CHARTS : charts(),
    layout: undefined,
    placeOf: undefined,
  });
}

/** Below and beside what is ours, as far as it will be drawn. */
function askInTheWay(
  sheet: Excel.Worksheet,
  own: Region,
  content: SheetContent,
  tables: readonly Redrawn[],
): readonly Excel.Range[] {
  const plain = content.tables
    .filter((now) => !tables.some((table) => table.now === now))
    .map((now) => ({ row: now.row, column: now.column, rows: spannedRows(now) + 1, columns: now.columns.length }));
  const area = areaOf(content);
  const next = bounding([own, ...(area === undefined ? [] : [area]), ...tables.map(redrawnRegion), ...plain]);
  const below = { ...next, row: own.row + own.rows, rows: next.row + next.rows - own.row - own.rows };
  const beside = {
    ...own,
    column: own.column + own.columns,
    columns: next.column + next.columns - own.column - own.columns,
  };
  return [below, beside]
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map((region) => {
      const used = sheet.getRange(regionAddress(region)).getUsedRangeOrNullObject(true);
      used.load("address");
      return used;
    });
}

function askUnsized(sheet: Excel.Worksheet, { columns }: SheetContent, own: Region): () => readonly number[] {
  const first = own.column + own.columns;
  const coming = Array.from({ length: Math.max(0, columns.length - first + 1) }, (_, index) => {
    const column = first + index;
    const range = sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`);
    range.load("columnHidden,format/useStandardWidth");
    return { column, range };
  });
  return () =>
    coming
      .filter(({ range: { columnHidden, format } }) => format.useStandardWidth && !columnHidden)
      .map(({ column }) => column);
}

/** What stands in people's own columns, row by row. */
function askExtras(sheet: Excel.Worksheet, { was, rows, extras }: Redrawn): () => CellValue[][] {
  const columns = extras.map(({ offset }) => {
    const region = { row: was.row + 1, column: was.column + offset, rows, columns: 1 };
    const range = sheet.getRange(regionAddress(region));
    range.load("values,formulas");
    return range;
  });
  return () =>
    Array.from({ length: rows }, (_, row) =>
      columns.map((range) =>
        cellNow((range.values as CellValue[][])[row]?.[0] ?? null, (range.formulas as unknown[][])[row]?.[0]),
      ),
    );
}

function withExtras(table: Redrawn, standing: readonly (readonly CellValue[])[]): TableContent {
  const { now, was, extras, origins, fates } = table;
  if (extras.length === 0) return now;
  const calculated = extras.map((_, index) => {
    const formulas = standing.map((row) => row[index] ?? null);
    const first = formulas[0] ?? null;
    const one = isFormula(first) && formulas.every((each) => isFormula(each) && each.formula === first.formula);
    return one ? first : undefined;
  });
  const lost = fates.flatMap((fate, row) =>
    fate !== undefined
      ? []
      : extras.flatMap(({ offset }, index) => {
          const value = standing[row]?.[index] ?? null;
          return value === null || value === "" || isFormula(value)
            ? []
            : [`${columnLetters(was.column + offset)}${was.row + 1 + row}`];
        }),
  );
  if (lost.length > 0)
    throw new HostFailure("file/loses-notes", { sheet: was.sheet, part: lost.slice(0, 5).join(", ") });
  return {
    ...now,
    columns: [...now.columns, ...extras.map(({ name }) => ({ name }))],
    rows: now.rows.map((row, index) => {
      const origin = origins[index];
      return [
        ...row,
        ...extras.map((_, at) => (origin === undefined ? null : standing[origin]?.[at]) ?? calculated[at] ?? null),
      ];
    }),
  };
}

/** Rules by a formula that we draw are ours. */
function askRules(sheet: Excel.Worksheet, { conditionals }: SheetContent): () => readonly string[] {
  const formulas = new Set(conditionals.flatMap(({ rules }) => rules.map(({ formula }) => `=${formula}`)));
  if (formulas.size === 0) return () => [];
  const standing = sheet.getRange().conditionalFormats;
  standing.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () =>
    standing.items
      .filter(({ type, customOrNullObject }) => type === "Custom" && formulas.has(customOrNullObject.rule.formula))
      .map(({ id }) => id);
}

/** Tables on the sheet that are not drawn again and begin in our area are ours. */
function askLeaving(
  context: Excel.RequestContext,
  content: SheetContent,
  state: SheetState,
): (own: Region | undefined) => readonly string[] {
  const drawn = new Set(content.tables.map(({ name }) => name.toLowerCase()));
  const others = state.tables
    .filter((name) => !drawn.has(name.toLowerCase()))
    .map((name) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load("rowIndex,columnIndex");
      return { name, range };
    });
  return (own) =>
    others
      .filter(({ range }) => own === undefined || holds(own, range.rowIndex + 1, range.columnIndex + 1))
      .map(({ name }) => name);
}

/** Empties what is ours. Gives the tables that stay, folded. */
export async function emptySheet(
  batch: Batch,
  { content, own, rules, leaving, links, charts, kept: settings, undressed, layout }: Replacing,
  state: SheetState,
  tables: ReadonlyMap<string, TableState>,
): Promise<ReadonlySet<string>> {
  await batch.room(50 + 2 * (state.names.length + state.tables.length + rules.length + charts.ours.length));
  const sheet = batch.sheet(state.name);
  removeCharts(sheet, charts);
  const wanted = new Set(
    content.names.filter(({ scope }) => scope === "sheet").map(({ name }) => nameKey(state.name, name)),
  );
  for (const { name } of state.names)
    if (name.toLowerCase().startsWith(OURS) && !wanted.has(nameKey(state.name, name)))
      sheet.names.getItem(name).delete();
  if (content.page.breaksAfter !== undefined) sheet.horizontalPageBreaks.removePageBreaks();
  if (content.page.columnBreaksAfter !== undefined) sheet.verticalPageBreaks.removePageBreaks();
  for (const id of rules) sheet.getRange().conditionalFormats.getItem(id).delete();
  const kept = standingTable(content, state, tables);
  const drawn = content.tables.filter(({ name }) => tables.get(name)?.sheet === state.name).map(({ name }) => name);
  const described = new Set(content.tables.map(({ name }) => name.toLowerCase()));
  const going = own === undefined ? state.tables.filter((name) => !described.has(name.toLowerCase())) : leaving;
  for (const name of [...going, ...drawn])
    if (name.toLowerCase() !== kept?.table.name.toLowerCase()) batch.workbook.tables.getItem(name).delete();
  const noted = notedArea(state);
  const region = own ?? bounding([wholeOf(content, kept?.state), ...(noted === null ? [] : [noted])]);
  const ours = sheet.getRange(regionAddress(region));
  ours.unmerge();
  const cleared = settings?.cleared ?? (content.validations.length > 0 ? [region] : []);
  for (const each of cleared) sheet.getRange(regionAddress(each)).dataValidation.clear();
  if (content.links.length + links.length > 0) ours.clear("Hyperlinks");
  await undress(batch, state.name, settings?.undressed ?? []);
  takeLooksOff(sheet, withoutLast(region, undressed), wholeOf(content, undefined));
  for (const rows of settings?.grown ?? []) copyLastRow(sheet, rows);
  if (kept === undefined) ours.clear("Contents");
  else emptyAround(batch, sheet, region, content, kept.table, kept.state);
  const rows = sheet.getRange(`${region.row}:${region.row + region.rows - 1}`);
  rows.format.useStandardHeight = true;
  if (content.keepsLayout !== true && layout?.keepsColumns !== true && content.columns.length > 0) {
    const columns = sheet.getRange(`A:${columnLetters(content.columns.length)}`);
    columns.columnHidden = false;
    columns.format.useStandardWidth = true;
  }
  return new Set(kept === undefined ? [] : [kept.table.name.toLowerCase()]);
}

/** Of the row above them, for the rules that end there; what that looks like has been taken off. */
function copyLastRow(sheet: Excel.Worksheet, rows: Region): void {
  const above = sheet.getRange(regionAddress({ ...rows, row: rows.row - 1, rows: 1 }));
  sheet.getRange(regionAddress(rows)).copyFrom(above, "Formats");
}

/** Without the last columns that are named. */
function withoutLast(region: Region, columns: ReadonlySet<number>): Region {
  let last = region.column + region.columns - 1;
  while (last > region.column && columns.has(last)) last--;
  return { ...region, columns: last - region.column + 1 };
}

/** How names of ours begin. */
const OURS = "tilsyn_";

/** Where nothing was read of the sheet: what is to be drawn, and the table that stands. */
function wholeOf(content: SheetContent, table: TableState | undefined): Region {
  const area = areaOf(content) ?? { row: 1, column: 1, rows: 1, columns: Math.max(1, content.columns.length) };
  const drawn = content.tables.map((each) => ({
    row: each.row,
    column: each.column,
    rows: spannedRows(each) + 1,
    columns: each.columns.length,
  }));
  const standing =
    table === undefined
      ? []
      : [{ row: table.row, column: table.column, rows: table.rows + 1, columns: table.headers.length }];
  return bounding([area, ...drawn, ...standing]);
}

/**
 * Each property by itself: clearing formats would take rules that reach further with them. Lines at the edge are of the
 * cells beyond too, so they are taken off only where `next`, which is to be drawn, is less.
 */
export function takeLooksOff(sheet: Excel.Worksheet, region: Region, next: Region): void {
  const range = sheet.getRange(regionAddress(region));
  range.numberFormat = "General" as unknown as string[][];
  const { format } = range;
  format.fill.clear();
  format.font.color = "#000000";
  format.font.size = 11;
  format.font.bold = false;
  format.font.italic = false;
  format.font.underline = "None";
  format.font.strikethrough = false;
  format.wrapText = false;
  format.indentLevel = 0;
  format.horizontalAlignment = "General";
  format.verticalAlignment = "Bottom";
  format.protection.locked = true;
  if (region.rows > 1) format.borders.getItem("InsideHorizontal").style = "None";
  if (region.columns > 1) format.borders.getItem("InsideVertical").style = "None";
  for (const part of beyond(region, next)) {
    const { borders } = sheet.getRange(regionAddress(part)).format;
    for (const edge of ["EdgeLeft", "EdgeRight", "EdgeBottom"] as const) borders.getItem(edge).style = "None";
  }
}

/** What of the region lies below and beside the next one. */
function beyond(region: Region, next: Region): readonly Region[] {
  const rows = Math.max(0, Math.min(region.rows, region.row + region.rows - next.row - next.rows));
  const columns = Math.max(0, Math.min(region.columns, region.column + region.columns - next.column - next.columns));
  return [
    ...(rows === 0 ? [] : [{ ...region, row: region.row + region.rows - rows, rows }]),
    ...(columns === 0 ? [] : [{ ...region, column: region.column + region.columns - columns, columns }]),
  ];
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

/** All but the table's header, which stays; what people wrote in blank cells over a table with a key stays too. */
function emptyAround(
  batch: Batch,
  sheet: Excel.Worksheet,
  own: Region,
  content: SheetContent,
  table: TableContent,
  state: TableState,
): void {
  const { row } = table;
  const made = batch.workbook.tables.getItem(table.name);
  if (state.filters) made.clearFilters();
  const part = (first: number, last: number): void => {
    if (last >= first) sheet.getRange(regionAddress({ ...own, row: first, rows: last - first + 1 })).clear("Contents");
  };
  if (hasSettledHead(content))
    for (const region of describedRegions(content)) sheet.getRange(regionAddress(region)).clear("Contents");
  else part(own.row, row - 1);
  part(row + 1, own.row + own.rows - 1);
  made.resize(tableAddress(table));
  const after = table.column + table.columns.length;
  const last = own.column + own.columns - 1;
  if (last >= after)
    sheet.getRange(regionAddress({ row, column: after, rows: 1, columns: last - after + 1 })).clear("Contents");
}
