/**
 * A chart of the sheet as a picture: lines, columns and bars over the cells they read, in the colours and signs of the
 * chart's own part. Charts of other kinds show as a frame with their title.
 *
 * @source ECMA-376 Part 1, 21.2; https://d3js.org/d3-scale, https://d3js.org/d3-shape
 */
import { scaleBand, scaleLinear, scalePoint } from "d3-scale";
import {
  line as lineThrough,
  symbol,
  symbolCircle,
  symbolDiamond2,
  symbolPlus,
  symbolSquare,
  symbolTriangle,
  symbolX,
} from "d3-shape";
import type { Chart } from "../host/chart";
import { kid, kids, plotsOf } from "../host/chart";
import { parseArea, splitAddress } from "../host/area";
import type { Growing } from "../host/file/xml";
import { local } from "../host/file/xml";
import type { Sheet, Value } from "../host/model";

interface FigureSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly dash: string;
  readonly mark: string;
}

/** What a chart says, with the values that its cells have now. */
export interface Figure {
  /** `other`: of a kind that is not drawn here. */
  readonly kind: "line" | "column" | "stacked" | "bar" | "other";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly format: string;
  readonly axisTitle: string;
  readonly categoryTitle: string;
  readonly hasLegend: boolean;
  /** Neither title nor labels: the curve alone, as it stands in a row. */
  readonly isBare: boolean;
  /** A line goes on over blank cells. */
  readonly spans: boolean;
}

/** What of the workbook a figure is read from. */
export interface Cells {
  value(sheet: Sheet, row: number, column: number): Value;
  text(sheet: Sheet, row: number, column: number): string;
  textOf(value: Value, format: string): string;
}

const DASHES: Readonly<Record<string, string>> = { dash: "6 3", sysDot: "2 3", dashDot: "6 3 2 3", sysDash: "4 2" };

export function figureOf(sheet: Sheet, chart: Chart, cells: Cells): Figure {
  const space = kid(chart.root, "chart");
  const plots = plotsOf(chart);
  const [plot] = plots;
  const area = kid(space, "plotArea");
  const value = kids(area, "valAx")[0];
  const category = kids(area, "catAx")[0] ?? kids(area, "dateAx")[0];
  const series = kids(plot, "ser");
  const number = (...path: readonly string[]): number | null => {
    const found = kid(value, ...path)?.attributes["val"];
    return found === undefined ? null : Number(found);
  };
  const read = (element: Growing | undefined): readonly Place[] => placesOf(sheet, referenceIn(element));
  return {
    kind: plots.length === 1 && plot !== undefined ? kindOf(plot) : "other",
    title: wordsIn(kid(space, "title")) || chart.name,
    categories: read(kid(series[0], "cat")).map(({ sheet: on, row, column }) => cells.text(on, row, column)),
    series: series.map((each, index) => {
      const color = colorOf(kid(each, "spPr")) ?? ACCENTS[index % ACCENTS.length]!;
      return {
        name: nameOf(each, read, cells),
        values: read(kid(each, "val")).map(({ sheet: on, row, column }) => {
          const found = cells.value(on, row, column);
          return typeof found === "number" ? found : null;
        }),
        color,
        dash: DASHES[kid(each, "spPr", "ln", "prstDash")?.attributes["val"] ?? ""] ?? "",
        mark: kid(each, "marker", "symbol")?.attributes["val"] ?? "none",
      };
    }),
    min: number("scaling", "min"),
    max: number("scaling", "max"),
    step: number("majorUnit"),
    format: kid(value, "numFmt")?.attributes["formatCode"] ?? "General",
    axisTitle: wordsIn(kid(value, "title")),
    categoryTitle: wordsIn(kid(category, "title")),
    hasLegend: kid(space, "legend") !== undefined,
    spans: kid(space, "dispBlanksAs")?.attributes["val"] === "span",
    isBare:
      kid(space, "title") === undefined &&
      [value, category].every((each) => kid(each, "tickLblPos")?.attributes["val"] === "none"),
  };
}

const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

