/**
 * Table parts.
 *
 * @source ECMA-376 Part 1, 18.5
 */
import type { Area } from "../area";
import { formatArea, holds, parseArea } from "../area";
import { dataArea } from "../formula/calculation";
import type { FilterCriteria, Sheet, SheetFilter, Table, TableColumn } from "../model";
import type { Element } from "./xml";
import {
  attributesXml,
  child,
  childrenOf,
  DECLARATION,
  elementXml,
  escapeXml,
  listXml,
  MAIN,
  restOf,
  truth,
  unescapeCell,
} from "./xml";

export function tableXml(sheet: Sheet, table: Table, number: number): string {
  const ref = formatArea(table.area);
  const filterArea = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  const columns = table.columns.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${columnName(column.name)}"${attributesXml(column.rest ?? {})}`;
    const formula = columnFormula(sheet, table, index);
    const inside =
      (formula === null ? "" : `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>`) +
      (column.totals ?? "");
    return inside === "" ? `${start}/>` : `${start}>${inside}</tableColumn>`;
  });
  const filter =
    table.showHeaders && table.filterButton
      ? filterPartXml(
          filterArea,
          table.columns.map(({ criteria }) => criteria),
        )
      : "";
  const attributes = attributesXml({
    id: number,
    name: table.name,
    displayName: table.name,
    ref,
    headerRowCount: table.showHeaders ? undefined : 0,
    insertRow: table.blank ? 1 : undefined,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
    ...table.rest,
  });
  const style = attributesXml({
    name: table.style || undefined,
    showFirstColumn: table.firstColumn ? 1 : 0,
    showLastColumn: table.lastColumn ? 1 : 0,
    showRowStripes: table.bandedRows ? 1 : 0,
    showColumnStripes: table.bandedColumns ? 1 : 0,
  });
  return `${DECLARATION}<table xmlns="${MAIN}"${attributes}>${filter}${listXml("tableColumns", columns)}<tableStyleInfo${style}/></table>`;
}

/**
 * A column whose every data cell holds one formula about its own row is a calculated column; so is one that came so from
 * a file and has no other formula in its cells, as an empty table, or one with exceptions.
 *
 * @source https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
 */
