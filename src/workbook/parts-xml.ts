/**
 * The little XML that an .xlsx part needs: an element taken apart one level down and put together again, so that what
 * we do not know stays as it stands. Texts and attribute values go through `escaped` and `unescaped`.
 */
import { HostFailure } from "./workbook";

/** An element one level deep: its start tag, the outer text of each child element, its end tag. */
export interface Shallow {
  /** What stands before the element (the XML declaration). */
  readonly head: string;
  open: string;
  children: string[];
  readonly close: string;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/[^>]*>|<(?:[^>"']|"[^"]*"|'[^']*')*>/gu;

/** The root element of a text, one level deep. Whitespace and comments between the children are not kept. */
export function shallow(text: string): Shallow {
  const children: string[] = [];
  let head = "";
  let open = "";
  let depth = 0;
  let childStart = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0];
    const at = match.index;
    if (token.startsWith("<?") || token.startsWith("<!")) continue;
    if (token.startsWith("</")) {
      depth--;
      if (depth === 1) children.push(text.slice(childStart, at + token.length));
      if (depth === 0) return { head, open, children, close: token };
      continue;
    }
    const empty = token.endsWith("/>");
    if (depth === 0) {
      head = text.slice(0, at);
      if (empty) return { head, open: `${token.slice(0, -2)}>`, children, close: `</${tagName(token)}>` };
      open = token;
    } else if (depth === 1) {
      if (empty) children.push(token);
      else {
        childStart = at;
        if (CELLS.test(token)) TOKEN.lastIndex = endOfCells(text, TOKEN.lastIndex);
      }
    }
    if (!empty) depth++;
  }
  throw new HostFailure("file/damaged", { file: "", part: "xml" });
}

/** A sheet's cells: nearly all of its text, and taken whole. */
const CELLS = /^<(?:[\w.-]+:)?sheetData[\s>]/u;
const END_OF_CELLS = /<\/(?:[\w.-]+:)?sheetData\s*>/gu;

/** Where the tag stands that ends the cells; `from` where a comment might hold such a tag too. */
function endOfCells(text: string, from: number): number {
  if (text.includes("<!--") || text.includes("<![CDATA[")) return from;
  END_OF_CELLS.lastIndex = from;
  return END_OF_CELLS.exec(text)?.index ?? from;
}

export function joined(element: Shallow): string {
  return element.head + element.open + element.children.join("") + element.close;
}

/** Name of an element without its prefix. */
export function localName(outer: string): string {
  return tagName(outer).replace(/^.*:/u, "");
}

function tagName(outer: string): string {
  return /^<([^\s/>]+)/u.exec(outer)?.[1] ?? "";
}

/** Attributes of an element's start tag by name without prefix (`r:id` is `id`). */
export function attributes(outer: string): Readonly<Record<string, string>> {
  const tag = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/u.exec(outer)?.[0] ?? "";
  const found: Record<string, string> = {};
  for (const match of tag.matchAll(/([\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    if (match[1] === "xmlns:") continue;
    found[match[2] as string] = unescaped(match[3] ?? match[4] ?? "");
  }
  return found;
}

/** The start tag of `outer` with an attribute set, or taken away with `null`; the rest of `outer` unchanged. */
export function withAttribute(outer: string, name: string, value: string | number | null): string {
  const end = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/u.exec(outer)?.[0].length ?? 0;
  const tag = outer.slice(0, end);
  const stood = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u");
  const written = value === null ? "" : ` ${name}="${escaped(String(value))}"`;
  if (value === null || stood.test(tag)) return tag.replace(stood, () => written) + outer.slice(end);
  return tag.replace(/\s*(\/?)>$/u, (_, slash: string) => `${written}${slash}>`) + outer.slice(end);
}

/** All text below an element, without tags. */
export function innerText(outer: string): string {
  return unescaped(
    outer.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, raw: string) => escaped(raw)).replace(/<[^>]*>/gu, ""),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For element text and for attribute values in double quotes. */
export function escaped(text: string): string {
  return /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] as string) : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Cell text as a file holds it: signs that XML cannot hold become `_x0001_`, and a text that looks like that is marked.
 * @source ECMA-376 part 1, 22.9.2.19 ST_Xstring
 */
export function escapedCellText(text: string): string {
  const guarded = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : text;
  return escaped(UNWRITABLE.test(guarded) ? guarded.replace(UNWRITABLE_ALL, encodeUnit) : guarded);
}

const UNWRITABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const UNWRITABLE_ALL = new RegExp(UNWRITABLE.source, "g");

function encodeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

export function unescapedCellText(text: string): string {
  const plain = unescaped(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const MAIN =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|purl\.oclc\.org\/ooxml\/spreadsheetml\/main)$/u;

/** The text with the spreadsheet namespace as the default one (some programs write `<x:row>`). */
export function withoutPrefix(text: string): string {
  const prefix = /<([\w.-]+):[\w.-]+[\s>]/u.exec(text.replace(/^\s*<\?[^>]*\?>/u, "").slice(0, 2000))?.[1];
  if (prefix === undefined) return text;
  const declared = new RegExp(`xmlns:${prefix}\\s*=\\s*["']([^"']*)["']`, "u").exec(text);
  if (declared === null || !MAIN.test(declared[1] as string)) return text;
  return text
    .replace(declared[0], `xmlns="${declared[1] as string}"`)
    .replace(new RegExp(`<(/?)${prefix}:`, "gu"), "<$1");
}
