/** What members of charts have alike: whether they may be changed, their titles and their colours. */
import type { Chart } from "../chart";
import { drop, kid, need, setVal } from "../chart";
import { Failure } from "../failure";
import type { Growing } from "../file/xml";
import { mayDo } from "../guard";
import type { Session } from "../session";
import type { ChartPart, ChartTarget } from "./targets";

export function alive({ sheet, chart }: ChartTarget, session: Session): Chart {
  session.checkAlive(sheet);
  if (!sheet.charts.includes(chart)) throw new Failure("ItemNotFound", `the chart "${chart.name}" was deleted`);
  return chart;
}

/** Charts are objects of the sheet, which protection guards. */
export function changing(target: ChartTarget, session: Session): Chart {
  const chart = alive(target, session);
  mayDo(target.sheet, "allowEditObjects");
  return chart;
}

/** Text of a title, in one run. */
export function titleText(node: ChartPart["node"]): string | null {
  const paragraphs = kid(node, "title", "tx", "rich");
  if (!paragraphs) return null;
  return paragraphs.children.flatMap((each) => each.children.map((run) => kid(run, "t")?.text ?? "")).join("");
}

export function setTitle(chart: Chart, node: ChartPart["node"], text: string): void {
  const rich = need(chart, node, "title", "tx", "rich");
  for (const name of ["bodyPr", "lstStyle"]) need(chart, rich, name);
  need(chart, rich, "p", "r", "rPr");
  need(chart, rich, "p", "r", "t").text = text;
  setVal(chart, node, 0, "title", "overlay");
}

export function colorOf(element: Growing | undefined): string | null {
  const value = kid(element, "solidFill", "srgbClr")?.attributes["val"];
  return value === undefined ? null : `#${value.toUpperCase()}`;
}

/** @param color `RRGGBB` */
export function setSolid(chart: Chart, element: Growing, color: string): void {
  drop(element, "noFill", "gradFill", "pattFill", "solidFill");
  setVal(chart, element, color, "solidFill", "srgbClr");
}
