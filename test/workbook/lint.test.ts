/** The judges of our files can judge: each finds a fault planted in a sound file, and none in the sound one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { renderWorkbook } from "../../src/workbook/xlsx";
import { lint } from "../support/lint";
import { recalculate } from "../support/recalculate";
import { validateOoxml } from "../support/validate";
import { SAMPLE } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-lint-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const sound = renderWorkbook(SAMPLE);

/** The sound file with a text replaced in one part; a text that is not there is a fault of the test. */
function planted(part: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(sound);
  const text = strFromU8(files[part] as Uint8Array);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${part} has no ${String(from)}`);
  return zipSync({ ...files, [part]: strToU8(changed) }, { level: 1 });
}

function saved(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const TABLE = "xl/tables/table1.xml";

describe("the linter", () => {
  it("finds nothing in a sound file", () => {
    expect(lint(sound)).toEqual([]);
  });

  const faults: readonly (readonly [fault: string, part: string, from: string | RegExp, to: string, said: string])[] = [
    [
      "a sheet name without quotes",
      BOOK,
      /'Øvrige ''tal'' &amp; andet'!\$1:\$5/u,
      "Øvrige tal!$1:$5",
      "without quotes",
    ],
    ["a name of a sheet that is not there", BOOK, "'Lister'!", "'Liste'!", "the sheet Liste, which is not there"],
    [
      "two defined names",
      BOOK,
      "</definedNames>",
      '<definedName name="SVAR_janej">1</definedName></definedNames>',
      "name svar_janej|: twice",
    ],
    ["a forbidden defined name", BOOK, 'name="svar_janej"', 'name="A1"', "name A1: is not allowed"],
    ["a sheet name too long", BOOK, 'name="Log"', `name="${"L".repeat(32)}"`, "32 characters"],
    ["a forbidden sheet name", BOOK, 'name="Log"', 'name="Log?"', "Excel forbids"],
    ["two sheets of one name", BOOK, 'name="Log"', 'name="lister"', "two sheets"],
    ["a hidden sheet in view", BOOK, /activeTab="0"/u, 'activeTab="2"', "hidden or not there"],
    ["no calculation at opening", BOOK, ' fullCalcOnLoad="1"', "", "not calculated"],
    ["a header unlike its column", SHEET, "<t>Spørgsmål</t>", "<t>Spørgsmaal</t>", "is headed Spørgsmaal"],
    ["two columns of one name", TABLE, 'name="Spørgsmål"', 'name="SAG"', "two columns sag"],
    ["a filter over other rows", TABLE, '<autoFilter ref="A5:F8"', '<autoFilter ref="A5:F7"', "filter over A5:F7"],
    ["a table name used twice", TABLE, 'displayName="tblTal"', 'displayName="tblLog"', "table tbllog: twice"],
    ["a table id used twice", TABLE, 'id="1" name', 'id="2" name', "table id 2: twice"],
    ["a table with a range too narrow", TABLE, 'ref="A5:F8" totals', 'ref="A5:E8" totals', "6 columns in 5 places"],
    [
      "a list typed into a drop-down",
      SHEET,
      "<formula1>svar_janej</formula1>",
      `<formula1>"${"ja,".repeat(90)}"</formula1>`,
      "more than 255",
    ],
    [
      "a drop-down without its name",
      SHEET,
      "<formula1>svar_janej</formula1>",
      "<formula1>svar_grad</formula1>",
      "not fed by a defined name",
    ],
    ["rows out of order", SHEET, '<row r="3">', '<row r="2">', "comes after row 2"],
    ["cells out of order", SHEET, '<c r="B3"', '<c r="A3"', "out of order"],
    ["a parenthesis too few", SHEET, "COUNTA(tblTal[Sag])", "COUNTA(tblTal[Sag]", "unbalanced"],
    ["a quote that does not end", SHEET, "COUNTA(tblTal[Sag])", "COUNTA(&quot;tblTal)", "does not end"],
    [
      "the short form of this row",
      SHEET,
      /tblTal\[\[#This Row\],\[Opfyldt \(k\)\]\]/u,
      "tblTal[@[Opfyldt (k)]]",
      "other programs do not read",
    ],
    ["a table that is not there", SHEET, "COUNTA(tblTal[Sag])", "COUNTA(tblSager[Sag])", "the table tblSager"],
    ["a column that is not there", SHEET, "COUNTA(tblTal[Sag])", "COUNTA(tblTal[Sager])", "the column Sager"],
    ["semicolons", SHEET, "COUNTA(tblTal[Sag])", "COUNTA(tblTal[Sag];1)", "separates with ;"],
    [
      "a new function without prefix",
      SHEET,
      "COUNTA(tblTal[Sag])",
      "TEXTJOIN(&quot;,&quot;,TRUE,tblTal[Sag])",
      "lacks its prefix",
    ],
    ["an add-in's function", SHEET, "COUNTA(tblTal[Sag])", "TILSYN.PROCENT(1,2)", "a function of an add-in"],
    ["the same as Excel saves it", SHEET, "COUNTA(tblTal[Sag])", "_xldudf_TILSYN_PIL(1,2)", "a function of an add-in"],
    ["an operator without operand", SHEET, "COUNTA(tblTal[Sag])", "COUNTA(tblTal[Sag])+", "without operand"],
    ["a formula without value", SHEET, "</f><v>3</v>", "</f>", "without its value"],
    [
      "overlapping conditional formats",
      SHEET,
      "<dataValidations",
      '<conditionalFormatting sqref="C7"><cfRule type="expression" priority="9"><formula>1</formula></cfRule></conditionalFormatting><dataValidations',
      "conditional formats overlap",
    ],
    ["a priority used twice", SHEET, 'priority="2"', 'priority="1"', "priority 1"],
    ["merged cells in a table", SHEET, '<mergeCell ref="A1:D1"/>', '<mergeCell ref="A6:B6"/>', "merged cells inside"],
    [
      "overlapping merged cells",
      SHEET,
      '<mergeCell ref="A1:D1"/>',
      '<mergeCell ref="A1:D1"/><mergeCell ref="D1:E1"/>',
      "merged areas overlap",
    ],
    ["a look that is not there", SHEET, /<c r="A6" s="\d+"/u, '<c r="A6" s="999"', "has look 999"],
    ["a link to no sheet", SHEET, "location=\"'Lister'!A1\"", "location=\"'Listen'!A1\"", "the sheet Listen"],
    [
      "two selected sheets",
      "xl/worksheets/sheet2.xml",
      "<sheetView ",
      '<sheetView tabSelected="1" ',
      "selected sheets",
    ],
    ["broken XML", SHEET, "</sheetData>", "</sheetDat>", "not well-formed"],
    [
      "a part without a type",
      "[Content_Types].xml",
      /<Override PartName="\/xl\/tables\/table1.xml"[^>]*>/u,
      "",
      "content type",
    ],
    ["a relation to nothing", "xl/worksheets/_rels/sheet1.xml.rels", "table1.xml", "table9.xml", "not there"],
  ];
  it.each(faults)("finds %s", (_, part, from, to, said) => {
    expect(lint(planted(part, from, to)).join("\n")).toContain(said);
  });
});

describe("the Open XML SDK", () => {
  it("finds nothing in a sound file", async () => {
    expect(await validateOoxml(saved("sound.xlsx", sound))).toEqual([]);
  });
  it("finds an attribute that is not allowed", async () => {
    const file = saved("attribute.xlsx", planted(SHEET, "<mergeCell ref=", '<mergeCell size="2" ref='));
    expect(await validateOoxml(file)).not.toEqual([]);
  });
});

describe("recalculation", () => {
  it("agrees with every value of a sound file", async () => {
    expect(await recalculate(saved("sound.xlsx", sound))).toEqual([]);
  });
  it("finds the one changed value", async () => {
    const file = saved("changed.xlsx", planted(SHEET, "</f><v>3</v>", "</f><v>4</v>"));
    expect(await recalculate(file)).toEqual([
      { sheet: "Øvrige 'tal' & andet", row: 2, column: 2, ours: 4, recalculated: 3 },
    ]);
  });
});
