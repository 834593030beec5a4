/** The annual wheel through the command line: golden totals of the models, what stays over reruns, and what asks why. All cases are invented. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WheelFound } from "../../src/wheel/commands/wheel";
import { done, newFolder, tilsyn } from "../support/quarter";

/** Units of 220 caseworkers, as 000 has them in all (its six units' sizes are not told). */
const SIZES = [60, 50, 40, 30, 22, 18];
const CENTRE = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Status",
  ...SIZES.flatMap((size, unit) =>
    Array.from(
      { length: size },
      (_, index) => `${unit}-${index};Enhed ${unit + 1};Opdigtet ${index};Underretning;Aktiv`,
    ),
  ),
].join("\n");

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function centre(preset: string): Promise<string> {
  const register = path.join(folder, `${preset}.xlsx`);
  const cases = path.join(folder, "center.csv");
  writeFileSync(cases, CENTRE);
  await done("create", register, "--preset", preset, "--units", SIZES.map((_, unit) => `Enhed ${unit + 1}`).join(";"));
  await done("import", register, "--cases", cases);
  return register;
}

async function wheel(register: string, ...words: readonly string[]): Promise<WheelFound> {
  const { exit, output, data } = await tilsyn("wheel", register, ...words);
  if (exit !== 0) throw new Error(output);
  return data as WheelFound;
}

describe("cases of a year", () => {
  // 000:381 prints 2,640 for model 3; the others are 000:80-83 and 391-395 times the rounds of a year.
  it.each([
    ["bbu-2018", [880, 360, 160, 80], [4, 4, 4, 4]],
    ["bbu-2017", [2640, 480, 240, 120], [12, 4, 4, 4]],
  ])("of %s", async (preset, cases, rounds) => {
    const register = await centre(preset);
    for (const from of ["2026-01", "2026-11"]) {
      const { levels } = await wheel(register, "--from", from);
      expect(levels.map((each) => each.cases)).toEqual(cases);
      expect(levels.map((each) => each.rounds)).toEqual(rounds);
    }
  });

  it("of model 2 are three reviews and two dialogue rounds, and its source's contradiction stands as a note", async () => {
    const register = await centre("taskforce");
    const { levels, activities } = await wheel(register, "--from", "2026-01");
    expect(levels.map(({ rounds, cases }) => [rounds, cases])).toEqual([
      [3, 108],
      [3, 108],
      [3, 108],
    ]);
    expect(activities.filter(({ type }) => type === "dialogbaseret gennemgang").map(({ round }) => round)).toEqual([
      "2026-T1",
      "2026-T3",
    ]);
    expect(activities.filter(({ type, level }) => level === 1 && type.startsWith("gennemgang"))).toHaveLength(3);
  });
});
