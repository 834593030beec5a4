/** A described sheet as a worksheet part and its table parts. */
import { absoluteAddress, cellAddress, columnLetters, quotedSheet, regionAddress } from "./address";
import type {
  CellValue,
  ConditionalFormat,
  DefinedName,
  ListValidation,
  PageSetup,
  SheetContent,
  TableContent,
} from "./content";
import { spannedRows } from "./grid";
import { looksOf, valuesOf } from "./layout";
import type { StyleGrid } from "./layout";
import { escaped, escapedCellText } from "./parts-xml";
import type { Styles } from "./xlsx-styles";
import { HostFailure } from "./workbook";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Excel's own limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** Columns are stored with Excel's margin of five pixels, in characters of Calibri 11. */
const COLUMN_MARGIN = 5 / 7;

/** The worksheet part. Its tables are related to it as `tableIds`, in the order of `content.tables`. */
export function sheetXml(content: SheetContent, styles: Styles, tableIds: readonly string[]): string {
  const values = valuesOf(content);
  const looks = looksOf(content, values);
  const used = { row: 1, column: 1, rows: Math.max(1, looks.rows), columns: Math.max(1, looks.columns) };
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    propertiesXml(content),
    `<dimension ref="${regionAddress(used)}"/>`,
    viewXml(content),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsXml(content),
    rowsXml(content, values, looks, styles),
    content.protected
      ? `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>`
      : "",
    listXml(
      "mergeCells",
      content.merges.map((merge) => `<mergeCell ref="${regionAddress(merge)}"/>`),
    ),
    conditionalsXml(content.conditionals, styles),
    validationsXml(content),
    linksXml(content),
    pageXml(content.page),
    breaksXml(content.page.breaksAfter ?? []),
    `<ignoredErrors><ignoredError sqref="${regionAddress(used)}" numberStoredAsText="1"/></ignoredErrors>`,
    listXml(
      "tableParts",
      tableIds.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    `</worksheet>`,
  ].join("");
}

/** One table part. `id` is unique in the workbook. */
export function tableXml(table: TableContent, id: number): string {
  const ref = regionAddress({
    row: table.row,
    column: table.column,
    rows: spannedRows(table) + 1,
    columns: table.columns.length,
  });
  const columns = table.columns.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${columnNameXml(column.name)}"`;
    if (column.formula === undefined) return `${start}/>`;
    return `${start}><calculatedColumnFormula>${escaped(column.formula)}</calculatedColumnFormula></tableColumn>`;
  });
  const style = table.tableStyle === undefined ? "" : ` name="${escaped(table.tableStyle)}"`;
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${escaped(table.name)}" displayName="${escaped(table.name)}" ref="${ref}" totalsRowShown="0">` +
    (table.filter ? `<autoFilter ref="${ref}"/>` : "") +
    listXml("tableColumns", columns) +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0" showRowStripes="${table.tableStyle === undefined ? 0 : 1}" showColumnStripes="0"/></table>`
  );
}

/** Line breaks in a table's column name are escaped in the attribute. */
export function columnNameXml(name: string): string {
  return escapedCellText(name).replace(/\n/gu, "_x000a_").replace(/\t/gu, "_x0009_");
}

/** A defined name on its way into a workbook part. */
export interface SheetName {
  readonly name: string;
  readonly scope: DefinedName["scope"];
  readonly hidden: boolean;
  readonly text: string;
}

/** The sheet's defined names as (name, text) with the built-in ones for printing. */
export function namesOf(content: SheetContent): readonly SheetName[] {
  const sheet = quotedSheet(content.name);
  const own: SheetName[] = content.names.map(({ name, scope, hidden = false, refersTo }) => ({
    name,
    scope,
    hidden,
    text:
      "text" in refersTo ? `"${refersTo.text.replace(/"/gu, '""')}"` : `${sheet}!${absoluteAddress(refersTo.region)}`,
  }));
  const { printArea, repeatRows, repeatColumns } = content.page;
  if (printArea !== undefined)
    own.push({
      name: "_xlnm.Print_Area",
      scope: "sheet",
      hidden: false,
      text: `${sheet}!${absoluteAddress(printArea)}`,
    });
  const titles = [
    ...(repeatColumns === undefined
      ? []
      : [`${sheet}!$${columnLetters(repeatColumns[0])}:$${columnLetters(repeatColumns[1])}`]),
    ...(repeatRows === undefined ? [] : [`${sheet}!$${repeatRows[0]}:$${repeatRows[1]}`]),
  ];
  if (titles.length > 0)
    own.push({ name: "_xlnm.Print_Titles", scope: "sheet", hidden: false, text: titles.join(",") });
  return own;
}

