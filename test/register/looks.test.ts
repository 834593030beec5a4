/** Every sheet that a model or a command brings, measured on paper and on a screen; those with rows are the demo's. */
import { describe, expect, it } from "vitest";
import { createRegister } from "../../src/register/commands/create";
import { ALL_SHEETS } from "../../src/register/commands/list";
import { DEFAULT_SETTINGS } from "../../src/register/rules/settings";
import { blankSheet, page } from "../../src/register/sheet/page";
import { PRESETS } from "../../src/templates/presets";
import type { SheetContent, Style } from "../../src/workbook/content";
import { COLOR, layered, STYLE } from "../../src/workbook/style";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { contrast, lookFaults } from "../support/printed";
import { CONTEXT } from "../support/scenario";

const EMPTY = {
  settings: { ...DEFAULT_SETTINGS, registerId: "R", preset: "", templates: [], units: [] },
  levels: [],
  steps: [],
  questions: [],
  concept: [],
  log: [],
};

function sheetsOf(preset: string): readonly SheetContent[] {
  const made = createRegister({ preset, templates: [], units: ["Nord", "Syd"] }, CONTEXT);
  if (!made.ok) throw new Error(`no register of ${preset}`);
  return (made.value.edits ?? []).flatMap((edit) => (edit.kind === "sheet" ? [edit.content] : []));
}

describe("no letters below 7 points, none fainter than 4.5:1, and cells to type in that are seen", () => {
  it.each(PRESETS.map(({ id }) => id))("in a register of %s", (preset) => {
    expect(lookFaults(renderWorkbook(sheetsOf(preset)))).toEqual([]);
  });

  it("on the sheets that commands bring", () => {
    const brought = ALL_SHEETS.filter(({ made }) => made === "on first use").map((sheet) => sheet.blank(EMPTY));
    expect(brought.length).toBeGreaterThan(15);
    expect(lookFaults(renderWorkbook(brought))).toEqual([]);
  });
});

