/**
 * Charts: made of cells, found, named, placed, taken away; their title, legend and series. What Excel does by itself with
 * a new chart (its colours, its words) is told here only as far as the product sets it anyway.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.chart, excel.chartcollection, excel.chartseries,
 * excel.charttitle, excel.chartlegend
 */
import type { Area } from "../area";
import type { Chart } from "../chart";
import { drop, kid, need, plotsOf, seriesOf, setVal } from "../chart";
import { boxOf, cellsText, newChartId, spotAt } from "../charts";
import { Failure, invalidArgument, notImplemented } from "../failure";
import { parseWhole } from "../file/xml";
import { mayDo } from "../guard";
import { asColor, asFlag, asNumber, asText, oneOf } from "../json";
import type { Json } from "../json";
import type { Sheet } from "../model";
import type { Argument, Arguments, Definition, HostObject, Scalar } from "../object";
import { defineObject, NULL_OBJECT } from "../object";
import type { Session } from "../session";
import { rangeArgument } from "./addressing";
import { alive, changing, colorOf, setSolid, setTitle, titleText } from "./chartparts";
import type { ChartPart, ChartTarget } from "./targets";
import { objectOf } from "./targets";

/** Kinds of charts by the API's names: the element, its direction, how its series stand, and whether lines have markers. */
const KINDS = {
  Line: ["lineChart", "", "standard", false],
  LineMarkers: ["lineChart", "", "standard", true],
  ColumnClustered: ["barChart", "col", "clustered", false],
  ColumnStacked: ["barChart", "col", "stacked", false],
  BarClustered: ["barChart", "bar", "clustered", false],
} as const;
type Kind = keyof typeof KINDS;

/** Excel's own first colours. */
const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"] as const;

/** A series for one row or column of cells, as Excel makes it. */
function add(sheet: Sheet, args: Arguments, session: Session): HostObject {
  session.checkAlive(sheet);
  mayDo(sheet, "allowEditObjects");
  const given = asText(args.json(0));
  if (!(given in KINDS)) throw notImplemented(`charts of the kind ${given}`);
  const { sheet: on, area } = rangeArgument(args.at(1), sheet, session);
  if (area.rows > 1 && area.columns > 1) throw notImplemented("charts of more than one row or column of cells");
  oneOf(args.absent(2) ? "Auto" : args.json(2), ["Auto", "Columns", "Rows"]);
  const [element, direction, grouping, hasMarkers] = KINDS[given as Kind];
  const group = direction === "" ? "" : `<c:barDir val="${direction}"/>`;
  const between =
    direction === ""
      ? `<c:marker val="1"/>`
      : `<c:gapWidth val="219"/><c:overlap val="${grouping === "stacked" ? 100 : -27}"/>`;
  const axes = `<c:axId val="1"/><c:axId val="2"/>`;
  const lies = direction === "bar";
  const axis = `<c:delete val="0"/>`;
  const rest = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`;
  const chart: Chart = {
    id: newChartId(sheet.workbook),
    name: freeName(sheet),
    description: "",
    ...{ from: spotAt(sheet, 0, 0), to: spotAt(sheet, 360, 216) },
    related: [],
    root: parseWhole(
      `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:${element}>${group}<c:grouping val="${grouping}"/><c:varyColors val="0"/>${between}${axes}</c:${element}><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>${axis}<c:axPos val="${lies ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="1"/>${rest}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>${axis}<c:axPos val="${lies ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/>${rest}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
    ),
  };
  addSeries(chart, on, area, hasMarkers);
  sheet.charts.push(chart);
  sheet.workbook.touch();
  return objectOf("Chart", { sheet, chart });
}

/** As Excel in English calls new ones. */
function freeName(sheet: Sheet): string {
  for (let n = 1; ; n++) if (!sheet.charts.some(({ name }) => name === `Chart ${n}`)) return `Chart ${n}`;
}

function addSeries(chart: Chart, on: Sheet | null, area: Area | null, hasMarkers: boolean): ChartPart["node"] {
  const [plot] = plotsOf(chart);
  if (!plot) throw notImplemented("series of this chart");
  const index = seriesOf(chart).length;
  const series: ChartPart["node"] = {
    name: plot.name.replace(/[^:]*$/, "ser"),
    attributes: {},
    children: [],
    text: "",
  };
  const before = plot.children.findIndex(({ name }) => /(?:^|:)(?:dLbls|gapWidth|marker|axId)$/.test(name));
  plot.children.splice(before, 0, series);
  for (const each of ["idx", "order"]) setVal(chart, series, index, each);
  const color = ACCENTS[index % ACCENTS.length]!;
  if (/lineChart$/.test(plot.name)) {
    setSolid(chart, need(chart, series, "spPr", "ln"), color);
    setVal(chart, series, hasMarkers ? "circle" : "none", "marker", "symbol");
    setVal(chart, series, 0, "smooth");
  } else {
    setSolid(chart, need(chart, series, "spPr"), color);
    setVal(chart, series, 0, "invertIfNegative");
  }
  if (on && area) need(chart, series, "val", "numRef", "f").text = cellsText(on, area);
  return series;
}

