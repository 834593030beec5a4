/** What a draw that changes under answers does to them, and who says so. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { drawnRegister, handIn, mustDo, rowsOf, tilsyn } from "../support/filled-round";

const ROUND = ["--round", "2026-K1", "--level", "2"];
const yes: SampleRule = ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" });

let folder: string;
let collected: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-answered-"));
  collected = await twoOfThree(folder);
  await handIn(collected, at("ind"), "2026-K1", yes);
  await mustDo(["collect", collected, ...ROUND, "--from", at("ind")]);
  await mustDo(["compute", collected, ...ROUND]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Two of each unit's three cases, the third in reserve. */
async function twoOfThree(within: string): Promise<string> {
  const register = await drawnRegister(within);
  const set = { Gruppering: "Enhed", Antal: 2, Fordeling: "fast antal pr. gruppe", Reserver: 1 };
  const workbook = await openFile(register);
  await workbook.write({ edits: [{ kind: "update", table: "tblNiveauer", rows: [{ key: { Niveau: 2 }, set }] }] });
  await saveFile(workbook, register);
  await mustDo(["draw", register, ...ROUND, "--seed", "to af tre", "--redraw", "--reason", "Mindre udtræk"]);
  return register;
}

/** Cases whose last row says drawn. */
const drawnCases = async (file: string): Promise<string[]> =>
  Array.from(new Map((await rowsOf(file, "tblUdtrukne")).map((row) => [String(row["Sag"]), row["Status"]])))
    .filter(([, status]) => status === "udtrukket")
    .map(([id]) => id);
const counting = async (file: string, id: string): Promise<unknown[]> =>
  Array.from(
    new Set((await rowsOf(file, "tblSvar")).filter((row) => row["Sag"] === id).map((row) => row["Medregnes"])),
  );
/** Cases assessed in the first question. */
const assessed = async (file: string): Promise<unknown> =>
  (await rowsOf(file, "tblResultater")).find((row) => row["Enhed"] === "Alle")?.["Antal vurderede (n)"];

describe("a case replaced after it was answered", () => {
  it("keeps its answers, counts no more, and the figures are said to be old until they are computed", async () => {
    const file = at("erstattet.xlsx");
    const [id] = await drawnCases(collected);
    const before = await assessed(collected);
    await mustDo(["replace", collected, ...ROUND, "--case", id!, "--reason", "Flyttet", "--out", file]);
    expect(await counting(file, id!)).toEqual(["nej"]);
    expect(
      (await tilsyn("summary", file, ...ROUND, "--out", at("bilag.xlsx"))).problems.map((each) => each.code),
    ).toEqual(["compute/stale"]);
    await mustDo(["compute", file, ...ROUND]);
    expect(await assessed(file)).toBe(Number(before) - 1);
  });

  it("leads back to the sheets, since the new case has none", async () => {
    const file = at("erstattet-2.xlsx");
    const [id] = await drawnCases(collected);
    await mustDo(["replace", collected, ...ROUND, "--case", id!, "--reason", "Flyttet", "--out", file]);
    expect((await rowsOf(file, "tblRunder")).find((row) => row["Niveau"] === 2)?.["Status"]).toBe("udtrukket");
  });
});

describe("a draw made again under answers", () => {
  it("leaves the answers to annulled cases as they were, uncounted, also when sheets are collected again", async () => {
    const file = at("omtrukket.xlsx");
    const before = await drawnCases(collected);
    await mustDo([
      "draw",
      collected,
      ...ROUND,
      "--seed",
      "en anden",
      "--redraw",
      "--reason",
      "Fejl i rammen",
      "--out",
      file,
    ]);
    const after = await drawnCases(file);
    const gone = before.filter((id) => !after.includes(id));
    expect(gone.length).toBeGreaterThan(0);
    for (const id of gone) expect(await counting(file, id)).toEqual(["nej"]);
    for (const id of before.filter((each) => !gone.includes(each))) expect(await counting(file, id)).toEqual(["ja"]);
    const told = await tilsyn("collect", file, ...ROUND, "--from", at("ind"));
    expect(told.message).toContain(`${before.length - gone.length} af ${before.length} sager er meldt færdige`);
    for (const id of gone) expect(await counting(file, id)).toEqual(["nej"]);
  });
});
