/** Afgrænsning: which cases a level draws from. */
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/cases/rules/case";
import { serialFromDate } from "../../src/kernel/date";
import { filterCases, parseFilter } from "../../src/cases/rules/filter";

function caseOf(id: string, over: Partial<Case> = {}): Case {
  return {
    id,
    unit: "Nord",
    caseworker: "Bo",
    team: "",
    type: "",
    steps: [],
    decision: "",
    decisionDate: null,
    age: null,
    risk: null,
    status: "",
    further: {},
    ...over,
  };
}

const CASES: readonly Case[] = [
  caseOf("001", {
    unit: "Nord",
    status: "Aktiv",
    decision: "§ 32",
    decisionDate: "2025-01-05",
    age: 15,
    risk: 1.5,
    steps: ["Underretning"],
    further: { Frist: serialFromDate("2026-02-01"), Point: 3 },
  }),
  caseOf("1", {
    unit: "Syd",
    status: "Lukket",
    decision: "§46",
    decisionDate: "2024-12-31",
    age: 16,
    risk: 1,
    steps: ["Screening", "Underretning"],
    further: { Frist: serialFromDate("2026-03-01"), Point: 10 },
  }),
  caseOf("2", { unit: "Syd", further: { Frist: null, Point: null } }),
];
const AT = { sheet: "Opsætning", cell: "D7" };

function kept(filter: string, start: string | null = "2026-01-05"): string[] {
  const criteria = parseFilter(filter, AT);
  if (!criteria.ok) return criteria.problems.map((each) => `${each.code} ${each.at?.cell ?? "-"}`);
  const filtered = filterCases(CASES, criteria.value, start, AT);
  return filtered.ok
    ? filtered.value.map((each) => each.id)
    : filtered.problems.map((each) => `${each.code} ${each.at?.cell ?? "-"}`);
}

describe("a filter keeps", () => {
  it.each([
    ["", "001 1 2"],
    ["Status=Aktiv", "001"],
    ["status = aktiv", "001"],
    ["Status<>Lukket", "001 2"],
    ["Afgørelse=§32,§ 46", "001 1"],
    ["Enhed=Syd; Status<>Lukket", "2"],
    ["Alder>=16", "1"],
    ["Alder<16", "001"],
    ["Alder>15", "1"],
    ["Alder<=15", "001"],
    ["Sagstrin=Underretning", "001 1"],
    ["Sagstrin<>Screening", "001 2"],
    ["Risiko>=1,5", "001"],
    ["Status==Aktiv", "001"],
    ["Status!=Lukket", "001 2"],
    ['Status="Aktiv"', "001"],
    ["Status=“Aktiv”; Enhed='Nord'", "001"],
    ["Status＝Aktiv；Enhed=Nord", "001"],
    ["Alder=>16", "1"],
    ["Alder>=16 år", "1"],
    ["Afgørelsesdato>=\u221212 mdr", "001"],
    ["Afgørelsesdato>=\u201312 mdr", "001"],
    ["Afgørelsesdato>=- 1 år", "001"],
    ["Afgørelsesdato>=-53 uger", "001 1"],
    ["Risiko<1.5", "1"],
    ["Sag=1", "1"],
    ["Sag=001", "001"],
    ["Point=3", "001"],
    ["Point>3", "1"],
    ["Afgørelsesdato=05-01-2025", "001"],
    ["Afgørelsesdato<>2025-01-05", "1 2"],
    ["Afgørelsesdato>=-12 mdr", "001"],
    ["Afgørelsesdato>=-13 måneder", "001 1"],
    ["Afgørelsesdato<-365 dage", "1"],
    ["Frist<=2026-02-01", "001"],
    ["Frist>+30 dage", "1"],
    ["Frist=01-02-2026", "001"],
  ])("%s: %s", (filter, ids) => {
    expect(kept(filter).join(" ")).toBe(ids);
  });
});

describe("a paragraph in a filter", () => {
  const written = [
    "§ 32",
    "§32",
    "§ 32, stk. 1",
    "§ 32; § 46",
    "paragraf 32",
    "32",
    "Barnets lov § 32, stk. 1, nr. 2",
    "§ 320",
    "§ 46",
    "",
  ].map((decision, index) => caseOf(String(index), { decision, further: { Indsats: decision } }));
  const ids = (filter: string): string => {
    const criteria = parseFilter(filter, AT);
    const filtered = criteria.ok ? filterCases(written, criteria.value, null, AT) : criteria;
    return filtered.ok ? filtered.value.map((each) => each.id).join("") : "-";
  };
  it.each([
    ["Afgørelse=§ 32", "0123456"],
    ["Afgørelse=§32", "0123456"],
    ["Afgørelse=32", "0123456"],
    ["Afgørelse=paragraf 32", "0123456"],
    ["Afgørelse=§ 32, stk. 1", "26"],
    ["Afgørelse=§ 32,§ 46", "01234568"],
    ["Afgørelse=§§ 32 og 46", "01234568"],
    ["Afgørelse=§ 320", "7"],
    ["Afgørelse<>§ 46", "01245679"],
    ["Indsats=§ 32", "012346"],
  ])("%s: %s", (filter, found) => {
    expect(ids(filter)).toBe(found);
  });
});

