/**
 * How soon a click is answered in the workbench with a large register open (6,719 cases, 18,000 answers): from the press
 * until the frame that shows something changed is begun, in the page or in the pane. First the page's own controls, then
 * every view of the pane by its navigation, and in each view every button, fold and choice that writes nothing. The slowest
 * first; the median of as many presses of each as there were. It prints and asserts nothing.
 */
import type { Frame, Page } from "playwright-core";
import { GROUPS, showView } from "../test/support/pane-view";
import type { View } from "../test/support/pane-view";
import type { Visit } from "../test/support/workbench-page";
import { serveWorkbench } from "../test/support/workbench-page";
import { halfYear } from "./half-year";

/** How often each is pressed. */
const TIMES = 3;
/** After so long nothing will be drawn any more, in milliseconds. */
const LONGEST = 1500;
/** What an answer should take at the most, in milliseconds. */
const LIMIT = 100;
/** Buttons that write, leave the page or open a file chooser. */
const LEFT =
  /^(Beregn|Lav|Gem|Saml|Luk niveau|Træk|Læs|Hent|Vælg fil|Afprøv|Kopiér|Opdater|Genindlæs|Skriv|Foreslå|Find|Efterprøv|Tag|Tilføj|Nulstil|Fortsæt|Vis i)/u;
const MOST_IN_A_VIEW = 14;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Notes the latest press, and the first frame after it in which something of the document has changed. */
const WATCH = `(() => {
  let pressed = 0;
  let answered = 0;
  // A frame's window may outlive its first, blank document.
  let watched = null;
  const press = (event) => { if (watched !== document) { watched = document; observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); } if (event.isTrusted && performance.timeOrigin + event.timeStamp > pressed + 50) { pressed = performance.timeOrigin + event.timeStamp; answered = 0; } };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, press, { capture: true });
  const observer = new MutationObserver(() => {
    if (answered !== 0) return;
    answered = -1;
    requestAnimationFrame(() => { answered = performance.timeOrigin + performance.now(); });
  });
  // A field shows by itself what is typed in it.
  addEventListener("input", () => { if (answered === 0) { answered = -1; requestAnimationFrame(() => { answered = performance.timeOrigin + performance.now(); }); } }, { capture: true });
  window.answerSince = (reset) => { if (reset) { pressed = 0; answered = 0; return null; } return { pressed, answered }; };
})()`;

interface Seen {
  readonly pressed: number;
  readonly answered: number;
}

const framesOf = (page: Page): readonly Frame[] => page.frames().filter((frame) => !frame.isDetached());

async function seen(page: Page, reset: boolean): Promise<readonly Seen[]> {
  const all = await Promise.all(
    framesOf(page).map((frame) =>
      frame
        .evaluate(
          (anew) => (window as unknown as { answerSince?(reset: boolean): Seen | null }).answerSince?.(anew) ?? null,
          reset,
        )
        .catch(() => null),
    ),
  );
  return all.filter((each) => each !== null);
}

/** Milliseconds until the answer is drawn; null where nothing changes. */
async function answerTo(page: Page, act: () => Promise<unknown>): Promise<number | null> {
  await seen(page, true);
  await act();
  const began = Date.now();
  while (Date.now() - began < LONGEST) {
    const now = await seen(page, false);
    const pressed = Math.max(...now.map((each) => each.pressed));
    const answers = now.map((each) => each.answered).filter((at) => at > pressed);
    if (pressed > 0 && answers.length > 0) {
      await page.waitForTimeout(150);
      return Math.min(...answers) - pressed;
    }
    await page.waitForTimeout(30);
  }
  return null;
}

const times = new Map<string, number[]>();
const silent = new Set<string>();

async function timed(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  const took = await answerTo(page, act);
  if (took === null) silent.add(name);
  else times.set(name, [...(times.get(name) ?? []), took]);
}

async function settled({ page, pane }: Visit): Promise<void> {
  await pane.getByRole("progressbar").first().waitFor({ state: "detached" });
  await page.waitForTimeout(200);
}

