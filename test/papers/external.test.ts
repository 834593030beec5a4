/** Appeals and audits by others: the published numbers reproduce, stand beside one's own, and wrong ones are named. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { upheldPercent } from "../../src/papers/rules/external";
import { APPEALS, AUDITS, appealSheet, auditSheet } from "../../src/papers/sheet/external";
import { readAppeals } from "../../src/papers/sheet/external";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import type { Scalar } from "../../src/workbook/content";
import { rowsIn, typeInto } from "../support/learning-round";
import { FIRST, publishedRegister, THIRD } from "../support/published-register";
import { newFolder, told } from "../support/quarter";

let folder: string;
let register: string;

/** Somebody fills in the rows of a sheet that the command made. */
async function fill(
  table: typeof AUDITS.name | typeof APPEALS.name,
  rows: readonly Readonly<Record<string, Scalar>>[],
) {
  const book = await openFile(register);
  const content =
    table === AUDITS.name
      ? auditSheet(rows.map((typed) => ({ rate: null, own: "", typed: typed as never })))
      : appealSheet(rows.map((typed) => ({ rate: null, typed: typed as never })));
  await book.write({ edits: [{ kind: "sheet", content }] });
  await saveFile(book, register);
}

const appeal = (whose: string, lodged: Scalar, decided: Scalar, upheld: Scalar) => ({
  ...{ Periode: "2015", Hvis: whose, Paragraf: "§ 41", Påklaget: lodged, Afgjort: decided, Stadfæstet: upheld },
  Kilde: "Socialudvalget 2016",
});
const audit = (moment: string, number: string, k: Scalar, n: Scalar) => ({
  ...{ Undersøgelse: "Task Force", Hvem: "Ankestyrelsen", Tidspunkt: moment, Dato: null },
  ...{ "Spørgsmålsnr.": number, Opfyldt: k, Vurderet: n, Kilde: null },
});
const text = (file: string): string =>
  readFileSync(path.join(folder, file), "utf8")
    .replace(/<[^>]+>/gu, "|")
    .replace(/\u00a0/gu, " ");

beforeAll(async () => {
  folder = await newFolder();
  register = await publishedRegister(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("external audits and appeals", () => {
  // The committee's answer of 2016: 40 decided, 68 pct. upheld; 848 of 1,447, 59 pct.; 66 of 95, 69 pct.
  it.each([
    [27, 40, 68],
    [848, 1447, 59],
    [66, 95, 69],
  ])("%i of %i appeals upheld are %i per cent", (upheld, decided, share) => {
    expect(upheldPercent({ upheld, decided })).toBe(share);
  });

  it("have their sheets made to be typed in, and are reckoned there", async () => {
    expect(await told("external", register)).toMatchObject({ exit: 0, ok: true });
    await fill(APPEALS.name, [appeal("Borgercenter Handicap", 51, 40, 27), appeal("Hele landet", null, "1.447", 848)]);
    await fill(AUDITS.name, [audit("før", "A2", 9, 20), audit("efter", "A2", 16, 20)]);
    expect(await told("external", register)).toMatchObject({ exit: 0, ok: true });
    expect((await rowsIn(register, APPEALS.name)).map((row) => row["Fastholdelsesprocent"])).toEqual([0.68, 0.59]);
    const audits = await rowsIn(register, AUDITS.name);
    expect(audits.map((row) => row["Procent"])).toEqual([0.45, 0.8]);
    // The published 88 per cent of the third round, 15 of 17.
    expect(audits[0]?.["Egne tal"]).toBe(`${THIRD.label}: 88 % (15 af 17)`);
  });

  it("stand in the papers beside one's own figures of the same question, before and now", async () => {
    const words = ["--round", THIRD.round, "--level", "2", "--compare", FIRST.round];
    for (const reader of ["udvalg", "ledelse"]) {
      const html = path.join(folder, `${reader}.html`);
      expect((await told("paper", register, ...words, "--for", reader, "--html", html)).exit).toBe(0);
      const shown = text(`${reader}.html`).replace(/[|\s]+/gu, "|");
      for (const cells of [
        "45|%|(9|af|20)|80|%|(16|af|20)|33|%|(6|af|18)|88|%|(15|af|17)",
        "2015,|Borgercenter|Handicap,|§|41|51|40|27|68|%",
        "2015,|Hele|landet,|§|41|1447|848|59|%",
      ])
        expect(shown).toContain(cells);
    }
  });

  it("name the cell of a number that cannot be, and reckon nothing", async () => {
    await typeInto(register, APPEALS.name, { Hvis: "Hele landet" }, { Stadfæstet: 1500 });
    expect(await told("external", register)).toMatchObject({
      exit: 1,
      problems: [{ code: "external/more", sheet: "Klager", cell: "F6" }],
    });
    await typeInto(register, APPEALS.name, { Hvis: "Hele landet" }, { Stadfæstet: "mange" });
    expect((await told("external", register)).problems.map(({ code, cell }) => [code, cell])).toEqual([
      ["external/number", "F6"],
    ]);
    expect(readAppeals(undefined)).toEqual({ rows: [], values: [], problems: [] });
  });
});
