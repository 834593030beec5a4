/**
 * A workbook in which everything stands that the workbench says it holds, each with another value than it would have by
 * itself: Excel's own parts, written by hand.
 *
 * @source ECMA-376 Part 1, 18.2 to 18.9, 20.5, 21.2 and 22.2 to 22.4; Part 2, 11
 */
import { strToU8 } from "fflate";
import type { Files } from "./file-facts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MS = "http://schemas.microsoft.com/office";
const THREADS = `${MS}/spreadsheetml/2018/threadedcomments`;
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HASH = 'algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000"';

const STYLES = `<styleSheet ${MAIN}>
<numFmts count="2"><numFmt numFmtId="164" formatCode="0.000&quot; km&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot; ubrugt&quot;"/></numFmts>
<fonts count="3"><font><sz val="10"/><color theme="1"/><name val="Verdana"/><family val="2"/><charset val="1"/><scheme val="minor"/></font>
<font><b/><i/><strike/><outline/><shadow/><u val="double"/><vertAlign val="superscript"/><sz val="12"/><color theme="4" tint="0.4"/><name val="Arial"/></font><font><sz val="9"/><color indexed="10"/><name val="Verdana"/></font></fonts>
<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="5" tint="-0.25"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="darkGrid"><fgColor rgb="FF00FF00"/><bgColor rgb="FF0000FF"/></patternFill></fill>
<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border diagonalUp="1" outline="0"><left style="thin"><color theme="3"/></left><right style="slantDashDot"><color indexed="8"/></right><top style="hair"><color auto="1"/></top><bottom style="double"><color rgb="FF112233"/></bottom><diagonal style="thin"><color auto="1"/></diagonal></border></borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="2" fillId="2" borderId="0" applyAlignment="0"><alignment horizontal="right"/></xf></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="1" quotePrefix="1"><alignment horizontal="distributed" vertical="justify" textRotation="45" wrapText="1" indent="2" relativeIndent="1" justifyLastLine="1" shrinkToFit="1" readingOrder="2"/><protection locked="0" hidden="1"/></xf>
<xf numFmtId="14" fontId="0" fillId="3" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="1" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Kommunens procent" xfId="1" iLevel="1" hidden="1" customBuiltin="1"/></cellStyles>
<dxfs count="2"><dxf><font><b/><color theme="9"/></font><numFmt numFmtId="200" formatCode="0.0"/><fill><patternFill><bgColor theme="7" tint="0.6"/></patternFill></fill><border><left style="thin"><color auto="1"/></left></border></dxf><dxf><font><i/></font><alignment horizontal="center"/><protection locked="0"/></dxf></dxfs>
<tableStyles count="1" defaultTableStyle="Kommunen" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Kommunen" pivot="0" count="1"><tableStyleElement type="headerRow" size="2" dxfId="0"/></tableStyle></tableStyles>
<colors><indexedColors><rgbColor rgb="00000000"/></indexedColors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>`;

const BOOK = `<workbook ${MAIN} xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7" lowestEdited="6" rupBuild="22228" codeName="{37E998C4-C9E5-D4B9-71C8-EB1FF731991C}"/>
<fileSharing readOnlyRecommended="1" userName="Ib"/><workbookPr showObjects="placeholders" filterPrivacy="1" backupFile="1" saveExternalLinkValues="0" updateLinks="never" codeName="Denne" defaultThemeVersion="166925"/>
<workbookProtection workbookPassword="CC1A" lockStructure="1" lockWindows="1"/>
<bookViews><workbookView showHorizontalScroll="0" showSheetTabs="0" xWindow="240" yWindow="105" windowWidth="14805" windowHeight="8010" tabRatio="700" firstSheet="1" activeTab="1" autoFilterDateGrouping="0"/></bookViews>
<sheets><sheet name="Alt" sheetId="1" r:id="rId1"/><sheet name="Mere" sheetId="5" r:id="rId2"/><sheet name="Skjult" sheetId="6" state="veryHidden" r:id="rId3"/></sheets>
<externalReferences><externalReference r:id="rId9"/></externalReferences>
<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Alt!$A$1:$C$20,Alt!$E$1:$F$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Alt!$A:$B,Alt!$1:$3</definedName><definedName name="Lokal" localSheetId="1" hidden="1" comment="En bemærkning">Mere!$A$1</definedName><definedName name="Sats">0.25</definedName></definedNames>
<calcPr calcId="191029" calcMode="autoNoTable" refMode="R1C1" iterate="1" iterateCount="50" iterateDelta="0.01" fullPrecision="0" calcCompleted="0" calcOnSave="0" concurrentCalc="0" forceFullCalc="1"/><oleSize ref="A1:B9"/><fileRecoveryPr autoRecover="0"/></workbook>`;

