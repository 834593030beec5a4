/** Ledelsesrapport: a page for the centre and one for each unit, with curves. No case and no name stands there. */
import { danishDate } from "../../kernel/date";
import type { IsoDate } from "../../kernel/date";
import { blankSheet, page } from "../../register/sheet/page";
import { heightFor, rowHeight } from "../../register/sheet/wrapping";
import { region } from "../../workbook/address";
import type { Block, CellValue, ChartContent, Region, SheetContent, Style, StyledRegion } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { CENTRE } from "../rules/information-row";
import type { KeyFigure, KeyFigureId } from "../rules/key-figure";
import { countsOf } from "../rules/key-figure";
import type { ReportLine, ReportPage } from "../rules/report-page";
import { FORMATS } from "./information";

export const REPORT_SHEET = "Ledelsesrapport";

const NAME = 29;
const DEFINITION = 52;
const NUMBER = 8;
const TREND = 11;
const CHART_ROWS = 12;
const CHART_ROW = 16;
/** More letters of size 10 than of the usual size fit a column. */
const SMALLER = 1.06;
/** Letters of the small size that a line of a definition holds. */
const ONE_LINE = 62;

const small: Style = {
  ...STYLE.quiet,
  bold: false,
  size: 10,
  border: { sides: "all", color: COLOR.line },
  vertical: "middle",
};
const head: Style = layered(STYLE.header, { size: 10, horizontal: "right" });
const name: Style = { ...STYLE.cell, bold: true, vertical: "middle", wrap: true };
const cell: Style = { ...STYLE.cell, bold: false, vertical: "middle", horizontal: "right", format: "#,##0" };

export interface ReportAbout {
  readonly pages: readonly ReportPage[];
  /** `uge 10, 2026` */
  readonly label: string;
  readonly organisation: string;
  readonly today: IsoDate;
  readonly threshold: number;
}

/** One page after another on one sheet. */
class Pages {
  readonly blocks: Block[] = [];
  readonly styles: StyledRegion[] = [];
  readonly merges: Region[] = [];
  readonly heights: { row: number; height: number }[] = [];
  readonly charts: ChartContent[] = [];
  readonly breaks: number[] = [];
  row = 1;

  constructor(private readonly wide: number) {}

  line(height: number, values: readonly CellValue[], style: Style, merged = false): void {
    this.blocks.push({ row: this.row, column: 1, values: [values] });
    this.styles.push({ region: region(this.row, 1, 1, this.wide), style });
    if (merged) this.merges.push(region(this.row, 1, 1, this.wide));
    this.heights.push({ row: this.row, height });
    this.row++;
  }

  /** A label, and beside it a text over the rest of the page. */
  told(label: string, text: string, width: number): void {
    this.blocks.push({ row: this.row, column: 1, values: [[label, text]] });
    this.styles.push(
      { region: region(this.row, 1), style: { ...name, size: 10 } },
      { region: region(this.row, 2, 1, this.wide - 1), style: { ...small, size: 10 } },
    );
    this.merges.push(region(this.row, 2, 1, this.wide - 1));
    const height = heightFor([
      { text: label, width: (NAME - 1) * SMALLER },
      { text, width: (width - 4) * SMALLER },
    ]);
    this.heights.push({ row: this.row, height });
    this.row++;
  }
}

/** @param about null before anything was told */
export function reportSheet(about: ReportAbout | null): SheetContent {
  const periods = about?.pages[0]?.periods ?? [];
  const wide = 2 + Math.max(periods.length, 1) + 1;
  const pages = new Pages(wide);
  if (about === null) {
    pages.line(27, [REPORT_SHEET], STYLE.title, true);
    pages.line(18, ["Der er ikke lavet nogen rapport endnu."], STYLE.quiet, true);
  } else
    about.pages.forEach((each, at) => {
      if (at > 0) pages.breaks.push(pages.row - 1);
      drawPage(pages, each, about, at);
    });
  return {
    ...blankSheet(REPORT_SHEET),
    tabColor: COLOR.brand,
    columns: [{ width: NAME }, { width: DEFINITION }, ...periods.map(() => ({ width: NUMBER })), { width: TREND }],
    heights: pages.heights,
    blocks: pages.blocks,
    styles: pages.styles,
    merges: pages.merges,
    charts: pages.charts,
    protected: true,
    page: page("landscape", {
      printArea: region(1, 1, Math.max(pages.row - 1, 1), wide),
      ...(pages.breaks.length === 0 ? {} : { breaksAfter: pages.breaks }),
    }),
  };
}