describe("a filter that cannot bite is told", () => {
  const told = (filter: string): string[] => {
    const criteria = parseFilter(filter, AT);
    if (!criteria.ok) return criteria.problems.map(({ code }) => code);
    const filtered = filterCases(CASES, criteria.value, "2026-01-05", AT);
    return (filtered.ok ? filtered.warnings : filtered.problems).map(({ code, values }) =>
      `${code} ${values["value"] ?? ""} ${values["near"] ?? ""}`.trim(),
    );
  };
  it.each([
    ["Status<>Lukket", []],
    ["Status<>Lukkede", ["plan/filter-misspelt Lukkede Lukket"]],
    ["Status=Aktiv,Åben", ["plan/filter-no-case Åben"]],
    ["Status=Aktiv, Alder>=12", ["plan/filter-comma Alder>=12"]],
    ["Status=Aktiv, Point=3", ["plan/filter-comma Point=3"]],
    ["Alder>=12, Status=Aktiv", ["plan/filter-value 12, Status=Aktiv"]],
    ["Alder>=12 og Status=Aktiv", ["plan/filter-value 12 og Status=Aktiv"]],
    ["Status>5", ["plan/filter-no-value 5"]],
    ["Point>5.000", ["plan/filter-value 5.000"]],
    ["Alder≥16; Status≠Lukket", []],
    ["Afgørelse=§ 47,§ 104", ["plan/filter-no-case § 47, § 104"]],
    ["Team=Børn", []],
  ])("%s: %j", (filter, codes) => {
    expect(told(filter)).toEqual(codes);
  });

  it("cells among the others that cannot be compared, with one of them", () => {
    const sums = [5000, "5.000", "6000", "ukendt", null].map((sum, index) =>
      caseOf(String(index), { further: { Sum: sum } }),
    );
    const criteria = parseFilter("Sum>4000", AT);
    const filtered = criteria.ok ? filterCases(sums, criteria.value, null, AT) : criteria;
    expect(filtered).toMatchObject({
      ok: true,
      value: [{ id: "0" }, { id: "2" }],
      warnings: [{ code: "plan/filter-some-value", values: { count: 2, text: "5.000" } }],
    });
  });

  it("a tick of Excel is met by ja, SAND and TRUE, and shown as Excel shows it", () => {
    const ticked = [true, false, null].map((each, index) => caseOf(String(index), { further: { Udpeget: each } }));
    const keptBy = (filter: string): unknown => {
      const criteria = parseFilter(filter, AT);
      const filtered = criteria.ok ? filterCases(ticked, criteria.value, null, AT) : criteria;
      return filtered.ok
        ? [filtered.value.map((each) => each.id).join(" "), ...filtered.warnings.map(({ values }) => values["known"])]
        : filtered.problems;
    };
    for (const word of ["ja", "SAND", "true"]) expect(keptBy(`Udpeget=${word}`)).toEqual(["0"]);
    expect(keptBy("Udpeget=nej")).toEqual(["1"]);
    expect(keptBy("Udpeget=måske")).toEqual(["", "SAND, FALSK"]);
  });

  it("a value with a comma in it is one value where a case has it", () => {
    const named = [caseOf("1", { caseworker: "Holm, Bo" }), caseOf("2", { caseworker: "Krog, Ida" })];
    const criteria = parseFilter("Sagsbehandler=Holm, Bo", AT);
    const filtered = criteria.ok ? filterCases(named, criteria.value, null, AT) : criteria;
    expect(filtered).toMatchObject({ ok: true, value: [{ id: "1" }], warnings: [] });
  });
});

describe("a fault of a filter is told at its cell", () => {
  it.each([
    ["Aktiv", "plan/filter-unreadable D7"],
    ["Status=", "plan/filter-unreadable D7"],
    ["Farve=rød", "plan/filter-column D7"],
    ["Alder>=gammel", "plan/filter-value D7"],
  ])("%s: %s", (filter, told) => {
    expect(kept(filter)).toEqual([told]);
  });

  it("a relative date needs a round that starts", () => {
    expect(kept("Afgørelsesdato>=-12 mdr", null)).toEqual(["plan/filter-period D7"]);
  });

  it("all of them at once", () => {
    expect(kept("Aktiv; Status=; Alder>1")).toEqual(["plan/filter-unreadable D7", "plan/filter-unreadable D7"]);
    expect(kept("Farve=rød; Alder>x")).toEqual(["plan/filter-column D7", "plan/filter-value D7"]);
  });
});
