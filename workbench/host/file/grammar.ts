/**
 * What of a file's parts is held: read into the model, or carried beside it. Whatever is not listed is lost, and told by
 * `telling.ts`; so an attribute or an element that is read must stand here, and one that stands here must be written.
 *
 * @source ECMA-376 Part 1, 18.2 to 18.9
 */
import type { LossKind } from "./losses";

/** `whole`: goes back as it came, but for extensions within. A kind: lost. Null: nothing is lost with it. */
export type Known = Grammar | "whole" | LossKind | null;

export interface Grammar {
  /** Those that are held; without a list: all of them. */
  readonly attributes?: readonly string[];
  /** Those whose loss has a name. */
  readonly lost?: Readonly<Record<string, LossKind>>;
  /** An attribute of which only these values are held, and how the others are lost. */
  readonly only?: { readonly attribute: string; readonly values: readonly string[]; readonly otherwise: LossKind };
  /** Without a list there is none that is held. */
  readonly inside?: Readonly<Record<string, Known>>;
}

/** Held with these attributes, separated by blanks, and with these elements inside. */
function held(attributes: string, inside: Readonly<Record<string, Known>> = {}): Grammar {
  return { attributes: attributes === "" ? [] : attributes.split(" "), inside };
}

/** Held with all attributes it may have. */
const ANY: Grammar = {};
const PLAIN: Grammar = held("");

const FILTER: Grammar = held("ref", {
  filterColumn: {
    attributes: ["colId"],
    lost: { hiddenButton: "filterButtons", showButton: "filterButtons" },
    inside: {
      filters: held("blank", { filter: held("val"), dateGroupItem: "dateFilter" }),
      customFilters: held("and", { customFilter: held("operator val") }),
      // What is shown is worked out anew: `filterVal`, `val`, `maxVal`.
      top10: held("top percent val filterVal"),
      dynamicFilter: {
        ...held("type val valIso maxVal maxValIso"),
        only: { attribute: "type", values: ["aboveAverage", "belowAverage"], otherwise: "dateFilter" },
      },
      colorFilter: "colorFilter",
      iconFilter: "colorFilter",
    },
  },
  sortState: "sortState",
});

/** Texts of cells and of notes. */
const TEXT: Readonly<Record<string, Known>> = { t: PLAIN, r: "whole", rPh: "phonetic", phoneticPr: "phonetic" };

/** `ca`: calculated at each opening, as all are. Arrays and tables of data are told as they are read. */
const FORMULA = held("t ref si ca aca dt2D dtr del1 del2 r1 r2");

/** Rows are told one by one, as they are read. */
const ROW: Grammar = {
  attributes: "r spans s customFormat ht customHeight hidden outlineLevel collapsed thickTop thickBot".split(" "),
  lost: { ph: "phonetic" },
  inside: {
    c: {
      attributes: ["r", "s", "t"],
      lost: { cm: "dynamicArray", vm: "dataType", ph: "phonetic" },
      inside: {
        f: FORMULA,
        v: PLAIN,
        is: held("", TEXT),
      },
    },
  },
};

const WORKSHEET: Grammar = held("", {
  sheetPr: { inside: { tabColor: "whole", outlinePr: ANY, pageSetUpPr: ANY } },
  dimension: null,
  sheetViews: held("", {
    sheetView: {
      inside: {
        pane: held("xSplit ySplit topLeftCell activePane state"),
        selection: "whole",
        pivotSelection: "pivotTable",
      },
    },
  }),
  sheetFormatPr: ANY,
  cols: held("", { col: held("min max width style hidden bestFit customWidth phonetic outlineLevel collapsed") }),
  sheetData: held("", { row: ROW }),
  sheetCalcPr: "whole",
  sheetProtection: held(
    "password algorithmName hashValue saltValue spinCount sheet objects scenarios formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables selectUnlockedCells",
  ),
  protectedRanges: "protectedRanges",
  scenarios: "scenarios",
  autoFilter: FILTER,
  sortState: "sortState",
  dataConsolidate: "consolidation",
  customSheetViews: "customViews",
  mergeCells: held("count", { mergeCell: held("ref") }),
  phoneticPr: "phonetic",
  conditionalFormatting: {
    attributes: ["sqref"],
    lost: { pivot: "conditional" },
    inside: {
      // Rules of other types than `expression` are told as they are read.
      cfRule: held(
        "type dxfId priority stopIfTrue aboveAverage percent bottom operator text timePeriod rank stdDev equalAverage",
        { formula: PLAIN, colorScale: null, dataBar: null, iconSet: null },
      ),
    },
  },
  dataValidations: {
    inside: {
      dataValidation: {
        attributes:
          "type errorStyle operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error promptTitle prompt sqref".split(
            " ",
          ),
        lost: { imeMode: "validation" },
        inside: { formula1: PLAIN, formula2: PLAIN },
      },
    },
  },
  hyperlinks: held("", { hyperlink: held("ref location tooltip display") }),
  printOptions: ANY,
  pageMargins: held("left right top bottom header footer"),
  pageSetup: ANY,
  headerFooter: {
    inside: {
      oddHeader: PLAIN,
      oddFooter: PLAIN,
      evenHeader: PLAIN,
      evenFooter: PLAIN,
      firstHeader: PLAIN,
      firstFooter: PLAIN,
    },
  },
  rowBreaks: held("count manualBreakCount", { brk: ANY }),
  colBreaks: held("count manualBreakCount", { brk: ANY }),
  customProperties: "sheetProperties",
  cellWatches: "whole",
  ignoredErrors: "whole",
  smartTags: "smartTags",
  // What the drawing holds is told by the part.
  drawing: PLAIN,
  legacyDrawing: PLAIN,
  legacyDrawingHF: "headerPicture",
  drawingHF: "headerPicture",
  picture: "background",
  oleObjects: "embedded",
  controls: "formControl",
  webPublishItems: "webPublishing",
  tableParts: held("count", { tablePart: PLAIN }),
});

