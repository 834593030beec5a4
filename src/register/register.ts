/** A register as the commands see it: every table read into records, once per command. */
import type { Agreement } from "../agreement/rules/agreement";
import type { CalibrationRow } from "../agreement/rules/calibration";
import { readAgreements } from "../agreement/sheet/agreement";
import { readCalibrations } from "../agreement/sheet/calibration";
import type { PlacedMending } from "../attention/rules/mending";
import { MENDINGS, readMendings } from "../attention/sheet/mending";
import type { DrawnCase } from "../cases/rules/case";
import type { Population } from "../cases/rules/population";
import { CASES_TABLE, readCases } from "../cases/sheet/cases";
import type { FrameRow } from "../draw/rules/drawing";
import type { Level } from "../draw/rules/level";
import { parseLevels } from "../draw/rules/plan";
import { DRAWN, frameTable } from "../draw/sheet/drawn";
import type { Result, RoundQuestion } from "../figures/rules/comparison";
import { readResults, resultsTable } from "../figures/sheet/results";
import { readTemplateHistory, TEMPLATE_HISTORY } from "../figures/sheet/template-history";
import type { PlaceKey, WordKey } from "../kernel/keys";
import { distinct, isAt, placeKey, roundKey, unitKey, wordKey, wordOf } from "../kernel/keys";
import type { Outcome, Place, Problem } from "../language/outcome";
import { done, failed } from "../language/outcome";
import { clean } from "../kernel/text";
import { problem } from "../language/problem";
import type { HandIn } from "../review/rules/hand-in";
import { ANSWERS, HAND_INS } from "../review/sheet/answers";
import type { Finding } from "../review/sheet/control";
import { FINDINGS } from "../review/sheet/control";
import type { Answer } from "../templates/rules/answer";
import type { Question } from "../templates/rules/question";
import { QUESTIONS, readQuestions } from "../templates/sheet/questions";
import { cellAddress } from "../workbook/address";
import type { TableData } from "../workbook/content";
import type { Snapshot } from "../workbook/workbook";
import type { LogRow } from "./rules/log";
import type { Round } from "./rules/round";
import { inTime, markImported } from "./rules/round";
import type { SettingRow, Settings } from "./rules/settings";
import { readSettings } from "./rules/settings";
import { typedCells } from "./rules/typed";
import type { Step } from "./setup-sheet";
import { LEVELS, SETTINGS, STEPS } from "./setup-sheet";
import { LOG } from "./sheet/log";
import { ROUNDS } from "./sheet/rounds";
import type { TableDescription } from "./sheet/table";
import { remembered } from "./sheet/remembered";
import { readTable } from "./sheet/table";
import { SHEETS, tableNames } from "./sheets";
import type { Upgrade } from "./upgrade";

const RESULTS = resultsTable(0).name;
/** As it is read: its rows do not depend on the steps. */
const FRAMES = frameTable([]);

/** The tables of every register. */
export const REGISTER_TABLES: readonly string[] = tableNames(SHEETS);

/** Everything a command may change, as records. */
export interface Tables {
  readonly settings: Settings;
  readonly steps: readonly Step[];
  readonly rounds: readonly Round[];
  readonly caseCount: number;
  readonly drawn: readonly DrawnCase[];
  readonly frames: readonly FrameRow[];
  readonly answers: readonly Answer[];
  readonly handIns: readonly HandIn[];
  readonly findings: readonly Finding[];
  readonly mendings: readonly PlacedMending[];
  readonly results: readonly Result[];
  readonly history: readonly RoundQuestion[];
  /** Of the levels that were compared. */
  readonly agreements: readonly Agreement[];
  /** Of the cases that several have read. */
  readonly calibrations: readonly CalibrationRow[];
  readonly log: readonly LogRow[];
}

export type PopulationRead = Pick<Population, "cases" | "furtherColumns" | "problems">;

export interface Register extends Tables {
  readonly snapshot: Snapshot;
  /** What it gains when it is next written, being of an earlier version; null for one of this version. */
  readonly upgrade: Upgrade | null;
  readonly levels: Outcome<readonly Level[]>;
  readonly questions: Outcome<readonly Question[]>;
  /** Names of the steps in template order. */
  readonly stepNames: readonly string[];
  /** Sager as it stands, read on first use. */
  population(): PopulationRead;
}

/**
 * @problems `sheet/no-register` for a workbook that is none; `sheet/…`, `plan/setting-…` and `privacy/cpr` by cell. A fault in the
 * plan or the questions waits in `levels` and `questions` for the commands that need them.
 */
