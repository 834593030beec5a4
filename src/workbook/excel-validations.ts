/**
 * Drop-downs and other checks on entry on the last row of a table: rows that are added below it get them too, as rows
 * typed there by hand do. Excel's own way of making a table longer from a program brings none.
 */
/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { regionAddress } from "./address";
import type { Batch } from "./excel-batch";

/** The check of one column. */
interface EntryCheck {
  /** Place in the table, from 0. */
  readonly offset: number;
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** Checks of a table, asked for in two steps: most tables have none, and cost nothing more. */
export interface AskedChecks {
  /** Once the first answer is there: whether there is more to be asked. */
  askEach(columns: number): boolean;
  /** Once the second is there. */
  checks(): readonly EntryCheck[];
}

/** @param table its range, header included */
export function askChecks(table: Excel.Range): AskedChecks {
  const last = table.getLastRow();
  last.dataValidation.load("type");
  let each: { readonly own: Excel.DataValidation; readonly below: Excel.DataValidation }[] = [];
  return {
    askEach: (columns) => {
      if (last.dataValidation.type === "None") return false;
      each = Array.from({ length: columns }, (_, offset) => {
        const cell = last.getCell(0, offset);
        const own = cell.dataValidation;
        own.load("type,rule,errorAlert,prompt,ignoreBlanks");
        const below = cell.getOffsetRange(1, 0).dataValidation;
        below.load("type");
        return { own, below };
      });
      return true;
    },
    checks: () =>
      each.flatMap(({ own, below }, offset) => {
        // Where the cell below has one, it was put there for rows to come.
        if (own.type === "None" || below.type !== "None" || speaksOfItsCell(own.rule)) return [];
        const { rule, errorAlert, prompt, ignoreBlanks } = own;
        return [{ offset, rule, errorAlert, prompt, ignoreBlanks }];
      }),
  };
}

/** A rule that names cells relative to its own would say something else on another row. */
function speaksOfItsCell(rule: Excel.DataValidationRule): boolean {
  return /(?<![\w.$!'"])\$?[A-Z]{1,3}(?!\$)\d+(?![\w(.])/u.test(JSON.stringify(rule).replace(/\\"[^"]*\\"/gu, ""));
}

/** On rows of a table, from `row` on. */
export async function drawChecks(
  batch: Batch,
  sheet: string,
  checks: readonly EntryCheck[],
  { row, column, rows }: { readonly row: number; readonly column: number; readonly rows: number },
): Promise<void> {
  if (rows <= 0) return;
  for (const { offset, rule, errorAlert, prompt, ignoreBlanks } of checks) {
    await batch.room(6, 600);
    const region = { row, column: column + offset, rows, columns: 1 };
    const { dataValidation } = batch.sheet(sheet).getRange(regionAddress(region));
    dataValidation.rule = rule;
    dataValidation.errorAlert = errorAlert;
    dataValidation.prompt = prompt;
    dataValidation.ignoreBlanks = ignoreBlanks;
  }
}
