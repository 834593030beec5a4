/** Commands that only read wait for nobody: not for each other, and not for a command that holds the register. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { COMMANDS } from "../../src/register/commands/list";
import { saveFile, withRegister } from "../../src/workbook/xlsx-files";
import { lockFile } from "../../src/workbook/xlsx-lock";
import type { CommandScene } from "../support/command-scenes";
import { commandScenes, wordsIn } from "../support/command-scenes";
import { newFolder, told } from "../support/quarter";

let folder: string;
let scenes: readonly CommandScene[];
beforeAll(async () => {
  folder = await newFolder();
  scenes = await commandScenes(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READING = COMMANDS.filter(({ words }) => words.logged === undefined).map(({ name }) => name);

it("status, verify and export are such commands, and write nothing in the register", async () => {
  expect(READING.sort()).toEqual(["export", "status", "verify"]);
  for (const scene of scenes.filter(({ name }) => READING.includes(name))) {
    const place = path.join(folder, scene.state);
    const register = path.join(place, "register.xlsx");
    const before = readFileSync(register);
    // As if a command of a process that runs had it.
    const held = { id: "x", host: hostname(), pid: process.pid, user: "Ib", time: "2026-04-10T08:00:00Z" };
    writeFileSync(lockFile(register), JSON.stringify(held));
    const calls = [scene, scene].map((each) => told(...wordsIn(place, each)));
    expect([scene.name, (await Promise.all(calls)).map(({ exit }) => exit)]).toEqual([scene.name, [0, 0]]);
    expect(existsSync(lockFile(register))).toBe(true);
    rmSync(lockFile(register));
    expect(readFileSync(register).equals(before)).toBe(true);
  }
});

it("what was read without a lock is not saved there", async () => {
  const register = path.join(folder, "drawn", "register.xlsx");
  const reading = withRegister(register, { user: "mig" }, () =>
    withRegister(register, { user: "mig", onlyReads: true }, (workbook) => saveFile(workbook, register)),
  );
  await expect(reading).rejects.toMatchObject({ code: "file/locked" });
});
