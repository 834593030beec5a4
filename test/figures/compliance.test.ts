import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, AnswerState } from "../../src/templates/rules/answer";
import type { Figure } from "../../src/figures/rules/compliance";
import {
  ALL_UNITS,
  arrowBetween,
  changeInWords,
  computeFigures,
  percent,
  shareOf,
} from "../../src/figures/rules/compliance";
import type { Question } from "../../src/templates/rules/question";
import { publishedRows } from "../golden/published";

const SETTINGS = { someCounts: false };
const OF = { round: "2026-K1", level: 2 };

function question(number: string, more: Partial<Question> = {}): Question {
  return {
    number,
    step: "Underretning",
    text: `Spørgsmål ${number}?`,
    scale: "ja/nej",
    requirement: "skal",
    conditions: [],
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "aldrig",
    legalBasis: "§ 136",
    highlighted: false,
    template: "prøve",
    version: "1",
    validFrom: "2026-01-01",
    ...more,
  };
}

function answer(number: string, value: string, more: Partial<Answer> = {}): Answer {
  const state: AnswerState = value === "" ? "ubesvaret" : "gyldig";
  return {
    ...OF,
    unit: "Nord",
    case: "S1",
    step: "Underretning",
    question: number,
    value,
    comment: "",
    state,
    counted: true,
    reviewer: "",
    date: "",
    source: "",
    cell: "",
    ...more,
  };
}

function figuresOf(
  answers: readonly Answer[],
  questions: readonly Question[],
  units: readonly string[] = ["Nord"],
  settings = SETTINGS,
): readonly Figure[] {
  const outcome = computeFigures(OF, answers, questions, units, settings);
  if (!outcome.ok) throw new Error("figures are always there");
  return outcome.value;
}

function forAll(figures: readonly Figure[], number: string): Figure {
  return figures.find((figure) => figure.unit === ALL_UNITS && figure.question === number) as Figure;
}

function times(count: number, value: string, number = "U1"): readonly Answer[] {
  return Array.from({ length: count }, () => answer(number, value));
}

