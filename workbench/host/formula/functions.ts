/**
 * The functions this host calculates: those the sheets of a register use. Each behaves as its page says.
 *
 * @source https://support.microsoft.com/office/excel-functions-alphabetical-b3944572-255d-4efb-bb96-c6d90033e188
 */
import { notImplemented } from "../failure";
import type { Value } from "../model";
import { CellError } from "../model";
import { matcher, wildcardPattern } from "./criteria";
import type { Evaluator, Position } from "./evaluator";
import type { Matrix, Reference, Result } from "./result";
import {
  DIVISION_ERROR,
  isMatrix,
  isReference,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  REFERENCE_ERROR,
  toNumber,
  toText,
  toTruth,
  VALUE_ERROR,
} from "./result";
import type { Tree } from "./syntax";

export interface Call {
  readonly args: readonly Tree[];
  readonly at: Position;
  readonly calculation: Evaluator;
}

type Run = (call: Call) => Result;

function given(call: Call, index: number): Result {
  const tree = call.args[index];
  return tree ? call.calculation.evaluate(tree, call.at) : null;
}

/** One value of an argument; an argument of several is not implemented (Excel would spill). */
function one(call: Call, index: number): Value {
  const values = call.calculation.spread(given(call, index));
  if (isMatrix(values)) throw notImplemented("a formula over several cells where one value is meant");
  return values;
}

/** A function of single values; the first error among them is the result. */
function plain(least: number, most: number, run: (...values: Value[]) => Value): Run {
  return (call) => {
    if (call.args.length < least || call.args.length > most) return VALUE_ERROR;
    const values = call.args.map((_, index) => one(call, index));
    return values.find((value) => value instanceof CellError) ?? run(...values);
  };
}

function numbers(least: number, most: number, run: (...values: number[]) => Value): Run {
  return plain(least, most, (...values) => {
    const all = values.map(toNumber);
    const error = all.find((value) => value instanceof CellError);
    return error ?? run(...(all as number[]));
  });
}

function texts(least: number, most: number, run: (...values: string[]) => Value): Run {
  return plain(least, most, (...values) => run(...values.map((value) => toText(value) as string)));
}

/** Numbers of all arguments: in ranges only true numbers, as arguments also what reads as one. */
function allNumbers(call: Call): number[] | CellError {
  const found: number[] = [];
  for (let index = 0; index < call.args.length; index++) {
    const result = given(call, index);
    const values = isReference(result)
      ? [...call.calculation.filled(result)].map((each) => each.value)
      : isMatrix(result)
        ? result.flat()
        : null;
    if (values === null) {
      const n = toNumber(result as Value);
      if (n instanceof CellError) return n;
      found.push(n);
      continue;
    }
    for (const value of values) {
      if (value instanceof CellError) return value;
      if (typeof value === "number") found.push(value);
    }
  }
  return found;
}

function overNumbers(run: (values: readonly number[]) => Value): Run {
  return (call) => {
    const values = allNumbers(call);
    return values instanceof CellError ? values : run(values);
  };
}

/** AND and OR look at truth values and numbers of ranges, and pass over text and blanks there. */
function logical(decide: (values: readonly boolean[]) => boolean): Run {
  return (call) => {
    const truths: boolean[] = [];
    for (let index = 0; index < call.args.length; index++) {
      const result = given(call, index);
      const several = isReference(result) || isMatrix(result);
      for (const value of call.calculation.matrix(result).flat()) {
        if (several && (value === null || typeof value === "string")) continue;
        const truth = toTruth(value);
        if (truth instanceof CellError) return truth;
        truths.push(truth);
      }
    }
    return truths.length === 0 ? VALUE_ERROR : decide(truths);
  };
}

/** `typed`: the value was typed into the list of arguments. */
function counting(counts: (value: Value, typed: boolean) => boolean): Run {
  return (call) => {
    let count = 0;
    for (let index = 0; index < call.args.length; index++) {
      const result = given(call, index);
      if (isReference(result)) {
        for (const { value } of call.calculation.filled(result)) if (counts(value, false)) count++;
      } else
        count += call.calculation
          .matrix(result)
          .flat()
          .filter((value) => counts(value, !isMatrix(result))).length;
    }
    return count;
  };
}

function referenceArg(call: Call, index: number): Reference | CellError {
  const result = given(call, index);
  if (isReference(result)) return result;
  return result instanceof CellError ? result : VALUE_ERROR;
}

interface Matches {
  /** Row and column within the ranges. */
  readonly places: readonly (readonly [number, number])[];
  /** Places beyond all used cells where blank meets every criterion: counted, not listed. */
  readonly beyond: number;
}

