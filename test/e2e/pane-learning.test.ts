/** A leader's work after a round, by clicks: feedback noted, themes chosen, a goal set; and it is the command line's. */
import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { downloadOf } from "../support/browser-taken";
import { faultless, FileRound, USER } from "../support/pane-round";
import { showView } from "../support/pane-view";

const file = new FileRound();
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});
afterAll(() => {
  file.clear();
});

const AT = ["--round", "2026-K1", "--level", "1"];
/** Six caseworkers in each of two units, a case each. */
const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder",
  ...["Nord", "Syd"].flatMap((unit) =>
    Array.from({ length: 6 }, (_, index) => `${unit}-${index};${unit};Opdigtet ${unit} ${index};Underretning;9`),
  ),
].join("\n");
/** The first four questions have each their own number of nej. */
const rule: SampleRule = ({ asked, row, index }) => {
  if (!asked) return { answer: "", comment: "" };
  const nej = row < 4 && index % 6 < 4 - row;
  return nej ? { answer: "nej", comment: "Står ikke i sagen." } : { answer: "ja", comment: "" };
};

beforeAll(async () => {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  await file.does("draw", ...AT, "--seed", "Lotto 3. januar 2026: 3 8 15 21 29 33 35", "--date", "2026-02-10");
  await file.handedIn("2026-K1", 1, rule);
  await file.does("collect", ...AT, "--from", file.at("afleveret-2026-K1-1"));
  await file.does("compute", ...AT);
});

async function learning(settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER, ...settings });
  await showView(opened.page, "Læringsforløb");
  return opened;
}

describe("what is learned from a round", () => {
  it("is noted, chosen and set by clicks, as on the command line", async () => {
    const pane = await learning();
    const { page } = pane;
    await page.getByText("0 af 12 sagsbehandlere har fået tilbagemelding (0 %).").waitFor();

    const made = await downloadOf(page, () => page.getByRole("button", { name: "Hent papirer (Word)" }).click());
    expect(made.name).toBe("2026-K1 N1 tilbagemelding.zip");
    const papers = Object.keys(unzipSync(made.bytes));
    expect(papers.length).toBe(12);
    expect(papers).toContain("2026-K1 N1 Nord Opdigtet Nord 0.docx");

    await page.getByRole("combobox", { name: "Form" }).selectOption({ label: "Skriftlig" });
    await page.getByRole("button", { name: "Notér givet: Opdigtet Syd 3" }).click();
    await page.getByText("1 af 12 sagsbehandlere har fået tilbagemelding (8 %).", { exact: true }).waitFor();
    await page.getByRole("heading", { level: 3, name: "Mangler (11)" }).waitFor();
    await page.getByRole("button", { name: "Skriv, hvad I aftalte: Opdigtet Syd 3" }).click();
    await expect.poll(() => pane.host.workbook.active.name).toBe("Tilbagemelding");

    await page.getByRole("button", { name: "Foreslå temaer" }).click();
    await page.getByRole("combobox", { name: "Enhed" }).first().selectOption("Syd");
    const themes = page.getByRole("group", { name: "Temaer for Syd" }).getByRole("checkbox");
    expect(await themes.count()).toBeGreaterThan(2);
    await themes.nth(0).focus();
    await page.keyboard.press("Space");
    await page.getByText("Vælg mindst 2.").waitFor();
    await themes.nth(2).check();
    await page.getByRole("button", { name: "Gem valget" }).click();
    await page
      .getByRole("button", { name: /^Skriv aktivitet, mål og ansvarlig/u })
      .nth(1)
      .waitFor();

    await page.getByRole("button", { name: "Sæt et nyt mål" }).click();
    await page.getByRole("textbox", { name: /^Målet/u }).fill("Vurderet inden for et døgn");
    await page.getByRole("textbox", { name: /^Spørgsmål/u }).fill("U1");
    await page.getByRole("textbox", { name: "Besluttet af" }).fill("Socialudvalget");
    await page.getByRole("button", { name: "Sæt målet" }).click();
    await page.getByRole("button", { name: "Skriv analyse og justering: Vurderet inden for et døgn" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await file.does("feedback", ...AT, "--folder", file.at("papirer"));
    await file.does("feedback", ...AT, "--caseworker", "Opdigtet Syd 3", "--unit", "Syd", "--form", "skriftlig");
    await file.does("themes", ...AT);
    await file.does("themes", ...AT, "--unit", "Syd", "--choose", "1,3");
    const goal = ["--goal", "Vurderet inden for et døgn", "--question", "U1", "--target", "90"];
    await file.does("goals", ...goal, "--by", "Socialudvalget");
    expect(file.differences(pane)).toEqual([]);
    faultless(pane);
  });

  it("fits a narrow pane", async () => {
    const pane = await learning({ viewport: { width: 320, height: 800 } });
    const { page } = pane;
    await page.getByRole("heading", { level: 2, name: "Læringstemaer" }).waitFor();
    await page.getByRole("button", { name: "Sæt et nyt mål" }).click();
    await page.getByRole("button", { name: "Sæt målet" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });
});
