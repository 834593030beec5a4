/** Columns added to a table in a file, behind all that it has: nothing that stands is moved. */
import { cellAddress, regionAddress, regionOf } from "./address";
import type { NewColumn, Region } from "./content";
import { setGridCells } from "./grid";
import { attributes, withAttribute } from "./parts-xml";
import { overlap } from "./redraw";
import { resolvedValidation } from "./resolved";
import type { WidenEdit } from "./workbook";
import { dataRegion } from "./widen";
import { HostFailure } from "./workbook";
import { cellXml, columnXml, validationXml } from "./xlsx-draw";
import type { NewCells } from "./xlsx-edit";
import { rawCells, rawRows, withCells } from "./xlsx-edit";
import type { FileTable, OpenBook } from "./xlsx-open";
import { readMerges } from "./xlsx-read";
import { listOf, shallowList, withSections } from "./xlsx-sections";
import { widenedTablePart } from "./xlsx-table-part";

/** @problems file/table-beside */
export function widenTable(open: OpenBook, table: FileTable, edit: Omit<WidenEdit, "kind" | "table">): void {
  const { columns } = edit;
  if (columns.length === 0) return;
  const span = open.span(table);
  const { ref } = table;
  const region = { ...ref, column: ref.column + ref.columns, columns: columns.length };
  const source = open.xml(table.sheet);
  const cell = inTheWay(open, table, source, region);
  if (cell !== undefined) throw new HostFailure("file/table-beside", { table: table.name, sheet: span.sheet, cell });
  const lists = columns.flatMap(({ list }, index) =>
    list === undefined ? [] : [validationXml(resolvedValidation({ ...list, region: dataRegion(span, index) }))],
  );
  const xml = withSections(withCells(source, newCells(open, table, region, edit)), {
    dimension: (was) => was.map((outer) => withRegion(outer, "ref", region)),
    cols: (was) => withWidths(was, columns, region.column),
    dataValidations: (was) =>
      lists.length === 0 ? was : listOf("dataValidations", [...shallowList(was[0]), ...lists]),
    ignoredErrors: (was) =>
      was.map((outer) => outer.replace(/<ignoredError\b[^>]*>/gu, (tag) => wider(tag, ref, region))),
  });
  open.book.parts.set(table.sheet.part, xml);
  open.book.parts.set(
    table.part,
    widenedTablePart(
      open,
      table,
      columns.map(({ name }) => name),
    ),
  );
  open.forgetTables(table.sheet);
  if (table.headerRows > 0)
    setGridCells(
      open.grid(table.sheet),
      ref.row,
      region.column,
      columns.map(({ name }) => name),
    );
}

/** The first cell that the columns cannot stand in. */
function inTheWay(open: OpenBook, table: FileTable, xml: string, region: Region): string | undefined {
  for (const { row, start, end } of rawRows(xml)) {
    if (row < region.row || row >= region.row + region.rows) continue;
    for (const [column, raw] of rawCells(xml.slice(start, end), row))
      if (column >= region.column && column < region.column + region.columns && /<(?:v|f|is)[\s/>]/u.test(raw))
        return cellAddress(row, column);
  }
  const merged = readMerges(xml).flatMap((address) => regionOf(address) ?? []);
  const others = open.tablesOn(table.sheet).flatMap((other) => (other.part === table.part ? [] : [other.ref]));
  const found = [...merged, ...others].find((each) => overlap(each, region));
  return found && cellAddress(Math.max(found.row, region.row), Math.max(found.column, region.column));
}

function newCells(
  open: OpenBook,
  table: FileTable,
  region: Region,
  { columns, headerStyle }: Omit<WidenEdit, "kind" | "table">,
): NewCells {
  const { styles } = open;
  const header = ` s="${styles.cell(headerStyle)}"`;
  const looks = columns.map(({ style }) => (style === undefined ? undefined : ` s="${styles.cell(style)}"`));
  const cells = new Map<number, Map<number, (look: string) => string>>();
  for (let row = region.row; row < region.row + region.rows - table.totalRows; row++) {
    const isHeader = row - region.row < table.headerRows;
    const line = new Map<number, (look: string) => string>();
    columns.forEach(({ name }, index) => {
      const column = region.column + index;
      const own = isHeader ? header : looks[index];
      if (isHeader || own !== undefined)
        line.set(column, (look) => cellXml(cellAddress(row, column), own ?? look, isHeader ? name : null, ""));
    });
    if (line.size > 0) cells.set(row, line);
  }
  return cells;
}

/** An element's region so far that it takes the columns in. */
function withRegion(outer: string, name: string, region: Region): string {
  const stood = regionOf(attributes(outer)[name] ?? "");
  if (stood === null) return outer;
  const row = Math.min(stood.row, region.row);
  const column = Math.min(stood.column, region.column);
  const rows = Math.max(stood.row + stood.rows, region.row + region.rows) - row;
  const columns = Math.max(stood.column + stood.columns, region.column + region.columns) - column;
  return withAttribute(outer, name, regionAddress({ row, column, rows, columns }));
}

/** What is not warned of in the table is not in its new columns either. */
function wider(tag: string, table: Region, region: Region): string {
  const stood = regionOf(attributes(tag)["sqref"] ?? "");
  return stood !== null && overlap(stood, table) ? withRegion(tag, "sqref", region) : tag;
}

/** Columns without a width that somebody chose get theirs. */
function withWidths(was: readonly string[], columns: readonly NewColumn[], first: number): readonly string[] {
  const widths = new Map(
    columns.flatMap(({ width }, index) => (width === undefined ? [] : [[first + index, width] as const])),
  );
  const standing = shallowList(was[0]).flatMap((outer): string[] => {
    const { min = "1", max = "1", customWidth = "0", hidden = "0" } = attributes(outer);
    const [from, to] = [Number(min), Number(max)];
    const chosen = [customWidth, hidden].some((mark) => mark === "1" || mark === "true");
    const inside = [...widths.keys()].filter((column) => column >= from && column <= to).sort((a, b) => a - b);
    if (inside.length === 0) return [outer];
    if (chosen) {
      for (const column of inside) widths.delete(column);
      return [outer];
    }
    // A program may give all columns without a width one element; it goes on around ours.
    const edges = [from - 1, ...inside, to + 1];
    return edges.slice(1).flatMap((end, index) => {
      const start = (edges[index] as number) + 1;
      return start < end ? [withAttribute(withAttribute(outer, "min", start), "max", end - 1)] : [];
    });
  });
  const made = [...widths].map(([column, width]) => columnXml(column, width, false));
  const startOf = (outer: string): number => Number(attributes(outer)["min"] ?? 1);
  return listOf(
    "cols",
    [...standing, ...made].sort((a, b) => startOf(a) - startOf(b)),
  );
}