function drawPage(pages: Pages, { area, periods, sections, parts }: ReportPage, about: ReportAbout, at: number): void {
  const last = periods[periods.length - 1];
  const wide = 3 + periods.length;
  const width = DEFINITION + periods.length * NUMBER + TREND;
  const where = area === CENTRE ? about.organisation || "Hele centret" : area;
  pages.line(27, [`Ledelsesinformation, ${about.label}: ${where}`], STYLE.title, true);
  const days = last === undefined ? "" : `${danishDate(last.from)} til ${danishDate(last.to)}. `;
  pages.line(
    rowHeight(2),
    [
      `${days}Gjort op ${danishDate(about.today)}. Til ledelsen; ingen sager og ingen navne. "-" kan ikke opgøres. Udvikling siden perioden før: ↗ eller ↘ ved mere end ${about.threshold} procentpoint for andele og mere end ${about.threshold} procent for andre tal; tom, hvor der er færre end 5 bag tallet. Perioder før udtrækkenes første række er tomme.`,
    ],
    { ...STYLE.quiet, size: 10 },
    true,
  );
  const rows = new Map<KeyFigureId, number>();
  const headRow = pages.row;
  pages.line(20, ["Nøgletal", "Sådan er det talt", ...periods.map(({ short }) => short), "Udvikling"], head);
  pages.styles.push({ region: region(headRow, 1, 1, 2), style: { ...head, horizontal: "left" } });
  for (const { title, lines } of sections) {
    pages.line(16, [title], { ...STYLE.section, size: 10 });
    for (const line of lines) {
      rows.set(line.id, pages.row);
      drawLine(pages, line, periods.length);
    }
  }
  for (const { label, text } of parts) pages.told(label, text, width);
  const chartRow = pages.row;
  for (let row = 0; row < CHART_ROWS; row++) pages.line(CHART_ROW, [], {});
  pages.line(14, ["Kurverne viser tallene i rækkerne ovenfor."], { ...STYLE.quiet, size: 10 }, true);
  const categories = region(headRow, 3, 1, periods.length);
  const places = chartPlaces(chartRow, wide);
  chartsOf(rows, periods.length, area).forEach((chart, index) => {
    const place = places[index];
    if (place === undefined) return;
    pages.charts.push({ ...chart, name: `${chart.name} ${at + 1}`, categories: { region: categories }, place });
  });
}

function drawLine(pages: Pages, { name: title, definition, figures, trend }: ReportLine, periods: number): void {
  const { row } = pages;
  const measured = figures.find((each) => each !== null)?.measured ?? "antal";
  const last = figures[figures.length - 1];
  const counts = last === null || last === undefined ? "" : countsOf(last);
  const told = counts === "" ? definition : `${definition} Nu ${counts}.`;
  const isLong = told.length > ONE_LINE || title.length > NAME;
  pages.line(isLong ? 25 : 16, [title, told, ...figures.map(valueOf), trend || null], name);
  pages.styles.push(
    { region: region(row, 2), style: small },
    { region: region(row, 3, 1, periods), style: { ...cell, format: FORMATS[measured] ?? "#,##0" } },
    { region: region(row, 2 + periods), style: { bold: true, fill: COLOR.brandSoft } },
    { region: region(row, 3 + periods), style: { ...STYLE.cell, horizontal: "center", vertical: "middle" } },
  );
}

/** As a curve can be drawn over it: a blank is a gap. Shares are whole percents, as they are told. */
function valueOf(figure: KeyFigure | null): CellValue {
  if (figure === null || figure.value === null) return null;
  if (figure.measured !== "andel") return Math.round(figure.value * 100) / 100;
  return Math.floor((200 * (figure.k ?? 0) + (figure.n ?? 0)) / (2 * (figure.n ?? 1))) / 100;
}

type Chart = Omit<ChartContent, "categories" | "place">;

function chartsOf(rows: ReadonlyMap<KeyFigureId, number>, periods: number, area: string): readonly Chart[] {
  const series = (id: KeyFigureId, title: string): ChartContent["series"] => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ name: title, values: { region: region(row, 3, 1, periods) } }];
  };
  const all: readonly Chart[] = [
    {
      name: "Underretninger",
      kind: "stacked",
      title: "Underretninger modtaget",
      description: `Underretninger modtaget i hver periode, på nye og kendte sager. ${area}.`,
      series: rows.has("receivedNew")
        ? [...series("receivedNew", "Nye sager"), ...series("receivedKnown", "Kendte sager")]
        : series("received", "Modtaget"),
      axis: "number",
    },
    {
      name: "Andele",
      kind: "line",
      title: "Andel til undersøgelse og frister holdt",
      description: `Andelen af underretninger, der førte til undersøgelse, og af frister, der blev holdt. ${area}.`,
      series: [...series("share", "Til undersøgelse"), ...series("deadlines", "Frister holdt")],
      axis: "percent",
    },
    {
      name: "Foranstaltninger",
      kind: "line",
      title: "Foranstaltninger i gang",
      description: `Anbringelser og forebyggende foranstaltninger i gang ved hver periodes udgang. ${area}.`,
      series: [...series("placed", "Anbringelser"), ...series("prevented", "Forebyggende")],
      axis: "number",
    },
  ];
  return all.filter(({ series: found }) => found.length > 0);
}

/** Three beside each other. */
function chartPlaces(row: number, wide: number): readonly Region[] {
  const middle = 3 + Math.floor((wide - 2) / 2);
  return [
    region(row, 1, CHART_ROWS, 2),
    region(row, 3, CHART_ROWS, middle - 3),
    region(row, middle, CHART_ROWS, wide - middle + 1),
  ];
}
