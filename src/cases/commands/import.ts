/** import: cases from an export, and figures of earlier rounds. */
import { mergeResults, compareRounds } from "../../figures/rules/comparison";
import type { Result, RoundQuestion } from "../../figures/rules/comparison";
import { withoutCpr } from "../../kernel/cpr";
import { readHistory } from "../../figures/rules/history";
import { readMapping } from "../rules/header";
import type { Outcome, Problem } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { readPopulation } from "../rules/population";
import { problem } from "../../language/problem";
import { plannedRound } from "../../register/rules/round";
import type { Round } from "../../register/rules/round";
import type { SerialKey } from "../rules/serial";
import { keysText, readKeys } from "../rules/serial";
import { fold } from "../../kernel/text";
import { casesGrid, casesSheet } from "../sheet/cases";
import type { SheetData } from "../../workbook/content";
import { mergeTemplateHistory, templateHistorySheet } from "../../figures/sheet/template-history";
import { resultsSheet } from "../../figures/sheet/results";
import { ROUNDS } from "../../register/sheet/rounds";
import { rowsFor } from "../../register/sheet/table";
import type { Edit } from "../../workbook/workbook";
import type { Command } from "../../register/command";
import { staleFigures } from "../../figures/commands/compute";
import { roundOf } from "../../register/register";

export interface ImportInput {
  /** A sheet or a .csv as it was read, dates as text. */
  readonly table: SheetData;
  /** As typed: `Sagsnr=Sag;…`; empty for none. */
  readonly map: string;
  readonly replace: boolean;
  /** Write what is right although rows are wrong. */
  readonly partial: boolean;
  /** Give serial numbers in place of CPR numbers; null: do not. */
  readonly serial: SerialInput | null;
}

export interface SerialInput {
  /** The key file as it was read; null where there is none yet. */
  readonly key: SheetData | null;
  /** Its name. */
  readonly file: string;
  /** Any text that nobody can guess. */
  readonly shuffle: string;
}

/** The key file would stand in the folder of the register. */
export function keyBeside(file: string): Problem {
  return problem("usage/serial-beside", { file });
}

export const importCommand: Command<ImportInput> = {
  name: "import",
  decide(input, register) {
    const mapping = readMapping(input.map);
    if (!mapping.ok) return mapping;
    if (register.caseCount > 0 && !input.replace) {
      return failed(problem("population/not-empty", { count: register.caseCount }, { sheet: "Sager" }));
    }
    const known = knownKeys(input.serial);
    if (!known.ok) return known;
    const serials = input.serial === null ? {} : { serials: { known: known.value, shuffle: input.serial.shuffle } };
    const read = readPopulation(casesGrid(input.table), {
      mapping: mapping.value,
      steps: register.steps,
      units: register.settings.units,
      ...serials,
    });
    const errors = read.problems.filter((each) => each.severity === "error");
    if (errors.length > 0 && (!input.partial || read.cases.length === 0)) return failed(...read.problems);
    const lost = lostColumns(
      register,
      read.furtherColumns.map((each) => each.header),
    );
    const units = new Set(read.cases.map((each) => each.unit)).size;
    const caseworkers = new Set(read.cases.map((each) => `${each.unit}\u001f${each.caseworker}`)).size;
    const left = input.table.cells.length - 1 - read.cases.length;
    return done({
      message: problem("done/import", { cases: read.cases.length, units, caseworkers, file: input.table.name, left }),
      problems: [
        ...read.problems,
        ...lost,
        ...(input.serial === null ? [] : [serialsGiven(input.serial, known.value.length, read.keys.length)]),
      ],
      ...(read.keys.length > known.value.length ? { keyFile: keysText(read.keys) } : {}),
      edits: [{ kind: "sheet", content: casesSheet(read.cases, read.furtherColumns) }],
      after: { caseCount: read.cases.length },
      log: {
        command: "import",
        input: JSON.stringify({
          fil: withoutCpr(input.table.name),
          erstat: input.replace,
          delvis: input.partial,
          løbenumre: input.serial !== null,
        }),
        counts: `sager=${read.cases.length}; enheder=${units}; sagsbehandlere=${caseworkers}; udeladt=${left}; fejl=${errors.length}`,
      },
      data: { cases: read.cases.length, units, caseworkers, understood: read.understood, leftOut: left },
      show: "Sager",
    });
  },
};

function knownKeys(serial: SerialInput | null): Outcome<readonly SerialKey[]> {
  return serial === null || serial.key === null ? done([]) : readKeys(serial.file, serial.key.cells);
}

function serialsGiven({ file }: SerialInput, known: number, all: number): Problem {
  return problem("serial/given", { count: all - known, all, file });
}

/** Columns that stood in Sager with something in them and are not in the new file. */
function lostColumns(register: Parameters<typeof importCommand.decide>[1], headers: readonly string[]): Problem[] {
  if (register.caseCount === 0) return [];
  const kept = new Set(headers.map(fold));
  return register
    .population()
    .furtherColumns.filter((column) => !kept.has(fold(column.header)))
    .map((column) => problem("population/column-lost", { column: column.header }, { sheet: "Sager" }));
}

export interface HistoryInput {
  readonly table: SheetData;
}

export const historyCommand: Command<HistoryInput> = {
  name: "import",
  decide(input, register) {
    if (!register.questions.ok) return register.questions;
    const read = readHistory(
      { name: input.table.name, rows: input.table.cells },
      register.questions.value,
      register.settings,
    );
    if (!read.ok) return read;
    const { arrowThreshold } = register.settings;
    let results: readonly Result[] = register.results;
    let history: readonly RoundQuestion[] = register.history;
    const rounds: Round[] = [];
    for (const earlier of read.value) {
      const computed = compareRounds(
        { round: earlier.round, figures: earlier.figures, questions: earlier.questions },
        null,
        arrowThreshold,
      );
      const owned = register.results.find(
        (each) => each.tally !== null && each.level === earlier.level && fold(each.round) === fold(earlier.round),
      );
      if (owned !== undefined)
        return failed(
          problem("history/own-round", { round: earlier.round, level: earlier.level }, { sheet: input.table.name }),
        );
      results = mergeResults(results, computed, arrowThreshold);
      history = mergeTemplateHistory(history, earlier.questions);
      if (roundOf(register, earlier.round, earlier.level) === undefined) {
        rounds.push({ ...plannedRound(earlier.round, earlier.level), label: earlier.label, status: "lukket" });
      }
    }
    const table = register.snapshot.tables[ROUNDS.name];
    const added: Edit[] =
      rounds.length === 0 || table === undefined
        ? []
        : [{ kind: "append", table: ROUNDS.name, rows: rowsFor(ROUNDS, table, rounds) }];
    const figures = read.value.reduce((sum, each) => sum + each.figures.length, 0);
    const after = { results, history, rounds: [...register.rounds, ...rounds] };
    const stale = staleFigures({ ...register, ...after }).length > 0;
    return done({
      message: problem("done/history", {
        figures,
        file: input.table.name,
        rounds: read.value.map((each) => each.label).join("; "),
      }),
      edits: [
        { kind: "sheet", content: resultsSheet(results, arrowThreshold, stale ? "changed" : "current") },
        { kind: "sheet", content: templateHistorySheet(history) },
        ...added,
      ],
      after,
      log: {
        command: "import",
        input: JSON.stringify({ historik: input.table.name, runder: read.value.map((each) => each.round) }),
        counts: `tal=${figures}`,
      },
      data: { figures, rounds: read.value.map(({ round, level, label }) => ({ round, level, label })) },
    });
  },
};
