/** A workbook as plain sheet contents: what scenario tests run on, and what a preview shows. */
import { absoluteAddress, quotedSheet } from "../sheets/address";
import type { CellValue, DefinedName, Region, SheetContent, SheetData, TableContent, TableData } from "../sheets/content";
import { columnOffset, gridOf, grown, isBlankTable, mergeAddresses, scalar, sheetData, spanOf, tableData, updatedRows } from "./grid";
import type { TableSpan } from "./grid";
import type { Change, Edit, ReadRequest, RowUpdate, Snapshot, Workbook } from "./workbook";

export class MemoryWorkbook implements Workbook {
  private contents: readonly SheetContent[];
  private inView: string | undefined;

  constructor(contents: readonly SheetContent[] = []) {
    this.contents = contents;
  }

  /** The sheets as they stand, in order. */
  get sheets(): readonly SheetContent[] {
    return this.contents;
  }

  /** The sheet that the last change wanted in view. */
  get shown(): string | undefined {
    return this.inView;
  }

  read(request: ReadRequest): Promise<Snapshot> {
    const wanted = new Set(request.tables.map((name) => name.toLowerCase()));
    const tables: Record<string, TableData> = {};
    const sheets: SheetData[] = [];
    for (const content of this.contents) {
      const grid = gridOf(content);
      for (const table of content.tables) {
        if (!wanted.has(table.name.toLowerCase())) continue;
        const asked = request.tables.find((name) => name.toLowerCase() === table.name.toLowerCase()) as string;
        tables[asked] = tableData(spanOf(content.name, table), grid);
      }
      const names = sheetNames(content);
      if (request.sheetsNamed !== undefined && names[request.sheetsNamed] !== undefined) {
        sheets.push(sheetData(content.name, grid, names, mergeAddresses(content.merges)));
      }
    }
    return Promise.resolve({ sheetNames: this.contents.map((content) => content.name), tables, sheets });
  }

  write(change: Change): Promise<void> {
    this.contents = change.edits.reduce(edited, this.contents);
    this.inView = change.show ?? this.inView;
    return Promise.resolve();
  }
}

function sheetNames(content: SheetContent): Record<string, string> {
  const own = content.names.filter((name) => name.scope === "sheet");
  return Object.fromEntries(own.map((name) => [name.name, nameText(content.name, name)]));
}

function nameText(sheet: string, name: DefinedName): string {
  if ("text" in name.refersTo) return name.refersTo.text;
  return `${quotedSheet(sheet)}!${absoluteAddress(name.refersTo.region)}`;
}

function edited(contents: readonly SheetContent[], edit: Edit): readonly SheetContent[] {
  if (edit.kind === "sheet") return withSheet(contents, edit.content, edit.before);
  const change = edit.kind === "append" ? appended(edit.rows) : updated(edit.rows);
  let found = false;
  const result = contents.map((content) => {
    const at = content.tables.findIndex((table) => table.name.toLowerCase() === edit.table.toLowerCase());
    if (at < 0) return content;
    found = true;
    return change(content, at);
  });
  if (!found) throw new Error(`No table ${edit.table}`);
  return result;
}

function withSheet(contents: readonly SheetContent[], content: SheetContent, before: string | undefined): SheetContent[] {
  const at = sheetIndex(contents, content.name);
  if (at >= 0) return contents.map((each, index) => (index === at ? content : each));
  const place = before === undefined ? -1 : sheetIndex(contents, before);
  const result = [...contents];
  result.splice(place < 0 ? contents.length : place, 0, content);
  return result;
}

function sheetIndex(contents: readonly SheetContent[], name: string): number {
  return contents.findIndex((content) => content.name.toLowerCase() === name.toLowerCase());
}

function appended(rows: readonly (readonly CellValue[])[]) {
  return (content: SheetContent, at: number): SheetContent => {
    const table = content.tables[at] as TableContent;
    const kept = isBlankTable(table.rows.map((row) => row.map(scalar))) ? [] : table.rows;
    const longer = { ...table, rows: [...kept, ...rows.map((row) => calculated(table, row))] };
    const span = spanOf(content.name, table);
    const added = Math.max(1, longer.rows.length) - span.rows;
    return grownContent({ ...content, tables: content.tables.map((each, index) => (index === at ? longer : each)) }, span, added);
  };
}

/** What ends with a table's last row grows with it, as in a file. */
function grownContent(content: SheetContent, span: TableSpan, added: number): SheetContent {
  const longer = <Part extends { readonly region: Region }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, region: grown(part.region, span, added) }));
  const { printArea } = content.page;
  return {
    ...content,
    styles: longer(content.styles),
    validations: longer(content.validations),
    conditionals: longer(content.conditionals),
    names: content.names.map((name) =>
      "region" in name.refersTo ? { ...name, refersTo: { region: grown(name.refersTo.region, span, added) } } : name,
    ),
    page: printArea === undefined ? content.page : { ...content.page, printArea: grown(printArea, span, added) },
  };
}

/** A row with the formula of each calculated column: a plain value there is what the formula gives now. */
function calculated(table: TableContent, row: readonly CellValue[]): CellValue[] {
  return row.map((value, index) => {
    const formula = table.columns[index]?.formula;
    if (formula === undefined || value === null || typeof value === "object") return value;
    return { formula, value };
  });
}

function updated(updates: readonly RowUpdate[]) {
  return (content: SheetContent, at: number): SheetContent => {
    const table = content.tables[at] as TableContent;
    const data = tableData(spanOf(content.name, table), gridOf(content));
    const rows = table.rows.map((row) => [...row]);
    updatedRows(data, updates).forEach((row, index) => {
      for (const [header, value] of Object.entries((updates[index] as RowUpdate).set)) {
        (rows[row] as CellValue[])[columnOffset(data, header)] = value;
      }
    });
    return { ...content, tables: content.tables.map((each, index) => (index === at ? { ...table, rows } : each)) };
  };
}
