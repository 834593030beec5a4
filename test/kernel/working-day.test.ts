/** Working days counted on a calendar by hand: each line names the days that count. */
import { describe, expect, it } from "vitest";
import type { SaturdayRule } from "../../src/kernel/working-day";
import { WorkingDays } from "../../src/kernel/working-day";
import { at, dayText } from "../support/days";

const sixth = (saturday: SaturdayRule, start: string): readonly (string | null)[] => {
  const { earliest, latest } = new WorkingDays(saturday).after(at(start), 6);
  return [dayText(earliest), dayText(latest)];
};

const next = (saturday: SaturdayRule, day: string): readonly (string | null)[] => {
  const { earliest, latest } = new WorkingDays(saturday).onOrAfter(at(day));
  return [dayText(earliest), dayText(latest)];
};

describe("the sixth working day after", () => {
  it.each([
    // Monday 2 March 2026: 3, 4, 5, 6, 9, 10; with Saturday 3, 4, 5, 6, 7, 9.
    ["nej", "2026-03-02", "2026-03-10", "2026-03-10"],
    ["ja", "2026-03-02", "2026-03-09", "2026-03-09"],
    ["tvivl", "2026-03-02", "2026-03-09", "2026-03-10"],
    // Received on a Saturday and on a Sunday: 9, 10, 11, 12, 13, 16.
    ["nej", "2026-03-07", "2026-03-16", "2026-03-16"],
    ["nej", "2026-03-08", "2026-03-16", "2026-03-16"],
    // Easter 2026 (2, 3, 5 and 6 April): 31, 1, 7, 8, 9, 10; with Saturday 31, 1, 4, 7, 8, 9.
    ["nej", "2026-03-30", "2026-04-10", "2026-04-10"],
    ["ja", "2026-03-30", "2026-04-09", "2026-04-09"],
    // Store Bededag 5 May 2023, and 1 May an ordinary day: 28, 1, 2, 3, 4, 8.
    ["nej", "2023-04-27", "2023-05-08", "2023-05-08"],
    // It would have been 26 April 2024: 19, 22, 23, 24, 25, 26.
    ["nej", "2024-04-18", "2024-04-26", "2024-04-26"],
    // Kristi himmelfartsdag 14 May 2026, and the Friday after it an ordinary day: 12, 13, 15, 18, 19, 20.
    ["nej", "2026-05-11", "2026-05-20", "2026-05-20"],
    // Christmas 2026: 22, 23, 24, 28, 29, 30; without 24 and 31: 22, 23, 28, 29, 30, 4.
    ["nej", "2026-12-21", "2026-12-30", "2027-01-04"],
  ] as const)("(Saturday %s) %s is %s to %s", (saturday, start, earliest, latest) => {
    expect(sixth(saturday, start)).toEqual([earliest, latest]);
  });
});

describe("the working day on or after", () => {
  it.each([
    ["nej", "2026-03-06", "2026-03-06", "2026-03-06"],
    ["nej", "2026-03-07", "2026-03-09", "2026-03-09"],
    ["ja", "2026-03-07", "2026-03-07", "2026-03-07"],
    ["tvivl", "2026-03-07", "2026-03-07", "2026-03-09"],
    ["tvivl", "2026-03-08", "2026-03-09", "2026-03-09"],
    // Langfredag 2026: the Saturday after it, or the Tuesday after Easter.
    ["tvivl", "2026-04-03", "2026-04-04", "2026-04-07"],
    ["nej", "2026-06-05", "2026-06-05", "2026-06-08"],
    ["nej", "2023-05-05", "2023-05-08", "2023-05-08"],
    ["nej", "2024-04-26", "2024-04-26", "2024-04-26"],
  ] as const)("(Saturday %s) %s is %s to %s", (saturday, day, earliest, latest) => {
    expect(next(saturday, day)).toEqual([earliest, latest]);
  });
});
