/**
 * How a formula is kept and how it is shown. Excel takes `sum(a1)` and shows `SUM(A1)`: names of functions and cells in
 * capitals, tables, columns and sheets as they are called. Kept is the form of a file, `T[[#This Row],[X]]`; shown is the
 * form of the formula bar, `[@X]` in the table itself and `T[@X]` elsewhere.
 *
 * @source https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
 */
import { parseArea, quoteSheet } from "../area";
import { Failure } from "../failure";
import type { Sheet, Table } from "../model";
import { escapeColumn } from "./syntax";
import type { Token } from "./tokens";
import { FormulaError, tokens } from "./tokens";

export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** One formula (without `=`) with its words rewritten; text that is no formula stays as it is. */
export function rewriteWords(
  formula: string,
  change: (token: Token, next: Token | undefined) => string | null,
): string {
  let words: readonly Token[];
  try {
    words = tokens(formula);
  } catch (error) {
    if (error instanceof FormulaError || error instanceof Failure) return formula;
    throw error;
  }
  let result = "";
  let end = 0;
  words.forEach((token, index) => {
    const changed = change(token, words[index + 1]);
    if (changed === null) return;
    result += formula.slice(end, token.start) + changed;
    end = token.end;
  });
  return result + formula.slice(end);
}

/** What stands before the name of an add-in's function in a file, where `_` parts its namespace from its name. */
export const CUSTOM_PREFIX = "_xldudf_";

/** What is kept of a formula as a file has it. */
export function formulaOfFile(formula: string): string {
  if (!formula.includes(CUSTOM_PREFIX)) return formula;
  return rewriteWords(formula, (token, next) =>
    token.kind === "word" && next?.kind === "open" && token.text.startsWith(CUSTOM_PREFIX)
      ? token.text.slice(CUSTOM_PREFIX.length).replace("_", ".")
      : null,
  );
}

/** What is kept of a formula typed at a place. */
export function keptFormula(formula: string, at: Place): string {
  return rewriteWords(formula, (token, next) => {
    if (token.kind === "table") return keptPart(token, at);
    if (token.kind !== "word") return null;
    const sheet = token.sheet === undefined ? "" : `${quoteSheet(sheetName(at, token.sheet))}!`;
    if (next?.kind === "open" && token.sheet === undefined) return token.text.toUpperCase();
    if (parseArea(token.text) !== null || /^(true|false)$/i.test(token.text)) return sheet + token.text.toUpperCase();
    return sheet + (token.sheet === undefined ? nameOf(at, token.text) : token.text);
  });
}

function sheetName(at: Place, name: string): string {
  return at.sheet.workbook.sheetNamed(name)?.name ?? name;
}

/** A name or a table as it is called. */
function nameOf({ sheet }: Place, name: string): string {
  return sheet.workbook.nameSeenFrom(sheet, name)?.item.name ?? sheet.workbook.tableNamed(name)?.table.name ?? name;
}

function tableOf(token: Token, { sheet, row, column }: Place): Table | undefined {
  return token.table === undefined ? sheet.tableAt(row, column) : sheet.workbook.tableNamed(token.table)?.table;
}

const PIECE = /\[((?:'.|[^\]'])*)\]/g;

function keptPart(token: Token, at: Place): string | null {
  const table = tableOf(token, at);
  if (!table) return null;
  const called = (name: string): string =>
    escapeColumn(
      table.columns.find((each) => escapeColumn(each.name).toLowerCase() === name.toLowerCase())?.name ?? "",
    ) || name;
  const named = (name: string): string => (/^#/.test(name.trim()) ? name : called(name));
  const row = /^@(.*)$/s.exec(token.text);
  if (row) {
    const inner = row[1]!;
    if (inner === "") return `${table.name}[#This Row]`;
    const columns = inner.startsWith("[")
      ? inner.replace(PIECE, (_, name: string) => `[${called(name)}]`)
      : `[${called(inner)}]`;
    return `${table.name}[[#This Row],${columns}]`;
  }
  const inside = token.text.startsWith("[")
    ? token.text.replace(PIECE, (_, name: string) => `[${named(name)}]`)
    : named(token.text);
  return `${table.name}[${inside}]`;
}

/** A kept formula as the formula bar and the API show it. */
export function shownFormula(formula: string, at: Place): string {
  if (!formula.includes("#This Row]")) return formula;
  return rewriteWords(formula, (token) => {
    if (token.kind !== "table") return null;
    const match = /^(?:\[#This Row\],(\[.*\])|#This Row)$/is.exec(token.text);
    if (!match) return null;
    const own = tableOf(token, at) === at.sheet.tableAt(at.row, at.column);
    const columns = match[1] ?? "";
    const single = /^\[((?:'.|[^\]'])*)\]$/s.exec(columns);
    const bare = single && !SPECIAL.test(single[1]!) ? single[1]! : columns;
    return `${own ? "" : (token.table ?? "")}[@${bare}]`;
  });
}

/** Characters that put a column's name in brackets of its own. */
const SPECIAL = /[^\p{L}\p{N}_.]/u;
