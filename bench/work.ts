/** What a page does itself, whoever else is at work on the machine meanwhile. */
import type { Page } from "playwright-core";

/** Gives what tells how many milliseconds of processor time the page's main thread has taken since it began. */
export async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
}