function kindOf(plot: Growing): Figure["kind"] {
  const grouping = kid(plot, "grouping")?.attributes["val"] ?? "standard";
  const kind = local(plot.name);
  if (kind === "lineChart" && grouping === "standard") return "line";
  if (kind !== "barChart") return "other";
  const lies = kid(plot, "barDir")?.attributes["val"] === "bar";
  if (grouping === "clustered") return lies ? "bar" : "column";
  return grouping === "stacked" && !lies ? "stacked" : "other";
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

function referenceIn(element: Growing | undefined): string {
  return element?.children.map((each) => kid(each, "f")?.text ?? "").find((text) => text !== "") ?? "";
}

/** The cells of one area, row by row. */
function placesOf(own: Sheet, reference: string): readonly Place[] {
  const { sheet: name, rest } = splitAddress(reference);
  const sheet = name === null ? own : own.workbook.sheetNamed(name);
  const area = parseArea(rest.replaceAll("$", ""));
  if (!sheet || !area || area.rows * area.columns > MOST) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

/** Cells of a series that are drawn. */
const MOST = 2000;

function nameOf(series: Growing, read: (element: Growing | undefined) => readonly Place[], cells: Cells): string {
  const said = kid(series, "tx", "v")?.text;
  const [place] = said === undefined ? read(kid(series, "tx")) : [];
  return said ?? (place === undefined ? "" : cells.text(place.sheet, place.row, place.column));
}

function wordsIn(element: Growing | undefined): string {
  if (!element) return "";
  return local(element.name) === "t" ? element.text : element.children.map(wordsIn).join("");
}

function colorOf(look: Growing | undefined): string | undefined {
  const fill = kid(look, "solidFill", "srgbClr") ?? kid(look, "ln", "solidFill", "srgbClr");
  const value = fill?.attributes["val"];
  return value === undefined ? undefined : `#${value}`;
}

const SVG = "http://www.w3.org/2000/svg";
const MARKS: Readonly<Record<string, typeof symbolCircle>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond2,
  x: symbolX,
  plus: symbolPlus,
};
const INK = "#1F2933";
const GRID = "#CBD2D9";

/** Draws a figure into a picture of this size. @param shown a number as the axis says it */
export function drawFigure(
  svg: SVGElement,
  figure: Figure,
  width: number,
  height: number,
  shown: (value: number) => string,
): void {
  svg.replaceChildren();
  const add = (name: string, attributes: Readonly<Record<string, string | number>>, text = ""): void => {
    const element = svg.ownerDocument.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    svg.append(element);
  };
  const words = (text: string, x: number, y: number, more: Readonly<Record<string, string | number>> = {}): void =>
    add("text", { x, y, "font-size": 12, fill: INK, ...more }, text);
  if (!figure.isBare)
    words(figure.title, width / 2, 20, { "text-anchor": "middle", "font-size": 16, "font-weight": "bold" });
  if (figure.kind === "other") return;
  const lies = figure.kind === "bar";
  const long = lies ? Math.max(0, ...figure.categories.map((each) => each.length)) * 7 : 44;
  const { isBare } = figure;
  const left = isBare ? 6 : Math.min(width / 2, long + 8 + (figure.axisTitle === "" || lies ? 0 : 16));
  const top = isBare ? 6 : 34;
  const below = isBare ? 6 : 24 + (figure.hasLegend ? 22 : 0) + (figure.categoryTitle === "" || lies ? 0 : 16);
  const bottom = height - below;
  const right = width - (isBare ? 6 : 14);
  if (bottom <= top || right <= left) return;
  const places = figure.categories.map((_, at) => at);
  const totals = places.map((at) => {
    const all = figure.series.map(({ values }) => values[at] ?? 0);
    return figure.kind === "stacked" ? all.reduce((sum, each) => sum + each, 0) : Math.max(0, ...all);
  });
  const scale = scaleLinear(
    [figure.min ?? 0, figure.max ?? Math.max(1e-9, ...totals)],
    lies ? [left, right] : [bottom, top],
  );
  if (figure.max === null) scale.nice(5);
  const [low = 0, high = 1] = scale.domain();
  const ticks =
    figure.step === null
      ? scale.ticks(5)
      : Array.from({ length: Math.floor((high - low) / figure.step + 1e-6) + 1 }, (_, n) => low + n * figure.step!);
  for (const tick of isBare ? [] : ticks) {
    const at = scale(tick);
    add("line", {
      ...(lies ? { x1: at, x2: at, y1: top, y2: bottom } : { x1: left, x2: right, y1: at, y2: at }),
      stroke: GRID,
    });
    if (lies) words(shown(tick), at, bottom + 16, { "text-anchor": "middle" });
    else words(shown(tick), left - 6, at + 4, { "text-anchor": "end" });
  }
  const band = scaleBand(places, lies ? [top, bottom] : [left, right])
    .paddingInner(0.375)
    .paddingOuter(0.19);
  const point = scalePoint(places, [left, right]).padding(0.5);
  const widest = Math.max(0, ...figure.categories.map((each) => each.length)) * 7 + 8;
  const every = lies ? 1 : Math.max(1, Math.ceil(widest / Math.max(1, band.step())));
  (isBare ? [] : figure.categories).forEach((text, at) => {
    const middle = (band(at) ?? 0) + band.bandwidth() / 2;
    if (lies) words(text, left - 6, middle + 4, { "text-anchor": "end" });
    else if (at % every === 0) words(text, middle, bottom + 16, { "text-anchor": "middle" });
  });
  const inner = scaleBand(
    figure.series.map((_, index) => index),
    [0, band.bandwidth()],
  );
  const heaped = places.map(() => 0);
  figure.series.forEach(({ values, color, dash, mark }, index) => {
    if (figure.kind === "line") {
      const points = places.map((at) => ({ x: point(at) ?? left, value: values[at] ?? null }));
      const all = figure.spans ? points.filter(({ value }) => value !== null) : points;
      const path = lineThrough<(typeof all)[number]>()
        .defined(({ value }) => value !== null)
        .x(({ x }) => x)
        .y(({ value }) => scale(value ?? 0))(all);
      add("path", {
        d: path ?? "",
        fill: "none",
        stroke: color,
        "stroke-width": isBare ? 2 : 3,
        "stroke-dasharray": dash || "none",
      });
      const sign = MARKS[mark];
      if (sign === undefined) return;
      for (const { x, value } of all)
        if (value !== null)
          add("path", {
            d: symbol(sign, isBare ? 24 : 64)() ?? "",
            transform: `translate(${x},${scale(value)})`,
            fill: color,
            stroke: color,
          });
      return;
    }
    for (const at of places) {
      const value = values[at] ?? null;
      if (value === null) continue;
      const from = figure.kind === "stacked" ? heaped[at]! : Math.max(low, 0);
      const to = figure.kind === "stacked" ? (heaped[at] = from + value) : value;
      const across = (band(at) ?? 0) + (figure.kind === "stacked" ? 0 : (inner(index) ?? 0));
      const thick = figure.kind === "stacked" ? band.bandwidth() : inner.bandwidth();
      const [start, end] = [scale(from), scale(to)].sort((a, b) => a - b) as [number, number];
      add("rect", {
        ...(lies
          ? { x: start, y: across, width: end - start, height: thick }
          : { x: across, y: start, width: thick, height: end - start }),
        fill: color,
        stroke: "#FFFFFF",
      });
    }
  });
  const foot = height - (figure.hasLegend ? 30 : 8);
  if (figure.categoryTitle !== "" && !lies)
    words(figure.categoryTitle, (left + right) / 2, foot, { "text-anchor": "middle", "font-weight": "bold" });
  if (figure.axisTitle !== "" && !lies) {
    const middle = (top + bottom) / 2;
    words(figure.axisTitle, 14, middle, {
      "text-anchor": "middle",
      "font-weight": "bold",
      transform: `rotate(-90 14 ${middle})`,
    });
  }
  if (figure.hasLegend) drawLegend(figure, width, height, add, words);
}

function drawLegend(
  { series, kind }: Figure,
  width: number,
  height: number,
  add: (name: string, attributes: Readonly<Record<string, string | number>>) => void,
  words: (text: string, x: number, y: number) => void,
): void {
  const lengths = series.map(({ name }) => 44 + name.length * 7);
  let x = Math.max(8, (width - lengths.reduce((sum, each) => sum + each, 0)) / 2);
  const y = height - 12;
  series.forEach(({ name, color, dash, mark }, index) => {
    if (kind === "line") {
      add("line", {
        x1: x,
        x2: x + 28,
        y1: y,
        y2: y,
        stroke: color,
        "stroke-width": 3,
        "stroke-dasharray": dash || "none",
      });
      const sign = MARKS[mark];
      if (sign !== undefined)
        add("path", { d: symbol(sign, 64)() ?? "", transform: `translate(${x + 14},${y})`, fill: color });
    } else add("rect", { x: x + 12, y: y - 5, width: 10, height: 10, fill: color });
    words(name, x + 32, y + 4);
    x += lengths[index]!;
  });
}
