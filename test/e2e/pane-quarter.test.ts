/** A whole quarter as a staff unit does it, click by click, from an empty workbook to Bilag 1; and it is the command line's. */
import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { sampleStages } from "../../src/review/commands/sample-answers";
import { openPane } from "../support/browser";
import { Clicks, drawAndHandOut, finish, paper, setUp, takeIn } from "../support/pane-clicks";
import { faultless, FileRound } from "../support/pane-round";
import { thinnedCases, TWO_UNITS } from "../support/sample";

const file = new FileRound();
afterAll(() => {
  file.clear();
});

/** By way of Overblik each time, with files chosen, one more check and the closing; issue 18 counted about 26 without. */
const MOST_PRESSES = 34;

const CREATED = "2026-01-05T08:00:00Z";

describe("a quarter by clicks", () => {
  it("ends in the workbook that the command line ends in", async () => {
    file.now = CREATED;
    const pane = await openPane({ now: CREATED });
    const user = new Clicks(pane.page, pane.page, file);
    // Of one level, from nothing to its Bilag; the others are more of the same.
    let presses = -(await user.presses());
    const cases = file.at("sager.csv");
    writeFileSync(cases, thinnedCases(80, TWO_UNITS));
    try {
      await setUp(user, cases, TWO_UNITS);
      for (const { round, level, date } of sampleStages("bbu-2018")) {
        await user.turn(`${date}T08:00:00Z`);
        await drawAndHandOut(user, round, level);
        const files = await file.handedIn(round, level);
        await user.next("Gennemgang");
        await takeIn(user, round, level, files);
        await finish(user, round, level);
        if (level === 1) presses += await user.presses();
      }
      await verify(user);
      await pane.page
        .getByRole("combobox", { name: "Runde og niveau" })
        .selectOption({ label: "2026-K1, niveau 2 (Lokalt ledelsestilsyn)" });
      presses -= await user.presses();
      await paper(user, "2026-K1", 2);
      presses += await user.presses();
      console.log(`presses from an empty workbook to Bilag 1 of one level: ${presses}`);
      expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
      expect(file.differences(pane)).toEqual([]);
      faultless(pane);
    } finally {
      await pane.close();
    }
  });
});

async function verify(user: Clicks): Promise<void> {
  await user.goTo("Udtræk");
  await user.press("Efterprøv udtrækkene");
  await user.press("Efterprøv nu");
  await user.told((await user.file.does("verify")).message);
}
