/** Notes on the cells of a worksheet, and comments with answers to them, as plain text by cell. */
import type { Parts } from "./parts";
import { relationsOf } from "./parts-relations";
import { innerText } from "./parts-xml";
import { richText } from "./xlsx-read";

const NOTE = /<(?:\w+:)?comment\s[^>]*?\bref="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/(?:\w+:)?comment>/gu;
const COMMENT =
  /<(?:\w+:)?threadedComment\s[^>]*?\bref="([A-Z]+\d+)"[^>]*>[\s\S]*?<(?:\w+:)?text>([\s\S]*?)<\/(?:\w+:)?text>/gu;

/** By A1 address; what is said in answer to a comment stands behind it, on a line of its own. */
export function readNotes(parts: Parts, sheet: string): Readonly<Record<string, string>> {
  const related = relationsOf(parts, sheet).filter(({ external, target }) => !external && parts.has(target));
  const texts = (type: string): string[] =>
    related.filter((relation) => relation.type === type).map(({ target }) => parts.text(target));
  const notes: Record<string, string> = {};
  for (const xml of texts("comments")) {
    for (const [, cell = "", inner = ""] of xml.matchAll(NOTE)) {
      const text = richText(inner.replace(/<(\/?)\w+:/gu, "<$1")).trim();
      if (text !== "") notes[cell] = text;
    }
  }
  // Beside each comment Excel writes a note for programs that know none: a sentence about that, and the text once more.
  const threads: Record<string, string> = {};
  for (const xml of texts("threadedComment")) {
    for (const [, cell = "", inner = ""] of xml.matchAll(COMMENT)) {
      const text = innerText(inner).trim();
      threads[cell] = threads[cell] === undefined ? text : `${threads[cell]}\n${text}`;
    }
  }
  return { ...notes, ...threads };
}
