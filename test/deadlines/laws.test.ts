/** What holds of deadlines whatever the dates are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessment, examined, followedUp, planned, receipt } from "../../src/deadlines/rules/case-deadlines";
import type { Deadline, State } from "../../src/deadlines/rules/deadline";
import { DEADLINE_IDS, untold, verdict } from "../../src/deadlines/rules/deadline";
import type { Level } from "../../src/deadlines/rules/deadline-figures";
import { deadlineFigures, NO_DEADLINES, sumOf } from "../../src/deadlines/rules/deadline-figures";
import { SATURDAY_RULES, WorkingDays } from "../../src/kernel/working-day";
import { at } from "../support/days";

/** Days of 2020 to 2030, with a time of day or without. */
const moments = fc
  .tuple(fc.integer({ min: 43_831, max: 47_483 }), fc.option(fc.integer({ min: 1, max: 1439 }), { nil: 0 }))
  .map(([day, minute]) => day + minute / 1440);

const saturdays = fc.constantFrom(...SATURDAY_RULES);
const RULES = {
  assessment,
  receipt,
  planned,
  followedUp,
  examined: (start: number, end: number | null, calendar: Parameters<typeof planned>[2]) =>
    examined(start, end, true, calendar),
};
const rules = fc.constantFrom(...Object.values(RULES));

const SEVERITY: Readonly<Record<State, number>> = {
  overholdt: 0,
  tvivl: 1,
  overskredet: 2,
  åben: -1,
  "kan ikke beregnes": -1,
};

describe("any deadline", () => {
  it("is never kept by ending later", () => {
    const late = 60_000;
    fc.assert(
      fc.property(rules, saturdays, moments, fc.nat(200), fc.nat(200), (rule, saturday, start, first, more) => {
        const calendar = { on: late, today: late, days: new WorkingDays(saturday) };
        const early = rule(start, start + first, calendar);
        const later = rule(start, start + first + more, calendar);
        expect(SEVERITY[later.state]).toBeGreaterThanOrEqual(SEVERITY[early.state]);
        expect(later.days ?? 0).toBeGreaterThanOrEqual(early.days ?? 0);
      }),
    );
  });

  it("is never kept, and never less overdue the next day, while nothing has ended", () => {
    fc.assert(
      fc.property(rules, saturdays, moments, fc.nat(200), (rule, saturday, start, after) => {
        const days = new WorkingDays(saturday);
        const on = (day: number) => rule(start, null, { on: day, today: day, days });
        const [today, tomorrow] = [on(Math.floor(start) + after), on(Math.floor(start) + after + 1)];
        const order: readonly State[] = ["åben", "tvivl", "overskredet"];
        expect(order).toContain(today.state);
        expect(order.indexOf(tomorrow.state)).toBeGreaterThanOrEqual(order.indexOf(today.state));
      }),
    );
  });

  it("is doubtful between two days that differ, and says which", () => {
    fc.assert(
      fc.property(rules, moments, fc.nat(200), (rule, start, after) => {
        const told = rule(start, start + after, { on: 60_000, today: 60_000, days: new WorkingDays("tvivl") });
        if (told.state !== "tvivl") return;
        expect(told.why?.kind).toBe("readings");
        expect(told.firstDue ?? 0).toBeLessThanOrEqual(told.due ?? 0);
      }),
    );
  });

  it("moves with its dates by whole weeks, where no holiday and no change of the clocks lies between", () => {
    // From 8 June to 20 October there is none.
    const summer = fc
      .tuple(fc.integer({ min: at("2026-06-08"), max: at("2026-07-20") }), fc.nat(1439))
      .map(([day, minute]) => day + minute / 1440);
    fc.assert(
      fc.property(
        fc.constantFrom(assessment, receipt),
        saturdays,
        summer,
        fc.nat(14),
        fc.nat(6),
        (rule, saturday, start, lasts, weeks) => {
          const days = new WorkingDays(saturday);
          const of = (by: number) => {
            const told = rule(start + by, start + lasts + by, { on: Math.floor(start) + 30 + by, today: 60_000, days });
            return [told.state, (told.due ?? 0) - by, told.days];
          };
          expect(of(7 * weeks)).toEqual(of(0));
        },
      ),
    );
  });
});

