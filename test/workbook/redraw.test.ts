/** A sheet of ours drawn anew: what people have put on it stays, follows its row, or is named. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { OpenWorkbook } from "../support/excel";
import { withPart } from "../support/foreign";
import { lint } from "../support/lint";
import { readByOpenpyxl } from "../support/openpyxl";
import { answers as answersOn, sheet } from "../support/workbook-sample";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-redraw-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";

const answers = (...rows: readonly (readonly CellValue[])[]): SheetContent => answersOn("Svar", ...rows);

/** As Excel leaves it when people add a column of notes and a calculated one, and write beside and below. */
function lived(): Uint8Array {
  let bytes = renderWorkbook([answers(["001", "ja"], ["002", "nej"])]);
  bytes = withPart(bytes, TABLE, (text) =>
    text
      .replace(/A3:B5/gu, "A3:D5")
      .replace(
        /<tableColumns count="2">([\s\S]*?)<\/tableColumns>/u,
        '<tableColumns count="4">$1<tableColumn id="7" name="Min note"/><tableColumn id="8" name="Længde"><calculatedColumnFormula>LEN(tblSvar[[#This Row],[Sag]])</calculatedColumnFormula></tableColumn></tableColumns>',
      ),
  );
  const more: Readonly<Record<number, string>> = {
    1: '<c r="F1" t="inlineStr"><is><t>Husk</t></is></c>',
    3: '<c r="C3" t="inlineStr"><is><t>Min note</t></is></c><c r="D3" t="inlineStr"><is><t>Længde</t></is></c>',
    4: '<c r="C4" t="inlineStr"><is><t>note til 001</t></is></c><c r="D4"><f>LEN(tblSvar[[#This Row],[Sag]])</f><v>3</v></c><c r="F4"><f>B4&amp;"!"</f><v>0</v></c>',
    5: '<c r="C5"><f>A5&amp;"x"</f><v>0</v></c><c r="D5"><f>LEN(tblSvar[[#This Row],[Sag]])</f><v>3</v></c>',
  };
  return withPart(bytes, SHEET, (text) =>
    Object.entries(more)
      .reduce(
        (xml, [row, cells]) => xml.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, "u"), `$1${cells}</row>`),
        text,
      )
      .replace("</sheetData>", '<row r="9"><c r="A9" t="inlineStr"><is><t>Under</t></is></c></row></sheetData>'),
  );
}

const text = (workbook: FileWorkbook, part: string): string =>
  strFromU8(unzipSync(workbook.toBytes())[part] as Uint8Array);

function redrawn(bytes: Uint8Array, content: SheetContent): FileWorkbook {
  const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
  workbook.writeNow({ edits: [{ kind: "sheet", content }] });
  return workbook;
}

function formulaOf(workbook: FileWorkbook, cell: string): string | undefined {
  return new RegExp(`<c r="${cell}"[^>]*><f>([^<]*)`, "u").exec(text(workbook, SHEET))?.[1];
}

