/**
 * A chart of a sheet. What it shows stands in its part of the file, as Excel's own (DrawingML), so that a chart that was
 * opened is saved as it was but for what was changed of it.
 *
 * @source ECMA-376 Part 1, 21.2 (charts; the order of elements) and 20.5 (where they stand)
 */
import type { Growing } from "./file/xml";
import { local } from "./file/xml";

/** A corner: a cell, and how far into it, in points. */
export interface Spot {
  column: number;
  right: number;
  row: number;
  down: number;
}

export interface Chart {
  readonly id: string;
  name: string;
  /** Its alternative text. */
  description: string;
  readonly from: Spot;
  readonly to: Spot;
  /** What the file says of its place and its frame beside. */
  readonly anchored?: Readonly<Record<string, string>>;
  readonly framed?: Readonly<Record<string, string>>;
  /** What may not be done to its frame, and whether it is printed and locked with the sheet. */
  readonly locks?: Readonly<Record<string, string>>;
  readonly client?: Readonly<Record<string, string>>;
  /** `chartSpace`. */
  readonly root: Growing;
  /** Parts that belong to it, carried as they are. */
  readonly related: readonly { readonly id: string; readonly type: string; readonly target: string }[];
}

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** In which order a schema wants what is inside; only what this host sets must stand here. */
const ORDERS: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  scaling: "logBase orientation max min",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth shape extLst",
  marker: "symbol size spPr",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
  ln: "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd",
  axis: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst",
};

export function kid(element: Growing | undefined, ...names: readonly string[]): Growing | undefined {
  return names.reduce<Growing | undefined>(
    (found, name) => found?.children.find((each) => local(each.name) === name),
    element,
  );
}

export function kids(element: Growing | undefined, name: string): readonly Growing[] {
  return element?.children.filter((each) => local(each.name) === name) ?? [];
}

/** The element of that name inside, made where it belongs if it is not there. */
export function need(chart: Chart, element: Growing, ...names: readonly string[]): Growing {
  return names.reduce((inside, name) => kid(inside, name) ?? inserted(chart, inside, name), element);
}

function inserted(chart: Chart, inside: Growing, name: string): Growing {
  const made: Growing = { name: named(chart, inside, name), attributes: {}, children: [], text: "" };
  const own = local(inside.name);
  const order = (ORDERS[/(?:cat|val|date)Ax$/.test(own) ? "axis" : own] ?? "").split(" ");
  const rank = (each: string): number => order.indexOf(local(each));
  const before = rank(name) < 0 ? -1 : inside.children.findIndex((each) => rank(each.name) > rank(name));
  inside.children.splice(before < 0 ? inside.children.length : before, 0, made);
  return made;
}

const OF_DRAWING = new Set(
  "bodyPr lstStyle p pPr defRPr r rPr t endParaRPr solidFill noFill srgbClr ln prstDash round latin".split(" "),
);

/** With the prefix that the part uses for its namespace. */
function named({ root }: Chart, inside: Growing, name: string): string {
  if (!OF_DRAWING.has(name)) return withPrefix(root.name, name);
  if (OF_DRAWING.has(local(inside.name))) return withPrefix(inside.name, name);
  const declared = Object.entries(root.attributes).find(
    ([key, value]) => key.startsWith("xmlns:") && value === DRAWING,
  );
  if (declared === undefined) root.attributes["xmlns:a"] = DRAWING;
  return `${declared?.[0].slice(6) ?? "a"}:${name}`;
}

function withPrefix(like: string, name: string): string {
  const cut = like.indexOf(":");
  return cut < 0 ? name : like.slice(0, cut + 1) + name;
}

export function setVal(chart: Chart, element: Growing, value: string | number, ...names: readonly string[]): void {
  need(chart, element, ...names).attributes["val"] = String(value);
}

export function drop(element: Growing, ...names: readonly string[]): void {
  for (const name of names) {
    const at = element.children.findIndex((each) => local(each.name) === name);
    if (at >= 0) element.children.splice(at, 1);
  }
}

/** Elements that show something: `lineChart`, `barChart`, `pieChart` … */
export function plotsOf({ root }: Chart): readonly Growing[] {
  return kid(root, "chart", "plotArea")?.children.filter(({ name }) => /Chart$/.test(name)) ?? [];
}

export function seriesOf(chart: Chart): readonly Growing[] {
  return plotsOf(chart).flatMap((plot) => kids(plot, "ser"));
}
