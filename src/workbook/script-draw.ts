/**
 * A described sheet drawn by an Office Script: number formats and values first, then looks, then what hangs on them. What is
 * written waits until Excel is asked for something, so that it is asked whenever as much waits as a request takes.
 */
import { cellAddress, columnLetters } from "./address";
import type { CellValue, Formula, Region, SheetContent, Style, TableContent } from "./content";
import { rectangles } from "./excel-batch";
import { checkText, formulaRuns, isFormula, written } from "./excel-values";
import type { StyleGrid } from "./layout";
import { looksOf, valuesOf } from "./layout";
import type { ResolvedName, ResolvedPage, ResolvedSheet, ResolvedStyle, ResolvedTable } from "./resolved";
import { resolvedSheet, resolvedStyle } from "./resolved";
import { addressOf } from "./script-read";

/** Bytes that wait before Excel is asked; far below the 5 MB of a request. */
const PIECE = 1_000_000;
/** Rows written in one go: writing some 8,000 at once timed out. @source https://github.com/OfficeDev/office-scripts-docs/issues/580 */
const ROWS = 2_000;
const INCH = 72;

/** A described sheet with what every step of drawing it needs. */
export interface ScriptDrawing {
  readonly content: SheetContent;
  readonly sheet: ResolvedSheet;
  readonly cells: readonly (readonly (CellValue | undefined)[] | undefined)[];
  readonly looks: StyleGrid;
}

export function scriptDrawing(content: SheetContent): ScriptDrawing {
  const cells = valuesOf({ ...content, tables: content.tables.map((table) => withFormulas(table)) });
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

/**
 * What is described of the cells: formats, values, tables, names, and formulas that speak of no other sheet. `standing`:
 * tables of the sheet that stay where they are; `names`: those of its own that are there, in small letters.
 */
export function drawCells(
  workbook: ExcelScript.Workbook,
  sheet: ExcelScript.Worksheet,
  drawing: ScriptDrawing,
  standing: ReadonlySet<string>,
  names: ReadonlySet<string>,
): void {
  const { looks, cells } = drawing;
  drawLook(sheet, looks, "format");
  drawValues(sheet, drawing);
  for (const table of drawing.sheet.tables) if (!standing.has(table.name.toLowerCase())) drawTable(sheet, table);
  for (const name of drawing.sheet.names) setName(workbook, sheet, name, names);
  drawFormulas(sheet, cells, false);
}

function drawTable(sheet: ExcelScript.Worksheet, { name, region, filter, tableStyle, banded }: ResolvedTable): void {
  const made = sheet.addTable(addressOf(region), true);
  made.setName(name);
  made.setPredefinedTableStyle(tableStyle);
  made.setShowBandedRows(banded);
  made.setShowFilterButton(filter);
}

/** `names`: those of the sheet that are there, in small letters. */
export function setName(
  workbook: ExcelScript.Workbook,
  sheet: ExcelScript.Worksheet,
  { name, scope, hidden, formula }: ResolvedName,
  names: ReadonlySet<string>,
): void {
  const isKnown = scope === "workbook" || names.has(name.toLowerCase());
  const there = !isKnown ? undefined : scope === "workbook" ? workbook.getNamedItem(name) : sheet.getNamedItem(name);
  if (there !== undefined) {
    there.setFormula(`=${formula}`);
    return;
  }
  const added =
    scope === "workbook" ? workbook.addNamedItem(name, `=${formula}`) : sheet.addNamedItem(name, `=${formula}`);
  if (hidden) added.setVisible(false);
}

function drawValues(sheet: ExcelScript.Worksheet, { content, cells, looks }: ScriptDrawing): void {
  let start = 0;
  while (start < cells.length) {
    let end = start;
    while (end < cells.length && cells[end] !== undefined) end++;
    const rows = cells.slice(start, end) as readonly (readonly (CellValue | undefined)[])[];
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const first = start;
    const ready = rows.map((row, offset) =>
      Array.from({ length: width }, (_, index) => {
        const value = row[index] ?? null;
        if (isFormula(value)) return "";
        checkText(value, content.name, first + offset + 1, index + 1);
        return written(value, isTextCell(looks, first + offset + 1, index + 1)) ?? "";
      }),
    );
    writeValues(sheet, start + 1, 1, ready);
    start = end + 1;
  }
}

export function isTextCell(looks: StyleGrid, row: number, column: number): boolean {
  return row <= looks.rows && column <= looks.columns && looks.style(looks.at(row, column))?.format === "@";
}

/** Writes rows of ready values at (`row`, `column`), in pieces that fit. */
export function writeValues(
  sheet: ExcelScript.Worksheet,
  row: number,
  column: number,
  rows: readonly (readonly (string | number | boolean)[])[],
): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  let start = 0;
  let bytes = 0;
  for (let index = 0; index <= rows.length; index++) {
    const size = index < rows.length ? sizeOf(rows[index] as readonly unknown[]) : 0;
    const isFull = index > start && (bytes + size > PIECE || index - start === ROWS);
    if (isFull || (index === rows.length && index > start)) {
      const range = sheet.getRange(addressOf({ row: row + start, column, rows: index - start, columns }));
      range.setValues(rows.slice(start, index).map((each) => each.slice()));
      // Asking for something has what waits sent.
      if (isFull) range.getAddress();
      start = index;
      bytes = 0;
    }
    bytes += size;
  }
}

