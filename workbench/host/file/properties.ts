/**
 * Custom document properties (sensitivity labels live there).
 *
 * @source ECMA-376 Part 1, 22.3 (custom properties) and 22.4 (variant types)
 */
import type { CustomProperty } from "../model";
import type { Element } from "./xml";
import { childrenOf, DECLARATION, escapeXml } from "./xml";

const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function customXml(properties: readonly CustomProperty[]): string {
  const each = properties.map(({ key, value }, index) => `<property fmtid="${FORMAT}" pid="${index + 2}" name="${escapeXml(key)}">${variant(value)}</property>`);
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${each.join("")}</Properties>`;
}

function variant(value: CustomProperty["value"]): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number") return Number.isInteger(value) ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}

export function readCustom(xml: Element | undefined): CustomProperty[] {
  return childrenOf(xml, "property").map(({ attributes, children: [held] }) => ({ key: attributes["name"] ?? "", value: readVariant(held) }));
}

function readVariant(held: Element | undefined): CustomProperty["value"] {
  if (held?.name === "bool") return held.text === "true" || held.text === "1";
  if (held && /^(i1|i2|i4|i8|int|ui1|ui2|ui4|uint|r4|r8)$/.test(held.name)) return Number(held.text);
  return held?.text ?? "";
}
