/** Holds the house's table "who may import whom", its names and sizes, and what the rooms shared with Office Scripts may use. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import scripts from "typescript-of-office-scripts";
import { describe, expect, it } from "vitest";
import {
  barrels,
  cycles,
  forbiddenImports,
  importsOf,
  longFiles,
  namelessFiles,
  roomOf,
  waysToNode,
} from "./support/architecture";
import type { Sources } from "./support/architecture";
import { namesByText } from "./support/names-by-key";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PRODUCT = ["src", "taskpane", "commands", "workbench"];

function sourcesBelow(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/u.test(entry.name) ? [[path, readFileSync(join(ROOT, path), "utf8")] as const] : [];
  });
}

const folders = readdirSync(ROOT);
const product: Sources = new Map(PRODUCT.filter((folder) => folders.includes(folder)).flatMap(sourcesBelow));
const plant = (...files: readonly (readonly [string, string])[]): Sources => new Map(files);

describe("who may import whom", () => {
  it("sees the product, every file of it in a room", () => {
    expect(product.size).toBeGreaterThan(20);
    expect([...product.keys()].filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it("is kept", () => {
    expect(forbiddenImports(product)).toEqual([]);
  });

  const allowed: readonly (readonly [string, string])[] = [
    ["src/kernel/a.ts", 'import { sha256 } from "@noble/hashes/sha2.js"; import { b } from "./b";'],
    ["src/language/a.ts", 'import type { IsoDate } from "../kernel/date";'],
    ["src/templates/a.ts", 'import type { Question } from "./rules/question";'],
    [
      "src/draw/rules/a.ts",
      'import { b } from "../../cases/rules/b"; import { problem } from "../../language/problem";',
    ],
    ["src/draw/sheet/a.ts", 'import { b } from "../rules/b"; import { page } from "../../register/sheet/page";'],
    [
      "src/register/a.ts",
      'import { b } from "../papers/sheet/b"; import type { Snapshot } from "../workbook/workbook";',
    ],
    ["src/draw/facts/a.ts", 'import { b } from "../../register/register"; import { c } from "../rules/c";'],
    ["src/papers/commands/a.ts", 'import { b } from "../../figures/facts/b"; import { c } from "./c";'],
    ["src/register/commands/a.ts", 'import { b } from "../../papers/commands/b"; import { c } from "../facts/c";'],
    ["src/workbook/workbook.ts", 'import type { SheetContent } from "./content";'],
    [
      "src/workbook/xlsx.ts",
      'import { Workbook } from "@cj-tech-master/excelts"; import { rename } from "node:fs/promises"; import { a } from "./address";',
    ],
    ["commands/cli.ts", 'import { openFile } from "../src/workbook/xlsx"; import project from "../package.json";'],
    [
      "taskpane/a.tsx",
      'import { useState } from "react"; import type { Problem } from "../src/language/outcome"; import { run } from "../src/register/commands/run";',
    ],
  ];
  it.each(allowed)("lets %s write %s", (path, text) => {
    expect(forbiddenImports(plant([path, text]))).toEqual([]);
  });

  const refused: readonly (readonly [string, string])[] = [
    ["src/kernel/a.ts", 'import { problem } from "../language/problem";'],
    ["src/language/a.ts", 'import { b } from "../draw/rules/b";'],
    ["src/draw/rules/a.ts", 'import { b } from "../sheet/b";'],
    ["src/draw/rules/a.ts", 'import { b } from "../../review/rules/b";'],
    ["src/draw/rules/a.ts", 'import { b } from "../../register/register";'],
    ["src/draw/rules/a.ts", 'import { z } from "zod";'],
    ["src/draw/rules/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/draw/rules/a.ts", 'export const b = () => import("../commands/b");'],
    ["src/draw/rules/a.ts", 'export type B = import("../commands/b").B;'],
    ["src/draw/rules/a.ts", 'import { b } from "./b.js";'],
    ["src/draw/rules/a.ts", 'import { b } from "../../../test/support/b";'],
    ["src/templates/a.ts", 'import { done } from "./rules/question";'],
    ["src/draw/sheet/a.ts", 'import { b } from "../../review/sheet/b";'],
    ["src/draw/sheet/a.ts", 'import { b } from "../../workbook/workbook";'],
    ["src/draw/sheet/a.ts", 'export { b } from "../facts/b";'],
    ["src/register/a.ts", 'import { b } from "../draw/facts/b";'],
    ["src/draw/facts/a.ts", 'import { b } from "../commands/b";'],
    ["src/draw/facts/a.ts", 'import { b } from "../../review/facts/b";'],
    ["src/papers/commands/a.ts", 'import { b } from "../../figures/commands/b";'],
    ["src/draw/commands/a.ts", 'import { b } from "../../register/commands/b";'],
    ["src/papers/commands/a.ts", 'import { z } from "zod";'],
    ["src/workbook/workbook.ts", 'import { a } from "./content";'],
    ["src/workbook/content.ts", 'import { a } from "../kernel/text";'],
    ["src/workbook/xlsx.ts", 'import { a } from "../kernel/a";'],
    ["src/workbook/xlsx.ts", 'import { a } from "@cj-tech-master/excelts"; import { b } from "fflate";'],
    ["src/draw/commands/a.ts", 'import { openFile } from "../../workbook/xlsx";'],
    ["src/draw/commands/a.ts", 'import type { XlsxFile } from "../../workbook/xlsx";'],
    ["src/draw/commands/a.ts", 'import project from "../../../package.json";'],
    ["taskpane/App.tsx", 'import { done } from "../src/language/outcome";'],
    ["taskpane/App.tsx", 'import { b } from "../src/draw/rules/b";'],
    ["taskpane/App.tsx", 'import { ExcelWorkbook } from "../src/workbook/excel";'],
    ["commands/demo.ts", 'import { openFile } from "../src/workbook/xlsx";'],
    ["workbench/a.ts", 'import { run } from "../src/register/commands/run";'],
    ["src/draw/commands/a.ts", 'import { grid } from "../../../workbench/grid";'],
  ];
  it.each(refused)("refuses %s: %s", (path, text) => {
    expect(forbiddenImports(plant([path, text]))).toHaveLength(1);
  });

  it("tells type imports from others", () => {
    const text =
      'import type { A } from "./a"; import { b } from "./b"; export type { C } from "./c"; import { type D } from "./d";';
    expect(importsOf("x.ts", text).map(({ typeOnly }) => typeOnly)).toEqual([true, false, true, false]);
  });
});

describe("what a browser loads", () => {
  it("leads to nothing of Node", () => {
    expect(waysToNode(product, ["taskpane/index.tsx", "src/workbook/xlsx-bytes.ts", "src/workbook/docx.ts"])).toEqual(
      [],
    );
  });
  it("is told from what runs on Node alone", () => {
    expect(waysToNode(product, ["src/workbook/file-bytes.ts"])).toContain("src/workbook/file-bytes.ts → node:fs");
  });
  it.each([
    ['import { b } from "./b";', ["src/workbook/a.ts → src/workbook/b.ts → node:zlib"]],
    ['export const b = () => import("./b");', ["src/workbook/a.ts → src/workbook/b.ts → node:zlib"]],
    ['import type { B } from "./b";', []],
    ['import { c } from "./c";', ["src/workbook/a.ts → src/workbook/c: not there"]],
  ])("finds the way of %s", (text, ways) => {
    expect(
      waysToNode(
        plant(["src/workbook/a.ts", text], ["src/workbook/b.ts", 'import { crc32 } from "node:zlib"; import "./a";']),
        ["src/workbook/a.ts"],
      ),
    ).toEqual(ways);
  });
});

describe("cycles, barrels, names and sizes", () => {
  it("has no cycles", () => {
    expect(cycles(product)).toEqual([]);
  });
  it("finds a planted cycle, and one by types", () => {
    const a = ["src/draw/a.ts", 'import { b } from "./b";'] as const;
    const b = ["src/draw/b.ts", 'export { c } from "./c";'] as const;
    expect(cycles(plant(a, b, ["src/draw/c.ts", 'import type { A } from "./a";']))).toEqual([
      "src/draw/a.ts → src/draw/b.ts → src/draw/c.ts → src/draw/a.ts",
    ]);
    expect(cycles(plant(a, b, ["src/draw/c.ts", ""]))).toEqual([]);
  });

  it("has no barrel files", () => {
    expect(barrels(product)).toEqual([]);
  });
  it("finds planted barrels", () => {
    expect(barrels(plant(["src/draw/a.ts", 'export { b } from "./b";\nexport type { c } from "./c";']))).toHaveLength(
      1,
    );
    expect(barrels(plant(["src/draw/a.ts", 'export * from "./b";\nexport const own = 1;']))).toHaveLength(1);
    expect(barrels(plant(["src/draw/a.ts", 'export { b } from "./b";\nexport const own = 1;']))).toEqual([]);
  });

  it("has no names that say nothing", () => {
    expect(namelessFiles(product)).toEqual([]);
  });
  it.each([
    "src/draw/utils.ts",
    "src/shared/text.ts",
    "src/kernel/date-helpers.ts",
    "src/kernel/index.ts",
    "src/draw/draw.service.ts",
  ])("refuses %s", (path) => {
    expect(namelessFiles(plant([path, ""]))).toEqual([path]);
  });

  it("has no file above 500 lines", () => {
    expect(longFiles(product)).toEqual([]);
  });
  it("finds a planted long file", () => {
    expect(longFiles(plant(["src/draw/a.ts", "const a = 1;\n".repeat(501)]))).toHaveLength(1);
    expect(longFiles(plant(["src/draw/a.ts", "const a = 1;\n".repeat(500)]))).toEqual([]);
    expect(longFiles(plant(["src/templates/a.ts", "const a = 1;\n".repeat(501)]))).toEqual([]);
  });
});

/** Floors whose code the Office Scripts are made of. */
const SHARED: ReadonlySet<string> = new Set([
  "kernel",
  "language",
  "content",
  "port",
  "data",
  "rules",
  "sheet",
  "register",
  "facts",
  "commands",
]);

