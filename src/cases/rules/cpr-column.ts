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
  return typeof cell === "number" && hasCpr(zeroLost ? String(cell).padStart(10, "0") : String(cell));
}

/** Nothing beside the number but signs, or the word CPR. A note about a child is no column of numbers. */
function isBare(cell: Cell): boolean {
  const rest = typeof cell === "string" ? withoutCpr(cell).split(CPR_REMOVED).join("") : "";
  return !/[\p{L}\d]/u.test(rest.replace(/cpr(?:-?(?:nr|nummer))?/giu, ""));
}
