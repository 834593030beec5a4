/** A register that another program saved without the results of our formulas (openpyxl does) goes on as it was. */
import { copyFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { quarterRule } from "../../src/review/commands/sample-answers";
import { drawnRegister, drawRound, handIn, mustDo, rowsOf } from "../support/filled-round";

const AT = ["--round", "2026-K1", "--level", "2"];
const NEXT = ["--round", "2026-K2", "--level", "2"];

let folder: string;
let register: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-formler-"));
  register = await drawnRegister(folder);
  await handIn(register, path.join(folder, "ind"), "2026-K1", quarterRule);
  await mustDo(["collect", register, ...AT, "--from", path.join(folder, "ind")]);
  await mustDo(["compute", register, ...AT]);
  await drawRound(register, "2026-K2");
  await handIn(register, path.join(folder, "ind2"), "2026-K2", quarterRule);
  await mustDo(["collect", register, ...NEXT, "--from", path.join(folder, "ind2")]);
  await mustDo(["compute", register, ...NEXT, "--compare", "2026-K1"]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("has the same figures and arrows after the next computing", async () => {
  const saved = path.join(folder, "gemt.xlsx");
  copyFileSync(register, saved);
  const code = "import sys, openpyxl; book = openpyxl.load_workbook(sys.argv[1]); book.save(sys.argv[1])";
  const { status, stderr } = spawnSync("/usr/bin/python3", ["-c", code, saved], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const shown = await rowsOf(register, "tblResultater");
  for (const file of [register, saved]) await mustDo(["compute", file, ...AT]);
  // Some get no arrow.
  expect(shown.some((row) => row["Ændring"] !== null && row["Udvikling"] === null)).toBe(true);
  for (const file of [register, saved]) expect(await rowsOf(file, "tblResultater")).toEqual(shown);
});
