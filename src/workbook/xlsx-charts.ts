/** Charts of a sheet in a file: ours are drawn, found again by their names, and stay where people put them; all others stay. */
import { absoluteAddress, quotedSheet, regionOf } from "./address";
import type { Region, SheetContent } from "./content";
import { chartNote, isChartNote } from "./form";
import type { TableSpan } from "./grid";
import { grown } from "./grid";
import { dropUnreachable, freeId, newRelation, relationsOf, setRelations } from "./parts-relations";
import type { Relation } from "./parts-relations";
import { attributes, escaped, innerText, joined, localName, shallow, unescaped, withAttribute } from "./parts-xml";
import { resolvedCharts } from "./resolved-chart";
import type { ResolvedChart } from "./resolved-chart";
import type { Book, BookSheet } from "./xlsx-book";
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
 * Draws the charts of a sheet, and takes away those of ours that it no longer has. Gives the id of the relation to what
 * holds them, which stays where it stands; null where the sheet has nothing of the kind.
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
): string | null {
  const { parts, types } = open.book;
  const charts = resolvedCharts(content);
  const there = relations.find(({ type, external }) => type === "drawing" && !external);
  const ours = new Map(notes.map(({ name, text }) => [name, regionOf(text.slice(text.lastIndexOf("!") + 1))]));
  if (charts.length === 0 && (there === undefined || ![...ours.keys()].some(isChartNote))) return there?.id ?? null;
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
      own.push(
        newRelation(part, id, "chart", open.addPart("xl/charts/chart", TYPE.chart, chartXml(chart, sheet.name))),
      );
      drawing.children.push(anchorXml(chart, freeShape(drawing.children), id));
    } else {
      const target = stands.relation.target;
      parts.set(target, chartXml(chart, sheet.name, drawnIn(parts.text(target))));
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
  return id;
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

/**
 * Charts that read whole columns of a table read them whole when it has grown, whoever made them and wherever they
 * stand, as in Excel. What they keep of values is taken away, as it is of the old cells.
 */
export function growCharts({ parts, types }: Book, table: TableSpan, added: number): void {
  if (added === 0) return;
  for (const part of parts.names()) {
    if (types.of(part) !== TYPE.chart) continue;
    const text = parts.text(part);
    const after = text.replace(
      /(<((?:[\w.-]+:)?)f>)([^<]*)(<\/\2f>)(<(\2(?:str|num)Cache)>[\s\S]*?<\/\6>)?/gu,
      (whole, start: string, _prefix: string, formula: string, end: string) => {
        const reference = grownReference(unescaped(formula), table, added);
        return reference === undefined ? whole : start + escaped(reference) + end;
      },
    );
    if (after !== text) parts.set(part, after);
  }
}

/** The reference as it is when the table has grown; undefined where that changes nothing. */
function grownReference(reference: string, table: TableSpan, added: number): string | undefined {
  const cut = reference.lastIndexOf("!");
  const sheet = reference.slice(0, Math.max(0, cut)).replace(/^'|'$/gu, "").replaceAll("''", "'");
  if (sheet.toLowerCase() !== table.sheet.toLowerCase()) return undefined;
  const region = regionOf(reference.slice(cut + 1));
  const after = region === null ? null : grown(region, table, added);
  return after === null || after === region ? undefined : `${quotedSheet(table.sheet)}!${absoluteAddress(after)}`;
}
