/** Data control as a staff unit works it off: from finding to cell, mended, checked again, and the round closed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/register/commands/run";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { quarterRule, sampleCommand } from "../../src/review/commands/sample-answers";
import { controlSheet } from "../../src/review/sheet/control";
import { openFile, saveFile } from "../../src/workbook/xlsx-files";
import { formatArea, parseArea } from "../../workbench/host/area";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { drawRound, handIn, importedRegister, mustDo, NOW, rowsOf, tilsyn } from "../support/filled-round";
import { showView } from "../support/pane-view";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-control-"));
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
/** One answer of each unit is none. */
const faulty: SampleRule = (each) =>
  each.row === 0 && (each.drawn.id === "Nord-1" || each.drawn.id === "Syd-2")
    ? { answer: "måske", comment: "" }
    : quarterRule(each);

beforeAll(async () => {
  const register = await importedRegister(folder);
  await drawRound(register, "2026-K1");
  await copyFile(register, at("files"));
  await handIn(at("files"), join(folder, "returned"), "2026-K1", faulty);
  expect((await tilsyn("collect", at("files"), ...AT, "--from", join(folder, "returned"))).exit).toBe(1);
  await mustDo(["sheets", register, ...AT]);
  await answerSheets(register);
  expect((await tilsyn("collect", register, ...AT)).exit).toBe(1);
  await copyFile(register, at("own"));
});

/** Reviewers' answers in the review sheets that stand in the register itself. */
async function answerSheets(register: string): Promise<void> {
  const workbook = await openFile(register);
  const { handouts } = await run(
    sampleCommand,
    { round: "2026-K1", level: 2, rule: faulty, date: "2026-02-09", done: () => true },
    workbook,
    { now: NOW, user: "Prøve", version: "0", language: "da" },
  );
  const { sheetNames } = await workbook.read({ tables: [] });
  const content = handouts.flatMap(({ sheets }) => sheets).filter(({ name }) => sheetNames.includes(name));
  await workbook.write({ edits: content.map((each) => ({ kind: "sheet", content: each })) });
  await saveFile(workbook, register);
}

async function control(name: string, settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(at(name)), now: NOW, user: "Prøve", ...settings });
  await showView(opened.page, "Datakontrol");
  return opened;
}

/** Sheet and cell in view. */
function selected({ host }: Pane): string {
  const { active } = host.workbook;
  return `${active.name}!${formatArea(active.selection)}`;
}

/** Somebody types into the cell in view. */
function type({ host }: Pane, text: string): void {
  const { active } = host.workbook;
  host.edit(active, active.selection, [[text]], "Local");
}

function faultless({ errors, violations, foreign }: Pane): void {
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}

describe("data control", () => {
  it("leads from each finding to its cell; what is mended there vanishes, and the round is closed", async () => {
    const pane = await control("own");
    const { page } = pane;
    await page.getByRole("heading", { level: 2, name: "Fejl (2)" }).waitFor();
    const rows = await rowsOf(at("own"), "tblDatakontrol");
    const [nord, syd] = rows
      .filter((row) => row["Alvor"] === "fejl")
      .map((row) => `${String(row["Ark"])}!${String(row["Celle"])}`);
    await page.getByRole("button", { name: /måske.*Sag Nord-1/u }).click();
    await expect.poll(() => selected(pane)).toBe(nord);
    await page.getByText("1 af 2").waitFor();
    type(pane, "ja");
    await page.keyboard.press("F8");
    await expect.poll(() => selected(pane)).toBe(syd);
    await expect.poll(() => page.locator("[aria-current=true]").first().textContent()).toContain("Sag Syd-2");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => selected(pane)).toBe(nord);
    expect(await page.getByRole("button", { name: "Luk niveauet" }).count()).toBe(0);
    await page.getByText("2 fejl skal rettes.").waitFor();

    await page.getByRole("button", { name: "Kontrollér igen" }).click();
    await page.getByText("1 fund er løst siden sidst.").waitFor();
    await page.getByRole("heading", { level: 2, name: "Fejl (1)" }).waitFor();
    expect(await page.getByRole("button", { name: /måske/u }).count()).toBe(1);

    await page.getByRole("button", { name: "Næste" }).click();
    await expect.poll(() => selected(pane)).toBe(syd);
    type(pane, "ja");
    await page.getByRole("button", { name: "Kontrollér igen" }).click();
    await page.getByText("Alt er på plads.").waitFor();
    await page.getByRole("button", { name: "Luk niveauet" }).click();
    await page.getByText("Niveauet er lukket.").waitFor();
    writeFileSync(at("closed"), pane.saved());
    expect((await rowsOf(at("closed"), "tblRunder")).map((row) => row["Status"])).toEqual(["lukket"]);
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("names file, sheet and cell where the cell is in another workbook, and still does once it is checked here", async () => {
    const pane = await control("files", { viewport: { width: 320, height: 800 } });
    const { page } = pane;
    const inFile = page.getByText(/Står i filen .*Nord\.xlsx, arket .*, celle [A-Z]+\d+\./u);
    await inFile.waitFor();
    expect(await page.getByRole("button", { name: /Sag Nord-1/u }).count()).toBe(0);
    await page.keyboard.press("F8");
    await expect.poll(() => page.locator("[aria-current=true]").first().textContent()).toContain("Sag Nord-1");
    await page.getByRole("button", { name: "Kontrollér igen" }).click();
    await page.getByText("Ingen fund er løst siden sidst.").waitFor();
    await inFile.waitFor();
    expect(await page.getByText(/Svar, [A-Z]+\d+/u).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    faultless(pane);
  });

  it("says so when the sheet has gone since", async () => {
    const pane = await control("own");
    const { page, host } = pane;
    const finding = page.getByRole("button", { name: /Sag Syd-2/u });
    await finding.waitFor();
    await finding.click();
    await expect.poll(() => host.workbook.active.name).not.toBe("Datakontrol");
    host.workbook.active.name = "Omdøbt";
    await finding.click();
    await page.getByText("Arket eller cellen findes ikke længere.").waitFor();
    faultless(pane);
  });

  it("shows the first of thousands, more on request, and whichever is stepped to", async () => {
    const workbook = await openFile(at("own"));
    const many = Array.from(
      { length: 3000 },
      (_, index) =>
        ({
          round: "2026-K1",
          level: 2,
          severity: "advarsel",
          code: "comment/required",
          message: `Advarsel ${index + 1}.`,
          sheet: "Svar",
          cell: `H${index + 10}`,
          case: "",
          question: "",
          file: "",
          values: null,
        }) as const,
    );
    await workbook.write({ edits: [{ kind: "sheet", content: controlSheet(many, "", []) }] });
    writeFileSync(at("many"), workbook.toBytes());
    const pane = await control("many");
    const { page } = pane;
    await page.getByRole("heading", { level: 2, name: "Advarsler (3.000)" }).waitFor();
    const findings = page.getByRole("button", { name: /^Advarsel \d+\./u });
    expect(await findings.count()).toBe(10);
    await page.getByRole("button", { name: "Vis 50 flere" }).click();
    expect(await findings.count()).toBe(60);
    await page.keyboard.press("Shift+F8");
    await page.getByText("3.000 af 3.000").waitFor();
    await expect.poll(() => selected(pane)).toBe(`Svar!${formatArea(parseArea("H3009")!)}`);
    faultless(pane);
  });
});
