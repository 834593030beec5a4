/** The concept: every question of the handbook, filled in with what the model says. */
import { describe, expect, it } from "vitest";
import type { ConceptFacts, ConceptItem } from "../../src/papers/rules/koncept";
import { conceptSections } from "../../src/papers/rules/koncept";
import { conceptSheet } from "../../src/papers/sheet/koncept";
import { lineCount } from "../../src/register/sheet/wrapping";
import { levelOf } from "../support/municipality";
import { QUESTIONS } from "../support/review-samples";

const LEVELS = [
  levelOf({
    Niveau: "1",
    Navn: "I afdelingen",
    Gruppering: "Sagsbehandler",
    Antal: "1",
    Kadence: "måned",
    "Udfyldes af": "Afdelingsleder",
    Afgrænsning: "Status=Aktiv",
    "Udeluk seneste runder": "2",
  }),
  levelOf({
    Niveau: "2",
    Navn: "Lokalt",
    "Trækkes fra": "niveau 1",
    Antal: "7",
    Kadence: "kvartal",
    Forskydning: "3",
    Kvoter: "Underretning=3; Screening=4",
    Metode: "risiko",
    "Skema pr.": "Udfylder",
    Rapporteres: "ja",
  }),
  levelOf({
    Niveau: "3",
    "Trækkes fra": "samme sager som niveau 2",
    Antal: "alle",
    Fordeling: "uden gruppering",
    Gruppering: "Ingen",
    Kadence: "halvår",
  }),
];
const FACTS: ConceptFacts = {
  model: "Prøvemodel",
  levels: LEVELS,
  templates: ["Skabelon A", "Skabelon B"],
  questions: QUESTIONS,
  settings: { units: ["Nord", "Syd"], arrowThreshold: 12, arrowLeast: 5, smallestCell: 4, templatesPerLevel: "" },
};
const items = conceptSections(FACTS).flatMap((section) => section.items);
const answerTo = (words: RegExp): string => (items.find((each) => words.test(each.question)) as ConceptItem).answer;

describe("the concept", () => {
  /** @source seed 001, chapter 2: the questions a concept should answer at least */
  it.each([
    ["purpose", /bruges til/u],
    ["transparency", /medarbejderne/u],
    ["shared understanding", /forstår spørgsmålene ens/u],
    ["focus", /særligt/u],
    ["choice of cases", /hvilke sager/iu],
    ["how", /hvem gennemgår/iu],
    ["how often and how many", /hvor ofte/iu],
    ["dissemination", /resultaterne/u],
    ["learning", /lærer/u],
    ["follow-up", /følger vi op/u],
    ["local needs", /ellers/u],
  ])("asks about %s, once", (_, words) => {
    expect(items.filter((each) => words.test(each.question))).toHaveLength(1);
  });

  it("invites people to write where only they know, in every item", () => {
    for (const each of items) expect(each.answer).toMatch(/\[Skriv/u);
  });

  it("says which cases each level takes, and how", () => {
    const answer = answerTo(/hvilke sager/iu);
    expect(answer).toContain(
      "Niveau 1: Sagerne trækkes ved lod blandt sagerne i registret (kun sager, hvor Status er Aktiv).",
    );
    expect(answer).toContain(
      "Niveau 2: Sagerne trækkes ved lod blandt sagerne fra niveau 1, hvor høj risiko giver større chance for at blive trukket. Hver sag gennemgås på ét sagstrin (Underretning 3 og Screening 4).",
    );
    expect(answer).toContain("Niveau 3: De samme sager som på niveau 2.");
    expect(answer).toContain("Sager fra de seneste 2 runder på niveau 1 springes over.");
  });

  it("says how many, how often, by whom, and what the committee sees", () => {
    expect(answerTo(/hvor ofte/iu)).toContain(
      "Niveau 1: 1 sag pr. sagsbehandler, hver måned.\nNiveau 2: 7 sager pr. enhed, hvert kvartal, 3 måneder efter rundens start.",
    );
    expect(answerTo(/hvem gennemgår/iu)).toContain("Niveau 1 (I afdelingen): Afdelingsleder, skemaer pr. enhed.");
    expect(answerTo(/hvem gennemgår/iu)).toContain("hver udfylder får sit eget skema");
    expect(answerTo(/resultaterne/u)).toMatch(/niveau 2.*12 procentpoint.*4 sager/su);
    expect(answerTo(/forstår spørgsmålene ens/u)).toMatch(
      /Skabelon A og Skabelon B, 6 spørgsmål.*ja, nej eller ikke relevant; i grader svares lav grad, nogen grad/su,
    );
  });

  it("says nothing as a fact that the register does not hold", () => {
    const told = items.map(({ answer }) => answer.replace(/\[Skriv[^\]]*\]/gu, "")).join("\n");
    expect(told).not.toMatch(/ingen gennemgår sine egne|bruges til at lære|alle bruger samme/iu);
    const questions = QUESTIONS.map((each) => ({ ...each, notApplicable: false }));
    const strict = conceptSections({
      ...FACTS,
      questions,
      settings: { ...FACTS.settings, templatesPerLevel: "1=A; 2=B" },
    });
    const all = strict.flatMap((section) => section.items.map(({ answer }) => answer)).join("\n");
    expect(all).toContain("ja eller nej");
    expect(all).not.toContain("ikke relevant");
    expect(all).toContain("Hvert niveau har sine spørgsmål: 1=A; 2=B.");
  });
});

describe("its sheet", () => {
  const sheet = conceptSheet(conceptSections(FACTS));

  it("leaves every answer open to be typed in", () => {
    expect(sheet.protected).toBe(false);
  });

  it("makes every row as high as its text, on A4, the header on every page", () => {
    const width = (column: number): number => sheet.columns[column - 1]!.width;
    for (const block of sheet.blocks.filter((each) => each.row > 9)) {
      const texts = block.values[0] as readonly string[];
      const height = sheet.heights.find((each) => each.row === block.row)!.height;
      const lines = Math.max(...texts.map((text, index) => lineCount(text, width(index + 1) - 1.4)));
      expect(height).toBeGreaterThan(lines * 14);
    }
    expect(sheet.page).toMatchObject({ orientation: "portrait", fitToWidth: 1, repeatRows: [9, 9] });
  });
});
