/**
 * Values of formulas. Every change makes all formulas stale; one is worked out when it is read, with what it needs,
 * and kept for the round. Slower than Excel's dependency tree, and never wrong about what depends on what.
 *
 * With calculation by hand, or suspended through the API, a formula keeps its last value until it is calculated.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.application#excel-excel-application-suspendapicalculationuntilnextsync-member(1)
 * ("it is the developer's responsibility to re-calc the workbook")
 */
import type { Area } from "../area";
import { MAX_COLUMNS, MAX_ROWS } from "../area";
import type { CustomFunctions } from "../customfunctions";
import { Failure, invalidArgument, notImplemented } from "../failure";
import type { Cell, Sheet, Table, Value, Workbook } from "../model";
import { CellError } from "../model";
import type { Evaluator, Position } from "./evaluator";
import type { Entered } from "./check";
import { checkTree } from "./check";
import { FUNCTIONS } from "./functions";
import type { Matrix, Reference, Result } from "./result";
import {
  compare,
  DIVISION_ERROR,
  isMatrix,
  isReference,
  NAME_ERROR,
  NUMBER_ERROR,
  REFERENCE_ERROR,
  settle,
  toNumber,
  toText,
  VALUE_ERROR,
} from "./result";
import { Spills } from "./spills";
import type { CellReference, Operator, TablePart, Tree } from "./syntax";
import { parseFormula } from "./syntax";
import { formatTaken } from "./taken";
import { FormulaError } from "./tokens";

/** Above this many cells, arithmetic on whole ranges is refused rather than slow. */
const MOST_CELLS = 400000;

export class Calculation implements Evaluator {
  private readonly trees = new Map<string, Tree>();
  private readonly running = new Set<Cell>();
  private readonly used = new WeakMap<Sheet, { readonly round: number; readonly area: Area | null }>();
  private readonly spills = new Spills((sheet, row, column) => this.valueAt(sheet, row, column));
  private suspended = false;
  private asked = false;
  private staleUntilRound = 0;

  constructor(
    private readonly workbook: Workbook,
    readonly now: number,
    private readonly custom: CustomFunctions,
  ) {}

  /** The value of a cell, calculated where it must be. */
  valueAt(sheet: Sheet, row: number, column: number): Value {
    const cell = sheet.cell(row, column);
    if (!cell || (cell.value === null && cell.formula === undefined)) return this.spills.valueAt(sheet, row, column);
    if (cell.formula === undefined || cell.round === this.workbook.round) return cell.value;
    if (cell.round !== undefined && this.held) return cell.value;
    return this.calculateCell(sheet, row, column, cell);
  }

  /** A formula just entered has its value at once, also while calculation is held. */
  entered(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    if (this.held && cell?.formula !== undefined) this.calculateCell(sheet, row, column, cell);
  }

  /** Where a formula's result of several cells stands; null where it is one value. */
  spillOf(sheet: Sheet, cell: Cell): Area | null {
    return this.spills.areaOf(sheet, cell);
  }

  suspend(): void {
    this.suspended = true;
  }

  /** At the end of a request: what was suspended goes on, but what became stale meanwhile stays so until the next change. */
  resume(): void {
    if (this.suspended) this.staleUntilRound = this.workbook.round;
    this.suspended = false;
  }

  /** Asked for, also while calculation is held: then what a formula needs is calculated with it. */
  calculateAll(): void {
    this.workbook.touch();
    for (const sheet of this.workbook.sheets) this.calculateSheet(sheet);
  }

  calculateSheet(sheet: Sheet): void {
    this.asked = true;
    try {
      this.calculateFormulas(sheet);
    } finally {
      this.asked = false;
    }
  }

  private calculateFormulas(sheet: Sheet): void {
    for (const { row, column, cell } of sheet.formulas())
      if (cell.round !== this.workbook.round) this.calculateCell(sheet, row, column, cell);
  }

  /** Whether formulas now keep old values. */
  private get held(): boolean {
    if (this.asked) return false;
    return this.suspended || this.workbook.calculationMode === "Manual" || this.staleUntilRound === this.workbook.round;
  }

