/**
 * A sheet that stands, drawn anew by an Office Script. It stays the same sheet: of what is ours, contents and looks are taken
 * off, and a table that keeps its place and headers stays a table. What people have beside and below, their columns and
 * comments stay, or the command is refused before anything is written. A script cannot see which cells hold a drop-down or,
 * all at once, a link: drop-downs stay where they are, links are looked for in people's own columns.
 */
import { cellAddress, columnLetters, regionOf } from "./address";
import type { CellValue, Region, Scalar, SheetContent, TableContent } from "./content";
import { isFormula } from "./excel-values";
import { AREA, areaOf, FORM } from "./form";
import { scalar, spannedRows } from "./grid";
import { headCode, pageAfter, sizeCode } from "./page-kept";
import type { Redrawn } from "./redraw";
import {
  describedRegions,
  hasSettledHead,
  isInPeoplesColumn,
  placeAfter,
  redrawnRegion,
  redrawnTable,
  standingRegion,
} from "./redraw";
import { resolvedPage, resolvedTable } from "./resolved";
import { drawBreaks, drawFoot, drawHead, setFit, setOrientation } from "./script-draw";
import type { ScriptBook, ScriptName, ScriptTable } from "./script-read";
import { addressOf, gridOn, ownNames, regionIn, tableOf } from "./script-read";
import { HostFailure } from "./workbook";

/** How names of ours begin. */
const OURS = "tilsyn_";

/** What is known of a standing sheet before it is drawn anew. */
export interface Standing {
  /** As it is to be drawn: with people's own columns. */
  readonly content: SheetContent;
  readonly grid: readonly (readonly Scalar[])[];
  readonly names: readonly ScriptName[];
  /** Its tables. */
  readonly tables: readonly ScriptTable[];
  readonly redrawn: readonly Redrawn[];
  /** What is ours as it stands. */
  readonly own: Region;
  /** People's links, where they go. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly from: string }[];
  /** Drawn in this form before: only cells that differ are written. */
  readonly isSameForm: boolean;
}

/** @problems `file/loses-cells`, `file/loses-notes`, `file/loses-links`, `file/loses-comments`, `host/script-cannot` */
export function standingSheet(
  sheet: ExcelScript.Worksheet,
  name: string,
  content: SheetContent,
  book: ScriptBook,
): Standing {
  const grid = book.grids.get(name) ?? gridOn(sheet);
  const names = ownNames(sheet);
  const tables = tablesOn(sheet, name, book);
  const noted = nameText(names, FORM);
  const form = content.names.find((each) => each.name === FORM);
  const isSameForm =
    form !== undefined && "text" in form.refersTo && `="${form.refersTo.text}"` === noted && tables.length === 0;
  const redrawn = content.tables.flatMap((now) => {
    const was = Object.values(book.snapshot.tables).find(
      (each) => each.name.toLowerCase() === now.name.toLowerCase() && each.sheet === name,
    );
    return was === undefined ? [] : [redrawnTable(now, was, Math.max(1, was.rows.length))];
  });
  const own = ownArea(content, names, redrawn);
  refuseInTheWay(name, grid, own, content, redrawn);
  refuseComments(sheet, name, redrawn);
  const drawn: TableContent[] = [];
  for (const now of content.tables) {
    const table = redrawn.find((each) => each.now === now);
    drawn.push(table === undefined ? now : withExtras(now, table, extrasOn(sheet, table)));
  }
  const links = peoplesLinks(sheet, name, redrawn);
  return { content: { ...content, tables: drawn }, grid, names, tables, redrawn, own, links, isSameForm };
}

function nameText(names: readonly ScriptName[], wanted: string): string | undefined {
  return names.find(({ name }) => name === wanted)?.formula;
}

function tablesOn(sheet: ExcelScript.Worksheet, name: string, book: ScriptBook): ScriptTable[] {
  const found: ScriptTable[] = [];
  for (const table of sheet.getTables()) {
    const own = table.getName();
    const known = book.tables.find((each) => each.name === own && each.sheet === name);
    found.push(known ?? tableOf(table, own));
  }
  return found;
}

