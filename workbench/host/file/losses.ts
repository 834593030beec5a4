/**
 * What a file says that a workbook saved from the model would not: told when it is opened. Everything in a part that is
 * not listed here as read or carried is told, so that what nobody thought of is not lost in silence.
 *
 * @source ECMA-376 Part 1, 18.2 to 18.9; for extensions ECMA-376 Part 3 and
 * https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/ (2.3, extensions)
 */
import type { Element } from "./xml";
import { childrenOf, truth } from "./xml";

export type LossKind =
  | "altText"
  | "arrayFormula"
  | "background"
  | "builtInName"
  | "calculatedArray"
  | "chart"
  | "chartSheet"
  | "colorFilter"
  | "columns"
  | "conditional"
  | "consolidation"
  | "customViews"
  | "dataConnection"
  | "dataModel"
  | "dataType"
  | "dateFilter"
  | "dialogSheet"
  | "documentProperty"
  | "dynamicArray"
  | "embedded"
  | "extension"
  | "filterButtons"
  | "formControl"
  | "headerPicture"
  | "macroName"
  | "macroSheet"
  | "macros"
  | "mentions"
  | "noteShape"
  | "numberFormat"
  | "paper"
  | "part"
  | "phonetic"
  | "picture"
  | "pivotTable"
  | "protectedRanges"
  | "revisions"
  | "scenarios"
  | "shape"
  | "signature"
  | "sheetProperties"
  | "slicer"
  | "slicerStyle"
  | "smartTags"
  | "sortState"
  | "sparkline"
  | "splitPane"
  | "timeline"
  | "unknown"
  | "validation"
  | "webPublishing"
  | "windows"
  | "xmlMap";

export interface Loss {
  readonly what: LossKind;
  /** The name of the sheet it is on. */
  readonly sheet?: string;
  /** Which one: a cell, an area, a name, a part or an element of the file. */
  readonly detail?: string;
}

export type Losing = (what: LossKind, where?: Omit<Loss, "what">) => void;

/** A list of losses, each once. */
export class Losses {
  private readonly found = new Map<string, Loss>();

  readonly leave: Losing = (what, where = {}) => {
    const loss = { what, ...where };
    this.found.set(JSON.stringify(loss), loss);
  };

  get all(): readonly Loss[] {
    return [...this.found.values()];
  }
}

/** `kept`: read or carried with all that is in it. A kind: lost. */
type Known = Grammar | "kept" | LossKind;

interface Grammar {
  /** Those that are read or carried; without a list: all of them. */
  readonly attributes?: readonly string[];
  /** Those whose loss has a name. */
  readonly lost?: Readonly<Record<string, LossKind>>;
  readonly inside?: Readonly<Record<string, Known>>;
}

const FILTER: Grammar = {
  attributes: ["ref"],
  inside: {
    filterColumn: {
      attributes: ["colId"],
      lost: { hiddenButton: "filterButtons", showButton: "filterButtons" },
      inside: {
        filters: { attributes: ["blank"], inside: { filter: "kept", dateGroupItem: "dateFilter" } },
        customFilters: "kept",
        top10: "kept",
        dynamicFilter: "kept",
        colorFilter: "colorFilter",
        iconFilter: "colorFilter",
      },
    },
    sortState: "sortState",
  },
};

type GrammarKind = "worksheet" | "row" | "workbook" | "table" | "styles" | "strings" | "threads";

/** Rows are told one by one, as they are read. */
const ROW: Grammar = {
  attributes: [
    ..."r spans s customFormat ht customHeight hidden outlineLevel collapsed thickTop thickBot ph".split(" "),
  ],
  inside: {
    c: {
      attributes: ["r", "s", "t", "ph"],
      lost: { cm: "dynamicArray", vm: "dataType" },
      inside: {
        f: "kept",
        v: "kept",
        is: { inside: { t: "kept", r: "kept", rPh: "phonetic", phoneticPr: "kept" } },
      },
    },
  },
};

const WORKSHEET: Grammar = {
  inside: {
    sheetPr: { inside: { tabColor: "kept", outlinePr: "kept", pageSetUpPr: "kept" } },
    dimension: "kept",
    sheetViews: { inside: { sheetView: { inside: { pane: "kept", selection: "kept", pivotSelection: "kept" } } } },
    sheetFormatPr: "kept",
    cols: "kept",
    sheetData: {
      inside: {
        row: ROW,
      },
    },
    sheetCalcPr: "kept",
    sheetProtection: "kept",
    protectedRanges: "protectedRanges",
    scenarios: "scenarios",
    autoFilter: FILTER,
    sortState: "sortState",
    dataConsolidate: "consolidation",
    customSheetViews: "customViews",
    mergeCells: "kept",
    phoneticPr: "kept",
    conditionalFormatting: "kept",
    dataValidations: {
      attributes: ["count", "xWindow", "yWindow"],
      lost: { disablePrompts: "validation" },
      inside: {
        dataValidation: {
          attributes:
            "type errorStyle operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error promptTitle prompt sqref".split(
              " ",
            ),
          lost: { imeMode: "validation" },
          inside: { formula1: "kept", formula2: "kept" },
        },
      },
    },
    hyperlinks: "kept",
    printOptions: "kept",
    pageMargins: "kept",
    pageSetup: "kept",
    headerFooter: "kept",
    rowBreaks: "kept",
    colBreaks: "kept",
    customProperties: "sheetProperties",
    cellWatches: "kept",
    ignoredErrors: "kept",
    smartTags: "smartTags",
    // What the drawing holds is told by the part.
    drawing: "kept",
    legacyDrawing: "kept",
    legacyDrawingHF: "headerPicture",
    drawingHF: "headerPicture",
    picture: "background",
    oleObjects: "embedded",
    controls: "formControl",
    webPublishItems: "webPublishing",
    tableParts: "kept",
  },
};