/** Bytes of the row as JSON in UTF-8, at the most. */
function sizeOf(row: readonly unknown[]): number {
  return row.reduce((sum: number, each) => sum + (typeof each === "string" ? 3 * each.length + 3 : 20), 0);
}

/** Formulas that speak of other sheets wait until those are there. */
export function drawFormulas(sheet: ExcelScript.Worksheet, cells: ScriptDrawing["cells"], ofOthers: boolean): void {
  const chosen = (formula: Formula): boolean => formula.formula.includes("!") === ofOthers;
  for (const { region, formulas } of formulaRuns(cells, chosen))
    sheet.getRange(addressOf(region)).setFormulas(formulas);
}

/** How everything looks, sizes, rules, print set-up. `stood`: the sheet was there, and keeps what people chose for it. */
export function drawDress(
  sheet: ExcelScript.Worksheet,
  { content, sheet: drawn, looks }: ScriptDrawing,
  stood: boolean,
): void {
  for (const link of drawn.links) {
    const cell = sheet.getRange(cellAddress(link.row, link.column));
    if (link.tip === "") cell.setHyperlink({ documentReference: link.target });
    else cell.setHyperlink({ documentReference: link.target, screenTip: link.tip });
  }
  for (const part of LOOKS) drawLook(sheet, looks, part);
  for (const link of drawn.links) restoreLinkLook(sheet, link, looks.style(looks.at(link.row, link.column)));
  for (const merge of drawn.merges) sheet.getRange(addressOf(merge)).merge();
  drawHeights(sheet, drawn.heights);
  if (!stood || content.keepsLayout !== true) {
    drawn.columns.forEach(({ width, hidden }, index) => {
      const letters = columnLetters(index + 1);
      const column = sheet.getRange(`${letters}:${letters}`);
      column.getFormat().setColumnWidth(columnPoints(width));
      if (hidden) column.setColumnHidden(true);
    });
  }
  for (const { region, rules } of drawn.conditionals.slice().reverse()) {
    for (const { formula, style } of rules.slice().reverse()) addRule(sheet, region, formula, style);
  }
  if (!stood) {
    drawView(sheet, drawn);
    drawPage(sheet, drawn.page);
  }
}

function addRule(
  sheet: ExcelScript.Worksheet,
  region: Region,
  formula: string,
  { fill, color, bold, italic }: Pick<ResolvedStyle, "fill" | "color" | "bold" | "italic">,
): void {
  const added = sheet.getRange(addressOf(region)).addConditionalFormat(ExcelScript.ConditionalFormatType.custom);
  const custom = added.getCustom() as ExcelScript.CustomConditionalFormat;
  custom.getRule().setFormula(`=${formula}`);
  if (fill !== null) custom.getFormat().getFill().setColor(`#${fill}`);
  if (color !== null) custom.getFormat().getFont().setColor(`#${color}`);
  if (bold) custom.getFormat().getFont().setBold(true);
  if (italic) custom.getFormat().getFont().setItalic(true);
  added.setStopIfTrue(true);
}

/** Widths in points: Excel counts 7 pixels to a digit and 5 more to a column, 96 pixels to the inch. */
export function columnPoints(width: number): number {
  return Math.round(width * 7 + 5) * 0.75;
}

