/** What a button of the ribbon has to say, told in the pane. Both live in one page, in bundles of their own. */
import type { Report } from "../src/app/command";

const EVENT = "tilsyn-report";

export async function announce(report: Report): Promise<void> {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: report }));
  await Office.addin.showAsTaskpane();
}

/** Calls `hear` with every report from now on; gives how to stop. */
export function onAnnounced(hear: (report: Report) => void): () => void {
  const listen = (event: Event): void => {
    hear((event as CustomEvent<Report>).detail);
  };
  window.addEventListener(EVENT, listen);
  return () => {
    window.removeEventListener(EVENT, listen);
  };
}
