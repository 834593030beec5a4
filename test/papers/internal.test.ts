/** Papers for management, a unit and its teams: everybody's own figures, with n, and nobody's case, name or comment. All invented. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_DEADLINES } from "../../src/deadlines/rules/deadline-figures";
import type { FigureRow } from "../../src/deadlines/rules/deadline-history";
import { figureSheet } from "../../src/deadlines/sheet/deadline-figures";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { answered, importedRegister, rowsIn, typeInto } from "../support/learning-round";
import { CASES, newFolder, ROUND, told, UNITS } from "../support/quarter";

const SECRET = "Hemmelighedalfa";
const WITH_TEAMS = CASES.split("\n")
  .map((line, index) => `${line};${index === 0 ? "Team" : index % 4 < 2 ? "Modtagelse" : "Anbringelse"}`)
  .join("\n");
/** Every third question is not met in Nord; each no has a comment nobody else is to read. */
const rule: SampleRule = ({ asked, row, drawn }) => {
  if (!asked) return { answer: "", comment: "" };
  return row % 3 === 0 && drawn.unit === UNITS[0]
    ? { answer: "nej", comment: row === 0 ? `!! ${SECRET}` : `! ${SECRET}` }
    : { answer: "ja", comment: SECRET };
};

let folder: string;
let register: string;
/** The text of both forms of a paper; they say the same. */
const paper = async (...words: readonly string[]): Promise<{ readonly html: string; readonly docx: string }> => {
  const [html, docx] = ["p.html", "p.docx"].map((name) => path.join(folder, name)) as [string, string];
  expect(await told("paper", register, ...ROUND, ...words, "--html", html, "--docx", docx)).toMatchObject({ exit: 0 });
  const bare = (xml: string): string =>
    xml
      .replace(/<style>[^]*<\/style>/u, "")
      .replace(/<[^>]+>/gu, "|")
      .replace(/&amp;/gu, "&")
      .replace(/\u00a0/gu, " ");
  const parts = Object.values(unzipSync(readFileSync(docx))).map((part) => strFromU8(part));
  return { html: bare(readFileSync(html, "utf8")), docx: bare(parts.join("\n")) };
};

