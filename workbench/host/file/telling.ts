/**
 * Tells what a file loses by being opened and saved: everything that the grammar of what is held does not list, so that
 * what nobody thought of is not lost in silence.
 *
 * @source for extensions ECMA-376 Part 3 and https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/ (2.3, extensions)
 */
import type { Grammar } from "./grammar";
import { GRAMMARS } from "./grammar";
import type { Losing, Loss, LossKind } from "./losses";
import { isFrozen } from "./sheet-read";
import type { Element } from "./xml";
import { childrenOf, truth } from "./xml";

/** Extensions by what they are; null: nothing is lost with them. */
const EXTENSIONS: Readonly<Record<string, LossKind | null>> = {
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}": "validation",
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}": "conditional",
  "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}": "conditional",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}": "sparkline",
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}": "slicer",
  "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}": "slicer",
  "{7E03D99C-DC04-49D9-9315-930204A7B6E9}": "timeline",
  "{46BE6895-7355-4A93-B00E-2C351335B9C9}": "slicer",
  "{BBE1A952-AA13-448E-AADC-164F8A28A991}": "slicer",
  "{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}": "timeline",
  "{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}": "dataModel",
  "{504A1905-F514-4F6F-8877-14C23A59335A}": "altText",
  // Settings of the program that wrote the file, and its numbers for what is drawn.
  "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}": null,
  "{140A7094-0E35-4892-8432-C4D2E57EDEB5}": null,
  "{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}": null,
  "{79F54976-1DA5-4618-B147-4CDE4B953A38}": null,
  "{7523E5D3-25F3-A5E0-1632-64F254C22452}": null,
};

/** Styles of slicers and timelines: Excel writes what it would take anyway. */
const DEFAULT_STYLES = new Set(["{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}", "{9260A510-F301-46A8-8635-F512D64BE5F5}"]);

/** Tells what of a part is neither read nor carried. */
export function tellLosses(
  kind: keyof typeof GRAMMARS,
  root: Element | undefined,
  leave: Losing,
  sheet?: string,
): void {
  if (root) tell(root, GRAMMARS[kind], leave, sheet === undefined ? {} : { sheet });
}

/** Whether an attribute of such an element is neither read nor carried. */
export function isLost(kind: keyof typeof GRAMMARS, name: string): boolean {
  return isLostOf(GRAMMARS[kind], name);
}

function isLostOf({ attributes, lost }: Grammar, name: string): boolean {
  // Of other namespaces: marks of programs, or relations, whose parts are told by themselves.
  if (name.includes(":") || name === "xmlns" || attributes?.includes(name) === true) return false;
  return attributes !== undefined || lost?.[name] !== undefined;
}

function tell(element: Element, grammar: Grammar, leave: Losing, where: Omit<Loss, "what">): void {
  for (const name in element.attributes) {
    if (!isLostOf(grammar, name)) continue;
    const lost = grammar.lost?.[name];
    if (lost !== undefined) leave(lost, { ...where, ...placeOf(element) });
    else leave("unknown", { ...where, detail: `${element.name} ${name}` });
  }
  const { only } = grammar;
  if (only !== undefined && !only.values.includes(element.attributes[only.attribute] ?? ""))
    leave(only.otherwise, { ...where, ...placeOf(element) });
  for (const each of element.children) {
    const known = grammar.inside?.[each.name];
    if (known === null || (known !== undefined && typeof known !== "string" && isBare(each, known))) continue;
    if (known === undefined) tellUnknown(each, leave, where);
    else if (known === "whole") tellExtensions(each, leave, where);
    else if (typeof known === "string") leave(known, { ...where, ...placeOf(each) });
    else tell(each, known, leave, where);
  }
}

/** Most of a sheet's elements are a cell's value or formula, and say nothing that could be lost. */
function isBare({ attributes, children }: Element, { only }: Grammar): boolean {
  if (children.length > 0 || only !== undefined) return false;
  for (const name in attributes) if (!name.includes(":")) return false;
  return true;
}

/** An element that goes back as it came does so without these. */
function tellExtensions(element: Element, leave: Losing, where: Omit<Loss, "what">): void {
  for (const each of element.children)
    if (each.name === "extLst") tellUnknown(each, leave, where);
    else tellExtensions(each, leave, where);
}

