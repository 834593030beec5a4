/** Which column of somebody else's table is which column of ours. */
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { hasCpr, withoutCpr } from "../../kernel/cpr";
import type { WordKey } from "../../kernel/keys";
import { wordKey, wordOf } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { CaseColumn } from "./case-columns";
import type { ColumnSet } from "./column-set";
import { headerKey } from "./column-set";
import { hasLostLetters } from "./lost-letters";
import { listing } from "../../language/words";

/** One `Sagsnr=Sag` of `--map`: the file's header, and the column of ours it is. */
export interface HeaderMapping {
  readonly from: string;
  readonly to: string;
}

/** The text of `--map`: `Sagsnr=Sag; Center=Enhed`. */
export function readMapping(text: string): Outcome<readonly HeaderMapping[]> {
  const parts = text
    .split(";")
    .map(clean)
    .filter((part) => part !== "");
  const wrong = parts.filter((part) => !/^[^=]*[^=\s][^=]*=[^=]*[^=\s][^=]*$/u.test(part));
  if (wrong.length > 0) return failed(...wrong.map((part) => problem("population/map-form", { part: cited(part) })));
  return done(
    parts
      .map((part) => part.split("=") as [string, string])
      .map(([from, to]) => ({ from: clean(from), to: clean(to) })),
  );
}

/** A column of the table that was read. */
export interface ReadColumn<Column extends string = CaseColumn> {
  /** From 0, from the left edge of the grid. */
  readonly offset: number;
  /** As it stands in the file (blank: `Kolonne 6`), without CPR numbers. */
  readonly header: string;
  /** The column of ours it is; null for a further column. */
  readonly column: Column | null;
  /** Header in our table: the column's own name, or a further column's, unique ignoring case. */
  readonly name: string;
}

export interface Header<Column extends string = CaseColumn> {
  /** Index of the header row in the grid's rows. */
  readonly at: number;
  readonly columns: readonly ReadColumn<Column>[];
  /** Required columns that no header is. */
  readonly missing: readonly Column[];
  /** Texts of the headers that are not blank, fit to be shown. */
  readonly present: string;
  readonly problems: readonly Problem[];
}

/** Rows in which a header with some of our columns is looked for: exports may begin with a title and a few lines of text. */
const HEADER_WITHIN = 25;
/** Rows in which one with all required columns is looked for: a whole guide may stand before it. */
const WHOLE_HEADER_WITHIN = 500;
/** A header in an Excel table holds 255 characters; the rest is room for a number behind it. */
const LONGEST_HEADER = 240;

/** How surely a header is a column: named by the user, the column's own name, or a name other systems use. */
type Claim<Column> = { readonly column: Column; readonly rank: 1 | 2 | 3 };

function claimOf<Column extends string>(
  key: string,
  mapping: ReadonlyMap<string, Column>,
  set: ColumnSet<Column>,
  aliases: boolean,
): Claim<Column> | null {
  const mapped = mapping.get(key);
  if (mapped !== undefined) return { column: mapped, rank: 3 };
  const own = set.own.get(key);
  if (own !== undefined) return { column: own, rank: 2 };
  const alias = aliases ? set.aliases.get(key) : undefined;
  return alias === undefined ? null : { column: alias, rank: 1 };
}

/** A header whose letters were lost: `Afg?relse` is Afgørelse, as no other column can be. */
function damagedClaim<Column extends string>(text: string, set: ColumnSet<Column>): Claim<Column> | null {
  if (!hasLostLetters(text)) return null;
  const pattern = wordOf(text)
    .split(/([?\ufffd]+)/u)
    .map((part, index) => (index % 2 === 1 ? `.{1,${part.length}}` : headerKey(part)))
    .join("");
  const whole = new RegExp(`^${pattern}$`, "u");
  const found = new Set(
    [...Array.from(set.own), ...Array.from(set.aliases)].flatMap(([key, column]) => (whole.test(key) ? [column] : [])),
  );
  const [column] = Array.from(found);
  return column !== undefined && found.size === 1 ? { column, rank: 1 } : null;
}

/** Finds the header row and says which column is which. `own`: only the columns' own names count, in the first row. */
export function readHeader<Column extends string>(
  rows: readonly (readonly Cell[])[],
  mapping: readonly HeaderMapping[],
  own: boolean,
  place: (row: number, column?: string) => Place,
  set: ColumnSet<Column>,
): Header<Column> {
  const problems: Problem[] = [];
  const wanted = wantedColumns(mapping, set, problems);
  const claim = (text: string): Claim<Column> | null =>
    headerKey(text) === ""
      ? null
      : (claimOf(headerKey(text), wanted, set, !own) ?? (own ? null : damagedClaim(text, set)));
  const at = own ? 0 : headerRow(rows, set, claim);
  if (at > 0) problems.push(problem("population/header-moved", { row: String(place(at).row) }, place(at)));
  const texts = (rows[at] ?? []).map((cell) => {
    const text = cellText(cell).replace(/\s+/gu, " ");
    if (hasCpr(text)) problems.push(problem("privacy/cpr", {}, place(at, withoutCpr(text))));
    return withoutCpr(text);
  });
  const present = texts.filter((text) => text !== "");
  for (const each of mapping) {
    if (!texts.some((text) => headerKey(text) === headerKey(each.from))) {
      problems.push(
        problem("population/map-unknown", { header: cited(each.from), headers: shown(present) }, place(at)),
      );
    }
  }
  const chosen = chooseColumns(texts.map(claim), texts, set, problems, (column) => place(at, column));
  const missing = set.required.filter((column) => !chosen.has(column));
  const columns = namedColumns(rows, at, texts, chosen, set, problems, place);
  return { at, columns, missing, present: shown(present), problems };
}

