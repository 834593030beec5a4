/**
 * Every supervision model through the command line: a register is made of it, and those the draw can be tried on go through
 * import and every draw, with the counts their source states.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import type { DrawnCase } from "../../src/cases/rules/case";
import { findPreset, PRESETS } from "../../src/templates/presets";
import { findTemplate } from "../../src/templates/templates";
import { openFile } from "../../src/workbook/xlsx-files";

const CASES = fileURLToPath(new URL("../data/sager-2026-K1.csv", import.meta.url));

interface Told {
  readonly ok: boolean;
  readonly message: string;
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  readonly templates?: readonly string[];
  readonly questions?: number;
  readonly drawn?: readonly DrawnCase[];
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tilsyn-presets-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tell(...words: readonly string[]): Promise<Told> {
  const { output } = await call([...words, "--json", "--user", "Test", "--now", "2026-01-05T08:00:00Z"]);
  return JSON.parse(output) as Told;
}

function errorsOf(told: Told): readonly string[] {
  return told.problems.filter((each) => each.severity === "error").map((each) => `${each.code}: ${each.message}`);
}

/** A register of a preset with the cases imported. */
async function registerOf(preset: string, cases: string, name = preset): Promise<string> {
  const file = path.join(folder, `${name}.xlsx`);
  expect(errorsOf(await tell("create", file, "--preset", preset))).toEqual([]);
  expect(errorsOf(await tell("import", file, "--cases", cases))).toEqual([]);
  return file;
}

async function draw(file: string, round: string, level: number): Promise<readonly DrawnCase[]> {
  const told = await tell(
    "draw",
    file,
    "--round",
    round,
    "--level",
    String(level),
    "--seed",
    "Rådhuset 5. januar 2026",
  );
  expect(errorsOf(told)).toEqual([]);
  return told.drawn ?? [];
}

function countBy<T>(rows: readonly T[], key: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}

const ids = (rows: readonly DrawnCase[]): readonly string[] =>
  rows.map((row) => row.id).sort((a, b) => (a < b ? -1 : 1));

/** The rows of the sample, read here and by no code of the product: `;` and Windows-1252, no quotes in it. */
function sample(): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = new TextDecoder("windows-1252").decode(readFileSync(CASES)).trim().split("\r\n");
  const names = header.split(";");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, index) => [names[index] ?? "", cell])));
}

const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];
const eachUnit = (count: number): Record<string, number> => Object.fromEntries(UNITS.map((unit) => [unit, count]));

describe("create --preset", () => {
  it.each(PRESETS.map((preset) => preset.id))("%s makes a register with its own templates", async (id) => {
    const file = path.join(folder, `tom-${id}.xlsx`);
    const told = await tell("create", file, "--preset", id);
    expect(errorsOf(told)).toEqual([]);
    expect(told.templates).toEqual(findPreset(id)?.templates);
  });

  it("joins templates and takes parts of them", async () => {
    const file = path.join(folder, "dele.xlsx");
    const told = await tell(
      "create",
      file,
      "--preset",
      "haandbog-2024",
      "--template",
      "overordnet-2024:Underretning,anbringelse",
      "tilvalg-2024",
    );
    expect(errorsOf(told)).toEqual([]);
    expect(told.templates).toEqual(["overordnet-2024:Underretning,anbringelse", "tilvalg-2024"]);
    const lengthOf = (id: string, ...steps: readonly string[]): number =>
      (findTemplate(id)?.steps ?? [])
        .filter((step) => steps.length === 0 || steps.includes(step.name))
        .flatMap((step) => step.questions).length;
    expect(told.questions).toBe(lengthOf("overordnet-2024", "Underretning", "Anbringelse") + lengthOf("tilvalg-2024"));
  });

  it("names every template and part that is not there, with those there are", async () => {
    const file = path.join(folder, "forkert.xlsx");
    const told = await tell(
      "create",
      file,
      "--preset",
      "taskforce",
      "--template",
      "overordnet-2024:skole,base,hjem",
      "bbu-1999",
    );
    expect(told.problems.map((each) => each.code)).toEqual(["usage/template-part", "usage/template"]);
    expect(told.problems[0]?.message).toContain('"skole, hjem"');
    expect(told.problems[0]?.message).toContain("base, underretning, screening, afdækning");
    expect(told.problems[1]?.message).toContain("overordnet-2024, tematiseret-2024");
  });

  it("refuses the same template twice, by the numbers that clash", async () => {
    const told = await tell(
      "create",
      path.join(folder, "to.xlsx"),
      "--preset",
      "taskforce",
      "--template",
      "screening",
      "SCREENING",
    );
    expect(new Set(told.problems.map((each) => each.code))).toEqual(new Set(["template/clash"]));
  });
});

