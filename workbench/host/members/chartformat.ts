/**
 * How parts of a chart look: fills, lines, fonts, and its axes.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.chartaxis, excel.chartfill, excel.chartlineformat,
 * excel.chartborder, excel.chartfont
 */
import type { Chart } from "../chart";
import { drop, kid, kids, need, setVal } from "../chart";
import { invalidArgument, notImplemented } from "../failure";
import type { Growing } from "../file/xml";
import { asColor, asFlag, asNumber, asText, oneOf } from "../json";
import type { Json } from "../json";
import type { Scalar } from "../object";
import { defineObject } from "../object";
import type { Session } from "../session";
import { changing, colorOf, setSolid, setTitle, titleText } from "./chartparts";
import type { ChartPart, ChartTarget } from "./targets";
import { objectOf } from "./targets";

/** English Metric Units in a point. */
const EMU = 12_700;

function outline(target: ChartPart): Growing {
  return need(target.chart, target.node, "spPr", "ln");
}

/** The file's words for kinds of lines; of the two kinds of dots Excel's own square ones. */
const LINES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
} as const;

const lineScalars: Readonly<Record<"Color" | "LineStyle" | "Weight", Omit<Scalar<ChartPart>, "since">>> = {
  Color: {
    get: ({ node }) => colorOf(kid(node, "spPr", "ln")),
    set: (target, value, session) => void setSolid(changing(target, session), outline(target), asColor(value).slice(1)),
  },
  LineStyle: {
    get: ({ node }) => {
      const line = kid(node, "spPr", "ln");
      if (kid(line, "noFill")) return "None";
      const own = kid(line, "prstDash")?.attributes["val"];
      return Object.entries(LINES).find(([, each]) => each === own)?.[0] ?? "Continuous";
    },
    set: (target, value, session) => {
      const style = oneOf(value, ["None", ...Object.keys(LINES)]);
      const chart = changing(target, session);
      const line = outline(target);
      if (style === "None") {
        drop(line, "solidFill", "gradFill", "pattFill", "prstDash");
        need(chart, line, "noFill");
      } else setVal(chart, line, LINES[style as keyof typeof LINES], "prstDash");
    },
  },
  Weight: {
    get: ({ node }) => Number(kid(node, "spPr", "ln")?.attributes["w"] ?? 0.75 * EMU) / EMU,
    set: (target, value, session) => {
      changing(target, session);
      outline(target).attributes["w"] = String(Math.round(asNumber(value) * EMU));
    },
  },
};

const since = (version: string, scalar: Omit<Scalar<ChartPart>, "since">): Scalar<ChartPart> => ({
  since: version,
  ...scalar,
});

export const CHART_LINE_FORMAT = defineObject<ChartPart>({
  name: "ChartLineFormat",
  scalars: {
    Color: since("1.1", lineScalars.Color),
    LineStyle: since("1.7", lineScalars.LineStyle),
    Weight: since("1.7", lineScalars.Weight),
  },
});

export const CHART_BORDER = defineObject<ChartPart>({
  name: "ChartBorder",
  scalars: {
    Color: since("1.7", lineScalars.Color),
    LineStyle: since("1.7", lineScalars.LineStyle),
    Weight: since("1.7", lineScalars.Weight),
  },
});

export const CHART_FILL = defineObject<ChartPart>({
  name: "ChartFill",
  methods: {
    Clear: {
      since: "1.1",
      writes: true,
      call: (target, _, session) => {
        const chart = changing(target, session);
        const look = need(chart, target.node, "spPr");
        drop(look, "solidFill", "gradFill", "pattFill");
        need(chart, look, "noFill");
      },
    },
    SetSolidColor: {
      since: "1.1",
      writes: true,
      call: (target, args, session) => {
        const chart = changing(target, session);
        setSolid(chart, need(chart, target.node, "spPr"), asColor(args.json(0)).slice(1));
      },
    },
  },
});

/** Where the font of a part stands: with its title's words, else with the part's text. */
function fontOf(target: ChartPart, make: boolean): Growing | undefined {
  const { chart, node } = target;
  const isTitle = /(?:^|:)title$/.test(node.name);
  const path = isTitle ? ["tx", "rich", "p", "r", "rPr"] : ["txPr", "p", "pPr", "defRPr"];
  if (!make) return kid(node, ...path);
  if (isTitle && !kid(node, "tx", "rich")) throw notImplemented("the font of a title without words of its own");
  if (!isTitle) for (const name of ["bodyPr", "lstStyle"]) need(chart, node, "txPr", name);
  return need(chart, node, ...path);
}

