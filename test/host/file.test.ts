/** Workbooks to and from .xlsx: all the model holds comes back, Microsoft's SDK finds no error, others read the same. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook as OtherWorkbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { validateOoxml } from "../support/validate";
import { ask, send } from "./raw-batch";

const folder = mkdtempSync(join(tmpdir(), "host-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One of everything the model holds. */
async function everything(): Promise<Host> {
  const host = new Host(new Workbook());
  await send(host, (batch) => {
    batch.workbook
      .property("Worksheets")
      .method("Add", "Årets 'tal' 26")
      .set("TabColor", "#112233")
      .set("Gridlines", false)
      .call("Activate");
    const on = (address: string) => batch.range("Årets 'tal' 26", address);
    on("A1:C3").set("Values", [
      ["Nr", "Navn", "Dobbelt"],
      ["'001", 'Æble & "pære" <x>', ""],
      [2, " to  linjer\nher ", true],
    ]);
    batch
      .sheet("Årets 'tal' 26")
      .property("Tables")
      .method("Add", "A1:C3", true)
      .set("Name", "tblX")
      .set("Style", "TableStyleLight1")
      .set("ShowBandedRows", false);
    on("E1:E4").set("Formulas", [["=SUM(tblX[Nr])"], ["=1/0"], ['="a"&"b"'], ["=1=1"]]);
    on("F1")
      .set("NumberFormat", "dd-mm-yyyy")
      .set("Values", [[46027.5]]);
    on("F2")
      .set("NumberFormat", "0 %")
      .set("Values", [[0.5]]);
    const format = on("A5:B6")
      .property("Format")
      .set("HorizontalAlignment", "Center")
      .set("VerticalAlignment", "Top")
      .set("WrapText", true)
      .set("IndentLevel", 1)
      .set("TextOrientation", -45);
    format
      .property("Font")
      .set("Bold", true)
      .set("Italic", true)
      .set("Size", 14)
      .set("Color", "#AA0000")
      .set("Underline", "Double")
      .set("Name", "Carlito")
      .set("Strikethrough", true);
    format.property("Fill").set("Color", "#FFFF00");
    format.property("Protection").set("Locked", false).set("FormulaHidden", true);
    format.property("Borders").item("EdgeBottom").set("Style", "Double").set("Color", "#0000FF");
    format.property("Borders").item("InsideVertical").set("Style", "Continuous").set("Weight", "Medium");
    on("H:I").property("Format").set("ColumnWidth", 100.5).property("Font").set("Bold", true);
    on("J:J").set("ColumnHidden", true);
    on("8:8").property("Format").set("RowHeight", 33).property("Fill").set("Color", "#EEEEEE");
    on("9:9").set("RowHidden", true);
    on("A10:B11").call("Merge");
    on("A12").set("Hyperlink", {
      documentReference: "'Årets ''tal'' 26'!B2",
      screenTip: "tip & top",
      textToDisplay: "gå",
    });
    on("A13").set("Hyperlink", { address: "https://example.org/?a=1&b=2", textToDisplay: "ud" });
    batch.workbook.property("Names").method("Add", "liste", on("A2:A3"), "svar");
    batch.sheet("Årets 'tal' 26").property("Names").method("Add", "tilsyn_runde", '="2026-""K1"""');
    const validation = on("B20:B30")
      .property("DataValidation")
      .set("Rule", { list: { inCellDropDown: true, source: "=liste" } });
    validation
      .set("ErrorAlert", { title: "Nej", message: "Vælg\nfra listen", showAlert: true, style: "Warning" })
      .set("Prompt", { title: "T", message: "M", showPrompt: true })
      .set("IgnoreBlanks", false);
    on("C20")
      .property("DataValidation")
      .set("Rule", { list: { inCellDropDown: false, source: "ja,nej" } });
    on("D20")
      .property("DataValidation")
      .set("Rule", { wholeNumber: { formula1: "1", formula2: "9", operator: "NotBetween" } });
    on("E20")
      .property("DataValidation")
      .set("Rule", { decimal: { formula1: "=F1", operator: "GreaterThanOrEqualTo" } });
    on("F20")
      .property("DataValidation")
      .set("Rule", { custom: { formula: "=LEN(F20)>3" } });
    for (const [address, formula, stop] of [
      ["B20:B30", '=$B20="ja"', true],
      ["B20:C30", '=AND($B20<>"",$C20="")', false],
    ] as const) {
      const rule = on(address).property("ConditionalFormats").method("Add", "Custom").set("StopIfTrue", stop);
      rule.property("Custom").property("Rule").set("Formula", formula);
      rule
        .property("Custom")
        .property("Format")
        .property("Fill")
        .set("Color", stop ? "#CCCCCC" : "#FFEEAA");
      if (stop)
        rule
          .property("Custom")
          .property("Format")
          .property("Font")
          .set("Color", "#777777")
          .set("Bold", false)
          .set("Italic", true);
    }
    batch.sheet("Årets 'tal' 26").property("FreezePanes").call("FreezeAt", "A1:B1");
    const page = batch.sheet("Årets 'tal' 26").property("PageLayout");
    page
      .set("Orientation", "Landscape")
      .set("PaperSize", "A4")
      .set("Zoom", { horizontalFitToPages: 1 })
      .set("CenterHorizontally", true)
      .set("FirstPageNumber", 2)
      .set("PrintOrder", "OverThenDown");
    page.call("SetPrintMargins", "Centimeters", { left: 1.3 });
    page.call("SetPrintArea", "A1:F30");
    page.call("SetPrintTitleRows", "$1:$2");
    page.call("SetPrintTitleColumns", "$A:$A");
    page
      .property("HeadersFooters")
      .property("DefaultForAllPages")
      .set("LeftHeader", "&A")
      .set("CenterFooter", "Side &P af &N")
      .set("RightFooter", "R & D");
    batch.sheet("Årets 'tal' 26").property("HorizontalPageBreaks").method("Add", "A15");
    batch.sheet("Årets 'tal' 26").property("VerticalPageBreaks").method("Add", "E1");
    batch.workbook
      .property("Properties")
      .set("Title", "Titel & mere")
      .set("Author", "Åse")
      .set("Company", "Kommune <1>");
    batch.workbook.property("Properties").property("Custom").method("Add", "MSIP_Label_æ", "a<b");
    batch.workbook.property("Properties").property("Custom").method("Add", "Antal", 3);
    batch.workbook.property("Properties").property("Custom").method("Add", "Lukket", true);
    batch.workbook
      .property("Tables")
      .item("tblX")
      .property("Columns")
      .item("Nr")
      .property("Filter")
      .call("ApplyCustomFilter", ">1", "<>5", "And");
    batch
      .sheet("Årets 'tal' 26")
      .property("Protection")
      .call("Protect", { allowFormatColumns: true, allowAutoFilter: true, selectionMode: "Unlocked" });
    batch.workbook.property("Worksheets").method("Add", "Skjult").set("Visibility", "VeryHidden");
  });
  host.workbook.sheets[1]!.notes.push({ row: 0, column: 1, text: "En note\ntil B1" });
  Object.assign(host.workbook.sheets[1]!.needRow(29), { height: 45, fitted: true });
  return host;
}

