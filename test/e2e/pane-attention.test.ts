/** Cases for special attention as the staff see to them: gathered, taken out by hand, filled in, and taken along as a note; and a month's case reviews. */
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { downloadOf } from "../support/browser-taken";
import { faultless, FileRound, USER } from "../support/pane-round";
import { CASES } from "../support/pane-states";
import type { View } from "../support/pane-view";
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

const ROUND = ["--round", "2026-K1"];
const FOUND = "Ingen har set barnet";
/** One case is marked, and one has an ordinary fault. */
const rule: SampleRule = ({ asked, row, index }) => {
  if (!asked) return { answer: "", comment: "" };
  if (row === 0 && index === 0) return { answer: "nej", comment: `!! ${FOUND}` };
  if (row === 1 && index === 0) return { answer: "nej", comment: "! Planen mangler" };
  return { answer: "ja", comment: "" };
};

beforeAll(async () => {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  await file.does("draw", ...ROUND, "--level", "1", "--seed", "Lotto 3 8 15 21", "--date", "2026-02-10");
  await file.handedIn("2026-K1", 1, rule);
  await file.does("collect", ...ROUND, "--level", "1", "--from", file.at("afleveret-2026-K1-1"));
});

async function at(view: View, settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER, ...settings });
  await showView(opened.page, view);
  return opened;
}

describe("special attention", () => {
  it("is gathered by a click as by the command line, filled in on the sheet, and taken along as a note", async () => {
    const pane = await at("Særlig opmærksomhed");
    const { page, host } = pane;
    await page.getByText(/en ny bemærkning, der begynder med !!/u).waitFor();
    await page.getByRole("button", { name: "Saml sagerne" }).click();
    await page.getByText(/^Der er identificeret \d+ sag/u).waitFor();
    await page.getByText(new RegExp(FOUND, "u")).first().waitFor();
    await file.does("attention", ...ROUND);
    expect(file.differences(pane)).toEqual([]);

    const other = page.getByRole("textbox", { name: "Sag" });
    await other.fill("Syd-Per-1");
    await page.getByRole("textbox", { name: "Hvorfor" }).fill("Ankestyrelsen har spurgt");
    await page.getByRole("button", { name: "Udtag sagen" }).click();
    await page.getByText("Hvorfor: Ankestyrelsen har spurgt").waitFor();
    const byHand = ["--level", "1", "--case", "Syd-Per-1", "--reason", "Ankestyrelsen har spurgt"];
    await file.does("attention", ...ROUND, ...byHand);
    expect(file.differences(pane)).toEqual([]);

    // The command showed the sheet; what shows that the click has led to its cell is the cell.
    const chosen = (): string => JSON.stringify([host.workbook.active.name, host.workbook.active.selection]);
    const before = chosen();
    await page
      .getByRole("button", { name: /^Udfyld på arket: sag/u })
      .first()
      .click();
    await expect.poll(chosen).not.toBe(before);
    const { active } = host.workbook;
    expect(active.name).toBe("Særlig opmærksomhed");
    host.edit(active, active.selection, [["Akut tilsyn i hjemmet"]], "Local");
    await page.getByRole("button", { name: "Saml sagerne" }).click();
    await page.getByText("Handling: Akut tilsyn i hjemmet").waitFor();

    const { name, bytes } = await downloadOf(page, () => page.getByRole("button", { name: "Hent notatet" }).click());
    expect(name).toBe("FORTROLIGT Bilag 2 2026-K1.docx");
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["word/document.xml"] as Uint8Array).replace(/<[^>]*>/gu, "");
    expect(text).toContain("i første runde af ledelsestilsynet");
    expect(text).toContain(FOUND);
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("shows how far the faults are put right, and counts them", async () => {
    const pane = await at("Særlig opmærksomhed");
    const { page, host } = pane;
    const table = page.getByRole("table", { name: "Genopretning" });
    await table.getByText("Uden fundkode").waitFor();
    await page.getByRole("button", { name: "Opgør genopretningen" }).click();
    await expect.poll(() => host.workbook.active.name).toBe("Genopretningstal");
    await file.does("mending");
    expect(file.differences(pane)).toEqual([]);
    faultless(pane);
  });

  it("fits a narrow pane", async () => {
    const pane = await at("Særlig opmærksomhed", { viewport: { width: 320, height: 800 } });
    const { page } = pane;
    await page.getByRole("heading", { level: 2, name: "Udtag en sag manuelt" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    faultless(pane);
  });
});

describe("monthly case reviews", () => {
  it("are found by a click, and are the command line's", async () => {
    const pane = await at("Sagsgennemgang");
    const { page, host } = pane;
    const month = page.getByRole("textbox", { name: "Måned" });
    await page.getByText("Ingen måned er gjort op endnu.").waitFor();
    await month.fill("februar");
    expect(await page.getByRole("button", { name: "Find sager og gør op" }).isDisabled()).toBe(true);
    await month.fill("2026-02");
    await page.getByRole("button", { name: "Find sager og gør op" }).click();
    // No case of the sample has a decision of placement.
    await page
      .getByText(/Ingen sager passer med/u)
      .first()
      .waitFor();
    const settings = host.workbook.sheets.find((sheet) => sheet.name === "Opsætning");
    if (settings === undefined) throw new Error("no Opsætning");
    const row = Array.from({ length: 80 }, (_, index) => index).find(
      (index) => settings.need(index, 1).value === "Sagsgennemgang omfatter",
    );
    host.edit(settings, { row: row ?? 0, column: 2, rows: 1, columns: 1 }, [["Status<>Lukket"]], "Local");
    await page.getByRole("button", { name: "Find sager og gør op" }).click();
    await page.getByRole("table", { name: "Gennemgang i 2026-02" }).getByText("Alle enheder").waitFor();
    await expect.poll(() => host.workbook.active.name).toBe("Sagsgennemgang");
    await page.getByRole("button", { name: "Åbn månedens side" }).click();
    await expect.poll(() => host.workbook.active.name).toBe("Månedens gennemgang");
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("fits a narrow pane", async () => {
    const pane = await at("Sagsgennemgang", { viewport: { width: 320, height: 800 } });
    await pane.page.getByRole("button", { name: "Find sager og gør op" }).waitFor();
    expect(await pane.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    faultless(pane);
  });
});