export function readRegister(snapshot: Snapshot, upgrade: Upgrade | null = null): Outcome<Register> {
  if (snapshot.tables[SETTINGS.name] === undefined)
    return failed(problem("sheet/no-register", { table: SETTINGS.name }));
  const problems: Problem[] = [];
  const told = <Row>(read: {
    readonly rows: readonly Row[];
    readonly problems: readonly Problem[];
  }): readonly Row[] => {
    problems.push(...read.problems);
    return read.rows;
  };
  const rowsOf = <Row>(description: TableDescription<Row>): readonly Row[] =>
    told(readTable(description, snapshot.tables[description.name]));
  const steps = rowsOf(STEPS);
  const stepNames = namesOf(steps);
  const settings = settingsOf(rowsOf(SETTINGS), snapshot.tables[SETTINGS.name] as TableData);
  problems.push(...settings.problems);
  const rounds = rowsOf(ROUNDS);
  problems.push(...roundsTwice(rounds, snapshot.tables[ROUNDS.name]));
  const cases = snapshot.tables[CASES_TABLE];
  if (cases === undefined) problems.push(problem("sheet/table-missing", { table: CASES_TABLE }, { sheet: "Sager" }));
  problems.push(...typedCells([SETTINGS, LEVELS, STEPS, ROUNDS, QUESTIONS].map(({ name }) => snapshot.tables[name])));
  const mendings = readMendings(snapshot.tables[MENDINGS.name]);
  problems.push(...mendings.problems.filter((each) => each.severity === "error"));
  const results = told(readResults(snapshot.tables[RESULTS]));
  const hasImported = ({ round, level }: Round): boolean =>
    results.some((each) => each.tally === null && isAt(each, { round, level }));
  const register: Register = {
    snapshot,
    upgrade,
    settings: settings.settings,
    steps,
    stepNames,
    levels: levelsOf(snapshot.tables[LEVELS.name], stepNames),
    rounds: inTime(markImported(rounds, hasImported)),
    questions: commentsAsSet(questionsOf(snapshot.tables[QUESTIONS.name], stepNames), settings.settings),
    caseCount: cases?.rows.filter((row) => row.some((cell) => cell !== null && cell !== "")).length ?? 0,
    drawn: rowsOf(DRAWN),
    frames: rowsOf(FRAMES),
    answers: rowsOf(ANSWERS),
    handIns: rowsOf(HAND_INS),
    findings: rowsOf(FINDINGS),
    mendings: mendings.rows,
    results,
    agreements: readAgreements(snapshot.tables).agreements,
    calibrations: readCalibrations(snapshot.tables).rows,
    history: told(readTemplateHistory(snapshot.tables[TEMPLATE_HISTORY.name])),
    log: rowsOf(LOG),
    population: () => populationOf(cases, steps, settings.settings),
  };
  return problems.length > 0 ? failed(...problems) : done(register, mendings.problems);
}

/** Where the setting waives it, a negative answer asks for no comment; one that is always asked for still is. */
function commentsAsSet(questions: Outcome<readonly Question[]>, settings: Settings): Outcome<readonly Question[]> {
  if (!questions.ok || settings.negativesExplained) return questions;
  return done(
    questions.value.map((each) => (each.comment === "nej" ? { ...each, comment: "aldrig" } : each)),
    questions.warnings,
  );
}

/** A round and level has one row: the commands write its status there. */
function roundsTwice(rounds: readonly Round[], data: TableData | undefined): Problem[] {
  const seen = new Set<PlaceKey>();
  return rounds.flatMap((each, index) => {
    if (!seen.has(placeKey(each))) {
      seen.add(placeKey(each));
      return [];
    }
    const row = (data?.row ?? 0) + 1 + index;
    return [
      problem(
        "sheet/round-twice",
        { round: each.round, level: each.level },
        { sheet: ROUNDS.sheet, row, cell: cellAddress(row, data?.column ?? 1) },
      ),
    ];
  });
}

const settingsOf = remembered((rows: readonly SettingRow[], data: TableData): ReturnType<typeof readSettings> => {
  const column = data.column + Math.max(data.headers.indexOf("Værdi"), 0);
  return readSettings(rows, (row) => ({
    sheet: data.sheet,
    cell: cellAddress(data.row + 1 + row, column),
    row: data.row + 1 + row,
  }));
});

const namesOf = remembered((steps: readonly Step[]): readonly string[] => steps.map((step) => step.name));

const questionsOf = remembered(readQuestions);

const populationOf = remembered(
  (cases: TableData | undefined, steps: readonly Step[], { units }: Settings): PopulationRead =>
    readCases(cases, { steps, units }),
);

