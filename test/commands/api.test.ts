/** The package for other programs: the examples of docs/automation.md are typed, and do what they say. */
import { promises as fs, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, openRegister, run, schemaOfPlans, schemaOfResults } from "../../commands/api";
import { declarations } from "../../commands/declarations";
import { COMMANDS } from "../../src/register/commands/list";
import { CASES, newFolder } from "../support/quarter";

const document = readFileSync("docs/automation.md", "utf8");
const blocks = (language: string): readonly string[] =>
  Array.from(document.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gmu")), ([, text]) => text as string);
const [example = ""] = blocks("ts");
const home = process.cwd();
let folder = "";

beforeAll(async () => {
  folder = await fs.realpath(await newFolder());
  writeFileSync(path.join(folder, "sager.csv"), CASES);
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  await fs.rm(folder, { recursive: true, force: true });
});

/** What the compiler says of a program that uses the package. */
const libraries = new Map<string, ts.SourceFile | undefined>();
function errorsOf(text: string): readonly string[] {
  const files = new Map([
    ["/a/use.ts", text],
    ["/a/node_modules/tilsynsregister/index.d.ts", declarations()],
    ["/a/console.d.ts", "declare const console: { log(...values: unknown[]): void };"],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    lib: ["lib.es2022.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const manifest = '{ "name": "tilsynsregister", "type": "module", "types": "./index.d.ts" }';
  files.set("/a/node_modules/tilsynsregister/package.json", manifest);
  files.set("/a/package.json", '{ "type": "module" }');
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.directoryExists = () => true;
  host.getSourceFile = (name, version, ...rest) => {
    const own = files.get(name);
    if (own !== undefined) return ts.createSourceFile(name, own, version, true);
    const known = libraries.get(name) ?? getSourceFile(name, version, ...rest);
    libraries.set(name, known);
    return known;
  };
  const program = ts.createProgram(["/a/use.ts", "/a/console.d.ts"], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("the example", () => {
  it("is typed", () => {
    expect(errorsOf(example)).toEqual([]);
  });
  it("runs, and says what happened", async () => {
    const said: unknown[][] = [];
    const body = ts.transpile(example.replace(/^import .*$/mu, ""), {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
    });
    const AsyncFunction = (async () => undefined).constructor as new (
      ...words: string[]
    ) => (...values: unknown[]) => Promise<void>;
    const log = (...words: unknown[]): unknown => said.push(words);
    await new AsyncFunction("commands", "openRegister", "run", "console", body)(commands, openRegister, run, { log });
    expect(said.slice(-2)).toEqual([
      [0, expect.stringMatching(/^Runde 2026-K1, niveau 1: \d+ af 24 sager er udtrukket/u)],
      [0, 3],
    ]);
    expect((await fs.readdir(folder)).sort()).toEqual(["register.xlsx", "sager.csv"]);
  });
});

describe("the types", () => {
  const use = (line: string): string => `import { commands, openRegister, run } from "tilsynsregister";\n${line}`;
  it.each([
    ["an option that is none", 'await commands.draw("r.xlsx", { round: "2026-K1", level: 1, sead: "x" });'],
    ["a level that is text", 'await commands.draw("r.xlsx", { round: "2026-K1", level: "to", seed: "x" });'],
    ["a missing round", 'await commands.collect("r.xlsx", { level: 1 });'],
    ["a command that is none", 'await run({ register: "r.xlsx", steps: [{ command: "drav" }] });'],
    ["a register that was not looked for", 'await (await openRegister("r.xlsx")).register.status();'],
  ])("refuse %s", (_, line) => {
    expect(errorsOf(use(line))).not.toEqual([]);
  });
  it("have every command, with every option it takes", () => {
    const text = declarations();
    for (const { name, options } of COMMANDS) {
      expect(text).toMatch(new RegExp(`^  ${name}\\(file: string, `, "mu"));
      for (const option of Object.keys(options)) expect(text).toMatch(new RegExp(`readonly "?${option}"?\\??: `, "u"));
    }
    expect(Object.keys(commands).sort()).toEqual([...new Set(COMMANDS.map(({ name }) => name))].sort());
  });
});

describe("what goes wrong is a result", () => {
  const results = new Ajv().compile(schemaOfResults());
  it.each([
    ["a register that is not there", () => commands["status"]?.("væk.xlsx"), 3, "file/not-found"],
    [
      "an option that is none",
      () => commands["draw"]?.("register.xlsx", { round: "2026-K1", level: 1, sead: 1 }),
      2,
      "usage/option",
    ],
    [
      "a value of another kind",
      () => commands["draw"]?.("register.xlsx", { round: 1, level: 1, seed: "x" }),
      2,
      "usage/not-text",
    ],
    [
      "data with errors",
      () => commands["close"]?.("register.xlsx", { round: "2026-K1", level: 1 }),
      1,
      expect.any(String),
    ],
  ])("%s", async (_, work, exit, code) => {
    const { exit: own, ...told } = (await work()) ?? { exit: -1 };
    expect([own, (told as { problems?: { code: string }[] }).problems?.[0]?.code]).toEqual([exit, code]);
    expect([results(told), results.errors]).toEqual([true, null]);
  });
  it("a file that is no register, and one that is no workbook", async () => {
    expect(await openRegister("sager.csv")).toMatchObject({ ok: false, exit: 3 });
    expect(await openRegister("væk.xlsx")).toMatchObject({ ok: false, exit: 3 });
  });
});

describe("docs/automation.md", () => {
  it("has plans that the schema accepts", () => {
    const check = new Ajv().compile(schemaOfPlans());
    const plans = blocks("json").map((text) => JSON.parse(text) as unknown);
    expect(plans.map((plan) => [check(plan), check.errors])).toEqual(plans.map(() => [true, null]));
    expect(plans).toHaveLength(2);
  });
});
