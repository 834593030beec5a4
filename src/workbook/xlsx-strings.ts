/** The shared texts of a file: those that only a replaced sheet pointed at are blanked, as nobody should find them there. */
import { joined, shallow, withoutPrefix } from "./parts-xml";
import type { BookSheet } from "./xlsx-book";
import type { OpenBook } from "./xlsx-open";

/** @param after the sheet as it will be */
export function forgetStrings({ book }: OpenBook, sheet: BookSheet, before: string, after: string): void {
  const part = book.related("sharedStrings");
  if (part === undefined) return;
  const gone = sharedNumbers(before);
  for (const number of sharedNumbers(after)) gone.delete(number);
  if (gone.size === 0) return;
  for (const other of book.sheets) {
    if (other.part === sheet.part || other.type !== "worksheet") continue;
    for (const number of sharedNumbers(book.parts.text(other.part))) gone.delete(number);
  }
  if (gone.size === 0) return;
  const root = shallow(withoutPrefix(book.parts.text(part)));
  root.children = root.children.map((item, index) => (gone.has(index) ? "<si><t/></si>" : item));
  book.parts.set(part, joined(root));
}

const CELL = /<((?:[\w.-]+:)?)c(?=\s)([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c\s*>)/gu;

/** Numbers of the shared texts that cells of a worksheet part show, however the part is written. */
function sharedNumbers(xml: string): Set<number> {
  const numbers = new Set<number>();
  if (!/\bt\s*=\s*["']s["']/u.test(xml)) return numbers;
  for (const [, , tag = "", inner = ""] of xml.matchAll(CELL)) {
    if (!/\st\s*=\s*["']s["']/u.test(tag)) continue;
    const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>\s*(\d+)\s*</u.exec(inner)?.[1];
    if (value !== undefined) numbers.add(Number(value));
  }
  return numbers;
}
