/**
 * Filters that are on. Rows that a filter hides take no values, whoever's filter it is: our table's, a table of people's
 * beside it, or the sheet's own. So on every sheet that is written to they are taken off first, and put on again when all
 * is done.
 */
import type { Batch } from "./excel-batch";

/** One column that rows are chosen by. */
export type FilteredColumn = {
  readonly sheet: string;
  readonly criteria: Excel.FilterCriteria;
} & (
  | { readonly table: string; readonly column: string }
  /** The sheet's own filter: its header and rows, and the column's place in it from 0. */
  | { readonly range: string; readonly index: number }
);

/** Asks for the filters of sheets, which may be named more than once. */
export function askFilters(sheets: readonly Excel.Worksheet[]): () => readonly FilteredColumn[] {
  const asked = sheets.map((sheet) => {
    sheet.load("name");
    sheet.tables.load("items/name,items/autoFilter/criteria,items/columns/items/name");
    const { autoFilter } = sheet;
    autoFilter.load("criteria");
    const range = autoFilter.getRangeOrNullObject();
    range.load("address");
    return { sheet, autoFilter, range };
  });
  return () => {
    const seen = new Set<string>();
    return asked.flatMap(({ sheet, autoFilter, range }) => {
      if (sheet.isNullObject || seen.has(sheet.name)) return [];
      seen.add(sheet.name);
      const own = range.isNullObject ? [] : chosen(autoFilter.criteria);
      return [
        ...own.map(({ index, criteria }) => ({
          sheet: sheet.name,
          range: range.address.split("!").pop() ?? "",
          index,
          criteria,
        })),
        ...sheet.tables.items.flatMap((table) =>
          chosen(table.autoFilter.criteria).map(({ index, criteria }) => ({
            sheet: sheet.name,
            table: table.name,
            column: table.columns.items[index]?.name ?? "",
            criteria,
          })),
        ),
      ];
    });
  };
}

/** What is really chosen by: columns without a filter are listed too, with nothing said of them. */
function chosen(
  all: readonly (Excel.FilterCriteria | null)[] | null,
): { readonly index: number; readonly criteria: Excel.FilterCriteria }[] {
  return (all ?? []).flatMap((each, index) => {
    if (each === null) return [];
    const said = Object.entries(each).filter(([, value]) => value !== null && value !== "");
    const criteria = Object.fromEntries(said) as unknown as Excel.FilterCriteria;
    const what = said.filter(([name]) => name !== "filterOn" && name !== "operator");
    return what.length === 0 || criteria.dynamicCriteria === "Unknown" ? [] : [{ index, criteria }];
  });
}

export async function liftFilters(batch: Batch, filters: readonly FilteredColumn[]): Promise<void> {
  const lifted = new Set<string>();
  for (const each of filters) {
    const key = JSON.stringify([each.sheet, "table" in each ? each.table : ""]);
    if (lifted.has(key)) continue;
    lifted.add(key);
    await batch.room(3);
    if ("table" in each) batch.workbook.tables.getItem(each.table).clearFilters();
    else batch.sheet(each.sheet).autoFilter.clearCriteria();
  }
}

/** Puts them on again. A table or a column that went has none. */
export async function applyFilters(batch: Batch, filters: readonly FilteredColumn[]): Promise<void> {
  for (const each of filters) {
    await batch.room(5, 200 + JSON.stringify(each.criteria).length);
    if ("table" in each)
      batch.workbook.tables.getItem(each.table).columns.getItem(each.column).filter.apply(each.criteria);
    else batch.sheet(each.sheet).autoFilter.apply(each.range, each.index, each.criteria);
  }
}
