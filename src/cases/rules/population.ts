/**
 * The population of cases, read from an export of a case system or from Sager itself: one reader for both, so that what
 * staff paste is held to the same rules as what they import. It gives the cases that are right and every fault there
 * is; the order of rows changes neither which cases there are nor how their names are spelt.
 *
 * A fault in `Sag`, `Enhed` or `Sagsbehandler` leaves the row out; a fault in another column leaves that cell blank.
 */
import type { Cell } from "../../kernel/cell";
import { cellDate, cellNumber, cellText, cited, citedSigns } from "../../kernel/cell";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import type { StepKey } from "../../kernel/keys";
import { caseKey, stepKey, unitKey, wordOf } from "../../kernel/keys";
import { nearest, usualSpellings } from "../../kernel/spelling";
import { clean } from "../../kernel/text";
import type { Place, Problem } from "../../language/outcome";
import type { ProblemCode } from "../../language/problem";
import { problem, problemWith } from "../../language/problem";
import type { Case } from "./case";
import { WHOLE_CASE } from "./case";
import type { CaseRow, CaseTable, Grid } from "./case-table";
import { readCaseTable } from "./case-table";
import type { FurtherColumn } from "./further-columns";
import { readFurther } from "./further-columns";
import type { CaseColumn } from "./case-columns";
import { CASES } from "./case-columns";
import type { HeaderMapping } from "./header";
import { rowList } from "./row-list";
import type { SerialKey, SerialSource } from "./serial";

/** A row of tblTrin: a step, and what case systems call it. */
export interface StepNames {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface PopulationOptions {
  /** `register`: the columns carry Sager's own headers, in the first row, and no rows is no fault. Default `export`. */
  readonly source?: "export" | "register";
  /** Headers the user has named, as `readMapping` gives them. */
  readonly mapping?: readonly HeaderMapping[];
  /** Empty: steps are kept as the file names them, in its own order. */
  readonly steps: readonly StepNames[];
  /** The units of the settings; empty: any unit will do. */
  readonly units: readonly string[];
  /** Give serial numbers in place of the CPR numbers that are the only key. */
  readonly serials?: SerialSource;
  /** A decision dated after it is asked about; none where the day is not known. */
  readonly today?: IsoDate | null;
}

export interface Population {
  /** In the order of the file's rows. */
  readonly cases: readonly Case[];
  readonly furtherColumns: readonly FurtherColumn[];
  /** Which of the file's headers was read as which column of Sager. */
  readonly understood: readonly HeaderMapping[];
  /** The key file as it is now; empty where no serial numbers were asked for. */
  readonly keys: readonly SerialKey[];
  /** Rows with something in them that give no case. */
  readonly leftOut: number;
  readonly problems: readonly Problem[];
}

/** Reads cases. Problems with severity `error` mean that the file is not right; `cases` then holds what is. */
export function readPopulation(grid: Grid, options: PopulationOptions): Population {
  const problems: Problem[] = [];
  const table = readCaseTable(
    grid,
    CASES,
    options.mapping ?? [],
    options.source === "register",
    problems,
    options.serials,
  );
  if (table === null) return { cases: [], furtherColumns: [], understood: [], keys: [], leftOut: 0, problems };
  if (table.rows.length === 0 && options.source !== "register" && !problems.some((each) => each.severity === "error")) {
    problems.push(problem("population/empty", {}, { sheet: grid.name }));
  }
  const understood = table.columns.flatMap(({ header, column }) =>
    column === null ? [] : [{ from: header, to: column }],
  );
  const cells = new CaseCells(table, problems);
  checkRequired(table, cells);
  checkIds(table, cells, problems);
  const units = unifyUnits(table, cells, options.units);
  const caseworkers = unifyCaseworkers(table, cells, units);
  const stepOf = stepReader(table, cells, options.steps);
  askAboutDates(table, cells, options.today ?? null);
  refuseDuplicates(table, cells);
  const kept = table.rows.filter((row) => !row.refused);
  const further = readFurther({ ...table, rows: kept }, grid.dateColumns, problems);
  const place = new Map(kept.map((row, index) => [row, index]));
  const cases = table.rows
    .map((row) => readOwn(cells, row, stepOf))
    .flatMap((own, index): Case[] => {
      const row = table.rows[index] as CaseRow;
      const at = place.get(row);
      if (at === undefined) return [];
      const unit = units.get(cells.text(row, "Enhed")) as string;
      const values = further.map((column) => [column.header, column.values[at] ?? null] as const);
      return [{ ...own, unit, caseworker: caseworkers.get(row) as string, further: Object.fromEntries(values) }];
    });
  const furtherColumns = further.map(({ header, kind }) => ({ header, kind }));
  return {
    cases,
    furtherColumns,
    understood,
    keys: table.keys,
    leftOut: table.filled - cases.length,
    problems: byRow(problems),
  };
}

/** The columns that stand alone. Read for every row, refused ones too, so that all their faults are said at once. */
function readOwn(
  cells: CaseCells,
  row: CaseRow,
  stepOf: (row: CaseRow) => readonly string[],
): Omit<Case, "unit" | "caseworker" | "further"> {
  return {
    id: cells.text(row, "Sag"),
    team: cells.name(row, "Team"),
    type: cells.text(row, "Sagstype"),
    steps: stepOf(row),
    decision: paragraph(cells.text(row, "Afgørelse")),
    decisionDate: cells.date(row, "Afgørelsesdato"),
    age: cells.age(row),
    risk: cells.risk(row),
    status: cells.text(row, "Status"),
  };
}

/** In the order in which a reader would meet them, those about the whole file first. */
function byRow(problems: readonly Problem[]): readonly Problem[] {
  return problems
    .map((told, index) => ({ told, index, row: told.at?.row ?? 0 }))
    .sort((a, b) => a.row - b.row || a.index - b.index)
    .map((each) => each.told);
}

/** The cells of our own columns, row by row; what is wrong with one is noted at its place and read as blank. */
class CaseCells {
  private readonly offsets: ReadonlyMap<CaseColumn, { readonly offset: number; readonly header: string }>;

