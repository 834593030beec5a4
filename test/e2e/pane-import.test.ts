/** The cases' file in the pane: of several sheets that hold cases the user says which, by a click. All cases are invented. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { faultless, FileRound, USER } from "../support/pane-round";
import { showView } from "../support/pane-view";
import { sheet } from "../support/workbook-sample";

const file = new FileRound();
afterAll(() => {
  file.clear();
});

const HEADER = ["Sag", "Enhed", "Sagsbehandler"];
const SHEETS = { Nord: [HEADER, ["N-1", "Nord", "Bo"]], Syd: [HEADER, ["S-1", "Syd", "Eva"], ["S-2", "Syd", "Ib"]] };

it("asks which sheet holds the cases, and reads the one that is chosen as the command line does", async () => {
  file.now = "2026-01-05T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  const contents = Object.entries(SHEETS).map(([name, values]) =>
    sheet(name, { blocks: [{ row: 1, column: 1, values }] }),
  );
  const cases = file.at("sager.xlsx");
  writeFileSync(cases, renderWorkbook(contents));
  const pane = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER });
  try {
    const { page } = pane;
    await showView(pane.page, "Opsætning");
    await page.getByLabel("Fil med sager").setInputFiles(cases);
    const chooser = page.getByRole("combobox", { name: "Ark i filen" });
    await chooser.waitFor();
    expect(await chooser.locator("option").allTextContents()).toEqual(["Vælg …", "Nord (1 rækker)", "Syd (2 rækker)"]);
    // Neither is guessed.
    expect(await page.getByRole("button", { name: /^Læs .* ind$/u }).isEnabled()).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await chooser.selectOption("Syd");
    await page.getByRole("button", { name: "Læs 2 sager ind" }).click();
    const { message } = await file.does("import", "--cases", cases, "--sheet", "Syd");
    await page.getByText(message).first().waitFor();
    expect(file.differences(pane)).toEqual([]);
    faultless(pane);
  } finally {
    await pane.close();
  }
});
