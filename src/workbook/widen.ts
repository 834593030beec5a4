/** Columns that a table gains where it stands: what every adapter needs to know of them. */
import type { Region, SheetContent } from "./content";
import type { TableSpan } from "./grid";
import type { Edit } from "./workbook";

/** Without the columns of tables that a later edit draws: those stand in the drawing. */
export function withoutDrawnLater(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(
    (edit, index) =>
      edit.kind !== "widen" ||
      !edits.slice(index + 1).some((later) => later.kind === "sheet" && drawsTable(later.content, edit.table)),
  );
}

function drawsTable({ tables }: SheetContent, table: string): boolean {
  return tables.some(({ name }) => name.toLowerCase() === table.toLowerCase());
}

/** The data rows of one of the new columns, `index` from 0. */
export function dataRegion(span: TableSpan, index: number): Region {
  return { row: span.row + 1, column: span.column + span.headers.length + index, rows: span.rows, columns: 1 };
}
