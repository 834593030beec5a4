/** Bilag 1 in the pane: what it is to show, the same paper as the command line's, and the ways into a committee paper. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { quarterRule } from "../../src/review/commands/sample-answers";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { clipboardOf, downloadOf } from "../support/browser-taken";
import { drawRound, handIn, importedRegister, mustDo, NOW, rowsOf } from "../support/filled-round";
import { typeInto } from "../support/learning-round";
import { showView } from "../support/pane-view";
import { differences } from "../support/same-workbook";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-pane-bilag-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const at = (name: string): string => join(folder, `${name}.xlsx`);

beforeAll(async () => {
  const register = await importedRegister(folder);
  for (const round of ["2025-K4", "2026-K1", "2026-K2"]) {
    await drawRound(register, round);
    await handIn(register, join(folder, round), round, quarterRule);
    await mustDo(["collect", register, "--round", round, "--level", "2", "--from", join(folder, round)]);
    await mustDo(["compute", register, "--round", round, "--level", "2"]);
    await mustDo(["close", register, "--round", round, "--level", "2"]);
  }
  await copyFile(register, at("three"));
});

async function bilag(settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(at("three")), now: NOW, user: "Prøve", ...settings });
  await showView(opened.page, "Bilag 1");
  await opened.page.getByRole("heading", { level: 2, name: "Sådan bliver tabellen" }).waitFor();
  return opened;
}

const paper = (page: Page) => page.getByRole("table", { name: "Sådan bliver tabellen" });
const headers = (page: Page): Promise<string[]> => paper(page).locator("thead th").allTextContents();

/** Rows of a table as text, spaces of every kind alike. */
const spaced = (text: string): string => text.replace(/\s+/gu, " ").trim();

function faultless({ errors, violations, foreign }: Pane): void {
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}

describe("Bilag 1 in the pane", () => {
  it("is made of the rounds, order and unit chosen, as the command line makes it, and begins there next time", async () => {
    const pane = await bilag();
    const { page } = pane;
    expect(await headers(page)).toEqual([
      "Nr.",
      "Spørgsmål",
      "Niveau 2, 1. kvartal 2026",
      "Niveau 2, 2. kvartal 2026",
      "Udvikling og ændring",
    ]);
    await page.getByRole("checkbox", { name: "Niveau 2, 4. kvartal 2025" }).check();
    expect((await headers(page))[2]).toBe("Niveau 2, 1. kvartal 2026");
    await page.getByRole("button", { name: "Flyt op: Niveau 2, 4. kvartal 2025" }).click();
    expect((await headers(page)).slice(2, 5)).toEqual([
      "Niveau 2, 4. kvartal 2025",
      "Niveau 2, 1. kvartal 2026",
      "Niveau 2, 2. kvartal 2026",
    ]);
    await page.getByLabel("Enhed").selectOption("Syd");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Lav Bilag 1 i projektmappen" }).click();
    await page.getByText("Bilag 1 er lavet kun for Syd", { exact: false }).waitFor();
    expect(pane.host.workbook.active.name).toBe("Bilag 1");

    await mustDo([
      "summary",
      at("three"),
      "--round",
      "2026-K2",
      "--level",
      "2",
      "--compare",
      "2025-K4,2026-K1",
      "--unit",
      "Syd",
      "--out",
      at("called"),
    ]);
    writeFileSync(at("clicked"), pane.saved());
    expect(differences(at("called"), at("clicked"))).toEqual([]);
    expect(differences(at("called"), at("three"))).not.toEqual([]);

    await showView(page, "Overblik");
    await showView(page, "Bilag 1");
    await paper(page).waitFor();
    expect((await headers(page)).slice(2, 4)).toEqual(["Niveau 2, 4. kvartal 2025", "Niveau 2, 1. kvartal 2026"]);
    expect(await page.getByLabel("Enhed").inputValue()).toBe("Syd");
    faultless(pane);
  });

  it("leads to the cell of a setting, and says how Excel makes a PDF of the sheet alone", async () => {
    const pane = await bilag();
    const { page, host } = pane;
    await page.getByRole("button", { name: "Ret det mindste antal" }).click();
    await expect.poll(() => host.workbook.active.name).toBe("Opsætning");
    await page.getByRole("button", { name: "Sådan får du det som PDF" }).click();
    await page.getByRole("button", { name: "Vis arket Bilag 1" }).click();
    await expect.poll(() => host.workbook.active.name).toBe("Bilag 1");
    faultless(pane);
  });
});

