/** Key figures of a period against hand-counted examples; and that figures of periods add up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/cases/rules/measure";
import type { Notification } from "../../src/cases/rules/notification";
import { addDays, serialFromDate } from "../../src/kernel/date";
import type { NamedPeriod } from "../../src/kernel/period";
import { parsePeriod, periodsUpTo } from "../../src/kernel/period";
import type { KeyFigure } from "../../src/flow/rules/key-figure";
import { definitionOf, KEY_FIGURES, mean, measuredOf, share, shown, trendOf } from "../../src/flow/rules/key-figure";
import { measureFigures } from "../../src/flow/rules/measure-figures";
import { notificationFigures } from "../../src/flow/rules/notification-figures";

const period = (name: string): NamedPeriod => parsePeriod(name) as NamedPeriod;
const named = (figures: readonly KeyFigure[]): Record<string, readonly [number | null, number | null, number | null]> =>
  Object.fromEntries(figures.map(({ name, k, n, value }) => [name, [k, n, value]]));

function notification(number: string, received: string, over: Partial<Notification> = {}): Notification {
  return {
    ...{ number, case: "", unit: "", from: "Skole", known: "ny", assessed: null, outcome: "", outcomeDate: null },
    received: serialFromDate(received),
    ...over,
  };
}

function measure(type: string, start: string, end: string | null, over: Partial<Measure> = {}): Measure {
  return { case: "1", unit: "", kind: "forebyggelse", type, start, end, expense: null, ...over };
}

describe("notifications of March 2026, counted by hand", () => {
  const rows = [
    notification("1", "2026-03-01", { outcome: "BFU", outcomeDate: "2026-03-11" }),
    notification("2", "2026-03-02", { outcome: "Lukket", outcomeDate: "2026-03-05", known: "kendt", from: "Politi" }),
    notification("3", "2026-03-31", {
      outcome: "lukket",
      outcomeDate: "2026-04-10",
      received: serialFromDate("2026-03-31") + 0.99,
    }),
    notification("4", "2026-03-15", { from: "" }),
    // Received before, settled within; and received after.
    notification("5", "2026-02-20", { outcome: "Børnefaglig undersøgelse", outcomeDate: "2026-03-12" }),
    notification("6", "2026-04-01"),
  ];
  const found = named(notificationFigures(rows, period("2026-03")));

  it("are received, new and known, and what became of them", () => {
    expect(found).toMatchObject({
      "Underretninger modtaget": [4, null, 4],
      "På nye sager": [3, null, 3],
      "På kendte sager": [1, null, 1],
      // One of three with an outcome; one has none.
      "Andel til undersøgelse": [1, 3, 1 / 3],
      "Uden udfald": [1, null, 1],
      Lukket: [1, null, 1],
      "Overgået til undersøgelse": [2, null, 2],
    });
  });

  it("of a file that does not say whether they are new are not told as none", () => {
    const silent = rows.map((each) => ({ ...each, known: "" as const }));
    const names = notificationFigures(silent, period("2026-03")).map(({ name }) => name);
    expect(names).not.toContain("På nye sager");
  });

  it("took 10, 3 and 20 days to their outcomes", () => {
    expect(found["Dage til udfald, gennemsnit"]).toEqual([33, 3, 11]);
    expect(found["Dage til udfald, median"]).toEqual([null, 3, 10]);
    expect(found["Dage til udfald: Børnefaglig undersøgelse"]).toEqual([30, 2, 15]);
    expect(found["Dage til udfald: Lukket"]).toEqual([3, 1, 3]);
  });

  it("came from somewhere", () => {
    expect(found["Underretter: Skole"]).toEqual([2, 4, 2]);
    expect(found["Underretter: Politi"]).toEqual([1, 4, 1]);
    expect(found["Underretter: Uoplyst"]).toEqual([1, 4, 1]);
  });
});

describe("measures of March 2026, counted by hand", () => {
  const rows = [
    measure("Kontaktperson", "2026-01-01", null),
    measure("Kontaktperson", "2026-03-31", null),
    // Its last day is the last of the month: it runs that day, and has then ended.
    measure("Familiehus", "2026-03-01", "2026-03-31"),
    measure("Plejefamilie", "2025-01-01", "2026-03-10", { kind: "anbringelse" }),
    measure("Plejefamilie", "2026-04-01", null, { kind: "anbringelse" }),
    measure("Plejefamilie", "2025-01-01", "2026-02-28", { kind: "anbringelse" }),
  ];

  it("run, begin and end; their days are 31 + 1 + 31 + 10", () => {
    expect(named(measureFigures(rows, period("2026-03")))).toEqual({
      "Anbringelser i gang": [0, null, 0],
      "Forebyggende i gang": [2, null, 2],
      "Foranstaltninger begyndt": [2, null, 2],
      "Foranstaltninger sluttet": [2, null, 2],
      Helårspersoner: [73, 31, 73 / 31],
      "I gang: Kontaktperson": [2, 2, 2],
      "Begyndt: Familiehus": [1, 2, 1],
      "Begyndt: Kontaktperson": [1, 2, 1],
      "Sluttet: Familiehus": [1, 2, 1],
      "Sluttet: Plejefamilie": [1, 2, 1],
    });
  });
});

describe("laws", () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays("2025-01-01", days));
  const notifications = fc
    .array(
      fc.record({ day, handled: fc.integer({ min: 0, max: 60 }), outcome: fc.constantFrom("", "BFU", "Lukket", "x") }),
    )
    .map((rows) =>
      rows.map(({ day: received, handled, outcome }, index) =>
        notification(String(index), received, {
          outcome,
          outcomeDate: outcome === "" ? null : addDays(received, handled),
        }),
      ),
    );
  const measures = fc
    .array(fc.record({ day, length: fc.option(fc.integer({ min: 0, max: 300 })) }))
    .map((rows) =>
      rows.map(({ day: start, length }) => measure("x", start, length === null ? null : addDays(start, length))),
    );
  const year = period("2026");
  const parts = [periodsUpTo(period("2026-12"), 12), periodsUpTo(period("2026-K4"), 4)];
  const sum = (
    of: (each: NamedPeriod) => readonly KeyFigure[],
    name: string,
    which: "k" | "n",
    among: readonly NamedPeriod[],
  ): number =>
    among.reduce((total, each) => total + (of(each).find((figure) => figure.name === name)?.[which] ?? 0), 0);

  it("notifications of the months and the quarters add up to the year's", () => {
    fc.assert(
      fc.property(notifications, fc.constantFrom(...parts), (rows, among) => {
        const of = (each: NamedPeriod): readonly KeyFigure[] => notificationFigures(rows, each);
        for (const id of ["received", "receivedNew", "share", "open", "closed", "toAssessment", "mean"] as const)
          for (const which of ["k", "n"] as const)
            expect(sum(of, KEY_FIGURES[id].name, which, among)).toBe(sum(of, KEY_FIGURES[id].name, which, [year]));
      }),
    );
  });

  it("days with measures add up too; and what runs is what ran, with what began and without what ended", () => {
    fc.assert(
      fc.property(measures, fc.constantFrom(...parts), (rows, among) => {
        const of = (each: NamedPeriod): readonly KeyFigure[] => measureFigures(rows, each);
        for (const name of ["Helårspersoner", "Foranstaltninger begyndt", "Foranstaltninger sluttet"])
          expect(sum(of, name, "k", among)).toBe(sum(of, name, "k", [year]));
        const running = (each: NamedPeriod): number => sum(of, "Forebyggende i gang", "k", [each]);
        among.slice(1).forEach((each, at) => {
          const change =
            sum(of, "Foranstaltninger begyndt", "k", [each]) - sum(of, "Foranstaltninger sluttet", "k", [each]);
          expect(running(each)).toBe(running(among[at] as NamedPeriod) + change);
        });
      }),
    );
  });
});

describe("a figure as it is read", () => {
  // 004:236: 45 of 80 (56 %), 157 of 770 (20 %), 33 of 80 (41 %), 93 of 770 (12 %), 23 of 80 (29 %).
  it.each([
    [45, 80, "56 %"],
    [157, 770, "20 %"],
    [33, 80, "41 %"],
    [93, 770, "12 %"],
    [23, 80, "29 %"],
    [0, 0, "-"],
  ])("%i of %i is %s", (k, n, text) => {
    expect(shown(share("share", k, n))).toBe(text);
  });

  // 004:232: 93 notifications per 1,000 children in Albertslund, 74 in the country.
  it.each([
    [930, 10_000, "93"],
    [88_800, 1_200_000, "74"],
  ])("%i of %i children are %s per 1,000", (k, n, text) => {
    expect(shown(share("rate", k, n))).toBe(text);
  });

  // 004:236: 30 active cases per caseworker in one group, 45 in the other.
  it("cases per caseworker are their mean", () => {
    const loads = [...Array.from({ length: 15 }, () => 30), ...Array.from({ length: 8 }, () => 45)];
    const all = mean(KEY_FIGURES.caseload.name, "sager", loads);
    expect([all.k, all.n, shown(all)]).toEqual([810, 23, "35,2"]);
    expect(shown(mean("x", "sager", [30, 30]))).toBe("30");
    expect(shown(mean("x", "sager", []))).toBe("-");
  });

  it("says how it was counted, under every name", () => {
    for (const { name, definition, measured } of Object.values(KEY_FIGURES)) {
      expect(definitionOf(name)).toBe(definition);
      expect(measuredOf(name)).toBe(measured);
    }
    expect(definitionOf("Underretter: Skole")).toContain("hvem der underrettede");
    expect(definitionOf("Noget andet")).toBe("");
  });
});

describe("where a figure goes", () => {
  const count = (value: number): KeyFigure => ({ name: "x", measured: "antal", k: value, n: null, value });
  it.each([
    [count(111), count(100), "↗"],
    [count(110), count(100), "→"],
    [count(89), count(100), "↘"],
    [count(4), count(1), ""],
    [count(6), count(0), "↗"],
    [share("share", 67, 100), share("share", 78, 100), "↘"],
    [share("share", 77, 100), share("share", 67, 100), "→"],
    [share("share", 3, 4), share("share", 1, 4), ""],
    [share("share", 0, 0), share("share", 5, 9), ""],
  ])("%o after %o", (now, before, trend) => {
    expect(trendOf(now, before, 10)).toBe(trend);
  });
});