function matches(call: Call, first: number): Matches | CellError {
  const pairs: { readonly range: Reference; readonly holds: (value: Value) => boolean }[] = [];
  for (let index = first; index + 1 < call.args.length; index += 2) {
    const range = referenceArg(call, index);
    if (range instanceof CellError) return range;
    pairs.push({ range, holds: matcher(one(call, index + 1)) });
  }
  const area = pairs[0]?.range.area;
  if (!area || pairs.some(({ range }) => range.area.rows !== area.rows || range.area.columns !== area.columns))
    return VALUE_ERROR;
  const used = pairs.map(({ range }) => call.calculation.usedExtent(range));
  const rows = Math.max(...used.map((each) => each.rows));
  const columns = Math.max(...used.map((each) => each.columns));
  const places: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const all = pairs.every(({ range, holds }) =>
        holds(call.calculation.valueAt(range.sheet, range.area.row + row, range.area.column + column)),
      );
      if (all) places.push([row, column]);
    }
  }
  const blank = pairs.every(({ holds }) => holds(null));
  return { places, beyond: blank ? area.rows * area.columns - rows * columns : 0 };
}

function countIfs(call: Call): Result {
  const found = matches(call, 0);
  return found instanceof CellError ? found : found.places.length + found.beyond;
}

function sumOver(call: Call, range: Reference | CellError, places: readonly (readonly [number, number])[]): Value {
  if (range instanceof CellError) return range;
  let sum = 0;
  for (const [row, column] of places) {
    const value = call.calculation.valueAt(range.sheet, range.area.row + row, range.area.column + column);
    if (value instanceof CellError) return value;
    if (typeof value === "number") sum += value;
  }
  return sum;
}

function sumIf(call: Call): Result {
  const found = matches({ ...call, args: call.args.slice(0, 2) }, 0);
  if (found instanceof CellError) return found;
  return sumOver(call, referenceArg(call, call.args.length > 2 ? 2 : 0), found.places);
}

function sumIfs(call: Call): Result {
  const found = matches(call, 1);
  return found instanceof CellError ? found : sumOver(call, referenceArg(call, 0), found.places);
}

