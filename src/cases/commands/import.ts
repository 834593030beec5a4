/** import: cases from an export, and figures of earlier rounds. */
import { withoutCpr } from "../../kernel/cpr";
import { caseKey, wordKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { KeyFile } from "../../register/registration";
import { registered, SHEET } from "../../register/registration";
import { MAP, PARTIAL } from "./reading-options";
import type { ReadTable } from "../../workbook/content";
import { chooseSheet, tableProblems } from "../rules/chosen-sheet";
import { readMapping } from "../rules/header";
import { drawableCases, needProblems } from "../rules/needs";
import type { Population } from "../rules/population";
import { readPopulation } from "../rules/population";
import type { SerialKey } from "../rules/serial";
import { keysText, readKeys } from "../rules/serial";
import { caseRowsOf, casesGrid, casesSheet } from "../sheet/cases";

export interface ImportInput {
  /** A sheet or a .csv as it was read, dates as text. */
  readonly table: ReadTable;
  /** The sheet to read, where the file has several with cases; left out: the one that has them. */
  readonly sheet?: string;
  /** As typed: `Sagsnr=Sag;…`; empty for none. */
  readonly map: string;
  readonly replace: boolean;
  /** Write what is right although rows are wrong. */
  readonly partial: boolean;
  /** Give serial numbers in place of CPR numbers; null: do not. */
  readonly serial: KeyFile | null;
}

/** The key file would stand in the folder of the register. */
export function keyBeside(file: string): Problem {
  return problem("usage/serial-beside", { file });
}

export const importCommand = registered({
  name: "import",
  given: "cases",
  options: {
    cases: {
      kind: "table",
      example: "fil",
      about: { da: "udtræk af sager, .csv eller .xlsx", en: "export of cases, .csv or .xlsx" },
    },
    sheet: SHEET,
    map: MAP,
    replace: {
      kind: "flag",
      example: "",
      about: { da: "erstat de sager, der står på arket Sager", en: "replace the cases on the sheet Sager" },
    },
    partial: PARTIAL,
    serial: {
      kind: "key",
      ending: ".csv",
      example: "mappe/nøgle.csv",
      about: {
        da: "giv løbenumre i stedet for CPR-numre; nøglen gemmes kun her",
        en: "give serial numbers in place of CPR numbers; the key is kept here alone",
      },
    },
  },
  words: {
    about: { da: "læs sager eller tidligere runders tal ind", en: "import cases or figures of earlier rounds" },
    doing: { da: "Læser sager ind", en: "Importing cases" },
    logged: { da: "Sager læst ind", en: "Cases imported" },
  },
  view: "setup",
  nextSteps: ["next/import"],
  input: ({ cases, sheet, map, serial, ...values }) =>
    cases === undefined
      ? failed(problem("usage/missing", { command: "import", option: "--cases" }))
      : done({ ...values, table: cases, sheet: sheet ?? "", map: map ?? "", serial: serial ?? null }),
  decide(input: ImportInput, register, context) {
    const mapping = readMapping(input.map);
    if (!mapping.ok) return mapping;
    if (register.caseCount > 0 && !input.replace) {
      return failed(problem("population/not-empty", { count: register.caseCount }, { sheet: "Sager" }));
    }
    const known = knownKeys(input.serial);
    if (!known.ok) return known;
    const serials = input.serial === null ? {} : { serials: { known: known.value, shuffle: input.serial.shuffle } };
    const chosen = chooseSheet(input.table, input.sheet ?? "", caseRowsOf(mapping.value));
    if (!chosen.ok) return chosen;
    const table = chosen.value;
    const told = [...chosen.warnings, ...tableProblems(table)];
    if (told.some((each) => each.severity === "error")) return failed(...told);
    const read = readPopulation(casesGrid(table), {
      mapping: mapping.value,
      steps: register.steps,
      units: register.settings.units,
      today: context.now.slice(0, 10),
      ...serials,
    });
    const errors = read.problems.filter((each) => each.severity === "error");
    if (errors.length > 0 && (!input.partial || read.cases.length === 0)) return failed(...told, ...read.problems);
    const kept = keptColumns(register, read);
    const levels = register.levels.ok ? register.levels.value : [];
    const today = context.now.slice(0, 10);
    const units = new Set(read.cases.map((each) => each.unit)).size;
    const caseworkers = new Set(read.cases.map((each) => `${each.unit}\u001f${each.caseworker}`)).size;
    const left = read.leftOut;
    return done({
      message: problem("done/import", { cases: read.cases.length, units, caseworkers, file: table.name, left }),
      problems: [
        ...told,
        ...read.problems,
        ...kept,
        ...needProblems(levels, read.cases, today),
        ...(input.serial === null ? [] : [serialsGiven(input.serial, known.value.length, read.keys.length)]),
      ],
      ...(read.keys.length > known.value.length ? { keyFile: keysText(read.keys) } : {}),
      edits: [{ kind: "sheet", content: casesSheet(read.cases, read.furtherColumns) }],
      after: { caseCount: read.cases.length },
      log: {
        command: "import",
        input: JSON.stringify({
          fil: withoutCpr(table.name),
          erstat: input.replace,
          delvis: input.partial,
          løbenumre: input.serial !== null,
        }),
        counts: `sager=${read.cases.length}; enheder=${units}; sagsbehandlere=${caseworkers}; udeladt=${left}; fejl=${errors.length}`,
      },
      data: {
        cases: read.cases.length,
        units,
        caseworkers,
        understood: read.understood,
        leftOut: left,
        drawable: drawableCases(levels, read.cases, today),
      },
      show: "Sager",
    });
  },
});

/** The key file as it was; none where there is no such file yet. */
export function knownKeys(serial: KeyFile | null): Outcome<readonly SerialKey[]> {
  return serial === null || serial.table === null ? done([]) : readKeys(serial.name, serial.table.cells);
}

export function serialsGiven({ name: file }: KeyFile, known: number, all: number): Problem {
  return problem("serial/given", { count: all - known, all, file });
}

/** Columns that stood in Sager with something in them and are not in the new file: they follow their cases. */
function keptColumns(
  register: Parameters<typeof importCommand.decide>[1],
  { cases, furtherColumns }: Pick<Population, "cases" | "furtherColumns">,
): Problem[] {
  if (register.caseCount === 0) return [];
  const described = new Set(furtherColumns.map(({ header }) => wordKey(header)));
  const here = new Set(cases.map(({ id }) => caseKey(id)));
  const before = register.population();
  return before.furtherColumns
    .filter(({ header }) => !described.has(wordKey(header)))
    .map(({ header }) => {
      const gone = before.cases.filter(({ id, further }) => !here.has(caseKey(id)) && (further[header] ?? "") !== "");
      return problem("population/column-kept", { column: header, gone: gone.length }, { sheet: "Sager" });
    });
}
