/** Chromium as the system has it (Debian's package `chromium`), headless. */
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export function launchChromium(): Promise<Browser> {
  // Chromium has no sandbox for root.
  return chromium.launch({ executablePath: CHROMIUM, chromiumSandbox: process.getuid?.() !== 0 });
}