/** Rows of one height below each other in one go; a height set by hand would stay, so rows to be fitted get none. */
function drawHeights(sheet: ExcelScript.Worksheet, heights: ResolvedSheet["heights"]): void {
  const inOrder = heights.slice().sort((a, b) => a.row - b.row);
  let at = 0;
  while (at < inOrder.length) {
    const first = inOrder[at] as ResolvedSheet["heights"][number];
    let end = at + 1;
    while (
      end < inOrder.length &&
      inOrder[end]?.row === first.row + end - at &&
      inOrder[end]?.fits === first.fits &&
      (first.fits || inOrder[end]?.height === first.height)
    )
      end++;
    const format = sheet.getRange(`${first.row}:${first.row + end - at - 1}`).getFormat();
    if (first.fits) format.autofitRows();
    else format.setRowHeight(first.height);
    at = end;
  }
}

function drawView(
  sheet: ExcelScript.Worksheet,
  { freeze: { rows, columns }, gridlines, tabColor }: ResolvedSheet,
): void {
  if (rows > 0 && columns > 0) sheet.getFreezePanes().freezeAt(`A1:${cellAddress(rows, columns)}`);
  else if (rows > 0) sheet.getFreezePanes().freezeRows(rows);
  else if (columns > 0) sheet.getFreezePanes().freezeColumns(columns);
  sheet.setShowGridlines(gridlines);
  sheet.setTabColor(tabColor === null ? "" : `#${tabColor}`);
}

function drawPage(sheet: ExcelScript.Worksheet, page: ResolvedPage): void {
  const layout = sheet.getPageLayout();
  layout.setPaperSize(ExcelScript.PaperType.a4);
  layout.setLeftMargin(page.margins.left * INCH);
  layout.setRightMargin(page.margins.right * INCH);
  layout.setTopMargin(page.margins.top * INCH);
  layout.setBottomMargin(page.margins.bottom * INCH);
  layout.setHeaderMargin(page.margins.header * INCH);
  layout.setFooterMargin(page.margins.footer * INCH);
  setOrientation(sheet, page);
  setFit(sheet, page);
  if (page.repeatRows !== null) layout.setPrintTitleRows(page.repeatRows);
  if (page.repeatColumns !== null) layout.setPrintTitleColumns(page.repeatColumns);
  if (page.printArea !== null) layout.setPrintArea(addressOf(page.printArea));
  drawBreaks(sheet, page);
  drawHead(sheet, page);
  drawFoot(sheet, page);
}

export function setOrientation(sheet: ExcelScript.Worksheet, { orientation }: ResolvedPage): void {
  sheet
    .getPageLayout()
    .setOrientation(
      orientation === "landscape" ? ExcelScript.PageOrientation.landscape : ExcelScript.PageOrientation.portrait,
    );
}

export function setFit(sheet: ExcelScript.Worksheet, { fitToWidth, scale }: ResolvedPage): void {
  // Without a height it is as many pages as it takes.
  sheet.getPageLayout().setZoom(scale === null ? { horizontalFitToPages: fitToWidth } : { scale });
}

export function drawBreaks(
  sheet: ExcelScript.Worksheet,
  { breaksAfter, columnBreaksAfter }: Pick<ResolvedPage, "breaksAfter" | "columnBreaksAfter">,
): void {
  for (const row of breaksAfter) sheet.addHorizontalPageBreak(cellAddress(row + 1, 1));
  for (const column of columnBreaksAfter) sheet.addVerticalPageBreak(cellAddress(1, column + 1));
}

export function drawHead(sheet: ExcelScript.Worksheet, { header }: ResolvedPage): void {
  const parts = sheet.getPageLayout().getHeadersFooters().getDefaultForAllPages();
  parts.setLeftHeader(header === null ? "" : header.left);
  parts.setCenterHeader(header === null ? "" : header.center);
  parts.setRightHeader(header === null ? "" : header.right);
}

export function drawFoot(sheet: ExcelScript.Worksheet, { footer }: ResolvedPage): void {
  const parts = sheet.getPageLayout().getHeadersFooters().getDefaultForAllPages();
  parts.setLeftFooter(footer === null ? "" : footer.left);
  parts.setCenterFooter(footer === null ? "" : footer.center);
  parts.setRightFooter(footer === null ? "" : footer.right);
}

type Look = keyof ResolvedStyle;

/** All looks but number formats, which stand before the values. */
const LOOKS: readonly Look[] = [
  "fill",
  "color",
  "size",
  "bold",
  "italic",
  "underline",
  "wrap",
  "unlocked",
  "vertical",
  "horizontal",
  "indent",
  "border",
];

