/** attention on an invented round, through the command line: from the mark to the note, and what people write meanwhile. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Special } from "../../src/attention/rules/special";
import {
  changesTo,
  ordinal,
  SPECIAL_FAULT,
  specialCounts,
  specialKey,
  withoutSpecial,
} from "../../src/attention/rules/special";
import { SPECIALS } from "../../src/attention/sheet/special";
import { serialFromDate } from "../../src/kernel/date";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import type { RowUpdate } from "../../src/workbook/workbook";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { drawnRegister, drawRound, handIn, mustDo, rowsOf, tilsyn } from "../support/filled-round";
import { newFolder } from "../support/quarter";

const ROUND = ["--round", "2026-K1"];
const AT = [...ROUND, "--level", "2"];

/** Two questions of Nord-1 are marked, one of them answered ja; Syd-2 has a mark without words; Syd-3 an ordinary fault. */
const marked: SampleRule = ({ drawn, row, asked }) => {
  if (!asked) return { answer: "", comment: "" };
  if (drawn.id === "Nord-1" && row === 0) return { answer: "nej", comment: "!! Ingen har set barnet" };
  if (drawn.id === "Nord-1" && row === 1) return { answer: "ja", comment: " !!Far er voldelig" };
  if (drawn.id === "Syd-2" && row === 0) return { answer: "nej", comment: "!!" };
  if (drawn.id === "Syd-3" && row === 0) return { answer: "nej", comment: "! Planen mangler" };
  return { answer: "ja", comment: "" };
};

let folder: string;
let register: string;
beforeAll(async () => {
  folder = await newFolder();
  register = await drawnRegister(folder);
  await handIn(register, path.join(folder, "ind"), "2026-K1", marked);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const rows = () => rowsOf(register, SPECIALS.name);

/** What staff type, as a person would. */
async function typed(table: string, ...updates: readonly RowUpdate[]): Promise<void> {
  const workbook = await openFile(register);
  await workbook.write({ edits: [{ kind: "update", table, rows: updates }] });
  await saveFile(workbook, register);
}

const row = (sag: string, sagstrin: string | null, set: RowUpdate["set"]): RowUpdate => ({
  key: { Runde: "2026-K1", Niveau: 2, Sag: sag, Sagstrin: sagstrin ?? "" },
  set,
});

const noteText = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))["word/document.xml"] as Uint8Array)
    .replace(/<\/w:p>/gu, "\n")
    .replace(/<[^>]*>/gu, "");

