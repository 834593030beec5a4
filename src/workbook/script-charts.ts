/**
 * Charts of a sheet drawn by an Office Script, as excel-charts.ts draws them. One of ours that somebody has moved stays where
 * it was put.
 */
import { cellAddress, regionOf } from "./address";
import type { SheetContent } from "./content";
import { chartNote, isChartNote } from "./form";
import type { ResolvedChart, ResolvedSeries } from "./resolved-chart";
import type { ScriptName } from "./script-read";
import { addressOf } from "./script-read";
import { COLOR } from "./style";

/** As far off as Excel's own rounding to pixels may bring a chart, in points. */
const NEAR = 2.5;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Charts of ours on a sheet that is drawn anew: their names, and where somebody has put them. */
export interface ScriptCharts {
  readonly ours: readonly string[];
  readonly moved: ReadonlyMap<string, Box>;
}

export function standingCharts(
  sheet: ExcelScript.Worksheet,
  content: SheetContent,
  names: readonly ScriptName[],
): ScriptCharts {
  const ours: string[] = [];
  const moved = new Map<string, Box>();
  if (!names.some(({ name }) => isChartNote(name.toLowerCase()))) return { ours, moved };
  for (const chart of sheet.getCharts()) {
    const name = chart.getName();
    const note = names.find((each) => each.name.toLowerCase() === chartNote(name));
    if (note === undefined) continue;
    ours.push(name);
    const put = regionOf(note.formula.slice(note.formula.lastIndexOf("!") + 1));
    const isDrawn = (content.charts ?? []).some((each) => chartNote(each.name) === chartNote(name));
    if (put === null || !isDrawn) continue;
    const range = sheet.getRange(addressOf(put));
    const was = { left: range.getLeft(), top: range.getTop(), width: range.getWidth(), height: range.getHeight() };
    const now = { left: chart.getLeft(), top: chart.getTop(), width: chart.getWidth(), height: chart.getHeight() };
    const isMoved =
      Math.abs(was.left - now.left) > NEAR ||
      Math.abs(was.top - now.top) > NEAR ||
      Math.abs(was.width - now.width) > NEAR ||
      Math.abs(was.height - now.height) > NEAR;
    if (isMoved) moved.set(chartNote(name), now);
  }
  return { ours, moved };
}

export function removeCharts(sheet: ExcelScript.Worksheet, { ours }: ScriptCharts): void {
  if (ours.length === 0) return;
  for (const chart of sheet.getCharts()) if (ours.includes(chart.getName())) chart.delete();
}

export function drawCharts(
  sheet: ExcelScript.Worksheet,
  charts: readonly ResolvedChart[],
  { moved }: ScriptCharts,
): void {
  for (const chart of charts) drawChart(sheet, chart, moved.get(chartNote(chart.name)));
}

function drawChart(sheet: ExcelScript.Worksheet, drawn: ResolvedChart, moved: Box | undefined): void {
  const { name, kind, title, series, place, hasLegend } = drawn;
  const first = series[0] as ResolvedSeries;
  const source = sheet.getRange(addressOf(first.values));
  const chart = sheet.addChart(
    typeOf(kind),
    source,
    first.values.columns > 1 ? ExcelScript.ChartSeriesBy.rows : ExcelScript.ChartSeriesBy.columns,
  );
  chart.setName(name);
  chart.getFormat().getFill().setSolidColor(`#${COLOR.white}`);
  chart.getFormat().getBorder().setColor(`#${COLOR.line}`);
  chart.getFormat().getBorder().setWeight(0.75);
  // Of everything in it, so that what differs comes after.
  const font = chart.getFormat().getFont();
  font.setSize(9);
  font.setBold(false);
  font.setColor(`#${COLOR.ink}`);
  chart.getTitle().setText(title);
  setFont(chart.getTitle().getFormat().getFont(), 12, COLOR.brand);
  for (let index = 0; index < series.length; index++) {
    const each = series[index] as ResolvedSeries;
    const made = index === 0 ? (chart.getSeries()[0] as ExcelScript.ChartSeries) : chart.addChartSeries(each.name);
    drawSeries(sheet, made, each, drawn);
  }
  drawAxes(chart, drawn);
  if (hasLegend) chart.getLegend().setPosition(ExcelScript.ChartLegendPosition.bottom);
  else chart.getLegend().setVisible(false);
  chart.setDisplayBlanksAs(ExcelScript.ChartDisplayBlanksAs.notPlotted);
  chart.setPlotVisibleOnly(true);
  chart.setPosition(
    cellAddress(place.row, place.column),
    cellAddress(place.row + place.rows - 1, place.column + place.columns - 1),
  );
  if (moved === undefined) return;
  chart.setLeft(moved.left);
  chart.setTop(moved.top);
  chart.setWidth(moved.width);
  chart.setHeight(moved.height);
}

