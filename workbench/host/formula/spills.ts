/**
 * Results of several cells: they stand in the cells right of and below the formula, as long as those are empty; else the
 * formula says #SPILL!. Only functions of an add-in spill here.
 *
 * @source https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 */
import type { Area } from "../area";
import { holds, intersection } from "../area";
import type { Cell, Sheet, Value } from "../model";
import { CellError } from "../model";
import type { Matrix, Reference } from "./result";

/** The cell a formula stands in. */
interface Anchor {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

interface Spill extends Anchor {
  readonly area: Area;
  readonly values: Matrix;
}

export class Spills {
  private readonly bySheet = new WeakMap<Sheet, Map<Cell, Spill>>();

  constructor(private readonly calculated: (sheet: Sheet, row: number, column: number) => Value) {}

  /** What the formula's own cell shows. */
  spilled(anchor: Anchor, values: Matrix): Value {
    const { sheet, row, column, cell } = anchor;
    const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    const own = this.bySheet.get(sheet) ?? new Map<Cell, Spill>();
    this.bySheet.set(sheet, own);
    own.delete(cell);
    if (area.rows * area.columns === 1) return values[0]![0]!;
    for (const other of sheet.cellsIn(area))
      if (other.cell !== cell && (other.cell.value !== null || other.cell.formula !== undefined))
        return new CellError("#SPILL!");
    for (const other of own.values()) if (intersection(other.area, area)) return new CellError("#SPILL!");
    if (sheet.tables.some((table) => intersection(table.area, area))) return new CellError("#SPILL!");
    own.set(cell, { ...anchor, area, values });
    return values[0]![0]!;
  }

  /** The value that a formula elsewhere gives to an empty cell. */
  valueAt(sheet: Sheet, row: number, column: number): Value {
    for (const spill of this.bySheet.get(sheet)?.values() ?? []) {
      if (!holds(spill.area, row, column)) continue;
      const now = this.current(spill);
      return now && holds(now.area, row, column) ? now.values[row - now.row]![column - now.column]! : null;
    }
    return null;
  }

  /** Where the formula of this cell has spilled to; null where it has not. */
  areaOf(sheet: Sheet, cell: Cell): Area | null {
    return this.bySheet.get(sheet)?.get(cell)?.area ?? null;
  }

  /** Cells of a range that hold a value by a formula elsewhere, with where they are in it. */
  *filledBeside({
    sheet,
    area,
  }: Reference): Generator<{ readonly row: number; readonly column: number; readonly value: Value }> {
    for (const spill of [...(this.bySheet.get(sheet)?.values() ?? [])]) {
      const now = this.current(spill);
      const shared = now && intersection(now.area, area);
      if (!now || !shared) continue;
      for (let row = shared.row; row < shared.row + shared.rows; row++)
        for (let column = shared.column; column < shared.column + shared.columns; column++)
          if (row !== now.row || column !== now.column)
            yield {
              row: row - area.row,
              column: column - area.column,
              value: now.values[row - now.row]![column - now.column]!,
            };
    }
  }

  /** The spill as it is now; undefined where its formula is gone, or gives one value. */
  private current({ sheet, row, column, cell }: Spill): Spill | undefined {
    const own = this.bySheet.get(sheet);
    if (sheet.cell(row, column) !== cell || cell.formula === undefined) own?.delete(cell);
    else this.calculated(sheet, row, column);
    return own?.get(cell);
  }
}
