/** The pane in a browser for tests: one browser per test file and font, closed at its end. */
import type { Browser } from "playwright-core";
import { afterAll } from "vitest";
import { launchChromium } from "./browser-chromium";
import type { Sans } from "./browser-fonts";
import type { Pane, PaneSettings } from "./browser-page";
import { openPaneIn } from "./browser-page";

export type { Pane, PaneSettings } from "./browser-page";

const browsers = new Map<Sans | undefined, Promise<Browser>>();
afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** A pane of its own; whoever opens it closes it. */
export async function openPane(settings: PaneSettings = {}): Promise<Pane> {
  const { font } = settings;
  const browser = browsers.get(font) ?? launchChromium(font);
  browsers.set(font, browser);
  return openPaneIn(await browser, settings);
}
