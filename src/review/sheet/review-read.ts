/**
 * A review sheet that came back, read. Everything is found by what stands in the cells: the table by the header
 * `Spørgsmålsnr.`, a case by a header that has its ` bemærkning` beside it or stands in the row `Sag` above, a field by
 * its label. So a sheet that was renamed, moved, sorted, or saved by another program reads the same.
 */
import { normaliseAnswer } from "../../templates/rules/answer";
import { cellDate, cellNumber, cited, tidyText } from "../../kernel/cell";
import { withoutConfidential } from "../../kernel/confidential";
import { withoutCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import type { QuestionKey } from "../../kernel/keys";
import { caseKey, questionKey, readsSame, wordKey } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Entry, Field, ReturnedCase, ReturnedLine, ReturnedSheet } from "../rules/reading";
import type { Subject } from "../rules/sheet-check";
import { sourceOf } from "../rules/reading";
import { cellAddress } from "../../workbook/address";
import type { Scalar, SheetData } from "../../workbook/content";
import { COMMENT_SUFFIX, DIALOGUE_FIELD, FIELD, HEADERS, OFFERED_SUFFIX, REVIEW_NAMES } from "./review";

/** Rows and columns from 1. */
interface Grid {
  readonly data: SheetData;
  readonly header: number;
  /** Columns of `HEADERS`, 0 where the header is gone. */
  readonly columns: readonly number[];
  readonly problems: Problem[];
  /** Addresses of the cells that have been understood. */
  readonly used: Set<string>;
  readonly kilde: string;
}

/** `file` is the file's name, empty for a sheet of the register itself. Everything odd is in `problems`. */
export function readReview(data: SheetData, file: string): ReturnedSheet {
  const name = (key: keyof typeof REVIEW_NAMES): string => data.names[REVIEW_NAMES[key]] ?? "";
  const facts = {
    file,
    sheet: data.name,
    register: name("register"),
    round: name("round"),
    level: Number(name("level")),
    unit: name("unit"),
    role: name("role"),
    template: name("template"),
  };
  const kilde = cited(sourceOf(facts));
  const header = data.cells.findIndex((row) => row.some((cell) => isHeader(cell, HEADERS[0]))) + 1;
  if (header === 0) {
    const told = problem("sheet/unreadable", { kilde, expected: HEADERS[0] }, { sheet: data.name });
    return { ...facts, lines: [], cases: [], loose: looseTexts(data, new Set()), problems: [told] };
  }
  const headers = data.cells[header - 1] as readonly Scalar[];
  const columns = HEADERS.map((each) => headers.findIndex((cell) => isHeader(cell, each)) + 1);
  const grid: Grid = { data, header, columns, problems: [], used: new Set(), kilde };
  checkHeaders(grid);
  const found = findCases(grid);
  const lines = readLines(grid);
  const cases = found.map((each) => readCase(grid, each, lines));
  checkMerges(grid, found);
  checkNotes(grid, cases);
  checkUncalculated(grid, cases);
  return { ...facts, lines, cases, loose: looseTexts(data, grid.used), problems: grid.problems };
}

function isHeader(cell: Scalar | undefined, header: string): boolean {
  return typeof cell === "string" && wordKey(cell) === wordKey(header);
}

/** A cell as text, blanks around dropped; a number as it would be typed, a truth value as Excel shows it. */
function textAt(grid: Grid, row: number, column: number): string {
  const value = rawAt(grid, row, column);
  if (typeof value === "boolean") return value ? "SAND" : "FALSK";
  return value === null ? "" : tidyText(String(value)).text;
}

/** What Excel shows where a text was taken for a formula that does not work out. */
const ERROR_VALUE =
  /^#(?:NAME\?|NAVN\?|REF!|REFERENCE!|VALUE!|VÆRDI!|DIV\/0!|DIVISION\/0!|N\/A|I\/T|NULL!|NUL!|NUM!|SPILL!|OVERLØB!|CALC!|BEREGN!|FIELD!|FELT!|BLOCKED!|BLOKERET!|CONNECT!|UNKNOWN!|UKENDT!|GETTING_DATA)$/iu;

