/** The view Ledelsesinformation: a report made by a click, its figures, how they are counted, at 320 px; as by the command line. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
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
  const write = (name: string, ...lines: readonly string[]): string => {
    writeFileSync(file.at(name), `${lines.join("\n")}\n`);
    return file.at(name);
  };
  file.now = "2026-03-16T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", write("sager.csv", "Sag;Enhed;Sagsbehandler", "N-1;Nord;Bo", "S-1;Syd;Ida"));
  const notifications = write(
    "u.csv",
    "Løbenr.;Sag;Modtaget;Ny/kendt;Underretter;Udfald;Udfald dato",
    "U-1;N-1;02-02-2026;ny;Skole;BFU;09-02-2026",
    "U-2;S-1;03-02-2026;kendt;Politi;Lukket;10-02-2026",
    "U-3;S-1;20-01-2026;kendt;Skole;;",
  );
  await file.does("import", "--notifications", notifications);
});

it("makes a report and shows its figures, each with its series and how it is counted", async () => {
  pane = await openPane({
    workbook: readFileSync(file.register),
    now: file.now,
    user: USER,
    viewport: { width: 320, height: 900 },
  });
  const { page } = pane;
  await showView(page, "Ledelsesinformation");
  await page.getByText("Der er ikke gjort nogen tal op endnu").waitFor();
  await page.getByRole("combobox", { name: "Periodetype" }).selectOption("måned");
  await page.getByRole("button", { name: "Lav ledelsesinformation" }).click();
  await page.getByText(/^Ledelsesinformation for februar 2026: 2 underretninger modtaget/u).waitFor();
  const figures = page.getByRole("table", { name: "Centret, februar 2026" });
  const rows = await figures.getByRole("row").allInnerTexts();
  expect(rows[0]).toBe("Nøgletal\tNu\tFør\tUdvikling");
  expect(rows).toContain("Underretninger modtaget\t2\t1\t");
  expect(rows).toContain("Andel til undersøgelse\t50 % (1 af 2)\t-\t");
  expect(rows).toContain("Dage til udfald, median\t7\t-\t");
  await page.getByRole("button", { name: /^Vis Andel til undersøgelse/u }).click();
  await page.getByText("ført til en BFU, af dem med udfald").waitFor();
  const series = page.getByRole("table", { name: "Andel til undersøgelse, periode for periode" });
  expect(await series.getByRole("row").count()).toBe(14);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("combobox", { name: "Område" }).selectOption("Syd");
  const unit = page.getByRole("table", { name: "Syd, februar 2026" });
  expect(await unit.getByRole("row").allInnerTexts()).toContain("Underretninger modtaget\t1\t1\t");
  expect(await page.content()).not.toContain("S-1");
  await file.does("report", "--month", "2026-02");
  expect(file.differences(pane)).toEqual([]);
});
