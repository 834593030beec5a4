/** Rounds laid together: the published table out of three months, and what may not be summed. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoundFigures, RoundQuestion } from "../../src/figures/rules/comparison";
import { percent } from "../../src/figures/rules/compliance";
import { pooledFigures } from "../../src/figures/rules/pooled";
import { publishedRows } from "../golden/published";
import { rowsIn } from "../support/learning-round";
import { FIRST, publishedRegister, questionNumbers } from "../support/published-register";
import { done, newFolder, told } from "../support/quarter";

const MONTHS = ["2018-07", "2018-08", "2018-09"];
const QUARTER = "2018-K3";
const HEADER = "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n";

/** Three parts that add up to a number; the first takes as much as it may. */
function parts(total: number, most: readonly number[]): readonly number[] {
  let left = total;
  return most.map((room) => {
    const part = Math.min(left, room);
    left -= part;
    return part;
  });
}

let folder: string;
let register: string;
beforeAll(async () => {
  folder = await newFolder();
  register = await publishedRegister(folder);
  const numbers = questionNumbers();
  const lines = publishedRows().flatMap(({ later }, index) => {
    if (later === null) return [];
    const assessed = parts(later.n, [7, 6, later.n]);
    const met = parts(later.k, assessed);
    return MONTHS.map((month, at) =>
      [month, month, 2, "Alle", "bbu-2018", "2018.1", numbers[index], met[at], assessed[at]].join(";"),
    );
  });
  const file = path.join(folder, "maaneder.csv");
  writeFileSync(file, [HEADER, ...lines].join("\n"));
  await done("import", register, "--history", file);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a quarter laid together of three months", () => {
  it("has the published percents and arrows, beside the first round", async () => {
    const told3 = await told("compute", register, "--round", QUARTER, "--level", "2", "--compare", FIRST.round);
    expect(told3).toMatchObject({ exit: 0, ok: true });
    expect(told3.message).toContain("lagt sammen af 2018-07, 2018-08 og 2018-09");
    const rows = (await rowsIn(register, "tblResultater")).filter(({ Runde }) => Runde === QUARTER);
    const byNumber = new Map(rows.map((row) => [row["Spørgsmålsnr."], row]));
    const published = publishedRows();
    const shown = questionNumbers().map((number) => {
      const rate = byNumber.get(number)?.["Procent"];
      return typeof rate === "number" ? Math.round(100 * rate) : null;
    });
    expect(shown).toEqual(published.map(({ percents }) => percents[1]));
    const arrows = questionNumbers().map((number) => byNumber.get(number)?.["Udvikling"] ?? "");
    // The one arrow of the print that its own rule does not give: 54 to 64.
    expect(arrows.filter((arrow, index) => arrow !== published[index]?.arrow)).toEqual(["→"]);
  });

  it("is a round that is made of others: nothing is drawn in it and nothing exported twice", async () => {
    const row = (await rowsIn(register, "tblRunder")).find(({ Runde }) => Runde === QUARTER);
    expect(row).toMatchObject({ Niveau: 2, Status: "samlet", Betegnelse: "Niveau 2, 3. kvartal 2018" });
    const drawn = await told("draw", register, "--round", QUARTER, "--level", "2", "--seed", "lod");
    expect(drawn.problems.map(({ code }) => code)).toEqual(["draw/round-pooled"]);
    const out = path.join(folder, "tal");
    await done("export", register, "--folder", out);
    const { files } = await told("export", register, "--folder", out);
    expect(files.filter((name) => name.includes(QUARTER))).toEqual([]);
    expect(files.filter((name) => name.includes(MONTHS[0] as string))).not.toEqual([]);
    const summary = await done("summary", register, "--round", QUARTER, "--level", "2", "--compare", FIRST.round);
    expect(summary).toContain("3. kvartal 2018");
  });

  it("takes in a month that comes later, and says what is missing until then", async () => {
    const other = await publishedRegister(folder, "to.xlsx");
    const file = path.join(folder, "to.csv");
    const line = (month: string, k: number, n: number): string =>
      [month, month, 2, "Alle", "bbu-2018", "2018.1", "U1", k, n].join(";");
    writeFileSync(file, [HEADER, line("2019-01", 2, 4)].join("\n"));
    await done("import", other, "--history", file);
    // The year is a quarter's rounds on this level: of four one is there, by the month in it.
    const first = await told("compute", other, "--round", "2019", "--level", "2");
    expect(first.problems.map(({ code }) => code)).toContain("pool/missing");
    expect(first.problems.find(({ code }) => code === "pool/missing")?.message).toContain(
      "2019-K2, 2019-K3 og 2019-K4",
    );
    writeFileSync(file, [HEADER, line("2019-04", 3, 5)].join("\n"));
    await done("import", other, "--history", file);
    await done("compute", other, "--round", "2019", "--level", "2");
    const rows = (await rowsIn(other, "tblResultater")).filter(({ Runde }) => Runde === "2019");
    expect(rows).toMatchObject([{ "Opfyldt (k)": 5, "Antal vurderede (n)": 9 }]);
  });

  it("is refused where two rounds go over the same days", async () => {
    const other = await publishedRegister(folder, "tre.xlsx");
    const file = path.join(folder, "tre.csv");
    const line = (round: string): string => [round, round, 2, "Alle", "bbu-2018", "2018.1", "U1", 1, 2].join(";");
    writeFileSync(file, [HEADER, line("2018-05")].join("\n"));
    await done("import", other, "--history", file);
    const refused = await told("compute", other, "--round", "2018", "--level", "2");
    expect(refused.exit).toBe(1);
    expect(refused.problems).toMatchObject([{ code: "pool/overlap", sheet: "Runder" }]);
    expect(refused.problems[0]?.message).toContain("2018-05");
  });
});