/** The ids of templates and presets are the product's own words; the kernel makes the keys. */
const ownNames = (path: string): boolean => !/^src\/(kernel|workbook|templates\/[^/]+\.ts)/u.test(path);

describe("what Office Scripts share compiles with its own TypeScript, 4.0.3, strict", () => {
  const shared = [...product.keys()].filter((path) => SHARED.has(roomOf(path)?.floor ?? ""));

  /** What has been read for one program is there for the next. */
  const parsed = new Map<string, scripts.SourceFile>();

  /** Of these files and all they lead to; a planted one stands in the program only. */
  function programOf(paths: readonly string[], planted: Sources = new Map()): scripts.Program {
    const options: scripts.CompilerOptions = {
      target: scripts.ScriptTarget.ES2020,
      module: scripts.ModuleKind.ESNext,
      moduleResolution: scripts.ModuleResolutionKind.NodeJs,
      lib: ["lib.esnext.d.ts"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    };
    const host = scripts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => planted.has(name.slice(ROOT.length)) || fileExists(name);
    host.getSourceFile = (name, target, ...rest) => {
      const text = planted.get(name.slice(ROOT.length));
      if (text !== undefined) return scripts.createSourceFile(name, text, target, true);
      const file = parsed.get(name) ?? getSourceFile(name, target, ...rest);
      if (file !== undefined) parsed.set(name, file);
      return file;
    };
    return scripts.createProgram(
      paths.map((path) => join(ROOT, path)),
      options,
      host,
    );
  }

  const whole = programOf(shared);

  function errorsOf(program: scripts.Program): readonly string[] {
    return scripts.getPreEmitDiagnostics(program).flatMap(({ file, start, messageText }) => {
      // The hash library's own declarations are newer; a script gets its text, not its types.
      if (file?.fileName.includes("/node_modules/") === true) return [];
      const where =
        file === undefined
          ? ""
          : `${file.fileName.slice(ROOT.length)}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} `;
      return [where + scripts.flattenDiagnosticMessageText(messageText, " ")];
    });
  }
  const PLANTED = "src/kernel/planted.ts";
  const errors = (text: string): readonly string[] => errorsOf(programOf([PLANTED], new Map([[PLANTED, text]])));

  it("is the compiler of Office Scripts", () => {
    expect(scripts.version).toBe("4.0.3");
  });
  it("compiles", () => {
    expect(errorsOf(whole)).toEqual([]);
  });
  it.each([
    "export const a = { b: 1 } satisfies object;",
    'import { type Problem } from "../language/outcome"; export const a: Problem[] = [];',
    "export type A = `a${string}`;",
    "export const a = [1, 2].at(-1);",
    "export class A { static { } }",
    "export function a(b) { return b; }",
  ])("refuses %s", (text) => {
    expect(errors(text)).not.toEqual([]);
  });
  it("passes a planted file without fault", () => {
    expect(
      errors('import type { Problem } from "../language/outcome"; export const a: readonly Problem[] = [];'),
    ).toEqual([]);
  });

  describe("names are compared by their keys", () => {
    const ROW = 'import type { DrawnCase } from "../../cases/rules/case"; import { caseKey } from "../../kernel/keys";';
    const BY_TEXT = [
      "(one: DrawnCase, other: DrawnCase): boolean => one.id === other.id;",
      "(one: DrawnCase, round: string): boolean => round !== one.round;",
      "(units: readonly string[], one: DrawnCase): boolean => units.includes(one.unit);",
      "(cases: ReadonlyMap<string, number>, one: DrawnCase): unknown => cases.get(one.id);",
      "(seen: Set<string>, { caseworker }: DrawnCase): unknown => seen.add(caseworker);",
    ];
    const OTHERWISE = [
      "(one: DrawnCase, other: DrawnCase): boolean => caseKey(one.id) === caseKey(other.id);",
      '(one: DrawnCase): boolean => one.reason === "" || one.reviewer === "";',
      "(one: DrawnCase, level: number): boolean => one.level === level;",
      "(cases: ReadonlySet<DrawnCase>, unit: DrawnCase): boolean => cases.has(unit);",
    ];
    const planted = new Map(
      [...BY_TEXT, ...OTHERWISE].map((text, index) => [
        `src/draw/rules/planted-${index}.ts`,
        `${ROW} export const a = ${text}`,
      ]),
    );
    const program = programOf([...planted.keys()], planted);
    const plantedByText = (text: string): readonly string[] => {
      const [path] = [...planted].find(([, each]) => each.endsWith(` ${text}`))!;
      return namesByText(program, program.getSourceFile(join(ROOT, path))!);
    };

    it("everywhere", () => {
      const asked = shared.filter((path) => ownNames(path));
      expect(asked.length).toBeGreaterThan(100);
      expect(
        asked.flatMap((path) =>
          namesByText(whole, whole.getSourceFile(join(ROOT, path))!).map((found) => `${path}:${found}`),
        ),
      ).toEqual([]);
    });
    it.each(BY_TEXT)("not so: %s", (text) => {
      expect(plantedByText(text)).toHaveLength(1);
    });
    it.each(OTHERWISE)("so: %s", (text) => {
      expect(plantedByText(text)).toEqual([]);
    });
  });
});