function font(
  read: (own: Growing | undefined) => Json,
  write: (own: Growing, value: Json, chart: Chart) => void,
): Scalar<ChartPart> {
  return {
    since: "1.1",
    get: (target) => read(fontOf(target, false)),
    set: (target, value, session) => write(fontOf(target, true)!, value, changing(target, session)),
  };
}

export const CHART_FONT = defineObject<ChartPart>({
  name: "ChartFont",
  scalars: {
    Bold: font(
      (own) => own?.attributes["b"] === "1",
      (own, value) => void (own.attributes["b"] = asFlag(value) ? "1" : "0"),
    ),
    Size: font(
      (own) => Number(own?.attributes["sz"] ?? 1000) / 100,
      (own, value) => void (own.attributes["sz"] = String(Math.round(asNumber(value) * 100))),
    ),
    Color: font(
      (own) => colorOf(own),
      (own, value, chart) => void setSolid(chart, own, asColor(value).slice(1)),
    ),
  },
});

export const CHART_AREA_FORMAT = defineObject<ChartPart>({
  name: "ChartAreaFormat",
  links: {
    Fill: { since: "1.1", to: (target) => objectOf("ChartFill", target) },
    Font: { since: "1.1", to: (target) => objectOf("ChartFont", target) },
    Border: { since: "1.7", to: (target) => objectOf("ChartBorder", target) },
  },
});

export const CHART_SERIES_FORMAT = defineObject<ChartPart>({
  name: "ChartSeriesFormat",
  links: {
    Fill: { since: "1.1", to: (target) => objectOf("ChartFill", target) },
    Line: { since: "1.1", to: (target) => objectOf("ChartLineFormat", target) },
  },
});

/** `node` holds the title. */
const titled = (target: ChartPart): ChartPart => ({ ...target, node: need(target.chart, target.node, "title") });

export const CHART_TITLE_FORMAT = defineObject<ChartPart>({
  name: "ChartTitleFormat",
  links: { Font: { since: "1.1", to: (target) => objectOf("ChartFont", titled(target)) } },
});

export const CHART_AXIS_TITLE_FORMAT = defineObject<ChartPart>({
  name: "ChartAxisTitleFormat",
  links: { Font: { since: "1.1", to: (target) => objectOf("ChartFont", titled(target)) } },
});

function axisOf(target: ChartTarget, names: readonly string[]): ChartPart {
  const plot = kid(target.chart.root, "chart", "plotArea");
  const node = names.flatMap((name) => kids(plot, name))[0];
  if (!node) throw invalidArgument("the chart has no such axis");
  return { ...target, node };
}

export const CHART_AXES = defineObject<ChartTarget>({
  name: "ChartAxes",
  links: {
    CategoryAxis: { since: "1.1", to: (target) => objectOf("ChartAxis", axisOf(target, ["catAx", "dateAx"])) },
    ValueAxis: { since: "1.1", to: (target) => objectOf("ChartAxis", axisOf(target, ["valAx"])) },
  },
});

/** A number of the axis; empty text is "as Excel finds it". */
function number(version: string, ...path: readonly string[]): Scalar<ChartPart> {
  return {
    since: version,
    get: ({ node }) => {
      const value = kid(node, ...path)?.attributes["val"];
      return value === undefined ? "" : Number(value);
    },
    set: (target, value, session) => {
      const chart = changing(target, session);
      if (value !== "") setVal(chart, target.node, asNumber(value), ...path);
      else {
        const inside = kid(target.node, ...path.slice(0, -1));
        if (inside) drop(inside, path.at(-1)!);
      }
    },
  };
}

function word(
  version: string,
  words: Readonly<Record<string, string>>,
  of: (target: ChartPart) => Growing,
  ...path: readonly string[]
): Scalar<ChartPart> {
  return {
    since: version,
    get: (target) => {
      const own = kid(of(target), ...path)?.attributes["val"];
      return Object.entries(words).find(([, each]) => each === own)?.[0] ?? null;
    },
    set: (target, value, session) =>
      void setVal(changing(target, session), of(target), words[oneOf(value, Object.keys(words))]!, ...path),
  };
}

const itself = ({ node }: ChartPart): Growing => node;

/** The axis that crosses this one keeps where it does. */
function crossing(target: ChartPart): Growing {
  const id = kid(target.node, "crossAx")?.attributes["val"];
  const found = kid(target.chart.root, "chart", "plotArea")?.children.find(
    (each) => kid(each, "axId")?.attributes["val"] === id && /Ax$/.test(each.name),
  );
  if (!found) throw invalidArgument("no axis crosses this one");
  return found;
}

const TICKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;

function setFormat(target: ChartPart, value: Json, session: Session): void {
  const chart = changing(target, session);
  Object.assign(need(chart, target.node, "numFmt").attributes, { formatCode: asText(value), sourceLinked: "0" });
}