describe("into a committee paper", () => {
  /** What lies on the clipboard, its table read by the browser. */
  async function pastedTable(page: Page) {
    const taken = await clipboardOf(page);
    // Elsewhere than in the pane, whose policy the styles of a pasted text do not concern.
    const word = await page.context().newPage();
    const read = await word.evaluate((html) => {
      const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
      const rows = Array.from(table?.rows ?? [], (row) => Array.from(row.cells, (cell) => cell.textContent ?? ""));
      return { rows, heads: table?.tHead?.rows.length ?? 0, border: table?.getAttribute("border") ?? null };
    }, taken["text/html"] ?? "");
    await word.close();
    return { ...read, html: taken["text/html"] ?? "", text: taken["text/plain"] ?? "" };
  }

  async function shownRows(page: Page): Promise<string[][]> {
    const rows = await paper(page).getByRole("row").all();
    return Promise.all(rows.map(async (row) => (await row.locator("th, td").allTextContents()).map(spaced)));
  }

  it("goes by the clipboard as the table that is shown, for Word and as text", async () => {
    const pane = await bilag();
    const { page } = pane;
    const shown = await shownRows(page);
    await page.getByRole("button", { name: "Kopiér tabellen" }).click();
    await page.getByText("Kopieret.", { exact: false }).waitFor();
    faultless(pane);
    const table = await pastedTable(page);
    expect(table.rows.map((row) => row.map(spaced))).toEqual(shown);
    expect([table.heads, table.border]).toEqual([1, "1"]);
    expect(table.html).not.toMatch(/\sclass=|<style|<script/u);
    expect(table.html).toMatch(/<th scope="col" width="\d+%"[^>]* style="[^"]*background-color/u);
    expect(table.text.split("\r\n").map((line) => line.split("\t").map(spaced))).toEqual(shown);
    await page.getByRole("button", { name: "Kopiér hele bilaget" }).click();
    await expect.poll(async () => (await pastedTable(page)).text).toContain("Sådan er tallene lavet");
  });

  it("goes by the clipboard's newer way where the older is closed", async () => {
    const pane = await bilag();
    const { page } = pane;
    const shown = await shownRows(page);
    await page.evaluate("document.execCommand = () => false");
    await page.getByRole("button", { name: "Kopiér tabellen" }).click();
    await page.getByText("Kopieret.", { exact: false }).waitFor();
    faultless(pane);
    const table = await pastedTable(page);
    expect(table.rows.map((row) => row.map(spaced))).toEqual(shown);
    expect([table.heads, table.border]).toEqual([1, "1"]);
  });

  it("is left selected for Ctrl+C where no way is open", async () => {
    const pane = await bilag();
    const { page } = pane;
    await page.evaluate(
      "navigator.clipboard.write = () => Promise.reject(new Error('no')); document.execCommand = () => false",
    );
    await page.getByRole("button", { name: "Kopiér tabellen" }).click();
    await page.getByText("Tryk Ctrl+C", { exact: false }).waitFor();
    expect(await page.evaluate("String(getSelection())")).toContain("Udvikling og ændring");
    faultless(pane);
  });

  it("goes as a Word file that says what the sheet says", async () => {
    const pane = await bilag();
    const { name, bytes } = await downloadOf(pane.page, () =>
      pane.page.getByRole("button", { name: "Hent som Word-fil" }).click(),
    );
    expect(name).toBe("Bilag 1 2026-K2 niveau 2.docx");
    const text = spaced(strFromU8(unzipSync(bytes)["word/document.xml"]!).replace(/<[^>]+>/gu, " "));
    const shown = await shownRows(pane.page);
    expect(shown.length).toBeGreaterThan(70);
    expect(shown.filter(([question = ""]) => !text.includes(question))).toEqual([]);
    faultless(pane);
  });
});

describe("Papirer", () => {
  it("shows the findings and their rules before the paper is made, and makes what was chosen as the command line does", async () => {
    await copyFile(at("three"), at("sharp"));
    for (const [key, value] of [
      ["Fokusgrænse", 100],
      ["Mindste antal til pil", 1],
    ] as const)
      await typeInto(at("sharp"), "tblOpsaetning", { Nøgle: key }, { Værdi: value });
    opened = await openPane({ workbook: readFileSync(at("sharp")), now: NOW, user: "Prøve" });
    const { page, host, saved } = opened;
    await showView(page, "Papirer");
    await page.getByRole("heading", { level: 2, name: "Det kommer til at stå i papiret" }).waitFor();
    const areas = page.getByRole("checkbox", { name: "Egen tekst:", exact: false });
    const before = await areas.count();
    expect(before).toBeGreaterThan(0);
    expect(await page.getByText("Regel: ", { exact: false }).count()).toBe(before);
    await areas.first().uncheck();
    await page.getByText(`af ${before} områder får deres egen tekst`, { exact: false }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Lav papiret" }).click();
    await page.getByText("Udført").waitFor();
    expect(host.workbook.active.name).toBe("Notater");
    // An area without its own text stands behind those that have one.
    expect(await page.getByRole("checkbox", { name: "Egen tekst:", exact: false, checked: false }).count()).toBe(1);

    writeFileSync(at("papers"), saved());
    const notes = await rowsOf(at("papers"), "tblNotater");
    expect(notes.filter((row) => row["Med"] === "nej")).toHaveLength(1);
    const of = ["--round", "2026-K2", "--level", "2", "--for", "udvalg", "--compare", "2026-K1", "--user", "Prøve"];
    await mustDo(["paper", at("papers"), ...of, "--out", at("papers-called")]);
    expect(differences(at("papers-called"), at("papers")).filter((each) => !each.startsWith("Log"))).toEqual([]);
    faultless(opened);
  });
});