beforeAll(async () => {
  folder = await newFolder();
  register = await importedRegister(folder, WITH_TEAMS);
  await answered(register, { round: "2026-K1", level: 1, date: "2026-03-01" }, rule);
  await told("attention", register, "--round", "2026-K1");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("papers that stay inside", () => {
  it("set the units side by side for management, with n, mending and the number of special cases", async () => {
    const { html } = await paper("--for", "ledelse");
    for (const words of ["INTERNT", "|Alle|", ...UNITS.map((unit) => `|${unit}|`), "Åbne fejl", "risikoområde"])
      expect(html).toContain(words);
    expect(html).toMatch(/Nord[^]*?\d+ % \(\d+ af \d+\)/u);
    expect(html).toMatch(/4 sager er udtaget til særlig opmærksomhed i runden; der er handlet i 0\./u);
  });

  it("give a unit its own figures beside all, and no other unit's", async () => {
    const { html } = await paper("--for", "enhed", "--unit", "nord");
    expect(html).toContain("Notat til Nord om ledelsestilsynet, 1. kvartal 2026");
    expect(html).not.toContain(UNITS[1]);
    expect(html).toMatch(/Områder, der kræver et fortsat fokus/u);
    expect(html).toMatch(/0 % \(0 af \d\)/u);
  });

  it("have the deadlines of the latest day that is not to come, of the unit alone", async () => {
    const week = { asOf: 46118, period: { from: 46090, to: 46118 }, previous: null, arrow: "↘" } as const;
    const of = (unit: string, asOf: number, kept: number): FigureRow => ({
      ...{ ...NO_DEADLINES, ...week, id: "D2" },
      ...{ unit, asOf, kept, fell: 40, overdue: 7 },
    });
    const rows = [
      of("Nord", 46130, 1),
      of("Nord", 46118, 31),
      of(UNITS[1] as string, 46118, 32),
      of("Nord", 46111, 33),
    ];
    const book = await openFile(register);
    await book.write({ edits: [{ kind: "sheet", content: figureSheet(rows), before: "Log" }] });
    await saveFile(book, register);
    const own = (await paper("--for", "enhed", "--unit", "Nord")).html;
    // 46118 is 6 April 2026; 46130 is after the day the paper is made.
    expect(own).toMatch(/Pr\. 06-04-2026\.[^]*?Kvittering, 6 hverdage\|+78 % \(31 af 40\)\|+7\|+↘/u);
    expect(own).not.toMatch(/\((?:1|32|33) af 40\)/u);
    expect((await paper("--for", "ledelse")).html).toMatch(/\(31 af 40\)[^]*\(32 af 40\)/u);
    expect((await paper("--for", "udvalg")).html).not.toContain("Kvittering, 6");
  });

  it("set a unit's teams side by side, which together are the unit", async () => {
    const { html } = await paper("--for", "team", "--unit", "Nord");
    expect(html).not.toContain(UNITS[1]);
    const step =
      html
        .split("|Underretning|")
        .slice(1)
        .map((row) =>
          Array.from(row.slice(0, 160).matchAll(/\((\d+) af (\d+)\)/gu), ([, k, n]) => [Number(k), Number(n)]),
        )[0] ?? [];
    const [unit, ...teams] = step.slice(0, 3) as [number, number][];
    expect(teams).toHaveLength(2);
    expect(teams.reduce(([k, n], each) => [k + each[0], n + each[1]], [0, 0])).toEqual(unit);
  });

  it.each([["udvalg"], ["ledelse"], ["enhed", "--unit", "Nord"], ["team", "--unit", "Nord"]])(
    "hold no comment, case or caseworker: %s",
    async (...words) => {
      const { html, docx } = await paper("--for", ...words);
      for (const form of [html, docx]) {
        expect(form).not.toMatch(new RegExp(`${SECRET}|Opdigtet|\\b001\\d\\d\\b|Leder\\b`, "u"));
        expect(form).toContain("Sådan er teksten lavet");
      }
    },
  );

  it("hold none of it on their sheets either, nor in the exported figures", async () => {
    await told("external", register);
    await told("summary", register, ...ROUND);
    const sheets = ["Notater", "Bilag 1", "Eksterne undersøgelser", "Klager"];
    const read = await (await openFile(register)).read({ tables: [], sheets });
    expect(read.sheets.map(({ name }) => name).sort()).toEqual([...sheets].sort());
    const files = [];
    for (const format of ["csv", "json"]) {
      const place = path.join(folder, format);
      const made = await told("export", register, "--folder", place, "--format", format);
      files.push(...made.files.map((file) => readFileSync(file, "utf8")));
    }
    expect(files.length).toBeGreaterThan(4);
    // What is looked for is there: in the answers.
    expect(JSON.stringify(await rowsIn(register, "tblSvar"))).toContain(SECRET);
    for (const text of [...read.sheets.map(({ cells }) => JSON.stringify(cells)), ...files])
      expect(text).not.toMatch(new RegExp(`${SECRET}|Opdigtet|\\b001\\d\\d\\b|Leder\\b`, "u"));
  });

  it("have a unit's development in a workbook of its own, beside that of all", async () => {
    const out = path.join(folder, "udvikling");
    const made = await told("trend", register, "--folder", out);
    const files = made.files.filter((file) => file !== register);
    expect(files.map((file) => path.basename(file)).sort()).toEqual(
      UNITS.map((unit) => expect.stringContaining(unit) as string).sort(),
    );
    for (const file of files) {
      const { sheets } = await (await openFile(file)).read({ tables: [], sheets: ["Udvikling"] });
      const text = JSON.stringify(sheets.map(({ cells }) => cells));
      const [own, other] = path.basename(file).includes("Nord") ? UNITS : [...UNITS].reverse();
      expect([text.includes(String(own)), text.includes("Alle"), text.includes(String(other))]).toEqual([
        true,
        true,
        false,
      ]);
    }
  });

  it("keep small figures out of the committee's alone", async () => {
    await typeInto(register, "tblOpsaetning", { Nøgle: "Mindste antal" }, { Værdi: 100 });
    const few = /\d+ (?:%|pct\.) \(\d+ af \d+\)/u;
    const reviewed = /\d+ sager er udtrukket til gennemgang/u;
    const { html } = await paper("--for", "udvalg");
    expect(html).not.toMatch(few);
    expect(html).not.toMatch(reviewed);
    expect((await paper("--for", "enhed", "--unit", "Nord")).html).toMatch(few);
    await typeInto(register, "tblOpsaetning", { Nøgle: "Mindste antal" }, { Værdi: 3 });
    expect((await paper("--for", "udvalg")).html).toMatch(reviewed);
  });

  it.each([
    [["--for", "borgmester"], 2, "usage/audience"],
    [["--for", "enhed"], 1, "paper/unit-needed"],
    [["--for", "enhed", "--unit", "Øst"], 1, "summary/unit-unknown"],
    [["--for", "udvalg", "--unit", "Nord"], 1, "paper/unit-not-here"],
  ] as const)("are refused with what to do: %s", async (words, exit, code) => {
    expect(await told("paper", register, ...ROUND, ...words)).toMatchObject({ exit, problems: [{ code }] });
  });

  it("say what is missing where no case has a team", async () => {
    const other = path.join(folder, "uden");
    const { mkdirSync } = await import("node:fs");
    mkdirSync(other);
    const without = await importedRegister(other);
    await answered(without, { round: "2026-K1", level: 1, date: "2026-03-01" }, rule);
    const made = await told("paper", without, ...ROUND, "--for", "team", "--unit", "Nord");
    expect(made).toMatchObject({ exit: 1, problems: [{ code: "paper/no-teams" }] });
  });
});
