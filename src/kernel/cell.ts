/** What stands in one cell of a table that people or other systems made, read as text, number or date. */
import type { IsoDate } from "./date";
import { dateFromSerial, serialFromText } from "./date";
import { withoutConfidential } from "./confidential";
import { withoutCpr } from "./cpr";
import { isPlain, plainSigns, visible, withSignsNamed } from "./text";

/** A cell as read: a date of a workbook is a serial number, `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Excel holds no longer text in a cell. */
export const LONGEST_TEXT = 32_767;

/** What parts lines in one program or another, but for the line feed. */
const BREAK = /[\v\f\r\u0085]/u;
/** Where a letter stood in another encoding. */
const UPPER_CONTROL = /[\u0080-\u0084\u0086-\u009f]/gu;
const CONTROL = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A text with NFC letters, line breaks of any kind as LF, nothing invisible in it and no blanks around; `lost` where control
 * characters went, `unseen` where characters went that nobody sees. A control character that was a letter in another
 * encoding becomes U+FFFD, so that the loss is seen.
 */
export function tidyText(raw: string): { readonly text: string; readonly lost: boolean; readonly unseen: boolean } {
  // Most texts have nothing to tidy.
  if (isPlain(raw)) return { text: raw.trim(), lost: false, unseen: false };
  const lines = BREAK.test(raw) ? raw.replace(/\r\n?|[\v\f\u0085]/gu, "\n") : raw;
  const marked = lines.replace(UPPER_CONTROL, "\ufffd");
  const kept = marked.replace(CONTROL, "");
  const seen = visible(kept);
  return { text: seen.normalize("NFC").trim(), lost: kept !== marked, unseen: seen !== kept };
}

/** Text of a tidied cell; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "boolean" ? (cell ? "sand" : "falsk") : String(cell);
}

/** A number as Danish or English systems write it: `1,5`, `1.5`, `1.234,5`. Null where it is none. */
export function cellNumber(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const text = plainSigns(cell);
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u.test(text)) return Number(text.replace(/\./gu, "").replace(",", "."));
  return /^[+-]?\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(",", ".")) : null;
}

/** The day of a cell: a serial number, or text as `05-01-2026`, `5/1-2026` or `2026-01-05`, with or without a time. */
export function cellDate(cell: Cell): IsoDate | null {
  const serial = typeof cell === "string" ? serialFromText(cell) : cell;
  return typeof serial === "number" ? dateFromSerial(serial) : null;
}

/** Text that a spreadsheet would take for a formula if it were typed. Numbers, telephone numbers and dashes are not. */
export function looksLikeFormula(raw: string): boolean {
  return /^[\t ]*[=+\-@]/u.test(raw) && !/^[\t ]*[+-]?[\d\s.,]*$/u.test(raw) && !/^[\s\-–]+$/u.test(raw);
}

/** A cell as a problem may repeat it: short, in one line, no CPR number, nothing that is marked as confidential. */
export function cited(cell: Cell | undefined): string {
  return shortened(withoutCpr(withoutConfidential(cellText(cell))).replace(/\s+/gu, " "));
}

/** The same with every character named that is not what it looks like, where that character is the point. */
export function citedSigns(cell: Cell | undefined): string {
  // JavaScript takes U+FEFF for a blank.
  const text = withoutCpr(withoutConfidential(cellText(cell))).replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/gu, "");
  return shortened(withSignsNamed(text).replace(/\s+/gu, " "));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
