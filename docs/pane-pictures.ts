/**
 * Pictures of every view of the pane, made from today's program: the pane as it is delivered (dist/pane), in Chromium,
 * with Microsoft's office.js on our host, on the workbooks of `npm run demo`; one of the workbench; and every step of a round
 * on one sheet. Part of `npm run pictures`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../test/support/browser-chromium";
import type { PaneSettings } from "../test/support/browser-page";
import { openPaneIn } from "../test/support/browser-page";
import type { View } from "../test/support/pane-view";
import { showView } from "../test/support/pane-view";
import type { Served } from "../test/support/workbench-page";
import { serveWorkbench } from "../test/support/workbench-page";
import { area } from "../workbench/host/area";
import type { Host } from "../workbench/host/host";
import { contactSheet } from "./contact-sheet";

const demo = resolve(process.argv[2] ?? "demo");
const docs = resolve(process.argv[3] ?? "docs");
const quarter = (...names: readonly string[]): string => join(demo, "kvartal-2026-K1", ...names);
const published = join(demo, "bilag-2018", "register-2018.xlsx");
const onTheWay = quarter("undervejs-svar-samlet.xlsx");

/** Bytes; more would make the README slow to load. */
const MOST = 80 * 1024;
/** Of the sheet with every step. */
const MOST_OF_ALL = 900 * 1024;

interface Picture {
  readonly name: string;
  /** None: an empty workbook. */
  readonly workbook: string | null;
  /** As the pane's navigation calls it. */
  readonly view: View;
  readonly height: number;
  /** What is done before the picture, which ends when what is to be seen stands there. */
  readonly until: (page: Page) => Promise<unknown>;
  /** What somebody types into the workbook first. */
  readonly before?: (host: Host) => void;
  readonly settings?: PaneSettings;
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("heading", { name }).first().waitFor();

const standing = (page: Page): Promise<void> => page.getByRole("heading", { level: 2 }).first().waitFor();

const PICTURES: readonly Picture[] = [
  {
    name: "rude-overblik",
    workbook: onTheWay,
    view: "Overblik",
    height: 900,
    until: (page) => heading(page, /^Næste/u),
  },
  {
    name: "rude-overblik-moerk",
    workbook: onTheWay,
    view: "Overblik",
    height: 900,
    until: (page) => heading(page, /^Næste/u),
    settings: { colorScheme: "dark" },
  },
  { name: "rude-opsaetning", workbook: null, view: "Opsætning", height: 700, until: standing },
  {
    name: "rude-udtraek",
    workbook: quarter("undervejs-sager-hentet.xlsx"),
    view: "Udtræk",
    height: 760,
    until: seePlan,
  },
  { name: "rude-gennemgang", workbook: onTheWay, view: "Gennemgang", height: 780, until: standing },
  { name: "rude-svar", workbook: sentOut(), view: "Gennemgang", height: 840, until: openFirstCase },
  {
    name: "rude-datakontrol",
    workbook: onTheWay,
    view: "Datakontrol",
    height: 740,
    until: checkAgain,
    before: withFaults,
  },
  { name: "rude-resultater", workbook: published, view: "Resultater", height: 800, until: standing },
  {
    name: "rude-bilag",
    workbook: published,
    view: "Bilag 1",
    height: 780,
    until: (page) => heading(page, "Til et udvalgspapir"),
  },
  { name: "rude-log", workbook: published, view: "Log og indstillinger", height: 580, until: standing },
];

/** What a unit gets: the review sheets of one unit. */
function sentOut(): string {
  const folder = quarter("udsendt-niveau-2");
  return join(folder, readdirSync(folder).sort()[0] ?? "");
}

async function openFirstCase(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Fortsæt med sag/u }).click();
  await page.getByRole("heading", { level: 3 }).first().waitFor();
}

async function seePlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Se planen" }).click();
  await page.getByRole("table").first().waitFor();
  await page.evaluate(() => {
    document.querySelectorAll("h2")[1]?.scrollIntoView();
  });
  await page.mouse.wheel(0, -94);
}

/** Answers that are none, in three units. */
function withFaults(host: Host): void {
  const answers = host.workbook.tableNamed("tblSvar");
  if (answers === undefined) throw new Error("the register has no tblSvar");
  const { sheet, table } = answers;
  const column = table.columns.findIndex(({ name }) => name === "Svar");
  // The last round's answers stand last.
  for (const row of [5, 300, 600])
    host.edit(sheet, area(table.area.row + table.area.rows - row, table.area.column + column, 1, 1), [["måske"]]);
}

async function checkAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Kontrollér/u }).click();
  await page.getByRole("heading", { level: 2, name: /^Fejl/u }).waitFor();
}

async function taken(
  browser: Browser,
  { workbook, view, height, until, before, settings }: Picture,
): Promise<Uint8Array> {
  const pane = await openPaneIn(browser, {
    ...(workbook === null ? {} : { workbook: readFileSync(workbook) }),
    user: "Staben",
    now: "2026-02-10T09:00:00Z",
    viewport: { width: 360, height },
    ...settings,
  });
  try {
    const { page } = pane;
    before?.(pane.host);
    await showView(page, view);
    await until(page);
    // Nothing under the pointer, and nothing going on.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    await page.getByRole("button", { name: "Afbryd" }).waitFor({ state: "hidden" });
    if (pane.errors.length > 0) throw new Error(pane.errors.join("\n"));
    return await page.screenshot();
  } finally {
    await pane.close();
  }
}

/** The workbench with the sample municipality, its answers in. */
async function workbench(served: Served): Promise<Uint8Array> {
  const { page, pane, errors } = await served.visit({ viewport: { width: 1280, height: 640 } });
  await page.locator("[data-choice=quarter-answers]").click();
  await page.getByRole("button", { name: "Spring over" }).click();
  await pane.getByRole("heading", { name: /^Næste/u }).waitFor();
  await page.waitForTimeout(1000);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return await page.screenshot();
}

function keep(name: string, bytes: Uint8Array, most: number): void {
  if (bytes.length > most) throw new Error(`${name}: ${bytes.length} bytes, more than ${most}`);
  writeFileSync(join(docs, name), bytes);
  process.stdout.write(`${name} ${Math.round(bytes.length / 1024)} KB\n`);
}

const browser = await launchChromium();
try {
  for (const picture of PICTURES) keep(`${picture.name}.png`, await taken(browser, picture), MOST);
} finally {
  await browser.close();
}
const served = await serveWorkbench();
try {
  keep("proevebaenk.png", await workbench(served), 2 * MOST);
  keep("hele-runden.jpg", await contactSheet(served), MOST_OF_ALL);
} finally {
  await served.stop();
}
