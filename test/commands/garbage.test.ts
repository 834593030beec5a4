/** Whatever is thrown at the program, it answers with a sentence and an exit code, and leaves every file as it was. */
import fc from "fast-check";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../../commands/cli";
import { withPart } from "../support/foreign";
import type { Told } from "../support/quarter";
import { ROUND, contents, drawnRegister, newFolder, tilsyn } from "../support/quarter";

let folder: string;
let register: string;
let before: Record<string, string>;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await newFolder();
  register = await drawnRegister(folder);
  for (const name of ["mappe", "mappe.xlsx", "mappe.csv", "tom"]) mkdirSync(at(name));
  writeFileSync(at("skrald.xlsx"), Buffer.from([1, 2, 3, 4]));
  writeFileSync(at("skrald.csv"), Buffer.from([0, 255, 254, 3, 4, 10, 13, 34]));
  writeFileSync(at("tom.xlsx"), "");
  writeFileSync(at("tom.csv"), "");
  writeFileSync(at("halv.xlsx"), readFileSync(register).subarray(0, 5000));
  before = contents(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a reader must never meet: frames of a stack, names of faults, holes in a sentence. */
const INNARDS = /^\s+at |\bat .*\(|[A-Z][a-z]+Error|\bE[A-Z]{4,}\b|undefined|\[object|\bNaN\b|\{\w+\}/mu;

function expectSentence({ exit, output }: Call, codes: readonly number[] = [1, 2, 3]): void {
  expect(codes).toContain(exit);
  expect(output).not.toMatch(INNARDS);
  expect(output.trim()).toMatch(/[.!)]$/u);
}

/** The call in both languages, and as one JSON object, without a trace in the folder. */
async function expectRefused(argv: readonly string[], codes?: readonly number[]): Promise<void> {
  for (const language of ["da", "en"]) {
    expectSentence(await tilsyn(...argv, "--lang", language), codes);
  }
  const { exit, output } = await tilsyn(...argv, "--json");
  const told = JSON.parse(output) as Told;
  expect(told).toMatchObject({
    ok: false,
    message: expect.any(String) as string,
    problems: expect.any(Array) as unknown[],
    files: [],
  });
  expect(told.problems.length).toBeGreaterThan(0);
  for (const each of told.problems)
    expect(Object.keys(each).sort()).toEqual([
      "case",
      "cell",
      "code",
      "file",
      "message",
      "question",
      "row",
      "severity",
      "sheet",
    ]);
  expect(codes ?? [1, 2, 3]).toContain(exit);
  expect(contents(folder)).toEqual(before);
}

/** Every command that takes a register, with options that are right. */
const COMMANDS: readonly (readonly string[])[] = [
  ["import", "--replace", "--cases", "sager.csv"],
  ["import", "--history", "sager.csv"],
  ["draw", ...ROUND, "--seed", "x"],
  ["draw", ...ROUND, "--preview"],
  ["replace", ...ROUND, "--case", "00100", "--reason", "x"],
  ["add", ...ROUND, "--case", "00100", "--reason", "x"],
  ["verify"],
  ["sheets", ...ROUND],
  ["sheets", ...ROUND, "--folder", "ud"],
  ["collect", ...ROUND],
  ["status"],
  ["validate", ...ROUND],
  ["close", ...ROUND],
  ["compute", ...ROUND],
  ["summary", ...ROUND],
];
const withRegister = ([command = "", ...options]: readonly string[], file: string): string[] => [
  command,
  file,
  ...options.map((word) => (/^(sager\.csv|ud)$/u.test(word) ? at(word) : word)),
];

describe("what is no register", () => {
  it.each([
    "skrald.xlsx",
    "tom.xlsx",
    "halv.xlsx",
    "mappe",
    "mappe.xlsx",
    "findes-ikke.xlsx",
    "sager.csv",
    "skrald.csv",
    "sager.csv/x.xlsx",
  ])("%s", async (name) => {
    for (const command of COMMANDS) await expectRefused(withRegister(command, at(name)), [1, 3]);
  });

  it("any bytes (law)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...COMMANDS), async (bytes, command) => {
        writeFileSync(at("skrald.xlsx"), bytes);
        expectSentence(await tilsyn(...withRegister(command, at("skrald.xlsx"))), [1, 3]);
        expect(Buffer.from(bytes).equals(readFileSync(at("skrald.xlsx")))).toBe(true);
      }),
      { numRuns: 100 },
    );
    writeFileSync(at("skrald.xlsx"), Buffer.from([1, 2, 3, 4]));
  });

  it("a register with any part of it changed: a sentence, and where it refuses, not a byte written (law)", async () => {
    const whole = new Uint8Array(readFileSync(register));
    const file = at("ramt.xlsx");
    const parts = [
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
      "xl/worksheets/sheet6.xml",
      "xl/tables/table1.xml",
      "xl/tables/table4.xml",
      "xl/styles.xml",
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
    ];
    const mutation = fc.record({
      part: fc.constantFrom(...parts),
      where: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      text: fc.constantFrom("", "<", ">", '"', "&#x0;", "<a>", "</c>", "-1", "tekst", "99999999999"),
    });
    await fc.assert(
      fc.asyncProperty(mutation, fc.constantFrom(...COMMANDS), async ({ part, where, length, text }, command) => {
        const bytes = withPart(whole, part, (stood) => {
          const from = Math.floor(where * stood.length);
          return stood.slice(0, from) + text + stood.slice(from + length);
        });
        writeFileSync(file, bytes);
        const ended = await tilsyn(...withRegister(command, file));
        expectSentence({ ...ended, output: ended.exit === 0 ? "." : ended.output }, [0, 1, 3]);
        if (ended.exit > 1) expect(Buffer.from(bytes).equals(readFileSync(file))).toBe(true);
        rmSync(file);
        rmSync(at("ud"), { recursive: true, force: true });
      }),
      { numRuns: 60 },
    );
    expect(contents(folder)).toEqual(before);
  });
});

