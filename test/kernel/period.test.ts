/** ISO weeks against the calendar's own examples; months, quarters and years by their names. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/kernel/date";
import { daysIn, parsePeriod, PERIOD_KINDS, periodBefore, periodOfDay, periodsUpTo } from "../../src/kernel/period";

describe("a period by its name", () => {
  // ISO 8601 examples: 1977-01-01 is 1976-W53-6, 2008-12-29 is 2009-W01-1, 2010-01-03 is 2009-W53-7.
  it.each([
    ["1977-01-01", "1976-W53"],
    ["1979-12-31", "1980-W01"],
    ["2008-12-28", "2008-W52"],
    ["2008-12-29", "2009-W01"],
    ["2010-01-03", "2009-W53"],
    ["2026-03-02", "2026-W10"],
    ["2026-12-31", "2026-W53"],
  ])("%s lies in %s", (day, week) => {
    expect(periodOfDay("uge", day).name).toBe(week);
  });

  it.each([
    ["2026-W10", "2026-03-02", "2026-03-08", "uge 10, 2026"],
    ["uge 10, 2026", "2026-03-02", "2026-03-08", "uge 10, 2026"],
    ["2026-U1", "2025-12-29", "2026-01-04", "uge 1, 2026"],
    ["2026-03", "2026-03-01", "2026-03-31", "marts 2026"],
    ["februar 2028", "2028-02-01", "2028-02-29", "februar 2028"],
    ["2026-K1", "2026-01-01", "2026-03-31", "1. kvartal 2026"],
    ["4. kvartal 2026", "2026-10-01", "2026-12-31", "4. kvartal 2026"],
    ["2026", "2026-01-01", "2026-12-31", "2026"],
  ])("%s is %s to %s", (typed, from, to, label) => {
    expect(parsePeriod(typed)).toMatchObject({ from, to, label });
  });

  it.each(["2025-W53", "2026-W54", "2026-W0", "2026-13", "2026-K5", "marts", "uge 10", ""])("%s is none", (typed) => {
    expect(parsePeriod(typed)).toBeNull();
  });
});

it("periods of a kind follow each other without a gap, and find themselves by name", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days));
  fc.assert(
    fc.property(day, fc.constantFrom(...PERIOD_KINDS), (on, kind) => {
      const period = periodOfDay(kind, on);
      expect(period.from <= on && on <= period.to).toBe(true);
      expect(parsePeriod(period.name)).toEqual(period);
      expect(parsePeriod(period.label)).toEqual(period);
      expect(addDays(periodBefore(period).to, 1)).toBe(period.from);
      expect(periodBefore(period).name < period.name).toBe(true);
    }),
  );
});

it("a quarter is its three months, a year its four quarters", () => {
  const quarters = periodsUpTo(periodOfDay("kvartal", "2026-12-01"), 4);
  expect(quarters.map(({ name }) => name)).toEqual(["2026-K1", "2026-K2", "2026-K3", "2026-K4"]);
  expect(quarters.reduce((sum, each) => sum + daysIn(each), 0)).toBe(365);
});