/** "If called with one cell, the chart keeps its size; with two, it is resized to cover them." */
function setPosition(target: ChartTarget, args: Arguments, session: Session): void {
  const chart = changing(target, session);
  const { sheet } = target;
  const start = rangeArgument(args.at(0), sheet, session);
  const end = args.absent(1) ? null : rangeArgument(args.at(1), sheet, session);
  if (start.sheet !== sheet || (end && end.sheet !== sheet)) throw invalidArgument("the cells are on another sheet");
  const before = boxOf(sheet, chart);
  Object.assign(chart.from, { column: start.area.column, right: 0, row: start.area.row, down: 0 });
  if (end) {
    const { area } = end;
    Object.assign(chart.to, { column: area.column + area.columns, right: 0, row: area.row + area.rows, down: 0 });
  } else {
    const { left, top } = boxOf(sheet, chart);
    Object.assign(chart.to, spotAt(sheet, left + before.width, top + before.height));
  }
}

function size(kind: "left" | "top" | "width" | "height"): Scalar<ChartTarget> {
  return {
    since: "1.1",
    get: (target, session) => boxOf(target.sheet, alive(target, session))[kind],
    set: (target, value, session) => {
      const { sheet } = target;
      const chart = changing(target, session);
      const box: Record<typeof kind, number> = { ...boxOf(sheet, chart) };
      box[kind] = asNumber(value);
      Object.assign(chart.from, spotAt(sheet, box.left, box.top));
      Object.assign(chart.to, spotAt(sheet, box.left + box.width, box.top + box.height));
    },
  };
}

/** A `val` of the part as the API has it. */
function word(
  since: string,
  words: Readonly<Record<string, string>>,
  find: (target: ChartTarget) => string | undefined,
  set: (target: ChartTarget, value: string) => void,
): Scalar<ChartTarget> {
  return {
    since,
    get: (target) => Object.entries(words).find(([, own]) => own === find(target))?.[0] ?? null,
    set: (target, value, session) => {
      changing(target, session);
      set(target, words[oneOf(value, Object.keys(words))]!);
    },
  };
}

const blanks = word(
  "1.8",
  { NotPlotted: "gap", Zero: "zero", Interplotted: "span" },
  ({ chart }) => kid(chart.root, "chart", "dispBlanksAs")?.attributes["val"],
  ({ chart }, value) => setVal(chart, chart.root, value, "chart", "dispBlanksAs"),
);

export const CHART = defineObject<ChartTarget>({
  name: "Chart",
  ids: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { since: "1.7", get: ({ chart }) => chart.id },
    Name: {
      since: "1.1",
      get: ({ chart }) => chart.name,
      set: (target, value, session) => void (changing(target, session).name = asText(value)),
    },
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
    DisplayBlanksAs: blanks,
    PlotVisibleOnly: {
      since: "1.8",
      get: ({ chart }) => kid(chart.root, "chart", "plotVisOnly")?.attributes["val"] !== "0",
      set: (target, value, session) =>
        void setVal(changing(target, session), target.chart.root, asFlag(value) ? 1 : 0, "chart", "plotVisOnly"),
    },
  },
  links: {
    Title: { since: "1.1", to: (target) => objectOf("ChartTitle", target) },
    Legend: { since: "1.1", to: (target) => objectOf("ChartLegend", target) },
    Series: { since: "1.1", to: (target) => objectOf("ChartSeriesCollection", target) },
    Axes: { since: "1.1", to: (target) => objectOf("ChartAxes", target) },
    Format: { since: "1.1", to: (target) => objectOf("ChartAreaFormat", { ...target, node: target.chart.root }) },
    Worksheet: { since: "1.2", to: ({ sheet }) => objectOf("Worksheet", sheet) },
  },
  methods: {
    Delete: {
      since: "1.1",
      writes: true,
      call: (target, _, session) => {
        const gone = changing(target, session);
        target.sheet.charts = target.sheet.charts.filter((each) => each !== gone);
      },
    },
    SetPosition: { since: "1.1", writes: true, call: setPosition },
  },
});

