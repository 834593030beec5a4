/** What files say that the model has no use for. It stays with what it belongs to, and goes back into the file. */
import type { Look, Verbatim } from "./look";

/** Attributes of a file's element that the model has no use for: they go back into the file. */
export type Attributes = Readonly<Record<string, string>>;

export interface RichText {
  readonly text: string;
  readonly xml: string;
}

/** What a file says of a sheet that the model has no use for: it goes back into the file. */
export interface SheetKept {
  view?: Attributes;
  format?: Attributes;
  properties?: Attributes;
  outline?: Attributes;
  /** The tab's colour, for as long as it is that. */
  tab?: Verbatim;
  /** How pages are fitted, beside whether they are. */
  fitting?: Attributes;
  /** What is selected, and how far panes are scrolled, for as long as the selection and what is frozen are as they were. */
  selected?: Verbatim;
  setup?: Attributes;
  /** Set-up that waits for the other way to fit pages, or to number them, and which way that is not. */
  waiting?: { readonly fits: boolean; readonly numbered: boolean; readonly attributes: Attributes };
  options?: Attributes;
  headerFooter?: Attributes;
  /** Headers and footers of first and even pages, as elements. */
  otherPages?: string;
  /** Of the list of validations. */
  validations?: Attributes;
  /** Page breaks by the row or column they stand before. */
  rowBreaks?: Readonly<Record<string, Attributes>>;
  columnBreaks?: Readonly<Record<string, Attributes>>;
  /** Whole elements by their names. */
  elements?: Readonly<Record<string, string>>;
  /** The part with the printer's own settings. */
  printer?: string;
}

/** A part that is carried from one file to the next as it is. */
export interface CarriedPart {
  readonly bytes: Uint8Array;
  readonly type: string | null;
}

/** A relation from the package or the workbook to a part that is carried. */
export interface CarriedRelation {
  readonly from: "package" | "workbook";
  readonly type: string;
  readonly target: string;
}

/** A named style: its look, and what of that look it is meant to give. */
export interface NamedStyle {
  readonly look: Look;
  readonly applies: Attributes;
}

/** What a file says of the workbook that the model has no use for: it goes back into the file. */
export interface WorkbookKept {
  properties?: Attributes;
  view?: Attributes;
  calculation?: Attributes;
  elements?: Readonly<Record<string, string>>;
  /** What cells look like that nobody formatted. */
  normal?: Look;
  styles?: readonly NamedStyle[];
  /** Names of those styles, each with its number in `xfId`. */
  styleNames?: readonly Attributes[];
  /** Looks of rules and of table styles, as elements, by their numbers. */
  conditionals?: readonly string[];
  tableStyles?: string;
  /** Number formats of the file's own, whether or not a cell has them. */
  formats?: readonly string[];
  /** Who wrote comments. */
  persons?: readonly Attributes[];
  colors?: string;
  document?: { readonly core: string; readonly extended: string };
  parts?: ReadonlyMap<string, CarriedPart>;
  relations?: readonly CarriedRelation[];
}
