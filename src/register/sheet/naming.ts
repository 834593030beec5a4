/** Names that Excel and Windows accept, made from names that people gave: sheets, tables and files. */
import { sha256Hex } from "../../kernel/hash";
import type { WordKey } from "../../kernel/keys";
import { wordKey, wordOf } from "../../kernel/keys";

/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;
const CUT = 27;

/** Names in use, folded; `sheetName` and `fileName` compare with it and leave adding to the caller. */
export type TakenNames = ReadonlySet<WordKey>;

export function takenNames(names: readonly string[]): Set<WordKey> {
  return new Set(names.map(wordKey));
}

/**
 * A sheet name from a full name: characters that Excel forbids become `-`; one that is too long, or taken (case is no
 * difference), is cut to 27 and ends in `~` and 3 hex digits of the full name's SHA-256.
 */
export function sheetName(full: string, taken: TakenNames): string {
  const safe = allowed(full);
  if (safe.length <= LONGEST && isFree(safe, taken)) return safe;
  for (let attempt = 0; ; attempt++) {
    const digits = sha256Hex(attempt === 0 ? full : `${full}#${attempt}`).slice(0, 3);
    const name = `${cut(safe, CUT)}~${digits}`;
    if (isFree(name, taken)) return name;
  }
}

function isFree(name: string, taken: TakenNames): boolean {
  return !taken.has(wordKey(name)) && wordOf(name) !== "history";
}

function allowed(full: string): string {
  const safe = full.replace(/[\\/?*[\]:\u0000-\u001f\u007f]/gu, "-").trim();
  return safe.replace(/^'/u, "-").replace(/'$/u, "-") || "-";
}

/** The first `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  const start = text.slice(0, length);
  return /[\ud800-\udbff]$/u.test(start) ? start.slice(0, -1) : start;
}

/**
 * `Skema N2 123`, and where that is taken (the same case in another round) or too long, `Skema N2 123 2026-K1`, cut if
 * need be. The same for `Oversigt`.
 */
export function reviewSheetName(
  kind: "Skema" | "Oversigt",
  level: number,
  about: string,
  round: string,
  taken: TakenNames,
): string {
  const short = `${kind} N${level} ${about}`;
  const safe = allowed(short);
  return safe.length <= LONGEST && isFree(safe, taken) ? safe : sheetName(`${short} ${round}`, taken);
}

/** `tblSkema_` and 8 hex digits of SHA-256(`runde|niveau|enhed|sag`); the ids of a matrix are joined by `,`. */
export function reviewTableName(round: string, level: number, unit: string, ids: readonly string[]): string {
  return `tblSkema_${sha256Hex([round, level, unit, ids.join(",")].join("|")).slice(0, 8)}`;
}

/** `tblOversigt_` and 8 hex digits of SHA-256(`runde|niveau|<whom the overview is for>`). */
export function overviewTableName(round: string, level: number, holder: string): string {
  return `tblOversigt_${sha256Hex([round, level, holder].join("|")).slice(0, 8)}`;
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST_FILE = 100;

/** A file name that Windows accepts, unique ignoring case: `2026-K1 N2 Borgercenter Nord.xlsx`. */
export function fileName(full: string, taken: TakenNames, ending = ".xlsx"): string {
  const safe = full
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/gu, "-")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  const stem = cut(safe === "" || RESERVED.test(safe) ? `-${safe}` : safe, LONGEST_FILE).replace(/[\s.]+$/u, "");
  for (let attempt = 0; ; attempt++) {
    const digits = sha256Hex(attempt < 2 ? full : `${full}#${attempt}`).slice(0, 3);
    const name = `${attempt === 0 && safe.length <= LONGEST_FILE ? stem : `${stem}~${digits}`}${ending}`;
    if (!taken.has(wordKey(name))) return name;
  }
}
