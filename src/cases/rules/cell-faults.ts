/**
 * What programs have made of cells on their way to us: error values, letters that are lost, ids and names that Excel took
 * for dates, numbers or truth values. One sentence a kind and column, with its rows. A required cell that cannot be
 * trusted refuses its row; any other is read as blank.
 */
import type { Cell } from "../../kernel/cell";
import { cellText, cited, citedSigns } from "../../kernel/cell";
import { isErrorValue } from "../../kernel/error-value";
import type { Problem } from "../../language/outcome";
import type { ProblemCode } from "../../language/problem";
import { problemWith } from "../../language/problem";
import type { ReadColumn } from "./header";
import { LOST, QUESTIONED } from "./lost-letters";
import { rowList } from "./row-list";

/** A row of the table read: `refused` where it gives no case. */
interface Row {
  readonly number: number;
  readonly cells: Cell[];
  refused: boolean;
}

/** Columns whose texts are names of people and places. */
const NAMES: readonly string[] = ["Enhed", "Team", "Sagsbehandler"];

const MONTH = "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*\\.?";
const DATE = new RegExp(
  [
    "\\d{4}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}(?::\\d{2})?)?",
    "\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d{2}",
    `\\d{1,4}[-. /]{1,2}${MONTH}(?:[-. /]{1,2}\\d{2,4})?`,
    `${MONTH}[-. /]\\d{2,4}`,
    "\\d{1,2}:\\d{2}(?::\\d{2})?",
  ]
    .map((form) => `^${form}$`)
    .join("|"),
  "iu",
);
const TRUTH = /^(?:TRUE|FALSE|SAND|SANDT|FALSK)$/u;
/** What programs write for nothing, and texts of signs alone: no id and nobody's name. */
const NO_VALUE =
  /^[([<]?(?:null|nil|none|nan|nat|undefined|tomt?|tomme|blank|empty|n\/a|object object|missing)[)\]>]?$|^[^\p{L}\p{N}]+$/iu;
const WHOLE_DECIMAL = /^(\d+)[.,]0+$/u;
/** UTF-8 read as Windows-1252, and letters as web pages, addresses, mails and programs write them: no Danish text holds these. */
const DOUBLED =
  /&(?:[a-z]+lig|[a-z](?:ring|slash|acute|uml)|amp|#x?[\da-f]{2,4});|%C[23]%[89ab][\da-f]|=C[23]=[89ab][\da-f]|\\u00[c-f][\da-f]|\\x[c-f][\da-f]|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]|Â[\u00a0-\u00bf]|â€./iu;

/** Notes what was made of the cells of a table, and takes out of the rows what cannot be used. */
export function screenCells(
  sheet: string,
  columns: readonly ReadColumn<string>[],
  required: readonly string[],
  rows: readonly Row[],
  problems: Problem[],
): void {
  const isRequired = ({ column }: ReadColumn<string>): boolean => column !== null && required.includes(column);
  const screen = new Screen(sheet, isRequired, rows, problems);
  for (const column of columns) {
    screen.take("population/error-value", column, isErrorValue);
    if (isRequired(column)) screen.take("population/no-value", column, isNoValue);
    if (column.column === "Sag") screenIds(screen, column);
    else if (column.column !== null && NAMES.includes(column.column)) screenNames(screen, column);
  }
  const lost = screen.rowsWith(columns, (cell) => typeof cell === "string" && LOST.test(cell));
  screen.note("population/letters-lost", lost);
  for (const { column, row } of lost) if (isRequired(column)) row.refused = true;
  screen.note(
    "population/letters-doubled",
    screen.rowsWith(columns, (cell) => typeof cell === "string" && DOUBLED.test(cell)),
  );
  const named = columns.filter(({ column }) => column !== null && NAMES.includes(column));
  screen.note(
    "population/letters-question",
    screen.rowsWith(named, (cell) => typeof cell === "string" && QUESTIONED.test(cell)),
  );
}

function screenIds(screen: Screen, column: ReadColumn<string>): void {
  screen.take("population/id-date", column, (cell) => typeof cell === "string" && DATE.test(cell));
  screen.take("population/truth-value", column, isTruth);
  const decimals = screen.found(column, (cell) => typeof cell === "string" && WHOLE_DECIMAL.test(cell));
  screen.note("population/id-decimal", decimals);
  for (const { row } of decimals) {
    const text = row.cells[column.offset] as string;
    row.cells[column.offset] = text.replace(WHOLE_DECIMAL, "$1");
  }
}

function screenNames(screen: Screen, column: ReadColumn<string>): void {
  screen.take("population/name-date", column, (cell) => typeof cell === "string" && DATE.test(cell));
  screen.take("population/truth-value", column, isTruth);
  screen.note(
    "population/name-number",
    screen.found(column, (cell) => typeof cell === "number" || (typeof cell === "string" && /^\d+$/u.test(cell))),
  );
}

function isNoValue(cell: Cell): boolean {
  return typeof cell === "string" && NO_VALUE.test(cell) && !isErrorValue(cell);
}

function isTruth(cell: Cell): boolean {
  return typeof cell === "boolean" || (typeof cell === "string" && TRUTH.test(cell));
}

interface Hit {
  readonly column: ReadColumn<string>;
  readonly row: Row;
  /** As it stood. */
  readonly text: string;
}

class Screen {
  constructor(
    private readonly sheet: string,
    private readonly isRequired: (column: ReadColumn<string>) => boolean,
    private readonly rows: readonly Row[],
    private readonly problems: Problem[],
  ) {}

  found(column: ReadColumn<string>, test: (cell: Cell) => boolean): Hit[] {
    return this.rows.flatMap((row): Hit[] => {
      const cell = row.cells[column.offset] ?? null;
      return cell !== null && test(cell) ? [{ column, row, text: cited(cellText(cell)) }] : [];
    });
  }

  /** The first such cell of each row, in the order of the rows. */
  rowsWith(columns: readonly ReadColumn<string>[], test: (cell: Cell) => boolean): Hit[] {
    return this.rows.flatMap((row): Hit[] => {
      const hits = columns.filter(({ offset }) => {
        const cell = row.cells[offset] ?? null;
        return cell !== null && test(cell);
      });
      const column = hits.find(this.isRequired) ?? hits[0];
      return column === undefined ? [] : [{ column, row, text: citedSigns(row.cells[column.offset]) }];
    });
  }

  /** Notes the cells and reads them as blank; a required one refuses its row. */
  take(code: ProblemCode, column: ReadColumn<string>, test: (cell: Cell) => boolean): void {
    const hits = this.found(column, test);
    this.note(code, hits);
    for (const { row } of hits) {
      row.cells[column.offset] = null;
      if (this.isRequired(column)) row.refused = true;
    }
  }

  note(code: ProblemCode, hits: readonly Hit[]): void {
    const [first] = hits;
    if (first === undefined) return;
    const values = {
      column: cited(first.column.header),
      text: first.text,
      count: hits.length,
      rows: rowList(hits.map(({ row }) => row.number)),
    };
    const at = { sheet: this.sheet, row: first.row.number, column: first.column.header };
    this.problems.push(problemWith(code, values, at));
  }
}
