/**
 * Looks to and from the styles part.
 *
 * @source ECMA-376 Part 1, 18.8 (styles)
 */
import type { WorkbookKept } from "../kept";
import type { Border, Edge, LineStyle, LineWeight, Look, LookRest, Verbatim } from "../look";
import { internLook, PLAIN } from "../look";
import type { Conditional, ConditionalLook } from "../model";
import { colorOf, colorXml } from "./colors";
import type { Losing } from "./losses";
import type { Element } from "./xml";
import {
  attributesXml,
  child,
  childrenOf,
  DECLARATION,
  elementXml,
  escapeXml,
  listXml,
  MAIN,
  restOf,
  truth,
} from "./xml";

/** Formats that files name by number only; those of money are the country's. 18.8.30 (numFmt) */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"kr."#,##0;-"kr."#,##0',
  6: '"kr."#,##0;[Red]-"kr."#,##0',
  7: '"kr."#,##0.00;-"kr."#,##0.00',
  8: '"kr."#,##0.00;[Red]-"kr."#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("kr."* #,##0_);_("kr."* (#,##0);_("kr."* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("kr."* #,##0.00_);_("kr."* (#,##0.00);_("kr."* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};
const BUILT_IN_NUMBERS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

const EDGES: readonly (readonly [string, Edge])[] = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

/** File style of a line ↔ style and weight of the API. */
const LINES: readonly (readonly [string, LineStyle, LineWeight])[] = [
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

const UNDERLINES = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;
const HORIZONTAL: Readonly<Record<string, string>> = { centerContinuous: "CenterAcrossSelection" };

export interface StylesRead {
  readonly looks: readonly Look[];
  readonly conditionals: readonly ConditionalLook[];
  readonly theme: readonly string[];
  readonly kept: Pick<
    WorkbookKept,
    "normal" | "styles" | "styleNames" | "conditionals" | "tableStyles" | "colors" | "formats"
  >;
}

export function readStyles(styles: Element | undefined, theme: readonly string[], leave: Losing): StylesRead {
  const formats = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map((each) => [
      Number(each.attributes["numFmtId"]),
      each.attributes["formatCode"] ?? "General",
    ]),
  );
  const fonts = childrenOf(child(styles, "fonts"), "font");
  const fills = childrenOf(child(styles, "fills"), "fill");
  const borders = childrenOf(child(styles, "borders"), "border");
  const lookOf = (xf: Element): Look => {
    const format = Number(xf.attributes["numFmtId"] ?? 0);
    if (!formats.has(format) && BUILT_IN[format] === undefined) leave("numberFormat", { detail: String(format) });
    const look: Look = {
      ...PLAIN,
      format: formats.get(format) ?? BUILT_IN[format] ?? "General",
      ...readFont(fonts[Number(xf.attributes["fontId"] ?? 0)], theme),
      fill: readFill(fills[Number(xf.attributes["fillId"] ?? 0)], theme, "fgColor"),
      ...readBorders(borders[Number(xf.attributes["borderId"] ?? 0)], theme),
      ...readAlignment(child(xf, "alignment")),
      locked: truth(child(xf, "protection")?.attributes["locked"], true),
      formulaHidden: truth(child(xf, "protection")?.attributes["hidden"]),
    };
    const rest = restOfLook(look, xf, {
      font: fonts[Number(xf.attributes["fontId"] ?? 0)],
      fill: fills[Number(xf.attributes["fillId"] ?? 0)],
      border: borders[Number(xf.attributes["borderId"] ?? 0)],
    });
    return internLook(rest === undefined ? look : { ...look, rest });
  };
  const looks = childrenOf(child(styles, "cellXfs"), "xf").map(lookOf);
  const conditionals = childrenOf(child(styles, "dxfs"), "dxf");
  const named = childrenOf(child(styles, "cellStyleXfs"), "xf").map((xf) => ({
    look: lookOf(xf),
    applies: Object.fromEntries(Object.entries(xf.attributes).filter(([name]) => name.startsWith("apply"))),
  }));
  const tableStyles = child(styles, "tableStyles");
  const colors = child(styles, "colors");
  return {
    looks,
    conditionals: conditionals.map((dxf) => readConditional(dxf, theme)),
    theme,
    kept: {
      ...(looks[0] === undefined ? {} : { normal: looks[0] }),
      ...(named.length === 0 ? {} : { styles: named }),
      styleNames: childrenOf(child(styles, "cellStyles"), "cellStyle").map((each) => restOf(each, []) ?? {}),
      conditionals: conditionals.map(elementXml),
      ...(tableStyles ? { tableStyles: elementXml(tableStyles) } : {}),
      formats: [...formats.values()],
      ...(colors ? { colors: elementXml(colors) } : {}),
    },
  };
}