describe("in a file", () => {
  it("people's columns follow their row by the key; what stands beside and below stays", () => {
    const workbook = redrawn(lived(), answers(["000", "ja"], ["002", "ja"], ["001", "nej"]));
    expect(workbook.losses()).toEqual([]);
    // What people's own column says of a new row is Excel's to calculate when the file is opened.
    expect(lint(workbook.toBytes())).toEqual(["Svar: D4 has a formula without its value"]);
    const { tables } = workbook.readNow({ tables: ["tblSvar"] });
    expect(tables["tblSvar"]).toMatchObject({
      headers: ["Sag", "Svar", "Min note", "Længde"],
      blocked: { cell: "A9", room: 2 },
    });
    expect(tables["tblSvar"]?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["000", "ja", null],
      ["002", "ja", 0],
      ["001", "nej", "note til 001"],
    ]);
    expect([formulaOf(workbook, "D4"), formulaOf(workbook, "D6")]).toEqual([
      "LEN(tblSvar[[#This Row],[Sag]])",
      "LEN(tblSvar[[#This Row],[Sag]])",
    ]);
    // A formula of a row speaks of its row; one beside the table speaks of where it stands.
    expect(formulaOf(workbook, "C5")).toBe('A5&amp;"x"');
    expect(formulaOf(redrawn(lived(), answers(["002", "ja"], ["001", "nej"])), "C4")).toBe('A4&amp;"x"');
    expect(formulaOf(workbook, "F4")).toBe('B4&amp;"!"');
    const file = join(folder, "a.xlsx");
    writeFileSync(file, workbook.toBytes());
    const cells = readByOpenpyxl(file)[0]?.cells ?? [];
    expect([cells[0]?.[5], cells[8]?.[0]]).toEqual(["Husk", "Under"]);
  });

  it("a note whose row is gone is named, and so is what stands where rows are to come", () => {
    expect(redrawn(lived(), answers(["002", "ja"])).losses()).toEqual([
      { code: "file/loses-notes", values: { sheet: "Svar", part: "C4" } },
    ]);
    const many = Array.from({ length: 7 }, (_, index) => [`00${index}`, "ja"]);
    expect(redrawn(lived(), answers(...many)).losses()).toEqual([
      { code: "file/loses-cells", values: { sheet: "Svar", part: "A9" } },
    ]);
  });

  it("table id, filter, rules, drop-downs, links, view, widths, password, names and state stay", () => {
    let bytes = withPart(lived(), SHEET, (xml) =>
      xml
        .replace(
          /<sheetViews>.*<\/sheetViews>/u,
          '<sheetViews><sheetView zoomScale="70" workbookViewId="0"/></sheetViews>',
        )
        .replace(/<cols>.*<\/cols>/u, '<cols><col min="1" max="1" width="50" customWidth="1"/></cols>')
        .replace(
          "</sheetData>",
          '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1"/><conditionalFormatting sqref="B4:B5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="F2:F9"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A5" r:id="rId9"/></hyperlinks>',
        ),
    );
    bytes = withPart(bytes, "xl/worksheets/_rels/sheet1.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kommune.dk/" TargetMode="External"/></Relationships>',
      ),
    );
    bytes = withPart(bytes, TABLE, (xml) =>
      xml
        .replace('id="1" name="tblSvar"', 'id="41" name="tblSvar"')
        .replace(
          /<autoFilter ref="A3:D5"\/>/u,
          '<autoFilter ref="A3:D5"><filterColumn colId="1"><filters><filter val="ja"/></filters></filterColumn></autoFilter>',
        )
        .replace("<tableStyleInfo", '<tableStyleInfo name="Kommunens"'),
    );
    bytes = withPart(bytes, "xl/workbook.xml", (xml) =>
      xml
        .replace("<sheet xmlns:r=", '<sheet state="hidden" xmlns:r=')
        .replace("</sheets>", "</sheets>")
        .replace("</definedNames>", '<definedName name="Mit" localSheetId="0">Svar!$A$1</definedName></definedNames>'),
    );
    const workbook = redrawn(bytes, answers(["001", "ja"], ["003", "nej"], ["002", "ja"]));
    expect(workbook.losses()).toEqual([]);
    const xml = text(workbook, SHEET);
    for (const kept of ['zoomScale="70"', 'width="50"', 'hashValue="aGFzaA=="', 'type="whole"', "colorScale"])
      expect(xml).toContain(kept);
    expect(xml).toContain('<conditionalFormatting sqref="B4:B6">');
    expect(xml).toContain('<hyperlink ref="A6" r:id="rId9"/>');
    expect(xml).toMatch(/<row r="5"[^>]* hidden="1"/u);
    expect(xml).not.toMatch(/<row r="[46]"[^>]* hidden/u);
    expect(text(workbook, TABLE)).toMatch(/id="41" name="tblSvar"/u);
    expect(text(workbook, TABLE)).toContain('<filterColumn colId="1">');
    expect(text(workbook, TABLE)).toContain('name="Kommunens"');
    expect(text(workbook, "xl/workbook.xml")).toMatch(/state="hidden"/u);
    expect(text(workbook, "xl/workbook.xml")).toContain('<definedName name="Mit" localSheetId="0">');
  });

  it("rows that people have grouped or hidden by hand stay so, each with its row", () => {
    const bytes = withPart(lived(), SHEET, (xml) =>
      xml
        .replace('<row r="4"', '<row r="4" outlineLevel="1" hidden="1"')
        .replace('<row r="1"', '<row r="1" hidden="1"'),
    );
    const xml = text(redrawn(bytes, answers(["002", "ja"], ["001", "ja"], ["003", "ja"])), SHEET);
    const marked = [...xml.matchAll(/<row r="(\d+)"[^>]*(?:hidden|outlineLevel)[^>]*>/gu)].map(([tag, row]) => [
      row,
      tag.includes('hidden="1"'),
      tag.includes('outlineLevel="1"'),
    ]);
    expect(marked).toEqual([
      ["1", true, false],
      ["5", true, true],
    ]);
  });

  it("merged cells over a table stay where nothing of ours is drawn", () => {
    const bytes = withPart(lived(), SHEET, (xml) =>
      xml
        .replace('<c r="F1"', '<c r="B1" t="inlineStr"><is><t>Husk fristen</t></is></c><c r="F1"')
        .replace(
          "</sheetData>",
          '</sheetData><mergeCells count="3"><mergeCell ref="B1:C2"/><mergeCell ref="A1:A2"/><mergeCell ref="F1:G1"/></mergeCells>',
        ),
    );
    const xml = text(redrawn(bytes, answers(["001", "ja"], ["002", "ja"])), SHEET);
    expect(xml).toContain(
      '<mergeCells count="3"><mergeCell ref="B1:C2"/><mergeCell ref="A1:A2"/><mergeCell ref="F1:G1"/></mergeCells>',
    );
    expect(xml).toContain("Husk fristen");
  });

  it("rules and drop-downs go with people's columns when ours become more", () => {
    const bytes = withPart(lived(), SHEET, (xml) =>
      xml.replace(
        "</sheetData>",
        '</sheetData><conditionalFormatting sqref="C4:C5"><cfRule type="expression" priority="1"><formula>AND(LEN(C4)&gt;$D4,"C4"&lt;&gt;A4)</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1:F9"><cfRule type="containsBlanks" priority="2"><formula>LEN(A1)=0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A4:D5"><cfRule type="containsBlanks" priority="3"><formula>LEN(A4)=0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="C4:C5"><formula1>C4&lt;&gt;B4</formula1></dataValidation></dataValidations><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>D4:D5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      ),
    );
    const [wider] = [answers(["001", "ja", 1], ["002", "nej", 2], ["003", "ja", 3])].map((content) => ({
      ...content,
      tables: content.tables.map((table) => ({ ...table, columns: [...table.columns, { name: "Antal" }] })),
    }));
    const workbook = redrawn(bytes, wider as SheetContent);
    expect(workbook.readNow({ tables: ["tblSvar"] }).tables["tblSvar"]?.headers).toEqual([
      "Sag",
      "Svar",
      "Antal",
      "Min note",
      "Længde",
    ]);
    const xml = text(workbook, SHEET);
    expect(xml).toContain('<conditionalFormatting sqref="D4:D6">');
    expect(xml).toContain('<formula>AND(LEN(D4)&gt;$D4,"C4"&lt;&gt;A4)</formula>');
    expect(xml).toMatch(/<dataValidation type="custom" sqref="D4:D6"><formula1>D4&lt;&gt;B4<\/formula1>/u);
    expect(xml).toContain("<xm:sqref>E4:E6</xm:sqref>");
    // What covers the whole table goes on to.
    expect(xml).toContain('<conditionalFormatting sqref="A1:F9">');
    expect(xml).toContain('<conditionalFormatting sqref="A4:E6">');
  });

  it("a change that fails midway leaves nothing of it", () => {
    const bytes = renderWorkbook([answers(["001", "ja"])]);
    const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
    const before = workbook.readNow({ tables: ["tblSvar"] });
    expect(() =>
      workbook.writeNow({
        edits: [
          { kind: "append", table: "tblSvar", rows: [["002", "ja"]] },
          { kind: "sheet", content: sheet("Ny", { styles: [], blocks: [{ row: 1, column: 1, values: [["x"]] }] }) },
          { kind: "append", table: "tblSvar", rows: [["x".repeat(40_000), "ja"]] },
        ],
      }),
    ).toThrow("file/text-too-long");
    expect(workbook.changed).toBe(false);
    expect(workbook.readNow({ tables: ["tblSvar"] })).toEqual(before);
    expect(Buffer.from(workbook.toBytes()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("reads and keeps a part in UTF-16, and attributes on lines of their own", () => {
    const wide = (xml: string): Uint8Array => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le");
    const files = unzipSync(
      renderWorkbook([answers(["001", "ja"]), sheet("Mit", { blocks: [{ row: 1, column: 1, values: [["Æble"]] }] })]),
    );
    const odd = withPart(renderWorkbook([answers(["001", "ja"]), sheet("Mit")]), SHEET, (xml) =>
      xml.replace(/<c r=/gu, "<c\nr=").replace(/<row r=/gu, "<row\n r="),
    );
    const workbook = redrawn(odd, answers(["001", "nej"]));
    expect(workbook.readNow({ tables: ["tblSvar"] }).tables["tblSvar"]?.rows).toEqual([["001", "nej"]]);
    const part = "xl/worksheets/sheet2.xml";
    const utf16 = withBytes(files, part, wide(strFromU8(files[part] as Uint8Array)));
    const other = FileWorkbook.fromBytes(utf16, "a.xlsx");
    other.writeNow({ edits: [{ kind: "sheet", content: answers(["001", "nej"]) }], show: "Mit" });
    const again = FileWorkbook.fromBytes(other.toBytes(), "a.xlsx");
    expect(again.readNow({ tables: [], sheets: ["Mit"] }).sheets[0]?.cells).toEqual([["Æble"]]);
    expect(text(other, part)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/u);
  });
});

describe("in Excel", () => {
  it("people's columns follow their row; what stands beside stays; a note whose row is gone stops the command", async () => {
    const excel = new OpenWorkbook(lived());
    await excel.read({ tables: ["tblSvar"] });
    await excel.write({ edits: [{ kind: "sheet", content: answers(["000", "ja"], ["002", "ja"], ["001", "nej"]) }] });
    const { tables, sheets } = await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] });
    expect(tables["tblSvar"]?.headers).toEqual(["Sag", "Svar", "Min note", "Længde"]);
    expect(tables["tblSvar"]?.rows.map(([id, answer, note, length]) => [id, answer, note, length])).toEqual([
      ["000", "ja", null, 3],
      ["002", "ja", expect.stringMatching(/^00[02]x$/u), 3],
      ["001", "nej", "note til 001", 3],
    ]);
    expect([sheets[0]?.cells[0]?.[5], sheets[0]?.cells[8]?.[0]]).toEqual(["Husk", "Under"]);
    const refused = excel.write({ edits: [{ kind: "sheet", content: answers(["002", "ja"]) }] });
    await expect(refused).rejects.toMatchObject({ code: "file/loses-notes", values: { sheet: "Svar", part: "C6" } });
  });

  it("what stands where rows are to come stops the command before anything is written", async () => {
    const excel = new OpenWorkbook(lived());
    const before = await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] });
    const many = Array.from({ length: 7 }, (_, index) => [
      index === 1 ? "001" : index === 2 ? "002" : `10${index}`,
      "ja",
    ]);
    await expect(excel.write({ edits: [{ kind: "sheet", content: answers(...many) }] })).rejects.toMatchObject({
      code: "file/loses-cells",
      values: { sheet: "Svar", part: "A9" },
    });
    expect(await excel.read({ tables: ["tblSvar"], sheets: ["Svar"] })).toEqual(before);
  });
});

