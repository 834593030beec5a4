/** What is typed in the form while the sheet changes under it: nothing of others is overwritten, and oneself is nobody else. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/review/facts/answering";
import { dateDoubt, fieldOf, isComplete, reviewerBefore, filledForm } from "../../src/review/facts/answering";
import { progressOfSheet } from "../../src/review/facts/hand-ins";
import { readAgain, readReviews, typeIn } from "../../src/review/facts/reviewing";
import type { TypedOutcome } from "../../src/review/facts/reviewing";
import { reviewContent } from "../../src/review/sheet/review-content";
import type { CaseForm } from "../../src/review/sheet/review-form";
import { questionsSheet } from "../../src/templates/sheet/questions";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { AnswerDraft } from "../../taskpane/review/answer-draft";
import { caseToReview, filled, question, QUESTIONS, reviewSheet } from "../support/review-samples";
import { CONTEXT } from "../support/scenario";

const U1: Part = { kind: "answer", question: "U1" };

async function opened(answers: Parameters<typeof filled>[0] = {}) {
  const sheet = reviewContent(reviewSheet([caseToReview("A-1", { filled: filled(answers) })]), "Skema");
  const book = new MemoryWorkbook([sheet, questionsSheet(QUESTIONS)]);
  const read = await readReviews(book, CONTEXT);
  if (read.kind !== "reviews") throw new Error("the sheets are read");
  return { book, form: read.forms[0] as CaseForm };
}

/** Somebody types in the sheet itself. */
async function inSheet(book: MemoryWorkbook, form: CaseForm, part: Part, value: string): Promise<void> {
  await book.write({
    edits: [{ kind: "type", sheet: form.sheet, cells: [{ cell: fieldOf(form, part)?.at.cell ?? "", value }] }],
  });
}

describe("a form that is open", () => {
  it("shows what is typed in the sheet meanwhile, and then writes over it without a word", async () => {
    const { book, form } = await opened({ U1: "ja" });
    const draft = new AnswerDraft(form, (input) => typeIn(book, input, CONTEXT));
    await inSheet(book, form, U1, "nej");
    draft.seen((await readAgain(book, form)) as CaseForm, form);
    expect(draft.valueOf(U1)).toBe("nej");
    draft.type(U1, "ikke relevant");
    await draft.save();
    expect(draft.current()).toMatchObject({ differing: [], typed: [] });
    expect(fieldOf((await readAgain(book, form)) as CaseForm, U1)?.value).toBe("ikke relevant");
  });

  it("asks where the sheet changed after something was typed here, even if it was seen before it was written", async () => {
    const { book, form } = await opened({ U1: "ja" });
    const draft = new AnswerDraft(form, (input) => typeIn(book, input, CONTEXT));
    draft.type(U1, "ikke relevant");
    await inSheet(book, form, U1, "nej");
    draft.seen((await readAgain(book, form)) as CaseForm, form);
    await draft.save();
    expect(draft.current().differing).toMatchObject([{ found: "nej" }]);
    expect(fieldOf((await readAgain(book, form)) as CaseForm, U1)?.value).toBe("nej");
  });

  it("takes nobody else for the writer of what it wrote itself when the answer was lost", async () => {
    const { book, form } = await opened();
    let lose = true;
    const draft = new AnswerDraft(form, async (input): Promise<TypedOutcome> => {
      const outcome = await typeIn(book, input, CONTEXT);
      if (!lose) return outcome;
      lose = false;
      return { kind: "refused", report: { ok: false, exit: 3, message: "", problems: [], data: {}, handouts: [] } };
    });
    draft.type(U1, "ja");
    await draft.save();
    draft.type(U1, "nej");
    await draft.save();
    expect(draft.current()).toMatchObject({ differing: [], typed: [] });
    expect(fieldOf((await readAgain(book, form)) as CaseForm, U1)?.value).toBe("nej");
  });
});

describe("a case that says Færdig", () => {
  it("is complete only where nothing is missing", async () => {
    const questions = Array.from({ length: 108 }, (_, index) => question(`Q${index}`));
    const answers = (count: number) =>
      Object.fromEntries(questions.slice(0, count).map(({ number }) => [number, "ja"]));
    const of = async (count: number) => {
      const cases = [caseToReview("A-1", { filled: filled(answers(count), { done: true }) })];
      const book = new MemoryWorkbook([
        reviewContent(reviewSheet(cases, { questions }), "Skema"),
        questionsSheet(questions),
      ]);
      const read = await readReviews(book, CONTEXT);
      if (read.kind !== "reviews") throw new Error("the sheets are read");
      return progressOfSheet(read.forms[0] as CaseForm);
    };
    expect(await of(107)).toMatchObject({ answered: 107, asked: 108, finished: true, complete: false });
    expect(await of(108)).toMatchObject({ answered: 108, asked: 108, finished: true, complete: true });
  });

  it("is not complete where everything was skipped", async () => {
    const { form } = await opened();
    expect(isComplete(filledForm(form, []))).toBe(false);
  });
});

describe("what is asked about and offered", () => {
  it.each([
    ["05-01-2062", "ahead"],
    ["28/11-26", "ahead"],
    ["2026-02-10", null],
    ["01-01-2025", "long-ago"],
    ["", null],
    ["i går", null],
  ] as const)("the day %s: %s", async (typed, doubt) => {
    const { form } = await opened();
    expect(dateDoubt(form, typed, "2026-02-10")).toBe(doubt);
  });

  it("the reviewer of the case before, of the same unit", async () => {
    const { form } = await opened();
    const other = (id: string, reviewer: string, unit = "Nord"): CaseForm => ({
      ...form,
      id,
      unit,
      sheet: `Skema ${id}`,
      reviewer: { ...form.reviewer, value: reviewer },
    });
    const forms = [other("1", "Bo"), other("2", "Lis"), other("3", ""), other("4", "Ole"), other("5", "", "Syd")];
    expect(forms.map((each) => reviewerBefore(forms, each))).toEqual(["Lis", "Bo", "Lis", "Lis", ""]);
  });
});
