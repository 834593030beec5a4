/**
 * Figures of mending. Golden: the screening of 78 cases of placement and contact, as its findings A to G were published
 * (Københavns Kommune, Socialforvaltningen 22 August 2016, Handleplan for styrket myndighedsindsats, pages 1-2). The
 * cases here are invented; each question is answered about as many as the text says were looked at.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, parseCodes, parseScale } from "../../src/attention/rules/finding-code";
import type { Mending } from "../../src/attention/rules/mending";
import { isEnded, isRestored, newMendings, UNTREATED } from "../../src/attention/rules/mending";
import type { MendingFigure } from "../../src/attention/rules/mending-figures";
import { median, mendingFigures } from "../../src/attention/rules/mending-figures";
import { findingsPaper } from "../../src/attention/sheet/mending-figures";
import { percent } from "../../src/kernel/statistics";
import { DEFAULT_SETTINGS } from "../../src/register/rules/settings";
import type { Answer } from "../../src/templates/rules/answer";
import type { Question } from "../../src/templates/rules/question";

const AT = { sheet: "Opsætning" };
const listed = parseCodes(DEFAULT_SETTINGS.findingCodes, AT);
const graded = parseScale(DEFAULT_SETTINGS.criticismScale, AT);
if (!listed.ok || !graded.ok) throw new Error("the settings' own lists cannot be read");
const [CODES, SCALE] = [listed.value, graded.value];
const UNITS = ["Nord", "Syd", "Vest"];

const answer = (question: string, index: number, value: string): Answer => ({
  round: "2016",
  level: 2,
  unit: UNITS[index % UNITS.length] as string,
  case: `Sag ${index}`,
  step: "Anbringelse",
  question,
  value,
  comment: value === "nej" ? "! Mangler" : "",
  state: "gyldig",
  counted: true,
  reviewer: "Stab",
  date: "2016-08-22",
  source: "screening.xlsx",
  cell: "",
});

const question = (number: string): Question =>
  ({
    number,
    step: "Anbringelse",
    text: `Spørgsmål ${number}`,
    scale: "ja/nej",
    requirement: "skal",
    condition: [],
    notApplicable: true,
    rule: "udelades",
    arrow: false,
    comment: "nej",
    legalBasis: "",
    highlighted: false,
    template: "t",
    version: "1",
    validFrom: "",
  }) as unknown as Question;

/** Question, its code, cases looked at, and those without fault: as the text has them. */
const SCREENED = [
  { number: "A1", code: "A", of: 78, right: 68 },
  // 16 decisions of contact, eight of them sufficiently reasoned.
  { number: "B1", code: "B", of: 16, right: 8 },
  // In 16 decided, in 14 framed in the plan, in the other 48 neither.
  { number: "B2", code: "B", of: 78, right: 16 + 14 },
  // Six decisions of the place, three sufficiently reasoned.
  { number: "B3", code: "B", of: 6, right: 3 },
  { number: "D1", code: "D", of: 78, right: 3 },
  { number: "D2", code: "D", of: 78, right: 17 },
  { number: "D3", code: "D", of: 39, right: 37 },
];
/** Findings of which the text does not say how many were looked at. */
const COUNTED = [
  ["C", 1],
  ["E", 11],
  ["F", 13],
  ["G", 7],
] as const;

const answers = SCREENED.flatMap(({ number, of, right }) =>
  Array.from({ length: of }, (_, index) => answer(number, index, index < of - right ? "nej" : "ja")),
);
const mending = (over: Partial<Mending>): Mending => ({
  ...{ round: "2016", level: 2, unit: "Nord", case: "Sag 0", step: "", question: "", fault: "Mangler" },
  ...{ responsible: "", deadline: null, closed: null, source: "" },
  text: "",
  ...UNTREATED,
  ...over,
});
const byMark = newMendings(
  answers,
  [],
  SCREENED.map(({ number }) => question(number)),
  () => "",
).map((row) => ({
  ...row,
  code: SCREENED.find(({ number }) => number === row.question)?.code ?? "",
}));
const byHand = COUNTED.flatMap(([code, count]) =>
  Array.from({ length: count }, (_, index) =>
    mending({ code, case: `Sag ${index}`, unit: UNITS[index % 3] as string }),
  ),
);
const rows = [...byMark, ...byHand];
const facts = { answers, codes: CODES, scale: SCALE, today: "2016-09-30", unitOf: () => "" };
const figures = mendingFigures({ ...facts, rows });

const total = (code: string): MendingFigure | undefined =>
  figures.find((each) => each.code === code && each.unit === "Alle" && each.question === "");
