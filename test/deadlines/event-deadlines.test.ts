/** What a case's events give, each by hand: not only the newest of each date, but all of them. */
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/cases/rules/case";
import type { EventKind } from "../../src/cases/rules/event";
import type { DeadlineId } from "../../src/deadlines/rules/deadline";
import type { EventDates } from "../../src/deadlines/rules/event-deadlines";
import { eventDeadlines } from "../../src/deadlines/rules/event-deadlines";
import { WorkingDays } from "../../src/kernel/working-day";
import { at, dayText } from "../support/days";

type Row = readonly [kind: EventKind, start: string, end: string, decided?: string];

const placed: Case = {
  ...{ id: "1", unit: "Nord", caseworker: "Bo", team: "Børn", type: "Anbringelse", steps: [], decision: "§ 46" },
  ...{ decisionDate: null, age: null, risk: null, status: "Aktiv", further: {} },
};

const eventOf = ([kind, start, end, decided]: Row): EventDates => ({
  kind,
  start: start === "" ? null : at(start),
  end: end === "" ? null : at(end),
  decided: decided ?? null,
  reasoned: "",
});

const KINDS: readonly EventKind[] = ["Kvittering", "Barnets plan", "Opfølgning", "Tilsynsbesøg"];

/** Start, state, last day, end and days of each deadline of a kind. */
function told(id: DeadlineId, on: string, rows: readonly Row[], of: Case | undefined = placed): readonly unknown[] {
  const whose = { unit: "Nord", team: "Børn", caseworker: "Bo", case: "1" };
  const calendar = { on: at(on), today: at(on), days: new WorkingDays("nej") };
  const none = { started: null, received: null };
  return eventDeadlines(whose, of, rows.map(eventOf), new Set(KINDS), none, calendar)
    .deadlines.filter((each) => each.id === id)
    .map(({ start, state, due, end, days }) => [dayText(start), state, dayText(due), dayText(end), days]);
}

describe("events", () => {
  it("give each notification its 24 hours", () => {
    const rows: readonly Row[] = [
      ["Underretning", "2026-03-03 14:15", "2026-03-04 14:00"],
      ["Underretning", "2026-05-04 09:00", "2026-05-06 09:00"],
      ["Underretning", "2026-05-30 09:00", ""],
    ];
    expect(told("D1", "2026-06-01", rows)).toEqual([
      ["2026-03-03", "overholdt", "2026-03-04", "2026-03-04", null],
      ["2026-05-04", "overskredet", "2026-05-05", "2026-05-06", 1],
      ["2026-05-30", "overskredet", "2026-05-31", null, 1],
    ]);
  });

  it("give each notification the receipt that names it, else the first sent before the next one came", () => {
    const rows: readonly Row[] = [
      ["Underretning", "2026-03-02", "2026-03-02"],
      ["Underretning", "2026-05-04", "2026-05-04"],
      ["Underretning", "2026-05-18", "2026-05-18"],
      ["Kvittering", "", "2026-03-09"],
      ["Kvittering", "2026-05-18", "2026-05-28"],
    ];
    // Pinse 2026: 24 and 25 May. 19, 20, 21, 22, 26, 27.
    expect(told("D2", "2026-06-01", rows)).toEqual([
      ["2026-03-02", "overholdt", "2026-03-10", "2026-03-09", null],
      ["2026-05-04", "overskredet", "2026-05-12", null, 20],
      ["2026-05-18", "overskredet", "2026-05-27", "2026-05-28", 1],
    ]);
  });

  it("count an examination from the last notification before it began", () => {
    const rows: readonly Row[] = [
      ["Underretning", "2025-06-01", "2025-06-01"],
      ["Underretning", "2026-01-12", "2026-01-12"],
      ["Underretning", "2026-03-01", "2026-03-01"],
      ["Børnefaglig undersøgelse", "2026-01-20", "2026-05-13"],
    ];
    expect(told("D3", "2026-06-01", rows)).toEqual([["2026-01-12", "overskredet", "2026-05-12", "2026-05-13", 1]]);
    expect(told("D3", "2026-06-01", [["Børnefaglig undersøgelse", "2026-01-12", ""]])[0]).toEqual(
      expect.arrayContaining(["tvivl"]),
    );
  });

  it("find the first follow-up of a measure, and the follow-up that was decided on", () => {
    const rows: readonly Row[] = [
      ["Foranstaltning", "2025-09-01", ""],
      ["Barnets plan", "", "2025-11-20"],
      ["Opfølgning", "", "2025-11-28", "2026-03-01"],
      ["Opfølgning", "", "2026-03-10", "2026-09-01"],
    ];
    expect(told("D4", "2026-06-01", rows)).toEqual([["2025-09-01", "overholdt", "2025-12-01", "2025-11-20", null]]);
    expect(told("D5", "2026-06-01", rows)).toEqual([["2025-09-01", "overholdt", "2025-12-01", "2025-11-28", null]]);
    expect(told("D6", "2026-06-01", rows)).toEqual([
      ["2025-11-28", "overskredet", "2026-03-01", "2026-03-10", 9],
      ["2026-03-10", "åben", "2026-09-01", null, -92],
    ]);
  });

  it("ask nothing of a measure that ended before it was due, and nothing more after it ended", () => {
    expect(told("D5", "2026-06-01", [["Foranstaltning", "2025-09-01", "2025-11-01"]])).toEqual([]);
    expect(told("D5", "2026-06-01", [["Foranstaltning", "2025-09-01", "2026-02-01"]])).toEqual([
      ["2025-09-01", "overskredet", "2025-12-01", "2026-02-01", 62],
    ]);
  });

  it("count the visits of the last year", () => {
    const measure: Row = ["Foranstaltning", "2024-01-12", ""];
    const visit = (day: string): Row => ["Tilsynsbesøg", "", day];
    const of = (...days: readonly string[]): unknown => told("D7", "2026-06-01", [measure, ...days.map(visit)])[0];
    expect(of("2025-07-01", "2026-02-01")).toEqual(["2024-01-12", "overholdt", null, "2026-02-01", null]);
    // The visit before the last is too long ago: the next was due a year after it, 3 May 2026 moved from a Sunday.
    expect(of("2025-05-03", "2026-02-01")).toEqual(["2024-01-12", "overskredet", "2026-05-04", null, 28]);
    expect(of("2026-02-01")).toEqual(["2024-01-12", "overskredet", "2025-01-13", null, 504]);
    expect(told("D7", "2026-06-01", [measure], { ...placed, decision: "§ 32", type: "" })).toEqual([]);
  });

  it("tell nothing that had not happened on the day asked about", () => {
    const rows: readonly Row[] = [["Underretning", "2026-05-30 09:00", "2026-05-31 08:00"]];
    expect(told("D1", "2026-05-30", rows)).toEqual([["2026-05-30", "åben", "2026-05-31", null, -1]]);
    expect(told("D1", "2026-05-29", rows)).toEqual([]);
  });
});