  private calculateCell(sheet: Sheet, row: number, column: number, cell: Cell): Value {
    const formula = cell.formula!;
    if (this.running.has(cell)) throw notImplemented(`formula ${formula}: a circular reference`);
    this.running.add(cell);
    try {
      const tree = this.tree(formula);
      const result = this.last(tree, { sheet, row, column });
      const value =
        tree.kind === "call" && this.custom.has(tree.name) && isMatrix(result)
          ? this.spills.spilled({ sheet, row, column, cell }, result)
          : this.scalar(result, formula);
      cell.value = value === null ? 0 : value;
      cell.round = this.workbook.round;
      return cell.value;
    } finally {
      this.running.delete(cell);
    }
  }

  /** Reads a formula (without `=`) and refuses what Excel refuses as it is entered, and what this host cannot calculate. */
  check(formula: string, at: Entered | null = null): void {
    checkTree(this.tree(formula), formula, this.workbook, this.custom, at);
  }

  /** The number format a General cell takes on with the formula. */
  formatTaken(formula: string, at: Position): string | undefined {
    return formatTaken(this.tree(formula), at, this);
  }

  private tree(formula: string): Tree {
    let tree = this.trees.get(formula);
    if (!tree) {
      try {
        this.trees.set(formula, (tree = parseFormula(formula)));
      } catch (error) {
        if (error instanceof FormulaError) throw invalidArgument(error.message);
        throw error;
      }
    }
    return tree;
  }

  /** A formula's result as it is: a range, a rectangle or one value. */
  result(formula: string, position: Position): Result {
    return this.evaluate(this.tree(formula), position);
  }

  /** One value of a formula seen from a position: what a conditional format asks. */
  value(formula: string, position: Position): Value {
    return this.scalar(this.result(formula, position), formula);
  }

  private scalar(result: Result, formula: string): Value {
    if (isReference(result)) {
      if (result.area.rows * result.area.columns === 1)
        return this.valueAt(result.sheet, result.area.row, result.area.column);
      throw notImplemented(`formula ${formula}: a result of several cells`);
    }
    if (!isMatrix(result)) return result;
    if (result.length === 1 && result[0]!.length === 1) return result[0]![0]!;
    throw notImplemented(`formula ${formula}: a result of several values`);
  }

  /** A whole formula: its last step is settled, no other is. */
  private last(tree: Tree, at: Position): Result {
    if (tree.kind !== "binary" || (tree.operator !== "+" && tree.operator !== "-")) return this.evaluate(tree, at);
    const left = this.spread(this.evaluate(tree.left, at));
    const right = this.spread(this.evaluate(tree.right, at));
    const result = this.binary(tree.operator, left, right);
    const [x, y] = [left, right].map((value) => (isMatrix(value) ? VALUE_ERROR : toNumber(value)));
    return typeof result === "number" && typeof x === "number" && typeof y === "number"
      ? settle(result, Math.max(Math.abs(x), Math.abs(y)))
      : result;
  }

  evaluate(tree: Tree, at: Position): Result {
    switch (tree.kind) {
      case "constant":
        return tree.value;
      case "missing":
        return null;
      case "error":
        return new CellError(tree.code as CellError["code"]);
      case "reference":
        return this.reference(tree.sheet, tree.to, at);
      case "name":
        return this.named(tree.sheet, tree.name, at);
      case "table":
        return this.tablePart(tree.part, at);
      case "call":
        return this.call(tree.name, tree.args, at);
      case "plus":
      case "group":
        return this.evaluate(tree.of, at);
      case "negate":
        return this.each(this.evaluate(tree.of, at), (value) => numeric(value, (n) => -n));
      case "percent":
        return this.each(this.evaluate(tree.of, at), (value) => numeric(value, (n) => n / 100));
      case "binary":
        return this.binary(tree.operator, this.evaluate(tree.left, at), this.evaluate(tree.right, at));
    }
  }

  private reference(sheetName: string | null, to: CellReference, at: Position): Result {
    const sheet = sheetName === null ? at.sheet : this.workbook.sheetNamed(sheetName);
    if (!sheet) return REFERENCE_ERROR;
    const area = at.shift ? shifted(to, at.shift) : to.area;
    return area ? { sheet, area } : REFERENCE_ERROR;
  }