const ALT = `<worksheet ${MAIN} xmlns:r="${R}"><sheetPr syncHorizontal="1" syncRef="A1" transitionEvaluation="1" published="0" codeName="Ark7" filterMode="1" enableFormatConditionsCalculation="0"><tabColor theme="6" tint="0.4"/><outlinePr applyStyles="1" summaryBelow="0" summaryRight="0" showOutlineSymbols="0"/><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr><dimension ref="A1:H12"/>
<sheetViews><sheetView windowProtection="1" showFormulas="1" showGridLines="0" showRowColHeaders="0" showZeros="0" rightToLeft="1" showRuler="0" showOutlineSymbols="0" defaultGridColor="0" showWhiteSpace="0" view="pageBreakPreview" topLeftCell="B1" colorId="23" zoomScale="70" zoomScaleNormal="80" zoomScaleSheetLayoutView="70" zoomScalePageLayoutView="90" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="D9" activePane="bottomRight" state="frozenSplit"/><selection pane="topRight" activeCell="D1" sqref="D1"/><selection pane="bottomRight" activeCell="E12" activeCellId="1" sqref="D9 E11:E12"/></sheetView></sheetViews>
<sheetFormatPr baseColWidth="9" defaultColWidth="11.5" defaultRowHeight="15" customHeight="1" zeroHeight="1" thickTop="1" thickBottom="1" outlineLevelRow="1" outlineLevelCol="2"/>
<cols><col min="1" max="1" width="20" customWidth="1" bestFit="1"/><col min="2" max="2" width="14.5"/><col min="4" max="5" width="9" style="2" hidden="1" customWidth="1" outlineLevel="2" collapsed="1"/></cols>
<sheetData><row r="1" ht="30" customHeight="1" thickTop="1" thickBot="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/><sz val="9"/><color theme="4"/><rFont val="Arial"/></rPr><t>fed</t></r><r><t xml:space="preserve"> og ikke</t></r></is></c><c r="C1" t="s"><v>1</v></c></row>
<row r="2" s="4" customFormat="1" outlineLevel="1" hidden="1"><c r="A2"><f>B2*2</f><v>4</v></c><c r="B2"><v>2</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="3" collapsed="1" ht="22.5"><c r="A3" s="3"/><c r="B3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C3"><f>[1]Ark1!A1+1</f><v>1</v></c></row>
<row r="5"><c r="G5" t="inlineStr"><is><t>Nr</t></is></c><c r="H5" t="inlineStr"><is><t>Dobbelt</t></is></c></row><row r="6"><c r="G6"><v>1</v></c><c r="H6"><f>tblX[[#This Row],[Nr]]*2</f><v>2</v></c></row><row r="7"><c r="G7"><v>2</v></c><c r="H7"><v>9</v></c></row><row r="8"><c r="H8"><f>SUM(tblX[Nr])</f><v>3</v></c></row></sheetData>
<sheetCalcPr fullCalcOnLoad="1"/><sheetProtection ${HASH} sheet="1" objects="1" scenarios="1" formatCells="0" sort="0" selectLockedCells="1"/>
<autoFilter ref="J1:N9"><filterColumn colId="0"><filters blank="1"><filter val="Nord"/></filters></filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="3"/><customFilter operator="lessThanOrEqual" val="9"/></customFilters></filterColumn><filterColumn colId="2"><top10 top="0" percent="1" val="20"/></filterColumn><filterColumn colId="3"><dynamicFilter type="aboveAverage"/></filterColumn></autoFilter>
<mergeCells count="1"><mergeCell ref="A10:B11"/></mergeCells>
<conditionalFormatting sqref="A2:A9 C2"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A2&gt;1</formula></cfRule></conditionalFormatting>
<dataValidations count="3" disablePrompts="1" xWindow="12" yWindow="34"><dataValidation type="list" errorStyle="warning" allowBlank="1" showDropDown="1" showInputMessage="1" showErrorMessage="1" errorTitle="Nej" error="Ikke det" promptTitle="Vælg" prompt="En af dem" sqref="B2:B9 D4"><formula1>"ja,nej"</formula1></dataValidation><dataValidation type="whole" operator="notBetween" sqref="C5"><formula1>1</formula1><formula2>9</formula2></dataValidation><dataValidation type="custom" errorStyle="information" sqref="C6"><formula1>LEN(C6)&lt;9</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A1" r:id="rId1" location="afsnit" tooltip="Til loven" display="loven"/><hyperlink ref="B3" location="Mere!A1" display="mere"/></hyperlinks>
<printOptions horizontalCentered="1" verticalCentered="1" headings="1" gridLines="1" gridLinesSet="0"/><pageMargins left="0.5" right="0.6" top="0.7" bottom="0.8" header="0.1" footer="0.2"/>
<pageSetup paperSize="8" scale="65" firstPageNumber="3" fitToWidth="2" fitToHeight="3" pageOrder="overThenDown" orientation="landscape" usePrinterDefaults="0" blackAndWhite="1" draft="1" cellComments="atEnd" errors="dash" horizontalDpi="300" verticalDpi="300" copies="2" r:id="rId2"/>
<headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0" alignWithMargins="0"><oddHeader>&amp;LLøn&amp;&amp;Ret&amp;C&amp;A</oddHeader><oddFooter>&amp;RSide &amp;P</oddFooter><evenHeader>&amp;Clige</evenHeader><evenFooter>&amp;Clige</evenFooter><firstHeader>&amp;CFørst</firstHeader><firstFooter>&amp;CFørst</firstFooter></headerFooter>
<rowBreaks count="2" manualBreakCount="1"><brk id="12" min="2" max="6" man="1"/><brk id="20" max="16383" pt="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="4" max="30" man="1"/></colBreaks>
<cellWatches><cellWatch r="A2"/></cellWatches><ignoredErrors><ignoredError sqref="A2:A3" numberStoredAsText="1" formula="1"/></ignoredErrors><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts></worksheet>`;

