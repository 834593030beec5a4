/** The command on a small register, invented: what it writes, what the staff's stays, and what a unit's own file holds. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { eventsCommand } from "../../src/cases/commands/import-records";
import { importCommand } from "../../src/cases/commands/import";
import type { DeadlinesInput } from "../../src/deadlines/commands/deadlines";
import { deadlinesCommand } from "../../src/deadlines/commands/deadlines";
import type { Report } from "../../src/register/command";
import { createRegister } from "../../src/register/commands/create";
import { run } from "../../src/register/commands/run";
import { SATURDAY_KEY } from "../../src/register/rules/settings";
import type { RowUpdate } from "../../src/workbook/workbook";
import { readCsv } from "../../src/workbook/csv";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { dayText } from "../support/days";

const CONTEXT = { now: "2026-03-16T08:00:00Z", user: "prøve", version: "0.1.0", language: "da" } as const;

const HEADER =
  "Sag;Enhed;Team;Sagsbehandler;Sagstrin;Afgørelse;Status;Underretning modtaget;Underretning vurderet;BFU påbegyndt;BFU afsluttet";
const CASES = [
  // Assessed in time; the examination overdue since 12 March, the corresponding day of 12 November.
  "N-1;Nord;Børn;Bo;Underretning;;Aktiv;12-11-2025 10:00;12-11-2025 15:00;20-11-2025;",
  // Assessed two days late.
  "N-2;Nord;Unge;Eva;Underretning;;Aktiv;02-03-2026 10:00;05-03-2026 09:00;;",
  "S-1;Syd;Børn;Ida;Underretning;;Aktiv;10-03-2026 10:00;;;",
  // Without a time of day.
  "S-2;Syd;Børn;Ida;Underretning;;Aktiv;03-03-2026;04-03-2026;;",
];

let register: FileWorkbook;

const input = (over: Partial<DeadlinesInput> = {}): DeadlinesInput => ({
  ...{ date: null, from: null, unit: null, apart: false },
  ...over,
});

async function imported(lines: readonly string[], replace = false, header = HEADER): Promise<Report> {
  const table = readCsv(new TextEncoder().encode([header, ...lines, ""].join("\n")), "sager.csv");
  return run(importCommand, { table, map: "", replace, partial: false, serial: null }, register, CONTEXT);
}

const reckoned = (over: Partial<DeadlinesInput> = {}): Promise<Report> =>
  run(deadlinesCommand, input(over), register, CONTEXT);

async function rows(table: string, ...headers: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const found = (await register.read({ tables: [table] })).tables[table];
  return (found?.rows ?? []).map((row) =>
    headers.map((header) => {
      const cell = row[found?.headers.indexOf(header) ?? -1] ?? null;
      return /dato|Start|Slut/u.test(header) && typeof cell === "number" ? dayText(cell) : cell;
    }),
  );
}

async function agree(...updates: readonly RowUpdate[]): Promise<void> {
  await register.write({ edits: [{ kind: "update", table: "tblFrister", rows: updates }] });
}

async function startOf(id: string, deadline: string): Promise<number> {
  const found = (await register.read({ tables: ["tblFrister"] })).tables["tblFrister"];
  const cell = (row: readonly unknown[], header: string): unknown => row[found?.headers.indexOf(header) ?? -1];
  const row = found?.rows.find((each) => cell(each, "Sag") === id && cell(each, "Frist") === deadline) ?? [];
  return cell(row, "Start") as number;
}

beforeEach(async () => {
  register = FileWorkbook.blank("register.xlsx");
  const made = createRegister({ preset: "bbu-2018", templates: [], units: ["Nord", "Syd"] }, CONTEXT);
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  await register.write({ edits: made.value.edits ?? [] });
  const report = await imported(CASES);
  expect(report.exit).toBe(0);
});

describe("deadlines", () => {
  it("lists every deadline, the worst first, and says what is not in the export", async () => {
    const report = await reckoned();
    expect([report.exit, report.message]).toEqual([0, expect.stringContaining("Frister pr. 16-03-2026")]);
    expect(report.problems.map(({ code }) => code)).toEqual(["deadlines/columns-missing"]);
    expect(await rows("tblFrister", "Frist", "Sag", "Start", "Fristdato", "Slut", "Tilstand", "Dage")).toEqual([
      ["D1", "S-1", "2026-03-10", "2026-03-11", null, "overskredet", 5],
      ["D3", "N-1", "2025-11-12", "2026-03-12", null, "overskredet", 4],
      ["D1", "N-2", "2026-03-02", "2026-03-03", "2026-03-05", "overskredet", 2],
      ["D1", "S-2", "2026-03-03", "2026-03-04", "2026-03-04", "tvivl", null],
      ["D1", "N-1", "2025-11-12", "2025-11-13", "2025-11-12", "overholdt", null],
    ]);
    const figures = await rows("tblFristtal", "Frist", "Enhed", "Rettidige", "Fristudløb", "Overskredne nu", "Tvivl");
    expect(figures).toEqual([
      ["D1", "Alle", 0, 2, 1, 1],
      ["D3", "Alle", 0, 1, 1, 0],
      ["D1", "Nord", 0, 1, 0, 0],
      ["D3", "Nord", 0, 1, 1, 0],
      ["D1", "Syd", 0, 1, 1, 1],
    ]);
  });

  it("keeps what is agreed from week to week, also where the start was corrected or the deadline is gone", async () => {
    await reckoned({ date: "2026-03-09" });
    await agree(
      {
        key: { Frist: "D1", Sag: "S-2", Start: await startOf("S-2", "D1") },
        set: { Aftale: "Ring", Ansvarlig: "Ida" },
      },
      { key: { Frist: "D1", Sag: "N-2", Start: await startOf("N-2", "D1") }, set: { Aftale: "Skriv" } },
      { key: { Frist: "D3", Sag: "N-1", Start: await startOf("N-1", "D3") }, set: { Aftale: "Afslut" } },
    );
    const corrected = (CASES[3] ?? "").replace("03-03-2026;", "03-03-2026 11:00;");
    await imported([CASES[0] ?? "", CASES[2] ?? "", corrected], true);
    const report = await reckoned();
    const agreed = (await rows("tblFrister", "Sag", "Frist", "Aftale", "Ansvarlig", "Pr. dato")).filter(
      ([, , text]) => text !== null,
    );
    expect(agreed).toEqual([
      ["N-1", "D3", "Afslut", null, "2026-03-16"],
      ["S-2", "D1", "Ring", "Ida", "2026-03-16"],
      ["N-2", "D1", "Skriv", null, "2026-03-09"],
    ]);
    expect(report.problems.map(({ code }) => code)).toContain("deadlines/agreements-left");
  });

  it("keeps the figures of each week, and replaces those of a day that is reckoned again", async () => {
    await reckoned({ date: "2026-03-09" });
    await reckoned();
    await reckoned();
    const days = (await rows("tblFristtal", "Pr. dato", "Frist", "Enhed", "Forrige procent")).filter(
      ([, frist, unit]) => frist === "D1" && unit === "Alle",
    );
    expect(days).toEqual([
      ["2026-03-16", "D1", "Alle", 0],
      ["2026-03-09", "D1", "Alle", null],
    ]);
  });

  it("names a cell that is no date, and counts it as one that cannot be told", async () => {
    await imported([...CASES, "S-3;Syd;Børn;Ida;Underretning;;Aktiv;i går;;;"], true);
    const report = await reckoned();
    const told = report.problems.find(({ code }) => code === "deadlines/unreadable");
    expect([told?.sheet, told?.cell, told?.severity]).toEqual([
      "Sager",
      expect.stringMatching(/^[A-Z]+9$/u),
      "warning",
    ]);
    expect(told?.message).toContain('"i går" i Underretning modtaget');
    const found = await rows("tblFrister", "Sag", "Frist", "Tilstand");
    expect(found).toContainEqual(["S-3", "D1", "kan ikke beregnes"]);
  });

  it("counts Saturday as the setting says", async () => {
    const header = `${HEADER};Kvittering sendt`;
    // The sixth working day after Monday 2 March: Monday 9 with Saturday, Tuesday 10 without.
    const lines = ["N-1;Nord;Børn;Bo;Underretning;;Aktiv;02-03-2026 10:00;02-03-2026 12:00;;;10-03-2026"];
    await imported(lines, true, header);
    const states: unknown[] = [];
    for (const setting of ["tvivl", "nej", "ja"]) {
      const key = { Nøgle: SATURDAY_KEY };
      await register.write({
        edits: [{ kind: "update", table: "tblOpsaetning", rows: [{ key, set: { Værdi: setting } }] }],
      });
      await reckoned();
      states.push((await rows("tblFrister", "Frist", "Tilstand")).find(([frist]) => frist === "D2")?.[1]);
    }
    expect(states).toEqual(["tvivl", "overholdt", "overskredet"]);
  });

  it("takes a case's events before its columns", async () => {
    const events = "Sag;Hændelse;Start;Slut\nN-2;Underretning;02-03-2026 10:00;02-03-2026 12:00\n";
    const table = readCsv(new TextEncoder().encode(events), "hændelser.csv");
    const read = await run(
      eventsCommand,
      { table, map: "", replace: false, partial: false, serial: null },
      register,
      CONTEXT,
    );
    expect(read.exit).toBe(0);
    await reckoned();
    expect((await rows("tblFrister", "Sag", "Frist", "Tilstand")).filter(([id]) => id === "N-2")).toEqual([
      ["N-2", "D1", "overholdt"],
    ]);
  });

  it("names an event that is no date, or none that deadlines know, and counts the first as one that cannot be told", async () => {
    const events = "Sag;Hændelse;Start;Slut\nN-2;Underretning;02-03-2026 10:00;02-03-2026 12:00\n";
    const table = readCsv(new TextEncoder().encode(events), "hændelser.csv");
    await run(eventsCommand, { table, map: "", replace: false, partial: false, serial: null }, register, CONTEXT);
    const typed = [
      ["S-2", null, null, "Børnefaglig undersøgelse", "i foråret", null, null, null],
      ["S-2", null, null, "Kaffemøde", 46_000, null, null, null],
    ];
    await register.write({ edits: [{ kind: "append", table: "tblHaendelser", rows: typed }] });
    const report = await reckoned();
    const told = report.problems.map(({ code, cell, severity }) => [code, cell, severity]);
    expect(told).toContainEqual(["deadlines/unreadable", "E6", "warning"]);
    expect(told).toContainEqual(["deadlines/event-unknown", "D7", "warning"]);
    expect(await rows("tblFrister", "Sag", "Frist", "Tilstand")).toContainEqual(["S-2", "D3", "kan ikke beregnes"]);
  });

  it("gives each unit a file with nothing of another's", async () => {
    const report = await reckoned({ apart: true });
    expect(report.handouts.map(({ fileName }) => fileName)).toEqual([
      "Frister 2026-03-16 Nord.xlsx",
      "Frister 2026-03-16 Syd.xlsx",
    ]);
    const textOf = (index: number): string =>
      Object.values(unzipSync(renderWorkbook(report.handouts[index]?.sheets ?? [])))
        .map((part) => strFromU8(part))
        .join("\n");
    expect(textOf(0)).toMatch(/N-1/u);
    expect(textOf(0)).not.toMatch(/Syd|S-1|S-2|Ida/u);
    expect(textOf(1)).toMatch(/S-1/u);
    expect(textOf(1)).not.toMatch(/Nord|N-1|N-2|Eva/u);
  });

  it("refuses what cannot be reckoned, and writes nothing", async () => {
    const codes = async (over: Partial<DeadlinesInput>): Promise<readonly string[]> =>
      (await reckoned(over)).problems.map(({ code }) => code);
    expect(await codes({ unit: "Øst" })).toEqual(["deadlines/unit-unknown"]);
    expect(await codes({ date: "2026-03-01", from: "2026-03-02" })).toEqual(["deadlines/period"]);
    await imported(["1;Nord;;Bo;Underretning"], true, "Sag;Enhed;Team;Sagsbehandler;Sagstrin");
    expect((await codes({}))[0]).toBe("deadlines/no-dates");
    expect((await register.read({ tables: ["tblFrister"] })).tables["tblFrister"]).toBeUndefined();
  });

  it("refuses a CPR number in an agreement, at its cell", async () => {
    await reckoned();
    await agree({
      key: { Frist: "D1", Sag: "S-1", Start: await startOf("S-1", "D1") },
      set: { Aftale: "Barnet 010110-1234" },
    });
    const report = await reckoned();
    expect(report.problems.map(({ code, cell }) => [code, cell])).toEqual([["deadlines/cpr", "N5"]]);
  });
});

describe("a register of 0.1.0", () => {
  it("is told of the setting that there is no room for, counts by its default, and is asked for dates", async () => {
    register = FileWorkbook.fromBytes(new Uint8Array(readFileSync("test/data/0.1.0/register.xlsx")), "register.xlsx");
    expect((await reckoned()).problems[0]?.code).toBe("deadlines/no-dates");
    const lines = ["N-1;Nord;Børn;Bo;Underretning;;Aktiv;02-03-2026 10:00;02-03-2026 12:00;;;10-03-2026"];
    const read = await imported(lines, true, `${HEADER};Kvittering sendt`);
    expect(read.problems.find(({ code }) => code === "register/settings-left")?.message).toContain(SATURDAY_KEY);
    await reckoned();
    expect(await rows("tblFrister", "Frist", "Tilstand")).toEqual([
      ["D2", "tvivl"],
      ["D1", "overholdt"],
    ]);
  });
});
