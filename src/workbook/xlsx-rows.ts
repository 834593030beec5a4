/** Rows of tables and single cells in a file: what is there is changed where it stands, and nothing else. */
import { cellAddress, regionAddress } from "./address";
import type { CellValue } from "./content";
import { cellPlace, columnOffset, scalar, setGridCells, tableData, updatedRows } from "./grid";
import type { TableSpan } from "./grid";
import { joined, localName, shallow, withAttribute, withoutPrefix } from "./parts-xml";
import { cellXml, formulaXml } from "./xlsx-draw";
import { lookNumber, looksOfRow, sharesFormula, withCells, withGrownRegions } from "./xlsx-edit";
import type { FileTable, OpenBook } from "./xlsx-open";
import type { Loss } from "./xlsx-losses";
import { followReferences } from "./xlsx-references";
import type { RowUpdate, TypedCell } from "./workbook";
import { HostFailure } from "./workbook";

/**
 * @param fresh parts of sheets that were drawn by the same change
 * @problems file/table-blocked, file/text-too-long
 */
export function appendRows(
  open: OpenBook,
  table: FileTable,
  rows: readonly (readonly CellValue[])[],
  fresh: ReadonlySet<string>,
): readonly Loss[] {
  if (rows.length === 0) return [];
  const span = open.span(table);
  const grid = open.grid(table.sheet);
  const data = tableData(span, grid);
  const empty = data.rows.length === 0;
  const first = span.row + (empty ? 1 : span.rows + 1);
  const added = rows.length - (empty ? span.rows : 0);
  if (data.blocked !== undefined && added > data.blocked.room)
    throw new HostFailure("file/table-blocked", { table: table.name, sheet: span.sheet, cell: data.blocked.cell });
  const source = open.xml(table.sheet);
  const looks = looksOfRow(source, span.row + span.rows);
  const cells = new Map(
    rows.map((row, index) => [first + index, newCells(table, span, first + index, row, looks)] as const),
  );
  const xml = withGrownRegions(withCells(source, cells), span, added);
  open.book.parts.set(table.sheet.part, xml);
  growTable(open, table, added);
  rows.forEach((row, index) => setGridCells(grid, first + index, span.column, row.map(scalar)));
  return followReferences(open, [{ span, rows: span.rows + added, place: (row, column) => ({ row, column }) }], fresh);
}

function newCells(
  table: FileTable,
  span: TableSpan,
  row: number,
  values: readonly CellValue[],
  looks: ReadonlyMap<number, string>,
): Map<number, (look: string) => string> {
  const cells = new Map<number, (look: string) => string>();
  for (let index = 0; index < span.headers.length; index++) {
    const column = span.column + index;
    const value = values[index] ?? null;
    const formula = table.columns[index]?.formula;
    const address = cellAddress(row, column);
    const look = looks.get(column) ?? "";
    const plain = value === null || typeof value !== "object";
    const text =
      formula !== undefined && plain
        ? formulaXml(address, look, formula, value)
        : cellXml(address, look, value, span.sheet);
    if (text !== "") cells.set(column, () => text);
  }
  return cells;
}

function growTable(open: OpenBook, table: FileTable, added: number): void {
  const { parts } = open.book;
  const ref = regionAddress({ ...table.ref, rows: table.ref.rows + added });
  const root = shallow(withoutPrefix(parts.text(table.part)));
  root.open = withAttribute(root.open, "ref", ref);
  root.children = root.children.map((child) =>
    localName(child) === "autoFilter" ? withAttribute(child, "ref", ref) : child,
  );
  parts.set(table.part, joined(root));
  open.forgetTables(table.sheet);
}

/** @problems file/shared-formula, file/text-too-long */
export function updateRows(open: OpenBook, table: FileTable, updates: readonly RowUpdate[]): void {
  const span = open.span(table);
  const grid = open.grid(table.sheet);
  const data = tableData(span, grid);
  const source = open.xml(table.sheet);
  const cells = new Map<number, Map<number, (look: string) => string>>();
  updatedRows(data, updates).forEach((at, index) => {
    const row = span.row + 1 + at;
    const line = cells.get(row) ?? new Map<number, (look: string) => string>();
    cells.set(row, line);
    for (const [header, value] of Object.entries((updates[index] as RowUpdate).set)) {
      const column = span.column + columnOffset(data, header);
      const cell = cellAddress(row, column);
      line.set(column, (look) => cellXml(cell, look, value, span.sheet));
      setGridCells(grid, row, column, [scalar(value)]);
      if (source.includes(`t="shared"`) && sharesFormula(source, row, column)) {
        throw new HostFailure("file/shared-formula", { sheet: span.sheet, cell });
      }
    }
  });
  open.book.parts.set(table.sheet.part, withCells(source, cells));
}

/** @problems file/cell-locked, file/shared-formula, file/text-too-long */
export function typeCells(open: OpenBook, name: string, cells: readonly TypedCell[]): void {
  const sheet = open.book.sheets[open.book.index(name)];
  if (sheet?.type !== "worksheet") throw new Error(`No sheet ${name}`);
  const source = open.xml(sheet);
  const grid = open.grid(sheet);
  const typed = new Map<number, Map<number, (look: string) => string>>();
  for (const { cell, value } of cells) {
    const { row, column } = cellPlace(cell);
    const look = lookNumber(source, row, column);
    if (look === undefined || !open.styles.isUnlocked(look))
      throw new HostFailure("file/cell-locked", { sheet: sheet.name, cell });
    if (sharesFormula(source, row, column)) throw new HostFailure("file/shared-formula", { sheet: sheet.name, cell });
    const line = typed.get(row) ?? new Map<number, (look: string) => string>();
    typed.set(
      row,
      line.set(column, (kept) => cellXml(cell, kept, value, sheet.name)),
    );
  }
  open.book.parts.set(sheet.part, withCells(source, typed));
  for (const { cell, value } of cells) {
    const { row, column } = cellPlace(cell);
    setGridCells(grid, row, column, [scalar(value)]);
  }
}
