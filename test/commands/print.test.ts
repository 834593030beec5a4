/** What a terminal shows of a finding, and what `--json` holds of it. */
import { promises as fs } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DemoChoice } from "../../commands/demo";
import { demo } from "../../commands/demo";
import { jsonReport, textReport } from "../../commands/print";
import { problem } from "../../src/language/problem";
import type { Report } from "../../src/register/command";
import { lossReport, refused } from "../../src/register/report";
import { newFolder } from "../support/quarter";

const context = { now: "2026-01-05T08:00:00Z", user: "test", version: "0.1.0", language: "da" } as const;
const values = { kilde: "Nord.xlsx / Skema N2 12", sag: "12", spørgsmål: "U1", count: 1 };
const report: Report = refused(
  [
    problem("answer/missing", values, { sheet: "Skema N2 12", cell: "E14" }),
    problem("sheet/not-number", { value: "x" }, { sheet: "Sager", row: 7 }),
  ],
  context,
);

it("names file, case and question of a finding beside its cell, and the row where there is no cell", () => {
  const lines = textReport(report, "da").split("\n");
  expect(lines[0]).toMatch(/^Fejl {2}Skema N2 12 E14 \(Nord\.xlsx, 12, U1\): \S/u);
  expect(lines[1]).toMatch(/^Fejl {2}Sager række 7: \S/u);
});

it("holds of each problem its case, question, file, sheet and cell in JSON, and of each kind how many there are", () => {
  const { problems, kinds } = JSON.parse(jsonReport(report, {})) as { problems: object[]; kinds: object[] };
  expect(problems).toMatchObject([
    { file: "Nord.xlsx", sheet: "Skema N2 12", cell: "E14", row: null, case: "12", question: "U1" },
    { file: null, sheet: "Sager", cell: null, row: 7, case: null, question: null },
  ]);
  expect(Object.keys(problems[0] as object)).toEqual(
    "code severity message file sheet cell row case question".split(" "),
  );
  expect(kinds).toEqual([
    { code: "answer/missing", kind: "svar mangler", severity: "error", count: 1 },
    { code: "sheet/not-number", kind: "ark", severity: "error", count: 1 },
  ]);
});

it("lists those of one kind together, and counts what it does not list, in words", () => {
  const many = Array.from({ length: 25 }, () => problem("answer/missing", values, { sheet: "Skema", cell: "E14" }));
  const other = problem("sheet/not-number", { value: "x" }, { sheet: "Sager", row: 7 });
  const lines = textReport(refused([many[0] as (typeof many)[0], other, ...many.slice(1)], context), "da").split("\n");
  expect(lines.slice(0, 20).every((line) => line.includes("Skema E14"))).toBe(true);
  expect(lines[20]).toBe("svar mangler: 5 flere af samme slags (25)");
  expect(lines[21]).toContain("Sager række 7");
});

it("counts what it does not list right below its kind, and never prints a code", () => {
  const many = Array.from({ length: 23 }, (_, row) =>
    problem("population/row-total", {}, { sheet: "a", row: row + 2 }),
  );
  const text = textReport(refused([...many, problem("population/empty", {}, { sheet: "a" })], context), "da");
  const lines = text.split("\n");
  expect(lines.filter((line) => line.includes("er en sum"))).toHaveLength(20);
  expect(lines[20]).toMatch(/: 3 flere af samme slags \(23\)$/u);
  expect(text).not.toMatch(/\b[a-z]+\/[a-z]+/u);
});

it("names what would be lost and ends with 3", () => {
  const told = lossReport("r.xlsx", [{ code: "file/loses-macros", values: {} }], context);
  expect([told.exit, told.problems.map((each) => each.code)]).toEqual([3, ["file/would-lose", "file/loses-macros"]]);
});

describe("the demo", () => {
  const people = { fillIn: () => Promise.resolve(), addLevel: () => Promise.resolve(), agree: () => Promise.resolve() };
  /** Why each command is given, and with which language; no command is carried out. */
  async function told(language: "da" | "en", choice: DemoChoice): Promise<{ why: string[]; last: string }> {
    const folder = await newFolder();
    try {
      const { report: shown } = await demo(
        folder,
        choice,
        { ...context, language },
        async ([command, register = "", ...options]) => {
          if (command === "create") await fs.writeFile(register, "");
          expect(options[options.indexOf("--lang") + 1]).toBe(language);
          return { exit: 0, output: "", data: {} };
        },
        people,
      );
      const why = shown.message.split("\n").flatMap((line) => /^\$ tilsyn .* {4}# (.*)$/u.exec(line)?.[1] ?? []);
      return {
        why,
        last:
          shown.message
            .split(/\n{2,}/u)
            .at(-1)
            ?.split("\n")[0] ?? "",
      };
    } finally {
      await fs.rm(folder, { recursive: true });
    }
  }

  it.each([
    ["as it is", { preset: undefined, year: false }],
    ["of another model", { preset: "merudgift-41", year: false }],
    ["of a year", { preset: undefined, year: true }],
  ])("%s is told in the language that is asked for", async (_, choice) => {
    const [danish, english] = [await told("da", choice), await told("en", choice)];
    expect(english.why.length).toBeGreaterThan(10);
    expect(english.why).toHaveLength(danish.why.length);
    for (const [index, why] of english.why.entries()) expect(why).not.toBe(danish.why[index]);
    expect(danish.last).toMatch(/^Demoen er færdig\./u);
    expect(english.last).toMatch(/^The demo is done\./u);
  });
});
