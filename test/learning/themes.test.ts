/** Learning themes: the rule of the proposals, what the leader chose, and the next round set against the start. All invented. */
import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { percent } from "../../src/figures/rules/compliance";
import type { UnitQuestion } from "../../src/learning/rules/themes";
import { LEAST_ASSESSED, proposalsOf } from "../../src/learning/rules/themes";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import type { Question } from "../../src/templates/rules/question";
import { done, newFolder, told } from "../support/quarter";
import { answered, importedRegister, rowsIn, typeInto } from "../support/learning-round";

const SOURCE = { level: 1, previous: "2025-K4" };

function asked(number: string, over: Partial<UnitQuestion> = {}, question: Partial<Question> = {}): UnitQuestion {
  return {
    question: {
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
      ...question,
    },
    topic: "",
    now: { k: 8, n: 10 },
    before: null,
    pairs: 0,
    agreed: 0,
    ...over,
  };
}

const order = (known: readonly UnitQuestion[]): readonly string[] =>
  proposalsOf(known, SOURCE).map(({ questions }) => questions.join("; "));

describe("the rule of the proposals", () => {
  it("puts the lowest first, says why, and takes the template's order where two are alike", () => {
    const known = [asked("A1"), asked("A2", { now: { k: 3, n: 10 } }), asked("A3")];
    expect(order(known)).toEqual(["A2", "A1", "A3"]);
    expect(proposalsOf(known, SOURCE)[0]?.reason).toBe("30 % opfyldt (3 af 10, niveau 1).");
  });

  it.each([
    [
      "a fall",
      { before: { k: 10, n: 10 } },
      {},
      "80 % opfyldt (8 af 10, niveau 1). Faldet 20 procentpoint siden 2025-K4.",
    ],
    [
      "levels that disagree",
      { pairs: 8, agreed: 5 },
      {},
      "80 % opfyldt (8 af 10, niveau 1). Niveauerne er uenige i 3 af 8 vurderinger.",
    ],
    ["a highlighted question", {}, { highlighted: true }, "80 % opfyldt (8 af 10, niveau 1). Fremhævet."],
  ] as const)("%s goes before what is as low without it", (_, over, question, reason) => {
    const known = [asked("A1"), asked("A2", over, question)];
    expect(order(known)).toEqual(["A2", "A1"]);
    expect(proposalsOf(known, SOURCE)[0]?.reason).toBe(reason);
  });

  it("leaves out what the act does not demand, what is met, and what too few cases say", () => {
    const known = [
      asked("A1", { now: { k: 0, n: 10 } }, { requirement: "kan" }),
      asked("A2", { now: { k: 0, n: 10 } }, { requirement: "oplysning" }),
      asked("A3", { now: { k: 10, n: 10 } }),
      asked("A4", { now: { k: 0, n: LEAST_ASSESSED - 1 } }),
      asked("A5", { now: { k: 0, n: LEAST_ASSESSED } }),
    ];
    expect(order(known)).toEqual(["A5"]);
  });

  it("says nothing of a rise, nor of disagreement over too few assessments", () => {
    const [only] = proposalsOf([asked("A1", { before: { k: 1, n: 10 }, pairs: 4, agreed: 0 })], SOURCE);
    expect([only?.reason, only?.weight]).toEqual(["80 % opfyldt (8 af 10, niveau 1).", 20]);
  });

  it("joins what is weak of one theme, over steps, and hides nothing weak behind what goes well", () => {
    const weak = { topic: "inddragelse", now: { k: 4, n: 10 } };
    const opfølgning = { step: "Opfølgning" };
    const known = [
      asked("A1", weak),
      asked("A2", { now: { k: 3, n: 10 } }),
      asked("A3", { topic: "inddragelse", now: { k: 9, n: 10 } }),
      asked("B1", { ...weak, topic: "Inddragelse", now: { k: 2, n: 10 } }, opfølgning),
    ];
    expect(order(known)).toEqual(["A1; B1", "A2", "A3"]);
    expect(proposalsOf(known, SOURCE)[0]).toMatchObject({
      theme: "Inddragelse",
      now: { k: 6, n: 20 },
      weight: 85,
      reason: "30 % opfyldt (6 af 20, niveau 1) i 2 spørgsmål om det samme. Mest at lære af: B1 med 20 % (2 af 10).",
    });
    // One weak question is no theme.
    expect(order([asked("A1", weak), asked("B1", { topic: "inddragelse", now: { k: 9, n: 10 } })])).toEqual([
      "A1",
      "B1",
    ]);
  });

  const share = fc
    .integer({ min: 0, max: 30 })
    .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
  it("every question is proposed at most once, and the lower before the higher where nothing else speaks", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ now: share, highlighted: fc.boolean() }), { maxLength: 12 }), (drawn) => {
        const known = drawn.map(({ now, highlighted }, index) => asked(`A${index}`, { now }, { highlighted }));
        const found = proposalsOf(known, SOURCE);
        const numbers = found.flatMap(({ questions }) => questions);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(found.length).toBe(drawn.filter(({ now }) => now.n >= LEAST_ASSESSED && now.k < now.n).length);
        for (const same of [true, false]) {
          const shares = found.flatMap(({ questions: [number], now }) =>
            known.find(({ question }) => question.number === number)?.question.highlighted === same
              ? [percent(now.k, now.n) ?? 0]
              : [],
          );
          expect(shares).toEqual([...shares].sort((a, b) => a - b));
        }
      }),
    );
  });
});

