/** The frame every sheet shares: title and explanation above, one table below, the same page set-up. */
import { region } from "../../workbook/address";
import type { Column, WrittenTable } from "./table";
import { tableContent } from "./table";
import { heightFor } from "./wrapping";
import type { Block, PageSetup, SheetContent, StyledRegion } from "../../workbook/content";
import { STYLE } from "../../workbook/style";

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

/**
 * How a table of these columns is cut: fitted to as few pages side by side as keep its letters readable. Pages behind
 * the first repeat the columns `beside`, first and last, that tell the rows apart.
 */
export function cutAcross(
  columns: readonly { readonly width: number; readonly hidden?: boolean }[],
  beside: readonly [number, number],
): Pick<PageSetup, "fitToWidth" | "repeatColumns"> {
  const pointsOf = (some: typeof columns): number =>
    some.reduce((sum, { width, hidden }) => (hidden === true ? sum : sum + widthInPoints(width)), 0);
  const wide = pointsOf(columns);
  const repeated = pointsOf(columns.slice(beside[0] - 1, beside[1]));
  let pages = 1;
  while ((100 * pages * PAPER.landscape.width) / (wide + (pages - 1) * repeated) < LEAST_SCALE) pages += 1;
  return pages === 1 ? { fitToWidth: 1 } : { fitToWidth: pages, repeatColumns: beside };
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
  about: {
    readonly title: string;
    readonly explanation: string;
    /** First and last of the columns that stand on every page where the table is wider than one; else the first. */
    readonly beside?: readonly [number, number];
    readonly over?: Partial<SheetContent>;
  },
): SheetContent {
  const columns: readonly Column<Row>[] = description.columns;
  const under = columns.slice(0, 8);
  const head = heading(about.title, about.explanation, under.length);
  const width = under.reduce((sum, each) => (each.hidden === true ? sum : sum + each.width), 0);
  return {
    ...blankSheet(description.sheet),
    ...head,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden === undefined ? {} : { hidden }) })),
    heights: [
      { row: 1, height: 27 },
      { row: 2, height: Math.max(33, heightFor([{ text: about.explanation, width }])) },
      { row: TABLE_ROW, height: HEADER_HEIGHT },
    ],
    tables: [tableContent(description, rows, TABLE_ROW)],
    freeze: { rows: TABLE_ROW, columns: 0 },
    keepsLayout: true,
    page: page("landscape", { repeatRows: [TABLE_ROW, TABLE_ROW], ...cutAcross(columns, about.beside ?? [1, 1]) }),
    ...about.over,
  };
}
