/**
 * A described sheet drawn in Excel: what is in the cells first, then looks, then what hangs on them. Two rounds, since
 * drop-downs take names and formulas take sheets that another sheet of the same change brings.
 */
import { absoluteAddress, cellAddress, columnLetters, quotedSheet, regionAddress } from "./address";
import type {
  CellValue,
  ConditionalFormat,
  DefinedName,
  Formula,
  Link,
  ListValidation,
  PageSetup,
  SheetContent,
  TableContent,
} from "./content";
import type { Batch, Ranges } from "./excel-batch";
import { drawFormats, drawLooks, restoreLinkLook } from "./excel-looks";
import { checkText, formulaRuns, isFormula, writeRows, written } from "./excel-values";
import { spannedRows } from "./grid";
import type { StyleGrid } from "./layout";
import { looksOf, valuesOf } from "./layout";

/** How our own sheets are protected: no password, and what does no harm is allowed. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/** A described sheet with what every step of drawing it needs. */
export interface Drawing {
  readonly content: SheetContent;
  readonly cells: readonly (readonly (CellValue | undefined)[] | undefined)[];
  readonly looks: StyleGrid;
}

export function drawingOf(content: SheetContent): Drawing {
  const cells = valuesOf({ ...content, tables: content.tables.map(withFormulas) });
  return { content, cells, looks: looksOf(content, cells) };
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
  const { content, cells } = drawing;
  const sheet = batch.sheet(content.name);
  const ranges = batch.ranges(content.name);
  await drawFormats(batch, ranges, drawing.looks);
  await drawValues(batch, ranges, drawing);
  for (const table of content.tables) {
    await batch.room(6);
    if (!standing.has(table.name.toLowerCase())) dressTable(sheet.tables.add(tableAddress(table), true), table);
  }
  for (const name of content.names) {
    await batch.room(2);
    setName(batch, content, name, names);
  }
  await drawFormulas(batch, ranges, cells, (formula) => !speaksOfSheets(formula));
}

function dressTable(made: Excel.Table, table: TableContent): void {
  made.name = table.name;
  made.style = table.tableStyle ?? "";
  made.showBandedRows = table.tableStyle !== undefined;
  made.showFilterButton = table.filter;
}

