/**
 * Nothing of a file is lost in silence when the workbench opens and saves it: what it says is said again, or was named
 * when it was opened. By everything that the workbench says it holds, and by an attribute and an element of a kind that
 * nobody knows in each of its places.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import type { Loss } from "../../workbench/host/file/losses";
import type { Growing } from "../../workbench/host/file/xml";
import { parseWhole, wholeXml } from "../../workbench/host/file/xml";
import { Host } from "../../workbench/host/host";
import type { Files } from "../support/file-facts";
import { factsGone, factsOf } from "../support/file-facts";
import { FULL_PARTS, fullWorkbook } from "../support/full-workbook";
import { validateOoxml } from "../support/validate";

function reopened(files: Files): { readonly left: readonly Loss[]; readonly saved: Files } {
  const { workbook, left } = openWorkbook(zipSync(files));
  return { left, saved: unzipSync(saveWorkbook(new Host(workbook).session)) };
}

it("everything the workbench holds is in what it saves, and nothing is said to be lost", () => {
  const before = fullWorkbook();
  const { left, saved } = reopened(before);
  expect(left).toEqual([]);
  expect(factsGone(before, saved)).toEqual([]);
  const again = reopened(saved);
  expect(again.left).toEqual([]);
  expect(factsGone(before, again.saved)).toEqual([]);
});

it("it is a file without errors before and after, under Microsoft's Open XML SDK", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  try {
    const before = fullWorkbook();
    for (const [name, files] of [
      ["før.xlsx", before],
      ["efter.xlsx", reopened(before).saved],
    ] as const) {
      const file = join(folder, name);
      writeFileSync(file, zipSync(files));
      expect([name, await validateOoxml(file)]).toEqual([name, []]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("what was lost in silence before", () => {
  it.each<[string, RegExp]>([
    ["workbook protection", /workbookProtection workbookPassword=CC1A/],
    ["a sheet's password, by its hash", /sheetProtection hashValue=aGFzaA==/],
    ["iterative calculation", /calcPr iterate=1/],
    ["rich text in cells", /c B1 .*<b\/>.*fed/],
    ["note formatting", /text .*Tahoma.*Leder:/],
    ["groups of rows", /row 2 outlineLevel=1/],
    ["groups of columns", /cols\/col 5 outlineLevel=2/],
    ["named styles", /cellStyle name=Kommunens procent/],
    ["a cell's named style", /c A1 style 1/],
    ["zoom", /sheetView zoomScale=70/],
    ["calculated columns", /calculatedColumnFormula tblX\[\[#This Row\],\[Nr\]\]\*2/],
    ["anchors of charts", /twoCellAnchor\/from\/colOff 127000/],
    ["document properties", /contentStatus Endelig/],
    ["the default font", /worksheet\/sheetData\/row 3\/c A3 <font>.*Verdana/],
  ])("%s: kept", (_, fact) => {
    const before = fullWorkbook();
    const { saved } = reopened(before);
    for (const files of [before, saved])
      expect([...factsOf(files).keys()].filter((each) => fact.test(each))).not.toEqual([]);
  });

  it.each<[string, Loss["what"], path: string, from: string, to: string]>([
    [
      "macro sheets",
      "macroSheet",
      "xl/_rels/workbook.xml.rels",
      'relationships/worksheet" Target="/xl/worksheets/sheet3.xml"',
      'relationships/xlMacrosheet" Target="/xl/worksheets/sheet3.xml"',
    ],
    [
      "the sort state of a sheet",
      "sortState",
      "xl/worksheets/sheet1.xml",
      "<mergeCells",
      '<sortState ref="A2:B9"/><mergeCells',
    ],
    [
      "the sort state of a table",
      "sortState",
      "xl/tables/table1.xml",
      "<tableColumns",
      '<sortState ref="G6:H7"/><tableColumns',
    ],
  ])("%s: named when the file is opened", (_, what, path, from, to) => {
    const whole = fullWorkbook();
    const text = strFromU8(whole[path]!);
    expect(text).toContain(from);
    const { left } = reopened({ ...whole, [path]: strToU8(text.replace(from, to)) });
    expect(left.map((loss) => loss.what)).toEqual([what]);
  });

  it("a password is not made up", () => {
    expect([...factsOf(reopened(fullWorkbook()).saved).keys()].join()).not.toMatch(/sheetProtection password=/);
  });

  it("anchors of notes", () => {
    const { saved } = reopened(fullWorkbook());
    expect(strFromU8(saved["xl/drawings/vmlDrawing1.vml"]!)).toContain(
      'width:200pt;visibility:visible" fillcolor="#ddffdd"><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:Visible/><x:Anchor>4, 15, 4, 2, 9, 15, 20, 4<',
    );
  });
});

/** Written anew from what was read; of the others every byte goes back. */
const READ = Object.keys(FULL_PARTS).filter((path) => !/theme|customXml|docMetadata|externalLinks|vml|bin$/.test(path));

describe("what nobody has heard of, in each element of", () => {
  it.each(READ)("%s", (path) => {
    const all: { readonly name: string; readonly within: string }[] = [];
    const newName = (within: string): string => {
      const name = `nyt${all.length}`;
      all.push({ name, within });
      return name;
    };
    const planted = (element: Growing): Growing => {
      // Worked out from the cells.
      if (element.name === "dimension") return element;
      const attributes = { ...element.attributes, [newName(element.name)]: "1" };
      // Between the letters of a text no element stands.
      if (element.children.length === 0 && element.text !== "") return { ...element, attributes };
      const inside = { name: newName(`${element.name}/`), attributes: {}, children: [], text: "" };
      return { ...element, attributes, children: [...element.children.map(planted), inside] };
    };
    const { left, saved } = reopened(fullWorkbook({ [path]: wholeXml(planted(parseWhole(FULL_PARTS[path]!))) }));
    const told = left.map(({ detail = "" }) => detail).join(" ");
    const kept = Object.values(saved)
      .map((part) => strFromU8(part, true))
      .join(" ");
    const gone = all.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(`${told} ${kept}`));
    expect(gone.map(({ within }) => within)).toEqual([]);
  });
});
