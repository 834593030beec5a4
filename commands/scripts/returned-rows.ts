/**
 * Review sheets of a returned workbook as rows of texts, the only form in which a script hands a table on to another: each
 * row begins with what it is. A workbook that is brought in by hand comes as the texts of one sheet's cells instead.
 *
 * @source https://learn.microsoft.com/office/dev/scripts/develop/user-input (`string[][]` lets a workbook be brought in)
 */
import { wordKey } from "../../src/kernel/keys";
import { QUESTIONS } from "../../src/templates/sheet/questions";
import type { ReturnedFile } from "../../src/review/facts/returned-files";
import { FIELD } from "../../src/review/sheet/review";
import { recognisedSheets } from "../../src/review/sheet/review-recognised";
import type { Scalar, SheetData } from "../../src/workbook/content";
import type { Snapshot } from "../../src/workbook/workbook";

const SHEET = "tilsyn-skema";
const NAME = "tilsyn-navn";
const MERGE = "tilsyn-flet";
const NOTE = "tilsyn-note";
const ROW = "tilsyn-række";

export function rowsOfSheets(file: string, sheets: readonly SheetData[]): string[][] {
  const rows: string[][] = [];
  for (const { name, cells, names, merges, notes = {} } of sheets) {
    rows.push([SHEET, file, name]);
    for (const each of Object.keys(names)) rows.push([NAME, each, names[each] ?? ""]);
    for (const each of merges) rows.push([MERGE, each]);
    for (const each of Object.keys(notes)) rows.push([NOTE, each, notes[each] ?? ""]);
    for (const line of cells) rows.push([ROW, ...line.map((cell) => textOfCell(cell))]);
  }
  return rows;
}

/** What kind of value it was goes before it, so that `001` stays a text and a date a number. */
function textOfCell(cell: Scalar): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `'${cell}`;
  return typeof cell === "number" ? `#${cell}` : `?${String(cell)}`;
}

function cellOfText(text: string): Scalar {
  if (text === "") return null;
  const rest = text.slice(1);
  if (text.startsWith("#")) return Number(rest);
  return text.startsWith("?") ? rest === "true" : rest;
}

interface OpenSheet {
  readonly file: string;
  readonly name: string;
  readonly names: Record<string, string>;
  readonly merges: string[];
  readonly notes: Record<string, string>;
  readonly cells: Scalar[][];
}

/** @param snapshot of the register: a sheet that lost its names is recognised by its questions */
export function filesOfRows(rows: readonly (readonly string[])[], snapshot: Snapshot): readonly ReturnedFile[] {
  if (!rows.some(([kind]) => kind === SHEET)) return broughtIn(rows, snapshot);
  const sheets: OpenSheet[] = [];
  for (const [kind = "", ...rest] of rows) {
    const [first = "", second = ""] = rest;
    if (kind === SHEET) sheets.push({ file: first, name: second, names: {}, merges: [], notes: {}, cells: [] });
    const sheet = sheets[sheets.length - 1];
    if (sheet === undefined) continue;
    if (kind === NAME) sheet.names[first] = second;
    else if (kind === MERGE) sheet.merges.push(first);
    else if (kind === NOTE) sheet.notes[first] = second;
    else if (kind === ROW) sheet.cells.push(withoutBlankEnd(rest.map((text) => cellOfText(text))));
  }
  const files = Array.from(new Set(sheets.map(({ file }) => file)));
  return files.map((file) => {
    const own = sheets
      .filter((each) => each.file === file)
      .map(({ name, names, merges, notes, cells }): SheetData => ({ name, names, merges, notes, cells }));
    const named = own.filter(({ names }) => Object.keys(names).length > 0);
    return { name: file, sheets: named.length > 0 ? named : recognised(own, snapshot) };
  });
}

/** One sheet, as Excel gives the workbook that somebody chose. */
function broughtIn(rows: readonly (readonly string[])[], snapshot: Snapshot): readonly ReturnedFile[] {
  const cells = rows.map((row) => {
    const isDates = row.some((text) => wordKey(text) === wordKey(FIELD.date.label));
    return withoutBlankEnd(row.map((text) => typedText(text, isDates)));
  });
  const sheet: SheetData = { name: "Indlæst skema", cells, names: {}, merges: [] };
  return [{ name: "Indlæst skema", sheets: recognised([sheet], snapshot) }];
}

/** A date that came as its serial number is a number; any other text of digits may be a case. */
function typedText(text: string, isDates: boolean): Scalar {
  if (text === "") return null;
  return isDates && /^\d{5}(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}

function recognised(sheets: readonly SheetData[], { tables }: Snapshot): readonly SheetData[] {
  return recognisedSheets(sheets, tables[QUESTIONS.name]);
}

/** A flow makes all rows as long as the longest. */
function withoutBlankEnd(cells: Scalar[]): Scalar[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? null) === null) end--;
  return cells.slice(0, end);
}
