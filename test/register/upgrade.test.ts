/** Registers and handed-out workbooks of program 0.1.0 go on: they are read, brought up to this version and written. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decideOn, readUpgraded, requestOf } from "../../src/register/commands/decide";
import { ALL_SHEETS } from "../../src/register/commands/list";
import { run } from "../../src/register/commands/run";
import { upgradeCommand } from "../../src/register/commands/upgrade";
import { brokenLinks } from "../../src/register/rules/log";
import { DEFAULT_SETTINGS, REGISTER_VERSION, VERSION_KEY } from "../../src/register/rules/settings";
import type { NewRegister, RegisteredSheet } from "../../src/register/sheets";
import { setupSheet } from "../../src/register/setup-sheet";
import { tableSheet } from "../../src/register/sheet/page";
import { upgradeOf } from "../../src/register/upgrade";
import { collectCommand } from "../../src/review/commands/collect";
import { returnedFiles } from "../../src/review/facts/returned-files";
import type { SheetContent } from "../../src/workbook/content";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { STYLE } from "../../src/workbook/style";
import type { Snapshot, Workbook } from "../../src/workbook/workbook";
import { unpacked } from "../../src/workbook/unpacked";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { resizeTable } from "../../workbench/host/tables";
import { OpenWorkbook } from "../support/excel";
import { CONTEXT } from "../support/scenario";

const OLD = "test/data/0.1.0";
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(`${OLD}/${name}`));
const register = (): FileWorkbook => FileWorkbook.fromBytes(bytes("register.xlsx"), "register.xlsx");
const AT = { round: "2026-K1", level: 1 };

const NOTHING: NewRegister = {
  settings: { registerId: "", preset: "", templates: [], units: [], ...DEFAULT_SETTINGS },
  levels: [],
  steps: [],
  questions: [],
  concept: [],
  log: [],
};

async function read(workbook: Workbook): Promise<Snapshot> {
  return workbook.read(requestOf(upgradeCommand, {}));
}

/** What version 2 has and version 1 had not. */
const GAINED: Readonly<Record<string, readonly string[]>> = {
  tblNiveauer: ["Form"],
  tblSkabelon: ["Emne", "Vejledning"],
  tblSvar: ["Celle", "Afleveret svar", "Forudfyldt"],
  tblAfleveringer: ["Rolle", "Deltagere", "Fokuspunkter", "Aftalte handlinger"],
  tblGenopretning: [
    "Fundkode",
    "Alvor",
    "Tiltag",
    "Rettet hvordan",
    "Kontrolleret af",
    "Kontrolleret",
    "Kan ikke rettes",
    "Spørgsmål",
  ],
  tblDatakontrol: ["Runde", "Niveau", "Fil", "Slags", "Værdier"],
  tblLog: ["Handling", "Tidspunkt"],
};

/** Every row of every table but the settings, the log, and what Start tells; `gained`: with blank columns of these names. */
function rowsOf({ tables }: Snapshot, gained: typeof GAINED = {}): unknown {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, { headers, rows }]) => {
      if (name === "tblLog" || name === "tblOpsaetning") return [];
      const more = gained[name] ?? [];
      const wider = rows.map((row) => [...row, ...more.map(() => null)]);
      return [[name, { headers: [...headers, ...more], rows: wider }]];
    }),
  );
}

/** A register of 0.1.0 in which the staff have added to Svar: a column, a sum beside it, a comment over the table. */
async function usedRegister(): Promise<FileWorkbook> {
  const excel = new OpenWorkbook(bytes("register.xlsx"));
  const { tables } = await read(excel);
  const { row = 0, column = 0, headers = [], rows = [] } = tables["tblSvar"] ?? {};
  const sheet = excel.host.workbook.sheets.find(({ name }) => name === "Svar");
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error("no Svar");
  const at = column + headers.length - 1;
  rows.forEach((_, index) => void (sheet.need(row + index, at).value = `note ${index + 1}`));
  sheet.need(row - 1, at).value = "Vores note";
  sheet.need(row, at + 4).value = "ring til Syd";
  sheet.need(1, at + 1).value = "gennemgået";
  sheet.needColumn(at).width = 31;
  resizeTable(sheet, table, { ...table.area, columns: table.area.columns + 1 }, excel.host.session);
  return FileWorkbook.fromBytes(excel.saved(), "register.xlsx");
}

