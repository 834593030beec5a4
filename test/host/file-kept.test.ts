/**
 * What a file holds beside the model: kept through opening and saving, or named when it is opened. One row for each thing;
 * what nobody thought of is named as unknown.
 */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import type { Loss } from "../../workbench/host/file/losses";
import { NotRead } from "../../workbench/host/file/notread";
import { inflatedParts, unpackedBeside } from "../../workbench/host/file/package";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { lossLines } from "../../workbench/page/losses";
import type { RawBatch } from "./raw-batch";
import { send } from "./raw-batch";

type Files = Record<string, string>;

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const TABLE = "xl/tables/table1.xml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook with a table, a note, a link and a print set-up, as the host itself saves it. */
let plain: Files;
beforeAll(async () => {
  const host = new Host(new Workbook());
  await send(host, (batch) => {
    batch.range("Sheet1", "A1:B3").set("Values", [
      ["Nr", "Dobbelt"],
      [1, 2],
      [2, 4],
    ]);
    batch.sheet("Sheet1").property("Tables").method("Add", "A1:B3", true).set("Name", "tblX");
    batch.range("Sheet1", "D1").set("Values", [["tekst"]]);
    batch.range("Sheet1", "D2").set("Hyperlink", { address: "https://example.org/", textToDisplay: "ud" });
    batch.sheet("Sheet1").property("Protection").call("Protect", {});
  });
  host.workbook.sheets[0]!.notes.push({ row: 4, column: 3, text: "Leder: husk" });
  plain = texts(saveWorkbook(host.session));
});

const texts = (bytes: Uint8Array): Files =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const packed = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A change of one part: what stands there, and what instead. */
type Edit = readonly [part: string, from: string | RegExp, to: string];

function edited(edits: readonly Edit[]): Uint8Array {
  const files = { ...plain };
  for (const [part, from, to] of edits) {
    const before = files[part] ?? "";
    files[part] = from === "" ? to : before.replace(from, () => to);
    if (files[part] === before) throw new Error(`${part} has no ${String(from)}`);
  }
  return packed(files);
}

function reopened(bytes: Uint8Array): { left: readonly Loss[]; saved: Uint8Array; files: Files } {
  const { workbook, left } = openWorkbook(bytes);
  const saved = saveWorkbook(new Host(workbook).session);
  return { left, saved, files: texts(saved) };
}

const part = (path: string, type: string, xml: string): readonly Edit[] => [
  [path, "", xml],
  ["[Content_Types].xml", "</Types>", `<Override PartName="/${path}" ContentType="${type}"/></Types>`],
];
const relation = (from: string, id: string, type: string, target: string): Edit => [
  from,
  "</Relationships>",
  `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${RELATIONS}/${type}`}" Target="${target}"/></Relationships>`,
];
const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
const SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const DRAWING = "xl/drawings/vmlDrawing1.vml";
const VIEW = '<sheetView tabSelected="1" workbookViewId="0">';

