/** What a case's date columns give, each line by hand from `systems.md` S18 and the act as far as it was read. */
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/cases/rules/case";
import type { DateColumn } from "../../src/deadlines/rules/date-columns";
import { columnName, dateHeaders } from "../../src/deadlines/rules/date-columns";
import { canTell, caseDeadlines } from "../../src/deadlines/rules/case-deadlines";
import type { DeadlineId } from "../../src/deadlines/rules/deadline";
import type { SaturdayRule } from "../../src/kernel/working-day";
import { WorkingDays } from "../../src/kernel/working-day";
import { at, dayText } from "../support/days";

const ALL: readonly DateColumn[] = [
  "received",
  "assessed",
  "receipt",
  "begun",
  "finished",
  "started",
  "plan",
  "followedUp",
  "nextFollowUp",
  "visited",
  "visits",
  "reasoned",
];

type Dates = Partial<Record<DateColumn, string | number>>;
type About = Partial<Pick<Case, "decision" | "decisionDate" | "type" | "status">>;

function caseOf(dates: Dates, about: About = {}): Case {
  const cell = (value: string | number | undefined): string | number | null =>
    typeof value === "string" && /^\d{4}-/u.test(value) ? at(value) : (value ?? null);
  return {
    ...{ id: "1", unit: "Nord", caseworker: "Bo", team: "Børn", type: "", steps: [], decision: "", decisionDate: null },
    ...{ age: null, risk: null, status: "Aktiv" },
    ...about,
    further: Object.fromEntries(ALL.map((column) => [columnName(column), cell(dates[column])])),
  };
}

/** State, last day, end, days and why of one deadline of a case as of a day. */
function told(id: DeadlineId, on: string, dates: Dates, about: About = {}, saturday: SaturdayRule = "nej"): unknown {
  const calendar = { on: at(on), today: at(on), days: new WorkingDays(saturday) };
  const found = caseDeadlines(caseOf(dates, about), dateHeaders(ALL.map(columnName)), calendar).find(
    (each) => each.id === id,
  );
  if (found === undefined) return null;
  const { state, due, end, days, why } = found;
  return [state, dayText(due), dayText(end), days, why?.kind ?? null];
}

describe("D1, assessed within 24 hours", () => {
  it.each([
    [
      "kept",
      { received: "2026-03-03 14:15", assessed: "2026-03-04 14:15" },
      ["overholdt", "2026-03-04", "2026-03-04", null, null],
    ],
    [
      "late",
      { received: "2026-03-03 14:15", assessed: "2026-03-06 09:00" },
      ["overskredet", "2026-03-04", "2026-03-06", 2, null],
    ],
    [
      "late by hours",
      { received: "2026-03-03 14:15", assessed: "2026-03-04 18:00" },
      ["overskredet", "2026-03-04", "2026-03-04", 1, null],
    ],
    [
      "no times of day",
      { received: "2026-03-03", assessed: "2026-03-04" },
      ["tvivl", "2026-03-04", "2026-03-04", null, "readings"],
    ],
    ["blank is not met", { received: "2026-03-03 14:15" }, ["overskredet", "2026-03-04", null, 6, null]],
    ["its last day", { received: "2026-03-09 14:15" }, ["åben", "2026-03-10", null, 0, null]],
    [
      "assessed before it came",
      { received: "2026-03-03 14:15", assessed: "2026-03-01 09:00" },
      ["kan ikke beregnes", null, "2026-03-01", null, "end before start"],
    ],
    ["no date", { received: "2026-03-03", assessed: "ja" }, ["kan ikke beregnes", null, null, null, "unreadable"]],
    ["begins with no date", { received: "snart" }, ["kan ikke beregnes", null, null, null, "unreadable"]],
    [
      "assessed after the day asked about",
      { received: "2026-03-09 14:15", assessed: "2026-03-11 09:00" },
      ["åben", "2026-03-10", null, 0, null],
    ],
  ] as const)("%s", (_, dates, expected) => {
    expect(told("D1", "2026-03-10", dates)).toEqual(expected);
  });

  it("is none where no notification came, or none by then", () => {
    expect(told("D1", "2026-03-10", { assessed: "2026-03-04" })).toBeNull();
    expect(told("D1", "2026-03-10", { received: "2026-03-12" })).toEqual([
      "kan ikke beregnes",
      null,
      null,
      null,
      "future",
    ]);
  });
});

