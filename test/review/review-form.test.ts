import { describe, expect, it } from "vitest";
import type { Part, TypedPart } from "../../src/review/facts/answering";
import { faultOf, firstOpen, neighbour, remainderOf, filledForm } from "../../src/review/facts/answering";
import type { Typing } from "../../src/review/facts/reviewing";
import { readReviews, typeIn } from "../../src/review/facts/reviewing";
import type { SheetContent } from "../../src/workbook/content";
import { listsSheet } from "../../src/templates/sheet/lists";
import type { CaseToReview } from "../../src/review/sheet/review";
import { reviewContent } from "../../src/review/sheet/review-content";
import type { CaseForm } from "../../src/review/sheet/review-form";
import { readRules } from "../../src/review/sheet/review-form";
import { questionsSheet } from "../../src/templates/sheet/questions";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { renderWorkbook } from "../../src/workbook/xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import { OpenWorkbook } from "../support/excel";
import { caseToReview, filled, QUESTIONS, reviewSheet } from "../support/review-samples";

const CONTEXT = { now: "2026-02-10T09:00:00Z", user: "Prøve", version: "0", language: "da" } as const;

function sheetsOf(cases: readonly CaseToReview[]): readonly SheetContent[] {
  return [reviewContent(reviewSheet(cases), "Skema"), questionsSheet(QUESTIONS), listsSheet()];
}

async function formsIn(workbook: Workbook): Promise<readonly CaseForm[]> {
  const read = await readReviews(workbook, CONTEXT);
  if (read.kind !== "reviews") throw new Error(read.report.message);
  return read.forms;
}

async function formOf(...cases: readonly CaseToReview[]): Promise<CaseForm> {
  return (await formsIn(new MemoryWorkbook(sheetsOf(cases))))[0] as CaseForm;
}

const answer = (question: string, value: string): TypedPart => ({ part: { kind: "answer", question }, value });
const comment = (question: string, value: string): TypedPart => ({ part: { kind: "comment", question }, value });
const standings = (form: CaseForm, ...typed: readonly TypedPart[]): string[] =>
  filledForm(form, typed).questions.map(({ question, state: standing }) => `${question.number} ${standing}`);

describe("the questions of a workbook that is handed out", () => {
  it("are read back as they were", async () => {
    const { tables } = await new MemoryWorkbook([questionsSheet(QUESTIONS)]).read({ tables: ["tblSkabelon"] });
    expect(readRules(tables["tblSkabelon"])).toMatchObject({ ok: true, value: QUESTIONS });
    expect(questionsSheet(QUESTIONS)).toMatchObject({ name: "Skabelon", hidden: true, protected: true });
  });
});

describe("a form", () => {
  it("says of its case what the sheet says", async () => {
    const form = await formOf(
      caseToReview("A-1", {
        assigned: "Barnets plan",
        age: 11,
        filled: filled(
          { P1: ["lav grad", "Se sagen"] },
          { reviewer: "Mette", date: "2026-02-28", done: true, assessment: "God" },
        ),
      }),
    );
    expect(form).toMatchObject({
      sheet: "Skema",
      id: "A-1",
      unit: "Nord",
      round: "2026-K1",
      level: 2,
      caseworker: "Anna Holm · Team 1",
      steps: "Barnets plan",
      isWhole: false,
      age: 11,
      reviewer: { value: "Mette" },
      date: { value: "2026-02-28" },
      assessment: { value: "God" },
      done: { value: "ja" },
      unknown: [],
    });
    expect(
      form.questions.map(({ question, answer: given, comment: said }) => [question.number, given.value, said.value]),
    ).toEqual([
      ["P1", "lav grad", "Se sagen"],
      ["P2", "", ""],
    ]);
  });

  it("asks each case on a shared sheet its own questions", async () => {
    const cases = [
      caseToReview("A-1", { steps: ["Underretning"] }),
      caseToReview("A-2", { assigned: "Barnets plan" }),
      caseToReview("A-3"),
    ];
    const forms = await formsIn(new MemoryWorkbook(sheetsOf(cases)));
    expect(
      forms.map(({ id, isWhole, questions }) => [
        id,
        isWhole,
        questions.map(({ question }) => question.number).join(" "),
      ]),
    ).toEqual([
      ["A-1", true, "U1 U2 U3 U4"],
      ["A-2", false, "P1 P2"],
      ["A-3", true, "U1 U2 U3 U4 P1 P2"],
    ]);
  });

  it("names questions it has no rules for, and keeps to the wording of the sheet", async () => {
    const reworded = QUESTIONS.slice(0, 4).map((each) => ({ ...each, text: "Ny ordlyd" }));
    const read = await readReviews(
      new MemoryWorkbook([reviewContent(reviewSheet([caseToReview("A-1")]), "Skema"), questionsSheet(reworded)]),
      CONTEXT,
    );
    expect(read).toMatchObject({
      kind: "reviews",
      forms: [{ unknown: ["P1", "P2"], questions: [{ question: { text: QUESTIONS[0]?.text } }, {}, {}, {}] }],
      warnings: [{ code: "form/other-rules", sheet: "Skema" }],
    });
  });

  it("is not offered without the rules, and not at all without review sheets", async () => {
    expect(
      await readReviews(new MemoryWorkbook([reviewContent(reviewSheet([caseToReview("A-1")]), "Skema")]), CONTEXT),
    ).toMatchObject({ kind: "unreadable", report: { problems: [{ code: "form/no-rules" }] } });
    expect(await readReviews(new MemoryWorkbook([questionsSheet(QUESTIONS)]), CONTEXT)).toMatchObject({
      kind: "reviews",
      forms: [],
    });
  });
});

