/**
 * What Excel refuses of a formula as it is entered, before anything is calculated: too few or too many arguments, tables,
 * columns and sheets that are not there. What this host cannot calculate is refused beside it.
 *
 * @source https://support.microsoft.com/office/excel-functions-by-category-5f91f4e9-7b42-46d2-9bd1-63f26a86c0eb (syntax)
 * @source https://support.microsoft.com/office/how-to-avoid-broken-formulas-in-excel-8309381d-33e8-42f6-b889-84ef6df1d586
 */
import { invalidArgument, notImplemented } from "../failure";
import type { Sheet, Workbook } from "../model";
import type { CustomFunctions } from "../customfunctions";
import { FUNCTIONS } from "./functions";
import type { TablePart, Tree } from "./syntax";

const MANY = 255;

/** Fewest and most arguments of each function; `step` 2: they come in pairs from the fewest on. */
const ARGUMENTS: Readonly<Record<string, readonly [least: number, most: number, step?: 2]>> = {
  ABS: [1, 1],
  AND: [1, MANY],
  AVERAGE: [1, MANY],
  CHAR: [1, 1],
  COLUMN: [0, 1],
  COUNT: [1, MANY],
  COUNTA: [1, MANY],
  COUNTBLANK: [1, 1],
  COUNTIF: [2, 2],
  COUNTIFS: [2, MANY, 2],
  EXACT: [2, 2],
  FALSE: [0, 0],
  FIND: [2, 3],
  IF: [2, 3],
  IFERROR: [2, 2],
  INDEX: [2, 4],
  INT: [1, 1],
  ISBLANK: [1, 1],
  ISERROR: [1, 1],
  ISNA: [1, 1],
  ISNUMBER: [1, 1],
  ISTEXT: [1, 1],
  LEFT: [1, 2],
  LEN: [1, 1],
  LOWER: [1, 1],
  MATCH: [2, 3],
  MAX: [1, MANY],
  MID: [3, 3],
  MIN: [1, MANY],
  MOD: [2, 2],
  NA: [0, 0],
  NOT: [1, 1],
  NOW: [0, 0],
  OR: [1, MANY],
  RIGHT: [1, 2],
  ROUND: [2, 2],
  ROW: [0, 1],
  ROWS: [1, 1],
  SEARCH: [2, 3],
  SQRT: [1, 1],
  SUBSTITUTE: [3, 4],
  SUM: [1, MANY],
  SUMIF: [2, 3],
  SUMIFS: [3, MANY, 2],
  SUMPRODUCT: [1, MANY],
  TODAY: [0, 0],
  TRIM: [1, 1],
  TRUE: [0, 0],
  UPPER: [1, 1],
};

/** Where the formula will stand; null: a name or a rule, which stands in no cell. */
export interface Entered {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** @throws Failure where Excel, or this host, does not take the formula. */
export function checkTree(
  tree: Tree,
  formula: string,
  workbook: Workbook,
  custom: CustomFunctions,
  at: Entered | null,
): void {
  const visit = (part: Tree): void => {
    switch (part.kind) {
      case "call":
        if (custom.has(part.name)) custom.check(part.name, part.args.length, formula);
        else checkCall(part.name, part.args.length, formula);
        part.args.forEach(visit);
        return;
      case "binary":
        visit(part.left);
        visit(part.right);
        return;
      case "negate":
      case "percent":
      case "plus":
      case "group":
        visit(part.of);
        return;
      case "table":
        checkTablePart(part.part, formula, workbook, at);
        return;
      case "reference":
      case "name":
        if (part.sheet !== null && !workbook.sheetNamed(part.sheet))
          throw invalidArgument(`formula ${formula}: there is no sheet ${part.sheet}`);
        return;
      default:
        return;
    }
  };
  visit(tree);
}

function checkCall(name: string, count: number, formula: string): void {
  const limits = ARGUMENTS[name];
  if (!Object.hasOwn(FUNCTIONS, name) || !limits) throw notImplemented(`formula ${formula}: ${name}`);
  const [least, most, step = 1] = limits;
  if (count < least || count > most || (count - least) % step !== 0)
    throw invalidArgument(`formula ${formula}: ${name} takes other arguments than ${count}`);
}

function checkTablePart(part: TablePart, formula: string, workbook: Workbook, at: Entered | null): void {
  const table = part.table === null ? at?.sheet.tableAt(at.row, at.column) : workbook.tableNamed(part.table)?.table;
  if (!table) {
    if (part.table !== null) throw invalidArgument(`formula ${formula}: there is no table ${part.table}`);
    if (at !== null) throw invalidArgument(`formula ${formula}: the cell is in no table`);
    return;
  }
  for (const name of part.columns) {
    if (!table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase()))
      throw invalidArgument(`formula ${formula}: the table ${table.name} has no column ${name}`);
  }
}
