/** Colours that people have given to cells of ours follow their row when the table is drawn anew. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { COLOR } from "../../src/workbook/style";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Look } from "../../workbench/host/look";
import { PLAIN } from "../../workbench/host/look";
import { OpenWorkbook } from "../support/excel";
import { withPart } from "../support/foreign";
import { sheet } from "../support/workbook-sample";

function answers(...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet("Svar", {
    blocks: [{ row: 1, column: 1, values: [["Svar"]] }],
    keepsLayout: true,
    tables: [
      {
        name: "tblSvar",
        row: 3,
        column: 1,
        columns: [
          { name: "Sag", style: { format: "@" } },
          { name: "Svar", style: { fill: COLOR.input, bold: true } },
        ],
        rows,
        key: ["Sag"],
        filter: true,
      },
    ],
  });
}

type Chosen = readonly (readonly [cell: readonly [number, number], look: Partial<Look>])[];

/** Saved after a person has given cells these looks. */
function lived(chosen: Chosen): Uint8Array {
  const excel = new OpenWorkbook(renderWorkbook([answers(["001", "ja"], ["002", "nej"], ["003", "ja"])]));
  const found = excel.host.workbook.sheets[0]!;
  for (const [[row, column], look] of chosen) {
    const cell = found.need(row - 1, column - 1);
    cell.look = { ...(cell.look ?? PLAIN), ...look };
  }
  return excel.saved();
}

async function drawn(where: string, bytes: Uint8Array, content: SheetContent): Promise<Uint8Array> {
  if (where === "Excel") {
    const excel = new OpenWorkbook(bytes);
    await excel.read({ tables: ["tblSvar"] });
    await excel.write({ edits: [{ kind: "sheet", content }] });
    return excel.saved();
  }
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content }] });
  expect(file.losses()).toEqual([]);
  return file.toBytes();
}

/** Fill, letters, whether struck and bold, and number format of cells, after the table was drawn anew. */
function looks(bytes: Uint8Array, cells: readonly (readonly [number, number])[]) {
  const found = new OpenWorkbook(bytes).host.workbook.sheets[0]!;
  return cells.map(([row, column]) => {
    const look = found.need(row - 1, column - 1).look;
    return [look?.fill ?? null, look?.fontColor, look?.strikethrough, look?.bold, look?.format];
  });
}

const MOVED = answers(["000", "ja"], ["001", "ja"], ["003", "ja"], ["002", "nej"]);

describe.each(["a file", "Excel"])("in %s", (where) => {
  it("a fill, a letter colour and struck out letters go with the row, over the column's own look", async () => {
    const bytes = lived([
      [[5, 1], { fill: "#FFFF00" }],
      [[5, 2], { fontColor: "#FF0000", strikethrough: true }],
    ]);
    expect(
      looks(await drawn(where, bytes, MOVED), [
        [7, 1],
        [7, 2],
        [5, 1],
        [5, 2],
      ]),
    ).toEqual([
      ["#FFFF00", "#000000", false, false, "@"],
      [`#${COLOR.input}`, "#FF0000", true, true, "General"],
      [null, "#000000", false, false, "@"],
      [`#${COLOR.input}`, "#000000", false, true, "General"],
    ]);
  });

  it("a colour of ours is drawn where it belongs, and one on a row that goes is gone with it", async () => {
    const bytes = lived([
      [[4, 1], { fill: `#${COLOR.bad}` }],
      [[5, 1], { fill: "#FFFF00" }],
    ]);
    const [first, second] = looks(await drawn(where, bytes, answers(["001", "ja"], ["003", "ja"])), [
      [4, 1],
      [5, 1],
    ]);
    expect([first?.[0], second?.[0]]).toEqual([null, null]);
  });
});

it("the head of a table keeps its colours in a file", async () => {
  const bytes = await drawn("a file", lived([[[3, 1], { fill: "#00B050" }]]), MOVED);
  expect(looks(bytes, [[3, 1]])[0]?.[0]).toBe("#00B050");
});

it("letters with looks of their own, and a row's height, stay in a file as long as the text does", () => {
  const runs = (text: string): string =>
    `<is><r><t xml:space="preserve">n</t></r><r><rPr><b/></rPr><t>${text}</t></r></is>`;
  const bytes = withPart(
    renderWorkbook([answers(["001", "ja"], ["002", "nej"], ["003", "nej"])]),
    "xl/worksheets/sheet1.xml",
    (xml) =>
      xml
        .replace(/(<c r="B5"[^>]*>)<is>.*?<\/is>/u, (_, tag: string) => tag + runs("ej"))
        .replace(/(<c r="B6"[^>]*>)<is>.*?<\/is>/u, (_, tag: string) => tag + runs("ej"))
        .replace('<row r="5"', '<row r="5" ht="90" customHeight="1"'),
  );
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content: answers(["001", "ja"], ["003", "ja"], ["002", "nej"]) }] });
  const xml = strFromU8(unzipSync(file.toBytes())["xl/worksheets/sheet1.xml"] as Uint8Array);
  expect(/<row r="6"[^>]*>/u.exec(xml)?.[0]).toContain('ht="90"');
  expect(xml.match(/<rPr>/gu)).toHaveLength(1);
  expect(/<c [^>]*r="B6".*?<\/c>/u.exec(xml)?.[0]).toContain("<rPr><b/></rPr><t>ej</t>");
  expect(file.readNow({ tables: ["tblSvar"] }).tables["tblSvar"]?.rows).toEqual([
    ["001", "ja"],
    ["003", "ja"],
    ["002", "nej"],
  ]);
});