describe("how the questions of a form stand", () => {
  it("follows the conditions as answers are typed", async () => {
    const form = await formOf(caseToReview("A-1", { age: 11 }));
    expect(standings(form)).toEqual([
      "U1 missing",
      "U2 missing",
      "U3 missing",
      "U4 not asked",
      "P1 missing",
      "P2 missing",
    ]);
    expect(standings(form, answer("U1", "ja"))).toEqual([
      "U1 answered",
      "U2 not asked",
      "U3 not asked",
      "U4 not asked",
      "P1 missing",
      "P2 missing",
    ]);
    expect(standings(form, answer("U1", "nej"))).toEqual([
      "U1 unexplained",
      "U2 missing",
      "U3 missing",
      "U4 not asked",
      "P1 missing",
      "P2 missing",
    ]);
    expect(standings(form, answer("U1", "nej"), comment("U1", "Sent"), answer("U2", "nej"))).toEqual([
      "U1 answered",
      "U2 answered",
      "U3 not asked",
      "U4 not asked",
      "P1 missing",
      "P2 missing",
    ]);
  });

  it("counts as the sheet does", async () => {
    const cases = filled({ U1: ["nej", "Sent"], U2: "ja", P1: "høj grad", U4: "ja" });
    const sheet = reviewContent(reviewSheet([caseToReview("A-1", { filled: cases })]), "Skema");
    const [form] = (await formsIn(new MemoryWorkbook([sheet, questionsSheet(QUESTIONS)]))) as [CaseForm];
    const { answered, asked } = filledForm(form, []);
    expect(JSON.stringify(sheet.blocks)).toContain(`"value":"${answered} af ${asked} · begrundelse mangler: 1"`);
  });

  it("lists what keeps the case from being finished; a step wholly blank may be left out", async () => {
    const form = await formOf(caseToReview("A-1", { age: 17 }));
    const left = remainderOf(filledForm(form, [answer("U1", "nej"), answer("U2", "måske"), answer("U4", "ja")]));
    expect(
      [left.missing, left.unexplained, left.illegal].map((each) => each.map(({ question }) => question.number)),
    ).toEqual([["U3"], ["U1", "U4"], ["U2"]]);
    expect(left.blankSteps).toEqual(["Barnets plan"]);
    const assigned = await formOf(caseToReview("A-2", { assigned: "Barnets plan" }));
    expect(remainderOf(filledForm(assigned, []))).toMatchObject({
      missing: [{ question: { number: "P1" } }, { question: { number: "P2" } }],
      blankSteps: [],
    });
  });

  it("begins at the first open question and passes over those not asked", async () => {
    const form = await formOf(caseToReview("A-1", { age: 11 }));
    const standing = filledForm(form, [answer("U1", "ja")]);
    expect([
      firstOpen(standing),
      neighbour(standing, 0, 1),
      neighbour(standing, 4, -1),
      neighbour(standing, 0, -1),
      neighbour(standing, 5, 1),
    ]).toEqual([4, 4, 0, null, null]);
    expect(firstOpen(filledForm(form, [answer("U1", "ja"), answer("P1", "høj grad")]))).toBe(5);
  });
});

describe("what may not be written", () => {
  const cases: readonly (readonly [Part, string, string | null])[] = [
    [{ kind: "answer", question: "U1" }, "ikke relevant", null],
    [{ kind: "answer", question: "U2" }, "ikke relevant", "not-listed"],
    [{ kind: "answer", question: "U1" }, "Ja", "not-listed"],
    [{ kind: "comment", question: "U1" }, "Se 010110-1234", "cpr"],
    [{ kind: "assessment" }, "0101101234", "cpr"],
    [{ kind: "comment", question: "U1" }, "x".repeat(32_768), "too-long"],
    [{ kind: "date" }, "28-02-2026", null],
    [{ kind: "date" }, "i går", "not-date"],
    [{ kind: "done" }, "nej", "not-listed"],
  ];
  it.each(cases)("%j %s: %s", async (part, value, fault) => {
    expect(faultOf(await formOf(caseToReview("A-1")), { part, value })).toBe(fault);
  });
});

