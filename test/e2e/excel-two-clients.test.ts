/**
 * Two clients on one host whose requests interleave in a seeded order, as two people with the pane open: every command
 * that said done is in the log and its rows are there; otherwise it says that the workbook has changed.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { drawCommand } from "../../src/draw/commands/draw";
import { computeCommand } from "../../src/figures/commands/compute";
import type { Report } from "../../src/register/command";
import { run } from "../../src/register/commands/run";
import { collectCommand } from "../../src/review/commands/collect";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import type { ReturnedFile } from "../../src/review/facts/returned-files";
import { RETURNED } from "../../src/review/facts/returned-files";
import { ExcelWorkbook } from "../../src/workbook/excel";
import type { Workbook } from "../../src/workbook/workbook";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { openWorkbook } from "../../workbench/host/file/book";
import type { Answer } from "../../workbench/host/host";
import { Host } from "../../workbench/host/host";
import { OpenWorkbook } from "../support/excel";
import { CONTEXT, creating, importing, levelSteps } from "../support/excel-quarter";
import { connect } from "../support/office-client";
import { TWO_UNITS } from "../support/sample";

/** A few in the suite; `TILSYN_TRIALS=100` for as many as a quarter of offices might make. */
const TRIALS = Number(process.env["TILSYN_TRIALS"] ?? 6);
/** Orders already tried, so that many can be tried in pieces. */
const TRIED = Number(process.env["TILSYN_TRIED"] ?? 0);
const AT = { round: "2026-K1", level: 1 };

/** Answers when it is told to, one request at a time. */
class WaitingHost extends Host {
  private readonly waiting: (() => void)[] = [];

  override async answer(body: string, flags = 0): Promise<Answer> {
    await new Promise<void>((go) => this.waiting.push(go));
    return super.answer(body, flags);
  }

  /** Until both are done: lets them go as far as they can, then answers the one that `choose` picks. */
  async serve(work: Promise<unknown>, choose: (among: number) => number): Promise<void> {
    let over = false;
    const end = work.finally(() => (over = true));
    while (!over) {
      await idle();
      const [next] = this.waiting.length === 0 ? [] : this.waiting.splice(choose(this.waiting.length), 1);
      next?.();
    }
    await end;
  }
}

/** A client goes on by promises and timers of no length. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done));
}

/** Numbers that look like chance, the same for the same seed. @source Steele et al. (2014), doi:10.1145/2714064.2660195 (SplitMix) */
function choices(seed: number): (among: number) => number {
  let state = BigInt(seed);
  return (among) => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return Number((mixed ^ (mixed >> 31n)) % BigInt(among));
  };
}

let drawn: Uint8Array;
let collected: Uint8Array;
const handIns: ReturnedFile[] = [];

beforeAll(async () => {
  const file = FileWorkbook.blank("register.xlsx");
  const draw = levelSteps(AT.round, 1, "2026-01-05")[1];
  for (const step of [creating(TWO_UNITS), importing(70, TWO_UNITS), draw])
    expect((await step?.act(file))?.exit).toBe(0);
  drawn = file.toBytes();
  const input = { ...AT, rule: quarterRule, date: "2026-03-01", done: () => true };
  const { handouts } = await run(sampleCommand, input, file, CONTEXT);
  for (const { fileName, sheets } of handouts) {
    const { sheets: read } = await FileWorkbook.fromBytes(renderWorkbook(sheets), fileName).read(RETURNED);
    handIns.push({ name: fileName, sheets: read });
  }
  expect((await collecting(0)(file)).exit).toBe(0);
  collected = file.toBytes();
});

type Act = (workbook: Workbook) => Promise<Report>;
const collecting =
  (which: number): Act =>
  (workbook) =>
    run(collectCommand, { ...AT, files: handIns.slice(which, which + 1) }, workbook, CONTEXT);
