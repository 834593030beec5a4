/** The frame every sheet shares: title and explanation above, one table below, the same page set-up. */
import { region } from "../../workbook/address";
import type { Column, WrittenTable } from "./table";
import { tableContent } from "./table";
import type { Block, PageSetup, SheetContent, StyledRegion } from "../../workbook/content";
import { STYLE } from "../../workbook/style";

/** Row of the table's header on every sheet that `tableSheet` makes. */
export const TABLE_ROW = 4;

/** Rows below a table that take its drop-downs: a row typed there makes the table longer, but brings no rule with it. */
export const SPARE_ROWS = 200;

/** A4 with page numbers; the sheet's name at the left of the foot. */
export function page(orientation: PageSetup["orientation"], over: Partial<PageSetup> = {}): PageSetup {
  return { orientation, fitToWidth: 1, footer: "&L&A&RSide &P af &N", ...over };
}

/** A sheet with nothing on it yet but the parts every description needs. */
export function blankSheet(name: string): SheetContent {
  return {
    name,
    columns: [],
    heights: [],
    blocks: [],
    tables: [],
    styles: [],
    merges: [],
    validations: [],
    conditionals: [],
    links: [],
    names: [],
    protected: false,
    gridlines: false,
    page: page("landscape"),
  };
}

/** Title in row 1, explanation in row 2, over `columns` columns. */
export function heading(
  title: string,
  explanation: string,
  columns: number,
): { blocks: Block[]; styles: StyledRegion[]; merges: ReturnType<typeof region>[] } {
  return {
    blocks: [{ row: 1, column: 1, values: [[title], [explanation]] }],
    styles: [
      { region: region(1, 1), style: STYLE.title },
      { region: region(2, 1, 1, columns), style: STYLE.quiet },
    ],
    merges: columns > 1 ? [region(2, 1, 1, columns)] : [],
  };
}

/** One table under a heading, its header kept in view and repeated on paper. */
export function tableSheet<Row>(
  description: WrittenTable<Row>,
  rows: readonly Row[],
  about: { readonly title: string; readonly explanation: string; readonly over?: Partial<SheetContent> },
): SheetContent {
  const columns: readonly Column<Row>[] = description.columns;
  const head = heading(about.title, about.explanation, Math.min(columns.length, 8));
  return {
    ...blankSheet(description.sheet),
    ...head,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden === undefined ? {} : { hidden }) })),
    heights: [
      { row: 1, height: 27 },
      { row: 2, height: 33 },
      { row: TABLE_ROW, height: 30 },
    ],
    tables: [tableContent(description, rows, TABLE_ROW)],
    freeze: { rows: TABLE_ROW, columns: 0 },
    keepsLayout: true,
    page: page("landscape", { repeatRows: [TABLE_ROW, TABLE_ROW] }),
    ...about.over,
  };
}
