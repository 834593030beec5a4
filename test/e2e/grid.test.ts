/** The workbench's grid in a real browser: what it shows, what it takes and refuses, and that it and the add-in stay in step. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import { region } from "../../src/workbook/address";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { PLAIN, withTrait } from "../../workbench/host/look";
import { Workbook } from "../../workbench/host/model";
import { violationsOf } from "../support/browser-axe";
import { demoFiles } from "../support/demo-files";
import type { OpenGrid } from "../support/grid-page";
import { openGrid } from "../support/grid-page";
import type { GridPage } from "../support/grid-script";
import { sheet as described } from "../support/workbook-sample";

let grid: OpenGrid;
afterEach(async () => {
  expect(grid.wrong).toEqual([]);
  await grid.close();
});

/** A review file as it is handed out, and the name of its first sheet with questions. */
let review: Uint8Array;
let questions: string;
beforeAll(() => {
  const { folder, workbooks } = demoFiles();
  const name = workbooks.find((each) => /udsendt/u.test(each))!;
  review = readFileSync(join(folder, name));
  questions = openWorkbook(review).workbook.sheets.find((sheet) => sheet.name.startsWith("Skema"))!.name;
});

const keys = async (...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await grid.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => grid.page.keyboard.type(text);

/** A workbook of one sheet made by hand. */
function plain(fill: (workbook: Workbook) => void): Uint8Array {
  const workbook = new Workbook();
  workbook.addSheet("Ark1");
  fill(workbook);
  return saveWorkbook(new Host(workbook).session);
}

describe("shown", () => {
  it("with charts over their cells, drawn anew when a value changes, and told to those who do not see them", async () => {
    const cells = (column: number) => ({ region: region(1, column, 3, 1) });
    const chart = { categories: cells(1), axis: "percent", description: "Uge for uge", kind: "line" } as const;
    const values = [
      ["uge 1", 0.5, 0.2],
      ["uge 2", null, 0.4],
      ["uge 3", 1, 0.6],
    ];
    const file = renderWorkbook([
      described("Ark1", {
        blocks: [{ row: 1, column: 1, values }],
        charts: [
          {
            ...chart,
            name: "a",
            title: "Rettidige",
            series: [{ name: "Nord", values: cells(2) }],
            place: region(5, 1, 12, 4),
          },
          {
            ...chart,
            name: "b",
            kind: "stacked",
            title: "To",
            series: [2, 3].map((column) => ({ name: `S${column}`, values: cells(column) })),
            place: region(5, 6, 12, 5),
            axisTitles: { values: "Andel", categories: "Uge" },
          },
        ],
      }),
    ]);
    grid = await openGrid({ file });
    const [line, stacked] = [0, 1].map((index) => grid.page.locator(".tg-chart").nth(index)) as [Locator, Locator];
    expect(await line.locator("text").allTextContents()).toEqual(
      expect.arrayContaining(["Rettidige", "0 %", "100 %", "uge 1", "uge 3"]),
    );
    // A point for each number, and a line that a blank breaks.
    const paths = line.locator("path");
    expect(await paths.count()).toBe(3);
    expect((await paths.first().getAttribute("d"))?.match(/M/gu)).toHaveLength(2);
    expect(await stacked.locator("rect").count()).toBe(5 + 2);
    await grid.page.getByRole("img", { name: "Rettidige. Uge for uge" }).waitFor({ state: "attached" });
    if (process.env["LOOK"] !== undefined) await grid.page.screenshot({ path: `${process.env["LOOK"]}/grid.png` });
    await grid.go("Ark1", "B2");
    await type("0,75");
    await keys("Enter");
    await expect.poll(() => paths.count()).toBe(4);
    expect(await violationsOf(grid.page)).toEqual([]);
  });

  it("in Danish, by number format, as the host calculates it", async () => {
    const file = plain(({ sheets: [sheet] }) => {
      const put = (row: number, value: string | number | boolean, format: string): void =>
        void Object.assign(sheet!.need(row, 0), { value, look: withTrait(PLAIN, "format", format) });
      put(0, 0.125, "0.0 %");
      put(1, 46022, "dd-mm-yyyy");
      put(2, 1234.5, "#,##0.00");
      put(3, true, "General");
      put(4, "007", "@");
      Object.assign(sheet!.need(5, 0), { formula: "A3*2" });
      put(6, 1234567890, "0");
      sheet!.needColumn(0).width = 12;
    });
    grid = await openGrid({ file });
    expect(
      await Promise.all(["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"].map((address) => grid.text(address))),
    ).toEqual(["12,5 %", "31-12-2025", "1.234,50", "SAND", "007", "2469", "1234567890", null]);
    await grid.page.evaluate(async () => {
      const { host, grid: shown } = window as unknown as GridPage;
      host.workbook.sheets[0]!.needColumn(0).width = 6;
      await shown.refresh();
    });
    expect(await grid.text("A7")).toMatch(/^#+$/u);
  });

  it("with long texts over blank neighbours, filled or not, and cut off by what stands there", async () => {
    const file = plain(({ sheets: [sheet] }) => {
      for (const row of [0, 1]) sheet!.need(row, 0).value = "En overskrift, der er længere end sin kolonne";
      sheet!.need(0, 1).look = withTrait(PLAIN, "fill", "#E3EEF3");
      sheet!.need(1, 1).value = "her";
    });
    grid = await openGrid({ file });
    const width = async (address: string): Promise<number> =>
      (await grid.cell(address).locator(".tg-text").boundingBox())!.width;
    expect([(await width("A1")) > 200, (await width("A2")) <= 65]).toEqual([true, true]);
    const seen = (): Promise<string | undefined> =>
      grid.page.evaluate(() => {
        for (const text of document.querySelectorAll<HTMLElement>(".tg-text")) text.style.pointerEvents = "auto";
        const box = document.querySelector('[data-cell="B1"]')!.getBoundingClientRect();
        return document.elementFromPoint(box.left + 20, box.top + 10)?.closest<HTMLElement>("[data-cell]")?.dataset[
          "cell"
        ];
      });
    expect(await seen()).toBe("A1");
  });

  it("with the looks, merges and conditional formats of a review sheet, hidden columns out of view", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "E13");
    expect(await grid.text("A1")).toContain("Ledelsestilsyn");
    expect(await grid.page.locator('[data-cell="G12"], [data-cell="H12"]').count()).toBe(0);
    const fill = (): Promise<string> => grid.cell("E13").evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const open = await fill();
    await type("nej");
    await keys("Enter");
    // Answered: a rule makes the yellow cell white.
    expect([open === "rgb(255, 255, 255)", await fill()]).toEqual([false, "rgb(255, 255, 255)"]);
  });

  it("only what is in view, also of a long sheet, and the rest when scrolled to", async () => {
    const file = plain(({ sheets: [sheet] }) => {
      for (let row = 0; row < 7000; row++) sheet!.need(row, 0).value = `sag ${row + 1}`;
      sheet!.frozen = { rows: 1, columns: 0 };
    });
    grid = await openGrid({ file });
    expect(await grid.page.locator(".tg-cell").count()).toBeLessThan(60);
    await grid.go("Ark1", "A6000");
    expect([await grid.text("A6000"), await grid.text("A1"), await grid.text("A40")]).toEqual([
      "sag 6000",
      "sag 1",
      null,
    ]);
  });

  it("no hidden sheet, and no row that a filter or a hand hides", async () => {
    const file = plain((workbook) => {
      workbook.addSheet("Skjult").visibility = "Hidden";
      workbook.addSheet("Ark2");
      const [sheet] = workbook.sheets;
      for (let row = 0; row < 4; row++) sheet!.need(row, 0).value = row;
      sheet!.needRow(1).hidden = true;
    });
    grid = await openGrid({ file });
    expect(await grid.page.getByRole("tab").allTextContents()).toEqual(["Ark1", "Ark2"]);
    expect([await grid.text("A1"), await grid.text("A2"), await grid.text("A3")]).toEqual(["0", null, "2"]);
    await keys("ArrowDown");
    expect(await grid.selection()).toBe("Ark1 2 0 1 1");
  });
});