/** What a person does in the grid and around it. */
async function pageClicks(visit: Visit): Promise<void> {
  const { page } = visit;
  const grid = page.locator("[data-part=grid]");
  const tab = (name: string) => grid.getByRole("tab", { name, exact: true });
  for (let time = 0; time < TIMES; time++) {
    for (const name of ["Sager", "Svar", "Resultater", "Start", "Opsætning", "Udtræk"])
      if ((await tab(name).count()) > 0) await timed(page, `arket ${name}`, () => tab(name).click());
    await tab("Sager").click();
    await settled(visit);
    const cell = grid.locator('[data-cell="C10"]').first();
    await timed(page, "en celle", () => cell.click());
    await timed(page, "højreklik", () => cell.click({ button: "right" }));
    await timed(page, "luk menuen", () => page.keyboard.press("Escape"));
    await timed(page, "Ctrl+F", () => page.keyboard.press("Control+f"));
    await timed(page, "et bogstav i søgningen", () => page.keyboard.press("a"));
    await timed(page, "luk søgningen", () => page.keyboard.press("Escape"));
    await timed(page, "en pil", () => page.keyboard.press("ArrowDown"));
    await timed(page, "Ctrl+Slut", () => page.keyboard.press("Control+End"));
    await timed(page, "Ctrl+Hjem", () => page.keyboard.press("Control+Home"));
    for (const name of ["Vis", "Hjælp", "Tilsyn"])
      await timed(page, `båndets fane ${name}`, () =>
        page.locator("[data-part=ribbon]").getByRole("tab", { name, exact: true }).click(),
      );
    for (const name of ["Fold båndet sammen (Ctrl+F1)", "Fold båndet ud (Ctrl+F1)"])
      await timed(page, name, () => page.getByRole("button", { name }).click());
    await timed(page, "zoom større", () => page.getByRole("button", { name: "Større" }).click());
    await timed(page, "zoom mindre", () => page.getByRole("button", { name: "Mindre" }).click());
    await grid.locator('[data-cell="A5"]').first().click();
    await timed(page, "filter åbnes (Alt+pil ned)", async () => {
      await page.keyboard.press("Alt+ArrowDown");
    });
    await page.keyboard.press("Escape");
    await timed(page, "listen over ark", () => page.getByRole("button", { name: "Alle ark" }).click());
    await page.keyboard.press("Escape");
    await timed(page, "Filer", () => page.locator("[data-tour=file]").click());
    await timed(page, "tilbage til projektmappen", () =>
      page.getByRole("button", { name: "Tilbage til projektmappen" }).click(),
    );
  }
}

/** Every control of a view that writes nothing. */
async function viewClicks(visit: Visit, view: View): Promise<void> {
  const { page, pane } = visit;
  const controls = pane.locator(
    "main button:visible:not([disabled]), main summary:visible, main [role=radio]:visible, main input[type=checkbox]:visible",
  );
  const count = Math.min(await controls.count(), MOST_IN_A_VIEW);
  for (let index = 0; index < count; index++) {
    const control = controls.nth(index);
    const words = ((await control.textContent().catch(() => "")) ?? "").trim();
    const name = words === "" ? ((await control.getAttribute("aria-label").catch(() => "")) ?? "") : words;
    if (name === "" || LEFT.test(name)) continue;
    await timed(page, `${view}: ${name.slice(0, 50)}`, () => control.click({ timeout: 3000 }).catch(() => undefined));
    await settled(visit);
    await showView(pane, view).catch(() => undefined);
  }
}

async function paneClicks(visit: Visit): Promise<void> {
  const { page, pane } = visit;
  const navigation = pane.getByRole("navigation");
  for (let time = 0; time < TIMES; time++) {
    for (const view of Object.keys(GROUPS) as View[]) {
      const group = navigation.getByRole("button", { name: GROUPS[view], exact: true, expanded: false });
      if ((await group.count()) > 0) await timed(page, `gruppen ${GROUPS[view]}`, () => group.click());
      await settled(visit);
      await timed(page, `til ${view}`, () => navigation.getByRole("button", { name: view, exact: true }).click());
      await settled(visit);
      if (time === 0) await viewClicks(visit, view);
    }
  }
}

const served = await serveWorkbench();
try {
  const visit = await served.visit({ viewport: { width: 1366, height: 768 } });
  visit.page.setDefaultTimeout(30_000);
  await visit.context.addInitScript(WATCH);
  await visit.page.reload();
  await visit.page
    .locator("[data-part=own-file]")
    .setInputFiles({ name: "halvaar.xlsx", mimeType: "application/octet-stream", buffer: halfYear() });
  await visit.page.locator("[data-part=tour]").getByRole("button", { name: "Spring over" }).click();
  await visit.pane.getByRole("heading", { level: 1 }).waitFor();
  await visit.page.locator("[data-keeping=kept]").waitFor();
  await pageClicks(visit);
  await paneClicks(visit);
} finally {
  await served.stop();
}
const slowest = [...times].map(([name, all]) => ({ name, took: median(all), all })).sort((a, b) => b.took - a.took);
for (const { name, took, all } of slowest.slice(0, 40))
  print(
    `${took.toFixed(0).padStart(6)} ms  ${took > LIMIT ? "!" : " "} ${name} (${all.map((each) => each.toFixed(0)).join(", ")})`,
  );
print(`${slowest.filter(({ took }) => took > LIMIT).length} of ${slowest.length} above ${LIMIT} ms`);
print(`without an answer: ${[...silent].filter((name) => !times.has(name)).join("; ")}`);
