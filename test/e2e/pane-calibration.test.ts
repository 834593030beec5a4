/** A calibration by clicks: handed out to everybody named, taken in, laid side by side, talked over; and the command line's. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { LEVELS } from "../../src/register/setup-sheet";
import { FileWorkbook } from "../../src/workbook/xlsx";
import type { Pane } from "../support/browser";
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

const AT = ["--round", "2026-K1", "--level", "5"];
/** Bo Lind alone says nej to the first question of each step. */
const rule: SampleRule = ({ asked, row, reviewer }) => {
  if (!asked) return { answer: "", comment: "" };
  return row === 0 && reviewer.startsWith("Bo Lind")
    ? { answer: "nej", comment: "Ingen dato." }
    : { answer: "ja", comment: "" };
};

beforeAll(async () => {
  writeFileSync(file.at("sager.csv"), CASES);
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", file.at("sager.csv"));
  const register = FileWorkbook.fromBytes(new Uint8Array(readFileSync(file.register)), "register.xlsx");
  const { tables } = await register.read({ tables: [LEVELS.name] });
  const row: Readonly<Record<string, string | number>> = {
    Niveau: 5,
    Navn: "Kalibrering",
    "Trækkes fra": "Sager",
    Antal: 1,
    "Udfyldes af": "Anne Holm (ny leder); Bo Lind; Carl Vig",
    Form: "kalibrering",
  };
  const rows = [(tables[LEVELS.name]?.headers ?? []).map((header) => row[header] ?? null)];
  await register.write({ edits: [{ kind: "append", table: LEVELS.name, rows }] });
  writeFileSync(file.register, register.toBytes());
  await file.does("add", ...AT, "--case", "Anonym sag A", "--reason", "Til lederdagen");
  await file.handedIn("2026-K1", 5, rule);
  await file.does("collect", ...AT, "--from", file.at("afleveret-2026-K1-5"));
});

describe("calibration", () => {
  it("is made by a click, shows who differs on what, and is the command line's", async () => {
    opened = await openPane({ workbook: readFileSync(file.register), now: file.now, user: USER });
    const { page, host } = opened;
    await showView(page, "Enighed");
    await page
      .getByRole("combobox", { name: "Runde og niveau" })
      .selectOption({ label: "2026-K1, niveau 5 (Kalibrering)" });
    await page.getByText("Kalibreringen er ikke lavet endnu.").waitFor();
    await page.getByRole("button", { name: "Lav kalibrering" }).click();
    await page.getByText(/^\d+ % af \d+ svar er det hyppigste på deres spørgsmål \(3 deltagere, 1 sag\)\.$/u).waitFor();
    await page.getByText(/^Deltagere: Anne Holm.*\(ny leder\), Bo Lind.*\(leder\)/u).waitFor();
    await file.does("agreement", ...AT);
    expect(file.differences(opened)).toEqual([]);

    await page.getByRole("heading", { level: 2, name: /^Besvaret forskelligt \([1-9]\d*\)$/u }).waitFor();
    await page
      .getByText(/· 2 af 3 svarede ens$/u)
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: /^Skriv fælles svar: sag Anonym sag A, / })
      .first()
      .click();
    // First the sheet, then its cell: two requests.
    await expect
      .poll(() => [host.workbook.active.name, host.workbook.active.selection.row > 1])
      .toEqual(["Kalibrering", true]);
    const { active } = host.workbook;
    host.edit(active, active.selection, [["nej"]], "Local");
    await page.getByRole("button", { name: "Lav kalibreringen igen" }).click();
    await page.getByText("Fælles svar", { exact: true }).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    faultless(opened);
  });
});
