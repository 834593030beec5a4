/** Figure 4's tree and Side 12's table of KLK's report on Albertslund (seed 004), with hand-counted expenses. */
import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/cases/rules/measure";
import { budgetLines, budgetRowOf } from "../../src/flow/rules/budget";
import { expenseIn, measureTree, pathOf, yearlyPrice } from "../../src/flow/rules/measure-tree";
import { meanDuration, wholeYearPersons } from "../../src/flow/rules/measure-figures";
import type { NamedPeriod } from "../../src/kernel/period";
import { parsePeriod } from "../../src/kernel/period";

const YEAR = parsePeriod("2015") as NamedPeriod;
const END = "2015-12-31";
const placed = (type: string, over: Partial<Measure> = {}): Measure => ({
  ...{ case: "1", unit: "", kind: "anbringelse", type, start: "2014-01-01", end: null, expense: null },
  ...over,
});
const many = (count: number, each: Measure): Measure[] => Array.from({ length: count }, () => each);

it.each([
  ["anbringelse", "Plejefamilie, netværk", "Anbringelse/Plejefamilie/Netværk"],
  ["anbringelse", "Slægtspleje", "Anbringelse/Plejefamilie/Netværk"],
  ["anbringelse", "Almen plejefamilie", "Anbringelse/Plejefamilie/Andet"],
  ["anbringelse", "Opholdssted (privat)", "Anbringelse/Opholdssteder/Privat"],
  ["anbringelse", "Kommunalt opholdssted", "Anbringelse/Opholdssteder/Offentlig"],
  ["anbringelse", "Opholdssted", "Anbringelse/Opholdssteder/Ikke oplyst"],
  ["anbringelse", "Døgninstitution, egen", "Anbringelse/Institutioner/Egen"],
  ["anbringelse", "Døgninstitution", "Anbringelse/Institutioner/Andre"],
  ["anbringelse", "Dom til anbringelse", "Anbringelse/Dom"],
  ["anbringelse", "Domsanbringelse", "Anbringelse/Dom"],
  ["anbringelse", "Kommunal domicil", "Anbringelse/Andre anbringelser"],
  ["forebyggelse", "Familiehuset", "Forebyggelse/Familiehus"],
  ["forebyggelse", "Aflastning i plejefamilie", "Forebyggelse/Andet"],
] as const)("%s %s is %s", (kind, type, path) => {
  expect(pathOf({ kind, type }).join("/")).toBe(path);
});

describe("whole-year persons", () => {
  // 004:220: about 350 in 2013 and 2015, about 400 in 2014.
  it("are as many as run all year; half a year is half a person", () => {
    const all = [...many(350, placed("x")), ...many(100, placed("x", { start: "2014-01-01", end: "2014-07-02" }))];
    expect(wholeYearPersons(all, YEAR)).toBe(350);
    expect(wholeYearPersons(all, parsePeriod("2014") as NamedPeriod)).toBeCloseTo(350 + (100 * 183) / 365, 10);
  });

  it("last from their first day to their last", () => {
    const rows = [
      placed("x", { start: "2015-01-01", end: "2015-01-10" }),
      placed("x", { start: "2014-12-31", end: "2015-01-19" }),
    ];
    expect(meanDuration(rows, YEAR)).toBe(15);
    expect(meanDuration([placed("x")], YEAR)).toBeNull();
  });
});

describe("expense and price", () => {
  it("are spread over the days, and told for a whole year", () => {
    // 730 days from 2014 to 2015: half falls in 2015.
    const one = placed("Plejefamilie", { expense: 730_000 });
    expect(expenseIn([one], YEAR, END)).toEqual({ kroner: 365_000, days: 365, without: 0 });
    const half = parsePeriod("2015-K1") as NamedPeriod;
    const quarter = expenseIn([one, placed("Plejefamilie")], half, END);
    expect(quarter).toEqual({ kroner: 90_000, days: 90, without: 1 });
    expect(yearlyPrice(quarter, half.to)).toBe(365_000);
    expect(yearlyPrice(expenseIn([placed("x")], YEAR, END), END)).toBeNull();
  });

  it("of every branch are the sum of those below it", () => {
    const rows = [
      ...many(3, placed("Plejefamilie, netværk", { expense: 500_000 })),
      ...many(2, placed("Døgninstitution, egen", { expense: 2_000_000, end: "2015-06-30" })),
      placed("Ukendt slags"),
      placed("Kontaktperson", { kind: "forebyggelse", expense: 10_000, start: "2015-03-01" }),
    ];
    const tree = measureTree(rows, YEAR, END);
    const depth = (at: number) => tree.filter((each) => each.depth === at);
    const sum = (among: typeof tree) => among.reduce((total, each) => total + (each.expense.kroner ?? 0), 0);
    const days = (among: typeof tree) => among.reduce((total, each) => total + each.days, 0);
    expect(sum(depth(1))).toBeCloseTo(sum(depth(0)), 6);
    expect(days(depth(1))).toBe(days(depth(0)));
    expect(days(depth(2))).toBe(days(depth(0)));
    const names = tree.map(({ name }) => name);
    expect(names).toContain("Andre anbringelser");
    expect(names).not.toContain("Ikke oplyst");
  });
});

describe("the budget's assumptions", () => {
  const assumed = [{ year: "2015", row: "Plejefamilie", persons: 10, price: 400 }];
  it("beside what came of them: the deviation is its number and its price", () => {
    // 12 whole-year persons at 450,000: 5.4 million; assumed 10 at 400,000: 4.0 million.
    const rows = many(12, placed("Plejefamilie", { start: "2015-01-01", expense: 450_000 }));
    const [line] = budgetLines(rows, assumed, YEAR, 1_000_000, END);
    expect(line).toMatchObject({ row: "Plejefamilie", budget: 4, persons: 12, price: 450, spent: 5.4 });
    expect(line?.byNumber).toBeCloseTo(0.8, 10);
    expect(line?.byPrice).toBeCloseTo(0.6, 10);
    expect(line?.deviation).toBeCloseTo((line?.spent ?? 0) - 4, 10);
  });

  it("of half a year count half", () => {
    const half = { from: "2015-01-01", to: "2015-07-02" };
    const rows = many(10, placed("Plejefamilie", { start: "2015-01-01", expense: (400_000 * 183) / 365 }));
    const [line] = budgetLines(rows, assumed, half, 1_000_000, half.to);
    expect(line?.persons).toBe(10);
    expect(line?.price).toBeCloseTo(400, 8);
    expect(line?.deviation).toBeCloseTo(0, 8);
  });

  it("are in the order that is printed; what costs most stands by itself", () => {
    expect(budgetLines([], [], YEAR, 1_000_000, END).map(({ row }) => row)).toEqual([
      "Plejefamilie",
      "Opholdssteder",
      "Institutioner",
      "Domsanbragte",
      "Særligt dyre enkeltsager",
    ]);
    const dear = placed("Opholdssted, privat", { start: "2015-01-01", expense: 1_200_000 });
    expect(budgetRowOf(dear, 1_000_000, END)).toBe("Særligt dyre enkeltsager");
    expect(budgetRowOf(dear, 2_000_000, END)).toBe("Opholdssteder");
    expect(budgetRowOf(placed("Kontaktperson", { kind: "forebyggelse" }), 1_000_000, END)).toBeNull();
  });

  it("missing in a row leave its deviation untold", () => {
    const rows = many(2, placed("Plejefamilie"));
    const [line] = budgetLines(rows, assumed, YEAR, 1_000_000, END);
    expect([line?.price, line?.deviation, line?.spent]).toEqual([null, null, null]);
  });
});
