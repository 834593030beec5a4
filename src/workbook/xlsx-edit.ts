/** Changes inside a worksheet part that stays as it is otherwise. */
import { cellAddress, columnLetters, columnOf, regionAddress, regionOf } from "./address";
import type { TableSpan } from "./grid";
import { grown } from "./grid";
import { escaped, withAttribute } from "./parts-xml";
import { quick } from "./xlsx-read";

/** New cells by row and column: each given the ` s="…"` that stands there, it gives the cell's text. */
export type NewCells = ReadonlyMap<number, ReadonlyMap<number, (look: string) => string>>;

export interface RawRow {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** The rows of a worksheet part, as places in its text. */
export function* rawRows(xml: string): Generator<RawRow> {
  const rows = /<row\b[^>]*>/gu;
  rows.lastIndex = Math.max(0, xml.indexOf("<sheetData"));
  const end = xml.lastIndexOf("</sheetData");
  let row = 0;
  for (let match = rows.exec(xml); match !== null && match.index < end; match = rows.exec(xml)) {
    row = Number(quick(match[0], "r") ?? row + 1);
    const close = match[0].endsWith("/>") ? rows.lastIndex : xml.indexOf("</row>", rows.lastIndex) + 6;
    yield { row, start: match.index, end: close };
    rows.lastIndex = close;
  }
}

/** The cells of one row by column number. */
export function rawCells(text: string, row: number): Map<number, string> {
  const cells = new Map<number, string>();
  let column = 0;
  for (const match of text.matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/gu)) {
    const tag = match[0].slice(0, match[0].indexOf(">"));
    const address = quick(tag, "r");
    column = address === undefined ? column + 1 : columnOf(address);
    cells.set(column, address === undefined ? withAttribute(match[0], "r", cellAddress(row, column)) : match[0]);
  }
  return cells;
}

/** ` s="…"` of every cell of a row, by column. */
export function looksOfRow(xml: string, row: number): ReadonlyMap<number, string> {
  for (const each of rawRows(xml)) {
    if (each.row !== row) continue;
    const cells = rawCells(xml.slice(each.start, each.end), row);
    return new Map([...cells].map(([column, cell]) => [column, lookOf(cell)]));
  }
  return new Map();
}

/** Number of the look of a cell that the part has; undefined where it has none there. */
export function lookNumber(xml: string, row: number, column: number): number | undefined {
  const look = looksOfRow(xml, row).get(column);
  return look === undefined ? undefined : Number(quick(look, "s") ?? 0);
}

function lookOf(cell: string): string {
  const look = quick(cell.slice(0, cell.indexOf(">")), "s");
  return look === undefined ? "" : ` s="${look}"`;
}

/** The part with the new cells in place, in rows that are there and in new ones. */
export function withCells(xml: string, cells: NewCells): string {
  const source = xml.replace(/<sheetData\s*\/>/u, "<sheetData></sheetData>");
  const pending = [...cells.keys()].sort((a, b) => a - b);
  const pieces: string[] = [];
  let copied = 0;
  let next = 0;
  const newRow = (row: number): string => rowText(`<row r="${row}">`, new Map(), cells.get(row) ?? new Map());
  for (const each of rawRows(source)) {
    if (next >= pending.length) break;
    const before: string[] = [];
    while (next < pending.length && (pending[next] as number) < each.row)
      before.push(newRow(pending[next++] as number));
    if (before.length > 0) {
      pieces.push(source.slice(copied, each.start), ...before);
      copied = each.start;
    }
    if (pending[next] === each.row) {
      pieces.push(source.slice(copied, each.start), changedRow(source.slice(each.start, each.end), each.row, cells));
      copied = each.end;
      next++;
    }
  }
  const end = source.lastIndexOf("</sheetData");
  pieces.push(source.slice(copied, end));
  while (next < pending.length) pieces.push(newRow(pending[next++] as number));
  pieces.push(source.slice(end));
  return pieces.join("");
}

function changedRow(text: string, row: number, cells: NewCells): string {
  const tag = text.slice(0, text.indexOf(">") + 1).replace(/\s*\/>$/u, ">");
  return rowText(withAttribute(tag, "spans", null), rawCells(text, row), cells.get(row) ?? new Map());
}

function rowText(
  tag: string,
  standing: ReadonlyMap<number, string>,
  changes: ReadonlyMap<number, (look: string) => string>,
): string {
  const all = new Map(standing);
  for (const [column, make] of changes) {
    const stood = standing.get(column);
    all.set(column, make(stood === undefined ? "" : lookOf(stood)));
  }
  const ordered = standing.size === 0 ? [...all] : [...all].sort(([a], [b]) => a - b);
  return `${tag}${ordered.map(([, cell]) => cell).join("")}</row>`;
}

