/** The fixtures of a chart's fields, as `field-fixtures` has them of everything else. */
import { region } from "../../src/workbook/address";
import type { ChartContent, ChartSeries, SheetContent } from "../../src/workbook/content";
import type { DescribedChart } from "./chart-reader";
import type { FieldFixture } from "./field-fixtures";

function charted(
  over: Partial<ChartContent>,
  without: Partial<ChartContent>,
  seen: (chart: DescribedChart | undefined) => unknown,
  expected: unknown,
  tables: SheetContent["tables"] = [],
): FieldFixture {
  const plain: ChartContent = {
    name: "Uge for uge",
    kind: "line",
    title: "Rettidige",
    description: "Rettidige uge for uge",
    categories: { region: region(2, 1, 3, 1) },
    series: [
      { name: "Nord", values: { region: region(2, 2, 3, 1) } },
      { name: "Syd", values: { region: region(2, 3, 3, 1) } },
    ],
    place: region(1, 5, 12, 6),
    axis: "percent",
  };
  const values = [
    ["uge 1", 0.8, 0.7],
    ["uge 2", null, 0.9],
    ["uge 3", 0.9, 1],
  ];
  const blocks = [{ row: 2, column: 1, values }];
  return {
    with: { blocks, tables, charts: [{ ...plain, ...over }] },
    without: { blocks, tables, charts: [{ ...plain, ...without }] },
    seen: ({ charts }) => seen(charts[0]),
    expected,
  };
}

/** A chart's series, each as it is drawn; its cells are given to it. */
function seriesOf(
  name: string,
  values: ChartSeries["values"] = { region: region(2, 2, 3, 1) },
): ChartContent["series"] {
  return [{ name, values }];
}

type ChartField = `chart.${keyof ChartContent}` | `series.${keyof ChartSeries}`;

/** A field without a fixture does not compile. */
export const CHART_FIELDS: Readonly<Record<ChartField, FieldFixture>> = {
  "chart.name": charted({ name: "Diagram & 'ét'" }, {}, (chart) => chart?.name, "Diagram & 'ét'"),
  "chart.kind": charted(
    { kind: "bar" },
    {},
    (chart) => [chart?.kind, chart?.axes.map(({ order, crosses }) => [order, crosses])],
    [
      [["barChart", "bar", "clustered", "60", "0"]],
      [
        ["maxMin", "autoZero"],
        ["minMax", "max"],
      ],
    ],
  ),
  "chart.title": charted({ title: "Fra <1> & til" }, {}, (chart) => chart?.title, "Fra <1> & til"),
  "chart.description": {
    ...charted({ description: "Æ & ø" }, {}, (chart) => chart?.description, "Æ & ø"),
    inExcel: null,
  },
  "chart.categories": charted(
    { categories: { region: region(2, 1, 2, 1) } },
    {},
    (chart) => chart?.series.map(({ categories }) => categories),
    ["chart.categories!$A$2:$A$3", "chart.categories!$A$2:$A$3"],
  ),
  "chart.series": charted(
    {
      series: [
        { name: "A", values: { table: "tblSeries", column: "Svar" } },
        { name: "B", values: { region: region(2, 2, 3, 1) } },
        { name: "C", values: { region: region(2, 3, 3, 1) } },
      ],
    },
    {},
    (chart) => chart?.series.map(({ values, color, marker, line }) => [values, color, marker, line]),
    [
      ["chart.series!$B$8:$B$9", "0B4F6C", "circle", ["0B4F6C", "solid", "28575"]],
      ["chart.series!$B$2:$B$4", "C2571A", "square", ["C2571A", "dash", "28575"]],
      ["chart.series!$C$2:$C$4", "1B5E33", "triangle", ["1B5E33", "sysDot", "28575"]],
    ],
    [
      {
        name: "tblSeries",
        row: 7,
        column: 1,
        columns: [{ name: "Sag" }, { name: "Svar" }],
        rows: [
          ["a", 1],
          ["b", 2],
        ],
        filter: false,
      },
    ],
  ),
  "chart.place": charted({ place: region(20, 2, 5, 4) }, {}, (chart) => [chart?.from, chart?.to], [
    [1, 19],
    [5, 24],
  ]),
  "chart.axis": charted(
    { axis: "number" },
    {},
    (chart) => chart?.axes.map(({ format, min, max, step }) => [format, min, max, step]),
    [
      ["General", null, null, null],
      ["#,##0", 0, null, null],
    ],
  ),
  "chart.limits": charted(
    { limits: { min: 0.5, max: 0.9 } },
    {},
    (chart) => [chart?.axes[1]?.["min"], chart?.axes[1]?.["max"]],
    [0.5, 0.9],
  ),
  "chart.axisTitles": charted(
    { axisTitles: { categories: "Uge", values: "Andel" } },
    {},
    (chart) => chart?.axes.map(({ title }) => title),
    ["Uge", "Andel"],
  ),
  "chart.small": charted(
    { small: true },
    {},
    (chart) => [chart?.title, chart?.legend, chart?.axes.map(({ labels }) => labels), chart?.["blanks"]],
    [null, null, ["none", "none"], "span"],
  ),
  "series.name": charted(
    { series: seriesOf("Øst & <vest>") },
    { series: seriesOf("Nord") },
    (chart) => chart?.series[0]?.["name"],
    "Øst & <vest>",
  ),
  "series.values": charted(
    { series: seriesOf("Nord", { region: region(2, 2, 1, 2) }), kind: "stacked" },
    { series: seriesOf("Nord"), kind: "stacked" },
    (chart) => [chart?.series[0]?.["values"], chart?.legend],
    ["series.values!$B$2:$C$2", null],
  ),
};
