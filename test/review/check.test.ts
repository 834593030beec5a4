import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewRound } from "../../src/review/rules/check";
import { checkAnswers } from "../../src/review/rules/check";
import { replaces, toldApart } from "../../src/review/rules/readers-apart";
import type { DrawnCase } from "../../src/cases/rules/case";
import { describe as sentence } from "../../src/language/problem";
import type { ReturnedSheet } from "../../src/review/rules/reading";
import type { SheetData } from "../../src/workbook/content";
import type { CaseToReview, FilledCase, ReviewSheet } from "../../src/review/sheet/review";
import { rowsOf } from "../../src/review/sheet/review";
import { reviewContent } from "../../src/review/sheet/review-content";
import { readReview } from "../../src/review/sheet/review-read";
import { QUESTIONS, asData, caseToReview, drawnCase, filled, question, reviewSheet } from "../support/review-samples";
import { caseKey } from "../../src/kernel/keys";

const { header: HEADER_ROW } = rowsOf("alene");

// Lines of a whole case's sheet: Underretning, U1-U4, Barnets plan, P1, P2.
const ROW = {
  U1: HEADER_ROW + 2,
  U2: HEADER_ROW + 3,
  U3: HEADER_ROW + 4,
  U4: HEADER_ROW + 5,
  P1: HEADER_ROW + 7,
  P2: HEADER_ROW + 8,
};

function round(drawn: readonly DrawnCase[], over: Partial<ReviewRound> = {}): ReviewRound {
  const known = [...drawn.map((each) => each.id), "S9"];
  return {
    register: "register-1",
    round: "2026-K1",
    level: 2,
    drawn,
    population: new Map(known.map((id) => [caseKey(id), { id, steps: [], age: 17 }])),
    questions: QUESTIONS,
    handedIn: false,
    countManual: false,
    form: "alene",
    readers: [],
    drawnOn: null,
    today: null,
    ...over,
  };
}

/** A sheet as handed in: written, then perhaps altered as a table of cells, then read. */
function handedIn(
  cases: readonly CaseToReview[],
  over: {
    readonly file?: string;
    readonly sheet?: Partial<ReviewSheet>;
    readonly alter?: (data: SheetData) => SheetData;
  } = {},
): ReturnedSheet {
  const data = asData(reviewContent(reviewSheet(cases, over.sheet), "Skema N2"));
  return readReview((over.alter ?? ((each) => each))(data), over.file ?? "Nord.xlsx");
}

function one(
  answers: Parameters<typeof filled>[0],
  over: Partial<FilledCase> = {},
  theCase: Partial<CaseToReview> = {},
): CaseToReview {
  return caseToReview("S1", { filled: filled(answers, { reviewer: "Mette Dahl", ...over }), ...theCase });
}

const FULL = { U1: "ja", U4: ["ja", "Hørt 3/2"], P1: "høj grad" } as const;

function told(sheets: readonly ReturnedSheet[], checks: ReviewRound = round([drawnCase("S1")])): readonly string[] {
  return checkAnswers(checks, sheets).findings.map((each) => `${each.severity} ${each.code} ${each.at?.cell ?? "-"}`);
}

function cell(row: number, column: number, value: string | null) {
  return (data: SheetData): SheetData => ({
    ...data,
    cells: data.cells.map((each, at) =>
      at === row - 1 ? each.map((old, index) => (index === column - 1 ? value : old)) : each,
    ),
  });
}