function columnFormula(sheet: Sheet, table: Table, index: number): string | null {
  const data = dataArea(table);
  const formulas = new Set(
    Array.from({ length: data.rows }, (_, row) => sheet.cell(data.row + row, data.column + index)?.formula ?? null),
  );
  const calculated = table.columns[index]?.calculated ?? null;
  const [only = null] = formulas;
  if (formulas.size === 1 && only !== null && /\[#This Row\]|@/.test(only)) return only;
  return formulas.size > 1 && !formulas.has(calculated) ? null : calculated;
}

function columnName(name: string): string {
  return escapeXml(name).replace(/\n/g, "_x000a_");
}

export function filterPartXml(area: Area, criteria: readonly (FilterCriteria | null)[]): string {
  return `<autoFilter ref="${formatArea(area)}">${criteria.map(filterXml).join("")}</autoFilter>`;
}

function filterXml(criteria: FilterCriteria | null, index: number): string {
  if (!criteria) return "";
  if (criteria.filterOn === "Dynamic") {
    const type = criteria.dynamicCriteria === "AboveAverage" ? "aboveAverage" : "belowAverage";
    return `<filterColumn colId="${index}"><dynamicFilter type="${type}"/></filterColumn>`;
  }
  if (criteria.filterOn !== "Values" && criteria.filterOn !== "Custom") {
    const attributes = attributesXml({
      top: criteria.filterOn.startsWith("Top") ? undefined : 0,
      percent: criteria.filterOn.endsWith("Percent") ? 1 : undefined,
      val: criteria.criterion1,
    });
    return `<filterColumn colId="${index}"><top10${attributes}/></filterColumn>`;
  }
  if (criteria.filterOn === "Values") {
    const blank = criteria.values!.includes("");
    const values = criteria
      .values!.filter((value) => value !== "")
      .map((value) => `<filter val="${escapeXml(value)}"/>`);
    return `<filterColumn colId="${index}"><filters${blank ? ' blank="1"' : ""}>${values.join("")}</filters></filterColumn>`;
  }
  const both = [criteria.criterion1!, ...(criteria.criterion2 === undefined ? [] : [criteria.criterion2])].map(
    (text) => {
      const [, sign = "=", rest = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text)!;
      return `<customFilter${attributesXml({ operator: sign === "=" ? undefined : OPERATORS[sign], val: rest })}/>`;
    },
  );
  return `<filterColumn colId="${index}"><customFilters${criteria.operator === "And" ? ' and="1"' : ""}>${both.join("")}</customFilters></filterColumn>`;
}

const OPERATORS: Readonly<Record<string, string>> = {
  "<>": "notEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "=": "equal",
};

/** Rows hidden in a filtered table are hidden by its filter. */
export function readTable(sheet: Sheet, xml: Element): Table {
  const { attributes } = xml;
  const area = parseArea(attributes["ref"] ?? "");
  if (!area) throw new Error(`the table ${attributes["name"]} has no area`);
  const filter = child(xml, "autoFilter");
  const info = child(xml, "tableStyleInfo")?.attributes ?? {};
  const columns = childrenOf(child(xml, "tableColumns"), "tableColumn").map((column): TableColumn => {
    const calculated = child(column, "calculatedColumnFormula")?.text;
    const rest = restOf(column, ["id", "name", "queryTableFieldId"]);
    const totals = childrenOf(column, "totalsRowFormula").map(elementXml).join("");
    return {
      id: sheet.workbook.nextId(),
      name: unescapeCell(column.attributes["name"] ?? ""),
      criteria: null,
      ...(calculated === undefined ? {} : { calculated }),
      ...(rest === undefined ? {} : { rest }),
      ...(totals === "" ? {} : { totals }),
    };
  });
  for (const [index, criteria] of readFilter(filter)) {
    const found = columns[index];
    if (found) found.criteria = criteria;
  }
  const showTotals = Number(attributes["totalsRowCount"] ?? 0) > 0;
  // As it is written where nothing else is said.
  const isUsual = attributes["totalsRowShown"] === (showTotals ? undefined : "0");
  const rest = restOf(xml, isUsual ? [...TABLE_TRAITS, "totalsRowShown"] : TABLE_TRAITS);
  const table: Table = {
    id: sheet.workbook.nextId(),
    name: attributes["displayName"] ?? attributes["name"]!,
    area,
    columns,
    showHeaders: attributes["headerRowCount"] !== "0",
    showTotals,
    style: info["name"] ?? "",
    firstColumn: truth(info["showFirstColumn"]),
    lastColumn: truth(info["showLastColumn"]),
    bandedRows: truth(info["showRowStripes"]),
    bandedColumns: truth(info["showColumnStripes"]),
    filterButton: filter !== undefined,
    ...(truth(attributes["insertRow"]) ? { blank: true } : {}),
    ...(rest === undefined ? {} : { rest }),
  };
  if (columns.some((column) => column.criteria)) markFiltered(sheet, table.area);
  return table;
}

/** Read, or of what is not carried. */
const TABLE_TRAITS = [
  "id",
  "name",
  "displayName",
  "ref",
  "headerRowCount",
  "insertRow",
  "insertRowShift",
  "totalsRowCount",
  "tableType",
  "connectionId",
];

/** A sheet's own filter, outside its tables. */
export function readSheetFilter(sheet: Sheet, filter: Element | undefined): SheetFilter | null {
  const area = parseArea(filter?.attributes["ref"] ?? "");
  if (!filter || !area) return null;
  const read = readFilter(filter);
  if (read.size > 0) markFiltered(sheet, area);
  return { area, criteria: Array.from({ length: area.columns }, (_, index) => read.get(index) ?? null) };
}

function readFilter(filter: Element | undefined): Map<number, FilterCriteria> {
  const found = new Map<number, FilterCriteria>();
  for (const column of childrenOf(filter, "filterColumn")) {
    const criteria = readCriteria(column);
    if (criteria) found.set(Number(column.attributes["colId"]), criteria);
  }
  return found;
}

function markFiltered(sheet: Sheet, area: Area): void {
  for (const [row, size] of sheet.rows) {
    if (!size.hidden || !holds(area, row, area.column)) continue;
    delete size.hidden;
    size.filtered = true;
  }
}

function readCriteria(column: Element): FilterCriteria | null {
  const values = child(column, "filters");
  if (values) {
    const listed = childrenOf(values, "filter").map((each) => each.attributes["val"] ?? "");
    return { filterOn: "Values", values: truth(values.attributes["blank"]) ? [...listed, ""] : listed };
  }
  const dynamic = child(column, "dynamicFilter")?.attributes["type"];
  if (dynamic === "aboveAverage" || dynamic === "belowAverage")
    return { filterOn: "Dynamic", dynamicCriteria: dynamic === "aboveAverage" ? "AboveAverage" : "BelowAverage" };
  const top = child(column, "top10")?.attributes;
  if (top) {
    const filterOn =
      `${truth(top["top"], true) ? "Top" : "Bottom"}${truth(top["percent"]) ? "Percent" : "Items"}` as const;
    return { filterOn, criterion1: top["val"] ?? "10" };
  }
  const custom = child(column, "customFilters");
  if (!custom) return null;
  const [first, second] = childrenOf(custom, "customFilter").map(({ attributes }) => {
    const sign = Object.entries(OPERATORS).find(([, name]) => name === (attributes["operator"] ?? "equal"))![0];
    return sign + (attributes["val"] ?? "");
  });
  return {
    filterOn: "Custom",
    criterion1: first ?? "=",
    ...(second === undefined ? {} : { criterion2: second }),
    operator: truth(custom.attributes["and"]) ? "And" : "Or",
  };
}
