/** Genopretning through the command line: from the mark on a review sheet to the day it is closed. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { serialFromDate } from "../../src/kernel/date";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { openFile, saveFile, writeBytes } from "../../src/workbook/xlsx-files";
import { readByOpenpyxl } from "../support/openpyxl";
import { drawnRegister, drawRound, handIn, mustDo, rowsOf, tilsyn } from "../support/filled-round";

const SECRET = "Vurderingen mangler helt";

/** The first question is nej with a mark in two cases, and ja with one in a third; everything else is ja. */
const marked: SampleRule = ({ drawn, row, asked }) => {
  if (!asked) return { answer: "", comment: "" };
  if (row === 0 && drawn.id === "Nord-1") return { answer: "nej", comment: `! ${SECRET}` };
  if (row === 0 && drawn.id === "Syd-2") return { answer: "nej", comment: "!" };
  if (row === 0 && drawn.id === "Syd-3") return { answer: "ja", comment: "! Skrevet ved en fejl" };
  return { answer: "ja", comment: "" };
};

let folder: string;
let register: string;
const at = (name: string): string => path.join(folder, name);
const ROUND = ["--round", "2026-K1", "--level", "2"];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-mending-"));
  register = await drawnRegister(folder);
  await handIn(register, at("ind"), "2026-K1", marked);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes into columns that people fill in. */
async function typed(set: Record<string, string | number>, key: Record<string, string | number>): Promise<void> {
  const workbook = await openFile(register);
  await workbook.write({ edits: [{ kind: "update", table: "tblGenopretning", rows: [{ key, set }] }] });
  await saveFile(workbook, register);
}

const shown = async (): Promise<unknown[][]> =>
  (await rowsOf(register, "tblGenopretning")).map((row) =>
    ["Runde", "Enhed", "Sag", "Fejl", "Ansvarlig", "Frist", "Lukket"].map((header) => row[header]),
  );

