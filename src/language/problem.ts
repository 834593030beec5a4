/**
 * The catalogue of everything the product may have to say: one code, one Danish and one English sentence. A sentence
 * says what is wrong, where (the place is added by whoever shows it), and what to do. `{name}` is filled from the
 * problem's values.
 */
import { withoutCpr } from "../kernel/cpr";
import type { Place, Problem, Severity } from "../kernel/outcome";
import { ANSWERING } from "./sentences/answering";
import { FIGURES } from "./sentences/figures";
import { FILES } from "./sentences/files";
import { PLANNING } from "./sentences/planning";
import { POPULATION } from "./sentences/population";
import { REVIEW } from "./sentences/review";
import { TELLING } from "./sentences/telling";
import { TEMPLATE } from "./sentences/template";

export type Language = "da" | "en";

interface Entry {
  readonly severity: Severity;
  readonly da: string;
  readonly en: string;
}

const CATALOGUE = {
  ...PLANNING,
  ...POPULATION,
  ...TEMPLATE,
  ...REVIEW,
  ...ANSWERING,
  ...FIGURES,
  ...FILES,
  ...TELLING,
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

/**
 * What a finding is about beyond its place: the file it was read from, the case, the question; empty where there is none.
 * A problem says its file as the first part of `kilde` (`Nord.xlsx / Skema N2 123`), or is about the file itself.
 */
export function subjectOf({ code, values, at }: Problem): {
  readonly file: string;
  readonly case: string;
  readonly question: string;
} {
  const source = String(values["kilde"] ?? "");
  const named = source.includes(" / ") ? source.slice(0, source.lastIndexOf(" / ")) : "";
  return {
    file: named === "" && code.startsWith("file/") ? (at?.sheet ?? "") : named,
    case: String(values["sag"] ?? ""),
    question: String(values["spørgsmål"] ?? ""),
  };
}

/** The sentence of a problem, without its place. A code that is not in the catalogue is a bug. */
export function describe(told: Problem, language: Language): string {
  if (told.told !== undefined) return told.told;
  const entry = (CATALOGUE as Readonly<Record<string, Entry>>)[told.code];
  if (entry === undefined) throw new Error(`No sentence for ${told.code}`);
  return entry[language].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = told.values[name];
    if (value === undefined) return whole;
    if (typeof value === "number") return value.toLocaleString(language === "da" ? "da-DK" : "en-GB");
    return HASH.test(value) ? value : withoutCpr(value);
  });
}

/** No sentence repeats a CPR number, whoever typed it and wherever; a hash may hold ten digits by chance. */
const HASH = /^[0-9a-f]{64}$/u;
