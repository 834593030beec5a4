/**
 * The demo, run by the built command line once for builds and tests alike (dist/demo, see workbench/build.mjs); the
 * end-to-end tests judge the files it left, and write none there.
 */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

export interface Demo {
  readonly folder: string;
  readonly exit: number;
  readonly output: string;
  /** Every .xlsx file it left, from the folder on. */
  readonly workbooks: readonly string[];
}

export const PUBLISHED = "bilag-2018/register-2018.xlsx";
export const PUBLISHED_PDF = "bilag-2018/bilag-1-2018.pdf";
export const QUARTER = "kvartal-2026-K1/register-2026.xlsx";
export const DEADLINES = "frister-2026/register-frister.xlsx";
export const QUARTER_PDF = "kvartal-2026-K1/bilag-1-2026-K1.pdf";

export function demoFiles(): Demo {
  const folder = resolve("dist/demo");
  const told = JSON.parse(readFileSync("dist/demo.json", "utf8")) as Pick<Demo, "exit" | "output">;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  return { ...told, folder, workbooks: files.sort() };
}
