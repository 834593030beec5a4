/**
 * Every command stopped at every step that writes, as by `kill -9`: nothing of it goes on, also no cleaning up. The
 * register is the old or the new one, the lock frees itself, the next run completes, and nothing is left beside it.
 *
 * What a kill leaves is the folder as it stands at that moment. So each command runs once, under the number of a process
 * that nobody has, and its folder is copied at each step; the next run is then made in each copy. Steps that leave the same
 * bytes (a file opened, a file waited for) share one. In this process, so that all steps of all commands can be tried;
 * test/e2e/killed.test.ts kills real processes.
 */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { CommandScene } from "../support/command-scenes";
import { commandScenes, wordsIn } from "../support/command-scenes";
import { watchDisk } from "../support/disk-steps";
import { contents, newFolder, told } from "../support/quarter";

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

const registerIn = (place: string): Buffer | null => {
  const file = path.join(place, "register.xlsx");
  return existsSync(file) ? readFileSync(file) : null;
};

interface Stage {
  /** The first step that leaves the folder so. */
  readonly step: number;
  readonly place: string;
}

/** Runs it whole in `place`. Gives how many steps it had and the folder as it stood before each, where it differs. */
async function stagesOf(
  scene: CommandScene,
  place: string,
): Promise<{ readonly steps: number; readonly stages: readonly Stage[] }> {
  const stages: Stage[] = [];
  let last = "";
  const own = process.pid;
  Object.defineProperty(process, "pid", { value: NOBODY, configurable: true });
  try {
    const count = await watchDisk(
      (step) => {
        const stands = JSON.stringify(contents(place));
        if (stands === last) return;
        last = stands;
        const copy = `${place}-${step}`;
        cpSync(place, copy, { recursive: true, preserveTimestamps: true });
        stages.push({ step, place: copy });
      },
      { removing: true },
    );
    expect([scene.name, (await told(...wordsIn(place, scene))).exit]).toEqual([scene.name, 0]);
    return { steps: count(), stages };
  } finally {
    Object.defineProperty(process, "pid", { value: own, configurable: true });
    vi.restoreAllMocks();
  }
}

it("every command, at every step: old or new, and the next run completes", async () => {
  let tried = 0;
  for (const [index, scene] of scenes.entries()) {
    const whole = path.join(folder, `prøve-${index}`);
    cpSync(path.join(folder, "udgangspunkter", scene.state), whole, { recursive: true });
    const old = registerIn(whole);
    const { steps, stages } = await stagesOf(scene, whole);
    tried += steps;
    const done = registerIn(whole);
    // The key is drawn anew each time, and the case numbers with it.
    const isSame = scene.name !== "import cases";
    const made = readdirSync(whole, { recursive: true }).map(String).sort();
    for (const { step, place } of stages) {
      const now = registerIn(place);
      const isOld = old === null ? now === null : now?.equals(old);
      if (isOld !== true)
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
        made,
      ]);
      rmSync(place, { recursive: true, force: true });
    }
    rmSync(whole, { recursive: true, force: true });
  }
  expect(tried).toBeGreaterThan(120);
});
