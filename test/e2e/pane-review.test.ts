/** Gennemgang in a real browser: the form by keyboard alone, two people in one sheet, files out and files in. */
import os from "node:os";
import path from "node:path";
import { promises as fs } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { handoutsOf } from "../../src/review/facts/holders";
import { readReview } from "../../src/review/sheet/review-read";
import type { SheetData } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { downloadOf } from "../support/browser-taken";
import { drawnRegister, fillIn, ROUND, tilsyn } from "../support/quarter";
import { caseToReview, reviewSheet } from "../support/review-samples";

const NOW = "2026-02-10T09:00:00Z";
let opened: Pane | null = null;
let folder = "";
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-pane-review-"));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function start(workbook: Uint8Array, settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook, now: NOW, ...settings });
  await opened.page.evaluate(() => {
    localStorage.setItem("tilsyn-user", "Mette Dahl");
  });
  return opened;
}

/** What a unit is sent: two cases on one sheet, the second reviewed in one step only. */
function handedOut(): Uint8Array {
  const cases = [caseToReview("A-1"), caseToReview("A-2", { assigned: "Barnets plan" })];
  return renderWorkbook(
    handoutsOf([{ ...reviewSheet(cases), holder: "Nord", deadline: "31-03-2026", matrixUpTo: 8 }])[0]?.sheets ?? [],
  );
}

async function sheetIn(pane: Pane): Promise<SheetData> {
  const { sheets } = await FileWorkbook.fromBytes(pane.saved(), "nord.xlsx").read({
    tables: [],
    sheetsNamed: "tilsyn_register",
  });
  return sheets[0] as SheetData;
}

/** Answers and comments of a case as they stand in the saved file: `U1=nej (Sent)`. */
async function answersIn(pane: Pane, id: string): Promise<readonly string[]> {
  const found = readReview(await sheetIn(pane), "").cases.find((each) => each.id === id);
  return (found?.entries ?? [])
    .filter(({ answer, comment }) => answer + comment !== "")
    .map(({ question, answer, comment }) => `${question}=${answer}${comment === "" ? "" : ` (${comment})`}`);
}

const question = (page: Page, wording: RegExp) => page.getByRole("heading", { level: 3, name: wording }).waitFor();
const written = (page: Page) => page.getByText("Skrevet i arket").waitFor();

/** From the top of the pane to the form of a case, with Tab and Enter. */
async function openByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await page.getByRole("button", { name }).evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
}

