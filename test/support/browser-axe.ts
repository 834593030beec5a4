/** What axe-core finds against WCAG 2.1 A and AA in a page as it stands. */
import axe from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** Waits for what is on its way to end: half-way between two colours, a button has a contrast that nobody sees. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** One line per element at fault: rule, element, what is wrong. `within`: a selector of the part looked at. */
export async function violationsOf(page: Page, within?: string): Promise<string[]> {
  await atRest(page);
  await page.evaluate(`if (!window.axe) { ${axe.source} }`);
  const { violations } = await page.evaluate(
    ({ tags, part }) =>
      (window as unknown as { readonly axe: typeof axe }).axe.run(part ?? document, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      }),
    { tags: TAGS, part: within },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/gu, " ")}`,
    ),
  );
}
