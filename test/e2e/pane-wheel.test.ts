/** The annual wheel by clicks: late ones first, the year as a picture and month by month; and it is the command line's. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { downloadOf } from "../support/browser-taken";
import { faultless, FileRound, USER } from "../support/pane-round";
import { showView } from "../support/pane-view";
import { CASES } from "../support/quarter";

const file = new FileRound();
const AT = ["--round", "2026-K1", "--level"];
/** A folder to keep pictures in, where somebody wants to look. */
const PICTURES = process.env["WHEEL_PICTURES"];

beforeAll(async () => {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-03-18T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd & Vest");
  await file.does("import", "--cases", file.at("sager.csv"));
  await file.does("draw", ...AT, "1", "--seed", "Lotto 3. januar 2026: 3 8 15 21 29 33 35", "--date", "2026-01-05");
  await file.does("sheets", ...AT, "1", "--folder", file.at("ud"));
});
afterAll(() => {
  file.clear();
});

it("is made, read and fetched by clicks, and fits a narrow pane", async () => {
  const pane = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER });
  const { page } = pane;
  const look = async (name: string): Promise<void> => {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };
  await page.setViewportSize({ width: 1366, height: 768 });
  await showView(page, "Årshjul");
  await page.getByRole("heading", { level: 2, name: /^For sent \(/u }).waitFor();
  await page.getByText("1. januar 2026 – 31. januar 2026, 8 sager, 46 dage for sent").first().waitFor();

  await page.getByRole("textbox", { name: "Første måned" }).fill("2025-11");
  await page.getByRole("button", { name: "Lav årshjulet" }).click();
  await page.getByRole("button", { name: "Åbn arket" }).waitFor();
  const picture = page.getByRole("table", { name: "Året fra november 2025 til oktober 2026" });
  expect(await picture.getByRole("columnheader").allTextContents()).toEqual(
    expect.arrayContaining(["nov. 25", "Hele året"]),
  );
  await picture.getByRole("button", { name: "2026-K1 8 sager 46 dage for sent" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => pane.host.workbook.active.name).toBe("Årshjul");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  const made = await downloadOf(page, () => page.getByRole("button", { name: "Hent til kalender (.ics)" }).click());
  expect(made.name).toBe("aarshjul-2025-11.ics");
  await file.does("wheel", "--from", "2025-11", "--ics", file.at("aarshjul.ics"));
  expect(file.differences(pane)).toEqual([]);
  expect(Buffer.from(made.bytes).equals(readFileSync(file.at("aarshjul.ics")))).toBe(true);

  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => picture.isVisible()).toBe(false);
  await page.getByRole("button", { name: /^April 2026/u }).click();
  await page.getByRole("button", { name: "gennemgang niveau 1 2026-K2" }).waitFor();
  await look("smal");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  faultless(pane);
});
