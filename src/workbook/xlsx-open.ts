/** An open file's sheets, tables and texts as they stand: read when they are asked for, and kept until they change. */
import { cellAddress, regionOf } from "./address";
import type { Region, Scalar } from "./content";
import { isNote } from "./form";
import type { TableSpan } from "./grid";
import type { Parts } from "./parts";
import { relationsOf } from "./parts-relations";
import { attributes, localName, shallow, unescapedCellText, withoutPrefix } from "./parts-xml";
import type { Book, BookSheet } from "./xlsx-book";
import { TYPE } from "./xlsx-book";
import { isoText, readCells, readSharedStrings } from "./xlsx-read";
import { Styles } from "./xlsx-styles";
import { HostFailure } from "./workbook";

/** A table part and where it stands. */
export interface FileTable {
  readonly name: string;
  readonly part: string;
  readonly sheet: BookSheet;
  /** Header, data and total rows. */
  readonly ref: Region;
  readonly headerRows: number;
  readonly totalRows: number;
  readonly columns: readonly FileColumn[];
}

export interface FileColumn {
  readonly name: string;
  readonly formula: string | undefined;
  /** Its element, as it stands. */
  readonly outer: string;
}

export class OpenBook {
  readonly styles: Styles;
  private readonly grids = new Map<string, Scalar[][]>();
  private readonly unknown = new Map<string, readonly string[]>();
  /** Of each sheet's part the tables on it. */
  private readonly found = new Map<string, readonly FileTable[]>();
  private strings: readonly string[] | undefined;
  private lastTableId: number | undefined;

  constructor(readonly book: Book) {
    this.styles = new Styles(withoutPrefix(book.parts.text(book.related("styles") ?? "xl/styles.xml")));
  }

  xml(sheet: BookSheet): string {
    return withoutPrefix(this.book.parts.text(sheet.part));
  }

  /** Its values; changed by whoever writes cells. */
  grid(sheet: BookSheet): Scalar[][] {
    const known = this.grids.get(sheet.part);
    if (known !== undefined) return known;
    const uncalculated: string[] = [];
    const sources = {
      ...this.sources(sheet.part),
      uncalculated: (row: number, column: number) => uncalculated.push(cellAddress(row, column)),
    };
    const grid = sheet.type === "worksheet" ? readCells(this.xml(sheet), sources) : [];
    this.grids.set(sheet.part, grid);
    this.unknown.set(sheet.part, uncalculated);
    return grid;
  }

  /** Its cells (as `C2`) with a formula whose result is not in the file, where there are any. */
  uncalculated(sheet: BookSheet): { readonly uncalculated?: readonly string[] } {
    this.grid(sheet);
    const uncalculated = this.unknown.get(sheet.part) ?? [];
    return uncalculated.length === 0 ? {} : { uncalculated };
  }

  /** The sheet's part is another now; `grid` where its values are known. */
  drawn(sheet: BookSheet, grid?: Scalar[][]): void {
    if (grid === undefined) this.grids.delete(sheet.part);
    else this.grids.set(sheet.part, grid);
    this.unknown.delete(sheet.part);
    this.forgetTables(sheet);
  }

  /** Tables of the sheet have come, gone or grown. */
  forgetTables(sheet: BookSheet): void {
    this.found.delete(sheet.part);
  }

  sources(part: string): Parameters<typeof readCells>[1] {
    const strings = (): readonly string[] => (this.strings ??= this.sharedStrings());
    const shift = (value: number, style: number): number => (this.styles.isDate(style) ? value + 1462 : value);
    return { file: this.book.parts.file, part, strings, ...(this.book.date1904 ? { number: shift } : {}) };
  }

  dated(value: number, style: number): Scalar {
    return this.styles.isDate(style) ? isoText(this.book.date1904 ? value + 1462 : value) : value;
  }

  /** The sheet's own names as their texts, without those that are for us and for printing. */
  namesOfSheet(index: number): Record<string, string> {
    const own = this.book.names.filter(
      ({ sheet, name }) => sheet === index && !name.startsWith("_xlnm.") && !isNote(name),
    );
    return Object.fromEntries(own.map(({ name, text }) => [name, constantText(text)]));
  }

