/** The styles part of a workbook: looks are looked up or added at the end, so that what is there keeps its number. */
import type { Style } from "./content";
import type { ResolvedStyle } from "./resolved";
import { nothingLeft, resolvedStyle } from "./resolved";
import type { CellLook, Part } from "./looks-kept";
import { colorCode, fillCode, plainFormat } from "./looks-kept";
import type { Shallow } from "./parts-xml";
import { isOfPalette } from "./style";
import { attributes, escaped, joined, localName, shallow, withAttribute } from "./parts-xml";

/** The order in which Excel wants the sections. @source ECMA-376 part 1, 18.8.39 CT_Stylesheet */
const SECTIONS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A styles part with Excel's own defaults: Calibri 11. */
export const PLAIN_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const OUR_FONT = "Calibri";

const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** One section, its parts by their text, so that the same look is written once. */
interface Section {
  readonly element: Shallow;
  readonly numbers: Map<string, number>;
}

export class Styles {
  private readonly root: Shallow;
  private readonly sections = new Map<string, Section>();
  private readonly xfs = new Map<Style, number>();
  private readonly looks = new Map<number, CellLook>();
  private readonly formats: Map<string, number>;
  private changed = false;

  constructor(xml: string) {
    this.root = shallow(xml);
    for (const child of this.root.children) {
      const element = shallow(child);
      const numbers = new Map<string, number>();
      element.children.forEach((each, index) => {
        if (!numbers.has(each)) numbers.set(each, index);
      });
      this.sections.set(localName(child), { element, numbers });
    }
    this.formats = new Map(
      (this.sections.get("numFmts")?.element.children ?? []).map((each) => {
        const { formatCode = "", numFmtId = "0" } = attributes(each);
        return [formatCode, Number(numFmtId)];
      }),
    );
  }

  /** The part's new text, or nothing if no look was added. */
  xml(): string | undefined {
    if (!this.changed) return undefined;
    const known = SECTIONS.filter((name) => this.sections.has(name));
    const children = known.map((name) => {
      const { element } = this.sections.get(name) as Section;
      const open =
        /\scount=/u.test(element.open) || element.children.length > 0
          ? withAttribute(element.open, "count", element.children.length)
          : element.open;
      return joined({ ...element, open: name === "colors" || name === "extLst" ? element.open : open });
    });
    return joined({ ...this.root, children });
  }

  /** Number of the cell look; equal styles give equal numbers. */
  cell(style: Style): number {
    const known = this.xfs.get(style);
    if (known !== undefined) return known;
    const number = this.number("cellXfs", this.xf(resolvedStyle(style)));
    this.xfs.set(style, number);
    return number;
  }

