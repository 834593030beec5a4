/** Where the parts of a chart stand: what is missing is a gap, what is more stands higher, and no label lies over another. */
import { describe, expect, it } from "vitest";
import type { SeriesData } from "../../taskpane/ui/plot";
import { markOf, plotOf } from "../../taskpane/ui/plot";

const WEEKS = Array.from({ length: 13 }, (_, index) => `2026-W${String(index + 10)}`);
const data = (over: Partial<SeriesData> = {}): SeriesData => ({
  kind: "line",
  labels: ["a", "b", "c", "d"],
  series: [{ name: "Nord", values: [50, null, 100, 0] }],
  axis: "percent",
  ...over,
});

describe("a chart of series", () => {
  it("breaks its line where a value is missing", () => {
    const [line] = plotOf(data(), 300, 200).lines;
    expect(line?.path.match(/M/gu)).toHaveLength(2);
    expect(line?.points).toHaveLength(3);
  });

  it("goes from 0 to 100 for percents, from the bottom to the top", () => {
    const plot = plotOf(data(), 300, 200);
    const [half, full, none] = plot.lines[0]?.points ?? [];
    expect(none?.y).toBe(plot.bottom);
    expect(full?.y).toBe(plot.top);
    expect(half?.y).toBeCloseTo((plot.top + plot.bottom) / 2);
    expect(plot.ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it("has a bar for each value, beside or upon one another", () => {
    const series = [
      { name: "Nord", values: [10, null, 20, 0] },
      { name: "Syd", values: [30, 5, 20, 7] },
    ];
    const beside = plotOf(data({ kind: "column", axis: "number", series }), 300, 200);
    expect(beside.bars).toHaveLength(7);
    const upon = plotOf(data({ kind: "stacked", axis: "number", series }), 300, 200);
    // Nothing and 0 have no height.
    expect(upon.bars).toHaveLength(6);
    const [low, high] = [0, 1].map((index) => upon.bars.find((bar) => bar.series === index));
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? -1);
    expect((high?.height ?? 0) / (low?.height ?? 1)).toBeCloseTo(3);
    for (const { x, width } of [...beside.bars, ...upon.bars]) {
      expect(x).toBeGreaterThanOrEqual(beside.left);
      expect(x + width).toBeLessThanOrEqual(beside.right + 0.01);
    }
  });

  it("shows labels with room between them, the last always", () => {
    for (const width of [250, 320, 700]) {
      const { labels } = plotOf(
        data({ labels: WEEKS, series: [{ name: "n", values: WEEKS.map(() => 1) }] }),
        width,
        200,
      );
      expect(labels.at(-1)?.text).toBe("2026-W22");
      labels.slice(1).forEach(({ x }, index) => expect(x - (labels[index]?.x ?? 0)).toBeGreaterThan(45));
    }
    const wide = plotOf(data({ labels: WEEKS }), 1200, 200);
    expect(wide.labels).toHaveLength(13);
  });

  it("stands with one label, with nothing, and before its width is known", () => {
    expect(
      plotOf(data({ labels: ["a"], series: [{ name: "n", values: [3] }] }), 300, 200).lines[0]?.points,
    ).toHaveLength(1);
    for (const kind of ["line", "column", "stacked"] as const)
      expect(JSON.stringify(plotOf(data({ kind, labels: [], series: [] }), 0, 200))).not.toMatch(/NaN/u);
  });

  it("marks its series by different signs", () => {
    expect(new Set([0, 1, 2, 3].map(markOf)).size).toBe(4);
  });
});