describe("what cannot be read beside the register", () => {
  it.each([
    "skrald.xlsx",
    "tom.xlsx",
    "halv.xlsx",
    "mappe",
    "mappe.xlsx",
    "mappe.csv",
    "findes-ikke.csv",
    "tom.csv",
    "skrald.csv",
    "sager.csv/x.csv",
  ])("%s", async (name) => {
    await expectRefused(["import", register, "--replace", "--cases", at(name)], [1, 3]);
    await expectRefused(["import", register, "--history", at(name)], [1, 3]);
    await expectRefused(["collect", register, ...ROUND, "--from", at(name)], [1, 3]);
  });

  it("any bytes as cases, as history, as a returned sheet (law)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: "binary", maxLength: 300 }).map((text) => Buffer.from(text)),
        ),
        fc.constantFrom(".csv", ".xlsx"),
        async (bytes, extension) => {
          const file = at(`skrald${extension}`);
          writeFileSync(file, bytes);
          for (const argv of [
            ["import", register, "--replace", "--cases", file],
            ["import", register, "--history", file],
            ["collect", register, ...ROUND, "--from", file],
          ]) {
            expectSentence(await tilsyn(...argv), [1, 3]);
          }
          expect(readFileSync(register).toString("base64")).toBe(before["register.xlsx"]);
        },
      ),
      { numRuns: 60 },
    );
    writeFileSync(at("skrald.xlsx"), Buffer.from([1, 2, 3, 4]));
    writeFileSync(at("skrald.csv"), Buffer.from([0, 255, 254, 3, 4, 10, 13, 34]));
  });
});

