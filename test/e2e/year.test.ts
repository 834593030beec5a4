/**
 * A year of a small part of the sample municipality, two units of it, made by the demo's public commands: what was planted
 * in the answers is what the figures, the agreement, the goals and the papers find.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { demoOfYear } from "../../commands/demo-year";
import { run } from "../../src/register/commands/run";
import { sampleCommand } from "../../src/review/commands/sample-answers";
import { openFile, saveFile, writeSheets } from "../../src/workbook/xlsx-files";
import { rowsOf } from "../support/filled-round";
import { lint } from "../support/lint";
import { thinnedCases, TWO_UNITS } from "../support/sample";
import { validateOoxml } from "../support/validate";

/** Caseworkers of each unit that are taken along, and every which of their cases. */
const CASEWORKERS = 12;
const EVERY = 12;

const folder = mkdtempSync(path.join(tmpdir(), "tilsyn-year-"));
const register = path.join(folder, "aar", "register-2026.xlsx");
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function partOfTheSample(): Uint8Array {
  const [header = "", ...rows] = Buffer.from(thinnedCases(1, TWO_UNITS)).toString("latin1").trimEnd().split("\n");
  const of = new Map<string, Set<string>>();
  const taken = rows.filter((row) => {
    const [, unit = "", , caseworker = ""] = row.split(";");
    const own = of.get(unit) ?? of.set(unit, new Set()).get(unit);
    if (own !== undefined && own.size < CASEWORKERS) own.add(caseworker);
    return own?.has(caseworker) ?? false;
  });
  return Buffer.from([header, ...taken.filter((_, index) => index % EVERY === 0), ""].join("\n"), "latin1");
}

let said: readonly string[];
let files: readonly string[];

beforeAll(async () => {
  const cases = path.join(folder, "sager.csv");
  writeFileSync(cases, partOfTheSample());
  const outputs: string[] = [];
  files = await demoOfYear(
    path.join(folder, "aar"),
    async (title, ...argv) => {
      const now = argv.includes("--now") ? [] : ["--now", "2027-03-15T09:00:00Z"];
      const { exit, output, data } = await call([...argv, ...now, "--user", "test"]);
      expect(exit, `${title}: ${output.slice(-1500)}`).toBe(0);
      outputs.push(output);
      return data ?? {};
    },
    {
      async fillIn(at, into, input) {
        const context = { now: `${input.date}T09:00:00Z`, user: "test", version: "0", language: "da" } as const;
        const { handouts } = await run(sampleCommand, input, await openFile(at), context);
        await mkdir(into, { recursive: true });
        for (const { fileName, sheets } of handouts) await writeSheets(path.join(into, fileName), sheets);
      },
      async addLevel(at, row) {
        const workbook = await openFile(at);
        const plan = (await workbook.read({ tables: ["tblNiveauer"] })).tables["tblNiveauer"];
        const cells = (plan?.headers ?? []).map((header) => row[header] ?? null);
        await workbook.write({ edits: [{ kind: "append", table: "tblNiveauer", rows: [cells] }] });
        await saveFile(workbook, at);
      },
    },
    { cases, units: TWO_UNITS },
  );
  said = outputs;
});

