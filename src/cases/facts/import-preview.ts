/** What an import would make of a table, before it is done: which column is read as which, how many cases, what is wrong. */
import type { Cell } from "../../kernel/cell";
import { cited } from "../../kernel/cell";
import type { Problem } from "../../language/outcome";
import type { Context, Told } from "../../register/command";
import type { Register } from "../../register/register";
import { toldIn } from "../../register/report";
import type { ReadTable } from "../../workbook/content";
import { chooseSheet, tableProblems } from "../rules/chosen-sheet";
import type { CaseColumn } from "../rules/case-columns";
import { CASE_COLUMNS, CASES, REQUIRED_COLUMNS } from "../rules/case-columns";
import { readHeader, readMapping } from "../rules/header";
import { needProblems } from "../rules/needs";
import { readPopulation } from "../rules/population";
import { caseRowsOf, casesGrid } from "../sheet/cases";

/** A column of the table, and what it is read as. */
export interface ColumnUnderstood {
  /** As it stands in the table. */
  readonly header: string;
  /** Null: kept as a further column. */
  readonly column: CaseColumn | null;
  /** The first values that are not blank, for telling columns apart. */
  readonly samples: readonly string[];
}

export interface ImportPreview {
  /** Of a file with several sheets of cases: each with its rows. Empty where there is no choice. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** The sheet that was read. */
  readonly sheet: string;
  readonly columns: readonly ColumnUnderstood[];
  /** Required columns that no header was read as. */
  readonly missing: readonly CaseColumn[];
  readonly cases: number;
  readonly units: readonly string[];
  readonly caseworkers: number;
  /** Rows that give no case. */
  readonly leftOut: number;
  readonly problems: readonly Told[];
  readonly errors: number;
  /** The only key is a CPR number: serial numbers can take its place. */
  readonly needsSerials: boolean;
}

/** Every column of Sager that a header can be read as, the required ones first. */
export const TARGETS: readonly CaseColumn[] = [
  ...REQUIRED_COLUMNS,
  ...CASE_COLUMNS.filter((column) => !REQUIRED_COLUMNS.includes(column)),
];

const SAMPLES = 2;

/**
 * @param map as `import --map`: `Sagsnr=Sag; Center=Enhed`
 * @param sheet as `import --sheet`: of a workbook with several sheets of cases
 */
export function previewImport(
  table: ReadTable,
  map: string,
  register: Pick<Register, "steps" | "settings" | "levels">,
  context: Pick<Context, "language"> & Partial<Pick<Context, "now">>,
  sheet = "",
): ImportPreview {
  const mapping = readMapping(map);
  const given = mapping.ok ? mapping.value : [];
  const chosen = chooseSheet(table, sheet, caseRowsOf(given));
  const found = chosen.ok ? chosen.value : table;
  const ofFile = [...(chosen.ok ? chosen.warnings : chosen.problems), ...tableProblems(found)];
  const grid = casesGrid(found);
  const header = readHeader(grid.rows, given, false, (row) => ({ sheet: grid.name, row: grid.firstRow + row }), CASES);
  const today = context.now?.slice(0, 10) ?? null;
  const { steps, settings } = register;
  const read = readPopulation(grid, { mapping: given, steps, units: settings.units, today });
  const below = grid.rows.slice(header.at + 1);
  const needed = needProblems(register.levels.ok ? register.levels.value : [], read.cases, today);
  const problems: readonly Problem[] = [
    ...(mapping.ok ? [] : mapping.problems),
    ...ofFile,
    ...read.problems,
    ...needed,
  ];
  const rows = below.filter((row) => row.some((cell) => cell !== null && cell !== "")).length;
  const isRead = header.missing.length === 0;
  return {
    sheets: sheetsOffered(table, given),
    sheet: found.name,
    columns: header.columns.map(({ header: text, column, offset }) => ({
      header: text,
      column,
      samples: samplesOf(below, offset),
    })),
    missing: header.missing,
    cases: read.cases.length,
    units: Array.from(new Set(read.cases.map(({ unit }) => unit))),
    caseworkers: new Set(read.cases.map(({ unit, caseworker }) => `${unit}\u001f${caseworker}`)).size,
    leftOut: isRead ? read.leftOut : rows,
    problems: problems.map((each) => toldIn(each, context)),
    errors: problems.filter(({ severity }) => severity === "error").length,
    needsSerials: problems.some(({ code }) => code === "population/cpr-key"),
  };
}

function sheetsOffered(table: ReadTable, mapping: Parameters<typeof caseRowsOf>[0]): ImportPreview["sheets"] {
  const rowsOf = caseRowsOf(mapping);
  const offered = (table.sheets ?? []).map(({ name, cells }) => ({ name, rows: rowsOf(cells) ?? 0 }));
  const filled = offered.filter(({ rows }) => rows > 0);
  return filled.length > 1 ? filled : [];
}

function samplesOf(rows: readonly (readonly Cell[])[], offset: number): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const cell = row[offset];
    if (cell === null || cell === undefined || cell === "") continue;
    const text = cited(cell);
    if (!found.includes(text)) found.push(text);
    if (found.length === SAMPLES) break;
  }
  return found;
}

/** The text of `--map` for what was chosen by hand. */
export function mapText(chosen: Readonly<Record<string, string>>): string {
  return Object.entries(chosen)
    .filter(([, to]) => to !== "")
    .map(([from, to]) => `${from}=${to}`)
    .join("; ");
}
