import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConditions, conditionText, parseConditions, settleConditions } from "../../src/templates/rules/condition";
import type { Question } from "../../src/templates/rules/question";
import { question } from "../support/review-samples";
import { questionKey } from "../../src/kernel/keys";
import type { Value } from "../../src/language/words";

function codes(text: string): readonly string[] {
  const parsed = parseConditions(text);
  return parsed.ok ? [] : parsed.problems.map((each) => `${each.code} ${String(each.values["part"])}`);
}

describe("the notation of Betingelse", () => {
  it("reads answers, lists of answers and ages, joined by semicolons", () => {
    expect(parseConditions(" U1 = Nej ; alder>=16;P1=lav  grad, NOGEN grad; ")).toMatchObject({
      ok: true,
      value: [
        { kind: "answer", question: "U1", values: ["nej"] },
        { kind: "age", comparison: ">=", years: 16 },
        { kind: "answer", question: "P1", values: ["lav grad", "nogen grad"] },
      ],
    });
    expect(parseConditions("")).toMatchObject({ ok: true, value: [] });
    expect(parseConditions("Alder ≤ 9")).toMatchObject({ value: [{ comparison: "<=", years: 9 }] });
  });

  it.each([
    ["U1", "template/condition-form U1"],
    ["U1>nej", "template/condition-form U1>nej"],
    ["U1=", "template/condition-form U1="],
    ["U1=ja,,nej", "template/condition-form U1=ja,,nej"],
    ["=nej", "template/condition-form =nej"],
    ["alder=seksten", "template/condition-age alder=seksten"],
    ["alder>", "template/condition-age alder>"],
    ["alder>=-3", "template/condition-age alder>=-3"],
  ])("refuses %s", (text, code) => expect(codes(text)).toEqual([code]));

  it("names every fault, not the first", () => expect(codes("U1; U2=ja; alder>x")).toHaveLength(2));

  it("writes what it reads", () => {
    const condition = fc.oneof(
      fc.record({
        kind: fc.constant("answer" as const),
        question: fc.stringMatching(/^[A-Z][A-Za-z0-9_-]{0,5}$/u).filter((name) => name.toLowerCase() !== "alder"),
        values: fc.uniqueArray(fc.constantFrom("ja", "nej", "lav grad", "høj grad"), { minLength: 1 }),
      }),
      fc.record({
        kind: fc.constant("age" as const),
        comparison: fc.constantFrom(">=" as const, ">" as const, "<=" as const, "<" as const, "=" as const),
        years: fc.nat(120),
      }),
    );
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), (conditions) => {
        expect(parseConditions(conditionText(conditions))).toMatchObject({ ok: true, value: conditions });
      }),
    );
  });
});

describe("the conditions of a template", () => {
  const faults = (...questions: readonly Question[]): readonly (Value | undefined)[][] =>
    checkConditions(questions, (each) => ({ sheet: "Skabelon", cell: each.number })).map((each) => [
      each.code,
      each.at?.cell,
      each.values["path"] ?? each.values["parent"] ?? each.values["number"],
    ]);

  it("finds a question that is not there, and itself", () => {
    expect(faults(question("A", { condition: "X9=ja" }), question("B", { condition: "b=ja" }))).toEqual([
      ["template/condition-unknown", "A", "X9"],
      ["template/condition-self", "B", "B"],
    ]);
  });

  it("finds an answer that the parent's scale does not have; ikke relevant never leads on", () => {
    expect(
      faults(
        question("A"),
        question("G", { scale: "grad" }),
        question("B", { condition: "A=høj grad" }),
        question("C", { condition: "G=ja" }),
        question("D", { condition: "A=ikke relevant" }),
        question("E", { condition: "A=ja,nej; G=lav grad" }),
      ).map((each) => each.slice(0, 2)),
    ).toEqual([
      ["template/condition-value", "B"],
      ["template/condition-value", "C"],
      ["template/condition-value", "D"],
    ]);
  });

  it("names a ring once, from its first question on", () => {
    const ring = [
      question("A", { condition: "C=ja" }),
      question("B", { condition: "A=ja" }),
      question("C", { condition: "B=ja" }),
    ];
    expect(faults(...ring, question("D", { condition: "A=ja" }))).toEqual([
      ["template/condition-cycle", "A", "A → C → B → A"],
    ]);
  });

  it("allows a later question and one of another step", () => {
    expect(faults(question("A", { condition: "B=ja" }), question("B", { step: "Andet" }))).toEqual([]);
  });
});

