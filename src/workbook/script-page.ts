/** Print set-up of a sheet that an Office Script draws anew. */
import { regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import { headCode, pageAfter, sizeCode } from "./page-kept";
import { resolvedPage } from "./resolved";
import { drawBreaks, drawFoot, drawHead, setFit, setOrientation } from "./script-draw";
import type { ScriptName } from "./script-read";
import { addressOf } from "./script-read";
import type { Standing } from "./script-replace";
import { nameText } from "./script-replace";

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
    size: keepsLayout ? "" : sizeOn(sheet),
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

function sizeOn(sheet: ExcelScript.Worksheet): string {
  const { horizontalFitToPages, scale } = sheet.getPageLayout().getZoom();
  return sizeCode({
    fitToWidth: horizontalFitToPages ?? null,
    scale: horizontalFitToPages === undefined ? (scale ?? null) : null,
  });
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
