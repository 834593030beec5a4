/** Looks through Office.js: each property over as few rectangles as it takes, since every cell by itself is slow. */
import type { Region, Style } from "./content";
import type { Batch, Ranges } from "./excel-batch";
import { rectangles } from "./excel-batch";
import type { StyleGrid } from "./layout";
import type { ResolvedStyle } from "./resolved";
import { resolvedStyle } from "./resolved";

interface Property<Value> {
  /** Undefined where a new cell has it already. */
  of(style: ResolvedStyle): Value | undefined;
  set(range: Excel.Range, value: Value, region: Region): void;
  /** About how many actions `set` takes. */
  readonly actions: number;
}

type Drawn = (batch: Batch, ranges: Ranges, looks: StyleGrid) => Promise<void>;

const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

/** A property with its own type forgotten, as they are all drawn alike. */
function property<Value extends string | number | boolean>(
  of: Property<Value>["of"],
  set: Property<Value>["set"],
  actions = 2,
): Drawn {
  return (batch, ranges, looks) => draw(batch, ranges, looks, { of, set, actions });
}

function flag(read: (style: ResolvedStyle) => boolean, set: (range: Excel.Range) => void): Drawn {
  return property((style) => (read(style) ? true : undefined), set);
}

/** How each part of a look is drawn, in this order: one that is not here is a type error. */
const LOOKS: { readonly [Part in keyof ResolvedStyle]: Drawn } = {
  format: property(
    ({ format }) => (format === "General" ? undefined : format),
    (range, format) => {
      // One value stands for the whole range.
      range.numberFormat = format as unknown as string[][];
    },
  ),
  fill: property(
    ({ fill }) => fill ?? undefined,
    (range, fill) => void (range.format.fill.color = `#${fill}`),
  ),
  color: property(
    ({ color }) => color ?? undefined,
    (range, color) => void (range.format.font.color = `#${color}`),
  ),
  size: property(
    ({ size }) => (size === 11 ? undefined : size),
    (range, size) => void (range.format.font.size = size),
  ),
  bold: flag(
    ({ bold }) => bold,
    (range) => void (range.format.font.bold = true),
  ),
  italic: flag(
    ({ italic }) => italic,
    (range) => void (range.format.font.italic = true),
  ),
  underline: flag(
    ({ underline }) => underline,
    (range) => void (range.format.font.underline = "Single"),
  ),
  wrap: flag(
    ({ wrap }) => wrap,
    (range) => void (range.format.wrapText = true),
  ),
  unlocked: flag(
    ({ unlocked }) => unlocked,
    (range) => void (range.format.protection.locked = false),
  ),
  vertical: property(
    ({ vertical }) => (vertical === "bottom" ? undefined : vertical),
    (range, at) => void (range.format.verticalAlignment = VERTICAL[at]),
  ),
  horizontal: property(
    ({ horizontal }) => horizontal ?? undefined,
    (range, at) => void (range.format.horizontalAlignment = HORIZONTAL[at]),
  ),
  indent: property(
    ({ indent }) => indent || undefined,
    (range, indent) => void (range.format.indentLevel = indent),
  ),
  border: property(({ border }) => (border === null ? undefined : `${border.sides} ${border.color}`), setBorder, 16),
};

function setBorder(range: Excel.Range, border: string, region: Region): void {
  const [sides = "", color = ""] = border.split(" ");
  const all = sides === "all";
  const edges = [
    ...(all ? (["EdgeTop", "EdgeLeft", "EdgeRight"] as const) : []),
    "EdgeBottom" as const,
    ...(region.rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(all && region.columns > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of edges) {
    const line = range.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = `#${color}`;
  }
}

async function draw<Value>(
  batch: Batch,
  ranges: Ranges,
  looks: StyleGrid,
  { of, set, actions }: Property<Value>,
): Promise<void> {
  const known: (Value | undefined | null)[] = [];
  const valueAt = (row: number, column: number): Value | undefined => {
    const number = looks.at(row, column);
    let value = known[number];
    if (value === undefined) {
      const style = looks.style(number);
      known[number] = value = (style === undefined ? undefined : of(resolvedStyle(style))) ?? null;
    }
    return value ?? undefined;
  };
  for (const { region, key } of rectangles(looks.rows, looks.columns, valueAt)) {
    await batch.room(actions);
    set(ranges.at(region), key, region);
  }
}

/** Number formats, which must stand before text is written: only `@` keeps `001` as it is. */
export function drawFormats(batch: Batch, ranges: Ranges, looks: StyleGrid): Promise<void> {
  return LOOKS.format(batch, ranges, looks);
}

export async function drawLooks(batch: Batch, ranges: Ranges, looks: StyleGrid): Promise<void> {
  for (const [part, drawn] of Object.entries(LOOKS)) if (part !== "format") await drawn(batch, ranges, looks);
}

/** What a link in a cell has changed is set back: Excel gives it the look of its own style for links. */
export function restoreLinkLook(range: Excel.Range, style: Style | undefined): void {
  range.format.font.color = `#${style?.color ?? "000000"}`;
  range.format.font.underline = style?.underline === true ? "Single" : "None";
}
