/**
 * A worksheet part read into a sheet of the model. What the model does not hold is named, not dropped in silence.
 *
 * @source ECMA-376 Part 1, 18.3
 */
import type { Area } from "../area";
import { columnLetters, formatArea, MAX_COLUMNS, parseArea } from "../area";
import type { Attributes, SheetKept } from "../kept";
import { PLAIN } from "../look";
import type { Sheet, Validation } from "../model";
import { colorOf } from "./colors";
import type { StylesRead } from "./looks";
import type { Losing } from "./losses";
import { readPage, readPageKept } from "./page-read";
import { readSheetFilter } from "./table";
import { PROTECTION } from "./words";
import type { Element } from "./xml";
import { child, childrenOf, elementXml, groupOf, restOf, truth, unescapeCell } from "./xml";

export interface SheetSources {
  readonly strings: readonly StringItem[];
  readonly styles: StylesRead;
  /** Targets of the part's relations by id. */
  readonly targets: ReadonlyMap<string, string>;
  /** Told what is left out. */
  readonly leave: Losing;
}

/** A text, and its runs where they have looks of their own. */
export interface StringItem {
  readonly text: string;
  readonly rich?: string;
}

/** Elements that go back as they came. */
const WHOLE = ["sheetCalcPr", "cellWatches", "ignoredErrors"];

/** What of a part stands before its rows, which speak of it. */
export function readHead(sheet: Sheet, xml: Element, sources: SheetSources): void {
  readProperties(sheet, xml, sources);
  readColumns(sheet, xml, sources);
}

/** The rest of a part, but for its rows. */
export function readSheet(sheet: Sheet, xml: Element, sources: SheetSources): void {
  sheet.kept = readKept(sheet, xml);
  sheet.merges = childrenOf(child(xml, "mergeCells"), "mergeCell").flatMap((each) => areasOf(each.attributes["ref"]));
  readProtection(sheet, child(xml, "sheetProtection"));
  sheet.filter = readSheetFilter(sheet, child(xml, "autoFilter"));
  readConditionals(sheet, xml, sources);
  sheet.validations = childrenOf(child(xml, "dataValidations"), "dataValidation").map(readValidation);
  readLinks(sheet, xml, sources);
  readPage(sheet, xml);
}

export function areasOf(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}

function readKept(sheet: Sheet, xml: Element): SheetKept {
  const properties = child(xml, "sheetPr");
  const view = childrenOf(child(xml, "sheetViews"), "sheetView")[0];
  const whole = xml.children.filter(
    ({ name, attributes }) => WHOLE.includes(name) || (name === "sheetProtection" && !truth(attributes["sheet"])),
  );
  const tab = child(properties, "tabColor");
  const standing = view?.children.filter(({ name }) => name === "pane" || name === "selection") ?? [];
  const isSplit = standing.some((each) => each.name === "pane" && !isFrozen(each));
  const kept: Record<string, Attributes | undefined> = {
    properties: restOf(properties, ["filterMode"]),
    outline: restOf(child(properties, "outlinePr"), []),
    view: restOf(view, ["showGridLines", "showRowColHeaders", "tabSelected", "workbookViewId"]),
    format: restOf(child(xml, "sheetFormatPr"), ["defaultColWidth", "defaultRowHeight"]),
    validations: restOf(child(xml, "dataValidations"), ["count"]),
  };
  return {
    ...(Object.fromEntries(Object.entries(kept).filter(([, each]) => each !== undefined)) as SheetKept),
    ...readPageKept(xml),
    ...(tab && { tab: { as: sheet.tabColor, xml: elementXml(tab) } }),
    ...(standing.length > 0 &&
      !isSplit && { selected: { as: placesOf(sheet), xml: standing.map(elementXml).join("") } }),
    ...(whole.length === 0 ? {} : { elements: Object.fromEntries(whole.map((each) => [each.name, elementXml(each)])) }),
  };
}

/** A pane that stands still, as opposed to one that a split window has. */
export function isFrozen({ attributes }: Element): boolean {
  return ["frozen", "frozenSplit"].includes(attributes["state"] ?? "split");
}

