/** Units that read each other's cases. */
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rings } from "../../src/draw/rules/across";
import { drawRings, parseRings, readersOf, ringFaults } from "../../src/draw/rules/across";
import { fold } from "../../src/kernel/text";

const AT = { sheet: "Opsætning", cell: "C20" };
const UNITS = ["Amager", "Bispebjerg", "Brønshøj", "City-Østerbro", "Nørrebro", "Valby", "Handicap"];

function sha256sum(text: string): string {
  return execFileSync("sha256sum", { input: text, encoding: "utf8" }).slice(0, 64);
}

describe("rings drawn by the seed", () => {
  it("are two and two by ascending sha256sum of the documented text, the last three in a ring when odd", () => {
    const order = [...UNITS]
      .map((unit) => [sha256sum(`lotto|2026-K1|N2|enhed|${unit}`), unit] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([, unit]) => unit);
    expect(drawRings(UNITS, "lotto", "2026-K1", 2)).toEqual([order.slice(0, 2), order.slice(2, 4), order.slice(4)]);
    expect(drawRings([...UNITS].reverse(), "lotto", "2026-K1", 2)).toEqual(drawRings(UNITS, "lotto", "2026-K1", 2));
  });

  it("every unit reads exactly one other unit and is read by exactly one (law)", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 12, selector: fold }),
        fc.string(),
        (units, seed) => {
          const named = units.filter((unit) => fold(unit) !== "");
          fc.pre(named.length >= 2);
          const readers = readersOf(drawRings(named, seed, "r", 1));
          expect(Array.from(readers.keys()).sort()).toEqual(named.map(fold).sort());
          expect(Array.from(readers.values(), fold).sort()).toEqual(named.map(fold).sort());
          for (const unit of named) expect(fold(readers.get(fold(unit)) as string)).not.toBe(fold(unit));
        },
      ),
    );
  });

  it("of two, four and six are pairs: each reads the one that reads it", () => {
    for (const count of [2, 4, 6]) {
      const readers = readersOf(drawRings(UNITS.slice(0, count), "s", "r", 1));
      for (const [owner, reader] of readers) expect(fold(readers.get(fold(reader)) as string)).toBe(owner);
    }
  });
});

describe("rings given in Opsætning", () => {
  const given = (text: string): Rings | string[] => {
    const parsed = parseRings(text, AT);
    return parsed.ok ? parsed.value : parsed.problems.map((each) => `${each.code} ${each.at?.cell ?? "-"}`);
  };

  it("are read with names as they are", () => {
    expect(given(" Amager + City-Østerbro;Valby+Nørrebro + Handicap; ")).toEqual([
      ["Amager", "City-Østerbro"],
      ["Valby", "Nørrebro", "Handicap"],
    ]);
    const readers = readersOf([["Valby", "Nørrebro", "Handicap"]]);
    expect([readers.get("nørrebro"), readers.get("handicap"), readers.get("valby")]).toEqual([
      "Valby",
      "Nørrebro",
      "Handicap",
    ]);
  });

  it("have no unit alone and none twice", () => {
    expect(given("Amager; Valby + Nørrebro + valby")).toEqual(["draw/ring-short C20", "draw/ring-twice C20"]);
  });

  it("must hold every unit that has cases; drawn ones need two", () => {
    const codes = (units: readonly string[], rings: Rings, isGiven: boolean): string[] =>
      ringFaults(units, rings, isGiven, AT).map((each) => `${each.code} ${String(each.values.unit)}`);
    expect(codes(["Amager", "Valby", "Nørrebro"], [["Valby", "amager"]], true)).toEqual(["draw/ring-missing Nørrebro"]);
    expect(codes(["Amager"], [], false)).toEqual(["draw/across-alone Amager"]);
    expect(codes(["Amager", "Valby"], [], false)).toEqual([]);
  });
});