/** The required columns that are missing, all in one sentence. */
export function missingColumns(
  { at, missing, present }: Header<string>,
  place: (row: number, column?: string) => Place,
): Problem[] {
  const [first] = missing;
  if (first === undefined) return [];
  const map = missing.map((column) => `<overskrift>=${column}`).join("; ");
  const column = listing(missing);
  return [problem("population/column-missing", { column, headers: present, map }, place(at, first))];
}

function wantedColumns<Column extends string>(
  mapping: readonly HeaderMapping[],
  set: ColumnSet<Column>,
  problems: Problem[],
): ReadonlyMap<string, Column> {
  const wanted = new Map<string, Column>();
  for (const { from, to } of mapping) {
    const column = set.own.get(headerKey(to));
    if (column !== undefined) wanted.set(headerKey(from), column);
    else problems.push(problem("population/map-target", { column: cited(to), columns: set.columns.join(", ") }));
  }
  return wanted;
}

/** The first row that has all required columns, else the one that has most of ours, else the first that is not blank. */
function headerRow<Column extends string>(
  rows: readonly (readonly Cell[])[],
  set: ColumnSet<Column>,
  claim: (text: string) => Claim<Column> | null,
): number {
  let best = -1;
  let most = 0;
  for (let index = 0; index < Math.min(rows.length, WHOLE_HEADER_WITHIN); index++) {
    const found = new Set((rows[index] as readonly Cell[]).map((cell) => claim(cellText(cell))?.column));
    found.delete(undefined);
    if (set.required.every((column) => found.has(column))) return index;
    if (found.size > most && index < HEADER_WITHIN) {
      most = found.size;
      best = index;
    }
  }
  return best >= 0
    ? best
    : Math.max(
        0,
        rows.findIndex((row) => row.some((cell) => cell !== null)),
      );
}

/** For each column of ours the offset of the header that claims it most surely; two equally sure ones are a problem. */
function chooseColumns<Column extends string>(
  claims: readonly (Claim<Column> | null)[],
  texts: readonly string[],
  set: ColumnSet<Column>,
  problems: Problem[],
  place: (column: string) => Place,
): ReadonlyMap<Column, number> {
  const chosen = new Map<Column, number>();
  for (const column of set.columns) {
    const claiming = claims.flatMap((claim, offset) =>
      claim?.column === column ? [{ offset, rank: claim.rank }] : [],
    );
    if (claiming.length === 0) continue;
    const rank = Math.max(...claiming.map((each) => each.rank));
    const surest = claiming.filter((each) => each.rank === rank);
    const first = surest[0]!.offset;
    const named = (offsets: readonly { readonly offset: number }[]): string =>
      offsets.map((each) => `${cited(texts[each.offset])} (kolonne ${each.offset + 1})`).join(", ");
    if (surest.length > 1) {
      problems.push(
        problem("population/column-twice", { column, headers: named(surest) }, place(texts[first] as string)),
      );
    } else if (claiming.length > 1) {
      const others = named(claiming.filter((each) => each.rank < rank));
      const values = { column, header: cited(texts[first]), others };
      problems.push(problem("population/column-also", values, place(texts[first] as string)));
    }
    chosen.set(column, first);
  }
  return chosen;
}

/** Every column that has a header or a value, each under a name that is unique in our table. */
function namedColumns<Column extends string>(
  rows: readonly (readonly Cell[])[],
  at: number,
  texts: readonly string[],
  chosen: ReadonlyMap<Column, number>,
  set: ColumnSet<Column>,
  problems: Problem[],
  place: (row: number, column?: string) => Place,
): ReadColumn<Column>[] {
  const ours = new Map(Array.from(chosen, ([column, offset]) => [offset, column]));
  const taken = new Set(set.columns.map(wordKey));
  return texts.flatMap((text, offset): ReadColumn<Column>[] => {
    const column = ours.get(offset) ?? null;
    if (column !== null) return [{ offset, header: text, column, name: column }];
    if (text === "" && !rows.some((row, index) => index > at && (row[offset] ?? null) !== null)) return [];
    const header = text === "" ? `Kolonne ${offset + 1}` : text;
    const name = freeName(header, taken);
    taken.add(wordKey(name));
    if (text === "") problems.push(problem("population/header-blank", { name }, place(at, header)));
    else if (name !== header)
      problems.push(
        problem("population/header-renamed", { header: cited(header), name: cited(name) }, place(at, header)),
      );
    return [{ offset, header, column, name }];
  });
}

function freeName(header: string, taken: ReadonlySet<WordKey>): string {
  const base =
    header.length > LONGEST_HEADER
      ? header
          .slice(0, LONGEST_HEADER)
          .replace(/\p{Surrogate}/gu, "")
          .trim()
      : header;
  let name = base;
  for (let count = 2; taken.has(wordKey(name)); count++) name = `${base} (${count})`;
  return name;
}

function shown(headers: readonly string[]): string {
  return headers.map(cited).join(", ");
}

/** Whether a row below the header repeats it, as happens where two exports are pasted together. */
export function repeatsHeader(header: Header<string>, cells: readonly Cell[]): boolean {
  const own = header.columns.filter(({ column }) => column !== null);
  const compared = own.length > 0 ? own : header.columns;
  return (
    compared.length > 0 &&
    compared.every(({ offset, header: text }) => headerKey(cellText(cells[offset])) === headerKey(text))
  );
}