describe("k and n", () => {
  const answers = [
    ...times(5, "ja"),
    ...times(2, "nej"),
    ...times(3, "ikke relevant"),
    ...times(1, ""),
    answer("U1", "måske", { state: "ugyldig" }),
    answer("U1", "", { state: "ikke spurgt" }),
  ];

  it("leaves out ikke relevant and not asked under `udelades`", () => {
    const figure = forAll(figuresOf(answers, [question("U1")]), "U1");
    expect([figure.k, figure.n]).toEqual([5, 7]);
    expect(figure.tally).toEqual({
      yes: 5,
      no: 2,
      low: 0,
      some: 0,
      high: 0,
      notApplicable: 3,
      notAsked: 1,
      unanswered: 2,
    });
  });

  it("counts ikke relevant and not asked as met under `tæller som opfyldt`", () => {
    const figure = forAll(figuresOf(answers, [question("U1", { rule: "tæller som opfyldt" })]), "U1");
    expect([figure.k, figure.n]).toEqual([9, 11]);
  });

  /** @source the model screening: 80 cases read, 8 without an assessment, which is under way in 2 of them */
  it("counts a question of information on those asked who answered, whatever rule it names", () => {
    const asked = question("U1", { requirement: "oplysning", rule: "tæller som opfyldt" });
    const read = [...times(2, "ja"), ...times(6, "nej"), ...times(1, "ikke relevant")];
    const unasked = Array.from({ length: 71 }, () => answer("U1", "", { state: "ikke spurgt" }));
    const figure = forAll(figuresOf([...read, ...unasked], [asked]), "U1");
    expect([figure.k, figure.n, percent(figure.k, figure.n)]).toEqual([2, 8, 25]);
    expect(shareOf(unasked[0] as Answer, asked, SETTINGS)).toEqual({ k: 0, n: 0 });
  });

  it("mixes rules and scales question by question", () => {
    const graded = [
      ...times(2, "lav grad", "U2"),
      ...times(3, "nogen grad", "U2"),
      ...times(4, "høj grad", "U2"),
      ...times(6, "ikke relevant", "U2"),
    ];
    const questions = [question("U1", { rule: "tæller som opfyldt" }), question("U2", { scale: "grad" })];
    const strict = figuresOf([...answers, ...graded], questions);
    expect([forAll(strict, "U1").k, forAll(strict, "U2").k, forAll(strict, "U2").n]).toEqual([9, 4, 9]);
    const mild = figuresOf([...answers, ...graded], questions, ["Nord"], { someCounts: true });
    expect([forAll(mild, "U1").k, forAll(mild, "U2").k, forAll(mild, "U2").n]).toEqual([9, 7, 9]);
  });

  it("ignores rows that do not count, other rounds and levels, and steps that were not reviewed", () => {
    const others = [
      answer("U1", "nej", { counted: false }),
      answer("U1", "nej", { round: "2025-K4" }),
      answer("U1", "nej", { level: 1 }),
      answer("U1", "", { state: "ikke gennemgået", counted: false }),
    ];
    const figure = forAll(
      figuresOf([...times(1, "ja"), ...others], [question("U1", { rule: "tæller som opfyldt" })]),
      "U1",
    );
    expect([figure.k, figure.n, figure.tally?.unanswered]).toEqual([1, 1, 0]);
  });

  it("gives every unit its rows: all together first, those named, then any other found", () => {
    const figures = figuresOf([answer("U1", "ja", { unit: "Øst" })], [question("U1"), question("U2")], ["Nord", "Syd"]);
    expect(figures.map((figure) => `${figure.unit} ${figure.question}`)).toEqual([
      "Alle U1",
      "Alle U2",
      "Nord U1",
      "Nord U2",
      "Syd U1",
      "Syd U2",
      "Øst U1",
      "Øst U2",
    ]);
  });

  it("says so when answers belong to a question that is not in the template", () => {
    const outcome = computeFigures(OF, [answer("X9", "ja"), answer("X9", "nej")], [question("U1")], [], SETTINGS);
    expect(outcome.ok && outcome.warnings).toMatchObject([
      { code: "compliance/question-unknown", values: { question: "X9", count: 2 } },
    ]);
  });

  it("adds up: each answer is in one tally, units sum to all, 0 ≤ k ≤ n", () => {
    const value = fc.constantFrom("ja", "nej", "ikke relevant", "lav grad", "");
    const row = fc.record({ value, unit: fc.constantFrom("Nord", "Syd", "Øst"), number: fc.constantFrom("U1", "U2") });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, met) => {
        const questions = [
          question("U1", { rule: met ? "tæller som opfyldt" : "udelades" }),
          question("U2", { scale: "grad" }),
        ];
        const answers = rows.map((each) => answer(each.number, each.value, { unit: each.unit }));
        const figures = figuresOf(answers, questions);
        for (const number of ["U1", "U2"]) {
          const all = forAll(figures, number);
          const parts = figures.filter((figure) => figure.question === number && figure.unit !== ALL_UNITS);
          const sum = (of: (figure: Figure) => number): number => parts.reduce((total, part) => total + of(part), 0);
          expect((Object.values(all.tally!) as number[]).reduce((a, b) => a + b, 0)).toBe(
            rows.filter((each) => each.number === number).length,
          );
          expect([sum((part) => part.k), sum((part) => part.n)]).toEqual([all.k, all.n]);
          expect(all.k).toBeLessThanOrEqual(all.n);
        }
        for (const each of questions) {
          const shares = answers
            .filter((own) => own.question === each.number)
            .map((own) => shareOf(own, each, SETTINGS));
          const all = forAll(figures, each.number);
          expect([
            shares.reduce((total, share) => total + share.k, 0),
            shares.reduce((total, share) => total + share.n, 0),
          ]).toEqual([all.k, all.n]);
        }
        expect(figuresOf([...answers].reverse(), questions, ["Nord", "Syd", "Øst"])).toEqual(
          figuresOf(answers, questions, ["Nord", "Syd", "Øst"]),
        );
      }),
    );
  });
});

describe("percent, change and arrow", () => {
  it("rounds halves up, in integers, and has no percent of nothing", () => {
    expect([percent(1, 8), percent(1, 40), percent(0, 5), percent(5, 5), percent(0, 0)]).toEqual([13, 3, 0, 100, null]);
    expect(percent(23, 40)).toBe(58); // 57.5: binary floats make 57 of it
  });

  it("agrees with exact long division for every k of n up to 300", () => {
    for (let n = 1; n <= 300; n++) {
      for (let k = 0; k <= n; k++) {
        const whole = percent(k, n) as number;
        expect(2 * n * whole <= 200 * k + n && 200 * k + n < 2 * n * (whole + 1), `${k}/${n}`).toBe(true);
      }
    }
  });

  it("compares rounded percents: the three published pairs that move 10.5 or 10.6 points are level", () => {
    expect([arrowBetween(67, 77, 10), arrowBetween(78, 88, 10), arrowBetween(83, 73, 10)]).toEqual(["→", "→", "→"]);
    expect([arrowBetween(67, 78, 10), arrowBetween(83, 72, 10), arrowBetween(50, 50, 0)]).toEqual(["↗", "↘", "→"]);
    expect([arrowBetween(null, 50, 10), arrowBetween(50, null, 10)]).toEqual(["", ""]);
  });

  it("says a change in plain words", () => {
    expect([12, -15, 0].map(changeInWords)).toEqual(["op 12 procentpoint", "ned 15 procentpoint", "uændret"]);
  });

  it("gives the 156 published percentages back from their counts", () => {
    const printed = publishedRows().flatMap((row) => [
      [row.percents[0], percent(row.earlier.k, row.earlier.n)],
      ...(row.later === null ? [] : [[row.percents[1], percent(row.later.k, row.later.n)]]),
    ]);
    expect(printed).toHaveLength(156);
    for (const [print, ours] of printed) expect(ours).toBe(print);
  });
});
