/** A sheet as it stands, so that what is done to it as a whole can be taken back. */
import type { Chart } from "./chart";
import type { Sheet, Table, Workbook } from "./model";

/** Gives what puts back the sheet, and whatever of the workbook speaks of its cells. */
export function before(sheet: Sheet): () => void {
  const cells = [...sheet.allCells()].map(({ row, column, cell }) => ({ row, column, cell: { ...cell } }));
  const { merges, hyperlinks, notes, comments, filter, look } = sheet;
  const { printArea } = sheet.page;
  const rows = [...sheet.rows].map(([index, size]) => [index, { ...size }] as const);
  const columns = [...sheet.columns].map(([index, size]) => [index, { ...size }] as const);
  const tables = sheet.tables.map((table) => ({ table, was: { ...table, columns: columnsOf(table) } }));
  const speaking = spoken(sheet.workbook);
  return () => {
    for (const { row, column } of [...sheet.allCells()]) sheet.forget(row, column);
    for (const { row, column, cell } of cells) sheet.place(row, column, cell);
    Object.assign(sheet, { merges, hyperlinks, notes, comments, filter, look });
    sheet.page.printArea = printArea;
    fill(sheet.rows, rows);
    fill(sheet.columns, columns);
    sheet.tables = tables.map(({ table, was }) => Object.assign(table, was));
    speaking();
    sheet.workbook.touch();
  };
}

function columnsOf({ columns }: Table): Table["columns"] {
  return columns.map((column) => ({ ...column }));
}

function fill<Size>(sizes: Map<number, Size>, were: readonly (readonly [number, Size])[]): void {
  sizes.clear();
  for (const [index, size] of were) sizes.set(index, size);
}

/** Formulas, names, rules and charts of all sheets. */
function spoken(workbook: Workbook): () => void {
  const names = [workbook, ...workbook.sheets].flatMap(({ names: all }) =>
    all.map((item) => ({ item, formula: item.formula })),
  );
  const sheets = workbook.sheets.map((sheet) => ({
    sheet,
    formulas: [...sheet.formulas()].map(({ row, column, cell }) => ({ row, column, formula: cell.formula })),
    conditionals: sheet.conditionals.map((each) => ({ ...each })),
    validations: sheet.validations,
    charts: sheet.charts.map(copyOf),
  }));
  return () => {
    for (const { item, formula } of names) item.formula = formula;
    for (const { sheet, formulas, ...rules } of sheets) {
      Object.assign(sheet, rules);
      for (const { row, column, formula } of formulas)
        if (formula !== undefined) sheet.need(row, column).formula = formula;
    }
  };
}

/** What a chart shows is a tree that is changed in place. */
function copyOf(chart: Chart): Chart {
  return { ...chart, from: { ...chart.from }, to: { ...chart.to }, root: structuredClone(chart.root) };
}
