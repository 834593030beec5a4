/**
 * The fonts a browser under test can see. A page that names fonts the machine lacks is drawn in whatever the machine
 * calls sans-serif, so a layout is only known to hold in the fonts it was drawn in.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Families that test/support/system.mjs sees to: the narrowest and the widest of the usual sans-serif fonts. */
export const SANS = ["Liberation Sans", "DejaVu Sans"] as const;
export type Sans = (typeof SANS)[number];

/** A fontconfig file (https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html) with one family. */
export function onlyFont(family: Sans): string {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-font-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}</cachedir>
  <selectfont>
    <rejectfont><pattern></pattern></rejectfont>
    <acceptfont><pattern><patelt name="family"><string>${family}</string></patelt></pattern></acceptfont>
  </selectfont>
</fontconfig>
`,
  );
  return file;
}

/** The families that the page's text is drawn in, as Chromium's own inspector tells them. */
export async function fontsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body *" });
    const used = await Promise.all(nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })));
    return [...new Set(used.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)))].sort();
  } finally {
    await session.detach();
  }
}
