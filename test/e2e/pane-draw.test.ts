/** Drawing by clicks, as a staff unit does, and what the pane then shows of the draw and the log. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import type { Pane, PaneSettings } from "../support/browser";
import { openPane } from "../support/browser";
import { violationsOf } from "../support/browser-axe";
import { clipboardOf } from "../support/browser-taken";
import { mustDo, rowsOf } from "../support/filled-round";
import { showView } from "../support/pane-view";
import { differences } from "../support/same-workbook";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-pane-draw-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let opened: Pane | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const NOW = "2026-01-05T08:00:00Z";
const USER = "Prøve";
const SEED = "Lotto 3. januar 2026: 3 8 15 21 29 33 35";
const at = (name: string): string => join(folder, `${name}.xlsx`);
const IDS = ["Nord", "Syd"].flatMap((unit) =>
  ["Bo", "Ea", "Åse"].flatMap((name) => [1, 2, 3, 4].map((index) => `${unit}-${name}-${index}`)),
);
const drawing = (register: string, level: number, seed: string): string[] => [
  "draw",
  register,
  "--round",
  "2026-K1",
  "--level",
  String(level),
  "--seed",
  seed,
  "--date",
  "2026-01-05",
  "--now",
  NOW,
];

beforeAll(async () => {
  writeFileSync(
    join(folder, "sager.csv"),
    [
      "Sag;Enhed;Sagsbehandler;Status",
      ...IDS.map((id) => `${id};${id.split("-")[0]};${id.split("-")[1]};Aktiv`),
      "Syd-Per-1;Syd;Per;Lukket",
    ].join("\n"),
  );
  await mustDo(["create", at("imported"), "--preset", "bbu-2018", "--units", "Nord;Syd", "--now", NOW]);
  await mustDo(["import", at("imported"), "--cases", join(folder, "sager.csv"), "--now", NOW]);
  await copyFile(at("imported"), at("drawn"));
  await mustDo(drawing(at("drawn"), 1, SEED));
});

async function open(name: string, view: "Udtræk" | "Log og indstillinger", settings: PaneSettings = {}): Promise<Pane> {
  opened = await openPane({ workbook: readFileSync(at(name)), now: NOW, user: USER, ...settings });
  await showView(opened.page, view);
  await opened.page.getByRole("heading", { level: 2 }).first().waitFor();
  return opened;
}

function saved(pane: Pane, name: string): string {
  writeFileSync(at(name), pane.saved());
  return at(name);
}

function faultless({ errors, violations, foreign }: Pane): void {
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}

const part = (page: Page, name: string) => page.getByRole("heading", { level: 2, name }).getByRole("button");

describe("a draw by clicks", () => {
  it("shows the plan without a case, then leaves what the command line leaves", async () => {
    const pane = await open("imported", "Udtræk");
    const { page } = pane;
    expect(await page.getByRole("textbox", { name: "Ny runde" }).inputValue()).toBe("2026-K1");
    await page.getByRole("button", { name: "Se planen" }).click();
    await page.getByText("6 af 24 sager trækkes").waitFor();
    await page.getByText("Sagsbehandlere uden en sag, der kan udtrækkes (1): Per (Syd).").waitFor();
    const shown = await page.locator("body").innerText();
    expect(IDS.filter((id) => shown.includes(id))).toEqual([]);
    expect(differences(at("imported"), saved(pane, "previewed"))).toEqual([]);

    const seed = page.getByRole("textbox", { name: "Seed" });
    await seed.fill("Lotto|3");
    expect(await page.getByRole("button", { name: "Videre til bekræftelse" }).isDisabled()).toBe(true);
    await seed.fill(SEED);
    await seed.press("Enter");
    await page.getByRole("group", { name: "Træk nu?" }).getByText(SEED).waitFor();
    await page.getByRole("button", { name: "Træk sagerne" }).click();
    await page
      .getByText("Runde 2026-K1, niveau 1: 6 af 24 sager er udtrukket, og 12 sager er udpeget som reserve.")
      .first()
      .waitFor();
    await page.getByRole("heading", { level: 2, name: "De udtrukne sager" }).waitFor();
    expect(differences(at("drawn"), saved(pane, "clicked"))).toEqual([]);
    faultless(pane);
  });

  it("is refused when the cases changed after the plan was shown", async () => {
    const host = new Host(openWorkbook(readFileSync(at("imported"))).workbook);
    const pane = await open("imported", "Udtræk", { workbook: host });
    const { page } = pane;
    await page.getByRole("button", { name: "Se planen" }).click();
    await page.getByRole("textbox", { name: "Seed" }).fill(SEED);
    await page.getByRole("button", { name: "Videre til bekræftelse" }).click();
    const sheet = host.workbook.sheets.find(({ name }) => name === "Sager")!;
    const table = [...host.workbook.sheets]
      .flatMap(({ tables }) => [...tables])
      .find(({ name }) => name === "tblSager")!;
    host.edit(sheet, { row: table.area.row + 1, column: table.area.column, rows: 1, columns: 1 }, [["Nord-ny"]]);
    await page.getByRole("button", { name: "Træk sagerne" }).click();
    await page
      .getByText(/er ændret, siden planen blev vist/u)
      .first()
      .waitFor();
    expect(await rowsOf(saved(pane, "changed"), "tblUdtrukne")).toEqual([]);
    await page.getByRole("button", { name: "Se planen" }).waitFor();
    faultless(pane);
  });

  it("is changed with a reason only, and the log keeps both draws", async () => {
    const pane = await open("drawn", "Udtræk");
    const { page } = pane;
    const drawn = await rowsOf(at("drawn"), "tblUdtrukne");
    const first = drawn.find((row) => row["Nr"] === 1)!;
    const reserve = drawn.find(
      (row) => row["Status"] === "reserve" && row["Udtræksgruppe"] === first["Udtræksgruppe"],
    )!;
    await part(page, "Erstat en sag").click();
    await page.getByRole("combobox", { name: "Sag, der skal ud" }).selectOption(String(first["Sag"]));
    await page.getByText(`Den erstattes af sag ${String(reserve["Sag"])}`).waitFor();
    await page.getByRole("textbox", { name: "Begrundelse for at erstatte" }).fill("Sagen er lukket");
    await page.getByRole("button", { name: "Erstat sagen" }).click();
    await page.getByRole("button", { name: "Ja, erstat sagen" }).click();
    await page
      .getByText(`er erstattet af sag ${String(reserve["Sag"])}`)
      .first()
      .waitFor();

    await part(page, "Træk om").click();
    await page.getByRole("button", { name: "Begynd et nyt udtræk" }).click();
    await page.getByRole("button", { name: "Se planen" }).click();
    await page.getByRole("textbox", { name: "Seed" }).fill("Terninger 6. januar 2026: 4 1 6 2 5 3");
    expect(await page.getByRole("button", { name: "Videre til bekræftelse" }).isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "Begrundelse for at trække om" }).fill("Seed var kendt på forhånd");
    await page.getByRole("button", { name: "Videre til bekræftelse" }).click();
    await page.getByRole("button", { name: "Annullér, og træk om" }).click();
    await page.getByText("18 udtrukne sager er annulleret på niveau 1", { exact: false }).first().waitFor();
    const { message } = await mustDo(["verify", saved(pane, "redrawn")]);
    expect(message).toBe("2 udtræk er efterprøvet, og loggens 5 rækker er uændrede. Alt stemmer.");
    await showView(page, "Log og indstillinger");
    await page.getByText("Begrundelse: Seed var kendt på forhånd").waitFor();
    await page.getByText("Loggen er uændret").waitFor();
    faultless(pane);
  });
});

describe("checking a draw", () => {
  it("gives an outsider a line that prints the ticket on the sheet", async () => {
    const pane = await open("drawn", "Udtræk");
    const { page } = pane;
    await part(page, "Sådan kan en udenforstående efterprøve udtrækket").click();
    await page.getByRole("button", { name: "Kopiér: Terminal-linjen" }).click();
    await page.getByText("Kopieret").waitFor();
    const line = (await clipboardOf(page))["text/plain"] ?? "";
    const hash = execFileSync("sh", ["-c", line], { encoding: "utf8" }).slice(0, 64);
    const first = (await rowsOf(at("drawn"), "tblUdtrukne")).find((row) => row["Nr"] === 1)!;
    expect(line).toContain(`'${SEED}|2026-K1|N1|${String(first["Sag"])}'`);
    expect(hash).toBe(first["Lodnummer"]);
    await page.getByText(hash).waitFor();
    faultless(pane);
  });

  it("finds a case that was changed by hand, and a row of the log", async () => {
    const host = new Host(openWorkbook(readFileSync(at("drawn"))).workbook);
    const change = (table: string, row: number, column: number, value: string): void => {
      const sheet = host.workbook.sheets.find(({ tables }) => [...tables].some(({ name }) => name === table))!;
      const { area } = [...sheet.tables].find(({ name }) => name === table)!;
      host.edit(sheet, { row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, [[value]]);
    };
    change("tblUdtrukne", 1, 3, "Nord-Bo-9");
    change("tblLog", 2, 1, "En anden");
    const pane = await open("drawn", "Udtræk", { workbook: host });
    const { page } = pane;
    await part(page, "Efterprøv udtrækkene").click();
    await page.getByRole("button", { name: "Efterprøv nu" }).click();
    await page.getByText("Noget stemmer ikke").waitFor();
    await page
      .getByRole("button", { name: /^Udtrukne sager, D/u })
      .first()
      .click();
    await expect.poll(() => host.workbook.active.name).toBe("Udtrukne sager");
    await showView(page, "Log og indstillinger");
    await page.getByText("Loggen er ændret").waitFor();
    await page.getByRole("button", { name: /^Log, række/u }).click();
    await expect.poll(() => host.workbook.active.name).toBe("Log");
    faultless(pane);
  });
});

// In light, dark and narrow panes every part of these views is looked at in pane-axe.test.ts; here all of them at once.
describe("the views of the draw and the log", () => {
  it("have no fault that axe sees in forced colours on dark, and do not scroll sideways", async () => {
    const pane = await open("drawn", "Udtræk", { forcedColors: true, colorScheme: "dark" });
    const { page } = pane;
    for (const name of [
      "Efterprøv udtrækkene",
      "Sådan kan en udenforstående efterprøve udtrækket",
      "Erstat en sag",
      "Tilføj en sag manuelt",
      "Træk om",
    ])
      await part(page, name).click();
    await page.getByRole("button", { name: "Begynd et nyt udtræk" }).click();
    await page.getByRole("button", { name: "Se planen" }).click();
    await page.getByText("6 af 24 sager trækkes").waitFor();
    const isWide = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect([await violationsOf(page), await isWide()]).toEqual([[], false]);
    await showView(page, "Log og indstillinger");
    await page.getByText("Loggen er uændret").waitFor();
    expect([await violationsOf(page), await isWide()]).toEqual([[], false]);
    faultless(pane);
  });
});
