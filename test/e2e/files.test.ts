/** Files as offices have them: labels, sheets of their own, charts, notes, locks, two people at once. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { ORGANISATION_PARTS, withCell, withChartAndNote, withOrganisationParts } from "../support/foreign";
import { ROUND, contents, done, drawnRegister, fillIn, newFolder, told, tilsyn } from "../support/quarter";

let folder: string;
let sound: string;
let register: string;
beforeAll(async () => {
  folder = await newFolder();
  sound = await drawnRegister(folder, "urørt.xlsx");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  register = path.join(folder, "register.xlsx");
  rmSync(register, { force: true });
  copyFileSync(sound, register);
});

const parts = (file: string): Record<string, Uint8Array> => unzipSync(readFileSync(file));

describe("what is not ours", () => {
  it("stands byte for byte after a whole round: a label, custom XML, a sheet with a chart and a note", async () => {
    withChartAndNote(register);
    writeFileSync(register, withOrganisationParts(new Uint8Array(readFileSync(register))));
    const before = parts(register);
    const own = Object.keys(before).filter(
      (name) => ORGANISATION_PARTS.includes(name) || /chart|drawing|comment/u.test(name),
    );
    expect(own.filter((name) => name.includes("chart"))).not.toEqual([]);
    const returned = path.join(folder, "retur");
    await done("sheets", register, ...ROUND, "--folder", returned);
    for (const name of ["2026-K1 N1 Nord.xlsx", "2026-K1 N1 Syd & Vest.xlsx"]) fillIn(path.join(returned, name));
    await done("collect", register, ...ROUND, "--from", returned);
    await done("validate", register, ...ROUND);
    await done("compute", register, ...ROUND);
    await done("close", register, ...ROUND);
    await done("summary", register, ...ROUND);
    const after = parts(register);
    for (const name of own)
      expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] as Uint8Array)), name).toBe(true);
    expect((await openFile(register).then((book) => book.read({ tables: [] }))).sheetNames).toContain("Mit ark");
  });

  it("is named where a command would take it away, and the file stands until that is accepted", async () => {
    withCell(register, "Bilag 1", "C20", "Husk underskrift");
    const before = readFileSync(register);
    const returned = path.join(folder, "retur-2");
    await done("sheets", register, ...ROUND, "--folder", returned);
    fillIn(path.join(returned, "2026-K1 N1 Nord.xlsx"));
    await done("collect", register, ...ROUND, "--from", returned);
    await done("compute", register, ...ROUND);
    const computed = readFileSync(register);
    expect(computed.equals(before)).toBe(false);
    const { exit, problems } = await told("summary", register, ...ROUND);
    expect(exit).toBe(3);
    expect(problems.map((each) => each.code)).toEqual(["file/would-lose", "file/loses-cells"]);
    for (const each of problems.slice(1)) expect(each.message).toContain("Bilag 1");
    expect(readFileSync(register).equals(computed)).toBe(true);
    const other = path.join(folder, "andet-sted.xlsx");
    const elsewhere = await told("summary", register, ...ROUND, "--out", other);
    expect(elsewhere.exit).toBe(0);
    expect(elsewhere.problems.map((each) => each.code)).toEqual(expect.arrayContaining(["file/loses-cells"]));
    expect(readFileSync(register).equals(computed)).toBe(true);
    expect(
      (await told("summary", register, ...ROUND, "--out", `${path.dirname(register)}/./${path.basename(register)}`))
        .exit,
    ).toBe(3);
    expect(readFileSync(register).equals(computed)).toBe(true);
    await done("summary", register, ...ROUND, "--accept-loss");
    expect(readFileSync(register).equals(computed)).toBe(false);
  });
});

describe("a file that cannot be written now", () => {
  const write = (): readonly string[] => ["sheets", register, ...ROUND, "--folder", path.join(folder, "ud")];

  async function expectUntouched(code: string): Promise<void> {
    const before = contents(folder);
    const { exit, problems } = await told(...write());
    expect([exit, problems[0]?.code]).toEqual([3, code]);
    expect(contents(folder)).toEqual(before);
  }

  it("is read-only", async () => {
    chmodSync(register, 0o444);
    await expectUntouched("file/read-only");
    chmodSync(register, 0o644);
  });

  it("is open in Excel", async () => {
    const lock = path.join(folder, "~$register.xlsx");
    writeFileSync(lock, "");
    await expectUntouched("file/open-elsewhere");
    rmSync(lock);
  });

  it("was saved by somebody else while the command ran", async () => {
    const mine = await openFile(register);
    await mine.write({ edits: [], show: "Runder" });
    await done("sheets", register, ...ROUND);
    const theirs = readFileSync(register);
    await expect(saveFile(mine, register)).rejects.toMatchObject({ code: "file/changed-meanwhile" });
    expect(readFileSync(register).equals(theirs)).toBe(true);
  });
});

describe("what the commands leave", () => {
  it("an answer that cannot be written is said where it still can, and is no crash", () => {
    if (!existsSync("/dev/full")) throw new Error("this system has no /dev/full, which the test writes to");
    const command = `node '${path.resolve("dist/tilsyn.mjs")}' status '${register}'`;
    const { status, stderr } = spawnSync("sh", ["-c", `${command} > /dev/full`], { encoding: "utf8" });
    expect([status, stderr]).toEqual([3, "Kommandoen er kørt, men svaret kan ikke skrives (ENOSPC).\n"]);
    const piped = spawnSync("sh", ["-c", `${command} | head -c 1`], { encoding: "utf8" });
    expect([piped.status, piped.stderr]).toEqual([0, ""]);
  });

  it("a command that only looks writes nothing", async () => {
    const before = contents(folder);
    await done("verify", register);
    await done("status", register);
    await done("draw", register, "--round", "2026-K2", "--level", "1", "--preview");
    expect(contents(folder)).toEqual(before);
  });

  it("the same draw again changes nothing; with another seed it is refused", async () => {
    const before = contents(folder);
    await done("draw", register, ...ROUND, "--seed", "prøve", "--date", "2026-01-05");
    expect((await tilsyn("draw", register, ...ROUND, "--seed", "en anden", "--date", "2026-01-05")).exit).toBe(1);
    expect(contents(folder)).toEqual(before);
  });
});
