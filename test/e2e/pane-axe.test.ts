/**
 * Every view against WCAG 2.1 AA, in every colour scheme and in a narrow and a magnified pane; and no view scrolls
 * sideways, whichever font the machine has.
 */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PaneSettings } from "../support/browser-page";
import { openPaneIn } from "../support/browser-page";
import { launchChromium } from "../support/browser-chromium";
import { violationsOf } from "../support/browser-axe";
import type { Sans } from "../support/browser-fonts";
import { fontsOf, SANS } from "../support/browser-fonts";
import { faultless, FileRound } from "../support/pane-round";
import { registerOfRooms, ROOMS } from "../support/pane-rooms";
import { isAt } from "../support/pane-view";
import type { State } from "../support/pane-states";
import { EMPTY, registerAtWork, statesAtWork } from "../support/pane-states";

const file = new FileRound();
const rooms = new FileRound();
afterAll(() => {
  file.clear();
  rooms.clear();
});
beforeAll(async () => {
  await registerAtWork(file);
  await registerOfRooms(rooms);
});

interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const USUAL: Size = { name: "340 pixels", width: 340, height: 800 };
const NARROW: Size = { name: "320 pixels", width: 320, height: 800 };
/** 200 %: half as many CSS pixels on the same screen. */
const MAGNIFIED: Size = { name: "200 %", width: 170, height: 400 };

interface Mode extends PaneSettings {
  readonly font: Sans;
  readonly sizes: readonly Size[];
  /** Whether axe looks too, or the layout alone is looked at. */
  readonly axe: boolean;
  /** Whether axe looks once more in forced colours: they change no more than colours do, so no walk of their own. */
  readonly forced?: boolean;
}

const [NARROWEST, WIDEST] = SANS;

/**
 * Each walked through once. Sizes and fonts are told from each other by what they do to the layout, so they are looked
 * at in light alone; and axe judges nothing by its font.
 */
const MODES: Readonly<Record<string, Mode>> = {
  light: { font: NARROWEST, axe: true, forced: true, sizes: [USUAL, NARROW, MAGNIFIED] },
  "a wide font": { font: WIDEST, axe: false, sizes: [USUAL, NARROW, MAGNIFIED] },
  dark: { font: NARROWEST, axe: true, colorScheme: "dark", sizes: [USUAL] },
};

const browsers = new Map<Sans, Promise<Browser>>(SANS.map((font) => [font, launchChromium(font)]));
afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/**
 * Runs in the page: what makes it scroll sideways, the innermost elements that reach beyond its right edge. A chart hears of
 * its new width in one frame and is drawn in the next.
 */
const beyond = async (): Promise<string[]> => {
  for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (each: Element | null): boolean =>
    each !== null &&
    each !== document.body &&
    (getComputedStyle(each).overflowX !== "visible" || scrolls(each.parentElement));
  const reaches = (each: Element): boolean =>
    each.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(each.parentElement);
  const wide = [...document.querySelectorAll("body *")].filter(
    (each) => reaches(each) && ![...each.children].some(reaches),
  );
  return wide.map(
    (each) =>
      `${Math.round(each.getBoundingClientRect().right - clientWidth)} pixels beyond the right edge: ${each.outerHTML.replace(/ class="[^"]*"/gu, "").slice(0, 100)}`,
  );
};

async function faults(page: Page, states: readonly State[], { sizes, axe, forced = false }: Mode): Promise<string[]> {
  const found: string[] = [];
  for (const { name, reach } of states) {
    await reach(page);
    for (const size of [...sizes].reverse()) {
      if (sizes.length > 1) await page.setViewportSize(size);
      const told = [...(axe ? await violationsOf(page) : []), ...(await page.evaluate(beyond))];
      found.push(...told.map((each) => `${name}, ${size.name}: ${each}`));
    }
    if (!forced) continue;
    await page.emulateMedia({ forcedColors: "active" });
    found.push(...(await violationsOf(page)).map((each) => `${name}, forced colours: ${each}`));
    await page.emulateMedia({ forcedColors: "none" });
  }
  return found;
}

describe.each(Object.entries(MODES))("every view in %s", (_, mode) => {
  it.each([
    ["an empty workbook", null, EMPTY],
    ["a register at work", file.register, statesAtWork(file)],
    ["what was learned, is due and was counted", rooms.register, ROOMS],
  ] as const)("can be used by everybody: %s", async (_name, register, states) => {
    const pane = await openPaneIn(await browsers.get(mode.font)!, {
      now: "2026-02-10T09:00:00Z",
      viewport: USUAL,
      ...mode,
      ...(register === null ? {} : { workbook: readFileSync(register) }),
    });
    try {
      await isAt(pane.page, "Overblik");
      expect(await faults(pane.page, states, mode)).toEqual([]);
      // In the last state, which has seen them all: the browser has no other font to turn to.
      expect(await fontsOf(pane.page)).toEqual([mode.font]);
      faultless(pane);
    } finally {
      await pane.close();
    }
  });
});
