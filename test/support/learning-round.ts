/** A small invented register on disk, level by level and round by round, for what people learn from it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/register/commands/run";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { sampleCommand } from "../../src/review/commands/sample-answers";
import type { Scalar } from "../../src/workbook/content";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { CASES, done, UNITS } from "./quarter";

export { UNITS };

/** The register with its cases and nothing drawn. `cases`: others than the usual ones. */
export async function importedRegister(folder: string, cases: string = CASES): Promise<string> {
  const register = path.join(folder, "register.xlsx");
  const file = path.join(folder, "sager.csv");
  writeFileSync(file, cases);
  await done("create", register, "--preset", "bbu-2018", "--units", UNITS.join(";"));
  await done("import", register, "--cases", file);
  return register;
}

/** One level of a round: drawn, answered by the rule, collected and computed. */
export async function answered(
  register: string,
  at: { readonly round: string; readonly level: number; readonly date: string },
  rule: SampleRule,
): Promise<void> {
  const words = ["--round", at.round, "--level", String(at.level)];
  await done("draw", register, ...words, "--seed", `prøve ${at.level}`, "--date", at.date);
  const context = { now: `${at.date}T08:00:00Z`, user: "Leder", version: "0.0.0", language: "da" } as const;
  const input = { round: at.round, level: at.level, rule, date: at.date, done: () => true };
  const { handouts } = await run(sampleCommand, input, await openFile(register), context);
  const folder = path.join(path.dirname(register), `retur ${at.round} ${at.level}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { fileName, sheets } of handouts) writeFileSync(path.join(folder, fileName), renderWorkbook(sheets));
  await done("collect", register, ...words, "--from", folder);
  await done("compute", register, ...words);
}

/** The rows of a table by header; none where it is not there. */
export async function rowsIn(register: string, table: string): Promise<readonly Readonly<Record<string, Scalar>>[]> {
  const data = (await (await openFile(register)).read({ tables: [table] })).tables[table];
  return (data?.rows ?? []).map((row) =>
    Object.fromEntries(data?.headers.map((header, column) => [header, row[column] ?? null]) ?? []),
  );
}

/** Somebody types into named columns of the rows that a key finds. */
export async function typeInto(
  register: string,
  table: string,
  key: Readonly<Record<string, string | number>>,
  set: Readonly<Record<string, Scalar>>,
): Promise<void> {
  const book = await openFile(register);
  await book.write({ edits: [{ kind: "update", table, rows: [{ key, set }] }] });
  await saveFile(book, register);
}
