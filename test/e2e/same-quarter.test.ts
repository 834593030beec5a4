/**
 * The same quarter by every way in: the command line, a plan, the package for other programs, Excel through Microsoft's
 * client as the pane's buttons run it, and Office Scripts as they are built. The registers are the same cell for cell, as an independent reader sees them, and the
 * logs but for who did it and when.
 */
import { promises as fs, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, openRegister } from "../../commands/api";
import { call } from "../../commands/cli";
import { importCommand } from "../../src/cases/commands/import";
import { drawCommand } from "../../src/draw/commands/draw";
import { verifyCommand } from "../../src/draw/commands/verify";
import { computeCommand } from "../../src/figures/commands/compute";
import { summaryCommand } from "../../src/papers/commands/summary";
import type { Command, Context } from "../../src/register/command";
import { createRegister } from "../../src/register/commands/create";
import { run } from "../../src/register/commands/run";
import { collectCommand } from "../../src/review/commands/collect";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { closeCommand, validateCommand } from "../../src/review/commands/validate";
import { RETURNED } from "../../src/review/facts/returned-files";
import { readCsv } from "../../src/workbook/csv";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { openFile, writeSheets } from "../../src/workbook/xlsx-files";
import { OpenWorkbook } from "../support/excel";
import { CASES, newFolder, UNITS } from "../support/quarter";
import { runScriptText } from "../support/office-script";
import { differences } from "../support/same-workbook";

/** Who makes the register is part of its id; who works on it afterwards is another for each way, and so is the time. */
const MAKER = { user: "Staben", now: "2026-01-05T08:00:00Z" };
const CREATE = { preset: "bbu-2018", units: UNITS };
const IMPORT = { cases: "sager.csv" };
const AT = { round: "2026-K1", level: 1 };
const DRAW = { ...AT, seed: "lottotal 04 11 23", date: "2026-01-05" };

type Options = Readonly<Record<string, string | number | readonly string[]>>;
const QUARTER: readonly (readonly [string, Options])[] = [
  ["draw", DRAW],
  ["sheets", { ...AT, folder: "ud" }],
  ["collect", { ...AT, from: "ind" }],
  ["validate", AT],
  ["compute", AT],
  ["close", AT],
  ["summary", AT],
  ["verify", {}],
];
/** What happens outside between handing out and collecting: the sheets come back filled in. */
const COLLECT = QUARTER.findIndex(([name]) => name === "collect");

let home = "";
const back = process.cwd();
beforeAll(async () => {
  home = await fs.realpath(await newFolder());
});
afterAll(async () => {
  process.chdir(back);
  await fs.rm(home, { recursive: true, force: true });
});

/** A folder of its own with the cases, where the way is gone. */
function begin(way: string): string {
  const folder = path.join(home, way);
  mkdirSync(folder);
  writeFileSync(path.join(folder, IMPORT.cases), CASES);
  process.chdir(folder);
  return folder;
}

/** The review workbooks of a drawn register, filled in by invented reviewers, in the folder `ind`. */
async function returned(register: string, context: Context): Promise<void> {
  const input = { ...AT, rule: quarterRule, date: "2026-02-02", done: () => true };
  const { handouts } = await run(sampleCommand, input, await openFile(register), context);
  mkdirSync("ind");
  for (const { fileName, sheets } of handouts) await writeSheets(path.join("ind", fileName), sheets);
}

const words = (options: Options): string[] =>
  Object.entries(options).flatMap(([name, value]) => [
    `--${name}`,
    Array.isArray(value) ? value.join(";") : String(value),
  ]);
const contextOf = (user: string, now: string): Context => ({ user, now, version: "0.1.0", language: "da" });

type Way = (file: string, who: { readonly user: string; readonly now: string }) => Promise<void>;