describe("steps of joined templates", () => {
  async function stepsOf(
    name: string,
    ...templates: readonly string[]
  ): Promise<readonly (readonly [string, readonly string[]])[]> {
    const file = path.join(folder, `${name}.xlsx`);
    expect(errorsOf(await tell("create", file, "--preset", "bilag-2018", "--template", ...templates))).toEqual([]);
    const { tables } = await (await openFile(file)).read({ tables: ["tblTrin"] });
    return (tables["tblTrin"]?.rows ?? []).map((row) => [String(row[0]), String(row[1] ?? "").split("; ")]);
  }

  it("mean one step by each name: a name of 2018 that is a step of its own is no other step's alias", async () => {
    const steps = await stepsOf("samlet", "overordnet-2024", "bbu-2018");
    expect(steps).toHaveLength(11);
    const names = steps
      .flatMap(([name, aliases]) => [name, ...aliases])
      .filter((name) => name !== "")
      .map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(steps.find(([name]) => name === "Opfølgning")?.[1]).not.toContain("Opfølgning ifm. anbringelse");
  });

  it("keep every alias where nothing else claims it, and all steps of a template of which only a part is taken", async () => {
    const steps = await stepsOf("del", "overordnet-2024:opfølgning");
    expect(steps.map(([name]) => name)).toHaveLength(7);
    expect(steps.find(([name]) => name === "Opfølgning")?.[1]).toContain("Opfølgning ifm. anbringelse");
  });
});

