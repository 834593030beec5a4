/** The published Bilag 1 reproduces through the demo's files, read back by openpyxl and set beside the print. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../src/workbook/content";
import { publishedRows } from "../golden/published";
import { PUBLISHED, demoFiles } from "../support/demo-files";
import { readByOpenpyxl } from "../support/openpyxl";

const demo = demoFiles();

interface PrintedRow {
  readonly step: string;
  /** Position in the step, from 1. */
  readonly row: number;
  readonly text: string;
  /** As shown: `94 % (17 af 18)`. */
  readonly figures: readonly string[];
  readonly arrow: string;
}

/** The rows of our Bilag: a step stands alone in column A, its questions in column B below it. */
function bilagRows(cells: readonly (readonly Scalar[])[]): PrintedRow[] {
  const header = cells.findIndex((row) => row[0] === "Nr." && row[1] === "Spørgsmål");
  expect(cells[header]?.slice(2)).toEqual([
    "Niveau 2, 1. ledelsestilsyn (2017)",
    "Niveau 2, 1. kvartal 2018",
    "Udvikling",
    "Ændring",
  ]);
  const rows: PrintedRow[] = [];
  let step = "";
  for (const row of cells.slice(header + 1)) {
    if (row.length === 0) break;
    if (row.length === 1) step = String(row[0]).replace(" (fortsat)", "");
    else
      rows.push({
        step,
        row: 1 + rows.filter((each) => each.step === step).length,
        text: String(row[1]),
        figures: row.slice(2, 4).map(String),
        arrow: String(row[4] ?? ""),
      });
  }
  return rows;
}

const ours = bilagRows(
  readByOpenpyxl(path.join(demo.folder, PUBLISHED)).find((sheet) => sheet.name === "Bilag 1")?.cells ?? [],
);
const printed = publishedRows();
const pairs = printed.map((print) => ({
  print,
  own: ours.find((each) => each.step === print.step && each.row === print.row),
}));

describe("Bilag 1 of the first quarter of 2018", () => {
  it("has the 79 printed rows in their order", () => {
    expect(ours.map(({ step, row }) => [step, row])).toEqual(printed.map(({ step, row }) => [step, row]));
    expect(ours).toHaveLength(79);
  });

  it("shows the 156 printed percentages with the counts behind them", () => {
    const figure = (percent: number | null, counts: { k: number; n: number } | null): string =>
      percent === null || counts === null ? "-" : `${percent} % (${counts.k} af ${counts.n})`;
    const wanted = pairs.map(({ print }) => [
      figure(print.percents[0], print.earlier),
      figure(print.percents[1], print.later),
    ]);
    expect(pairs.map(({ own }) => own?.figures)).toEqual(wanted);
    expect(wanted.flat().filter((each) => each !== "-")).toHaveLength(156);
  });

  it("shows 76 of the 77 printed arrows; the other is the one that breaks the printed rule", () => {
    expect(printed.filter((each) => each.arrow !== "")).toHaveLength(77);
    const different = pairs.filter(({ print, own }) => own?.arrow !== print.arrow);
    expect(different).toHaveLength(1);
    const { print, own } = different[0] as (typeof pairs)[number];
    // The print's own legend: up only above 10 percentage points.
    expect(Number(print.percents[1]) - print.percents[0]).toBe(10);
    expect([print.arrow, own?.arrow]).toEqual(["↗", "→"]);
    expect(demo.output).toContain(
      `${print.step}: ${own?.text ?? "?"}\n    54 % → 64 % er trykt med ↗; efter reglen er det →`,
    );
  });

  it("is said by the demo itself", () => {
    expect(demo.output).toContain("156 af 156 procenter og 76 af 77 pile er som trykt i 79 rækker.");
  });
});