function sumProduct(call: Call): Result {
  const factors: Matrix[] = call.args.map((_, index) => call.calculation.matrix(given(call, index)));
  const [first] = factors;
  if (!first || factors.some((each) => each.length !== first.length || each[0]!.length !== first[0]!.length))
    return VALUE_ERROR;
  let sum = 0;
  for (let row = 0; row < first.length; row++) {
    for (let column = 0; column < first[0]!.length; column++) {
      let product = 1;
      for (const factor of factors) {
        const value = factor[row]![column]!;
        if (value instanceof CellError) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

/** Half away from zero on the fifteen digits Excel keeps: ROUND(23/40,2) is 0.58. */
function round(value: number, digits: number): number {
  const exact = Number(Math.abs(value).toPrecision(15));
  const shifted = Number(`${exact}e${Math.trunc(digits)}`);
  return Math.sign(value) * Number(`${Math.floor(shifted + 0.5)}e${-Math.trunc(digits)}`);
}

function match(call: Call): Result {
  const wanted = one(call, 0);
  if (call.args.length > 2 && one(call, 2) === 0) {
    const holds = matcher(wanted, true);
    const values = call.calculation.matrix(given(call, 1)).flat();
    const index = values.findIndex((value) => value !== null && holds(value));
    return index < 0 ? NOT_AVAILABLE : index + 1;
  }
  throw notImplemented("MATCH without 0 as its third argument");
}

function index(call: Call): Result {
  const source = given(call, 0);
  const row = toNumber(one(call, 1));
  const column = toNumber(one(call, 2));
  if (row instanceof CellError) return row;
  if (column instanceof CellError) return column;
  const cells = call.calculation.matrix(source);
  const flat = cells.length === 1 && call.args.length < 3;
  const value = flat ? cells[0]![row - 1] : cells[row - 1]?.[Math.max(column, 1) - 1];
  return value === undefined ? REFERENCE_ERROR : value;
}

/** Where a reference is; without one, where the formula is. */
function place(call: Call, read: (reference: { readonly row: number; readonly column: number }) => number): Result {
  if (call.args.length === 0) return read(call.at) + 1;
  const range = referenceArg(call, 0);
  return range instanceof CellError ? range : read(range.area) + 1;
}

/** SEARCH takes no notice of capitals, and takes wildcards: `?`, `*`, `~` before either. */
function find(sensitive: boolean): Run {
  return plain(2, 3, (wanted, within, start) => {
    const from = start === undefined ? 1 : toNumber(start);
    if (from instanceof CellError) return from;
    const text = toText(within!) as string;
    const sought = toText(wanted!) as string;
    if (from < 1 || from > text.length + 1) return VALUE_ERROR;
    const at = sensitive
      ? text.indexOf(sought, from - 1)
      : text.slice(from - 1).search(wildcardPattern(sought)) + (from - 1);
    return at < from - 1 ? VALUE_ERROR : at + 1;
  });
}

function substitute(text: string, old: string, by: string, instance: Value | undefined): Value {
  if (old === "") return text;
  if (instance === undefined) return text.replaceAll(old, by);
  const which = toNumber(instance);
  if (which instanceof CellError) return which;
  if (which < 1) return VALUE_ERROR;
  let at = -1;
  for (let found = 0; found < Math.floor(which); found++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + old.length);
}

function ifError(call: Call): Result {
  const value = one(call, 0);
  return value instanceof CellError ? one(call, 1) : value;
}

function choose(call: Call): Result {
  const condition = toTruth(one(call, 0));
  if (condition instanceof CellError) return condition;
  if (condition) return call.args.length > 1 ? (given(call, 1) ?? 0) : true;
  return call.args.length > 2 ? (given(call, 2) ?? 0) : false;
}

function test(decide: (value: Value) => boolean): Run {
  return (call) => decide(one(call, 0));
}

export const FUNCTIONS: Readonly<Record<string, Run>> = {
  IF: choose,
  IFERROR: ifError,
  AND: logical((values) => values.every(Boolean)),
  OR: logical((values) => values.some(Boolean)),
  NOT: plain(1, 1, (value) => {
    const truth = toTruth(value!);
    return truth instanceof CellError ? truth : !truth;
  }),
  TRUE: () => true,
  FALSE: () => false,
  SUM: overNumbers((values) => values.reduce((sum, value) => sum + value, 0)),
  MIN: overNumbers((values) => values.reduce((least, value) => Math.min(least, value), values[0] ?? 0)),
  MAX: overNumbers((values) => values.reduce((most, value) => Math.max(most, value), values[0] ?? 0)),
  AVERAGE: overNumbers((values) =>
    values.length === 0 ? DIVISION_ERROR : values.reduce((sum, value) => sum + value, 0) / values.length,
  ),
  // Typed among the arguments, truth values and text that reads as a number count too; errors never do.
  COUNT: counting((value, typed) => typeof value === "number" || (typed && typeof toNumber(value) === "number")),
  COUNTA: counting((value) => value !== null),
  COUNTBLANK: (call) => {
    const range = referenceArg(call, 0);
    if (range instanceof CellError) return range;
    const filled = [...call.calculation.filled(range)].filter((each) => each.value !== "").length;
    return range.area.rows * range.area.columns - filled;
  },
  COUNTIF: (call) => (call.args.length === 2 ? countIfs(call) : VALUE_ERROR),
  COUNTIFS: countIfs,
  SUMIF: sumIf,
  SUMIFS: sumIfs,
  SUMPRODUCT: sumProduct,
  ROUND: numbers(2, 2, (value, digits) => round(value!, digits!)),
  INT: numbers(1, 1, (value) => Math.floor(value!)),
  ABS: numbers(1, 1, (value) => Math.abs(value!)),
  MOD: numbers(2, 2, (value, by) => (by === 0 ? DIVISION_ERROR : value! - by! * Math.floor(value! / by!))),
  SQRT: numbers(1, 1, (value) => (value! < 0 ? NUMBER_ERROR : Math.sqrt(value!))),
  LEN: texts(1, 1, (text) => text!.length),
  TRIM: texts(1, 1, (text) => text!.replace(/ +/g, " ").replace(/^ | $/g, "")),
  LOWER: texts(1, 1, (text) => text!.toLowerCase()),
  UPPER: texts(1, 1, (text) => text!.toUpperCase()),
  EXACT: texts(2, 2, (a, b) => a === b),
  SUBSTITUTE: plain(3, 4, (text, old, by, instance) =>
    substitute(toText(text!) as string, toText(old!) as string, toText(by!) as string, instance),
  ),
  LEFT: plain(1, 2, (text, count) => part(text!, 0, count === undefined ? 1 : count)),
  RIGHT: plain(1, 2, (text, count) => {
    const whole = toText(text!) as string;
    const n = toNumber(count === undefined ? 1 : count);
    return n instanceof CellError ? n : n < 0 ? VALUE_ERROR : whole.slice(Math.max(0, whole.length - n));
  }),
  MID: plain(3, 3, (text, start, count) => {
    const from = toNumber(start!);
    return from instanceof CellError ? from : from < 1 ? VALUE_ERROR : part(text!, from - 1, count!);
  }),
  FIND: find(true),
  SEARCH: find(false),
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISERROR: test((value) => value instanceof CellError),
  ISNA: test((value) => value instanceof CellError && value.code === "#N/A"),
  NA: () => NOT_AVAILABLE,
  MATCH: match,
  INDEX: index,
  ROW: (call) => place(call, (at) => at.row),
  COLUMN: (call) => place(call, (at) => at.column),
  ROWS: (call) => call.calculation.matrix(given(call, 0)).length,
  TODAY: (call) => Math.floor(call.calculation.now),
  NOW: (call) => call.calculation.now,
  CHAR: numbers(1, 1, (code) => (code! >= 1 && code! <= 127 ? String.fromCharCode(code!) : VALUE_ERROR)),
};

function part(text: Value, from: number, count: Value): Value {
  const n = toNumber(count);
  if (n instanceof CellError) return n;
  return n < 0 ? VALUE_ERROR : (toText(text) as string).slice(from, from + n);
}
