/** Counted by hand: what two levels' answers give, question by question. */
import { describe, expect, it } from "vitest";
import type { Comparison, Disagreement } from "../../src/agreement/rules/agreement";
import { agreementOf, corrections, disagreementsOf, pairsOf } from "../../src/agreement/rules/agreement";
import { keepHandedIn } from "../../src/review/facts/as-handed-in";
import type { HandIn } from "../../src/review/rules/hand-in";
import type { Answer } from "../../src/templates/rules/answer";
import type { Question } from "../../src/templates/rules/question";

const OF: Comparison = { round: "2026-K1", level: 2, against: 1 };

function asked(number: string, step: string, scale: Question["scale"] = "ja/nej"): Question {
  return {
    number,
    step,
    scale,
    text: `Spørgsmål ${number}?`,
    requirement: "skal",
    conditions: [],
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "nej",
    legalBasis: "",
    highlighted: false,
    template: "prøve",
    version: "1",
    validFrom: "2026-01-01",
  };
}

const QUESTIONS = [asked("U1", "Underretning"), asked("U2", "Underretning"), asked("B1", "Undersøgelse", "grad")];

function answer(level: number, id: string, question: string, value: string, more: Partial<Answer> = {}): Answer {
  return {
    round: "2026-K1",
    level,
    unit: id.startsWith("s") ? "Syd" : "Nord",
    case: id,
    step: question.startsWith("U") ? "Underretning" : "Undersøgelse",
    question,
    value,
    comment: value === "nej" ? `om ${id}` : "",
    state: "gyldig",
    counted: true,
    reviewer: `leder ${level}`,
    date: "",
    source: "",
    cell: "",
    ...more,
  };
}

/** Of six cases: U1 agrees in four, one is milder, one stricter; B1 agrees in one of two. */
const LOWER = [
  ...["n1", "n2", "n3", "s1", "s2", "s3"].map((id) =>
    answer(1, id, "U1", { n1: "ja", n2: "ja", n3: "nej", s1: "ja", s2: "nej", s3: "ikke relevant" }[id] ?? ""),
  ),
  answer(1, "n1", "B1", "høj grad"),
  answer(1, "s1", "B1", "nogen grad"),
];
const UPPER = [
  ...["n1", "n2", "n3", "s1", "s2", "s3"].map((id) =>
    answer(2, id, "U1", { n1: "ja", n2: "nej", n3: "ja", s1: "ja", s2: "nej", s3: "ikke relevant" }[id] ?? ""),
  ),
  answer(2, "n1", "B1", "lav grad"),
  answer(2, "s1", "B1", "nogen grad"),
];
const PAIRS = pairsOf(LOWER, UPPER, QUESTIONS);
const rowsOf = (lower: readonly Answer[], upper: readonly Answer[]) =>
  agreementOf(OF, pairsOf(lower, upper, QUESTIONS), QUESTIONS, ["Nord", "Syd"]);

describe("agreement of two levels", () => {
  it("is counted per question, step, unit and in all", () => {
    expect(
      rowsOf(LOWER, UPPER).map(({ unit, step, question, pairs, agreed, milder, stricter }) =>
        [unit, step, question, pairs, agreed, milder, stricter].join(" | "),
      ),
    ).toEqual([
      "Alle | Alle |  | 8 | 5 | 2 | 1",
      "Alle | Underretning |  | 6 | 4 | 1 | 1",
      "Alle | Underretning | U1 | 6 | 4 | 1 | 1",
      "Alle | Undersøgelse |  | 2 | 1 | 1 | 0",
      "Alle | Undersøgelse | B1 | 2 | 1 | 1 | 0",
      "Nord | Alle |  | 4 | 1 | 2 | 1",
      "Nord | Underretning |  | 3 | 1 | 1 | 1",
      "Nord | Underretning | U1 | 3 | 1 | 1 | 1",
      "Nord | Undersøgelse |  | 1 | 0 | 1 | 0",
      "Nord | Undersøgelse | B1 | 1 | 0 | 1 | 0",
      "Syd | Alle |  | 4 | 4 | 0 | 0",
      "Syd | Underretning |  | 3 | 3 | 0 | 0",
      "Syd | Underretning | U1 | 3 | 3 | 0 | 0",
      "Syd | Undersøgelse |  | 1 | 1 | 0 | 0",
      "Syd | Undersøgelse | B1 | 1 | 1 | 0 | 0",
    ]);
  });

  it("has coefficients from five pairs on one scale, and none else", () => {
    const [all, , question, , few] = rowsOf(LOWER, UPPER);
    expect([all?.kappa, all?.ac1]).toEqual([null, null]);
    expect([few?.kappa, few?.ac1]).toEqual([null, null]);
    // Six pairs: ja-ja 2, ja-nej 1, nej-ja 1, nej-nej 1, ir-ir 1. Chance by kappa (9 + 4 + 1) / 36, by AC1
    // (1/2 · 1/2 + 1/3 · 2/3 + 1/6 · 5/6) / 2.
    expect(question?.kappa).toBeCloseTo((4 / 6 - 14 / 36) / (1 - 14 / 36), 12);
    const chance = (1 / 4 + 2 / 9 + 5 / 36) / 2;
    expect(question?.ac1?.value).toBeCloseTo((4 / 6 - chance) / (1 - chance), 12);
    expect([question?.lowerNegative, question?.upperNegative]).toEqual([2, 2]);
  });

  it("is complete with oneself, and mirrors milder and stricter when the levels change places", () => {
    for (const { pairs, agreed, ac1, milder, stricter } of rowsOf(LOWER, LOWER))
      expect([agreed, ac1?.value ?? 1, milder, stricter]).toEqual([pairs, 1, 0, 0]);
    const turned = rowsOf(UPPER, LOWER);
    rowsOf(LOWER, UPPER).forEach((row, index) => {
      const other = turned[index];
      expect([other?.agreed, other?.milder, other?.stricter, other?.lowerNegative]).toEqual([
        row.agreed,
        row.stricter,
        row.milder,
        row.upperNegative,
      ]);
    });
  });

  it("leaves out what does not count, what is not valid, and what only one was asked", () => {
    const lower = [
      answer(1, "n1", "U1", "ja", { counted: false }),
      answer(1, "n2", "U1", "måske", { state: "ugyldig" }),
      answer(1, "n3", "U2", "ja"),
      answer(1, "s1", "U1", "ja"),
      answer(1, "s2", "X9", "ja"),
    ];
    const upper = ["n1", "n2", "n3", "s1", "s2"].map((id) => answer(2, id, id === "s2" ? "X9" : "U1", "ja"));
    expect(pairsOf(lower, upper, QUESTIONS).map((pair) => pair.case)).toEqual(["s1"]);
  });
});

