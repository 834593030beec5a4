/**
 * Where everything of a chart of series stands, in pixels: d3's scales and shapes worked out for a width, without a page.
 *
 * @source https://d3js.org/d3-scale, https://d3js.org/d3-shape
 */
import { scaleBand, scaleLinear, scalePoint } from "d3-scale";
import { line, stack, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from "d3-shape";

export interface Series {
  readonly name: string;
  /** One for each label; null is a gap. */
  readonly values: readonly (number | null)[];
}

export interface SeriesData {
  readonly kind: "line" | "column" | "stacked";
  /** What the series go along: rounds, weeks, months. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** `percent`: values are whole percents, and the axis goes from 0 to 100. `number`: from 0 to as much as there is. */
  readonly axis: "percent" | "number";
}

interface Line {
  /** Broken where values are missing. */
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
}

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  /** Those labels for which there is room, the last always. */
  readonly labels: readonly { readonly x: number; readonly text: string; readonly anchor: "middle" | "end" }[];
  /** Middle of each label's place, shown or not. */
  readonly centers: readonly number[];
  readonly lines: readonly Line[];
  readonly bars: readonly Bar[];
}

const MARGIN = { top: 10, right: 12, bottom: 22 } as const;
/** About as wide as one sign of the labels is. */
const SIGN = 6.5;
const BETWEEN_LABELS = 10;

/** What the marks of series look like, in order: the same signs as in the sheets' charts. */
const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond2] as const;
export const DASHES = ["", "6 3", "2 3", "6 3 2 3"] as const;

/** Outline of the mark of a series around 0,0. */
export function markOf(series: number): string {
  return symbol(SYMBOLS[series % SYMBOLS.length], 46)() ?? "";
}

export function plotOf({ kind, labels, series, axis }: SeriesData, width: number, height: number): Plot {
  const totals = labels.map((_, at) => {
    const values = series.map(({ values: own }) => own[at] ?? 0);
    return kind === "stacked" ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  const scale = scaleLinear(
    [0, axis === "percent" ? 100 : Math.max(1, ...totals)],
    [height - MARGIN.bottom, MARGIN.top],
  );
  if (axis === "number") scale.nice(4);
  const ticks = scale.ticks(4).filter((value) => axis === "percent" || Number.isInteger(value));
  const widest = Math.max(...ticks.map((value) => String(value).length)) + (axis === "percent" ? 2 : 1);
  const left = Math.ceil(widest * SIGN) + 4;
  const right = Math.max(left + 10, width - MARGIN.right);
  const places = labels.map((_, at) => at);
  const band = scaleBand(places, [left, right]).paddingInner(0.3).paddingOuter(0.15);
  const points = scalePoint(places, [left + 8, right - 8]);
  const centers = places.map((at) =>
    kind !== "line"
      ? (band(at) ?? left) + band.bandwidth() / 2
      : labels.length === 1
        ? (left + right) / 2
        : (points(at) ?? left),
  );
  return {
    left,
    right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
    height,
    ticks: ticks.map((value) => ({ y: scale(value), value })),
    labels: shownLabels(labels, centers, right),
    centers,
    lines: kind === "line" ? series.map(({ values }) => lineOf(values, centers, scale)) : [],
    bars: kind === "line" ? [] : barsOf({ kind, labels, series, axis }, band, scale),
  };
}

type Scale = (value: number) => number;

function lineOf(values: Series["values"], centers: readonly number[], scale: Scale): Line {
  const at = centers.map((x, index) => ({ x, value: values[index] ?? null }));
  const path = line<(typeof at)[number]>()
    .defined(({ value }) => value !== null)
    .x(({ x }) => x)
    .y(({ value }) => scale(value ?? 0));
  return {
    path: path(at) ?? "",
    points: at.flatMap(({ x, value }) => (value === null ? [] : [{ x, y: scale(value) }])),
  };
}

function barsOf(
  { kind, labels, series }: SeriesData,
  band: ReturnType<typeof scaleBand<number>>,
  scale: Scale,
): readonly Bar[] {
  if (kind === "stacked") {
    const layers = stack<number, number>()
      .keys(series.map((_, index) => index))
      .value((at, key) => series[key]?.values[at] ?? 0)(labels.map((_, at) => at));
    return layers.flatMap((layer, index) =>
      layer.flatMap(([low, high], at): readonly Bar[] =>
        high > low
          ? [
              {
                x: band(at) ?? 0,
                y: scale(high),
                width: band.bandwidth(),
                height: scale(low) - scale(high),
                series: index,
              },
            ]
          : [],
      ),
    );
  }
  const beside = scaleBand(
    series.map((_, index) => index),
    [0, band.bandwidth()],
  );
  return series.flatMap(({ values }, index) =>
    labels.flatMap((_, at): readonly Bar[] => {
      const value = values[at] ?? null;
      if (value === null) return [];
      const x = (band(at) ?? 0) + (beside(index) ?? 0);
      return [{ x, y: scale(value), width: beside.bandwidth(), height: scale(0) - scale(value), series: index }];
    }),
  );
}

/** Every nth label, counted from the last, so that none lies over another. */
function shownLabels(labels: readonly string[], centers: readonly number[], right: number): Plot["labels"] {
  const widest = Math.max(0, ...labels.map((label) => label.length)) * SIGN + BETWEEN_LABELS;
  const apart = centers.length < 2 ? Infinity : (centers[1] ?? 0) - (centers[0] ?? 0);
  const step = Math.max(1, Math.ceil(widest / apart));
  return labels.flatMap((text, at) => {
    const x = centers[at] ?? 0;
    if ((labels.length - 1 - at) % step !== 0) return [];
    const overhangs = x + (text.length * SIGN) / 2 > right + MARGIN.right;
    return [
      overhangs ? { x: right + MARGIN.right, text, anchor: "end" as const } : { x, text, anchor: "middle" as const },
    ];
  });
}
