/**
 * What in the workbook, as it was read, keeps a change from being written: told with every place before anything is
 * touched. The adapters hold the same rules, for whoever writes without a command.
 */
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { cellAddress } from "../../workbook/address";
import type { CellValue, SheetContent, TableData } from "../../workbook/content";
import { LONGEST_TEXT } from "../../workbook/content";
import type { Change, Edit, Snapshot } from "../../workbook/workbook";

/** @problems `file/table-blocked`, `file/table-beside`, `file/table-elsewhere`, `file/text-too-long` */
export function obstaclesTo(change: Change, snapshot: Snapshot): readonly Problem[] {
  const found = change.edits.flatMap((edit) => [...ofTables(edit, change, snapshot), ...ofTexts(edit, snapshot)]);
  const seen = new Set<string>();
  return found.filter((each) => {
    const text = JSON.stringify(each);
    return !seen.has(text) && seen.add(text);
  });
}

function ofTables(edit: Edit, change: Change, snapshot: Snapshot): Problem[] {
  if (edit.kind === "append") {
    const table = tableOf(snapshot, edit.table);
    if (table === undefined || isDrawn(change, edit.table)) return [];
    const rows = appended(change, edit.table) + table.rows.length;
    return edit.rows.length > 0 && isBlocked(table, rows) ? [blocked(table)] : [];
  }
  if (edit.kind === "widen") {
    const table = tableOf(snapshot, edit.table);
    const by = table?.beside;
    if (table === undefined || by === undefined || by.room >= edit.columns.length) return [];
    const { name, sheet } = table;
    return [problem("file/table-beside", { table: name, sheet, cell: by.cell }, { sheet, cell: by.cell })];
  }
  if (edit.kind !== "sheet") return [];
  return edit.content.tables.flatMap((now) => {
    const table = tableOf(snapshot, now.name);
    if (table === undefined) return [];
    if (table.sheet.toLowerCase() !== edit.content.name.toLowerCase())
      return [
        problem(
          "file/table-elsewhere",
          { table: table.name, sheet: edit.content.name, other: table.sheet },
          { sheet: table.sheet, cell: cellAddress(table.row, table.column) },
        ),
      ];
    const isTotalled = table.blocked?.totals === true;
    return isTotalled || isBlocked(table, now.rows.length + appended(change, now.name)) ? [blocked(table)] : [];
  });
}

function tableOf({ tables }: Snapshot, name: string): TableData | undefined {
  return Object.values(tables).find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function isDrawn(change: Change, table: string): boolean {
  return change.edits.some(
    (edit) =>
      edit.kind === "sheet" && edit.content.tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()),
  );
}

function appended(change: Change, table: string): number {
  return change.edits.reduce(
    (sum, edit) =>
      edit.kind === "append" && edit.table.toLowerCase() === table.toLowerCase() ? sum + edit.rows.length : sum,
    0,
  );
}

/** A table without rows takes up one. */
function isBlocked({ blocked: by, rows }: TableData, wanted: number): boolean {
  return by !== undefined && Math.max(1, wanted) - Math.max(1, rows.length) > by.room;
}

function blocked(table: TableData): Problem {
  const cell = table.blocked?.cell ?? "";
  return problem("file/table-blocked", { table: table.name, sheet: table.sheet, cell }, { sheet: table.sheet, cell });
}

function ofTexts(edit: Edit, snapshot: Snapshot): Problem[] {
  if (edit.kind === "sheet") return ofSheet(edit.content);
  if (edit.kind === "type") return edit.cells.flatMap(({ cell, value }) => tooLong(value, edit.sheet, cell));
  if (edit.kind === "widen") return [];
  const table = tableOf(snapshot, edit.table);
  const sheet = table?.sheet ?? edit.table;
  const first = (table?.row ?? 0) + 1 + (table?.rows.length ?? 0);
  if (edit.kind === "append")
    return edit.rows.flatMap((row, at) =>
      row.flatMap((value, index) => tooLong(value, sheet, cellAddress(first + at, (table?.column ?? 1) + index))),
    );
  return edit.rows.flatMap(({ set }) =>
    Object.entries(set).flatMap(([header, value]) => tooLong(value, sheet, header)),
  );
}

function ofSheet({ name, blocks, tables }: SheetContent): Problem[] {
  const parts = [
    ...blocks.map(({ row, column, values }) => ({ row, column, values })),
    ...tables.map(({ row, column, rows }) => ({ row: row + 1, column, values: rows })),
  ];
  return parts.flatMap(({ row, column, values }) =>
    values.flatMap((line, at) =>
      line.flatMap((value, index) => tooLong(value, name, cellAddress(row + at, column + index))),
    ),
  );
}

function tooLong(value: CellValue, sheet: string, cell: string): Problem[] {
  return typeof value === "string" && value.length > LONGEST_TEXT
    ? [problem("file/text-too-long", { sheet, cell }, { sheet, cell })]
    : [];
}
