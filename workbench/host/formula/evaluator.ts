/** What functions need of the calculation that calls them. */
import type { Sheet, Value } from "../model";
import type { Matrix, Reference, Result } from "./result";
import type { Tree } from "./syntax";

/** Where a formula stands; `shift`: how far its relative references are moved (a rule applied to another cell). */
export interface Position {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly shift?: { readonly rows: number; readonly columns: number };
}

export interface Evaluator {
  /** The day and time formulas are told. */
  readonly now: number;
  evaluate(tree: Tree, at: Position): Result;
  valueAt(sheet: Sheet, row: number, column: number): Value;
  /** One value as itself, several as a rectangle. */
  spread(result: Result): Value | Matrix;
  matrix(result: Result): Matrix;
  /** How many rows and columns of a range, from its top left, reach as far as its sheet's used cells. */
  usedExtent(reference: Reference): { readonly rows: number; readonly columns: number };
  /** Cells of a range that hold something, with where they are in it. */
  filled(reference: Reference): Iterable<{ readonly row: number; readonly column: number; readonly value: Value }>;
}