/** Everything of the model, with ids left out. */
function described(host: Host): unknown {
  const { workbook, session } = host;
  const sheets = workbook.sheets.map((sheet) => {
    for (const { row, column } of sheet.allCells()) session.calculation.valueAt(sheet, row, column);
    const cells = [...sheet.allCells()].filter(
      ({ cell }) => cell.value !== null || cell.formula !== undefined || cell.look !== undefined,
    );
    return {
      ...sheet,
      workbook: null,
      id: null,
      lines: null,
      cells: Object.fromEntries(
        cells.map(({ row, column, cell }) => [`${row},${column}`, [cell.value, cell.formula, cell.look]]),
      ),
      rows: Object.fromEntries([...sheet.rows].filter(([, size]) => Object.keys(size).length > 0)),
      columns: Object.fromEntries(sheet.columns),
      tables: sheet.tables.map((table) => ({
        ...table,
        id: 0,
        columns: table.columns.map((column) => ({ ...column, id: 0 })),
      })),
      conditionals: sheet.conditionals.map((rule) => ({ ...rule, id: "", file: null })),
      kept: null,
    };
  });
  return {
    sheets,
    names: workbook.names,
    properties: workbook.properties,
    document: workbook.document,
    active: workbook.active.name,
    mode: workbook.calculationMode,
  };
}