describe("typed", () => {
  it("in an open cell, undone, and refused in a locked one with what to do", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "F13");
    await type("Står i journalen, 2,5 sider");
    await keys("Enter");
    expect(await grid.value(questions, "F13")).toBe("Står i journalen, 2,5 sider");
    expect(await grid.text("F13")).toBe("Står i journalen, 2,5 sider");
    expect(await grid.page.evaluate(() => (window as unknown as GridPage).edits)).toBe(1);
    await keys("Control+z");
    expect(await grid.value(questions, "F13")).toBe("");
    await grid.go(questions, "C13");
    const before = await grid.text("C13");
    await type("x");
    await keys("Enter");
    // Said of the cell in hand: gone when the person goes to another.
    expect(await grid.told()).toEqual([
      "",
      "Cellen er låst, fordi arket er beskyttet. Skriv i de felter, der er åbne for indtastning.",
      "",
    ]);
    expect(await grid.text("C13")).toBe(before);
  });

  it("and refused by validation in the sheet's own words, until it is put right", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "E13");
    await type("måske");
    await keys("Enter");
    expect(await grid.told()).toEqual(["Svaret kan ikke bruges her. Vælg et svar på listen, eller slet indholdet."]);
    expect(await grid.selection()).toContain(" 12 4 ");
    await keys("Escape");
    await type("ja");
    await keys("Enter");
    expect([await grid.value(questions, "E13"), await grid.selection()]).toEqual(["ja", `${questions} 13 4 1 1`]);
  });

  it("numbers, dates and formulas as a Danish Excel reads them", async () => {
    grid = await openGrid();
    for (const text of ["1,5", "1-2-2026", "=A1*2", "50 %"]) {
      await type(text);
      await keys("Enter");
    }
    expect(await Promise.all(["A1", "A2", "A3", "A4"].map((address) => grid.text(address)))).toEqual([
      "1,5",
      "01-02-2026",
      "3",
      "50%",
    ]);
    await keys("Control+Home", "F2");
    await type("25");
    await keys("Enter");
    expect([await grid.text("A1"), await grid.text("A3")]).toEqual(["1,525", "3,05"]);
  });

  it("by Tab from one open cell to the next on a protected sheet", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "E13");
    await keys("Tab");
    expect(await grid.selection()).toBe(`${questions} 12 5 1 1`);
    await keys("Tab");
    expect(await grid.selection()).toBe(`${questions} 13 4 1 1`);
  });
});

