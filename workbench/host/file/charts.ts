/**
 * Charts of a sheet to and from the parts of a file: each as it is, with what belongs to it. Whatever else a drawing
 * shows is told as lost.
 *
 * @source ECMA-376 Part 1, 20.5 (anchors) and 21.2 (charts)
 */
import type { Chart, Spot } from "../chart";
import { kid } from "../chart";
import { boxOf, newChartId, spotAt } from "../charts";
import type { CarriedPart } from "../kept";
import type { Sheet } from "../model";
import type { ContentTypes } from "./carried";
import { carry } from "./carried";
import type { Losing } from "./losses";
import type { Parts } from "./package";
import { tellDrawing, tellLosses } from "./telling";
import type { Growing } from "./xml";
import { attributesXml, DECLARATION, local, ownAttributes, parseWhole, wholeXml } from "./xml";

/** English Metric Units in a point. */
const EMU = 12_700;
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

export function readDrawing(sheet: Sheet, path: string, parts: Parts, types: ContentTypes, leave: Losing): void {
  const text = parts.text(path);
  if (text === "") return;
  const root = parseWhole(text);
  tellLosses("drawing", bare(root), leave, sheet.name);
  const others = root.children.filter((anchor) => {
    const chart = readChart(sheet, anchor, path, parts, types);
    if (!chart) return true;
    sheet.charts.push(chart);
    tellLosses("anchor", bare(anchor), leave, sheet.name);
    return false;
  });
  tellDrawing(bare({ ...root, children: others }), leave, sheet.name);
}

/** Without the prefixes of its names. */
function bare({ name, attributes, children, text }: Growing): Growing {
  return { name: local(name), attributes, children: children.map(bare), text };
}

function readChart(
  sheet: Sheet,
  anchor: Growing,
  drawing: string,
  parts: Parts,
  types: ContentTypes,
): Chart | undefined {
  const frame = kid(anchor, "graphicFrame");
  const id = Object.entries(kid(frame, "graphic", "graphicData", "chart")?.attributes ?? {}).find(([name]) =>
    name.endsWith(":id"),
  )?.[1];
  const relation = parts.relations(drawing).find((each) => each.id === id && each.type === "chart" && !each.outside);
  const text = relation === undefined ? "" : parts.text(relation.target);
  const from = spotIn(kid(anchor, "from"));
  if (relation === undefined || text === "" || !from) return undefined;
  const to = spotIn(kid(anchor, "to")) ?? farCorner(sheet, from, kid(anchor, "ext"));
  const related = parts.relations(relation.target);
  if (!to || related.some(({ outside }) => outside)) return undefined;
  const carried = new Map<string, CarriedPart>(sheet.workbook.kept.parts);
  for (const { target } of related) carry(target, parts, types, carried);
  sheet.workbook.kept.parts = carried;
  const said = ownAttributes(kid(frame, "nvGraphicFramePr", "cNvPr")?.attributes ?? {});
  const framed = Object.entries(said).filter(([each]) => !["id", "name", "descr"].includes(each));
  return {
    id: newChartId(sheet.workbook),
    name: said["name"] ?? "",
    description: said["descr"] ?? "",
    from,
    to,
    // What says its size keeps it.
    anchored: {
      ...(local(anchor.name) === "oneCellAnchor" && { editAs: "oneCell" }),
      ...ownAttributes(anchor.attributes),
    },
    framed: Object.fromEntries(framed),
    locks: ownAttributes(kid(frame, "nvGraphicFramePr", "cNvGraphicFramePr", "graphicFrameLocks")?.attributes ?? {}),
    client: ownAttributes(kid(anchor, "clientData")?.attributes ?? {}),
    root: parseWhole(text),
    related: related.map(({ id: own, fullType, target }) => ({ id: own, type: fullType, target })),
  };
}

function spotIn(corner: Growing | undefined): Spot | undefined {
  if (!corner) return undefined;
  const number = (name: string): number => Number(kid(corner, name)?.text ?? 0);
  return { column: number("col"), right: number("colOff") / EMU, row: number("row"), down: number("rowOff") / EMU };
}

/** Of an anchor that says its size. */
function farCorner(sheet: Sheet, from: Spot, size: Growing | undefined): Spot | undefined {
  if (!size) return undefined;
  const { left, top } = boxOf(sheet, { from, to: from });
  return spotAt(sheet, left + Number(size.attributes["cx"]) / EMU, top + Number(size.attributes["cy"]) / EMU);
}

export function chartXml({ root }: Chart): string {
  return DECLARATION + wholeXml(root);
}

/** The drawing part; chart number n is related to it as `rId`n. */
export function drawingXml(charts: readonly Chart[]): string {
  const corner = (name: string, { column, right, row, down }: Spot): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(right * EMU)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * EMU)}</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ name, description, from, to, anchored = {}, framed = {}, locks = {}, client = {} }, index) => {
      const frame = attributesXml({ id: index + 2, name, descr: description || undefined, ...framed });
      const locked = attributesXml(locks);
      return `<xdr:twoCellAnchor${attributesXml(anchored)}>${corner("from", from)}${corner("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${frame}/><xdr:cNvGraphicFramePr>${locked === "" ? "" : `<a:graphicFrameLocks${locked}/>`}</xdr:cNvGraphicFramePr></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData${attributesXml(client)}/></xdr:twoCellAnchor>`;
    },
  );
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join("")}</xdr:wsDr>`;
}