const levelsOf = remembered((data: TableData | undefined, steps: readonly string[]): Outcome<readonly Level[]> => {
  const read = readTable(
    {
      ...LEVELS,
      read: (row) => {
        const texts = new Map(LEVELS.columns.map(({ header }) => [header, row.text(header)]));
        return { text: (header: string) => texts.get(header) ?? "", place: (header: string) => row.place(header) };
      },
    },
    data,
  );
  return read.problems.length > 0 ? failed(...read.problems) : parseLevels(read.rows, steps);
});

/** @problems `plan/level-unknown`, or whatever is wrong with the plan. */
export function levelOf(register: Register, level: number): Outcome<Level> {
  if (!register.levels.ok) return register.levels;
  const found = register.levels.value.find((each) => each.number === level);
  const known = register.levels.value.map((each) => each.number).join(", ");
  return found === undefined
    ? failed(problem("plan/level-unknown", { level, known }, { sheet: "Opsætning" }))
    : done(found);
}

export function roundOf(register: Register, round: string, level: number): Round | undefined {
  return register.rounds.find((each) => each.level === level && roundKey(each.round) === roundKey(round));
}

/** Where the value of a setting stands; the sheet alone where the row is not there. */
export function settingPlace(register: Register, key: string): Place {
  const data = register.snapshot.tables[SETTINGS.name];
  const index =
    data === undefined
      ? -1
      : data.rows.findIndex((row) => wordKey(String(row[data.headers.indexOf("Nøgle")] ?? "")) === wordKey(key));
  if (data === undefined || index < 0) return { sheet: SETTINGS.sheet };
  const row = data.row + 1 + index;
  return { sheet: data.sheet, row, cell: cellAddress(row, data.column + Math.max(data.headers.indexOf("Værdi"), 0)) };
}

/** A cell of a table by its row from 0 and its column; the first cell of the row where there is no such column. */
export function tablePlace(table: TableData | undefined, sheet: string, index: number, column: string): Place {
  if (table === undefined) return { sheet };
  const row = table.row + 1 + index;
  return {
    sheet: table.sheet,
    row,
    cell: cellAddress(row, table.column + Math.max(table.headers.indexOf(column), 0)),
    column,
  };
}

/** Units in the order of the settings, else of first appearance among the drawn cases of a round and level. */
export function unitsOf(register: Register, drawn: readonly { readonly unit: string }[]): string[] {
  return distinct([...register.settings.units, ...drawn.map((each) => each.unit)], unitKey);
}

/** Templates of Skabelon that no level of the plan is asked, with how many questions each has. */
export function unaskedTemplates(register: Register): readonly { readonly template: string; readonly count: number }[] {
  if (!register.questions.ok || !register.levels.ok) return [];
  const asked = new Set<WordKey>();
  for (const { number } of register.levels.value) {
    const questions = questionsAt(register, number);
    if (!questions.ok) return [];
    for (const each of questions.value) asked.add(wordKey(each.template));
  }
  const unasked = new Map<WordKey, { template: string; count: number }>();
  for (const { template } of register.questions.value) {
    if (asked.has(wordKey(template))) continue;
    const known = unasked.get(wordKey(template)) ?? { template, count: 0 };
    unasked.set(wordKey(template), { ...known, count: known.count + 1 });
  }
  return Array.from(unasked.values());
}

/**
 * The questions a level is asked: all, or those of the templates that tblOpsaetning names for it.
 *
 * @problems `plan/level-template` where a named template has no question in Skabelon, `plan/level-templates-unreadable`
 */
export function questionsAt(register: Register, level: number): Outcome<readonly Question[]> {
  if (!register.questions.ok) return register.questions;
  const all = register.questions.value;
  const parts = register.settings.templatesPerLevel
    .split(";")
    .map(clean)
    .filter((part) => part !== "");
  const unreadable = parts.filter((part) => !/^\d+\s*=.+$/u.test(part));
  if (unreadable.length > 0)
    return failed(
      ...unreadable.map((part) => problem("plan/level-templates-unreadable", { part }, { sheet: "Opsætning" })),
    );
  const named = parts
    .filter((part) => Number(part.split("=")[0]) === level)
    .flatMap((part) => (part.split("=")[1] ?? "").split(",").map(wordOf));
  if (named.length === 0) return done(all);
  const absent = named.filter((template) => !all.some((each) => wordOf(each.template) === template));
  if (absent.length > 0)
    return failed(
      ...absent.map((template) => problem("plan/level-template", { level, template }, { sheet: "Opsætning" })),
    );
  return done(all.filter((each) => named.includes(wordOf(each.template))));
}
