/**
 * A described sheet drawn in Excel: what is in the cells first, then looks, then what hangs on them. Two rounds, since
 * drop-downs take names and formulas take sheets that another sheet of the same change brings.
 */
import { cellAddress, columnLetters, regionAddress } from "./address";
import type { CellValue, Formula, SheetContent, TableContent } from "./content";
import type { Batch, Ranges } from "./excel-batch";
import type { StandingCharts } from "./excel-charts";
import { drawCharts } from "./excel-charts";
import { drawFormats, drawLooks, restoreLinkLook } from "./excel-looks";
import { checkText, formulaRuns, isFormula, writeRows, written } from "./excel-values";
import type { StyleGrid } from "./layout";
import { looksOf, valuesOf } from "./layout";
import type { KeptPage } from "./excel-page";
import { drawPage, drawPageAfter } from "./excel-page";
import type { ResolvedName, ResolvedSheet, ResolvedTable } from "./resolved";
import { ALLOWED, nothingLeft, resolvedSheet, resolvedTable } from "./resolved";

/** How our own sheets are protected: no password, and what does no harm is allowed. */
export const PROTECTION: Excel.WorksheetProtectionOptions = Object.fromEntries(
  ALLOWED.map((each) => [`allow${each.charAt(0).toUpperCase()}${each.slice(1)}`, true]),
);

/** A described sheet with what every step of drawing it needs. */
export interface Drawing {
  readonly content: SheetContent;
  readonly sheet: ResolvedSheet;
  readonly cells: readonly (readonly (CellValue | undefined)[] | undefined)[];
  readonly looks: StyleGrid;
}

export function drawingOf(content: SheetContent): Drawing {
  const cells = valuesOf({ ...content, tables: content.tables.map(withFormulas) });
  return { content, sheet: resolvedSheet(content), cells, looks: looksOf(content, cells) };
}

/** Calculated columns cell by cell. */
function withFormulas(table: TableContent): TableContent {
  if (table.columns.every((column) => column.formula === undefined)) return table;
  const rows = table.rows.map((row) =>
    row.map((value, index): CellValue => {
      const formula = table.columns[index]?.formula;
      return formula === undefined || isFormula(value) ? value : { formula, value: value ?? "" };
    }),
  );
  return { ...table, rows };
}

/** Formulas that speak of other sheets wait until those are there. */
export function speaksOfSheets(formula: Formula): boolean {
  return formula.formula.includes("!");
}