  constructor(
    private readonly table: CaseTable,
    private readonly problems: Problem[],
  ) {
    this.offsets = new Map(table.columns.flatMap((each) => (each.column === null ? [] : [[each.column, each]])));
  }

  raw(row: CaseRow, column: CaseColumn): Cell {
    const found = this.offsets.get(column);
    return found === undefined ? null : (row.cells[found.offset] ?? null);
  }

  text(row: CaseRow, column: CaseColumn): string {
    return cellText(this.raw(row, column));
  }

  /** As it stands in the file, with what nobody sees. */
  written(row: CaseRow, column: CaseColumn): Cell {
    const found = this.offsets.get(column);
    return found === undefined ? null : this.table.raw(row, found.offset);
  }

  place(row: CaseRow, column: CaseColumn): Place {
    return { sheet: this.table.name, row: row.number, column: this.offsets.get(column)?.header ?? column };
  }

  note(
    code: ProblemCode,
    row: CaseRow,
    column: CaseColumn,
    values: Readonly<Record<string, string | number>> = {},
  ): void {
    this.problems.push(problemWith(code, values, this.place(row, column)));
  }

  /** A text that becomes part of a ticket or the name of a group. */
  name(row: CaseRow, column: CaseColumn): string {
    const text = this.text(row, column);
    if (!/[|\t\n\u0085\u2028\u2029]/u.test(text)) return text;
    this.note("population/forbidden-character", row, column, { column, text: cited(text) });
    return "";
  }

  date(row: CaseRow, column: CaseColumn): string | null {
    const cell = this.raw(row, column);
    const date = cellDate(cell);
    if (date === null && cell !== null) this.note("population/date", row, column, { text: cited(cell) });
    return date;
  }

  risk(row: CaseRow): number | null {
    const cell = this.raw(row, "Risiko");
    const risk = cellNumber(cell);
    if (risk !== null && risk > 0 && Number.isFinite(risk)) return risk;
    if (cell !== null) this.note("population/risk", row, "Risiko", { text: cited(cell) });
    return null;
  }