/** A text typed by a reviewer; an error value is none, and is told. */
function typedAt(grid: Grid, row: number, column: number, sag: string, number = ""): string {
  const text = textAt(grid, row, column);
  if (!ERROR_VALUE.test(text)) return text;
  const values = { kilde: grid.kilde, sag: cited(sag), spørgsmål: cited(number), found: text };
  grid.problems.push(problem("sheet/error-value", values, placeOf(grid, row, column)));
  return "";
}

function rawAt({ data }: Grid, row: number, column: number): Scalar {
  return data.cells[row - 1]?.[column - 1] ?? null;
}

function placeOf({ data }: Grid, row: number, column: number): Place {
  return { sheet: data.name, cell: cellAddress(row, column) };
}

function note(grid: Grid, row: number, column: number, expected: string, sag = ""): void {
  const values = {
    kilde: grid.kilde,
    sag: cited(sag),
    found: cited(textAt(grid, row, column)),
    expected: cited(expected),
  };
  grid.problems.push(problem("sheet/changed", values, placeOf(grid, row, column)));
}

/** A missing one of the four first headers is looked for where it stood. */
function checkHeaders(grid: Grid): void {
  const first = grid.columns[0] as number;
  grid.columns.forEach((column, index) => {
    if (column === 0) note(grid, grid.header, first + index, HEADERS[index] as string);
  });
}

/** A case's two columns. */
interface FoundCase {
  readonly id: string;
  readonly answer: number;
  /** 0 where the column is gone. */
  readonly comment: number;
}

/**
 * The header row and the row `Sag` above it are two witnesses of which case a column belongs to. Where they differ the
 * column is named and not read: nobody can say whose answers stand there.
 */
function findCases(grid: Grid): readonly FoundCase[] {
  const { header } = grid;
  const after = Math.max(...grid.columns, (grid.columns[0] as number) + HEADERS.length - 1);
  const width = Math.max((grid.data.cells[header - 1] ?? []).length, (grid.data.cells[0] ?? []).length);
  const witness = labelRow(grid, FIELD.case.label);
  const claimed = new Set<number>();
  for (let column = after + 1; column <= width; column++)
    if (isOffered(textAt(grid, header, column))) claimed.add(column);
  const found: FoundCase[] = [];
  for (let column = after + 1; column <= width; column++) {
    const id = textAt(grid, header, column);
    const above = witness === 0 ? "" : textAt(grid, witness, column);
    const comment = id === "" ? 0 : commentColumn(grid, id, column);
    if (claimed.has(column) || (above === "" && comment === 0)) continue;
    if (above !== "" && caseKey(above) !== caseKey(id)) note(grid, header, column, above, above);
    else {
      if (comment === 0) note(grid, header, column + 1, id + COMMENT_SUFFIX, id);
      found.push({ id, answer: column, comment: comment === 0 ? column + 1 : comment });
    }
    claimed.add(column).add(comment === 0 ? column + 1 : comment);
  }
  for (let column = after + 1; column <= width; column++) {
    if (!claimed.has(column) && textAt(grid, header, column) !== "") note(grid, header, column, "");
  }
  return found;
}

/** The comment column of the answer column, the next one to its right with the header that belongs to it; 0 if gone. */
function commentColumn(grid: Grid, id: string, column: number): number {
  const headers = grid.data.cells[grid.header - 1] as readonly Scalar[];
  return headers.findIndex((cell, index) => index + 1 > column && isHeader(cell, id + COMMENT_SUFFIX)) + 1;
}

function isOffered(header: string): boolean {
  return header.endsWith(OFFERED_SUFFIX);
}

/** What was offered of a case, by question, wherever its rows have gone. */
function offeredOf(grid: Grid, id: string): ReadonlyMap<QuestionKey, string> {
  const headers = grid.data.cells[grid.header - 1] ?? [];
  const column = headers.findIndex((cell) => isHeader(cell, id + OFFERED_SUFFIX)) + 1;
  const found = new Map<QuestionKey, string>();
  if (column === 0) return found;
  for (let row = grid.header + 1; row <= grid.data.cells.length; row++) {
    const [number = "", answer] = textAt(grid, row, column).split("=");
    if (answer === undefined) continue;
    grid.used.add(cellAddress(row, column));
    found.set(questionKey(number), answer);
  }
  return found;
}

function labelRow({ data, header }: Grid, label: string): number {
  return rowOfLabel(data, header, label);
}

