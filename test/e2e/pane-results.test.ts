/** Results as a staff unit reads them: computed beside an earlier round, put in order, and taken apart to the answers. */
import { mkdtempSync, promises as fs, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { formatArea, parseArea } from "../../workbench/host/area";
import { openWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { drawRound, handIn, importedRegister, mustDo, NOW, rowsOf } from "../support/filled-round";
import { showView } from "../support/pane-view";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-results-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const AT = ["--round", "2026-K1", "--level", "2"];
const at = (name: string): string => join(folder, `${name}.xlsx`);
/** The first question: met by all of Nord and by one of Syd; the second by nobody; all others by all. */
const rule: SampleRule = ({ drawn, row, asked }) => {
  if (row === 0) return { answer: drawn.unit === "Nord" || drawn.id === "Syd-1" ? "ja" : "nej", comment: "Hemmelig." };
  return { answer: row === 1 ? "nej" : asked ? "ja" : "", comment: "" };
};

beforeAll(async () => {
  const register = await importedRegister(folder);
  const header = "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n";
  const of = (round: string, label: string, k: number): string =>
    [round, label, "2", "Alle", "bbu-2018", "2018.1", "U1", k, 10].join(";");
  await fs.writeFile(
    join(folder, "historik.csv"),
    [header, of("2024", "Tilsyn 2024", 8), of("2025", "Tilsyn 2025", 5), ""].join("\n"),
  );
  await mustDo(["import", register, "--history", join(folder, "historik.csv")]);
  await drawRound(register, "2026-K1");
  await handIn(register, join(folder, "returned"), "2026-K1", rule);
  await mustDo(["collect", register, ...AT, "--from", join(folder, "returned")]);
  await fs.copyFile(register, at("collected"));
  await mustDo(["compute", register, ...AT, "--compare", "2024"]);
  await fs.copyFile(register, at("computed"));
});

async function results(workbook: string | Host, settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({
    workbook: workbook instanceof Host ? workbook : readFileSync(at(workbook)),
    now: NOW,
    user: "Prøve",
    ...settings,
  });
  await showView(opened.page, "Resultater");
  return opened;
}

function faultless({ errors, violations, foreign }: Pane): void {
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}

describe("results", () => {
  it("are computed beside the round that is chosen, and stand as chart and as table, in the order asked for", async () => {
    const pane = await results("collected");
    const { page } = pane;
    const baseline = page.getByLabel("Sammenlign med");
    await baseline.waitFor();
    expect(await baseline.locator("option").allTextContents()).toEqual([
      "Tilsyn 2024",
      "Tilsyn 2025 (den seneste før)",
    ]);
    await baseline.selectOption({ label: "Tilsyn 2024" });
    await page.getByRole("button", { name: "Beregn tallene" }).click();
    const bars = page.getByRole("list", { name: "Underretning" }).getByRole("button");
    await bars.first().waitFor();
    // 8 of 10 were met in 2024, 4 of 6 are now: 80 % and 67 %.
    expect((await bars.first().textContent())?.replace(/\u00a0/gu, " ")).toMatch(
      /^U1 .*67 %4 af 6; ↘ faldet, ned 13 procentpoint, statistisk usikker$/u,
    );
    await fs.writeFile(at("saved"), pane.saved());
    const rows = await rowsOf(at("saved"), "tblResultater");
    expect(rows).toEqual(await rowsOf(at("computed"), "tblResultater"));

    await page.getByLabel("Rækkefølge").selectOption({ label: "Laveste procent først" });
    await expect
      .poll(() => page.getByRole("list", { name: "Laveste procent først" }).getByRole("button").first().textContent())
      .toMatch(/^U2 /u);
    await page.getByLabel("Sagstrin").selectOption({ label: "Underretning" });
    await expect.poll(() => bars.first().textContent()).toMatch(/^U2 /u);
    await page.getByLabel("Enhed").selectOption({ label: "Nord" });
    await page.getByLabel("Vis som").selectOption({ label: "Tabel" });
    await page.getByLabel(/Vis usikkerhed/u).click();
    const cells = page
      .getByRole("table", { name: "Underretning" })
      .getByRole("row")
      .filter({ hasText: "U1 " })
      .getByRole("cell");
    // Wilson's interval of 3 of 3, as R's prop.test(3, 3, correct = FALSE) has it: 0.4385 to 1.
    expect((await cells.allTextContents()).slice(1).map((cell) => cell.replace(/\u00a0/gu, " "))).toEqual([
      "100 %",
      "",
      "3 af 3",
      "44-100 %",
      "",
    ]);
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("are taken apart to the answers, each with its row in Svar, without comments or names", async () => {
    const pane = await results("computed", { viewport: { width: 320, height: 800 } });
    const { page, host } = pane;
    await page.getByRole("button", { name: /^U1 / }).click();
    await page.getByRole("heading", { level: 2, name: /^U1 / }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await page.getByRole("heading", { level: 3, name: "Opfyldt (4)" }).waitFor();
    const unmet = page.getByRole("table", { name: "Ikke opfyldt" }).getByRole("row");
    expect(
      (await unmet.allTextContents()).slice(1).map((text) => /^(Syd-\d)Sydnejja[A-Z]+\d+$/u.exec(text)?.[1]),
    ).toEqual(["Syd-2", "Syd-3"]);
    expect(await page.locator("main").textContent()).not.toMatch(/Hemmelig|Sagsbehandler/u);
    await page.getByRole("button", { name: /^Svar, G\d+: Sag Syd-3$/u }).click();
    const index = (await rowsOf(at("computed"), "tblSvar")).findIndex(
      (row) => row["Sag"] === "Syd-3" && row["Spørgsmålsnr."] === "U1",
    );
    const sheet = host.workbook.sheets.find(({ name }) => name === "Svar")!;
    await expect.poll(() => host.workbook.active.name).toBe("Svar");
    const table = sheet.tables[0]!;
    await expect
      .poll(() => formatArea(sheet.selection))
      .toBe(formatArea({ ...parseArea("G1")!, row: table.area.row + 1 + index }));

    await page.getByRole("button", { name: "Syd", exact: true }).click();
    await page.getByRole("heading", { level: 3, name: "Opfyldt (1)" }).waitFor();
    await page.getByRole("button", { name: "Tilbage til tallene" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.slice(0, 3))).toBe("U1 ");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("say that answers changed since, and are computed again", async () => {
    const changed = new Host(openWorkbook(readFileSync(at("computed"))).workbook, { payloadLimit: null });
    const svar = changed.workbook.sheets.find(({ name }) => name === "Svar")!;
    const index = (await rowsOf(at("computed"), "tblSvar")).findIndex(
      (row) => row["Sag"] === "Syd-3" && row["Spørgsmålsnr."] === "U1",
    );
    changed.edit(svar, { ...parseArea("G1")!, row: svar.tables[0]!.area.row + 1 + index }, [["ja"]]);
    const pane = await results(changed);
    const { page } = pane;
    await page.getByText("Svarene er ændret, siden tallene blev beregnet.").waitFor();
    expect(await page.getByLabel("Sammenlign med").locator("option:checked").textContent()).toBe("Tilsyn 2024");
    await page.getByRole("button", { name: "Beregn igen" }).click();
    await page
      .getByRole("button", { name: /^U1 .*83.%.*5 af 6; → uden tydelig ændring, op 3 procentpoint$/u })
      .waitFor();
    expect(await page.getByText("Svarene er ændret, siden tallene blev beregnet.").count()).toBe(0);
    faultless(pane);
  });
});
