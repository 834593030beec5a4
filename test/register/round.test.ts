import { describe, expect, it } from "vitest";
import { monthsOf, periodOf, plannedRound } from "../../src/register/rules/round";

describe("the period a round's name says", () => {
  it.each([
    ["2026", "2026-01-01", "2026-12-31", "2026"],
    ["2026-H2", "2026-07-01", "2026-12-31", "2. halvår 2026"],
    ["2026-K1", "2026-01-01", "2026-03-31", "1. kvartal 2026"],
    ["2026-q4", "2026-10-01", "2026-12-31", "4. kvartal 2026"],
    ["2024-02", "2024-02-01", "2024-02-29", "februar 2024"],
    ["2026-12", "2026-12-01", "2026-12-31", "december 2026"],
  ])("%s", (name, from, to, label) => {
    expect(periodOf(name)).toEqual({ from, to, label });
  });

  it.each(["2026-H3", "2026-K5", "2026-13", "2026-00", "26-K1", "Forår 2026", ""])("%s says none", (name) => {
    expect(periodOf(name)).toBeNull();
  });

  it("lasts whole months or an unknown number", () => {
    expect(["2026", "2026-H1", "2026-K3", "2026-02"].map((name) => monthsOf(plannedRound(name, 1)))).toEqual([
      12, 6, 3, 1,
    ]);
    expect(monthsOf({ from: "2026-01-01", to: "2026-01-20" })).toBeNull();
    expect(monthsOf({ from: "2026-01-31", to: "2026-02-27" })).toBe(1);
    expect(monthsOf(plannedRound("Forår", 1))).toBeNull();
  });
});