describe("the list of disagreements", () => {
  it("holds both answers with their comments", () => {
    expect(
      disagreementsOf(OF, PAIRS, []).map(({ case: id, question, lower, lowerComment, upper, upperComment }) =>
        [id, question, lower, lowerComment, upper, upperComment].join(" | "),
      ),
    ).toEqual([
      "n2 | U1 | ja |  | nej | om n2",
      "n3 | U1 | nej | om n3 | ja | ",
      "n1 | B1 | høj grad |  | lav grad | ",
    ]);
  });

  it("keeps what people have agreed on, also where the answers no longer differ", () => {
    const [first, second, third] = disagreementsOf(OF, PAIRS, []);
    const written = (row: Disagreement | undefined, understanding: string): Disagreement[] =>
      row === undefined ? [] : [{ ...row, understanding }];
    const standing = [...written(second, "Vi læser brevet med."), ...written(third, "")];
    const same = [{ ...(first as Disagreement), case: "n9", understanding: "Aftalt i marts." }];
    const now = disagreementsOf(OF, PAIRS, [...standing, ...same, { ...(first as Disagreement), case: "n8" }]);
    expect(now.map(({ case: id, understanding }) => [id, understanding])).toEqual([
      ["n2", ""],
      ["n3", "Vi læser brevet med."],
      ["n1", ""],
      ["n9", "Aftalt i marts."],
    ]);
  });
});

describe("answers corrected after they were handed in", () => {
  const head = (id: string, finished: boolean): HandIn => ({
    ...{ round: "2026-K1", level: 1, unit: "Nord", case: id, age: null, reviewer: "leder 1" },
    ...{ role: "", date: "", assessment: "", finished, source: "" },
  });
  const before = [answer(1, "n2", "U1", "ja"), answer(1, "n3", "U1", "nej"), answer(1, "n1", "U1", "ja")];
  const after = [answer(1, "n2", "U1", "nej"), answer(1, "n3", "U1", "ja"), answer(1, "n1", "U1", "ja")];

  it("keep what was handed in where the case was finished, and only there", () => {
    const kept = keepHandedIn(after, before, [head("n2", true), head("n3", false), head("n1", true)]);
    expect(kept.map(({ case: id, value, handedIn }) => [id, value, handedIn])).toEqual([
      ["n2", "nej", "ja"],
      ["n3", "ja", undefined],
      ["n1", "ja", undefined],
    ]);
    const again = keepHandedIn([answer(1, "n2", "U1", "ikke relevant")], kept, [head("n2", true)]);
    expect(again[0]?.handedIn).toBe("ja");
    expect(keepHandedIn([answer(1, "n2", "U1", "ja")], kept, [head("n2", true)])[0]?.handedIn).toBeUndefined();
  });

  it("are counted beside the agreement, never in it", () => {
    const corrected = LOWER.map((each) => (each.case === "n2" ? { ...each, value: "nej", handedIn: "ja" } : each));
    const pairs = pairsOf(corrected, UPPER, QUESTIONS);
    expect(agreementOf(OF, pairs, QUESTIONS, [])).toEqual(agreementOf(OF, PAIRS, QUESTIONS, []));
    expect(corrections(pairs)).toEqual({ count: 1, agreedNow: 6 });
    expect(disagreementsOf(OF, pairs, []).find((each) => each.case === "n2")?.lower).toBe("ja");
  });
});