/** As the sheet notes it; one that was drawn before sheets noted it: from its corner to its first table's header. */
function ownArea(content: SheetContent, names: readonly ScriptName[], redrawn: readonly Redrawn[]): Region {
  const noted = nameText(names, AREA) ?? "";
  const header = content.tables[0]?.row;
  const area = areaOf(content);
  const columns = Math.max(content.columns.length, area === undefined ? 1 : area.columns);
  const own = regionOf(noted.slice(noted.lastIndexOf("!") + 1)) ?? {
    row: 1,
    column: 1,
    rows: header ?? (area === undefined ? 1 : area.rows),
    columns,
  };
  return bounding([own, ...redrawn.map((each) => standingRegion(each))]);
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

/** What will be drawn. */
function nextArea(content: SheetContent, own: Region, redrawn: readonly Redrawn[]): Region {
  const plain = content.tables
    .filter((now) => !redrawn.some((table) => table.now === now))
    .map((now) => ({ row: now.row, column: now.column, rows: spannedRows(now) + 1, columns: now.columns.length }));
  const area = areaOf(content);
  return bounding([
    own,
    ...(area === undefined ? [] : [area]),
    ...redrawn.map((each) => redrawnRegion(each)),
    ...plain,
  ]);
}

/** Below and beside what is ours, as far as it will be drawn, nobody's cells may stand. */
function refuseInTheWay(
  sheet: string,
  grid: readonly (readonly Scalar[])[],
  own: Region,
  content: SheetContent,
  redrawn: readonly Redrawn[],
): void {
  const next = nextArea(content, own, redrawn);
  const found: string[] = [];
  for (let row = next.row; row < next.row + next.rows; row++)
    for (let column = next.column; column < next.column + next.columns; column++) {
      const isOurs =
        row >= own.row && row < own.row + own.rows && column >= own.column && column < own.column + own.columns;
      if (!isOurs && ((grid[row - 1] ?? [])[column - 1] ?? null) !== null) found.push(cellAddress(row, column));
    }
  if (found.length > 0) throw new HostFailure("file/loses-cells", { sheet, part: found.slice(0, 5).join(", ") });
}

/** A script cannot move a comment, so one whose cell moves or goes stops the command. */
function refuseComments(sheet: ExcelScript.Worksheet, name: string, redrawn: readonly Redrawn[]): void {
  const lost: string[] = [];
  for (const comment of sheet.getComments()) {
    const { row, column } = regionIn(comment.getLocation().getAddress());
    const place = placeAfter(redrawn, row, column);
    if (place === undefined || place.row !== row || place.column !== column) lost.push(cellAddress(row, column));
  }
  if (lost.length > 0) throw new HostFailure("file/loses-comments", { sheet: name, part: lost.join(", ") });
}

/** What stands in people's own columns, row by row. */
function extrasOn(sheet: ExcelScript.Worksheet, { was, rows, extras }: Redrawn): CellValue[][] {
  const found: CellValue[][] = Array.from({ length: rows }, () => []);
  for (const { offset } of extras) {
    const range = sheet.getRange(addressOf({ row: was.row + 1, column: was.column + offset, rows, columns: 1 }));
    const values = range.getValues();
    const formulas = range.getFormulas();
    found.forEach((line, row) => {
      const value = (values[row] ?? [])[0] ?? "";
      const formula = String((formulas[row] ?? [])[0] ?? "");
      const calculated = formula.startsWith("=") && formula !== value;
      line.push(calculated ? { formula: formula.slice(1), value } : scalar(value));
    });
  }
  return found;
}

/** @problems `file/loses-notes`: a row goes in which people have written */
function withExtras(now: TableContent, table: Redrawn, standing: readonly (readonly CellValue[])[]): TableContent {
  const { was, extras, origins, fates } = table;
  if (extras.length === 0) return now;
  const calculated = extras.map((_, index) => {
    const formulas = standing.map((row) => row[index] ?? null);
    const first = formulas[0] ?? null;
    return isFormula(first) && formulas.every((each) => isFormula(each) && each.formula === first.formula)
      ? first
      : null;
  });
  const lost: string[] = [];
  fates.forEach((fate, row) => {
    if (fate !== undefined) return;
    extras.forEach(({ offset }, index) => {
      const value = (standing[row] ?? [])[index] ?? null;
      if (value !== null && value !== "" && !isFormula(value))
        lost.push(`${columnLetters(was.column + offset)}${was.row + 1 + row}`);
    });
  });
  if (lost.length > 0)
    throw new HostFailure("file/loses-notes", { sheet: was.sheet, part: lost.slice(0, 5).join(", ") });
  return {
    ...now,
    columns: now.columns.concat(extras.map(({ name }) => ({ name }))),
    rows: now.rows.map((row, index) => {
      const origin = origins[index];
      const line = origin === undefined ? [] : (standing[origin] ?? []);
      return row.concat(extras.map((_, at): CellValue => line[at] ?? calculated[at] ?? null));
    }),
  };
}

/** Cells of people's columns looked at for links, at the most: each is a round trip. */
const MOST_LINKS = 300;

/** Links in people's own columns follow their row. */
function peoplesLinks(sheet: ExcelScript.Worksheet, name: string, redrawn: readonly Redrawn[]): Standing["links"] {
  const found: Standing["links"][number][] = [];
  let looked = 0;
  for (const table of redrawn) {
    const { was } = table;
    for (let row = 0; row < was.rows.length; row++) {
      for (const { offset } of table.extras) {
        const value = (was.rows[row] ?? [])[offset] ?? null;
        const at = { row: was.row + 1 + row, column: was.column + offset };
        const place = placeAfter(redrawn, at.row, at.column);
        const stays = place !== undefined && place.row === at.row && place.column === at.column;
        if (value === null || stays || !isInPeoplesColumn(redrawn, at.row, at.column)) continue;
        looked++;
        if (looked > MOST_LINKS) throw new HostFailure("host/script-cannot", { sheet: name });
        const from = cellAddress(at.row, at.column);
        const link: ExcelScript.RangeHyperlink | null | undefined = sheet.getRange(from).getHyperlink();
        const target =
          link === null || link === undefined ? "" : `${link.address ?? ""}${link.documentReference ?? ""}`;
        if (target === "") continue;
        if (place === undefined) throw new HostFailure("file/loses-links", { sheet: name });
        found.push({ ...place, from });
      }
    }
  }
  return found;
}

/** Takes off what is ours. Gives the tables that stay, by name in small letters. */
export function emptySheet(
  workbook: ExcelScript.Workbook,
  sheet: ExcelScript.Worksheet,
  { content, names, tables, redrawn, own }: Standing,
): ReadonlySet<string> {
  const wanted = new Set(content.names.filter(({ scope }) => scope === "sheet").map(({ name }) => name.toLowerCase()));
  for (const { name } of names) {
    if (!name.toLowerCase().startsWith(OURS) || wanted.has(name.toLowerCase())) continue;
    const item = sheet.getNamedItem(name);
    if (item !== undefined) item.delete();
  }
  if (content.page.breaksAfter !== undefined) sheet.removeAllHorizontalPageBreaks();
  if (content.page.columnBreaksAfter !== undefined) sheet.removeAllVerticalPageBreaks();
  removeRules(sheet, content);
  const kept = keptTable(content, tables);
  for (const table of tables) {
    const isDrawn = content.tables.some(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    const isOurs = isDrawn || holdsCell(own, table.row, table.column);
    if (!isOurs || (kept !== undefined && table.name === kept.name)) continue;
    const item = workbook.getTable(table.name);
    if (item !== undefined) item.delete();
  }
  const ours = sheet.getRange(addressOf(own));
  ours.unmerge();
  if (content.links.length > 0) ours.clear(ExcelScript.ClearApplyTo.hyperlinks);
  takeLooksOff(sheet, withoutExtras(own, redrawn), nextArea(content, areaOf(content) ?? own, redrawn));
  const [table] = content.tables;
  if (kept === undefined || table === undefined) ours.clear(ExcelScript.ClearApplyTo.contents);
  else emptyAround(workbook, sheet, own, content, table, kept);
  sheet
    .getRange(`${own.row}:${own.row + own.rows - 1}`)
    .getFormat()
    .setUseStandardHeight(true);
  if (content.keepsLayout !== true && content.columns.length > 0) {
    const columns = sheet.getRange(`A:${columnLetters(content.columns.length)}`);
    columns.setColumnHidden(false);
    columns.getFormat().setUseStandardWidth(true);
  }
  return new Set(kept === undefined ? [] : [kept.name.toLowerCase()]);
}

function holdsCell(region: Region, row: number, column: number): boolean {
  return (
    row >= region.row &&
    row < region.row + region.rows &&
    column >= region.column &&
    column < region.column + region.columns
  );
}

/** People's columns that stay where they are keep their looks. */
function withoutExtras(own: Region, redrawn: readonly Redrawn[]): Region {
  const theirs = new Set(redrawn.flatMap((each) => each.extras.map(({ offset }) => each.was.column + offset)));
  let last = own.column + own.columns - 1;
  while (last > own.column && theirs.has(last)) last--;
  return { ...own, columns: last - own.column + 1 };
}

/** Rules by a formula that we draw are ours. */
function removeRules(sheet: ExcelScript.Worksheet, { conditionals }: SheetContent): void {
  const formulas = new Set(conditionals.flatMap(({ rules }) => rules.map(({ formula }) => `=${formula}`)));
  if (formulas.size === 0) return;
  for (const rule of sheet.getRange().getConditionalFormats()) {
    const custom = rule.getCustom();
    if (custom !== undefined && formulas.has(custom.getRule().getFormula())) rule.delete();
  }
}

/** The sheet's one table, if its header row will be where it is, and say the same as far as both go. */
function keptTable({ tables }: SheetContent, standing: readonly ScriptTable[]): ScriptTable | undefined {
  const [table, ...others] = tables;
  if (table === undefined || others.length > 0) return undefined;
  const now = standing.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if (now === undefined || !now.showsHeaders || now.totals) return undefined;
  const same = now.headers.every((header, index) => (table.columns[index]?.name ?? header) === header);
  return same && now.row === table.row && now.column === table.column ? now : undefined;
}

/** All but the table's header, which stays; what people wrote in blank cells over a table with a key stays too. */
function emptyAround(
  workbook: ExcelScript.Workbook,
  sheet: ExcelScript.Worksheet,
  own: Region,
  content: SheetContent,
  table: TableContent,
  kept: ScriptTable,
): void {
  const made = workbook.getTable(kept.name) as ExcelScript.Table;
  made.clearFilters();
  const { row } = table;
  if (hasSettledHead(content)) {
    for (const region of describedRegions(content))
      sheet.getRange(addressOf(region)).clear(ExcelScript.ClearApplyTo.contents);
  } else emptyRows(sheet, own, own.row, row - 1);
  emptyRows(sheet, own, row + 1, own.row + own.rows - 1);
  made.resize(addressOf(resolvedTable(table).region));
  const after = table.column + table.columns.length;
  const last = own.column + own.columns - 1;
  if (last >= after)
    sheet
      .getRange(addressOf({ row, column: after, rows: 1, columns: last - after + 1 }))
      .clear(ExcelScript.ClearApplyTo.contents);
}

function emptyRows(sheet: ExcelScript.Worksheet, own: Region, first: number, last: number): void {
  if (last < first) return;
  sheet.getRange(addressOf({ ...own, row: first, rows: last - first + 1 })).clear(ExcelScript.ClearApplyTo.contents);
}

/**
 * Each property by itself: clearing formats would take rules that reach further with them. Lines at the edge are of the
 * cells beyond too, so they are taken off only where `next`, which is to be drawn, is less.
 */
export function takeLooksOff(sheet: ExcelScript.Worksheet, region: Region, next: Region): void {
  const range = sheet.getRange(addressOf(region));
  range.setNumberFormat("General");
  const format = range.getFormat();
  format.getFill().clear();
  const font = format.getFont();
  font.setColor("#000000");
  font.setSize(11);
  font.setBold(false);
  font.setItalic(false);
  font.setUnderline(ExcelScript.RangeUnderlineStyle.none);
  font.setStrikethrough(false);
  format.setWrapText(false);
  format.setIndentLevel(0);
  format.setHorizontalAlignment(ExcelScript.HorizontalAlignment.general);
  format.setVerticalAlignment(ExcelScript.VerticalAlignment.bottom);
  format.getProtection().setLocked(true);
  const none = ExcelScript.BorderLineStyle.none;
  if (region.rows > 1) format.getRangeBorder(ExcelScript.BorderIndex.insideHorizontal).setStyle(none);
  if (region.columns > 1) format.getRangeBorder(ExcelScript.BorderIndex.insideVertical).setStyle(none);
  const rows = Math.max(0, Math.min(region.rows, region.row + region.rows - next.row - next.rows));
  const columns = Math.max(0, Math.min(region.columns, region.column + region.columns - next.column - next.columns));
  if (rows > 0) takeEdgesOff(sheet, { ...region, row: region.row + region.rows - rows, rows });
  if (columns > 0) takeEdgesOff(sheet, { ...region, column: region.column + region.columns - columns, columns });
}

function takeEdgesOff(sheet: ExcelScript.Worksheet, region: Region): void {
  const format = sheet.getRange(addressOf(region)).getFormat();
  const edges = [
    ExcelScript.BorderIndex.edgeLeft,
    ExcelScript.BorderIndex.edgeRight,
    ExcelScript.BorderIndex.edgeBottom,
  ];
  for (const edge of edges) format.getRangeBorder(edge).setStyle(ExcelScript.BorderLineStyle.none);
}

/** Print set-up of a sheet that stands: what people have chosen of it stays. */
export function drawPageAfter(sheet: ExcelScript.Worksheet, { content, names, redrawn }: Standing): void {
  const page = resolvedPage(content.page);
  drawBreaks(sheet, page);
  if (!hasNewPage(content, names)) return;
  const layout = sheet.getPageLayout();
  const keepsLayout = content.keepsLayout === true;
  const rows = layout.getPrintTitleRows();
  const columns = layout.getPrintTitleColumns();
  const area = layout.getPrintArea();
  const standing = {
    orientation: keepsLayout ? null : String(layout.getOrientation()).toLowerCase(),
    size: keepsLayout ? "" : sizeOn(layout),
    header: keepsLayout ? headCode(null) : headOn(sheet, true),
    footer: keepsLayout ? headCode(null) : headOn(sheet, false),
    rows: rows === undefined ? null : wholeAddress(rows.getAddress()),
    columns: columns === undefined ? null : wholeAddress(columns.getAddress()),
    area: area === undefined ? [] : areasIn(area.getAddress()),
  };
  const noted = (name: string): string | Region | undefined => notedIn(names, name);
  const after = pageAfter(content, standing, noted, redrawn[0]?.was.row);
  if (after.orientation) setOrientation(sheet, page);
  if (after.fit) setFit(sheet, page);
  if (after.rows !== null && after.rows !== standing.rows) layout.setPrintTitleRows(after.rows);
  if (after.columns !== null && after.columns !== standing.columns) layout.setPrintTitleColumns(after.columns);
  const [one, ...more] = after.area;
  if (one !== undefined && more.length === 0 && JSON.stringify(after.area) !== JSON.stringify(standing.area))
    layout.setPrintArea(addressOf(one));
  if (after.header) drawHead(sheet, page);
  if (after.footer) drawFoot(sheet, page);
}

function sizeOn(layout: ExcelScript.PageLayout): string {
  const { horizontalFitToPages, scale } = layout.getZoom();
  return sizeCode({
    fitToWidth: horizontalFitToPages ?? null,
    scale: horizontalFitToPages === undefined ? (scale ?? null) : null,
  });
}

/** Whether print set-up is described otherwise than when the sheet was drawn last: only then is it asked for. */
function hasNewPage(content: SheetContent, names: readonly ScriptName[]): boolean {
  const notes = content.names.filter(({ name }) => /^tilsyn_(?:side|udskrift|titler)$/u.test(name));
  const standing = names.filter(({ name }) => /^tilsyn_(?:side|udskrift|titler)$/u.test(name));
  const same = notes.every(({ name, refersTo }) => {
    const now = notedIn(standing, name);
    if ("text" in refersTo) return now === refersTo.text;
    return typeof now === "object" && JSON.stringify(now) === JSON.stringify(refersTo.region);
  });
  return !same || notes.length !== standing.length;
}

function notedIn(names: readonly ScriptName[], wanted: string): string | Region | undefined {
  const formula = nameText(names, wanted);
  if (formula === undefined) return undefined;
  const text = formula.replace(/^=/u, "");
  const constant = /^"(.*)"$/su.exec(text);
  if (constant !== null) return constant[1];
  return regionOf(text.slice(text.lastIndexOf("!") + 1)) ?? undefined;
}

function headOn(sheet: ExcelScript.Worksheet, isHeader: boolean): string {
  const parts = sheet.getPageLayout().getHeadersFooters().getDefaultForAllPages();
  return isHeader
    ? headCode({ left: parts.getLeftHeader(), center: parts.getCenterHeader(), right: parts.getRightHeader() })
    : headCode({ left: parts.getLeftFooter(), center: parts.getCenterFooter(), right: parts.getRightFooter() });
}

/** `$1:$4` or `$A:$B` of `Svar!1:4`. */
function wholeAddress(address: string): string {
  const plain = address.slice(address.lastIndexOf("!") + 1).replace(/\$/gu, "");
  const [first = "", last = first] = plain.split(":");
  return `$${first}:$${last}`;
}

/** Whole columns and rows among them cannot be told apart, and stay. */
function areasIn(address: string): Region[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? [];
  return parts.map(
    (part) =>
      regionOf(part.slice(part.lastIndexOf("!") + 1)) ?? { row: 1, column: 1, rows: 1_048_576, columns: 16_384 },
  );
}
