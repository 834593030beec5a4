/**
 * The port over an .xlsx file. Only the parts that a change touches are written anew; every other part of the file,
 * known to us or not, goes through as it stands.
 */
import { cellAddress, regionAddress, regionOf } from "./address";
import type { CellValue, Region, Scalar, SheetContent, SheetData, TableData } from "./content";
import { FORM, withForm } from "./form";
import {
  cellPlace,
  columnOffset,
  gridOf,
  grown,
  isWanted,
  scalar,
  setGridCells,
  sheetData,
  tableData,
  updatedRows,
} from "./grid";
import type { TableSpan } from "./grid";
import { Parts } from "./parts";
import { dropUnreachable, freeId, newRelation, relationsOf, setRelations } from "./parts-relations";
import type { Relation } from "./parts-relations";
import { attributes, joined, localName, shallow, unescapedCellText, withAttribute, withoutPrefix } from "./parts-xml";
import type { BookSheet } from "./xlsx-book";
import { Book, TYPE } from "./xlsx-book";
import type { Kept } from "./xlsx-draw";
import { cellXml, formulaXml, namesOf, sheetXml, tableXml } from "./xlsx-draw";
import { lookNumber, looksOfRow, sharesFormula, withCells, withGrownRegions } from "./xlsx-edit";
import type { Loss } from "./xlsx-losses";
import { lossesOfFile, lossesOfSheet } from "./xlsx-losses";
import { isoText, readCells, readHiddenRows, readMerges, readSharedStrings } from "./xlsx-read";
import { Styles } from "./xlsx-styles";
import type { Change, Edit, ReadRequest, RowUpdate, Snapshot, TypedCell, Workbook } from "./workbook";
import { HostFailure } from "./workbook";

/** A table part and where it stands. */
interface FileTable {
  readonly name: string;
  readonly part: string;
  readonly sheet: BookSheet;
  /** Header, data and total rows. */
  readonly ref: Region;
  readonly headerRows: number;
  readonly totalRows: number;
  readonly columns: readonly { readonly name: string; readonly formula: string | undefined }[];
}

export interface DatedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: readonly (readonly Scalar[])[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  /** Cells as `C2` whose formula has no result in the file. */
  readonly uncalculated: readonly string[];
}

export class FileWorkbook implements Workbook {
  private readonly book: Book;
  private readonly styles: Styles;
  private readonly grids = new Map<string, Scalar[][]>();
  private found: readonly FileTable[] | undefined;
  private strings: readonly string[] | undefined;
  private lastTableId: number | undefined;
  private readonly lost: Loss[] = [];
  private touched = false;

  /** `book` is taken over: nobody else may change it. */
  constructor(book: Book) {
    this.book = book;
    this.styles = new Styles(withoutPrefix(book.parts.text(book.related("styles") ?? "xl/styles.xml")));
  }

  /** A file's bytes as a workbook; `file` is how sentences name it. @problems file/… */
  static fromBytes(bytes: Uint8Array, file: string): FileWorkbook {
    return naming(file, () => new FileWorkbook(new Book(Parts.read(bytes, file))));
  }

  /** A workbook without sheets; the first change gives it some. */
  static blank(file: string): FileWorkbook {
    return new FileWorkbook(Book.blank(file));
  }

  get file(): string {
    return this.book.parts.file;
  }

  /** Whether something was written that is not in the file yet. */
  get changed(): boolean {
    return this.touched;
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    return Promise.resolve(this.readNow(request));
  }

  async write(change: Change): Promise<void> {
    return Promise.resolve(this.writeNow(change));
  }

  /** What the changes written so far take away from the file that is not ours. Empty: it may be overwritten. */
  losses(): readonly Loss[] {
    return this.touched ? [...lossesOfFile(this.book.parts), ...this.lost] : [];
  }

  /** The workbook as a file: without macros and signature where it was changed, as `losses` said. */
  toBytes(): Uint8Array {
    if (this.touched) this.book.dropMacros();
    return this.book.parts.toBytes();
  }

  /** To be called when the bytes are safely in their place. */
  saved(): void {
    this.touched = false;
    this.lost.length = 0;
  }

  /** `read` without a promise. */
  readNow(request: ReadRequest): Snapshot {
    return naming(this.file, () => this.snapshot(request));
  }

  /** `write` without a promise. */
  writeNow(change: Change): void {
    if (this.book.strict) throw new HostFailure("file/strict", { file: this.file });
    this.touched = true;
    naming(this.file, () => this.apply(change));
  }

