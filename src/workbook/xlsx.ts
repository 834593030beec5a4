/**
 * The port over an .xlsx file. Only the parts that a change touches are written anew; every other part of the file,
 * known to us or not, goes through as it stands. A change is made whole or not at all: one that fails leaves the
 * workbook as it was before it.
 */
import { cellAddress } from "./address";
import type { Scalar, SheetContent, SheetData, TableData } from "./content";
import { isWanted, sheetData, tableData } from "./grid";
import { Parts } from "./parts";
import { withAttribute } from "./parts-xml";
import { Book } from "./xlsx-book";
import type { Loss } from "./xlsx-losses";
import { lossesOfFile } from "./xlsx-losses";
import { OpenBook } from "./xlsx-open";
import { readCells, readHiddenColumns, readHiddenRows, readMerges } from "./xlsx-read";
import { appendRows, typeCells, updateRows } from "./xlsx-rows";
import { drawSheet } from "./xlsx-sheet";
import { widenTable } from "./xlsx-widen";
import type { Change, Edit, ReadRequest, Snapshot, Workbook } from "./workbook";
import { readNotes } from "./xlsx-notes";
import { withoutDrawnLater } from "./widen";
import { HostFailure } from "./workbook";

export interface DatedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: readonly (readonly Scalar[])[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells as `C2` whose formula has no result in the file. */
  readonly uncalculated: readonly string[];
}

export class FileWorkbook implements Workbook {
  private open: OpenBook;
  private lost: readonly Loss[] = [];
  private touched = false;

  /** `book` is taken over: nobody else may change it. */
  constructor(book: Book) {
    this.open = new OpenBook(book);
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
    return this.open.book.parts.file;
  }