describe("links on rows of our table, out of the workbook and within it,", () => {
  const linked = (): Uint8Array =>
    withPart(
      withPart(lived(), SHEET, (xml) =>
        xml.replace(
          "</sheetData>",
          '</sheetData><hyperlinks><hyperlink ref="A5" r:id="rId9"/><hyperlink ref="C4" location="Svar!A1" tooltip="Tip"/><hyperlink ref="F1" location="Svar!A2"/></hyperlinks>',
        ),
      ),
      "xl/worksheets/_rels/sheet1.xml.rels",
      (xml) =>
        xml.replace(
          "</Relationships>",
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kommune.dk/" TargetMode="External"/></Relationships>',
        ),
    );
  const next = answers(["000", "ja"], ["002", "ja"], ["001", "nej"]);

  it("follow their row in a file; one on a row that goes is named", () => {
    const workbook = redrawn(linked(), next);
    expect(workbook.losses()).toEqual([]);
    const xml = text(workbook, SHEET);
    expect(
      /<hyperlinks>.*<\/hyperlinks>/u
        .exec(xml)?.[0]
        .match(/ref="\w+"/gu)
        ?.sort(),
    ).toEqual(['ref="A5"', 'ref="C6"', 'ref="F1"']);
    expect(xml).toContain('<hyperlink ref="C6" location="Svar!A1" tooltip="Tip"/>');
    // One within the workbook on a cell of ours may be of an earlier drawing: it goes with its row.
    const ours = withPart(linked(), SHEET, (each) =>
      each.replace('ref="A5" r:id="rId9"', 'ref="A5" location="Svar!A1"'),
    );
    expect(
      redrawn(ours, answers(["001", "ja"]))
        .losses()
        .map(({ code }) => code),
    ).toEqual(["file/loses-notes"]);
    expect(redrawn(linked(), answers(["001", "ja"])).losses()).toEqual([
      { code: "file/loses-notes", values: { sheet: "Svar", part: "C5" } },
      { code: "file/loses-links", values: { sheet: "Svar", part: "A5" } },
    ]);
  });

  it("follow their row in Excel, with the look that is drawn; one on a row that goes stops the command", async () => {
    const excel = new OpenWorkbook(linked());
    await excel.read({ tables: ["tblSvar"] });
    await excel.write({ edits: [{ kind: "sheet", content: answers(["000", "ja"], ["001", "nej"], ["002", "ja"]) }] });
    const links = (): unknown =>
      excel.host.workbook.sheets[0]?.hyperlinks
        .map(({ area, address, documentReference, screenTip }) => [
          area.row + 1,
          area.column + 1,
          address ?? documentReference,
          screenTip,
        ])
        .sort();
    const placed = [
      [1, 6, "Svar!A2", undefined],
      [5, 3, "Svar!A1", "Tip"],
      [6, 1, "https://kommune.dk/", undefined],
    ];
    expect(links()).toEqual(placed);
    const { tables } = await excel.read({ tables: ["tblSvar"] });
    expect(tables["tblSvar"]?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["000", "ja", null],
      ["001", "nej", "note til 001"],
      ["002", "ja", expect.stringMatching(/x$/u)],
    ]);
    const look = excel.host.workbook.sheets[0]?.need(5, 0).look;
    expect([look?.format, look?.underline]).toEqual(["@", "None"]);
    await expect(
      excel.write({ edits: [{ kind: "sheet", content: answers(["000", "ja"], ["001", "ja"], ["003", "ja"]) }] }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^file\/loses-(?:links|notes)$/u) as string });
    expect(links()).toEqual(placed);
  });
});

