/** Whose a register is and who may read it stay when it is written beside and renamed. */
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { writeBytes } from "../../src/workbook/file-bytes";

const folder = mkdtempSync(path.join(tmpdir(), "tilsyn-owner-"));
const file = path.join(folder, "register.xlsx");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(file, { force: true });
  writeFileSync(file, "gammel");
});

/** Nobody in particular: ids that stand for no account here. */
const [SOMEBODY, THEIR_GROUP, OWN_GROUP] = [61_234, 61_235, 61_236];
const isRoot = process.getuid?.() === 0;
/** Groups that whoever runs the tests may give a file to. */
const groups = isRoot ? [THEIR_GROUP] : (process.getgroups?.() ?? []).filter((group) => group !== process.getgid?.());

const ownership = (): readonly number[] => {
  const { uid, gid, mode } = statSync(file);
  return [uid, gid, mode & 0o777];
};

describe("a file that is written anew", () => {
  it.each(["600", "640", "664", "604"])("keeps its mode %s, whatever the mask", async (octal) => {
    const mode = parseInt(octal, 8);
    chmodSync(file, mode);
    const before = ownership();
    const mask = process.umask(0o077);
    try {
      await writeBytes(file, new TextEncoder().encode("ny"));
    } finally {
      process.umask(mask);
    }
    expect(ownership()).toEqual(before);
  });

  it(
    isRoot
      ? "keeps its owner and group, who are not the one that writes"
      : `keeps its group (run by root this shows the owner too, which nobody else may give away)${groups.length === 0 ? ": here there is no other group, so only that it is unchanged" : ""}`,
    async () => {
      const [group = statSync(file).gid] = groups;
      const owner = isRoot ? SOMEBODY : statSync(file).uid;
      chownSync(file, owner, group);
      chmodSync(file, 0o640);
      await writeBytes(file, new TextEncoder().encode("ny"));
      expect(ownership()).toEqual([owner, group, 0o640]);
    },
  );

  it.skipIf(!isRoot)("by its owner, who is not of its group, is not for the owner's own group to read", async () => {
    chownSync(file, SOMEBODY, THEIR_GROUP);
    chmodSync(file, 0o640);
    chownSync(folder, SOMEBODY, OWN_GROUP);
    process.setegid!(OWN_GROUP);
    process.seteuid!(SOMEBODY);
    try {
      await writeBytes(file, new TextEncoder().encode("ny"));
    } finally {
      process.seteuid!(0);
      process.setegid!(0);
    }
    expect(ownership()).toEqual([SOMEBODY, OWN_GROUP, 0o600]);
  });
});
