/** XML as the parts of an .xlsx file have it: read into a plain tree without namespaces, and written as text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text right inside, in one piece. */
  readonly text: string;
}

/** The same where it is changed in place. */
export interface Growing extends Element {
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  text: string;
}

/** A part of a file that is XML; comments, instructions and the document type say nothing here. */
export function parseXml(source: string, taker?: Taker): Element {
  return parsed(source, true, taker);
}

/** Takes elements out of the tree as they are read, so that a sheet's hundred thousand cells are never there at once. */
export interface Taker {
  /** Names of an element that is taken, and of the one right around it. */
  readonly name: string;
  readonly within: string;
  /**
   * Reads one that is written as usual from the text itself, from its `<` on, without an element for it. `top`: the part as
   * far as it is read. Gives the place behind it; -1 where it is written otherwise, and then it is taken as an element.
   */
  scan(source: string, at: number, top: Element): number;
  take(element: Element, top: Element): void;
}

/** The same with names as they stand, prefixes and all: `wholeXml` makes the part of it again. */
export function parseWhole(source: string): Growing {
  return parsed(source, false);
}

/** Everything that was parsed, as text again. */
export function wholeXml({ name, attributes, children, text }: Element): string {
  const inside = children.length === 0 ? escapeXml(text) : children.map(wholeXml).join("");
  return `<${name}${attributesXml(attributes)}${inside === "" ? "/>" : `>${inside}</${name}>`}`;
}

/** An element while it is read. */
interface Reading {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
}

/** Of the many elements without any, when they are only read: one of each for all of them. */
const NO_ATTRIBUTES = Object.freeze({}) as Record<string, string>;
const NO_CHILDREN = Object.freeze([]) as unknown as Growing[];

/** `plain`: read and not changed, its names without their prefixes. */
function parsed(source: string, plain: boolean, taker?: Taker): Growing {
  const root: Reading = { name: "", attributes: {}, children: [], text: "" };
  const open: Reading[] = [root];
  let inside = root;
  let at = 0;
  const close = (element: Reading): void => {
    if (taker === undefined || element.name !== taker.name || inside.name !== taker.within) return;
    inside.children.pop();
    taker.take(element, root.children[0]!);
  };
  for (let tag = source.indexOf("<"); tag >= 0; tag = source.indexOf("<", at)) {
    if (tag > at) inside.text += unescapeXml(source.slice(at, tag));
    const sign = source[tag + 1];
    if (sign === "/") {
      at = after(source, ">", tag);
      const closed = inside;
      if (open.length > 1) open.pop();
      inside = open.at(-1)!;
      close(closed);
    } else if (sign === "?") at = after(source, "?>", tag);
    else if (sign === "!") {
      const isText = source.startsWith(CDATA, tag);
      at = after(source, isText ? "]]>" : source.startsWith("<!--", tag) ? "-->" : ">", tag);
      if (isText) inside.text += source.slice(tag + CDATA.length, at - 3);
    } else {
      let end = tag + 1;
      while (!endsName(source.charCodeAt(end))) end++;
      const name = nameIn(source, tag + 1, end);
      if (name === taker?.name && inside.name === taker.within) {
        const behind = taker.scan(source, tag, root.children[0]!);
        if (behind >= 0) {
          at = behind;
          continue;
        }
      }
      const element: Reading = {
        name: plain ? local(name) : name,
        attributes: plain && source.charCodeAt(end) === 62 ? NO_ATTRIBUTES : {},
        children: plain ? NO_CHILDREN : [],
        text: "",
      };
      at = readAttributes(source, end, element.attributes);
      if (inside.children === NO_CHILDREN) inside.children = [];
      inside.children.push(element);
      if (source[at - 2] !== "/") {
        open.push(element);
        inside = element;
      } else close(element);
    }
  }
  const [top] = root.children;
  if (!top) throw new Error("the part holds no XML");
  return top;
}

/** The letters that most elements and attributes of a sheet are called by. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function nameIn(source: string, from: number, end: number): string {
  return (end - from === 1 ? LETTERS[source.charCodeAt(from)] : undefined) ?? source.slice(from, end);
}

const CDATA = "<![CDATA[";

/** Right behind the next such text. */
function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  if (found < 0) throw new Error("the XML of the part is cut off");
  return found + text.length;
}

/** A blank, `/`, `>` or `=`; or the end of all (NaN). */
function endsName(code: number): boolean {
  return code <= 32 || code === 47 || code === 61 || code === 62 || Number.isNaN(code);
}

/** From behind an element's name; gives the place behind its `>`. Attributes keep their prefix where it matters (`r:id`). */
export function readAttributes(source: string, from: number, found: Record<string, string>): number {
  let at = from;
  for (;;) {
    while (source.charCodeAt(at) <= 32) at++;
    const code = source.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 47 && source.charCodeAt(at + 1) === 62) return at + 2;
    const start = at;
    while (!endsName(source.charCodeAt(at))) at++;
    const name = nameIn(source, start, at);
    while (source.charCodeAt(at) <= 32) at++;
    if (name === "" || source.charCodeAt(at) !== 61) throw new Error("the XML of the part is no XML");
    at++;
    while (source.charCodeAt(at) <= 32) at++;
    const quote = source[at];
    if (quote !== '"' && quote !== "'") throw new Error("the XML of the part is no XML");
    const end = after(source, quote, at + 1) - 1;
    found[name] = unescapeXml(source.slice(at + 1, end));
    at = end + 1;
  }
}

export function local(name: string): string {
  const colon = name.length > 1 ? name.indexOf(":") : -1;
  return colon < 0 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
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
  if (!text.includes("_x")) return text;
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

export function listXml(
  name: string,
  children: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  return children.length === 0
    ? ""
    : `<${name}${attributesXml(more)} count="${children.length}">${children.join("")}</${name}>`;
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

/** These attributes; undefined where there is none of them. */
export function groupOf(
  attributes: Element["attributes"],
  names: readonly string[],
): Element["attributes"] | undefined {
  // Asked of every row, and hardly any has one.
  const found = names.filter((name) => attributes[name] !== undefined);
  return found.length === 0 ? undefined : Object.fromEntries(found.map((name) => [name, attributes[name]!]));
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
