import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Returned } from "./keeping";
import { keptBook } from "./keeping";
import { firstLanguage } from "./language";
import { readFunctions } from "./manifest";

async function begin(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("workbench.html has no element with id root");
  const manifest = await (await fetch("pane/manifest.xml")).text();
  const functions = await readFunctions(manifest, "pane/");
  let returned: Returned | null = null;
  let lost: string | null = null;
  try {
    returned = await keptBook(functions);
  } catch (failure) {
    lost = failure instanceof Error ? failure.message : String(failure);
  }
  createRoot(root).render(
    <App firstLanguage={firstLanguage()} manifest={manifest} functions={functions} returned={returned} lost={lost} />,
  );
}

void begin();
