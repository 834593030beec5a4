/** Colours that people have given to cells of ours follow their row when the table is drawn anew. */
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { COLOR } from "../../src/workbook/style";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import type { Look } from "../../workbench/host/look";
import { PLAIN } from "../../workbench/host/look";
import { OpenWorkbook } from "../support/excel";
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

/** Fill, letters, whether struck and bold, and number format of cells, after the table was drawn anew in a file. */
function looks(bytes: Uint8Array, content: SheetContent, cells: readonly (readonly [number, number])[]) {
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow({ edits: [{ kind: "sheet", content }] });
  expect(file.losses()).toEqual([]);
  const found = new OpenWorkbook(file.toBytes()).host.workbook.sheets[0]!;
  return cells.map(([row, column]) => {
    const look = found.need(row - 1, column - 1).look;
    return [look?.fill ?? null, look?.fontColor, look?.strikethrough, look?.bold, look?.format];
  });
}

const MOVED = answers(["000", "ja"], ["001", "ja"], ["003", "ja"], ["002", "nej"]);

describe("in a file", () => {
  it("a fill, a letter colour and struck out letters go with the row, over the column's own look", () => {
    const bytes = lived([
      [[5, 1], { fill: "#FFFF00" }],
      [[5, 2], { fontColor: "#FF0000", strikethrough: true }],
      [[3, 1], { fill: "#00B050" }],
    ]);
    expect(
      looks(bytes, MOVED, [
        [7, 1],
        [7, 2],
        [5, 1],
        [5, 2],
        [3, 1],
      ]),
    ).toEqual([
      ["#FFFF00", "#000000", false, false, "@"],
      [`#${COLOR.input}`, "#FF0000", true, true, "General"],
      [null, "#000000", false, false, "@"],
      [`#${COLOR.input}`, "#000000", false, true, "General"],
      ["#00B050", "#000000", false, false, "General"],
    ]);
  });

  it("a colour of ours is drawn where it belongs, and one on a row that goes is gone with it", () => {
    const bytes = lived([
      [[4, 1], { fill: `#${COLOR.bad}` }],
      [[5, 1], { fill: "#FFFF00" }],
    ]);
    const [first, second] = looks(bytes, answers(["001", "ja"], ["003", "ja"]), [
      [4, 1],
      [5, 1],
    ]);
    expect([first?.[0], second?.[0]]).toEqual([null, null]);
  });
});