  age(row: CaseRow): number | null {
    const cell = this.raw(row, "Alder");
    const age = cellNumber(typeof cell === "string" ? cell.replace(/\s*år$/iu, "") : cell);
    if (age === null || !Number.isInteger(age) || age < 0 || age > 120) {
      if (cell !== null) this.note("population/age", row, "Alder", { text: cited(cell) });
      return null;
    }
    if (age > 25) this.note("population/age-high", row, "Alder", { age });
    return age;
  }
}

function checkRequired(table: CaseTable, cells: CaseCells): void {
  const missing = {
    Sag: "population/id-missing",
    Enhed: "population/unit-missing",
    Sagsbehandler: "population/caseworker-missing",
  } as const;
  for (const row of table.rows) {
    const wasRefused = row.refused;
    for (const column of ["Sag", "Enhed", "Sagsbehandler"] as const) {
      if (cells.raw(row, column) === null) {
        if (!wasRefused) cells.note(missing[column], row, column);
        row.refused = true;
      } else if (cells.name(row, column) === "") row.refused = true;
    }
  }
}

/** What Excel does to ids that it takes for numbers. */
function checkIds(table: CaseTable, cells: CaseCells, problems: Problem[]): void {
  const filled = table.rows.filter((row) => cells.raw(row, "Sag") !== null);
  for (const row of filled) {
    if (
      !/^\d(?:[.,]\d+)?E\+?\d+$/iu.test(cells.text(row, "Sag")) &&
      !(Number(cells.raw(row, "Sag")) >= 1e15 && typeof cells.raw(row, "Sag") === "number")
    )
      continue;
    cells.note("population/id-scientific", row, "Sag", { text: cells.text(row, "Sag") });
    row.refused = true;
  }
  const numbers = filled.filter((row) => typeof cells.raw(row, "Sag") === "number");
  const first = numbers[0];
  if (first !== undefined) {
    problems.push(problem("population/id-number", { count: numbers.length }, cells.place(first, "Sag")));
  }
  const digits = filled.filter((row) => /^\d+$/u.test(cells.text(row, "Sag")));
  const lengths = digits.map((row) => cells.text(row, "Sag").length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const short = digits.filter((_, index) => (lengths[index] as number) < longest);
  if (short.length > 0 && digits.length - short.length >= 0.8 * filled.length) {
    const values = { count: short.length, length: longest, rows: rowList(short.map((row) => row.number)) };
    problems.push(problem("population/id-short", values, cells.place(short[0] as CaseRow, "Sag")));
  }
}

/** No child of today has a decision from before this day. */
const EARLIEST: IsoDate = "1990-01-01";

/** Days that are dates but hardly the right ones: still to come, or before any child in question was born. */
function askAboutDates(table: CaseTable, cells: CaseCells, today: IsoDate | null): void {
  const doubtful = table.rows.filter((row) => {
    const date = cellDate(cells.raw(row, "Afgørelsesdato"));
    return date !== null && (date < EARLIEST || (today !== null && date > today));
  });
  const [first] = doubtful;
  if (first === undefined) return;
  cells.note("population/date-doubtful", first, "Afgørelsesdato", {
    date: danishDate(cellDate(cells.raw(first, "Afgørelsesdato")) as IsoDate),
    count: doubtful.length,
    rows: rowList(doubtful.map((row) => row.number)),
  });
}

/** Rows by the value of a text, in file order. */
function rowsBy<By>(rows: readonly CaseRow[], key: (row: CaseRow) => By): ReadonlyMap<By, readonly CaseRow[]> {
  const found = new Map<By, CaseRow[]>();
  for (const row of rows) {
    const same = found.get(key(row));
    if (same === undefined) found.set(key(row), [row]);
    else same.push(row);
  }
  return found;
}

/** Spelling of a unit → the unit. Rows of a unit the settings do not have are refused. */
function unifyUnits(table: CaseTable, cells: CaseCells, known: readonly string[]): ReadonlyMap<string, string> {
  const rows = table.rows.filter((row) => !row.refused);
  const names = usualSpellings(
    rows.map((row) => cells.text(row, "Enhed")),
    known.map(clean),
  );
  const settings = new Set(known.map(unitKey));
  for (const [spelling, same] of rowsBy(rows, (row) => cells.text(row, "Enhed"))) {
    const name = names.get(spelling) as string;
    const values = { unit: citedSigns(spelling), count: same.length, rows: rowList(same.map((row) => row.number)) };
    if (settings.size > 0 && !settings.has(unitKey(spelling))) {
      const near = nearest(spelling, known);
      const first = same[0] as CaseRow;
      if (near === null) cells.note("population/unit-unknown", first, "Enhed", { ...values, units: known.join(", ") });
      else cells.note("population/unit-misspelt", first, "Enhed", { ...values, near });
      for (const row of same) row.refused = true;
    } else if (name !== spelling)
      cells.note("population/unit-spelling", same[0] as CaseRow, "Enhed", { ...values, name: citedSigns(name) });
  }
  return names;
}

/** A caseworker of one unit spelt in two ways is one caseworker; the same name in two units is two. */
function unifyCaseworkers(
  table: CaseTable,
  cells: CaseCells,
  units: ReadonlyMap<string, string>,
): ReadonlyMap<CaseRow, string> {
  const names = new Map<CaseRow, string>();
  const rows = table.rows.filter((row) => !row.refused);
  for (const inUnit of rowsBy(rows, (row) => units.get(cells.text(row, "Enhed")) as string).values()) {
    const usual = usualSpellings(
      inUnit.map((row) => cells.text(row, "Sagsbehandler")),
      [],
    );
    for (const [spelling, same] of rowsBy(inUnit, (row) => cells.text(row, "Sagsbehandler"))) {
      const name = usual.get(spelling) as string;
      for (const row of same) names.set(row, name);
      if (name === spelling) continue;
      const values = {
        caseworker: citedSigns(spelling),
        name: citedSigns(name),
        count: same.length,
        rows: rowList(same.map((row) => row.number)),
      };
      cells.note("population/caseworker-spelling", same[0] as CaseRow, "Sagsbehandler", values);
    }
  }
  return names;
}

/**
 * Steps of a row in the order of tblTrin. Every name that is not there is said once, with its rows. A step with `alle` among
 * its Betegnelser belongs to every case that lists steps; where all of them do, what a case lists tells nothing apart.
 */
function stepReader(
  table: CaseTable,
  cells: CaseCells,
  steps: readonly StepNames[],
): (row: CaseRow) => readonly string[] {
  const names = new Map(
    steps.flatMap((step) => [...step.aliases, step.name].map((name): [StepKey, string] => [stepKey(name), step.name])),
  );
  const known = (name: string): boolean => names.has(stepKey(name));
  const everywhere = steps
    .filter((step) => step.aliases.some((alias) => wordOf(alias) === WHOLE_CASE))
    .map((step) => step.name);
  const unknown = new Map<StepKey, { readonly name: string; readonly rows: CaseRow[] }>();
  const listedIn = new Map<string, readonly string[]>();
  for (const row of table.rows) {
    const text = cells.text(row, "Sagstrin");
    if (!listedIn.has(text)) listedIn.set(text, stepNames(text, known));
    if (everywhere.length === steps.length) continue;
    for (const name of listedIn.get(text) as readonly string[]) {
      if (known(name)) continue;
      const met = unknown.get(stepKey(name)) ?? { name, rows: [] };
      met.rows.push(row);
      unknown.set(stepKey(name), met);
    }
  }
  for (const { name, rows } of unknown.values()) {
    const values = {
      step: cited(name),
      count: rows.length,
      rows: rowList(rows.map((row) => row.number)),
      steps: steps.map((step) => step.name).join(", "),
    };
    cells.note("population/step-unknown", rows[0] as CaseRow, "Sagstrin", values);
  }
  return (row) => {
    const listed = listedIn.get(cells.text(row, "Sagstrin")) as readonly string[];
    if (steps.length === 0) return Array.from(new Set(listed));
    const found = new Set([
      ...listed.map((name) => names.get(stepKey(name))),
      ...(listed.length > 0 ? everywhere : []),
    ]);
    return steps.map((step) => step.name).filter((name) => found.has(name));
  };
}

/** Names separated by `;`, line breaks or `,`; a name that holds a comma itself is taken whole where it is known. */
function stepNames(text: string, known: (name: string) => boolean): readonly string[] {
  return text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) =>
      known(part)
        ? [part]
        : part
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== ""),
    );
}