  private named(sheetName: string | null, name: string, at: Position): Result {
    const from = sheetName === null ? at.sheet : this.workbook.sheetNamed(sheetName);
    const found = this.workbook.nameSeenFrom(from ?? null, name);
    if (found)
      return this.evaluate(this.tree(found.item.formula.slice(1)), {
        sheet: found.owner ?? at.sheet,
        row: at.row,
        column: at.column,
      });
    const table = sheetName === null ? this.workbook.tableNamed(name) : undefined;
    return table ? this.tablePart({ table: name, rows: [], columns: [] }, at) : NAME_ERROR;
  }

  private tablePart(part: TablePart, at: Position): Result {
    const own = at.sheet.tableAt(at.row, at.column);
    const found = part.table === null ? own && { sheet: at.sheet, table: own } : this.workbook.tableNamed(part.table);
    if (!found) return part.table === null ? VALUE_ERROR : REFERENCE_ERROR;
    const area = tablePartArea(found.table, part, at);
    return area instanceof CellError ? area : { sheet: found.sheet, area };
  }

  private call(name: string, args: readonly Tree[], at: Position): Result {
    if (this.custom.has(name))
      return this.custom.result(
        name,
        args.map((each) => (each.kind === "missing" ? undefined : this.spread(this.evaluate(each, at)))),
        at,
      );
    const run = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!run) throw notImplemented(`formula function ${name}`);
    return run({ args, at, calculation: this });
  }

  private binary(operator: Operator, left: Result, right: Result): Result {
    const a = this.spread(left);
    const b = this.spread(right);
    if (!isMatrix(a) && !isMatrix(b)) return operate(operator, a, b);
    return zip(a, b, (x, y) => operate(operator, x, y));
  }

  private each(result: Result, change: (value: Value) => Value): Result {
    const values = this.spread(result);
    return isMatrix(values) ? values.map((row) => row.map(change)) : change(values);
  }

  /** One value as itself, several as a rectangle. */
  spread(result: Result): Value | Matrix {
    if (!isReference(result)) return result;
    const { sheet, area } = result;
    if (area.rows * area.columns === 1) return this.valueAt(sheet, area.row, area.column);
    return this.matrix(result);
  }

  matrix(result: Result): Matrix {
    if (isMatrix(result)) return result;
    if (!isReference(result)) return [[result]];
    const { sheet, area } = result;
    if (area.rows * area.columns > MOST_CELLS)
      throw notImplemented(`arithmetic on ${area.rows} x ${area.columns} cells`);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => this.valueAt(sheet, area.row + r, area.column + c)),
    );
  }

  usedExtent({ sheet, area }: Reference): { readonly rows: number; readonly columns: number } {
    let known = this.used.get(sheet);
    if (!known || known.round !== this.workbook.round)
      this.used.set(sheet, (known = { round: this.workbook.round, area: sheet.usedArea(true) }));
    const end = known.area
      ? { row: known.area.row + known.area.rows, column: known.area.column + known.area.columns }
      : { row: 0, column: 0 };
    return {
      rows: Math.max(0, Math.min(area.rows, end.row - area.row)),
      columns: Math.max(0, Math.min(area.columns, end.column - area.column)),
    };
  }

  /** Cells of a range that hold something, with where they are in it. */
  *filled(reference: Reference): Generator<{ readonly row: number; readonly column: number; readonly value: Value }> {
    const { sheet, area } = reference;
    for (const { row, column } of [...sheet.cellsIn(area)]) {
      const value = this.valueAt(sheet, row, column);
      if (value !== null) yield { row: row - area.row, column: column - area.column, value };
    }
    yield* this.spills.filledBeside(reference);
  }
}

function numeric(value: Value, change: (n: number) => number): Value {
  const n = toNumber(value);
  return n instanceof CellError ? n : change(n);
}

function operate(operator: Operator, a: Value, b: Value): Value {
  if (operator === "&") {
    const left = toText(a);
    const right = toText(b);
    return left instanceof CellError ? left : right instanceof CellError ? right : left + right;
  }
  const comparison = COMPARISONS[operator];
  if (comparison) {
    const sign = compare(a, b);
    return sign instanceof CellError ? sign : comparison(sign);
  }
  const x = toNumber(a);
  const y = toNumber(b);
  if (x instanceof CellError) return x;
  if (y instanceof CellError) return y;
  switch (operator) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "*":
      return x * y;
    case "/":
      return y === 0 ? DIVISION_ERROR : x / y;
    default:
      return finite(x ** y);
  }
}

