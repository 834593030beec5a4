/** What an import would make of a table, before it is done: which column is read as which, how many cases, what is wrong. */
import type { Cell } from "../../kernel/cell";
import { cited } from "../../kernel/cell";
import type { Problem } from "../../kernel/outcome";
import type { Context, Told } from "../../register/command";
import type { Register } from "../../register/register";
import { toldIn } from "../../register/report";
import type { SheetData } from "../../workbook/content";
import type { CaseColumn } from "../rules/header";
import { CASE_COLUMNS, readHeader, readMapping, REQUIRED_COLUMNS } from "../rules/header";
import { readPopulation } from "../rules/population";
import { casesGrid } from "../sheet/cases";

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

/** @param map as `import --map`: `Sagsnr=Sag; Center=Enhed` */
export function previewImport(
  table: SheetData,
  map: string,
  register: Pick<Register, "steps" | "settings">,
  context: Pick<Context, "language">,
): ImportPreview {
  const mapping = readMapping(map);
  const grid = casesGrid(table);
  const given = mapping.ok ? mapping.value : [];
  const header = readHeader(grid.rows, given, false, (row) => ({ sheet: grid.name, row: grid.firstRow + row }));
  const read = readPopulation(grid, { mapping: given, steps: register.steps, units: register.settings.units });
  const below = grid.rows.slice(header.at + 1);
  const problems: readonly Problem[] = [...(mapping.ok ? [] : mapping.problems), ...read.problems];
  const found = new Set(header.columns.map(({ column }) => column));
  const rows = below.filter((row) => row.some((cell) => cell !== null && cell !== "")).length;
  return {
    columns: header.columns.map(({ header: text, column, offset }) => ({
      header: text,
      column,
      samples: samplesOf(below, offset),
    })),
    missing: REQUIRED_COLUMNS.filter((column) => !found.has(column)),
    cases: read.cases.length,
    units: Array.from(new Set(read.cases.map(({ unit }) => unit))),
    caseworkers: new Set(read.cases.map(({ unit, caseworker }) => `${unit}\u001f${caseworker}`)).size,
    leftOut: rows - read.cases.length,
    problems: problems.map((each) => toldIn(each, context)),
    errors: problems.filter(({ severity }) => severity === "error").length,
    needsSerials: problems.some(({ code }) => code === "population/cpr-key"),
  };
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
