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
import { tableSheet } from "../../src/register/sheet/page";
import { upgradeOf } from "../../src/register/upgrade";
import { collectCommand } from "../../src/review/commands/collect";
import { returnedFiles } from "../../src/review/facts/returned-files";
import { STYLE } from "../../src/workbook/style";
import type { Snapshot } from "../../src/workbook/workbook";
import { unpacked } from "../../src/workbook/unpacked";
import { FileWorkbook } from "../../src/workbook/xlsx";
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

async function read(workbook: FileWorkbook): Promise<Snapshot> {
  return workbook.read(requestOf(upgradeCommand, {}));
}

/** Every row of every table but the settings, the log, and what Start tells. */
function rowsOf({ tables }: Snapshot): unknown {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, { headers, rows }]) =>
      name === "tblLog" || name === "tblOpsaetning" ? [] : [[name, { headers, rows }]],
    ),
  );
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
    expect(rowsOf(after)).toEqual(rowsOf(before));
    const settings = after.tables["tblOpsaetning"]?.rows ?? [];
    expect(settings.slice(0, before.tables["tblOpsaetning"]?.rows.length)).toEqual(
      before.tables["tblOpsaetning"]?.rows,
    );
    expect(settings.find(([key]) => key === VERSION_KEY)?.[1]).toBe(REGISTER_VERSION);
    const log = after.tables["tblLog"]?.rows ?? [];
    expect(log.slice(0, -1)).toEqual(before.tables["tblLog"]?.rows);
    expect(log[log.length - 1]?.[2]).toBe("upgrade");
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
    expect(upgrade.value.sheets).toEqual(["Senere"]);
    expect(upgrade.value.edits[0]).toMatchObject({ kind: "sheet", before: "Resultater" });
    expect(upgrade.value.snapshot.tables["tblSenere"]).toMatchObject({ headers: ["Sag"], rows: [] });
  });

  it("is left out while it is made on first use", async () => {
    const upgrade = upgradeOf(await read(register()), [...ALL_SHEETS, { ...sheet, made: "on first use" }], NOTHING);
    expect(upgrade.ok && upgrade.value?.sheets).toEqual([]);
  });
});
