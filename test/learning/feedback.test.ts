/** Feedback to caseworkers: what each is told, what nobody may read in it, and who has had it. Everything is invented. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { contents, done, newFolder, told } from "../support/quarter";
import { answered, importedRegister, rowsIn, typeInto, UNITS } from "../support/learning-round";

const AT = ["--round", "2026-K1", "--level", "1"];
const PRAISE = "Barnets ord står ordret.";
const LEARN = "Datoen for samtalen mangler.";
const SECRET = "ULVETIME skal undersøges";
const LATER = "Vurderingen er ikke begrundet.";
const MENDING = "Indhent samtykke SYVSTJERNE";

/** Level 1: the first question of a step nej, the second nej and confidential, the third praised, the fourth to be mended. */
const lower: SampleRule = ({ row, asked, drawn }) => {
  if (!asked) return { answer: "", comment: "" };
  if (row === 0) return { answer: "nej", comment: `${LEARN} Sagen kom fra ${colleagueOf(drawn.caseworker)}.` };
  if (row === 1) return { answer: "nej", comment: `!! ${SECRET}` };
  if (row === 3) return { answer: "nej", comment: `! ${MENDING}` };
  return { answer: "ja", comment: row === 2 ? PRAISE : "" };
};
/** Level 2 finds the fifth question worse than level 1 did, and writes of the sixth in confidence. */
const upper: SampleRule = ({ row, asked }) => {
  if (!asked) return { answer: "", comment: "" };
  if (row === 5) return { answer: "nej", comment: `!!${SECRET} igen` };
  return row === 4 ? { answer: "nej", comment: LATER } : { answer: "ja", comment: "" };
};

/** `Opdigtet Nord 0` → `Opdigtet Nord 1`. */
function colleagueOf(name: string): string {
  return name.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 4));
}

const CASEWORKERS = UNITS.flatMap((unit) => [0, 1, 2, 3].map((each) => `Opdigtet ${unit} ${each}`));

let folder: string;
let register: string;
let out: string;
let first: Awaited<ReturnType<typeof told>>;

beforeAll(async () => {
  folder = await newFolder();
  register = await importedRegister(folder);
  await answered(register, { round: "2026-K1", level: 1, date: "2026-03-02" }, lower);
  await answered(register, { round: "2026-K1", level: 2, date: "2026-03-09" }, upper);
  out = path.join(folder, "tilbagemelding");
  first = await told("feedback", register, ...AT, "--folder", out);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every part of a file as text: XML as it stands, and again with its tags taken out, as Word may break words. */
function partsOf(file: string): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(readFileSync(file))).map(([part, bytes]) => {
    const text = strFromU8(bytes);
    return [part, `${text}\n${text.replace(/<[^>]+>/gu, "").replace(/&amp;/gu, "&")}`] as const;
  });
}

const wordsOf = (file: string): string =>
  partsOf(path.join(out, file))
    .map(([, text]) => text)
    .join("\n");

describe("feedback papers", () => {
  it("are one for each caseworker with a reviewed case, named by unit and caseworker, and told", () => {
    expect([first.exit, first.message]).toEqual([
      0,
      expect.stringMatching(/^Der er lavet 8 papirer til tilbagemelding/u),
    ]);
    const files = readdirSync(out).sort();
    expect(files).toEqual(
      CASEWORKERS.map((name) => `2026-K1 N1 ${name.replace(/^Opdigtet (.+) \d$/u, "$1")} ${name}.docx`).sort(),
    );
    expect(
      first.files
        .map((each) => path.basename(each))
        .filter((each) => each.endsWith(".docx"))
        .sort(),
    ).toEqual(files);
  });

  it("name nobody else: not in any part, property or file name", () => {
    for (const file of readdirSync(out)) {
      const own = CASEWORKERS.filter((each) => file.includes(each));
      expect(own.length).toBe(1);
      const others = CASEWORKERS.filter((each) => each !== own[0]);
      for (const [part, text] of partsOf(path.join(out, file)))
        expect(
          others.filter((each) => text.includes(each)),
          `${file} ${part}`,
        ).toEqual([]);
      expect(others.filter((each) => file.includes(each))).toEqual([]);
    }
    expect(first.problems.map(({ code }) => code)).toContain("feedback/names-taken");
    expect(wordsOf(readdirSync(out)[0] as string)).toContain("Sagen kom fra [navn].");
  });

  it("hold nothing that belongs to the confidential note", () => {
    const files = readdirSync(out);
    expect(files.length).toBe(8);
    for (const file of files) expect(wordsOf(file)).not.toMatch(/ULVETIME|!!|særlig opmærksomhed/iu);
  });

  it("say what went well before what is to be learned, with the reviewer's words, later levels and mendings", () => {
    for (const file of readdirSync(out)) {
      const text = wordsOf(file);
      const [good, learn] = [text.indexOf("Det gik godt"), text.indexOf("Det kan du lære af")];
      expect(good > 0 && good < learn, file).toBe(true);
      expect(text).toContain(PRAISE);
      expect(text).toContain(LEARN);
      expect(text).toContain(MENDING);
      expect(text).toMatch(/Aftalt.*Næste skridt/su);
    }
    // Level 2 draws 15 of each unit, so all that level 1 read.
    const told = readdirSync(out).filter((file) => wordsOf(file).includes(LATER));
    expect(told.length).toBe(8);
    expect(told.every((file) => wordsOf(file).includes("Niveau 2: nej"))).toBe(true);
  });

  it("have the unit's figure with n beside each point", async () => {
    const results = await rowsIn(register, "tblResultater");
    const file = readdirSync(out).find((each) => each.includes("Opdigtet Nord 0")) as string;
    const own = (await rowsIn(register, "tblSvar")).find(
      (row) => row["Niveau"] === 1 && String(row["Bemærkning"]).startsWith(LEARN) && row["Enhed"] === "Nord",
    );
    const figure = results.find(
      (row) => row["Niveau"] === 1 && row["Enhed"] === "Nord" && row["Spørgsmålsnr."] === own?.["Spørgsmålsnr."],
    );
    expect(figure?.["Antal vurderede (n)"]).toBeGreaterThan(0);
    const { "Opfyldt (k)": k, "Antal vurderede (n)": n } = figure ?? {};
    expect(wordsOf(file)).toContain(`(${String(k)} af ${String(n)})`);
  });

  it("are never written over, and where one is in the way nothing is", async () => {
    const [one = ""] = readdirSync(out);
    const made = readFileSync(path.join(out, one));
    writeFileSync(path.join(out, one), "skrevet i");
    const before = contents(folder);
    const again = await told("feedback", register, ...AT, "--folder", out);
    const after = contents(folder);
    writeFileSync(path.join(out, one), made);
    expect([again.exit, again.problems.map(({ code }) => code)]).toEqual([3, ["file/exists"]]);
    expect(after).toEqual(before);
  });
});

