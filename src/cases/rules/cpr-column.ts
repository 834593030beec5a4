/** Columns of a table that are made of CPR numbers. */
import type { Cell } from "../../kernel/cell";
import { CPR_REMOVED, hasCpr, withoutCpr } from "../../kernel/cpr";

/**
 * The rows whose cell in a column (offset from 0) holds a CPR number, and whether the column is made of them: three at
 * least that hold nothing else, and more than half of its filled cells. In such a column a number of nine digits is one too, whose first 0
 * Excel has dropped.
 */
export function cprCells<Row extends { readonly cells: readonly Cell[] }>(
  rows: readonly Row[],
  offset: number,
): { readonly hits: readonly Row[]; readonly mostly: boolean } {
  const filled = rows.filter((row) => (row.cells[offset] ?? null) !== null);
  const hold = (among: readonly Row[], zeroLost: boolean): Row[] =>
    among.filter((row) => holdsCpr(row.cells[offset] as Cell, zeroLost));
  const likely = hold(filled, true);
  const alone = likely.filter((row) => isBare(row.cells[offset] as Cell)).length;
  const mostly = alone >= 3 && alone * 2 > filled.length;
  // Whatever holds a whole number is among those that may have lost a 0.
  return { hits: mostly ? likely : hold(likely, false), mostly };
}

function holdsCpr(cell: Cell, zeroLost: boolean): boolean {
  if (typeof cell === "string") return hasCpr(cell);
  if (typeof cell !== "number") return false;
  const digits = String(cell);
  return !TOO_FEW.test(digits) && hasCpr(zeroLost ? digits.padStart(10, "0") : digits);
}

/** Scores, ages, and days with a time of day: neither ten digits on one side of the point nor six before it. */
const TOO_FEW = /^\d{1,8}$|^\d{1,5}\.(?:\d{1,9}|\d{11,})$/u;

/** Nothing beside the number but signs, or the word CPR. A note about a child is no column of numbers. */
function isBare(cell: Cell): boolean {
  const rest = typeof cell === "string" ? withoutCpr(cell).split(CPR_REMOVED).join("") : "";
  return !/[\p{L}\d]/u.test(rest.replace(/cpr(?:-?(?:nr|nummer))?/giu, ""));
}