describe("a register of 0.1.0", () => {
  it("is read as it stands, and as of this version", async () => {
    const before = await read(register());
    const found = readUpgraded(before);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    expect(found.value.upgrade?.from).toBe(1);
    expect(found.value.settings.version).toBe(REGISTER_VERSION);
    expect(found.value.answers.filter((each) => each.value !== "")).toHaveLength(66);
    expect(brokenLinks(found.value.log)).toEqual([]);
  });

  it("is brought up by `upgrade`: one log row, and nothing else moved", async () => {
    const workbook = register();
    const before = await read(workbook);
    const report = await run(upgradeCommand, {}, workbook, CONTEXT);
    expect([report.ok, report.data?.from, report.data?.to]).toEqual([true, 1, REGISTER_VERSION]);
    const after = await read(workbook);
    expect(rowsOf(after)).toEqual(rowsOf(before, GAINED));
    expect(report.data?.columns).toEqual(
      Object.entries(GAINED).map(([table, headers]) => `${table}: ${headers.join(", ")}`),
    );
    const settings = after.tables["tblOpsaetning"]?.rows ?? [];
    expect(settings.slice(0, before.tables["tblOpsaetning"]?.rows.length)).toEqual(
      before.tables["tblOpsaetning"]?.rows,
    );
    expect(settings.find(([key]) => key === VERSION_KEY)?.[1]).toBe(REGISTER_VERSION);
    const log = after.tables["tblLog"]?.rows ?? [];
    expect(log.slice(0, -1)).toEqual(before.tables["tblLog"]?.rows.map((row) => [...row, null, null]));
    expect(log[log.length - 1]?.[2]).toBe("upgrade");
    for (const [table, headers] of Object.entries(GAINED))
      expect(String(log[log.length - 1]?.[3])).toContain(`${table}: ${headers.join(", ")}`);
    const again = await run(upgradeCommand, {}, workbook, CONTEXT);
    expect(again.problems).toEqual([]);
    expect((await read(workbook)).tables["tblLog"]?.rows).toHaveLength(log.length);
  });

  it("takes in a workbook that 0.1.0 handed out, and says that it was brought up first", async () => {
    const workbook = register();
    const found = [{ name: "afleveret-Syd.xlsx", bytes: () => Promise.resolve(bytes("afleveret-Syd.xlsx")) }];
    const returned = await returnedFiles(found, {
      workbook: (file, name) => FileWorkbook.fromBytes(file, name),
      zip: unpacked,
    });
    const report = await run(collectCommand, { ...AT, ...returned }, workbook, CONTEXT);
    expect(report.ok).toBe(true);
    expect(report.problems.map(({ code }) => code)).toContain("register/upgraded");
    const after = readUpgraded(await read(workbook));
    if (!after.ok) throw new Error(JSON.stringify(after.problems));
    expect(after.value.handIns).toHaveLength(12);
    expect(after.value.log.slice(-2).map(({ command }) => command)).toEqual(["upgrade", "collect"]);
    expect(brokenLinks(after.value.log)).toEqual([]);
  });

  it("gains its columns behind people's own, who lose nothing, in Excel as in a file", async () => {
    const workbook = await usedRegister();
    const whole = { ...requestOf(upgradeCommand, {}), sheets: ["Svar"] };
    const before = await workbook.read(whole);
    expect(before.tables["tblSvar"]?.headers.slice(-1)).toEqual(["Vores note"]);
    const excel = new OpenWorkbook(workbook.toBytes());
    expect((await run(upgradeCommand, {}, workbook, CONTEXT)).exit).toBe(0);
    expect((await run(upgradeCommand, {}, excel, CONTEXT)).exit).toBe(0);
    const after = await workbook.read(whole);
    expect(rowsOf(after)).toEqual(rowsOf(before, GAINED));
    const [was, now] = [before, after].map(({ sheets }) => sheets[0]?.cells ?? []);
    was?.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== null) expect([row, column, now?.[row]?.[column]]).toEqual([row, column, value]);
      }),
    );
    const all = { ...whole, sheets: before.sheetNames };
    const saved = FileWorkbook.fromBytes(excel.saved(), "register.xlsx");
    expect(await saved.read(all)).toEqual(await workbook.read(all));
  });

  it("keeps people's column with its rows when the answers are collected next", async () => {
    const workbook = await usedRegister();
    await run(upgradeCommand, {}, workbook, CONTEXT);
    const found = [{ name: "afleveret-Syd.xlsx", bytes: () => Promise.resolve(bytes("afleveret-Syd.xlsx")) }];
    const returned = await returnedFiles(found, {
      workbook: (file, name) => FileWorkbook.fromBytes(file, name),
      zip: unpacked,
    });
    const { tables } = await read(workbook);
    const noteOf = (data: Snapshot["tables"][string] | undefined): ReadonlyMap<string, unknown> => {
      const of = (row: readonly unknown[], header: string): unknown => row[data?.headers.indexOf(header) ?? -1];
      return new Map(
        (data?.rows ?? []).map((row) => [
          ["Runde", "Niveau", "Sag", "Spørgsmålsnr.", "Udfyldt af"].map((key) => of(row, key)).join("|"),
          of(row, "Vores note"),
        ]),
      );
    };
    const before = noteOf(tables["tblSvar"]);
    expect((await run(collectCommand, { ...AT, ...returned }, workbook, CONTEXT)).exit).toBeLessThan(2);
    const after = noteOf((await read(workbook)).tables["tblSvar"]);
    const kept = [...before].filter(([key]) => after.has(key));
    expect(kept.length).toBeGreaterThan(60);
    for (const [key, note] of kept) expect([key, after.get(key)]).toEqual([key, note]);
  });

  it("is told what stands where a column is to come, and is not written", async () => {
    const excel = new OpenWorkbook(bytes("register.xlsx"));
    const svar = excel.host.workbook.sheets.find(({ name }) => name === "Svar");
    svar!.need(6, 13).value = "ring til Syd";
    const saved = excel.saved();
    const found = await read(FileWorkbook.fromBytes(saved, "register.xlsx"));
    const decided = decideOn(found, upgradeCommand, {}, CONTEXT);
    expect([decided.change, decided.report.exit, decided.report.problems.map(({ cell }) => cell)]).toEqual([
      null,
      3,
      ["N7"],
    ]);
    for (const workbook of [FileWorkbook.fromBytes(saved, "register.xlsx"), new OpenWorkbook(saved)]) {
      const before = await read(workbook);
      const report = await run(upgradeCommand, {}, workbook, CONTEXT);
      expect([report.exit, report.problems.map(({ code }) => code)]).toEqual([3, ["file/table-beside"]]);
      expect(report.message).toContain("N7 på arket Svar");
      expect(await read(workbook)).toEqual(before);
    }
  });

  it("is not written by a command that writes nothing", async () => {
    const snapshot = await read(register());
    const decided = decideOn(snapshot, collectCommand, { ...AT, files: [] }, CONTEXT);
    expect(decided.change).toBeNull();
    expect(decided.report.problems.map(({ code }) => code)).not.toContain("register/upgraded");
  });
});

