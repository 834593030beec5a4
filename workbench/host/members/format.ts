/**
 * Looks of ranges: `range.format` and what hangs on it.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.rangeformat and its fill, font, borders, protection
 */
import type { Area } from "../area";
import { isEntireColumns, isEntireRows } from "../area";
import { displayed } from "../display";
import { invalidArgument, notImplemented } from "../failure";
import { mayDo, mayRebuild } from "../guard";
import type { Border, Edge, LineStyle, LineWeight, Look, Trait } from "../look";
import { withTrait } from "../look";
import { changeLook, common, lookAt } from "../formatting";
import type { Sheet } from "../model";
import type { Scalar } from "../object";
import type { Json } from "../json";
import { defineObject } from "../object";
import { asColor, asFlag, asNumber, asText, asWhole, oneOf } from "../json";
import type { Session } from "../session";
import { characters, points } from "../sizes";
import type { RangeTarget } from "./targets";

/** The trait of every cell of the range. */
export function setTrait<K extends Trait>({ sheet, area }: RangeTarget, trait: K, value: Look[K]): void {
  mayDo(sheet, "allowFormatCells");
  changeLook(
    sheet,
    area,
    once((look) => withTrait(look, trait, value)),
  );
}

/** Cells that look alike come to look alike: each look is changed once. */
function once(change: (look: Look) => Look): (look: Look) => Look {
  const known = new Map<Look, Look>();
  return (look) => {
    let changed = known.get(look);
    if (!changed) known.set(look, (changed = change(look)));
    return changed;
  };
}

type PlainTrait = Exclude<Trait, Edge>;

/** A property that is one trait: read as common to all cells or null, written to all. */
function traitScalar<K extends PlainTrait>(
  since: string,
  trait: K,
  parse: (value: Json) => Look[K],
): Scalar<RangeTarget> {
  return {
    since,
    get: ({ sheet, area }) => common(sheet, area, (row, column) => lookAt(sheet, row, column)[trait] ?? ""),
    set: (target, value) => setTrait(target, trait, parse(value)),
  };
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const RANGE_FONT = defineObject<RangeTarget>({
  name: "RangeFont",
  scalars: {
    Name: traitScalar("1.1", "fontName", asText),
    Size: traitScalar("1.1", "fontSize", positive),
    Color: traitScalar("1.1", "fontColor", asColor),
    Bold: traitScalar("1.1", "bold", asFlag),
    Italic: traitScalar("1.1", "italic", asFlag),
    Underline: traitScalar("1.1", "underline", (value) => oneOf(value, UNDERLINES)),
    Strikethrough: traitScalar("1.9", "strikethrough", asFlag),
  },
});

function positive(value: Json): number {
  const number = asNumber(value);
  if (number <= 0 || number > 409) throw invalidArgument(`${number} is not a size`);
  return number;
}

export const RANGE_FILL = defineObject<RangeTarget>({
  name: "RangeFill",
  scalars: {
    Color: {
      since: "1.1",
      // No fill reads as white; where fills differ, null.
      get: ({ sheet, area }) => common(sheet, area, (row, column) => lookAt(sheet, row, column).fill ?? "#FFFFFF"),
      set: (target, value) => setTrait(target, "fill", value === "" ? null : asColor(value)),
    },
  },
  methods: { Clear: { since: "1.1", writes: true, call: (target) => setTrait(target, "fill", null) } },
});

export const FORMAT_PROTECTION = defineObject<RangeTarget>({
  name: "FormatProtection",
  scalars: { Locked: lockScalar("locked"), FormulaHidden: lockScalar("formulaHidden") },
});

/** On a protected sheet nothing is locked or unlocked. */
function lockScalar(trait: "locked" | "formulaHidden"): Scalar<RangeTarget> {
  const scalar = traitScalar("1.2", trait, asFlag);
  return {
    ...scalar,
    set: (target, value) => {
      mayRebuild(target.sheet);
      changeLook(target.sheet, target.area, (look) => withTrait(look, trait, asFlag(value)));
    },
  };
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
export type Side = (typeof SIDES)[number];

interface BorderTarget extends RangeTarget {
  readonly side: Side;
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const OPPOSITE: Readonly<Record<Edge, Edge>> = {
  EdgeTop: "EdgeBottom",
  EdgeBottom: "EdgeTop",
  EdgeLeft: "EdgeRight",
  EdgeRight: "EdgeLeft",
};

/** The cells whose edge a side is: `EdgeTop` of A1:B3 is the top of A1:B1, `InsideVertical` the right of A1:A3. */
function sideCells({ area, side }: BorderTarget): { readonly area: Area; readonly edge: Edge } | null {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, edge: side };
    case "EdgeBottom":
      return { area: { ...area, row: last.row, rows: 1 }, edge: side };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, edge: side };
    case "EdgeRight":
      return { area: { ...area, column: last.column, columns: 1 }, edge: side };
    case "InsideVertical":
      return area.columns < 2 ? null : { area: { ...area, columns: area.columns - 1 }, edge: "EdgeRight" };
    case "InsideHorizontal":
      return area.rows < 2 ? null : { area: { ...area, rows: area.rows - 1 }, edge: "EdgeBottom" };
  }
}

