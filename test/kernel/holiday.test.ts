/** Easter as published, and the Danish holidays against an independent list. */
import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { byCodePoint } from "../../src/kernel/text";
import { dateFromSerial, serialFromDate } from "../../src/kernel/date";
import { easterSunday, isDoubtfulDay, isHoliday } from "../../src/kernel/holiday";

describe("holidays", () => {
  /** @source Table of Easter Sundays, U.S. Census Bureau, www.census.gov/data/software/x13as/genhol/easter-dates.html */
  it.each([
    "1961-04-02",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2035-03-25",
    "2038-04-25",
  ])("knows Easter Sunday %s", (date) => {
    expect(dateFromSerial(easterSunday(Number(date.slice(0, 4))))).toBe(date);
  });

  it("has the public holidays that date-holidays has, each day from 2015 to 2035", () => {
    const oracle = new Holidays("DK");
    for (let year = 2015; year <= 2035; year++) {
      const listed = oracle
        .getHolidays(year)
        .filter(({ type }) => type === "public")
        .map(({ date }) => date.slice(0, 10));
      const ours: string[] = [];
      for (let day = serialFromDate(`${year}-01-01`); day <= serialFromDate(`${year}-12-31`); day++)
        if (isHoliday(day)) ours.push(dateFromSerial(day) as string);
      expect(ours).toEqual([...new Set(listed)].sort(byCodePoint));
    }
  });

  it("keeps Store Bededag up to 2023 and not from 2024", () => {
    expect(
      ["2022-05-13", "2023-05-05", "2024-04-26", "2025-05-16"].map((date) => isHoliday(serialFromDate(date))),
    ).toEqual([true, true, false, false]);
  });

  /** @source forældelsesloven § 27(2) names Grundlovsdag, 24 and 31 December beside weekends and holidays */
  it("knows the days that are holidays by one reading only", () => {
    const days = ["2026-06-05", "2026-12-24", "2026-12-31", "2026-05-01", "2026-12-23"].map(serialFromDate);
    expect(days.map(isDoubtfulDay)).toEqual([true, true, true, false, false]);
    expect(days.map(isHoliday)).toEqual([false, false, false, false, false]);
  });
});