/** Row of a label above the table whose header row is `header`; 0 if it is gone. */
export function rowOfLabel(data: SheetData, header: number, label: string): number {
  const above = data.cells.slice(0, header - 1);
  return above.findIndex((row) => row.some((cell) => isHeader(cell, label))) + 1;
}

function readLines(grid: Grid): readonly ReturnedLine[] {
  const [number, step, text] = grid.columns as [number, number, number, number];
  const lines: ReturnedLine[] = [];
  for (let row = grid.header + 1; row <= grid.data.cells.length; row++) {
    const line = {
      question: textAt(grid, row, number),
      step: step === 0 ? "" : textAt(grid, row, step),
      text: text === 0 ? "" : textAt(grid, row, text),
      at: placeOf(grid, row, number),
      stepAt: placeOf(grid, row, step || number),
      textAt: placeOf(grid, row, text || number),
    };
    const opensStep = line.question === "" && readsSame(line.step, line.text);
    if (!opensStep) lines.push(line);
  }
  return lines;
}

function readCase(grid: Grid, found: FoundCase, lines: readonly ReturnedLine[]): ReturnedCase {
  const { id, answer, comment } = found;
  const offered = offeredOf(grid, id);
  const field = <T>(label: string, read: (raw: Scalar, text: string, at: Place) => T): Field<T> => {
    const row = labelRow(grid, label);
    if (row === 0)
      return { value: read(null, "", placeOf(grid, grid.header, answer)), at: placeOf(grid, grid.header, answer) };
    const at = placeOf(grid, row, answer);
    grid.used.add(at.cell as string);
    return { value: read(rawAt(grid, row, answer), typedAt(grid, row, answer, id), at), at };
  };
  for (const each of [FIELD.reviewer, FIELD.date, FIELD.assessment, FIELD.done]) {
    if (labelRow(grid, each.label) === 0) note(grid, each.row, answer - 1, each.label, id);
  }
  const text = (_: Scalar, value: string): string => value;
  const talked = Object.values(DIALOGUE_FIELD).filter((each) => labelRow(grid, each.label) === 0);
  if (talked.length < Object.keys(DIALOGUE_FIELD).length)
    for (const each of talked) note(grid, each.row, answer - 1, each.label, id);
  return {
    id,
    at: placeOf(grid, grid.header, answer),
    age: field(FIELD.age.label, (raw, value, at) => readAge(grid, id, raw, value, at)).value,
    reviewer: field(FIELD.reviewer.label, text),
    date: field(FIELD.date.label, (raw, value, at) => readDay(grid, id, raw, value, at)),
    assessment: field(FIELD.assessment.label, text),
    done: field(FIELD.done.label, (_, value, at) => readDone(grid, id, value, at)),
    dialogue: Object.values(DIALOGUE_FIELD).some((each) => labelRow(grid, each.label) > 0)
      ? {
          participants: field(DIALOGUE_FIELD.participants.label, text),
          focus: field(DIALOGUE_FIELD.focus.label, text),
          actions: field(DIALOGUE_FIELD.actions.label, text),
        }
      : null,
    entries: lines.map((line) => {
      const entry = readEntry(grid, found, line, comment);
      const offer = offered.get(questionKey(line.question));
      return offer === undefined ? entry : { ...entry, offered: offer };
    }),
  };
}

function readEntry(grid: Grid, found: FoundCase, line: ReturnedLine, comment: number): Entry {
  const row = Number((line.at.cell as string).replace(/^[A-Z]+/u, ""));
  const at = placeOf(grid, row, found.answer);
  const commentAt = placeOf(grid, row, comment);
  grid.used.add(at.cell as string).add(commentAt.cell as string);
  return {
    question: line.question,
    answer: typedAt(grid, row, found.answer, found.id, line.question),
    comment: typedAt(grid, row, comment, found.id, line.question),
    at,
    commentAt,
  };
}

function readDay(grid: Grid, sag: string, raw: Scalar, text: string, at: Place): IsoDate | "" {
  if (text === "") return "";
  const day = cellDate(raw);
  if (day === null)
    grid.problems.push(problem("sheet/not-date", { kilde: grid.kilde, sag: cited(sag), value: cited(text) }, at));
  return day ?? "";
}

