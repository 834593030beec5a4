/**
 * How long a command takes in the workbench beside the same command on the command line, in one run: import and draw in a
 * register of 6,719 cases, compute and Bilag 1 in one of 18,000 answers besides. From the press of the button until the
 * pane says what the command line says. The command line twice: as the program that a user starts, and as a call in a
 * program that already runs.
 *
 * And how fluent the workbench's grid is on the sample quarter (6,719 cases, 18,000 answers), beside the same grid on a plain
 * workbook of the same values: no tables, formulas, styles, drop-downs or rules. Chromium types and an add-in writes; each
 * time ends when the value stands in the grid's cell and a frame has been drawn after it. It prints and asserts nothing.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call } from "../commands/cli";
import { halfYear } from "./half-year";
import { workOf } from "./work";
import { openWorkbook, saveWorkbook } from "../workbench/host/file/book";
import { Host } from "../workbench/host/host";
import { Workbook } from "../workbench/host/model";
import { showView } from "../test/support/pane-view";
import type { Served, Visit } from "../test/support/workbench-page";
import { serveWorkbench } from "../test/support/workbench-page";

const TIMES = 25;
/** Cases: the sheet where people type most rows, and the most cells of the workbook stand. */
const SHEET = "Sager";

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** The same values and nothing else. */
function plainWorkbook(full: Buffer): Buffer {
  const { workbook } = openWorkbook(full);
  const plain = new Workbook();
  for (const sheet of workbook.sheets) {
    const copy = plain.addSheet(sheet.name);
    for (const { row, column, cell } of sheet.allCells())
      if (cell.value !== null) copy.need(row, column).value = cell.value;
  }
  return Buffer.from(saveWorkbook(new Host(plain).session));
}

interface Times {
  readonly open: number;
  /** From when the page has the file, as it notes itself: until cells stand in the grid, and until the pane's first view does. */
  readonly grid: number;
  readonly view: number;
  /** Milliseconds of processor time of the page's own thread, page and pane together. */
  readonly work: number;
  readonly key: number;
  readonly enter: number;
  readonly command: number;
}

/** Milliseconds from a key, or from when the add-in begins, until a cell (or the field typed in) shows the text and a frame is drawn. */
async function shownAfter(
  { page }: Visit,
  where: "cell" | "field",
  text: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const watched = page.evaluate(
    ({ inField, wanted }) =>
      new Promise<number>((resolve) => {
        let begun = 0;
        const begin = (): void => {
          begun = performance.now();
        };
        window.addEventListener("keydown", begin, { capture: true, once: true });
        window.addEventListener("bench-begins", begin, { once: true });
        const grid = document.querySelector("[data-part=grid]");
        const shows = (): boolean =>
          inField
            ? [...(grid?.querySelectorAll("textarea") ?? [])].some(({ value }) => value === wanted)
            : grid?.textContent.includes(wanted) === true;
        const look = (): void => {
          if (begun > 0 && shows())
            requestAnimationFrame(() => {
              resolve(performance.now() - begun);
            });
          else requestAnimationFrame(look);
        };
        look();
      }),
    { inField: where === "field", wanted: text },
  );
  // So that the page is listening before anything is done.
  await page.evaluate(() => undefined);
  await act();
  return watched;
}

/** From the disk, as people do: handed over by the program that drives the page, the page would unpack it once more. */
async function ownFile({ page }: Visit, bytes: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-bench-"));
  const file = join(folder, "tal.xlsx");
  writeFileSync(file, bytes);
  await page.locator("[data-part=own-file]").setInputFiles(file);
  await page.locator("[data-part=grid]").waitFor();
  rmSync(folder, { recursive: true });
}

/** Notes when a file is chosen, when cells stand in the grid and when the pane shows its first view. */
const MARKS = `(() => {
  const marks = (window.openingMarks = {});
  document.addEventListener(
    "change",
    ({ target }) => {
      if (!target.matches("[data-part=own-file]")) return;
      marks.chosen = performance.now();
      const look = () => {
        const pane = document.querySelector("iframe[data-part=pane]")?.contentDocument;
        if (document.querySelector("[data-part=grid] [data-cell]")) marks.grid ??= performance.now();
        if (pane?.querySelector("main h2, main button")) marks.view ??= performance.now();
        if (marks.grid === undefined || marks.view === undefined) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
})()`;

