/**
 * How fluent the workbench's grid is on the sample quarter (6,719 cases, 18,000 answers), beside the same grid on a plain
 * workbook of the same values: no tables, formulas, styles, drop-downs or rules. Chromium types and an add-in writes; each
 * time ends when the value stands in the grid's cell and a frame has been drawn after it. It prints and asserts nothing.
 */
import { readFileSync } from "node:fs";
import { openWorkbook, saveWorkbook } from "../workbench/host/file/book";
import { Host } from "../workbench/host/host";
import { Workbook } from "../workbench/host/model";
import type { Visit } from "../test/support/workbench-page";
import { serveWorkbench } from "../test/support/workbench-page";

const SAMPLE = `${process.env["WORKBENCH_FOLDER"] ?? "dist/workbench"}/samples/quarter-answers.xlsx`;
const TIMES = 25;
/** Cases: the sheet where people type most rows, and the most cells of the workbook stand. */
const SHEET = "Sager";

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** The sample with every answer twice, as after half a year: its table of 9,100 answers becomes one of 18,000. */
function halfYear(): Buffer {
  const { workbook } = openWorkbook(readFileSync(SAMPLE));
  const answers = workbook.tableNamed("tblSvar");
  if (answers === undefined) throw new Error(`${SAMPLE} has no tblSvar`);
  const { sheet, table } = answers;
  const data = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  for (const { row, column, cell } of [...sheet.cellsIn(data)])
    Object.assign(sheet.need(row + data.rows, column), cell);
  table.area = { ...table.area, rows: table.area.rows + data.rows };
  return Buffer.from(saveWorkbook(new Host(workbook).session));
}

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

function ownFile({ page }: Visit, buffer: Buffer): Promise<void> {
  return page
    .locator("[data-part=own-file]")
    .setInputFiles({ name: "tal.xlsx", mimeType: "application/octet-stream", buffer });
}

async function measure(visit: Visit, open: () => Promise<unknown>): Promise<Times> {
  const { page, pane } = visit;
  const began = Date.now();
  await open();
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
  return { open: opened, key: median(keys), enter: median(enters), command: median(commands) };
}

const served = await serveWorkbench();
try {
  const first = await served.visit();
  const full = halfYear();
  const sample = await measure(first, () => ownFile(first, full));
  await first.close();
  const second = await served.visit();
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
  line("opening the workbook until a sheet is chosen", "open");
} finally {
  await served.stop();
}
