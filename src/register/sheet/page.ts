/** The frame every sheet shares: title and explanation above, one table below, the same page set-up. */
import { region } from "../../workbook/address";
import type { Column, WrittenTable } from "./table";
import { tableContent } from "./table";
import type { Block, PageSetup, SheetContent, StyledRegion } from "../../workbook/content";
import { STYLE } from "../../workbook/style";
import { heightFor } from "./wrapping";

/** Row of the table's header on every sheet that `tableSheet` makes. */
export const TABLE_ROW = 4;

/** Two lines and the filter buttons below them. */
const HEADER_HEIGHT = 45;

/** Rows below a table that take its drop-downs: a row typed there makes the table longer, but brings no rule with it. */
export const SPARE_ROWS = 200;

/** A4 with page numbers; the sheet's name at the left of the foot. */
export function page(orientation: PageSetup["orientation"], over: Partial<PageSetup> = {}): PageSetup {
  return { orientation, fitToWidth: 1, footer: "&L&A&RSide &P af &N", ...over };
}

/** What A4 holds between the margins, in points. */
const PAPER = { portrait: { width: 523, height: 748 }, landscape: { width: 770, height: 501 } } as const;
/** Other programs set letters wider than Excel: so much of the page is counted on. */
const ROOM = 0.93;
/** A column's width in points: so much a character, and its edges. */
const COLUMN_POINTS = { character: 5.25, edges: 3.75 } as const;

function widthInPoints(width: number): number {
  return COLUMN_POINTS.character * width + COLUMN_POINTS.edges;
}

/** Percent at which columns of these widths, in characters, stand beside each other on one page; never above full size. */
export function scaleToFit(widths: readonly number[], orientation: PageSetup["orientation"]): number {
  const wide = widths.reduce((sum, width) => sum + widthInPoints(width), 0);
  return Math.min(100, Math.floor((100 * ROOM * PAPER[orientation].width) / wide));
}

/** Points of rows that stand below each other on one page at this scale. */
export function pageHeight(scale: number, orientation: PageSetup["orientation"]): number {
  return (100 * 0.97 * PAPER[orientation].height) / scale;
}

/** Rows that are to stand on one page, first to last, and how high they are together. */
export interface Together {
  readonly last: number;
  readonly height: number;
}

/**
 * Rows after which a page ends, so that none of `blocks` is split; one that is higher than a page is left to the host.
 *
 * @param header points of the rows that are repeated on every page but the first
 */
export function breaksBetween(blocks: readonly Together[], page: number, header: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  let before = 0;
  for (const { last, height } of blocks) {
    if (used > 0 && used + height > page) {
      breaks.push(before);
      used = header;
    }
    used += height;
    before = last;
  }
  return breaks;
}

/** A last page filled less than this looks forgotten. */
const LEAST_FILLED = 0.3;

/** {@link breaksBetween}; where the last page were left with little, the rows are spread over as many pages evenly. */
export function evenly(blocks: readonly Together[], page: number, header: number): readonly number[] {
  const breaks = breaksBetween(blocks, page, header);
  const lastBreak = breaks[breaks.length - 1];
  if (lastBreak === undefined) return breaks;
  const left = blocks.reduce((sum, { last, height }) => (last > lastBreak ? sum + height : sum), header);
  if (left >= LEAST_FILLED * page) return breaks;
  let even = breaks;
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const closer = breaksBetween(blocks, share * page, header);
    if (closer.length > breaks.length) return even;
    even = closer;
  }
  return even;
}

/** Letters of 11 points at this percent are 7 on paper; none are printed smaller. */
const LEAST_SCALE = 65;

/** A column of a sheet, as wide as that many characters. */
export interface Wide {
  readonly width: number;
  readonly hidden?: boolean;
}

/**
 * How a table of these columns is cut: fitted to as few pages side by side as keep its letters readable. Pages behind
 * the first repeat the first columns, `beside` many, that tell the rows apart; what is above the table stands over no more
 * than those, so that it is whole on every page.
 */