export function tableAddress(table: TableContent): string {
  return regionAddress({
    row: table.row,
    column: table.column,
    rows: spannedRows(table) + 1,
    columns: table.columns.length,
  });
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
export function setName(batch: Batch, content: SheetContent, defined: DefinedName, there: ReadonlySet<string>): void {
  const { name, scope } = defined;
  const names = scope === "workbook" ? batch.workbook.names : batch.sheet(content.name).names;
  const formula = nameFormula(content, defined);
  if (there.has(nameKey(scope === "workbook" ? null : content.name, name))) names.getItem(name).formula = formula;
  else {
    const added = names.add(name, formula);
    if (defined.hidden === true) added.visible = false;
  }
}

export function nameFormula(content: SheetContent, { refersTo }: DefinedName): string {
  return "text" in refersTo
    ? `="${refersTo.text.replace(/"/gu, '""')}"`
    : `=${quotedSheet(content.name)}!${absoluteAddress(refersTo.region)}`;
}

export function nameKey(sheet: string | null, name: string): string {
  return `${(sheet ?? "").toLowerCase()}!${name.toLowerCase()}`;
}

/**
 * Second round: links, looks, sizes, drop-downs, conditional formats, what stays in view, print set-up. `standing`: the
 * sheet stood before, so that what people chose for it stays. `unsized`: its columns that get a width all the same.
 */
export async function drawDress(
  batch: Batch,
  { content, looks }: Drawing,
  standing: boolean,
  unsized: readonly number[],
): Promise<void> {
  const sheet = batch.sheet(content.name);
  const ranges = batch.ranges(content.name);
  for (const link of content.links) {
    await batch.room(2);
    setLink(ranges, link);
  }
  await drawLooks(batch, ranges, looks);
  for (const link of content.links) {
    await batch.room(4);
    restoreLinkLook(ranges.address(cellAddress(link.row, link.column)), looks.style(looks.at(link.row, link.column)));
  }
  for (const merge of content.merges) {
    await batch.room(2);
    ranges.at(merge).merge();
  }
  await drawHeights(batch, ranges, content);
  const keepsLayout = standing && content.keepsLayout === true;
  if (!keepsLayout) await drawWidths(batch, ranges, content);
  else for (const column of unsized) await drawWidth(batch, sheet, column, content.columns[column - 1]?.width);
  for (const validation of content.validations) {
    await batch.room(4, 600);
    setValidation(ranges, validation);
  }
  for (const conditional of [...content.conditionals].reverse()) {
    await batch.room(10 * conditional.rules.length);
    addConditional(ranges, conditional);
  }
  await batch.room(20 + 2 * (content.page.breaksAfter ?? []).length);
  if (!standing) drawView(sheet, content);
  if (!keepsLayout) drawPage(sheet, content.page);
}

export function setLink(ranges: Ranges, { row, column, sheet, cell, tip }: Link): void {
  const documentReference = `${quotedSheet(sheet)}!${cell}`;
  ranges.address(cellAddress(row, column)).hyperlink =
    tip === undefined ? { documentReference } : { documentReference, screenTip: tip };
}

/** Widths in points: Excel counts 7 pixels to a digit and 5 more to a column, 96 pixels to the inch. */
function columnPoints(width: number): number {
  return Math.round(width * 7 + 5) * 0.75;
}

/** Rows that Excel is to fit: merged cells never count when it does, so their rows keep the height given. */
export function fittedRows({ heights, merges }: SheetContent): ReadonlySet<number> {
  const merged = new Set(merges.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index)));
  return new Set(heights.filter(({ row, grows }) => grows === true && !merged.has(row)).map(({ row }) => row));
}

async function drawWidths(batch: Batch, ranges: Ranges, { columns }: SheetContent): Promise<void> {
  if (columns.length === 0) return;
  await batch.room(2, 50 * columns.length);
  ranges.address(`A:${columnLetters(columns.length)}`).setColumnProperties(
    columns.map(({ width, hidden = false }) => ({
      ...(hidden ? { columnHidden: true } : {}),
      format: { columnWidth: columnPoints(width) },
    })),
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

async function drawHeights(batch: Batch, ranges: Ranges, content: SheetContent): Promise<void> {
  const { heights } = content;
  const fitted = fittedRows(content);
  const groups: SheetContent["heights"][number][][] = [];
  for (const each of [...heights].sort((a, b) => a.row - b.row)) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const together =
      last !== undefined &&
      fitted.has(last.row) === fitted.has(each.row) &&
      each.row - last.row <= (fitted.has(last.row) ? 1 : WIDEST_GAP);
    if (together) group?.push(each);
    else groups.push([each]);
  }
  for (const group of groups) {
    await batch.room(3, 30 * group.length);
    setHeights(ranges, group, fitted.has((group[0] as SheetContent["heights"][number]).row));
  }
}

/** Rows of no height of their own that are passed over rather than begin a new range. */
const WIDEST_GAP = 20;

/** Heights of rows near each other. A height set by hand would stay for good, so rows to be fitted get none. */
function setHeights(ranges: Ranges, group: SheetContent["heights"], fit: boolean): void {
  const first = group[0] as SheetContent["heights"][number];
  const last = group[group.length - 1] as SheetContent["heights"][number];
  const range = ranges.address(`${first.row}:${last.row}`);
  const rows = last.row - first.row + 1;
  if (fit) range.format.autofitRows();
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
export function setValidation(
  ranges: Ranges,
  { region, listName, promptTitle = "", prompt = "", errorTitle, error }: ListValidation,
): void {
  const { dataValidation } = ranges.at(region);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${listName}` } };
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: shortened(errorTitle, 32),
    message: shortened(error, 255),
  };
  dataValidation.prompt = { showPrompt: true, title: shortened(promptTitle, 32), message: shortened(prompt, 255) };
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Each new rule goes on top, so the last is added first. */
function addConditional(ranges: Ranges, { region, rules }: ConditionalFormat): void {
  for (const { formula, style } of [...rules].reverse()) {
    const added = ranges.at(region).conditionalFormats.add("Custom");
    added.custom.rule.formula = `=${formula}`;
    if (style.fill !== undefined) added.custom.format.fill.color = `#${style.fill}`;
    if (style.color !== undefined) added.custom.format.font.color = `#${style.color}`;
    if (style.bold === true) added.custom.format.font.bold = true;
    if (style.italic === true) added.custom.format.font.italic = true;
    added.stopIfTrue = true;
  }
}

function drawView(sheet: Excel.Worksheet, { freeze, gridlines, tabColor }: SheetContent): void {
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellAddress(rows, columns)}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  sheet.showGridlines = gridlines;
  sheet.tabColor = tabColor === undefined ? "" : `#${tabColor}`;
}

