/** The view Frister: what waits, by unit, a click to the case's row, and the same deadlines as the command line reckons. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Pane } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { FileRound, USER } from "../support/pane-round";
import { showView } from "../support/pane-view";

const file = new FileRound();
let pane: Pane;
afterEach(async () => {
  await pane.close();
});
afterAll(() => {
  file.clear();
});

beforeAll(async () => {
  const lines = [
    "Sag;Enhed;Team;Sagsbehandler;Sagstrin;Underretning modtaget;Underretning vurderet",
    "N-1;Nord;Børn;Bo;Underretning;02-03-2026 10:00;02-03-2026 15:00",
    "N-2;Nord;Unge;Eva;Underretning;02-03-2026 10:00;",
    "S-1;Syd;Børn;Ida;Underretning;16-03-2026 07:00;",
    "S-2;Syd;Børn;Ida;Underretning;03-03-2026;04-03-2026",
  ];
  writeFileSync(file.at("sager.csv"), `${lines.join("\n")}\n`);
  file.now = "2026-03-16T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  await file.does("deadlines", "--date", "2026-03-09");
});

describe("deadlines", () => {
  it("are shown as they stand, by unit, with a click to the case, and reckoned as by the command line", async () => {
    pane = await openPane({
      workbook: readFileSync(file.register),
      now: file.now,
      user: USER,
      viewport: { width: 320, height: 900 },
    });
    const { page } = pane;
    await showView(page, "Frister");
    const waiting = page.getByRole("table", { name: "Sager, der venter" });
    await waiting.waitFor();
    expect(await waiting.getByRole("row").allInnerTexts()).toEqual([
      "Sag\tFrist\tDage\tSagsbehandler",
      "N-2\tD1 Vurdering\t13 over\tEva",
      "S-1\tD1 Vurdering\tom 1\tIda",
    ]);
    expect(await violationsOf(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Vis sag S-1 på arket Sager" }).click();
    await page.getByRole("button", { name: "Nord", exact: true }).click();
    await page.getByRole("heading", { name: "Pr. sagsbehandler" }).waitFor();
    expect(await waiting.getByRole("row").count()).toBe(2);
    await page.getByRole("button", { name: "Gør frister op" }).click();
    await page.getByText(/Frister pr\. 16-03-2026: 1 er overskredet nu/u).waitFor();
    await page.getByRole("heading", { name: "Uge for uge" }).waitFor();
    await page.getByText("Rettidige i procent, alle frister").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await file.does("deadlines");
    expect(file.differences(pane)).toEqual([]);
  });
});