/** Not protected, but ready to be; fitted by a scale, with other numbers waiting. */
const MERE = `<worksheet ${MAIN}><sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><sheetData><row r="1"><c r="A1" s="5"><v>46027</v></c></row></sheetData><sheetProtection ${HASH} objects="1" sort="0"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup scale="65" firstPageNumber="4" fitToWidth="2" fitToHeight="0" orientation="portrait" useFirstPageNumber="1"/></worksheet>`;

const TABLE = `<table ${MAIN} id="4" name="tblX" displayName="tblX" comment="Tal" ref="G5:H8" totalsRowCount="1" totalsRowShown="0" published="1" headerRowDxfId="0" dataDxfId="1" headerRowCellStyle="Kommunens procent"><autoFilter ref="G5:H7"/><tableColumns count="2"><tableColumn id="1" uniqueName="nr" name="Nr" totalsRowLabel="I alt" dataDxfId="1"/><tableColumn id="2" name="Dobbelt" totalsRowFunction="custom" dataCellStyle="Kommunens procent"><calculatedColumnFormula>tblX[[#This Row],[Nr]]*2</calculatedColumnFormula><totalsRowFormula>SUM(tblX[Nr])</totalsRowFormula></tableColumn></tableColumns><tableStyleInfo name="Kommunen" showFirstColumn="1" showLastColumn="1" showRowStripes="1" showColumnStripes="1"/></table>`;

const NOTES = `<comments ${MAIN}><authors><author>Leder</author><author>tc={11111111-0000-0000-0000-000000000001}</author><author>tc={99999999-0000-0000-0000-000000000009}</author></authors><commentList><comment ref="D4" authorId="0"><text><r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/></rPr><t>Leder:</t></r><r><t xml:space="preserve"> husk</t></r></text></comment><comment ref="A1" authorId="1"><text><t>[Threaded comment]

Comment:
    Hvorfor?</t></text></comment><comment ref="B9" authorId="2"><text><t>Tråden er væk</t></text></comment></commentList></comments>`;

const SHAPES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;width:200pt;visibility:visible" fillcolor="#ddffdd"><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:Visible/><x:Anchor>4, 15, 4, 2, 9, 15, 20, 4</x:Anchor><x:Row>3</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>`;

