/** What the user sees of an open workbook: no command, so nothing is written. */

import { hostFailure } from "./excel-failures";

/** Shows a sheet and selects a cell of it (null: the sheet as it is); false where there is no such sheet or it is hidden. */
export async function showCell({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell: string | null;
}): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load("visibility");
      await context.sync();
      if (found.isNullObject || found.visibility !== Excel.SheetVisibility.visible) return false;
      found.activate();
      if (cell !== null) found.getRange(cell).select();
      await context.sync();
      return true;
    });
  } catch (error) {
    throw hostFailure(error);
  }
}
