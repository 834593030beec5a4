/**
 * Charts of a sheet drawn in Excel. Those of ours are known by the names that note where they were put; one that stands
 * elsewhere was moved by somebody, and its successor takes its place. Excel's programming interface has no place for the
 * words that describe a chart: its title and the cells it reads say what it shows.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.chart
 */
import { cellAddress, regionAddress } from "./address";
import type { SheetContent } from "./content";
import type { Batch } from "./excel-batch";
import { chartNote, isChartNote } from "./form";
import { nothingLeft } from "./resolved";
import type { ResolvedChart, ResolvedSeries } from "./resolved-chart";
import { COLOR } from "./style";

/** Points from the left and the top of the sheet. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Charts of ours on a sheet that is drawn anew. */
export interface StandingCharts {
  /** Their places among the sheet's charts, from 0; the last first, so that taking one away moves none of the others. */
  readonly ours: readonly number[];
  /** Where somebody has put them, by what notes them. */
  readonly moved: ReadonlyMap<string, Box>;
}

export const NO_CHARTS: StandingCharts = { ours: [], moved: new Map() };

const BOX = ["left", "top", "width", "height"] as const;
/** As far off as Excel's own rounding to pixels may bring a chart, in points. */
const NEAR = 2.5;

/** Asks for the charts of a sheet; the answer is there after the next sync. */
export function askCharts(sheet: Excel.Worksheet, { charts = [] }: SheetContent): () => StandingCharts {
  const standing = sheet.charts;
  standing.load("items/name,items/left,items/top,items/width,items/height");
  const { names } = sheet;
  names.load("items/name");
  const places = charts.map(({ name }) => {
    const range = names.getItemOrNullObject(chartNote(name)).getRangeOrNullObject();
    range.load("left,top,width,height");
    return { note: chartNote(name), range };
  });
  return () => {
    const notes = names.items.map(({ name }) => name.toLowerCase()).filter(isChartNote);
    const moved = new Map<string, Box>();
    const ours = notes.flatMap((note) => {
      // Another chart of that name is people's: ours came later.
      const at = standing.items.findLastIndex(({ name }) => chartNote(name) === note);
      const chart = standing.items[at];
      if (chart === undefined) return [];
      const put = places.find((each) => each.note === note)?.range;
      if (put !== undefined && !put.isNullObject && BOX.some((side) => Math.abs(chart[side] - put[side]) > NEAR))
        moved.set(note, { left: chart.left, top: chart.top, width: chart.width, height: chart.height });
      return [at];
    });
    return { ours: ours.sort((a, b) => b - a), moved };
  };
}

export function removeCharts(sheet: Excel.Worksheet, { ours }: StandingCharts): void {
  for (const index of ours) sheet.charts.getItemAt(index).delete();
}

const TYPES = {
  line: "LineMarkers",
  column: "ColumnClustered",
  stacked: "ColumnStacked",
  bar: "BarClustered",
} as const;
const MARKERS = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
  x: "X",
  plus: "Plus",
} as const;
const DASHES = { solid: "Continuous", dash: "Dash", sysDot: "Dot", dashDot: "DashDot" } as const;

/** To be called when the sheet's columns and rows have their sizes. */
export async function drawCharts(
  batch: Batch,
  name: string,
  charts: readonly ResolvedChart[],
  { moved }: StandingCharts,
): Promise<void> {
  for (const chart of charts) {
    await batch.room(40 + 14 * chart.series.length);
    drawChart(batch.sheet(name), chart, moved.get(chartNote(chart.name)));
  }
}