/** `§32` and `32` as `§ 32`; what stands behind is kept. */
function paragraph(text: string): string {
  return text.replace(/^(?:§{1,2}\s*)(?=\d)/u, "§ ").replace(/^(\d{1,3}\s?[a-z]?)$/u, "§ $1");
}

/** Names every id that occurs more than once. Of wholly equal rows one stays; where they differ, none can be trusted. */
function refuseDuplicates(table: CaseTable, cells: CaseCells): void {
  const withId = table.rows.filter((row) => cells.raw(row, "Sag") !== null);
  for (const same of rowsBy(withId, (row) => caseKey(cells.text(row, "Sag"))).values()) {
    const second = same[1];
    if (second === undefined) continue;
    const rows = rowList(same.map((row) => row.number));
    const spellings = Array.from(new Set(same.map((row) => citedSigns(cells.written(row, "Sag")))));
    const alike = new Set(same.map((row) => cells.text(row, "Sag").toLowerCase())).size > 1;
    if (alike || spellings.some((each) => each.includes("[U+")))
      cells.note("population/duplicate-alike", second, "Sag", { spellings: spellings.join(", "), rows });
    else cells.note("population/duplicate", second, "Sag", { id: cited(cells.text(second, "Sag")), rows });
    const rivals = same.filter((row) => !row.refused);
    const contents = new Set(
      rivals.map((row) => JSON.stringify(table.columns.map(({ offset }) => row.cells[offset] ?? null))),
    );
    rivals.forEach((row, index) => {
      row.refused = index > 0 || contents.size > 1;
    });
  }
}
