/**
 * Ranges as arguments: an object, an address or a name.
 */
import { parseArea, splitAddress } from "../area";
import { invalidArgument } from "../failure";
import { isReference } from "../formula/result";
import type { Sheet } from "../model";
import type { Argument } from "../object";
import type { Session } from "../session";
import type { RangeTarget } from "./targets";
import { targetOf } from "./targets";

/** The range an argument means: a Range, an address or a name. `on`: the sheet of an address that names none. */
export function rangeArgument(value: Argument, on: Sheet | null, session: Session): RangeTarget {
  const target = targetOf("Range", value);
  if (target) {
    session.checkAlive(target.sheet);
    return target;
  }
  if (typeof value !== "string") throw invalidArgument("a range or an address is expected");
  return rangeAt(value.replace(/^=/, ""), on ?? session.workbook.active, session);
}

/** @source https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrange-member(1) ("the address or name") */
export function rangeAt(address: string, on: Sheet, session: Session): RangeTarget {
  const { sheet: sheetName, rest } = splitAddress(address);
  const sheet = sheetName === null ? on : session.workbook.sheetNamed(sheetName);
  if (!sheet) throw invalidArgument(`"${address}" names a sheet that is not there`);
  const area = parseArea(rest);
  if (area) return { sheet, area };
  const known = session.workbook.nameSeenFrom(sheet, rest) ?? session.workbook.tableNamed(rest);
  const result = known ? session.calculation.result(rest, { sheet, row: 0, column: 0 }) : null;
  if (result === null || !isReference(result)) throw invalidArgument(`"${address}" is not a range`);
  return result;
}