describe("a model through all its draws", () => {
  it("bbu-2017: 220 a month, 20 per unit and quarter by step, 60 and 30 of them", async () => {
    const file = await registerOf("bbu-2017", CASES);
    const months = [await draw(file, "2026-01", 1), await draw(file, "2026-02", 1), await draw(file, "2026-03", 1)];
    expect(months.map((month) => month.length)).toEqual([220, 220, 220]);
    expect(new Set(months.flatMap(ids)).size).toBe(660);
    const second = await draw(file, "2026-K1", 2);
    expect(countBy(second, (row) => row.unit)).toEqual(eachUnit(20));
    expect(countBy(second, (row) => row.step)).toEqual({
      Underretning: 18,
      "Børnefaglig undersøgelse": 18,
      "Handleplan ifm. anbringelse": 18,
      "Handleplan ifm. forebyggende foranstaltning": 18,
      "Opfølgning ifm. anbringelse": 24,
      "Opfølgning ifm. forebyggende foranstaltning": 24,
    });
    expect(months.flatMap(ids)).toEqual(expect.arrayContaining([...ids(second)]));
    const third = await draw(file, "2026-K1", 3);
    expect(countBy(third, (row) => row.unit)).toEqual(eachUnit(10));
    expect(ids(second)).toEqual(expect.arrayContaining([...ids(third)]));
    const fourth = await draw(file, "2026-K1", 4);
    expect(countBy(fourth, (row) => row.unit)).toEqual(eachUnit(5));
    expect(ids(third)).toEqual(expect.arrayContaining([...ids(fourth)]));
  });

  it("taskforce: 36 cases, the same on every level", async () => {
    const file = await registerOf("taskforce", CASES);
    const first = await draw(file, "2026-T1", 1);
    expect(countBy(first, (row) => row.unit)).toEqual(eachUnit(6));
    expect(ids(await draw(file, "2026-T1", 2))).toEqual(ids(first));
    expect(ids(await draw(file, "2026-T1", 3))).toEqual(ids(first));
  });

  it("risiko: 20 per unit, and all open cases of placement and contact", async () => {
    const file = await registerOf("risiko", CASES);
    expect(countBy(await draw(file, "2026", 1), (row) => row.unit)).toEqual(eachUnit(20));
    const placed = sample().filter(
      (row) => row["Status"] !== "Lukket" && /^§ (46|47|104|105)$/u.test(row["Afgørelse"] ?? ""),
    );
    const all = await draw(file, "2026", 2);
    expect(ids(all)).toEqual(placed.map((row) => row["Sagsnr."] ?? "").sort((a, b) => (a < b ? -1 : 1)));
  });

  it("krydstilsyn: 6 per unit, 2 from each of its groups", async () => {
    const file = await registerOf("krydstilsyn", CASES);
    const drawn = await draw(file, "2026", 1);
    expect(countBy(drawn, (row) => row.unit)).toEqual(eachUnit(6));
    const groups = UNITS.flatMap((unit) =>
      ["Undersøgelse", "Børn", "Unge"].map((team): [string, number] => [`${unit}, ${team}`, 2]),
    );
    expect(countBy(drawn, (row) => `${row.unit}, ${row.team}`)).toEqual(Object.fromEntries(groups));
  });

  it("haandbog-2024: one case of every caseworker who has such a decision, an older one too, by month", async () => {
    const file = await registerOf("haandbog-2024", CASES);
    const decided = sample().filter((row) => row["Status"] !== "Lukket" && /^§ (32|46)$/u.test(row["Afgørelse"] ?? ""));
    const eligible = new Set(decided.map((row) => `${row["Enhed"] ?? ""} ${row["Ansvarlig rådgiver"] ?? ""}`));
    const drawn = await draw(file, "2026-01", 1);
    expect(new Set(drawn.map((row) => `${row.unit} ${row.caseworker}`))).toEqual(eligible);
    expect(drawn).toHaveLength(eligible.size);
    const known = new Set(decided.map((row) => row["Sagsnr."]));
    expect(drawn.filter((row) => !known.has(row.id))).toEqual([]);
  });

  it("haandbog-2024: two cases per unit for the themes", async () => {
    const file = await registerOf("haandbog-2024", CASES, "themes");
    expect(countBy(await draw(file, "2026-K1", 2), (row) => row.unit)).toEqual(eachUnit(2));
  });

  it("screening: 80 at random; and the given ones, once a column points them out", async () => {
    const lines = sample()
      .slice(0, 770)
      .map((row, index) =>
        [row["Sagsnr."], row["Enhed"], row["Ansvarlig rådgiver"], row["Status"], index % 9 === 0 ? "ja" : ""].join(";"),
      );
    const cases = path.join(folder, "770.csv");
    writeFileSync(cases, `Sag;Enhed;Sagsbehandler;Status;Udpeget\n${lines.join("\n")}\n`);
    const file = await registerOf("screening", cases);
    expect(await draw(file, "2026", 1)).toHaveLength(80);
    expect(await draw(file, "2026", 2)).toHaveLength(Math.ceil(770 / 9));
  });

  it("screening: without such a column the second level says which is missing", async () => {
    const file = await registerOf("screening", merudgifter("uden-udpeget.csv"), "uden-udpeget");
    const told = await tell("draw", file, "--round", "2026", "--level", "2", "--seed", "s");
    expect(told.problems.map((each) => each.code)).toContain("plan/filter-column");
  });

  it("merudgift-41: 4 a month for the whole centre, and 2 of the quarter's go on", async () => {
    const file = await registerOf("merudgift-41", merudgifter("merudgifter.csv"));
    const months = [await draw(file, "2026-01", 1), await draw(file, "2026-02", 1), await draw(file, "2026-03", 1)];
    expect(months.map((month) => month.length)).toEqual([4, 4, 4]);
    const quarter = months.flatMap(ids);
    expect(new Set(quarter).size).toBe(12);
    expect(quarter.filter((id) => id.startsWith("T"))).toEqual([]);
    const central = await draw(file, "2026-K1", 2);
    expect(central).toHaveLength(2);
    expect(quarter).toEqual(expect.arrayContaining([...ids(central)]));
  });
});

/** Invented cases of extra costs under the new paragraph and the old, and some (T) of lost earnings, § 87. */
function merudgifter(name: string): string {
  const cases = path.join(folder, name);
  const row = (letter: string, index: number, paragraph: string): string =>
    `${letter}${index};Borgercenter Handicap;Opdigtet rådgiver ${index % 5};${paragraph};Aktiv`;
  const rows = Array.from({ length: 20 }, (_, index) => [
    row("M", index, "§ 86"),
    row("G", index, "§ 41"),
    row("T", index, "§ 87"),
  ]).flat();
  writeFileSync(cases, `Sag;Enhed;Sagsbehandler;Afgørelse;Status\n${rows.join("\n")}\n`);
  return cases;
}
