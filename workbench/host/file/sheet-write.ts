/**
 * A sheet of the model as a worksheet part.
 *
 * @source ECMA-376 Part 1, 18.3 (worksheets; its schema fixes the order of what is written here)
 */
import { columnLetters, formatArea, MAX_COLUMNS } from "../area";
import { CUSTOM_PREFIX, rewriteWords } from "../formula/spelling";
import type { Attributes } from "../kept";
import type { Cell, Sheet, Validation, Value } from "../model";
import { CellError } from "../model";
import { passwordHash } from "../password";
import type { Session } from "../session";
import type { StylesWriter } from "./looks";
import { placesOf } from "./sheet-read";
import { filterPartXml } from "./table";
import { PAPERS, PROTECTION } from "./words";
import { attributesXml, DECLARATION, escapeCell, escapeXml, listXml, MAIN, RELATIONS, truth } from "./xml";

/** Relation ids of what hangs on the sheet, in order. */
export interface SheetLinks {
  readonly tables: readonly string[];
  /** Ids of links to places outside the workbook, by address. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly notes: string | null;
  readonly printer: string | null;
  readonly drawing: string | null;
}

/** Stops after every so many rows, so that whoever waits for the page meanwhile is served. */
export function* sheetXml(
  sheet: Sheet,
  styles: StylesWriter,
  links: SheetLinks,
  session: Session,
  priority: { next: number },
): Generator<undefined, string> {
  const {
    page: { zoom },
    kept,
  } = sheet;
  const whole = kept.elements ?? {};
  const fits = zoom.scale === undefined;
  const tab =
    kept.tab?.as === sheet.tabColor
      ? kept.tab.xml
      : sheet.tabColor === ""
        ? ""
        : `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>`;
  const fitting = attributesXml({ ...kept.fitting, fitToPage: fits });
  const used = sheet.usedArea(false);
  const columns = columnsXml(sheet, styles);
  const rows = yield* rowsXml(sheet, styles, session);
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetPr${attributesXml({ ...kept.properties, filterMode: sheet.filter?.criteria.some((each) => each !== null) })}>${tab}${kept.outline ? `<outlinePr${attributesXml(kept.outline)}/>` : ""}${fitting === "" ? "" : `<pageSetUpPr${fitting}/>`}</sheetPr>`,
    `<dimension ref="${used ? formatArea(used) : "A1"}"/>`,
    viewXml(sheet),
    `<sheetFormatPr${attributesXml({ defaultColWidth: sheet.defaultWidth === 9.140625 ? undefined : sheet.defaultWidth, defaultRowHeight: sheet.defaultHeight, customHeight: sheet.defaultHeight !== 15, ...kept.format })}/>`,
    columns,
    rows,
    whole["sheetCalcPr"] ?? "",
    protectionXml(sheet) || (whole["sheetProtection"] ?? ""),
    sheet.filter ? filterPartXml(sheet.filter.area, sheet.filter.criteria) : "",
    listXml(
      "mergeCells",
      sheet.merges.map((merged) => `<mergeCell ref="${formatArea(merged)}"/>`),
    ),
    conditionalsXml(sheet, styles, priority),
    listXml("dataValidations", sheet.validations.map(validationXml), kept.validations),
    linksXml(sheet, links),
    pageXml(sheet, links.printer),
    breaksXml("rowBreaks", sheet.page.rowBreaks, MAX_COLUMNS - 1, kept.rowBreaks),
    breaksXml("colBreaks", sheet.page.columnBreaks, 1048575, kept.columnBreaks),
    whole["cellWatches"] ?? "",
    whole["ignoredErrors"] ?? "",
    links.drawing === null ? "" : `<drawing r:id="${links.drawing}"/>`,
    links.notes === null ? "" : `<legacyDrawing r:id="${links.notes}"/>`,
    listXml(
      "tableParts",
      links.tables.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    `</worksheet>`,
  ].join("");
}

function viewXml(sheet: Sheet): string {
  const { rows, columns } = sheet.frozen;
  const { topLeftCell, ...view } = sheet.kept.view ?? {};
  const isAsRead = sheet.kept.selected === undefined || sheet.kept.selected.as === placesOf(sheet);
  const open = `<sheetViews><sheetView${attributesXml({ showGridLines: sheet.gridlines ? undefined : 0, showRowColHeaders: sheet.headings ? undefined : 0, tabSelected: sheet.workbook.active === sheet, workbookViewId: 0, ...view, topLeftCell: isAsRead ? topLeftCell : undefined })}>`;
  if (sheet.kept.selected !== undefined && isAsRead)
    return `${open}${sheet.kept.selected.xml}</sheetView></sheetViews>`;
  const selected = formatArea(sheet.selection);
  const [active = "A1"] = selected.split(":");
  if (rows === 0 && columns === 0)
    return `${open}<selection activeCell="${active}" sqref="${selected}"/></sheetView></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const corner = formatArea({ row: rows, column: columns, rows: 1, columns: 1 });
  const split = attributesXml({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: corner,
    activePane: pane,
    state: "frozen",
  });
  return `${open}<pane${split}/><selection pane="${pane}" activeCell="${active}" sqref="${selected}"/></sheetView></sheetViews>`;
}

/** One entry for each column that has something of its own; a look of the whole sheet covers the rest. */
function columnsXml(sheet: Sheet, styles: StylesWriter): string {
  const base = styles.style(sheet.look);
  const entries: { min: number; max: number; rest: string }[] = [];
  const add = (min: number, max: number, rest: string): void => void entries.push({ min, max, rest });
  let next = 1;
  for (const [column, size] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const style = size.look ? styles.style(size.look) : base;
    if (size.width === undefined && !size.hidden && style === 0 && size.rest === undefined) continue;
    if (base !== 0 && column + 1 > next) add(next, column, attributesXml({ width: sheet.defaultWidth, style: base }));
    const custom = size.width !== undefined;
    const { width: fitted, ...rest } = size.rest ?? {};
    add(
      column + 1,
      column + 1,
      attributesXml({
        width: size.width ?? fitted ?? sheet.defaultWidth,
        style: style || undefined,
        hidden: size.hidden === true,
        customWidth: custom,
        ...rest,
      }),
    );
    next = column + 2;
  }
  if (base !== 0 && next <= MAX_COLUMNS)
    add(next, MAX_COLUMNS, attributesXml({ width: sheet.defaultWidth, style: base }));
  return entries.length === 0
    ? ""
    : `<cols>${entries.map(({ min, max, rest }) => `<col min="${min}" max="${max}"${rest}/>`).join("")}</cols>`;
}

/** Rows written between two stops: a few thousandths of a second. */
const ROWS_AT_ONCE = 400;

function* rowsXml(sheet: Sheet, styles: StylesWriter, session: Session): Generator<undefined, string> {
  const rows = new Map<number, number[]>();
  for (const { row, column } of sheet.allCells()) {
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  for (const row of sheet.rows.keys()) if (!rows.has(row)) rows.set(row, []);
  const lines: string[] = [];
  for (const [index, [row, columns]] of [...rows].sort(([a], [b]) => a - b).entries()) {
    lines.push(rowXml(sheet, row, columns, styles, session));
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
  }
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function rowXml(sheet: Sheet, row: number, columns: readonly number[], styles: StylesWriter, session: Session): string {
  const size = sheet.rows.get(row);
  const attributes = attributesXml({
    r: row + 1,
    s: size?.look ? styles.style(size.look) : undefined,
    customFormat: size?.look !== undefined,
    ht: size?.height,
    customHeight: size?.height !== undefined && !size.fitted,
    hidden: size?.hidden === true || size?.filtered === true,
    ...size?.rest,
  });
  const cells = columns.map((column) => cellXml(sheet, row, column, styles, session)).join("");
  return cells === "" && attributes === ` r="${row + 1}"` ? "" : `<row${attributes}>${cells}</row>`;
}

function cellXml(sheet: Sheet, row: number, column: number, styles: StylesWriter, session: Session): string {
  const cell = sheet.cell(row, column);
  // What is written no longer counts where it was changed between two stops.
  if (!cell) return "";
  const plain = inherited(sheet, row, column, styles);
  const style = cell.look ? styles.style(cell.look) : plain;
  const start = `<c r="${columnLetters(column)}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell.formula !== undefined) {
    const value = session.calculation.valueAt(sheet, row, column);
    // What an add-in has not answered yet has no value.
    if (value instanceof CellError && value.code === "#BUSY!")
      return `${start}>${formulaXml(sheet, cell, session)}</c>`;
    return `${start}${typeXml(value)}>${formulaXml(sheet, cell, session)}${valueXml(value)}</c>`;
  }
  if (cell.value === null) return style === plain ? "" : `${start}/>`;
  if (cell.rich !== undefined && cell.rich.text === cell.value)
    return `${start} t="inlineStr"><is>${cell.rich.xml}</is></c>`;
  if (typeof cell.value === "string")
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCell(cell.value)}</t></is></c>`;
  return `${start}${typeXml(cell.value)}>${valueXml(cell.value)}</c>`;
}

/**
 * Functions of an add-in have a prefix in files, and a result of several cells says which.
 *
 * @source https://github.com/OfficeDev/Excel-Custom-Functions/issues/108 ("For Javascript Custom Functions, we by default save
 * out with a different prefix _xldudf"), and office-js#2568 (`_xldudf_` and the name, in sheets that were unzipped)
 */
function formulaXml(sheet: Sheet, cell: Cell, session: Session): string {
  const formula = rewriteWords(cell.formula!, (token, next) =>
    token.kind === "word" && next?.kind === "open" && session.customFunctions.has(token.text)
      ? `${CUSTOM_PREFIX}${token.text.replace(".", "_")}`
      : null,
  );
  const area = session.calculation.spillOf(sheet, cell);
  return `<f${area ? ` t="array" ref="${formatArea(area)}"` : ""}>${escapeXml(formula)}</f>`;
}

/** A cell in a file has its own style, also where it looks like its row or column. */
function inherited(sheet: Sheet, row: number, column: number, styles: StylesWriter): number {
  return styles.style(sheet.rows.get(row)?.look ?? sheet.columns.get(column)?.look ?? sheet.look);
}

function typeXml(value: Value): string {
  if (typeof value === "boolean") return ' t="b"';
  if (value instanceof CellError) return ' t="e"';
  return typeof value === "string" ? ' t="str"' : "";
}

function valueXml(value: Value): string {
  if (value === null) return "";
  if (value instanceof CellError) return `<v>${value.code}</v>`;
  if (typeof value === "boolean") return `<v>${value ? 1 : 0}</v>`;
  return `<v>${typeof value === "string" ? escapeCell(value) : value}</v>`;
}

function protectionXml(sheet: Sheet): string {
  if (!sheet.protection) return "";
  const { options, password, hash } = sheet.protection;
  const allowed = PROTECTION.filter(([, option]) => options[option] === true).map(([name]) => [name, 0] as const);
  return `<sheetProtection${attributesXml({
    ...(password === null ? hash : { password: passwordHash(password) }),
    sheet: true,
    objects: options["allowEditObjects"] !== true,
    scenarios: options["allowEditScenarios"] !== true,
    ...Object.fromEntries(allowed),
    selectLockedCells: options["selectionMode"] === "Unlocked" || options["selectionMode"] === "None",
    selectUnlockedCells: options["selectionMode"] === "None",
  })}/>`;
}

/** Priorities count through the workbook's sheets from 1, first first. Rules of one area stand together, as Excel writes them. */
function conditionalsXml(sheet: Sheet, styles: StylesWriter, priority: { next: number }): string {
  const areas = new Map<string, string[]>();
  for (const rule of sheet.conditionals.filter(({ formula }) => formula !== "")) {
    const attributes = attributesXml({
      type: "expression",
      dxfId: styles.conditional(rule),
      priority: priority.next++,
      stopIfTrue: rule.stopIfTrue,
    });
    const area = rule.areas.map((each) => formatArea(each)).join(" ");
    areas.set(area, [
      ...(areas.get(area) ?? []),
      `<cfRule${attributes}><formula>${escapeXml(rule.formula.slice(1))}</formula></cfRule>`,
    ]);
  }
  return [...areas]
    .map(([area, rules]) => `<conditionalFormatting sqref="${area}">${rules.join("")}</conditionalFormatting>`)
    .join("");
}

const FILE_KINDS: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

function validationXml(validation: Validation): string {
  const kind = validation.rule ? Object.keys(validation.rule)[0]! : undefined;
  const rule = (kind === undefined ? {} : validation.rule![kind]) as Readonly<Record<string, unknown>>;
  const { prompt, error } = validation;
  const operator =
    typeof rule["operator"] === "string"
      ? rule["operator"][0]!.toLowerCase() + rule["operator"].slice(1).replace("EqualTo", "Equal")
      : undefined;
  const attributes = attributesXml({
    type: kind === undefined ? undefined : FILE_KINDS[kind],
    errorStyle: error.style === "Stop" ? undefined : error.style.toLowerCase(),
    operator:
      operator === "between" || operator === "equalTo" ? (operator === "equalTo" ? "equal" : undefined) : operator,
    allowBlank: validation.ignoreBlanks,
    // This attribute says the opposite of its name.
    showDropDown: kind === "list" && rule["inCellDropDown"] === false,
    showInputMessage: prompt.showPrompt,
    showErrorMessage: error.showAlert,
    errorTitle: error.title || undefined,
    error: error.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref: validation.areas.map((area) => formatArea(area)).join(" "),
  });
  const formulas = [rule["source"] ?? rule["formula"] ?? rule["formula1"], rule["formula2"]];
  const xml = formulas.map((formula, index) =>
    formula === undefined || formula === null
      ? ""
      : `<formula${index + 1}>${escapeXml(ruleText(formula))}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes}>${xml.join("")}</dataValidation>`;
}

/** A formula without its `=`; a typed list in quotes. */
function ruleText(formula: unknown): string {
  if (typeof formula !== "string") return String(formula);
  return formula.startsWith("=")
    ? formula.slice(1)
    : Number.isFinite(Number(formula))
      ? formula
      : `"${formula.replaceAll('"', '""')}"`;
}

function linksXml(sheet: Sheet, links: SheetLinks): string {
  if (sheet.hyperlinks.length === 0) return "";
  const each = sheet.hyperlinks.map((link) => {
    const to = {
      location: link.documentReference,
      "r:id": link.address === undefined ? undefined : links.addresses.get(link.address),
    };
    return `<hyperlink${attributesXml({ ref: formatArea(link.area), ...to, tooltip: link.screenTip, ...link.rest })}/>`;
  });
  return `<hyperlinks>${each.join("")}</hyperlinks>`;
}

function pageXml({ page, kept }: Sheet, printer: string | null): string {
  const inches = (points: number): number => Number((points / 72).toFixed(9));
  const { zoom } = page;
  const margins = attributesXml({
    left: inches(page.leftMargin),
    right: inches(page.rightMargin),
    top: inches(page.topMargin),
    bottom: inches(page.bottomMargin),
    header: inches(page.headerMargin),
    footer: inches(page.footerMargin),
  });
  const options = attributesXml({
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    headings: page.printHeadings,
    gridLines: page.printGridlines,
    ...kept.options,
  });
  const fits = zoom.scale === undefined;
  const numbered = page.firstPageNumber !== "";
  const { waiting } = kept;
  const aside = waiting?.fits === fits && waiting.numbered === numbered ? waiting.attributes : {};
  const setup = attributesXml({
    paperSize: PAPERS[page.paperSize],
    scale: zoom.scale === 100 ? undefined : (zoom.scale ?? aside["scale"]),
    firstPageNumber: numbered ? page.firstPageNumber : aside["firstPageNumber"],
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : aside["fitToWidth"],
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : aside["fitToHeight"],
    pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    useFirstPageNumber: numbered,
    ...kept.setup,
    "r:id": printer ?? undefined,
  });
  return `${options === "" ? "" : `<printOptions${options}/>`}<pageMargins${margins}/><pageSetup${setup}/>${headerFooterXml(page.headersFooters, kept)}`;
}

function headerFooterXml(parts: Sheet["page"]["headersFooters"], kept: Sheet["kept"]): string {
  const join = (left: string, center: string, right: string): string =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const header = join(parts.leftHeader, parts.centerHeader, parts.rightHeader);
  const footer = join(parts.leftFooter, parts.centerFooter, parts.rightFooter);
  const more = kept.otherPages ?? "";
  if (header + footer + more === "") return "";
  return `<headerFooter${attributesXml(kept.headerFooter ?? {})}>${header && `<oddHeader>${escapeXml(header)}</oddHeader>`}${footer && `<oddFooter>${escapeXml(footer)}</oddFooter>`}${more}</headerFooter>`;
}

function breaksXml(
  name: string,
  breaks: readonly number[],
  most: number,
  known: Readonly<Record<string, Attributes>> = {},
): string {
  if (breaks.length === 0) return "";
  const said = breaks.map((id): Attributes => ({ id: String(id), ...(known[id] ?? { max: String(most), man: "1" }) }));
  const manual = said.filter(({ man }) => truth(man)).length;
  const each = said.map((attributes) => `<brk${attributesXml(attributes)}/>`);
  return `<${name} count="${breaks.length}" manualBreakCount="${manual}">${each.join("")}</${name}>`;
}
