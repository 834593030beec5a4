/** The part of a table that is drawn anew: its id, its look, its filters and people's own columns stay. */
import { regionAddress, regionOf } from "./address";
import type { CellValue, Region, TableContent } from "./content";
import { scalar } from "./grid";
import { attributes, escaped, joined, localName, shallow, withAttribute, withoutPrefix } from "./parts-xml";
import type { Redrawn } from "./redraw";
import { newOffset, redrawnRegion } from "./redraw";
import { columnNameXml } from "./xlsx-draw";
import type { FileTable, OpenBook } from "./xlsx-open";

export function redrawnTablePart(open: OpenBook, table: FileTable, redrawn: Redrawn): string {
  const root = shallow(withoutPrefix(open.book.parts.text(table.part)));
  const region = redrawnRegion(redrawn);
  const ref = regionAddress(region);
  root.open = withAttribute(withAttribute(root.open, "ref", ref), "headerRowCount", null);
  root.children = root.children.flatMap((child): string[] => {
    const name = localName(child);
    if (name === "autoFilter") return [filterXml(child, ref, redrawn)];
    if (name === "sortState") return [sortXml(child, region)];
    if (name === "tableColumns") return [columnsXml(child, table, redrawn)];
    return [child];
  });
  return joined(root);
}

/** The part of a table that gains columns of these names behind all that it has. */
export function widenedTablePart(open: OpenBook, table: FileTable, names: readonly string[]): string {
  const root = shallow(withoutPrefix(open.book.parts.text(table.part)));
  const wider = (outer: string): string => {
    const region = regionOf(attributes(outer)["ref"] ?? "");
    if (region === null) return outer;
    return withAttribute(outer, "ref", regionAddress({ ...region, columns: region.columns + names.length }));
  };
  root.open = wider(root.open);
  root.children = root.children.map((child) => {
    if (localName(child) === "autoFilter") return wider(child);
    if (localName(child) !== "tableColumns") return child;
    const list = shallow(child);
    const last = Math.max(0, ...list.children.map((column) => Number(attributes(column)["id"] ?? 0)));
    list.children.push(
      ...names.map((name, index) => `<tableColumn id="${last + 1 + index}" name="${columnNameXml(name)}"/>`),
    );
    return joined({ ...list, open: withAttribute(list.open, "count", list.children.length) });
  });
  return joined(root);
}

function filterXml(outer: string, ref: string, redrawn: Redrawn): string {
  const filter = shallow(withAttribute(outer, "ref", ref));
  filter.children = filter.children.flatMap((child) => {
    if (localName(child) !== "filterColumn") return [child];
    const offset = newOffset(redrawn, Number(attributes(child)["colId"] ?? -1));
    return offset === undefined ? [] : [withAttribute(child, "colId", offset)];
  });
  return joined(filter);
}

/** What it was sorted by, over the rows there are now. */
function sortXml(outer: string, region: Region): string {
  const last = region.row + region.rows - 1;
  return outer.replace(/(\sref\s*=\s*["'])([^"']*)/gu, (whole, start: string, text: string) => {
    const sorted = regionOf(text);
    if (sorted === null) return whole;
    const rows = Math.max(1, Math.min(sorted.rows, last - sorted.row + 1));
    return start + regionAddress({ ...sorted, rows });
  });
}

function columnsXml(outer: string, table: FileTable, { now, was, extras }: Redrawn): string {
  const list = shallow(outer);
  const standing = new Map(was.headers.map((name, index) => [name, table.columns[index]?.outer ?? ""]));
  let next = Math.max(0, ...table.columns.map((column) => Number(attributes(column.outer)["id"] ?? 0)));
  const described = now.columns.map((column) => {
    const stood = standing.get(column.name) ?? `<tableColumn id="${++next}" name="${columnNameXml(column.name)}"/>`;
    return column.formula === undefined ? stood : withFormula(stood, column.formula);
  });
  list.children = [...described, ...extras.map(({ name }) => standing.get(name) ?? "")];
  return joined({ ...list, open: withAttribute(list.open, "count", list.children.length) });
}

function withFormula(outer: string, formula: string): string {
  const column = shallow(outer);
  const own = `<calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula>`;
  const others = column.children.filter((child) => localName(child) !== "calculatedColumnFormula");
  return joined({ ...column, children: [own, ...others] });
}

/**
 * Rows of the table to come that a filter hides. Only filters by value are told: for any other all rows show until
 * Excel filters anew.
 */
export function filteredRows(open: OpenBook, table: FileTable, redrawn: Redrawn): readonly number[] {
  const { now } = redrawn;
  const root = shallow(withoutPrefix(open.book.parts.text(table.part)));
  const filter = root.children.find((child) => localName(child) === "autoFilter");
  if (filter === undefined) return [];
  const wanted = shallow(filter).children.flatMap((child) => {
    const offset = newOffset(redrawn, Number(attributes(child)["colId"] ?? -1));
    const values = shallow(child).children.find((each) => localName(each) === "filters");
    if (offset === undefined || offset >= now.columns.length || values === undefined) return [];
    // Dates are grouped by year, month and day.
    if (shallow(values).children.some((each) => localName(each) !== "filter")) return [];
    return [{ offset, shown: shownValues(values) }];
  });
  return rowsWithout(now, wanted);
}

function shownValues(filters: string): ReadonlySet<string> {
  const values = shallow(filters).children.map((each) => (attributes(each)["val"] ?? "").toLowerCase());
  return new Set(/^(?:1|true)$/u.test(attributes(filters)["blank"] ?? "") ? [...values, ""] : values);
}

function rowsWithout(
  now: TableContent,
  wanted: readonly { readonly offset: number; readonly shown: ReadonlySet<string> }[],
): readonly number[] {
  const text = (value: CellValue | undefined): string => String(scalar(value ?? null) ?? "").toLowerCase();
  return now.rows.flatMap((row, index) =>
    wanted.some(({ offset, shown }) => !shown.has(text(row[offset]))) ? [now.row + 1 + index] : [],
  );
}
