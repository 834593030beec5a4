/** A series as a chart in the pane: drawn when it is first needed, read by keyboard, and the same numbers as a table. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
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

const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder",
  ...["Nord", "Syd"].flatMap((unit) =>
    Array.from({ length: 4 }, (_, index) => `${unit}-${index};${unit};Opdigtet ${unit} ${index};Underretning;9`),
  ),
].join("\n");
/** How many of each unit's four cases are without the first question met. */
const rule =
  (without: number): SampleRule =>
  ({ asked, row, index }) => {
    if (!asked) return { answer: "", comment: "" };
    return row === 0 && index % 4 < without
      ? { answer: "nej", comment: "Står ikke i sagen." }
      : { answer: "ja", comment: "" };
  };

beforeAll(async () => {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  for (const [index, round] of ["2025-K4", "2026-K1"].entries()) {
    const at = ["--round", round, "--level", "1"];
    await file.does(
      "draw",
      ...at,
      "--seed",
      `Lotto 3. januar 2026: 3 8 15 21 29 33 35, ${round}`,
      "--date",
      "2026-02-10",
    );
    await file.handedIn(round, 1, rule(2 - index));
    await file.does("collect", ...at, "--from", file.at(`afleveret-${round}-1`));
    await file.does("compute", ...at);
    await file.does("close", ...at);
    if (index === 0)
      await file.does("goals", "--goal", "Inden for et døgn", "--question", "U1", "--target", "90", "--unit", "Nord");
  }
});

async function learning(settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER, ...settings });
  await showView(opened.page, "Læringsforløb");
  await opened.page.getByRole("slider", { name: "Inden for et døgn, runde for runde" }).waitFor();
  return opened;
}

it("is read label by label with the arrows, and as a table", async () => {
  const pane = await learning();
  const { page } = pane;
  const chart = page.getByRole("slider", { name: "Inden for et døgn, runde for runde" });
  const said = (): Promise<string | null> => chart.getAttribute("aria-valuetext");
  expect(await said()).toBe("2026-K1: Opfyldt 75 %, Mål 90 %");
  await chart.focus();
  await chart.press("ArrowLeft");
  expect(await said()).toBe("2025-K4: Opfyldt 50 %, Mål 90 %");
  await chart.press("ArrowLeft");
  expect(await said()).toBe("2025-K4: Opfyldt 50 %, Mål 90 %");
  await page.getByRole("button", { name: "Vis tal" }).click();
  const rows = page.getByRole("table", { name: "Inden for et døgn, runde for runde" }).getByRole("row");
  expect(await rows.allInnerTexts()).toEqual(["Runde\tOpfyldt\tMål", "2025-K4\t50 %\t90 %", "2026-K1\t75 %\t90 %"]);
  // The line goes up: what lies higher has the smaller y.
  const line = await chart.locator("svg g > path[d^='M']").first().getAttribute("d");
  const [from = 0, to = 0] = [...(line ?? "").matchAll(/,([\d.]+)/gu)].map(([, y]) => Number(y));
  expect(to).toBeLessThan(from);
  faultless(pane);
});

it.each([
  ["light", {}],
  ["dark, at 320 px", { colorScheme: "dark", viewport: { width: 320, height: 800 } }],
  ["forced colours, at 200 %", { forcedColors: true, viewport: { width: 700, height: 1200 }, zoom: 2 }],
  ["English", { language: "en-US" }],
] as const)("has no faults in %s", async (name, settings) => {
  const pane = await (name === "English" ? english(settings) : learning(settings));
  expect(await violationsOf(pane.page)).toEqual([]);
  const wide = await pane.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
  if (process.env["LOOK"] !== undefined) {
    await pane.page.getByRole("slider").scrollIntoViewIfNeeded();
    await pane.page.screenshot({ path: `${process.env["LOOK"]}/chart-${name.replace(/\W+/gu, "-")}.png` });
  }
  faultless(pane);
});

async function english(settings: PaneSettings): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER, ...settings });
  const navigation = opened.page.getByRole("navigation");
  await navigation.getByRole("button", { name: "Learning", exact: true }).click();
  await navigation.getByRole("button", { name: "Learning activities", exact: true }).click();
  await opened.page.getByRole("slider", { name: "Inden for et døgn, round by round" }).waitFor();
  return opened;
}