describe("answers handed in", () => {
  it("become a row per question of the case", () => {
    const { answers, findings } = checkAnswers(round([drawnCase("S1")]), [
      handedIn([one(FULL, { date: "2026-02-03", done: true })]),
    ]);
    expect(findings).toEqual([]);
    expect(answers.map((each) => [each.question, each.value, each.comment, each.state])).toEqual([
      ["U1", "ja", "", "gyldig"],
      ["U2", "", "", "ikke spurgt"],
      ["U3", "", "", "ikke spurgt"],
      ["U4", "ja", "Hørt 3/2", "gyldig"],
      ["P1", "høj grad", "", "gyldig"],
      ["P2", "", "", "ikke spurgt"],
    ]);
    expect(answers[0]).toMatchObject({
      round: "2026-K1",
      level: 2,
      unit: "Nord",
      case: "S1",
      step: "Underretning",
      counted: true,
      reviewer: "Mette Dahl",
      date: "2026-02-03",
      source: "Nord.xlsx / Skema N2",
    });
  });

  it("are found again in any order of the lines", () => {
    const turned = (data: SheetData): SheetData => ({
      ...data,
      cells: [...data.cells.slice(0, HEADER_ROW), ...data.cells.slice(HEADER_ROW).reverse()],
    });
    const answersOf = (sheet: ReturnedSheet) =>
      checkAnswers(round([drawnCase("S1")]), [sheet]).answers.map((each) => ({ ...each, cell: "" }));
    expect(answersOf(handedIn([one(FULL)], { alter: turned }))).toEqual(answersOf(handedIn([one(FULL)])));
    expect(told([handedIn([one(FULL)], { alter: turned })])).toEqual([]);
  });

  it("of another register are refused, of another round passed over", () => {
    expect(told([handedIn([one(FULL)], { sheet: { register: "andet" } })])).toEqual(["error sheet/other-register -"]);
    const later = handedIn([one(FULL)], { sheet: { round: "2026-K2" } });
    expect(checkAnswers(round([drawnCase("S1")]), [later])).toEqual({ answers: [], findings: [], passedOver: [later] });
  });

  it("of a sheet made with another version are taken and said", () => {
    const sheet = handedIn([one(FULL)], { sheet: { template: "prøve 0.9" } });
    expect(told([sheet])).toEqual(["warning sheet/other-template -"]);
    expect(checkAnswers(round([drawnCase("S1")]), [sheet]).answers[0]?.value).toBe("ja");
    const reworded = QUESTIONS.map((each) => ({ ...each, text: `${each.text} Ja?`, version: "1.1" }));
    expect(told([handedIn([one(FULL)])], round([drawnCase("S1")], { questions: reworded }))).toEqual([
      "warning sheet/other-template -",
    ]);
  });
});

