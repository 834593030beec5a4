/**
 * Print set-up of a sheet that is drawn anew. What was drawn before is noted in hidden names of the sheet, so that
 * whatever has become another since is a person's choice, and stays. Rows and areas are noted as references: the host
 * moves them with the cells, as it moves what is printed.
 */
import type { DefinedName, Region, SheetContent } from "./content";
import type { HeadOrFoot } from "./resolved";
import { resolvedPage, wholeRows } from "./resolved";
import { codeOf } from "./short-code";

const PAGE = "tilsyn_side";
const PRINTED = "tilsyn_udskrift";
const TITLES = "tilsyn_titler";

/** The names that tell what is drawn of print set-up, where the sheet does not tell it by itself. */
export function pageNotes({ page, keepsLayout, tables }: SheetContent): readonly DefinedName[] {
  const notes: DefinedName[] = [];
  const note = (name: string, refersTo: DefinedName["refersTo"]): void =>
    void notes.push({ name, scope: "sheet", hidden: true, refersTo });
  const { orientation, header, footer, ...size } = resolvedPage(page);
  if (keepsLayout !== true)
    note(PAGE, { text: [orientation, sizeCode(size), headCode(header), headCode(footer)].join(" ") });
  const { printArea, repeatRows } = page;
  if (printArea !== undefined) note(PRINTED, { region: printArea });
  if (repeatRows !== undefined && repeatRows.some((row) => row !== tables[0]?.row))
    note(TITLES, { region: { row: repeatRows[0], column: 1, rows: repeatRows[1] - repeatRows[0] + 1, columns: 1 } });
  return notes;
}

export function isPageNote(name: string): boolean {
  return name === PAGE || name === PRINTED || name === TITLES;
}

/** A header or footer by what is in its three sections; none is a blank one. */
export function headCode(head: Pick<HeadOrFoot, "left" | "center" | "right"> | null): string {
  return codeOf([head?.left ?? "", head?.center ?? "", head?.right ?? ""].join("\u001F"));
}

interface PrintSize {
  readonly fitToWidth: number | null;
  readonly scale: number | null;
}

/** How large a sheet prints: `2` pages wide, or `87%` of full size; empty where neither is said. */
export function sizeCode({ fitToWidth, scale }: PrintSize): string {
  return scale === null ? String(fitToWidth ?? "") : `${scale}%`;
}

/** Print set-up as it stands on a sheet. */
export interface StandingPage {
  /** Null: the sheet says nothing of it. */
  readonly orientation: string | null;
  /** As `sizeCode` gives it. */
  readonly size: string;
  /** `$1:$4` and `$A:$B`; null: none. */
  readonly rows: string | null;
  readonly columns: string | null;
  /** Empty: none. */
  readonly area: readonly Region[];
  /** As `headCode` gives them. */
  readonly header: string;
  readonly footer: string;
}

/** What becomes of print set-up: of the first four whether they are drawn, of the others what they are to be. */
export interface PageAfter {
  readonly orientation: boolean;
  readonly fit: boolean;
  readonly header: boolean;
  readonly footer: boolean;
  readonly rows: string | null;
  readonly columns: string | null;
  readonly area: readonly Region[];
}

/**
 * @param noted what a name of the sheet says as it stands: a text constant or a region; undefined: there is none
 * @param headerRow header row, as it stands, of the first table of ours
 */
export function pageAfter(
  content: SheetContent,
  standing: StandingPage,
  noted: (name: string) => string | Region | undefined,
  headerRow: number | undefined,
): PageAfter {
  const { repeatRows, repeatColumns, printArea } = resolvedPage(content.page);
  const keepsLayout = content.keepsLayout === true;
  const told = noted(PAGE);
  const before = typeof told === "string" ? told.split(" ") : undefined;
  const isOurs = (now: string | number | null, place: number): boolean =>
    !keepsLayout && (before === undefined || now === null || String(now) === before[place]);
  const knows = keepsLayout || before !== undefined;
  return {
    orientation: isOurs(standing.orientation, 0),
    fit: !keepsLayout && (before === undefined || standing.size === before[1]),
    header: isOurs(standing.header, 2),
    footer: isOurs(standing.footer, 3),
    rows: rowsAfter(),
    columns:
      standing.columns === repeatColumns || (standing.columns === null && !knows) ? repeatColumns : standing.columns,
    area: areaAfter(standing.area, noted(PRINTED)),
  };

  function rowsAfter(): string | null {
    const own = noted(TITLES);
    const ours = [
      repeatRows,
      headerRow === undefined ? null : wholeRows(headerRow, headerRow),
      typeof own === "object" ? wholeRows(own.row, own.row + own.rows - 1) : null,
    ];
    if (standing.rows === null) return knows ? null : repeatRows;
    // An earlier program noted nothing, and repeated one row.
    const isSingle = /^\$(\d+):\$\1$/u.test(standing.rows);
    return ours.includes(standing.rows) || (!knows && isSingle) ? repeatRows : standing.rows;
  }

  function areaAfter(now: readonly Region[], own: string | Region | undefined): readonly Region[] {
    const drawn = printArea === null ? [] : [printArea];
    if (typeof own === "object") {
      const [one, ...more] = now;
      if (one === undefined) return [];
      if (more.length > 0 || !isWithin(own, one)) return now;
      if (sameRegion(own, one)) return drawn;
      // It held all of ours and more, and goes on to.
      return printArea === null ? now : [around(one, printArea)];
    }
    const isEarlier =
      printArea !== null &&
      now.length === 1 &&
      now[0]?.row === 1 &&
      now[0].column === 1 &&
      now[0].columns === printArea.columns;
    return now.length === 0 || isEarlier ? drawn : now;
  }
}

function sameRegion(one: Region, other: Region): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

function isWithin(inner: Region, outer: Region): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function around(one: Region, other: Region): Region {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