const INCH = 72;

/** How each field of a page set-up is drawn: one that is not here is a type error. */
const PAGE: {
  readonly [Field in keyof PageSetup]-?: (
    layout: Excel.PageLayout,
    value: NonNullable<PageSetup[Field]>,
    sheet: Excel.Worksheet,
  ) => void;
} = {
  orientation: (layout, orientation) => {
    layout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  },
  fitToWidth: (layout, pages) => {
    layout.zoom = { horizontalFitToPages: pages };
  },
  repeatRows: (layout, [first, last]) => layout.setPrintTitleRows(`$${first}:$${last}`),
  repeatColumns: (layout, [first, last]) =>
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`),
  printArea: (layout, region) => layout.setPrintArea(regionAddress(region)),
  // Head and foot are drawn together.
  header: () => undefined,
  footer: () => undefined,
  breaksAfter: (_, rows, sheet) => {
    for (const row of rows) sheet.horizontalPageBreaks.add(cellAddress(row + 1, 1));
  },
};

/** A4, as many pages wide as asked and as high as it takes. */
function drawPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.paperSize = "A4";
  layout.leftMargin = 0.5 * INCH;
  layout.rightMargin = 0.5 * INCH;
  layout.topMargin = 0.6 * INCH;
  layout.bottomMargin = 0.7 * INCH;
  layout.headerMargin = 0.3 * INCH;
  layout.footerMargin = 0.3 * INCH;
  const draw = <Field extends keyof PageSetup>(field: Field): void => {
    const set: (typeof PAGE)[Field] = PAGE[field];
    const value = page[field];
    if (value !== undefined) (set as (...given: unknown[]) => void)(layout, value, sheet);
  };
  (Object.keys(PAGE) as (keyof PageSetup)[]).forEach(draw);
  drawHeadAndFoot(sheet, page);
}

export function drawHeadAndFoot(sheet: Excel.Worksheet, { header, footer }: PageSetup): void {
  const parts = sheet.pageLayout.headersFooters.defaultForAllPages;
  const head = sectionsOf(header ?? "");
  const foot = sectionsOf(footer ?? "");
  parts.leftHeader = head.L;
  parts.centerHeader = head.C;
  parts.rightHeader = head.R;
  parts.leftFooter = foot.L;
  parts.centerFooter = foot.C;
  parts.rightFooter = foot.R;
}

/** `&L`, `&C` and `&R` begin the sections; `&&` is a plain `&`. */
function sectionsOf(text: string): { L: string; C: string; R: string } {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  for (const part of text.match(/&&|&[LCR]|&|[^&]+/gu) ?? []) {
    const section = /^&([LCR])$/u.exec(part)?.[1] as keyof typeof sections | undefined;
    if (section === undefined) sections[current] += part;
    else current = section;
  }
  return sections;
}