describe("picked", () => {
  it("from the list of a named range, by keys alone and by the arrow beside the cell", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "E13");
    await keys("Alt+ArrowDown");
    const options = grid.page.getByRole("option");
    expect(await options.allTextContents()).toEqual(["ja", "nej", "ikke relevant"]);
    await keys("ArrowDown", "Enter");
    expect(await grid.text("E13")).toBe("nej");
    await grid.page.getByRole("button", { name: "Vælg på listen (Alt+Pil ned)" }).click();
    await options.nth(2).click();
    expect(await grid.value(questions, "E13")).toBe("ikke relevant");
    await keys("Alt+ArrowDown", "Escape");
    await type("ja");
    await keys("Enter");
    expect(await grid.value(questions, "E13")).toBe("ja");
  });
});

describe("in step with the add-in", () => {
  it("shows what the add-in selects and writes, and tells it what the person selects", async () => {
    const file = plain((workbook) => {
      workbook.addSheet("Datakontrol").need(499, 2).value = "fejl";
    });
    grid = await openGrid({ file });
    await grid.page.evaluate(async () => {
      const { host, grid: shown } = window as unknown as GridPage;
      const sheet = host.workbook.sheetNamed("Datakontrol")!;
      host.workbook.active = sheet;
      sheet.selection = { row: 499, column: 2, rows: 1, columns: 1 };
      sheet.need(498, 2).value = "over";
      host.workbook.touch();
      await shown.refresh();
    });
    expect([await grid.text("C500"), await grid.text("C499")]).toEqual(["fejl", "over"]);
    expect(await grid.page.getByRole("tab", { selected: true }).textContent()).toBe("Datakontrol");
    await grid.cell("C499").click();
    await keys("Shift+ArrowDown");
    expect(await grid.selection()).toBe("Datakontrol 498 2 2 1");
  });

  it("follows links inside the workbook, by mouse and by Enter", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "A2");
    const overview = await grid.page.getByRole("tab").first().textContent();
    await grid.cell("A2").locator(".tg-text").click();
    expect((await grid.selection()).startsWith(`${overview!} `)).toBe(true);
    await grid.go(overview!, "I8");
    await keys("Enter");
    expect(await grid.selection()).toBe(`${questions} 12 4 1 1`);
  });
});