describe("faults to be mended", () => {
  it("come from a nej whose comment begins with !, and from nothing else", async () => {
    const told = await tilsyn("collect", register, ...ROUND, "--from", at("ind"));
    const codes = told.problems
      .filter((each) => each.code.startsWith("mending/"))
      .map((each) => `${each.code} ${each.sheet === "Genopretning" ? "Genopretning" : "skema"}`);
    expect(codes.sort()).toEqual([
      "mending/added Genopretning",
      "mending/no-words skema",
      "mending/not-negative skema",
    ]);
    const question = (await rowsOf(register, "tblSkabelon"))[0]!["Spørgsmål"];
    expect(await shown()).toEqual([
      ["2026-K1", "Nord", "Nord-1", SECRET, "Sagsbehandler Nord", null, null],
      ["2026-K1", "Syd", "Syd-2", question, "Sagsbehandler Syd", null, null],
    ]);
  });

  it("are not added again", async () => {
    const before = await readFile(register);
    await tilsyn("collect", register, ...ROUND, "--from", at("ind"));
    expect(await readFile(register)).toEqual(before);
  });

  it("are told by status and Start, overdue ones each at its cell", async () => {
    await typed({ Ansvarlig: "Ea Ny", Frist: serialFromDate("2026-02-20") }, { Sag: "Nord-1" });
    const before = await tilsyn("status", register, "--now", "2026-02-20T08:00:00Z");
    expect(before.problems.map((each) => each.code)).toEqual(["mending/open", "mending/open"]);
    const after = await tilsyn("status", register, "--now", "2026-02-21T08:00:00Z");
    expect(after.problems).toMatchObject([
      { code: "mending/open", message: "Åbne fejl i Nord: 1, heraf 1 over fristen og 0 uden frist." },
      { code: "mending/open", message: "Åbne fejl i Syd: 1, heraf 0 over fristen og 1 uden frist." },
      {
        code: "mending/overdue",
        sheet: "Genopretning",
        cell: "I5",
        message: expect.stringContaining("20-02-2026 (ansvarlig: Ea Ny)") as string,
      },
    ]);
    expect(after["mendings"]).toMatchObject({ open: 2, overdue: 1, undated: 1, closed: 0 });
    await mustDo(["compute", register, ...ROUND, "--now", "2026-02-21T08:00:00Z"]);
    const start = readByOpenpyxl(register)
      .find((sheet) => sheet.name === "Start")!
      .cells.flat();
    expect(start).toContain(
      "Genopretning pr. 21-02-2026: 2 åbne fejl, heraf 1 over fristen og 1 uden frist. Se arket Genopretning.",
    );
  });

  it("never reach the committee", async () => {
    await mustDo(["summary", register, ...ROUND, "--docx", at("bilag.docx")]);
    const bilag = JSON.stringify(readByOpenpyxl(register).find((sheet) => sheet.name === "Bilag 1")!.cells);
    expect(bilag).toContain("Lovoverholdelsesprocenter");
    for (const word of [SECRET, "Nord-1", "Sagsbehandler Nord", "Ea Ny", "Genopretning"]) {
      expect(bilag).not.toContain(word);
      expect(spawnSync("unzip", ["-p", at("bilag.docx")], { encoding: "utf8" }).stdout).not.toContain(word);
    }
  });

  it("stay as history when they are closed, and what people wrote stays too", async () => {
    await typed({ Lukket: serialFromDate("2026-02-22") }, { Sag: "Nord-1" });
    await mustDo(["collect", register, ...ROUND, "--from", at("ind"), "--now", "2026-02-23T08:00:00Z"]);
    expect((await shown())[0]).toEqual([
      "2026-K1",
      "Nord",
      "Nord-1",
      SECRET,
      "Ea Ny",
      serialFromDate("2026-02-20"),
      serialFromDate("2026-02-22"),
    ]);
    expect((await tilsyn("status", register, "--now", "2026-03-01T08:00:00Z"))["mendings"]).toMatchObject({
      open: 1,
      overdue: 0,
      closed: 1,
    });
  });

  it("are carried over: an open one gets no second row in the next round, a closed one comes back", async () => {
    await drawRound(register, "2026-K2");
    await handIn(register, at("ind-2"), "2026-K2", marked, "2026-05-10");
    const told = await tilsyn(
      "collect",
      register,
      "--round",
      "2026-K2",
      "--level",
      "2",
      "--from",
      at("ind-2"),
      "--now",
      "2026-05-11T08:00:00Z",
    );
    expect(told["mendings"]).toBe(1);
    expect((await shown()).map((row) => [row[0], row[2]])).toEqual([
      ["2026-K1", "Nord-1"],
      ["2026-K1", "Syd-2"],
      ["2026-K2", "Nord-1"],
    ]);
  });

  it("may be written by hand; what is wrong with a row is a finding, and a date nobody can read stops nothing", async () => {
    const book = await openFile(register);
    const row = (values: Record<string, string>): (string | null)[] =>
      [
        "Runde",
        "Niveau",
        "Enhed",
        "Sag",
        "Sagstrin",
        "Spørgsmålsnr.",
        "Fejl",
        "Ansvarlig",
        "Frist",
        "Lukket",
        "Kilde",
      ].map((header) => values[header] ?? null);
    await book.write({
      edits: [
        {
          kind: "append",
          table: "tblGenopretning",
          rows: [
            row({ Sag: "Syd-1", Fejl: "Ring til skolen", Lukket: "snart" }),
            row({ Sag: "Findes ikke", Fejl: "Se 010110-1234" }),
          ],
        },
      ],
    });
    const bytes = book.toBytes();
    const other = await FileWorkbook.fromBytes(bytes, "register.xlsx").read({ tables: ["tblGenopretning"] });
    expect(other.tables["tblGenopretning"]!.rows).toHaveLength(5);
    await writeBytes(register, bytes);
    const told = await tilsyn(
      "validate",
      register,
      "--round",
      "2026-K2",
      "--level",
      "2",
      "--now",
      "2026-05-12T08:00:00Z",
    );
    expect(told.exit).toBe(1);
    const ours = told.problems.filter((each) => each.sheet === "Genopretning").map((each) => [each.code, each.cell]);
    expect(ours).toEqual([
      ["sheet/not-date", "J8"],
      ["mending/cpr", "G9"],
      ["mending/case-unknown", "D9"],
    ]);
    expect((await rowsOf(register, "tblDatakontrol")).map((each) => each["Kode"])).toContain("mending/cpr");
    expect((await tilsyn("status", register, "--now", "2026-05-12T08:00:00Z"))["mendings"]).toMatchObject({ open: 4 });
  });

  it("are counted per finding code and unit, in figures and in words, with no case named", async () => {
    const refused = readFileSync(register);
    await typed(
      {
        Fundkode: "F",
        Alvor: "stærkt kritisabelt",
        Tiltag: "Temamøde om planer",
        "Kontrolleret af": "Bo Berg",
        Kontrolleret: serialFromDate("2026-02-25"),
      },
      { Runde: "2026-K1", Sag: "Nord-1" },
    );
    await typed({ Fundkode: "f", Alvor: "uheldigt" }, { Runde: "2026-K1", Sag: "Syd-2" });
    const told = await mustDo(["mending", register, "--round", "2026-k1", "--now", "2026-05-12T08:00:00Z"]);
    expect(told.message).toContain("2 fejl i 2 sager. Rettet og kontrolleret: 1, åbne: 1");
    const figures = await rowsOf(register, "tblGenopretningstal");
    expect(figures.map((row) => [row["Fundkode"], row["Enhed"], row["Sager med fund"], row["Vurderede"]])).toEqual([
      ["F", "Alle", 2, 6],
      ["F", "Nord", 1, 3],
      ["F", "Syd", 1, 3],
    ]);
    // Reviewed on 9 February, checked on the 25th.
    expect(figures[0]).toMatchObject({
      ...{ Rettet: 1, Åbne: 1, "Dage til rettet (median)": 16, "Egentlig kritik": 1 },
      ...{ "Procent med fund": 0.33, "Højeste alvor": "stærkt kritisabelt" },
    });
    const [page] = (await (await openFile(register)).read({ tables: [], sheets: ["Fund og tiltag"] })).sheets;
    const text = JSON.stringify(page?.cells);
    expect(text).toContain("2 af 6 vurderede sager (33 %)");
    expect(text).toContain("Temamøde om planer");
    expect(text).not.toMatch(/Nord-1|Syd-2/u);
    writeFileSync(register, refused);
  });

  it("are refused where a list of Opsætning cannot be read, at its cell", async () => {
    const workbook = await openFile(register);
    await workbook.write({
      edits: [
        {
          kind: "update",
          table: "tblOpsaetning",
          rows: [{ key: { Nøgle: "Fundkoder" }, set: { Værdi: "A: samtaler" } }],
        },
      ],
    });
    await saveFile(workbook, register);
    const told = await tilsyn("mending", register);
    expect(told.problems).toMatchObject([{ code: "mending/codes-unreadable", sheet: "Opsætning" }]);
  });
});