const asked = (number: string): MendingFigure | undefined =>
  number === "A1" ? total("A") : figures.find((each) => each.question === number);

describe("the screening of 78 cases", () => {
  it("has the codes and headings of the text", () => {
    expect(CODES.map(({ code, name }) => `${code}. ${name}`)).toEqual([
      "A. Børnesamtaler",
      "B. Begrundelse",
      "C. Ungdomssanktion",
      "D. Vejledning til børn, unge og forældre",
      "E. Børnefaglige undersøgelser",
      "F. Handleplaner",
      "G. Støttet samvær",
    ]);
  });

  it.each([
    ["A1", 10, 78, 13],
    ["B1", 8, 16, 50],
    ["B2", 48, 78, 62],
    ["B3", 3, 6, 50],
    ["D1", 75, 78, 96],
    ["D2", 61, 78, 78],
  ])("%s: %i of %i cases, %i %%", (number, cases, assessed, share) => {
    const figure = asked(number);
    expect([figure?.cases, figure?.assessed]).toEqual([cases, assessed]);
    expect(percent(figure?.cases ?? 0, figure?.assessed ?? 0)).toBe(share);
  });

  it("D3: 37 of 39 placements without consent are documented, 95 %", () => {
    const { cases = 0, assessed = 0 } = asked("D3") ?? {};
    expect([(assessed ?? 0) - cases, assessed, percent((assessed ?? 0) - cases, assessed ?? 0)]).toEqual([37, 39, 95]);
  });

  it.each(COUNTED)("%s: %i cases, of nobody knows how many", (code, count) => {
    expect([total(code)?.cases, total(code)?.assessed]).toEqual([count, null]);
  });

  it("is told in words under the headings A to G", () => {
    const paper = findingsPaper({
      ...{ figures, rows, codes: CODES, round: "2016", today: "2016-09-30" },
      textOf: (number) => `Spørgsmål ${number}?`,
    });
    const text = paper.blocks.map(({ values }) => (values[0] ?? []).join(" ")).join("\n");
    for (const sentence of [
      "A. Børnesamtaler\nFund 10 af 78 vurderede sager (13 %).",
      "B1. Spørgsmål B1? 8 af 16 vurderede sager (50 %).",
      "B2. Spørgsmål B2? 48 af 78 vurderede sager (62 %).",
      "C. Ungdomssanktion\nFund 1 sag.",
      "E. Børnefaglige undersøgelser\nFund 11 sager.",
      "G. Støttet samvær\nFund 7 sager.",
    ])
      expect(text).toContain(sentence);
    expect(text).not.toContain("Sag 0");
  });

  it("adds up over the units", () => {
    for (const { code } of CODES) {
      const own = figures.filter((each) => each.code === code && each.question === "");
      const [all, ...units] = own;
      const sum = (of: "cases" | "open" | "restored") => units.reduce((so, each) => so + each[of], 0);
      expect([sum("cases"), sum("open"), sum("restored")]).toEqual([all?.cases, all?.open, all?.restored]);
      if (all?.assessed !== null) expect(units.reduce((so, each) => so + (each.assessed ?? 0), 0)).toBe(all?.assessed);
    }
  });
});

describe("put right", () => {
  const one = (over: Partial<Mending>) => {
    const row = mending({ code: "F", responsible: "Ea Ny", question: "F1", ...over });
    const [figure] = mendingFigures({ ...facts, answers: [answer("F1", 0, "nej")], rows: [row] });
    if (figure === undefined) throw new Error("no figure");
    const { restored, cannot, open, overdue, medianDays } = figure;
    return [isRestored(row), isEnded(row), restored, cannot, open, overdue, medianDays];
  };

  it.each<readonly [string, Partial<Mending>, readonly unknown[]]>([
    ["nothing done", {}, [false, false, 0, 0, 1, 0, null]],
    ["past its deadline", { deadline: "2016-09-29" }, [false, false, 0, 0, 1, 1, null]],
    ["on its deadline", { deadline: "2016-09-30" }, [false, false, 0, 0, 1, 0, null]],
    ["closed, not checked", { closed: "2016-09-01" }, [false, true, 0, 0, 1, 0, null]],
    ["checked by another", { checked: "2016-09-01", checkedBy: "Bo" }, [true, true, 1, 0, 0, 0, 10]],
    ["checked by oneself", { checked: "2016-09-01", checkedBy: "ea  ny" }, [false, false, 0, 0, 1, 0, null]],
    ["checked by nobody", { checked: "2016-09-01" }, [false, false, 0, 0, 1, 0, null]],
    ["cannot be mended", { cannot: "Barnet er fyldt 18", deadline: "2016-09-01" }, [false, true, 0, 1, 0, 0, null]],
  ])("%s", (_, over, expected) => {
    expect(one(over)).toEqual(expected);
  });

  it("a case is restored when all its faults of the code are", () => {
    const right = mending({ code: "F", checked: "2016-09-01", checkedBy: "Bo" });
    const of = (other: Partial<Mending>) =>
      mendingFigures({ ...facts, rows: [right, mending({ code: "F", ...other })] })[0];
    expect(of({})).toMatchObject({ cases: 1, restored: 0, open: 1 });
    expect(of({ cannot: "Lukket sag" })).toMatchObject({ cases: 1, restored: 0, cannot: 1, open: 0 });
  });
});