const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

/** A line between two cells is one line, whichever of them keeps it. */
function borderAt(sheet: Sheet, row: number, column: number, edge: Edge): Border {
  const own = lookAt(sheet, row, column)[edge];
  if (own) return own;
  const r = row + (edge === "EdgeTop" ? -1 : edge === "EdgeBottom" ? 1 : 0);
  const c = column + (edge === "EdgeLeft" ? -1 : edge === "EdgeRight" ? 1 : 0);
  return (r < 0 || c < 0 ? null : lookAt(sheet, r, c)[OPPOSITE[edge]]) ?? NO_BORDER;
}

function readBorder(target: BorderTarget, read: (border: Border) => string): Json {
  const cells = sideCells(target);
  if (!cells) return read(NO_BORDER);
  return common(target.sheet, cells.area, (row, column) => read(borderAt(target.sheet, row, column, cells.edge)));
}

/** Setting a colour or weight where there is no line draws one. */
function changeBorder(target: BorderTarget, change: Partial<Border>): void {
  mayDo(target.sheet, "allowFormatCells");
  const { sheet } = target;
  const cells = sideCells(target);
  if (!cells) return;
  const { edge } = cells;
  const changed = (look: Look, before: Border): Look => {
    const style = change.style ?? (before.style === "None" ? "Continuous" : before.style);
    return withTrait(
      look,
      edge,
      style === "None" ? null : line({ ...before, ...change, style }, change.weight !== undefined),
    );
  };
  const known = new Map<Border, (look: Look) => Look>();
  changeLook(sheet, cells.area, (look, row, column) => {
    const before = borderAt(sheet, row, column, edge);
    let same = known.get(before);
    if (!same) known.set(before, (same = once((each) => changed(each, before))));
    return same(look);
  });
  if (change.style === "None") clearOpposite(sheet, cells.area, edge);
}

const FITTING: Readonly<Record<LineStyle, readonly LineWeight[]>> = {
  None: [],
  Continuous: WEIGHTS,
  Dash: ["Thin", "Medium"],
  DashDot: ["Thin", "Medium"],
  DashDotDot: ["Thin", "Medium"],
  Dot: ["Thin"],
  Double: ["Thick"],
  SlantDashDot: ["Medium"],
};

/** Not every line comes in every weight: a double one is always thick. A style takes its own weight; a weight that does not fit fails. */
function line(border: Border, weightAsked: boolean): Border {
  const weights = FITTING[border.style];
  if (weights.includes(border.weight)) return border;
  if (weightAsked) throw notImplemented(`a ${border.weight} line in the style ${border.style}`);
  return { ...border, weight: weights[0]! };
}

function clearOpposite(sheet: Sheet, area: Area, edge: Edge): void {
  const row = area.row + (edge === "EdgeTop" ? -1 : edge === "EdgeBottom" ? 1 : 0);
  const column = area.column + (edge === "EdgeLeft" ? -1 : edge === "EdgeRight" ? 1 : 0);
  if (row < 0 || column < 0 || isEntireColumns(area) || isEntireRows(area)) return;
  changeLook(sheet, { ...area, row, column }, (look) => withTrait(look, OPPOSITE[edge], null));
}

export const RANGE_BORDER = defineObject<BorderTarget>({
  name: "RangeBorder",
  scalars: {
    SideIndex: { since: "1.1", get: ({ side }) => side },
    Style: {
      since: "1.1",
      get: (target) => readBorder(target, (border) => border.style),
      set: (target, value) => changeBorder(target, { style: oneOf<LineStyle>(value, STYLES) }),
    },
    Weight: {
      since: "1.1",
      get: (target) => readBorder(target, (border) => border.weight),
      set: (target, value) => changeBorder(target, { weight: oneOf<LineWeight>(value, WEIGHTS) }),
    },
    Color: {
      since: "1.1",
      get: (target) => readBorder(target, (border) => border.color),
      set: (target, value) => changeBorder(target, { color: asColor(value) }),
    },
  },
});

export const RANGE_BORDERS = defineObject<RangeTarget>({
  name: "RangeBorderCollection",
  scalars: { Count: { since: "1.1", get: () => SIDES.length } },
  methods: {
    GetItemAt: {
      since: "1.1",
      call: (target, args) => RANGE_BORDER({ ...target, side: sideNamed(SIDES[args.whole(0)] ?? null) }),
    },
  },
  items: {
    all: (target) => SIDES.map((side) => RANGE_BORDER({ ...target, side })),
    find: (target, key) => RANGE_BORDER({ ...target, side: sideNamed(key as Json) }),
  },
});

function sideNamed(value: Json): Side {
  if (value === "DiagonalDown" || value === "DiagonalUp") throw notImplemented(`the border ${value}`);
  return oneOf(value, SIDES);
}

