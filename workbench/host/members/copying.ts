/**
 * Copies of cells within the workbook, with all that hangs on them: looks, validation, conditional formats, merged cells,
 * links, and a whole table as another table. Relative references of formulas move along. Rows a filter hides are left out.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1) (the
 * destination grows to the source's size; an exact multiple is filled with repetitions), excel.rangecopytype
 * @source https://support.microsoft.com/office/copy-visible-cells-only-6e3a1f01-2884-4332-b262-8b814412847e (filtered rows)
 */
import type { Area } from "../area";
import { area as makeArea, holdsArea, intersection, sameArea } from "../area";
import { copyTable } from "../copysheet";
import { invalidArgument, notImplemented } from "../failure";
import { lookAt } from "../formatting";
import { moveFormula, transposeFormula } from "../formula/move";
import { mayChangeCells, mayDo, mayRebuild } from "../guard";
import type { Conditional, Sheet, Validation, Value } from "../model";
import { clearConditionals, clearValidations, joined, ruleOver, touches, validationOver } from "../regions";
import type { Session } from "../session";
import { headersTyped } from "../tables";
import type { RangeTarget } from "./targets";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

export interface CopyHow {
  readonly what: CopyWhat;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** The area written. */
export function copyCells(from: RangeTarget, to: RangeTarget, how: CopyHow, session: Session): Area {
  const { what, skipBlanks, transpose } = how;
  const source = trimmed(from);
  if (source.rows * source.columns > 5000000) throw invalidArgument("the source is too large");
  const lines = visibleRows(from.sheet, source);
  const size = transpose
    ? { rows: source.columns, columns: lines.length }
    : { rows: lines.length, columns: source.columns };
  const where = destination(size, to.area);
  if (what !== "Formats") mayChangeCells(to.sheet, where);
  if (what === "All" || what === "Formats") mayDo(to.sheet, "allowFormatCells");
  if (to.sheet.merges.some((merged) => intersection(merged, where) && !(what === "All" && holdsArea(where, merged))))
    throw notImplemented("copying over merged cells");
  const cells = snapshot(from.sheet, source, lines, transpose, session);
  const kept = what === "All" || what === "Formats" ? ruled(from.sheet, source, transpose, lines) : null;
  for (let r = 0; r < where.rows; r++) {
    for (let c = 0; c < where.columns; c++) {
      const cell = cells[r % size.rows]![c % size.columns]!;
      if (skipBlanks && cell.value === null && cell.formula === undefined) continue;
      paste(to, { row: where.row + r, column: where.column + c }, cell, how);
    }
  }
  if (kept) for (const tile of tiles(size, where)) pasteRules(from.sheet, source, to.sheet, tile, kept, what);
  to.sheet.workbook.touch();
  if (what === "All") copyTables(from, to.sheet, where, session);
  headersTyped(to.sheet, where, session);
  return where;
}

/** Of entire rows and columns, so much as is used. */
function trimmed({ sheet, area }: RangeTarget): Area {
  return area.rows * area.columns > 5000000 ? sheet.extent(area) : area;
}

function visibleRows(sheet: Sheet, area: Area): number[] {
  const all = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const shown = all.filter((row) => sheet.rows.get(row)?.filtered !== true);
  return shown.length === 0 ? all : shown;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function destination(source: Size, target: Area): Area {
  const times = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return times ? target : makeArea(target.row, target.column, source.rows, source.columns);
}

/** One area for each repetition. */
function tiles(size: Size, where: Area): Area[] {
  const down = where.rows / size.rows;
  const across = where.columns / size.columns;
  return Array.from({ length: down * across }, (_, index) => ({
    ...size,
    row: where.row + Math.floor(index / across) * size.rows,
    column: where.column + (index % across) * size.columns,
  }));
}

interface Copied {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly formula: string | undefined;
  readonly look: ReturnType<typeof lookAt>;
}

function snapshot(
  sheet: Sheet,
  area: Area,
  lines: readonly number[],
  transpose: boolean,
  session: Session,
): Copied[][] {
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const copied = (row: number, column: number): Copied => {
    const formula = sheet.cell(row, column)?.formula;
    const value = session.calculation.valueAt(sheet, row, column);
    return { row, column, value, formula, look: lookAt(sheet, row, column) };
  };
  return transpose
    ? columns.map((column) => lines.map((row) => copied(row, column)))
    : lines.map((row) => columns.map((column) => copied(row, column)));
}

function paste(
  { sheet }: RangeTarget,
  at: { readonly row: number; readonly column: number },
  copied: Copied,
  { what, transpose }: CopyHow,
): void {
  const cell = sheet.need(at.row, at.column);
  if (what === "All" || what === "Formats") cell.look = copied.look;
  if (what === "Formats") return;
  delete cell.round;
  if (copied.formula !== undefined && what !== "Values") {
    cell.formula = transpose
      ? transposeFormula(copied.formula, copied, at)
      : moveFormula(copied.formula, at.row - copied.row, at.column - copied.column);
    cell.value = null;
  } else {
    delete cell.formula;
    cell.value = copied.value;
  }
}

/** What hangs on the cells of a source, as far as it lies in it, and where in the copy it comes to lie. */
interface Ruled {
  readonly rules: readonly Conditional[];
  readonly validations: readonly Validation[];
  readonly merges: readonly Area[];
  readonly links: Sheet["hyperlinks"];
  readonly place: (area: Area, tile: Area) => Area | null;
}

function ruled(sheet: Sheet, source: Area, transpose: boolean, lines: readonly number[]): Ruled {
  const parted = lines.length !== source.rows;
  const place = (area: Area, tile: Area): Area | null => {
    const inside = intersection(area, source);
    if (!inside) return null;
    const [down, right] = [inside.row - source.row, inside.column - source.column];
    if (transpose)
      return { row: tile.row + right, column: tile.column + down, rows: inside.columns, columns: inside.rows };
    if (!parted) return { ...inside, row: tile.row + down, column: tile.column + right };
    const shown = lines.filter((row) => row >= inside.row && row < inside.row + inside.rows);
    if (shown.length === 0) return null;
    return { ...inside, row: tile.row + lines.indexOf(shown[0]!), column: tile.column + right, rows: shown.length };
  };
  return {
    rules: sheet.conditionals.filter((rule) => touches(rule.areas, source)),
    validations: sheet.validations.filter((each) => touches(each.areas, source)),
    merges: sheet.merges.filter((merged) => holdsArea(source, merged)),
    links: sheet.hyperlinks.filter((link) => intersection(link.area, source)),
    place,
  };
}

function pasteRules(from: Sheet, source: Area, to: Sheet, tile: Area, kept: Ruled, what: CopyWhat): void {
  if (from === to && sameArea(source, tile)) return;
  const placed = (areas: readonly Area[]): Area[] => areas.flatMap((area) => kept.place(area, tile) ?? []);
  if (what === "All") {
    to.merges = [...to.merges.filter((merged) => !intersection(merged, tile)), ...placed(kept.merges)];
    to.hyperlinks = [
      ...to.hyperlinks.filter((link) => !intersection(link.area, tile)),
      ...kept.links.flatMap((link) => placed([link.area]).map((area) => ({ ...link, area }))),
    ];
    pasteValidations(from, to, tile, kept.validations, placed);
  }
  clearConditionals(to, tile);
  for (const rule of kept.rules) pasteRule(from, to, rule, placed(rule.areas));
}

function pasteValidations(
  from: Sheet,
  to: Sheet,
  tile: Area,
  validations: readonly Validation[],
  placed: (areas: readonly Area[]) => Area[],
): void {
  clearValidations(to, tile);
  for (const each of validations) {
    const areas = placed(each.areas);
    if (areas.length === 0) continue;
    const own = from === to ? to.validations.findIndex((other) => other.rule === each.rule) : -1;
    const there = to.validations[own];
    if (there) to.validations[own] = validationOver(there, areas.reduce<readonly Area[]>(joined, there.areas))!;
    else to.validations.push(validationOver(each, areas)!);
  }
}

/** On its own sheet a rule holds for more cells; on another it is another rule. */
function pasteRule(from: Sheet, to: Sheet, rule: Conditional, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  const all = from === to && to.conditionals.includes(rule) ? areas.reduce<readonly Area[]>(joined, rule.areas) : null;
  if (all) Object.assign(rule, ruleOver(rule, all));
  else
    to.conditionals.push({
      ...ruleOver(rule, areas)!,
      id: `{CF-${to.workbook.nextId()}}`,
      look: { ...rule.look },
    });
}

/**
 * A table copied whole is a table again, where no table is in the way.
 *
 * @source Excel's own pasting of a whole table
 */
function copyTables({ sheet, area }: RangeTarget, to: Sheet, where: Area, session: Session): void {
  for (const table of sheet.tables) {
    if (!holdsArea(area, table.area) || table.area.rows > where.rows) continue;
    const copy = {
      ...table.area,
      row: where.row + table.area.row - area.row,
      column: where.column + table.area.column - area.column,
    };
    const filtered = visibleRows(sheet, table.area).length !== table.area.rows;
    if (filtered || to.tables.some((each) => intersection(each.area, copy))) continue;
    mayRebuild(to);
    const made = copyTable(session.workbook, table);
    to.tables.push({ ...made, area: copy, columns: made.columns.map((column) => ({ ...column, criteria: null })) });
  }
}
