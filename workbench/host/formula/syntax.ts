/**
 * Formulas read into trees: Excel's grammar as the sheets of a register use it (en-US, commas). What is outside it is
 * refused by name, so that no formula is taken for something else.
 *
 * @source https://support.microsoft.com/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a
 * @source https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
 */
import type { Area } from "../area";
import { parseArea } from "../area";
import type { Token } from "./tokens";
import { FormulaError, tokens } from "./tokens";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Parts of a table: which rows, and which columns (none: all; two: from first to last). */
export interface TablePart {
  /** Null: the table the formula stands in. */
  readonly table: string | null;
  readonly rows: readonly ("#All" | "#Data" | "#Headers" | "#Totals" | "#This Row")[];
  readonly columns: readonly string[];
}

/** `$` marks matter where a formula is moved or applied to other cells (conditional formats). */
export interface CellReference {
  readonly area: Area;
  readonly absolute: {
    readonly row: boolean;
    readonly column: boolean;
    readonly lastRow: boolean;
    readonly lastColumn: boolean;
  };
}

export type Tree =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly to: CellReference }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "table"; readonly part: TablePart }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "negate" | "percent" | "plus" | "group"; readonly of: Tree };

/** @throws FormulaError where the text is no formula. `formula` without its `=`. */
export function parseFormula(formula: string): Tree {
  const parser = new Parser(tokens(formula), formula);
  return parser.whole();
}

const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  private at = 0;

  constructor(
    private readonly list: readonly Token[],
    private readonly formula: string,
  ) {}

  whole(): Tree {
    const tree = this.level(0);
    if (this.at < this.list.length) throw new FormulaError(`"${this.formula}" goes on where it should end`);
    return tree;
  }

  private level(depth: number): Tree {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    for (
      let token = this.peek();
      token?.kind === "operator" && (operators as readonly string[]).includes(token.text);
      token = this.peek()
    ) {
      this.at++;
      left = { kind: "binary", operator: token.text as Operator, left, right: this.level(depth + 1) };
    }
    return left;
  }

  /** Signs bind tighter than `^` in Excel: -2^2 is 4. */
  private signed(): Tree {
    const token = this.peek();
    if (token?.kind === "operator" && (token.text === "-" || token.text === "+")) {
      this.at++;
      return { kind: token.text === "-" ? "negate" : "plus", of: this.signed() };
    }
    let tree = this.primary();
    while (this.peek()?.text === "%") {
      this.at++;
      tree = { kind: "percent", of: tree };
    }
    return tree;
  }

  private primary(): Tree {
    const token = this.peek();
    if (!token) throw new FormulaError(`"${this.formula}" ends too early`);
    this.at++;
    switch (token.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "string":
        return { kind: "constant", value: token.text };
      case "error":
        return { kind: "error", code: token.text };
      case "table":
        return { kind: "table", part: tablePart(token.table ?? null, token.text, this.formula) };
      case "word":
        return this.word(token);
      case "open": {
        const inner = this.level(0);
        this.expect("close");
        return { kind: "group", of: inner };
      }
      default:
        throw new FormulaError(`"${this.formula}": ${token.text} is not expected there`);
    }
  }

  private word(token: Token): Tree {
    if (this.peek()?.kind === "open" && token.sheet === undefined) return this.call(token.text);
    const sheet = token.sheet ?? null;
    if (sheet === null && /^(true|false)$/i.test(token.text))
      return { kind: "constant", value: /^true$/i.test(token.text) };
    const area = parseArea(token.text);
    if (!area) return { kind: "name", sheet, name: token.text };
    return { kind: "reference", sheet, to: { area, absolute: marks(token.text) } };
  }

  private call(name: string): Tree {
    this.expect("open");
    const args: Tree[] = [];
    if (this.peek()?.kind === "close") {
      this.at++;
      return { kind: "call", name: name.toUpperCase(), args };
    }
    for (;;) {
      const next = this.peek()?.kind;
      args.push(next === "comma" || next === "close" ? { kind: "missing" } : this.level(0));
      if (this.peek()?.kind === "close") break;
      this.expect("comma");
    }
    this.expect("close");
    return { kind: "call", name: name.toUpperCase(), args };
  }

  private peek(): Token | undefined {
    return this.list[this.at];
  }

  private expect(kind: Token["kind"]): void {
    if (this.peek()?.kind !== kind) throw new FormulaError(`"${this.formula}" is not a formula: ${kind} is missing`);
    this.at++;
  }
}

function marks(reference: string): CellReference["absolute"] {
  const [first = "", last = first] = reference.split(":");
  const column = first.startsWith("$");
  const lastColumn = last.startsWith("$");
  const row = /.\$|^\$[0-9]/.test(first);
  const lastRow = /.\$|^\$[0-9]/.test(last);
  return { row, column, lastRow, lastColumn };
}

const ROWS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;

/** `[X]`, `[@X]`, `[[#This Row],[X]]`, `[[A]:[B]]`, `[#All]`, `[@]`; `'` escapes `[ ] # ' @` in a column's name. */
function tablePart(table: string | null, inner: string, formula: string): TablePart {
  const pieces = inner.startsWith("[") ? splitPieces(inner, formula) : [inner];
  const rows: TablePart["rows"][number][] = [];
  const columns: string[] = [];
  for (const piece of pieces) {
    const part = ROWS.find((each) => each.toLowerCase() === piece.trim().toLowerCase());
    if (part) rows.push(part);
    else if (piece.startsWith("@")) {
      rows.push("#This Row");
      const rest = piece.slice(1);
      if (rest !== "")
        columns.push(...(rest.startsWith("[") ? splitPieces(rest, formula) : [rest]).map(unescapeColumn));
    } else if (piece !== "") columns.push(unescapeColumn(piece));
  }
  if (columns.length > 2) throw new FormulaError(`"${formula}" names too many columns`);
  return { table, rows, columns };
}

function splitPieces(inner: string, formula: string): string[] {
  const pieces: string[] = [];
  const pattern = /\s*\[((?:'.|[^\]'])*)\]\s*([,:]?)/gy;
  let end = 0;
  for (let match = pattern.exec(inner); match; match = pattern.exec(inner)) {
    pieces.push(match[1]!);
    end = pattern.lastIndex;
  }
  if (end !== inner.length) throw new FormulaError(`"${formula}": ${inner} is not part of a table`);
  return pieces;
}

function unescapeColumn(name: string): string {
  return name.replace(/'(.)/g, "$1");
}

/** A column's name as a structured reference has it. */
export function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

/** The inside of `T[…]`; empty: the table's data. */
export function parsePart(table: string, inner: string): TablePart {
  return inner === "" ? { table, rows: [], columns: [] } : tablePart(table, inner, `${table}[${inner}]`);
}