/** One cell; nothing for an empty cell without a look. `look` is its ` s="…"` or empty. */
export function cellXml(address: string, look: string, value: CellValue, sheet: string): string {
  if (value === null || value === "") return look === "" ? "" : `<c r="${address}"${look}/>`;
  if (typeof value === "number") return `<c r="${address}"${look}><v>${numberXml(value)}</v></c>`;
  if (typeof value === "string") {
    if (value.length > LONGEST_TEXT) throw new HostFailure("file/text-too-long", { sheet, cell: address });
    return `<c r="${address}"${look} t="inlineStr"><is>${textXml(value)}</is></c>`;
  }
  if (typeof value === "boolean") return `<c r="${address}"${look} t="b"><v>${value ? 1 : 0}</v></c>`;
  return formulaXml(address, look, value.formula, value.value);
}

/** A formula cell with the value it has now; without one where that is not known. */
export function formulaXml(
  address: string,
  look: string,
  formula: string,
  value: string | number | boolean | null,
): string {
  const f = `<f>${escaped(formula)}</f>`;
  if (value === null) return `<c r="${address}"${look}>${f}</c>`;
  if (typeof value === "number") return `<c r="${address}"${look}>${f}<v>${numberXml(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}"${look} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  const type = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/u.test(value) ? "e" : "str";
  return `<c r="${address}"${look} t="${type}">${f}<v>${escapedCellText(value)}</v></c>`;
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot stand in a cell`);
  return value === 0 ? "0" : String(value);
}

function textXml(text: string): string {
  const space = /^\s|\s$|\n|\t| {2}/u.test(text) ? ` xml:space="preserve"` : "";
  return `<t${space}>${escapedCellText(text)}</t>`;
}