describe("findings on answers", () => {
  it.each([
    ["an answer nobody offers", { ...FULL, U4: ["måske", "x"] }, [`error answer/illegal E${ROW.U4}`]],
    [
      "an answer of the other scale, its child now open",
      { ...FULL, P1: "ja" },
      [`error answer/illegal E${ROW.P1}`, `error answer/missing E${ROW.P2}`],
    ],
    [
      "ikke relevant where it is not allowed",
      { ...FULL, U1: ["nej", "x"], U2: "ikke relevant" },
      [`error answer/na-not-allowed E${ROW.U2}`],
    ],
    ["an answer not asked for", { ...FULL, U2: "ja", U3: "ja" }, [`warning answer/not-asked E${ROW.U2}`]],
    ["a nej unexplained", { ...FULL, U1: "nej", U2: "nej" }, [`error comment/required F${ROW.U1}`]],
    ["an answer that always needs a comment", { ...FULL, U4: "ja" }, [`error comment/required F${ROW.U4}`]],
    ["a blank", { U1: "ja", P1: "høj grad" }, [`error answer/missing E${ROW.U4}`]],
    ["a step left out", { U1: "ja", U4: ["ja", "x"] }, ["warning answer/not-reviewed E9"]],
  ] as const)("%s", (_, answers, expected) => {
    expect(told([handedIn([one(answers as Parameters<typeof filled>[0], { done: true })])])).toEqual(expected);
  });

  it("a blank is counted, not blamed, until the sheet or the level is handed in", () => {
    const sheet = handedIn([one({ U1: "nej", P1: "lav grad" })]);
    expect(told([sheet])).toEqual([
      `warning comment/required F${ROW.U1}`,
      `warning comment/required F${ROW.P1}`,
      `info answer/missing E${ROW.U2}`,
    ]);
    expect(checkAnswers(round([drawnCase("S1")]), [sheet]).findings[2]?.values).toMatchObject({
      count: 4,
      sag: "S1",
    });
    const late = told([sheet], round([drawnCase("S1")], { handedIn: true }));
    expect(late.filter((each) => each.startsWith("error answer/missing"))).toEqual(
      [ROW.U2, ROW.U3, ROW.U4, ROW.P2].map((row) => `error answer/missing E${row}`),
    );
  });

  it("name the file, the case and the question, and make a sentence in both languages", () => {
    const [finding] = checkAnswers(round([drawnCase("S1")]), [handedIn([one({ ...FULL, U1: "måske" })])]).findings;
    expect(finding).toMatchObject({
      values: { sag: "S1", spørgsmål: "U1", kilde: "Nord.xlsx / Skema N2", found: "måske" },
      at: { sheet: "Skema N2", cell: `E${ROW.U1}` },
    });
    for (const language of ["da", "en"] as const)
      expect(sentence(finding as NonNullable<typeof finding>, language)).not.toMatch(/\{|undefined/u);
  });

  it("an age unknown when the sheet was made leaves the question open", () => {
    const sheet = handedIn([one({ U1: "ja", P1: "høj grad" }, { done: true }, { age: null })]);
    expect(told([sheet])).toEqual([`error answer/missing E${ROW.U4}`]);
  });

  it("goes by the age on the sheet, not by today's", () => {
    const sheet = handedIn([one({ U1: "ja", P1: "høj grad" }, { done: true }, { age: 12 })]);
    expect(told([sheet])).toEqual([]);
  });
});

describe("findings on cases and reviewers", () => {
  it("a case that is nowhere, and one that was not drawn", () => {
    const sheet = (id: string) => [handedIn([{ ...one(FULL), id }])];
    expect(told(sheet("S8"))).toEqual([`error case/unknown E${HEADER_ROW}`]);
    expect(told(sheet("S9"))).toEqual([`error case/not-drawn E${HEADER_ROW}`]);
    expect(checkAnswers(round([drawnCase("S1")]), sheet("S9")).answers).toEqual([]);
  });

  it.each([
    ["reserve", [], null],
    ["annulleret", [], null],
    ["erstattet", ["S1"], false],
    ["tilføjet manuelt", ["S1"], false],
    ["udtrukket", ["S1"], true],
  ] as const)("the last row of the draw holds: %s", (status, taken, counted) => {
    const drawn = [drawnCase("S1"), drawnCase("S1", { status })];
    const { answers } = checkAnswers(round(drawn), [handedIn([one(FULL)])]);
    expect(Array.from(new Set(answers.map((each) => each.case)))).toEqual(taken);
    if (counted !== null) expect(answers.every((each) => each.counted === counted)).toBe(true);
  });

  it("cases added by hand count where the register says so", () => {
    const drawn = [drawnCase("S1", { status: "tilføjet manuelt" })];
    const { answers } = checkAnswers(round(drawn, { countManual: true }), [handedIn([one(FULL)])]);
    expect(answers.every((each) => each.counted)).toBe(true);
  });

  it("a case twice on one sheet: neither column is taken", () => {
    const twin = (data: SheetData): SheetData => {
      const renamed = [cell(1, 7, "s1"), cell(HEADER_ROW, 7, "s1"), cell(HEADER_ROW, 8, "s1 bemærkning")];
      return renamed.reduce((each, alter) => alter(each), data);
    };
    const sheet = handedIn([one(FULL), caseToReview("S2", { filled: filled(FULL) })], { alter: twin });
    expect(told([sheet])).toEqual([`error case/duplicate E${HEADER_ROW}`, `error case/duplicate G${HEADER_ROW}`]);
  });

  it("a reviewer of the own case, and none at all", () => {
    expect(told([handedIn([one(FULL, { reviewer: "anna  HOLM" })])])).toEqual(["warning reviewer/own-case E6"]);
    expect(told([handedIn([one(FULL, { reviewer: "", done: true })])])).toEqual(["warning reviewer/missing E6"]);
    for (const reviewer of ["-", "7", "x", "?", "SAND", "12-3"])
      expect(told([handedIn([one(FULL, { reviewer })])])).toEqual(["warning reviewer/no-name E6"]);
    for (const reviewer of ["AB", "Bo", "Ø. Å."]) expect(told([handedIn([one(FULL, { reviewer })])])).toEqual([]);
  });
});

describe("several sheets on one case", () => {
  it("made for different readers with the same Udfyldt af, or none, are kept apart, and told", () => {
    const made = (role: string, reviewer: string, answer = "ja"): ReturnedSheet => ({
      ...handedIn([one({ ...FULL, U1: answer }, { reviewer })]),
      role,
    });
    const readers = ["Områdechef", "Lokaljurist"];
    for (const [name, other] of [
      ["Mette Dahl", "Mette Dahl (Lokaljurist)"],
      ["", "(Lokaljurist)"],
    ] as const) {
      const apart = toldApart([made("Lokaljurist", name, "nej"), made("Områdechef", name)], [], readers);
      expect(told(apart).filter((each) => each.includes("reviewer/"))).toEqual(["warning reviewer/two-roles E6"]);
      const { answers } = checkAnswers(round([drawnCase("S1")], { readers }), apart);
      expect(
        answers.filter((each) => each.question === "U1").map((each) => [each.value, each.reviewer, each.counted]),
      ).toEqual([
        ["ja", name, true],
        ["nej", other, false],
      ]);
    }
    for (const reviewer of ["Ib Bro", "Mette Dahl"]) {
      const role = reviewer === "Ib Bro" ? "Lokaljurist" : "Områdechef";
      const sheets = [made("Områdechef", "Mette Dahl"), made(role, reviewer)];
      expect(toldApart(sheets, [], readers)).toEqual(sheets);
    }
    const [later] = toldApart([made("Lokaljurist", "Mette Dahl")], [made("Områdechef", "mette dahl")], readers);
    expect(later?.cases[0]?.reviewer.value).toBe("Mette Dahl (Lokaljurist)");
  });

  it("a hand-in replaces its own reader's, also the one that was given another name, and no other reader's", () => {
    const chief = { reviewer: "Mette Dahl", role: "Områdechef" };
    const jurist = { reviewer: "Mette Dahl (Lokaljurist)", role: "Lokaljurist" };
    expect(replaces(chief, chief)).toBe(true);
    expect(replaces({ ...chief, role: "" }, chief)).toBe(true);
    expect(replaces({ reviewer: "Mette Dahl", role: "Lokaljurist" }, chief)).toBe(false);
    expect(replaces({ reviewer: "Mette Dahl", role: "Lokaljurist" }, jurist)).toBe(true);
    expect(replaces({ reviewer: "Ib Bro", role: "Lokaljurist" }, jurist)).toBe(true);
    expect(replaces({ reviewer: "Ib Bro", role: "Områdechef" }, chief)).toBe(false);
  });

  const copy = (file: string, answers: Parameters<typeof filled>[0], over: Partial<FilledCase> = {}) =>
    handedIn([one(answers, over)], { file });

  it("alike are one", () => {
    const single = checkAnswers(round([drawnCase("S1")]), [copy("a.xlsx", FULL)]);
    expect(checkAnswers(round([drawnCase("S1")]), [copy("a.xlsx", FULL), copy("b.xlsx", FULL)])).toEqual(single);
  });

  it("that differ on an answer: neither is taken, both are named", () => {
    const sheets = [copy("a.xlsx", FULL), copy("b.xlsx", { ...FULL, P1: "lav grad" })];
    const { answers, findings } = checkAnswers(round([drawnCase("S1")]), sheets);
    // The other finding is the count of blanks: P2 is open again, as nobody knows P1.
    const errors = findings.filter((each) => each.severity === "error");
    expect(
      errors.map((each) => [
        each.code,
        each.at?.cell,
        each.values["found"],
        each.values["other"],
        each.values["elsewhere"],
      ]),
    ).toEqual([["answer/conflict", `E${ROW.P1}`, "høj grad", "lav grad", `b.xlsx / Skema N2!E${ROW.P1}`]]);
    expect(answers.find((each) => each.question === "P1")).toMatchObject({ value: "", state: "ubesvaret" });
    expect(answers.find((each) => each.question === "U1")).toMatchObject({ value: "ja", state: "gyldig" });
  });

  it("that differ on a comment are a conflict too; case and blanks are no difference", () => {
    expect(told([copy("a.xlsx", FULL), copy("b.xlsx", { ...FULL, U4: ["ja", "Ikke hørt"] })])).toEqual([
      `error answer/conflict E${ROW.U4}`,
    ]);
    expect(told([copy("a.xlsx", FULL), copy("b.xlsx", { ...FULL, U1: " JA" })])).toEqual([]);
  });

  it("one half-filled: the fuller is taken, in any order", () => {
    const sheets = [copy("a.xlsx", { U1: "ja" }), copy("b.xlsx", FULL, { done: true })];
    for (const order of [sheets, [...sheets].reverse()]) {
      const { answers, findings } = checkAnswers(round([drawnCase("S1")]), order);
      expect(findings).toEqual([]);
      expect(answers.filter((each) => each.state === "gyldig")).toHaveLength(3);
    }
  });

  it("an untouched copy is no second reviewer", () => {
    const blank = handedIn([caseToReview("S1")], { file: "tom.xlsx" });
    const { answers } = checkAnswers(round([drawnCase("S1")]), [blank, copy("a.xlsx", FULL)]);
    expect(new Set(answers.map((each) => each.reviewer))).toEqual(new Set(["Mette Dahl"]));
  });

  it("by several readers count in the order of Udfyldes af, whatever their names and whoever was first", () => {
    const readers = ["Områdechef", "Lokaljurist"];
    const counting = (made: Partial<ReviewSheet>, other: Partial<ReviewSheet>, file = ""): readonly string[] => {
      const { answers } = checkAnswers(round([drawnCase("S1")], { readers }), [
        handedIn([one(FULL, { reviewer: "Anne", done: true, date: "2026-01-02" })], {
          sheet: made,
          file: file === "" ? "a.xlsx" : "2026-K1 N2 Lokaljurist, Nord.xlsx",
        }),
        handedIn([one(FULL, { reviewer: "Ole" })], { sheet: other, file: file || "b.xlsx" }),
      ]);
      return Array.from(new Set(answers.filter((each) => each.counted).map((each) => each.reviewer)));
    };
    expect(counting({ role: "Lokaljurist" }, { role: "Områdechef" })).toEqual(["Ole"]);
    expect(counting({ role: "Områdechef" }, { role: "Lokaljurist" })).toEqual(["Anne"]);
    // Made by a version that did not say whose sheet it is: the file's name does.
    expect(counting({}, {}, "2026-K1 N2 Områdechef, Nord.xlsx")).toEqual(["Ole"]);
  });

  it("by two reviewers are both kept; the one the draw names counts, else the finished, else the earlier", () => {
    const counting = (drawn: DrawnCase, ...heads: readonly Partial<FilledCase>[]): readonly string[] => {
      const sheets = heads.map((head, index) => copy(`${index}.xlsx`, FULL, head));
      const { answers } = checkAnswers(round([drawn]), sheets);
      expect(answers).toHaveLength(12);
      return Array.from(new Set(answers.filter((each) => each.counted).map((each) => each.reviewer)));
    };
    const [bo, mette] = [{ reviewer: "Bo" }, { reviewer: "Mette" }];
    expect(counting(drawnCase("S1", { reviewer: "mette" }), { ...bo, done: true }, mette)).toEqual(["Mette"]);
    expect(counting(drawnCase("S1"), bo, { ...mette, done: true })).toEqual(["Mette"]);
    expect(counting(drawnCase("S1"), { ...bo, date: "2026-02-04" }, { ...mette, date: "2026-02-03" })).toEqual([
      "Mette",
    ]);
    expect(counting(drawnCase("S1"), mette, bo)).toEqual(["Bo"]);
  });
});

describe("a sheet that was altered", () => {
  const altered = (...alterations: readonly ((data: SheetData) => SheetData)[]) =>
    handedIn([one(FULL, { done: true })], { alter: (data) => alterations.reduce((each, alter) => alter(each), data) });
  const without =
    (row: number) =>
    (data: SheetData): SheetData => ({ ...data, cells: data.cells.filter((_, at) => at !== row - 1) });

  it("a question's number: named, and its answer is not taken", () => {
    const sheet = altered(cell(ROW.P1, 1, "P7"));
    expect(told([sheet])).toEqual([`error sheet/changed A${ROW.P1}`, "warning answer/not-reviewed E9"]);
    expect(checkAnswers(round([drawnCase("S1")]), [sheet]).answers.find((each) => each.question === "P1")?.value).toBe(
      "",
    );
  });

  it("a line that belongs to no question", () => {
    const sheet = altered(cell(ROW.P2, 1, "X1"), cell(ROW.P2, 3, "Er kaffen god?"));
    expect(told([sheet])).toEqual([`error question/unknown A${ROW.P2}`, `error sheet/changed E${HEADER_ROW}`]);
  });

  it("a question's wording and step", () => {
    expect(told([altered(cell(ROW.U1, 3, "Er alt fint?"))])).toEqual([`error sheet/changed C${ROW.U1}`]);
    expect(told([altered(cell(ROW.U1, 2, "Andet"))])).toEqual([`error sheet/changed B${ROW.U1}`]);
  });

  it("a line removed, and a line twice", () => {
    const sheet = altered(without(ROW.P1));
    expect(checkAnswers(round([drawnCase("S1")]), [sheet]).findings[0]).toMatchObject({
      code: "sheet/changed",
      at: { cell: `E${HEADER_ROW}` },
      values: { expected: "P1", sag: "S1", spørgsmål: "P1" },
    });
    const twice = altered((data) => ({ ...data, cells: [...data.cells, data.cells[ROW.U1 - 1] ?? []] }));
    expect(told([twice])).toEqual([`error sheet/changed A${ROW.P2 + 1}`]);
  });

  it("a cell typed in that was not the case's to answer", () => {
    const drawn = [drawnCase("S1", { step: "Barnets plan" }), drawnCase("S2", { step: "Underretning" })];
    const cases = [
      one({ P1: "høj grad" }, {}, { assigned: "Barnets plan" }),
      caseToReview("S2", { assigned: "Underretning" }),
    ];
    const sheet = handedIn(cases, { alter: cell(ROW.U1, 5, "ja") });
    expect(told([sheet], round(drawn))).toEqual([`error sheet/changed E${ROW.U1}`, `info answer/missing G${ROW.U1}`]);
  });
});

describe("CPR numbers", () => {
  const NUMBER = "010190-1234";

  it.each([
    ["a comment", { answers: { ...FULL, U1: ["ja", `Se ${NUMBER}`] } }, `F${ROW.U1}`],
    ["an answer", { answers: { ...FULL, U1: NUMBER } }, `E${ROW.U1}`],
    ["who filled it in", { answers: FULL, over: { reviewer: NUMBER } }, "E6"],
    ["the assessment", { answers: FULL, over: { assessment: NUMBER.replace("-", "") } }, "E8"],
  ] as const)("in %s are found, named nowhere and not taken over", (_, typed, at) => {
    const sheet = handedIn([one(typed.answers as Parameters<typeof filled>[0], "over" in typed ? typed.over : {})]);
    const checked = checkAnswers(round([drawnCase("S1")]), [sheet]);
    expect(checked.findings.filter((each) => each.code === "privacy/cpr").map((each) => each.at?.cell)).toEqual([at]);
    expect(JSON.stringify([checked.findings, checked.answers])).not.toMatch(/010190-?1234/u);
  });

  it("anywhere else on the sheet are found too", () => {
    expect(told([handedIn([one(FULL)], { alter: cell(HEADER_ROW - 1, 1, null) })])).toEqual([]);
    expect(told([handedIn([one(FULL)], { alter: cell(9, 1, `Ring om ${NUMBER}`) })])).toEqual(["error privacy/cpr A9"]);
  });
});

describe("laws", () => {
  const typed = fc.constantFrom("", "ja", "nej", "ikke relevant", "lav grad", "høj grad", "måske");
  const answers = fc.dictionary(fc.constantFrom(...QUESTIONS.map((each) => each.number)), typed);
  const reviewer = fc.constantFrom("Bo", "Mette", "");

  it("the order in which sheets are handed in is no matter, and every row is one of its case's questions", () => {
    const copies = fc.array(fc.record({ answers, reviewer, done: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(copies, (given) => {
        const sheets = given.map((each, index) =>
          handedIn([one(each.answers, { reviewer: each.reviewer, done: each.done })], { file: `${index}.xlsx` }),
        );
        const rows = (order: readonly ReturnedSheet[]) =>
          checkAnswers(round([drawnCase("S1")]), order)
            .answers.map((each) => [each.reviewer, each.question, each.value, each.state, each.counted].join("|"))
            .sort();
        const forward = rows(sheets);
        expect(rows([...sheets].reverse())).toEqual(forward);
        expect(forward.length % QUESTIONS.length).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it("one reviewer's answers count at most", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, reviewer), { minLength: 1, maxLength: 4 }), (given) => {
        const sheets = given.map(([each, name]) => handedIn([one(each, { reviewer: name })]));
        const counted = checkAnswers(round([drawnCase("S1")]), sheets).answers.filter((each) => each.counted);
        expect(new Set(counted.map((each) => each.reviewer)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it("questions of a template that has none for the step give no rows", () => {
    const checks = round([drawnCase("S1", { step: "Screening" })], { questions: [question("U1")] });
    expect(checkAnswers(checks, [handedIn([one({})])]).answers).toEqual([]);
  });
});
