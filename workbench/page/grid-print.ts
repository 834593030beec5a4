/**
 * A sheet on paper: its print area as a table in the page's own fonts, on the paper, with the margins, head, foot, repeated
 * rows and breaks of its print set-up. The browser lays out the pages, so they may break elsewhere than Excel's.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.pagelayout; https://www.w3.org/TR/css-page-3/ (margin boxes)
 */
import type { Area } from "../host/area";
import type { HeaderFooterPart, PageLayout } from "../host/page";
import type { Sheet } from "../host/model";
import { columnAxis, rowAxis } from "./grid-axis";
import { Charts } from "./grid-charts";
import type { CellFace, Faces } from "./grid-face";
import { fittedHeights } from "./grid-heights";
import type { Ruler } from "./grid-measure";
import { child } from "./grid-pane";

/** Width and height in millimetres, upright. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
};
const POINTS_TO_MM = 25.4 / 72;
const MM_TO_PIXELS = 96 / 25.4;

const BASE = `
.tg-paper{display:none}
@media print{
body>:not(.tg-paper){display:none !important}
html,body{height:auto !important;overflow:visible !important;background:#fff}
.tg-paper{display:block;position:relative;color:#000;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.tg-paper table{border-collapse:collapse;table-layout:fixed}
.tg-paper td{padding:1px 2px 0 3px;overflow:visible}
.tg-paper tr{break-inside:avoid}
.tg-paper .tg-layer{position:absolute;left:0;top:0}
.tg-paper .tg-chart{position:absolute;background:#fff;border:1px solid #cbd2d9;overflow:hidden}
.tg-paper .tg-chart svg{display:block;width:100%;height:100%}
}`;

/** Puts the sheet into the page for the next printing; gives what takes it away. */
export function layOut(document: Document, sheet: Sheet, faces: Faces, ruler: Ruler): () => void {
  const area = sheet.page.printArea[0] ?? sheet.usedArea(false);
  const rules = new CSSStyleSheet();
  const paper = child(document.body, "tg-paper");
  const layer = child(paper, "tg-layer");
  const rows = rowAxis(sheet, area ? area.row + area.rows : 1, fittedHeights(sheet, faces, ruler));
  const columns = columnAxis(sheet, area ? area.column + area.columns : 1);
  const wide = area ? columns.span(area.column, area.column + area.columns) : 0;
  const { page, scale } = pageOf(sheet.page, wide);
  rules.replaceSync(`${BASE}\n${page}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  if (area) {
    paper.style.setProperty("zoom", String(scale));
    drawTable(paper, sheet, area, faces, {
      width: (column) => columns.size(column),
      height: (row) => rows.size(row),
    });
    layer.style.transform = `translate(${-columns.start(area.column)}px,${-rows.start(area.row)}px)`;
    new Charts(layer, faces).draw(sheet, rows, columns, area, true);
  }
  return () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
  };
}

/** Paper, margins, head and foot; and how much smaller the sheet is, to be as many pages wide as it should. */
function pageOf(layout: PageLayout, wide: number): { readonly page: string; readonly scale: number } {
  const [short, long] = PAPERS[layout.paperSize] ?? PAPERS["A4"]!;
  const isAcross = layout.orientation === "Landscape";
  const [width, height] = isAcross ? [long, short] : [short, long];
  const mm = (points: number): string => `${(points * POINTS_TO_MM).toFixed(2)}mm`;
  const room = (width - (layout.leftMargin + layout.rightMargin) * POINTS_TO_MM) * MM_TO_PIXELS;
  const pages = layout.zoom.horizontalFitToPages;
  const scale =
    pages === undefined ? (layout.zoom.scale ?? 100) / 100 : Math.min(1, (room * pages) / Math.max(1, wide));
  const margins = [layout.topMargin, layout.rightMargin, layout.bottomMargin, layout.leftMargin].map(mm).join(" ");
  const boxes = (Object.keys(BOXES) as HeaderFooterPart[])
    .filter((part) => layout.headersFooters[part] !== "")
    .map((part) => `@${BOXES[part]}{content:${contentOf(layout.headersFooters[part])};font:9px sans-serif}`);
  return { page: `@page{size:${width}mm ${height}mm;margin:${margins};${boxes.join("")}}`, scale };
}

const BOXES: Readonly<Record<HeaderFooterPart, string>> = {
  leftHeader: "top-left",
  centerHeader: "top-center",
  rightHeader: "top-right",
  leftFooter: "bottom-left",
  centerFooter: "bottom-center",
  rightFooter: "bottom-right",
};

/** Excel's codes as CSS has them; codes for looks are left out. */
function contentOf(text: string): string {
  const parts = text.match(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|.)|[^&]+/gsu) ?? [];
  const quoted = (plain: string): string => `"${plain.replace(/["\\]/gu, "\\$&").replace(/\r?\n/gu, "\\a ")}"`;
  const css = parts.flatMap((part) => {
    if (part === "&P") return "counter(page)";
    if (part === "&N") return "counter(pages)";
    if (part === "&&") return quoted("&");
    return part.startsWith("&") ? [] : quoted(part);
  });
  return css.length === 0 ? '""' : css.join(" ");
}

