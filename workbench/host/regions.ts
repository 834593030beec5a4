/**
 * Rules that hold for several areas of a sheet: conditional formats and validation. Their formulas are relative to the top
 * left cell of all their areas together, and move with it.
 *
 * @source ECMA-376 Part 1, 18.3.1.18 (conditionalFormatting) and 18.3.1.33 (dataValidations): sqref
 */
import type { Area } from "./area";
import { bounding, intersection, sameArea, without } from "./area";
import { moveFormula } from "./formula/move";
import type { Conditional, Sheet, Validation } from "./model";

export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The cell that relative references of a rule are written for. */
export function originOf(areas: readonly Area[]): Corner {
  const { row, column } = areas.reduce((all, each) => bounding(all, each));
  return { row, column };
}

export function touches(areas: readonly Area[], where: Area): boolean {
  return areas.some((each) => intersection(each, where) !== null);
}

/** Areas with `hole` taken out. */
export function punched(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((each) => (sameArea(each, hole) ? [] : without(each, hole)));
}

/** Areas with one more; what lies side by side and is of one width or height becomes one. */
export function joined(areas: readonly Area[], more: Area): Area[] {
  const rest = punched(areas, more);
  for (const [index, each] of rest.entries()) {
    const all = bounding(each, more);
    if (all.rows * all.columns === each.rows * each.columns + more.rows * more.columns)
      return joined(rest.toSpliced(index, 1), all);
  }
  return [...rest, more];
}

function moved(formula: string, from: Corner, to: Corner): string {
  if (!formula.startsWith("=") || (from.row === to.row && from.column === to.column)) return formula;
  return `=${moveFormula(formula.slice(1), to.row - from.row, to.column - from.column)}`;
}

/** The same rule over other areas. Null where no area is left. `from`: the cell its formula is written for. */
export function ruleOver(rule: Conditional, areas: readonly Area[], from = originOf(rule.areas)): Conditional | null {
  if (areas.length === 0) return null;
  return { ...rule, areas, formula: moved(rule.formula, from, originOf(areas)) };
}

export function validationOver(
  validation: Validation,
  areas: readonly Area[],
  from = originOf(validation.areas),
): Validation | null {
  if (areas.length === 0) return null;
  const to = originOf(areas);
  return { ...validation, areas, rule: withFormulas(validation.rule, (formula) => moved(formula, from, to)) };
}

/** A validation's rule with each of its formulas changed; what is no formula stays. */
export function withFormulas(rule: Validation["rule"], change: (formula: string) => string): Validation["rule"] {
  if (rule === null) return null;
  return Object.fromEntries(
    Object.entries(rule).map(([kind, fields]) => [
      kind,
      Object.fromEntries(
        Object.entries(fields as Readonly<Record<string, unknown>>).map(([name, value]) => [
          name,
          typeof value === "string" && value.startsWith("=") ? change(value) : value,
        ]),
      ),
    ]),
  );
}

/** Takes cells out of every conditional format of the sheet. The same objects stay where nothing changes. */
export function clearConditionals(sheet: Sheet, where: Area): void {
  sheet.conditionals = sheet.conditionals.flatMap((rule) => {
    if (!touches(rule.areas, where)) return [rule];
    const left = ruleOver(rule, punched(rule.areas, where));
    return left === null ? [] : [Object.assign(rule, left)];
  });
}

export function clearValidations(sheet: Sheet, where: Area): void {
  sheet.validations = sheet.validations.flatMap((each) => {
    if (!touches(each.areas, where)) return [each];
    return validationOver(each, punched(each.areas, where)) ?? [];
  });
}
