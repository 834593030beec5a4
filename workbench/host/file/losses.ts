/** What a file says that a workbook saved from the model would not: told when it is opened. */
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
  | "strict"
  | "thumbnail"
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
