/** One round, unit, case and person, however they are spelled: what comes back is taken, counted and compared. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { drawnRegister, drawRound, handIn, mustDo, rowsOf, tilsyn } from "../support/filled-round";

const yes: SampleRule = ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" });

let folder: string;
let register: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-spelling-"));
  register = await drawnRegister(folder);
  await handIn(register, at("ind"), "2026-K1", yes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The register after the staff typed another spelling of a round into Runder. */
async function withRound(typed: string, name: string, from = register, round = "2026-K1"): Promise<string> {
  const file = at(name);
  const workbook = await openFile(from);
  const rows = [{ key: { Runde: round, Niveau: 2 }, set: { Runde: typed } }];
  await workbook.write({ edits: [{ kind: "update", table: "tblRunder", rows }] });
  await saveFile(workbook, file);
  return file;
}

describe("a round that the staff spelled otherwise in Runder after the sheets went out", () => {
  it("takes every answer that comes back, computes them, and knows its figures again", async () => {
    const file = await withRound("2026-k1", "spelled.xlsx");
    const round = ["--round", "2026-K1", "--level", "2"];
    const told = await mustDo(["collect", file, ...round, "--from", at("ind")]);
    expect(told.message).toContain("6 af 6 sager er meldt færdige");
    const answers = await rowsOf(file, "tblSvar");
    expect(answers.filter((row) => row["Svar"] === "ja").length).toBeGreaterThan(0);
    expect(answers.filter((row) => row["Tilstand"] === "ubesvaret")).toEqual([]);
    await mustDo(["compute", file, ...round]);
    const figures = (await rowsOf(file, "tblResultater")).filter((row) => row["Enhed"] === "Alle");
    expect(figures[0]?.["Antal vurderede (n)"]).toBe(6);
    const status = await tilsyn("status", file);
    expect(status["rounds"]).toMatchObject([{ level: 2, status: "afleveret", cases: 6, finished: 6, missing: 0 }]);
    expect((await tilsyn("verify", file)).exit).toBe(0);
  });

  it("compares a later round with it, whichever way it is typed", async () => {
    const file = at("later.xlsx");
    await mustDo(["collect", register, "--round", "2026-K1", "--level", "2", "--from", at("ind"), "--out", file]);
    await mustDo(["compute", file, "--round", "2026-K1", "--level", "2"]);
    await withRound("2026-k1", "later.xlsx", file);
    await drawRound(file, "2026-K2");
    await handIn(file, at("ind-2"), "2026-K2", yes);
    const second = ["--round", "2026-k2", "--level", "2"];
    await mustDo(["collect", file, ...second, "--from", at("ind-2")]);
    await mustDo(["compute", file, ...second, "--compare", "2026-K1"]);
    const compared = (await rowsOf(file, "tblResultater")).filter((row) => row["Runde"] === "2026-K2");
    expect(new Set(compared.map((row) => row["Forrige procent"])).has(null)).toBe(false);
  });
});