const WORKBOOK: Grammar = {
  inside: {
    fileVersion: "kept",
    fileSharing: "kept",
    workbookPr: "kept",
    workbookProtection: "kept",
    bookViews: "kept",
    sheets: "kept",
    externalReferences: "kept",
    definedNames: {
      inside: {
        definedName: {
          attributes: ["name", "comment", "localSheetId", "hidden"],
          lost: { function: "macroName", vbProcedure: "macroName", xlm: "macroName" },
        },
      },
    },
    calcPr: "kept",
    oleSize: "kept",
    customWorkbookViews: "customViews",
    // Told by the pivot tables.
    pivotCaches: "kept",
    smartTagPr: "smartTags",
    smartTagTypes: "smartTags",
    webPublishing: "webPublishing",
    webPublishObjects: "webPublishing",
    fileRecoveryPr: "kept",
    revisionPtr: "kept",
    // Where the file lay.
    AlternateContent: "kept",
  },
};

const TABLE: Grammar = {
  lost: { connectionId: "dataConnection", tableType: "dataConnection" },
  inside: {
    autoFilter: FILTER,
    sortState: "sortState",
    tableColumns: {
      inside: {
        tableColumn: {
          lost: { queryTableFieldId: "dataConnection" },
          inside: {
            calculatedColumnFormula: { attributes: [], lost: { array: "calculatedArray" } },
            totalsRowFormula: "kept",
            xmlColumnPr: "xmlMap",
          },
        },
      },
    },
    tableStyleInfo: "kept",
  },
};

const STYLES: Grammar = {
  inside: Object.fromEntries(
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors"
      .split(" ")
      .map((each) => [each, "kept"]),
  ),
};

const STRINGS: Grammar = {
  inside: { si: { inside: { t: "kept", r: "kept", rPh: "phonetic", phoneticPr: "kept" } } },
};

const THREADS: Grammar = {
  inside: {
    threadedComment: {
      attributes: ["ref", "dT", "personId", "id", "parentId", "done"],
      inside: { text: "kept", mentions: "mentions" },
    },
  },
};

const GRAMMARS: Readonly<Record<GrammarKind, Grammar>> = {
  worksheet: WORKSHEET,
  row: ROW,
  workbook: WORKBOOK,
  table: TABLE,
  styles: STYLES,
  strings: STRINGS,
  threads: THREADS,
};

/** Extensions by what they are; null: nothing is lost with them. */
const EXTENSIONS: Readonly<Record<string, LossKind | null>> = {
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}": "validation",
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}": "conditional",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}": "sparkline",
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}": "slicer",
  "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}": "slicer",
  "{7E03D99C-DC04-49D9-9315-930204A7B6E9}": "timeline",
  "{46BE6895-7355-4A93-B00E-2C351335B9C9}": "slicer",
  "{BBE1A952-AA13-448E-AADC-164F8A28A991}": "slicer",
  "{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}": "timeline",
  "{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}": "dataModel",
  "{504A1905-F514-4F6F-8877-14C23A59335A}": "altText",
  // Settings of the program that wrote the file.
  "{140A7094-0E35-4892-8432-C4D2E57EDEB5}": null,
  "{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}": null,
  "{79F54976-1DA5-4618-B147-4CDE4B953A38}": null,
  "{7523E5D3-25F3-A5E0-1632-64F254C22452}": null,
};

/** Styles of slicers and timelines: Excel writes what it would take anyway. */
const DEFAULT_STYLES = new Set(["{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}", "{9260A510-F301-46A8-8635-F512D64BE5F5}"]);

/** Tells what of a part is neither read nor carried. */
export function tellLosses(kind: GrammarKind, root: Element | undefined, leave: Losing, sheet?: string): void {
  if (root) tell(root, GRAMMARS[kind], leave, sheet === undefined ? {} : { sheet });
}

/** Whether an attribute of such an element is neither read nor carried. */
export function isLost(kind: GrammarKind, name: string): boolean {
  return isLostOf(GRAMMARS[kind], name);
}

function isLostOf({ attributes, lost }: Grammar, name: string): boolean {
  // Of other namespaces: marks of programs, or relations, whose parts are told by themselves.
  if (name.includes(":") || name === "xmlns") return false;
  return lost?.[name] !== undefined || attributes?.includes(name) === false;
}

function tell(element: Element, grammar: Grammar, leave: Losing, where: Omit<Loss, "what">): void {
  for (const name of Object.keys(element.attributes)) {
    if (!isLostOf(grammar, name)) continue;
    const lost = grammar.lost?.[name];
    if (lost !== undefined) leave(lost, { ...where, ...placeOf(element) });
    else leave("unknown", { ...where, detail: `${element.name} ${name}` });
  }
  for (const each of element.children) {
    const known = grammar.inside === undefined ? "kept" : grammar.inside[each.name];
    if (known === "kept") continue;
    if (known === undefined) tellUnknown(each, leave, where);
    else if (typeof known === "string") leave(known, { ...where, ...placeOf(each) });
    else tell(each, known, leave, where);
  }
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
    if (!["frozen", "frozenSplit"].includes(pane.attributes["state"] ?? "split")) leave("splitPane", { sheet });
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
  [/^\[Content_Types\]\.xml$|(^|\/)_rels\/|^xl\/calcChain\.xml$|^docProps\/thumbnail/, null],
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
