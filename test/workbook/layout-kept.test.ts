/** Rows, columns and cells of a sheet of ours: what a person chose of them stays when the sheet is drawn anew, or is named. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { alignedRows } from "../../src/workbook/layout-kept";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { connect } from "../support/office-client";
import { withPart } from "../support/foreign";
import { sheet } from "../support/workbook-sample";

const PART = "xl/worksheets/sheet1.xml";

/** A paper: a title, and a line for each question with its percentage; drawn without a table. */
function paper(questions: readonly string[], over: Partial<SheetContent> = {}): SheetContent {
  const lines: CellValue[][] = [
    ["Bilag", null, null],
    [null, null, null],
    ...questions.map((question): CellValue[] => [question, "97 %", null]),
  ];
  return sheet("Bilag 1", {
    columns: [{ width: 40 }, { width: 10 }, { width: 10 }],
    heights: lines.map((_, index) => ({ row: index + 1, height: 20 })),
    blocks: [{ row: 1, column: 1, values: lines }],
    merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
    ...over,
  });
}

const FIRST = ["Er barnet hørt", "Er planen skrevet", "Er fristen holdt"];
/** A question more on top, and another order. */
const NEXT = ["Er sagen oprettet", "Er barnet hørt", "Er fristen holdt", "Er planen skrevet"];

function redrawn(act: (xml: string) => string, next: SheetContent) {
  const workbook = FileWorkbook.fromBytes(withPart(renderWorkbook([paper(FIRST)]), PART, act), "a.xlsx");
  workbook.writeNow({ edits: [{ kind: "sheet", content: next }] });
  return { xml: strFromU8(unzipSync(workbook.toBytes())[PART] ?? new Uint8Array()), losses: workbook.losses() };
}

