/** The report of a month on a small register: pages, table, levels and economy agree, and no page names a case or a person. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileWorkbook } from "../../src/workbook/xlsx";
import type { TableData } from "../../src/workbook/content";
import { openFile } from "../../src/workbook/xlsx-files";
import type { Edit } from "../../src/workbook/workbook";
import { byCodePoint } from "../../src/kernel/text";
import { CASES, done, newFolder, told, tilsyn, UNITS } from "../support/quarter";

let folder: string;
const at = (name: string): string => path.join(folder, name);
const register = (): string => at("register.xlsx");
const file = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(at(name), `${lines.join("\n")}\n`);
  return at(name);
};
const IDS = CASES.split("\n")
  .slice(1)
  .map((line) => line.split(";"));

beforeAll(async () => {
  folder = await newFolder();
  await done("create", register(), "--preset", "bbu-2018", "--units", UNITS.join(";"));
  const dates = CASES.split("\n").map((line, index) =>
    index === 0
      ? `${line};Underretning modtaget;Underretning vurderet`
      : `${line};02-03-2026 10:00;${index % 3 === 0 ? "05-03-2026 10:00" : "02-03-2026 15:00"}`,
  );
  await done("import", register(), "--cases", file("sager.csv", ...dates));
  const notifications = IDS.flatMap(([id], index) =>
    ["02", "03"].map(
      (month) =>
        `U-${month}-${index};${id};${String((index % 28) + 1).padStart(2, "0")}-${month}-2026;${index % 3 === 0 ? "ny" : "kendt"};${index % 2 === 0 ? "Skole" : "Politi"};${index % 4 === 0 ? "" : index % 4 === 1 ? "BFU" : "Lukket"};${index % 4 === 0 ? "" : `28-${month}-2026`}`,
    ),
  );
  await done(
    "import",
    register(),
    "--notifications",
    file(
      "u.csv",
      "Løbenr.;Sag;Modtaget;Ny/kendt;Underretter;Udfald;Udfald dato",
      ...notifications,
      "U-x;;10-03-2026;ny;Skole;;",
    ),
  );
  const measures = IDS.slice(0, 10).map(
    ([id], index) =>
      `${id};${index < 4 ? "Plejefamilie, netværk" : "Kontaktperson"};01-0${(index % 3) + 1}-2026;;10000`,
  );
  await done("import", register(), "--measures", file("f.csv", "Sag;Type;Start;Slut;Udgift", ...measures));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, string | number | boolean | null>>;
async function tableRows(name: string): Promise<readonly Row[]> {
  const { tables } = await (await openFile(register())).read({ tables: [name] });
  const { headers, rows } = tables[name] as TableData;
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? null])));
}

/** All texts of a workbook's sheet. */
async function textOf(bytes: string, sheet: string): Promise<string> {
  const { sheets } = await (await openFile(bytes)).read({ tables: [], sheets: [sheet] });
  return JSON.stringify(sheets);
}