const ALIGNMENT_TRAITS = ["horizontal", "vertical", "wrapText", "indent", "textRotation", "shrinkToFit"];

/** What a look has no trait for; undefined where that is nothing. */
function restOfLook(
  look: Look,
  xf: Element,
  { font, fill, border }: Readonly<Record<"font" | "fill" | "border", Element | undefined>>,
): LookRest | undefined {
  const alignment = restOf(child(xf, "alignment"), ALIGNMENT_TRAITS);
  const style = Number(xf.attributes["xfId"] ?? 0);
  // Colours of the theme, families of fonts and more: as long as it says the same, it is said as it was.
  const verbatim = (element: Element | undefined, own: string, as = own): Verbatim | undefined => {
    const xml = element && elementXml(element);
    return xml === undefined || xml === own ? undefined : { as, xml };
  };
  const asFont = verbatim(font && inOrder(font), fontXml(look));
  const asFill = verbatim(fill, fillXml(look), String(look.fill));
  const asBorder = verbatim(border, borderXml(look));
  const rest: LookRest = {
    ...(asFont && { font: asFont }),
    ...(asFill && { fill: asFill }),
    ...(asBorder && { border: asBorder }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(style === 0 ? {} : { style }),
    ...(truth(xf.attributes["quotePrefix"]) ? { quoted: true as const } : {}),
  };
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** Programs write what they say of a font in any order, which Excel reads; Microsoft's SDK wants its own. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name rFont family charset scheme".split(" ");

function inOrder(font: Element): Element {
  const place = ({ name }: Element): number => FONT_ORDER.indexOf(name);
  return { ...font, children: [...font.children].sort((one, other) => place(one) - place(other)) };
}

function flag(font: Element | undefined, name: string): boolean {
  const found = child(font, name);
  return found !== undefined && truth(found.attributes["val"], true);
}

function underline(font: Element | undefined): Look["underline"] {
  const found = child(font, "u");
  if (!found || found.attributes["val"] === "none") return "None";
  const kinds: Readonly<Record<string, Look["underline"]>> = UNDERLINES;
  return kinds[found.attributes["val"] ?? "single"] ?? "Single";
}

function readFont(
  font: Element | undefined,
  theme: readonly string[],
): Pick<Look, "fontName" | "fontSize" | "fontColor" | "bold" | "italic" | "underline" | "strikethrough"> {
  return {
    fontName: child(font, "name")?.attributes["val"] ?? PLAIN.fontName,
    fontSize: Number(child(font, "sz")?.attributes["val"] ?? PLAIN.fontSize),
    fontColor: colorOf(child(font, "color"), theme) ?? PLAIN.fontColor,
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    underline: underline(font),
    strikethrough: flag(font, "strike"),
  };
}

/** Cells keep a solid fill's colour in front, conditional formats behind. */
function readFill(fill: Element | undefined, theme: readonly string[], where: "fgColor" | "bgColor"): string | null {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"];
  if (!pattern || type === "none" || (where === "fgColor" && type !== "solid")) return null;
  return colorOf(child(pattern, where), theme);
}

function readBorders(border: Element | undefined, theme: readonly string[]): Pick<Look, Edge> {
  const found: Record<Edge, Border | null> = { EdgeLeft: null, EdgeRight: null, EdgeTop: null, EdgeBottom: null };
  for (const [name, edge] of EDGES) {
    const side = child(border, name);
    const line = LINES.find(([style]) => style === side?.attributes["style"]);
    if (line)
      found[edge] = { style: line[1], weight: line[2], color: colorOf(child(side, "color"), theme) ?? "#000000" };
  }
  return found;
}

function readAlignment(
  alignment: Element | undefined,
): Pick<Look, "horizontal" | "vertical" | "wrap" | "indent" | "orientation" | "shrink"> {
  const {
    horizontal = "general",
    vertical = "bottom",
    wrapText,
    indent,
    textRotation,
    shrinkToFit,
  } = alignment?.attributes ?? {};
  const rotation = Number(textRotation ?? 0);
  return {
    horizontal: HORIZONTAL[horizontal] ?? horizontal[0]!.toUpperCase() + horizontal.slice(1),
    vertical: vertical[0]!.toUpperCase() + vertical.slice(1),
    wrap: truth(wrapText),
    indent: Number(indent ?? 0),
    // A file counts downward angles from 91 to 180.
    orientation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation === 255 ? 180 : rotation,
    shrink: truth(shrinkToFit),
  };
}

function readConditional(dxf: Element, theme: readonly string[]): ConditionalLook {
  const font = child(dxf, "font");
  const given = (name: string): boolean | null => (child(font, name) ? flag(font, name) : null);
  return {
    fill: readFill(child(dxf, "fill"), theme, "bgColor"),
    fontColor: colorOf(child(font, "color"), theme),
    bold: given("b"),
    italic: given("i"),
    underline: child(font, "u") ? underline(font) : null,
    strikethrough: given("strike"),
  };
}

/** The styles part as it fills up while sheets are written. */
export class StylesWriter {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Map<string, number>();
  private readonly fills = new Map<string, number>();
  private readonly borders = new Map<string, number>();
  private readonly xfs = new Map<string, number>();
  private readonly dxfs: string[] = [];
  private readonly known = new Map<Look, number>();

  constructor(private readonly kept: WorkbookKept) {
    number(this.fills, NO_FILL);
    number(this.fills, '<fill><patternFill patternType="gray125"/></fill>');
    this.style(kept.normal ?? PLAIN);
    this.dxfs.push(...(kept.conditionals ?? []));
    for (const format of kept.formats ?? []) this.format(format);
  }

  /** The number of a look; 0 is what cells look like that nobody formatted. */
  style(look: Look): number {
    let known = this.known.get(look);
    if (known === undefined) this.known.set(look, (known = number(this.xfs, this.xf(look, look.rest?.style ?? 0))));
    return known;
  }

  conditional({ look, file }: Pick<Conditional, "look" | "file">): number {
    if (file !== undefined && JSON.stringify(look) === file.as) return file.number;
    const flagXml = (name: string, value: boolean | null): string =>
      value === null ? "" : `<${name}${value ? "" : ' val="0"'}/>`;
    const font =
      flagXml("b", look.bold) +
      flagXml("i", look.italic) +
      flagXml("strike", look.strikethrough) +
      (look.fontColor === null ? "" : colorXml("color", look.fontColor)) +
      (look.underline === null ? "" : `<u val="${underlineName(look.underline)}"/>`);
    const fill =
      look.fill === null
        ? ""
        : `<fill><patternFill patternType="solid">${colorXml("bgColor", look.fill)}</patternFill></fill>`;
    this.dxfs.push(`<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`);
    return this.dxfs.length - 1;
  }

  xml(): string {
    const styles = (this.kept.styles ?? [{ look: this.kept.normal ?? PLAIN, applies: {} }]).map(({ look, applies }) =>
      this.xf(look, null, applies),
    );
    const given = this.kept.styleNames ?? [];
    const names = given.length > 0 && this.kept.styles ? given : [{ name: "Normal", xfId: "0", builtinId: "0" }];
    // Last, when all looks have theirs.
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return [
      `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
      listXml("numFmts", formats),
      listXml("fonts", [...this.fonts.keys()]),
      listXml("fills", [...this.fills.keys()]),
      listXml("borders", [...this.borders.keys()]),
      listXml("cellStyleXfs", styles),
      listXml("cellXfs", [...this.xfs.keys()]),
      listXml(
        "cellStyles",
        names.map((each) => `<cellStyle${attributesXml(each)}/>`),
      ),
      listXml("dxfs", this.dxfs),
      this.kept.tableStyles ?? "",
      this.kept.colors ?? "",
      `</styleSheet>`,
    ].join("");
  }

  /** `style` and `applies`: of a cell's look and of a named style's. */
  private xf(look: Look, style: number | null, applies: Readonly<Record<string, string>> = {}): string {
    const { rest } = look;
    const font = fontXml(look);
    const border = borderXml(look);
    const alignment = alignmentXml(look);
    const protection =
      look.locked && !look.formulaHidden
        ? ""
        : `<protection locked="${look.locked ? 1 : 0}" hidden="${look.formulaHidden ? 1 : 0}"/>`;
    const attributes = attributesXml({
      numFmtId: this.format(look.format),
      fontId: number(this.fonts, rest?.font?.as === font ? rest.font.xml : font),
      fillId: number(this.fills, rest?.fill?.as === String(look.fill) ? rest.fill.xml : fillXml(look)),
      borderId: number(this.borders, rest?.border?.as === border ? rest.border.xml : border),
      xfId: style ?? undefined,
      quotePrefix: rest?.quoted,
      ...(style === null
        ? applies
        : {
            applyNumberFormat: true,
            applyFont: true,
            applyFill: true,
            applyBorder: true,
            applyAlignment: alignment !== "",
            applyProtection: protection !== "",
          }),
    });
    return `<xf${attributes}>${alignment}${protection}</xf>`;
  }

  private format(code: string): number {
    const built = BUILT_IN_NUMBERS.get(code);
    if (built !== undefined) return built;
    let id = this.formats.get(code);
    if (id === undefined) this.formats.set(code, (id = 164 + this.formats.size));
    return id;
  }
}

function number(all: Map<string, number>, xml: string): number {
  let index = all.get(xml);
  if (index === undefined) all.set(xml, (index = all.size));
  return index;
}

function underlineName(underlineStyle: string): string {
  const found = Object.entries(UNDERLINES).find(([, api]) => api === underlineStyle);
  return found ? found[0] : "none";
}

function fontXml(look: Look): string {
  return (
    `<font>${look.bold ? "<b/>" : ""}${look.italic ? "<i/>" : ""}${look.strikethrough ? "<strike/>" : ""}` +
    (look.underline === "None" ? "" : `<u val="${underlineName(look.underline)}"/>`) +
    `<sz val="${look.fontSize}"/>${colorXml("color", look.fontColor)}<name val="${escapeXml(look.fontName)}"/></font>`
  );
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

function fillXml({ fill }: Look): string {
  if (fill === null) return NO_FILL;
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(look: Look): string {
  const sides = EDGES.map(([name, edge]) => {
    const border = look[edge];
    if (!border) return `<${name}/>`;
    const exact = LINES.find(([, style, weight]) => style === border.style && weight === border.weight);
    const line = exact ?? LINES.find(([, style]) => style === border.style)!;
    return `<${name} style="${line[0]}">${colorXml("color", border.color)}</${name}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function alignmentXml(look: Look): string {
  const horizontal =
    look.horizontal === "CenterAcrossSelection"
      ? "centerContinuous"
      : look.horizontal[0]!.toLowerCase() + look.horizontal.slice(1);
  const vertical = look.vertical[0]!.toLowerCase() + look.vertical.slice(1);
  const rotation = look.orientation === 180 ? 255 : look.orientation < 0 ? 90 - look.orientation : look.orientation;
  const attributes = attributesXml({
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    textRotation: rotation === 0 ? undefined : rotation,
    wrapText: look.wrap,
    indent: look.indent === 0 ? undefined : look.indent,
    shrinkToFit: look.shrink,
    ...look.rest?.alignment,
  });
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
