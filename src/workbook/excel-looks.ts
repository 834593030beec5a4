/** Looks through Office.js: each property over as few rectangles as it takes, since every cell by itself is slow. */
import type { Region, Style } from "./content";
import type { Batch, Ranges } from "./excel-batch";
import { rectangles } from "./excel-batch";
import type { StyleGrid } from "./layout";

interface Property<Value> {
  /** Undefined where a new cell has it already. */
  of(style: Style): Value | undefined;
  set(range: Excel.Range, value: Value, region: Region): void;
  /** About how many actions `set` takes. */
  readonly actions: number;
}

const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

function flag(read: (style: Style) => boolean | undefined, set: (range: Excel.Range) => void): Property<true> {
  return { of: (style) => (read(style) === true ? true : undefined), set, actions: 2 };
}

const FORMAT: Property<string> = {
  of: (style) => (style.format === "General" ? undefined : style.format),
  set: (range, format) => {
    // One value stands for the whole range.
    range.numberFormat = format as unknown as string[][];
  },
  actions: 2,
};

const LOOKS = [
  property({
    of: (style) => style.fill,
    set: (range, fill) => void (range.format.fill.color = `#${fill}`),
    actions: 2,
  }),
  property({
    of: (style) => style.color,
    set: (range, color) => void (range.format.font.color = `#${color}`),
    actions: 2,
  }),
  property({
    of: (style) => (style.size === 11 ? undefined : style.size),
    set: (range, size) => void (range.format.font.size = size),
    actions: 2,
  }),
  property(
    flag(
      (style) => style.bold,
      (range) => void (range.format.font.bold = true),
    ),
  ),
  property(
    flag(
      (style) => style.italic,
      (range) => void (range.format.font.italic = true),
    ),
  ),
  property(
    flag(
      (style) => style.underline,
      (range) => void (range.format.font.underline = "Single"),
    ),
  ),
  property(
    flag(
      (style) => style.wrap,
      (range) => void (range.format.wrapText = true),
    ),
  ),
  property(
    flag(
      (style) => style.unlocked,
      (range) => void (range.format.protection.locked = false),
    ),
  ),
  property({
    of: (style) => (style.vertical === "bottom" ? undefined : style.vertical),
    set: (range, at) => void (range.format.verticalAlignment = VERTICAL[at]),
    actions: 2,
  }),
  property({
    of: (style) => style.horizontal ?? (style.indent === undefined ? undefined : "left"),
    set: (range, at) => void (range.format.horizontalAlignment = HORIZONTAL[at]),
    actions: 2,
  }),
  property({
    of: (style) => style.indent || undefined,
    set: (range, indent) => void (range.format.indentLevel = indent),
    actions: 2,
  }),
  property({
    of: (style) => (style.border === undefined ? undefined : `${style.border.sides} ${style.border.color}`),
    set: setBorder,
    actions: 16,
  }),
];

/** A property with its own type forgotten, as they are all drawn alike. */
function property<Value extends string | number | boolean>(
  own: Property<Value>,
): (batch: Batch, ranges: Ranges, looks: StyleGrid) => Promise<void> {
  return (batch, ranges, looks) => draw(batch, ranges, looks, own);
}

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
      known[number] = value = (style === undefined ? undefined : of(style)) ?? null;
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
  return draw(batch, ranges, looks, FORMAT);
}

export async function drawLooks(batch: Batch, ranges: Ranges, looks: StyleGrid): Promise<void> {
  for (const each of LOOKS) await each(batch, ranges, looks);
}

/** What a link in a cell has changed is set back: Excel gives it the look of its own style for links. */
export function restoreLinkLook(range: Excel.Range, style: Style | undefined): void {
  range.format.font.color = `#${style?.color ?? "000000"}`;
  range.format.font.underline = style?.underline === true ? "Single" : "None";
}
