/** When deadlines end, counted by hand from the law's words. */
import { describe, expect, it } from "vitest";
import type { SaturdayRule } from "../../src/kernel/working-day";
import { WorkingDays } from "../../src/kernel/working-day";
import { againstHours, dayAndNightAfter, monthsAfter, workingDaysAfter } from "../../src/deadlines/rules/limit";
import { at, dayText } from "../support/days";

const months = (saturday: SaturdayRule, start: string, count: number): readonly unknown[] => {
  const { earliest, latest, doubt } = monthsAfter(at(start), count, new WorkingDays(saturday));
  return [dayText(earliest), dayText(latest), doubt];
};

describe("a limit in months", () => {
  it.each([
    // The corresponding day.
    ["tvivl", "2026-01-12", 4, "2026-05-12", "2026-05-12", null],
    // No such day in April, or September: the last of the month, by both readings.
    ["nej", "2026-01-31", 3, "2026-04-30", "2026-04-30", null],
    ["nej", "2026-05-31", 4, "2026-09-30", "2026-09-30", null],
    // 28 February is the last of the month in 2026: 28 May, or 31 May, a Sunday, and so Monday 1 June.
    ["nej", "2026-02-28", 3, "2026-05-28", "2026-06-01", "last of the month"],
    // Not in 2024; 29 February is: Wednesday 29 May, or Friday 31 May.
    ["nej", "2024-02-28", 3, "2024-05-28", "2024-05-28", null],
    ["nej", "2024-02-29", 3, "2024-05-29", "2024-05-31", "last of the month"],
    ["nej", "2026-04-30", 3, "2026-07-30", "2026-07-31", "last of the month"],
    // 28 February 2026 is a Saturday: itself, or Monday 2 March.
    ["nej", "2025-11-30", 3, "2026-03-02", "2026-03-02", null],
    ["ja", "2025-11-30", 3, "2026-02-28", "2026-02-28", null],
    ["tvivl", "2025-11-30", 3, "2026-02-28", "2026-03-02", "working day"],
    // 29 February in a leap year.
    ["nej", "2023-11-30", 3, "2024-02-29", "2024-02-29", null],
    ["nej", "2023-11-29", 3, "2024-02-29", "2024-02-29", null],
    // Langfredag 3 April 2026: Tuesday after Easter, or the Saturday between.
    ["nej", "2025-12-03", 4, "2026-04-07", "2026-04-07", null],
    ["ja", "2025-12-03", 4, "2026-04-04", "2026-04-04", null],
    // Store Bededag 5 May 2023, a Friday, moves to Monday; 26 April 2024 is a Friday like any other.
    ["nej", "2023-02-05", 3, "2023-05-08", "2023-05-08", null],
    ["nej", "2024-01-26", 3, "2024-04-26", "2024-04-26", null],
    // Grundlovsdag 5 June 2026, a Friday, and New Year's Eve.
    ["nej", "2026-03-05", 3, "2026-06-05", "2026-06-08", "working day"],
    ["nej", "2026-08-31", 4, "2026-12-31", "2027-01-04", "working day"],
    // A time of day is no part of it.
    ["nej", "2026-01-12 23:59", 4, "2026-05-12", "2026-05-12", null],
  ] as const)("(Saturday %s) %s and %i months", (saturday, start, count, earliest, latest, doubt) => {
    expect(months(saturday, start, count)).toEqual([earliest, latest, doubt]);
  });
});

describe("6 working days", () => {
  it("is in doubt between the counts with and without Saturday", () => {
    const of = (saturday: SaturdayRule): unknown =>
      workingDaysAfter(at("2026-03-02 14:15"), 6, new WorkingDays(saturday));
    expect(of("tvivl")).toEqual({ earliest: at("2026-03-09"), latest: at("2026-03-10"), doubt: "working day" });
    expect(of("nej")).toEqual({ earliest: at("2026-03-10"), latest: at("2026-03-10"), doubt: null });
  });
});

describe("24 hours", () => {
  it.each([
    // To the minute.
    ["2026-03-03 14:15", "2026-03-04 14:15", "kept"],
    ["2026-03-03 14:15", "2026-03-04 14:16", "late"],
    // Over a weekend and a holiday: running hours.
    ["2026-03-06 15:00", "2026-03-07 15:00", "kept"],
    ["2026-03-06 15:00", "2026-03-09 09:00", "late"],
    ["2026-04-02 15:00", "2026-04-07 09:00", "late"],
    // No times of day: the same day, the next, and two days later.
    ["2026-03-03", "2026-03-03", "kept"],
    ["2026-03-03", "2026-03-04", "in doubt"],
    ["2026-03-03", "2026-03-05", "late"],
    // One of the two.
    ["2026-03-03 14:15", "2026-03-03", "kept"],
    ["2026-03-03 14:15", "2026-03-04", "in doubt"],
    ["2026-03-03 14:15", "2026-03-05", "late"],
    ["2026-03-03", "2026-03-04 00:00:01", "in doubt"],
    ["2026-03-03", "2026-03-04 23:59", "in doubt"],
    ["2026-03-03", "2026-03-05 00:01", "late"],
    // The night to 29 March 2026 lasts an hour less: 24 hours later the clock shows 15:15.
    ["2026-03-28 14:15", "2026-03-29 15:15", "kept"],
    ["2026-03-28 14:15", "2026-03-29 15:16", "late"],
    // The night to 25 October 2026 lasts an hour more: 13:15 by running hours, 14:15 by the clock.
    ["2026-10-24 14:15", "2026-10-25 13:15", "kept"],
    ["2026-10-24 14:15", "2026-10-25 13:16", "in doubt"],
    ["2026-10-24 14:15", "2026-10-25 14:15", "in doubt"],
    ["2026-10-24 14:15", "2026-10-25 14:16", "late"],
    // A day of 25 hours, or of 23, is a day.
    ["2026-10-25", "2026-10-25", "kept"],
    ["2026-03-29", "2026-03-29", "kept"],
    ["2026-10-25 00:10", "2026-10-25 23:50", "kept"],
    // Half past two comes twice.
    ["2026-10-25 02:30", "2026-10-26 01:30", "kept"],
    ["2026-10-25 02:30", "2026-10-26 02:15", "in doubt"],
    ["2026-10-25 02:30", "2026-10-26 02:31", "late"],
  ] as const)("received %s, assessed %s: %s", (start, end, standing) => {
    expect(againstHours(dayAndNightAfter(at(start)), at(end))).toBe(standing);
  });
});