describe("which questions are asked", () => {
  const standing = (
    questions: readonly Question[],
    age: number | null,
    answers: Record<string, string>,
  ): readonly (string | undefined)[] => {
    const settled = settleConditions(questions, age, (each) => answers[each.number] ?? "");
    return questions.map((each) => settled.get(questionKey(each.number)));
  };

  // The truth table of condition.ts: parent U1, child U2 (U1=nej), the parent itself hanging on U0=ja.
  const chain = [question("U0"), question("U1", { condition: "U0=ja" }), question("U2", { condition: "U1=nej" })];
  it.each([
    ["holds", { U0: "ja", U1: "nej" }, "asked"],
    ["another answer", { U0: "ja", U1: "ja" }, "not asked"],
    ["ikke relevant", { U0: "ja", U1: "ikke relevant" }, "not asked"],
    ["parent not asked and blank", { U0: "nej" }, "not asked"],
    ["parent not asked because its parent is ikke relevant", { U0: "ikke relevant" }, "not asked"],
    ["parent blank", { U0: "ja" }, "open"],
    ["parent open and blank", {}, "open"],
    ["parent illegal", { U0: "ja", U1: "måske" }, "open"],
    ["parent answered although not asked", { U0: "nej", U1: "nej" }, "asked"],
    ["parent answered otherwise although not asked", { U0: "nej", U1: "ja" }, "not asked"],
  ])("child: %s", (_, answers, expected) => expect(standing(chain, null, answers)[2]).toBe(expected));

  it("a parent that is not on the sheet settles nothing", () => {
    expect(standing([question("U2", { condition: "U1=nej" })], null, {})).toEqual(["open"]);
  });

  it.each([
    [">=", "not asked", "asked", "asked"],
    [">", "not asked", "not asked", "asked"],
    ["<=", "asked", "asked", "not asked"],
    ["<", "asked", "not asked", "not asked"],
    ["=", "not asked", "asked", "not asked"],
  ])("alder%s16 at 15, 16, 17 and unknown", (sign, ...expected) => {
    const questions = [question("A", { condition: `alder${sign}16` })];
    expect([15, 16, 17, null].map((age) => standing(questions, age, {})[0])).toEqual([...expected, "open"]);
  });

  it.each([
    ["ja", 17, "asked"],
    ["ja", 12, "not asked"],
    ["ja", null, "open"],
    ["", 17, "open"],
    ["", 12, "not asked"],
    ["nej", null, "not asked"],
  ])("two conditions: A=%s at age %s", (answer, age, expected) => {
    const questions = [question("A"), question("B", { condition: "A=ja; alder>=16" })];
    expect(standing(questions, age, { A: answer })[1]).toBe(expected);
  });

  it("does not hang on a ring", () => {
    const ring = [question("A", { condition: "B=ja" }), question("B", { condition: "A=ja" })];
    expect(standing(ring, null, {})).toEqual(["open", "open"]);
  });

  it("does not depend on the order of the questions", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(chain, { minLength: 3 }),
        fc.dictionary(fc.constantFrom("U0", "U1", "U2"), fc.constantFrom("ja", "nej", "ikke relevant", "x", "")),
        (order, answers) => {
          const settled = settleConditions(order, null, (each) => answers[each.number] ?? "");
          const usual = settleConditions(chain, null, (each) => answers[each.number] ?? "");
          expect(new Map(settled)).toEqual(new Map(usual));
        },
      ),
    );
  });
});
