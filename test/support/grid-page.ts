/** The workbench's grid alone in Chromium, under the content policy the workbench has. */
import { resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { build } from "vite";
import { PATIENCE, sharedChromium } from "./browser-chromium";
import type { GridPage } from "./grid-script";

const ORIGIN = "https://grid.test";
const PAGE = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title><link rel="stylesheet" href="/page.css"></head>
<body><main id="grid"></main><script type="module" src="/grid.js"></script></body></html>`;
const STYLES = "html,body{margin:0;height:100%}#grid{height:100%}";
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

export interface GridSettings {
  readonly file?: Uint8Array;
  readonly language?: "da" | "en";
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenGrid {
  readonly page: Page;
  /** Uncaught errors, breaches of the content policy and requests to anywhere else. */
  readonly wrong: readonly string[];
  /** The drawn cell of an address. */
  cell(address: string): Locator;
  /** What the drawn cell shows; null where nothing is drawn. */
  text(address: string): Promise<string | null>;
  told(): Promise<readonly string[]>;
  /** What the host holds, as text. */
  value(sheet: string, address: string): Promise<string>;
  /** Shows a sheet, selects there, and waits until it is painted. */
  go(sheet: string, address: string): Promise<void>;
  selection(): Promise<string>;
  close(): Promise<void>;
}

let script: Promise<string> | null = null;

export async function openGrid({
  file,
  language = "da",
  viewport = { width: 1100, height: 700 },
}: GridSettings = {}): Promise<OpenGrid> {
  const code = await (script ??= bundle());
  const context = await (
    await sharedChromium()
  ).newContext({ viewport, locale: "da-DK", permissions: ["clipboard-read", "clipboard-write"] });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  await context.route("**/*", async (route) => {
    const address = route.request().url();
    if (address === `${ORIGIN}/`)
      await route.fulfill({
        body: PAGE,
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": POLICY },
      });
    else if (address === `${ORIGIN}/grid.js`) await route.fulfill({ body: code, contentType: "text/javascript" });
    else if (address === `${ORIGIN}/page.css`) await route.fulfill({ body: STYLES, contentType: "text/css" });
    else if (address === `${ORIGIN}/favicon.ico`) await route.fulfill({ status: 204 });
    else {
      wrong.push(address);
      await route.abort();
    }
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(([bytes, spoken]) => (window as unknown as GridPage).openGrid(bytes, spoken), [
    file === undefined ? null : Buffer.from(file).toString("base64"),
    language,
  ] as const);
  const cell = (address: string): Locator => page.locator(`[data-cell="${address}"]`).first();
  return {
    page,
    wrong,
    cell,
    text: async (address) =>
      (await cell(address).count()) === 0 ? null : cell(address).locator(".tg-text").textContent(),
    told: () => page.evaluate(() => (window as unknown as GridPage).told),
    value: (sheet, address) =>
      page.evaluate(
        ([name, where]) => {
          const { host } = window as unknown as GridPage;
          const [, letters, digits] = /^([A-Z])([0-9]+)$/.exec(where) as unknown as [string, string, string];
          return String(
            host.session.calculation.valueAt(
              host.workbook.sheetNamed(name)!,
              Number(digits) - 1,
              letters.charCodeAt(0) - 65,
            ) ?? "",
          );
        },
        [sheet, address] as const,
      ),
    go: (sheet, address) =>
      page.evaluate(
        async ([name, where]) => {
          const { grid } = window as unknown as GridPage;
          grid.select(name, where);
          await grid.refresh();
        },
        [sheet, address] as const,
      ),
    selection: () =>
      page.evaluate(() => {
        const { active } = (window as unknown as GridPage).host.workbook;
        const { row, column, rows, columns } = active.selection;
        return `${active.name} ${row} ${column} ${rows} ${columns}`;
      }),
    close: () => context.close(),
  };
}

async function bundle(): Promise<string> {
  const entry = resolve("test/support/grid-script.ts");
  const built = await build({
    configFile: false,
    root: resolve("."),
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "grid" } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !("output" in result)) throw new Error("the grid's page was not built");
  return result.output[0].code;
}
