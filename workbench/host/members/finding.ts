/**
 * Text looked for in what cells show. `?`, `*` and `~` are wildcards, as in Excel's own dialog.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-find-member(1), excel.searchcriteria
 * and excel.worksheet#excel-excel-worksheet-findall-member(1)
 */
import type { Area } from "../area";
import { WHOLE_SHEET } from "../area";
import { displayed } from "../display";
import { Failure } from "../failure";
import { lookAt } from "../formatting";
import { wildcardPattern } from "../formula/criteria";
import { asFlag, oneOf, optional } from "../json";
import type { Sheet } from "../model";
import type { Arguments, Method } from "../object";
import { NULL_OBJECT } from "../object";
import { joined } from "../regions";
import type { Session } from "../session";
import { shown } from "../typing";
import type { RangeTarget } from "./targets";
import { objectOf } from "./targets";

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells that show the text, by rows. */
function spots(sheet: Sheet, within: Area, args: Arguments, session: Session): Spot[] {
  const criteria = args.record(1);
  const whole = optional(criteria["completeMatch"], asFlag) ?? false;
  const matchCase = optional(criteria["matchCase"], asFlag) ?? false;
  const { source } = wildcardPattern(args.text(0));
  const pattern = new RegExp(whole ? `^(?:${source})$` : source, matchCase ? "u" : "iu");
  return [...sheet.cellsIn(within)]
    .filter(({ row, column }) => pattern.test(textOf(sheet, row, column, session)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What the cell shows; where this host cannot show its format, its value. A blank shows nothing to be found. */
function textOf(sheet: Sheet, row: number, column: number, session: Session): string {
  const value = session.calculation.valueAt(sheet, row, column);
  try {
    return displayed(value, lookAt(sheet, row, column).format);
  } catch (error) {
    if (error instanceof Failure) return String(shown(value));
    throw error;
  }
}

/** Of a single cell the whole sheet is searched, from the cell after it on. */
export function find(orNull: boolean): Method<RangeTarget>["call"] {
  return ({ sheet, area }, args, session) => {
    const single = area.rows * area.columns === 1;
    const direction = oneOf(args.record(1)["searchDirection"] ?? "Forward", ["Forward", "Backwards"]);
    const found = spots(sheet, single ? WHOLE_SHEET : area, args, session).filter(
      (spot) => !single || spot.row !== area.row || spot.column !== area.column,
    );
    const after = ({ row, column }: Spot): boolean => row > area.row || (row === area.row && column > area.column);
    const ordered = single ? [...found.filter(after), ...found.filter((spot) => !after(spot))] : found;
    const spot = ordered.at(direction === "Forward" ? 0 : -1);
    if (spot) return objectOf("Range", { sheet, area: { row: spot.row, column: spot.column, rows: 1, columns: 1 } });
    if (orNull) return NULL_OBJECT;
    throw new Failure("ItemNotFound", "the text is not found");
  };
}

/** All cells, side by side as one area. */
export function findAllOn(orNull: boolean): Method<Sheet>["call"] {
  return (sheet, args, session) => {
    const areas = spots(sheet, WHOLE_SHEET, args, session).reduce<readonly Area[]>(
      (all, { row, column }) => joined(all, { row, column, rows: 1, columns: 1 }),
      [],
    );
    if (areas.length > 0) return objectOf("RangeAreas", { sheet, areas });
    if (orNull) return NULL_OBJECT;
    throw new Failure("ItemNotFound", "the text is not found");
  };
}
