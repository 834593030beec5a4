/**
 * Stories: a register in Markdown, commands as they are typed, and what must stand there afterwards.
 *
 *     tblSager                                  before the first command: the rows of the register
 *     | Sag | Enhed | Sagsbehandler |
 *     | 1   | Nord  | Bo            |
 *
 *     > draw --round 2026-K1 --level 1 --seed "a"
 *     exit 0
 *     tblUdtrukne                               all rows of the table, in the columns named
 *     | Sag | Status    |
 *     | 1   | udtrukket |
 *     problems                                  all findings, warnings and notes too
 *     | Kode | Sted |
 *
 *     ! Runder!I5 = lukket                      somebody types into a cell
 *
 * A register begins as the preset bbu-2018; a setting is named by its key, and its cell as `Opsætning!{key}`. `…` at the end of a cell stands for the rest.
 * Whatever a command refuses writes nothing: that is checked after every command that does not end in 0.
 */
import { expect } from "vitest";
import { readWords } from "../../commands/arguments";
import type { Context, Report } from "../../src/register/command";
import { createRegister } from "../../src/register/commands/create";
import type { OptionFiles } from "../../commands/options";
import { readOptions, withFiles } from "../../commands/options";
import { commandsNamed } from "../../src/register/commands/list";
import { run } from "../../src/register/commands/run";
import { columnLetters } from "../../src/workbook/address";
import type { CellValue, SheetContent, TableContent } from "../../src/workbook/content";
import { MemoryWorkbook } from "../../src/workbook/memory";

export const CONTEXT: Context = { now: "2026-01-05T08:00:00Z", user: "Prøve", version: "0", language: "da" };

/** A report whose findings a story names as it likes. */
export interface StoryReport extends Omit<Report, "data"> {
  readonly data: Readonly<Record<string, unknown>>;
}

/** A table of the story: its name, and its rows by header. */
interface StoryTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Step =
  | { readonly kind: "table"; readonly table: StoryTable }
  | { readonly kind: "command"; readonly words: readonly string[] }
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "edit"; readonly sheet: string; readonly cell: string; readonly value: string };

/** Plays a story to its end. Gives the report of every command, and the register as it then stands. */
export async function story(
  markdown: string,
): Promise<{ readonly reports: readonly StoryReport[]; readonly register: MemoryWorkbook }> {
  const steps = parse(markdown.replace(/\{([^{}"]+)\}/gu, (_, key: string) => settingCell(key)));
  const first = steps.findIndex((step) => step.kind === "command");
  let register = newRegister(steps.slice(0, first).flatMap((step) => (step.kind === "table" ? [step.table] : [])));
  const reports: StoryReport[] = [];
  for (const step of steps.filter((each, index) => index >= first || each.kind === "edit")) {
    const last = reports[reports.length - 1];
    if (step.kind === "edit") register = edited(register, step.sheet, step.cell, step.value);
    if (step.kind === "command") {
      const before = JSON.stringify(register.sheets);
      const report = await typed(step.words, register);
      reports.push(report);
      if (report.exit !== 0)
        expect(JSON.stringify(register.sheets) === before, `"${step.words.join(" ")}" wrote although it refused`).toBe(
          true,
        );
    }
    if (step.kind === "exit") expect(last?.exit, JSON.stringify(last?.problems, null, 1)).toBe(step.code);
    if (step.kind === "table")
      expectTable(
        step.table,
        step.table.name === "problems" ? problemRows(last) : await tableRows(register, step.table),
      );
  }
  return { reports, register };
}

function parse(markdown: string): Step[] {
  const steps: Step[] = [];
  let table: { name: string; headers: readonly string[]; rows: (readonly string[])[] } | null = null;
  for (const line of markdown
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const name = /^(tbl\w+|problems)$/u.exec(line)?.[1];
    const edit = /^! (.+?)!([A-Z]+\d+) = (.*)$/u.exec(line);
    const exit = /^exit (\d)$/u.exec(line);
    if (name !== undefined) {
      table = { name, headers: [], rows: [] };
      steps.push({ kind: "table", table });
    } else if (line.startsWith("|") && table !== null) {
      const cells = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim());
      if (table.headers.length === 0) table.headers = cells;
      else table.rows.push(cells);
    } else if (line.startsWith("> ")) {
      const words = Array.from(line.slice(2).matchAll(/"([^"]*)"|(\S+)/gu), (match) => match[1] ?? match[2] ?? "");
      steps.push({ kind: "command", words });
    } else if (edit !== null) {
      steps.push({ kind: "edit", sheet: edit[1] as string, cell: edit[2] as string, value: edit[3] as string });
    } else if (exit !== null) {
      steps.push({ kind: "exit", code: Number(exit[1]) });
    } else throw new Error(`The story says "${line}"`);
  }
  return steps;
}

/** The cell in which the value of a setting stands. */
function settingCell(key: string): string {
  const table = newRegister()
    .sheets.flatMap((sheet) => sheet.tables)
    .find((each) => each.name === "tblOpsaetning");
  const index = table?.rows.findIndex((row) => row[0] === key) ?? -1;
  if (table === undefined || index < 0) throw new Error(`There is no setting ${key}`);
  return `${columnLetters(table.column + 1)}${table.row + 1 + index}`;
}

/** A register of the preset bbu-2018 with these rows in its tables. */
export function newRegister(tables: readonly StoryTable[] = []): MemoryWorkbook {
  const made = createRegister({ preset: "bbu-2018", templates: [], units: [] }, CONTEXT);
  if (!made.ok) throw new Error("no register");
  const sheets = (made.value.edits ?? []).flatMap((edit) => (edit.kind === "sheet" ? [edit.content] : []));
  return new MemoryWorkbook(
    sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => filledTable(table, tables)) })),
  );
}

