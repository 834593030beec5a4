/** XML as the parts of an .xlsx file have it: read into a plain tree without namespaces, and written as text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text right inside, in one piece. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  text: string;
}

const MARKUP =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

export function parseXml(source: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  let end = 0;
  for (const match of source.matchAll(MARKUP)) {
    const inside = open.at(-1)!;
    inside.text += unescapeXml(source.slice(end, match.index));
    end = match.index + match[0].length;
    if (match[1] !== undefined) inside.text += match[1];
    else if (match[2] !== undefined) open.pop();
    else if (match[3] !== undefined) {
      const element: Growing = {
        name: local(match[3]),
        attributes: attributesOf(match[4] ?? ""),
        children: [],
        text: "",
      };
      inside.children.push(element);
      if (match[5] !== "/") open.push(element);
    }
  }
  const [top] = root.children;
  if (!top) throw new Error("the part holds no XML");
  return top;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Attributes keep their prefix where it matters (`r:id`). */
function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name!] = unescapeXml(double ?? single ?? "");
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return decimal === undefined ? (ENTITIES[name!] ?? whole) : String.fromCodePoint(Number(decimal));
    },
  );
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
}

/** Text of cells: control characters as `_x0007_`, and what looks so already kept apart. */
export function escapeCell(text: string): string {
  const kept = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeXml(
    kept.replace(
      /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  );
}

export function unescapeCell(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** `1`, `true`, `on`. */
export function truth(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** ` name="value"` for each attribute that is there; true is 1. */
export function attributesXml(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${escapeXml(value === true ? "1" : String(value)).replace(/\n/g, "&#10;")}"`)
    .join("");
}

export function listXml(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name} count="${children.length}">${children.join("")}</${name}>`;
}

/**
 * An element as text again. Left out is what only its own part explains: attributes of other namespaces, and extensions.
 */
export function elementXml({ name, attributes, children, text }: Element): string {
  const open = `<${name}${attributesXml(ownAttributes(attributes))}`;
  const inside =
    children.length === 0
      ? escapeXml(text)
      : children
          .filter((each) => each.name !== "extLst")
          .map(elementXml)
          .join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

export function ownAttributes(attributes: Element["attributes"]): Element["attributes"] {
  return Object.fromEntries(
    Object.entries(attributes).filter(([key]) => key !== "xmlns" && (!key.includes(":") || key.startsWith("xml:"))),
  );
}

/** The attributes but for these; undefined where nothing is left. */
export function restOf(element: Element | undefined, known: readonly string[]): Element["attributes"] | undefined {
  const rest = Object.entries(ownAttributes(element?.attributes ?? {})).filter(([key]) => !known.includes(key));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
