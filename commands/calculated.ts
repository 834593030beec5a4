/** Between Excel and the functions for cells: what Excel hands over as ranges of cells, and results as Excel takes them. */
import type { Language } from "../src/language/problem";
import { describe } from "../src/language/problem";
import { CELL_FUNCTIONS, inLanguage } from "../src/register/commands/cell-functions";
import type { CellArea, CellFunction, CellResult } from "../src/register/rules/cell-function";

/** What a cell of the result is to Excel. */
type Shown = string | number | CustomFunctions.Error;

/**
 * The function's result for Excel, a cell or a range of cells.
 *
 * @param given the arguments as Excel has them, and behind them what Excel tells of the call
 */
export function calculated(name: string, given: readonly unknown[], language: Language): readonly (readonly Shown[])[] {
  const found = CELL_FUNCTIONS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No function ${name}`);
  const areas = found.parameters.map((_, index) => areaOf(given[index]));
  return found.compute(areas).map((row) => row.map((cell) => shown(cell, found, language)));
}

/** Undefined where an argument was left out; what Excel tells of the call is no argument. */
function areaOf(argument: unknown): CellArea | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (Array.isArray(argument)) return argument.map((row: readonly unknown[]) => row.map(cellOf));
  if (typeof argument === "object" && !(argument instanceof CustomFunctions.Error)) return undefined;
  return [[cellOf(argument)]];
}

function cellOf(value: unknown): string | number | boolean | null {
  if (value instanceof CustomFunctions.Error) return value.code;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Excel shows a sentence of ours with #VALUE! and #N/A, and with no other error. */
function shown(cell: CellResult, of: CellFunction, language: Language): Shown {
  if (typeof cell !== "object") return cell;
  const code = cell.severity === "info" ? "notAvailable" : "invalidValue";
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], describe(inLanguage(cell, of, language), language));
}
