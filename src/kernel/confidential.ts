/**
 * What a reviewer marks as confidential: a comment that begins with `!!`. Who reads it is settled by the rooms; that it is
 * never repeated in a sentence, a finding or a report is settled here and in `cited`.
 */
import { clean } from "./text";

/** Stands in sentences in place of the text. */
export const CONFIDENTIAL = "[fortroligt]";

/**
 * What stands behind the mark: `"!! Ingen ser barnet"` → `Ingen ser barnet`; null where a text has no such mark. A line
 * further down may begin with it too: what is above it is then left out.
 */
export function confidentialText(text: string): string | null {
  const lines = clean(text)
    .replace(/！/gu, "!")
    .split(/\r\n?|\n/u);
  const from = lines.findIndex((line) => /^\s*!\s*!/u.test(line));
  if (from < 0) return null;
  const [first = "", ...rest] = lines.slice(from);
  return clean([first.replace(/^[!\s]+/u, ""), ...rest].join("\n"));
}

/** The text for anybody: a line that begins with the mark, and all below it, is left out. A note begins with its author. */
export function withoutConfidential(text: string): string {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => confidentialText(line) !== null);
  return from < 0 ? text : [...lines.slice(0, from), CONFIDENTIAL].join("\n");
}
