/** A workbook as plain sheet contents: what scenario tests run on, and what a preview shows. */
import { absoluteAddress, cellAddress, quotedSheet } from "./address";
import type {
  Block,
  CellValue,
  ChartCells,
  DefinedName,
  Region,
  SheetContent,
  SheetData,
  TableColumn,
  TableContent,
  TableData,
} from "./content";
import {
  cellPlace,
  columnOffset,
  gridOf,
  grown,
  isBlankTable,
  isWanted,
  mergeAddresses,
  scalar,
  sheetData,
  spannedRows,
  spanOf,
  tableData,
  updatedRows,
} from "./grid";
import type { TableSpan } from "./grid";
import { looksOf, valuesOf } from "./layout";
import type { Change, Edit, ReadRequest, RowUpdate, Snapshot, TypedCell, Workbook } from "./workbook";
import { HostFailure } from "./workbook";
import { overlap, redrawnTable } from "./redraw";
import type { WidenEdit } from "./workbook";
import { dataRegion, withoutDrawnLater } from "./widen";

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
      if (isWanted(request, content.name, Object.keys(names))) {
        sheets.push(sheetData(content.name, grid, names, mergeAddresses(content.merges)));
      }
    }
    return Promise.resolve({ sheetNames: this.contents.map((content) => content.name), tables, sheets });
  }

  async write(change: Change): Promise<void> {
    this.contents = withoutDrawnLater(change.edits).reduce(edited, this.contents);
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

/** The sheets after an edit. A table, sheet, column or key that is not there is a bug of the caller. */
export function edited(contents: readonly SheetContent[], edit: Edit): readonly SheetContent[] {
  if (edit.kind === "sheet") return withSheet(contents, edit.content, edit.before);
  if (edit.kind === "type") return typed(contents, edit.sheet, edit.cells);
  const change =
    edit.kind === "append" ? appended(edit.rows) : edit.kind === "update" ? updated(edit.rows) : widened(edit);
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

function withSheet(
  contents: readonly SheetContent[],
  content: SheetContent,
  before: string | undefined,
): SheetContent[] {
  const at = sheetIndex(contents, content.name);
  if (at >= 0)
    return contents.map((each, index) =>
      index === at ? { ...content, tables: content.tables.map((table) => withPeoples(table, each)) } : each,
    );
  const place = before === undefined ? -1 : sheetIndex(contents, before);
  const result = [...contents];
  result.splice(place < 0 ? contents.length : place, 0, content);
  return result;
}

/** The table to come with the columns that people have added to the one that stands, each row's by the table's key. */
function withPeoples(now: TableContent, standing: SheetContent): TableContent {
  const was = standing.tables.find(({ name }) => name.toLowerCase() === now.name.toLowerCase());
  if (was === undefined) return now;
  const data = tableData(spanOf(standing.name, was), gridOf(standing));
  const { extras, origins, fates } = redrawnTable(now, data, spannedRows(was));
  const lost = fates.flatMap((fate, row) =>
    fate !== undefined
      ? []
      : extras.flatMap(({ offset }) =>
          was.columns[offset]?.formula === undefined && (data.rows[row]?.[offset] ?? null) !== null
            ? [cellAddress(was.row + 1 + row, was.column + offset)]
            : [],
        ),
  );
  if (lost.length > 0) throw new HostFailure("file/loses-notes", { sheet: standing.name, part: lost.join(", ") });
  return {
    ...now,
    columns: [...now.columns, ...extras.map(({ offset }) => was.columns[offset] as TableColumn)],
    rows: now.rows.map((row, index) => {
      const origin = origins[index];
      return [
        ...row,
        ...extras.map(({ offset }) => (origin === undefined ? null : (was.rows[origin]?.[offset] ?? null))),
      ];
    }),
  };
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
    const { blocked } = tableData(span, gridOf(content));
    if (blocked !== undefined && added > blocked.room)
      throw new HostFailure("file/table-blocked", { table: table.name, sheet: content.name, cell: blocked.cell });
    return grownContent(
      { ...content, tables: content.tables.map((each, index) => (index === at ? longer : each)) },
      span,
      added,
    );
  };
}

/** What ends with a table's last row grows with it, as in a file. */
function grownContent(content: SheetContent, span: TableSpan, added: number): SheetContent {
  const longer = <Part extends { readonly region: Region }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, region: grown(part.region, span, added) }));
  const cells = (read: ChartCells): ChartCells =>
    "region" in read ? { region: grown(read.region, span, added) } : read;
  const { printArea } = content.page;
  return {
    ...content,
    ...(content.charts === undefined
      ? {}
      : {
          charts: content.charts.map((chart) => ({
            ...chart,
            categories: cells(chart.categories),
            series: chart.series.map((each) => ({ ...each, values: cells(each.values) })),
          })),
        }),
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

/** Excel's own width of a column, in characters. */
const STANDARD_WIDTH = 8.43;

function widened({ columns, headerStyle }: WidenEdit) {
  return (content: SheetContent, at: number): SheetContent => {
    const table = content.tables[at] as TableContent;
    const span = spanOf(content.name, table);
    refuseBeside(content, span, columns.length);
    const first = table.column + table.columns.length;
    const wider: TableContent = {
      ...table,
      columns: [
        ...table.columns,
        ...columns.map(({ name, style }) => (style === undefined ? { name } : { name, style })),
      ],
      rows: table.rows.map((row) => [
        ...table.columns.map((_, index) => row[index] ?? null),
        ...columns.map(() => null),
      ]),
    };
    const widths = [...content.columns];
    columns.forEach(({ width }, index) => {
      if (width === undefined || first - 1 + index < widths.length) return;
      while (widths.length < first - 1 + index) widths.push({ width: STANDARD_WIDTH });
      widths.push({ width });
    });
    return {
      ...content,
      columns: widths,
      tables: content.tables.map((each, index) => (index === at ? wider : each)),
      styles:
        JSON.stringify(headerStyle) === JSON.stringify(table.headerStyle)
          ? content.styles
          : [
              ...content.styles,
              { region: { row: table.row, column: first, rows: 1, columns: columns.length }, style: headerStyle },
            ],
      validations: [
        ...content.validations,
        ...columns.flatMap(({ list }, index) =>
          list === undefined ? [] : [{ ...list, region: dataRegion(span, index) }],
        ),
      ],
    };
  };
}

function refuseBeside(content: SheetContent, span: TableSpan, columns: number): void {
  const { beside } = tableData(span, gridOf(content));
  const right = { row: span.row, column: span.column + span.headers.length, rows: span.rows + 1, columns };
  const merged = content.merges.find((merge) => overlap(merge, right));
  const cell =
    beside !== undefined && beside.room < columns
      ? beside.cell
      : merged && cellAddress(Math.max(merged.row, right.row), Math.max(merged.column, right.column));
  if (cell !== undefined) throw new HostFailure("file/table-beside", { table: span.name, sheet: span.sheet, cell });
}

function typed(contents: readonly SheetContent[], name: string, cells: readonly TypedCell[]): readonly SheetContent[] {
  const at = sheetIndex(contents, name);
  if (at < 0) throw new Error(`No sheet ${name}`);
  return contents.map((content, index) => (index === at ? cells.reduce(withTyped, content) : content));
}

function withTyped(content: SheetContent, { cell, value }: TypedCell): SheetContent {
  const { row, column } = cellPlace(cell);
  const looks = looksOf(content, valuesOf(content));
  const inside = row <= looks.rows && column <= looks.columns;
  if (!inside || looks.style(looks.at(row, column))?.unlocked !== true)
    throw new HostFailure("file/cell-locked", { sheet: content.name, cell });
  const table = content.tables.findIndex(
    (each) =>
      row > each.row &&
      row <= each.row + spannedRows(each) &&
      column >= each.column &&
      column < each.column + each.columns.length,
  );
  if (table < 0) return { ...content, blocks: withCell(content.blocks, row, column, value) };
  return {
    ...content,
    tables: content.tables.map((each, index) => {
      if (index !== table) return each;
      const rows = each.rows.length === 0 ? [each.columns.map(() => null)] : each.rows;
      return {
        ...each,
        rows: rows.map((line, offset) =>
          each.row + 1 + offset === row ? replaced(line, column - each.column, value) : line,
        ),
      };
    }),
  };
}

/** The value in the block that shows at the cell, the last of those there; else in a block of its own. */
function withCell(blocks: readonly Block[], row: number, column: number, value: CellValue): readonly Block[] {
  const holding = blocks.filter(
    (block) => column >= block.column && column < block.column + (block.values[row - block.row]?.length ?? 0),
  );
  const last = holding[holding.length - 1];
  const at = last === undefined ? -1 : blocks.lastIndexOf(last);
  if (at < 0) return [...blocks, { row, column, values: [[value]] }];
  return blocks.map((block, index) =>
    index === at
      ? {
          ...block,
          values: block.values.map((line, offset) =>
            block.row + offset === row ? replaced(line, column - block.column, value) : line,
          ),
        }
      : block,
  );
}

function replaced(line: readonly CellValue[], at: number, value: CellValue): CellValue[] {
  return line.map((each, index) => (index === at ? value : each));
}
