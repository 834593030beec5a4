/** What speaks of rows of our tables by address, elsewhere in a file, goes on to speak of the same ones. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent } from "../../src/workbook/content";
import { FileWorkbook, renderWorkbook } from "../../src/workbook/xlsx";
import { withPart } from "../support/foreign";
import { answers as answersOn, sheet } from "../support/workbook-sample";

const answers = (...rows: readonly (readonly CellValue[])[]): SheetContent => answersOn("Svar 'nu'", ...rows);

const S = "'Svar ''nu'''!";

/** A person's sheet with these formulas in A1, A2 …, and a name, a rule, a drop-down and a link that speak of the same. */
function speaking(...formulas: readonly string[]): Uint8Array {
  const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
  const rows = formulas.map(
    (each, index) => `<row r="${index + 1}"><c r="A${index + 1}"><f>${escaped(each)}</f><v>0</v></c></row>`,
  );
  const bytes = renderWorkbook([answers(["001", "ja"], ["002", "nej"], ["003", "ja"]), sheet("Mit")]);
  const own = withPart(bytes, "xl/worksheets/sheet2.xml", (xml) =>
    xml
      .replace(/<sheetData>[\s\S]*<\/sheetData>|<sheetData\/>/u, `<sheetData>${rows.join("")}</sheetData>`)
      .replace(
        "</sheetData>",
        `</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${S}$B$5="nej"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>${S}$A$4:$A$6</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B1" location="${S}A5"/></hyperlinks>`,
      ),
  );
  const named = withPart(own, "xl/workbook.xml", (xml) =>
    xml.replace(
      "</definedNames>",
      `<definedName name="alle">${S}$A$4:$B$6</definedName><definedName name="en">${S}$B$5</definedName></definedNames>`,
    ),
  );
  const typed = withPart(named, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
    ),
  );
  const files = unzipSync(typed);
  return zipSync({
    ...files,
    "xl/charts/chart1.xml": strToU8(`<c:chart xmlns:c="urn:c"><c:f>${S}$B$4:$B$6</c:f></c:chart>`),
  });
}

const part = (workbook: FileWorkbook, name: string): string =>
  strFromU8(unzipSync(workbook.toBytes())[name] as Uint8Array).replace(/&apos;/gu, "'");

const formulasOf = (workbook: FileWorkbook): readonly string[] =>
  [...part(workbook, "xl/worksheets/sheet2.xml").matchAll(/<f>([^<]*)<\/f>/gu)].map(([, text = ""]) =>
    text.replace(/&quot;/gu, '"').replace(/&amp;/gu, "&"),
  );

function drawn(bytes: Uint8Array, content: SheetContent): FileWorkbook {
  const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
  workbook.writeNow({ edits: [{ kind: "sheet", content }] });
  return workbook;
}

const LATER = answers(["000", "ja"], ["001", "ja"], ["003", "ja"], ["002", "nej"]);

