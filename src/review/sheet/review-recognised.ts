/**
 * Review sheets that another program saved without their sheet-scoped names, recognised by what stands in their cells:
 * the headers of the table, the labels of the head, and the three lines at the top left that say level, unit and round.
 */
import { wordKey, wordOf } from "../../kernel/keys";
import type { SheetData, TableData } from "../../workbook/content";
import { templateLabel } from "../rules/reading";
import { FIELD, HEADERS, REVIEW_NAMES } from "./review";
import { readRules } from "./review-form";

/**
 * Those of the sheets that are review sheets, with the names they had but for the register's, which stands nowhere else
 * and is left empty. `questions` is tblSkabelon of the same workbook.
 */
export function recognisedSheets(sheets: readonly SheetData[], questions: TableData | undefined): readonly SheetData[] {
  const rules = readRules(questions);
  const template = rules.ok ? templateLabel(rules.value) : "";
  return sheets.flatMap((data) => {
    // Under the title may stand the link to the unit's overview, which says nothing of the sheet.
    const lines = data.cells
      .slice(0, TOP)
      .map((row) => String(row[0] ?? "").trim())
      .filter((line) => line !== TO_OVERVIEW);
    const top = (row: number): string => lines[row] ?? "";
    const level = /^Ledelsestilsyn, niveau (\d+)$/iu.exec(top(0))?.[1];
    if (level === undefined || !looksLikeReview(data)) return [];
    const label = top(2);
    const names = {
      [REVIEW_NAMES.register]: "",
      [REVIEW_NAMES.round]: /\(([^()]+)\)$/u.exec(label)?.[1] ?? label,
      [REVIEW_NAMES.level]: level,
      [REVIEW_NAMES.unit]: top(1).split(" · ")[0] ?? "",
      [REVIEW_NAMES.template]: template,
    };
    return [{ ...data, names: { ...data.names, ...names } }];
  });
}

/** Rows at the top left that say what the sheet is of, with one to spare. */
const TOP = 4;
const TO_OVERVIEW = "Til oversigten";

function looksLikeReview({ cells }: SheetData): boolean {
  const has = (row: SheetData["cells"][number], text: string): boolean =>
    row.some((cell) => typeof cell === "string" && wordKey(cell) === wordKey(text));
  const header = cells.findIndex((row) => HEADERS.every((each) => has(row, each)));
  const above = cells.slice(0, Math.max(header, 0));
  return [FIELD.reviewer, FIELD.done].every(({ label }) => above.some((row) => has(row, label)));
}

/** Sheets called as review sheets of the level are, of which none says it is one: another program has saved the register. */
export function namelessSheets(
  { sheetNames, sheets }: { readonly sheetNames: readonly string[]; readonly sheets: readonly SheetData[] },
  level: number,
): string[] {
  const known = new Set(sheets.map(({ name }) => name));
  return sheetNames.filter((name) => !known.has(name) && new RegExp(`^skema n${level}(?!\\d)`, "u").test(wordOf(name)));
}