/** First round: number formats, values, tables, names. `standing`: tables of the sheet that stay where they are. */
export async function drawContents(
  batch: Batch,
  drawing: Drawing,
  standing: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Promise<void> {
  const { cells } = drawing;
  const { name, tables, names: defined } = drawing.sheet;
  const sheet = batch.sheet(name);
  const ranges = batch.ranges(name);
  await drawFormats(batch, ranges, drawing.looks);
  await drawValues(batch, ranges, drawing);
  for (const table of tables) {
    await batch.room(6);
    if (!standing.has(table.name.toLowerCase())) drawTable(sheet, table);
  }
  for (const each of defined) {
    await batch.room(2);
    setName(batch, name, each, names);
  }
  await drawFormulas(batch, ranges, cells, (formula) => !speaksOfSheets(formula));
}

/** A calculated column's formula is drawn with the cells. */
function drawTable(sheet: Excel.Worksheet, table: ResolvedTable): void {
  const { name, region, filter, tableStyle, banded, ...rest } = table;
  nothingLeft(rest, "columns");
  const made = sheet.tables.add(regionAddress(region), true);
  made.name = name;
  made.style = tableStyle;
  made.showBandedRows = banded;
  made.showFilterButton = filter;
}

export function tableAddress(table: TableContent): string {
  return regionAddress(resolvedTable(table).region);
}

async function drawValues(batch: Batch, ranges: Ranges, { content, cells, looks }: Drawing): Promise<void> {
  let start = 0;
  while (start < cells.length) {
    let end = start;
    while (end < cells.length && cells[end] !== undefined) end++;
    const rows = cells.slice(start, end) as readonly (readonly (CellValue | undefined)[])[];
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const ready = rows.map((row, offset) =>
      Array.from({ length: width }, (_, index) => {
        const value = row[index] ?? null;
        if (isFormula(value)) return null;
        checkText(value, content.name, start + offset + 1, index + 1);
        return written(value, isTextCell(looks, start + offset + 1, index + 1));
      }),
    );
    await writeRows(batch, ranges, start + 1, 1, ready);
    start = end + 1;
  }
}

export function isTextCell(looks: StyleGrid, row: number, column: number): boolean {
  return row <= looks.rows && column <= looks.columns && looks.style(looks.at(row, column))?.format === "@";
}

export async function drawFormulas(
  batch: Batch,
  ranges: Ranges,
  cells: Drawing["cells"],
  chosen: (formula: Formula) => boolean,
): Promise<void> {
  for (const { region, formulas } of formulaRuns(cells, chosen)) {
    await batch.room(
      2,
      formulas.reduce((sum, [formula = ""]) => sum + formula.length + 5, 0),
    );
    ranges.at(region).formulas = formulas;
  }
}

/** A name that is there gets its new meaning, so that whatever speaks of it goes on to. */
export function setName(batch: Batch, sheet: string, defined: ResolvedName, there: ReadonlySet<string>): void {
  const { name, scope, hidden, formula, ...rest } = defined;
  nothingLeft(rest);
  const names = scope === "workbook" ? batch.workbook.names : batch.sheet(sheet).names;
  if (there.has(nameKey(scope === "workbook" ? null : sheet, name))) names.getItem(name).formula = `=${formula}`;
  else {
    const added = names.add(name, `=${formula}`);
    if (hidden) added.visible = false;
  }
}

export function nameKey(sheet: string | null, name: string): string {
  return `${(sheet ?? "").toLowerCase()}!${name.toLowerCase()}`;
}

/**
 * Second round: links, looks, sizes, drop-downs, conditional formats, what stays in view, print set-up. `standing`: the
 * sheet stood before, so that what people chose for it stays. `unsized`: its columns that get a width all the same. `kept`:
 * what of its print set-up stays, where it was read. `keepsColumns`: its columns stay too. `afterTheirs`: people's rules go before ours. `standingCharts`: those of
 * ours that stood on it.
 */
export async function drawDress(
  batch: Batch,
  { content, sheet: drawn, looks }: Drawing,
  standing: boolean,
  unsized: readonly number[],
  kept: KeptPage | undefined,
  afterTheirs: boolean,
  standingCharts: StandingCharts,
  keepsColumns: boolean,
): Promise<void> {
  const {
    name,
    charts,
    links,
    merges,
    heights,
    columns,
    validations,
    conditionals,
    freeze,
    gridlines,
    tabColor,
    ...others
  } = drawn;
  const { page, ...rest } = others;
  // The first round draws tables and names; whether it shows and is protected is settled when all is drawn.
  nothingLeft(rest, "tables", "names", "hidden", "protected");
  const sheet = batch.sheet(name);
  const ranges = batch.ranges(name);
  for (const link of links) {
    await batch.room(2);
    setLink(ranges, link);
  }
  await drawLooks(batch, ranges, looks);
  for (const link of links) {
    await batch.room(4);
    restoreLinkLook(ranges.address(cellAddress(link.row, link.column)), looks.style(looks.at(link.row, link.column)));
  }
  for (const merge of merges) {
    await batch.room(2);
    ranges.at(merge).merge();
  }
  await drawHeights(batch, ranges, heights);
  const keepsLayout = standing && content.keepsLayout === true;
  if (!keepsLayout && !keepsColumns) await drawWidths(batch, ranges, columns);
  else if (keepsLayout) for (const column of unsized) await drawWidth(batch, sheet, column, columns[column - 1]?.width);
  await drawCharts(batch, name, charts, standingCharts);
  for (const validation of validations) {
    await batch.room(4, 600);
    setValidation(ranges, validation);
  }
  for (const conditional of afterTheirs ? conditionals : [...conditionals].reverse()) {
    await batch.room(11 * conditional.rules.length);
    addConditional(ranges, conditional, afterTheirs);
  }
  await batch.room(20 + 2 * (page.breaksAfter.length + page.columnBreaksAfter.length));
  if (!standing) drawView(sheet, { freeze, gridlines, tabColor });
  if (kept !== undefined) drawPageAfter(sheet, page, kept);
  else if (!keepsLayout) drawPage(sheet, page);
}

export function setLink(ranges: Ranges, link: ResolvedSheet["links"][number]): void {
  const { row, column, target: documentReference, tip, ...rest } = link;
  nothingLeft(rest);
  ranges.address(cellAddress(row, column)).hyperlink =
    tip === "" ? { documentReference } : { documentReference, screenTip: tip };
}

/** Widths in points: Excel counts 7 pixels to a digit and 5 more to a column, 96 pixels to the inch. */
function columnPoints(width: number): number {
  return Math.round(width * 7 + 5) * 0.75;
}

async function drawWidths(batch: Batch, ranges: Ranges, columns: ResolvedSheet["columns"]): Promise<void> {
  if (columns.length === 0) return;
  await batch.room(2, 50 * columns.length);
  ranges.address(`A:${columnLetters(columns.length)}`).setColumnProperties(
    columns.map(({ width, hidden, ...rest }) => {
      nothingLeft(rest);
      return { ...(hidden ? { columnHidden: true } : {}), format: { columnWidth: columnPoints(width) } };
    }),
  );
}

/** Of one column of a sheet that stands. */
export async function drawWidth(
  batch: Batch,
  sheet: Excel.Worksheet,
  column: number,
  width: number | undefined,
): Promise<void> {
  if (width === undefined) return;
  await batch.room(3);
  const letters = columnLetters(column);
  sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width);
}

