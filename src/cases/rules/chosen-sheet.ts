/** Which sheet of somebody's workbook is meant: the one with the headers that are asked for, or the one that was named. */
import { wordKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem, problemWith, uncalculatedCells } from "../../language/problem";
import type { ReadTable, SheetOfFile } from "../../workbook/content";
import type { Words } from "../../language/words";
import { listing } from "../../language/words";

/** How many rows below its headers a sheet has to offer; null where it lacks the headers. */
export type RowsOffered = (cells: ReadTable["cells"]) => number | null;

/**
 * The sheet to read, whole; what is passed over is said, with its rows.
 *
 * @param wanted name of a sheet; empty to choose by the headers
 * @problems `file/sheet-unknown`, `file/several-sheets`; as warnings `file/hidden-sheets`, `file/sheets-passed-over`
 */
export function chooseSheet(table: ReadTable, wanted: string, rowsOf: RowsOffered): Outcome<ReadTable> {
  const sheets: readonly SheetOfFile[] = table.sheets ?? [{ ...table, hidden: false }];
  if (wanted.trim() !== "") {
    const named = sheets.find(({ name }) => wordKey(name) === wordKey(wanted));
    const values = { sheet: wanted, sheets: listing(sheets.map(quoted)) };
    return named === undefined ? failed(problem("file/sheet-unknown", values)) : done(named);
  }
  if (sheets.length < 2) return done(table);
  const offered = sheets.flatMap((sheet) => {
    const rows = rowsOf(sheet.cells);
    return rows === null ? [] : [{ sheet, rows }];
  });
  const filled = offered.filter(({ rows }) => rows > 0);
  const visible = filled.filter(({ sheet }) => !sheet.hidden);
  const candidates = visible.length > 0 ? visible : filled;
  const counts = (of: typeof offered): Words => listing(of.map(({ sheet, rows }) => `${quoted(sheet)} (${rows})`));
  if (candidates.length > 1)
    return failed(problem("file/several-sheets", { sheets: counts(candidates) }, { sheet: table.name }));
  const chosen = candidates[0]?.sheet ?? offered[0]?.sheet ?? sheets.find(({ name }) => name === table.name) ?? table;
  const hidden = filled.filter(({ sheet }) => sheet !== chosen);
  const isChosenHidden = candidates[0]?.sheet.hidden === true;
  const others = sheets.filter((sheet) => sheet !== chosen && !hidden.some((each) => each.sheet === sheet));
  const notes: Problem[] = [];
  if (isChosenHidden) notes.push(problem("file/hidden-sheet-read", { sheet: chosen.name }, { sheet: chosen.name }));
  if (hidden.length > 0)
    notes.push(problem("file/hidden-sheets", { sheets: counts(hidden), sheet: chosen.name }, { sheet: chosen.name }));
  if (others.length > 0)
    notes.push(
      problem(
        "file/sheets-passed-over",
        { sheet: chosen.name, sheets: listing(others.map(quoted)) },
        { sheet: chosen.name },
      ),
    );
  return done(chosen, notes);
}

function quoted({ name }: { readonly name: string }): string {
  return `"${name}"`;
}

/** What the reader of a file had to say of a table, and formulas without a result, which nobody can read. */
export function tableProblems(table: ReadTable): Problem[] {
  const notes = (table.remarks ?? []).map(({ code, values, row }): Problem => ({
    ...problemWith(code, values),
    at: row === undefined ? { sheet: table.name } : { sheet: table.name, row },
  }));
  return [...notes, ...uncalculatedCells(table.name, table.uncalculated ?? [])];
}