  table(name: string): FileTable | undefined {
    const wanted = name.toLowerCase();
    for (const sheet of this.book.sheets) {
      const table = this.tablesOn(sheet).find((each) => each.name.toLowerCase() === wanted);
      if (table !== undefined) return table;
    }
    return undefined;
  }

  tablesOn(sheet: BookSheet): readonly FileTable[] {
    const known = this.found.get(sheet.part);
    if (known !== undefined) return known;
    const relations = sheet.type === "worksheet" ? relationsOf(this.book.parts, sheet.part) : [];
    const tables = relations
      .filter(({ type }) => type === "table")
      .map(({ target }) => readTablePart(this.book.parts, target, sheet));
    this.found.set(sheet.part, tables);
    return tables;
  }

  /** Headers as the cells say (a program may have changed them), else as the table says. */
  span(table: FileTable): TableSpan {
    const { ref, headerRows, totalRows } = table;
    const cells = headerRows === 0 ? [] : (this.grid(table.sheet)[ref.row - 1] ?? []);
    const headers = table.columns.map(({ name }, index) => String(cells[ref.column - 1 + index] ?? name));
    const row = headerRows === 0 ? ref.row - 1 : ref.row;
    return {
      name: table.name,
      sheet: table.sheet.name,
      row,
      column: ref.column,
      headers,
      rows: ref.rows - headerRows - totalRows,
      ...(totalRows > 0 ? { totals: true } : {}),
    };
  }

  /** A new table part of this text, which is given an id that no table has had as long as the workbook is open. */
  addTable(xml: (id: number) => string): string {
    return this.addPart("xl/tables/table", TYPE.table, xml(this.freeTableId()));
  }

  /** A new part of this text, named by `start` and the first number that is free. */
  addPart(start: string, type: string, xml: string): string {
    const { parts, types } = this.book;
    let number = 1;
    while (parts.has(`${start}${number}.xml`)) number++;
    const part = `${start}${number}.xml`;
    parts.set(part, xml);
    types.set(part, type);
    return part;
  }

  private freeTableId(): number {
    if (this.lastTableId === undefined) {
      const tables = this.book.parts.names().filter((name) => this.book.types.of(name) === TYPE.table);
      this.lastTableId = Math.max(
        0,
        ...tables.map((part) => Number(attributes(tableTag(this.book.parts.text(part)))["id"] ?? 0)),
      );
    }
    return ++this.lastTableId;
  }

  private sharedStrings(): readonly string[] {
    const part = this.book.related("sharedStrings");
    return part === undefined ? [] : readSharedStrings(withoutPrefix(this.book.parts.text(part)));
  }
}

function tableTag(xml: string): string {
  return /<(?:[\w.-]+:)?table\b[^>]*>/u.exec(xml)?.[0] ?? "<x>";
}

function readTablePart(parts: Parts, part: string, sheet: BookSheet): FileTable {
  const root = shallow(withoutPrefix(parts.text(part)));
  const { displayName = "", ref = "", headerRowCount = "1", totalsRowCount = "0" } = attributes(root.open);
  const region = regionOf(ref);
  if (region === null) throw new HostFailure("file/damaged", { file: parts.file, part });
  const list = root.children.find((child) => localName(child) === "tableColumns");
  const columns = (list === undefined ? [] : shallow(list).children).map((outer) => {
    const formula = /<calculatedColumnFormula\b[^>]*>([\s\S]*?)<\/calculatedColumnFormula>/u.exec(outer)?.[1];
    return {
      name: unescapedCellText(attributes(outer)["name"] ?? ""),
      formula: formula === undefined ? undefined : unescapedCellText(formula),
      outer,
    };
  });
  return {
    name: displayName,
    part,
    sheet,
    ref: region,
    headerRows: Number(headerRowCount),
    totalRows: Number(totalsRowCount),
    columns,
  };
}

/** A name's text constant without its quotes; a reference as it stands. */
function constantText(text: string): string {
  const constant = /^"([\s\S]*)"$/u.exec(text);
  return constant === null ? text : (constant[1] as string).replace(/""/gu, '"');
}
