/** A dialogue round: what the figures propose to talk about, what people add, and that it stays. All figures are invented. */
import { describe, expect, it } from "vitest";
import type { Likeness } from "../../src/agreement/rules/calibration";
import type { DialoguePoint } from "../../src/agreement/rules/dialogue";
import { dialoguePoints } from "../../src/agreement/rules/dialogue";
import { DIALOGUES, dialogueSheet, readDialogues } from "../../src/agreement/sheet/dialogue";
import { dialogueCommand } from "../../src/agreement/commands/dialogue";
import type { Figure } from "../../src/figures/rules/compliance";
import { questionKey } from "../../src/kernel/keys";
import { run } from "../../src/register/commands/run";
import type { Question } from "../../src/templates/rules/question";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { CONTEXT, CREATE, importing, levelSteps } from "../support/excel-quarter";
import { question } from "../support/review-samples";

const AT = { round: "2026-T1", level: 2 };

const asked = (number: string, over: Partial<Question> = {}): Question =>
  question(number, { requirement: "skal", ...over });
const figure = (number: string, k: number, n: number): Figure => ({
  ...AT,
  unit: "Alle",
  step: "Underretning",
  question: number,
  text: "",
  tally: null,
  k,
  n,
});

const QUESTIONS = [
  asked("U1", { theme: "inddragelse" }),
  asked("U2"),
  asked("U3"),
  asked("U4", { requirement: "oplysning" }),
  asked("P1", { step: "Plan", theme: "inddragelse" }),
];
/** 50, 95, 89, 0 and 60 %: only U1 and P1 are low enough, only U2 is good enough; U4 is no demand. */
const FIGURES = [
  figure("U1", 10, 20),
  figure("U2", 19, 20),
  figure("U3", 17, 19),
  figure("U4", 0, 20),
  figure("P1", 12, 20),
];
const likeness = new Map<ReturnType<typeof questionKey>, Likeness>([
  [questionKey("U3"), { modal: 6, answers: 10 }],
  [questionKey("U2"), { modal: 8, answers: 10 }],
]);
const facts = { figures: FIGURES, questions: QUESTIONS, likeness };
const shown = (points: readonly DialoguePoint[]) =>
  points
    .filter(({ question: number }) => number !== "")
    .map(({ kind, question: number, grounds }) => [kind, number, grounds]);

describe("what a dialogue round talks about", () => {
  it("is what fails often, what goes well, and what readers judge differently, with what it rests on", () => {
    expect(shown(dialoguePoints(AT, facts, []))).toEqual([
      ["fejlmønster", "U1", "Opfyldt i 10 af 20 (50 %). Emnet inddragelse går igen i 2 sagstrin."],
      ["fejlmønster", "P1", "Opfyldt i 12 af 20 (60 %). Emnet inddragelse går igen i 2 sagstrin."],
      ["god praksis", "U2", "Opfyldt i 19 af 20 (95 %)."],
      ["forskellig vurdering", "U3", "6 af 10 svar er det hyppigste (60 %)."],
    ]);
  });

  it("is nothing of too few cases", () => {
    const few = { ...facts, figures: [figure("U1", 0, 4)], likeness: new Map() };
    expect(shown(dialoguePoints(AT, few, []))).toEqual([]);
  });

  it("has lines for people's own points, and keeps what they wrote, also on what is proposed no longer", () => {
    const first = dialoguePoints(AT, facts, []);
    const own = first.filter(({ question: number }) => number === "");
    expect(own.map(({ kind, number }) => [kind, number])).toEqual([
      ...[1, 2, 3].map((number) => ["fokuspunkt", number]),
      ...[1, 2, 3].map((number) => ["udviklingsområde", number]),
    ]);
    const written = first.map((each) =>
      each.question === "P1"
        ? { ...each, agreement: "Vi spørger barnet først" }
        : each.kind === "fokuspunkt" && each.number === 2
          ? { ...each, point: "Barnets egne ord" }
          : each,
    );
    const better = { ...facts, figures: FIGURES.map((each) => (each.question === "P1" ? figure("P1", 17, 20) : each)) };
    const again = dialoguePoints(AT, better, written);
    expect(again.find(({ question: number }) => number === "P1")?.agreement).toBe("Vi spørger barnet først");
    expect(again.filter(({ kind }) => kind === "fokuspunkt").map(({ point }) => point)).toEqual([
      "",
      "Barnets egne ord",
      "",
    ]);
    expect(dialoguePoints(AT, better, again)).toEqual(again);
    // Another round begins with its own.
    expect(dialoguePoints({ ...AT, round: "2026-T3" }, facts, again).every(({ agreement }) => agreement === "")).toBe(
      true,
    );
  });

  it("is read back as it was written", async () => {
    const points = dialoguePoints(AT, facts, []).map((each) => ({ ...each, deadline: "2026-06-01" }));
    const { tables } = await new MemoryWorkbook([dialogueSheet(points)]).read({ tables: [DIALOGUES.name] });
    expect(readDialogues(tables)).toEqual({ rows: points, problems: [] });
  });
});

describe("dialogue", () => {
  it("is prepared from computed figures, refused without, and the same the second time", async () => {
    const register = FileWorkbook.blank("register.xlsx");
    const at = { round: "2026-K1", level: 1 };
    const steps = levelSteps(at.round, at.level, "2026-01-05");
    for (const step of [CREATE, importing(200), ...steps.slice(0, 4)]) await step.act(register);
    const early = await run(dialogueCommand, at, register, CONTEXT);
    expect(early.problems.map(({ code }) => code)).toEqual(["dialogue/no-figures"]);
    for (const step of steps.slice(4)) await step.act(register);
    const first = await run(dialogueCommand, at, register, CONTEXT);
    expect([first.exit, first.message]).toEqual([0, expect.stringMatching(/fejlmønstre [1-6], god praksis/u)]);
    const rows = async () => (await register.read({ tables: [DIALOGUES.name] })).tables[DIALOGUES.name]?.rows;
    const before = await rows();
    await run(dialogueCommand, at, register, CONTEXT);
    expect(await rows()).toEqual(before);
  });
});
