/**
 * What speaks of cells of a table of ours by their address from elsewhere in the file (people's formulas, names, charts,
 * rules, links): it goes on to speak of the same when the table grows or its rows move. Excel does so by itself where
 * somebody types or sorts; a file must be told.
 */
import { cellAddress, columnLetters, regionAddress, regionOf } from "./address";
import type { Region } from "./content";
import { isNote } from "./form";
import { TYPE } from "./xlsx-book";
import type { TableSpan } from "./grid";
import { attributes, escaped, unescaped, withAttribute } from "./parts-xml";
import type { Loss } from "./xlsx-losses";
import type { OpenBook } from "./xlsx-open";
import { rawRows } from "./xlsx-edit";

/** A table of ours as it stood, and what became of its rows and columns. */
export interface Moved {
  readonly span: TableSpan;
  /** Data rows now, a blank one included. */
  readonly rows: number;
  /** Of a cell in its data rows; undefined where its row or column went. */
  place(row: number, column: number): { readonly row: number; readonly column: number } | undefined;
}

/** `"text"`, or a reference to cells of a sheet. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.:\]'])('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(.!])/gu;
const OWN_REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'![$A-Z\d:]*|\[[^\]]*\]|(?<![\p{L}\p{N}_.:!$])()(\$?[A-Z]{1,3}\$?\d{1,7}):(\$?[A-Z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

/**
 * Every part of the file but the table's own. Gives what speaks of cells that are not there any more.
 *
 * @param fresh parts that were drawn by the same change, which know better
 * @param drawn names that the drawing itself has given, as they stand
 */