function listXml(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name} count="${children.length}">${children.join("")}</${name}>`;
}

function rowsXml(
  content: SheetContent,
  values: readonly (readonly CellValue[] | undefined)[],
  looks: StyleGrid,
  styles: Styles,
): string {
  const lookOf = lookAttributes(looks, styles);
  const letters = Array.from({ length: looks.columns }, (_, index) => columnLetters(index + 1));
  const heights = new Map(content.heights.map((each) => [each.row, each]));
  const formulas = formulaColumns(content.tables);
  const lines: string[] = [];
  const rows = Math.max(looks.rows, ...heights.keys());
  for (let row = 1; row <= rows; row++) {
    const cells = values[row - 1];
    let line = "";
    for (let column = 1; column <= (row <= looks.rows ? looks.columns : 0); column++) {
      const value = cells?.[column - 1] ?? null;
      const look = lookOf(looks.at(row, column));
      if (value === null && look === "") continue;
      const formula = formulas.length === 0 ? undefined : columnFormula(formulas, row, column);
      const address = (letters[column - 1] as string) + row;
      line +=
        formula !== undefined && (value === null || typeof value !== "object")
          ? formulaXml(address, look, formula, value)
          : cellXml(address, look, value, content.name);
    }
    const height = heights.get(row);
    if (line !== "" || height !== undefined) {
      lines.push(
        `<row r="${row}"${height === undefined ? "" : ` ht="${height.height}"${height.grows === true ? "" : ` customHeight="1"`}`}>${line}</row>`,
      );
    }
  }
  return `<sheetData>${lines.join("")}</sheetData>`;
}

interface FormulaColumn {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly formula: string;
}

/** Calculated columns of tables that have rows. */
function formulaColumns(tables: readonly TableContent[]): FormulaColumn[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ formula }, index) =>
      formula === undefined || table.rows.length === 0
        ? []
        : [{ column: table.column + index, first: table.row + 1, last: table.row + table.rows.length, formula }],
    ),
  );
}

function columnFormula(formulas: readonly FormulaColumn[], row: number, column: number): string | undefined {
  for (const each of formulas) if (each.column === column && row >= each.first && row <= each.last) return each.formula;
  return undefined;
}

/** ` s="…"` of a look of the grid; a look that no cell ends with is not written. */
function lookAttributes(looks: StyleGrid, styles: Styles): (number: number) => string {
  const known: string[] = [];
  return (number) => {
    const style = looks.style(number);
    return (known[number] ??= style === undefined ? "" : ` s="${styles.cell(style)}"`);
  };
}

function propertiesXml(content: SheetContent): string {
  const color = content.tabColor === undefined ? "" : `<tabColor rgb="FF${content.tabColor.toUpperCase()}"/>`;
  return `<sheetPr>${color}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function viewXml(content: SheetContent): string {
  const start = `<sheetViews><sheetView${content.gridlines ? "" : ` showGridLines="0"`} workbookViewId="0"`;
  const { rows = 0, columns = 0 } = content.freeze ?? {};
  if (rows === 0 && columns === 0) return `${start}/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  const corner = cellAddress(rows + 1, columns + 1);
  return `${start}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml(content: SheetContent): string {
  if (content.columns.length === 0) return "";
  const columns = content.columns.map(({ width, hidden }, index) => columnXml(index + 1, width, hidden === true));
  return `<cols>${columns.join("")}</cols>`;
}

export function columnXml(column: number, width: number, hidden: boolean): string {
  const stored = Math.round((width + COLUMN_MARGIN) * 256) / 256;
  return `<col min="${column}" max="${column}" width="${stored}" customWidth="1"${hidden ? ` hidden="1"` : ""}/>`;
}

function conditionalsXml(conditionals: readonly ConditionalFormat[], styles: Styles): string {
  let priority = 0;
  return conditionals
    .map(({ region, rules }) => {
      const written = rules.map(({ formula, style }) => {
        priority++;
        return `<cfRule type="expression" dxfId="${styles.conditional(style)}" priority="${priority}" stopIfTrue="1"><formula>${escaped(formula)}</formula></cfRule>`;
      });
      return `<conditionalFormatting sqref="${regionAddress(region)}">${written.join("")}</conditionalFormatting>`;
    })
    .join("");
}

function validationsXml(content: SheetContent): string {
  return listXml("dataValidations", content.validations.map(validationXml));
}

export function validationXml(validation: ListValidation): string {
  const { region, listName, promptTitle, prompt, errorTitle, error } = validation;
  const texts =
    attribute("errorTitle", errorTitle, LONGEST_TITLE) +
    attribute("error", error, LONGEST_PROMPT) +
    attribute("promptTitle", promptTitle, LONGEST_TITLE) +
    attribute("prompt", prompt, LONGEST_PROMPT);
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"${texts} sqref="${regionAddress(region)}"><formula1>${escaped(listName)}</formula1></dataValidation>`;
}

function attribute(name: string, text: string | undefined, longest: number): string {
  if (text === undefined || text === "") return "";
  const fitting = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return ` ${name}="${escapedCellText(fitting).replace(/\n/gu, "&#10;")}"`;
}

function linksXml(content: SheetContent): string {
  if (content.links.length === 0) return "";
  const links = content.links.map(({ row, column, sheet, cell, tip }) => {
    const location = escaped(`${quotedSheet(sheet)}!${cell}`);
    return `<hyperlink ref="${cellAddress(row, column)}" location="${location}"${attribute("tooltip", tip, LONGEST_PROMPT)}/>`;
  });
  return `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** A4, as many pages wide as asked and as high as it takes. */
function pageXml(page: PageSetup): string {
  const header = page.header === undefined ? "" : `<oddHeader>${escaped(page.header)}</oddHeader>`;
  const footer = page.footer === undefined ? "" : `<oddFooter>${escaped(page.footer)}</oddFooter>`;
  return (
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" fitToWidth="${page.fitToWidth}" fitToHeight="0" orientation="${page.orientation}"/>` +
    (header + footer === "" ? "" : `<headerFooter>${header}${footer}</headerFooter>`)
  );
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = [...rows].sort((a, b) => a - b).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}
