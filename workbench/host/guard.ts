/**
 * What sheet protection refuses. A protected sheet lets through what its options allow, and changes to unlocked cells.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions (what each option allows)
 * @source https://github.com/OfficeDev/office-js/issues/6784 (AccessDenied, also for protecting twice)
 */
import type { Area } from "./area";
import { Failure } from "./failure";
import { lookAt } from "./formatting";
import type { Sheet } from "./model";

export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertHyperlinks"
  | "allowAutoFilter"
  | "allowSort"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowEditObjects";

/** Contents may be changed where the sheet is unprotected, or every cell of the area unlocked. */
export function mayChangeCells(sheet: Sheet, where: Area): void {
  if (!sheet.protection) return;
  const extent = sheet.extent(where);
  for (let row = extent.row; row < extent.row + extent.rows; row++) {
    for (let column = extent.column; column < extent.column + extent.columns; column++) {
      if (lookAt(sheet, row, column).locked)
        throw new Failure("AccessDenied", `the sheet "${sheet.name}" is protected, and the cell is locked`);
    }
  }
}

export function mayDo(sheet: Sheet, permission: Permission): void {
  if (sheet.protection && sheet.protection.options[permission] !== true) {
    throw new Failure("AccessDenied", `the sheet "${sheet.name}" is protected without ${permission}`);
  }
}

/** What no option allows: tables, merges, validation, conditional formats, page breaks. */
export function mayRebuild(sheet: Sheet): void {
  if (sheet.protection) throw new Failure("AccessDenied", `the sheet "${sheet.name}" is protected`);
}