describe("filtered", () => {
  it("by the values of a column, from the arrow in its header or by keys", async () => {
    const file = plain(({ sheets: [sheet] }) => {
      for (const [row, text] of ["Enhed", "Amager", "Nørrebro", "Amager"].entries()) sheet!.need(row, 0).value = text;
      sheet!.tables.push({
        id: 1,
        name: "tblSager",
        area: { row: 0, column: 0, rows: 4, columns: 1 },
        columns: [{ id: 1, name: "Enhed", criteria: null }],
        showHeaders: true,
        showTotals: false,
        style: "TableStyleMedium2",
        firstColumn: false,
        lastColumn: false,
        bandedRows: true,
        bandedColumns: false,
        filterButton: true,
      });
    });
    grid = await openGrid({ file });
    await keys("Alt+ArrowDown");
    const menu = grid.page.getByRole("dialog", { name: "Filtrer Enhed" });
    await menu.getByLabel("Amager").uncheck();
    await menu.getByRole("button", { name: "OK" }).click();
    expect([await grid.text("A2"), await grid.text("A3"), await grid.text("A4")]).toEqual([null, "Nørrebro", null]);
    const box = (await grid.cell("A1").boundingBox())!;
    await grid.page.mouse.click(box.x + box.width - 8, box.y + box.height - 8);
    expect(await violationsOf(grid.page)).toEqual([]);
    await menu.getByRole("button", { name: 'Ryd filter fra "Enhed"' }).click();
    expect(await grid.text("A4")).toBe("Amager");
    const column = async (): Promise<readonly (string | null)[]> =>
      Promise.all(["A2", "A3", "A4"].map((address) => grid.text(address)));
    await keys("Alt+ArrowDown");
    await menu.getByRole("button", { name: "Sortér faldende" }).click();
    await expect.poll(column).toEqual(["Nørrebro", "Amager", "Amager"]);
    await keys("Control+z");
    await expect.poll(column).toEqual(["Amager", "Nørrebro", "Amager"]);
    await grid.cell("A3").click({ button: "right", force: true });
    expect(await grid.selection()).toBe("Ark1 2 0 1 1");
    expect(await violationsOf(grid.page)).toEqual([]);
    await grid.page.getByRole("menuitem", { name: "Sortér stigende" }).click();
    await expect.poll(column).toEqual(["Amager", "Amager", "Nørrebro"]);
    // The same menu by key; Escape leaves it, and the keyboard is in the grid.
    await keys("Shift+F10", "Escape", "Control+z");
    await expect.poll(column).toEqual(["Amager", "Nørrebro", "Amager"]);
    // Rows, columns and looks stand in it too, and are undone like the rest.
    const asked = async (address: string, name: string): Promise<void> => {
      await grid.cell(address).click({ button: "right", force: true });
      await grid.page.getByText(name, { exact: true }).click();
    };
    await asked("A3", "Indsæt række over");
    await expect.poll(() => grid.value("Ark1", "A4")).toBe("Nørrebro");
    expect(await grid.value("Ark1", "A3")).toBe("");
    await asked("A2", "Fed");
    await expect
      .poll(() =>
        grid
          .cell("A2")
          .locator(".tg-text")
          .evaluate((text) => getComputedStyle(text).fontWeight),
      )
      .toBe("700");
    await grid.cell("A2").click({ button: "right", force: true });
    expect(await grid.page.getByRole("menuitemcheckbox", { name: "Fed", checked: true }).count()).toBe(1);
    expect(await violationsOf(grid.page)).toEqual([]);
    await grid.page.getByText("Fyldfarve: gul").click();
    await expect
      .poll(() => grid.cell("A2").evaluate((cell) => getComputedStyle(cell).backgroundColor))
      .toBe("rgb(255, 255, 0)");
    await asked("A1", "Slet rækken");
    await expect.poll(async () => (await grid.told()).at(-1)).toMatch(/^En tabels overskrifter kan ikke slettes/u);
    await keys("Control+z", "Control+z", "Control+z");
    await expect.poll(column).toEqual(["Amager", "Nørrebro", "Amager"]);
    await asked("A2", "Slet kolonnen");
    await expect.poll(() => grid.value("Ark1", "A1")).toBe("");
    await keys("Control+z");
    await expect.poll(column).toEqual(["Amager", "Nørrebro", "Amager"]);
  });
});