async function measure(visit: Visit, open: () => Promise<unknown>): Promise<Times> {
  const { page, pane } = visit;
  const work = await workOf(page);
  await page.evaluate(MARKS);
  // The page itself is there: it is the workbook that is measured.
  await page.locator("[data-choice=empty]").waitFor();
  const before = await work();
  const began = Date.now();
  await open();
  await page.locator("[data-part=grid]").waitFor();
  await pane.locator("main h2, main button").first().waitFor();
  const worked = (await work()) - before;
  const marks = await page.evaluate(
    () =>
      (window as unknown as { readonly openingMarks: Readonly<Record<"chosen" | "grid" | "view", number>> })
        .openingMarks,
  );
  await page.locator("[data-part=tour]").getByRole("button", { name: "Spring over" }).click();
  await page.locator("[data-part=grid]").getByRole("tab", { name: SHEET, exact: true }).click();
  const opened = Date.now() - began;
  await pane.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("[data-keeping=kept]").waitFor();
  const frame = pane.locator("html");
  await frame.evaluate(
    (_, name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange("C20").select();
        await context.sync();
      }),
    SHEET,
  );
  await page.getByRole("textbox", { name: "Navnefelt" }).and(page.locator('[value="C20"]')).waitFor();
  await page.locator("[data-part=ribbon] [role=tab][aria-selected=true]").focus();
  await page.keyboard.press("F6");
  const keys: number[] = [],
    enters: number[] = [],
    commands: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const typed = `tastet ${time}`;
    keys.push(await shownAfter(visit, "field", "q", () => page.keyboard.press("q")));
    await page.keyboard.press("Escape");
    await page.keyboard.type(typed);
    enters.push(await shownAfter(visit, "cell", typed, () => page.keyboard.press("Enter")));
    await page.keyboard.press("ArrowUp");
    commands.push(
      await shownAfter(visit, "cell", `skrevet ${time}`, () =>
        frame.evaluate(
          (_, { name, at }) => {
            window.parent.dispatchEvent(new Event("bench-begins"));
            return Excel.run(async (context) => {
              context.workbook.worksheets.getItem(name).getRange("C10:C209").values = Array.from(
                { length: 200 },
                () => [`skrevet ${at}`],
              );
              await context.sync();
            });
          },
          { name: SHEET, at: time },
        ),
      ),
    );
  }
  return {
    open: opened,
    grid: marks.grid - marks.chosen,
    view: marks.view - marks.chosen,
    work: worked,
    key: median(keys),
    enter: median(enters),
    command: median(commands),
  };
}

const ROUND = ["--round", "2026-K1", "--level"];
const NOW = "2026-01-05T08:00:00Z";
const WHO = ["--user", "Prøve", "--now", NOW];
const CASES = "test/data/sager-2026-K1.csv";
const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];

/** Seconds of one command without the workbench. */
interface Without {
  /** As a program of its own, started and ended: what somebody at a command line waits for. */
  readonly program: number;
  /** In a program that already runs and has done such commands before. */
  readonly running: number;
  readonly message: string;
}

/** Both begin with the same register; the program's goes on. */
async function onCommandLine(register: string, command: string, ...options: readonly string[]): Promise<Without> {
  const copy = register.replace(/\.xlsx$/u, ".kopi.xlsx");
  rmSync(copy, { force: true });
  if (existsSync(register)) copyFileSync(register, copy);
  const said = (exit: number | null, output: string): string => {
    const { message } = JSON.parse(output) as { readonly message: string };
    if (exit === null || exit > 1) throw new Error(`tilsyn ${command} ended with ${exit}: ${message}`);
    return message;
  };
  const begun = performance.now();
  const inside = await call([command, copy, ...options, "--json", ...WHO]);
  const running = (performance.now() - begun) / 1000;
  said(inside.exit, inside.output);
  const started = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    ["dist/tilsyn.mjs", command, register, ...options, "--json", ...WHO],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const program = (performance.now() - started) / 1000;
  return { program, running, message: said(status, stdout) };
}