/** What is selected and what is frozen, as one text. */
export function placesOf({ selection, frozen }: Sheet): string {
  return [formatArea(selection), frozen.rows, frozen.columns].join(" ");
}

function readProperties(sheet: Sheet, xml: Element, { styles }: SheetSources): void {
  sheet.tabColor = colorOf(child(child(xml, "sheetPr"), "tabColor"), styles.theme) ?? "";
  const view = child(child(xml, "sheetViews"), "sheetView");
  sheet.gridlines = truth(view?.attributes["showGridLines"], true);
  sheet.headings = truth(view?.attributes["showRowColHeaders"], true);
  const pane = child(view, "pane");
  if (pane && isFrozen(pane))
    sheet.frozen = { rows: Number(pane.attributes["ySplit"] ?? 0), columns: Number(pane.attributes["xSplit"] ?? 0) };
  const [selection] = areasOf(childrenOf(view, "selection").at(-1)?.attributes["sqref"]);
  if (selection) sheet.selection = selection;
  const format = child(xml, "sheetFormatPr")?.attributes;
  if (format?.["defaultColWidth"] !== undefined) sheet.defaultWidth = Number(format["defaultColWidth"]);
  if (format?.["defaultRowHeight"] !== undefined) sheet.defaultHeight = Number(format["defaultRowHeight"]);
}

function readColumns(sheet: Sheet, xml: Element, { styles, leave }: SheetSources): void {
  const entries = childrenOf(child(xml, "cols"), "col").map(({ attributes }) => ({
    from: Number(attributes["min"]) - 1,
    to: Number(attributes["max"]) - 1,
    look: styles.looks[Number(attributes["style"] ?? 0)],
    attributes,
  }));
  // Where entries cover every column, the look of the last is the sheet's own; else it is the style Normal.
  const covered = entries.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  sheet.look = (covered === MAX_COLUMNS ? entries.at(-1)?.look : styles.looks[0]) ?? PLAIN;
  for (const { from, to, look, attributes } of entries) {
    const custom = truth(attributes["customWidth"]);
    const hidden = truth(attributes["hidden"]);
    const rest = groupOf(attributes, [
      "outlineLevel",
      "collapsed",
      "bestFit",
      "phonetic",
      // Programs write the width of columns that nobody has sized, too.
      ...(custom || Number(attributes["width"] ?? sheet.defaultWidth) === sheet.defaultWidth ? [] : ["width"]),
    ]);
    if (!custom && !hidden && look === sheet.look && rest === undefined) continue;
    if (to - from > MOST_COLUMNS)
      leave("columns", { sheet: sheet.name, detail: columnLetters(from + MOST_COLUMNS + 1) });
    for (let column = from; column <= Math.min(to, from + MOST_COLUMNS); column++) {
      const size = sheet.needColumn(column);
      if (custom) size.width = Number(attributes["width"]);
      if (hidden) size.hidden = true;
      if (look && look !== sheet.look) size.look = look;
      if (rest) size.rest = rest;
    }
  }
}

/** Some programs size all 16,384 columns; so many are kept one by one. */
const MOST_COLUMNS = 1024;

/** Runs that all look like the cell are plain text. */
export function readString(item: Element | undefined): StringItem {
  const text = unescapeCell(stringText(item));
  const runs = childrenOf(item, "r");
  return runs.some((run) => child(run, "rPr")) ? { text, rich: runs.map(elementXml).join("") } : { text };
}

/** Text of a string item: its own, or its runs' (without readings for East Asian text). */
export function stringText(item: Element | undefined): string {
  const own = child(item, "t");
  return own
    ? own.text
    : childrenOf(item, "r")
        .map((run) => child(run, "t")?.text ?? "")
        .join("");
}