/** Whether a cell is the first of several that share one formula; taking it away would break the others. */
export function sharesFormula(xml: string, row: number, column: number): boolean {
  for (const each of rawRows(xml)) {
    if (each.row !== row) continue;
    const cell = rawCells(xml.slice(each.start, each.end), row).get(column) ?? "";
    return /<f\b[^>]*\bref="[A-Z]+\d+:/u.test(cell);
  }
  return false;
}

/** Drop-downs and conditional formats that end with the table's last row, longer by `added`; the used range too. */
export function withGrownRegions(xml: string, table: TableSpan, added: number): string {
  const end = xml.lastIndexOf("</sheetData");
  const tail = xml
    .slice(end)
    .replace(/ sqref="([^"]*)"/gu, (_, refs: string) => ` sqref="${grownRefs(refs, table, added)}"`)
    .replace(
      /<xm:sqref>([^<]*)<\/xm:sqref>/gu,
      (_, refs: string) => `<xm:sqref>${grownRefs(refs, table, added)}</xm:sqref>`,
    );
  const last = table.row + table.rows + added;
  const head = xml.slice(0, end).replace(/<dimension\b[^>]*>/u, (tag) => {
    const used = regionOf(quick(tag, "ref") ?? "");
    if (used === null || used.row + used.rows - 1 >= last) return tag;
    return withAttribute(tag, "ref", regionAddress({ ...used, rows: last - used.row + 1 }));
  });
  return head + tail;
}

export function grownRefs(refs: string, table: TableSpan, added: number): string {
  return refs
    .split(/\s+/u)
    .map((ref) => {
      const region = regionOf(ref);
      return region === null ? ref : regionAddress(grown(region, table, added));
    })
    .join(" ");
}

/** What a row's start tag says that is kept of people's rows. */
const ROW_MARKS = ["s", "customFormat", "ht", "customHeight", "hidden", "outlineLevel", "collapsed"];

/** The part with the marks of these start tags put on its rows; rows that are not there are made. */
export function withRowMarks(xml: string, tags: ReadonlyMap<number, string>): string {
  const marked = new Map(
    [...tags].flatMap(([row, tag]) => {
      const marks = ROW_MARKS.flatMap((name) => {
        const value = quick(tag, name);
        return value === undefined ? [] : [[name, value] as const];
      });
      return marks.length === 0 ? [] : [[row, marks] as const];
    }),
  );
  if (marked.size === 0) return xml;
  const source = withCells(xml, new Map([...marked.keys()].map((row) => [row, new Map()])));
  const pieces: string[] = [];
  let copied = 0;
  for (const { row, start } of rawRows(source)) {
    const marks = marked.get(row);
    if (marks === undefined) continue;
    const end = source.indexOf(">", start) + 1;
    const tag = marks.reduce((text, [name, value]) => withAttribute(text, name, value), source.slice(start, end));
    pieces.push(source.slice(copied, start), tag);
    copied = end;
  }
  return pieces.join("") + source.slice(copied);
}

/**
 * A cell in another place. Its formula goes on to speak of its own row; a shared or array formula cannot be moved, but
 * for that of a calculated column, which is given.
 */
export function movedCell(
  raw: string,
  row: number,
  to: { readonly row: number; readonly column: number },
  calculated: string | undefined,
): string | undefined {
  const cell = withAttribute(raw, "r", cellAddress(to.row, to.column));
  const formula = /<f\b[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/u.exec(cell);
  if (formula === null || raw === cell) return cell;
  const spans = /\st\s*=\s*["'](?:shared|array|dataTable)["']/u.test(formula[0].slice(0, formula[0].indexOf(">")));
  const text = spans && calculated !== undefined ? escaped(calculated) : spans ? undefined : (formula[1] ?? "");
  if (text === undefined) return undefined;
  return cell.replace(formula[0], () => `<f>${ofRow(text, row, to.row)}</f>`);
}

/** References to a column, in a formula that moves to another with it. Texts and names of sheets are left alone. */
export function ofColumn(formula: string, from: number, to: number): string {
  const own = new RegExp(
    `("[^"]*"|&quot;.*?&quot;|'[^']*'!?|\\[[^\\]]*\\])|(?<![\\w.!])(\\$?)${columnLetters(from)}(?=\\$?\\d+(?![\\w(.]))`,
    "gu",
  );
  return formula.replace(own, (whole, quoted: string | undefined, fixed: string | undefined) =>
    quoted !== undefined ? whole : (fixed ?? "") + columnLetters(to),
  );
}

/** Relative references to a row, in a formula that moves to another. Texts and names of sheets are left alone. */
function ofRow(formula: string, from: number, to: number): string {
  const own = new RegExp(`("[^"]*"|'[^']*'!?|\\[[^\\]]*\\])|(?<![\\w.!$])(\\$?[A-Z]{1,3})${from}(?![\\w(.])`, "gu");
  return formula.replace(own, (whole, quoted: string | undefined, column: string | undefined) =>
    quoted !== undefined || column === undefined ? whole : column + to,
  );
}