  /** Every worksheet with its cells, numbers shown as dates given as ISO text. */
  datedSheets(): readonly DatedSheet[] {
    return naming(this.file, () =>
      this.book.sheets
        .filter((sheet) => sheet.type === "worksheet")
        .map((sheet) => {
          const xml = this.xml(sheet);
          const uncalculated: string[] = [];
          const grid = readCells(xml, {
            ...this.sources(sheet.part),
            number: (value, style) => this.dated(value, style),
            uncalculated: (row, column) => uncalculated.push(cellAddress(row, column)),
          });
          return {
            name: sheet.name,
            hidden: sheet.hidden,
            grid,
            merges: readMerges(xml),
            hiddenRows: readHiddenRows(xml),
            uncalculated,
          };
        }),
    );
  }

  private snapshot(request: ReadRequest): Snapshot {
    const tables: Record<string, TableData> = {};
    for (const name of request.tables) {
      const table = this.table(name);
      if (table !== undefined) tables[name] = tableData(this.span(table), this.grid(table.sheet));
    }
    return { sheetNames: this.book.sheets.map((sheet) => sheet.name), tables, sheets: this.wholeSheets(request) };
  }

  private apply(change: Change): void {
    for (const edit of change.edits) this.edit(edit);
    if (change.show !== undefined) this.book.show(Math.max(0, this.book.index(change.show)));
    this.select();
    this.book.drop("calcChain");
    this.book.flush();
    const styles = this.styles.xml();
    if (styles !== undefined) this.book.parts.set(this.book.related("styles") ?? "xl/styles.xml", styles);
  }

  private edit(edit: Edit): void {
    if (edit.kind === "sheet") return this.drawSheet(edit.content, edit.before);
    if (edit.kind === "type") return this.type(edit.sheet, edit.cells);
    const table = this.table(edit.table);
    if (table === undefined) throw new Error(`No table ${edit.table}`);
    if (edit.kind === "append") this.append(table, edit.rows);
    else this.update(table, edit.rows);
  }

  // Reading

  private grid(sheet: BookSheet): Scalar[][] {
    const known = this.grids.get(sheet.part);
    if (known !== undefined) return known;
    const grid = sheet.type === "worksheet" ? readCells(this.xml(sheet), this.sources(sheet.part)) : [];
    this.grids.set(sheet.part, grid);
    return grid;
  }

  private sources(part: string): Parameters<typeof readCells>[1] {
    const strings = (): readonly string[] => (this.strings ??= this.sharedStrings());
    const shift = (value: number, style: number): number => (this.styles.isDate(style) ? value + 1462 : value);
    return { file: this.file, part, strings, ...(this.book.date1904 ? { number: shift } : {}) };
  }

  private dated(value: number, style: number): Scalar {
    return this.styles.isDate(style) ? isoText(this.book.date1904 ? value + 1462 : value) : value;
  }

  private sharedStrings(): readonly string[] {
    const part = this.book.related("sharedStrings");
    return part === undefined ? [] : readSharedStrings(withoutPrefix(this.book.parts.text(part)));
  }

  private xml(sheet: BookSheet): string {
    return withoutPrefix(this.book.parts.text(sheet.part));
  }

  private wholeSheets(request: ReadRequest): SheetData[] {
    return this.book.sheets.flatMap((sheet, index) => {
      const names = this.namesOfSheet(index);
      if (!isWanted(request, sheet.name, Object.keys(names))) return [];
      const merges = sheet.type === "worksheet" ? readMerges(this.xml(sheet)) : [];
      return [sheetData(sheet.name, [...this.grid(sheet)], names, merges)];
    });
  }

  private namesOfSheet(index: number): Record<string, string> {
    const own = this.book.names.filter(
      (name) => name.sheet === index && !name.name.startsWith("_xlnm.") && name.name !== FORM,
    );
    return Object.fromEntries(own.map(({ name, text }) => [name, constantText(text)]));
  }

  private table(name: string): FileTable | undefined {
    this.found ??= this.book.sheets.flatMap((sheet) => (sheet.type === "worksheet" ? this.tablesOf(sheet) : []));
    return this.found.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  private tablesOf(sheet: BookSheet): FileTable[] {
    const parts = relationsOf(this.book.parts, sheet.part).filter((relation) => relation.type === "table");
    return parts.map(({ target }) => readTablePart(this.book.parts, target, sheet));
  }

  /** Headers as the cells say (a program may have changed them), else as the table says. */
  private span(table: FileTable): TableSpan {
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
    };
  }

  // Whole sheets

