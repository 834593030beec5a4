import { describe, expect, it } from "vitest";
import { allowedAnswers, needsComment, normaliseAnswer } from "../../src/templates/rules/answer";
import { blankAnswers, questionsOf, settleAnswers } from "../../src/review/rules/reading";
import { QUESTIONS, drawnCase, question } from "../support/review-samples";

describe("an answer as typed", () => {
  it.each([
    ["Ja ", "ja"],
    ["  NEJ", "nej"],
    ["Ikke\u00a0 relevant", "ikke relevant"],
    ["HO\u0338J grad", "ho\u0338j grad"],
    ["Høj  Grad", "høj grad"],
    ["i.r.", "i.r."],
    ["j", "j"],
  ])("%j is %j", (typed, expected) => expect(normaliseAnswer(typed)).toBe(expected.normalize("NFC")));

  it("is offered by scale, with ikke relevant where the question allows it", () => {
    expect(allowedAnswers(question("A", { notApplicable: false }))).toEqual(["ja", "nej"]);
    expect(allowedAnswers(question("A", { scale: "grad" }))).toEqual([
      "lav grad",
      "nogen grad",
      "høj grad",
      "ikke relevant",
    ]);
  });

  it.each([
    ["aldrig", "ja/nej", "nej", false],
    ["nej", "ja/nej", "nej", true],
    ["nej", "ja/nej", "ja", false],
    ["nej", "ja/nej", "ikke relevant", false],
    ["nej", "grad", "lav grad", true],
    ["nej", "grad", "nogen grad", false],
    ["altid", "ja/nej", "ja", true],
    ["altid", "ja/nej", "ikke relevant", true],
    ["altid", "ja/nej", "", false],
  ] as const)("comment %s on %s, answer %j: %s", (comment, scale, answer, expected) => {
    expect(needsComment(question("A", { comment, scale }), answer)).toBe(expected);
  });
});

describe("the questions of a case", () => {
  const numbers = (assigned: string, steps: readonly string[]): readonly string[] =>
    questionsOf(assigned, steps, QUESTIONS).map((each) => each.number);

  it("are those of the assigned step, or of the steps the case lists, or all", () => {
    expect(numbers("barnets plan", ["Underretning"])).toEqual(["P1", "P2"]);
    expect(numbers("alle", ["Barnets plan"])).toEqual(["P1", "P2"]);
    expect(numbers("alle", [])).toHaveLength(6);
    expect(numbers("alle", ["Et trin uden spørgsmål"])).toHaveLength(6);
    expect(numbers("Et trin uden spørgsmål", [])).toEqual([]);
  });
});

describe("the state of each answer", () => {
  const states = (
    assigned: string,
    answers: Record<string, string>,
    comments: Record<string, string> = {},
    age: number | null = 10,
  ) =>
    Object.fromEntries(
      settleAnswers(assigned, questionsOf(assigned, [], QUESTIONS), age, (each) => ({
        answer: answers[each.number] ?? "",
        comment: comments[each.number] ?? "",
      })).map((each) => [each.question.number, each.state]),
    );

  it("follows the table: valid, blank, not asked, illegal, not allowed", () => {
    expect(states("Underretning", { U1: "JA", U3: "måske" })).toEqual({
      U1: "gyldig",
      U2: "ikke spurgt",
      U3: "ugyldig",
      U4: "ikke spurgt",
    });
    expect(states("Underretning", { U1: "nej", U2: "ikke relevant" })).toMatchObject({
      U2: "ugyldig",
      U3: "ikke spurgt",
    });
    expect(states("Underretning", { U1: "ja", U2: "ja" })).toMatchObject({ U2: "gyldig", U3: "ubesvaret" });
  });

  it("keeps an answer that cannot be used as it was typed, and a usable one normalised", () => {
    const typed: Record<string, string> = { U1: "JA", U2: "Måske" };
    const settled = settleAnswers("Underretning", QUESTIONS.slice(0, 2), 10, (each) => ({
      answer: typed[each.number] ?? "",
      comment: "",
    }));
    expect(settled.map((each) => each.value)).toEqual(["ja", "Måske"]);
  });

  it("a step of a whole case with nothing in it was not reviewed; a comment alone is something", () => {
    const blankPlan = states("alle", { U1: "ja" });
    expect(blankPlan).toMatchObject({ U1: "gyldig", U4: "ikke spurgt", P1: "ikke gennemgået", P2: "ikke gennemgået" });
    expect(states("alle", { U1: "ja" }, { P2: "Se journalen" })).toMatchObject({ P1: "ubesvaret", P2: "ubesvaret" });
  });

  it("an assigned step is never left out: its blanks are blanks", () => {
    expect(states("Barnets plan", {})).toEqual({ P1: "ubesvaret", P2: "ubesvaret" });
  });

  it("a case nobody handed in has a row per question, and one of its step only", () => {
    const rows = blankAnswers(
      drawnCase("1", { step: "Underretning" }),
      { id: "1", steps: [], age: 10 },
      QUESTIONS,
      true,
    );
    expect(rows.map((each) => [each.question, each.state, each.counted])).toEqual([
      ["U1", "ubesvaret", true],
      ["U2", "ubesvaret", true],
      ["U3", "ubesvaret", true],
      ["U4", "ikke spurgt", true],
    ]);
  });
});
