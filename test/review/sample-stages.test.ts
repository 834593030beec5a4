/** The dates of the demo's rounds follow the model that they show. */
import { describe, expect, it } from "vitest";
import { sampleStages } from "../../src/review/commands/sample-answers";

const dates = (preset: string): readonly string[] =>
  sampleStages(preset).map(({ round, level, date }) => `${round} N${level} ${date}`);

describe("the stages of a model's demo", () => {
  /** @source seed 000, model 2: everybody reads at the same time */
  it("lie at the same time where the model's levels do", () => {
    expect(dates("taskforce")).toEqual(["2026-T1 N1 2026-01-05", "2026-T1 N2 2026-01-05", "2026-T1 N3 2026-01-05"]);
  });

  /** @source seed 003: the quarter's central control takes of its months */
  it("come after the quarter where a level looks back on it", () => {
    expect(dates("merudgift-41")).toEqual([
      "2026-01 N1 2026-01-05",
      "2026-02 N1 2026-02-05",
      "2026-03 N1 2026-03-05",
      "2026-K1 N2 2026-04-05",
    ]);
  });

  /** @source seed 000, model 1: staggered levels; a month between them is the preset's own */
  it("are staggered where the levels are", () => {
    expect(dates("bbu-2018").map((each) => each.slice(-10))).toEqual([
      "2026-01-05",
      "2026-02-05",
      "2026-03-05",
      "2026-04-05",
    ]);
  });
});
