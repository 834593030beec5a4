/** Two commands on one register at the same moment: whatever one of them says it did is there. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { takeLock, lockFile } from "../../src/workbook/xlsx-lock";
import { openFile } from "../../src/workbook/xlsx-files";
import { ROUND, done, drawnRegister, fillIn, newFolder, told } from "../support/quarter";

/** A few in the suite; `TILSYN_TRIALS=100` for as many as a quarter of offices might make. */
const TRIALS = Number(process.env["TILSYN_TRIALS"] ?? 2);

let folder: string;
let drawn: string;
let collected: string;
const handIns: string[] = [];

beforeAll(async () => {
  folder = await newFolder();
  drawn = await drawnRegister(folder, "trukket.xlsx");
  await done("sheets", drawn, ...ROUND, "--folder", path.join(folder, "ud"));
  for (const name of readdirSync(path.join(folder, "ud"))) {
    const file = path.join(folder, "ud", name);
    fillIn(file);
    handIns.push(file);
  }
  collected = path.join(folder, "samlet.xlsx");
  copyFileSync(drawn, collected);
  await done("collect", collected, ...ROUND, "--from", handIns[0] as string);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tables(register: string) {
  const book = await openFile(register);
  const read = await book.read({ tables: ["tblLog", "tblSvar", "tblUdtrukne", "tblResultater"] });
  return read.tables;
}

/** Both at once on a copy; what was logged must be what was done. */
async function atOnce(from: string, ...commands: readonly (readonly string[])[]) {
  const register = path.join(folder, "fælles.xlsx");
  rmSync(register, { force: true });
  copyFileSync(from, register);
  const logged = async (): Promise<number> => (await tables(register))["tblLog"]?.rows.length ?? 0;
  const before = await logged();
  const ends = await Promise.all(
    commands.map(([name = "", ...options]) =>
      call([name, register, ...options, "--user", name, "--now", "2026-04-10T09:00:00Z", "--json"]),
    ),
  );
  const ok = ends.filter(({ exit }) => exit === 0).length;
  expect(await logged()).toBe(before + ok);
  expect(readdirSync(folder).filter((name) => /tilsyn-lock|\.tmp$/u.test(name))).toEqual([]);
  expect((await told("verify", register)).exit).toBe(0);
  return { ends, tables: await tables(register), done: ok };
}

describe("two commands at once", () => {
  it(`two collects, ${TRIALS} times: the answers of both units are there`, async () => {
    for (let trial = 0; trial < TRIALS; trial++) {
      const [one, other] = handIns as [string, string];
      const ran = await atOnce(drawn, ["collect", ...ROUND, "--from", one], ["collect", ...ROUND, "--from", other]);
      expect(ran.done).toBe(2);
      const answered = ran.tables["tblSvar"]?.rows.filter((row) => row[6] !== null).map((row) => String(row[2]));
      expect([...new Set(answered)].sort()).toEqual(["Nord", "Syd & Vest"]);
    }
  });

  it(`collect and compute, ${TRIALS} times`, async () => {
    for (let trial = 0; trial < TRIALS; trial++) {
      const other = handIns[1] as string;
      const ran = await atOnce(collected, ["collect", ...ROUND, "--from", other], ["compute", ...ROUND]);
      expect(ran.done).toBe(2);
      expect(ran.tables["tblResultater"]?.rows.length).toBeGreaterThan(0);
      const units = ran.tables["tblSvar"]?.rows.filter((row) => row[6] !== null).map((row) => String(row[2]));
      expect([...new Set(units)].sort()).toEqual(["Nord", "Syd & Vest"]);
    }
  });

  it(`draw and draw, ${TRIALS} times: the rows of every draw that said done are there`, async () => {
    const draw = (level: number): string[] => [
      "draw",
      ...["--round", "2026-K1", "--level", String(level), "--seed", `frø ${level}`, "--date", "2026-02-05"],
    ];
    for (let trial = 0; trial < TRIALS; trial++) {
      const ran = await atOnce(drawn, draw(2), draw(2).with(6, "et andet frø"));
      // The same level with two seeds: one draws, the other is refused.
      expect(ran.ends.map(({ exit }) => exit).sort((a, b) => a - b)).toEqual([0, 1]);
      expect(ran.tables["tblUdtrukne"]?.rows.some((row) => row[1] === 2)).toBe(true);
    }
  });
});

describe("the lock", () => {
  const register = (): string => path.join(folder, "låst.xlsx");
  const held = (holder: object): void => writeFileSync(lockFile(register()), JSON.stringify(holder));
  const HOLDER = { id: "x", host: hostname(), pid: process.pid, user: "Ib", time: "2026-04-10T08:00:00Z" };

  it("says who holds it, when one has waited long enough", async () => {
    held(HOLDER);
    await expect(takeLock(register(), "mig", 200)).rejects.toMatchObject({
      code: "file/locked",
      values: { file: "låst.xlsx", user: "Ib", host: hostname(), time: "2026-04-10T08:00:00Z" },
    });
    rmSync(lockFile(register()));
  });

  it("of a process that is gone is taken away and told; so is one that another machine has left", async () => {
    const old = (file: string): void => utimesSync(file, new Date(2020, 1, 1), new Date(2020, 1, 1));
    for (const [holder, left] of [
      [{ ...HOLDER, pid: 2 ** 22 + 1 }, true],
      [{ ...HOLDER, host: "en-anden" }, false],
      [{ ...HOLDER, host: "en-anden" }, true],
    ] as const) {
      held(holder);
      if (left && holder.host !== hostname()) old(lockFile(register()));
      const taking = takeLock(register(), "mig", 200);
      if (!left) {
        await expect(taking).rejects.toMatchObject({ code: "file/locked" });
        continue;
      }
      const lock = await taking;
      expect(lock.notices.map(({ code }) => code)).toEqual(["file/lock-left"]);
      await lock.release();
      expect(existsSync(lockFile(register()))).toBe(false);
    }
  });

  it("is not needed where no file can be made: what is read there cannot be saved there", async () => {
    const lock = await takeLock(path.join(folder, "findes ikke", "a.xlsx"), "mig", 200);
    await lock.release();
  });

  it("what a stopped run left beside the register is taken away by the next", async () => {
    const place = path.join(folder, "rester");
    mkdirSync(place);
    copyFileSync(drawn, path.join(place, "register.xlsx"));
    writeFileSync(path.join(place, `.tilsyn-${hostname().replace(/[^\w.]/gu, "_")}-${2 ** 22 + 1}-1.tmp`), "halvt");
    writeFileSync(path.join(place, `.tilsyn-${2 ** 22 + 1}-1.tmp`), "halvt");
    held({ ...HOLDER, pid: 2 ** 22 + 1 });
    const lock = lockFile(path.join(place, "register.xlsx"));
    copyFileSync(lockFile(register()), lock);
    const { exit, problems } = await told("status", path.join(place, "register.xlsx"));
    expect(exit).toBe(0);
    expect(problems.filter(({ code }) => code === "file/lock-left")).toHaveLength(1);
    expect(readdirSync(place)).toEqual(["register.xlsx"]);
    expect(readFileSync(path.join(place, "register.xlsx")).equals(readFileSync(drawn))).toBe(true);
  });
});