describe("places that cannot be written", () => {
  it("a file where a folder should be, a folder that is not there", async () => {
    await expectRefused(["sheets", register, ...ROUND, "--folder", at("skrald.csv")], [3]);
    await expectRefused(["sheets", register, ...ROUND, "--out", at("mangler/register.xlsx")], [3]);
    await expectRefused(["sheets", register, ...ROUND, "--out", at("mappe.xlsx")], [3]);
    await expectRefused(["create", at("mangler/ny.xlsx"), "--preset", "bbu-2018"], [3]);
    await expectRefused(["create", register, "--preset", "bbu-2018"], [3]);
    await expectRefused(["create", at("ny.xlsm"), "--preset", "bbu-2018"], [3]);
    await expectRefused(["demo", at("skrald.csv/demo")], [3]);
  });

  it("review workbooks are taken back where the register cannot be saved", async () => {
    await expectRefused(
      ["sheets", register, ...ROUND, "--folder", at("tom"), "--out", at("mangler/register.xlsx")],
      [3],
    );
  });
});

describe("words the program does not know end with exit code 2", () => {
  const file = "register.xlsx";
  const calls: readonly (readonly string[])[] = [
    ["nonsens"],
    ["toString"],
    ["__proto__", file],
    ["draw"],
    ["draw", file],
    ["draw", file, "--round", "2026-K1"],
    ["draw", file, ...ROUND],
    ["draw", file, "--nonsens"],
    ["draw", file, "--level"],
    ["draw", file, file, ...ROUND, "--seed", "x"],
    ["status", file, "-x"],
    ["draw", file, ...ROUND, "--seed", "x", "--preview"],
    ["draw", file, "--round", "x", "--level", "to", "--seed", "x"],
    ["draw", file, ...ROUND, "--seed", "x", "--date", "i går"],
    ["draw", file, "--round", "", "--level", "1", "--seed", "x"],
    ["status", file, "--json=1"],
    ["status", file, "--__proto__", "x"],
    ["import", file],
    ["import", file, "--cases", "a.csv", "--history", "b.csv"],
    ["collect", file, ...ROUND, "--from"],
    ["collect", file, ...ROUND, "--from", ""],
    ["create", "ny.xlsx", "--preset", "bbu-2018", "--template"],
    ["replace", file, ...ROUND, "--case", "1"],
    ["compute", file, "--round", "2026-K1"],
    ["demo", "a", "b"],
  ];
  it.each(calls.map((argv) => [argv.join(" "), argv] as const))("%s", async (_, argv) => {
    await expectRefused(argv, [2]);
  });

  it("a language or a time that is none", async () => {
    const { call } = await import("../../commands/cli");
    for (const argv of [
      ["status", register, "--lang", "fr"],
      ["status", register, "--now", "nu"],
      ["status", register, "--lang"],
    ]) {
      expectSentence(await call(argv), [2]);
    }
    expect((await call([])).exit).toBe(2);
  });
});

describe("wishes that the register does not answer end with exit code 1", () => {
  const calls: readonly (readonly [string, ...string[]])[] = [
    ["draw", "--round", "2026-K1|x", "--level", "1", "--seed", "a"],
    ["draw", "--round", "a\tb", "--level", "1", "--seed", "a"],
    ["draw", "--round", "2026-K2", "--level", "1", "--seed", "a|b"],
    ["draw", "--round", "2026-K2", "--level", "1", "--seed", ""],
    ["draw", "--round", "2026-K1", "--level", "9", "--seed", "a"],
    ["draw", "--round", "2026-K1", "--level", "1", "--seed", "et andet"],
    ["replace", ...ROUND, "--case", "findes ikke", "--reason", "x"],
    ["add", ...ROUND, "--case", "findes ikke", "--reason", "x"],
    ["collect", ...ROUND],
    ["collect", "--round", "2031-K1", "--level", "1"],
    ["compute", ...ROUND, "--compare", "2031-K1"],
    ["summary", ...ROUND],
    ["summary", ...ROUND, "--compare", "2031-K1"],
    ["validate", "--round", "2031-K1", "--level", "1"],
    ["close", ...ROUND],
    ["status", "--round", "2031-K1"],
    ["status", "--level", "9"],
  ];
  it.each(calls.map((argv) => [argv.join(" "), argv] as const))("%s", async (_, [command, ...options]) => {
    await expectRefused([command, register, ...options], [1]);
  });
});
