/** What a command would take away from a file that is not ours to take: named, so that the file is not overwritten. */
import type { ProblemCode } from "../language/catalogue";
import { cellAddress, regionOf } from "./address";
import type { Region } from "./content";
import type { Parts } from "./parts";
import type { Relation } from "./parts-relations";
import { attributes, joined, localName, shallow, withAttribute, withoutPrefix } from "./parts-xml";
import type { Shallow } from "./parts-xml";

/** Something of the user's that would be gone: a `file/loses-…` code of the catalogue; `values` holds `sheet` and `part` where it has a place. */
export interface Loss {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

/** What an edit of any kind takes away from the file as a whole. */
export function lossesOfFile(parts: Parts): Loss[] {
  const types = new Set(parts.names().map((name) => name.toLowerCase()));
  const losses: Loss[] = [];
  if ([...types].some((name) => name.endsWith("vbaproject.bin")))
    losses.push({ code: "file/loses-macros", values: {} });
  if ([...types].some((name) => name.startsWith("_xmlsignatures/")))
    losses.push({ code: "file/loses-signature", values: {} });
  return losses;
}

/** Parts of the pivot tables of a sheet that stand where it is drawn. */
export function pivotsInTheWay(
  parts: Parts,
  relations: readonly Relation[],
  isInTheWay: (region: Region) => boolean,
): readonly string[] {
  return relations.flatMap(({ type, target }) => {
    if (type !== "pivotTable" || !parts.has(target)) return [];
    const location = /<(?:[\w.-]+:)?location\b[^>]*>/u.exec(parts.text(target))?.[0] ?? "";
    const region = regionOf(attributes(location)["ref"] ?? "");
    return region !== null && isInTheWay(region) ? [target] : [];
  });
}

type Place = { readonly row: number; readonly column: number } | undefined;
type PlaceAfter = (row: number, column: number) => Place;

/** Moves notes and comments of a sheet with their cells; gives the cells of those that go, as `A5`. */
export function moveComments(parts: Parts, relations: Relation[], placeAfter: PlaceAfter): readonly string[] {
  const lost = new Set<string>();
  for (const { type, target, external } of relations) {
    if (external || !parts.has(target)) continue;
    if (type === "comments") moveIn(parts, target, placeAfter, lost, true);
    if (type === "threadedComment") moveIn(parts, target, placeAfter, lost, false);
    if (type === "vmlDrawing") moveShapes(parts, target, placeAfter);
  }
  return [...lost];
}

function moveIn(parts: Parts, part: string, placeAfter: PlaceAfter, lost: Set<string>, inList: boolean): void {
  const root = shallow(withoutPrefix(parts.text(part)));
  const list = inList ? root.children.findIndex((child) => localName(child) === "commentList") : -1;
  const holder: Shallow = list < 0 ? root : shallow(root.children[list] as string);
  let changed = false;
  const moved = holder.children.flatMap((child) => {
    const ref = attributes(child)["ref"] ?? "";
    const cell = regionOf(ref);
    if (cell === null) return [child];
    const place = placeAfter(cell.row, cell.column);
    if (place?.row === cell.row && place.column === cell.column) return [child];
    changed = true;
    if (place !== undefined) return [withAttribute(child, "ref", cellAddress(place.row, place.column))];
    lost.add(ref);
    return [];
  });
  if (!changed) return;
  const text = joined({ ...holder, children: moved });
  if (list < 0) parts.set(part, text);
  else parts.set(part, joined({ ...root, children: root.children.map((child, at) => (at === list ? text : child)) }));
}

/** The boxes of notes say their cell too. */
function moveShapes(parts: Parts, part: string, placeAfter: PlaceAfter): void {
  const text = parts.text(part);
  const moved = text.replace(/<v:shape\b[\s\S]*?<\/v:shape>/gu, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/u.test(shape)) return shape;
    const row = Number(/<x:Row>\s*(\d+)\s*<\/x:Row>/u.exec(shape)?.[1] ?? -1);
    const column = Number(/<x:Column>\s*(\d+)\s*<\/x:Column>/u.exec(shape)?.[1] ?? -1);
    if (row < 0 || column < 0) return shape;
    const place = placeAfter(row + 1, column + 1);
    if (place === undefined) return "";
    return shape
      .replace(/<x:Row>[^<]*<\/x:Row>/u, `<x:Row>${place.row - 1}</x:Row>`)
      .replace(/<x:Column>[^<]*<\/x:Column>/u, `<x:Column>${place.column - 1}</x:Column>`);
  });
  if (moved !== text) parts.set(part, moved);
}
