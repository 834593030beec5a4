/** Rounds in time: where a row stands in Runder or Resultater says nothing of when the round was. */
import { describe, expect, it } from "vitest";
import { latestEarlier, roundsWithFigures } from "../../src/figures/facts/round-figures";
import type { Tables } from "../../src/register/register";
import { currentRound } from "../../src/register/current-round";
import type { Round } from "../../src/register/rules/round";
import { inTime, isImported, markImported, plannedRound } from "../../src/register/rules/round";

const drawn = (name: string, over: Partial<Round> = {}): Round => ({
  ...plannedRound(name, 1),
  drawn: "2026-01-06",
  seed: "s",
  status: "lukket",
  ...over,
});
const imported = (name: string): Round => ({ ...plannedRound(name, 1), status: "indlæst" });

function tables(rounds: readonly Round[], figures: readonly string[]): Tables {
  const results = figures.map((round) => ({ round, level: 1 }));
  return { rounds: inTime(rounds), results, history: [] } as unknown as Tables;
}

describe("rounds", () => {
  it("stand in the order of their periods, wherever their rows stand", () => {
    const rounds = [drawn("2026-K1"), imported("2025-K4"), imported("Skøn"), drawn("2026-03"), imported("2025")];
    expect(inTime(rounds).map(({ round }) => round)).toEqual(["Skøn", "2025-K4", "2025", "2026-K1", "2026-03"]);
  });

  it("of which 0.1.0 imported figures are known by their figures, and by that nothing was ever drawn", () => {
    const old: Round = { ...plannedRound("2025", 1), status: "lukket" };
    const marked = (round: Round, has: boolean): boolean => markImported([round], () => has).some(isImported);
    expect([marked(old, true), marked(old, false), marked(drawn("2025"), true)]).toEqual([true, false, false]);
  });

  it("that were imported are no current ones while there is another", () => {
    const current = (rounds: readonly Round[]): string | null => {
      const found = currentRound(rounds, true);
      return found.ok ? found.value.round : null;
    };
    expect([current([drawn("2026"), imported("2025")]), current([imported("2025")])]).toEqual(["2026", "2025"]);
  });
});

describe("the round that one is compared with", () => {
  it.each([
    ["imported before the draw", [imported("2025"), drawn("2026")]],
    ["imported after it", [drawn("2026"), imported("2025")]],
  ])("is the earlier one, %s", (_, rounds) => {
    expect(latestEarlier(tables(rounds, ["2026", "2025"]), "2026", 1)).toBe("2025");
  });

  it("is none that is later", () => {
    const later = tables([drawn("2026-K2"), drawn("2026-K1")], ["2026-K2", "2026-K1"]);
    expect(latestEarlier(later, "2026-K1", 1)).toBeNull();
    expect(latestEarlier(later, "2026-K2", 1)).toBe("2026-K1");
    expect(latestEarlier(later, "2026-K3", 1)).toBe("2026-K2");
  });

  it("lasts as long, where two end on one day; an estimate without a period is before all", () => {
    const two = tables([drawn("2026-K1"), imported("2025-K4"), imported("2025")], ["2025", "2025-K4", "2026-K1"]);
    expect(latestEarlier(two, "2026-K1", 1)).toBe("2025-K4");
    expect(latestEarlier(tables([drawn("2026"), imported("Skøn")], ["Skøn", "2026"]), "2026", 1)).toBe("Skøn");
  });

  it("is found where it has figures but no row in Runder", () => {
    const loose = tables([drawn("2026")], ["2026", "2024", "2025"]);
    expect(latestEarlier(loose, "2026", 1)).toBe("2025");
    expect(roundsWithFigures(loose, 1).map(({ round }) => round)).toEqual(["2024", "2025", "2026"]);
  });
});
