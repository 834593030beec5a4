/** The annual wheel through the command line: golden totals of the models, what stays over reruns, and what asks why. All cases are invented. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WheelFound } from "../../src/wheel/commands/wheel";
import { call } from "../../commands/cli";
import { serialFromDate } from "../../src/kernel/date";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { quarterRule } from "../../src/review/commands/sample-answers";
import { answered, rowsIn, typeInto } from "../support/learning-round";
import { done, drawnRegister, newFolder, told, tilsyn } from "../support/quarter";

/** Units of 220 caseworkers, as 000 has them in all (its six units' sizes are not told). */
const SIZES = [60, 50, 40, 30, 22, 18];
const CENTRE = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Status",
  ...SIZES.flatMap((size, unit) =>
    Array.from(
      { length: size },
      (_, index) => `${unit}-${index};Enhed ${unit + 1};Opdigtet ${index};Underretning;Aktiv`,
    ),
  ),
].join("\n");

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function centre(preset: string): Promise<string> {
  const register = path.join(folder, `${preset}.xlsx`);
  const cases = path.join(folder, "center.csv");
  writeFileSync(cases, CENTRE);
  await done("create", register, "--preset", preset, "--units", SIZES.map((_, unit) => `Enhed ${unit + 1}`).join(";"));
  await done("import", register, "--cases", cases);
  return register;
}

async function wheel(register: string, ...words: readonly string[]): Promise<WheelFound> {
  const { exit, output, data } = await tilsyn("wheel", register, ...words);
  if (exit !== 0) throw new Error(output);
  return data as WheelFound;
}

describe("cases of a year", () => {
  // 000:381 prints 2,640 for model 3; the others are 000:80-83 and 391-395 times the rounds of a year.
  it.each([
    ["bbu-2018", [880, 360, 160, 80], [4, 4, 4, 4]],
    ["bbu-2017", [2640, 480, 240, 120], [12, 4, 4, 4]],
  ])("of %s", async (preset, cases, rounds) => {
    const register = await centre(preset);
    for (const from of ["2026-01", "2026-11"]) {
      const { levels } = await wheel(register, "--from", from);
      expect(levels.map((each) => each.cases)).toEqual(cases);
      expect(levels.map((each) => each.rounds)).toEqual(rounds);
    }
  });

  it.each([
    // A month between levels fits a round that ran from January to May (000:31); what follows a level follows its days.
    [
      "bbu-2018",
      [
        "gennemgang niveau 1 2026-01-01 2026-01-31",
        "gennemgang niveau 2 2026-02-01 2026-02-28",
        "gennemgang niveau 3 2026-03-01 2026-03-31",
        "gennemgang niveau 4 2026-04-01 2026-04-30",
        "feedback 2026-02-01 2026-02-28",
        "læringsforløb 2026-03-01 2026-05-31",
        "dialogbaseret gennemgang 2026-03-01 2026-05-31",
        "afrapportering 2026-05-01 2026-05-31",
        "møde 2026-06-30 2026-06-30",
      ],
    ],
    // The quarter's months first, then the levels above.
    [
      "bbu-2017",
      [
        "gennemgang niveau 2 2026-04-01 2026-04-30",
        "gennemgang niveau 3 2026-05-01 2026-05-31",
        "gennemgang niveau 4 2026-06-01 2026-06-30",
        "læringsforløb 2026-05-01 2026-07-31",
        "dialogbaseret gennemgang 2026-05-01 2026-07-31",
        "afrapportering 2026-07-01 2026-07-31",
        "møde 2026-08-31 2026-08-31",
      ],
    ],
  ])("has the days of the quarter's round in %s", async (preset, days) => {
    const { activities } = await wheel(path.join(folder, `${preset}.xlsx`), "--from", "2026-01");
    const own = activities.filter(({ type, round }) => round === "2026-K1" && type !== "udtræk");
    expect(own.map(({ type, start, deadline }) => `${type} ${start ?? ""} ${deadline ?? ""}`).sort()).toEqual(
      days.sort(),
    );
  });

  it("of model 2 are three reviews and two dialogue rounds, and its source's contradiction stands as a note", async () => {
    const register = await centre("taskforce");
    const { levels, activities } = await wheel(register, "--from", "2026-01");
    expect(levels.map(({ rounds, cases }) => [rounds, cases])).toEqual([
      [3, 108],
      [3, 108],
      [3, 108],
    ]);
    expect(activities.filter(({ type }) => type === "dialogbaseret gennemgang").map(({ round }) => round)).toEqual([
      "2026-T1",
      "2026-T3",
    ]);
    expect(activities.filter(({ type, level }) => level === 1 && type.startsWith("gennemgang"))).toHaveLength(3);
  });
});