describe("the measure", () => {
  const sheet = (style: Style, over: Partial<SheetContent> = {}): SheetContent => ({
    ...blankSheet("Ark"),
    columns: [{ width: 20 }, { width: 20 }],
    blocks: [{ row: 1, column: 1, values: [["Tekst", "mere"]] }],
    styles: [{ region: { row: 1, column: 1, rows: 1, columns: 2 }, style }],
    ...over,
  });
  const faults = (content: SheetContent): readonly string[] => lookFaults(renderWorkbook([content]));

  it("finds a column that is wider than the page beside those that are repeated", () => {
    const over = (width: number): Partial<SheetContent> => ({
      columns: [{ width: 60 }, { width }, { width: 20 }],
      blocks: [{ row: 1, column: 1, values: [["Tekst", "mere", "mere"]] }],
      page: page("landscape", { fitToWidth: 2, repeatColumns: [1, 1] }),
    });
    expect(faults(sheet(STYLE.cell, over(60)))).toEqual([]);
    expect(faults(sheet(STYLE.cell, over(140)))).toEqual([
      "Ark!B1 does not fit on a page beside the columns that are repeated",
    ]);
  });

  it("finds a head that takes half of the screen while one scrolls", () => {
    const tall = { heights: [{ row: 1, height: 191 }], freeze: { rows: 1, columns: 0 } };
    expect(faults(sheet(STYLE.cell, tall))).toEqual(["Ark keeps 191 points in view above its rows"]);
    expect(faults(sheet(STYLE.cell, { ...tall, freeze: { rows: 0, columns: 1 } }))).toEqual([]);
  });

  it("finds a title in a hidden column", () => {
    const hidden = { columns: [{ width: 20, hidden: true }, { width: 20 }] };
    expect(faults(sheet(STYLE.cell, hidden))).toEqual([]);
    const alone = { ...hidden, blocks: [{ row: 1, column: 1, values: [["Tekst"]] }] };
    expect(faults(sheet(STYLE.cell, alone))).toEqual(["Ark!A1 is a title in a hidden column"]);
  });

  it("finds what stands above a table and is cut where its columns are repeated", () => {
    const across = {
      columns: [{ width: 20 }, { width: 100 }],
      page: page("landscape", { fitToWidth: 2, repeatColumns: [1, 1] }),
    };
    const text = (value: string, over: Partial<SheetContent> = {}): SheetContent =>
      sheet(STYLE.quiet, { ...across, blocks: [{ row: 1, column: 1, values: [[value]] }], ...over });
    const merges = [{ row: 1, column: 1, rows: 1, columns: 2 }];
    expect(faults(text("Tekst"))).toEqual([]);
    expect(faults(text("Tekst", { merges }))).toEqual(["Ark!A1 is cut on the pages behind the first"]);
    const plain = layered(STYLE.cell, { wrap: false });
    const title = (value: string): SheetContent =>
      sheet(plain, { ...across, blocks: [{ row: 1, column: 1, values: [[value]] }] });
    expect(faults(title("Tekst"))).toEqual([]);
    expect(faults(title("Tekst, der rækker ud"))).toEqual([]);
    expect(faults(title("Tekst, der rækker ud over den"))).toEqual(["Ark!A1 is cut on the pages behind the first"]);
    const below = { ...across, page: page("landscape", { fitToWidth: 2, repeatColumns: [1, 1], repeatRows: [1, 1] }) };
    expect(faults(text("Tekst", { ...below, merges }))).toEqual([]);
  });

  it("knows the contrasts of the guideline", () => {
    expect(contrast("000000", "FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("FFFFFF", "FFFFFF")).toBe(1);
    // Grey of this lightness is the faintest that passes on white.
    expect(contrast("767676", "FFFFFF")).toBeGreaterThan(4.5);
    expect(contrast("777777", "FFFFFF")).toBeLessThan(4.5);
  });

  it("finds letters that a wide table makes small, or a scale, and passes over hidden columns", () => {
    const wide = { columns: [{ width: 20 }, { width: 240 }] };
    expect(faults(sheet(STYLE.cell, wide)).join()).toMatch(/^Ark!A1 prints at 6\.\d points/u);
    expect(faults(sheet(STYLE.cell, { columns: [{ width: 20 }, { width: 240, hidden: true }] }))).toEqual([]);
    expect(faults(sheet(STYLE.cell, { ...wide, page: page("landscape", { fitToWidth: 2 }) }))).toEqual([]);
    expect(faults(sheet(layered(STYLE.cell, { size: 9 }), { page: page("portrait", { scale: 77 }) }))).toHaveLength(1);
    expect(faults(sheet(layered(STYLE.cell, { size: 9 }), { page: page("portrait", { scale: 78 }) }))).toEqual([]);
  });

  it("finds faint letters in a cell and by a rule", () => {
    const faint: Style = { fill: COLOR.muted, color: "7B8794" };
    expect(faults(sheet(layered(STYLE.cell, faint)))).toEqual(["Ark!A1 7B8794 on E4E7EB: 2.95"]);
    const rule = {
      region: { row: 1, column: 1, rows: 1, columns: 1 },
      rules: [{ formula: "TRUE", style: { fill: COLOR.muted, color: "7B8794" } }],
    };
    expect(faults(sheet(STYLE.cell, { conditionals: [rule] }))).toEqual(["Ark!A1 (by rule) 7B8794 on E4E7EB: 2.95"]);
  });

  it("finds a cell to type in that looks like the paper, and a yellow one that is locked", () => {
    const pale = layered(STYLE.input, { border: { sides: "all", color: "D9C36A" } });
    expect(faults(sheet(pale))).toEqual(["Ark!A1 fill FFF3C4, lines D9C36A"]);
    expect(faults(sheet(layered(STYLE.cell, { fill: COLOR.input }), { protected: true }))).toEqual([
      "Ark!A1 is yellow and locked",
    ]);
  });
});
