/** What axe-core finds against WCAG 2.1 A and AA in a page as it stands. */
import axe from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
/** How often a page may have changed under axe before what it finds counts all the same. */
const TRIES = 20;

/**
 * One line per element at fault: rule, element, what is wrong. `within`: a selector of the part looked at. Faults in a
 * page that changed while it was looked at are looked for again: axe reads whether a button is disabled at one moment and its colours at
 * another.
 */
export async function violationsOf(page: Page, within?: string): Promise<string[]> {
  let found: Found;
  let left = TRIES;
  do {
    found = await violationsNow(page, within);
    left -= 1;
  } while (found.hasChanged && found.violations.length > 0 && left > 0);
  return found.violations;
}

interface Found {
  readonly violations: string[];
  readonly hasChanged: boolean;
}

async function violationsNow(page: Page, within: string | undefined): Promise<Found> {
  await page.evaluate(`if (!window.axe) { ${axe.source} }`);
  const { violations, hasChanged } = await page.evaluate(
    async ({ tags, part }) => {
      const ending = () =>
        document
          .getAnimations()
          .filter(
            ({ effect, playState }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
          );
      // Half-way between two colours, a button has a contrast that nobody sees.
      await Promise.allSettled(ending().map(({ finished }) => finished));
      const before = document.body.outerHTML;
      const found = await (window as unknown as { readonly axe: typeof axe }).axe.run(part ?? document, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      });
      return { violations: found.violations, hasChanged: ending().length > 0 || document.body.outerHTML !== before };
    },
    { tags: TAGS, part: within },
  );
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = "" }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/gu, " ")}`,
      ),
    ),
    hasChanged,
  };
}
