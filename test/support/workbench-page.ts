/**
 * The workbench as it is built (dist/workbench), served under a path of its own and opened in Chromium by a user who was
 * never there. One server per test file, a fresh profile per visit.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { preview } from "vite";
import type { PreviewServer } from "vite";
import { launchChromium, PATIENCE } from "./browser-chromium";

/** Another build than `npm run build:workbench` makes: WORKBENCH_FOLDER. */
const FOLDER = process.env["WORKBENCH_FOLDER"];
/** Any static host, any path. */
const BASE = "/et/sted/";

export interface VisitSettings {
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the clock shows, standing still, on the page and in the pane; the real time if nothing is said. */
  readonly now?: string;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The task pane in its frame. */
  readonly pane: FrameLocator;
  /** Uncaught errors, and what was said on the console as an error (breaches of the content policy are). */
  readonly errors: readonly string[];
  /** Requests to anywhere but below the page's own address. */
  readonly foreign: readonly string[];
  close(): Promise<void>;
}

export interface Served {
  /** A first visit. */
  visit(settings?: VisitSettings): Promise<Visit>;
  stop(): Promise<void>;
}

/**
 * Builds the workbench where it is missing or older than its sources. `others`: a browser that somebody else closes; else
 * one of its own.
 */
export async function serveWorkbench(others?: Browser): Promise<Served> {
  if (FOLDER === undefined) {
    const { status, stderr } = spawnSync(process.execPath, ["workbench/build.mjs", "--missing"], { encoding: "utf8" });
    if (status !== 0) throw new Error(`npm run build:workbench failed: ${stderr}`);
  }
  const server = await preview({
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    base: BASE,
    build: { outDir: resolve(FOLDER ?? "dist/workbench") },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const browser = others ?? (await launchChromium());
  const address = addressOf(server);
  return {
    visit: (settings = {}) => visit(browser, address, settings),
    stop: async () => {
      if (others === undefined) await browser.close();
      await server.close();
    },
  };
}

function addressOf(server: PreviewServer): string {
  const at = server.httpServer.address();
  if (at === null || typeof at === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${at.port}${BASE}`;
}

async function visit(
  browser: Browser,
  address: string,
  { locale = "da-DK", colorScheme = "light", viewport = { width: 1440, height: 850 }, now }: VisitSettings,
): Promise<Visit> {
  const context = await browser.newContext({ locale, colorScheme, viewport, reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  const foreign: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data):/u.test(url)) foreign.push(url);
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(address);
  return {
    context,
    page,
    pane: page.frameLocator("iframe[data-part=pane]"),
    errors,
    foreign,
    close: () => context.close(),
  };
}