function drawChart(sheet: Excel.Worksheet, drawn: ResolvedChart, moved: Box | undefined): void {
  const { name, kind, title, categories, series, place, axis, categoryTitle, hasLegend, isSmall, ...rest } = drawn;
  // Nowhere to be put.
  nothingLeft(rest, "description");
  const first = series[0] as ResolvedSeries;
  const source = sheet.getRange(regionAddress(first.values));
  const chart = sheet.charts.add(TYPES[kind], source, first.values.columns > 1 ? "Rows" : "Columns");
  chart.name = name;
  if (isSmall) {
    chart.format.fill.clear();
    chart.format.border.lineStyle = "None";
  } else {
    chart.format.fill.setSolidColor(`#${COLOR.white}`);
    chart.format.border.color = `#${COLOR.line}`;
    chart.format.border.weight = 0.75;
  }
  // Of everything in it, so that what differs comes after.
  chart.format.font.size = 9;
  chart.format.font.bold = false;
  chart.format.font.color = `#${COLOR.ink}`;
  if (isSmall) chart.title.visible = false;
  else {
    chart.title.text = title;
    setFont(chart.title.format.font, 12, COLOR.brand);
  }
  series.forEach((each, index) => {
    drawSeries(
      sheet,
      index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name),
      each,
      { kind, isSmall },
      categories,
    );
  });
  drawAxes(chart, { kind, axis, categoryTitle, isSmall });
  if (hasLegend) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  chart.displayBlanksAs = isSmall ? "Interplotted" : "NotPlotted";
  chart.plotVisibleOnly = true;
  const last = { row: place.row + place.rows - 1, column: place.column + place.columns - 1 };
  chart.setPosition(cellAddress(place.row, place.column), cellAddress(last.row, last.column));
  if (moved === undefined) return;
  for (const side of BOX) chart[side] = moved[side];
}

function drawSeries(
  sheet: Excel.Worksheet,
  made: Excel.ChartSeries,
  series: ResolvedSeries,
  { kind, isSmall }: Pick<ResolvedChart, "kind" | "isSmall">,
  categories: ResolvedChart["categories"],
): void {
  const { name, values, color, marker, dash, ...rest } = series;
  nothingLeft(rest);
  made.name = name;
  made.setValues(sheet.getRange(regionAddress(values)));
  made.setXAxisValues(sheet.getRange(regionAddress(categories.region)));
  if (kind === "line") {
    made.format.line.color = `#${color}`;
    made.format.line.weight = isSmall ? 1.5 : 2.25;
    made.format.line.lineStyle = DASHES[dash];
    made.markerStyle = MARKERS[marker];
    made.markerSize = isSmall ? 4 : 7;
    made.markerBackgroundColor = `#${color}`;
    made.markerForegroundColor = `#${color}`;
    made.smooth = false;
    return;
  }
  made.format.fill.setSolidColor(`#${color}`);
  made.format.line.color = `#${COLOR.white}`;
  made.format.line.weight = 1;
  made.gapWidth = 60;
  made.overlap = kind === "stacked" ? 100 : 0;
}

function drawAxes(
  chart: Excel.Chart,
  { kind, axis, categoryTitle, isSmall }: Pick<ResolvedChart, "kind" | "axis" | "categoryTitle" | "isSmall">,
): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.multiLevel = false;
  categoryAxis.tickLabelPosition = isSmall ? "None" : "Low";
  if (isSmall) categoryAxis.format.line.lineStyle = "None";
  else {
    categoryAxis.format.line.color = `#${COLOR.mutedInk}`;
    categoryAxis.format.line.weight = 1;
  }
  if (kind === "bar") {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  valueAxis.numberFormat = axis.format;
  valueAxis.format.line.lineStyle = "None";
  if (axis.min !== null) valueAxis.minimum = axis.min;
  if (axis.max !== null) valueAxis.maximum = axis.max;
  if (axis.step !== null) valueAxis.majorUnit = axis.step;
  valueAxis.majorGridlines.visible = !isSmall;
  if (isSmall) valueAxis.tickLabelPosition = "None";
  else {
    valueAxis.majorGridlines.format.line.color = `#${COLOR.line}`;
    valueAxis.majorGridlines.format.line.weight = 0.75;
  }
  for (const each of [categoryAxis, valueAxis]) {
    each.majorTickMark = "None";
    each.minorTickMark = "None";
  }
  titleAxis(categoryAxis, categoryTitle);
  titleAxis(valueAxis, axis.title);
}

function titleAxis(axis: Excel.ChartAxis, title: string | null): void {
  if (title === null) return;
  axis.title.text = title;
  setFont(axis.title.format.font, 9, COLOR.ink);
}

function setFont(font: Excel.ChartFont, size: number, color: string): void {
  font.size = size;
  font.bold = true;
  font.color = `#${color}`;
}
