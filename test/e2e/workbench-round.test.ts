/**
 * A staff unit's first visit to the workbench: from an empty workbook and a file of 300 cases, through a round in
 * which one answer was forgotten, to a Bilag 1 saved as a file. The command line does the same beside it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedChromium } from "../support/browser-chromium";
import { tilsyn } from "../support/filled-round";
import { check, Clicks, collect, drawAndHandOut, finish, paper, setUp, takeIn } from "../support/pane-clicks";
import { FileRound } from "../support/pane-round";
import { recalculate } from "../support/recalculate";
import { differences } from "../support/same-workbook";
import { thinnedCases, TWO_UNITS } from "../support/sample";
import { forgetAnswer } from "../support/workbench-forgotten";
import type { Served, Visit } from "../support/workbench-page";
import { serveWorkbench } from "../support/workbench-page";
import { begin, saveInto } from "../support/workbench-steps";

const file = new FileRound();
let served: Served;
beforeAll(async () => {
  served = await serveWorkbench(await sharedChromium());
});
afterAll(async () => {
  file.clear();
  await served.stop();
});

const ROUND = "2026-K1";
const AT = ["--round", ROUND, "--level", "1"];

describe("a whole round in the workbench", () => {
  it("ends in a file that LibreOffice computes alike and that is the command line's", async () => {
    file.now = "2026-01-05T08:00:00Z";
    const visit = await served.visit({ now: file.now });
    const { page, pane, errors, foreign } = visit;
    const user = new Clicks(page, pane, file);
    try {
      await begin(visit, "empty");
      const cases = file.at("sager.csv");
      writeFileSync(cases, thinnedCases(8, TWO_UNITS));
      await setUp(user, cases, TWO_UNITS);
      await drawAndHandOut(user, ROUND, 1);
      await user.turn("2026-01-26T09:30:00Z");
      await answersIn(user, visit);
      await finish(user, ROUND, 1);
      await paper(user, ROUND, 1);
      await page.locator("[data-part=grid]").getByRole("tab", { name: "Bilag 1", selected: true }).waitFor();
      const saved = await saveInto(visit, file.folder);
      expect(differences(file.register, saved)).toEqual([]);
      expect(await recalculate(saved)).toEqual([]);
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    } finally {
      await visit.close();
    }
  });
});

/** What came back, one answer forgotten; its finding leads to the cell in the grid; and that unit's file again, mended. */
async function answersIn(user: Clicks, { pane }: Visit): Promise<void> {
  const [mended = "", ...others] = await file.handedIn(ROUND, 1);
  const folder = file.at("forglemt");
  mkdirSync(folder);
  const faulty = join(folder, basename(mended));
  const forgotten = forgetAnswer(mended, faulty);
  await user.next("Gennemgang");
  await collect(user, [faulty, ...others]);
  const collected = await tilsyn("collect", file.register, ...AT, "--from", faulty, ...others, "--now", file.now);
  await user.told(collected.message);

  await check(user);
  const { problems } = await tilsyn("validate", file.register, ...AT, "--now", file.now);
  const [found] = problems.filter(({ code }) => code === "answer/missing");
  // It stands in the file that came back: the finding says where, and there is no cell here to go to.
  expect(problems.filter(({ code }) => code === "answer/missing")).toHaveLength(1);
  expect(found?.cell).toMatch(/^[A-Z]+\d+$/u);
  await pane
    .getByText(`arket ${found?.sheet ?? ""}, celle ${found?.cell ?? ""}.`)
    .first()
    .waitFor();
  await pane.getByText(`Sag ${forgotten.case}`).first().waitFor();

  await user.press("Gå til Gennemgang");
  await takeIn(user, ROUND, 1, [mended]);
}
