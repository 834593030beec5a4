/** What an import would make of a table, told before it is done. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importCommand } from "../../src/cases/commands/import";
import { mapText, previewImport, TARGETS } from "../../src/cases/facts/import-preview";
import { look } from "../../src/register/commands/look";
import type { SheetData } from "../../src/workbook/content";
import { readCsv } from "../../src/workbook/csv";
import { OpenWorkbook } from "../support/excel";
import { CONTEXT, CREATE } from "../support/excel-quarter";

const MESSY = readCsv(readFileSync("test/data/sager-2026-K1-rodet.csv"), "sager-2026-K1-rodet.csv");

async function emptyRegister() {
  const workbook = new OpenWorkbook();
  await CREATE.act(workbook);
  const looked = await look(workbook, CONTEXT);
  if (looked.kind !== "register") throw new Error(looked.kind);
  return looked.register;
}

const table = (...cells: readonly (readonly (string | null)[])[]): SheetData => ({
  name: "Ark1",
  cells,
  names: {},
  merges: [],
});

describe("a file with several sheets of cases", () => {
  const HEADER = ["Sag", "Enhed", "Sagsbehandler"];
  const NORD = { ...table(HEADER, ["1", "Amager", "Bo"], ["2", "Amager", "Bo"]), name: "Nord", hidden: false };
  const SYD = { ...table(HEADER, ["3", "Bispebjerg", "Ida"]), name: "Syd", hidden: false };
  const GUIDE = { ...table(["Vejledning"]), name: "Forside", hidden: false };

  it("offers them with their rows, and reads the one that is chosen", async () => {
    const register = await emptyRegister();
    const file = { ...NORD, sheets: [GUIDE, NORD, SYD] };
    const open = previewImport(file, "", register, CONTEXT);
    expect(open.sheets).toEqual([
      { name: "Nord", rows: 2 },
      { name: "Syd", rows: 1 },
    ]);
    expect(open.problems.map(({ code }) => code)).toContain("file/several-sheets");
    const chosen = previewImport(file, "", register, CONTEXT, "Syd");
    expect([chosen.sheet, chosen.cases, chosen.errors]).toEqual(["Syd", 1, 0]);
    const done = importCommand.decide(
      { table: file, sheet: "Syd", map: "", replace: false, partial: false, serial: null },
      register,
      CONTEXT,
    );
    expect(done).toMatchObject({ ok: true, value: { data: { cases: 1, units: 1 } } });
  });

  it("offers no choice where one alone has cases", async () => {
    const register = await emptyRegister();
    const one = previewImport({ ...NORD, sheets: [GUIDE, NORD] }, "", register, CONTEXT);
    expect([one.sheets, one.sheet, one.cases]).toEqual([[], "Nord", 2]);
  });
});

describe("what an import would make", () => {
  it("is what the import then makes", async () => {
    const register = await emptyRegister();
    const preview = previewImport(MESSY, "", register, CONTEXT);
    const done = importCommand.decide(
      { table: MESSY, map: "", replace: false, partial: true, serial: null },
      register,
      CONTEXT,
    );
    if (!done.ok) throw new Error("refused");
    expect([preview.cases, preview.units.length, preview.caseworkers]).toEqual([
      done.value.data?.["cases"],
      done.value.data?.["units"],
      done.value.data?.["caseworkers"],
    ]);
    expect(
      preview.columns.flatMap(({ header, column }) => (column === null ? [] : [{ from: header, to: column }])),
    ).toEqual(done.value.data?.["understood"]);
    expect(preview.problems.length).toBe(done.value.problems?.length);
    expect(preview.errors).toBeGreaterThan(0);
  });

  it("names what is missing, with examples to tell columns by, and takes what the user chooses", async () => {
    const register = await emptyRegister();
    const cases = table(["Nr", "Hvor", "Hvem"], ["77-1", "Amager", "Ane Holm"], ["77-2", "Amager", "Bo Friis"]);
    const before = previewImport(cases, "", register, CONTEXT);
    expect(before).toMatchObject({
      missing: ["Sag", "Enhed", "Sagsbehandler"],
      cases: 0,
      columns: [{ samples: ["77-1", "77-2"] }, { samples: ["Amager"] }, {}],
    });
    const map = mapText({ Nr: "Sag", Hvor: "Enhed", Hvem: "Sagsbehandler", Andet: "" });
    expect(map).toBe("Nr=Sag; Hvor=Enhed; Hvem=Sagsbehandler");
    expect(previewImport(cases, map, register, CONTEXT)).toMatchObject({
      missing: [],
      cases: 2,
      caseworkers: 2,
      leftOut: 0,
      errors: 0,
    });
  });

  it("shows no CPR number, and offers serial numbers where one is the only key", async () => {
    const register = await emptyRegister();
    const preview = previewImport(
      table(
        ["CPR-nummer", "Enhed", "Rådgiver"],
        ...["010110-1234", "150312-2345", "280214-3456", "070709-4567"].map((cpr) => [cpr, "Amager", "Ane Holm"]),
      ),
      "",
      register,
      CONTEXT,
    );
    expect(preview.needsSerials).toBe(true);
    expect(JSON.stringify(preview)).not.toMatch(/\d{6}-?\d{4}/u);
  });

  it("offers the required columns first", () => {
    expect(TARGETS.slice(0, 3)).toEqual(["Sag", "Enhed", "Sagsbehandler"]);
  });
});