const typed = (address: string, text: string) => (xml: string) =>
  xml.replace(new RegExp(`(<row r="${address.slice(1)}"[^>]*>.*?)</row>`, "u"), (_, row: string) => {
    return `${row}<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  });
const merged = (ref: string) => (xml: string) =>
  xml.replace(/<mergeCells count="1">/u, `<mergeCells count="2"><mergeCell ref="${ref}"/>`);

describe("rows are found again by what is written in them", () => {
  it("the first for the first, and the others with the row above", () => {
    expect(alignedRows(["a", "", "b", "b"], ["b", "a", "", "b"])).toEqual([1, 2, 0, 3]);
    expect(alignedRows(["a", "x", "b"], ["a", "b", "c"])).toEqual([0, undefined, 1]);
    expect(alignedRows(["a", "gammel tekst", "b"], ["a", "ny tekst", "b"])).toEqual([0, 1, 2]);
  });
});

describe("on a sheet without a table", () => {
  it("a height and a hidden row follow their row; a height of ours does not", () => {
    const { xml, losses } = redrawn(
      (text) => text.replace('<row r="4" ht="20"', '<row r="4" ht="61.5" hidden="1"'),
      paper(NEXT, { heights: NEXT.map((_, index) => ({ row: index + 3, height: 33 })) }),
    );
    expect(losses).toEqual([]);
    expect(xml).toMatch(/<row r="6" ht="61.5" customHeight="1" hidden="1"/u);
    expect(xml.match(/ht="33"/gu)).toHaveLength(3);
    expect(xml).not.toContain('ht="20"');
  });

  it("what is typed into a cell that we left blank goes with its row, or is named", () => {
    const kept = redrawn(typed("C4", "Spørg Ida"), paper(NEXT));
    expect(kept.losses).toEqual([]);
    expect(kept.xml).toContain('<c r="C6" t="inlineStr"><is><t>Spørg Ida</t></is></c>');
    const gone = redrawn(typed("C4", "Spørg Ida"), paper(["Er barnet hørt"]));
    expect(gone.losses).toEqual([{ code: "file/loses-cells", values: { sheet: "Bilag 1", part: "C4" } }]);
  });

  it("merged cells stay where they hide nothing, and are named where they would", () => {
    const kept = redrawn(merged("B5:C5"), paper(NEXT));
    expect(kept.losses).toEqual([]);
    expect(kept.xml).toContain('<mergeCell ref="B5:C5"/>');
    for (const ref of ["A5:B5", "A1:B1"])
      expect(
        redrawn((xml) => merged(ref)(ref === "A1:B1" ? xml.replace("A1:C1", "E9:F9") : xml), paper(NEXT)).losses,
      ).toEqual([{ code: "file/loses-merges", values: { sheet: "Bilag 1", part: ref } }]);
  });

  it("widths and hidden columns stay with the same columns; what would hide another is named", () => {
    const act = (xml: string): string =>
      xml
        .replace(/<col min="1"[^>]*>/u, '<col min="1" max="1" width="66" customWidth="1"/>')
        .replace(/(<col min="3"[^>]*)\/>/u, '$1 hidden="1"/>');
    const kept = redrawn(act, paper(NEXT));
    expect(kept.losses).toEqual([]);
    expect(kept.xml).toMatch(/<col min="1" max="1" width="66"[^>]*>.*<col min="3"[^>]*hidden="1"/u);
    const other = redrawn(act, paper(NEXT, { columns: [{ width: 40 }, { width: 8 }, { width: 8 }, { width: 8 }] }));
    expect(other.losses).toEqual([{ code: "file/loses-columns", values: { sheet: "Bilag 1", part: "C" } }]);
    expect(other.xml).toMatch(/<col min="1" max="1" width="66"/u);
  });

  it("a colour, a page break and a link follow their row", () => {
    const { xml, losses } = redrawn(
      (text) =>
        text
          .replace(
            "</worksheet>",
            '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks></worksheet>',
          )
          .replace(/<pageMargins/u, '<hyperlinks><hyperlink ref="A4" location="Sager!A1"/></hyperlinks>$&'),
      paper(NEXT, { page: { orientation: "portrait", fitToWidth: 1, breaksAfter: [3] } }),
    );
    expect(losses).toEqual([]);
    expect(xml).toContain('<brk id="3" max="16383" man="1"/><brk id="6" max="16383" man="1"/>');
    expect(xml).toContain('<hyperlink ref="A6" location="Sager!A1"/>');
  });
});

describe("in Excel", () => {
  it("heights, hidden rows, merged cells and what is typed stay with their row", async () => {
    const excel = new OpenWorkbook(
      withPart(renderWorkbook([paper(FIRST)]), PART, (xml) =>
        merged("B5:C5")(typed("C4", "Spørg Ida")(xml))
          .replace('<row r="4" ht="20"', '<row r="4" ht="61.5"')
          .replace('<row r="3" ht="20"', '<row r="3" ht="20" hidden="1"')
          .replace(/<col min="1"[^>]*>/u, '<col min="1" max="1" width="66" customWidth="1"/>'),
      ),
    );
    await excel.read({ tables: [], sheets: ["Bilag 1"] });
    await excel.write({ edits: [{ kind: "sheet", content: paper(NEXT, { tabColor: "123456" }) }] });
    const xml = strFromU8(unzipSync(excel.saved())[PART] ?? new Uint8Array());
    expect(xml).toMatch(/<row r="6"[^>]*ht="61.5"/u);
    expect(xml).toMatch(/<row r="6".*Spørg Ida.*<\/row>/u);
    expect(xml).toMatch(/<row r="4"[^>]*hidden="1"/u);
    expect(xml).not.toMatch(/<row r="3"[^>]*hidden="1"/u);
    expect(xml).toContain('ref="B5:C5"');
    expect(xml).toMatch(/<col [^>]*width="66"/u);
  });

  it("what is written in a row that a person put in is named, and looks follow their row all the same", async () => {
    const excel = new OpenWorkbook(renderWorkbook([paper(FIRST)]));
    const acted = async (text: string): Promise<void> => {
      connect(excel.host);
      await Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem("Bilag 1");
        if (text !== "") found.getRange("4:4").insert("Down");
        found.getRange("A4").values = [[text]];
        found.getRange("A5").format.font.italic = true;
        await context.sync();
      });
      await excel.read({ tables: [], sheets: ["Bilag 1"] });
    };
    await acted("Vores egen linje");
    await expect(excel.write({ edits: [{ kind: "sheet", content: paper(NEXT) }] })).rejects.toMatchObject({
      code: "file/loses-cells",
      values: { part: "A4" },
    });
    await acted("");
    await excel.write({ edits: [{ kind: "sheet", content: paper(NEXT) }] });
    const italic = [3, 4, 5, 6].map((row) => excel.host.workbook.sheets[0]?.need(row - 1, 0).look?.italic === true);
    expect(italic).toEqual([false, false, false, true]);
  });

  it("a page break of a person's follows its row, beside those that are drawn", async () => {
    const paged = (questions: readonly string[]) =>
      paper(questions, { page: { orientation: "portrait", fitToWidth: 1, breaksAfter: [2] } });
    const excel = new OpenWorkbook(renderWorkbook([paged(FIRST)]));
    const [found] = excel.host.workbook.sheets;
    found!.page.rowBreaks = [2, 4];
    await excel.read({ tables: [], sheets: ["Bilag 1"] });
    await excel.write({ edits: [{ kind: "sheet", content: paged(NEXT) }] });
    expect(found?.page.rowBreaks).toEqual([2, 6]);
  });

  it("what is typed stays where only changed cells are written, and its note is told anew", async () => {
    const excel = new OpenWorkbook(withPart(renderWorkbook([paper(FIRST)]), PART, typed("C4", "Spørg Ida")));
    const cells = async () =>
      (await excel.read({ tables: [], sheets: ["Bilag 1"] })).sheets[0]?.cells.map((row) => row.join("|").trim());
    await cells();
    const changed = FIRST.map((question, index) => (index === 0 ? "Er barnet og den unge hørt" : question));
    await excel.write({ edits: [{ kind: "sheet", content: paper(changed) }] });
    expect(await cells()).toEqual([
      "Bilag",
      "",
      "Er barnet og den unge hørt|97 %",
      "Er planen skrevet|97 %|Spørg Ida",
      "Er fristen holdt|97 %",
    ]);
    // Cells that we fill for the first time, and blank again, are ours.
    const filled = paper(changed, { blocks: [...paper(changed).blocks, { row: 5, column: 3, values: [["5"]] }] });
    for (const [content, last] of [
      [filled, "Er fristen holdt|97 %|5"],
      [paper(changed), "Er fristen holdt|97 %"],
    ] as const) {
      await excel.write({ edits: [{ kind: "sheet", content }] });
      expect((await cells())?.slice(3)).toEqual(["Er planen skrevet|97 %|Spørg Ida", last]);
    }
    const inTheWay = paper(changed, {
      blocks: [...paper(changed).blocks, { row: 4, column: 3, values: [["5"]] }],
    });
    await expect(excel.write({ edits: [{ kind: "sheet", content: inTheWay }] })).rejects.toMatchObject({
      code: "file/loses-cells",
    });
  });
});
