/**
 * Every command stopped at every step that writes, as by `kill -9`: nothing of it goes on, also no cleaning up. The
 * register is the old or the new one, the lock frees itself, the next run completes, and nothing is left beside it. In
 * this process, so that all steps of all commands can be tried; test/e2e/killed.test.ts kills real processes.
 */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { CommandScene } from "../support/command-scenes";
import { commandScenes, wordsIn } from "../support/command-scenes";
import { watchDisk } from "../support/disk-steps";
import { newFolder, told } from "../support/quarter";

/** No process has it: above the most that Linux gives. */
const NOBODY = 2 ** 22 + 1;

let folder: string;
let scenes: readonly CommandScene[];

beforeAll(async () => {
  folder = await newFolder();
  scenes = await commandScenes(path.join(folder, "udgangspunkter"));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let places = 0;

/** A place of its own for each run: what was stopped may still hold files open. */
function fresh(scene: CommandScene): string {
  const place = path.join(folder, `prøve-${++places}`);
  cpSync(path.join(folder, "udgangspunkter", scene.state), place, { recursive: true });
  return place;
}

const registerIn = (place: string): Buffer | null => {
  const file = path.join(place, "register.xlsx");
  return existsSync(file) ? readFileSync(file) : null;
};

/** Runs it up to the step and leaves it there. */
async function stopped(scene: CommandScene, place: string, at: number): Promise<void> {
  const own = process.pid;
  Object.defineProperty(process, "pid", { value: NOBODY, configurable: true });
  try {
    await new Promise<void>((reached, failed) => {
      const never = new Promise<void>(() => undefined);
      void watchDisk(
        (number) => {
          if (number < at) return;
          reached();
          return never;
        },
        { removing: true },
      ).then(() =>
        told(...wordsIn(place, scene)).then(() => {
          failed(new Error(`${scene.name} has no step ${at}`));
        }, failed),
      );
    });
  } finally {
    Object.defineProperty(process, "pid", { value: own, configurable: true });
    vi.restoreAllMocks();
  }
}

it("every command, at every step: old or new, and the next run completes", async () => {
  let tried = 0;
  for (const scene of scenes) {
    const whole = fresh(scene);
    const old = registerIn(whole);
    const count = await watchDisk(() => undefined, { removing: true });
    expect([scene.name, (await told(...wordsIn(whole, scene))).exit]).toEqual([scene.name, 0]);
    const steps = count();
    vi.restoreAllMocks();
    const done = registerIn(whole);
    // The key is drawn anew each time, and the case numbers with it.
    const isSame = scene.name !== "import cases";
    for (let step = 1; step <= steps; step++) {
      const place = fresh(scene);
      await stopped(scene, place, step);
      const now = registerIn(place);
      const isOld = old === null ? now === null : now?.equals(old);
      if (isSame && isOld !== true)
        expect([scene.name, step, now?.equals(done ?? Buffer.alloc(0))]).toEqual([scene.name, step, true]);
      const next = isOld === true ? wordsIn(place, scene) : ["status", path.join(place, "register.xlsx")];
      expect([scene.name, step, await told(...next)]).toMatchObject([scene.name, step, { exit: 0 }]);
      if (isSame)
        expect([scene.name, step, registerIn(place)?.equals(done ?? Buffer.alloc(0))]).toEqual([
          scene.name,
          step,
          true,
        ]);
      expect([scene.name, step, readdirSync(place, { recursive: true }).map(String).sort()]).toEqual([
        scene.name,
        step,
        readdirSync(whole, { recursive: true }).map(String).sort(),
      ]);
      rmSync(place, { recursive: true, force: true });
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(120);
});