const typing = (typed: TypedPart, seen = ""): Typing => ({ ...typed, seen });
const hosts: readonly (readonly [string, (sheets: readonly SheetContent[]) => Workbook])[] = [
  ["in memory", (sheets) => new MemoryWorkbook(sheets)],
  ["in Excel", (sheets) => new OpenWorkbook(renderWorkbook(sheets))],
];

describe.each(hosts)("typing in a form %s", (_, workbookOf) => {
  it("writes each part in its own cell, in the case's own column, and gives the form as it then stands", async () => {
    const workbook = workbookOf(sheetsOf([caseToReview("A-1"), caseToReview("A-2")]));
    const form = (await formsIn(workbook))[1] as CaseForm;
    const typings = [
      answer("U1", "nej"),
      comment("U1", " Sent vurderet "),
      { part: { kind: "date" } as const, value: "28-02-2026" },
      { part: { kind: "done" } as const, value: "ja" },
    ].map((each) => typing(each));
    const typed = await typeIn(workbook, { form, typings }, CONTEXT);
    const [first, second] = await formsIn(workbook);
    expect(typed).toEqual({ kind: "typed", form: second, differing: [] });
    expect(second).toMatchObject({
      date: { value: "2026-02-28" },
      done: { value: "ja" },
      questions: [{ answer: { value: "nej" }, comment: { value: "Sent vurderet" } }, {}, {}, {}, {}, {}],
    });
    expect(first).toMatchObject({ date: { value: "" }, questions: [{ answer: { value: "" } }, {}, {}, {}, {}, {}] });
  });

  it("does not write over what somebody else has written meanwhile, and writes the rest", async () => {
    const workbook = workbookOf(sheetsOf([caseToReview("A-1")]));
    const [form] = (await formsIn(workbook)) as [CaseForm];
    await typeIn(workbook, { form, typings: [typing(answer("U1", "ja"))] }, CONTEXT);
    const mine = typing(answer("U1", "nej"));
    const typed = await typeIn(workbook, { form, typings: [mine, typing(answer("P1", "høj grad"))] }, CONTEXT);
    expect(typed).toMatchObject({
      kind: "typed",
      differing: [{ typing: mine, found: "ja" }],
      form: { questions: [{ answer: { value: "ja" } }, {}, {}, {}, { answer: { value: "høj grad" } }, {}] },
    });
    expect(await typeIn(workbook, { form, typings: [typing(answer("U1", "nej"), "ja")] }, CONTEXT)).toMatchObject({
      differing: [],
    });
    expect((await formsIn(workbook))[0]).toMatchObject({
      questions: [{ answer: { value: "nej" } }, {}, {}, {}, {}, {}],
    });
  });

  it("writes nothing of what the cells cannot hold, and empties a cell", async () => {
    const workbook = workbookOf(sheetsOf([caseToReview("A-1", { filled: filled({ U1: "ja" }) })]));
    const [form] = (await formsIn(workbook)) as [CaseForm];
    const refused = await typeIn(
      workbook,
      { form, typings: [typing(answer("U1", "måske"), "ja"), typing(comment("U4", "x"))] },
      CONTEXT,
    );
    expect(refused).toMatchObject({
      kind: "refused",
      report: { problems: [{ code: "form/not-written", sheet: "Skema" }] },
    });
    expect(
      await typeIn(workbook, { form: { ...form, sheet: "Væk" }, typings: [typing(comment("U4", "x"))] }, CONTEXT),
    ).toMatchObject({ kind: "refused", report: { problems: [{ code: "form/case-gone" }] } });
    expect((await formsIn(workbook))[0]).toEqual(form);
    await typeIn(workbook, { form, typings: [typing(answer("U1", ""), "ja")] }, CONTEXT);
    expect((await formsIn(workbook))[0]).toMatchObject({ questions: [{ answer: { value: "" } }, {}, {}, {}, {}, {}] });
  });
});

describe("somebody who writes between reading and writing", () => {
  it("is seen by Excel, and told of instead of written over", async () => {
    const workbook = new OpenWorkbook(renderWorkbook(sheetsOf([caseToReview("A-1")])));
    const [form] = (await formsIn(workbook)) as [CaseForm];
    let raced = false;
    const racing: Workbook = {
      read: (request) => workbook.read(request),
      write: async (change) => {
        if (!raced)
          workbook.host.edit(workbook.host.workbook.sheets[0]!, { row: 12, column: 4, rows: 1, columns: 1 }, [["ja"]]);
        raced = true;
        await workbook.write(change);
      },
    };
    expect(form.questions[0]?.answer.at.cell).toBe("E13");
    expect(await typeIn(racing, { form, typings: [typing(answer("U1", "nej"))] }, CONTEXT)).toMatchObject({
      kind: "typed",
      differing: [{ found: "ja" }],
    });
  });
});
