/**
 * The number format a General cell takes on with a formula: that of the day or time it gives, or of the cells it looks at.
 * Only what is certain: TODAY, NOW and DATE, one cell alone, and totals of cells.
 *
 * @source https://support.microsoft.com/office/today-function-5eb3078d-a82c-4736-8930-2f51a028fdd9 ("If the cell format was
 * General before the function was entered, Excel changes the cell format to Date")
 */
import { lookAt } from "../formatting";
import type { Calculation } from "./calculation";
import type { Position } from "./evaluator";
import { isReference } from "./result";
import type { Tree } from "./syntax";

const OWN: Readonly<Record<string, string>> = { TODAY: "m/d/yyyy", DATE: "m/d/yyyy", NOW: "m/d/yyyy h:mm" };
const TOTALS = new Set(["SUM", "AVERAGE", "MIN", "MAX"]);

/** Undefined: the cell stays General. */
export function formatTaken(tree: Tree, at: Position, calculation: Calculation): string | undefined {
  if (tree.kind === "call" && Object.hasOwn(OWN, tree.name)) return OWN[tree.name];
  if (tree.kind === "call" && TOTALS.has(tree.name) && tree.args[0]) return ofFirst(tree.args[0], at, calculation);
  return tree.kind === "reference" ? ofFirst(tree, at, calculation) : undefined;
}

function ofFirst(tree: Tree, at: Position, calculation: Calculation): string | undefined {
  if (tree.kind !== "reference") return undefined;
  const result = calculation.evaluate(tree, at);
  if (!isReference(result)) return undefined;
  const { format } = lookAt(result.sheet, result.area.row, result.area.column);
  return format === "General" || format === "@" ? undefined : format;
}
