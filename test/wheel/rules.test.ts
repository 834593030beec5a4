/** Rules of the annual wheel: lateness, what a month has to do, lanes, and a calendar file read by a parser not ours. */
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Activity } from "../../src/wheel/rules/activity";
import { daysLate, laneOf, loadByMonth, onTime, spanIn } from "../../src/wheel/rules/activity";
import { calendarText } from "../../src/wheel/rules/calendar";
import { lanesOf } from "../../src/wheel/rules/lanes";
import { addMonths } from "../../src/kernel/date";

const activity = (over: Partial<Activity> = {}): Activity => ({
  type: "gennemgang niveau 1",
  round: "2026-K1",
  level: 1,
  start: "2026-01-01",
  deadline: "2026-01-31",
  cases: 10,
  days: null,
  status: "planlagt",
  finished: null,
  ...over,
});

describe("lateness", () => {
  it.each([
    ["on its last day", activity(), "2026-01-31", 0],
    ["the day after", activity(), "2026-02-01", 1],
    ["over a leap day", activity({ deadline: "2028-02-28" }), "2028-03-01", 2],
    ["finished", activity({ status: "færdig" }), "2026-03-01", 0],
    ["put off", activity({ status: "udskudt" }), "2026-03-01", 0],
    ["without a deadline", activity({ deadline: null }), "2026-03-01", 0],
  ])("%s", (_, each, today, days) => {
    expect(daysLate(each, today)).toBe(days);
  });

  it("counts as on time only what is known to be finished by its day, over all that fell due, put off or not", () => {
    const all = [
      activity({ status: "færdig", finished: "2026-01-31" }),
      activity({ status: "færdig", finished: "2026-02-01" }),
      activity({ status: "færdig", finished: null }),
      activity({ status: "udskudt" }),
      activity(),
      activity({ deadline: "2026-02-28", status: "færdig", finished: "2026-01-05" }),
    ];
    expect(onTime(all, "2026-01-01", "2026-01-31")).toEqual({ kept: 1, due: 5 });
  });

  it("adds up over periods", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-02-${String(each).padStart(2, "0")}`);
    const each = fc
      .record({ deadline: day, finished: fc.option(day) })
      .map(({ deadline, finished }) =>
        activity({ deadline, finished, status: finished === null ? "planlagt" : "færdig" }),
      );
    fc.assert(
      fc.property(fc.array(each), (all) => {
        const [first, second] = [onTime(all, "2026-02-01", "2026-02-14"), onTime(all, "2026-02-15", "2026-02-28")];
        expect({ kept: first.kept + second.kept, due: first.due + second.due }).toEqual(
          onTime(all, "2026-02-01", "2026-02-28"),
        );
      }),
    );
  });
});

describe("what a month has to do", () => {
  it("is whole cases, the first months taking what is left over", () => {
    const load = loadByMonth([activity({ deadline: "2026-03-31", cases: 10, days: 3 })], "2026-01-01");
    expect(load.slice(0, 4)).toEqual([
      { cases: 4, days: 1 },
      { cases: 3, days: 1 },
      { cases: 3, days: 1 },
      { cases: 0, days: 0 },
    ]);
  });

  it("is every case once, whatever year it is looked at in", () => {
    const month = fc.integer({ min: 0, max: 11 }).map((each) => addMonths("2026-01-15", each));
    const each = fc
      .record({ start: month, months: fc.integer({ min: 0, max: 8 }), cases: fc.nat({ max: 300 }) })
      .map(({ start, months, cases }) => activity({ start, deadline: addMonths(start, months), cases }));
    fc.assert(
      fc.property(fc.array(each, { maxLength: 8 }), fc.integer({ min: 0, max: 11 }), (all, shift) => {
        const first = addMonths("2025-01-01", shift);
        const years = [0, 12, 24].flatMap((months) => loadByMonth(all, addMonths(first, months)));
        expect(years.reduce((sum, { cases }) => sum + cases, 0)).toBe(
          all.reduce((sum, { cases }) => sum + (cases ?? 0), 0),
        );
      }),
    );
  });

  it("is not counted for draws and meetings", () => {
    expect(
      loadByMonth([activity({ type: "udtræk" }), activity({ type: "møde", level: null })], "2026-01-01")[0],
    ).toEqual({ cases: 0, days: 0 });
  });
});

describe("lanes", () => {
  it.each([
    [activity(), 1],
    [activity({ type: "Udtræk" }), 1],
    [activity({ type: "tematiseret", level: 2 }), 2],
    [activity({ type: "dialogbaseret gennemgang", level: null }), "dialogmøder"],
    [activity({ type: "feedback" }), "feedback"],
    [activity({ type: "Møde", level: null }), "udvalg"],
    [activity({ type: "Temadag", level: null }), "andet"],
  ])("%o", (each, lane) => {
    expect(laneOf(each)).toBe(lane);
  });

  it("never lay two bars over each other", () => {
    const month = fc.integer({ min: -6, max: 18 });
    fc.assert(
      fc.property(fc.array(fc.tuple(month, fc.integer({ min: 0, max: 6 })), { maxLength: 12 }), (spans) => {
        const entries = spans.map(([from, length]) => ({
          activity: activity({
            start: addMonths("2026-01-01", from),
            deadline: addMonths("2026-01-01", from + length),
          }),
          late: 0,
        }));
        const lanes = lanesOf({ entries, levels: [{ level: 1 }], first: "2026-01-01" });
        const taken = new Set<string>();
        for (const { from, to, line } of lanes.flatMap(({ bars }) => bars))
          for (let at = from; at <= to; at++) {
            expect(taken.has(`${line} ${at}`)).toBe(false);
            taken.add(`${line} ${at}`);
          }
        expect(lanes.flatMap(({ bars }) => bars)).toHaveLength(
          entries.filter(({ activity: each }) => spanIn(each, "2026-01-01") !== null).length,
        );
      }),
    );
  });
});

const NOW = "2026-03-18T09:30:00+01:00";

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
}

describe("the calendar file", () => {
  const year = [
    activity({ cases: 1 }),
    activity({ type: "læringsforløb", level: 2, cases: null, start: "2028-02-01", deadline: "2028-02-29" }),
    activity({
      type: "møde",
      round: "Efterår; 2. halvår, med æøå og et navn så langt, at linjen skal brydes flere gange 🎡",
      level: null,
    }),
    activity({ type: "Samtale med Opdigtet Person", round: "", level: null, cases: null }),
    activity({ start: null }),
  ];
  const text = calendarText(year, "register-1", NOW);

  it("is read by another parser: whole days, the day after the last as its end, what was written", () => {
    const events = eventsOf(text);
    expect(
      events.map(({ startDate, endDate, summary }) => [startDate.isDate, String(startDate), String(endDate), summary]),
    ).toEqual([
      [true, "2026-01-01", "2026-02-01", "Ledelsestilsyn 2026-K1, niveau 1: gennemgang niveau 1 (1 sag)"],
      [true, "2028-02-01", "2028-03-01", "Ledelsestilsyn 2026-K1, niveau 2: læringsforløb"],
      [true, "2026-01-01", "2026-02-01", `Ledelsestilsyn ${year[2]?.round ?? ""}: møde (10 sager)`],
      [true, "2026-01-01", "2026-02-01", "Ledelsestilsyn: aktivitet"],
    ]);
    expect(text).toContain("DTSTAMP:20260318T083000Z\r\n");
  });

  it("has lines of at most 75 octets that end as they should, and nothing that staff call their own", () => {
    expect(text.replace(/\r\n/gu, "")).not.toMatch(/[\r\n]/u);
    const lines = text.split("\r\n");
    expect(lines.pop()).toBe("");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(" "))).toBe(true);
    expect(text).not.toContain("Person");
  });

  it("keeps each event's id when it is made again, moved or not, and no two have the same", () => {
    const ids = (all: readonly Activity[], register = "register-1") =>
      eventsOf(calendarText(all, register, "2026-09-01T00:00:00Z")).map(({ uid }) => uid);
    const moved = year.map((each) => ({ ...each, deadline: "2029-01-01", status: "færdig" as const }));
    expect(ids(moved)).toEqual(eventsOf(text).map(({ uid }) => uid));
    expect(new Set([...ids([...year, ...year]), ...ids(year, "register-2")]).size).toBe(12);
  });
});
