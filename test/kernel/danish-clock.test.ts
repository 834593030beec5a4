/** Danish time beside the time zone database that Node brings. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockSeconds, earliestOf, latestOf, serialAt } from "../../src/kernel/danish-clock";

const EPOCH = Date.UTC(1899, 11, 30) / 1000;
const shown = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  dateStyle: "short",
  timeStyle: "medium",
});

/** What the clock shows, as a serial number in seconds. */
const onTheClock = (even: number): number =>
  Date.parse(`${shown.format(new Date((EPOCH + even) * 1000)).replace(" ", "T")}Z`) / 1000 - EPOCH;

/** Seconds from 2010 to 2035. */
const seconds = fc.integer({ min: 40_179 * 86_400, max: 49_675 * 86_400 });

describe("the Danish clock", () => {
  it("shows what the time zone database says", () => {
    fc.assert(
      fc.property(seconds, (even) => {
        expect(clockSeconds(serialAt(even))).toBe(onTheClock(even));
      }),
    );
  });

  it("finds the time again from what it shows, one of two in the hour that comes twice", () => {
    fc.assert(
      fc.property(seconds, (even) => {
        const clock = onTheClock(even);
        expect([earliestOf(clock), latestOf(clock)]).toContain(even);
        expect(latestOf(clock) - earliestOf(clock)).toBeLessThanOrEqual(3600);
      }),
    );
  });

  it("knows both times of the hour that comes twice, 25 October 2026", () => {
    const half = (46_320 * 24 + 2.5) * 3600;
    expect(serialAt(earliestOf(half))).toBe(serialAt(latestOf(half)));
    expect(latestOf(half) - earliestOf(half)).toBe(3600);
  });
});
