/**
 * Properties of the document: its own (title, author …) in two parts, and custom ones (sensitivity labels live there).
 *
 * @source ECMA-376 Part 1, 22.2 (extended), 22.3 (custom) and 22.4 (variant types); Part 2, 11 (core properties)
 */
import type { CustomProperty } from "../model";
import type { Element } from "./xml";
import { childrenOf, DECLARATION, escapeXml } from "./xml";

const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function customXml(properties: readonly CustomProperty[]): string {
  const each = properties.map(
    ({ key, value }, index) =>
      `<property fmtid="${FORMAT}" pid="${index + 2}" name="${escapeXml(key)}">${variant(value)}</property>`,
  );
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${each.join("")}</Properties>`;
}

function variant(value: CustomProperty["value"]): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number") return Number.isInteger(value) ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}

export function readCustom(xml: Element | undefined): CustomProperty[] {
  return childrenOf(xml, "property").map(({ attributes, children: [held] }) => ({
    key: attributes["name"] ?? "",
    value: readVariant(held),
  }));
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
export function coreXml(document: Document): string {
  const inner = elements(document, CORE);
  if (inner === "") return "";
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`;
}

export function extendedXml(document: Document): string {
  const inner = elements(document, EXTENDED);
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
