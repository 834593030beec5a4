/**
 * A sheet copied with all that is on it. Tables get new names; names of the sheet come along, and workbook names that
 * point at the sheet come along as the copy's own; formulas that speak of the sheet speak of the copy.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#copy-worksheets (copies as Excel's
 * own "Move or Copy": https://support.microsoft.com/office/move-or-copy-worksheets-or-worksheet-data-47207967-bbb2-4e95-9b5c-3c174aa69328)
 */
import { quoteSheet } from "./area";
import { copyChart } from "./charts";
import { pointAtCopy } from "./formula/rename";
import type { Sheet, Table, Workbook } from "./model";
import { newCommentId } from "./model";
import { freeNameLike } from "./tables";

export function copySheet(original: Sheet): Sheet {
  const { workbook } = original;
  const copy = workbook.addSheet(copyName(workbook, original.name));
  copyPlain(original, copy);
  for (const { row, column, cell } of original.allCells()) Object.assign(copy.need(row, column), cell);
  for (const [column, size] of original.columns) copy.columns.set(column, { ...size });
  for (const [row, size] of original.rows) copy.rows.set(row, { ...size });
  const tableNames = new Map<string, string>();
  copy.tables = original.tables.map((table) => {
    const made = copyTable(workbook, table);
    tableNames.set(table.name, made.name);
    return made;
  });
  copyNames(workbook, original, copy);
  pointAtCopy(copy, original, tableNames);
  workbook.touch();
  return copy;
}

/** `Name (2)`, cut so that it still fits. */
function copyName(workbook: Workbook, name: string): string {
  for (let n = 2; ; n++) {
    const ending = ` (${n})`;
    const candidate = name.slice(0, 31 - ending.length) + ending;
    if (!workbook.sheetNamed(candidate)) return candidate;
  }
}

function copyPlain(from: Sheet, to: Sheet): void {
  to.visibility = from.visibility;
  to.tabColor = from.tabColor;
  to.gridlines = from.gridlines;
  to.headings = from.headings;
  to.defaultWidth = from.defaultWidth;
  to.defaultHeight = from.defaultHeight;
  to.look = from.look;
  to.merges = [...from.merges];
  to.validations = [...from.validations];
  to.conditionals = from.conditionals.map((each) => ({
    ...each,
    id: `{CF-${from.workbook.nextId()}}`,
    look: { ...each.look },
  }));
  to.hyperlinks = [...from.hyperlinks];
  to.notes = [...from.notes];
  to.comments = from.comments.map((comment) => ({ ...structuredClone(comment), id: newCommentId(from.workbook) }));
  to.charts = from.charts.map((chart) => copyChart(chart, from.workbook));
  to.filter = from.filter && structuredClone(from.filter);
  to.protection = from.protection;
  to.frozen = { ...from.frozen };
  to.page = structuredClone(from.page);
  to.kept = from.kept;
}

export function copyTable(workbook: Workbook, table: Table): Table {
  const id = workbook.nextId();
  const name = freeNameLike(workbook, table.name);
  return { ...table, id, name, columns: table.columns.map((column) => ({ ...column })) };
}

function copyNames(workbook: Workbook, original: Sheet, copy: Sheet): void {
  for (const item of original.names) copy.names.push({ ...item });
  const prefix = `=${quoteSheet(original.name)}!`.toLowerCase();
  for (const item of workbook.names) {
    const own = copy.names.some((each) => each.name.toLowerCase() === item.name.toLowerCase());
    if (item.formula.toLowerCase().startsWith(prefix) && !own) copy.names.push({ ...item });
  }
}
