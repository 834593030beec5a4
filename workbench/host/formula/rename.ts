/**
 * Formulas follow what they name: a sheet, a table or a column that is renamed, and a sheet that is deleted (#REF!).
 * Works on the words of a formula, so that the rest of its text stays as typed.
 */
import { parseArea, quoteSheet } from "../area";
import { rewriteCharts } from "../charts";
import { Failure } from "../failure";
import type { Sheet, Workbook } from "../model";
import { originOf, withFormulas } from "../regions";
import { escapeColumn } from "./syntax";
import type { Token } from "./tokens";
import { FormulaError, tokens } from "./tokens";

/** What a word becomes, or null where it stays. `sheet` and `row`, `column` say where the formula stands. */
export type Rewrite = (token: Token, at: Place) => string | null;

export interface Place {
  readonly sheet: Sheet | null;
  readonly row: number;
  readonly column: number;
}

export function renameSheet(workbook: Workbook, from: string, to: string): void {
  rewriteAll(workbook, asWritten(from), (token) =>
    token.sheet?.toLowerCase() === from.toLowerCase() ? `${quoteSheet(to)}!${token.text}` : null,
  );
}

/** @source Excel's own behaviour on deleting a sheet: references to it become #REF! */
export function forgetSheet(workbook: Workbook, name: string): void {
  rewriteAll(workbook, asWritten(name), (token) =>
    token.sheet?.toLowerCase() === name.toLowerCase()
      ? `#REF!${parseArea(token.text) === null ? "" : token.text}`
      : null,
  );
}

export function renameTable(workbook: Workbook, from: string, to: string): void {
  rewriteAll(workbook, from, (token) => tableRenamed(token, from, to));
}

function tableRenamed(token: Token, from: string, to: string): string | null {
  if (token.kind === "table" && token.table?.toLowerCase() === from.toLowerCase()) return `${to}[${token.text}]`;
  const bare = token.kind === "word" && token.sheet === undefined && token.text.toLowerCase() === from.toLowerCase();
  return bare ? to : null;
}

export function renameColumn(workbook: Workbook, table: string, from: string, to: string): void {
  const old = escapeColumn(from).toLowerCase();
  rewriteAll(workbook, escapeColumn(from), (token, at) => {
    const own = at.sheet?.tableAt(at.row, at.column)?.name;
    if (token.kind !== "table" || (token.table ?? own)?.toLowerCase() !== table.toLowerCase()) return null;
    const pieces = /^\[/.test(token.text)
      ? token.text.replace(/\[(@?)((?:'.|[^\]'])*)\]/g, (whole, mark: string, name: string) =>
          name.toLowerCase() === old ? `[${mark}${escapeColumn(to)}]` : whole,
        )
      : token.text.replace(/^(@?)(.*)$/s, (whole, mark: string, name: string) =>
          name.toLowerCase() === old ? mark + escapeColumn(to) : whole,
        );
    return `${token.table ?? ""}[${pieces}]`;
  });
}

/**
 * A table that is a plain range from now on: parts of it that formulas name become addresses of cells. `area` says where a
 * part is, seen from a formula; null where it is nowhere.
 *
 * @source https://support.microsoft.com/office/convert-an-excel-table-to-a-range-of-data-0b326ff1-1764-4ebe-84ea-786265d41c77
 */
export function forgetTable(
  workbook: Workbook,
  table: { readonly name: string; readonly holds: (at: Place) => boolean },
  address: (part: string, at: Place) => string | null,
): void {
  const wanted = table.name.toLowerCase();
  rewriteAll(workbook, "", (token, at) => {
    if (token.kind === "word" && token.sheet === undefined && token.text.toLowerCase() === wanted)
      return address("", at) ?? "#REF!";
    if (token.kind !== "table") return null;
    const own = token.table === undefined ? table.holds(at) : token.table.toLowerCase() === wanted;
    return own ? (address(token.text, at) ?? "#REF!") : null;
  });
}

/** A sheet's name as it stands in formulas. */
function asWritten(name: string): string {
  return name.replaceAll("'", "''");
}

/** One formula (without `=`) with its words rewritten; text that is no formula stays as it is. */
function rewrite(formula: string, change: Rewrite, at: Place): string {
  let words: readonly Token[];
  try {
    words = tokens(formula);
  } catch (error) {
    if (error instanceof FormulaError || error instanceof Failure) return formula;
    throw error;
  }
  let result = "";
  let end = 0;
  for (const token of words) {
    const changed = change(token, at);
    if (changed === null) continue;
    result += formula.slice(end, token.start) + changed;
    end = token.end;
  }
  return result + formula.slice(end);
}

type Rewritten = (formula: string, at: Place) => string;

/** `hint`: what a formula must hold somewhere to be concerned at all; most are not, and are not taken apart. */
export function rewriteAll(workbook: Workbook, hint: string, change: Rewrite): void {
  const sought = hint.toLowerCase();
  const rewritten: Rewritten = (formula, at) =>
    formula.toLowerCase().includes(sought) ? rewrite(formula, change, at) : formula;
  for (const item of workbook.names)
    item.formula = withSign(item.formula, { sheet: null, row: 0, column: 0 }, rewritten);
  for (const sheet of workbook.sheets) rewriteSheet(sheet, rewritten);
  workbook.touch();
}

function withSign(formula: string, at: Place, rewritten: Rewritten): string {
  return formula.startsWith("=") ? `=${rewritten(formula.slice(1), at)}` : formula;
}

/**
 * Links inside the document stay as they are: they hold an address as text, not a reference.
 *
 * @source https://trainingthestreet.com/resources/dynamic-hyperlink-in-excel/ ("Static hyperlinks work by storing a fixed cell address")
 */
function rewriteSheet(sheet: Sheet, rewritten: Rewritten): void {
  const somewhere = { sheet, row: 0, column: 0 };
  for (const { row, column, cell } of sheet.formulas()) cell.formula = rewritten(cell.formula!, { sheet, row, column });
  for (const item of sheet.names) item.formula = withSign(item.formula, somewhere, rewritten);
  for (const each of sheet.conditionals)
    each.formula = withSign(each.formula, { sheet, ...originOf(each.areas) }, rewritten);
  rewriteCharts(sheet, (formula) => rewritten(formula, somewhere));
  sheet.validations = sheet.validations.map((each) => ({
    ...each,
    rule: withFormulas(each.rule, (formula) => withSign(formula, { sheet, ...originOf(each.areas) }, rewritten)),
  }));
}

/**
 * A copied sheet's formulas speak of the copy where they spoke of the original, by its name or by its tables' names.
 */
export function pointAtCopy(copy: Sheet, original: Sheet, tableNames: ReadonlyMap<string, string>): void {
  const change: Rewrite = (token) => {
    if (token.sheet?.toLowerCase() === original.name.toLowerCase()) return `${quoteSheet(copy.name)}!${token.text}`;
    for (const [from, to] of tableNames) {
      const changed = tableRenamed(token, from, to);
      if (changed !== null) return changed;
    }
    return null;
  };
  rewriteSheet(copy, (formula, at) => rewrite(formula, change, at));
}
