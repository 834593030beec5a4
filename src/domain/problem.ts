/**
 * The catalogue of everything the product may have to say: one code, one Danish and one English sentence. A sentence
 * says what is wrong, where (the place is added by whoever shows it), and what to do. `{name}` is filled from the
 * problem's values.
 */
import type { Place, Problem, Severity } from "./outcome";

export type Language = "da" | "en";

interface Entry {
  readonly severity: Severity;
  readonly da: string;
  readonly en: string;
}

const CATALOGUE = {
  // plan/…: tblNiveauer, tblOpsaetning, tblRunder, and what a draw cannot do
  "plan/level-unknown": {
    severity: "error",
    da: "Niveau {level} findes ikke. Registret har niveau {known}; ret --level, eller tilføj en række i tblNiveauer.",
    en: "There is no level {level}. The register has {known}; correct --level, or add a row to tblNiveauer.",
  },

  // sheet/…: a sheet of the register is not as it should be
  "sheet/table-missing": {
    severity: "error",
    da: "Tabellen {table} mangler. Gendan den fra en tidligere udgave af registret, eller lav et nyt register med create.",
    en: "The table {table} is missing. Restore it from an earlier copy of the register, or make a new one with create.",
  },
  "sheet/column-missing": {
    severity: "error",
    da: "Kolonnen \"{column}\" mangler i {table}. Skriv overskriften igen, præcis som her.",
    en: "The column \"{column}\" is missing from {table}. Type the header again, exactly like this.",
  },
  "sheet/not-number": {
    severity: "error",
    da: "\"{value}\" er ikke et tal. Skriv et tal, eller lad cellen være tom.",
    en: "\"{value}\" is not a number. Type a number, or leave the cell blank.",
  },
  "sheet/not-whole": {
    severity: "error",
    da: "\"{value}\" er ikke et helt tal. Skriv et helt tal, eller lad cellen være tom.",
    en: "\"{value}\" is not a whole number. Type a whole number, or leave the cell blank.",
  },
  "sheet/not-date": {
    severity: "error",
    da: "\"{value}\" er ikke en dato. Skriv den som 05-01-2026.",
    en: "\"{value}\" is not a date. Type it as 05-01-2026.",
  },
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/** A problem of the catalogue; `severity` only where it is not the usual one. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  at?: Place,
  severity?: Severity,
): Problem {
  const entry: Entry = CATALOGUE[code];
  const base = { code, severity: severity ?? entry.severity, values };
  return at === undefined ? base : { ...base, at };
}

/** The sentence of a problem, without its place. A code that is not in the catalogue is a bug. */
export function describe(told: Problem, language: Language): string {
  const entry = (CATALOGUE as Readonly<Record<string, Entry>>)[told.code];
  if (entry === undefined) throw new Error(`No sentence for ${told.code}`);
  return entry[language].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = told.values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(language === "da" ? "da-DK" : "en-GB") : value;
  });
}
