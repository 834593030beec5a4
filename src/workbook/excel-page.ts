/** Print set-up in Excel: of a new sheet, and of one that is drawn anew, where what people have chosen stays. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { cellAddress, regionAddress, regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import type { SheetState } from "./excel-state";
import type { PageAfter, StandingPage } from "./page-kept";
import { headCode, pageAfter, sizeCode } from "./page-kept";
import type { ResolvedPage } from "./resolved";
import { nothingLeft, wholeColumns, wholeRows } from "./resolved";

const INCH = 72;
const ORIENTATION = { landscape: "Landscape", portrait: "Portrait" } as const;

export function drawPage(sheet: Excel.Worksheet, page: ResolvedPage): void {
  const { paper, orientation, fitToWidth, fitToHeight, scale, margins, repeatRows, repeatColumns, ...others } = page;
  const { printArea, breaksAfter, columnBreaksAfter, ...rest } = others;
  nothingLeft(rest, "header", "footer");
  const layout = sheet.pageLayout;
  layout.paperSize = paper;
  layout.leftMargin = margins.left * INCH;
  layout.rightMargin = margins.right * INCH;
  layout.topMargin = margins.top * INCH;
  layout.bottomMargin = margins.bottom * INCH;
  layout.headerMargin = margins.header * INCH;
  layout.footerMargin = margins.footer * INCH;
  layout.orientation = ORIENTATION[orientation];
  layout.zoom =
    scale === null
      ? {
          horizontalFitToPages: fitToWidth,
          // Left out it is as many as it takes.
          ...(fitToHeight === 0 ? {} : { verticalFitToPages: fitToHeight }),
        }
      : { scale };
  if (repeatRows !== null) layout.setPrintTitleRows(repeatRows);
  if (repeatColumns !== null) layout.setPrintTitleColumns(repeatColumns);
  if (printArea !== null) layout.setPrintArea(regionAddress(printArea));
  drawBreaks(sheet, { breaksAfter, columnBreaksAfter });
  drawHeadAndFoot(sheet, page);
}

function drawBreaks(
  sheet: Excel.Worksheet,
  { breaksAfter, columnBreaksAfter }: Pick<ResolvedPage, "breaksAfter" | "columnBreaksAfter">,
): void {
  for (const row of breaksAfter) sheet.horizontalPageBreaks.add(cellAddress(row + 1, 1));
  for (const column of columnBreaksAfter) sheet.verticalPageBreaks.add(cellAddress(1, column + 1));
}

export function drawHeadAndFoot(sheet: Excel.Worksheet, { header, footer }: ResolvedPage): void {
  drawHead(sheet, header);
  drawFoot(sheet, footer);
}

function drawHead(sheet: Excel.Worksheet, header: ResolvedPage["header"]): void {
  const parts = sheet.pageLayout.headersFooters.defaultForAllPages;
  parts.leftHeader = header?.left ?? "";
  parts.centerHeader = header?.center ?? "";
  parts.rightHeader = header?.right ?? "";
}

function drawFoot(sheet: Excel.Worksheet, footer: ResolvedPage["footer"]): void {
  const parts = sheet.pageLayout.headersFooters.defaultForAllPages;
  parts.leftFooter = footer?.left ?? "";
  parts.centerFooter = footer?.center ?? "";
  parts.rightFooter = footer?.right ?? "";
}

/** What of a standing sheet's print set-up stays. */
export interface KeptPage {
  readonly standing: StandingPage;
  readonly after: PageAfter;
}

/**
 * Asks how a sheet that is drawn anew prints; the answer is there after the next sync.
 *
 * @param headerRow header row, as it stands, of the first table of ours
 */
export function askPage(
  sheet: Excel.Worksheet,
  content: SheetContent,
  { names }: SheetState,
  headerRow: number | undefined,
): () => KeptPage {
  const layout = sheet.pageLayout;
  const rows = layout.getPrintTitleRowsOrNullObject();
  const columns = layout.getPrintTitleColumnsOrNullObject();
  const area = layout.getPrintAreaOrNullObject();
  rows.load("rowIndex,rowCount");
  columns.load("columnIndex,columnCount");
  area.load("address");
  const keepsLayout = content.keepsLayout === true;
  const heads = layout.headersFooters.defaultForAllPages;
  if (!keepsLayout) {
    layout.load("orientation,zoom");
    heads.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  }
  return () => {
    const standing: StandingPage = {
      ...(keepsLayout ? AS_IT_STANDS : setupOf(layout, heads)),
      rows: rows.isNullObject ? null : wholeRows(rows.rowIndex + 1, rows.rowIndex + rows.rowCount),
      columns: columns.isNullObject
        ? null
        : wholeColumns(columns.columnIndex + 1, columns.columnIndex + columns.columnCount),
      area: area.isNullObject ? [] : areasIn(area.address),
    };
    return { standing, after: pageAfter(content, standing, notes(names), headerRow) };
  };
}

/** Of a sheet that keeps its layout, where it is not asked for. */
const AS_IT_STANDS = { orientation: null, size: "", header: headCode(null), footer: headCode(null) } as const;

function setupOf(layout: Excel.PageLayout, heads: Excel.HeaderFooter): Omit<StandingPage, "rows" | "columns" | "area"> {
  const { horizontalFitToPages, scale } = layout.zoom;
  return {
    orientation: layout.orientation.toLowerCase(),
    size: sizeCode({
      fitToWidth: horizontalFitToPages ?? null,
      scale: horizontalFitToPages === undefined ? (scale ?? null) : null,
    }),
    header: headCode({ left: heads.leftHeader, center: heads.centerHeader, right: heads.rightHeader }),
    footer: headCode({ left: heads.leftFooter, center: heads.centerFooter, right: heads.rightFooter }),
  };
}

function notes(names: SheetState["names"]): (name: string) => string | Region | undefined {
  return (name) => {
    const formula = names.find((each) => each.name === name)?.formula.replace(/^=/u, "");
    if (formula === undefined) return undefined;
    return /^"(.*)"$/su.exec(formula)?.[1] ?? regionOf(formula.slice(formula.lastIndexOf("!") + 1)) ?? undefined;
  };
}

/** Of an address as `Svar!A1:B2,Svar!D1`; whole columns and rows among them cannot be told apart, and stay. */
function areasIn(address: string): readonly Region[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? [];
  return parts.map((part) => regionOf(part.slice(part.lastIndexOf("!") + 1)) ?? WHOLE);
}

const WHOLE: Region = { row: 1, column: 1, rows: 1_048_576, columns: 16_384 };

/** Of a sheet that stands: margins and paper stay, and what people have chosen of the rest. */
export function drawPageAfter(sheet: Excel.Worksheet, page: ResolvedPage, { standing, after }: KeptPage): void {
  const layout = sheet.pageLayout;
  if (after.orientation) layout.orientation = ORIENTATION[page.orientation];
  if (after.fit) layout.zoom = page.scale === null ? { horizontalFitToPages: page.fitToWidth } : { scale: page.scale };
  if (after.rows !== null && after.rows !== standing.rows) layout.setPrintTitleRows(after.rows);
  if (after.columns !== null && after.columns !== standing.columns) layout.setPrintTitleColumns(after.columns);
  const [area, ...more] = after.area;
  const isNew = JSON.stringify(after.area) !== JSON.stringify(standing.area);
  if (area !== undefined && more.length === 0 && isNew) layout.setPrintArea(regionAddress(area));
  drawBreaks(sheet, page);
  if (after.header) drawHead(sheet, page.header);
  if (after.footer) drawFoot(sheet, page.footer);
}