describe("who has had feedback", () => {
  it("stands on the sheet, above it and in what is told; Dato decides", async () => {
    const rows = await rowsIn(register, "tblTilbagemelding");
    expect(rows.map((row) => String(row["Sagsbehandler"])).sort()).toEqual([...CASEWORKERS].sort());
    expect(rows.every((row) => row["Dato"] === null && String(row["Sager"]) !== "")).toBe(true);
    await done("close", register, ...AT);
    const noted = await told(
      "feedback",
      register,
      ...AT,
      "--caseworker",
      "opdigtet nord 1",
      "--date",
      "2026-04-22",
      "--form",
      "samtale",
    );
    expect([noted.exit, noted.message]).toEqual([
      0,
      "Tilbagemelding til opdigtet nord 1 er noteret. 1 af 8 sagsbehandlere har fået tilbagemelding (13 %).",
    ]);
    // Closed on 10 April.
    const { feedback } = noted as unknown as { readonly feedback: readonly Record<string, unknown>[] };
    expect(
      feedback.map(({ unit, caseworkers, given, percent, medianDays }) => [
        unit,
        caseworkers,
        given,
        percent,
        medianDays,
      ]),
    ).toEqual([
      [null, 8, 1, 13, 12],
      ["Nord", 4, 1, 25, 12],
      ["Syd & Vest", 4, 0, 0, null],
    ]);
    const row = (await rowsIn(register, "tblTilbagemelding")).find(
      (each) => each["Sagsbehandler"] === "Opdigtet Nord 1",
    );
    expect(row).toMatchObject({ "Givet af": "Test", Form: "samtale", Dato: 46134 });
  });

  it("is told once: a second time changes nothing", async () => {
    const before = await rowsIn(register, "tblTilbagemelding");
    const again = await told("feedback", register, ...AT, "--caseworker", "Opdigtet Nord 1", "--date", "2026-05-01");
    expect([again.exit, again.message]).toEqual([
      0,
      "Opdigtet Nord 1 fik tilbagemelding 22-04-2026 (Test). Det står ved, og intet er ændret.",
    ]);
    expect(await rowsIn(register, "tblTilbagemelding")).toEqual(before);
  });

  it("keeps what the staff wrote, whatever it is, and says where a date is none", async () => {
    const typed = {
      "Givet af": "Faglig koordinator",
      Dato: "i påsken",
      Form: "over kaffe",
      Styrker: "Skriver klart",
      Læringspunkter: 7,
      Aftalt: "Vi ses den 1.",
      Opfølgning: 46200,
      Kvitteret: "ja",
    };
    await typeInto(register, "tblTilbagemelding", { Sagsbehandler: "Opdigtet Nord 2" }, typed);
    const again = await told("feedback", register, ...AT);
    expect(again.problems).toMatchObject([{ code: "feedback/not-a-date", sheet: "Tilbagemelding" }]);
    const row = (await rowsIn(register, "tblTilbagemelding")).find(
      (each) => each["Sagsbehandler"] === "Opdigtet Nord 2",
    );
    expect(row).toMatchObject(typed);
  });

  it.each([
    [[...AT, "--unit", "Nord", "--form", "samtale"], "usage/feedback-given"],
    [["--round", "2026-K1", "--level", "3"], "feedback/none"],
    [["--round", "2026-K1", "--level", "9"], "plan/level-unknown"],
    [[...AT, "--caseworker", "Ukendt"], "feedback/caseworker-unknown"],
  ])("%j is refused with what to do", async (words, code) => {
    const refused = await told("feedback", register, ...words);
    expect([refused.exit, refused.problems.map((each) => each.code)]).toEqual([
      code.startsWith("usage") ? 2 : 1,
      [code],
    ]);
  });
});