describe("D2, a receipt within 6 working days", () => {
  it.each([
    [
      "nej",
      { received: "2026-03-02 14:15", receipt: "2026-03-10" },
      ["overholdt", "2026-03-10", "2026-03-10", null, null],
    ],
    [
      "ja",
      { received: "2026-03-02 14:15", receipt: "2026-03-10" },
      ["overskredet", "2026-03-09", "2026-03-10", 1, null],
    ],
    [
      "tvivl",
      { received: "2026-03-02 14:15", receipt: "2026-03-10" },
      ["tvivl", "2026-03-10", "2026-03-10", null, "readings"],
    ],
    [
      "tvivl",
      { received: "2026-03-02 14:15", receipt: "2026-03-09" },
      ["overholdt", "2026-03-10", "2026-03-09", null, null],
    ],
    [
      "tvivl",
      { received: "2026-03-02 14:15", receipt: "2026-03-11" },
      ["overskredet", "2026-03-10", "2026-03-11", 1, null],
    ],
    ["tvivl", { received: "2026-03-02 14:15" }, ["overskredet", "2026-03-10", null, 10, null]],
  ] as const)("Saturday %s", (saturday, dates, expected) => {
    expect(told("D2", "2026-03-20", dates, {}, saturday)).toEqual(expected);
  });
});

describe("D3, an examination within 4 months", () => {
  it.each([
    [
      "from the notification",
      { received: "2026-01-12", begun: "2026-02-01", finished: "2026-05-12" },
      ["overholdt", "2026-05-12", "2026-05-12", null, null],
    ],
    [
      "a day late",
      { received: "2026-01-12", begun: "2026-02-01", finished: "2026-05-13" },
      ["overskredet", "2026-05-12", "2026-05-13", 1, null],
    ],
    ["not finished", { received: "2026-01-12", begun: "2026-02-01" }, ["overskredet", "2026-05-12", null, 20, null]],
    [
      "no notification, in time from its beginning",
      { begun: "2026-02-02", finished: "2026-06-01" },
      ["overholdt", "2026-06-02", "2026-06-01", null, null],
    ],
    [
      "no notification, overdue from its beginning",
      { begun: "2026-01-12" },
      ["tvivl", "2026-05-12", null, null, "aware"],
    ],
    [
      "a notification that came later",
      { received: "2026-05-20", begun: "2026-01-12", finished: "2026-05-28" },
      ["tvivl", "2026-05-12", "2026-05-28", null, "aware"],
    ],
    [
      "begun on a day nobody knows",
      { finished: "2026-05-28" },
      ["kan ikke beregnes", null, "2026-05-28", null, "blank"],
    ],
    [
      "finished before it began",
      { received: "2026-01-12", begun: "2026-02-01", finished: "2026-01-20" },
      ["kan ikke beregnes", null, "2026-01-20", null, "end before start"],
    ],
    [
      "from the last of February",
      { received: "2026-02-28", begun: "2026-03-01" },
      ["åben", "2026-06-30", null, -29, "readings"],
    ],
  ] as const)("%s", (_, dates, expected) => {
    expect(told("D3", "2026-06-01", dates)).toEqual(expected);
  });

  it("is none where no examination was begun", () => {
    expect(told("D3", "2026-06-01", { received: "2026-01-12" })).toBeNull();
  });
});

describe("D4, a plan within 3 months", () => {
  const section47 = { decision: "§ 47", decisionDate: "2026-02-10" } as const;
  it.each([
    // 12 April 2026 is a Sunday.
    [
      "in time",
      { started: "2026-01-12", plan: "2026-04-13" },
      {},
      ["overholdt", "2026-04-13", "2026-04-13", null, null],
    ],
    [
      "before the measure",
      { started: "2026-01-12", plan: "2025-12-01" },
      {},
      ["overholdt", "2026-04-13", "2025-12-01", null, null],
    ],
    ["none", { started: "2026-01-12" }, {}, ["overskredet", "2026-04-13", null, 49, null]],
    ["none yet", { started: "2026-04-01" }, {}, ["åben", "2026-07-01", null, -30, null]],
    [
      "§ 47, before the decision",
      { started: "2026-02-20", plan: "2026-02-09" },
      section47,
      ["overholdt", "2026-02-10", "2026-02-09", null, null],
    ],
    [
      "§ 47, the day of it",
      { started: "2026-02-20", plan: "2026-02-10" },
      section47,
      ["tvivl", "2026-02-10", "2026-02-10", null, "readings"],
    ],
    [
      "§ 47, after it",
      { started: "2026-02-20", plan: "2026-02-11" },
      section47,
      ["overskredet", "2026-02-10", "2026-02-11", 1, null],
    ],
    [
      "§ 47, decided nobody knows when",
      { started: "2026-02-20" },
      { decision: "§ 47" },
      ["kan ikke beregnes", null, null, null, "blank"],
    ],
  ] as const)("%s", (_, dates, about, expected) => {
    expect(told("D4", "2026-06-01", dates, about)).toEqual(expected);
  });
});

describe("D5, a first follow-up within 3 months", () => {
  it.each([
    [
      "the latest was in time, so the first was",
      { started: "2026-01-12", followedUp: "2026-04-10" },
      ["overholdt", "2026-04-13", "2026-04-10", null, null],
    ],
    [
      "the latest is later: the first is not known",
      { started: "2026-01-12", followedUp: "2026-05-10" },
      ["kan ikke beregnes", null, "2026-05-10", null, "not the first"],
    ],
    ["none", { started: "2026-01-12" }, ["overskredet", "2026-04-13", null, 49, null]],
    [
      "one of before is none",
      { started: "2026-01-12", followedUp: "2025-12-01" },
      ["overskredet", "2026-04-13", null, 49, null],
    ],
  ] as const)("%s", (_, dates, expected) => {
    expect(told("D5", "2026-06-01", dates)).toEqual(expected);
  });
});

