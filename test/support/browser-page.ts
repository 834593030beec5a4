/**
 * The pane as it is delivered (dist/pane), in Chromium, with Microsoft's unmodified office.js, on a host of ours that
 * lives in this process. A fresh profile per pane.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import ts from "typescript";
import type { ExternalSettings, Link, Outside, PaneState } from "../../workbench/external";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { PATIENCE } from "./browser-chromium";

/** The address the manifest is built for. */
export const ORIGIN = "https://localhost:3000";
/** Another build than `npm run build` made: PANE_FOLDER. */
export const PANE = resolve(process.env["PANE_FOLDER"] ?? "dist/pane");
const CLIENT_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const CLIENT = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

export interface PaneSettings {
  /** The file that is open in Excel, or a host already at work; without it an empty workbook. */
  readonly workbook?: Uint8Array | Host;
  /** Of Excel's menus; Danish if nothing is said. */
  readonly language?: string;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: boolean;
  /** In CSS pixels before zooming; 350 by 800 if nothing is said, which is what Excel opens a pane with. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** 2 is 200 %: half as many CSS pixels on the same screen. */
  readonly zoom?: number;
  /** Who has said before, on this machine, that they work here; the pane asks where nobody has. */
  readonly user?: string;
  /** What the page's clock shows, standing still; the real time if nothing is said. */
  readonly now?: string;
  /** Script to run in the page before its own. */
  readonly before?: string;
  /** Hidden: the add-in runs behind the ribbon with its pane closed. */
  readonly pane?: PaneState;
}

export interface Pane {
  readonly page: Page;
  readonly host: Host;
  /** Uncaught errors of the page, and what it said on the console as an error. */
  readonly errors: readonly string[];
  /** Breaches of the content policy. */
  readonly violations: readonly string[];
  /** Requests to anywhere but the add-in's own origin and Microsoft's address of office.js; they were not let through. */
  readonly foreign: readonly string[];
  /** What the add-in did to its pane, in order. */
  readonly turns: readonly PaneState[];
  /** Presses the ribbon's button of this function; done when the add-in said so. */
  press(functionName: string): Promise<void>;
  /** The file as Excel would save it now. */
  saved(): Uint8Array;
  close(): Promise<void>;
}

/** `folder`: the build that is shown. */
export async function openPaneIn(browser: Browser, settings: PaneSettings = {}, folder = PANE): Promise<Pane> {
  if (!existsSync(join(folder, "taskpane.html"))) throw new Error(`${folder} has no taskpane.html: npm run build`);
  const { workbook } = settings;
  const host =
    workbook instanceof Host
      ? workbook
      : new Host(workbook === undefined ? new Workbook() : openWorkbook(workbook).workbook, { payloadLimit: null });
  const context = await freshContext(browser, settings);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  const violations: string[] = [];
  const foreign: string[] = [];
  const turns: PaneState[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  if (settings.now !== undefined) await page.clock.setFixedTime(settings.now);
  await context.route("**/*", (route) => deliver(route, folder, foreign));
  await page.exposeFunction("hostAnswer", (body: string, flags: number) => host.answer(body, flags));
  await page.exposeFunction("hostHears", (kind: "pane" | "violation", what: string) => {
    if (kind === "pane") turns.push(what as PaneState);
    else violations.push(what);
  });
  await page.addInitScript(externalScript(host, settings));
  if (settings.before !== undefined) await page.addInitScript(settings.before);
  host.onEvents((entries) => {
    void page
      .evaluate((each) => {
        (window as unknown as Inside).outside.push(each);
      }, entries)
      .catch((gone: unknown) => errors.push(String(gone)));
  });
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.evaluate(() => (window as unknown as Inside).outside.ready);
  return {
    page,
    host,
    errors,
    violations,
    foreign,
    turns,
    press: (name) => page.evaluate((each) => (window as unknown as Inside).outside.invoke(each), name),
    saved: () => saveWorkbook(host.session),
    close: async () => {
      host.onEvents(() => undefined);
      await context.close();
    },
  };
}

async function freshContext(
  browser: Browser,
  {
    colorScheme = "light",
    forcedColors = false,
    viewport = { width: 350, height: 800 },
    zoom = 1,
    language = "da-DK",
  }: PaneSettings,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: ORIGIN,
    colorScheme,
    forcedColors: forcedColors ? "active" : "none",
    viewport: { width: Math.round(viewport.width / zoom), height: Math.round(viewport.height / zoom) },
    deviceScaleFactor: zoom,
    locale: language,
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

async function deliver(route: Route, pane: string, foreign: string[]): Promise<void> {
  const address = route.request().url().split(/[?#]/u)[0]!;
  const [from, folder] = address.startsWith(CLIENT_ADDRESS) ? [CLIENT_ADDRESS, CLIENT] : [`${ORIGIN}/`, pane];
  const file = join(folder, address.slice(from.length));
  if (!address.startsWith(from)) {
    foreign.push(address);
    await route.abort();
  } else if (existsSync(file)) {
    await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? "application/octet-stream" });
  } else {
    await route.fulfill({ status: 404, body: "" });
  }
}

/** What of the test there is in the page. */
interface Inside {
  readonly outside: Outside;
  hostAnswer: Link["answer"];
  hostHears(kind: "pane" | "violation", what: string): Promise<void>;
}

let external: string | null = null;

function transpiled(file: string): string {
  return ts.transpileModule(readFileSync(resolve(file), "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  }).outputText;
}

/** Runs in the page before all else: it has to be text. */
function externalScript(
  host: Host,
  { language = "da-DK", colorScheme = "light", pane = "shown", user }: PaneSettings,
): string {
  const settings: ExternalSettings = { sets: host.session.sets, language, theme: colorScheme, pane };
  return `(() => {
    if (window !== window.top) return;
    const exports = {};
    ${(external ??= transpiled("workbench/external.ts"))}
    const link = { answer: (body, flags) => window.hostAnswer(body, flags), onPane: (state) => void window.hostHears("pane", state) };
    ${user === undefined ? "" : `localStorage.setItem("tilsyn-user", ${JSON.stringify(user)});`}
    window.outside = exports.installExternal(window, link, ${JSON.stringify(settings)});
    document.addEventListener("securitypolicyviolation", (event) => void window.hostHears("violation", [event.violatedDirective, event.blockedURI, event.sourceFile + ":" + event.lineNumber + ":" + event.columnNumber].join(" ")));
  })()`;
}