/** The rows of the wheel of one type, by round. */
async function rowsOf(register: string, type: string) {
  return (await rowsIn(register, "tblAarshjul")).filter((row) => row["Type"] === type);
}

describe("the wheel of a register", () => {
  let register: string;
  beforeAll(async () => {
    register = await drawnRegister(folder);
    await wheel(register, "--ics", path.join(folder, "aarshjul.ics"));
  });

  it("begins in the month of the first round, else where it was last begun, whole years on", async () => {
    const first = async (now: string, ...words: string[]) => {
      const out = ["--out", path.join(folder, "kopi.xlsx"), "--user", "Test", "--now", now];
      return ((await call(["wheel", register, ...words, ...out])).data as WheelFound).first;
    };
    expect(await first("2026-04-10T09:00:00Z")).toBe("2026-01-01");
    expect(await first("2027-02-10T09:00:00Z")).toBe("2027-01-01");
    expect(await first("2026-04-10T09:00:00Z", "--from", "2025-11")).toBe("2025-11-01");
    const { exit, message } = await told("wheel", register, "--from", "2026-13");
    expect([exit, message]).toEqual([2, "»2026-13« er ikke en måned. Skriv den som 2026-11."]);
  });

  it("follows the rounds: drawn, due, late by days", async () => {
    const [drawn] = await rowsOf(register, "udtræk");
    expect([drawn?.["Status"], drawn?.["Færdig"]]).toEqual(["færdig", serialFromDate("2026-01-05")]);
    const [review] = await rowsOf(register, "gennemgang niveau 1");
    expect([review?.["Frist"], review?.["Sager"], review?.["Status"]]).toEqual([
      serialFromDate("2026-01-31"),
      8,
      "planlagt",
    ]);
    // 10 April is 69 days after 31 January.
    const sheet = await (await openFile(register)).read({ tables: [], sheets: ["Årshjul"] }).catch(() => null);
    expect(JSON.stringify(sheet)).toContain("gennemgang niveau 1 2026-K1 (69 dage for sent)");
  });

  it("keeps what the staff write, moves what the plan moves, and says so", async () => {
    const at = { Type: "gennemgang niveau 1", Runde: "2026-K2", Niveau: 1 };
    await typeInto(register, "tblAarshjul", at, { Fokus: "Undersøgelse", "Afsat tid": 4.5, Status: "udskudt" });
    // The committee's real days after the first three rounds (000:7, 26-31, 103).
    const meetings = ["2017-12-13", "2018-04-25", "2018-08-29"].map(serialFromDate);
    await typeInto(
      register,
      "tblAarshjul",
      { Type: "møde", Runde: "2026-K1" },
      { Start: meetings[2] ?? 0, Frist: meetings[2] ?? 0, Status: "færdig", Færdig: meetings[2] ?? 0 },
    );
    await appendRow(register, {
      Start: serialFromDate("2026-05-04"),
      Frist: serialFromDate("2026-05-05"),
      Type: "Temadag",
      Ansvarlig: "Staben",
      Status: "aftalt",
    });
    await appendRow(register, { Start: "snart", Type: "Temadag" });
    await typeInto(register, "tblRunder", { Runde: "2026-K1", Niveau: 1 }, { Frist: serialFromDate("2026-02-15") });
    const { problems } = await told("wheel", register);
    expect(problems.map(({ code, cell }) => [code, cell !== null])).toEqual([
      ["wheel/not-a-date", true],
      ["wheel/moved", false],
    ]);
    const kept = (await rowsOf(register, at.Type)).find((row) => row["Runde"] === "2026-K2");
    expect([kept?.["Fokus"], kept?.["Afsat tid"], kept?.["Status"]]).toEqual(["Undersøgelse", 4.5, "udskudt"]);
    const [met] = await rowsOf(register, "møde");
    expect([met?.["Start"], met?.["Status"]]).toEqual([meetings[2], "færdig"]);
    const own = await rowsOf(register, "Temadag");
    expect(own.map((row) => [row["Start"], row["Ansvarlig"], row["Status"]])).toEqual([
      [serialFromDate("2026-05-04"), "Staben", "aftalt"],
      ["snart", null, null],
    ]);
    expect((await rowsOf(register, "gennemgang niveau 1"))[0]?.["Frist"]).toBe(serialFromDate("2026-02-15"));
  });

  it("is the same when nothing has changed, and takes another year's untouched rows away again", async () => {
    const before = await rowsIn(register, "tblAarshjul");
    await wheel(register, "--from", "2027-01");
    expect((await rowsIn(register, "tblAarshjul")).length).toBeGreaterThan(before.length);
    await wheel(register, "--from", "2026-01");
    expect(await rowsIn(register, "tblAarshjul")).toEqual(before);
  });

  it("asks why a level begins before the one below is closed, and takes the reason that was given", async () => {
    const early = await told(
      "draw",
      register,
      "--round",
      "2026-K1",
      "--level",
      "2",
      "--preview",
      "--date",
      "2026-01-05",
    );
    expect(early.problems.map(({ code }) => code)).not.toContain("draw/below-open");
    const two = ["--round", "2026-K1", "--level", "2", "--seed", "to"];
    const asked = await told("draw", register, ...two);
    expect([asked.exit, asked.problems.map(({ code }) => code)]).toEqual([
      0,
      expect.arrayContaining(["draw/below-open"]),
    ]);
    expect((await told("wheel", register)).problems.filter(({ code }) => code === "wheel/why")).toHaveLength(1);
    const again = ["--seed", "igen", "--redraw", "--reason", "Ferie i marts"];
    const given = await told("draw", register, ...two.slice(0, 4), ...again);
    expect(given.problems.map(({ code }) => code)).not.toContain("draw/below-open");
    expect((await told("wheel", register)).problems.filter(({ code }) => code === "wheel/why")).toEqual([]);
    expect((await rowsOf(register, "gennemgang niveau 2"))[0]?.["Bemærkning"]).toBe("Ferie i marts");
    expect((await told("verify", register)).exit).toBe(0);
  });

  it("asks nothing when the level below is closed", async () => {
    await answered(register, { round: "2026-K2", level: 1, date: "2026-04-01" }, quarterRule);
    const at = ["--round", "2026-K2", "--level"];
    await done("validate", register, ...at, "1");
    await done("close", register, ...at, "1");
    const { problems } = await told("draw", register, ...at, "2", "--preview");
    expect(problems.map(({ code }) => code)).not.toContain("draw/below-open");
    await wheel(register);
    const closed = (await rowsOf(register, "gennemgang niveau 1")).find((row) => row["Runde"] === "2026-K2");
    expect([closed?.["Status"], closed?.["Færdig"]]).toEqual(["færdig", serialFromDate("2026-04-10")]);
  });
});

/** Somebody adds a row below the table. */
async function appendRow(register: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const book = await openFile(register);
  const headers = (await book.read({ tables: ["tblAarshjul"] })).tables["tblAarshjul"]?.headers ?? [];
  await book.write({
    edits: [{ kind: "append", table: "tblAarshjul", rows: [headers.map((each) => cells[each] ?? null)] }],
  });
  await saveFile(book, register);
}