  private drawSheet(content: SheetContent, before: string | undefined): void {
    let index = this.book.index(content.name);
    let kept: Kept & { readonly relations: readonly Relation[] } = { relations: [] };
    if (index >= 0) {
      kept = this.clearSheet(this.book.sheets[index] as BookSheet);
    } else {
      const place = before === undefined ? -1 : this.book.index(before);
      index = place < 0 ? this.book.sheets.length : place;
      this.book.insert(index, content.name);
    }
    const sheet = this.book.sheets[index] as BookSheet;
    this.found = undefined;
    const relations = [...kept.relations];
    const ids = content.tables.map((table) => {
      const other = this.table(table.name);
      if (other !== undefined)
        throw new HostFailure("file/table-elsewhere", {
          table: table.name,
          sheet: sheet.name,
          other: other.sheet.name,
        });
      const id = freeId(relations);
      relations.push(newRelation(sheet.part, id, "table", this.addTable(tableXml(table, this.freeTableId()))));
      return id;
    });
    this.book.parts.set(sheet.part, sheetXml(content, this.styles, ids, kept));
    setRelations(this.book.parts, sheet.part, relations);
    this.book.setHidden(index, content.hidden === true);
    this.book.setNames(index, namesOf(withForm(content)));
    this.grids.set(sheet.part, gridOf(content));
    this.found = undefined;
  }

  /** Takes a sheet's tables away and notes what else hangs on it; its printer settings and macro name stay. */
  private clearSheet(sheet: BookSheet): Kept & { readonly relations: readonly Relation[] } {
    const { parts, types } = this.book;
    this.lost.push(...lossesOfSheet(parts, sheet.part, sheet.name));
    const relations = relationsOf(parts, sheet.part);
    const printer = relations.find(({ type }) => type === "printerSettings");
    setRelations(parts, sheet.part, printer === undefined ? [] : [printer]);
    dropUnreachable(
      parts,
      types,
      relations.filter((each) => !each.external && each !== printer).map(({ target }) => target),
    );
    this.forgetStrings(sheet);
    const { codeName } = attributes(/<sheetPr\b[^>]*>/u.exec(parts.head(sheet.part))?.[0] ?? "<x>");
    return {
      relations: printer === undefined ? [] : [printer],
      ...(codeName === undefined ? {} : { codeName }),
      ...(printer === undefined ? {} : { printerSettings: printer.id }),
    };
  }

  private addTable(xml: string): string {
    const { parts, types } = this.book;
    let number = 1;
    while (parts.has(`xl/tables/table${number}.xml`)) number++;
    const part = `xl/tables/table${number}.xml`;
    parts.set(part, xml);
    types.set(part, TYPE.table);
    return part;
  }

  /** Table ids are never used twice, as long as the workbook is open. */
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

  /** Texts that only a replaced sheet pointed at are blanked in the shared list: nobody should find them there later. */
  private forgetStrings(sheet: BookSheet): void {
    const part = this.book.related("sharedStrings");
    if (part === undefined || sheet.type !== "worksheet") return;
    const gone = sharedNumbers(this.xml(sheet));
    if (gone.size === 0) return;
    for (const other of this.book.sheets) {
      if (other === sheet || other.type !== "worksheet") continue;
      for (const number of sharedNumbers(this.book.parts.text(other.part))) gone.delete(number);
    }
    const root = shallow(withoutPrefix(this.book.parts.text(part)));
    root.children = root.children.map((item, index) => (gone.has(index) ? "<si><t/></si>" : item));
    this.book.parts.set(part, joined(root));
  }

  // Rows

  private append(table: FileTable, rows: readonly (readonly CellValue[])[]): void {
    if (rows.length === 0) return;
    const span = this.span(table);
    const grid = this.grid(table.sheet);
    const empty = tableData(span, grid).rows.length === 0;
    const first = span.row + (empty ? 1 : span.rows + 1);
    const added = rows.length - (empty ? span.rows : 0);
    this.refuseBlocked(table, span, added);
    const source = this.xml(table.sheet);
    const looks = looksOfRow(source, span.row + span.rows);
    const cells = new Map(
      rows.map((row, index) => [first + index, this.newCells(table, span, first + index, row, looks)]),
    );
    const xml = withGrownRegions(withCells(source, cells), span, added);
    this.book.parts.set(table.sheet.part, xml);
    this.growTable(table, added);
    this.growNames(table.sheet, span, added);
    rows.forEach((row, index) => setGridCells(grid, first + index, span.column, row.map(scalar)));
  }

