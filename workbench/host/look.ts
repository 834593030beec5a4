/**
 * How a cell looks, as one immutable record. Cells that look alike share one record, so that a formatted column of
 * a thousand rows costs one record and a thousand references.
 */
export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
export type LineStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** Flat, so that one name finds one property: `range.format.font.bold` is `bold` here. */
export interface Look {
  readonly format: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  /** Null: no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly orientation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly EdgeTop: Border | null;
  readonly EdgeBottom: Border | null;
  readonly EdgeLeft: Border | null;
  readonly EdgeRight: Border | null;
  /** What a file says of such cells beside all this; it goes back into the file. */
  readonly rest?: LookRest;
}

export type Trait = Exclude<keyof Look, "rest">;

/** As a file wrote it, for as long as the part of the look it belongs to is still `as` it was. */
export interface Verbatim {
  readonly as: string;
  readonly xml: string;
}

export interface LookRest {
  readonly font?: Verbatim;
  readonly fill?: Verbatim;
  readonly border?: Verbatim;
  /** Attributes of the alignment that the model does not have. */
  readonly alignment?: Readonly<Record<string, string>>;
  /** The number of the named style it is of; none: Normal. */
  readonly style?: number;
  /** Typed with an apostrophe before it. */
  readonly quoted?: true;
}

/** The style Normal of a new workbook. */
export const PLAIN: Look = Object.freeze({
  format: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
} satisfies Look);

export const TRAITS = Object.keys(PLAIN) as readonly Trait[];

const interned = new Map<string, Look>();
const changes = new WeakMap<Look, Map<string, Look>>();

/** The same look with one trait changed. */
export function withTrait<K extends Trait>(look: Look, trait: K, value: Look[K]): Look {
  const step = `${trait}=${JSON.stringify(value)}`;
  let known = changes.get(look);
  if (!known) changes.set(look, (known = new Map<string, Look>()));
  let changed = known.get(step);
  if (!changed) known.set(step, (changed = internLook({ ...look, [trait]: value })));
  return changed;
}

export function internLook(look: Look): Look {
  const key = JSON.stringify(Object.values(look));
  const known = interned.get(key);
  if (known) return known;
  const frozen = Object.freeze(look);
  interned.set(key, frozen);
  return frozen;
}
