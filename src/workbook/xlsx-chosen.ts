/**
 * Looks that people have given to cells of ours, and to letters within them: they mark what they come back to, and each
 * follows its row.
 */
import { cellAddress, columnOf } from "./address";
import type { CellValue, Scalar } from "./content";
import type { StyleGrid } from "./layout";
import type { DrawnLook, Part } from "./looks-kept";
import { chosenParts } from "./looks-kept";
import { withAttribute, withoutPrefix } from "./parts-xml";
import type { OpenBook } from "./xlsx-open";
import type { NewCells } from "./xlsx-edit";
import { rawCells, rawRows, withCells } from "./xlsx-edit";
import { quick } from "./xlsx-read";
import type { Styles } from "./xlsx-styles";
import type { PlaceOf } from "./redraw";

/** Numbers of looks to come, by row and column. */
export type ChosenLooks = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Looks that a cell, as it stands, was drawn with; undefined where that is not known. */
export type DrawnAt = (row: number, column: number) => readonly DrawnLook[] | undefined;

/**
 * @param xml the sheet's part as it stands
 * @param looks those that are drawn
 */
export function chosenLooks(
  { styles }: OpenBook,
  xml: string,
  looks: StyleGrid,
  placeOf: PlaceOf,
  drawnAt: DrawnAt,
): ChosenLooks {
  const found = new Map<number, Map<number, number>>();
  const chosenOf = chosenBy(styles);
  for (const { row, start, end } of rawRows(xml)) {
    const text = xml.slice(start, end);
    let column = 0;
    for (const [tag] of text.matchAll(/<c\b[^>]*>/gu)) {
      const address = quick(tag, "r");
      column = address === undefined ? column + 1 : columnOf(address);
      const number = Number(quick(tag, "s") ?? 0);
      const parts = chosenOf(number, drawnAt(row, column));
      const place = parts.length === 0 ? undefined : placeOf(row, column);
      if (place === undefined) continue;
      const isDrawn = place.row <= looks.rows && place.column <= looks.columns;
      const style = isDrawn ? looks.style(looks.at(place.row, place.column)) : undefined;
      const line = found.get(place.row) ?? new Map<number, number>();
      found.set(
        place.row,
        line.set(place.column, styles.withParts(style === undefined ? 0 : styles.cell(style), number, parts)),
      );
    }
  }
  return found;
}

/** Each look is compared once with what was drawn. */
function chosenBy(styles: Styles) {
  const known = new Map<readonly DrawnLook[] | undefined, Map<number, readonly Part[]>>();
  return (number: number, drawn: readonly DrawnLook[] | undefined): readonly Part[] => {
    const of = known.get(drawn) ?? new Map<number, readonly Part[]>();
    known.set(drawn, of);
    const parts = of.get(number) ?? chosenParts(styles.lookOf(number), drawn);
    of.set(number, parts);
    return parts;
  };
}

/** The part as it is drawn, with these looks; a cell that is not drawn is made. */
export function withLooks(xml: string, looks: ChosenLooks): string {
  if (looks.size === 0) return xml;
  const pieces: string[] = [];
  let copied = 0;
  const left = new Map([...looks].map(([row, line]) => [row, new Map(line)]));
  for (const { row, start, end } of rawRows(xml)) {
    const line = left.get(row);
    if (line === undefined) continue;
    const text = xml.slice(start, end);
    const cells = [...rawCells(text, row)].map(([column, cell]) => {
      const look = line.get(column);
      line.delete(column);
      return look === undefined ? cell : withAttribute(cell, "s", look);
    });
    pieces.push(
      xml.slice(copied, start),
      text.slice(0, text.indexOf(">") + 1).replace(/\s*\/>$/u, ">"),
      ...cells,
      "</row>",
    );
    copied = end;
  }
  const blank = [...left].flatMap(([row, line]) => {
    const cells = [...line].map(([column, look]): [number, () => string] => [
      column,
      () => `<c r="${cellAddress(row, column)}" s="${look}"/>`,
    ]);
    return cells.length === 0 ? [] : [[row, new Map(cells)] as const];
  });
  return withCells(pieces.join("") + xml.slice(copied), new Map(blank));
}

/**
 * Cells with letters that look otherwise than the rest of the cell, as they stand: those whose text is still the same.
 *
 * @param before values as they stand
 * @param now values that are drawn
 */
export function richCells(
  open: OpenBook,
  xml: string,
  placeOf: PlaceOf,
  before: readonly (readonly Scalar[])[],
  now: readonly (readonly CellValue[] | undefined)[],
): NewCells {
  const found = new Map<number, Map<number, (look: string) => string>>();
  const shared = richStrings(open);
  if (shared.size === 0 && !RUN.test(xml)) return found;
  for (const { row, start, end } of rawRows(xml)) {
    for (const [column, raw] of rawCells(xml.slice(start, end), row)) {
      const number = /\st\s*=\s*["']s["']/u.test(raw) ? /<v>\s*(\d+)/u.exec(raw)?.[1] : undefined;
      if (number === undefined ? !RUN.test(raw) : !shared.has(Number(number))) continue;
      const place = placeOf(row, column);
      const isSame = place !== undefined && now[place.row - 1]?.[place.column - 1] === before[row - 1]?.[column - 1];
      if (!isSame) continue;
      const bare = withAttribute(withAttribute(raw, "r", cellAddress(place.row, place.column)), "s", null);
      const line = found.get(place.row) ?? new Map<number, (look: string) => string>();
      found.set(
        place.row,
        line.set(place.column, (look) => bare.replace(/^<c\b/u, () => `<c${look}`)),
      );
    }
  }
  return found;
}

const RUN = /<r(?:\s[^>]*)?>\s*<(?:rPr|t)\b/u;

/** Numbers of the shared texts that have such letters. */
function richStrings({ book }: OpenBook): ReadonlySet<number> {
  const part = book.related("sharedStrings");
  const xml = part === undefined ? "" : withoutPrefix(book.parts.text(part));
  if (!RUN.test(xml)) return new Set();
  const items = [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/gu)];
  return new Set(items.flatMap(([, inner = ""], number) => (RUN.test(inner) ? [number] : [])));
}