function typeOf(kind: ResolvedChart["kind"]): ExcelScript.ChartType {
  if (kind === "line") return ExcelScript.ChartType.lineMarkers;
  if (kind === "column") return ExcelScript.ChartType.columnClustered;
  return kind === "stacked" ? ExcelScript.ChartType.columnStacked : ExcelScript.ChartType.barClustered;
}

function markerOf(marker: ResolvedSeries["marker"]): ExcelScript.ChartMarkerStyle {
  if (marker === "circle") return ExcelScript.ChartMarkerStyle.circle;
  if (marker === "square") return ExcelScript.ChartMarkerStyle.square;
  if (marker === "triangle") return ExcelScript.ChartMarkerStyle.triangle;
  if (marker === "diamond") return ExcelScript.ChartMarkerStyle.diamond;
  return marker === "x" ? ExcelScript.ChartMarkerStyle.x : ExcelScript.ChartMarkerStyle.plus;
}

function dashOf(dash: ResolvedSeries["dash"]): ExcelScript.ChartLineStyle {
  if (dash === "solid") return ExcelScript.ChartLineStyle.continuous;
  if (dash === "dash") return ExcelScript.ChartLineStyle.dash;
  return dash === "sysDot" ? ExcelScript.ChartLineStyle.dot : ExcelScript.ChartLineStyle.dashDot;
}

function drawSeries(
  sheet: ExcelScript.Worksheet,
  made: ExcelScript.ChartSeries,
  { name, values, color, marker, dash }: ResolvedSeries,
  { kind, categories }: ResolvedChart,
): void {
  made.setName(name);
  made.setValues(sheet.getRange(addressOf(values)));
  made.setXAxisValues(sheet.getRange(addressOf(categories.region)));
  if (kind === "line") {
    const line = made.getFormat().getLine();
    line.setColor(`#${color}`);
    line.setWeight(2.25);
    line.setLineStyle(dashOf(dash));
    made.setMarkerStyle(markerOf(marker));
    made.setMarkerSize(7);
    made.setMarkerBackgroundColor(`#${color}`);
    made.setMarkerForegroundColor(`#${color}`);
    made.setSmooth(false);
    return;
  }
  made.getFormat().getFill().setSolidColor(`#${color}`);
  made.getFormat().getLine().setColor(`#${COLOR.white}`);
  made.getFormat().getLine().setWeight(1);
  made.setGapWidth(60);
  made.setOverlap(kind === "stacked" ? 100 : 0);
}

function drawAxes(chart: ExcelScript.Chart, { kind, axis, categoryTitle }: ResolvedChart): void {
  const category = chart.getAxes().getCategoryAxis();
  const value = chart.getAxes().getValueAxis();
  category.setCategoryType(ExcelScript.ChartAxisCategoryType.textAxis);
  category.setMultiLevel(false);
  category.setTickLabelPosition(ExcelScript.ChartAxisTickLabelPosition.low);
  category.getFormat().getLine().setColor(`#${COLOR.mutedInk}`);
  category.getFormat().getLine().setWeight(1);
  if (kind === "bar") {
    category.setReversePlotOrder(true);
    category.setPosition(ExcelScript.ChartAxisPosition.maximum);
  }
  value.setNumberFormat(axis.format);
  value.getFormat().getLine().setLineStyle(ExcelScript.ChartLineStyle.none);
  if (axis.min !== null) value.setMinimum(axis.min);
  if (axis.max !== null) value.setMaximum(axis.max);
  if (axis.step !== null) value.setMajorUnit(axis.step);
  value.getMajorGridlines().setVisible(true);
  value.getMajorGridlines().getFormat().getLine().setColor(`#${COLOR.line}`);
  value.getMajorGridlines().getFormat().getLine().setWeight(0.75);
  setTicks(category, categoryTitle);
  setTicks(value, axis.title);
}

function setTicks(axis: ExcelScript.ChartAxis, title: string | null): void {
  axis.setMajorTickMark(ExcelScript.ChartAxisTickMark.none);
  axis.setMinorTickMark(ExcelScript.ChartAxisTickMark.none);
  if (title === null) return;
  axis.getTitle().setText(title);
  setFont(axis.getTitle().getFormat().getFont(), 9, COLOR.ink);
}

function setFont(font: ExcelScript.ChartFont, size: number, color: string): void {
  font.setSize(size);
  font.setBold(true);
  font.setColor(`#${color}`);
}
