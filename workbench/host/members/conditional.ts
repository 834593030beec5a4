/**
 * Conditional formats by formula. Other kinds (data bars, colour scales …) are not implemented.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection ("Adds a new conditional
 * format to the collection at the first/top priority") and excel.conditionalformat
 */
import { holds } from "../area";
import { Failure, invalidArgument, notImplemented } from "../failure";
import { tokens } from "../formula/tokens";
import { mayRebuild } from "../guard";
import type { Conditional, ConditionalLook, Sheet } from "../model";
import type { Argument, Arguments, HostObject, Scalar } from "../object";
import type { Json } from "../json";
import { defineObject, NULL_OBJECT } from "../object";
import { asColor, asFlag, asText, asWhole, oneOf } from "../json";
import { clearConditionals, originOf, touches } from "../regions";
import type { Session } from "../session";
import type { ConditionalTarget, RangeTarget } from "./targets";
import { objectOf } from "./targets";

/** Rules that touch the range, first in priority first. */
function rulesOf({ sheet, area }: RangeTarget): Conditional[] {
  return sheet.conditionals.filter((rule) => touches(rule.areas, area));
}

function add({ sheet, area }: RangeTarget, args: Arguments, session: Session): HostObject {
  mayRebuild(sheet);
  const type = args.text(0);
  if (type !== "Custom") throw notImplemented(`the conditional format ${type}`);
  const look: ConditionalLook = {
    fill: null,
    fontColor: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
  };
  const id = `{00000000-000F-0000-0000-${session.workbook.nextId().toString(16).toUpperCase().padStart(12, "0")}}`;
  const rule: Conditional = { id, areas: [area], formula: "", stopIfTrue: false, look };
  sheet.conditionals.unshift(rule);
  return objectOf("ConditionalFormat", { sheet, rule });
}

function byId(target: RangeTarget, key: Argument): HostObject | null {
  const rule = rulesOf(target).find((each) => each.id === key);
  return rule ? objectOf("ConditionalFormat", { sheet: target.sheet, rule }) : null;
}

export const CONDITIONAL_FORMATS = defineObject<RangeTarget>({
  name: "ConditionalFormatCollection",
  methods: {
    Add: { since: "1.6", writes: true, call: add },
    ClearAll: {
      since: "1.6",
      writes: true,
      call: (target) => {
        mayRebuild(target.sheet);
        clearConditionals(target.sheet, target.area);
      },
    },
    GetCount: { since: "1.6", call: (target) => rulesOf(target).length },
    GetItemAt: {
      since: "1.6",
      call: (target, args) => {
        const rule = rulesOf(target)[args.whole(0)];
        if (!rule) throw invalidArgument(`there is no conditional format ${args.whole(0)}`);
        return objectOf("ConditionalFormat", { sheet: target.sheet, rule });
      },
    },
    GetItemOrNullObject: { since: "1.14", call: (target, args) => byId(target, args.at(0)) ?? NULL_OBJECT },
  },
  items: {
    all: (target) => rulesOf(target).map((rule) => objectOf("ConditionalFormat", { sheet: target.sheet, rule })),
    find: byId,
  },
});

function alive({ sheet, rule }: ConditionalTarget): Conditional {
  if (!sheet.conditionals.includes(rule)) throw new Failure("ItemNotFound", "the conditional format was deleted");
  return rule;
}

/** "Use a negative priority to begin from the back. Priorities greater than the bounds will get and set to the maximum." */
function setPriority(target: ConditionalTarget, value: Json): void {
  const { sheet } = target;
  mayRebuild(sheet);
  const rule = alive(target);
  const others = sheet.conditionals.filter((each) => each !== rule);
  const wanted = asWhole(value);
  const at = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
  others.splice(at, 0, rule);
  sheet.conditionals = others;
}

const OTHER_KINDS = ["CellValue", "ColorScale", "DataBar", "IconSet", "Preset", "TextComparison", "TopBottom"];