it("a comment on a row of our table stays with it in Excel; where the row moves or goes, it stops the command", async () => {
  const excel = new OpenWorkbook(renderWorkbook([answers(["001", "ja"], ["002", "nej"])]));
  await excel.read({ tables: ["tblSvar"] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Svar").comments.add("Svar!A5", "Er det rigtigt?");
    await context.sync();
  });
  const draw = async (content: SheetContent): Promise<void> => {
    await excel.read({ tables: ["tblSvar"] });
    await excel.write({ edits: [{ kind: "sheet", content }] });
  };
  await draw(answers(["001", "nej"], ["002", "ja"], ["003", "ja"]));
  for (const content of [answers(["002", "ja"], ["001", "ja"]), answers(["001", "ja"])])
    await expect(draw(content)).rejects.toMatchObject({
      code: "file/loses-comments",
      values: { sheet: "Svar", part: "A5" },
    });
  const { tables } = await excel.read({ tables: ["tblSvar"] });
  expect(tables["tblSvar"]?.rows).toEqual([
    ["001", "nej"],
    ["002", "ja"],
    ["003", "ja"],
  ]);
});

it("a total row and text under a table are told at reading in Excel as in a file", async () => {
  const totalled = withPart(
    withPart(lived(), TABLE, (xml) =>
      xml.replace('ref="A3:D5"', 'ref="A3:D6" totalsRowCount="1"').replace(' totalsRowShown="0"', ""),
    ),
    SHEET,
    (xml) =>
      xml.replace('<row r="9">', '<row r="6"><c r="A6" t="inlineStr"><is><t>I alt</t></is></c></row><row r="9">'),
  );
  for (const bytes of [lived(), totalled]) {
    const file = FileWorkbook.fromBytes(bytes, "a.xlsx").readNow({ tables: ["tblSvar"] }).tables["tblSvar"];
    const excel = (await new OpenWorkbook(bytes).read({ tables: ["tblSvar"] })).tables["tblSvar"];
    expect([excel?.blocked, excel?.beside]).toEqual([file?.blocked, file?.beside]);
    expect(file?.blocked?.totals).toBe(bytes === totalled ? true : undefined);
    expect(file?.blocked).toBeDefined();
  }
});