/** One caseworker has one case on level 1, so that eight in a unit give eight assessments. */
const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder",
  ...["Nord", "Syd & Vest"].flatMap((unit) =>
    Array.from(
      { length: 8 },
      (_, index) => `${unit.charAt(0)}${index};${unit};Opdigtet ${unit} ${index};Underretning;9`,
    ),
  ),
].join("\n");

/** So many of the first question's cases in each unit are nej; the second question one less. */
const weak =
  (first: number): SampleRule =>
  ({ asked, row, index, question }) => {
    if (!asked) return { answer: "", comment: "" };
    const nej = question.requirement === "skal" && index % 8 < first - row;
    return nej ? { answer: "nej", comment: "Står ikke i sagen." } : { answer: "ja", comment: "" };
  };

const AT = ["--round", "2026-K1", "--level", "1"];
const KEY = { Runde: "2026-K1", Niveau: 1, Enhed: "Nord" };

describe("a unit's plan", () => {
  let folder: string;
  let register: string;
  const plan = () => rowsIn(register, "tblLaeringsplan");
  beforeAll(async () => {
    folder = await newFolder();
    register = await importedRegister(folder, CASES);
    for (const { "Spørgsmålsnr.": number } of await rowsIn(register, "tblSkabelon"))
      if (String(number).startsWith("U"))
        await typeInto(register, "tblSkabelon", { "Spørgsmålsnr.": String(number) }, { Emne: null });
    await answered(register, { round: "2026-K1", level: 1, date: "2026-03-02" }, weak(4));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is proposed for every unit, with the figures of level 1 and their n, small ones too", async () => {
    const first = await told("themes", register, ...AT);
    expect([first.exit, first.problems.map(({ code }) => code)]).toEqual([
      0,
      ["themes/none-chosen", "themes/none-chosen"],
    ]);
    const rows = await plan();
    const results = await rowsIn(register, "tblResultater");
    expect(new Set(rows.map((row) => row["Enhed"]))).toEqual(new Set(["Nord", "Syd & Vest"]));
    for (const row of rows) {
      const figure = results.find(
        (each) => each["Enhed"] === row["Enhed"] && each["Spørgsmålsnr."] === row["Spørgsmål"] && each["Niveau"] === 1,
      );
      expect([row["Udgangspunkt k"], row["Udgangspunkt n"]]).toEqual([
        figure?.["Opfyldt (k)"],
        figure?.["Antal vurderede (n)"],
      ]);
      expect(row["Begrundelse"]).toContain(`af ${String(row["Udgangspunkt n"])}, niveau 1`);
    }
    const nord = rows.filter((row) => row["Enhed"] === "Nord");
    expect(nord.map((row) => row["Nr"])).toEqual(nord.map((_, index) => index + 1));
    expect(nord.length).toBeGreaterThan(2);
    expect(nord[0]?.["Udgangspunkt k"]).toBeLessThan(nord[1]?.["Udgangspunkt k"] as number);
  });

  it("is chosen by number, and warned of where it is too little or too much", async () => {
    const one = await told("themes", register, ...AT, "--unit", "nord", "--choose", "1");
    expect([one.exit, one.problems.map(({ code }) => code)]).toEqual([0, ["themes/too-few"]]);
    const four = await told("themes", register, ...AT, "--unit", "Nord", "--choose", "1,2,3,4");
    expect(four.problems.map(({ code }) => code)).toEqual(["themes/too-many"]);
    const two = await told("themes", register, ...AT, "--unit", "Nord", "--choose", "1,3");
    expect([two.exit, two.problems, two.message]).toEqual([
      0,
      [],
      "Nord har valgt 2 læringstemaer. De står på Læringsplan.",
    ]);
    const nord = (await plan()).filter((row) => row["Enhed"] === "Nord");
    expect(nord.map((row) => row["Valgt af"])).toEqual(["Test", null, "Test", ...nord.slice(3).map(() => null)]);
    // From 10 April, three months on.
    expect(nord[0]).toMatchObject({ Status: "valgt", Fra: 46122, Til: 46213 });
  });

  it.each([
    [["--unit", "Øst", "--choose", "1"], 1, "themes/unit-unknown"],
    [["--unit", "Nord", "--choose", "77"], 1, "themes/number-unknown"],
    [["--choose", "1"], 2, "usage/themes-choice"],
    [["--unit", "Nord", "--choose", "en"], 2, "usage/themes-choice"],
  ])("%j is refused with what to do", async (words, exit, code) => {
    const refused = await told("themes", register, ...AT, ...words);
    expect([refused.exit, refused.problems.map((each) => each.code)]).toEqual([exit, [code]]);
  });

  it("keeps what was chosen and what the staff wrote when it is proposed again", async () => {
    const typed = {
      Tema: "Vurdering inden for et døgn",
      Mål: 90,
      Aktivitet: "workshop",
      Ansvarlig: "Faglig koordinator",
      Fra: "efter påske",
      Til: 46300,
      Status: "i gang",
    };
    await typeInto(register, "tblLaeringsplan", { ...KEY, Nr: 1 }, typed);
    await typeInto(register, "tblLaeringsplan", { ...KEY, Nr: 2 }, { Ansvarlig: "Jurist" });
    const before = await plan();
    const again = await told("themes", register, ...AT);
    expect(again.exit).toBe(0);
    const after = await plan();
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[0]).toMatchObject({ ...typed, "Valgt af": "Test" });
  });

  it("has the next round's figures beside the start by itself, for what was chosen alone", async () => {
    await answered(register, { round: "2026-K2", level: 1, date: "2026-06-01" }, weak(3));
    const rows = (await plan()).filter((row) => row["Enhed"] === "Nord");
    const results = await rowsIn(register, "tblResultater");
    for (const row of rows) {
      const figure = results.find(
        (each) => each["Runde"] === "2026-K2" && each["Enhed"] === "Nord" && each["Spørgsmålsnr."] === row["Spørgsmål"],
      );
      expect([row["Resultat k"], row["Resultat n"]]).toEqual(
        row["Valgt af"] === null ? [null, null] : [figure?.["Opfyldt (k)"], figure?.["Antal vurderede (n)"]],
      );
    }
    expect(rows[0]?.["Resultat k"]).toBeGreaterThan(rows[0]?.["Udgangspunkt k"] as number);
    expect(rows[0]).toMatchObject({ Tema: "Vurdering inden for et døgn", Fra: "efter påske" });
  });

  it("proposes what is about the same across questions as one theme, by Emne in Skabelon; a goal may name it too", async () => {
    for (const number of ["U1", "U2"])
      await typeInto(register, "tblSkabelon", { "Spørgsmålsnr.": number }, { Emne: "rettidighed" });
    await done("themes", register, "--round", "2026-K2", "--level", "1");
    const row = (await plan()).find((each) => each["Runde"] === "2026-K2" && each["Enhed"] === "Nord");
    const own = (await rowsIn(register, "tblResultater")).filter(
      (each) =>
        each["Runde"] === "2026-K2" && each["Enhed"] === "Nord" && ["U1", "U2"].includes(String(each["Spørgsmålsnr."])),
    );
    const sum = (header: string): number => own.reduce((all, each) => all + Number(each[header]), 0);
    expect(own.length).toBe(2);
    expect(row).toMatchObject({
      Tema: "Rettidighed",
      Spørgsmål: "U1; U2",
      "Udgangspunkt k": sum("Opfyldt (k)"),
      "Udgangspunkt n": sum("Antal vurderede (n)"),
    });
    const words = ["--goal", "Til tiden", "--question", "Rettidighed", "--target", "95", "--unit", "Nord"];
    await done("goals", register, ...words);
    expect((await rowsIn(register, "tblMaal"))[0]?.["Udgangspunkt"]).toContain(
      `2026-K2, niveau 1: ${sum("Opfyldt (k)")} af ${sum("Antal vurderede (n)")} (`,
    );
  });
});