/** Name, how a file comes to hold it, and where the saved file must have it. */
const KEPT: readonly (readonly [string, readonly Edit[], part: string, text: string | RegExp])[] = [
  [
    "protection of the workbook",
    [[BOOK, "<bookViews>", '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><bookViews>']],
    BOOK,
    '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>',
  ],
  [
    "the wish to be opened for reading",
    [[BOOK, "<workbookPr/>", '<fileSharing readOnlyRecommended="1" userName="Ib"/><workbookPr/>']],
    BOOK,
    '<fileSharing readOnlyRecommended="1" userName="Ib"/>',
  ],
  [
    "iterative calculation",
    [[BOOK, "<calcPr", '<calcPr iterate="1" iterateCount="50" iterateDelta="0.01"']],
    BOOK,
    /<calcPr[^>]* iterate="1" iterateCount="50" iterateDelta="0.01"/,
  ],
  [
    "the password of a sheet's protection, by its hash",
    [
      [
        SHEET,
        "<sheetProtection",
        '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000"',
      ],
    ],
    SHEET,
    '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1"',
  ],
  [
    "rich text in a cell",
    [
      [
        SHEET,
        '<t xml:space="preserve">tekst</t>',
        '<r><rPr><b/><color rgb="FFFF0000"/></rPr><t>te</t></r><r><t xml:space="preserve">kst</t></r>',
      ],
    ],
    SHEET,
    '<is><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>te</t></r><r><t xml:space="preserve">kst</t></r></is>',
  ],
  [
    "rich text of shared strings",
    [
      ...part(
        "xl/sharedStrings.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><rPr><i/></rPr><t>skrå</t></r></si></sst>',
      ),
      relation(BOOK_RELATIONS, "rIdS", "sharedStrings", "sharedStrings.xml"),
      [SHEET, /<c r="D1"[^>]*>.*?<\/c>/, '<c r="D1" t="s"><v>0</v></c>'],
    ],
    SHEET,
    "<is><r><rPr><i/></rPr><t>skrå</t></r></is>",
  ],
  [
    "who wrote a note, and its looks",
    [
      ["xl/comments1.xml", "<author></author>", "<author>Leder</author>"],
      [
        "xl/comments1.xml",
        '<r><t xml:space="preserve">Leder: husk</t></r>',
        '<r><rPr><b/><sz val="9"/></rPr><t>Leder:</t></r><r><t xml:space="preserve"> husk</t></r>',
      ],
    ],
    "xl/comments1.xml",
    /<author>Leder<\/author>.*<r><rPr><b\/><sz val="9"\/><\/rPr><t>Leder:<\/t><\/r><r><t xml:space="preserve"> husk<\/t><\/r>/,
  ],
  [
    "the size, place and colour of a note, and that it stands open",
    [
      [
        DRAWING,
        /style="[^"]*" fillcolor="[^"]*"/,
        'style="position:absolute;width:200pt;visibility:visible" fillcolor="#ddffdd"',
      ],
      [DRAWING, /<x:Anchor>[^<]*<\/x:Anchor>/, "<x:Visible/><x:Anchor>4, 15, 4, 2, 9, 15, 20, 4</x:Anchor>"],
    ],
    DRAWING,
    /width:200pt;visibility:visible" fillcolor="#ddffdd"><x:ClientData ObjectType="Note"><x:Visible\/><x:Anchor>4, 15, 4, 2, 9, 15, 20, 4</,
  ],
  [
    "groups of rows",
    [
      [SHEET, '<row r="2">', '<row r="2" outlineLevel="1" hidden="1">'],
      [SHEET, "<sheetPr>", '<sheetPr><outlinePr summaryBelow="0"/>'],
      [SHEET, "<sheetFormatPr", '<sheetFormatPr outlineLevelRow="1"'],
    ],
    SHEET,
    /<outlinePr summaryBelow="0"\/>.*<sheetFormatPr[^>]* outlineLevelRow="1".*<row r="2" hidden="1" outlineLevel="1">/,
  ],
  [
    "groups of columns",
    [
      [
        SHEET,
        "<sheetData>",
        '<cols><col min="6" max="7" width="9.140625" outlineLevel="2" collapsed="1"/></cols><sheetData>',
      ],
    ],
    SHEET,
    /<col min="6"[^>]* outlineLevel="2" collapsed="1"\/><col min="7"[^>]* outlineLevel="2" collapsed="1"\/>/,
  ],
  [
    "zoom, and the way a sheet is shown",
    [[SHEET, VIEW, VIEW.replace(">", ' view="pageLayout" zoomScale="70" rightToLeft="1">')]],
    SHEET,
    /<sheetView[^>]* view="pageLayout" zoomScale="70" rightToLeft="1"/,
  ],
  [
    "named styles, and the cells that have them",
    [
      [
        STYLES,
        /<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/,
        '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" applyFont="0"/></cellStyleXfs>',
      ],
      [STYLES, "</cellXfs>", '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="1"/></cellXfs>'],
      [STYLES, "</cellStyles>", '<cellStyle name="Kommunens procent" xfId="1"/></cellStyles>'],
      [SHEET, /<c r="A2"/, '<c r="A2" s="2"'],
    ],
    STYLES,
    /<cellStyleXfs count="2">.*numFmtId="9"[^>]* applyFont="0"><\/xf><\/cellStyleXfs>.*<xf numFmtId="9"[^>]* xfId="1".*<cellStyle name="Kommunens procent" xfId="1"\/>/,
  ],
  [
    "the default font",
    [[STYLES, /<name val="Calibri"\/>/, '<name val="Verdana"/>']],
    STYLES,
    /<fonts count="\d+"><font>(?:(?!<\/font>).)*<name val="Verdana"\/>/,
  ],
  [
    "superscript, patterns, diagonals and apostrophes",
    [
      [STYLES, "</fonts>", '<font><sz val="11"/><name val="Calibri"/><vertAlign val="superscript"/></font></fonts>'],
      [
        STYLES,
        "</fills>",
        '<fill><patternFill patternType="darkGrid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>',
      ],
      [
        STYLES,
        "</borders>",
        '<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"/></border></borders>',
      ],
      [
        STYLES,
        "</cellXfs>",
        '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" quotePrefix="1"><alignment readingOrder="2"/></xf></cellXfs>',
      ],
      [SHEET, /<c r="A2"/, '<c r="A2" s="2"'],
    ],
    STYLES,
    /superscript.*darkGrid.*<border diagonalUp="1">.*quotePrefix="1".*<alignment readingOrder="2"\/>/,
  ],
  [
    "a table style of the user's own",
    [
      [
        STYLES,
        "</cellStyles>",
        '</cellStyles><dxfs count="1"><dxf><font><b/></font><numFmt numFmtId="200" formatCode="0.0"/></dxf></dxfs><tableStyles count="1"><tableStyle name="Kommunen" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles>',
      ],
      [TABLE, "<tableStyleInfo", '<tableStyleInfo name="Kommunen"'],
    ],
    STYLES,
    /<dxfs count="1"><dxf><font><b\/><\/font><numFmt numFmtId="200" formatCode="0.0"\/><\/dxf><\/dxfs><tableStyles count="1"><tableStyle name="Kommunen"/,
  ],
  [
    "a calculated column with exceptions in it",
    [
      [
        TABLE,
        'name="Dobbelt"/>',
        'name="Dobbelt"><calculatedColumnFormula>tblX[[#This Row],[Nr]]*2</calculatedColumnFormula></tableColumn>',
      ],
    ],
    TABLE,
    "<calculatedColumnFormula>tblX[[#This Row],[Nr]]*2</calculatedColumnFormula>",
  ],
  [
    "what a table counts up, and looks of its own",
    [
      [TABLE, "<table ", '<table headerRowDxfId="0" '],
      [
        TABLE,
        'name="Dobbelt"/>',
        'name="Dobbelt" totalsRowFunction="custom"><totalsRowFormula>SUM(tblX[Nr])</totalsRowFormula></tableColumn>',
      ],
      [STYLES, "</cellStyles>", '</cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>'],
    ],
    TABLE,
    /headerRowDxfId="0".*totalsRowFunction="custom"><totalsRowFormula>SUM\(tblX\[Nr\]\)<\/totalsRowFormula>/,
  ],
  [
    "what is not to be marked as an error",
    [
      [
        SHEET,
        "<legacyDrawing",
        '<ignoredErrors><ignoredError sqref="A2:A3" numberStoredAsText="1"/></ignoredErrors><legacyDrawing',
      ],
    ],
    SHEET,
    '<ignoredErrors><ignoredError sqref="A2:A3" numberStoredAsText="1"/></ignoredErrors>',
  ],
  [
    "headers of the first page, copies, and the printer's own settings",
    [
      [
        SHEET,
        /<pageSetup([^>]*)\/>/,
        '<pageSetup orientation="portrait" copies="2" r:id="rIdP"/><headerFooter differentFirst="1"><oddHeader>&amp;CAlle</oddHeader><firstHeader>&amp;CFørst</firstHeader></headerFooter>',
      ],
      ["xl/printerSettings/printerSettings1.bin", "", "printer"],
      [
        "[Content_Types].xml",
        "<Default",
        '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default',
      ],
      relation(SHEET_RELATIONS, "rIdP", "printerSettings", "../printerSettings/printerSettings1.bin"),
    ],
    SHEET,
    /<pageSetup[^>]* copies="2" r:id="rId\d+"\/><headerFooter differentFirst="1">.*<firstHeader>&amp;CFørst</,
  ],
  [
    "a link's place in another workbook",
    [[SHEET, /<hyperlink /, '<hyperlink display="vist" location="afsnit" ']],
    SHEET,
    /<hyperlink [^>]*location="afsnit" r:id="rId\d+" display="vist"/,
  ],
  [
    "the document's properties",
    [
      ...part(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>T</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created><cp:lastModifiedBy>Ib</cp:lastModifiedBy><cp:contentStatus>Endelig</cp:contentStatus></cp:coreProperties>',
      ),
      relation(
        "_rels/.rels",
        "rIdC",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ),
    ],
    "docProps/core.xml",
    /<dc:title>T<\/dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z<\/dcterms:created><cp:lastModifiedBy>Ib<\/cp:lastModifiedBy><cp:contentStatus>Endelig</,
  ],
  [
    "the program that wrote it, and dates among custom properties",
    [
      ...part(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
      ),
      relation("_rels/.rels", "rIdA", "extended-properties", "docProps/app.xml"),
      ...part(
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Dato"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime></property></Properties>',
      ),
      relation("_rels/.rels", "rIdU", "custom-properties", "docProps/custom.xml"),
    ],
    "docProps/custom.xml",
    'name="Dato"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime>',
  ],
  [
    "the theme",
    [
      ...part(
        "xl/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kommunen"/>',
      ),
      relation(BOOK_RELATIONS, "rIdT", "theme", "theme/theme1.xml"),
    ],
    "xl/theme/theme1.xml",
    'name="Kommunen"',
  ],
  [
    "links to other workbooks",
    [
      ...part(
        "xl/externalLinks/externalLink1.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${RELATIONS}" r:id="rId1"/></externalLink>`,
      ),
      [
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        "",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="budget.xlsx" TargetMode="External"/></Relationships>`,
      ],
      relation(BOOK_RELATIONS, "rIdE", "externalLink", "externalLinks/externalLink1.xml"),
      [BOOK, "</sheets>", '</sheets><externalReferences><externalReference r:id="rIdE"/></externalReferences>'],
    ],
    "xl/externalLinks/_rels/externalLink1.xml.rels",
    'Target="budget.xlsx"',
  ],
  [
    "what organisations put beside the workbook",
    [
      ...part(
        "docMetadata/LabelInfo.xml",
        "application/vnd.ms-office.classificationlabels+xml",
        '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>',
      ),
      relation(
        "_rels/.rels",
        "rIdL",
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
        "docMetadata/LabelInfo.xml",
      ),
      ["customXml/item1.xml", "", '<sag xmlns="urn:kommune">2026</sag>'],
      relation(BOOK_RELATIONS, "rIdX", "customXml", "../customXml/item1.xml"),
    ],
    "customXml/item1.xml",
    "2026",
  ],
];

