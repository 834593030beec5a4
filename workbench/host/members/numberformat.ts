/** Number formats of blocks: null leaves a cell's format, empty text is General. */
import type { Area } from "../area";
import { mayDo } from "../guard";
import { withTrait } from "../look";
import { lookAt } from "../formatting";
import type { Sheet } from "../model";
import type { Json } from "../json";
import { asText } from "../json";

/** @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values */
export function setNumberFormats(sheet: Sheet, where: Area, grid: readonly (readonly Json[])[]): void {
  mayDo(sheet, "allowFormatCells");
  const formats = grid.map((row) => row.map((value) => (value === null ? null : asText(value) || "General")));
  formats.forEach((row, r) =>
    row.forEach((format, c) => {
      if (format === null) return;
      const look = lookAt(sheet, where.row + r, where.column + c);
      // The value stays what it was: a number made text before its format became "@" is not read again.
      sheet.need(where.row + r, where.column + c).look = withTrait(look, "format", format);
    }),
  );
}
