/**
 * Commands killed at every step that writes: the register is the old or the new one, the lock frees itself, and the next
 * run completes. The steps are counted in an undisturbed run, so that a new one is tried by itself.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { ROUND, done, drawnRegister, fillIn, newFolder } from "../support/quarter";

/** Stops the process right before a call that writes, or when half of the bytes are written. */
const HOOK = `
import { promises as fs, writeFileSync } from "node:fs";
let count = 0;
const at = Number(process.env.KILL_AT ?? 0);
const die = () => process.kill(process.pid, "SIGKILL");
const step = () => { count += 1; if (count === at) die(); };
const handle = await fs.open(process.env.HOOK, "r");
const files = Object.getPrototypeOf(handle);
await handle.close();
const before = (object, name, writes = () => true) => {
  const plain = object[name];
  object[name] = function (...given) { if (writes(...given)) step(); return plain.apply(this, given); };
};
before(fs, "open", (_, flags) => typeof flags === "string" && flags !== "r");
for (const name of ["rename", "link", "mkdir", "rm", "writeFile"]) before(fs, name);
for (const name of ["sync", "chmod", "chown"]) before(files, name);
const write = files.writeFile;
files.writeFile = async function (bytes, ...given) {
  count += 1;
  if (count === at) { await write.call(this, bytes.slice(0, bytes.length / 2), ...given); die(); }
  step();
  return write.call(this, bytes, ...given);
};
process.on("exit", () => { if (process.env.COUNT) writeFileSync(process.env.COUNT, String(count)); });
`;

const PROGRAM = path.resolve("dist/tilsyn.mjs");

let folder: string;
let start: string;
const at = (...names: readonly string[]): string => path.join(folder, ...names);

beforeAll(async () => {
  folder = await newFolder();
  start = at("start");
  mkdirSync(start);
  writeFileSync(at("hook.mjs"), HOOK);
  const register = await drawnRegister(start);
  await done("sheets", register, ...ROUND, "--folder", path.join(start, "retur"));
  for (const name of readdirSync(path.join(start, "retur"))) fillIn(path.join(start, "retur", name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function words([name = "", ...options]: readonly string[]): string[] {
  return [name, "register.xlsx", ...options, "--user", "Test", "--now", "2026-04-10T09:00:00Z", "--json"];
}

/** The program in a folder of its own, killed at a step; 0: not at all. */
function run(place: string, command: readonly string[], kill = 0) {
  const given = words(command);
  const { status, signal } = spawnSync("node", ["--import", at("hook.mjs"), PROGRAM, ...given], {
    cwd: place,
    env: { ...process.env, HOOK: at("hook.mjs"), KILL_AT: String(kill), COUNT: at("count") },
  });
  return { exit: status, signal };
}

/** The next run, in this process: who comes after a killed one need not be started anew for each step. */
async function next(place: string, command: readonly string[]): Promise<number> {
  const home = process.cwd();
  process.chdir(place);
  try {
    return (await call(words(command))).exit;
  } finally {
    process.chdir(home);
  }
}

function fresh(): string {
  const place = at("prøve");
  rmSync(place, { recursive: true, force: true });
  cpSync(start, place, { recursive: true });
  return place;
}

const registerIn = (place: string): Buffer => readFileSync(path.join(place, "register.xlsx"));

describe("killed at every step that writes", () => {
  it.each([
    ["collect", ["collect", ...ROUND, "--from", "retur"]],
    ["sheets into a folder", ["sheets", ...ROUND, "--folder", "ny"]],
    ["draw", ["draw", "--round", "2026-K1", "--level", "2", "--seed", "frø 2", "--date", "2026-02-05"]],
  ])("%s", async (_, command) => {
    const whole = fresh();
    const old = registerIn(whole);
    expect(run(whole, command).exit).toBe(0);
    const steps = Number(readFileSync(at("count"), "utf8"));
    expect(steps).toBeGreaterThan(5);
    const done = registerIn(whole);
    const handedOut = readdirSync(whole).includes("ny") ? readdirSync(path.join(whole, "ny")).sort() : [];
    for (let step = 1; step <= steps; step++) {
      const place = fresh();
      expect([step, run(place, command, step).signal]).toEqual([step, "SIGKILL"]);
      const now = registerIn(place);
      const state = now.equals(old) ? "old" : now.equals(done) ? "new" : "neither";
      expect([step, state]).not.toEqual([step, "neither"]);
      expect([step, await next(place, state === "old" ? command : ["status"])]).toEqual([step, 0]);
      expect([step, registerIn(place).equals(done)]).toEqual([step, true]);
      expect([step, readdirSync(place).filter((name) => name.startsWith("."))]).toEqual([step, []]);
      if (handedOut.length > 0) expect([step, readdirSync(path.join(place, "ny")).sort()]).toEqual([step, handedOut]);
    }
  });
});