  /** Whether a whole change was written that is not in the file yet. */
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
    return this.touched ? [...lossesOfFile(this.open.book.parts), ...this.lost] : [];
  }

  /** The workbook as a file: without macros and signature where it was changed, as `losses` said. */
  toBytes(): Uint8Array {
    if (this.touched) this.open.book.dropMacros();
    return this.open.book.parts.toBytes();
  }

  /** To be called when the bytes are safely in their place. */
  saved(): void {
    this.touched = false;
    this.lost = [];
  }

  /** `read` without a promise. */
  readNow(request: ReadRequest): Snapshot {
    return naming(this.file, () => this.snapshot(request));
  }

  /** `write` without a promise. Where it fails, nothing of the change is left. */
  writeNow(change: Change): void {
    const { book } = this.open;
    if (book.strict) throw new HostFailure("file/strict", { file: this.file });
    const before = book.parts.copy();
    try {
      this.lost = [...this.lost, ...naming(this.file, () => this.apply(change))];
    } catch (error) {
      this.open = new OpenBook(new Book(before));
      throw error;
    }
    this.touched = true;
  }

  /** Every worksheet with its cells, numbers shown as dates given as ISO text. */
  datedSheets(): readonly DatedSheet[] {
    const { open } = this;
    return naming(this.file, () =>
      open.book.sheets
        .filter((sheet) => sheet.type === "worksheet")
        .map((sheet) => {
          const xml = open.xml(sheet);
          const uncalculated: string[] = [];
          const grid = readCells(xml, {
            ...open.sources(sheet.part),
            number: (value, style) => open.dated(value, style),
            uncalculated: (row, column) => uncalculated.push(cellAddress(row, column)),
          });
          return {
            name: sheet.name,
            hidden: sheet.hidden,
            grid,
            merges: readMerges(xml),
            hiddenRows: readHiddenRows(xml),
            hiddenColumns: readHiddenColumns(xml),
            uncalculated,
          };
        }),
    );
  }

  private snapshot(request: ReadRequest): Snapshot {
    const { open } = this;
    const tables: Record<string, TableData> = {};
    for (const name of request.tables) {
      const table = open.table(name);
      if (table !== undefined) {
        const data = tableData(open.span(table), open.grid(table.sheet));
        tables[name] = { ...data, ...open.uncalculated(table.sheet) };
      }
    }
    return { sheetNames: open.book.sheets.map((sheet) => sheet.name), tables, sheets: this.wholeSheets(request) };
  }

  private wholeSheets(request: ReadRequest): SheetData[] {
    const { open } = this;
    return open.book.sheets.flatMap((sheet, index) => {
      const names = open.namesOfSheet(index);
      if (!isWanted(request, sheet.name, Object.keys(names))) return [];
      const merges = sheet.type === "worksheet" ? readMerges(open.xml(sheet)) : [];
      const notes = readNotes(open.book.parts, sheet.part);
      const cells = sheetData(sheet.name, [...open.grid(sheet)], names, merges);
      const data = { ...cells, ...open.uncalculated(sheet) };
      return [Object.keys(notes).length === 0 ? data : { ...data, notes }];
    });
  }

  private apply(change: Change): readonly Loss[] {
    const { book, styles } = this.open;
    const fresh = new Set<string>();
    const losses = withoutDrawnLater(change.edits).flatMap((edit) => this.edit(edit, fresh));
    if (change.show !== undefined) book.show(Math.max(0, book.index(change.show)));
    this.select();
    if (change.show !== undefined && change.showCell !== undefined) this.lookAt(change.show, change.showCell);
    book.drop("calcChain");
    book.flush();
    const text = styles.xml();
    if (text !== undefined) book.parts.set(book.related("styles") ?? "xl/styles.xml", text);
    return losses;
  }

  /** @param fresh parts of the sheets drawn so far, to be added to */
  private edit(edit: Edit, fresh: Set<string>): readonly Loss[] {
    const { open } = this;
    if (edit.kind === "sheet") {
      const losses = drawSheet(open, edit.content, edit.before, fresh);
      fresh.add(open.book.sheets[open.book.index(edit.content.name)]?.part ?? "");
      return losses;
    }
    if (edit.kind === "type") typeCells(open, edit.sheet, edit.cells);
    else {
      const table = open.table(edit.table);
      if (table === undefined) throw new Error(`No table ${edit.table}`);
      if (edit.kind === "append") return appendRows(open, table, edit.rows, fresh);
      else if (edit.kind === "update") updateRows(open, table, edit.rows);
      else widenTable(open, table, edit);
    }
    return [];
  }

  /** The cell is selected, and its row the first below what is frozen; one of the frozen rows is in view anyway. */
  private lookAt(name: string, cell: string): void {
    const sheet = this.open.book.sheets[this.open.book.index(name)];
    if (sheet === undefined) return;
    const xml = this.open.xml(sheet).replace(/<((?:\w+:)?)sheetView\b[^>]*>[\s\S]*?<\/\1sheetView>/u, (view) =>
      view
        .replace(/<(?:\w+:)?pane\b[^>]*>/u, (pane) => {
          const corner = /topLeftCell="([A-Z]+)\d+"/u.exec(pane)?.[1] ?? "A";
          const frozen = Number(/ySplit="(\d+)"/u.exec(pane)?.[1] ?? 0);
          const row = Math.max(frozen + 1, Number(cell.replace(/\D+/u, "")));
          return withAttribute(pane, "topLeftCell", `${corner}${row}`);
        })
        .replace(/<(?:\w+:)?selection\b[^>]*>/gu, (selection) =>
          withAttribute(withAttribute(selection, "activeCell", cell), "sqref", cell),
        ),
    );
    this.open.book.parts.set(sheet.part, xml);
  }

  /** Exactly one sheet is selected: two would be edited as a group. */
  private select(): void {
    const { book } = this.open;
    const shown = book.shown;
    book.sheets.forEach((sheet, index) => {
      const selected = /\stabSelected\s*=\s*["'](?:1|true)["']/u.test(book.parts.head(sheet.part));
      if (selected === (index === shown)) return;
      const xml = this.open
        .xml(sheet)
        .replace(/<sheetView\b[^>]*>/u, (tag) => withAttribute(tag, "tabSelected", index === shown ? 1 : null));
      book.parts.set(sheet.part, xml);
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