function withBytes(files: Record<string, Uint8Array>, part: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ ...files, [part]: bytes });
}

it("a drop-down that people have put on a column reaches rows that a command adds, in a file and in Excel", async () => {
  const bytes = withPart(lived(), SHEET, (xml) =>
    xml.replace(
      "</sheetData>",
      '</sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Egen" sqref="C4:C5"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ),
  );
  const change = { edits: [{ kind: "append", table: "tblSvar", rows: [["003", "ja"]] }] } as const;
  const file = FileWorkbook.fromBytes(bytes, "a.xlsx");
  file.writeNow(change);
  const excel = new OpenWorkbook(bytes);
  await excel.read({ tables: ["tblSvar"] });
  await excel.write(change);
  for (const saved of [file.toBytes(), excel.saved()]) {
    const { validations } = new OpenWorkbook(saved).host.workbook.sheets[0]!;
    const rows = validations.flatMap(({ areas, rule, error }) =>
      areas.flatMap((area) =>
        Array.from({ length: area.rows }, (_, index) => [area.row + index + 1, area.column + 1, rule, error.title]),
      ),
    );
    const list = { list: { inCellDropDown: true, source: "a,b" } };
    expect(rows.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([4, 5, 6].map((row) => [row, 3, list, "Egen"]));
  }
});
