/** The workbook part, and relations, as text. */
import type { Area } from "../area";
import { formatArea, quoteSheet } from "../area";
import type { CarriedRelation } from "../kept";
import type { DefinedName, Sheet, Workbook } from "../model";
import { attributesXml, DECLARATION, escapeXml, MAIN, RELATIONS } from "./xml";

/** Relations of the package itself, which core properties alone are. */
const THREAD_RELATIONS = "http://schemas.microsoft.com/office/2017/10/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export function typeXml(path: string, type: string): string {
  return `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`;
}

export function carriedRelations(
  { kept }: Workbook,
  from: CarriedRelation["from"],
): { readonly id: string; readonly type: string; readonly target: string }[] {
  return (kept.relations ?? []).flatMap((each, index) =>
    each.from === from ? [{ id: carriedId(index), type: each.type, target: `/${each.target}` }] : [],
  );
}

function carriedId(index: number): string {
  return `rIdKept${index + 1}`;
}

/** Links to other workbooks, in the order in which formulas count them. */
function externalIds({ kept }: Workbook): string[] {
  return (kept.relations ?? []).flatMap(({ type }, index) =>
    type.endsWith("/externalLink") ? [carriedId(index)] : [],
  );
}

/** Of threads and people, which came later, the namespace is Microsoft's. */
export function relationType(type: string): string {
  if (type.includes(":")) return type;
  if (type === "threadedComment" || type === "person") return `${THREAD_RELATIONS}/${type}`;
  return `${type.includes("/") ? PACKAGE_RELATIONS : RELATIONS}/${type}`;
}

const CALCULATION = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

export function bookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map((sheet, index) => {
    const state = sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
    return `<sheet${attributesXml({ name: sheet.name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const names = [
    ...workbook.names.map((item) => nameXml(item)),
    ...workbook.sheets.flatMap((sheet, index) => sheetNames(sheet, index)),
  ];
  const mode = CALCULATION[workbook.calculationMode];
  const { properties = {}, view = {}, calculation = {}, elements = {} } = workbook.kept;
  const active = workbook.sheets.indexOf(workbook.active);
  const links = externalIds(workbook).map((id) => `<externalReference r:id="${id}"/>`);
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${elements["fileVersion"] ?? ""}${elements["fileSharing"] ?? ""}<workbookPr${attributesXml(properties)}/>${elements["workbookProtection"] ?? ""}<bookViews><workbookView${attributesXml({ ...view, activeTab: active })}/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${links.length === 0 ? "" : `<externalReferences>${links.join("")}</externalReferences>`}${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}` +
    `<calcPr${attributesXml({ calcId: 191029, calcMode: mode, fullCalcOnLoad: mode !== "manual", ...calculation })}/>${elements["oleSize"] ?? ""}${elements["fileRecoveryPr"] ?? ""}</workbook>`
  );
}

function nameXml(item: DefinedName, index?: number): string {
  const attributes = attributesXml({
    name: item.name,
    comment: item.comment || undefined,
    localSheetId: index,
    hidden: !item.visible,
  });
  return `<definedName${attributes}>${escapeXml(item.formula.slice(1))}</definedName>`;
}

function sheetNames(sheet: Sheet, index: number): string[] {
  const { page } = sheet;
  const prefix = `${quoteSheet(sheet.name)}!`;
  const built: DefinedName[] = [];
  const add = (name: string, areas: readonly Area[]): void => {
    if (areas.length > 0)
      built.push({
        name,
        formula: `=${areas.map((area) => prefix + formatArea(area, true)).join(",")}`,
        comment: "",
        visible: true,
      });
  };
  add("_xlnm.Print_Area", page.printArea);
  add(
    "_xlnm.Print_Titles",
    [page.titleColumns, page.titleRows].filter((area) => area !== null),
  );
  // Excel keeps where a sheet's filter is also as a hidden name.
  if (sheet.filter) {
    const formula = `=${prefix}${formatArea(sheet.filter.area, true)}`;
    built.push({ name: "_xlnm._FilterDatabase", formula, comment: "", visible: false });
  }
  return [...sheet.names, ...built].map((item) => nameXml(item, index));
}
