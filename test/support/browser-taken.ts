/** What a user takes out of the pane: downloaded files and what lies on the clipboard. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that comes of this act; waits until it is whole. */
export async function downloadOf(page: Page, act: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The clipboard by kind, such as `text/plain` and `text/html`. */
export async function clipboardOf(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.bringToFront();
  return page.evaluate(async () => {
    const kinds = (await navigator.clipboard.read()).flatMap((item) => item.types.map((type) => [type, item] as const));
    return Object.fromEntries(
      await Promise.all(kinds.map(async ([type, item]) => [type, await (await item.getType(type)).text()] as const)),
    );
  });
}
