/** A round without a mouse, from an empty workbook to Bilag 1; and it is the command line's. The reviewer's answers are typed in the form. */
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/register/commands/run";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import type { ReturnedCase } from "../../src/review/rules/reading";
import { readReview } from "../../src/review/sheet/review-read";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { openPane } from "../support/browser";
import { Keys } from "../support/pane-keys";
import { faultless, FileRound, USER } from "../support/pane-round";
import type { View } from "../support/pane-view";
import { GROUPS, isAt } from "../support/pane-view";

const file = new FileRound();
afterAll(() => {
  file.clear();
});

const NOW = "2026-02-10T09:00:00Z";
const AT = ["--round", "2026-K1", "--level", "2"];
const SEED = "Terninger 6. januar 2026: 4 1 6 2 5 3";
const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder",
  "N-1;Nord;Opdigtet rådgiver 1;Underretning;9",
  "S-1;Syd;Opdigtet rådgiver 2;Handleplan ifm. anbringelse;16",
].join("\n");
const REVIEWS = { tables: [], sheetsNamed: "tilsyn_register" };
/** What the program calls a table that was pasted. */
const PASTED = "Indsat";

/** Reviewers' answers in the review sheets that stand in the command line's register; what the form is to be given. */
async function answered(): Promise<readonly ReturnedCase[]> {
  const workbook = await openFile(file.register);
  const input = { round: "2026-K1", level: 2, rule: quarterRule, date: NOW.slice(0, 10), done: () => true };
  const { handouts } = await run(sampleCommand, input, workbook, {
    now: NOW,
    user: USER,
    version: "0",
    language: "da",
  });
  const names = (await workbook.read(REVIEWS)).sheets.map(({ name }) => name);
  const filled = handouts
    .flatMap(({ sheets }) => sheets)
    .filter(({ name }) => names.includes(name) || name.startsWith("Oversigt "));
  await workbook.write({ edits: filled.map((content) => ({ kind: "sheet", content })) });
  await saveFile(workbook, file.register);
  const { sheets } = await (await openFile(file.register)).read(REVIEWS);
  return sheets.flatMap((data) => readReview(data, "").cases);
}

async function goTo(keys: Keys, view: View): Promise<void> {
  const group = keys.page.getByRole("navigation").getByRole("button", { name: GROUPS[view], expanded: false });
  if ((await group.count()) > 0) {
    await keys.press(GROUPS[view], "back");
    await keys.press(view);
  } else await keys.press(view, "back");
  await isAt(keys.page, view);
}

const told = async (page: Page, message: string): Promise<void> => page.getByText(message).first().waitFor();

describe("a round by keyboard", () => {
  it("ends in the workbook that the command line ends in", async () => {
    file.now = NOW;
    const pane = await openPane({ now: NOW });
    const keys = new Keys(pane.page);
    try {
      await setUp(keys);
      await draw(keys);
      await review(keys);
      await finish(keys);
      expect(file.differences(pane)).toEqual([]);
      faultless(pane);
    } finally {
      await pane.close();
    }
  });
});

async function setUp(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.press("Opret et register");
  await isAt(page, "Opsætning");
  await keys.unfold("Eksempler");
  await keys.choose("Genskabelse af Bilag 1, 1. kvartal 2018");
  await keys.type("Enheder, én på hver linje", "Nord\nSyd");
  await keys.press("Opret registret");
  await keys.type("Navn", USER);
  await page.keyboard.press("Enter");
  await told(page, (await file.does("create", "--preset", "bilag-2018", "--units", "Nord;Syd")).message);

  writeFileSync(file.at(PASTED), CASES);
  await keys.choose("Jeg indsætter dem");
  await keys.type("Indsæt tabellen her, med overskrifter", CASES);
  await keys.press("Vis, hvordan listen læses");
  await keys.press("Læs 2 sager ind");
  await told(page, (await file.does("import", "--cases", file.at(PASTED))).message);
}

async function draw(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.press("Gå til Udtræk");
  await keys.press("Se planen");
  await keys.type("Lodtrækningstekst (seed)", SEED);
  await page.keyboard.press("Enter");
  await keys.press("Træk sagerne");
  await told(page, (await file.does("draw", ...AT, "--seed", SEED, "--date", NOW.slice(0, 10))).message);
}

async function review(keys: Keys): Promise<void> {
  const { page } = keys;
  await goTo(keys, "Gennemgang");
  await keys.press("Lav skemaer i registret");
  await told(page, (await file.does("sheets", ...AT)).message);
  const [first, second] = await answered();
  await keys.press(`Fortsæt med sag ${first!.id}`);
  await fillIn(keys, first!);
  await keys.press(`Næste sag: ${second!.id}`);
  await fillIn(keys, second!);
  await keys.press("Alle sager");
  await keys.press("Saml svar ind fra registrets egne skemaer");
  await told(page, (await file.does("collect", ...AT)).message);
}

/** The form of one case by its own keys: a letter for the answer, B for the comment, Enter for the next question. */
async function fillIn(keys: Keys, { id, entries, reviewer, date, assessment }: ReturnedCase): Promise<void> {
  const { page } = keys;
  await page.getByRole("heading", { level: 2, name: `Sag ${id}` }).waitFor();
  for (const { question, answer, comment } of entries.filter((each) => each.answer !== "")) {
    await page.getByText(new RegExp(`^${question} · `, "u")).waitFor();
    await keys.standsOn(page.locator("input[type=radio]:focus"), `the answers of ${question}`, "answer");
    await page.keyboard.press(answer.slice(0, 1));
    expect(await page.locator("input[type=radio]:checked").getAttribute("value")).toBe(answer);
    if (comment !== "") {
      await page.keyboard.press("b");
      await keys.reach("textbox", /^Bemærkning/u);
      await page.keyboard.insertText(comment);
    }
    await page.keyboard.press("Control+Enter");
  }
  await page.getByText("Alle spørgsmål er besvaret.").waitFor();
  await keys.type("Udfyldt af", reviewer.value);
  expect(date.value).toBe(NOW.slice(0, 10));
  await keys.press("I dag");
  await keys.type("Samlet vurdering", assessment.value);
  await keys.tick("Færdig: sagen er gennemgået");
  await page.getByText("Skrevet i arket").waitFor();
}

async function finish(keys: Keys): Promise<void> {
  const { page } = keys;
  await goTo(keys, "Datakontrol");
  await keys.press("Kontrollér igen");
  await file.does("collect", ...AT);
  await file.does("validate", ...AT);
  await told(page, "Alt er på plads.");
  await goTo(keys, "Resultater");
  await keys.press("Beregn tallene");
  await told(page, (await file.does("compute", ...AT)).message);
  await goTo(keys, "Datakontrol");
  await keys.press("Luk niveauet");
  await file.does("close", ...AT);
  await told(page, "Niveauet er lukket.");
  await goTo(keys, "Bilag 1");
  await keys.press("Lav Bilag 1 i projektmappen");
  await told(page, (await file.does("summary", ...AT)).message);
}