type RowHeight = ResolvedSheet["heights"][number];

async function drawHeights(batch: Batch, ranges: Ranges, heights: readonly RowHeight[]): Promise<void> {
  const groups: RowHeight[][] = [];
  for (const each of [...heights].sort((a, b) => a.row - b.row)) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const together =
      last !== undefined && last.fits === each.fits && each.row - last.row <= (last.fits ? 1 : WIDEST_GAP);
    if (together) group?.push(each);
    else groups.push([each]);
  }
  for (const group of groups) {
    await batch.room(3, 30 * group.length);
    setHeights(ranges, group);
  }
}

/** Rows of no height of their own that are passed over rather than begin a new range. */
const WIDEST_GAP = 20;

/** Heights of rows near each other. A height set by hand would stay for good, so rows to be fitted get none. */
function setHeights(ranges: Ranges, group: readonly RowHeight[]): void {
  const first = group[0] as RowHeight;
  const last = group[group.length - 1] as RowHeight;
  const range = ranges.address(`${first.row}:${last.row}`);
  const rows = last.row - first.row + 1;
  if (first.fits) range.format.autofitRows();
  else if (rows === group.length && group.every(({ height }) => height === first.height))
    range.format.rowHeight = first.height;
  else {
    const own = new Map(group.map(({ row, height }) => [row, height]));
    range.setRowProperties(
      Array.from({ length: rows }, (_, index) => {
        const height = own.get(first.row + index);
        return height === undefined ? {} : { format: { rowHeight: height } };
      }),
    );
  }
}

/** A list that is typed into the rule splits on commas and ends at 255 characters, so it is always a name. */
export function setValidation(ranges: Ranges, validation: ResolvedSheet["validations"][number]): void {
  const { region, listName, promptTitle, prompt, errorTitle, error, ...rest } = validation;
  nothingLeft(rest);
  const { dataValidation } = ranges.at(region);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${listName}` } };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: errorTitle, message: error };
  dataValidation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
}

/** Each new rule goes on top, so the last is added first; behind people's they go one after the other. */
function addConditional(
  ranges: Ranges,
  { region, rules }: ResolvedSheet["conditionals"][number],
  afterTheirs: boolean,
): void {
  for (const { formula, style } of afterTheirs ? rules : [...rules].reverse()) {
    const { fill, color, bold, italic, ...rest } = style;
    nothingLeft(rest);
    const added = ranges.at(region).conditionalFormats.add("Custom");
    added.custom.rule.formula = `=${formula}`;
    if (fill !== null) added.custom.format.fill.color = `#${fill}`;
    if (color !== null) added.custom.format.font.color = `#${color}`;
    if (bold) added.custom.format.font.bold = true;
    if (italic) added.custom.format.font.italic = true;
    added.stopIfTrue = true;
    // Counted from behind.
    if (afterTheirs) added.priority = -1;
  }
}

function drawView(
  sheet: Excel.Worksheet,
  { freeze: { rows, columns }, gridlines, tabColor }: Pick<ResolvedSheet, "freeze" | "gridlines" | "tabColor">,
): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellAddress(rows, columns)}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  sheet.showGridlines = gridlines;
  sheet.tabColor = tabColor === null ? "" : `#${tabColor}`;
}
