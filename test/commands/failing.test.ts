/**
 * Every command against every place where writing can fail: at each edit of its change in turn, and at each call to the
 * disk that writes. The folder is as it was to the byte, exit 3, a sentence, and no file is listed. Commands are those of
 * the program's list and the places are counted in an undisturbed run, so that new ones are tried by themselves.
 */
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { COMMANDS } from "../../src/register/commands/list";
import { HostFailure } from "../../src/workbook/workbook";
import { FileWorkbook } from "../../src/workbook/xlsx";
import type { CommandScene } from "../support/command-scenes";
import { commandScenes, wordsIn } from "../support/command-scenes";
import { watchDisk } from "../support/disk-steps";
import { contents, newFolder, told } from "../support/quarter";

let folder: string;
let scenes: readonly CommandScene[];
beforeAll(async () => {
  folder = await newFolder();
  scenes = await commandScenes(path.join(folder, "udgangspunkter"));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fresh(scene: CommandScene): string {
  const place = path.join(folder, "prøver");
  rmSync(place, { recursive: true, force: true });
  cpSync(path.join(folder, "udgangspunkter", scene.state), place, { recursive: true });
  return place;
}

/** Counts the places where a run writes; at one of them the run is stopped by `failure`. */
type Place = (fail: number, failure: () => Error) => Promise<{ readonly count: () => number }>;

/** After an edit of the change, when it stands in the workbook that is open. */
const atEdits: Place = (fail, failure) => {
  let count = 0;
  const prototype = FileWorkbook.prototype as unknown as { edit(this: FileWorkbook, ...given: unknown[]): unknown };
  const plain = prototype.edit;
  vi.spyOn(prototype, "edit").mockImplementation(function (this: FileWorkbook, ...given) {
    const losses = plain.apply(this, given);
    count += 1;
    if (count === fail) throw failure();
    return losses;
  });
  return Promise.resolve({ count: () => count });
};

/** Before a call to the disk that writes; of what is written, half is there. Taking away may not fail: it is the cure. */
const atDisk: Place = async (fail, failure) => {
  const count = await watchDisk((number) => {
    if (number === fail) throw failure();
  });
  return { count };
};

async function attempt(scene: CommandScene, where: Place, fail: number, failure: () => Error) {
  const place = fresh(scene);
  const before = contents(place);
  const counted = await where(fail, failure);
  const answer = await told(...wordsIn(place, scene)).catch((thrown: unknown) => ({ thrown }));
  vi.restoreAllMocks();
  return { answer, count: counted.count(), after: contents(place), before, place };
}

const NEVER = 0;
const disk = (code: string) => (): Error =>
  Object.assign(new Error(`${code}: invented`), { code, syscall: "write", path: "x" });

describe("a command that fails midway writes nothing", () => {
  it("every command of the list has a scene in which it does something", async () => {
    expect(scenes).toHaveLength(COMMANDS.length);
    for (const scene of scenes) {
      const { answer, place } = await attempt(scene, atDisk, NEVER, disk("EIO"));
      expect([scene.name, answer]).toMatchObject([scene.name, { exit: 0, ok: true }]);
      // All that it made is in the list.
      const made = (answer as { files: readonly string[] }).files;
      for (const file of made) expect(contents(place)).toHaveProperty([path.relative(place, file)]);
    }
  });

  it("at each edit of its change, where the workbook refuses it and where the program has a fault", async () => {
    let tried = 0;
    const refusal = (): Error => new HostFailure("file/table-blocked", { table: "tblLog", sheet: "Log", cell: "A9" });
    const bug = (): Error => new Error("en fejl i programmet");
    for (const scene of scenes) {
      const { count } = await attempt(scene, atEdits, NEVER, refusal);
      for (let edit = 1; edit <= count; edit++) {
        const refused = await attempt(scene, atEdits, edit, refusal);
        expect([scene.name, edit, refused.answer]).toMatchObject([
          scene.name,
          edit,
          { exit: 3, ok: false, files: [], message: expect.stringMatching(/\.$/u) as string },
        ]);
        expect([scene.name, edit, refused.after]).toEqual([scene.name, edit, refused.before]);
        tried += 1;
      }
      if (count === 0) continue;
      const faulty = await attempt(scene, atEdits, count, bug);
      expect(faulty.answer).toHaveProperty("thrown");
      expect([scene.name, faulty.after]).toEqual([scene.name, faulty.before]);
    }
    // Twelve commands that write, each its log row and more.
    expect(tried).toBeGreaterThan(24);
  });

  it("at each call to the disk that writes, full or broken by turns", async () => {
    let tried = 0;
    let done = 0;
    for (const scene of scenes) {
      const whole = await attempt(scene, atDisk, NEVER, disk("EIO"));
      for (let step = 1; step <= whole.count; step++) {
        const code = step % 2 === 0 ? "ENOSPC" : "EIO";
        const { answer, after, before } = await attempt(scene, atDisk, step, disk(code));
        tried += 1;
        if ("exit" in answer && answer.exit === 0) {
          // Done another way (a lock without links), or no lock is needed to read: all of it is there.
          expect([scene.name, step, answer]).toMatchObject([scene.name, step, whole.answer]);
          expect([scene.name, step, Object.keys(after)]).toEqual([scene.name, step, Object.keys(whole.after)]);
          done += 1;
          continue;
        }
        expect([scene.name, step, answer]).toMatchObject([
          scene.name,
          step,
          { exit: 3, ok: false, files: [], message: expect.stringMatching(/\.$/u) as string },
        ]);
        expect([scene.name, step, after]).toEqual([scene.name, step, before]);
        if (code === "ENOSPC")
          expect(answer).toMatchObject({ problems: [{ code: expect.stringMatching(/disk-full/u) as string }] });
      }
    }
    // The second call of each makes the lock by a link.
    expect([tried > 80, done <= 2 * scenes.length]).toEqual([true, true]);
  });
});