  /** Number of a conditional look. */
  conditional({ fill, color, bold, italic }: Pick<ResolvedStyle, "fill" | "color" | "bold" | "italic">): number {
    const font = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${color === null ? "" : colorXml("color", color)}`;
    const filled =
      fill === null
        ? ""
        : `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}${colorXml("bgColor", fill)}</patternFill></fill>`;
    return this.number("dxfs", `<dxf>${font === "" ? "" : `<font>${font}</font>`}${filled}</dxf>`);
  }

  /** Whether a cell look shows its number as a date or time. */
  isDate(cell: number): boolean {
    const xf = this.sections.get("cellXfs")?.element.children[cell];
    if (xf === undefined) return false;
    const id = Number(attributes(xf)["numFmtId"] ?? 0);
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
      return true;
    for (const [code, number] of this.formats) if (number === id) return isDateFormat(code);
    return false;
  }

  /** Whether a cell look can be typed in on a protected sheet. */
  isUnlocked(cell: number): boolean {
    const xf = this.sections.get("cellXfs")?.element.children[cell] ?? "";
    return /<protection\b[^>]*\blocked="(?:0|false)"/u.test(xf);
  }

  /** A cell's look as people's choices are told by it. */
  lookOf(cell: number): CellLook {
    const known = this.looks.get(cell);
    if (known !== undefined) return known;
    const look = this.toldLook(this.part("cellXfs", cell));
    this.looks.set(cell, look);
    return look;
  }

  /** The look of ours with these parts of the other. */
  withParts(own: number, other: number, parts: readonly Part[]): number {
    const from = this.part("cellXfs", other);
    const told = attributes(from);
    const element = shallow(this.part("cellXfs", own));
    const inner = new Map(element.children.map((child) => [localName(child), child]));
    let open = element.open;
    for (const part of parts) {
      const { id, applied, child } = PARTS[part];
      open = withAttribute(open, applied, 1);
      if (id !== undefined) open = withAttribute(open, id, told[id] ?? 0);
      // What a named style gives stays its own.
      if (id === "fontId" && told["xfId"] !== undefined) open = withAttribute(open, "xfId", told["xfId"]);
      if (child === undefined) continue;
      const theirs = from.endsWith("/>") ? undefined : shallow(from).children.find((each) => localName(each) === child);
      if (theirs === undefined) inner.delete(child);
      else inner.set(child, theirs);
    }
    const children = ["alignment", "protection"].flatMap((name) => inner.get(name) ?? []);
    const xf = children.length === 0 ? open.replace(/\s*>$/u, "/>") : joined({ ...element, open, children });
    return this.number("cellXfs", xf);
  }

  private part(section: string, number: number): string {
    return this.sections.get(section)?.element.children[number] ?? "";
  }

  private toldLook(xf: string): CellLook {
    const { fillId = "0", fontId = "0", borderId = "0", numFmtId = "0" } = attributes(xf);
    const font = this.part("fonts", Number(fontId));
    const usual = this.part("fonts", 0);
    const fill = this.part("fills", Number(fillId));
    const line = this.part("borders", Number(borderId));
    const aligned = attributes(/<alignment\b[^>]*>/u.exec(xf)?.[0] ?? "");
    const isFilled = /\spatternType\s*=\s*["'](?!none|gray125)/u.test(fill) || /<gradientFill\b/u.test(fill);
    const sides = linesOf(line);
    const size = Number(valueIn(font, "sz") ?? 11);
    const { horizontal = "general", vertical = "bottom", textRotation = "0", shrinkToFit = "0" } = aligned;
    return {
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
      underline: isUnderlined(font),
      size: size === Number(valueIn(usual, "sz") ?? 11) ? 11 : size,
      fontName: [OUR_FONT, nameOfFont(usual)].includes(nameOfFont(font)) ? "" : nameOfFont(font),
      horizontal: horizontal === "general" ? null : horizontal,
      vertical: vertical === "center" ? "middle" : vertical,
      wrap: /^(?:1|true)$/u.test(aligned["wrapText"] ?? ""),
      indent: Number(aligned["indent"] ?? 0),
      isTurned: textRotation !== "0" || /^(?:1|true)$/u.test(shrinkToFit),
      unlocked: /<protection\b[^>]*\blocked\s*=\s*["'](?:0|false)["']/u.test(xf),
      format: plainFormat(this.formatCode(Number(numFmtId))),
      fill: isFilled ? fillIn(fill) : "",
      color: colorIn(font),
      hasChosenLetters:
        isOn(font, "strike") ||
        (isUnderlined(font) && (valueIn(font, "u") ?? "single") !== "single") ||
        valueIn(font, "vertAlign") !== undefined,
      sides: new Set(sides.map(({ side }) => side)),
      hasChosenLines: sides.some(({ isChosen }) => isChosen),
    };
  }

  private formatCode(id: number): string {
    for (const [code, number] of this.formats) if (number === id) return code;
    for (const [code, number] of Object.entries(BUILT_IN)) if (number === id) return code;
    return id === SHORT_DATE ? "dd-mm-yyyy" : `#${id}`;
  }

  private xf(style: ResolvedStyle): string {
    const { bold, italic, underline, size, color, fill, border, format: code, unlocked, ...aligned } = style;
    const { horizontal, vertical, wrap, indent, ...rest } = aligned;
    nothingLeft(rest);
    const font = this.number("fonts", fontXml({ bold, italic, underline, size, color }));
    const filled =
      fill === null
        ? 0
        : this.number(
            "fills",
            `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`,
          );
    const lines = this.number("borders", borderXml(border));
    const format = this.format(code);
    const alignment = alignmentXml({ horizontal, vertical, wrap, indent });
    const protection = unlocked ? `<protection locked="0"/>` : "";
    const applied =
      (format === 0 ? "" : ` applyNumberFormat="1"`) +
      (fill === null ? "" : ` applyFill="1"`) +
      (border === null ? "" : ` applyBorder="1"`) +
      (alignment === "" ? "" : ` applyAlignment="1"`) +
      (protection === "" ? "" : ` applyProtection="1"`);
    const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${filled}" borderId="${lines}" xfId="0" applyFont="1"${applied}`;
    return alignment + protection === "" ? `${start}/>` : `${start}>${alignment}${protection}</xf>`;
  }

  private format(code: string): number {
    const known = BUILT_IN[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.number("numFmts", `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
    return id;
  }

  /** Place of `xml` in a section, where it is added at the end if it is new. */
  private number(name: string, xml: string): number {
    let section = this.sections.get(name);
    if (section === undefined) {
      section = { element: { head: "", open: `<${name}>`, children: [], close: `</${name}>` }, numbers: new Map() };
      this.sections.set(name, section);
    }
    const known = section.numbers.get(xml);
    if (known !== undefined) return known;
    const number = section.element.children.length;
    section.element.children.push(xml);
    section.numbers.set(xml, number);
    this.changed = true;
    return number;
  }
}

/** Number of the short date. @source ECMA-376 part 1, 18.8.30 numFmt */
const SHORT_DATE = 14;

/** Where an xf tells each part of a look: by the number of a part of the styles, or in an element of its own. */
const PARTS: Readonly<Record<Part, { readonly id?: string; readonly applied: string; readonly child?: string }>> = {
  fill: { id: "fillId", applied: "applyFill" },
  font: { id: "fontId", applied: "applyFont" },
  lines: { id: "borderId", applied: "applyBorder" },
  format: { id: "numFmtId", applied: "applyNumberFormat" },
  alignment: { applied: "applyAlignment", child: "alignment" },
  lock: { applied: "applyProtection", child: "protection" },
};

/** `val` of an element in a font. */
function valueIn(font: string, name: string): string | undefined {
  return new RegExp(`<${name}\\s[^>]*?\\bval\\s*=\\s*["']([^"']*)`, "u").exec(font)?.[1];
}

function isOn(font: string, name: string): boolean {
  return new RegExp(`<${name}(?:\\s|/|>)`, "u").test(font) && !/^(?:0|false)$/u.test(valueIn(font, name) ?? "1");
}

function isUnderlined(font: string): boolean {
  return /<u(?:\s|\/|>)/u.test(font) && valueIn(font, "u") !== "none";
}

function nameOfFont(font: string): string {
  return valueIn(font, "name") ?? "";
}

/** Lines of a border, and whether each is another than ours are: thin, in a colour of the palette. */
function linesOf(border: string): readonly { readonly side: string; readonly isChosen: boolean }[] {
  if (border === "") return [];
  return shallow(border).children.flatMap((line) => {
    const { style = "none" } = attributes(line);
    const name = localName(line);
    const side = name === "start" ? "left" : name === "end" ? "right" : name;
    if (style === "none" || /^(?:vertical|horizontal)$/u.test(side)) return [];
    const { rgb = "" } = attributes(/<color\b[^>]*>/u.exec(line)?.[0] ?? "");
    return [{ side, isChosen: style !== "thin" || side === "diagonal" || !isOfPalette(rgb) }];
  });
}

function fillIn(fill: string): string {
  const { rgb } = attributes(/<fgColor\b[^>]*>/u.exec(fill)?.[0] ?? "");
  return rgb === undefined || !/\spatternType\s*=\s*["']solid/u.test(fill) ? "?" : fillCode(rgb);
}

function colorIn(font: string): string {
  const color = /<color\b[^>]*>/u.exec(font)?.[0];
  const { rgb, theme, auto, indexed, tint } = attributes(color ?? "");
  if (rgb !== undefined) return colorCode(rgb);
  if (theme === "10" || theme === "11") return "link";
  const isUsual = theme === "1" ? tint === undefined : auto !== undefined || indexed === "64" || indexed === "8";
  return color === undefined || isUsual ? "" : "?";
}

export function colorXml(tag: string, rgb: string): string {
  return `<${tag} rgb="FF${rgb.toUpperCase()}"/>`;
}

function fontXml(font: Pick<ResolvedStyle, "bold" | "italic" | "underline" | "size" | "color">): string {
  const { bold, italic, underline, size, color } = font;
  const marks = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${underline ? "<u/>" : ""}`;
  return `<font>${marks}<sz val="${size}"/>${color === null ? "" : colorXml("color", color)}<name val="${OUR_FONT}"/><family val="2"/></font>`;
}

function borderXml(border: ResolvedStyle["border"]): string {
  const line = (side: string, drawn: boolean): string =>
    drawn && border !== null ? `<${side} style="thin">${colorXml("color", border.color)}</${side}>` : `<${side}/>`;
  const all = border?.sides === "all";
  return `<border>${line("left", all)}${line("right", all)}${line("top", all)}${line("bottom", border !== null)}<diagonal/></border>`;
}

function alignmentXml(aligned: Pick<ResolvedStyle, "horizontal" | "vertical" | "wrap" | "indent">): string {
  const { horizontal, vertical, wrap, indent } = aligned;
  const parts =
    (horizontal === null ? "" : ` horizontal="${horizontal}"`) +
    (vertical === "bottom" ? "" : ` vertical="${vertical === "middle" ? "center" : vertical}"`) +
    (wrap ? ` wrapText="1"` : "") +
    (indent === 0 ? "" : ` indent="${indent}"`);
  return parts === "" ? "" : `<alignment${parts}/>`;
}

/** Whether a number format shows dates: letters of days, months, years or hours outside quotes, colours and literals. */
export function isDateFormat(code: string): boolean {
  const bare = (code.split(";")[0] as string)
    .replace(/"[^"]*"|\\.|_.|\*./gu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  return !/general/iu.test(bare) && /[dmyhs]/iu.test(bare);
}
