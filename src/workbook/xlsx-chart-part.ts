/**
 * A chart as parts of a file: the chart itself, and the anchor that puts it on its sheet. No values are kept beside the
 * cells they are read from, so that none can be out of date.
 *
 * @source ECMA-376 part 1, 21.2 (DrawingML charts; its schema fixes the order of elements) and 20.5 (where drawings stand)
 */
import { absoluteAddress, quotedSheet } from "./address";
import type { Region } from "./content";
import { escapedCellText } from "./parts-xml";
import type { ResolvedChart, ResolvedSeries } from "./resolved-chart";
import { nothingLeft } from "./resolved";
import { COLOR } from "./style";
import { DECLARATION, RELATIONS } from "./xlsx-draw";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const ON_SHEET = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** English Metric Units in a point. */
const EMU = 12_700;
/** Two numbers that only have to differ from each other. */
const AXES = { category: 111_111_111, value: 222_222_222 } as const;

/** Points, of a small chart's line and signs. */
const SMALL = { line: 1.5, marker: 4 } as const;
const NO_LINE = `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`;

/** Hundredths of points. */
const SIZE = { text: 900, title: 1200 } as const;

/** The drawing part of a sheet, with these anchors. */
export function drawingXml(anchors: readonly string[]): string {
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${ON_SHEET}" xmlns:a="${DRAWING}">${anchors.join("")}</xdr:wsDr>`;
}

/** @param id of the shape among those of the sheet @param relation to the chart's part */
export function anchorXml({ name, description, place }: ResolvedChart, id: number, relation: string): string {
  const corner = (tag: "from" | "to", column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  // Declared here too: the drawing may be another program's, with other prefixes.
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${ON_SHEET}" xmlns:a="${DRAWING}">`,
    corner("from", place.column - 1, place.row - 1),
    corner("to", place.column - 1 + place.columns, place.row - 1 + place.rows),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    `<xdr:cNvPr id="${id}" name="${escapedCellText(name)}" descr="${escapedCellText(description)}"/><xdr:cNvGraphicFramePr/>`,
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join("");
}

/** @param sheet the sheet that the chart stands on @param people what of people's drawing in it stays, as elements */
export function chartXml(chart: ResolvedChart, sheet: string, people = ""): string {
  const { kind, title, categories, series, axis, categoryTitle, hasLegend, isSmall, ...rest } = chart;
  // Those are the anchor's.
  nothingLeft(rest, "name", "description", "place");
  const all = series.map((each, index) => seriesXml(each, index, { kind, isSmall }, categories, sheet)).join("");
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  const plot =
    kind === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="${kind === "stacked" ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${all}<c:gapWidth val="60"/><c:overlap val="${kind === "stacked" ? 100 : 0}"/>${axes}</c:barChart>`;
  const lies = kind === "bar";
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">`,
    `<c:date1904 val="0"/><c:roundedCorners val="0"/>`,
    isSmall
      ? `<c:chart><c:autoTitleDeleted val="1"/>`
      : `<c:chart>${titleXml(title, SIZE.title, COLOR.brand)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plot}`,
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="${lies ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lies ? "l" : "b"}"/>${categoryTitle === null ? "" : titleXml(categoryTitle, SIZE.text, COLOR.ink, lies)}`,
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isSmall ? "none" : "low"}"/>`,
    `${isSmall ? NO_LINE : outlineXml(COLOR.mutedInk, 1)}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/>`,
    `${axis.max === null ? "" : `<c:max val="${axis.max}"/>`}${axis.min === null ? "" : `<c:min val="${axis.min}"/>`}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lies ? "b" : "l"}"/>${isSmall ? "" : `<c:majorGridlines>${outlineXml(COLOR.line, 0.75)}</c:majorGridlines>`}`,
    axis.title === null ? "" : titleXml(axis.title, SIZE.text, COLOR.ink, !lies),
    `<c:numFmt formatCode="${escapedCellText(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isSmall ? "none" : "nextTo"}"/>`,
    `${NO_LINE}<c:crossAx val="${AXES.category}"/><c:crosses val="${lies ? "max" : "autoZero"}"/><c:crossBetween val="between"/>`,
    `${axis.step === null ? "" : `<c:majorUnit val="${axis.step}"/>`}</c:valAx></c:plotArea>`,
    hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "",
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${isSmall ? "span" : "gap"}"/></c:chart>`,
    isSmall
      ? `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`
      : `<c:spPr><a:solidFill><a:srgbClr val="${COLOR.white}"/></a:solidFill><a:ln w="${0.75 * EMU}"><a:solidFill><a:srgbClr val="${COLOR.line}"/></a:solidFill></a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", SIZE.text, COLOR.ink)}</a:pPr><a:endParaRPr lang="da-DK"/></a:p></c:txPr>`,
    `${people}</c:chartSpace>`,
  ].join("");
}

/** Cells as a chart names them. */
export function chartReference(sheet: string, region: Region): string {
  return `${quotedSheet(sheet)}!${absoluteAddress(region)}`;
}

function seriesXml(
  { name, values, color, marker, dash, ...rest }: ResolvedSeries,
  index: number,
  { kind, isSmall }: Pick<ResolvedChart, "kind" | "isSmall">,
  categories: ResolvedChart["categories"],
  sheet: string,
): string {
  nothingLeft(rest);
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const white = `<a:solidFill><a:srgbClr val="${COLOR.white}"/></a:solidFill>`;
  const look =
    kind === "line"
      ? `<c:spPr><a:ln w="${(isSmall ? SMALL.line : 2.25) * EMU}" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="${marker}"/><c:size val="${isSmall ? SMALL.marker : 7}"/><c:spPr>${fill}<a:ln w="${0.75 * EMU}">${fill}</a:ln></c:spPr></c:marker>`
      : // White between what stands on one another.
        `<c:spPr>${fill}<a:ln w="${EMU}">${white}</a:ln></c:spPr><c:invertIfNegative val="0"/>`;
  const source = categories.isText ? "strRef" : "numRef";
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapedCellText(name)}</c:v></c:tx>${look}`,
    `<c:cat><c:${source}>${formulaXml(sheet, categories.region)}</c:${source}></c:cat>`,
    `<c:val><c:numRef>${formulaXml(sheet, values)}</c:numRef></c:val>`,
    kind === "line" ? `<c:smooth val="0"/></c:ser>` : `</c:ser>`,
  ].join("");
}

function formulaXml(sheet: string, region: Region): string {
  return `<c:f>${escapedCellText(chartReference(sheet, region))}</c:f>`;
}

function titleXml(text: string, size: number, color: string, turned = false): string {
  return `<c:title><c:tx><c:rich><a:bodyPr${turned ? ` rot="-5400000" vert="horz"` : ""}/><a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", size, color, true)}</a:pPr><a:r>${fontXml("rPr", size, color, true)}<a:t>${escapedCellText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function fontXml(tag: "defRPr" | "rPr", size: number, color: string, bold = false): string {
  const language = tag === "rPr" ? ` lang="da-DK"` : "";
  return `<a:${tag}${language} sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:${tag}>`;
}

function outlineXml(color: string, points: number): string {
  return `<c:spPr><a:ln w="${points * EMU}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}