const computing: Act = (workbook) => run(computeCommand, { ...AT, compare: null }, workbook, CONTEXT);
const drawing =
  (seed: string): Act =>
  (workbook) =>
    run(drawCommand, { ...AT, level: 2, seed, redraw: false, reason: "", date: "2026-02-05" }, workbook, CONTEXT);

async function both(from: Uint8Array, seed: number, one: Act, other: Act) {
  const host = new WaitingHost(openWorkbook(from).workbook);
  connect(host);
  const client = (): ExcelWorkbook =>
    new ExcelWorkbook({ supports: (set, version) => host.isSetSupported(set, version) });
  const work = Promise.all([one(client()), other(client())]);
  await host.serve(work, choices(seed));
  const ends = await work;
  const after = await read(host);
  const before = await new OpenWorkbook(from).read({ tables: ["tblLog"] });
  const said = ends.filter(({ exit }) => exit === 0).length;
  expect([seed, after.tables["tblLog"]?.rows.length]).toEqual([
    seed,
    (before.tables["tblLog"]?.rows.length ?? 0) + said,
  ]);
  expect([seed, host.workbook.sheets.map(({ name }) => name).filter((name) => /^tilsyn/u.test(name))]).toEqual([
    seed,
    [],
  ]);
  // Where the other was done before it was read, a command may be refused for what it says.
  for (const { exit, problems } of ends)
    if (exit === 3) expect(problems.map(({ code }) => code)).toEqual(["host/changed-meanwhile"]);
  return { ends, tables: after.tables, said };
}

/** What stands there afterwards, without waiting. */
async function read(host: WaitingHost) {
  const reading = new ExcelWorkbook({ supports: () => true }).read({
    tables: ["tblLog", "tblSvar", "tblUdtrukne", "tblResultater"],
  });
  await host.serve(reading, () => 0);
  return reading;
}

const unitsWith = (rows: readonly (readonly unknown[])[] = []): string[] =>
  [...new Set(rows.filter((row) => row[6] !== null && row[6] !== "").map((row) => String(row[2])))].sort();

describe(`two clients on one workbook, ${TRIALS} orders of their requests each`, () => {
  it("two collects: the answers of every unit whose collect said done are there", async () => {
    const seen = new Set<number>();
    for (let seed = TRIED + 1; seed <= TRIED + TRIALS; seed++) {
      const { ends, tables, said } = await both(drawn, seed, collecting(0), collecting(1));
      const units = unitsWith(tables["tblSvar"]?.rows);
      expect([seed, units.length]).toEqual([seed, said]);
      seen.add(ends.filter(({ exit }) => exit === 0).length);
      expect(said).toBeGreaterThan(0);
    }
    // Some orders let only one through.
    expect(seen.has(1)).toBe(true);
  });

  it("collect and compute", async () => {
    for (let seed = TRIED + 1; seed <= TRIED + TRIALS; seed++) {
      const { ends, tables } = await both(collected, seed, collecting(1), computing);
      expect([seed, unitsWith(tables["tblSvar"]?.rows).length]).toEqual([seed, ends[0].exit === 0 ? 2 : 1]);
      expect([seed, (tables["tblResultater"]?.rows.length ?? 0) > 1]).toEqual([seed, ends[1].exit === 0]);
    }
  });

  it("draw and draw of one level: one of them, and the log has its seed", async () => {
    const seeds = ["første frø", "andet frø"];
    for (let seed = TRIED + 1; seed <= TRIED + TRIALS; seed++) {
      const { ends, tables, said } = await both(drawn, seed, ...(seeds.map(drawing) as [Act, Act]));
      expect([seed, said]).toEqual([seed, 1]);
      const last = JSON.stringify(tables["tblLog"]?.rows.at(-1));
      expect([seed, seeds.map((each) => last.includes(each))]).toEqual([seed, ends.map(({ exit }) => exit === 0)]);
      const ids = (tables["tblUdtrukne"]?.rows ?? []).filter((row) => row[1] === 2).map((row) => row[3]);
      expect([seed, ids.length > 0, new Set(ids).size]).toEqual([seed, true, ids.length]);
    }
  });
});