describe("the cases of a round", () => {
  it("are announced by collect, and have their row of Genopretning without a word of what was found", async () => {
    const { problems } = await tilsyn("collect", register, ...AT, "--from", path.join(folder, "ind"));
    expect(problems.filter(({ code }) => code.startsWith("attention/")).map(({ code }) => code)).toEqual([
      "attention/no-words",
      "attention/marked",
    ]);
    const faults = (await rowsOf(register, "tblGenopretning")).map(({ Sag, Fejl }) => [Sag, Fejl]);
    expect(faults).toEqual([
      ["Nord-1", SPECIAL_FAULT],
      ["Nord-1", SPECIAL_FAULT],
      ["Syd-2", SPECIAL_FAULT],
      ["Syd-3", "Planen mangler"],
    ]);
  });

  it("come from comments that begin with !!, those of one step together", async () => {
    const told = await mustDo(["attention", register, ...ROUND]);
    expect(told).toMatchObject({ raised: 2, actedOn: 0, open: 2, overdue: 0 });
    const [first, second] = (await rowsOf(register, "tblSkabelon")).map((each) => each["Spørgsmålsnr."]);
    const question = (await rowsOf(register, "tblSkabelon"))[0]?.["Spørgsmål"];
    expect((await rows()).map(({ Sag, Sagstrin, Fundet, Enhed }) => [Sag, Sagstrin, Fundet, Enhed])).toEqual([
      ["Nord-1", "Underretning", `${String(first)}: Ingen har set barnet\n${String(second)}: Far er voldelig`, "Nord"],
      ["Syd-2", "Underretning", `${String(first)}: ${String(question)}`, "Syd"],
    ]);
  });

  it("are written once: the same again changes no byte", async () => {
    const before = readFileSync(register);
    await mustDo(["attention", register, ...ROUND]);
    expect(readFileSync(register)).toEqual(before);
  });

  it("are taken out by hand with a reason, which no log has; the row is one of Genopretning as well", async () => {
    const reason = "Nævnt af Ankestyrelsen";
    const by = [...AT, "--case", "syd-1", "--reason", reason];
    expect(await mustDo(["attention", register, ...by])).toMatchObject({ raised: 3, added: 1 });
    const last = (await rows())[2];
    expect(last).toMatchObject({ Sag: "Syd-1", Enhed: "Syd", Sagstrin: null, Hvorfor: reason, Kilde: "manuelt" });
    expect((await rowsOf(register, "tblGenopretning"))[4]).toMatchObject({ Sag: "Syd-1", Fejl: SPECIAL_FAULT });
    expect(JSON.stringify(await rowsOf(register, "tblLog"))).not.toContain(reason);
    const again = await tilsyn("attention", register, ...by);
    expect([again.exit, again.problems.map(({ code }) => code)]).toEqual([0, ["attention/already"]]);
    expect(await rows()).toHaveLength(3);
  });

  it("keep what staff type when a comment changes and the round is gathered again", async () => {
    const own = { Handling: "Tilsyn samme dag", Ansvarlig: "Ea Ny", Frist: "snarest", Hvorfor: "Akut fare" };
    await typed(SPECIALS.name, row("Nord-1", "Underretning", own));
    await handIn(register, path.join(folder, "igen"), "2026-K1", (at) => {
      const before = marked(at);
      return before.comment.includes("set barnet") ? { ...before, comment: "!! Skolen har ringet" } : before;
    });
    await tilsyn("collect", register, ...AT, "--from", path.join(folder, "igen"));
    const told = await tilsyn("attention", register, ...ROUND);
    // A deadline in words is no date: told, and left as it is.
    expect(told.problems.map(({ code }) => code)).toEqual(["sheet/not-date"]);
    expect((await rows())[0]).toMatchObject({ ...own, Fundet: expect.stringContaining("Skolen har ringet") as string });
  });

  it("are counted by what is done, closed and overdue", async () => {
    const day = (date: string) => serialFromDate(date);
    await typed(
      SPECIALS.name,
      row("Nord-1", "Underretning", { Frist: day("2026-02-11"), Udført: day("2026-02-12") }),
      row("Syd-2", "Underretning", { Frist: day("2026-02-11") }),
      row("Syd-1", null, { Lukket: day("2026-02-12") }),
    );
    const at = (now: string) => tilsyn("attention", register, ...ROUND, "--now", `${now}T09:00:00Z`);
    expect(await at("2026-02-11")).toMatchObject({ raised: 3, actedOn: 2, open: 2, overdue: 0 });
    const late = await at("2026-02-12");
    expect(late).toMatchObject({ raised: 3, actedOn: 2, open: 2, overdue: 1 });
    expect(late.message).toContain("Der er identificeret 3 sager");
    expect(late.message).toContain("handlet i 2");
  });

  it.each([
    [["--round", "2025-K1"], "attention/no-round"],
    [[...AT, "--case", "Vest-9", "--reason", "x"], "attention/case-unknown"],
    [[...AT, "--case", "Nord-2", "--reason", " "], "attention/reason-missing"],
    [[...ROUND, "--level", "9", "--case", "Nord-2", "--reason", "x"], "plan/level-unknown"],
    [[...ROUND, "--case", "Nord-2", "--reason", "x"], "usage/missing"],
    [[...ROUND, "--reason", "x"], "usage/missing"],
    [[...AT, "--case", "Nord-2", "--reason", "barnet 010110-1234"], "privacy/cpr-typed"],
  ])("%j is refused: %s", async (words, code) => {
    const before = readFileSync(register);
    const told = await tilsyn("attention", register, ...words);
    expect([told.exit > 0, told.problems.map((each) => each.code)]).toEqual([true, [code]]);
    expect(readFileSync(register)).toEqual(before);
  });

  it("a CPR number that was typed on the sheet is pointed out, and nothing is made of it", async () => {
    const safe = readFileSync(register);
    await typed(SPECIALS.name, row("Syd-1", null, { Orienteret: "mor 010110-1234" }));
    const told = await tilsyn("attention", register, ...ROUND, "--docx", path.join(folder, "cpr.docx"));
    expect(told.problems).toMatchObject([{ code: "attention/cpr", sheet: SPECIALS.sheet, cell: "M7" }]);
    writeFileSync(register, safe);
  });
});

