/** A screening's paper in the published form, and the percents of the other counted tables of the sources. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { percent } from "../../src/kernel/statistics";
import { done, newFolder } from "../support/quarter";

/** @source KLK, statusnotat Albertslund 2016, 2.2: lacking among the 80 read, and as estimated among all 770; none for the talk */
const PUBLISHED = [
  { number: "SKR2", lacking: 45, percent: 56, estimated: 157, estimatedPercent: 20 },
  { number: "SKR5", lacking: 33, percent: 41, estimated: 93, estimatedPercent: 12 },
  { number: "SKR8", lacking: 23, percent: 29, estimated: null, estimatedPercent: null },
] as const;

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a screening's paper", () => {
  it("has what lacks, counted, in the cases read beside the estimate of all", async () => {
    const register = path.join(folder, "screening.xlsx");
    const csv = path.join(folder, "tal.csv");
    const line = (round: string, number: string, lacking: number, all: number): string =>
      `${round};${round};1;Alle;screening;2024.1;${number};${all - lacking};${all}`;
    const lines = PUBLISHED.flatMap(({ number, lacking, estimated }) => [
      line("2016", number, lacking, 80),
      ...(estimated === null ? [] : [line("Skøn", number, estimated, 770)]),
    ]);
    writeFileSync(csv, ["Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n", ...lines].join("\n"));
    await done("create", register, "--preset", "screening");
    await done("import", register, "--history", csv);
    const page = path.join(folder, "p.html");
    await done("paper", register, "--round", "2016", "--level", "1", "--for", "udvalg", "--html", page);
    const table =
      readFileSync(page, "utf8")
        .replace(/\u00a0/gu, " ")
        .split("Mangler eller under udarbejdelse?")[1] ?? "";
    const cells = Array.from(table.split("</table>")[0]?.matchAll(/<td[^>]*>(.*?)<\/td>/gu) ?? [], ([, text]) => text);
    expect(cells).toEqual(
      PUBLISHED.flatMap((row) => [
        `${row.percent} % (${row.lacking} af 80)`,
        row.estimated === null ? "-" : `${row.estimatedPercent} % (${row.estimated} af 770)`,
      ]),
    );
  });
});

describe("the percent rule", () => {
  // 003: 27 of 40 decided complaints upheld, 848 of 1,447 and 66 of 95. The first is 67.5: its rest, counted, is 33 and not 32.
  it.each([
    [27, 40, 68],
    [13, 40, 33],
    [848, 1447, 59],
    [66, 95, 69],
  ])("gives the published percent of %i of %i", (k, n, published) => {
    expect(percent(k, n)).toBe(published);
  });
});
