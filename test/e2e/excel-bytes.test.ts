/**
 * What each command of a quarter sends to Excel beside the values of its cells, counted at the host: a register of 840
 * cases through its first level, and a level whose review sheets stand in the register itself. With fewer rows the fixed
 * part of a request weighs more, so what holds here holds for the whole register, which bench/excel.ts weighs.
 */
import { beforeAll, expect, it } from "vitest";
import type { Step } from "../support/excel-quarter";
import { CREATE, importing, levelSteps, sheetsInRegister } from "../support/excel-quarter";
import type { Weight } from "../support/weighed";
import { Weighed } from "../support/weighed";

const STEPS: readonly Step[] = [
  CREATE,
  importing(8),
  ...levelSteps("2026-K1", 1, "2026-01-05"),
  ...sheetsInRegister("2026-K2", 1, "2026-04-08"),
];
/** Commands that write rows by the thousand. */
const DATA = /^(import|draw 1|collect 1.*|compute 1)$/u;
const weighed: { readonly name: string; readonly weight: Weight }[] = [];

beforeAll(async () => {
  const workbook = new Weighed();
  for (const step of STEPS) {
    const { report, weight } = await workbook.act(step);
    expect([step.name, report.exit]).toEqual([step.name, 0]);
    weighed.push({ name: step.name, weight });
  }
});

const times = ({ sent, cells }: Weight): number => (cells === 0 ? 0 : Math.round((100 * sent) / cells) / 100);

it("sends at most 1.5 times the cell values of data", () => {
  console.log(
    weighed
      .map(
        ({ name, weight }) =>
          `${name.padEnd(20)} ${String(weight.sent).padStart(9)} ${String(weight.cells).padStart(9)} ${times(weight).toFixed(2).padStart(6)}`,
      )
      .join("\n"),
  );
  const data = weighed.filter(({ name }) => DATA.test(name));
  expect(data.map(({ name }) => name)).toEqual([
    "import",
    "draw 1",
    "collect 1 --from",
    "compute 1",
    "draw 1",
    "collect 1",
  ]);
  expect(data.filter(({ weight }) => times(weight) > 1.5)).toEqual([]);
});

it("sends at most 12 times the cell values of sheets that are formatted", () => {
  expect(weighed.filter(({ weight }) => times(weight) > 12)).toEqual([]);
});