describe("the note", () => {
  it("has the seed's title with the round in words, and a part per case", async () => {
    const file = path.join(folder, "notat.docx");
    await typed("tblOpsaetning", { key: { Nøgle: "Organisation" }, set: { Værdi: "BBU" } });
    await mustDo(["attention", register, ...ROUND, "--docx", file]);
    const text = noteText(file);
    expect(text.split("\n")[0]).toBe(
      "Bilag 2. Fortroligt notat om sager udtaget til særlig opmærksomhed i første runde af ledelsestilsynet med myndighedsindsatsen i BBU",
    );
    for (const part of [
      "1. Sag Nord-1, Nord",
      "Sagens forløb i korte træk",
      "Hvad tilsynet fandt: ",
      "Skolen har ringet.",
      "Hvad der er gjort: Tilsyn samme dag (12-02-2026).",
      "Hvad der udestår",
      "Ansvarlig og dato: Ea Ny, udført 12-02-2026.",
    ])
      expect(text).toContain(part);
    const parts = unzipSync(readFileSync(file));
    const header = Object.keys(parts).find((name) => /^word\/header\d*\.xml$/u.test(name)) ?? "";
    expect(strFromU8(parts[header] ?? new Uint8Array())).toContain("FORTROLIGT");
    expect(strFromU8(parts["word/document.xml"] as Uint8Array)).toMatch(/<w:headerReference w:type="default"/u);
  });

  it("counts the round among those of its levels", async () => {
    await drawRound(register, "2026-K2");
    const file = path.join(folder, "notat-2.docx");
    expect(await mustDo(["attention", register, "--round", "2026-K2", "--docx", file])).toMatchObject({ raised: 0 });
    expect(noteText(file)).toContain("i anden runde af ledelsestilsynet");
    expect(noteText(file)).toContain("Der er ikke identificeret sager til særlig opmærksomhed");
  });

  it.each([
    [1, "første"],
    [3, "tredje"],
    [12, "tolvte"],
    [13, "13."],
  ])("calls round %i the %s", (number, word) => {
    expect(ordinal(number)).toBe(word);
  });
});

const date = fc.option(fc.constantFrom("2026-02-01", "2026-02-10", "2026-03-01"), { nil: null });
const special: fc.Arbitrary<Special> = fc.record({
  round: fc.constantFrom("2026-K1", "2026-k1"),
  level: fc.constantFrom(1, 2),
  unit: fc.constant("Nord"),
  case: fc.constantFrom("A", "a", "B", "C"),
  step: fc.constantFrom("", "Underretning"),
  found: fc.constantFrom("", "U1: x", "U1: y"),
  why: fc.string(),
  urgent: fc.constantFrom("ja", "nej", ""),
  action: fc.string(),
  responsible: fc.string(),
  deadline: date,
  done: date,
  informed: fc.string(),
  closed: date,
  source: fc.string(),
});

const distinctRows = fc.uniqueArray(special, { selector: specialKey });

describe("laws", () => {
  it("counts are of cases, and lie within each other", () => {
    fc.assert(
      fc.property(fc.array(special), (all) => {
        const { raised, actedOn, open, overdue } = specialCounts(all, "2026-02-11");
        expect(raised).toBe(new Set(all.map((each) => each.case.toLowerCase())).size);
        expect(overdue).toBeLessThanOrEqual(open);
        expect(overdue + actedOn).toBeLessThanOrEqual(raised);
        const closed = all.map((each) => ({ ...each, closed: "2026-02-11" }));
        expect(specialCounts(closed, "2026-02-11")).toEqual({ raised, actedOn: raised, open: 0, overdue: 0 });
      }),
    );
  });

  it("nothing standing is lost, and once written nothing is left to write", () => {
    fc.assert(
      fc.property(distinctRows, distinctRows, (standing, asked) => {
        const { added, changed } = changesTo(standing, asked);
        const later = (row: Special) => changed.find((other) => specialKey(other) === specialKey(row)) ?? row;
        const now = [...standing.map(later), ...added];
        const staff = (rows: readonly Special[]) => rows.map((row) => ({ ...row, found: "" }));
        expect(staff(now.slice(0, standing.length))).toEqual(staff(standing));
        expect(changesTo(now, asked)).toEqual({ added: [], changed: [] });
        for (const [index, row] of standing.entries()) if (row.found !== "") expect(now[index]?.found).not.toBe("");
      }),
    );
  });

  it("a comment for others is the comment, or nothing of it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([text, ""]).toContain(withoutSpecial(text));
        expect(withoutSpecial(`!!${text}`)).toBe("");
        expect(withoutSpecial(` ! ! ${text}`)).toBe("");
      }),
    );
  });
});