const drawn = (inside: string): readonly Edit[] => [
  [SHEET, "<legacyDrawing", '<drawing r:id="rIdD"/><legacyDrawing'],
  relation(SHEET_RELATIONS, "rIdD", "drawing", "../drawings/drawing1.xml"),
  [
    "xl/drawings/drawing1.xml",
    "",
    `<xdr:wsDr xmlns:xdr="urn:x" xmlns:c="urn:c"><xdr:twoCellAnchor>${inside}</xdr:twoCellAnchor></xdr:wsDr>`,
  ],
];
const inSheet = (xml: string, before = "<legacyDrawing"): readonly Edit[] => [[SHEET, before, xml + before]];

/** Name, how a file comes to hold it, and what is said of it. */
const NAMED: readonly (readonly [string, readonly Edit[], losses: readonly Loss[], words: string])[] = [
  [
    "a macro sheet",
    [[BOOK_RELATIONS, /relationships\/worksheet"/, 'relationships/xlMacrosheet"']],
    [{ what: "macroSheet", sheet: "Sheet1" }],
    "makroark (bliver til et almindeligt ark) på arket Sheet1",
  ],
  [
    "macros",
    [
      ["xl/vbaProject.bin", "", "VBA"],
      relation(
        BOOK_RELATIONS,
        "rIdV",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin",
      ),
    ],
    [{ what: "macros" }],
    "makroer (VBA)",
  ],
  [
    "the sort state of a table",
    [[TABLE, "</autoFilter>", '</autoFilter><sortState ref="A2:B3"><sortCondition ref="A2:A3"/></sortState>']],
    [{ what: "sortState", sheet: "Sheet1", detail: "A2:B3" }],
    "husket sortering A2:B3 på arket Sheet1",
  ],
  [
    "a chart",
    drawn("<xdr:graphicFrame><c:chart/></xdr:graphicFrame>"),
    [{ what: "chart", sheet: "Sheet1" }],
    "diagrammer på arket Sheet1",
  ],
  ["a picture", drawn("<xdr:pic/>"), [{ what: "picture", sheet: "Sheet1" }], "billeder på arket Sheet1"],
  ["a text box", drawn("<xdr:sp/>"), [{ what: "shape", sheet: "Sheet1" }], "figurer og tekstbokse på arket Sheet1"],
  [
    "a colour scale",
    inSheet(
      '<conditionalFormatting sqref="A2:A3"><cfRule type="colorScale" priority="1"/></conditionalFormatting>',
      "<hyperlinks>",
    ),
    [{ what: "conditional", sheet: "Sheet1", detail: "A2:A3" }],
    "betinget formatering A2:A3 på arket Sheet1",
  ],
  [
    "sparklines",
    inSheet('<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/></extLst>', "</worksheet>"),
    [{ what: "sparkline", sheet: "Sheet1" }],
    "minidiagrammer på arket Sheet1",
  ],
  [
    "a button in VML",
    [
      [
        DRAWING,
        "</xml>",
        '<v:shape id="_x0000_s1099" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>1</x:Row></x:ClientData></v:shape></xml>',
      ],
    ],
    [{ what: "formControl", sheet: "Sheet1" }],
    "formularkontroller og knapper på arket Sheet1",
  ],
  [
    "a note with a picture behind it",
    [[DRAWING, "<x:ClientData", '<v:fill o:relid="rId1"/><x:ClientData']],
    [{ what: "noteShape", sheet: "Sheet1", detail: "D5" }],
    "noters udseende D5 på arket Sheet1",
  ],
  [
    "the strict format",
    [[BOOK, "<workbook ", '<workbook conformance="strict" ']],
    [{ what: "strict" }],
    "formatet Strict Open XML (bliver til almindelig .xlsx)",
  ],
  [
    "the picture of the first page",
    [
      ["docProps/thumbnail.jpeg", "", "\u0001"],
      relation(
        "_rels/.rels",
        "rIdT",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "docProps/thumbnail.jpeg",
      ),
    ],
    [{ what: "thumbnail" }],
    "filens miniaturebillede",
  ],
  [
    "a filter by this month",
    [[TABLE, "</autoFilter>", '<filterColumn colId="0"><dynamicFilter type="thisMonth"/></filterColumn></autoFilter>']],
    [{ what: "dateFilter", sheet: "Sheet1" }],
    "datofiltre på arket Sheet1",
  ],
  [
    "an area to print that a formula gives",
    [
      [
        BOOK,
        "<calcPr",
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(Sheet1!$A$1,0,0,5,2)</definedName></definedNames><calcPr',
      ],
    ],
    [{ what: "builtInName", sheet: "Sheet1", detail: "_xlnm.Print_Area" }],
    "Excels egne navne _xlnm.Print_Area på arket Sheet1",
  ],
  [
    "a cache of a pivot table that is nowhere",
    [
      ["xl/pivotCache/pivotCacheDefinition1.xml", "", "<pivotCacheDefinition/>"],
      relation(BOOK_RELATIONS, "rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
    ],
    [{ what: "pivotTable" }],
    "pivottabeller",
  ],
  [
    "an extension within what goes back as it came",
    inSheet(
      '<ignoredErrors><ignoredError sqref="A2" formula="1"/><extLst><ext uri="{AB}"/></extLst></ignoredErrors>',
      "<legacyDrawing",
    ),
    [{ what: "extension", sheet: "Sheet1", detail: "{AB}" }],
    "udvidelser {AB} på arket Sheet1",
  ],
  [
    "a macro that a chart calls",
    [
      ...drawn(
        '<xdr:from><xdr:col>1</xdr:col></xdr:from><xdr:to><xdr:col>2</xdr:col></xdr:to><xdr:graphicFrame macro="[0]!X"><graphic><graphicData uri="u"><c:chart r:id="rId1"/></graphicData></graphic></xdr:graphicFrame>',
      ),
      ["xl/charts/chart1.xml", "", '<c:chartSpace xmlns:c="urn:c"/>'],
      [
        "xl/drawings/_rels/drawing1.xml.rels",
        "",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/chart" Target="../charts/chart1.xml"/></Relationships>`,
      ],
    ],
    [{ what: "macroName", sheet: "Sheet1" }],
    "navne på makroer på arket Sheet1",
  ],
  [
    "a relation to something outside",
    [
      [
        BOOK_RELATIONS,
        "</Relationships>",
        '<Relationship Id="rIdO" Type="urn:skabelon" Target="a.xltx" TargetMode="External"/></Relationships>',
      ],
    ],
    [{ what: "unknown", detail: "urn:skabelon" }],
    "oplysningen urn:skabelon",
  ],
  [
    "a split window",
    [[SHEET, VIEW, `${VIEW}<pane ySplit="900" topLeftCell="A3"/>`]],
    [{ what: "splitPane", sheet: "Sheet1" }],
    "opdelt vindue på arket Sheet1",
  ],
  [
    "a paper size the model has no name for",
    [[SHEET, /paperSize="\d+"/, 'paperSize="119"']],
    [{ what: "paper", sheet: "Sheet1" }],
    "papirstørrelse på arket Sheet1",
  ],
  [
    "scenarios",
    inSheet("<scenarios/>", "<hyperlinks>"),
    [{ what: "scenarios", sheet: "Sheet1" }],
    "scenarier på arket Sheet1",
  ],
  [
    "filters by date",
    [
      [
        TABLE,
        "</autoFilter>",
        '<filterColumn colId="0"><filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters></filterColumn></autoFilter>',
      ],
    ],
    [{ what: "dateFilter", sheet: "Sheet1" }],
    "datofiltre på arket Sheet1",
  ],
  [
    "dynamic arrays",
    [[SHEET, '<c r="A2"', '<c r="A2" cm="1"']],
    [{ what: "dynamicArray", sheet: "Sheet1", detail: "A2" }],
    "dynamiske matrixformler A2 på arket Sheet1",
  ],
  [
    "an element nobody has heard of",
    inSheet("<nyhed/>", "</worksheet>"),
    [{ what: "unknown", sheet: "Sheet1", detail: "nyhed" }],
    "oplysningen nyhed på arket Sheet1",
  ],
  [
    "an attribute nobody has heard of",
    [[SHEET, '<row r="2"', '<row r="2" nyt="1"']],
    [{ what: "unknown", sheet: "Sheet1", detail: "row nyt" }],
    "oplysningen row nyt på arket Sheet1",
  ],
  [
    "a part nobody has heard of",
    [["xl/nyt/ting.xml", "", "<ting/>"]],
    [{ what: "part", detail: "xl/nyt/ting.xml" }],
    "filens dele xl/nyt/ting.xml",
  ],
];

describe("what a file holds beside the model is kept", () => {
  it("nothing is said of a workbook that has none of it", () => {
    expect(openWorkbook(packed(plain)).left).toEqual([]);
  });

  it.each(KEPT)("%s", (_, edits, where, text) => {
    const once = reopened(edited(edits));
    expect(once.left).toEqual([]);
    const twice = reopened(once.saved);
    for (const { files } of [once, twice])
      if (typeof text === "string") expect(files[where]).toContain(text);
      else expect(files[where]).toMatch(text);
    expect(twice.left).toEqual([]);
  });
});

describe("or named when it is opened", () => {
  it.each(NAMED)("%s", (_, edits, losses, words) => {
    const { left, files } = reopened(edited(edits));
    expect(left).toEqual(losses);
    expect(lossLines(left, "da")).toEqual([words]);
    expect(lossLines(left, "en")).toHaveLength(1);
    expect(openWorkbook(packed(files)).left).toEqual([]);
  });

  it("many of a kind are one line", () => {
    const losses = ["A1", "A2", "A3", "A4", "A5", "A6"].map((detail) => ({
      what: "conditional" as const,
      sheet: "Ark",
      detail,
    }));
    expect(lossLines(losses, "da")).toEqual(["betinget formatering A1, A2, A3, A4 og 2 mere på arket Ark"]);
  });
});

describe("what no longer holds is not written back", () => {
  const after = async (edits: readonly Edit[], change: (batch: RawBatch) => void): Promise<Files> => {
    const host = new Host(openWorkbook(edited(edits)).workbook);
    await send(host, change);
    return texts(saveWorkbook(host.session));
  };
  const rowOf = (name: string): readonly Edit[] => KEPT.find(([each]) => each === name)![1];
  const unprotected = [[SHEET, /<sheetProtection[^>]*\/>/, ""]] as const;

  it("runs of a text that was typed over", async () => {
    const files = await after([...rowOf("rich text in a cell"), ...unprotected], (batch) => {
      batch.range("Sheet1", "D1").set("Values", [["nyt"]]);
    });
    expect(files[SHEET]).not.toContain("<rPr>");
  });

  it("a note's place, where its cell has moved", async () => {
    const files = await after(
      [...rowOf("the size, place and colour of a note, and that it stands open"), ...unprotected],
      (batch) => {
        batch.range("Sheet1", "4:4").call("Insert", "Down");
      },
    );
    expect(files[DRAWING]).toMatch(/<x:Anchor>4, 15, 5, 2, 9, 15, 21, 4<\/x:Anchor>.*<x:Row>5<\/x:Row>/);
  });

  it("a protection that is opened by the password it was made with, and by no other", async () => {
    // "test" gives CBEB: https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.sheetprotection (hash of ECMA-376 Part 4, 3.3.1.81)
    const edits: readonly Edit[] = [[SHEET, "<sheetProtection", '<sheetProtection password="CBEB"']];
    const unprotect = (password: string) => (batch: RawBatch) =>
      batch.sheet("Sheet1").property("Protection").call("Unprotect", password);
    await expect(after(edits, unprotect("forkert"))).rejects.toThrow();
    expect((await after(edits, unprotect("test")))[SHEET]).not.toContain("sheetProtection");
  });
});

describe("a page is served while a file is unpacked", () => {
  it.each([
    ["a register", readFileSync("test/data/0.1.0/register.xlsx")],
    [
      "parts that are not packed, folders, names in other letters",
      zipSync({ "mappe/": new Uint8Array(), "æ/ø.xml": [strToU8("<å/>"), { level: 0 }], "tom.xml": new Uint8Array() }),
    ],
    [
      "bytes within others, and a remark at the end",
      new Uint8Array([9, 9, ...zipSync({ a: strToU8("a".repeat(300)) }, { comment: "PK" })]).subarray(2),
    ],
  ])("%s", async (_, bytes) => {
    const whole = (files: Readonly<Record<string, Uint8Array>>): object =>
      Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part, true)]));
    expect(whole(await inflatedParts(bytes))).toEqual(whole(unzipSync(bytes)));
  });

  it("one packed otherwise, cut off or damaged is left to what reads all of them, or refused as ever", async () => {
    const sound = zipSync({ "a.xml": strToU8("<a>".repeat(90)), "b.xml": strToU8("<b/>") });
    const directory = new DataView(sound.buffer).getUint32(sound.length - 6, true);
    // As of a program that packs by another method.
    const other = Uint8Array.from(sound);
    other[directory + 10] = 9;
    const encrypted = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await expect(inflatedParts(other)).rejects.toThrow();
    await expect(unpackedBeside(other)).rejects.toThrow(new NotRead("no-zip"));
    await expect(unpackedBeside(sound.subarray(0, sound.length - 30))).rejects.toThrow(new NotRead("no-zip"));
    await expect(unpackedBeside(encrypted)).rejects.toThrow(new NotRead("encrypted"));
    const wrong = Uint8Array.from(sound);
    wrong[directory + 24] = 5;
    await expect(inflatedParts(wrong)).rejects.toThrow();
  });
});

