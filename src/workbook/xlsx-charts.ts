/** Charts of a sheet in a file: ours are drawn, found again by their names, and stay where people put them; all others stay. */
import { regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import { chartNote, isChartNote } from "./form";
import { dropUnreachable, freeId, newRelation, relationsOf, setRelations } from "./parts-relations";
import type { Relation } from "./parts-relations";
import { attributes, innerText, joined, localName, shallow, withAttribute } from "./parts-xml";
import { resolvedCharts } from "./resolved-chart";
import type { ResolvedChart } from "./resolved-chart";
import type { BookSheet } from "./xlsx-book";
import { TYPE } from "./xlsx-book";
import { anchorXml, chartXml, drawingXml } from "./xlsx-chart-part";
import type { OpenBook } from "./xlsx-open";

/** A name of the sheet, as far as it may note where a chart of ours was put. */
interface Note {
  readonly name: string;
  readonly text: string;
}

/** A chart on the sheet as it stands: its anchor, and the relation to its part. */
interface Standing {
  readonly anchor: string;
  readonly note: string;
  readonly relation: Relation;
}

/**
 * Draws the charts of a sheet, and takes away those of ours that it no longer has. Gives the parts drawn, and the id of the
 * relation to what holds them, which stays where it stands; null where the sheet has nothing of the kind.
 *
 * @param relations of the sheet; one is added where it has none to a drawing
 * @param notes the sheet's names as they stand
 */
export function drawCharts(
  open: OpenBook,
  sheet: BookSheet,
  content: SheetContent,
  relations: Relation[],
  notes: readonly Note[],
): { readonly id: string | null; readonly parts: readonly string[] } {
  const { parts, types } = open.book;
  const charts = resolvedCharts(content);
  const there = relations.find(({ type, external }) => type === "drawing" && !external);
  const ours = new Map(notes.map(({ name, text }) => [name, regionOf(text.slice(text.lastIndexOf("!") + 1))]));
  if (charts.length === 0 && (there === undefined || ![...ours.keys()].some(isChartNote)))
    return { id: there?.id ?? null, parts: [] };
  const drawnParts: string[] = [];
  const part = there?.target ?? open.addPart("xl/drawings/drawing", TYPE.drawing, drawingXml([]));
  const drawing = shallow(parts.text(part));
  const own = relationsOf(parts, part);
  const standing = drawing.children.flatMap((anchor) => standingChart(anchor, own) ?? []);
  for (const chart of charts) {
    const note = chartNote(chart.name);
    // Another chart of that name is people's: ours came later.
    const stands = ours.has(note) ? standing.findLast((each) => each.note === note) : undefined;
    if (stands === undefined) {
      const id = freeId(own);
      const target = open.addPart("xl/charts/chart", TYPE.chart, chartXml(chart, sheet.name));
      own.push(newRelation(part, id, "chart", target));
      drawnParts.push(target);
      drawing.children.push(anchorXml(chart, freeShape(drawing.children), id));
    } else {
      const target = stands.relation.target;
      parts.set(target, chartXml(chart, sheet.name, drawnIn(parts.text(target))));
      drawnParts.push(target);
      const anchor = anchorAfter(stands, chart, ours.get(note) ?? null);
      drawing.children = drawing.children.map((each) => (each === stands.anchor ? anchor : each));
    }
  }
  const leaving = [...ours.keys()].flatMap((note) =>
    charts.some(({ name }) => chartNote(name) === note) ? [] : (standing.findLast((each) => each.note === note) ?? []),
  );
  drawing.children = drawing.children.filter((each) => !leaving.some(({ anchor }) => anchor === each));
  parts.set(part, joined(drawing));
  setRelations(
    parts,
    part,
    own.filter((each) => !leaving.some(({ relation }) => relation.id === each.id)),
  );
  const id = there?.id ?? freeId(relations);
  if (there === undefined) relations.push(newRelation(sheet.part, id, "drawing", part));
  // From the package nothing leads to a new drawing before the sheet's own relations are set.
  else
    dropUnreachable(
      parts,
      types,
      leaving.map(({ relation }) => relation.target),
    );
  return { id, parts: drawnParts };
}

const CHART = /<(?:[\w.-]+:)?chart\s(?:[^>"']|"[^"]*"|'[^']*')*>/u;
const SHAPE = /<(?:[\w.-]+:)?cNvPr\s(?:[^>"']|"[^"]*"|'[^']*')*>/u;

function standingChart(anchor: string, relations: readonly Relation[]): Standing | undefined {
  const id = attributes(CHART.exec(anchor)?.[0] ?? "")["id"];
  const name = attributes(SHAPE.exec(anchor)?.[0] ?? "")["name"];
  const relation = relations.find((each) => each.id === id && each.type === "chart" && !each.external);
  return relation === undefined || name === undefined ? undefined : { anchor, note: chartNote(name), relation };
}

/** Where the chart goes: to its place, unless somebody has put it elsewhere since it was put where it is noted. */
function anchorAfter({ anchor, relation }: Standing, chart: ResolvedChart, noted: Region | null): string {
  const shape = SHAPE.exec(anchor)?.[0] ?? "";
  if (noted !== null && isAt(anchor, noted)) return anchorXml(chart, Number(attributes(shape)["id"]), relation.id);
  return anchor.replace(shape, () => withAttribute(shape, "descr", chart.description));
}

/** As far off as Excel's own rounding of places may bring a chart: 3 pixels, in EMU. */
const NEAR = 3 * 9_525;

function isAt(anchor: string, place: Region): boolean {
  const corner = (tag: string): readonly number[] => {
    const element = new RegExp(`<((?:[\\w.-]+:)?)${tag}>[\\s\\S]*?</\\1${tag}>`, "u").exec(anchor)?.[0];
    return element === undefined ? [] : shallow(element).children.map((each) => Number(innerText(each)));
  };
  const [left, leftOff = 0, top, topOff = 0] = corner("from");
  const [right, rightOff = 0, bottom, bottomOff = 0] = corner("to");
  return (
    left === place.column - 1 &&
    top === place.row - 1 &&
    right === place.column - 1 + place.columns &&
    bottom === place.row - 1 + place.rows &&
    [leftOff, topOff, rightOff, bottomOff].every((off) => off <= NEAR)
  );
}

/** What people drew inside the chart. */
function drawnIn(xml: string): string {
  return shallow(xml).children.find((child) => localName(child) === "userShapes") ?? "";
}

function freeShape(anchors: readonly string[]): number {
  const taken = anchors.flatMap((anchor) =>
    [...anchor.matchAll(new RegExp(SHAPE.source, "gu"))].map(([tag]) => Number(attributes(tag)["id"] ?? 0)),
  );
  return Math.max(1, ...taken) + 1;
}
