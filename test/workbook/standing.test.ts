/** A sheet drawn again in the form it has: in Excel only its changed cells are written, and it ends as if drawn anew. */
import { describe, expect, it } from "vitest";
import { region } from "../../src/workbook/address";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import type { Change } from "../../src/workbook/workbook";
import { renderWorkbook } from "../../src/workbook/xlsx";
import type { Sheet } from "../../workbench/host/model";
import { OpenWorkbook } from "../support/excel";
import { modelText } from "../support/model-text";
import { SAMPLE, sheet } from "../support/workbook-sample";

/** A front page: what stands in `told` is new every time. */
function front(told: CellValue, over: Partial<SheetContent> = {}): SheetContent {
  return sheet("Forside", {
    blocks: [
      {
        row: 1,
        column: 1,
        values: [
          ["Register"],
          [told],
          [null, "Sag", "001"],
          [null, { formula: "COUNTA(tblTal[Sag])", value: 3 }, { formula: "Lister!A1", value: "ja" }],
        ],
      },
      { row: 5, column: 1, values: [["Slut", null, 7]] },
    ],
    heights: [{ row: 1, height: 28 }],
    merges: [region(1, 1, 1, 3)],
    styles: [
      { region: region(1, 1, 1, 3), style: { bold: true, fill: "FFF2A8" } },
      { region: region(3, 3), style: { format: "@" } },
    ],
    links: [{ row: 5, column: 1, sheet: "Lister", cell: "A1" }],
    names: [{ name: "tilsyn_felt", scope: "sheet", refersTo: { region: region(2, 1) } }],
    protected: true,
    ...over,
  });
}

const drawing = (content: SheetContent): Change => ({ edits: [{ kind: "sheet", content }] });
const textOf = (excel: OpenWorkbook): string => modelText(excel.host.workbook, excel.host.session);

async function holding(content: SheetContent): Promise<Uint8Array> {
  const excel = new OpenWorkbook();
  await excel.write({ edits: [...SAMPLE, content].map((each) => ({ kind: "sheet", content: each })) });
  return excel.saved();
}

const BYTES = await holding(front("i går"));

/** Whatever is done to it, the workbook is to be the one that a whole drawing gives. */
async function drawnWhole(content: SheetContent): Promise<string> {
  const excel = new OpenWorkbook(BYTES);
  // What was not read is drawn whole.
  await excel.write(drawing(content));
  return reopened(excel);
}

/** As it is found when opened next: a file keeps fewer decimals. */
function reopened(excel: OpenWorkbook): string {
  return textOf(new OpenWorkbook(excel.saved()));
}

async function readThenWritten(excel: OpenWorkbook, change: Change): Promise<{ readonly writes: number }> {
  await excel.read({ tables: [] });
  const from = excel.host.requests.length;
  await excel.write(change);
  const requests = excel.host.requests.slice(from);
  return { writes: requests.reduce((sum, each) => sum + each.writes, 0) };
}

/** Writes of a drawing of the whole sheet, and of nothing but the journal. */
const whole = async (): Promise<number> =>
  (await readThenWritten(new OpenWorkbook(BYTES), drawing(front("i dag", { gridlines: false })))).writes;
const nothing = async (): Promise<number> =>
  (await readThenWritten(new OpenWorkbook(BYTES), drawing(front("i går")))).writes;

describe("a sheet drawn again in its form", () => {
  it("is written cell by cell, and ends as if drawn whole", async () => {
    const excel = new OpenWorkbook(BYTES);
    const { writes } = await readThenWritten(excel, drawing(front("i dag")));
    // Protection off, one cell, protection on.
    expect(writes - (await nothing())).toBe(3);
    expect(writes).toBeLessThan((await whole()) / 2);
    expect(reopened(excel)).toBe(await drawnWhole(front("i dag")));
  });

  it.each<[string, CellValue, CellValue]>([
    ["text for text", "a", "b"],
    ["a number for text", "a", 5],
    ["a formula for text", "a", { formula: "Lister!A2", value: "nej" }],
    ["text for a formula", { formula: "1+1", value: 2 }, "=1+1"],
    ["nothing for a number", 5, null],
    ["a truth for nothing", null, true],
  ])("takes %s", async (_, one, other) => {
    const excel = new OpenWorkbook(await holding(front(one)));
    const { writes } = await readThenWritten(excel, drawing(front(other)));
    expect(writes).toBeLessThan((await whole()) / 2);
    expect(reopened(excel)).toBe(await drawnWhole(front(other)));
  });

  it("changes nothing when nothing is new", async () => {
    const excel = new OpenWorkbook(BYTES);
    const before = textOf(excel);
    await readThenWritten(excel, drawing(front("i går")));
    expect(textOf(excel)).toBe(before);
  });

  it("is drawn whole in another form, and in cells again after that", async () => {
    const excel = new OpenWorkbook(BYTES);
    const longer = (told: string): SheetContent =>
      front(told, { heights: [{ row: 1, height: 40 }], tabColor: "0B4F6C" });
    expect((await readThenWritten(excel, drawing(longer("i dag")))).writes).toBeGreaterThanOrEqual(await whole());
    expect((await readThenWritten(excel, drawing(longer("i morgen")))).writes).toBeLessThan((await whole()) / 2);
    expect(reopened(excel)).toBe(await drawnWhole(longer("i morgen")));
  });

  it("is put back cell by cell when Excel stops", async () => {
    const { writes } = await readThenWritten(new OpenWorkbook(BYTES), drawing(front("i dag")));
    for (let n = 1; n < writes - 2; n++) {
      const excel = new OpenWorkbook(BYTES);
      const before = textOf(excel);
      excel.host.faults.failWrite(n);
      await expect(readThenWritten(excel, drawing(front("i dag"))), `write ${n}`).rejects.toMatchObject({
        code: "host/stopped",
      });
      expect([n, textOf(excel)]).toEqual([n, before]);
    }
  });
});

