import { describe, expect, it } from "vitest";
import { isUnclear, monthsOf, periodName, periodOf, plannedRound } from "../../src/register/rules/round";

describe("a name meant for a period", () => {
  it("is unclear where there is no such period", () => {
    expect(["2026-T1", "2026-T4", "2026 T1", "2026T2", "Tema 1"].map(isUnclear)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("the period a round's name says", () => {
  it.each([
    ["2026", "2026-01-01", "2026-12-31", "2026"],
    ["2026-H2", "2026-07-01", "2026-12-31", "2. halvår 2026"],
    ["2026-K1", "2026-01-01", "2026-03-31", "1. kvartal 2026"],
    ["2026-q4", "2026-10-01", "2026-12-31", "4. kvartal 2026"],
    ["2026-T1", "2026-01-01", "2026-04-30", "1. tertial 2026"],
    ["2026-t3", "2026-09-01", "2026-12-31", "3. tertial 2026"],
    ["2024-02", "2024-02-01", "2024-02-29", "februar 2024"],
    ["2026-12", "2026-12-01", "2026-12-31", "december 2026"],
  ])("%s", (name, from, to, label) => {
    expect(periodOf(name)).toEqual({ from, to, label });
  });

  it.each(["2026-T4", "2026-T0", "2026-H3", "2026-K5", "2026-13", "2026-00", "26-K1", "Forår 2026", ""])(
    "%s says none",
    (name) => {
      expect(periodOf(name)).toBeNull();
    },
  );

  it("lasts whole months or an unknown number", () => {
    expect(["2026", "2026-H1", "2026-T2", "2026-K3", "2026-02"].map((name) => monthsOf(plannedRound(name, 1)))).toEqual(
      [12, 6, 4, 3, 1],
    );
    expect(
      (["2026-01-01", "2026-04-30", "2026-05-01", "2026-12-31"] as const).map((day) => periodName(day, 4)),
    ).toEqual(["2026-T1", "2026-T1", "2026-T2", "2026-T3"]);
    expect(monthsOf({ from: "2026-01-01", to: "2026-01-20" })).toBeNull();
    expect(monthsOf({ from: "2026-01-31", to: "2026-02-27" })).toBe(1);
    expect(monthsOf(plannedRound("Forår", 1))).toBeNull();
  });
});