const chartBy = (sheet: Sheet, key: Argument): HostObject | null => {
  // A name is that of the first one.
  const wanted = asText(key as Json).toLowerCase();
  const chart = sheet.charts.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return chart ? objectOf("Chart", { sheet, chart }) : null;
};

function chartNamed(sheet: Sheet, args: Arguments): HostObject {
  const found = chartBy(sheet, args.at(0));
  if (!found) throw new Failure("ItemNotFound", `there is no chart ${args.text(0)}`);
  return found;
}

export const CHARTS = defineObject<Sheet>({
  name: "ChartCollection",
  scalars: { Count: { since: "1.1", get: (sheet) => sheet.charts.length } },
  methods: {
    Add: { since: "1.1", writes: true, call: add },
    GetCount: { since: "1.4", call: (sheet) => sheet.charts.length },
    GetItem: { since: "1.1", call: chartNamed },
    GetItemAt: {
      since: "1.1",
      call: (sheet, args) => {
        const chart = sheet.charts[args.whole(0)];
        if (!chart) throw invalidArgument(`there is no chart ${args.whole(0)}`);
        return objectOf("Chart", { sheet, chart });
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (sheet, args) => chartBy(sheet, args.at(0)) ?? NULL_OBJECT },
  },
  items: {
    all: (sheet) => sheet.charts.map((chart) => objectOf("Chart", { sheet, chart })),
    find: chartBy,
  },
});

export const CHART_TITLE = defineObject<ChartTarget>({
  name: "ChartTitle",
  scalars: {
    Text: {
      since: "1.1",
      get: ({ chart }) => titleText(kid(chart.root, "chart")!),
      set: (target, value, session) => {
        const chart = changing(target, session);
        setTitle(chart, need(chart, chart.root, "chart"), asText(value));
        setVal(chart, chart.root, 0, "chart", "autoTitleDeleted");
      },
    },
    Visible: {
      since: "1.1",
      get: ({ chart }) => kid(chart.root, "chart", "title") !== undefined,
      set: (target, value, session) => {
        const chart = changing(target, session);
        if (asFlag(value)) return;
        drop(need(chart, chart.root, "chart"), "title");
        setVal(chart, chart.root, 1, "chart", "autoTitleDeleted");
      },
    },
  },
  links: {
    Format: {
      since: "1.1",
      to: (target) => objectOf("ChartTitleFormat", { ...target, node: need(target.chart, target.chart.root, "chart") }),
    },
  },
});

const LEGENDS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

export const CHART_LEGEND = defineObject<ChartTarget>({
  name: "ChartLegend",
  scalars: {
    Visible: {
      since: "1.1",
      get: ({ chart }) => kid(chart.root, "chart", "legend") !== undefined,
      set: (target, value, session) => {
        const chart = changing(target, session);
        if (!asFlag(value)) drop(need(chart, chart.root, "chart"), "legend");
        else if (!kid(chart.root, "chart", "legend")) showLegend(chart, "r");
      },
    },
    Position: word(
      "1.1",
      LEGENDS,
      ({ chart }) => kid(chart.root, "chart", "legend", "legendPos")?.attributes["val"],
      ({ chart }, value) => showLegend(chart, value),
    ),
  },
});

function showLegend(chart: Chart, position: string): void {
  setVal(chart, chart.root, position, "chart", "legend", "legendPos");
  setVal(chart, chart.root, 0, "chart", "legend", "overlay");
}

function seriesAt({ sheet, chart }: ChartTarget, index: number): HostObject {
  const node = seriesOf(chart)[index];
  if (!node) throw invalidArgument(`there is no series ${index}`);
  return objectOf("ChartSeries", { sheet, chart, node });
}

export const CHART_SERIES_COLLECTION = defineObject<ChartTarget>({
  name: "ChartSeriesCollection",
  scalars: { Count: { since: "1.1", get: ({ chart }) => seriesOf(chart).length } },
  methods: {
    Add: {
      since: "1.7",
      writes: true,
      call: (target, args, session) => {
        const chart = changing(target, session);
        if (!args.absent(1)) throw notImplemented("a series put among others");
        const [first] = seriesOf(chart);
        const isMarked = kid(first, "marker", "symbol")?.attributes["val"] !== "none";
        const node = addSeries(chart, null, null, isMarked);
        if (!args.absent(0)) nameSeries(chart, node, args.text(0));
        return objectOf("ChartSeries", { ...target, node });
      },
    },
    GetCount: { since: "1.4", call: ({ chart }) => seriesOf(chart).length },
    GetItemAt: { since: "1.1", call: (target, args) => seriesAt(target, args.whole(0)) },
  },
  items: { all: (target) => seriesOf(target.chart).map((_, index) => seriesAt(target, index)) },
});

function nameSeries(chart: Chart, node: ChartPart["node"], name: string): void {
  if (name.startsWith("=")) throw notImplemented("a series named by a cell");
  drop(need(chart, node, "tx"), "strRef");
  need(chart, node, "tx", "v").text = name;
}

const MARKERS = {
  None: "none",
  Circle: "circle",
  Square: "square",
  Triangle: "triangle",
  Diamond: "diamond",
  X: "x",
  Plus: "plus",
  Star: "star",
  Dash: "dash",
  Dot: "dot",
} as const;

/** Numbers of how series stand beside each other are the group's: they hold for all of it. */
function ofGroup(name: "gapWidth" | "overlap", since: string): Scalar<ChartPart> {
  return {
    since,
    get: ({ chart }) => Number(kid(plotsOf(chart)[0], name)?.attributes["val"] ?? 0),
    set: (target, value, session) => {
      const [plot] = plotsOf(changing(target, session));
      if (plot) setVal(target.chart, plot, asNumber(value), name);
    },
  };
}

function markerColor(part: "fill" | "line"): Scalar<ChartPart> {
  const path = part === "fill" ? [] : ["ln"];
  return {
    since: "1.7",
    get: ({ node }) => colorOf(kid(node, "marker", "spPr", ...path)),
    set: (target, value, session) => {
      const chart = changing(target, session);
      setSolid(chart, need(chart, target.node, "marker", "spPr", ...path), asColor(value).slice(1));
    },
  };
}

/** Categories are read as numbers where all of them are. */
function setCategories(target: ChartPart, args: Arguments, session: Session): void {
  const chart = changing(target, session);
  const { sheet, area } = rangeArgument(args.at(0), target.sheet, session);
  const values = Array.from({ length: area.rows * area.columns }, (_, index) =>
    session.calculation.valueAt(
      sheet,
      area.row + Math.floor(index / area.columns),
      area.column + (index % area.columns),
    ),
  ).filter((value) => value !== null);
  const isNumbers = values.length > 0 && values.every((value) => typeof value === "number");
  drop(target.node, "cat");
  need(chart, target.node, "cat", isNumbers ? "numRef" : "strRef", "f").text = cellsText(sheet, area);
}

const seriesScalars: Definition<ChartPart>["scalars"] = {
  Name: {
    since: "1.1",
    get: ({ node }) => kid(node, "tx", "v")?.text ?? null,
    set: (target, value, session) => nameSeries(changing(target, session), target.node, asText(value)),
  },
  MarkerStyle: {
    since: "1.7",
    get: ({ node }) =>
      Object.entries(MARKERS).find(([, own]) => own === kid(node, "marker", "symbol")?.attributes["val"])?.[0] ?? null,
    set: (target, value, session) => {
      const own = MARKERS[oneOf(value, Object.keys(MARKERS)) as keyof typeof MARKERS];
      setVal(changing(target, session), target.node, own, "marker", "symbol");
    },
  },
  MarkerSize: {
    since: "1.7",
    get: ({ node }) => Number(kid(node, "marker", "size")?.attributes["val"] ?? 5),
    set: (target, value, session) =>
      void setVal(changing(target, session), target.node, asNumber(value), "marker", "size"),
  },
  MarkerBackgroundColor: markerColor("fill"),
  MarkerForegroundColor: markerColor("line"),
  Smooth: {
    since: "1.7",
    get: ({ node }) => kid(node, "smooth")?.attributes["val"] !== "0",
    set: (target, value, session) =>
      void setVal(changing(target, session), target.node, asFlag(value) ? 1 : 0, "smooth"),
  },
  GapWidth: ofGroup("gapWidth", "1.7"),
  Overlap: ofGroup("overlap", "1.8"),
};

export const CHART_SERIES = defineObject<ChartPart>({
  name: "ChartSeries",
  scalars: seriesScalars,
  links: { Format: { since: "1.1", to: (target) => objectOf("ChartSeriesFormat", target) } },
  methods: {
    Delete: {
      since: "1.7",
      writes: true,
      call: (target, _, session) => {
        for (const plot of plotsOf(changing(target, session))) {
          const at = plot.children.indexOf(target.node);
          if (at >= 0) plot.children.splice(at, 1);
        }
      },
    },
    SetValues: {
      since: "1.7",
      writes: true,
      call: (target, args, session) => {
        const chart = changing(target, session);
        const { sheet, area } = rangeArgument(args.at(0), target.sheet, session);
        drop(target.node, "val");
        need(chart, target.node, "val", "numRef", "f").text = cellsText(sheet, area);
      },
    },
    SetXAxisValues: { since: "1.7", writes: true, call: setCategories },
  },
});