describe("a file", () => {
  it("gives back all the model holds", async () => {
    const host = await everything();
    const { workbook, left } = openWorkbook(saveWorkbook(host.session));
    expect(left).toEqual([]);
    expect(described(new Host(workbook))).toEqual(described(host));
  });

  it("has no errors under Microsoft's Open XML SDK", async () => {
    const file = join(folder, "everything.xlsx");
    writeFileSync(file, saveWorkbook((await everything()).session));
    expect(await validateOoxml(file)).toEqual([]);
  });

  it("reads the same in another library", async () => {
    const other = new OtherWorkbook();
    await other.xlsx.load(saveWorkbook((await everything()).session) as never);
    const sheet = other.getWorksheet("Årets 'tal' 26");
    if (!sheet) throw new Error("the sheet is missing");
    expect([
      sheet.getCell("A2").value,
      sheet.getCell("B2").value,
      sheet.getCell("E1").value,
      sheet.getCell("F2").numFmt,
    ]).toEqual(["001", 'Æble & "pære" <x>', { formula: "SUM(tblX[Nr])", result: 2 }, "0 %"]);
    expect([
      sheet.getCell("A5").font?.bold,
      sheet.getColumn(10).hidden,
      sheet.getRow(9).hidden,
      sheet.getCell("A10").isMerged,
      sheet.views[0]?.showGridLines,
    ]).toEqual([true, true, true, true, false]);
    expect(sheet.getTables().map((table) => table.name)).toEqual(["tblX"]);
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, printArea: "A1:F30" });
    expect(other.worksheets.map((each) => each.state)).toEqual(["visible", "visible", "veryHidden"]);
  });

  it("opens what another library wrote", async () => {
    const other = new OtherWorkbook();
    const sheet = other.addWorksheet("Data", { views: [{ state: "frozen", xSplit: 0, ySplit: 1 }] });
    sheet.getCell("A1").value = "Nr";
    sheet.getCell("A2").value = { formula: "1+1", result: 2 };
    sheet.getCell("B1").value = { richText: [{ text: "to " }, { font: { bold: true }, text: "dele" }] };
    sheet.getCell("C1").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 4 } } as never;
    const host = new Host(openWorkbook(new Uint8Array(await other.xlsx.writeBuffer())).workbook);
    const [answer] = await ask(host, (batch) => batch.range("Data", "A1:B2").query("values", "formulas"));
    expect(answer).toEqual({
      Values: [
        ["Nr", "to dele"],
        [2, ""],
      ],
      Formulas: [
        ["Nr", "to dele"],
        ["=1+1", ""],
      ],
    });
    expect(host.workbook.sheets[0]?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(host.workbook.sheets[0]?.cell(0, 2)?.look?.fill).toBe("#4F81BD");
  });

  it("expands shared formulas, and keeps a cached value until something changes", async () => {
    const files = unzipSync(saveWorkbook((await everything()).session));
    const rows =
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>99</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>98</v></c></row>';
    files["xl/worksheets/sheet1.xml"] = strToU8(
      strFromU8(files["xl/worksheets/sheet1.xml"]!).replace(
        "<sheetData></sheetData>",
        `<sheetData>${rows}</sheetData>`,
      ),
    );
    const host = new Host(openWorkbook(zipSync(files)).workbook);
    const [cached, calculated] = await ask(host, (batch) => {
      const range = batch.range("Sheet1", "B1:B2");
      const before = range.query("values", "formulas");
      batch.range("Sheet1", "A1").set("Values", [[2]]);
      return [before, range.query("values")];
    });
    expect([cached, calculated]).toEqual([
      { Values: [[99], [98]], Formulas: [["=A1*$A$1"], ["=A2*$A$1"]] },
      { Values: [[4], [6]] },
    ]);
  });

  it("reads rows the same however they are written", async () => {
    const files = unzipSync(saveWorkbook((await everything()).session));
    const path = "xl/worksheets/sheet2.xml";
    const usual =
      '<row r="1" spans="1:9" ht="30" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" t="inlineStr"><is><t>Æble &amp; _x0041_</t></is></c><c r="AB1" t="inlineStr"><is><t xml:space="preserve"> to </t></is></c><c r="B1" s="1"/></row>' +
      '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c><c r="D3"><f t="shared" ref="D3:D4" si="0">A3+1</f></c><c r="E3" t="d"><v>2026-01-05</v></c><c><v>-1.5E-3</v></c></row>' +
      '<row><c r="D4"><f t="shared" si="0"/><v>7</v></c><c r="E4"/></row>';
    const written = (rows: string): string =>
      strFromU8(files[path]!)
        .replace("<worksheet ", '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ')
        .replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`);
    const read = (rows: string): unknown => {
      const { workbook, left } = openWorkbook(zipSync({ ...files, [path]: strToU8(written(rows)) }));
      const [, sheet] = workbook.sheets;
      const cells = [...sheet!.allCells()].sort((a, b) => a.row - b.row || a.column - b.column);
      return { cells, rows: [...sheet!.rows], left };
    };
    const found = read(usual);
    // By elements: quotes of the other kind, blanks between tags, prefixes.
    for (const other of [
      usual.replaceAll('<c r="', "<c  r='").replace(/(<c {2}r='\w+)"/gu, "$1'"),
      usual.replaceAll("><", ">\n<"),
      usual.replaceAll("</c>", "<!-- --></c>"),
    ])
      expect(read(other)).toEqual(found);
    expect(found).toMatchObject({
      cells: [
        { row: 0, column: 0, cell: { value: "Æble & A" } },
        { row: 0, column: 1, cell: {} },
        { row: 0, column: 27, cell: { value: " to " } },
        { row: 2, column: 0, cell: { value: true } },
        { row: 2, column: 1, cell: { value: { code: "#N/A" } } },
        { row: 2, column: 2, cell: { value: "a<", formula: '"a"&"<"' } },
        { row: 2, column: 3, cell: { value: null, formula: "A3+1" } },
        // 5 January 2026 is day 46027 of Excel's.
        { row: 2, column: 4, cell: { value: 46027 } },
        { row: 2, column: 5, cell: { value: -0.0015 } },
        { row: 3, column: 3, cell: { value: 7, formula: "A4+1" } },
      ],
      rows: [[0, { height: 30 }]],
      left: [],
    });
    const losing = usual.replace('<c r="A3"', '<c r="A3" vm="1"').replace('<row r="3"', '<row r="3" nyt="1"');
    expect(read(losing)).toMatchObject({
      left: [
        { what: "unknown", detail: "row nyt" },
        { what: "dataType", detail: "A3" },
      ],
    });
  });

  it("reads conditional formats by their priority, whatever their order in the file", async () => {
    const host = await everything();
    const files = unzipSync(saveWorkbook(host.session));
    const path = "xl/worksheets/sheet2.xml";
    const xml = strFromU8(files[path]!);
    const [first, second] = xml.match(/<conditionalFormatting.*?<\/conditionalFormatting>/g)!;
    files[path] = strToU8(xml.replace(first! + second!, second! + first!));
    expect(strFromU8(files[path])).not.toBe(xml);
    const read = openWorkbook(zipSync(files)).workbook.sheets[1]!.conditionals.map((rule) => rule.formula);
    expect(read).toEqual(host.workbook.sheets[1]!.conditionals.map((rule) => rule.formula));
  });

  it("names what it cannot hold", async () => {
    const files = unzipSync(saveWorkbook((await everything()).session));
    const path = "xl/worksheets/sheet2.xml";
    files[path] = strToU8(strFromU8(files[path]!).replace("</worksheet>", '<picture r:id="rId9"/></worksheet>'));
    files["xl/charts/chart1.xml"] = strToU8('<c:chartSpace xmlns:c="x"/>');
    expect(openWorkbook(zipSync(files)).left).toEqual([
      { what: "background", sheet: "Årets 'tal' 26" },
      { what: "chart" },
    ]);
  });
});