export const CHART_AXIS = defineObject<ChartPart>({
  name: "ChartAxis",
  scalars: {
    Minimum: number("1.1", "scaling", "min"),
    Maximum: number("1.1", "scaling", "max"),
    MajorUnit: number("1.1", "majorUnit"),
    NumberFormat: {
      since: "1.8",
      get: ({ node }) => kid(node, "numFmt")?.attributes["formatCode"] ?? null,
      set: setFormat,
    },
    ReversePlotOrder: {
      since: "1.7",
      get: ({ node }) => kid(node, "scaling", "orientation")?.attributes["val"] === "maxMin",
      set: (target, value, session) =>
        void setVal(
          changing(target, session),
          target.node,
          asFlag(value) ? "maxMin" : "minMax",
          "scaling",
          "orientation",
        ),
    },
    /** "The specified axis position where the other axis crosses." */
    Position: word("1.8", { Automatic: "autoZero", Maximum: "max", Minimum: "min" }, crossing, "crosses"),
    MajorTickMark: word("1.7", TICKS, itself, "majorTickMark"),
    MinorTickMark: word("1.7", TICKS, itself, "minorTickMark"),
    TickLabelPosition: word(
      "1.7",
      { None: "none", High: "high", Low: "low", NextToAxis: "nextTo" },
      itself,
      "tickLblPos",
    ),
    CategoryType: {
      since: "1.7",
      get: ({ node }) => (kid(node, "auto")?.attributes["val"] === "0" ? "TextAxis" : "Automatic"),
      set: (target, value, session) => {
        const type = oneOf(value, ["Automatic", "TextAxis"]);
        setVal(changing(target, session), target.node, type === "TextAxis" ? 0 : 1, "auto");
      },
    },
    MultiLevel: {
      since: "1.8",
      get: ({ node }) => kid(node, "noMultiLvlLbl")?.attributes["val"] === "0",
      set: (target, value, session) =>
        void setVal(changing(target, session), target.node, asFlag(value) ? 0 : 1, "noMultiLvlLbl"),
    },
  },
  links: {
    Title: { since: "1.1", to: (target) => objectOf("ChartAxisTitle", target) },
    Format: { since: "1.1", to: (target) => objectOf("ChartAxisFormat", target) },
    MajorGridlines: { since: "1.1", to: (target) => objectOf("ChartGridlines", target) },
  },
});

export const CHART_AXIS_TITLE = defineObject<ChartPart>({
  name: "ChartAxisTitle",
  scalars: {
    Text: {
      since: "1.1",
      get: ({ node }) => titleText(node),
      set: (target, value, session) => {
        const chart = changing(target, session);
        setTitle(chart, target.node, asText(value));
        // Beside an upright axis it stands on end.
        const side = kid(target.node, "axPos")?.attributes["val"];
        if (side === "l" || side === "r")
          Object.assign(need(chart, target.node, "title", "tx", "rich", "bodyPr").attributes, {
            rot: "-5400000",
            vert: "horz",
          });
      },
    },
    Visible: {
      since: "1.1",
      get: ({ node }) => kid(node, "title") !== undefined,
      set: (target, value, session) => {
        changing(target, session);
        if (!asFlag(value)) drop(target.node, "title");
      },
    },
  },
  links: { Format: { since: "1.1", to: (target) => objectOf("ChartAxisTitleFormat", target) } },
});

export const CHART_AXIS_FORMAT = defineObject<ChartPart>({
  name: "ChartAxisFormat",
  links: {
    Line: { since: "1.1", to: (target) => objectOf("ChartLineFormat", target) },
    Font: { since: "1.1", to: (target) => objectOf("ChartFont", target) },
  },
});

const gridlines = (target: ChartPart): ChartPart => ({
  ...target,
  node: need(target.chart, target.node, "majorGridlines"),
});

export const CHART_GRIDLINES = defineObject<ChartPart>({
  name: "ChartGridlines",
  scalars: {
    Visible: {
      since: "1.1",
      get: ({ node }) => kid(node, "majorGridlines") !== undefined,
      set: (target, value, session) => {
        const chart = changing(target, session);
        if (asFlag(value)) need(chart, target.node, "majorGridlines");
        else drop(target.node, "majorGridlines");
      },
    },
  },
  links: { Format: { since: "1.1", to: (target) => objectOf("ChartGridlinesFormat", target) } },
});

export const CHART_GRIDLINES_FORMAT = defineObject<ChartPart>({
  name: "ChartGridlinesFormat",
  links: { Line: { since: "1.1", to: (target) => objectOf("ChartLineFormat", gridlines(target)) } },
});
