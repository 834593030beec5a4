/** The pane in a browser for tests: one browser per test file, closed at its end. */
import type { Browser } from "playwright-core";
import { afterAll } from "vitest";
import { launchChromium } from "./browser-chromium";
import type { Pane, PaneSettings } from "./browser-page";
import { openPaneIn } from "./browser-page";

export type { Pane, PaneSettings } from "./browser-page";

let browser: Promise<Browser> | null = null;
afterAll(async () => {
  await (await browser)?.close();
});

/** A pane of its own; whoever opens it closes it. */
export async function openPane(settings: PaneSettings = {}): Promise<Pane> {
  return openPaneIn(await (browser ??= launchChromium()), settings);
}
