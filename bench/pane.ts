/**
 * How long a user waits for the pane, beside a bare Fluent page built the same way, both in Chromium with Microsoft's
 * office.js on a host of ours: the first paint of anything (the line that says it is being fetched), and the first paint
 * of what React draws. And what the pane itself does, as processor time of its page from when its script is there, until
 * the first view of a register of 6,719 cases and 18,000 answers stands, beside one of half as many answers. Alternating, in
 * one run; medians. It prints and asserts nothing.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../test/support/browser-chromium";
import { openPaneIn } from "../test/support/browser-page";
import { openWorkbook } from "../workbench/host/file/book";
import { Host } from "../workbench/host/host";
import type { Workbook } from "../workbench/host/model";
import { halfYear, SAMPLE } from "./half-year";
import { workOf } from "./work";

const ROUNDS = 15;
const OPENINGS = 5;
/** What the first view says, and nothing before it. */
const FIRST_VIEW = "Næste skridt";
const PAGES = { pane: resolve("dist/pane"), bare: resolve("dist/bare") } as const;
type Page = keyof typeof PAGES;

/** Milliseconds from the start of the navigation. */
interface Paints {
  readonly first: number;
  readonly drawn: number;
}

/** Notes when the first heading that React draws has been painted. */
const WATCH = `new MutationObserver((_, observer) => {
  if (document.querySelector("#root h1") === null) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); }));
}).observe(document, { childList: true, subtree: true })`;

async function paintsOf(browser: Browser, folder: string): Promise<Paints> {
  const pane = await openPaneIn(browser, { before: WATCH }, folder);
  try {
    await pane.page.waitForFunction("window.drawnAt !== undefined");
    return await pane.page.evaluate(() => ({
      first: performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
      drawn: (window as unknown as { readonly drawnAt: number }).drawnAt,
    }));
  } finally {
    await pane.close();
  }
}

/** Milliseconds of processor time until the first view of the workbook stands. */
async function openingOf(browser: Browser, workbook: Workbook): Promise<number> {
  const pane = await openPaneIn(browser, { workbook: new Host(workbook, { payloadLimit: null }), user: "Prøve" });
  try {
    const work = await workOf(pane.page);
    await pane.page.locator("main").getByText(FIRST_VIEW, { exact: true }).first().waitFor();
    return await work();
  } finally {
    await pane.close();
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const taken: Record<Page, Paints[]> = { pane: [], bare: [] };
const openings = { quarter: [] as number[], halfYear: [] as number[] };
const browser = await launchChromium();
try {
  // The first of each warms the browser's cache of compiled code, and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const page of round % 2 === 0 ? (["bare", "pane"] as const) : (["pane", "bare"] as const)) {
      const paints = await paintsOf(browser, PAGES[page]);
      if (round > 0) taken[page].push(paints);
    }
  }
  const [half, whole] = [readFileSync(SAMPLE), halfYear()].map((bytes) => openWorkbook(bytes).workbook) as [
    Workbook,
    Workbook,
  ];
  for (let round = 0; round <= OPENINGS; round++) {
    const quarter = await openingOf(browser, half);
    const year = await openingOf(browser, whole);
    if (round === 0) continue;
    openings.quarter.push(quarter);
    openings.halfYear.push(year);
  }
} finally {
  await browser.close();
}
print(`medians of ${ROUNDS}, alternating     bare ms     pane ms       ratio`);
for (const [kind, label] of [
  ["first", "first contentful paint"],
  ["drawn", "first paint by React"],
] as const) {
  const [bare, pane] = (["bare", "pane"] as const).map((page) => taken[page].map((paints) => paints[kind]));
  // Two that ran one after the other met the same machine.
  const ratio = median(pane!.map((time, round) => time / bare![round]!));
  print(
    `${label.padEnd(26)}${median(bare!).toFixed(0).padStart(12)}${median(pane!).toFixed(0).padStart(12)}${ratio.toFixed(2).padStart(12)}`,
  );
}
print("");
print(`medians of ${OPENINGS}, alternating     9,100 ms   18,200 ms       ratio`);
print(
  `${"first view, processor time".padEnd(26)}${median(openings.quarter).toFixed(0).padStart(12)}${median(openings.halfYear).toFixed(0).padStart(12)}${(median(openings.halfYear) / median(openings.quarter)).toFixed(2).padStart(12)}`,
);