export const RANGE_FORMAT = defineObject<RangeTarget>({
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: traitScalar("1.1", "horizontal", (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: traitScalar("1.1", "vertical", (value) => oneOf(value, VERTICAL)),
    WrapText: traitScalar("1.1", "wrap", asFlag),
    IndentLevel: traitScalar("1.9", "indent", (value) => within(asWhole(value), 0, 250)),
    TextOrientation: traitScalar("1.7", "orientation", (value) => within(asWhole(value), -90, 180)),
    ShrinkToFit: traitScalar("1.9", "shrink", asFlag),
    ColumnWidth: { since: "1.2", get: columnWidth, set: setColumnWidth },
    RowHeight: { since: "1.2", get: rowHeight, set: setRowHeight },
    UseStandardWidth: {
      since: "1.7",
      get: ({ sheet, area }) =>
        commonColumn({ sheet, area }, (column) => sheet.columns.get(column)?.width === undefined),
      set: (target, value) => useStandardWidth(target, asFlag(value)),
    },
    UseStandardHeight: {
      since: "1.7",
      get: ({ sheet, area }) =>
        common(sheet, { ...area, columns: 1 }, (row) => sheet.rows.get(row)?.height === undefined),
      set: (target, value) => useStandardHeight(target, asFlag(value)),
    },
  },
  links: {
    Fill: { since: "1.1", to: (target) => RANGE_FILL(target) },
    Font: { since: "1.1", to: (target) => RANGE_FONT(target) },
    Borders: { since: "1.1", to: (target) => RANGE_BORDERS(target) },
    Protection: { since: "1.2", to: (target) => FORMAT_PROTECTION(target) },
  },
  methods: {
    AutofitColumns: { since: "1.2", writes: true, call: autofitColumns },
    AutofitRows: { since: "1.2", writes: true, call: autofitRows },
  },
});

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw invalidArgument(`${value} is not from ${least} to ${most}`);
  return value;
}

function commonColumn<T extends string | number | boolean>(
  { sheet, area }: RangeTarget,
  read: (column: number) => T,
): T | null {
  return common(sheet, { ...area, rows: 1 }, (_, column) => read(column));
}

/** In points, as the API has it; a hidden column has none. */
function columnWidth(target: RangeTarget): Json {
  const { sheet } = target;
  return commonColumn(target, (column) => {
    const size = sheet.columns.get(column);
    return size?.hidden ? 0 : points(size?.width ?? sheet.defaultWidth);
  });
}

function setColumnWidth({ sheet, area }: RangeTarget, value: Json): void {
  mayDo(sheet, "allowFormatColumns");
  const width = characters(within(asNumber(value), 0, 1341));
  for (let c = area.column; c < area.column + area.columns; c++) sheet.needColumn(c).width = width;
}

function useStandardWidth({ sheet, area }: RangeTarget, standard: boolean): void {
  mayDo(sheet, "allowFormatColumns");
  if (standard) for (let c = area.column; c < area.column + area.columns; c++) delete sheet.needColumn(c).width;
}

/** @source https://learn.microsoft.com/javascript/api/excel/excel.rangeformat#excel-excel-rangeformat-usestandardheight-member */
function useStandardHeight({ sheet, area }: RangeTarget, standard: boolean): void {
  mayDo(sheet, "allowFormatRows");
  if (!standard) return;
  for (const [row, size] of sheet.rows) {
    if (row < area.row || row >= area.row + area.rows) continue;
    delete size.height;
    delete size.fitted;
  }
}

function rowHeight({ sheet, area }: RangeTarget): Json {
  return common(sheet, { ...area, columns: 1 }, (row) => {
    const size = sheet.rows.get(row);
    return size?.hidden || size?.filtered ? 0 : (size?.height ?? sheet.defaultHeight);
  });
}

function setRowHeight({ sheet, area }: RangeTarget, value: Json): void {
  mayDo(sheet, "allowFormatRows");
  const height = within(asNumber(value), 0, 409.5);
  if (isEntireColumns(area)) sheet.defaultHeight = height;
  else {
    for (let r = area.row; r < area.row + area.rows; r++) {
      const size = sheet.needRow(r);
      size.height = height;
      delete size.fitted;
    }
  }
}

/** As wide as the longest text needs at about one character's width each; Excel measures the font. */
function autofitColumns({ sheet, area }: RangeTarget, _: unknown, session: Session): void {
  mayDo(sheet, "allowFormatColumns");
  for (let column = area.column; column < area.column + area.columns; column++) {
    let longest = 0;
    for (const { row, cell } of sheet.cellsIn({ ...area, column, columns: 1 })) {
      if (cell.value === null && cell.formula === undefined) continue;
      const text = displayed(session.calculation.valueAt(sheet, row, column), lookAt(sheet, row, column).format);
      longest = Math.max(longest, ...text.split("\n").map((line) => line.length));
    }
    if (longest > 0) sheet.needColumn(column).width = Math.min(255, longest + 1.7109375);
  }
}

/** Rows without a height of their own take the one their text needs when the program shows them. */
function autofitRows({ sheet, area }: RangeTarget): void {
  mayDo(sheet, "allowFormatRows");
  for (const [row, size] of sheet.rows) {
    if (row < area.row || row >= area.row + area.rows) continue;
    delete size.height;
    delete size.fitted;
  }
}