describe("a year", () => {
  it("brings the levels nearer to each other, the lower one the milder", async () => {
    const all = (await rowsOf(register, "tblEnighed")).filter(
      (row) => row["Niveau"] === 2 && row["Enhed"] === "Alle" && row["Sagstrin"] === "Alle",
    );
    expect(all.map((row) => row["Runde"])).toEqual(["2026-K1", "2026-K2", "2026-K3", "2026-K4"]);
    const [first, , , last] = all;
    expect(Number(last?.["Enige"]) / Number(last?.["Vurderinger"])).toBeGreaterThan(
      Number(first?.["Enige"]) / Number(first?.["Vurderinger"]) + 0.03,
    );
    expect(Number(first?.["Mildere"])).toBeGreaterThan(Number(first?.["Skarpere"]));
  });

  it("stands on its wheel: every review of it closed, with its cases", async () => {
    const rows = await rowsOf(register, "tblAarshjul");
    const reviews = rows.filter(
      (row) => String(row["Type"]).startsWith("gennemgang") && /^2026-K/u.test(String(row["Runde"])),
    );
    expect(reviews).toHaveLength(16);
    expect(reviews.map((row) => row["Status"])).toEqual(reviews.map(() => "færdig"));
    for (const row of reviews) expect(Number(row["Sager"])).toBeGreaterThan(0);
  });

  it("improves the two themes that are worked with", async () => {
    const goals = await rowsOf(register, "tblMaal");
    expect(goals.map((row) => row["Mål"])).toEqual([
      "Barnet inddrages i alle sagstrin",
      "Frister overholdes, eller grunden står i sagen",
    ]);
    for (const goal of goals) {
      const percents = [...String(goal["Data"]).matchAll(/(\d+) %/gu)].map(([, percent]) => Number(percent));
      expect(percents.length, String(goal["Data"])).toBeGreaterThanOrEqual(4);
      expect(percents.at(-1)).toBeGreaterThan((percents[0] ?? 0) + 10);
    }
  });

  it("counts no answer of the calibration, and shows it", async () => {
    const answers = (await rowsOf(register, "tblSvar")).filter((row) => row["Niveau"] === 5);
    expect(answers.length).toBeGreaterThan(0);
    expect(new Set(answers.map((row) => row["Medregnes"]))).toEqual(new Set(["nej"]));
    expect((await rowsOf(register, "tblResultater")).filter((row) => row["Niveau"] === 5)).toEqual([]);
    const shown = await rowsOf(register, "tblKalibrering");
    expect(new Set(shown.map((row) => row["Deltager"])).size).toBe(4);
    expect(new Set(shown.map((row) => row["Sag"])).size).toBe(2);
  });

  it("takes out the cases that were marked, and tells nobody else of them", async () => {
    const marked = new Set(
      (await rowsOf(register, "tblSvar"))
        .filter((row) => String(row["Bemærkning"] ?? "").startsWith("!!"))
        .map((row) => `${String(row["Runde"])} ${String(row["Sag"])}`),
    );
    const special = await rowsOf(register, "tblSaerlig");
    expect(new Set(special.map((row) => `${String(row["Runde"])} ${String(row["Sag"])}`))).toEqual(marked);
    expect(marked.size).toBeGreaterThan(0);
    const papers = files.filter((file) => /tilbagemelding|bilag-1/u.test(file)).flatMap(documentsIn);
    for (const paper of papers) expect(textOf(paper), paper).not.toContain("fire måneder");
  });

  it("gives each caseworker a paper that names no other", async () => {
    const rows = await rowsOf(register, "tblTilbagemelding");
    const names = new Set(rows.map((row) => String(row["Sagsbehandler"])));
    const papers = documentsIn(path.join(folder, "aar", "tilbagemelding-2026-K1"));
    expect(papers.length).toBe(rows.filter((row) => row["Runde"] === "2026-K1").length);
    for (const paper of papers) {
      const text = textOf(paper);
      expect([...names].filter((name) => text.includes(name)).length, paper).toBe(1);
    }
  });

  it("leaves plans with two themes in each unit that has answers enough, their results beside the start", async () => {
    const chosen = (await rowsOf(register, "tblLaeringsplan")).filter((row) => row["Valgt af"] !== null);
    const rounds = [...new Set(chosen.map((row) => String(row["Runde"])))].sort();
    expect(rounds.length).toBeGreaterThan(1);
    const first = chosen.filter((row) => row["Runde"] === rounds[0]);
    expect(first.filter((row) => row["Resultat n"] === null)).toEqual([]);
  });

  it("leaves valid files", async () => {
    expect(lint(readFileSync(register))).toEqual([]);
    const documents = files.filter((file) => file.endsWith(".docx"));
    const paper = documentsIn(path.join(folder, "aar", "tilbagemelding-2026-K4"))[0] as string;
    for (const file of [register, paper, ...documents.slice(-2)]) expect(await validateOoxml(file), file).toEqual([]);
    expect(said.join("\n")).not.toMatch(/^Fejl /mu);
  });
});

function documentsIn(place: string): readonly string[] {
  return place.endsWith(".docx")
    ? [place]
    : readdirSync(place, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".docx"))
        .map((name) => path.join(place, name));
}

/** All that stands in a Word file: its text, its properties and its other parts. */
function textOf(file: string): string {
  return Object.values(unzipSync(readFileSync(file)))
    .map((part) => strFromU8(part).replace(/<[^>]*>/gu, ""))
    .join("\n");
}