describe("what is summed", () => {
  const question: RoundQuestion = {
    ...{ round: "", level: 1, number: "U1", step: "Underretning", text: "Er fristen holdt?", calculation: "udelades" },
    ...{ arrow: true, highlighted: false, template: "t", version: "1" },
    scale: "ja/nej",
    requirement: "skal",
  };
  const month = (round: string, k: number, n: number, text: string = question.text): RoundFigures => ({
    round,
    figures: ["Alle", "Nord"].map((unit) => ({
      ...{ round, level: 1, unit, step: question.step, question: "U1", text, k, n },
      tally: { yes: k, no: n - k, low: 0, some: 0, high: 0, notApplicable: 1, notAsked: 0, unanswered: 2 },
    })),
    questions: [{ ...question, round, text }],
  });

  it("are answers of each kind, met and assessed, of all and of each unit", () => {
    const { figures, changed } = pooledFigures({ round: "2026-K1", level: 1 }, [
      month("2026-01", 3, 4),
      month("2026-02", 1, 3),
      month("2026-03", 2, 2),
    ]);
    expect(changed).toEqual([]);
    expect(figures.figures.map(({ unit, k, n }) => ({ unit, k, n }))).toEqual([
      { unit: "Alle", k: 6, n: 9 },
      { unit: "Nord", k: 6, n: 9 },
    ]);
    expect(figures.figures[0]?.tally).toMatchObject({ yes: 6, no: 3, notApplicable: 3, unanswered: 6 });
    expect(percent(6, 9)).toBe(67);
  });

  it("are the rounds from the last change of a question on, and the others are named", () => {
    const { figures, changed } = pooledFigures({ round: "2026-K1", level: 1 }, [
      month("2026-01", 3, 4),
      month("2026-02", 1, 3, "Er fristen på 24 timer holdt?"),
      month("2026-03", 2, 2, "Er fristen på 24 timer holdt?"),
    ]);
    expect(changed).toEqual([{ question: "U1", without: ["2026-01"] }]);
    expect(figures.figures[0]).toMatchObject({ k: 3, n: 5, text: "Er fristen på 24 timer holdt?" });
    expect(figures.questions).toMatchObject([{ round: "2026-K1", text: "Er fristen på 24 timer holdt?" }]);
  });
});