interface Sizes {
  readonly width: (column: number) => number;
  readonly height: (row: number) => number;
}

function drawTable(paper: HTMLElement, sheet: Sheet, area: Area, faces: Faces, sizes: Sizes): void {
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => sizes.width(column) > 0,
  );
  const newTable = (): HTMLElement => {
    const table = child(paper, "", "table");
    const widths = child(table, "", "colgroup");
    for (const column of columns) child(widths, "", "col").style.width = `${sizes.width(column)}px`;
    table.style.width = `${columns.reduce((sum, column) => sum + sizes.width(column), 0)}px`;
    return table;
  };
  const { titleRows, rowBreaks } = sheet.page;
  const isTitle = (row: number): boolean =>
    titleRows !== null && row >= titleRows.row && row < titleRows.row + titleRows.rows;
  // What stands above the rows that are repeated is not repeated with them; within their table it would stand below them.
  const before = titleRows !== null && titleRows.row > area.row ? child(newTable(), "", "tbody") : null;
  const table = newTable();
  const head = child(table, "", "thead");
  const body = child(table, "", "tbody");
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (sizes.height(row) === 0) continue;
    const part = isTitle(row) ? head : before !== null && row < (titleRows?.row ?? 0) ? before : body;
    const line = child(part, "", "tr");
    line.style.height = `${sizes.height(row)}px`;
    if (rowBreaks.includes(row)) line.style.breakBefore = "page";
    for (const column of columns) drawCell(line, sheet, row, column, columns, faces);
  }
}

function drawCell(
  line: HTMLElement,
  sheet: Sheet,
  row: number,
  column: number,
  columns: readonly number[],
  faces: Faces,
): void {
  const merged = sheet.mergeAt(row, column);
  if (merged !== undefined && (merged.row !== row || merged.column !== column)) return;
  const cell = child(line, "", "td") as HTMLTableCellElement;
  if (merged !== undefined) {
    cell.rowSpan = merged.rows;
    cell.colSpan = columns.filter((each) => each >= column && each < column + merged.columns).length;
  }
  const face = faces.face(sheet, row, column);
  if (face === null) return;
  cell.textContent = face.text;
  cell.style.cssText = lookOf(face);
}

const DOWN = { start: "top", center: "middle", end: "bottom" } as const;

function lookOf({ style, across, lines }: CellFace): string {
  const [top, right, bottom, left] = lines;
  const sides = Object.entries({ top, right, bottom, left }).filter(([, line]) => line !== "");
  return [
    `font:${style.font};line-height:1.22;color:${style.color};text-align:${across};vertical-align:${DOWN[style.down]}`,
    `white-space:${style.wrap ? "pre-wrap" : "pre"}`,
    style.wrap ? "overflow-wrap:anywhere" : "",
    style.fill === null ? "" : `background:${style.fill}`,
    style.decoration === "" ? "" : `text-decoration:${style.decoration}`,
    style.indent > 0 ? `padding-${across === "right" ? "right" : "left"}:${style.indent + 3}px` : "",
    ...sides.map(([side, line]) => `border-${side}:${line}`),
  ]
    .filter((each) => each !== "")
    .join(";");
}
