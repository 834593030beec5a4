/** How to answer where the case says nothing: one sentence, on the sheet, in the form and on the page for reviewers. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toldHowToAnswer } from "../../src/review/facts/answering";
import { howToAnswer } from "../../src/review/rules/how-to-answer";
import { reviewContent } from "../../src/review/sheet/review-content";
import { caseToReview, question, reviewSheet } from "../support/review-samples";

const SENTENCE =
  "Svar nej, når dokumentationen mangler. Svar kun »ikke relevant«, når spørgsmålet ikke passer på sagen.";

describe("how to answer", () => {
  const graded = question("G1", { scale: "grad" });
  const headOf = (sheet: ReturnType<typeof reviewSheet>): readonly unknown[] =>
    reviewContent(sheet, "Skema").blocks[0]?.values.map(([text]) => text) ?? [];

  it("stands on the sheet of one case and of several, wrapped over its columns", () => {
    for (const cases of [[caseToReview("S1")], [caseToReview("S1"), caseToReview("S2")]]) {
      const sheet = reviewSheet(cases, { questions: [question("U1")] });
      expect(headOf(sheet)).toContain(`3. ${SENTENCE}`);
      const { merges, styles } = reviewContent(sheet, "Skema");
      const [area] = merges;
      expect([area?.row, area?.column, area?.columns]).toEqual([7, 1, 3]);
      expect(styles.find(({ region }) => region === area)?.style.wrap).toBe(true);
    }
  });

  it("speaks of the answers that the sheet has", () => {
    expect(headOf(reviewSheet([caseToReview("S1")], { questions: [graded] }))[6]).toMatch(/^3\. Svar lav grad, når/u);
    expect(headOf(reviewSheet([caseToReview("S1")], { questions: [question("U1"), graded] }))[6]).toMatch(
      /^3\. Svar nej eller lav grad, når/u,
    );
  });

  it("is the same beside a question of the form, in its language, and on the page for reviewers", () => {
    expect(toldHowToAnswer(question("U1"), "da")).toBe(SENTENCE);
    expect(toldHowToAnswer(graded, "en")).toMatch(/^Answer lav grad when the documentation is missing\./u);
    expect(howToAnswer(["ja/nej"], "da")).toBe(SENTENCE);
    expect(readFileSync("docs/udfyld-skema.md", "utf8")).toContain(SENTENCE);
  });
});