const byCommandLine: Way = async (file, who) => {
  const typed = async (name: string, options: Options, { user, now }: typeof who): Promise<void> => {
    const { exit, output } = await call([name, file, ...words(options), "--user", user, "--now", now]);
    expect([name, exit, output]).toEqual([name, 0, expect.any(String)]);
  };
  await typed("create", CREATE, MAKER);
  await typed("import", IMPORT, MAKER);
  for (const [index, [name, options]] of QUARTER.entries()) {
    if (index === COLLECT) await returned(file, contextOf(who.user, who.now));
    await typed(name, options, who);
  }
};

const byPlan: Way = async (file, who) => {
  const steps = (from: number, to?: number): object[] =>
    QUARTER.slice(from, to).map(([command, options]) => ({ command, ...options }));
  const first = [
    { command: "create", ...CREATE, ...MAKER },
    { command: "import", ...IMPORT, ...MAKER },
    ...steps(0, COLLECT),
  ];
  for (const [name, plan] of [
    ["først.json", first],
    ["så.json", steps(COLLECT)],
  ] as const) {
    writeFileSync(name, JSON.stringify({ register: path.basename(file), ...who, steps: plan }));
    expect(await call(["run", name, "--json"])).toMatchObject({ exit: 0 });
    if (plan === first) await returned(file, contextOf(who.user, who.now));
  }
};

const byPackage: Way = async (file, who) => {
  expect(await commands["create"]?.(file, CREATE, MAKER)).toMatchObject({ ok: true });
  expect(await commands["import"]?.(file, IMPORT, MAKER)).toMatchObject({ ok: true });
  const { register } = (await openRegister(file, who)) as unknown as {
    register: Readonly<Record<string, (options: Options) => Promise<unknown>>>;
  };
  for (const [index, [name, options]] of QUARTER.entries()) {
    if (index === COLLECT) await returned(file, contextOf(who.user, who.now));
    expect([name, await register[name]?.(options)]).toMatchObject([name, { ok: true, exit: 0 }]);
  }
};

/** As the pane's buttons do it: the pane reads files and hands them over, the commands are the same. */
const byClicks: Way = async (file, who) => {
  const excel = new OpenWorkbook();
  const [maker, context] = [contextOf(MAKER.user, MAKER.now), contextOf(who.user, who.now)];
  const press = async <Input extends object>(command: Command<Input>, input: Input, by = context): Promise<void> => {
    const { exit, message } = await run(command, input, excel, by);
    expect([command.name, exit, message]).toEqual([command.name, 0, expect.any(String)]);
  };
  const made = createRegister({ preset: CREATE.preset, templates: [], units: CREATE.units }, maker);
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  await excel.write({
    edits: made.value.edits ?? [],
    ...(made.value.show === undefined ? {} : { show: made.value.show }),
  });
  const table = readCsv(readFileSync(IMPORT.cases), IMPORT.cases);
  await press(importCommand, { table, map: "", replace: false, partial: false, serial: null }, maker);
  await press(drawCommand, { ...DRAW, redraw: false, reason: "" });
  await press(sheetsCommand, { ...AT, apart: true });
  writeFileSync(file, excel.saved());
  await returned(file, context);
  const files = await Promise.all(
    readdirSync("ind")
      .sort()
      .map(async (name) => {
        const book = FileWorkbook.fromBytes(readFileSync(path.join("ind", name)), name);
        return { name, sheets: (await book.read(RETURNED)).sheets };
      }),
  );
  await press(collectCommand, { ...AT, files });
  await press(validateCommand, AT);
  await press(computeCommand, { ...AT, compare: null });
  await press(closeCommand, AT);
  await press(summaryCommand, { ...AT, compare: [] });
  await press(verifyCommand, {});
  writeFileSync(file, excel.saved());
};

const textOf = (script: string): string => readFileSync(path.join(back, "dist/scripts", `${script}.ts`), "utf8");