/** One part of a look, as text or number; undefined where a new cell has it already. */
function lookOf(style: ResolvedStyle, part: Look): string | number | true | undefined {
  if (part === "format") return style.format === "General" ? undefined : style.format;
  if (part === "fill") return style.fill ?? undefined;
  if (part === "color") return style.color ?? undefined;
  if (part === "size") return style.size === 11 ? undefined : style.size;
  if (part === "vertical") return style.vertical === "bottom" ? undefined : style.vertical;
  if (part === "horizontal") return style.horizontal ?? undefined;
  if (part === "indent") return style.indent === 0 ? undefined : style.indent;
  if (part === "border") return style.border === null ? undefined : `${style.border.sides} ${style.border.color}`;
  return style[part] ? true : undefined;
}

/** One part of the looks over as few rectangles as it takes. */
export function drawLook(sheet: ExcelScript.Worksheet, looks: StyleGrid, part: Look): void {
  const known = new Map<number, string | number | true | undefined>();
  const at = (row: number, column: number): string | number | true | undefined => {
    const number = looks.at(row, column);
    if (!known.has(number)) {
      const style = looks.style(number);
      known.set(number, style === undefined ? undefined : lookOf(resolvedStyle(style), part));
    }
    return known.get(number);
  };
  for (const { region, key } of rectangles(looks.rows, looks.columns, at)) setLook(sheet, region, part, key);
}

export function drawLooks(sheet: ExcelScript.Worksheet, looks: StyleGrid): void {
  for (const part of LOOKS) drawLook(sheet, looks, part);
}

function setLook(sheet: ExcelScript.Worksheet, region: Region, part: Look, value: string | number | true): void {
  const range = sheet.getRange(addressOf(region));
  const format = range.getFormat();
  if (part === "format") range.setNumberFormat(String(value));
  else if (part === "fill") format.getFill().setColor(`#${value}`);
  else if (part === "color") format.getFont().setColor(`#${value}`);
  else if (part === "size") format.getFont().setSize(Number(value));
  else if (part === "bold") format.getFont().setBold(true);
  else if (part === "italic") format.getFont().setItalic(true);
  else if (part === "underline") format.getFont().setUnderline(ExcelScript.RangeUnderlineStyle.single);
  else if (part === "wrap") format.setWrapText(true);
  else if (part === "unlocked") format.getProtection().setLocked(false);
  else if (part === "vertical")
    format.setVerticalAlignment(
      value === "top" ? ExcelScript.VerticalAlignment.top : ExcelScript.VerticalAlignment.center,
    );
  else if (part === "horizontal")
    format.setHorizontalAlignment(
      value === "left"
        ? ExcelScript.HorizontalAlignment.left
        : value === "right"
          ? ExcelScript.HorizontalAlignment.right
          : ExcelScript.HorizontalAlignment.center,
    );
  else if (part === "indent") format.setIndentLevel(Number(value));
  else setBorder(format, String(value), region);
}

function setBorder(format: ExcelScript.RangeFormat, border: string, region: Region): void {
  const [sides = "", color = ""] = border.split(" ");
  const all = sides === "all";
  const edges = [ExcelScript.BorderIndex.edgeBottom];
  if (all)
    edges.push(ExcelScript.BorderIndex.edgeTop, ExcelScript.BorderIndex.edgeLeft, ExcelScript.BorderIndex.edgeRight);
  if (region.rows > 1) edges.push(ExcelScript.BorderIndex.insideHorizontal);
  if (all && region.columns > 1) edges.push(ExcelScript.BorderIndex.insideVertical);
  for (const edge of edges) {
    const line = format.getRangeBorder(edge);
    line.setStyle(ExcelScript.BorderLineStyle.continuous);
    line.setColor(`#${color}`);
  }
}

/** What a link in a cell has changed is set back: Excel gives it the look of its own style for links. */
function restoreLinkLook(
  sheet: ExcelScript.Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
  style: Style | undefined,
): void {
  const font = sheet.getRange(cellAddress(row, column)).getFormat().getFont();
  font.setColor(`#${style?.color ?? "000000"}`);
  font.setUnderline(
    style?.underline === true ? ExcelScript.RangeUnderlineStyle.single : ExcelScript.RangeUnderlineStyle.none,
  );
}