export function followReferences(
  open: OpenBook,
  moved: readonly Moved[],
  fresh: ReadonlySet<string>,
  drawn: ReadonlySet<string> = new Set(),
): readonly Loss[] {
  const [first] = moved;
  if (first === undefined || !moved.some(changes)) return [];
  const { book } = open;
  const { sheet } = first.span;
  const lost = new Set<string>();
  const follow = (text: string, place: () => string): string => after(text, sheet, moved, () => void lost.add(place()));
  book.sheets.forEach((each, index) => {
    if (each.type !== "worksheet" || fresh.has(each.part) || isFilledIn(open, index)) return;
    const isOwn = each.name === sheet;
    const source = open.xml(each);
    if (!isOwn && !speaksOf(source, sheet)) return;
    const formula = (text: string, at: number, isShared: boolean): string => {
      const place = (): string => `${each.name}!${placeIn(source, at)}`;
      const followed = follow(text, place);
      const grown = isOwn ? grownHere(followed, moved) : followed;
      // The cells below share it from where they stand: theirs could not be told apart.
      if (grown === text || !isShared || isAbsolute(text, sheet)) return grown;
      lost.add(place());
      return text;
    };
    // A link that leads to a row which is gone leads to its place: nothing is said wrongly by that.
    const xml = inSheet(source, formula, (link) => after(link, sheet, moved, () => undefined));
    if (xml !== source) book.parts.set(each.part, xml);
  });
  book.names = book.names.map((name) => {
    if (drawn.has(name.outer)) return name;
    // What is printed, and what we note, grows with the table, and stays where it is.
    const isFixed = /^(?:_xlnm\.|tilsyn_)/iu.test(name.name);
    const text = isFixed ? after(name.text, sheet, moved, null) : follow(name.text, () => name.name);
    if (text === name.text) return name;
    return { ...name, text, outer: name.outer.replace(/>[\s\S]*<\//u, () => `>${escaped(text)}</`) };
  });
  for (const part of book.parts.names()) {
    const source = book.types.of(part) === TYPE.chart && !fresh.has(part) ? book.parts.text(part) : "";
    if (!speaksOf(source, sheet)) continue;
    const followed = (text: string): string => inXml(text, (own) => follow(own, () => part.replace(/^.*\//u, "")));
    const xml = source.replace(CHART, (whole, start: string, text: string, end: string) => {
      const now = followed(text);
      return now === text ? whole : start + now + end;
    });
    if (xml !== source) book.parts.set(part, xml);
  }
  for (const part of book.parts.names()) followElsewhere(open, part, sheet, moved);
  if (lost.size === 0) return [];
  return [{ code: "file/loses-references", values: { sheet, part: [...lost].slice(0, 5).join(", ") } }];
}

/** Sources of pivot tables over all rows, and what shapes and controls show. */
function followElsewhere({ book }: OpenBook, part: string, sheet: string, moved: readonly Moved[]): void {
  const isSource = /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/iu.test(part);
  if (!isSource && !/^xl\/(?:drawings|ctrlProps)\/[^/]+\.xml$/iu.test(part)) return;
  const source = book.parts.text(part);
  if (!speaksOf(source, sheet)) return;
  const text = isSource
    ? source.replace(/<(?:[\w.-]+:)?worksheetSource\b[^>]*>/gu, (tag) => {
        const { sheet: of = "", ref = "" } = attributes(tag);
        const region = of === sheet ? regionOf(ref) : null;
        const table =
          region === null ? undefined : moved.find(({ span }) => isOf(region, span) && isWhole(region, span));
        if (region === null || table === undefined) return tag;
        return withAttribute(
          tag,
          "ref",
          regionAddress({ ...region, rows: region.rows + table.rows - table.span.rows }),
        );
      })
    : source.replace(SHOWN, (_, start: string, shown: string, end: string) => {
        return start + inXml(shown, (own) => after(own, sheet, moved, () => undefined)) + end;
      });
  if (text !== source) book.parts.set(part, text);
}

const SHOWN = /(\s(?:textlink|fmlaLink|fmlaRange)=")([^"]*)(")/gu;

/** Review sheets, of which there are hundreds, say by names of theirs what they are: their formulas are ours. */
function isFilledIn({ book }: OpenBook, index: number): boolean {
  return book.names.some(({ sheet, name }) => sheet === index && name.startsWith("tilsyn_") && !isNote(name));
}

/** A chart's reference, and the values it keeps of it, which are of the old cells. */
const CHART = /(<(?:[\w.-]+:)?f>)([^<]*)(<\/(?:[\w.-]+:)?f>)(?:<((?:[\w.-]+:)?(?:str|num)Cache)>[\s\S]*?<\/\4>)?/gu;
const FORMULA = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]*)(<\/)|(\slocation=")([^"]*)(")/gu;

function changes({ span, rows, place }: Moved): boolean {
  if (rows !== span.rows) return true;
  for (let row = span.row + 1; row <= span.row + span.rows; row++) {
    const last = span.column + span.headers.length - 1;
    const [start, end] = [place(row, span.column), place(row, last)];
    if (start?.row !== row || start.column !== span.column || end?.column !== last) return true;
  }
  return false;
}

function speaksOf(xml: string, sheet: string): boolean {
  return xml.includes(escaped(sheet)) || xml.includes(escaped(sheet.replace(/'/gu, "''")));
}

/** Whether all references to the sheet keep their rows wherever the formula stands. */
function isAbsolute(text: string, sheet: string): boolean {
  return [...text.matchAll(REFERENCE)].every(([, name, from = "", to]) => {
    const isOf = name !== undefined && name.replace(/^'|'$/gu, "").replace(/''/gu, "'") === sheet;
    return !isOf || (/\$\d/u.test(from) && (to === undefined || /\$\d/u.test(to)));
  });
}

function inSheet(
  xml: string,
  formula: (text: string, at: number, isShared: boolean) => string,
  link: (text: string) => string,
): string {
  return xml.replace(FORMULA, (...groups: unknown[]) => {
    const [whole, start, text = "", end = "", open, target = "", close = ""] = groups as string[];
    const at = groups.find((each) => typeof each === "number") as number;
    if (start !== undefined) {
      const isShared = /\st\s*=\s*["']shared["']/u.test(start);
      return start + inXml(text, (own) => formula(own, at, isShared)) + end;
    }
    return open === undefined ? (whole as string) : open + inXml(target, link) + close;
  });
}

/** What does not change stays as it is written. */
function inXml(text: string, change: (own: string) => string): string {
  const own = unescaped(text);
  const changed = change(own);
  return changed === own ? text : escaped(changed);
}

/** The cell whose formula stands at this place of a sheet's part, or what a rule there holds for. */
function placeIn(xml: string, at: number): string {
  for (const { start, end } of rawRows(xml)) {
    if (at < start || at >= end) continue;
    const tags = [...xml.slice(start, at).matchAll(/<c\b[^>]*\sr\s*=\s*["']([A-Z]+\d+)["']/gu)];
    return tags.at(-1)?.[1] ?? "";
  }
  return [...xml.slice(0, at).matchAll(/\ssqref="([^"]*)"/gu)].at(-1)?.[1] ?? "";
}

/** @param lost called where the cells went; null: only ranges over all rows are followed */
function after(text: string, sheet: string, moved: readonly Moved[], lost: (() => void) | null): string {
  if (!text.includes("!")) return text;
  return text.replace(REFERENCE, (whole, name: string | undefined, from: string, to: string | undefined) => {
    if (name === undefined) return whole;
    const plain = name.startsWith("'") ? name.slice(1, -1).replace(/''/gu, "'") : name;
    if (plain.toLowerCase() !== sheet.toLowerCase()) return whole;
    const region = regionOf(to === undefined ? from : `${from}:${to}`);
    const table = region === null ? undefined : moved.find(({ span }) => isOf(region, span));
    if (region === null || table === undefined || (lost === null && !isWhole(region, table.span))) return whole;
    const next = regionAfter(region, table);
    if (next === undefined) {
      lost?.();
      return whole;
    }
    return `${name}!${written(from, to, next)}`;
  });
}

/** Ranges over all rows of the table, on its own sheet; a cell there is spoken of by its place. */
function grownHere(text: string, moved: readonly Moved[]): string {
  return text.replace(OWN_REFERENCE, (whole, _, from: string | undefined, to: string | undefined) => {
    if (from === undefined || to === undefined) return whole;
    const region = regionOf(`${from}:${to}`);
    const table = region === null ? undefined : moved.find(({ span }) => isOf(region, span) && isWhole(region, span));
    if (region === null || table === undefined) return whole;
    return written(from, to, { ...region, rows: region.rows + table.rows - table.span.rows });
  });
}

/** Whether it speaks of data rows of the table: within its columns, and not beyond its last row. */
function isOf(region: Region, { row, column, headers, rows }: TableSpan): boolean {
  const last = region.row + region.rows - 1;
  const right = region.column + region.columns - 1;
  return last > row && last <= row + rows && region.column >= column && right < column + headers.length;
}

function isWhole(region: Region, { row, rows }: TableSpan): boolean {
  return region.row <= row + 1 && region.row + region.rows - 1 === row + rows && (rows > 1 || region.rows > 1);
}

/** Undefined where its cells went, or do not stand together any more. */
function regionAfter(region: Region, { span, rows, place }: Moved): Region | undefined {
  const columns = Array.from({ length: region.columns }, (_, index) => region.column + index);
  if (isWhole(region, span)) {
    const places = columns.map((column) => placeOfColumn(column));
    const start = places[0];
    if (start === undefined || places.some((each, index) => each !== start + index)) return undefined;
    return { ...region, column: start, rows: region.rows + rows - span.rows };
  }
  const first = Math.max(region.row, span.row + 1);
  const start = place(first, region.column);
  if (start === undefined) return undefined;
  for (let row = first; row < region.row + region.rows; row++)
    for (const column of columns) {
      const now = place(row, column);
      if (now?.row !== start.row + row - first || now.column !== start.column + column - region.column)
        return undefined;
    }
  // It begins over the table, and its rows must not have moved from what is there.
  if (first > region.row && start.row !== first) return undefined;
  return { ...region, row: start.row - (first - region.row), column: start.column };

  function placeOfColumn(column: number): number | undefined {
    for (let row = span.row + 1; row <= span.row + span.rows; row++) {
      const now = place(row, column);
      if (now !== undefined) return now.column;
    }
    return column;
  }
}

/** As it was written, with `$` where it had them. */
function written(from: string, to: string | undefined, region: Region): string {
  const corner = (before: string, row: number, column: number): string => {
    const [, fixed = "", held = ""] = /^(\$?)[A-Z]+(\$?)/u.exec(before) ?? [];
    return fixed === "" && held === "" ? cellAddress(row, column) : fixed + columnLetters(column) + held + String(row);
  };
  const start = corner(from, region.row, region.column);
  if (to === undefined) return start;
  return `${start}:${corner(to, region.row + region.rows - 1, region.column + region.columns - 1)}`;
}
