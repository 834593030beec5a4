/** Agreement as two levels read it after a round: computed by a click, talked over row by row; and it is the command line's. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { formatArea, parseArea } from "../../workbench/host/area";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { faultless, FileRound, USER } from "../support/pane-round";
import { showView } from "../support/pane-view";
import { CASES } from "../support/pane-states";

const file = new FileRound();
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});
afterAll(() => {
  file.clear();
});

const SEED = "Lotto 3. januar 2026: 3 8 15 21 29 33 35";
/** Level 1 finds all well; level 2 says nej to the first question of each sheet. */
const rules: readonly SampleRule[] = [
  ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" }),
  ({ asked, row }) =>
    row === 0 ? { answer: "nej", comment: "Ingen dato i journalen." } : { answer: asked ? "ja" : "", comment: "" },
];

beforeAll(async () => {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  for (const [index, rule] of rules.entries()) {
    const at = ["--round", "2026-K1", "--level", String(index + 1)];
    await file.does("draw", ...at, "--seed", `${SEED}, niveau ${index + 1}`, "--date", "2026-02-10");
    await file.handedIn("2026-K1", index + 1, rule);
    await file.does("collect", ...at, "--from", file.at(`afleveret-2026-K1-${index + 1}`));
  }
});

async function agreement(settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER, ...settings });
  const { page } = opened;
  await showView(page, "Enighed");
  await page
    .getByRole("combobox", { name: "Runde og niveau" })
    .selectOption({ label: "2026-K1, niveau 2 (Lokalt ledelsestilsyn)" });
  return opened;
}

describe("agreement", () => {
  it("is computed by a click, and is the command line's", async () => {
    const pane = await agreement();
    const { page, host } = pane;
    await page.getByText("Enigheden er ikke beregnet endnu.").waitFor();
    await page.getByRole("button", { name: "Beregn enighed" }).click();
    const told = await page.getByText(/^Enige i \d+ % af \d+ vurderinger\.$/u).textContent();
    const steps = page.getByRole("table", { name: "Sagstrin" }).getByRole("row");
    expect(await steps.count()).toBeGreaterThan(1);
    const { message } = await file.does("agreement", "--round", "2026-K1", "--level", "2");
    expect(message).toContain(told?.replace(/^Enige i (\d+ % af \d+).*$/u, "$1"));
    expect(file.differences(pane)).toEqual([]);

    await page.getByText(/^Niveau 1 var mildere end niveau 2 i \d+ vurderinger og skarpere i 0\.$/u).waitFor();
    const write = page.getByRole("button", { name: /^Skriv fælles forståelse: sag/u });
    await page.getByText("nej: Ingen dato i journalen.").first().waitFor();
    await write.first().click();
    await expect.poll(() => host.workbook.active.name).toBe("Uenigheder");
    const { active } = host.workbook;
    await expect.poll(() => formatArea(active.selection)).toBe(formatArea(parseArea("M5")!));
    host.edit(active, active.selection, [["Datoen skrives i journalen."]], "Local");
    await page.getByRole("button", { name: "Beregn igen" }).click();
    await page.getByText("Datoen skrives i journalen.").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("fits a narrow pane, and says so where there is nothing to compare", async () => {
    const pane = await agreement({ viewport: { width: 320, height: 800 } });
    const { page } = pane;
    await page.getByRole("button", { name: /^Beregn/u }).click();
    await page.getByRole("heading", { level: 2, name: /^Uenigheder \(\d+\)$/u }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    faultless(pane);
  });
});
