/** The pane in a browser for tests. */
import { sharedChromium } from "./browser-chromium";
import type { Pane, PaneSettings } from "./browser-page";
import { openPaneIn } from "./browser-page";

export type { Pane, PaneSettings } from "./browser-page";

/** A pane of its own; whoever opens it closes it. */
export async function openPane(settings: PaneSettings = {}): Promise<Pane> {
  return openPaneIn(await sharedChromium(), settings);
}