describe("the answer form in a workbook that was handed out", () => {
  it("is filled in by keyboard alone, demands comments, keeps CPR numbers out, passes over what is not asked, and resumes", async () => {
    const bytes = handedOut();
    const pane = await start(bytes);
    const { page } = pane;
    await openByKeyboard(page, "Udfyld skemaer");
    await openByKeyboard(page, "Fortsæt med sag A-1");
    await question(page, /vurderet inden 24 timer/u);
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await page.getByText("skal begrundes, før du går videre").waitFor();
    await page.keyboard.type("Se 010110-1234");
    await page.getByText("ligner et CPR-nummer").waitFor();
    await page.keyboard.press("Control+Enter");
    await question(page, /vurderet inden 24 timer/u);
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.type("journalen");
    await page.keyboard.press("Control+Enter");
    await question(page, /Er den vurderet siden/u);
    expect(await page.getByRole("radio", { name: "Ikke relevant" }).count()).toBe(0);
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    await page.getByText("U3 stilles ikke i denne sag").waitFor();
    await question(page, /fyldt 16 år/u);
    await page.keyboard.press("Alt+ArrowLeft");
    await question(page, /Er den vurderet siden/u);
    expect(await page.getByRole("radio", { name: "Nej" }).evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await question(page, /Er det noteret/u);
    await written(page);
    expect(await answersIn(pane, "A-1")).toEqual(["U1=nej (Se journalen)", "U2=ja"]);
    await page.keyboard.press("b");
    await page.keyboard.type("010110-1234");
    await page.getByRole("button", { name: "Alle sager" }).click();
    await page.getByText("Noget er ikke skrevet i arket").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Luk alligevel" }).click();
    await page.getByRole("button", { name: "Udfyld sag A-1" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Udfyld sag A-1");
    expect(await answersIn(pane, "A-1")).toEqual(["U1=nej (Se journalen)", "U2=ja"]);
    expect([pane.errors, pane.violations, pane.foreign]).toEqual([[], [], []]);
    const saved = pane.saved();
    await pane.close();
    const again = await start(saved);
    await openByKeyboard(again.page, "Udfyld skemaer");
    await openByKeyboard(again.page, "Fortsæt med sag A-1");
    await question(again.page, /Er det noteret/u);
    await again.page.getByText("2 af 6 besvaret").waitFor();
  });

  it("lists what is missing, and reports a case finished with name and day", async () => {
    const pane = await start(handedOut());
    const { page } = pane;
    await page.getByRole("button", { name: "Udfyld skemaer" }).click();
    await page.getByRole("button", { name: "Udfyld sag A-2" }).click();
    await question(page, /målene konkrete/u);
    await page.keyboard.press("h");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Afslutning" }).waitFor();
    await page.getByText("Alle spørgsmål er besvaret.").waitFor();
    await page.getByRole("button", { name: "Alle spørgsmål" }).click();
    await page.getByRole("button", { name: "P1: besvaret" }).click();
    await page.keyboard.press("l");
    await page.getByRole("button", { name: "Afslutning" }).click();
    await page.getByText("1 svar mangler en bemærkning").waitFor();
    await page.getByRole("button", { name: "P1", exact: true }).click();
    await page.getByRole("textbox", { name: "Bemærkning" }).fill("! Målene mangler");
    await page.getByRole("button", { name: "Næste" }).click();
    await question(page, /Er det drøftet/u);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Samlet vurdering" }).fill("God sag");
    await page.getByRole("checkbox", { name: "Færdig: sagen er gennemgået" }).check();
    await page.getByRole("button", { name: "Næste sag: A-1" }).click();
    await question(page, /vurderet inden 24 timer/u);
    expect(readReview(await sheetIn(pane), "").cases[1]).toMatchObject({
      reviewer: { value: "Mette Dahl" },
      date: { value: "2026-02-10" },
      assessment: { value: "God sag" },
      done: { value: true },
    });
    expect(await answersIn(pane, "A-2")).toEqual(["P1=lav grad (! Målene mangler)", "P2=ja"]);
  });

  it("shows another's newer answer instead of writing over it", async () => {
    const pane = await start(handedOut());
    const { page, host } = pane;
    await page.getByRole("button", { name: "Udfyld skemaer" }).click();
    await page.getByRole("button", { name: "Fortsæt med sag A-1" }).click();
    await question(page, /vurderet inden 24 timer/u);
    const sheet = host.workbook.sheets.find(({ name }) => name.startsWith("Skema"))!;
    const cell = { row: 12, column: 4, rows: 1, columns: 1 };
    await page.keyboard.press("i");
    host.edit(sheet, cell, [["ja"]]);
    await page.getByText("U1: der er skrevet i arket i mellemtiden").waitFor();
    expect(sheet.need(12, 4).value).toBe("ja");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Brug mit" }).click();
    await written(page);
    expect(sheet.need(12, 4).value).toBe("ikke relevant");
    await page.getByRole("radio", { name: "Nej" }).check();
    host.edit(sheet, cell, [["ja"]]);
    await page.getByRole("button", { name: "Behold det, der står" }).click();
    expect(await page.getByRole("radio", { name: "Ja" }).isChecked()).toBe(true);
    expect(sheet.need(12, 4).value).toBe("ja");
  });
});

describe("the form and the sheet", () => {
  it("say the same: what is typed in the sheet is seen in the form, and what the form writes is counted in the sheet", async () => {
    const pane = await start(handedOut());
    const { page, host } = pane;
    await page.getByRole("button", { name: "Udfyld skemaer" }).click();
    await page.getByRole("button", { name: "Fortsæt med sag A-1" }).click();
    await question(page, /vurderet inden 24 timer/u);
    const sheet = host.workbook.sheets.find(({ name }) => name.startsWith("Skema"))!;
    const progress = (): unknown => host.session.calculation.valueAt(sheet, 1, 4);
    host.edit(sheet, { row: 12, column: 4, rows: 1, columns: 1 }, [["ja"]], "Local");
    await expect.poll(() => page.getByRole("radio", { name: "Ja" }).isChecked(), { timeout: 15_000 }).toBe(true);
    await page.getByText("1 af 4 besvaret").waitFor();
    // Oneself in the sheet and then in the form is no conflict.
    await page.getByRole("radio", { name: "Ikke relevant" }).check();
    await written(page);
    expect(await page.getByText("i mellemtiden").count()).toBe(0);
    expect(sheet.need(12, 4).value).toBe("ikke relevant");
    expect(progress()).toBe("1 af 4");
    expect([pane.errors, pane.violations, pane.foreign]).toEqual([[], [], []]);
  });

  it("says Færdig of nothing that is not, asks about odd dates, and offers who filled in the case before", async () => {
    const pane = await start(handedOut());
    const { page, host } = pane;
    await page.evaluate(() => {
      localStorage.removeItem("tilsyn-user");
    });
    await page.getByRole("button", { name: "Udfyld skemaer" }).click();
    await page.getByRole("button", { name: "Udfyld sag A-1" }).click();
    await question(page, /vurderet inden 24 timer/u);
    await page.keyboard.press("j");
    await page.getByRole("button", { name: "Alle spørgsmål" }).click();
    await page.getByRole("button", { name: "Afslutning" }).click();
    await page.getByText("1 spørgsmål mangler svar").waitFor();
    const done = page.getByRole("checkbox", { name: "Færdig: sagen er gennemgået" });
    await done.click();
    await page.getByText("kan ikke meldes færdig endnu").waitFor();
    expect(await done.isChecked()).toBe(false);
    await page.getByRole("button", { name: "U4", exact: true }).click();
    await page.keyboard.press("i");
    await page.getByRole("textbox", { name: "Bemærkning" }).fill("Bor hos far");
    await page.getByRole("button", { name: "Afslutning" }).click();
    // A whole step was skipped.
    await page.getByText("Det, du har gennemgået, er besvaret.").waitFor();
    expect(await page.getByText("Alle spørgsmål er besvaret.").count()).toBe(0);
    await done.click();
    await page.getByText("men Udfyldt af er tomt").waitFor();
    const date = page.getByLabel("Dato", { exact: true });
    await date.fill("2062-01-05");
    await page.getByText("05-01-2062 er ikke kommet endnu. Er datoen rigtig?").waitFor();
    await date.fill("2026-11-28");
    await page.getByText("28-11-2026 er ikke kommet endnu. Er datoen rigtig?").waitFor();
    await date.fill("2026-02-09");
    await page.getByRole("textbox", { name: "Udfyldt af" }).fill("Lis Bro");
    await expect.poll(() => page.getByText("Er datoen rigtig?").count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Næste sag: A-2" }).click();
    await question(page, /målene konkrete/u);
    await page.keyboard.press("h");
    await page.keyboard.press("Enter");
    await page.getByText("Alle spørgsmål er besvaret.").waitFor();
    await page.getByRole("button", { name: "Indsæt Lis Bro" }).click();
    await done.check();
    await written(page);
    // Somebody takes an answer away in the sheet: the list says so, and ticks what is whole alone.
    const sheet = host.workbook.sheets.find(({ name }) => name.startsWith("Skema"))!;
    host.edit(sheet, { row: 12, column: 4, rows: 1, columns: 1 }, [[""]]);
    await page.getByRole("button", { name: "Alle sager" }).first().click();
    // The first answer is gone, so that what hangs on it is open again.
    await page.getByText(/meldt færdig, men 1 af \d/u).waitFor();
    await page.getByText("Alle sager er meldt færdige, men nogle mangler").waitFor();
    expect([pane.errors, pane.violations, pane.foreign]).toEqual([[], [], []]);
  });
});

describe("the staff unit's review", () => {
  it("hands out files that the register then tells of, and takes several back at once", async () => {
    const pane = await start(await fs.readFile(await drawnRegister(folder)));
    const { page } = pane;
    await page.getByRole("button", { name: "Gennemgang", exact: true }).click();
    const download = await downloadOf(page, () => page.getByRole("button", { name: "Lav filer med skemaer" }).click());
    await page.getByRole("heading", { name: "Filen er klar" }).waitFor();
    expect(download.name).toBe("2026-K1 N1 skemaer.zip");
    const back = path.join(folder, "tilbage");
    await fs.mkdir(back);
    const files = Object.entries(unzipSync(download.bytes)).map(([name, bytes]) => ({
      file: path.join(back, name),
      bytes,
    }));
    expect(files.map(({ file }) => path.basename(file))).toEqual([
      "2026-K1 N1 Nord.xlsx",
      "2026-K1 N1 Syd & Vest.xlsx",
    ]);
    for (const { file, bytes } of files) {
      await fs.writeFile(file, bytes);
      fillIn(file, { usual: "ja", done: file.includes("Nord") ? "ja" : "" });
    }
    await page.getByRole("row", { name: "I alt 0 / 8 -" }).waitFor();
    await page
      .getByLabel("Filer, I har fået tilbage")
      .setInputFiles([...files.map(({ file }) => file), path.join(folder, "sager.csv")]);
    const list = page.getByRole("list", { name: "Filer, der er læst" });
    await list.getByText("Nord: 4 sager, heraf 4 færdige").waitFor();
    await list.getByText("sager.csv er ikke læst").waitFor();
    await page.getByRole("button", { name: "Saml svar ind fra 2 filer" }).click();
    await page.getByRole("row", { name: /Nord Leder 4 \/ 4/u }).waitFor();
    await page.getByRole("button", { name: "Syd & Vest: 4 sager mangler" }).waitFor();
    expect([pane.errors, pane.violations, pane.foreign]).toEqual([[], [], []]);
    const register = path.join(folder, "gemt.xlsx");
    await fs.writeFile(register, pane.saved());
    expect((await tilsyn("validate", register, ...ROUND)).exit).toBe(0);
  });

  it("gives no file where the register could not be told of it", async () => {
    const pane = await start(await fs.readFile(await drawnRegister(folder, "andet.xlsx")));
    const { page, host } = pane;
    let downloads = 0;
    page.on("download", () => {
      downloads++;
    });
    await page.getByRole("button", { name: "Gennemgang", exact: true }).click();
    await page.getByRole("button", { name: "Lav filer med skemaer" }).waitFor();
    host.faults.refuseWrites = true;
    await page.getByRole("button", { name: "Lav filer med skemaer" }).click();
    await page.getByText("Ikke udført").waitFor();
    expect(downloads).toBe(0);
    await page.getByRole("heading", { name: "Send skemaer ud" }).waitFor();
  });
});