describe("the report of a month", () => {
  let found: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    found = await told("report", register(), "--month", "2026-03", "--folder", at("ud"));
  });

  it("says what it is of", () => {
    expect(found.exit).toBe(0);
    expect(found.message).toContain(
      "Ledelsesinformation for marts 2026: 25 underretninger modtaget, 10 foranstaltninger i gang.",
    );
    expect(found.problems.map(({ code }) => code)).toEqual(["report/without-unit"]);
  });

  it("has 13 months, each beside the one before, and the same at every level", async () => {
    const rows = await tableRows("tblLedelsesinformation");
    const of = (area: string, name: string, month: string): Row | undefined =>
      rows.find((row) => row["Område"] === area && row["Nøgletal"] === name && row["Periode"] === month);
    expect(new Set(rows.map((row) => row["Periode"])).size).toBe(13);
    expect(of("Centret", "Underretninger modtaget", "2026-03")).toMatchObject({
      Værdi: 25,
      Forrige: 24,
      Udvikling: "→",
    });
    // The file begins in February: what lies before is not known.
    expect(of("Centret", "Underretninger modtaget", "2026-02")).toMatchObject({ Værdi: 24, Forrige: null });
    expect(of("Centret", "Underretninger modtaget", "2026-01")).toBeUndefined();
    expect(of("Centret", "Andel til undersøgelse", "2026-03")).toMatchObject({ Tæller: 6, Nævner: 18, Værdi: 6 / 18 });
    expect(of("Centret", "Sager pr. sagsbehandler", "2026-03")).toMatchObject({ Tæller: 24, Nævner: 8, Værdi: 3 });
    const levels = await tableRows("tblLedelsePrSag");
    const sum = (level: string, header: string): number =>
      levels.filter((row) => row["Niveau"] === level).reduce((total, row) => total + Number(row[header]), 0);
    for (const level of ["centret", "enhed", "team", "sagsbehandler", "sag"]) {
      expect(sum(level, "Underretninger")).toBe(25);
      expect(sum(level, "Med udfald (n)")).toBe(18);
      expect(sum(level, "Til undersøgelse (k)")).toBe(6);
      expect(sum(level, "Foranstaltninger i gang")).toBe(10);
      expect(sum(level, "Helårspersoner")).toBeCloseTo(10, 8);
      // Two of three were assessed within 24 hours.
      expect([sum(level, "Frister holdt (k)"), sum(level, "Frister udløbet (n)")]).toEqual([16, 24]);
      if (level !== "sag") expect(sum(level, "Åbne sager")).toBe(24);
    }
    expect(of("Centret", "Frister holdt", "2026-03")).toMatchObject({ Tæller: 16, Nævner: 24 });
    for (const unit of UNITS) {
      const row = levels.find((each) => each["Niveau"] === "enhed" && each["Enhed"] === unit);
      expect(row?.["Til undersøgelse (k)"]).toBe(of(unit, "Andel til undersøgelse", "2026-03")?.["Tæller"]);
      expect(row?.["Underretninger"]).toBe(of(unit, "Underretninger modtaget", "2026-03")?.["Værdi"]);
    }
  });

  it("names no case and nobody on a page, nor in a unit's workbook; the cases stand in one of their own", async () => {
    const names = IDS.flatMap(([id, , name]) => [id, name]) as readonly string[];
    const hidden = (text: string): readonly string[] => names.filter((name) => text.includes(name));
    for (const sheet of ["Ledelsesrapport", "Ledelsesinformation", "Indsatser", "Forudsætninger"])
      expect(hidden(await textOf(register(), sheet))).toEqual([]);
    const files = readdirSync(at("ud")).sort(byCodePoint);
    expect(files).toEqual([
      "Ledelsesinformation 2026-03 Nord.xlsx",
      "Ledelsesinformation 2026-03 Syd & Vest.xlsx",
      "Sagsliste 2026-03 Nord (kun ledelsen).xlsx",
      "Sagsliste 2026-03 Syd & Vest (kun ledelsen).xlsx",
    ]);
    const [page, , list] = files as [string, string, string];
    expect(hidden(await textOf(path.join(at("ud"), page), "Ledelsesrapport"))).toEqual([]);
    const cases = await textOf(path.join(at("ud"), list), "Ledelse pr. sag");
    expect(hidden(cases).length).toBeGreaterThan(10);
    expect(cases).not.toContain("Syd & Vest");
  });

  it("leaves what the staff type of the budget, and tells what came of it", async () => {
    const book = await openFile(register());
    const typed: Edit = {
      kind: "update",
      table: "tblForudsaetninger",
      rows: [
        { key: { År: "2026", Indsats: "Plejefamilie" }, set: { "Antal helårspersoner": 3, "Pris (1.000 kr)": 40 } },
      ],
    };
    await book.write({ edits: [typed] });
    writeFileSync(register(), (book as FileWorkbook).toBytes());
    expect((await tilsyn("report", register(), "--month", "2026-03")).exit).toBe(0);
    const rows = await tableRows("tblForudsaetninger");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ "Antal helårspersoner": 3, "Pris (1.000 kr)": 40 });
    expect(await textOf(register(), "Indsatser")).toContain("Budgetforudsætninger");
  });

  it("tells a rate per 1,000 children of the centre alone, where somebody has said how many there are", async () => {
    expect(
      (await tableRows("tblLedelsesinformation")).some((row) => row["Nøgletal"] === "Underretninger pr. 1.000 børn"),
    ).toBe(false);
    const book = await openFile(register());
    const typed: Edit = {
      kind: "update",
      table: "tblOpsaetning",
      rows: [{ key: { Nøgle: "Børn i kommunen" }, set: { Værdi: 500 } }],
    };
    await book.write({ edits: [typed] });
    writeFileSync(register(), (book as FileWorkbook).toBytes());
    await done("report", register(), "--month", "2026-03");
    const rates = (await tableRows("tblLedelsesinformation")).filter(
      (row) => row["Nøgletal"] === "Underretninger pr. 1.000 børn",
    );
    // 49 in the twelve months up to March, 24 up to February.
    expect(rates.map((row) => [row["Område"], row["Periode"], row["Værdi"], row["Forrige"]])).toEqual([
      ["Centret", "2026-03", 98, 48],
      ["Centret", "2026-02", 48, null],
    ]);
  });

  it("keeps the caseload of a month that is over, and other kinds of periods", async () => {
    await done("report", register(), "--month", "2026-04");
    await done("report", register(), "--week", "uge 10, 2026");
    const rows = await tableRows("tblLedelsesinformation");
    const caseload = rows.filter((row) => row["Nøgletal"] === "Sager pr. sagsbehandler" && row["Område"] === "Centret");
    expect(caseload.map((row) => String(row["Periode"])).sort(byCodePoint)).toEqual(["2026-03", "2026-04", "2026-W10"]);
    expect(rows.some((row) => row["Periode"] === "2026-W09")).toBe(true);
  });
});

describe("a period", () => {
  it.each([
    [["--week", "2026-03"], "report/period"],
    [["--month", "2026-13"], "report/period"],
    [["--month", "2026-03", "--week", "2026-W10"], "report/one-period"],
    [[], "report/one-period"],
    [["--quarter", "2027-K1"], "report/period-ahead"],
  ])("%j is refused", async (words, code) => {
    const { exit, problems } = await told("report", register(), ...words);
    expect(exit).toBeGreaterThan(0);
    expect(problems.map((each) => each.code)).toContain(code);
  });
});