describe("at hand as in Excel", () => {
  it("a text is found, an address gone to, the sheet shown larger, borders dragged, the paper as it is set up", async () => {
    const file = plain(({ sheets: [sheet] }) => {
      for (const [row, text] of ["Enhed", "Amager", "Nørrebro", "Amager"].entries()) sheet!.need(row, 1).value = text;
      sheet!.need(499, 3).value = "nederst";
      sheet!.needRow(1).hidden = true;
      const titleRows = { row: 2, column: 0, rows: 1, columns: 16_384 };
      const headersFooters = { ...sheet!.page.headersFooters, rightFooter: 'Side &P af &N "x"' };
      Object.assign(sheet!.page, { titleRows, headersFooters, orientation: "Landscape", paperSize: "A4" });
    });
    grid = await openGrid({ file });
    const { page } = grid;
    await page.evaluate(() => (window as unknown as GridPage).grid.find());
    await type("ama");
    // The other one is out of view.
    await page.getByText("1 af 1").waitFor();
    expect(await grid.selection()).toBe("Ark1 3 1 1 1");
    expect(await violationsOf(page)).toEqual([]);
    await keys("Escape");
    const went = (to: string): Promise<boolean> =>
      page.evaluate((reference) => (window as unknown as GridPage).grid.goTo(reference), to);
    expect([await went("d500"), await grid.selection()]).toEqual([true, "Ark1 499 3 1 1"]);
    expect([await went("ingenting"), (await grid.told()).at(-1)]).toEqual([
      false,
      'Der er ingen celle eller noget navn, der hedder "ingenting".',
    ]);
    await went("A1");
    await page.evaluate(() => (window as unknown as GridPage).grid.zoom(1.5));
    const [usual, larger] = [64, 96];
    expect(Math.round((await grid.cell("B1").boundingBox())!.width / 10)).toBe(Math.round((larger + 1) / 10));
    await grid.cell("B3").click({ force: true });
    expect(await grid.selection()).toBe("Ark1 2 1 1 1");
    // By 60 pixels of the screen, which are 40 of the sheet's.
    const head = (await page.locator(".tg-heads-across .tg-head", { hasText: /^B$/u }).boundingBox())!;
    await page.mouse.move(head.x + head.width - 1, head.y + 8);
    await page.mouse.down();
    await page.mouse.move(head.x + head.width + 59, head.y + 8, { steps: 3 });
    await page.mouse.up();
    await page.evaluate(() => (window as unknown as GridPage).grid.zoom(1));
    expect(Math.round((await grid.cell("B1").boundingBox())!.width)).toBe(usual + 40 + 1);
    const row = (await page.locator(".tg-heads-down .tg-head", { hasText: /^3$/u }).boundingBox())!;
    await page.mouse.move(row.x + 8, row.y + row.height - 1);
    await page.mouse.down();
    await page.mouse.move(row.x + 8, row.y + row.height + 29, { steps: 3 });
    await page.mouse.up();
    expect(Math.round((await grid.cell("B3").boundingBox())!.height)).toBe(20 + 30 + 1);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const paper = await page.evaluate(() => ({
      head: document.querySelector(".tg-paper thead")?.textContent,
      tables: [...document.querySelectorAll(".tg-paper table")].map((table) => [
        table.querySelectorAll("tr").length,
        table.querySelector("td:not(:empty)")?.textContent,
      ]),
      rows: document.querySelectorAll(".tg-paper tbody tr").length,
      rules: document.adoptedStyleSheets.flatMap((sheet) =>
        [...sheet.cssRules].flatMap(({ cssText }) => (cssText.startsWith("@page") ? [cssText] : [])),
      ),
    }));
    expect(paper.head).toBe("Nørrebro");
    // What stands above the repeated rows is a table of its own: a browser puts a table's head before all of it.
    expect(paper.tables).toEqual([
      [1, "Enhed"],
      [498, "Nørrebro"],
    ]);
    expect(paper.rows).toBe(498);
    expect(paper.rules).toHaveLength(1);
    expect(paper.rules[0]).toMatch(/size: 297mm 210mm/u);
    expect(paper.rules[0]).toContain(
      String.raw`"Side " counter(page) " af " counter(pages) " \"x\""`.replaceAll("\\\\", "\\"),
    );
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".tg-paper").count()).toBe(0);
  });

  it("what is refused is told at the cell, and a list near the bottom opens upwards", async () => {
    const file = plain((workbook) => {
      const [sheet] = workbook.sheets;
      for (const row of [0, 28])
        sheet!.validations.push({
          areas: [{ row, column: 0, rows: 1, columns: 1 }],
          rule: { list: { inCellDropDown: true, source: "ja,nej,ikke relevant" } },
          error: { showAlert: true, style: "Stop", title: "Svar", message: "Vælg ja, nej eller ikke relevant." },
          prompt: { showPrompt: false, title: "", message: "" },
          ignoreBlanks: true,
        });
    });
    grid = await openGrid({ file });
    await type("måske");
    await keys("Enter");
    const alert = grid.page.getByRole("alert");
    expect(await alert.textContent()).toBe("Vælg ja, nej eller ikke relevant.");
    expect((await alert.boundingBox())!.y).toBeLessThan(80);
    await keys("Escape");
    expect(await alert.isVisible()).toBe(false);
    await grid.go("Ark1", "A29");
    await keys("Alt+ArrowDown");
    const list = (await grid.page.getByRole("listbox").boundingBox())!;
    const arrow = (await grid.page.locator(".tg-pick").boundingBox())!;
    expect(list.y + list.height).toBeLessThanOrEqual(arrow.y + 2);
    await keys("Escape");
  });
});