/** Any deadlines of a few units, teams and caseworkers, as of a day. */
const ON = at("2026-06-01");
const deadlines: fc.Arbitrary<readonly Deadline[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom(...DEADLINE_IDS),
      unit: fc.constantFrom("Nord", "nord", "Syd"),
      team: fc.constantFrom("", "Børn", "Unge"),
      caseworker: fc.constantFrom("Bo", "Eva"),
      case: fc.constantFrom("1", "2", "3", "4"),
      reasoned: fc.constantFrom("ja" as const, "nej" as const, "" as const),
      due: fc.integer({ min: ON - 60, max: ON + 40 }),
      spread: fc.constantFrom(0, 0, 2),
      end: fc.option(fc.integer({ min: ON - 70, max: ON }), { nil: null }),
      isTold: fc.constantFrom(true, true, true, false),
    })
    .map(({ due, spread, end, isTold, ...about }): Deadline => ({
      ...about,
      ...(isTold
        ? verdict(null, { earliest: due - spread, latest: due, doubt: null }, end, ON)
        : untold(null, end, { kind: "closed" })),
    })),
  { maxLength: 60 },
);

const LEVELS: readonly Level[] = ["case", "caseworker", "team", "unit", "centre"];
describe("figures", () => {
  it("add up from case to caseworker, team, unit and centre", () => {
    const period = { from: ON - 28, to: ON };
    fc.assert(
      fc.property(deadlines, fc.constantFrom(...DEADLINE_IDS), (all, id) => {
        const at = (level: Level) => deadlineFigures(all, level, period, ON).filter((each) => each.id === id);
        const sums = LEVELS.map((level) => sumOf(at(level)));
        for (const sum of sums) expect(sum).toEqual(sums[0]);
        for (const unit of ["Nord", "Syd"]) {
          const of = (level: Level) =>
            sumOf(at(level).filter((each) => each.unit.toLowerCase() === unit.toLowerCase()));
          expect([of("team"), of("caseworker")]).toEqual([of("unit"), of("unit")]);
        }
      }),
    );
  });

  it("add up over periods that follow each other", () => {
    fc.assert(
      fc.property(deadlines, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (all, first, second) => {
        const dated = all.filter(({ id }) => id !== "D7");
        const of = (from: number, to: number) => sumOf(deadlineFigures(dated, "centre", { from, to }, ON));
        const [whole, one, two] = [
          of(ON - first - second, ON),
          of(ON - first - second, ON - second - 1),
          of(ON - second, ON),
        ];
        expect([one.kept + two.kept, one.fell + two.fell]).toEqual([whole.kept, whole.fell]);
      }),
    );
  });

  it("count each deadline once, a doubtful one neither as kept nor as overdue", () => {
    fc.assert(
      fc.property(deadlines, (all) => {
        const sum = sumOf(deadlineFigures(all, "centre", { from: ON - 28, to: ON }, ON));
        const count = (is: (each: Deadline) => boolean): number => all.filter(is).length;
        expect(sum.doubtful).toBe(count(({ state }) => state === "tvivl"));
        expect(sum.untold).toBe(count(({ state }) => state === "kan ikke beregnes"));
        expect(sum.open).toBe(count(({ state }) => state === "åben"));
        expect(sum.overdue).toBe(count(({ state, end }) => state === "overskredet" && end === null));
        expect(sum.kept).toBeLessThanOrEqual(sum.fell);
      }),
    );
    expect(sumOf([])).toEqual(NO_DEADLINES);
  });

  it("count what falls due by the first day that any reading gives, the last day of each span included", () => {
    const whose = { unit: "Nord", team: "", caseworker: "Bo", case: "1", reasoned: "" } as const;
    const open = [0, 7, 8, 14, 15, 28, 29].map((left): Deadline => {
      const limit = { earliest: ON + left, latest: ON + left + 3, doubt: null };
      return { ...whose, id: "D2", ...verdict(ON - 1, limit, null, ON) };
    });
    const sum = sumOf(deadlineFigures(open, "centre", { from: ON - 28, to: ON }, ON));
    expect([sum.open, sum.within7, sum.within14, sum.within28]).toEqual([7, 2, 4, 6]);
  });
});