describe("a register of a later version", () => {
  it("is refused with a sentence, and not written", async () => {
    const workbook = register();
    await run(upgradeCommand, {}, workbook, CONTEXT);
    await workbook.write({
      edits: [{ kind: "update", table: "tblOpsaetning", rows: [{ key: { Nøgle: VERSION_KEY }, set: { Værdi: 99 } }] }],
    });
    const before = await read(workbook);
    const report = await run(upgradeCommand, {}, workbook, CONTEXT);
    expect([report.exit, report.problems.map(({ code }) => code)]).toEqual([1, ["register/later-version"]]);
    expect(await read(workbook)).toEqual(before);
  });
});

describe("every column that came later", () => {
  it("can be added to a table that stands: none is calculated or coloured by a rule", async () => {
    const gained = ALL_SHEETS.flatMap(({ tables, blank }) =>
      tables.flatMap(({ name: table, columns }) => {
        const later = columns.filter(({ since }) => since !== undefined).map(({ header }) => header);
        if (later.length === 0) return [];
        const content = blank(NOTHING);
        const stood: SheetContent = {
          ...content,
          tables: content.tables.map((each) => ({
            ...each,
            columns: each.columns.filter((column) => !later.includes(column.name)),
            // A register that does not say its version is of the first.
            ...(each.name === "tblOpsaetning" ? { rows: [] } : {}),
          })),
        };
        return [{ table, later, sheets: stood.name === "Opsætning" ? [stood] : [setupSheet([], [], []), stood] }];
      }),
    );
    expect(gained.map(({ table }) => table).sort()).toEqual(Object.keys(GAINED).sort());
    for (const { table, later, sheets } of gained) {
      const snapshot = await new MemoryWorkbook(sheets).read(requestOf(upgradeCommand, {}));
      const upgrade = upgradeOf(snapshot, ALL_SHEETS, NOTHING);
      expect(upgrade.ok && upgrade.value?.columns).toEqual([`${table}: ${later.join(", ")}`]);
    }
  });
});

describe("what a later room adds", () => {
  const LATER = {
    name: "tblSenere",
    sheet: "Senere",
    columns: [{ header: "Sag", width: 10, style: STYLE.id, write: (row: { sag: string }) => row.sag }],
    read: () => ({ sag: "" }),
  };
  const sheet: RegisteredSheet = {
    name: "Senere",
    guide: { da: "Prøve.", en: "Trial." },
    tables: [LATER],
    since: REGISTER_VERSION,
    made: "with the register",
    writtenBy: "commands",
    blank: () => tableSheet(LATER, [], { title: "Senere", explanation: "Prøve." }),
  };

  it("is added before the sheet that follows it, and read at once", async () => {
    const snapshot = await read(register());
    const at = ALL_SHEETS.findIndex(({ name }) => name === "Resultater");
    const sheets = [...ALL_SHEETS.slice(0, at), sheet, ...ALL_SHEETS.slice(at)];
    const upgrade = upgradeOf(snapshot, sheets, NOTHING);
    if (!upgrade.ok || upgrade.value === null) throw new Error("no upgrade");
    expect(upgrade.value.sheets).toEqual(["Senere", "Efterprøvning"]);
    expect(upgrade.value.edits[0]).toMatchObject({ kind: "sheet", before: "Resultater" });
    expect(upgrade.value.snapshot.tables["tblSenere"]).toMatchObject({ headers: ["Sag"], rows: [] });
  });

  it("is left out while it is made on first use", async () => {
    const upgrade = upgradeOf(await read(register()), [...ALL_SHEETS, { ...sheet, made: "on first use" }], NOTHING);
    expect(upgrade.ok && upgrade.value?.sheets).toEqual(["Efterprøvning"]);
  });
});
