/**
 * How long a user waits for the pane, beside a bare Fluent page built the same way, both in Chromium with Microsoft's
 * office.js on a host of ours: the first paint of anything (the line that says it is being fetched), and the first paint
 * of what React draws. Alternating, in one run; medians. It prints and asserts nothing.
 */
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../test/support/browser-chromium";
import { openPaneIn } from "../test/support/browser-page";

const ROUNDS = 15;
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

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const taken: Record<Page, Paints[]> = { pane: [], bare: [] };
const browser = await launchChromium();
try {
  // The first of each warms the browser's cache of compiled code, and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const page of round % 2 === 0 ? (["bare", "pane"] as const) : (["pane", "bare"] as const)) {
      const paints = await paintsOf(browser, PAGES[page]);
      if (round > 0) taken[page].push(paints);
    }
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