function readProtection(sheet: Sheet, element: Element | undefined): void {
  if (!element || !truth(element.attributes["sheet"])) return;
  const { attributes } = element;
  const options: Record<string, boolean | string> = {
    allowEditObjects: !truth(attributes["objects"]),
    allowEditScenarios: !truth(attributes["scenarios"]),
    selectionMode: truth(attributes["selectUnlockedCells"])
      ? "None"
      : truth(attributes["selectLockedCells"])
        ? "Unlocked"
        : "Normal",
  };
  for (const [name, option] of PROTECTION) options[option] = attributes[name] !== undefined && !truth(attributes[name]);
  const hash = groupOf(attributes, ["password", "algorithmName", "hashValue", "saltValue", "spinCount"]);
  sheet.protection = { options, password: null, ...(hash ? { hash } : {}) };
}

function readConditionals(sheet: Sheet, xml: Element, { styles, leave }: SheetSources): void {
  const found: { readonly priority: number; readonly add: () => void }[] = [];
  for (const group of childrenOf(xml, "conditionalFormatting")) {
    for (const rule of childrenOf(group, "cfRule")) {
      const formula = child(rule, "formula")?.text;
      if (rule.attributes["type"] !== "expression" || formula === undefined) {
        leave("conditional", { sheet: sheet.name, detail: group.attributes["sqref"] ?? "" });
        continue;
      }
      const number = Number(rule.attributes["dxfId"] ?? -1);
      const look = styles.conditionals[number];
      const none = { fill: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null };
      const areas = areasOf(group.attributes["sqref"]);
      if (areas.length === 0) continue;
      const id = `{CF-${sheet.workbook.nextId()}}`;
      const made = {
        id,
        areas,
        formula: `=${formula}`,
        stopIfTrue: truth(rule.attributes["stopIfTrue"]),
        look: { ...(look ?? none) },
        ...(look === undefined ? {} : { file: { as: JSON.stringify(look), number } }),
      };
      found.push({ priority: Number(rule.attributes["priority"]), add: () => sheet.conditionals.push(made) });
    }
  }
  for (const { add } of found.sort((a, b) => a.priority - b.priority)) add();
}

const API_KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

function readValidation(element: Element): Validation {
  const { attributes } = element;
  const kind = API_KINDS[attributes["type"] ?? ""];
  const style = attributes["errorStyle"] ?? "stop";
  return {
    areas: areasOf(attributes["sqref"]),
    rule: kind === undefined ? null : { [kind]: readRule(kind, element) },
    ignoreBlanks: truth(attributes["allowBlank"]),
    prompt: {
      title: attributes["promptTitle"] ?? "",
      message: attributes["prompt"] ?? "",
      showPrompt: truth(attributes["showInputMessage"]),
    },
    error: {
      title: attributes["errorTitle"] ?? "",
      message: attributes["error"] ?? "",
      showAlert: truth(attributes["showErrorMessage"]),
      style: style[0]!.toUpperCase() + style.slice(1),
    },
  };
}

function readRule(kind: string, element: Element): Readonly<Record<string, unknown>> {
  const first = child(element, "formula1")?.text ?? "";
  const formula = (text: string): string => {
    const typedList = /^"(.*)"$/s.exec(text);
    return typedList ? typedList[1]!.replaceAll('""', '"') : `=${text}`;
  };
  if (kind === "list") return { inCellDropDown: !truth(element.attributes["showDropDown"]), source: formula(first) };
  if (kind === "custom") return { formula: formula(first) };
  const operator = element.attributes["operator"] ?? "between";
  const name = operator === "equal" || operator === "notEqual" ? `${operator}To` : operator;
  const second = child(element, "formula2")?.text;
  const api = name.replace(/^(greaterThan|lessThan)OrEqual$/, "$1OrEqualTo");
  return {
    formula1: formula(first),
    ...(second === undefined ? {} : { formula2: formula(second) }),
    operator: api[0]!.toUpperCase() + api.slice(1),
  };
}

function readLinks(sheet: Sheet, xml: Element, { targets }: SheetSources): void {
  for (const { attributes } of childrenOf(child(xml, "hyperlinks"), "hyperlink")) {
    const [area] = areasOf(attributes["ref"]);
    if (!area) continue;
    const address = targets.get(attributes["r:id"] ?? "");
    const { location, tooltip } = attributes;
    const rest = groupOf(attributes, ["display"]);
    sheet.hyperlinks.push({
      area,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      ...(rest === undefined ? {} : { rest }),
    });
  }
}