describe("assessed", () => {
  it("are cases with a counted ja or nej, and those that have the finding", () => {
    const of = (over: Partial<Answer>, index: number): Answer => ({ ...answer("F1", index, "ja"), ...over });
    const given = [
      of({}, 0),
      of({}, 1),
      of({ value: "ikke relevant" }, 2),
      of({ counted: false }, 3),
      of({ state: "ubesvaret", value: "" }, 4),
      of({ question: "F2" }, 5),
    ];
    const found = [mending({ code: "F", question: "F1", case: "Sag 9" })];
    expect(mendingFigures({ ...facts, answers: given, rows: found })[0]).toMatchObject({ cases: 1, assessed: 3 });
  });
});

describe("severity", () => {
  it("counts everything but the mildest as criticism: uheldigt is none", () => {
    expect(SCALE[0]).toEqual({ word: "uheldigt", isCriticism: false });
    const graded = ["uheldigt", "Stærkt  kritisabelt", "uheldigt"].map((severity, index) =>
      mending({ code: "A", case: `Sag ${index}`, severity }),
    );
    expect(mendingFigures({ ...facts, rows: graded })[0]).toMatchObject({
      criticism: 1,
      gravest: "stærkt kritisabelt",
    });
    expect(mendingFigures({ ...facts, rows: graded.slice(0, 1) })[0]).toMatchObject({
      criticism: 0,
      gravest: "uheldigt",
    });
  });
});

describe("the lists of Opsætning", () => {
  it("can be extended, and a code is its letter or its name", () => {
    const read = parseCodes("A=Børnesamtaler; H = Søskende", AT);
    if (!read.ok) throw new Error("unread");
    expect([codeOf("h", read.value)?.name, codeOf("søskende", read.value)?.code, codeOf("X", read.value)]).toEqual([
      "Søskende",
      "H",
      undefined,
    ]);
  });

  it.each(["A", "A=", "=x", "A=x; a=y"])("%s is no list of codes", (text) => {
    expect(parseCodes(text, AT)).toMatchObject({ ok: false, problems: [{ code: "mending/codes-unreadable" }] });
  });
  it.each(["uheldigt", "uheldigt=måske", "uheldigt=nej; Uheldigt=ja"])("%s is no scale", (text) => {
    expect(parseScale(text, AT)).toMatchObject({ ok: false, problems: [{ code: "mending/scale-unreadable" }] });
  });
});

describe("laws", () => {
  it("every case with a finding is restored, impossible or open, whatever the order of rows", () => {
    const date = fc.option(fc.constantFrom("2016-09-01", "2016-09-20"), { nil: null });
    const row = fc
      .record({
        case: fc.constantFrom("A", "B", "C"),
        unit: fc.constantFrom("Nord", "Syd"),
        code: fc.constantFrom("A", "b", "?", ""),
        question: fc.constantFrom("", "A1"),
        checked: date,
        closed: date,
        deadline: date,
        checkedBy: fc.constantFrom("", "Bo", "Ea"),
        responsible: fc.constantFrom("", "Ea"),
        cannot: fc.constantFrom("", "nej"),
      })
      .map((over) => mending(over));
    fc.assert(
      fc.property(fc.array(row), (all) => {
        const found = mendingFigures({ ...facts, rows: all });
        for (const each of found) {
          expect(each.restored + each.cannot + each.open).toBe(each.cases);
          expect(each.overdue).toBeLessThanOrEqual(each.open);
          if (each.assessed !== null) expect(each.cases).toBeLessThanOrEqual(each.assessed);
        }
        const totals = (of: readonly MendingFigure[]) => of.map((each) => JSON.stringify(each)).sort();
        expect(totals(mendingFigures({ ...facts, rows: [...all].reverse() }))).toEqual(totals(found));
      }),
    );
  });

  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 4], 4],
    [[1, 2, 10, 4], 3],
  ])("the median of %j is %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