  private newCells(
    table: FileTable,
    span: TableSpan,
    row: number,
    values: readonly CellValue[],
    looks: ReadonlyMap<number, string>,
  ) {
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

  /** Rows go below a table only where nothing stands. */
  private refuseBlocked(table: FileTable, span: TableSpan, added: number): void {
    const below = span.row + span.rows + 1;
    const blocked = (cell: string): HostFailure =>
      new HostFailure("file/table-blocked", { table: table.name, sheet: span.sheet, cell });
    if (table.totalRows > 0) throw blocked(cellAddress(below, span.column));
    this.grid(table.sheet)
      .slice(below - 1, below - 1 + added)
      .forEach((cells, offset) => {
        const at = cells.findIndex(
          (value, index) => value !== null && index >= span.column - 1 && index < span.column - 1 + span.headers.length,
        );
        if (at >= 0) throw blocked(cellAddress(below + offset, at + 1));
      });
  }

  private growTable(table: FileTable, added: number): void {
    const { parts } = this.book;
    const ref = regionAddress({ ...table.ref, rows: table.ref.rows + added });
    const root = shallow(withoutPrefix(parts.text(table.part)));
    root.open = withAttribute(root.open, "ref", ref);
    root.children = root.children.map((child) =>
      localName(child) === "autoFilter" ? withAttribute(child, "ref", ref) : child,
    );
    parts.set(table.part, joined(root));
    this.found = undefined;
  }

  private growNames(sheet: BookSheet, span: TableSpan, added: number): void {
    const quoted = `'${sheet.name.replace(/'/gu, "''")}'!`;
    this.book.names = this.book.names.map((name) => {
      const start = [quoted, `${sheet.name}!`].find((prefix) => name.text.startsWith(prefix));
      const region = start === undefined ? null : regionOf(name.text.slice(start.length));
      if (start === undefined || region === null || grown(region, span, added) === region) return name;
      const last = region.row + region.rows - 1;
      const text = name.text.replace(new RegExp(`\\$${last}$`, "u"), `$$${last + added}`);
      const outer = name.outer.replace(new RegExp(`\\$${last}(?=</)`, "u"), `$$${last + added}`);
      return { ...name, text, outer };
    });
  }

  private update(table: FileTable, updates: readonly RowUpdate[]): void {
    const span = this.span(table);
    const grid = this.grid(table.sheet);
    const data = tableData(span, grid);
    const source = this.xml(table.sheet);
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
    this.book.parts.set(table.sheet.part, withCells(source, cells));
  }

  // Single cells

  private type(name: string, cells: readonly TypedCell[]): void {
    const sheet = this.book.sheets[this.book.index(name)];
    if (sheet?.type !== "worksheet") throw new Error(`No sheet ${name}`);
    const source = this.xml(sheet);
    const grid = this.grid(sheet);
    const typed = new Map<number, Map<number, (look: string) => string>>();
    for (const { cell, value } of cells) {
      const { row, column } = cellPlace(cell);
      const look = lookNumber(source, row, column);
      if (look === undefined || !this.styles.isUnlocked(look))
        throw new HostFailure("file/cell-locked", { sheet: sheet.name, cell });
      if (sharesFormula(source, row, column)) throw new HostFailure("file/shared-formula", { sheet: sheet.name, cell });
      const line = typed.get(row) ?? new Map<number, (look: string) => string>();
      typed.set(
        row,
        line.set(column, (kept) => cellXml(cell, kept, value, sheet.name)),
      );
    }
    this.book.parts.set(sheet.part, withCells(source, typed));
    for (const { cell, value } of cells) {
      const { row, column } = cellPlace(cell);
      setGridCells(grid, row, column, [scalar(value)]);
    }
  }

  // What is in view

  /** Exactly one sheet is selected: two would be edited as a group. */
  private select(): void {
    const shown = this.book.shown;
    this.book.sheets.forEach((sheet, index) => {
      const selected = / tabSelected="(?:1|true)"/u.test(this.book.parts.head(sheet.part));
      if (selected === (index === shown)) return;
      const xml = this.xml(sheet).replace(/<sheetView\b[^>]*>/u, (tag) =>
        withAttribute(tag, "tabSelected", index === shown ? 1 : null),
      );
      this.book.parts.set(sheet.part, xml);
    });
  }
}

/** A new workbook of these sheets as a file, with the first visible one in view unless `show` names another. */
export function renderWorkbook(contents: readonly SheetContent[], show?: string): Uint8Array {
  const workbook = FileWorkbook.blank("");
  workbook.writeNow({
    edits: contents.map((content) => ({ kind: "sheet", content })),
    ...(show === undefined ? {} : { show }),
  });
  return workbook.toBytes();
}

/** A part that could not be taken apart does not know its file's name. */
function naming<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostFailure && error.values["file"] === "")
      throw new HostFailure(error.code, { ...error.values, file });
    throw error;
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

function sharedNumbers(xml: string): Set<number> {
  const numbers = new Set<number>();
  if (!/t="s"/u.test(xml)) return numbers;
  for (const match of xml.matchAll(/<(?:\w+:)?c\b[^>]*\bt="s"[^>]*>\s*<(?:\w+:)?v>(\d+)</gu))
    numbers.add(Number(match[1]));
  return numbers;
}