describe("references by address", () => {
  it("follow their row, and grow with the table, when that is drawn anew", () => {
    const workbook = drawn(
      speaking(
        `COUNTIF(${S}B4:B6,"ja")`,
        `${S}$B$5&"${S}B5"`,
        `SUM(${S}$A$3:B6)`,
        `${S}A1&B5`,
        `COUNTA(${S}A:A)`,
        `SUM(${S}B4:B200)`,
        `[1]Svar!B5+'Svar ''nu'' 2'!B5+LOG10(${S}B4)`,
      ),
      LATER,
    );
    expect(workbook.losses()).toEqual([]);
    expect(formulasOf(workbook)).toEqual([
      `COUNTIF(${S}B4:B7,"ja")`,
      `${S}$B$7&"${S}B5"`,
      `SUM(${S}$A$3:B7)`,
      `${S}A1&B5`,
      `COUNTA(${S}A:A)`,
      `SUM(${S}B4:B200)`,
      `[1]Svar!B5+'Svar ''nu'' 2'!B5+LOG10(${S}B5)`,
    ]);
    const xml = part(workbook, "xl/worksheets/sheet2.xml");
    expect(xml).toContain(`<formula>${S}$B$7=&quot;nej&quot;</formula>`);
    expect(xml).toContain(`<formula1>${S}$A$4:$A$7</formula1>`);
    expect(xml).toContain(`location="${S}A7"`);
    const book = part(workbook, "xl/workbook.xml");
    expect(book).toContain(`<definedName name="alle">${S}$A$4:$B$7</definedName>`);
    expect(book).toContain(`<definedName name="en">${S}$B$7</definedName>`);
    expect(part(workbook, "xl/charts/chart1.xml")).toContain(`<c:f>${S}$B$4:$B$7</c:f>`);
  });

  it("grow when rows are added to the table, and those beside it do too", () => {
    const bytes = withPart(speaking(`SUM(${S}B4:B6)`, `${S}B5`), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/(<row r="1"[^>]*>.*?)<\/row>/u, '$1<c r="F1"><f>COUNTA(B4:B6)+B5</f><v>0</v></c></row>'),
    );
    const workbook = FileWorkbook.fromBytes(bytes, "a.xlsx");
    workbook.writeNow({
      edits: [
        {
          kind: "append",
          table: "tblSvar",
          rows: [
            ["004", "ja"],
            ["005", "ja"],
          ],
        },
      ],
    });
    expect(formulasOf(workbook)).toEqual([`SUM(${S}B4:B8)`, `${S}B5`]);
    expect(part(workbook, "xl/worksheets/sheet1.xml")).toContain("<f>COUNTA(B4:B8)+B5</f>");
    expect(part(workbook, "xl/charts/chart1.xml")).toContain(`<c:f>${S}$B$4:$B$8</c:f>`);
  });

  it("to a row that goes, or to rows that come apart, are named", () => {
    const gone = drawn(speaking("1", `${S}B5`), answers(["001", "ja"], ["003", "ja"]));
    expect(gone.losses()).toEqual([
      { code: "file/loses-references", values: { sheet: "Svar 'nu'", part: "Mit!A2, Mit!A1, en" } },
    ]);
    const apart = drawn(speaking(`SUM(${S}B4:B5)`), answers(["001", "ja"], ["003", "ja"], ["002", "nej"]));
    expect(apart.losses()).toEqual([{ code: "file/loses-references", values: { sheet: "Svar 'nu'", part: "Mit!A1" } }]);
    expect(formulasOf(apart)).toEqual([`SUM(${S}B4:B5)`]);
  });

  it("stay where nothing has moved", () => {
    const bytes = speaking(`SUM(${S}B4:B6)`);
    const workbook = drawn(bytes, answers(["001", "nej"], ["002", "nej"], ["003", "ja"]));
    expect(workbook.losses()).toEqual([]);
    expect(part(workbook, "xl/worksheets/sheet2.xml")).toBe(
      part(FileWorkbook.fromBytes(bytes, "a.xlsx"), "xl/worksheets/sheet2.xml"),
    );
  });

  it("of formulas that cells share follow where they name their rows for good, and are named else", () => {
    const shared = (text: string): Uint8Array =>
      withPart(speaking("1"), "xl/worksheets/sheet2.xml", (xml) =>
        xml.replace("<f>1</f>", `<f t="shared" ref="A1:A3" si="0">${text}</f>`),
      );
    const fixed = drawn(shared(`SUM(${S}$B$4:$B$6)`), LATER);
    expect(fixed.losses()).toEqual([]);
    expect(part(fixed, "xl/worksheets/sheet2.xml")).toContain(`si="0">SUM(${S}$B$4:$B$7)<`);
    const loose = drawn(shared(`SUM(${S}B4:B6)`), LATER);
    expect(loose.losses()).toMatchObject([{ code: "file/loses-references", values: { part: "Mit!A1" } }]);
    expect(part(loose, "xl/worksheets/sheet2.xml")).toContain(`si="0">SUM(${S}B4:B6)<`);
  });

  it("of a pivot table's source and of a shape follow too", () => {
    const files = unzipSync(speaking("1"));
    const bytes = zipSync({
      ...files,
      "xl/pivotCache/pivotCacheDefinition1.xml": strToU8(
        `<pivotCacheDefinition><worksheetSource ref="A3:B6" sheet="Svar 'nu'"/></pivotCacheDefinition>`,
      ),
      "xl/drawings/drawing1.xml": strToU8(`<xdr:wsDr xmlns:xdr="urn:x"><xdr:sp textlink="${S}$B$5"/></xdr:wsDr>`),
    });
    const workbook = drawn(bytes, LATER);
    expect(part(workbook, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('ref="A3:B7"');
    expect(part(workbook, "xl/drawings/drawing1.xml")).toContain(`textlink="${S}$B$7"`);
  });
});