describe("carried", () => {
  it("as tab-separated text out, and in, with kinds and formulas kept within the grid", async () => {
    const file = plain(({ sheets: [sheet] }) => {
      sheet!.need(0, 0).value = "007";
      sheet!.need(0, 1).value = 2.5;
      Object.assign(sheet!.need(1, 1), { formula: "B1*2" });
    });
    grid = await openGrid({ file });
    await keys("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
    expect(await grid.page.evaluate(() => navigator.clipboard.readText())).toBe("007\t2,5\r\n\t5");
    await grid.go("Ark1", "C1");
    await keys("Control+v");
    expect([await grid.value("Ark1", "C1"), await grid.text("D2")]).toEqual(["007", "5"]);
    await grid.page.evaluate(() => navigator.clipboard.writeText('1\tto\n"tre\nlinjer"\t4,5\n'));
    await grid.go("Ark1", "A5");
    await keys("Control+v");
    expect([await grid.value("Ark1", "A6"), await grid.value("Ark1", "B6"), await grid.selection()]).toEqual([
      "tre\nlinjer",
      "4.5",
      "Ark1 4 0 2 2",
    ]);
  });
});

describe("by keyboard and to everyone", () => {
  it("leaves the grid with Escape, changes sheet in the strip, and comes back", async () => {
    grid = await openGrid({
      file: plain((workbook) => {
        workbook.addSheet("Ark2");
      }),
    });
    expect(await violationsOf(grid.page)).toEqual([]);
    await keys("Escape", "ArrowRight");
    expect(await grid.page.getByRole("tab", { selected: true }).textContent()).toBe("Ark2");
    expect(await grid.page.evaluate(() => document.activeElement?.textContent)).toBe("Ark2");
    await keys("Enter");
    await type("her");
    await keys("Enter", "Control+Alt+PageUp");
    expect([await grid.value("Ark2", "A1"), await grid.selection()]).toEqual(["her", "Ark1 0 0 1 1"]);
  });

  it("says the cell gone to, and axe finds nothing", async () => {
    grid = await openGrid({ file: review });
    await grid.go(questions, "E13");
    expect(await grid.page.locator("[aria-live]").textContent()).toBe(`${questions}, E13, tom, har liste`);
    expect(await violationsOf(grid.page)).toEqual([]);
  });
});
