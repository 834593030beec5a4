/**
 * Properties of the document: its own (title, author …) in two parts, and custom ones (sensitivity labels live there).
 *
 * @source ECMA-376 Part 1, 22.2 (extended), 22.3 (custom) and 22.4 (variant types); Part 2, 11 (core properties)
 */
import type { CustomProperty } from "../model";
import type { Losing } from "./losses";
import type { Element } from "./xml";
import { childrenOf, DECLARATION, elementXml, escapeXml, restOf } from "./xml";

const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function customXml(properties: readonly CustomProperty[]): string {
  const each = properties.map(
    (property, index) =>
      `<property fmtid="${FORMAT}" pid="${index + 2}" name="${escapeXml(property.key)}">${variant(property)}</property>`,
  );
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${each.join("")}</Properties>`;
}

function variant({ value, type }: CustomProperty): string {
  if (type !== undefined && typeof value === "string") return `<vt:${type}>${escapeXml(value)}</vt:${type}>`;
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number") return Number.isInteger(value) ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}

export function readCustom(xml: Element | undefined, leave: Losing): CustomProperty[] {
  tellRest(xml, [], ["property"], leave);
  return childrenOf(xml, "property").map((property) => {
    const key = property.attributes["name"] ?? "";
    const [held] = property.children;
    tellRest(property, ["fmtid", "pid", "name"], held ? [held.name] : [], leave);
    tellRest(held, [], [], leave);
    const value = readVariant(held);
    const isOther = held !== undefined && typeof value === "string" && held.name !== "lpwstr";
    return { key, value, ...(isOther ? { type: held.name } : {}) };
  });
}

/** Tells what an element says beside these attributes and elements. */
function tellRest(
  element: Element | undefined,
  attributes: readonly string[],
  inside: readonly string[],
  leave: Losing,
): void {
  for (const name of Object.keys(restOf(element, attributes) ?? {}))
    leave("documentProperty", { detail: `${element!.name} ${name}` });
  for (const { name } of element?.children ?? [])
    if (!inside.includes(name)) leave("documentProperty", { detail: name });
}

function readVariant(held: Element | undefined): CustomProperty["value"] {
  if (held?.name === "bool") return held.text === "true" || held.text === "1";
  if (held && /^(i1|i2|i4|i8|int|ui1|ui2|ui4|uint|r4|r8)$/.test(held.name)) return Number(held.text);
  return held?.text ?? "";
}

/** Names of the API beside elements of the core part and of the extended part. */
const CORE = {
  Title: "dc:title",
  Subject: "dc:subject",
  Author: "dc:creator",
  Keywords: "cp:keywords",
  Comments: "dc:description",
  Category: "cp:category",
} as const;
const EXTENDED = { Manager: "Manager", Company: "Company" } as const;

type Document = Readonly<Record<string, string | number>>;

/** Empty where the document has none of these. */
export function coreXml(document: Document, more = ""): string {
  const inner = elements(document, CORE) + more;
  if (inner === "") return "";
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</cp:coreProperties>`;
}

export function extendedXml(document: Document, more = ""): string {
  const inner = elements(document, EXTENDED) + more;
  if (inner === "") return "";
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${inner}</Properties>`;
}

function elements(document: Document, names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([key, element]) =>
      document[key] === undefined || document[key] === ""
        ? ""
        : `<${element}>${escapeXml(String(document[key]))}</${element}>`,
    )
    .join("");
}

/** What the two parts say, under the API's names. */
export function readDocument(core: Element | undefined, extended: Element | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [part, names] of [
    [core, CORE],
    [extended, EXTENDED],
  ] as const) {
    for (const [key, element] of Object.entries(names)) {
      const [held] = childrenOf(part, element.slice(element.indexOf(":") + 1));
      if (held && held.text !== "") found[key] = held.text;
    }
  }
  return found;
}

/** Names of the core part that the API has none for. */
const CORE_REST: Readonly<Record<string, string>> = {
  created: "dcterms:created",
  modified: "dcterms:modified",
  lastModifiedBy: "cp:lastModifiedBy",
  lastPrinted: "cp:lastPrinted",
  revision: "cp:revision",
  version: "cp:version",
  contentStatus: "cp:contentStatus",
  contentType: "cp:contentType",
  language: "dc:language",
  identifier: "dc:identifier",
};
/** What the extended part counts up of the workbook itself. */
const COUNTED = new Set(["HeadingPairs", "TitlesOfParts"]);

/** What the two parts say beside that, as elements to be written again. */
export function readDocumentRest(
  core: Element | undefined,
  extended: Element | undefined,
  leave: Losing,
): { readonly core: string; readonly extended: string } {
  const isRead = (names: Readonly<Record<string, string>>, name: string): boolean =>
    Object.values(names).some((each) => each.slice(each.indexOf(":") + 1) === name);
  tellRest(core, [], core?.children.map(({ name }) => name) ?? [], leave);
  tellRest(extended, [], extended?.children.map(({ name }) => name) ?? [], leave);
  const ofCore = (core?.children ?? []).map((each) => {
    tellRest(each, [], [], leave);
    if (isRead(CORE, each.name)) return "";
    const name = CORE_REST[each.name];
    if (name === undefined) leave("documentProperty", { detail: each.name });
    if (name === undefined) return "";
    const type = name.startsWith("dcterms:") ? ' xsi:type="dcterms:W3CDTF"' : "";
    return each.text === "" ? "" : `<${name}${type}>${escapeXml(each.text)}</${name}>`;
  });
  const ofExtended = (extended?.children ?? []).map((each) => {
    if (COUNTED.has(each.name)) return "";
    if (isRead(EXTENDED, each.name)) {
      tellRest(each, [], [], leave);
      return "";
    }
    if (each.children.length === 0) return elementXml(each);
    leave("documentProperty", { detail: each.name });
    return "";
  });
  return { core: ofCore.join(""), extended: ofExtended.join("") };
}
