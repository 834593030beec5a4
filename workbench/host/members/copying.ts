/**
 * Copies of cells within the workbook. Relative references of formulas move along.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1) (the
 * destination grows to the source's size; an exact multiple is filled with repetitions)
 */
import type { Area } from "../area";
import { area as makeArea, intersection } from "../area";
import { invalidArgument, notImplemented } from "../failure";
import { moveFormula } from "../formula/move";
import { mayChangeCells, mayDo } from "../guard";
import { lookAt } from "../formatting";
import type { Value } from "../model";
import type { Session } from "../session";
import { headersTyped } from "../tables";
import type { RangeTarget } from "./targets";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** The area written. */
export function copyCells(
  from: RangeTarget,
  to: RangeTarget,
  what: CopyWhat,
  skipBlanks: boolean,
  transpose: boolean,
  session: Session,
): Area {
  if (transpose) throw notImplemented("copying with rows and columns exchanged");
  const source = from.area;
  if (source.rows * source.columns > 5000000) throw invalidArgument("the source is too large");
  const where = destination(source, to.area);
  if (what !== "Formats") mayChangeCells(to.sheet, where);
  if (what === "All" || what === "Formats") mayDo(to.sheet, "allowFormatCells");
  if (to.sheet.merges.some((merged) => intersection(merged, where))) throw notImplemented("copying over merged cells");
  const cells = snapshot(from, session);
  for (let r = 0; r < where.rows; r++) {
    for (let c = 0; c < where.columns; c++) {
      const cell = cells[r % source.rows]![c % source.columns]!;
      if (skipBlanks && cell.value === null && cell.formula === undefined) continue;
      paste(to, { row: where.row + r, column: where.column + c }, cell, what);
    }
  }
  to.sheet.workbook.touch();
  headersTyped(to.sheet, where, session);
  return where;
}

function destination(source: Area, target: Area): Area {
  const times = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return times ? target : makeArea(target.row, target.column, source.rows, source.columns);
}

interface Copied {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly formula: string | undefined;
  readonly look: ReturnType<typeof lookAt>;
}

function snapshot({ sheet, area }: RangeTarget, session: Session): Copied[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const row = area.row + r;
      const column = area.column + c;
      const formula = sheet.cell(row, column)?.formula;
      return {
        row,
        column,
        value: session.calculation.valueAt(sheet, row, column),
        formula,
        look: lookAt(sheet, row, column),
      };
    }),
  );
}

function paste(
  { sheet }: RangeTarget,
  at: { readonly row: number; readonly column: number },
  copied: Copied,
  what: CopyWhat,
): void {
  const cell = sheet.need(at.row, at.column);
  if (what === "All" || what === "Formats") cell.look = copied.look;
  if (what === "Formats") return;
  delete cell.round;
  if (copied.formula !== undefined && what !== "Values") {
    cell.formula = moveFormula(copied.formula, at.row - copied.row, at.column - copied.column);
    cell.value = null;
  } else {
    delete cell.formula;
    cell.value = copied.value;
  }
}
