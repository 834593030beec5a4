/**
 * Serial numbers in place of CPR numbers, for exports whose only key is the CPR number. The register gets the serial
 * numbers; which is whose stands in a key file that is kept apart from the register and goes on from import to import,
 * so that a case keeps its number.
 */
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { sha256Hex } from "../../kernel/hash";
import { byCodePoint, clean } from "../../kernel/text";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { cprCells } from "./cpr-column";
import type { Header } from "./header";

/** A row of the key file. */
export interface SerialKey {
  /** `L000001` */
  readonly serial: string;
  /** `ddmmyy-nnnn`, or a replacement number as `ddmmyy-AB12`. */
  readonly cpr: string;
}

export interface SerialSource {
  /** What the key file holds; empty for a new one. */
  readonly known: readonly SerialKey[];
  /**
   * Any text that nobody can guess and that is not kept: new numbers are given in an order that hangs on it, so that
   * a serial number tells neither the birthday nor the place in the export.
   */
  readonly shuffle: string;
}

/** A row of the table read: `refused` where its key cannot be used. */
interface Row {
  readonly number: number;
  readonly cells: Cell[];
  refused: boolean;
}

export interface GivenSerials<Column extends string> {
  /** With the column of keys as `Sag`. */
  readonly header: Header<Column>;
  /** Known ones first, then new ones, by serial number. */
  readonly keys: readonly SerialKey[];
}

const FIRST_ROW = ["Løbenummer", "CPR-nummer"] as const;
const SERIAL = /^L(\d{6,9})$/u;

/**
 * Puts a serial number into every cell of the column of CPR numbers: Sag itself, or the one such column of a table
 * without it. Null where there is no such column, or more than one; `problems` then says so.
 *
 * @problems serial/not-needed, serial/two-columns, serial/no-column, serial/not-cpr
 */
export function giveSerials<Column extends string>(
  header: Header<Column>,
  key: Column,
  rows: readonly Row[],
  source: SerialSource,
  place: (row: number | null, column: string) => Place,
  problems: Problem[],
): GivenSerials<Column> | null {
  const own = header.columns.find((each) => each.column === key);
  const candidates = header.columns.filter((each) => (own === undefined ? each.column === null : each === own));
  const found = candidates.filter((each) => cprCells(rows, each.offset).mostly);
  const [column] = found;
  if (column === undefined || found.length > 1) {
    const headers = found.map((each) => cited(each.header)).join(", ");
    if (found.length > 1) problems.push(problem("serial/two-columns", { headers }, place(null, "Sag")));
    else if (own === undefined) problems.push(problem("serial/no-column", {}, place(null, "Sag")));
    else problems.push(problem("serial/not-needed", { column: cited(own.header) }, place(null, own.header)));
    return null;
  }
  const keyed = rows.filter((row) => (row.cells[column.offset] ?? null) !== null);
  const keys = numbered(
    keyed.flatMap((row) => keyOf(row.cells[column.offset]) ?? []),
    source,
  );
  const serials = new Map(keys.map((each) => [each.cpr, each.serial]));
  for (const row of keyed) {
    const cpr = keyOf(row.cells[column.offset]);
    row.cells[column.offset] = cpr === null ? null : (serials.get(cpr) ?? null);
    if (cpr !== null) continue;
    row.refused = true;
    problems.push(problem("serial/not-cpr", {}, place(row.number, column.header)));
  }
  return { header: withKey(header, key, column.offset), keys };
}

/** A cell as the key file has it; null for what is neither a CPR number nor a replacement number. */
function keyOf(cell: Cell | undefined): string | null {
  const digits = clean(cellText(cell))
    .replace(/^cpr[\p{L}\s.:-]*/iu, "")
    .replace(/[\s._/\p{Pd}\u2212]/gu, "");
  const parts = /^(\d{6})([\dA-ZÆØÅ]{4})$/iu.exec(/^\d{9}$/u.test(digits) ? `0${digits}` : digits);
  return parts === null ? null : `${parts[1] as string}-${(parts[2] as string).toUpperCase()}`;
}

function numbered(met: readonly string[], { known, shuffle }: SerialSource): readonly SerialKey[] {
  const held = new Set(known.map((each) => each.cpr));
  const last = known.reduce((most, each) => Math.max(most, Number(SERIAL.exec(each.serial)?.[1] ?? 0)), 0);
  const added = Array.from(new Set(met.filter((each) => !held.has(each))))
    .map((cpr) => ({ cpr, order: sha256Hex(`${shuffle}|${cpr}`) }))
    .sort((a, b) => byCodePoint(a.order, b.order));
  return [
    ...known,
    ...added.map(({ cpr }, index) => ({ serial: `L${String(last + 1 + index).padStart(6, "0")}`, cpr })),
  ];
}

function withKey<Column extends string>(header: Header<Column>, key: Column, offset: number): Header<Column> {
  return {
    ...header,
    columns: header.columns.map((each) => (each.offset === offset ? { ...each, column: key, name: key } : each)),
    missing: header.missing.filter((each) => each !== key),
  };
}

/**
 * The rows of a key file.
 * @problems serial/not-key for another file, serial/key-row, serial/key-twice by row
 */
export function readKeys(name: string, rows: readonly (readonly Cell[])[]): Outcome<readonly SerialKey[]> {
  if (FIRST_ROW.some((text, index) => cellText(rows[0]?.[index]).trim() !== text))
    return failed(problem("serial/not-key", { file: name }));
  const problems: Problem[] = [];
  const keys: SerialKey[] = [];
  const seen = new Set<string>();
  rows.slice(1).forEach((row, index) => {
    if (row.every((cell) => cell === null)) return;
    const at = { sheet: name, row: index + 2 };
    const serial = cellText(row[0]).trim();
    const cpr = keyOf(row[1]);
    if (!SERIAL.test(serial) || cpr === null) problems.push(problem("serial/key-row", {}, at));
    else if (seen.has(serial) || seen.has(cpr)) problems.push(problem("serial/key-twice", { serial }, at));
    else keys.push({ serial, cpr });
    seen.add(serial).add(cpr ?? "");
  });
  return problems.length > 0 ? failed(...problems) : done(keys);
}

/** The key file as text, fit for Danish Excel. */
export function keysText(keys: readonly SerialKey[]): string {
  return `\ufeff${[FIRST_ROW.join(";"), ...keys.map((each) => `${each.serial};${each.cpr}`)].join("\r\n")}\r\n`;
}
