/** Charts among the cells of a workbook: which cells they read, where they lie, and what follows when those change. */
import type { Area } from "./area";
import { formatArea, parseArea, quoteSheet, sameArea, splitAddress } from "./area";
import type { Chart, Spot } from "./chart";
import { drop, kid } from "./chart";
import { notImplemented } from "./failure";
import type { Growing } from "./file/xml";
import { local, parseWhole, wholeXml } from "./file/xml";
import type { Sheet, Workbook } from "./model";
import { heightOf, total, widthOf } from "./sizes";

/** Everything below that names cells, and what it stands in. */
function references(element: Growing): { readonly inside: Growing; readonly formula: Growing }[] {
  return element.children.flatMap((each) =>
    local(each.name) === "f" ? [{ inside: element, formula: each }] : references(each),
  );
}

/** What a file keeps of values beside the cells is taken away where the cells are others. */
function rewriteChart(root: Growing, rewritten: (formula: string) => string): void {
  for (const { inside, formula } of references(root)) {
    const after = rewritten(formula.text);
    if (after === formula.text) continue;
    formula.text = after;
    drop(inside, "numCache", "strCache", "multiLvlStrCache");
  }
}

export function rewriteCharts(sheet: Sheet, rewritten: (formula: string) => string): void {
  for (const { root } of sheet.charts) rewriteChart(root, rewritten);
}

export function copyChart(chart: Chart, workbook: Workbook): Chart {
  if (kid(chart.root, "userShapes")) throw notImplemented("copying a chart that is drawn in");
  return {
    ...chart,
    id: newChartId(workbook),
    from: { ...chart.from },
    to: { ...chart.to },
    root: parseWhole(wholeXml(chart.root)),
    related: [],
  };
}

export function newChartId(workbook: Workbook): string {
  return `{${workbook.nextId().toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

/**
 * Charts of columns of a table read as many rows as it has.
 *
 * @source https://peltiertech.com/tag/lists/ (a chart of a table's columns grows with it)
 */
export function growCharts(sheet: Sheet, before: Area, after: Area, headers: number): void {
  for (const each of sheet.workbook.sheets)
    rewriteCharts(each, (formula) => {
      const { sheet: name, rest } = splitAddress(formula);
      const area = name?.toLowerCase() === sheet.name.toLowerCase() ? parseArea(rest.replaceAll("$", "")) : null;
      if (!area || area.column < before.column || area.column + area.columns > before.column + before.columns)
        return formula;
      const data = { ...area, row: before.row + headers, rows: before.rows - headers };
      return sameArea(area, data) ? cellsText(sheet, { ...area, rows: after.rows - headers }) : formula;
    });
}

/** As charts name cells. */
export function cellsText(sheet: Sheet, area: Area): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
}

/** From the left and the top of the sheet, in points. */
export function boxOf(
  sheet: Sheet,
  { from, to }: Pick<Chart, "from" | "to">,
): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const x = ({ column, right }: Spot): number => total(column, (index) => widthOf(sheet, index)) + right;
  const y = ({ row, down }: Spot): number => total(row, (index) => heightOf(sheet, index)) + down;
  return { left: x(from), top: y(from), width: x(to) - x(from), height: y(to) - y(from) };
}

/** So far from the left and the top of the sheet. */
export function spotAt(sheet: Sheet, left: number, top: number): Spot {
  const find = (rest: number, size: (index: number) => number): readonly [number, number] => {
    let index = 0;
    while (rest >= size(index) && index < 1_000_000) rest -= size(index++);
    return [index, rest];
  };
  const [column, right] = find(left, (index) => widthOf(sheet, index));
  const [row, down] = find(top, (index) => heightOf(sheet, index));
  return { column, right, row, down };
}
