/** What a terminal shows of a finding, and what `--json` holds of it. */
import { expect, it } from "vitest";
import { jsonReport, textReport } from "../../commands/print";
import { problem } from "../../src/language/problem";
import type { Report } from "../../src/register/command";
import { lossReport, refused } from "../../src/register/report";

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

it("keeps to the six fields of a problem in JSON", () => {
  const { problems } = JSON.parse(jsonReport(report, {})) as { problems: object[] };
  expect(problems.map((each) => Object.keys(each))).toEqual([
    ["code", "severity", "message", "sheet", "cell", "row"],
    ["code", "severity", "message", "sheet", "cell", "row"],
  ]);
});

it("counts what it does not list right below its kind, and never prints a code", () => {
  const many = Array.from({ length: 23 }, (_, row) =>
    problem("population/row-total", {}, { sheet: "a", row: row + 2 }),
  );
  const text = textReport(refused([...many, problem("population/empty", {}, { sheet: "a" })], context), "da");
  const lines = text.split("\n");
  expect(lines.filter((line) => line.includes("er en sum"))).toHaveLength(20);
  expect(lines[20]).toBe("Advarsel  … (+3 flere af samme slags)");
  expect(text).not.toMatch(/\b[a-z]+\/[a-z]+/u);
});

it("names what would be lost and ends with 3", () => {
  const told = lossReport("r.xlsx", [{ code: "file/loses-macros", values: {} }], context);
  expect([told.exit, told.problems.map((each) => each.code)]).toEqual([3, ["file/would-lose", "file/loses-macros"]]);
});
