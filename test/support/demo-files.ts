/**
 * The demo, run once for a whole test run into a folder of its own; the end-to-end tests judge the files it leaves.
 * Vitest runs this before the first of them.
 */
import { promises as fs, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { call } from "../../commands/cli";

declare module "vitest" {
  interface ProvidedContext {
    readonly demo: Demo;
  }
}

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
export const QUARTER_PDF = "kvartal-2026-K1/bilag-1-2026-K1.pdf";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-demo-"));
  const { exit, output } = await call(["demo", folder, "--user", "Test", "--now", "2026-04-10T09:00:00Z"]);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  project.provide("demo", { folder, exit, output, workbooks: files.sort() });
  return () => fs.rm(folder, { recursive: true, force: true });
}
