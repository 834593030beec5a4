/** Vejledning and Emne: every question in degrees says what each degree is, and what is said reaches sheet and form. */
import { describe, expect, it } from "vitest";
import { DEGREES } from "../../src/templates/guidance-degrees";
import { YES_NO } from "../../src/templates/guidance-yes-no";
import type { Question } from "../../src/templates/rules/question";
import { readQuestions, templateRows, templateSheet } from "../../src/templates/sheet/questions";
import { findTemplate, TEMPLATES } from "../../src/templates/templates";
import { BY_THEME } from "../../src/templates/themes";
import { reviewContent } from "../../src/review/sheet/review-content";
import { guidanceNote } from "../../src/review/sheet/review-marks";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { caseToReview, reviewSheet } from "../support/review-samples";

/** What Excel shows beside a cell at most. @source Excel: DataValidation prompt, 255 characters */
const LONGEST = 255;

const all = TEMPLATES.flatMap(({ steps, defaults }) =>
  steps.flatMap(({ questions }) => questions.map((each) => ({ ...each, scale: each.scale ?? defaults.scale }))),
);
const numbers = new Set(all.map(({ number }) => number));

describe("guidance", () => {
  it("says of every question in degrees what high, some and low are, in that order", () => {
    const graded = all.filter(({ scale }) => scale === "grad");
    expect(graded).toHaveLength(50);
    for (const { number } of graded) expect(DEGREES[number], number).toMatch(/^Høj: [^]+ Nogen: [^]+ Lav: [^]+\.$/u);
  });

  it("fits beside a cell, and is of questions that there are", () => {
    const own = all.flatMap(({ number, guidance }) => (guidance === undefined ? [] : [[number, guidance] as const]));
    expect(own.map(([number]) => number).filter((number) => number in DEGREES || number in YES_NO)).toEqual([]);
    for (const [number, text] of [...Object.entries(DEGREES), ...Object.entries(YES_NO), ...own]) {
      expect(numbers.has(number), number).toBe(true);
      expect(text.length, number).toBeLessThanOrEqual(LONGEST);
      expect(guidanceNote(text)).toBe(text);
    }
  });

  it("says of a ja/nej question what a ja is, or how to find out, and nothing of degrees", () => {
    for (const [number, text] of Object.entries(YES_NO)) {
      expect(text, number).not.toMatch(/\b(?:Høj|Lav): /u);
      expect(text, number).toMatch(/\bJa: |\bRegn |\bSvar |: ikke relevant|svar nej/u);
    }
  });

  it("says of every question that counts what a ja is, but for those that leave nothing to doubt", () => {
    const silent = all.filter(
      ({ number, guidance, requirement }) =>
        requirement !== "oplysning" && guidance === undefined && !(number in DEGREES) && !(number in YES_NO),
    );
    expect(silent.map(({ number }) => number)).toEqual([
      ...[
        "U4",
        "B1",
        "A2",
        "A5",
        "A6",
        "A7",
        "A9",
        "A14",
        "A17",
        "A18",
        "A19",
        "A21",
        "F1",
        "F2",
        "F3",
        "F5",
        "F8",
        "F11",
      ],
      ...["AN5", "TV13"],
    ]);
  });

  it("that is too long for the cell is cut between words and says where the rest is", () => {
    const long = "Et ord til ".repeat(40);
    const shown = guidanceNote(long);
    expect(shown.length).toBeLessThanOrEqual(LONGEST);
    expect(shown).toMatch(/(?:Et|ord|til) … \(se Skabelon\)$/u);
  });
});

describe("themes", () => {
  it("are of questions that there are, one theme each, and each across more than one step", () => {
    const listed = Object.values(BY_THEME).flat();
    expect(listed.filter((number) => !numbers.has(number))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    for (const [theme, own] of Object.entries(BY_THEME)) {
      const steps = new Set(
        TEMPLATES.flatMap(({ steps }) => steps).flatMap(({ name, questions }) =>
          questions.some(({ number }) => own.includes(number)) ? [name] : [],
        ),
      );
      expect(steps.size, theme).toBeGreaterThan(1);
    }
  });
});

describe("what Skabelon says", () => {
  const template = findTemplate("tematiseret-2024");
  if (template === undefined) throw new Error("no tematiseret-2024");

  async function questions(): Promise<readonly Question[]> {
    const rows = templateRows([template as NonNullable<typeof template>]);
    if (!rows.ok) throw new Error(JSON.stringify(rows.problems));
    const { tables } = await new MemoryWorkbook([templateSheet(rows.value)]).read({ tables: ["tblSkabelon"] });
    const read = readQuestions(
      tables["tblSkabelon"],
      (template as NonNullable<typeof template>).steps.map(({ name }) => name),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  }

  it("comes back as it was written", async () => {
    const first = (await questions())[0];
    expect([first?.theme, first?.guidance]).toEqual([undefined, DEGREES["TUN1"]]);
    expect((await questions()).find(({ number }) => number === "TUN4")?.theme).toBe("inddragelse");
  });

  it("stands beside each answer of the review sheet, and nothing where nothing is said", async () => {
    const [one, two] = await questions();
    if (one === undefined || two === undefined) throw new Error("no questions");
    const { guidance, ...silent } = two;
    const sheet = reviewContent(reviewSheet([caseToReview("S1")], { questions: [one, silent] }), "Skema");
    const answers = sheet.validations.filter(({ errorTitle }) => errorTitle === "Vælg på listen").slice(0, 2);
    expect(guidance).toBe(DEGREES["TUN2"]);
    expect(answers.map(({ region, prompt, promptTitle }) => [region.row, region.rows, promptTitle, prompt])).toEqual([
      [13, 1, "Vejledning", DEGREES["TUN1"]],
      [14, 1, undefined, undefined],
    ]);
  });
});