describe("D6, the follow-up decided on", () => {
  it.each([
    [
      "still to come",
      { followedUp: "2026-03-01", nextFollowUp: "2026-06-15" },
      ["åben", "2026-06-15", null, -14, null],
    ],
    ["past", { followedUp: "2026-03-01", nextFollowUp: "2026-05-20" }, ["overskredet", "2026-05-20", null, 12, null]],
    [
      "held on the day",
      { followedUp: "2026-05-20", nextFollowUp: "2026-05-20" },
      ["overholdt", "2026-05-20", "2026-05-20", null, null],
    ],
    [
      "held late",
      { followedUp: "2026-05-25", nextFollowUp: "2026-05-20" },
      ["overskredet", "2026-05-20", "2026-05-25", 5, null],
    ],
    // A day decided in the case stands, also where it is a Sunday.
    [
      "a Sunday",
      { followedUp: "2026-03-01", nextFollowUp: "2026-05-31" },
      ["overskredet", "2026-05-31", null, 1, null],
    ],
  ] as const)("%s", (_, dates, expected) => {
    expect(told("D6", "2026-06-01", dates)).toEqual(expected);
  });
});

describe("D7, two visits a year", () => {
  const placed = { decision: "§ 46" };
  it.each([
    ["two", { started: "2024-01-12", visited: "2026-03-01", visits: 2 }, ["overholdt", null, "2026-03-01", null, null]],
    ["one", { started: "2024-01-12", visited: "2026-03-01", visits: 1 }, ["overskredet", null, null, null, null]],
    [
      "none for long",
      { started: "2024-01-12", visited: "2025-01-13", visits: 0 },
      ["overskredet", "2026-01-13", null, 139, null],
    ],
    ["never any", { started: "2024-01-12", visits: 0 }, ["overskredet", "2025-01-13", null, 504, null]],
    [
      "in the first year",
      { started: "2026-01-12", visited: "2026-03-01", visits: 1 },
      ["åben", "2027-01-12", null, -225, null],
    ],
    [
      "nobody has counted",
      { started: "2024-01-12", visited: "2026-03-01" },
      ["kan ikke beregnes", null, "2026-03-01", null, "blank"],
    ],
    [
      "nobody has counted, but none within the year",
      { started: "2024-01-12", visited: "2025-01-13" },
      ["overskredet", "2026-01-13", null, 139, null],
    ],
    [
      "begun on a day nobody knows",
      { visited: "2026-03-01", visits: 1 },
      ["kan ikke beregnes", null, "2026-03-01", null, "blank"],
    ],
    [
      "two, begun on a day nobody knows",
      { visited: "2026-03-01", visits: 2 },
      ["overholdt", null, "2026-03-01", null, null],
    ],
  ] as const)("%s", (_, dates, expected) => {
    expect(told("D7", "2026-06-01", dates, placed)).toEqual(expected);
  });

  it("is of placements only", () => {
    expect(told("D7", "2026-06-01", { started: "2024-01-12", visits: 0 }, { decision: "§ 32" })).toBeNull();
    expect(told("D7", "2026-06-01", { started: "2024-01-12", visits: 2 }, { type: "Anbringelse" })).not.toBeNull();
    expect(told("D7", "2026-06-01", { started: "2024-01-12", visits: 2 }, { decision: "§ 47, stk. 1" })).not.toBeNull();
  });
});

describe("a case", () => {
  it("that is closed has nothing running, and nobody knows since when", () => {
    const closed = { status: "Lukket" };
    expect(told("D3", "2026-06-01", { received: "2026-01-12", begun: "2026-02-01" }, closed)).toEqual([
      "kan ikke beregnes",
      null,
      null,
      null,
      "closed",
    ]);
    expect(told("D1", "2026-06-01", { received: "2026-01-12 10:00", assessed: "2026-01-12 11:00" }, closed)).toEqual([
      "overholdt",
      "2026-01-13",
      "2026-01-12",
      null,
      null,
    ]);
  });

  it("says whether an overrun is reasoned", () => {
    const calendar = { on: at("2026-03-20"), today: at("2026-03-20"), days: new WorkingDays("nej") };
    const reasoned = (typed: string): unknown =>
      caseDeadlines(caseOf({ received: "2026-03-02", reasoned: typed }), dateHeaders(ALL.map(columnName)), calendar)[0]
        ?.reasoned;
    expect([reasoned("Ja"), reasoned("nej"), reasoned("måske")]).toEqual(["ja", "nej", ""]);
  });

  it("is asked for nothing that the export has no column for", () => {
    const headers = dateHeaders(["Underretning modtaget", "underretning-vurderet", "Note"]);
    expect([canTell("D1", headers), canTell("D2", headers), canTell("D3", headers)]).toEqual([true, false, false]);
  });
});
