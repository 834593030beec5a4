/** What a plan needs of the cases, said when they are imported. */
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/cases/rules/case";
import { drawableCases, needProblems } from "../../src/cases/rules/needs";
import type { LevelNeeds } from "../../src/cases/rules/needs";
import { parseFilter } from "../../src/cases/rules/filter";
import { describe as sentence } from "../../src/language/problem";

const place = (): { sheet: string } => ({ sheet: "Opsætning" });

function level(number: number, filter: string, over: Partial<LevelNeeds> = {}): LevelNeeds {
  const criteria = parseFilter(filter, place());
  return {
    number,
    source: { kind: "cases" },
    filter,
    criteria: criteria.ok ? criteria.value : [],
    grouping: "Ingen",
    quotas: [],
    method: "tilfældig",
    place,
    ...over,
  };
}

function caseOf(id: string, over: Partial<Case> = {}): Case {
  const blank = { team: "", type: "", steps: [], decision: "", decisionDate: null, age: null, risk: null, status: "" };
  return { id, unit: "Nord", caseworker: "Bo", ...blank, further: {}, ...over };
}

const BARE = [caseOf("1"), caseOf("2")];

describe("columns that the plan needs and no case has", () => {
  it("are one sentence, with what can be drawn", () => {
    const levels = [
      level(1, "Status<>Lukket; Afgørelse=§ 32"),
      level(2, "Afgørelse=§ 46; Udpeget=ja", { grouping: "Team", method: "risiko" }),
      level(3, "", { source: { kind: "level" }, quotas: [{}] }),
    ];
    const told = needProblems(levels, BARE, "2026-01-05");
    expect(told.map((each) => sentence(each, "da"))).toEqual([
      "Planen bruger kolonner, som er tomme for alle sager: Status (Afgrænsning, niveau 1), Afgørelse (Afgrænsning, niveau 1 og 2), Udpeget (Afgrænsning, niveau 2), Team (Gruppering, niveau 2), Risiko (Metode, niveau 2) og Sagstrin (Kvoter, niveau 3). " +
        "Sager, der kan udtrækkes: niveau 1: 0 af 2; niveau 2: 0 af 2. Læs sagerne ind igen, og vælg kolonnerne, eller ret planen på arket Opsætning.",
    ]);
  });

  it("are none where the plan asks for none, or the cases have them", () => {
    expect(needProblems([level(1, "")], BARE, null)).toEqual([]);
    const full = [caseOf("1", { decision: "§ 32", status: "Aktiv" })];
    expect(needProblems([level(1, "Status<>Lukket; Afgørelse=§ 32")], full, null)).toEqual([]);
  });
});

describe("an Afgrænsning that leaves nothing", () => {
  it("is said where its columns are there", () => {
    const old = [caseOf("1", { decisionDate: "2020-01-01" })];
    const levels = [level(1, "Afgørelsesdato>=-12 mdr")];
    expect(needProblems(levels, old, "2026-01-05").map(({ code }) => code)).toEqual(["plan/none-drawable"]);
    expect(drawableCases(levels, old, "2020-06-01")).toEqual([{ level: 1, cases: 1, of: 1 }]);
    expect(drawableCases(levels, old, null)).toEqual([{ level: 1, cases: 1, of: 1 }]);
  });
});