export const CONDITIONAL_FORMAT = defineObject<ConditionalTarget>({
  name: "ConditionalFormat",
  ids: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { since: "1.6", get: ({ rule }) => rule.id },
    Type: { since: "1.6", get: () => "Custom" },
    Priority: { since: "1.6", get: (target) => target.sheet.conditionals.indexOf(alive(target)), set: setPriority },
    StopIfTrue: {
      since: "1.6",
      get: ({ rule }) => rule.stopIfTrue,
      set: (target, value) => {
        mayRebuild(target.sheet);
        alive(target).stopIfTrue = asFlag(value);
      },
    },
  },
  links: {
    Custom: { since: "1.6", to: (target) => objectOf("CustomConditionalFormat", target) },
    CustomOrNullObject: { since: "1.6", to: (target) => objectOf("CustomConditionalFormat", target) },
    ...Object.fromEntries(OTHER_KINDS.map((kind) => [`${kind}OrNullObject`, { since: "1.6", to: () => NULL_OBJECT }])),
  },
  methods: {
    Delete: {
      since: "1.6",
      writes: true,
      call: (target) => {
        mayRebuild(target.sheet);
        const rule = alive(target);
        target.sheet.conditionals = target.sheet.conditionals.filter((each) => each !== rule);
      },
    },
    // "Throws an error if the conditional format is applied to multiple ranges."
    GetRange: {
      since: "1.6",
      call: (target) => {
        const [area, ...more] = alive(target).areas;
        if (!area || more.length > 0) throw invalidArgument("the conditional format holds for several ranges");
        return objectOf("Range", { sheet: target.sheet, area });
      },
    },
    GetRangeOrNullObject: {
      since: "1.6",
      call: (target) => {
        const [area, ...more] = alive(target).areas;
        return area && more.length === 0 ? objectOf("Range", { sheet: target.sheet, area }) : NULL_OBJECT;
      },
    },
    GetRanges: {
      since: "1.9",
      call: (target) => objectOf("RangeAreas", { sheet: target.sheet, areas: alive(target).areas }),
    },
  },
});

export const CUSTOM_CONDITIONAL_FORMAT = defineObject<ConditionalTarget>({
  name: "CustomConditionalFormat",
  links: {
    Rule: { since: "1.6", to: (target) => RULE(target) },
    Format: { since: "1.6", to: (target) => CONDITIONAL_RANGE_FORMAT(target) },
  },
});

const RULE = defineObject<ConditionalTarget>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      since: "1.6",
      get: ({ rule }) => rule.formula,
      set: (target, value, session) => {
        mayRebuild(target.sheet);
        const formula = asText(value);
        if (!formula.startsWith("=")) throw invalidArgument("a rule's formula begins with =");
        // Excel refuses structured references here.
        if (tokens(formula.slice(1)).some(({ kind }) => kind === "table"))
          throw invalidArgument("a conditional format takes no structured references");
        session.calculation.check(formula.slice(1));
        alive(target).formula = formula;
      },
    },
  },
});

const CONDITIONAL_RANGE_FORMAT = defineObject<ConditionalTarget>({
  name: "ConditionalRangeFormat",
  links: {
    Fill: { since: "1.6", to: (target) => CONDITIONAL_FILL(target) },
    Font: { since: "1.6", to: (target) => CONDITIONAL_FONT(target) },
  },
});

function trait<K extends keyof ConditionalLook>(
  field: K,
  parse: (value: Json) => NonNullable<ConditionalLook[K]>,
): Scalar<ConditionalTarget> {
  return {
    since: "1.6",
    get: ({ rule }) => rule.look[field] ?? null,
    set: (target, value) => {
      mayRebuild(target.sheet);
      alive(target).look[field] = parse(value);
    },
  };
}

const CONDITIONAL_FILL = defineObject<ConditionalTarget>({
  name: "ConditionalRangeFill",
  scalars: { Color: trait("fill", asColor) },
  methods: { Clear: { since: "1.6", writes: true, call: (target) => void (alive(target).look.fill = null) } },
});

const CONDITIONAL_FONT = defineObject<ConditionalTarget>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: trait("fontColor", asColor),
    Bold: trait("bold", asFlag),
    Italic: trait("italic", asFlag),
    Underline: trait("underline", (value) => oneOf(value, ["None", "Single", "Double"])),
    Strikethrough: trait("strikethrough", asFlag),
  },
});

/** Rules that hold at a cell now, first first; after one that stops, none. What a grid beside the pane draws. */
export function rulesAt(sheet: Sheet, row: number, column: number, session: Session): Conditional[] {
  const holding: Conditional[] = [];
  for (const rule of sheet.conditionals) {
    if (rule.formula === "" || !rule.areas.some((area) => holds(area, row, column))) continue;
    const origin = originOf(rule.areas);
    const shift = { rows: row - origin.row, columns: column - origin.column };
    const value = session.calculation.value(rule.formula.slice(1), { sheet, row, column, shift });
    if (value !== true && !(typeof value === "number" && value !== 0)) continue;
    holding.push(rule);
    if (rule.stopIfTrue) break;
  }
  return holding;
}
