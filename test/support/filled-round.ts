/** A small invented register on disk, drawn and answered: for tests that go through the command line. */
import { promises as fs } from "node:fs";
import path from "node:path";
import { call } from "../../commands/cli";
import { run } from "../../src/register/commands/run";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { sampleCommand } from "../../src/review/commands/sample-answers";
import type { TableData } from "../../src/workbook/content";
import { openFile, writeSheets } from "../../src/workbook/xlsx-files";

export const NOW = "2026-02-10T09:00:00Z";
const CONTEXT = { now: NOW, user: "Prøve", version: "0", language: "da" } as const;

/** One call of the program with `--json`: its exit code and its object. */
export async function tilsyn(...argv: readonly string[]): Promise<Told> {
  const { exit, output } = await call([
    ...argv,
    "--json",
    "--user",
    "Prøve",
    ...(argv.includes("--now") ? [] : ["--now", NOW]),
  ]);
  return { ...(JSON.parse(output) as Told), exit };
}

export interface Told {
  readonly exit: number;
  readonly message: string;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly row: number | null;
  }[];
  readonly files: readonly string[];
  readonly [data: string]: unknown;
}

/** A register of the preset that takes every case, with six invented cases of two units, drawn on level 2. */
export async function drawnRegister(folder: string, round = "2026-K1"): Promise<string> {
  const register = await importedRegister(folder);
  await drawRound(register, round);
  return register;
}

/** The same before anything is drawn. */
export async function importedRegister(folder: string): Promise<string> {
  const register = path.join(folder, "register.xlsx");
  const cases = path.join(folder, "sager.csv");
  const rows = ["Nord", "Syd"].flatMap((unit) =>
    [1, 2, 3].map((index) => `${unit}-${index};${unit};Sagsbehandler ${unit};Underretning`),
  );
  await fs.writeFile(cases, ["Sag;Enhed;Sagsbehandler;Sagstrin", ...rows].join("\n"));
  for (const words of [
    ["create", register, "--preset", "bilag-2018", "--units", "Nord;Syd"],
    ["import", register, "--cases", cases],
  ])
    await mustDo(words);
  return register;
}

export async function drawRound(register: string, round: string): Promise<void> {
  await mustDo(["draw", register, "--round", round, "--level", "2", "--seed", "prøve", "--date", "2026-01-05"]);
}

/** Review workbooks of both units as they come back, filled in by the rule, one folder per call. */
export async function handIn(
  register: string,
  folder: string,
  round: string,
  rule: SampleRule,
  date = "2026-02-09",
): Promise<void> {
  const report = await run(
    sampleCommand,
    { round, level: 2, rule, date, done: () => true },
    await openFile(register),
    CONTEXT,
  );
  await fs.mkdir(folder, { recursive: true });
  for (const each of report.handouts) await writeSheets(path.join(folder, each.fileName), each.sheets);
}

export async function mustDo(words: readonly string[]): Promise<Told> {
  const told = await tilsyn(...words);
  if (told.exit !== 0) throw new Error(`${words.join(" ")}: ${JSON.stringify(told.problems)}`);
  return told;
}

/** The rows of a table of a register, by header. */
export async function rowsOf(register: string, table: string): Promise<Record<string, unknown>[]> {
  const { tables } = await (await openFile(register)).read({ tables: [table] });
  const data = tables[table] as TableData;
  return data.rows.map((row) => Object.fromEntries(data.headers.map((header, index) => [header, row[index] ?? null])));
}