/** Whole years: `12`, `12 år`. Questions may be asked by it, so anything else is said. */
function readAge(grid: Grid, sag: string, raw: Scalar, text: string, at: Place): number | null {
  if (text === "") return null;
  const years = cellNumber(typeof raw === "string" ? text.replace(/\s*år\.?$/iu, "") : raw);
  if (years !== null && Number.isInteger(years) && years >= 0 && years <= 120) return years;
  grid.problems.push(problem("sheet/not-age", { kilde: grid.kilde, sag: cited(sag), value: cited(text) }, at));
  return null;
}

/** `ja` is done, blank and `nej` are not; anything else is said. */
function readDone(grid: Grid, sag: string, text: string, at: Place): boolean {
  const answer = normaliseAnswer(text);
  if (answer !== "" && answer !== "ja" && answer !== "nej") {
    const values = { kilde: grid.kilde, sag: cited(sag), found: cited(text), allowed: "ja" };
    grid.problems.push(problem("answer/illegal", values, at));
  }
  return answer === "ja";
}

/** Notes are told with the text they hold, and with the case and question whose cell they hang on. */
function checkNotes(grid: Grid, cases: readonly ReturnedCase[]): void {
  for (const [cell, text] of Object.entries(grid.data.notes ?? {})) {
    const values = { ...ownerOf(grid, cases, cell), text: withoutCpr(withoutConfidential(tidyText(text).text)) };
    grid.problems.push(problem("sheet/note", values, { sheet: grid.data.name, cell }));
  }
}

/** Formulas without a result in the cells that were read; counts and progress beside them are nobody's answers. */
function checkUncalculated(grid: Grid, cases: readonly ReturnedCase[]): void {
  for (const cell of grid.data.uncalculated ?? []) {
    if (!grid.used.has(cell)) continue;
    grid.problems.push(problem("sheet/uncalculated", ownerOf(grid, cases, cell), { sheet: grid.data.name, cell }));
  }
}

/** The case and question that a cell belongs to. */
function ownerOf(grid: Grid, cases: readonly ReturnedCase[], cell: string): Subject {
  const owner = cases.find((each) =>
    [each.at, each.reviewer.at, each.date.at, each.assessment.at, each.done.at].some((at) => at.cell === cell),
  );
  const asked = cases.flatMap((each) =>
    each.entries
      .filter(({ at, commentAt }) => at.cell === cell || commentAt.cell === cell)
      .map((entry) => ({ each, entry })),
  )[0];
  return {
    kilde: grid.kilde,
    sag: cited(asked?.each.id ?? owner?.id ?? ""),
    spørgsmål: cited(asked?.entry.question ?? ""),
  };
}

/** Ours are the cells of a field above one case's columns; any other that touches the table or a case's columns is named. */
function checkMerges(grid: Grid, cases: readonly FoundCase[]): void {
  const last = Math.max(...grid.columns, ...cases.map((each) => Math.max(each.answer, each.comment)));
  const firstCase = Math.min(...cases.map((each) => each.answer));
  for (const range of grid.data.merges) {
    const area = parseRange(range);
    if (area === null || area.left > last) continue;
    const inTable = area.bottom >= grid.header;
    const ours =
      area.top === area.bottom && cases.some((each) => each.answer === area.left && area.right <= each.comment);
    if (inTable || (!ours && area.right >= firstCase)) {
      const at = placeOf(grid, area.top, area.left);
      grid.problems.push(problem("sheet/merged-cells", { kilde: grid.kilde, range }, at));
    }
  }
}

function parseRange(range: string): { top: number; left: number; bottom: number; right: number } | null {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/u.exec(range);
  if (match === null) return null;
  const column = (letters: string): number =>
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {
    left: column(match[1] as string),
    top: Number(match[2]),
    right: column(match[3] as string),
    bottom: Number(match[4]),
  };
}

/** Texts of cells that are neither answer, comment nor field: looked through for CPR numbers. */
function looseTexts(data: SheetData, used: ReadonlySet<string>): readonly Field[] {
  const notes = Object.entries(data.notes ?? {}).map(([cell, value]) => ({ value, at: { sheet: data.name, cell } }));
  const texts = data.cells.flatMap((row, rowIndex) =>
    row.flatMap((value, columnIndex) => {
      const cell = cellAddress(rowIndex + 1, columnIndex + 1);
      const loose = (typeof value === "string" || typeof value === "number") && !used.has(cell);
      return loose ? [{ value: String(value), at: { sheet: data.name, cell } }] : [];
    }),
  );
  return [...texts, ...notes];
}
