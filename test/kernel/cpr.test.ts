/** CPR numbers in text. All are invented. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCpr, withoutCpr } from "../../src/kernel/cpr";

const TAKEN_OUT = "[CPR fjernet]";

describe("a day with a time", () => {
  const two = (number: number): string => String(number).padStart(2, "0");
  it("is never one, whatever its numbers", () => {
    for (let first = 0; first < 100; first++)
      for (let second = 0; second < 100; second++) {
        const time = `${two(second)}:${two(first)}`;
        for (const text of [
          `${two(first)}-${two(second)}-2010 ${time}`,
          `2010-${two(first)}-${two(second)}T${time}:10`,
        ])
          expect([text, hasCpr(text)]).toEqual([text, false]);
      }
  });
  it("hides none beside it", () => {
    expect(hasCpr("05-01-2026 14:15 010110-1234")).toBe(true);
    expect(hasCpr("2026-01-05 14:15:101234")).toBe(hasCpr("x 2026-01-05 14:15:101234"));
  });
});

describe("a CPR number is found", () => {
  it.each([
    "010110-1234",
    "0101101234",
    "010110 1234",
    "010110\u00a01234",
    "010110  1234",
    "010110\u20091234",
    "010110 - 1234",
    "010110 \u2013 1234",
    "010110\u20101234",
    "010110\u20111234",
    "010110\u20121234",
    "010110\u20131234",
    "010110\u20141234",
    "010110\u22121234",
    "010110\ufe631234",
    "010110\uff0d1234",
    "010110.1234",
    "010110/1234",
    "010110_1234",
    "01 01 10 1234",
    "01\u00a001\u00a010\u00a01234",
    "01 01 10 - 1234",
    "01 01 10-1234",
    "01-01-10-1234",
    "01.01.10-1234",
    "01.01.10 - 1234",
    "01/01/10-1234",
    "01/01/10/1234",
    "01-01-10 9934",
    "01-01-10 1234",
    "01.01.10 1234",
    "01/01/10\u00a01234",
    "01\u201301\u201310 2027",
    "05-01-26 1630",
    "01 01 10 12 34",
    "010110 12 34",
    "0101 10 1234",
    "010110-\u200b1234",
    "0101\u00ad101234",
    "\u202a010110-1234\u202c",
    "010110\u2060-\ufeff1234",
    "\uff10\uff11\uff10\uff11\uff11\uff10-\uff11\uff12\uff13\uff14",
    "CPR010110-1234",
    "CPR:0101101234",
    "cpr-nr.: 010110 1234",
    "CPR 010110-1234",
    "P010110-1234",
    "010110:1234",
    "010110|1234",
    "010110\\1234",
    "010110+1234",
    "010110*1234",
    "010110\u20221234",
    "010110--1234",
    "010110 -- 1234",
    "010110\u20151234",
    "010110\ufe581234",
    "010110\u202f1234",
    "010110\u20071234",
    "010110\u180e1234",
    "0\u200b1\u200b0\u200b1\u200b1\u200b0\u200b1\u200b2\u200b3\u200b4",
    "010110\u2063\ufe0f-1234",
    "+010110-1234",
    "+311210-1234",
    "+01-01-10-1234",
    "0101-10-1234",
    "01 0110 1234",
    "01-01 10-1234",
    "010110-12-34",
    "01 01 10 12-34",
    "01-01-101234",
    "01-01-2010-1234",
    "01.01.2010 - 1234",
    "01012010-1234",
    "0 1 0 1 1 0 1 2 3 4",
    "0-1-0-1-1-0-1-2-3-4",
    "cpr.nr.010110-1234",
    "CPR-nummer: 0101101234",
    "cpr. nr. 610110-1234",
    "CPR 990110-1234",
    "CPR 10110-1234",
    "CPR=01-01-2010 1234",
    "personnummer 01-01-10 1234",
    "290200-1234",
    "311299-0000",
  ])("in %j, in words and twice", (number) => {
    expect(hasCpr(number)).toBe(true);
    expect(withoutCpr(`barn ${number} flyttet`)).toBe(
      `barn ${/^(?:cpr|P|\+)\D*/iu.exec(number)?.[0] ?? ""}${TAKEN_OUT} flyttet`,
    );
    expect(hasCpr(`(${number})`)).toBe(true);
    expect(hasCpr(`Barnet er ${number}.`)).toBe(true);
    expect(hasCpr(`${number}, ${number}`)).toBe(true);
  });
});

describe("no CPR number is", () => {
  it.each([
    ["a day that is none", "320110-1234"],
    ["a month that is none", "011310-1234"],
    ["29 February of no leap year", "290201-1234"],
    ["a telephone number", "12 03 56 78"],
    ["a telephone number", "12035678"],
    ["a telephone number of Denmark", "+45 12 03 56 78"],
    ["a telephone number of Denmark run together", "+4512035678"],
    ["a telephone number with 00", "0045 12 03 56 78"],
    ["a foreign telephone number", "+31 12 45 6789"],
    ["two telephone numbers", "12 03 56 78 / 12 03 56 79"],
    ["a telephone number of another country", "tlf. 0701234567"],
    ["a telephone number in pairs", "mobil: 20 10 10 20 30"],
    ["a telephone number in fours", "tlf 2010 1020"],
    ["two telephone numbers in a row", "tlf.: 20101020, 20101021"],
    ["an EAN number", "5790001012345"],
    ["a company", "CVR-nr. 12 34 56 78"],
    ["a production unit", "P-nummer 1012345678"],
    ["a bank account", "reg. 0101 konto 1012345678"],
    ["a journal number with a slash", "24/012345-7"],
    ["a journal number with a slash in fours", "24/0123-4567"],
    ["money with its unit before it", "kr. 1012501234"],
    ["money with its currency before it", "DKK 1012501234"],
    ["money with a point", "1012501234.50"],
    ["lottery numbers", "lottotal 04 11 23 28 31"],
    ["a hash", "0101101234abcdef0123"],
    ["a date and a time behind the word CPR", "CPR slået op 05-01-2026 12:15"],
    ["a date and a time right behind the word CPR", "CPR 05-01-2026 12:15"],
    ["a time stamp with dashes", "2026-01-05-1015"],
    ["dates run together", "01012026-31032026"],
    ["a date with a number behind it", "Pr. 01-01-26: 1234 sager"],
    ["a date and a time with kl.", "05-01-26 kl. 1015"],
    ["an EAN number in groups", "5790 0010 1234 5"],
    ["a journal number", "27.24.12-G01-12-24"],
    ["a journal number with a year", "2026-010126-12345"],
    ["a case number", "26/0001"],
    ["a case number of years and months", "2010-12-1234"],
    ["an account", "0101 101234"],
    ["money", "1.012.501.234,50 kr."],
    ["money run together", "1012501234,50"],
    ["money with its unit", "1012501234 kr."],
    ["a date", "05-01-2026"],
    ["a date and a time", "05-01-2026 12.34"],
    ["a date and a time with a colon", "05-01-2026 12:34"],
    ["a short date and a time", "05-01-26 16.30"],
    ["a short date and a time in four digits, said to be one", "05-01-26 kl. 1630"],
    ["a date and a time in four digits", "05-01-2026 1630"],
    ["a short date and a round", "Frist 05-01-26 2026-K1"],
    ["an ISO date and time", "2026-01-05T08:00:00"],
    ["a time stamp", "20260105080000"],
    ["two dates", "010126-310126"],
    ["two dates with signs", "01.01.26-31.01.26"],
    ["a span of dates", "01-01-2026 - 31-01-2026"],
    ["a law", "LBK 282 af 17/03/2025"],
    ["eleven digits", "01011012345"],
    ["two lines", "Sag 010110\n1234 kr."],
    ["a hash", "a010110b1234"],
    ["nothing", ""],
  ])("%s: %s", (_, text) => {
    expect(withoutCpr(text)).toBe(text);
    expect(hasCpr(text)).toBe(false);
  });

  it("is what stands in a text without ten digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const few = text.replace(/\d/gu, "x");
        expect(withoutCpr(few)).toBe(few);
      }),
    );
  });
});

describe("whatever stands between the digits and around them", () => {
  const two = (least: number, most: number): fc.Arbitrary<string> =>
    fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, "0"));
  const number = fc.record({
    day: two(1, 28),
    month: two(1, 12),
    year: two(0, 99),
    gap: fc.constantFrom("", "-", " ", "\u00a0", " - ", "\u2013", "\u2212", ".", "/", "_", " \u2014 ", "\u200b-"),
    last: fc.integer({ min: 0, max: 9999 }).map((each) => String(each).padStart(4, "0")),
  });
  const around = fc.constantFrom("", " ", "(", ")", ":", ";", "\n", "\u200b", "barn", "æ", '"', "§ ");

  it("the number goes, and nothing of it is left", () => {
    fc.assert(
      fc.property(number, around, around, ({ day, month, year, gap, last }, before, after) => {
        const text = `${before}${day}${month}${year}${gap}${last}${after}`;
        expect(hasCpr(text)).toBe(true);
        expect(withoutCpr(text)).not.toMatch(/\d/u);
        expect(hasCpr(withoutCpr(text))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