const COMPARISONS: Readonly<Partial<Record<Operator, (sign: number) => boolean>>> = {
  "=": (sign) => sign === 0,
  "<>": (sign) => sign !== 0,
  "<": (sign) => sign < 0,
  ">": (sign) => sign > 0,
  "<=": (sign) => sign <= 0,
  ">=": (sign) => sign >= 0,
};

function finite(n: number): Value {
  return Number.isFinite(n) ? n : NUMBER_ERROR;
}

/** One row, one column or one value is repeated to fit; what still does not fit is #N/A, as Excel has it. */
function zip(a: Value | Matrix, b: Value | Matrix, join: (x: Value, y: Value) => Value): Matrix {
  const left = isMatrix(a) ? a : [[a]];
  const right = isMatrix(b) ? b : [[b]];
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]!.length, right[0]!.length);
  const pick = (matrix: Matrix, row: number, column: number): Value | undefined => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    return line?.length === 1 ? line[0] : line?.[column];
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const x = pick(left, r, c);
      const y = pick(right, r, c);
      return x === undefined || y === undefined ? new CellError("#N/A") : join(x, y);
    }),
  );
}

function shifted(to: CellReference, by: { readonly rows: number; readonly columns: number }): Area | null {
  const { area, absolute } = to;
  const move = (n: number, fixed: boolean, step: number): number => (fixed ? n : n + step);
  const row = move(area.row, absolute.row, by.rows);
  const lastRow = move(area.row + area.rows - 1, absolute.lastRow, by.rows);
  const column = move(area.column, absolute.column, by.columns);
  const lastColumn = move(area.column + area.columns - 1, absolute.lastColumn, by.columns);
  if (
    Math.min(row, lastRow, column, lastColumn) < 0 ||
    Math.max(row, lastRow) >= MAX_ROWS ||
    Math.max(column, lastColumn) >= MAX_COLUMNS
  )
    return null;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** Data rows of a table: without header and totals. */
export function dataArea(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  const rows = table.area.rows - top - bottom;
  if (rows < 1) throw new Failure("GeneralException", `the table ${table.name} has no data row`);
  return { ...table.area, row: table.area.row + top, rows };
}

/** Most formulas spell a column as it is called. */
function columnIndex(table: Table, name: string): number {
  const exact = table.columns.findIndex((column) => column.name === name);
  if (exact >= 0) return exact;
  return table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** Where a part of a table is, seen from a cell (`#This Row` is the cell's). */
export function tablePartArea(
  table: Table,
  part: TablePart,
  at: { readonly row: number; readonly column: number },
): Area | CellError {
  const rows = partRows(table, part.rows, at);
  if (rows instanceof CellError) return rows;
  if (part.columns.length === 0) return { ...table.area, ...rows };
  const indexes = part.columns.map((name) => columnIndex(table, name));
  if (indexes.includes(-1)) return REFERENCE_ERROR;
  const first = Math.min(...indexes);
  return { ...rows, column: table.area.column + first, columns: Math.max(...indexes) - first + 1 };
}

function partRows(
  table: Table,
  wanted: TablePart["rows"],
  at: { readonly row: number },
): { readonly row: number; readonly rows: number } | CellError {
  const data = dataArea(table);
  if (wanted.includes("#This Row")) {
    const inside = at.row >= data.row && at.row < data.row + data.rows;
    return inside ? { row: at.row, rows: 1 } : VALUE_ERROR;
  }
  if (wanted.includes("#All")) return { row: table.area.row, rows: table.area.rows };
  const headers = wanted.includes("#Headers");
  const totals = wanted.includes("#Totals");
  if ((headers && !table.showHeaders) || (totals && !table.showTotals)) return REFERENCE_ERROR;
  const withData = wanted.length === 0 || wanted.includes("#Data") || (headers && totals);
  const top = headers ? table.area.row : withData ? data.row : data.row + data.rows;
  const end = totals ? table.area.row + table.area.rows : withData ? data.row + data.rows : table.area.row + 1;
  return { row: top, rows: end - top };
}
