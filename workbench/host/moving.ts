/**
 * Cells cut and pasted elsewhere: values, looks and what hangs on them go along, and every formula that spoke of them
 * speaks of them at their new place.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-moveto-member(1)
 */
import type { Area } from "./area";
import { area as makeArea, holdsArea, intersection } from "./area";
import { notImplemented } from "./failure";
import { rewriteReferences } from "./formula/references";
import type { Sheet } from "./model";
import { clearConditionals, clearValidations, ruleOver, touches, validationOver } from "./regions";

export function moveCells(
  from: Sheet,
  area: Area,
  to: Sheet,
  corner: { readonly row: number; readonly column: number },
): Area {
  const where = makeArea(corner.row, corner.column, area.rows, area.columns);
  for (const [sheet, part] of [
    [from, area],
    [to, where],
  ] as const) {
    if (sheet.tables.some((table) => intersection(table.area, part))) throw notImplemented("moving cells of tables");
    if (sheet.merges.some((merged) => intersection(merged, part))) throw notImplemented("moving merged cells");
  }
  const step = { rows: where.row - area.row, columns: where.column - area.column };
  const moved = (part: Area): Area => ({ ...part, row: part.row + step.rows, column: part.column + step.columns });
  const cells = [...from.cellsIn(area)];
  if (from !== to && cells.some(({ cell }) => cell.formula !== undefined))
    throw notImplemented("moving formulas to another sheet");
  rewriteReferences(from, (part) => (holdsArea(area, part) ? moved(part) : part), to);
  for (const { row, column } of cells) from.forget(row, column);
  for (const { row, column } of [...to.cellsIn(where)]) to.forget(row, column);
  for (const { row, column, cell } of cells) to.place(row + step.rows, column + step.columns, cell);
  moveRules(from, area, to, where, moved);
  const links = from.hyperlinks.filter((link) => holdsArea(area, link.area));
  from.hyperlinks = from.hyperlinks.filter((link) => !links.includes(link));
  to.hyperlinks = [
    ...to.hyperlinks.filter((link) => !intersection(link.area, where)),
    ...links.map((link) => ({ ...link, area: moved(link.area) })),
  ];
  from.workbook.touch();
  return where;
}

function moveRules(from: Sheet, area: Area, to: Sheet, where: Area, moved: (part: Area) => Area): void {
  const inside = (areas: readonly Area[]): Area[] => areas.flatMap((each) => intersection(each, area) ?? []).map(moved);
  const validations = from.validations.filter((each) => touches(each.areas, area));
  const rules = from.conditionals.filter((each) => touches(each.areas, area));
  const validated = validations.map((each) => validationOver(each, inside(each.areas))!);
  const ruled = rules.map((each) => ({ ...ruleOver(each, inside(each.areas))!, id: `{CF-${to.workbook.nextId()}}` }));
  clearValidations(from, area);
  clearConditionals(from, area);
  clearValidations(to, where);
  clearConditionals(to, where);
  to.validations = [...to.validations, ...validated];
  to.conditionals = [...to.conditionals, ...ruled];
}
