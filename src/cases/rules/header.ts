/** Which column of somebody else's table is which column of Sager. */
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { hasCpr, withoutCpr } from "../../kernel/cpr";
import type { WordKey } from "../../kernel/keys";
import { wordKey, wordOf } from "../../kernel/keys";
import { clean, listed } from "../../kernel/text";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { hasLostLetters } from "./lost-letters";

/**
 * The columns of Sager in their order, each with the names that Danish case systems give it (beside its own). Compared
 * without case, blanks, dots and hyphens.
 */
const NAMES = {
  Sag: [
    "Sagsnr",
    "Sagsnummer",
    "Sags-id",
    "Sag-id",
    "Sag nr",
    "Sag nummer",
    "Journalnr",
    "Journalnummer",
    "DUBU-sagsnr",
    "DUBU-nummer",
    "DUBU-id",
    "CSC-sagsnr",
    "SBSYS-sagsnr",
    "Acadre-sagsnr",
    "Eksternt sagsnr",
    "Forløbs-id",
    "Løbenr",
    "Løbenummer",
    "Sagens nummer",
    "Sagsnøgle",
  ],
  Enhed: [
    "Afdeling",
    "Afdelingsnavn",
    "Center",
    "Område",
    "Distrikt",
    "Borgercenter",
    "Enhedsnavn",
    "Ansvarlig enhed",
    "Ansvarlig afdeling",
    "Organisatorisk enhed",
    "Organisationsenhed",
    "Organisation",
    "Org. enhed",
    "Sagens enhed",
    "Myndighedsenhed",
  ],
  Team: ["Gruppe", "Teamnavn", "Gruppenavn", "Ansvarligt team", "Sagsbehandlers team", "Faggruppe"],
  Sagsbehandler: [
    "Rådgiver",
    "Ansvarlig rådgiver",
    "Myndighedsrådgiver",
    "Socialrådgiver",
    "Familierådgiver",
    "Børnerådgiver",
    "Ansvarlig sagsbehandler",
    "Primær sagsbehandler",
    "Primær rådgiver",
    "Sagsbehandler navn",
    "Sagsbehandlers navn",
    "Sagsansvarlig",
    "Ansvarlig",
    "Ansvarlig myndighedsrådgiver",
  ],
  Sagstype: ["Type", "Sagskategori", "Kategori", "Sagsart", "Sagens type"],
  Sagstrin: [
    "Aktuelle sagstrin",
    "Aktuelt sagstrin",
    "Trin",
    "Procestrin",
    "Sagsfase",
    "Fase",
    "Aktuel fase",
    "Sagens trin",
    "Sagsskridt",
  ],
  Afgørelse: [
    "Paragraf",
    "§",
    "Foranstaltning §",
    "Foranstaltningsparagraf",
    "Indsats §",
    "Afgørelse §",
    "Afgørelsesparagraf",
    "Lovhjemmel",
    "Hjemmel",
    "Lovparagraf",
    "Afgørelse paragraf",
    "Paragraf afgørelse",
  ],
  Afgørelsesdato: [
    "Dato for afgørelse",
    "Afgørelse dato",
    "Dato afgørelse",
    "Afgjort den",
    "Bevillingsdato",
    "Dato for bevilling",
    "Foranstaltningsdato",
  ],
  Alder: ["Barnets alder", "Borgers alder", "Borgerens alder", "Den unges alder", "Alder i år", "Alder (år)"],
  Risiko: ["Risikoscore", "Risikovægt", "Risiko score", "Risikotal", "Risikovurdering score"],
  Status: ["Sagsstatus", "Sagstilstand", "Sagens status", "Tilstand"],
} as const;

export type CaseColumn = keyof typeof NAMES;
export const CASE_COLUMNS = Object.keys(NAMES) as readonly CaseColumn[];
export const REQUIRED_COLUMNS: readonly CaseColumn[] = ["Sag", "Enhed", "Sagsbehandler"];

/** One `Sagsnr=Sag` of `--map`: the file's header, and the column of Sager it is. */
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
export interface ReadColumn {
  /** From 0, from the left edge of the grid. */
  readonly offset: number;
  /** As it stands in the file (blank: `Kolonne 6`), without CPR numbers. */
  readonly header: string;
  /** The column of Sager it is; null for a further column. */
  readonly column: CaseColumn | null;
  /** Header in Sager: the column's own name, or a further column's, unique ignoring case. */
  readonly name: string;
}

export interface Header {
  /** Index of the header row in the grid's rows. */
  readonly at: number;
  readonly columns: readonly ReadColumn[];
  /** Required columns that no header is. */
  readonly missing: readonly CaseColumn[];
  /** Texts of the headers that are not blank, fit to be shown. */
  readonly present: string;
  readonly problems: readonly Problem[];
}

/** What makes two headers the same: letters and digits only, case folded. */
export function headerKey(text: string): string {
  return wordOf(text).replace(/[^\p{L}\p{N}§]/gu, "");
}

const OWN = new Map<string, CaseColumn>(CASE_COLUMNS.map((column) => [headerKey(column), column]));
const ALIASES = new Map<string, CaseColumn>(
  CASE_COLUMNS.flatMap((column) =>
    (NAMES[column] as readonly string[]).map((name): [string, CaseColumn] => [headerKey(name), column]),
  ),
);
/** Rows in which a header with some of our columns is looked for: exports may begin with a title and a few lines of text. */
const HEADER_WITHIN = 25;
/** Rows in which one with all required columns is looked for: a whole guide may stand before it. */
const WHOLE_HEADER_WITHIN = 500;
/** A header in an Excel table holds 255 characters; the rest is room for a number behind it. */
const LONGEST_HEADER = 240;