describe("a sheet that a user has changed", () => {
  const fiddled = async (act: (sheet: Sheet) => void): Promise<OpenWorkbook> => {
    const excel = new OpenWorkbook(BYTES);
    act(excel.host.workbook.sheets.find(({ name }) => name === "Forside")!);
    return excel;
  };

  it.each<[string, (sheet: Sheet) => void]>([
    ["a merge undone", (each) => void each.merges.splice(0, 1)],
    [
      "a text cell made a number",
      (each) => void (each.need(2, 2).look = { ...each.need(2, 2).look!, format: "General" }),
    ],
    [
      "its name for the form gone",
      (each) =>
        void each.names.splice(
          each.names.findIndex(({ name }) => name === "tilsyn_form"),
          1,
        ),
    ],
    [
      "a name pointing elsewhere",
      (each) => void (each.names.find(({ name }) => name === "tilsyn_felt")!.formula = "=Forside!$B$2"),
    ],
  ])("%s: is drawn whole", async (_, act) => {
    const excel = await fiddled(act);
    expect((await readThenWritten(excel, drawing(front("i dag")))).writes).toBeGreaterThan((await whole()) / 2);
    expect(reopened(excel)).toBe(await drawnWhole(front("i dag")));
  });

  it.each<[string, (sheet: Sheet) => void]>([
    ["protection taken off", (each) => void (each.protection = null)],
    [
      "protection with other options",
      (each) =>
        void (each.protection = { password: null, options: { ...each.protection!.options, allowInsertRows: true } }),
    ],
    ["hidden", (each) => void (each.visibility = "Hidden")],
    ["a name more", (each) => void each.names.push({ name: "egen", formula: "=1", comment: "", visible: true })],
    ["something written below", (each) => void (each.need(9, 1).value = "egen note")],
  ])("%s: is drawn whole, and stays as the user has it", async (_, act) => {
    const excel = await fiddled(act);
    await readThenWritten(excel, drawing(front("i dag")));
    const wanted = new OpenWorkbook(BYTES);
    await readThenWritten(wanted, drawing(front("i dag")));
    act(wanted.host.workbook.sheets.find(({ name }) => name === "Forside")!);
    expect(reopened(excel)).toBe(reopened(wanted));
  });

  it.each<[string, (sheet: Sheet) => void]>([
    ["a text overwritten", (each) => void (each.need(4, 0).value = "Ikke slut")],
    ["a formula overwritten", (each) => Object.assign(each.need(3, 1), { formula: undefined, value: 3 })],
    ["an empty cell filled in", (each) => void (each.need(4, 1).value = "egen note")],
  ])("%s: the cell is written again", async (_, act) => {
    const excel = await fiddled(act);
    expect((await readThenWritten(excel, drawing(front("i dag")))).writes).toBeLessThan((await whole()) / 2);
    expect(reopened(excel)).toBe(await drawnWhole(front("i dag")));
  });

  it("another fill, width or height stays as the user has it, until the form changes", async () => {
    const excel = await fiddled((each) => {
      each.need(4, 0).look = { ...(each.need(4, 0).look ?? each.need(0, 0).look!), fill: "#FF0000" };
      each.needColumn(1).width = 99;
    });
    await readThenWritten(excel, drawing(front("i dag")));
    expect(textOf(excel)).toContain("#FF0000");
    await readThenWritten(excel, drawing(front("i dag", { tabColor: "0B4F6C" })));
    expect(reopened(excel)).toBe(await drawnWhole(front("i dag", { tabColor: "0B4F6C" })));
  });
});

it("a sheet that was drawn in a file is written cell by cell too", async () => {
  const excel = new OpenWorkbook(renderWorkbook([...SAMPLE, front("i går")]));
  expect((await readThenWritten(excel, drawing(front("i dag")))).writes).toBeLessThan((await whole()) / 2);
  expect((await excel.read({ tables: [], sheets: ["Forside"] })).sheets[0]?.cells[1]).toEqual(["i dag"]);
});