export function cutAcross(columns: readonly Wide[], beside: number): Pick<PageSetup, "fitToWidth" | "repeatColumns"> {
  const pointsOf = (some: readonly Wide[]): number =>
    some.reduce((sum, { width, hidden }) => (hidden === true ? sum : sum + widthInPoints(width)), 0);
  const wide = pointsOf(columns);
  const repeated = pointsOf(columns.slice(0, beside));
  let pages = 1;
  const scale = (): number => (100 * pages * PAPER.landscape.width) / (wide + (pages - 1) * repeated);
  // Columns that fill a page by themselves leave room for no other, on however many pages.
  while (scale() < LEAST_SCALE && pages < columns.length) pages += 1;
  return pages === 1 ? { fitToWidth: 1 } : { fitToWidth: pages, repeatColumns: [1, beside] };
}

/** Characters to a line that are still read with ease, and that a heading stands over where the table is on one page. */
const LINE = 120;

/** The columns that what is above a table stands over: no more than are on every page of it. */
export function headedColumns(columns: readonly Wide[], beside: number): readonly Wide[] {
  const repeated = cutAcross(columns, beside).repeatColumns?.[1];
  if (repeated !== undefined) return columns.slice(0, repeated);
  const enough = columns.findIndex((_, index) => widthOfAll(columns.slice(0, index + 1)) >= LINE);
  return enough < 0 ? columns : columns.slice(0, enough + 1);
}

/** Characters that these columns hold beside each other. */
export function widthOfAll(columns: readonly Wide[]): number {
  return columns.reduce((sum, { width, hidden }) => (hidden === true ? sum : sum + width), 0);
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

/** Title in row 1, explanation in row 2, over those of the first columns that are seen and as high as it needs. */
export function heading(
  title: string,
  explanation: string,
  over: readonly Wide[],
): Readonly<{
  blocks: Block[];
  styles: StyledRegion[];
  merges: ReturnType<typeof region>[];
  heights: { row: number; height: number }[];
}> {
  const first = over.findIndex(({ hidden }) => hidden !== true) + 1;
  const columns = over.length - first + 1;
  return {
    heights: [
      { row: 1, height: 27 },
      { row: 2, height: heightFor([{ text: explanation, width: widthOfAll(over) }]) },
    ],
    blocks: [{ row: 1, column: first, values: [[title], [explanation]] }],
    styles: [
      { region: region(1, first), style: STYLE.title },
      { region: region(2, first, 1, columns), style: STYLE.quiet },
    ],
    merges: columns > 1 ? [region(2, first, 1, columns)] : [],
  };
}

/** Round, level, unit and case, or what else a table begins with. */
const BESIDE = 4;

/** One table under a heading, its header kept in view and repeated on paper. */
export function tableSheet<Row>(
  description: WrittenTable<Row>,
  rows: readonly Row[],
  about: {
    readonly title: string;
    readonly explanation: string;
    /** How many columns from the first stand on every page, and the heading over them, where the table is wider than one. */
    readonly beside?: number;
    readonly over?: Partial<SheetContent>;
  },
): SheetContent {
  const columns: readonly Column<Row>[] = description.columns;
  const beside = about.beside ?? BESIDE;
  const head = heading(about.title, about.explanation, headedColumns(columns, beside));
  return {
    ...blankSheet(description.sheet),
    ...head,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden === undefined ? {} : { hidden }) })),
    heights: [...head.heights, { row: TABLE_ROW, height: HEADER_HEIGHT }],
    tables: [tableContent(description, rows, TABLE_ROW)],
    freeze: { rows: TABLE_ROW, columns: 0 },
    keepsLayout: true,
    page: page("landscape", { repeatRows: [TABLE_ROW, TABLE_ROW], ...cutAcross(columns, beside) }),
    ...about.over,
  };
}