/** With PROFILE=folder what Chromium did meanwhile goes into a .cpuprofile there, for its performance panel. */
async function profiled<Value>({ context, page }: Visit, name: string, act: () => Promise<Value>): Promise<Value> {
  const folder = process.env["PROFILE"];
  if (folder === undefined) return act();
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.start");
  const value = await act();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  writeFileSync(join(folder, `${name.replace(/\W+/gu, "-")}.cpuprofile`), JSON.stringify(profile));
  return value;
}

/** When the pane is pressed, and when one of these texts first stands in it: told by the page itself, nothing is asked over and over. */
function watching(
  { pane }: Visit,
  said: readonly string[],
): { readonly pressed: Promise<void>; readonly told: Promise<string> } {
  const root = pane.locator("html");
  return {
    pressed: root.evaluate(
      ({ ownerDocument }) =>
        new Promise<void>((resolve) => {
          ownerDocument.addEventListener(
            "click",
            () => {
              resolve();
            },
            { capture: true, once: true },
          );
        }),
    ),
    told: root.evaluate(
      (frame, texts) =>
        new Promise<string>((resolve) => {
          const look = (): void => {
            const found = texts.find((text) => frame.textContent.includes(text));
            if (found === undefined) return;
            observer.disconnect();
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(frame, { childList: true, characterData: true, subtree: true });
          look();
        }),
      said,
    ),
  };
}

/** The first command asks who is at work. */
const ASKED = "Hvem er du?";

/** Seconds from the press until the pane says one of these, and which. */
async function inPane(
  visit: Visit,
  button: string | RegExp,
  said: readonly string[],
  asked = [ASKED],
): Promise<{ readonly seconds: number; readonly told: string }> {
  const found = visit.pane.getByRole("button", { name: button, exact: true });
  await found.waitFor();
  await visit.page.locator("[data-keeping=kept]").waitFor();
  return profiled(visit, String(button), async () => {
    const { pressed, told } = watching(visit, [...said, ...asked]);
    // Both listen before it is pressed: the page answers in turn.
    await visit.pane.locator("html").evaluate(() => undefined);
    const clicked = found.click();
    await pressed;
    const begun = performance.now();
    const text = await told;
    const seconds = (performance.now() - begun) / 1000;
    await clicked;
    if (text !== ASKED) return { seconds, told: text };
    await visit.pane.getByRole("textbox", { name: "Navn", exact: true }).fill("Prøve");
    return inPane(visit, "Fortsæt", said, []);
  });
}

function stage(what: string, { program, running }: Without, { seconds }: { readonly seconds: number }): void {
  const times = [program, running, seconds].map((each) => `${each.toFixed(2).padStart(10)} s`).join("");
  const ratios = [program, running].map((each) => (seconds / each).toFixed(2).padStart(8)).join("");
  print(`${what.padEnd(32)}${times}${ratios}`);
}

/** From an empty workbook: the register, its cases, and the first draw. */
async function firstSteps(visit: Visit, folder: string): Promise<void> {
  const { page, pane } = visit;
  const register = join(folder, "register.xlsx");
  await page.locator("[data-choice=empty]").click();
  await page.locator("[data-part=tour]").getByRole("button", { name: "Spring over" }).click();
  await pane.getByRole("button", { name: "Opret et register", exact: true }).click();
  await pane.getByRole("radio", { name: "Ledelsestilsyn BBU 2018 (model 1)" }).check();
  await pane.getByRole("textbox", { name: "Enheder, én på hver linje" }).fill(UNITS.join("\n"));
  const made = await onCommandLine(register, "create", "--preset", "bbu-2018", "--units", UNITS.join(";"));
  stage("create", made, await inPane(visit, "Opret registret", [made.message]));
  await pane.getByLabel("Fil med sager").setInputFiles(CASES);
  await pane.getByRole("heading", { name: "Sådan er listen læst" }).waitFor();
  const imported = await onCommandLine(register, "import", "--cases", CASES);
  stage("import of 6,719 cases", imported, await inPane(visit, /^Læs [\d.]+ sager ind$/u, [imported.message]));
  await showView(visit.pane, "Overblik");
  await pane.getByRole("button", { name: "Gå til Udtræk", exact: true }).click();
  await pane.getByRole("button", { name: "Se planen", exact: true }).click();
  const seed = "04 11 23 27 31 36 + 09, trukket 3. januar 2026, niveau 1";
  await pane.getByRole("textbox", { name: "Seed" }).fill(seed);
  await pane.getByRole("button", { name: "Videre til bekræftelse", exact: true }).click();
  const drawn = await onCommandLine(register, "draw", ...ROUND, "1", "--seed", seed, "--date", NOW.slice(0, 10));
  stage("draw of 220 cases", drawn, await inPane(visit, "Træk sagerne", [drawn.message]));
}

/** On half a year's answers; the pane chooses the level, so the command line does each. */
async function lastSteps(visit: Visit, full: Buffer, folder: string): Promise<void> {
  const { page, pane } = visit;
  const register = join(folder, "halvaar.xlsx");
  writeFileSync(register, full);
  await ownFile(visit, full);
  await page.locator("[data-part=tour]").getByRole("button", { name: "Spring over" }).click();
  await pane.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("[data-keeping=kept]").waitFor();
  for (const [command, what, view, button] of [
    ["compute", "compute with 18,000 answers", "Resultater", "Beregn tallene"],
    ["summary", "Bilag 1 with 18,000 answers", "Bilag 1", "Lav Bilag 1 i projektmappen"],
  ] as const) {
    await showView(visit.pane, view);
    const there = [];
    for (const level of ["1", "2", "3", "4"]) there.push(await onCommandLine(register, command, ...ROUND, level));
    const here = await inPane(
      visit,
      button,
      there.map(({ message }) => message),
    );
    stage(
      what,
      there.find(({ message }) => message === here.told)!,
      here,
    );
  }
}

async function stages(served: Served, full: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-bench-"));
  print(
    `${"".padEnd(32)}${"program".padStart(12)}${"running".padStart(12)}${"workbench".padStart(12)}${"ratios".padStart(16)}`,
  );
  try {
    for (const steps of [firstSteps, (visit: Visit) => lastSteps(visit, full, folder)]) {
      const visit = await served.visit({ now: NOW });
      visit.page.setDefaultTimeout(60_000);
      await steps(visit, folder);
      await visit.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  print("");
}

const served = await serveWorkbench();
try {
  const full = halfYear();
  if (!process.argv.includes("--grid")) await stages(served, full);
  if (!process.argv.includes("--stages")) await fluency(served, full);
} finally {
  await served.stop();
}

async function fluency(server: Served, full: Buffer): Promise<void> {
  const first = await server.visit();
  const sample = await measure(first, () => ownFile(first, full));
  await first.close();
  const second = await server.visit();
  const plain = await measure(second, () => ownFile(second, plainWorkbook(full)));
  await second.close();
  const line = (what: string, of: keyof Times): void => {
    print(
      `${what.padEnd(54)}${sample[of].toFixed(1).padStart(9)} ms${plain[of].toFixed(1).padStart(9)} ms${(sample[of] / plain[of]).toFixed(2).padStart(7)}`,
    );
  };
  print(`${"".padEnd(54)}${"sample".padStart(12)}${"plain".padStart(12)}${"ratio".padStart(7)}`);
  line("a key to its letter in the cell", "key");
  line("Enter to the value in the cell", "enter");
  line("an add-in's writing of 200 cells to the painted grid", "command");
  line("the file chosen until its cells stand in the grid", "grid");
  line("the file chosen until the pane's first view", "view");
  line("opening the workbook until a sheet is chosen", "open");
  line("processor time of it, until the pane's first view", "work");
}
