/** The same counts at every level: each level is the sum of those below it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Counts, Holder, LevelRow } from "../../src/flow/rules/hierarchy";
import { LEVELS, NOTHING, rolledUp, sumOf } from "../../src/flow/rules/hierarchy";

const counts = fc.record(
  Object.fromEntries(Object.keys(NOTHING).map((name) => [name, fc.nat({ max: 9 })])) as Record<
    keyof Counts,
    fc.Arbitrary<number>
  >,
);
const rows = fc.array(
  fc
    .tuple(
      fc.constantFrom("Nord", "nord", "Syd", ""),
      fc.constantFrom("Børn", "Unge", ""),
      fc.constantFrom("Bo", "Ida", ""),
      fc.nat({ max: 9 }),
      counts,
    )
    .map(([unit, team, caseworker, id, counted]) => ({ unit, team, caseworker, case: `S-${id}`, ...counted })),
);

const only = (row: Counts): Counts => sumOf([row]);
const at = (found: readonly LevelRow[], level: LevelRow["level"]): readonly LevelRow[] =>
  found.filter((row) => row.level === level);

it("sums agree on every level", () => {
  fc.assert(
    fc.property(rows, (counted) => {
      const found = rolledUp(counted);
      const total = sumOf(counted);
      for (const level of LEVELS) expect(sumOf(at(found, level))).toEqual(total);
    }),
  );
});

it("every row is the sum of the rows below it", () => {
  const names = ["unit", "team", "caseworker", "case"] as const;
  fc.assert(
    fc.property(rows, (counted) => {
      const found = rolledUp(counted);
      LEVELS.slice(0, -1).forEach((level, depth) => {
        for (const row of at(found, level)) {
          const isBelow = (other: Holder): boolean =>
            names.slice(0, depth).every((name) => other[name].toLowerCase() === row[name].toLowerCase());
          const below = at(found, LEVELS[depth + 1] as LevelRow["level"]).filter(isBelow);
          expect(sumOf(below)).toEqual(only(row));
        }
      });
    }),
  );
});

it("each row stands right above those below it", () => {
  const holder = { team: "Børn", caseworker: "Bo" };
  const found = rolledUp([
    { unit: "Syd", ...holder, case: "3", received: 1 },
    { unit: "Nord", ...holder, case: "2", received: 1 },
    { unit: "Nord", ...holder, case: "1", received: 1, fell: 2, kept: 1 },
    { unit: "Nord", ...holder, case: "1", received: 1 },
  ]);
  expect(found.map((row) => [row.level, row.unit, row.case, row.received])).toEqual([
    ["centret", "", "", 4],
    ["enhed", "Nord", "", 3],
    ["team", "Nord", "", 3],
    ["sagsbehandler", "Nord", "", 3],
    ["sag", "Nord", "1", 2],
    ["sag", "Nord", "2", 1],
    ["enhed", "Syd", "", 1],
    ["team", "Syd", "", 1],
    ["sagsbehandler", "Syd", "", 1],
    ["sag", "Syd", "3", 1],
  ]);
});
