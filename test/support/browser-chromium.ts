/** Chromium as the system has it (Debian's package `chromium`), headless. */
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import type { Sans } from "./browser-fonts";
import { onlyFont } from "./browser-fonts";

export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** `font`: the only one this browser has; else those of the machine. */
export function launchChromium(font?: Sans): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    // Chromium has no sandbox for root.
    chromiumSandbox: process.getuid?.() !== 0,
    // A language that the system has not installed leaves Chromium with ASCII for the names of files.
    env: {
      ...process.env,
      LC_ALL: "C.UTF-8",
      ...(font === undefined ? {} : { FONTCONFIG_FILE: onlyFont(font) }),
    },
  });
}
