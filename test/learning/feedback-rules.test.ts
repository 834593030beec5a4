/** What one caseworker is told, rule by rule; and the figures of who has had it. All invented. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mending } from "../../src/attention/rules/mending";
import { SPECIAL_FAULT } from "../../src/attention/rules/special";
import type { DrawnCase } from "../../src/cases/rules/case";
import type { ReviewedRound } from "../../src/learning/rules/feedback";
import { feedbackOf } from "../../src/learning/rules/feedback";
import { feedbackShares, median } from "../../src/learning/rules/feedback-share";
import type { Answer } from "../../src/templates/rules/answer";
import type { Question } from "../../src/templates/rules/question";

const question = (number: string, over: Partial<Question> = {}): Question => ({
  number,
  step: "Underretning",
  text: `Spørgsmål ${number}`,
  scale: "ja/nej",
  requirement: "skal",
  conditions: [],
  notApplicable: true,
  rule: "udelades",
  arrow: true,
  comment: "aldrig",
  legalBasis: "",
  highlighted: false,
  template: "egen",
  version: "1",
  validFrom: "2026-01-01",
  ...over,
});

const drawn = (id: string, caseworker: string, over: Partial<DrawnCase> = {}): DrawnCase => ({
  round: "2026-K1",
  level: 1,
  number: 1,
  id,
  unit: "Nord",
  team: "",
  caseworker,
  step: "alle",
  group: "",
  ticket: "",
  status: "udtrukket",
  replaces: "",
  reason: "",
  reviewer: "",
  ...over,
});

const answer = (id: string, number: string, value: string, over: Partial<Answer> = {}): Answer => ({
  round: "2026-K1",
  level: 1,
  unit: "Nord",
  case: id,
  step: "Underretning",
  question: number,
  value,
  comment: "",
  state: "gyldig",
  counted: true,
  reviewer: "Leder",
  date: "2026-03-01",
  source: "",
  cell: "",
  ...over,
});

const mending = (id: string, fault: string, over: Partial<Mending> = {}): Mending => ({
  round: "2026-K1",
  level: 1,
  unit: "Nord",
  case: id,
  step: "",
  question: "",
  text: "",
  fault,
  responsible: "",
  deadline: null,
  closed: null,
  source: "",
  code: "",
  severity: "",
  measure: "",
  how: "",
  checkedBy: "",
  checked: null,
  cannot: "",
  ...over,
});

const of = (over: Partial<ReviewedRound>) =>
  feedbackOf({
    cases: [drawn("1", "Anna Holm")],
    answers: [],
    later: [],
    questions: [question("U1"), question("U2"), question("G1", { scale: "grad" })],
    mendings: [],
    confidential: [],
    figure: () => null,
    written: () => ({ agreed: "", followUp: "" }),
    caseworkers: ["Anna Holm", "Bo Lund", "Anna"],
    ...over,
  });

describe("what a caseworker is told", () => {
  it("is of own cases, one caseworker being a unit and a name", () => {
    const cases = [drawn("1", "Anna Holm"), drawn("2", "anna holm"), drawn("3", "Anna Holm", { unit: "Syd" })];
    const found = of({ cases, answers: cases.map(({ id }) => answer(id, "U1", "ja")) });
    expect(found.map(({ unit, cases: own }) => [unit, own])).toEqual([
      ["Nord", ["1", "2"]],
      ["Syd", ["3"]],
    ]);
  });

  it("is what was met and what was not, in ja and nej and in degrees; nogen grad is neither, oplysning is no demand", () => {
    const questions = [question("U1"), question("G1", { scale: "grad" }), question("O1", { requirement: "oplysning" })];
    const [high] = of({
      questions,
      answers: [answer("1", "U1", "nej"), answer("1", "G1", "høj grad"), answer("1", "O1", "nej")],
    });
    expect([high?.learn.map((each) => each.question), high?.good.map(({ k, n }) => [k, n])]).toEqual([
      ["U1"],
      [[1, 2]],
    ]);
    const [some] = of({ questions, answers: [answer("1", "U1", "ja"), answer("1", "G1", "nogen grad")] });
    expect([some?.learn, some?.good.map(({ k, n }) => [k, n])]).toEqual([[], [[1, 2]]]);
    const [low] = of({ questions, answers: [answer("1", "U1", "ikke relevant"), answer("1", "G1", "lav grad")] });
    expect([low?.learn.map((each) => each.question), low?.good]).toEqual([["G1"], []]);
  });

  it("is nothing of a self-review or a calibration, which count in no figure; a case added by hand gives feedback", () => {
    const answers = [answer("1", "U1", "nej", { counted: false })];
    expect(of({ answers })).toEqual([]);
    const byHand = of({ answers, cases: [drawn("1", "Anna Holm", { status: "tilføjet manuelt" })] });
    expect(byHand[0]?.learn.map((each) => each.question)).toEqual(["U1"]);
  });

  it("is of later levels only where they count and differ", () => {
    const later = [
      answer("1", "U1", "nej", { level: 2, comment: "Ikke begrundet." }),
      answer("1", "U2", "ja", { level: 2 }),
      answer("1", "U2", "nej", { level: 3, counted: false }),
      answer("1", "G1", "lav grad", { level: 3, comment: "!! fortroligt" }),
    ];
    const answers = [answer("1", "U1", "ja"), answer("1", "U2", "ja"), answer("1", "G1", "høj grad")];
    const [found] = of({ answers, later });
    expect(found?.later).toEqual([
      { case: "1", text: "Spørgsmål U1", answer: "ja", level: 2, later: "nej", comment: "Ikke begrundet." },
    ]);
  });

  it.each([
    ["a case of special attention", mending("1", SPECIAL_FAULT)],
    ["what the confidential note says", mending("1", "Ingen ser barnet")],
    ["what is marked so", mending("1", "!! Ingen ser barnet")],
    ["a marked question", mending("1", "Ring til skolen", { question: "u2" })],
    ["what is closed", mending("1", "Ring til skolen", { closed: "2026-03-01" })],
    ["another's case", mending("2", "Ring til skolen")],
  ])("holds no mending of %s", (_, row) => {
    const answers = [answer("1", "U1", "ja"), answer("1", "U2", "nej", { comment: "！！ Ingen ser barnet" })];
    const confidential = [{ case: "1", text: "ingen ser barnet" }];
    const told = mending("1", "Indhent samtykke");
    const [found] = of({ answers, confidential, mendings: [row, told] });
    expect(found?.mendings.map(({ fault }) => fault)).toEqual(["Indhent samtykke"]);
    expect(JSON.stringify(found)).not.toMatch(/U2|barnet/u);
  });

  it("holds no name of a colleague, however it is written, and keeps the own and what only looks like one", () => {
    const comment = "Fra bo  lund (og Anna). Anna Holm skrev det i Annas sag; Bo Lundgaard er far.";
    const [found] = of({
      answers: [answer("1", "U1", "nej", { comment })],
      written: () => ({ agreed: "Bo Lund læser med", followUp: "" }),
    });
    expect(found?.learn[0]?.comment).toBe(
      "Fra [navn] (og [navn]). Anna Holm skrev det i Annas sag; Bo Lundgaard er far.",
    );
    expect([found?.agreed, found?.namesTaken]).toEqual(["[navn] læser med", 3]);
  });
});

describe("who has had feedback", () => {
  it.each([
    [[], null],
    [[5], 5],
    [[9, 1], 5],
    [[1, 2], 1.5],
    [[30, 2, 4], 4],
  ])("the median of %j is %j", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("counts those with a reviewed case alone, from the day the level was closed", () => {
    const caseworkers = ["A", "B", "C"].map((caseworker) => ({ unit: "Nord", caseworker }));
    const given = [
      { unit: "nord", caseworker: "a", date: "2026-03-20" },
      { unit: "Nord", caseworker: "B", date: "2026-03-01" },
      { unit: "Nord", caseworker: "C", date: null },
      { unit: "Nord", caseworker: "D", date: "2026-03-11" },
    ];
    expect(feedbackShares(caseworkers, given, "2026-03-10")[0]).toEqual({
      unit: null,
      caseworkers: 3,
      given: 2,
      percent: 67,
      medianDays: 5,
      missing: ["C"],
    });
    expect(feedbackShares(caseworkers, given, null)[0]?.medianDays).toBe(null);
  });

  it("adds up: given and missing are all, and the units' are those of all together", () => {
    const person = fc.record({ unit: fc.constantFrom("Nord", "Syd"), caseworker: fc.constantFrom("A", "B", "C", "D") });
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: (each) => each.unit + each.caseworker }),
        fc.array(person),
        (all, had) => {
          const [total, ...units] = feedbackShares(
            all,
            had.map((each) => ({ ...each, date: "2026-03-20" })),
            null,
          );
          expect((total?.given ?? 0) + (total?.missing.length ?? 0)).toBe(all.length);
          expect(units.reduce((sum, each) => sum + each.given, 0)).toBe(total?.given);
          expect(units.reduce((sum, each) => sum + each.caseworkers, 0)).toBe(all.length);
        },
      ),
    );
  });
});
