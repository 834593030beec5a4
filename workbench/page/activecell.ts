/** What stands in the cell the user is at, and what the chosen cells add up to: Excel's formula bar and status bar. */
import { shownFormula } from "../host/formula/spelling";
import { formatArea, intersection } from "../host/area";
import { displayed } from "../host/display";
import { lookAt } from "../host/formatting";
import type { Host } from "../host/host";
import type { Sheet, Value } from "../host/model";
import { CellError } from "../host/model";
import type { Language } from "./language";

export interface ActiveCell {
  readonly sheet: string;
  readonly address: string;
  readonly content: string;
  readonly figures: Figures | null;
}

/** `sum` and `average` are null where no cell holds a number. */
export interface Figures {
  readonly count: number;
  readonly sum: number | null;
  readonly average: number | null;
}

/** Where more cells than this are chosen, they are not added up while the user moves. */
const MOST_CELLS = 200_000;

export function activeCell(host: Host, language: Language): ActiveCell {
  const sheet = host.workbook.active;
  const { row, column } = sheet.selection;
  return {
    sheet: sheet.name,
    address: formatArea({ row, column, rows: 1, columns: 1 }),
    content: contentOf(host, sheet, row, column, language),
    figures: figuresOf(host, sheet),
  };
}

function contentOf(host: Host, sheet: Sheet, row: number, column: number, language: Language): string {
  const formula = sheet.cell(row, column)?.formula;
  if (formula !== undefined) return `=${shownFormula(formula, { sheet, row, column })}`;
  return shown(host.session.calculation.valueAt(sheet, row, column), lookAt(sheet, row, column).format, language);
}

function shown(value: Value, format: string, language: Language): string {
  if (value === null) return "";
  if (typeof value === "boolean") return language === "da" ? (value ? "SAND" : "FALSK") : String(value).toUpperCase();
  if (value instanceof CellError) return value.code;
  if (typeof value === "string") return value;
  // Dates, times and percentages as the cell shows them; other numbers with all their digits.
  return /[dmyh%]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/gu, ""))
    ? displayed(value, format)
    : number(value, language);
}

export function number(value: number, language: Language): string {
  return value.toLocaleString(language === "da" ? "da-DK" : "en-US", {
    maximumSignificantDigits: 15,
    useGrouping: false,
  });
}

function figuresOf(host: Host, sheet: Sheet): Figures | null {
  const where = intersection(sheet.selection, sheet.extent(sheet.selection));
  if (where === null || where.rows * where.columns < 2 || where.rows * where.columns > MOST_CELLS) return null;
  const values = [...sheet.cellsIn(where)]
    .map(({ row, column }) => host.session.calculation.valueAt(sheet, row, column))
    .filter((value) => value !== null && value !== "");
  if (values.length < 2) return null;
  const numbers = values.filter((value) => typeof value === "number");
  const sum = numbers.length === 0 ? null : numbers.reduce((total, each) => total + each, 0);
  return { count: values.length, sum, average: sum === null ? null : sum / numbers.length };
}