/** How surely a header is a column: named by the user, the column's own name, or a name other systems use. */
type Claim = { readonly column: CaseColumn; readonly rank: 1 | 2 | 3 };

function claimOf(key: string, mapping: ReadonlyMap<string, CaseColumn>, aliases: boolean): Claim | null {
  const mapped = mapping.get(key);
  if (mapped !== undefined) return { column: mapped, rank: 3 };
  const own = OWN.get(key);
  if (own !== undefined) return { column: own, rank: 2 };
  const alias = aliases ? ALIASES.get(key) : undefined;
  return alias === undefined ? null : { column: alias, rank: 1 };
}

/** A header whose letters were lost: `Afg?relse` is Afgørelse, as no other column can be. */
function damagedClaim(text: string): Claim | null {
  if (!hasLostLetters(text)) return null;
  const pattern = wordOf(text)
    .split(/([?\ufffd]+)/u)
    .map((part, index) => (index % 2 === 1 ? `.{1,${part.length}}` : headerKey(part)))
    .join("");
  const whole = new RegExp(`^${pattern}$`, "u");
  const found = new Set(
    [...Array.from(OWN), ...Array.from(ALIASES)].flatMap(([key, column]) => (whole.test(key) ? [column] : [])),
  );
  const [column] = Array.from(found);
  return column !== undefined && found.size === 1 ? { column, rank: 1 } : null;
}

/** Finds the header row and says which column is which. `own`: only Sager's own headers count, in the first row. */
export function readHeader(
  rows: readonly (readonly Cell[])[],
  mapping: readonly HeaderMapping[],
  own: boolean,
  place: (row: number, column?: string) => Place,
): Header {
  const problems: Problem[] = [];
  const wanted = wantedColumns(mapping, problems);
  const claim = (text: string): Claim | null =>
    headerKey(text) === "" ? null : (claimOf(headerKey(text), wanted, !own) ?? (own ? null : damagedClaim(text)));
  const at = own ? 0 : headerRow(rows, claim);
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
  const chosen = chooseColumns(texts.map(claim), texts, problems, (column) => place(at, column));
  const missing = REQUIRED_COLUMNS.filter((column) => !chosen.has(column));
  const columns = namedColumns(rows, at, texts, chosen, problems, place);
  return { at, columns, missing, present: shown(present), problems };
}

/** The required columns that are missing, all in one sentence. */
export function missingColumns(
  { at, missing, present }: Header,
  place: (row: number, column?: string) => Place,
): Problem[] {
  const [first] = missing;
  if (first === undefined) return [];
  const map = missing.map((column) => `<overskrift>=${column}`).join("; ");
  const column = listed(missing, "og");
  return [problem("population/column-missing", { column, headers: present, map }, place(at, first))];
}

function wantedColumns(mapping: readonly HeaderMapping[], problems: Problem[]): ReadonlyMap<string, CaseColumn> {
  const wanted = new Map<string, CaseColumn>();
  for (const { from, to } of mapping) {
    const column = OWN.get(headerKey(to));
    if (column !== undefined) wanted.set(headerKey(from), column);
    else problems.push(problem("population/map-target", { column: cited(to), columns: CASE_COLUMNS.join(", ") }));
  }
  return wanted;
}

/** The first row that has all required columns, else the one that has most of ours, else the first that is not blank. */
function headerRow(rows: readonly (readonly Cell[])[], claim: (text: string) => Claim | null): number {
  let best = -1;
  let most = 0;
  for (let index = 0; index < Math.min(rows.length, WHOLE_HEADER_WITHIN); index++) {
    const found = new Set((rows[index] as readonly Cell[]).map((cell) => claim(cellText(cell))?.column));
    found.delete(undefined);
    if (REQUIRED_COLUMNS.every((column) => found.has(column))) return index;
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
function chooseColumns(
  claims: readonly (Claim | null)[],
  texts: readonly string[],
  problems: Problem[],
  place: (column: string) => Place,
): ReadonlyMap<CaseColumn, number> {
  const chosen = new Map<CaseColumn, number>();
  for (const column of CASE_COLUMNS) {
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

/** Every column that has a header or a value, each under a name that is unique in Sager. */
function namedColumns(
  rows: readonly (readonly Cell[])[],
  at: number,
  texts: readonly string[],
  chosen: ReadonlyMap<CaseColumn, number>,
  problems: Problem[],
  place: (row: number, column?: string) => Place,
): ReadColumn[] {
  const ours = new Map(Array.from(chosen, ([column, offset]) => [offset, column]));
  const taken = new Set(CASE_COLUMNS.map(wordKey));
  return texts.flatMap((text, offset): ReadColumn[] => {
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
export function repeatsHeader(header: Header, cells: readonly Cell[]): boolean {
  const own = header.columns.filter(({ column }) => column !== null);
  const compared = own.length > 0 ? own : header.columns;
  return (
    compared.length > 0 &&
    compared.every(({ offset, header: text }) => headerKey(cellText(cells[offset])) === headerKey(text))
  );
}