describe("a file that cannot be shown says why", () => {
  it.each([
    ["encrypted", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ["no-zip", strToU8("Sag;Enhed\n1;Nord")],
    ["no-workbook", zipSync({ "a.txt": strToU8("x") })],
  ] as const)("%s", (code, bytes) => {
    expect(() => openWorkbook(bytes)).toThrow(new NotRead(code));
  });

  it("dates-1904, part-missing, binary", () => {
    const code = (edits: readonly Edit[], without?: string): string => {
      const files = unzipSync(edited(edits));
      try {
        openWorkbook(zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => name !== without))));
        return "opened";
      } catch (failure) {
        return failure instanceof NotRead ? failure.code : String(failure);
      }
    };
    expect([
      code([[BOOK, "<workbookPr/>", '<workbookPr date1904="1"/>']]),
      code([], SHEET),
      code([["_rels/.rels", "xl/workbook.xml", "xl/workbook.bin"]]),
    ]).toEqual(["dates-1904", "part-missing", "binary"]);
  });
});

it("a new sheet has the workbook's own default font, and so has one that is cleared", async () => {
  const host = new Host(openWorkbook(edited([[STYLES, /<name val="Calibri"\/>/u, '<name val="Verdana"/>']])).workbook);
  await send(host, (batch) => {
    batch.workbook.property("Worksheets").method("Add", "Ny");
    batch.range("Ny", "A1").set("Values", [["x"]]);
    batch.sheet("Sheet1").property("Protection").call("Unprotect");
    batch.range("Sheet1", "A1:XFD1048576").call("Clear", "All");
  });
  const again = openWorkbook(saveWorkbook(host.session)).workbook;
  expect(again.sheets.map(({ name, look }) => [name, look.fontName])).toEqual([
    ["Sheet1", "Verdana"],
    ["Ny", "Verdana"],
  ]);
});