/** Scripts draw, collect, check and compute; the register is made, handed out and closed by the command line. */
const byScripts: Way = async (file, { user, now }) => {
  const typed = async (name: string, options: Options, by = { user, now }): Promise<void> => {
    const { exit, output } = await call([name, file, ...words(options), "--user", by.user, "--now", by.now]);
    expect([name, exit, output]).toEqual([name, 0, expect.any(String)]);
  };
  const script = (name: string, ...given: readonly unknown[]): unknown => {
    const { result, saved } = runScriptText(textOf(name), new Uint8Array(readFileSync(file)), ...given);
    writeFileSync(file, saved);
    return result;
  };
  const { round, level } = AT;
  const done = (answer: unknown): void => {
    expect(answer).toMatchObject({ ok: true, kode: 0 });
  };
  await typed("create", CREATE, MAKER);
  await typed("import", IMPORT, MAKER);
  done(script("tilsyn-udtraek", round, level, "udtræk", DRAW.seed, user, DRAW.date, now));
  await typed("sheets", { ...AT, folder: "ud" });
  await returned(file, contextOf(user, now));
  const rows = readdirSync("ind")
    .sort()
    .flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(path.join("ind", name)));
      return runScriptText(textOf("tilsyn-laes-skema"), bytes, name).result as string[][];
    });
  done(script("tilsyn-saml-ind", round, level, rows, user, now));
  done(script("tilsyn-kontrol-og-rykkere", round, level, user, now));
  done(script("tilsyn-beregn-og-bilag", round, level, "kun beregn", "", user, now));
  await typed("close", AT);
  done(script("tilsyn-beregn-og-bilag", round, level, "kun bilag", "", user, now));
  done(script("tilsyn-efterproev"));
};

async function logOf(file: string): Promise<readonly Record<string, unknown>[]> {
  const { tblLog: log } = (await (await openFile(file)).read({ tables: ["tblLog"] })).tables;
  return (log?.rows ?? []).map((row) =>
    Object.fromEntries((log?.headers ?? []).map((header, index) => [header, row[index] ?? null])),
  );
}

/** The columns that say who, when, and the chain that is made of both. */
const APART = ["Tidspunkt", "Tid", "Bruger", "Hash"];

const OTHERS = ["plan", "pakke", "klik", "scripts"];

describe("the same quarter", () => {
  const files = new Map<string, string>();
  beforeAll(async () => {
    for (const [way, gone, user, now] of [
      ["kommandolinje", byCommandLine, "Anne", "2026-02-10T09:00:00Z"],
      ["plan", byPlan, "Bo", "2026-02-10T10:30:00Z"],
      ["pakke", byPackage, "Carl", "2026-02-10T11:15:00Z"],
      ["klik", byClicks, "Dorte", "2026-02-10T12:45:00Z"],
      ["scripts", byScripts, "Else", "2026-02-10T13:00:00Z"],
    ] as const) {
      const file = path.join(begin(way), "register.xlsx");
      await gone(file, { user, now });
      files.set(way, file);
    }
  });

  it.each(OTHERS)("by %s gives the register of the command line, cell for cell", (way) => {
    const found = differences(files.get("kommandolinje") as string, files.get(way) as string);
    expect(found.filter((each) => !each.startsWith("Log!"))).toEqual([]);
  });

  it.each(OTHERS)("by %s gives the same log, but for who and when", async (way) => {
    const [first, other] = [await logOf(files.get("kommandolinje") as string), await logOf(files.get(way) as string)];
    const plain = (rows: typeof first): unknown =>
      rows.map((row) => Object.entries(row).filter(([header]) => !APART.includes(header)));
    expect(first.map((row) => row["Kommando"])).toEqual([
      "create",
      "import",
      ...QUARTER.map(([name]) => name).filter((name) => name !== "verify"),
    ]);
    expect(plain(other)).toEqual(plain(first));
    expect(APART.every((header) => header in (first[0] ?? {}))).toBe(true);
    expect(new Set([...first, ...other].map((row) => row["Bruger"])).size).toBe(3);
  });
});