const WORKBOOK_PARTS: Readonly<Record<string, Known>> = {
  fileVersion: "whole",
  fileSharing: "whole",
  workbookPr: ANY,
  workbookProtection: "whole",
  bookViews: held("", { workbookView: ANY }),
  sheets: held("", { sheet: held("name sheetId state") }),
  externalReferences: held("", { externalReference: PLAIN }),
  definedNames: held("", {
    definedName: {
      attributes: ["name", "comment", "localSheetId", "hidden"],
      lost: { function: "macroName", vbProcedure: "macroName", xlm: "macroName" },
    },
  }),
  calcPr: ANY,
  oleSize: "whole",
  customWorkbookViews: "customViews",
  // Told by the pivot tables, or where there are none as the workbook's parts are read.
  pivotCaches: null,
  smartTagPr: "smartTags",
  smartTagTypes: "smartTags",
  webPublishing: "webPublishing",
  webPublishObjects: "webPublishing",
  fileRecoveryPr: "whole",
  // Counts the savings of the program that wrote the file.
  revisionPtr: null,
};

const WORKBOOK: Grammar = {
  ...held("conformance", WORKBOOK_PARTS),
  only: { attribute: "conformance", values: ["", "transitional"], otherwise: "strict" },
};

const TABLE: Grammar = {
  lost: { connectionId: "dataConnection", tableType: "dataConnection" },
  inside: {
    autoFilter: FILTER,
    sortState: "sortState",
    tableColumns: held("count", {
      tableColumn: {
        lost: { queryTableFieldId: "dataConnection" },
        inside: {
          calculatedColumnFormula: { attributes: [], lost: { array: "calculatedArray" } },
          totalsRowFormula: "whole",
          xmlColumnPr: "xmlMap",
        },
      },
    }),
    tableStyleInfo: held("name showFirstColumn showLastColumn showRowStripes showColumnStripes"),
  },
};

const XF: Grammar = held(
  "numFmtId fontId fillId borderId xfId quotePrefix pivotButton applyNumberFormat applyFont applyFill applyBorder applyAlignment applyProtection",
  { alignment: ANY, protection: held("locked hidden") },
);

const STYLES: Grammar = held("", {
  numFmts: held("count", { numFmt: held("numFmtId formatCode") }),
  fonts: held("count", { font: "whole" }),
  fills: held("count", { fill: "whole" }),
  borders: held("count", { border: "whole" }),
  cellStyleXfs: held("count", { xf: XF }),
  cellXfs: held("count", { xf: XF }),
  cellStyles: held("count", { cellStyle: ANY }),
  dxfs: held("count", { dxf: "whole" }),
  tableStyles: "whole",
  colors: "whole",
});

const STRINGS: Grammar = held("count uniqueCount", { si: held("", TEXT) });

const NOTES: Grammar = held("", {
  authors: held("", { author: PLAIN }),
  // `guid` and `shapeId` are of the program that wrote them.
  commentList: held("", {
    comment: held("ref authorId guid shapeId", { text: held("", TEXT), commentPr: "noteShape" }),
  }),
});

const THREADS: Grammar = held("", {
  threadedComment: held("ref dT personId id parentId done", { text: PLAIN, mentions: "mentions" }),
});

const PERSONS: Grammar = held("", { person: ANY });

const CORNER: Grammar = held("", { col: PLAIN, colOff: PLAIN, row: PLAIN, rowOff: PLAIN });

/** Of a chart on a sheet; what it shows is carried whole. */
const ANCHOR: Grammar = {
  inside: {
    from: CORNER,
    to: CORNER,
    ext: held("cx cy"),
    graphicFrame: {
      ...held("macro fPublished", {
        nvGraphicFramePr: held("", { cNvPr: ANY, cNvGraphicFramePr: held("", { graphicFrameLocks: ANY }) }),
        // Of a chart it says nothing.
        xfrm: held("", { off: held("x y"), ext: held("cx cy") }),
        graphic: held("", { graphicData: held("uri", { chart: PLAIN }) }),
      }),
      only: { attribute: "macro", values: [""], otherwise: "macroName" },
    },
    clientData: ANY,
  },
};

/** Other anchors are told by what they show. */
const DRAWING: Grammar = held("", { twoCellAnchor: null, oneCellAnchor: null, absoluteAnchor: null });

export const GRAMMARS = {
  worksheet: WORKSHEET,
  row: ROW,
  formula: FORMULA,
  workbook: WORKBOOK,
  table: TABLE,
  styles: STYLES,
  strings: STRINGS,
  notes: NOTES,
  threads: THREADS,
  persons: PERSONS,
  anchor: ANCHOR,
  drawing: DRAWING,
} as const satisfies Readonly<Record<string, Grammar>>;
