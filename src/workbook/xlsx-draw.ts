/** A described sheet as a worksheet part and its table parts. */
import { absoluteAddress, cellAddress, columnLetters, quotedSheet, regionAddress } from "./address";
import type { CellValue, DefinedName, SheetContent, TableContent } from "./content";
import { LONGEST_TEXT } from "./content";
import { looksOf, valuesOf } from "./layout";
import type { StyleGrid } from "./layout";
import { escaped, escapedCellText } from "./parts-xml";
import type { ResolvedPage, ResolvedSheet } from "./resolved";
import { ALLOWED, nothingLeft, resolvedSheet, resolvedTable } from "./resolved";
import { colorXml } from "./xlsx-styles";
import type { Styles } from "./xlsx-styles";
import { HostFailure } from "./workbook";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Columns are stored with Excel's margin of five pixels, in characters of Calibri 11. */
const COLUMN_MARGIN = 5 / 7;

/**
 * The worksheet part. Its tables are related to it as `tableIds`, in the order of `content.tables`; what holds its
 * charts as `drawing`, null where it has none.
 */
export function sheetXml(
  content: SheetContent,
  styles: Styles,
  tableIds: readonly string[],
  drawing: string | null,
): string {
  const { name, tabColor, columns, heights, merges, conditionals, validations, links, ...others } =
    resolvedSheet(content);
  const { freeze, gridlines, protected: isProtected, page, ...rest } = others;
  // The workbook part and parts of their own hold these.
  nothingLeft(rest, "hidden", "names", "tables", "charts");
  const values = valuesOf(content);
  const looks = looksOf(content, values);
  const used = { row: 1, column: 1, rows: Math.max(1, looks.rows), columns: Math.max(1, looks.columns) };
  const { fit, setup, breaks } = pageXml(page);
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetPr>${tabColor === null ? "" : colorXml("tabColor", tabColor)}${fit}</sheetPr>`,
    `<dimension ref="${regionAddress(used)}"/>`,
    viewXml(freeze, gridlines),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columns.length === 0
      ? ""
      : `<cols>${columns.map(({ width, hidden }, at) => columnXml(at + 1, width, hidden)).join("")}</cols>`,
    rowsXml(name, content.tables, heights, values, looks, styles),
    isProtected
      ? `<sheetProtection sheet="1" objects="1" scenarios="1"${ALLOWED.map((each) => ` ${each}="0"`).join("")}/>`
      : "",
    listXml(
      "mergeCells",
      merges.map((merge) => `<mergeCell ref="${regionAddress(merge)}"/>`),
    ),
    conditionalsXml(conditionals, styles),
    listXml("dataValidations", validations.map(validationXml)),
    linksXml(links),
    setup,
    breaks,
    `<ignoredErrors><ignoredError sqref="${regionAddress(used)}" numberStoredAsText="1"/></ignoredErrors>`,
    drawing === null ? "" : `<drawing r:id="${drawing}"/>`,
    listXml(
      "tableParts",
      tableIds.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    `</worksheet>`,
  ].join("");
}

/** One table part. `id` is unique in the workbook. */
export function tableXml(table: TableContent, id: number): string {
  const { name, region, columns: described, filter, tableStyle, banded, ...rest } = resolvedTable(table);
  nothingLeft(rest);
  const ref = regionAddress(region);
  const columns = described.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${columnNameXml(column.name)}"`;
    if (column.formula === null) return `${start}/>`;
    return `${start}><calculatedColumnFormula>${escaped(column.formula)}</calculatedColumnFormula></tableColumn>`;
  });
  const style = tableStyle === "" ? "" : ` name="${escaped(tableStyle)}"`;
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${escaped(name)}" displayName="${escaped(name)}" ref="${ref}" totalsRowShown="0">` +
    (filter ? `<autoFilter ref="${ref}"/>` : "") +
    listXml("tableColumns", columns) +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0" showRowStripes="${banded ? 1 : 0}" showColumnStripes="0"/></table>`
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
  const { name: sheetName, names, page } = resolvedSheet(content);
  const sheet = quotedSheet(sheetName);
  const own: SheetName[] = names.map(({ name, scope, hidden, formula }) => ({ name, scope, hidden, text: formula }));
  const { printArea, repeatRows, repeatColumns } = page;
  if (printArea !== null)
    own.push({
      name: "_xlnm.Print_Area",
      scope: "sheet",
      hidden: false,
      text: `${sheet}!${absoluteAddress(printArea)}`,
    });
  const titles = [repeatColumns, repeatRows].flatMap((each) => (each === null ? [] : [`${sheet}!${each}`]));
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
  sheet: string,
  tables: readonly TableContent[],
  sized: ResolvedSheet["heights"],
  values: readonly (readonly CellValue[] | undefined)[],
  looks: StyleGrid,
  styles: Styles,
): string {
  const lookOf = lookAttributes(looks, styles);
  const letters = Array.from({ length: looks.columns }, (_, index) => columnLetters(index + 1));
  const heights = new Map(sized.map((each) => [each.row, each]));
  const formulas = formulaColumns(tables);
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
          : cellXml(address, look, value, sheet);
    }
    const height = heights.get(row);
    if (line !== "" || height !== undefined) {
      lines.push(
        `<row r="${row}"${height === undefined ? "" : ` ht="${height.height}"${height.fits ? "" : ` customHeight="1"`}`}>${line}</row>`,
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

function viewXml({ rows, columns }: ResolvedSheet["freeze"], gridlines: boolean): string {
  const start = `<sheetViews><sheetView${gridlines ? "" : ` showGridLines="0"`} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `${start}/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  const corner = cellAddress(rows + 1, columns + 1);
  return `${start}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

/** Characters, as a file holds them. */
export function storedWidth(width: number): number {
  return Math.round((width + COLUMN_MARGIN) * 256) / 256;
}

export function columnXml(column: number, width: number, hidden: boolean): string {
  return `<col min="${column}" max="${column}" width="${storedWidth(width)}" customWidth="1"${hidden ? ` hidden="1"` : ""}/>`;
}

function conditionalsXml(conditionals: ResolvedSheet["conditionals"], styles: Styles): string {
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

export function validationXml(validation: ResolvedSheet["validations"][number]): string {
  const { region, listName, promptTitle, prompt, errorTitle, error, ...rest } = validation;
  nothingLeft(rest);
  const texts =
    attribute("errorTitle", errorTitle) +
    attribute("error", error) +
    attribute("promptTitle", promptTitle) +
    attribute("prompt", prompt);
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"${texts} sqref="${regionAddress(region)}"><formula1>${escaped(listName)}</formula1></dataValidation>`;
}

function attribute(name: string, text: string): string {
  return text === "" ? "" : ` ${name}="${escapedCellText(text).replace(/\n/gu, "&#10;")}"`;
}

function linksXml(links: ResolvedSheet["links"]): string {
  if (links.length === 0) return "";
  const each = links.map(({ row, column, target, tip, ...rest }) => {
    nothingLeft(rest);
    return `<hyperlink ref="${cellAddress(row, column)}" location="${escaped(target)}"${attribute("tooltip", tip)}/>`;
  });
  return `<hyperlinks>${each.join("")}</hyperlinks>`;
}

/** By its number in a file. @source ECMA-376 part 1, 18.3.1.63 pageSetup */
const PAPER: Readonly<Record<ResolvedPage["paper"], number>> = { A4: 9 };

/** A page set-up in its three places. */
function pageXml(page: ResolvedPage): { readonly fit: string; readonly setup: string; readonly breaks: string } {
  const { paper, orientation, fitToWidth, fitToHeight, scale, margins, header, footer, ...others } = page;
  const { breaksAfter, columnBreaksAfter, ...rest } = others;
  // Names of the sheet hold these.
  nothingLeft(rest, "printArea", "repeatRows", "repeatColumns");
  const { left, right, top, bottom } = margins;
  const head =
    (header === null ? "" : `<oddHeader>${escaped(header.text)}</oddHeader>`) +
    (footer === null ? "" : `<oddFooter>${escaped(footer.text)}</oddFooter>`);
  const size = scale === null ? ` fitToWidth="${fitToWidth}" fitToHeight="${fitToHeight}"` : ` scale="${scale}"`;
  return {
    fit: scale === null ? `<pageSetUpPr fitToPage="1"/>` : "",
    setup:
      `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${margins.header}" footer="${margins.footer}"/>` +
      `<pageSetup paperSize="${PAPER[paper]}"${size} orientation="${orientation}"/>` +
      (head === "" ? "" : `<headerFooter>${head}</headerFooter>`),
    breaks: breaksXml("rowBreaks", breaksAfter, LAST_COLUMN) + breaksXml("colBreaks", columnBreaksAfter, LAST_ROW),
  };
}

/** Counted from 0, how far a break reaches. @source ECMA-376 part 1, 18.3.1.3 brk */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

function breaksXml(name: "rowBreaks" | "colBreaks", after: readonly number[], reach: number): string {
  if (after.length === 0) return "";
  const breaks = after.map((at) => `<brk id="${at}" max="${reach}" man="1"/>`);
  return `<${name} count="${after.length}" manualBreakCount="${after.length}">${breaks.join("")}</${name}>`;
}