/** The cell or area an element says it is about, or its name. */
function placeOf({ attributes }: Element): Pick<Loss, "detail"> {
  const detail = attributes["sqref"] ?? attributes["ref"] ?? attributes["r"] ?? attributes["name"];
  return detail === undefined ? {} : { detail };
}

function tellUnknown(element: Element, leave: Losing, where: Omit<Loss, "what">): void {
  if (element.name === "extLst") {
    for (const each of childrenOf(element, "ext")) tellExtension(each, leave, where);
  } else if (element.name === "AlternateContent") {
    const names = new Set(element.children.flatMap((choice) => choice.children.map(({ name }) => name)));
    // Where the file lay says nothing of the workbook.
    names.delete("absPath");
    for (const name of names)
      leave(name === "controls" ? "formControl" : name === "oleObjects" ? "embedded" : "unknown", {
        ...where,
        ...(name === "controls" || name === "oleObjects" ? {} : { detail: name }),
      });
  } else leave("unknown", { ...where, detail: element.name });
}

function tellExtension(extension: Element, leave: Losing, where: Omit<Loss, "what">): void {
  const uri = extension.attributes["uri"] ?? "";
  const known = EXTENSIONS[uri.toUpperCase()];
  if (known === null) return;
  if (DEFAULT_STYLES.has(uri.toUpperCase())) {
    if (extension.children.some(({ children }) => children.length > 0)) leave("slicerStyle", where);
  } else leave(known ?? "extension", known === undefined ? { ...where, detail: uri } : where);
}

/** What of a sheet's view and print set-up has no place in the model. */
export function tellViews(root: Element, leave: Losing, sheet: string, papers: readonly number[]): void {
  const views = root.children
    .filter(({ name }) => name === "sheetViews")
    .flatMap((each) => childrenOf(each, "sheetView"));
  for (const pane of views.flatMap((view) => childrenOf(view, "pane")))
    if (!isFrozen(pane)) leave("splitPane", { sheet });
  for (const { attributes } of childrenOf(root, "pageSetup")) {
    const paper = Number(attributes["paperSize"] ?? papers[0]);
    if (!papers.includes(paper) || attributes["paperWidth"] !== undefined) leave("paper", { sheet });
  }
}

/** What a drawing of a sheet shows. */
export function tellDrawing(root: Element | undefined, leave: Losing, sheet: string): void {
  if (!root) return;
  const told = new Set<LossKind>();
  const visit = ({ name, children, attributes }: Element): void => {
    if (name === "pic") told.add("picture");
    else if (name === "chart") told.add("chart");
    else if (name === "slicer") told.add("slicer");
    else if (name === "timeslicer") told.add("timeline");
    else if (name === "sp" || name === "cxnSp" || name === "relIds" || name === "contentPart") {
      // The drawing's own stand-in for a control is told as the control.
      if (!children.some((each) => truth(each.attributes["hidden"])) && attributes["macro"] !== "[0]!")
        told.add("shape");
    }
    for (const each of children) visit(each);
  };
  visit(root);
  for (const each of told.size > 0 ? told : root.children.length > 0 ? ["shape" as const] : []) leave(each, { sheet });
}

/** Parts by what they are; null: nothing is lost with them. */
const PARTS: readonly (readonly [RegExp, LossKind | null])[] = [
  [/^\[Content_Types\]\.xml$|(^|\/)_rels\/|^xl\/calcChain\.xml$/, null],
  [/^docProps\/thumbnail/, "thumbnail"],
  [/^xl\/charts\//, "chart"],
  [/^_xmlsignatures\//, "signature"],
  [/^xl\/vbaProject(Signature\w*)?\.bin$|^xl\/vbaData\.xml$/, "macros"],
  [/^xl\/(queryTables|connections\.xml)/, "dataConnection"],
  [/^xl\/model\//, "dataModel"],
  [/^xl\/(richData|metadata\.xml)/, "dataType"],
  [/^xl\/(revisions|userNames)/, "revisions"],
  [/^xl\/xmlMaps\.xml$|^xl\/tables\/tableSingleCells/, "xmlMap"],
  [/^xl\/volatileDependencies\.xml$/, null],
];

export function tellPart(path: string, leave: Losing): void {
  const known = PARTS.find(([pattern]) => pattern.test(path));
  if (known === undefined) leave("part", { detail: path });
  else if (known[1] !== null) leave(known[1]);
}
