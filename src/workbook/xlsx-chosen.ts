/**
 * Colours that people have given to cells of ours, and looks of letters within them: they mark what they come back to, and
 * each follows its row.
 */
import { cellAddress } from "./address";
import type { CellValue, Scalar } from "./content";
import type { StyleGrid } from "./layout";
import { withAttribute, withoutPrefix } from "./parts-xml";
import type { OpenBook } from "./xlsx-open";
import type { NewCells } from "./xlsx-edit";
import { rawCells, rawRows } from "./xlsx-edit";
import { quick } from "./xlsx-read";
import type { PlaceOf } from "./redraw";

/** Numbers of looks to come, by row and column. */
export type ChosenLooks = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * @param xml the sheet's part as it stands
 * @param looks those that are drawn
 */
export function chosenLooks({ styles }: OpenBook, xml: string, looks: StyleGrid, placeOf: PlaceOf): ChosenLooks {
  const chosen = styles.chosen();
  const found = new Map<number, Map<number, number>>();
  const ofChosen = new RegExp(`\\ss\\s*=\\s*["'](?:${[...chosen].join("|")})["']`, "u");
  if (chosen.size === 0 || !ofChosen.test(xml)) return found;
  for (const { row, start, end } of rawRows(xml)) {
    const text = xml.slice(start, end);
    if (!ofChosen.test(text)) continue;
    for (const [column, raw] of rawCells(text, row)) {
      const number = Number(quick(raw.slice(0, raw.indexOf(">")), "s") ?? 0);
      if (!chosen.has(number)) continue;
      const place = placeOf(row, column);
      if (place === undefined) continue;
      if (place.row > looks.rows || place.column > looks.columns) continue;
      const style = looks.style(looks.at(place.row, place.column));
      const line = found.get(place.row) ?? new Map<number, number>();
      found.set(
        place.row,
        line.set(place.column, styles.withChosen(style === undefined ? 0 : styles.cell(style), number)),
      );
    }
  }
  return found;
}

/** The part as it is drawn, with these looks on cells that are there. */
export function withLooks(xml: string, looks: ChosenLooks): string {
  if (looks.size === 0) return xml;
  const pieces: string[] = [];
  let copied = 0;
  for (const { row, start, end } of rawRows(xml)) {
    const line = looks.get(row);
    if (line === undefined) continue;
    const text = xml.slice(start, end);
    const cells = [...rawCells(text, row)].map(([column, cell]) => {
      const look = line.get(column);
      return look === undefined ? cell : withAttribute(cell, "s", look);
    });
    pieces.push(xml.slice(copied, start), text.slice(0, text.indexOf(">") + 1), ...cells, "</row>");
    copied = end;
  }
  return pieces.join("") + xml.slice(copied);
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
