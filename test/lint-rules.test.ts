/** Each rule of the linters that the house leans on, with a planted fault. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

describe("the general rules, with types and without", () => {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-lint-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  copyFileSync(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  const compilerOptions = { strict: true, target: "es2022", module: "esnext", types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));

  const PLANTED: readonly (readonly [string, string])[] = [
    ["no-unused-vars", "const a = 1;"],
    ["no-explicit-any", "export const a: any = 1;"],
    ["eqeqeq", "export const a = (1 as unknown) == 2;"],
    ["consistent-type-imports", 'import { B } from "./types"; export const a: B | null = null;'],
    [
      "no-floating-promises",
      "async function a(): Promise<void> { await Promise.resolve(); } export const b = (): void => { a(); };",
    ],
    ["no-misused-promises", "export const a = [1].filter(async () => { await Promise.resolve(); return true; });"],
    ["await-thenable", "export const a = async (): Promise<number> => await 1;"],
    ["only-throw-error", 'export const a = (): never => { throw "a"; };'],
    ["no-unsafe-assignment", 'export const a: string = JSON.parse("1");'],
    ["no-unsafe-member-access", 'export const a = (): string => JSON.parse("1").b as string;'],
    ["no-unsafe-call", 'export const a = (): string => JSON.parse("1")() as string;'],
    ["no-unsafe-return", 'export const a = (): string => JSON.parse("1");'],
    ["no-unsafe-argument", 'export const a = Number.parseInt(JSON.parse("1"), 10);'],
    ["switch-exhaustiveness-check", 'export const a = (b: "p" | "q"): void => { switch (b) { case "p": return; } };'],
    ["require-array-sort-compare", "export const a = [3, 1].sort();"],
  ];
  const fileOf = (rule: string): string => `planted-${rule}.ts`;
  writeFileSync(join(folder, "types.ts"), "export interface B { readonly c: number; }");
  for (const [rule, text] of PLANTED) writeFileSync(join(folder, fileOf(rule)), text);
  // The linter with types is a program of its own, which the other finds on the path (npm puts it there; a bare call does not).
  const programs = join(ROOT, "node_modules/.bin");
  const { stdout } = spawnSync(join(programs, "oxlint"), ["--format", "unix"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}` },
    shell: process.platform === "win32",
  });

  it.each(PLANTED)("%s: %s", (rule) => {
    const told = stdout.split("\n").filter((line) => line.startsWith(`${fileOf(rule)}:`));
    expect(
      told.some((line) => line.includes(`(${rule})`)),
      told.join("\n"),
    ).toBe(true);
  });
  it("passes what is right", () => {
    expect(stdout).not.toContain("types.ts:");
  });
});

describe("the lint rules of the house", () => {
  const eslint = new ESLint({ cwd: ROOT });
  async function broken(filePath: string, text: string): Promise<readonly (string | null)[]> {
    const [result] = await eslint.lintText(text, { filePath: join(ROOT, filePath) });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  }

  it.each([
    ["src/kernel/a.ts", "export const a = Date.now();", "no-restricted-properties"],
    ["src/draw/a.ts", "export const a = Math.random();", "no-restricted-properties"],
    ["src/draw/sheet/a.ts", "export const a = new Date();", "no-restricted-syntax"],
    ["src/templates/a.ts", "export const a = Date();", "no-restricted-syntax"],
    ["src/draw/a.ts", "export const a = (1.5).toLocaleString();", "no-restricted-syntax"],
    ["src/kernel/a.ts", 'export const a = "a".localeCompare("b");', "no-restricted-syntax"],
    ["src/draw/sheet/a.ts", "export const a = new Intl.NumberFormat();", "no-restricted-syntax"],
    ["src/draw/a.ts", 'export const a = fetch("https://example.org");', "no-restricted-globals"],
    ["src/kernel/a.ts", "export const a = Excel.run;", "no-restricted-globals"],
    ["src/draw/sheet/a.ts", "export const a = process.env;", "no-restricted-globals"],
    ["src/draw/a.ts", 'import fs from "node:fs"; export const a = fs;', "no-restricted-imports"],
    ["src/kernel/a.ts", 'import { z } from "zod"; export const a = z;', "no-restricted-imports"],
    ["src/draw/sheet/a.ts", 'import { type B } from "./b"; export const a: B[] = [];', "no-restricted-syntax"],
    ["src/templates/a.ts", "export const a = { b: 1 } satisfies object;", "no-restricted-syntax"],
    [
      "src/draw/rules/a.ts",
      'import { fold } from "../../kernel/text"; export const a = fold;',
      "no-restricted-imports",
    ],
    ["src/workbook/parts.ts", 'export const a = Buffer.from("a");', "no-restricted-globals"],
    ["src/workbook/xlsx-bytes.ts", "export const a = process.env;", "no-restricted-globals"],
    [
      "src/workbook/excel.ts",
      "export async function a(context: Excel.RequestContext, all: number[]) { for (const one of all) { void one; await context.sync(); } }",
      "office-addins/no-context-sync-in-loop",
    ],
    [
      "src/workbook/excel.ts",
      "export function a(c: Excel.RequestContext) { const r = c.workbook.getSelectedRange(); console.log(r.values); }",
      "office-addins/load-object-before-read",
    ],
  ])("%s: %s", async (path, text, rule) => {
    expect(await broken(path, text)).toContain(rule);
  });

  it.each([
    ["src/kernel/a.ts", "export const a = new Date(0).getTime();"],
    ["commands/options.ts", 'import { z } from "zod"; export const a = z;'],
    ["commands/cli.ts", "export const a = Date.now();"],
    ["src/workbook/xlsx-files.ts", 'export const a = Buffer.from("a");'],
    ["src/draw/sheet/a.ts", 'export const a = new Intl.NumberFormat("da-DK");'],
  ])("lets %s write %s", async (path, text) => {
    expect(await broken(path, text)).toEqual([]);
  });
});
