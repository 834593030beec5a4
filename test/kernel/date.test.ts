/** Days against the calendar, in a time zone 12:45 ahead and one 3:30 behind. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  danishDate,
  dateFromSerial,
  isoDate,
  parseDate,
  serialFromDate,
  serialFromText,
} from "../../src/kernel/date";

describe("days", () => {
  it("have the serial numbers Excel gives them", () => {
    // @source Microsoft, DATE and DATEVALUE function pages: 1 January 2008 is 39448; 22 August 2011 is 40777; the last day is 2958465.
    expect([serialFromDate("2008-01-01"), serialFromDate("2011-08-22"), serialFromDate("9999-12-31")]).toEqual([
      39448, 40777, 2_958_465,
    ]);
    expect([dateFromSerial(39448.99), dateFromSerial(2_958_465), dateFromSerial(2_958_466), dateFromSerial(0)]).toEqual(
      ["2008-01-01", "9999-12-31", null, null],
    );
  });

  it("are read back from their serial number and from how Danes write them (law)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = dateFromSerial(serial) as string;
        expect(serialFromDate(date)).toBe(serial);
        expect(parseDate(date)).toBe(date);
        expect(parseDate(danishDate(date))).toBe(date);
      }),
    );
  });

  it.each([
    ["05-01-2026", "2026-01-05"],
    ["5.1.2026", "2026-01-05"],
    ["5/1/26", "2026-01-05"],
    ["05-01-69", "1969-01-05"],
    ["2026-1-5", "2026-01-05"],
    ["05-01-2026 14:15", "2026-01-05"],
    ["2026-01-05T14:15:00Z", "2026-01-05"],
    ["29-02-2024", "2024-02-29"],
    ["05\u201301\u20132026", "2026-01-05"],
    ["\u200b05-01-2026\u00a014.15", "2026-01-05"],
    ["\uff105-01-2026", "2026-01-05"],
    ["05-01-2026 kl. 14.15", "2026-01-05"],
  ])("%s is %s", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    "29-02-2025",
    "31-04-2026",
    "00-01-2026",
    "01-13-2026",
    "2026-13-01",
    "5-1",
    "i går",
    "",
    "05-01-2026 og 06-01-2026",
    "05-01-2026?",
    "2026-01-05 eller senere",
  ])("%s is none", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("exist, or do not", () => {
    expect([isoDate(2024, 2, 29), isoDate(2100, 2, 29), isoDate(2026, 0, 1)]).toEqual(["2024-02-29", null, null]);
  });

  it("with a time of day are fractions of a day", () => {
    expect([
      serialFromText("05-01-2026 16:30"),
      serialFromText("2026-01-05T06:00:00Z"),
      serialFromText("05-01-2026"),
    ]).toEqual([46027.6875, 46027.25, 46027]);
    expect([
      serialFromText("05-01-2026 24:00"),
      serialFromText("05-01-2026 omkring"),
      serialFromText("28-02-1900"),
    ]).toEqual([null, null, null]);
  });

  it("months later fall on the same day, or on the month's last", () => {
    expect([
      addMonths("2026-01-31", 1),
      addMonths("2024-01-31", 1),
      addMonths("2026-03-31", -1),
      addMonths("2026-11-05", 3),
      addMonths("2026-01-05", -12),
    ]).toEqual(["2026-02-28", "2024-02-29", "2026-02-28", "2027-02-05", "2025-01-05"]);
    expect([addDays("2026-03-29", 1), addDays("2026-01-01", -1)]).toEqual(["2026-03-30", "2025-12-31"]);
  });
});
