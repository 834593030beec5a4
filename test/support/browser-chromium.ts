/**
 * Chromium as the system has it, headless. Debian's `chromium-headless-shell` has no windows to draw around a page, so that
 * it needs a third less time than `chromium`, which does as well where the other is not to be had.
 */
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import type { Sans } from "./browser-fonts";
import { onlyFont } from "./browser-fonts";

const [SHELL, WHOLE] = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

export const CHROMIUM = process.env["CHROMIUM"] ?? (existsSync(SHELL) ? SHELL : WHOLE);

/** A page that is slow because the machine is busy is no fault; one that never comes is. In milliseconds. */
export const PATIENCE = 120_000;

/** A browser of one's own, for whoever closes it. `font`: the only one it has; else those of the machine. */
export function launchChromium(font?: Sans): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    timeout: PATIENCE,
    // Debian's start script turns drawing by a graphics card on, which a program then has to play.
    args: ["--disable-gpu"],
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

let shared: Promise<Browser> | null = null;

/**
 * The one browser of this process: a worker runs many test files, and each opens contexts of its own in it, which share
 * nothing. It ends with the process.
 */
export function sharedChromium(): Promise<Browser> {
  return (shared ??= launchChromium());
}