function filledTable(table: TableContent, given: readonly StoryTable[]): TableContent {
  const own = given.find((each) => each.name === table.name);
  if (own === undefined) return table;
  const cell = (text: string | undefined): CellValue => (text === undefined || text === "" ? null : text);
  if (table.name === "tblOpsaetning") {
    const typed = new Map(own.rows.map((row) => [row[0], row[1]]));
    return {
      ...table,
      rows: table.rows.map((row) =>
        typed.has(String(row[0])) ? [row[0] as CellValue, cell(typed.get(String(row[0]))), row[2] as CellValue] : row,
      ),
    };
  }
  const further = own.headers.filter((header) => !table.columns.some((column) => column.name === header));
  const columns = [...table.columns, ...further.map((name) => ({ name }))];
  return {
    ...table,
    columns,
    rows: own.rows.map((row) => columns.map((column) => cell(row[own.headers.indexOf(column.name)]))),
  };
}

/** The register with another value in one cell of one of its tables. */
function edited(register: MemoryWorkbook, sheetName: string, address: string, value: string): MemoryWorkbook {
  let found = false;
  const change = (sheet: SheetContent): SheetContent => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, index) =>
        row.map((old, column) => {
          const here =
            sheet.name === sheetName && `${columnLetters(table.column + column)}${table.row + 1 + index}` === address;
          found = found || here;
          if (!here) return old;
          return typeof old === "number" ? Number(value) : value === "" ? null : value;
        }),
      ),
    })),
  });
  const changed = new MemoryWorkbook(register.sheets.map(change));
  if (!found) throw new Error(`${sheetName}!${address} is in no table`);
  return changed;
}

/** One command as it is typed, on a register in memory; whatever the command line knows, the stories know. */
export async function typed(
  argv: readonly string[],
  register: MemoryWorkbook,
  files: OptionFiles = NO_FILES,
): Promise<StoryReport> {
  const line = argv.join(" ");
  const words = readWords([argv[0] as string, "register.xlsx", ...argv.slice(1)]);
  if ("reason" in words) throw new Error(`${line}: ${String(words.reason)}`);
  const command = commandsNamed(words.command).find(
    ({ given }) => given === undefined || words.typed[given] !== undefined,
  );
  if (command?.kind !== "works on a register") throw new Error(`${line}: no command of a register`);
  const options = readOptions(words.command, command.options, words.file, words.typed);
  if (!options.ok) throw new Error(`${line}: ${options.problems.map((each) => each.code).join(", ")}`);
  const prepared = command.prepare(await withFiles(command.options, options.value.own, files), CONTEXT);
  if (!prepared.ok) throw new Error(`${line}: ${prepared.problems.map((each) => each.code).join(", ")}`);
  const report = await run(prepared.value, null, register, CONTEXT);
  return { ...report, data: { ...report.data } };
}

const NO_FILES: OptionFiles = {
  table: (path) => Promise.reject(new Error(`The story has no file ${path}`)),
  returned: (paths) => Promise.reject(new Error(`The story has no files ${paths.join(", ")}`)),
  key: (path) => Promise.reject(new Error(`The story has no file ${path}`)),
};

/** Every row of a table of the register, in the columns that the story names. */
async function tableRows(register: MemoryWorkbook, { name, headers }: StoryTable): Promise<string[][]> {
  const { tables } = await register.read({ tables: [name] });
  const data = tables[name];
  if (data === undefined) throw new Error(`no table ${name}`);
  return data.rows.map((row) => headers.map((header) => String(row[data.headers.indexOf(header)] ?? "")));
}

function problemRows(report: StoryReport | undefined): string[][] {
  return (report?.problems ?? []).map(({ code, sheet, cell }) => [
    code,
    [sheet, cell].filter((part) => part !== null).join("!"),
  ]);
}

function expectTable(table: StoryTable, found: readonly (readonly string[])[]): void {
  const shortened = found.map((row, index) =>
    row.map((cell, column) => {
      const wanted = table.rows[index]?.[column] ?? "";
      return wanted.endsWith("…") && cell.startsWith(wanted.slice(0, -1)) ? wanted : cell;
    }),
  );
  expect(shortened, table.name).toEqual(table.rows);
}