const DRAWN = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:col>8</xdr:col><xdr:colOff>127000</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>63500</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Kurven" descr="Hvor mange" title="Antal" hidden="1"/><xdr:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1" noMove="1"/></xdr:cNvGraphicFramePr></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData fLocksWithSheet="0" fPrintsWithSheet="0"/></xdr:twoCellAnchor></xdr:wsDr>`;

/** Of colours of its own, so that those it gives are seen. */
const THEME = (() => {
  const colors = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"
    .split(" ")
    .map((name, index) => `<a:${name}><a:srgbClr val="${String(112_233 + index * 40_000)}"/></a:${name}>`);
  const font = '<a:latin typeface="Verdana"/><a:ea typeface=""/><a:cs typeface=""/>';
  const three = (each: string): string => each.repeat(3);
  const fill = three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>');
  const lines = three('<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>');
  const effects = three("<a:effectStyle><a:effectLst/></a:effectStyle>");
  return `<a:theme xmlns:a="${DRAWING}/main" name="Kommunen"><a:themeElements><a:clrScheme name="K">${colors.join("")}</a:clrScheme><a:fontScheme name="K"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="K"><a:fillStyleLst>${fill}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
})();

/** Relations of each part: type, target, and whether it lies outside. */
const RELATIONS: Readonly<Record<string, readonly (readonly [type: string, target: string, outside?: true])[]>> = {
  "": [
    [`${R}/officeDocument`, "/xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "/docProps/core.xml"],
    [`${R}/extended-properties`, "/docProps/app.xml"],
    [`${R}/custom-properties`, "/docProps/custom.xml"],
    [`${MS}/2020/02/relationships/classificationlabels`, "/docMetadata/LabelInfo.xml"],
  ],
  "xl/workbook.xml": [
    [`${R}/worksheet`, "/xl/worksheets/sheet1.xml"],
    [`${R}/worksheet`, "/xl/worksheets/sheet2.xml"],
    [`${R}/worksheet`, "/xl/worksheets/sheet3.xml"],
    [`${R}/styles`, "/xl/styles.xml"],
    [`${R}/sharedStrings`, "/xl/sharedStrings.xml"],
    [`${R}/theme`, "/xl/theme/theme1.xml"],
    [`${MS}/2017/10/relationships/person`, "/xl/persons/person.xml"],
    [`${R}/customXml`, "/customXml/item1.xml"],
    [`${R}/externalLink`, "/xl/externalLinks/externalLink1.xml"],
  ],
  "xl/worksheets/sheet1.xml": [
    [`${R}/hyperlink`, "https://example.org/", true],
    [`${R}/printerSettings`, "/xl/printerSettings/printerSettings1.bin"],
    [`${R}/drawing`, "/xl/drawings/drawing1.xml"],
    [`${R}/vmlDrawing`, "/xl/drawings/vmlDrawing1.vml"],
    [`${R}/table`, "/xl/tables/table1.xml"],
    [`${R}/comments`, "/xl/comments1.xml"],
    [`${MS}/2017/10/relationships/threadedComment`, "/xl/threadedComments/threadedComment1.xml"],
  ],
  "xl/drawings/drawing1.xml": [[`${R}/chart`, "/xl/charts/chart1.xml"]],
  "xl/externalLinks/externalLink1.xml": [[`${R}/externalLinkPath`, "budget.xlsx", true]],
};

const PARTS: Readonly<Record<string, readonly [type: string, xml: string]>> = {
  "xl/workbook.xml": [`${SHEET}.sheet.main+xml`, BOOK],
  "xl/worksheets/sheet1.xml": [`${SHEET}.worksheet+xml`, ALT],
  "xl/worksheets/sheet2.xml": [`${SHEET}.worksheet+xml`, MERE],
  "xl/worksheets/sheet3.xml": [`${SHEET}.worksheet+xml`, `<worksheet ${MAIN}><sheetData/></worksheet>`],
  "xl/styles.xml": [`${SHEET}.styles+xml`, STYLES],
  "xl/sharedStrings.xml": [
    `${SHEET}.sharedStrings+xml`,
    `<sst ${MAIN} count="2" uniqueCount="2"><si><t>Titel</t></si><si><r><rPr><i/><vertAlign val="subscript"/></rPr><t>skrå</t></r></si></sst>`,
  ],
  "xl/theme/theme1.xml": ["application/vnd.openxmlformats-officedocument.theme+xml", THEME],
  "xl/tables/table1.xml": [`${SHEET}.table+xml`, TABLE],
  "xl/comments1.xml": [`${SHEET}.comments+xml`, NOTES],
  "xl/drawings/vmlDrawing1.vml": ["application/vnd.openxmlformats-officedocument.vmlDrawing", SHAPES],
  "xl/threadedComments/threadedComment1.xml": [
    "application/vnd.ms-excel.threadedcomments+xml",
    `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="A1" dT="2026-01-01T10:00:00.000" personId="{22222222-0000-0000-0000-000000000001}" id="{11111111-0000-0000-0000-000000000001}" done="1"><text>Hvorfor?</text></threadedComment></ThreadedComments>`,
  ],
  "xl/persons/person.xml": [
    "application/vnd.ms-excel.person+xml",
    `<personList xmlns="${THREADS}"><person displayName="Ane Holm" id="{22222222-0000-0000-0000-000000000001}" userId="S::ane@kommune.dk::1" providerId="AD"/></personList>`,
  ],
  "xl/drawings/drawing1.xml": ["application/vnd.openxmlformats-officedocument.drawing+xml", DRAWN],
  "xl/charts/chart1.xml": [
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:roundedCorners val="1"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/></c:pieChart></c:plotArea><c:plotVisOnly val="0"/></c:chart></c:chartSpace>`,
  ],
  "xl/printerSettings/printerSettings1.bin": [`${SHEET}.printerSettings`, "printer"],
  "xl/externalLinks/externalLink1.xml": [
    `${SHEET}.externalLink+xml`,
    `<externalLink ${MAIN} xmlns:r="${R}"><externalBook r:id="rId1"><sheetNames><sheetName val="Ark1"/></sheetNames></externalBook></externalLink>`,
  ],
  "customXml/item1.xml": ["application/xml", '<sag xmlns="urn:kommune">2026</sag>'],
  "docMetadata/LabelInfo.xml": [
    "application/vnd.ms-office.classificationlabels+xml",
    `<clbl:labelList xmlns:clbl="${MS}/2020/mipLabelMetadata"/>`,
  ],
  "docProps/core.xml": [
    "application/vnd.openxmlformats-package.core-properties+xml",
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>T</dc:title><dc:subject>E</dc:subject><dc:creator>Leder</dc:creator><cp:keywords>n</cp:keywords><dc:description>b</dc:description><cp:category>k</cp:category><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-02T00:00:00Z</dcterms:modified><cp:lastModifiedBy>Ib</cp:lastModifiedBy><cp:lastPrinted>2026-01-03T00:00:00Z</cp:lastPrinted><cp:revision>7</cp:revision><cp:version>2</cp:version><cp:contentStatus>Endelig</cp:contentStatus><cp:contentType>skema</cp:contentType><dc:language>da</dc:language><dc:identifier>i</dc:identifier></cp:coreProperties>`,
  ],
  "docProps/app.xml": [
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><DocSecurity>2</DocSecurity><Company>Kommune</Company><Manager>Leder</Manager><AppVersion>16.0300</AppVersion></Properties>`,
  ],
  "docProps/custom.xml": [
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Dato"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Sag"><vt:lpstr>2026-1</vt:lpstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="Antal"><vt:i4>7</vt:i4></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="5" name="Lukket"><vt:bool>true</vt:bool></property></Properties>`,
  ],
};

/** Each part as text; with its relations and its types it is a package. */
export const FULL_PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PARTS).map(([path, [, xml]]) => [path, xml]),
);

/** The package, with other text in some of its parts. */
export function fullWorkbook(parts: Readonly<Record<string, string>> = {}): Files {
  const relations = Object.entries(RELATIONS).map(([path, all]) => {
    const slash = path.lastIndexOf("/");
    const each = all.map(
      ([type, target, outside], index) =>
        `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`,
    );
    const xml = `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
    return [`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`, xml] as const;
  });
  const types = Object.entries(PARTS).map(([path, [type]]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const all = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`,
    ...Object.fromEntries(relations),
    ...FULL_PARTS,
    ...parts,
  };
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)]));
}
