/** Problems made from the catalogue, and the sentence of each in the language of whoever reads it. */
import { withoutCpr } from "../kernel/cpr";
import type { Place, Problem } from "./outcome";
import type { Value } from "./words";
import type { ProblemCode, ValuesOf } from "./catalogue";
import { CATALOGUE } from "./catalogue";
import { countOf, numberIn } from "./counting";
import type { Language } from "./language";
import type { Sentence, Severity, Surface } from "./sentence";
import { wordingFor } from "./sentence";

export type { Language, ProblemCode };

/** Values may be left out where the sentence has nothing to fill in; more than it needs may be given. */
type Rest<Code extends ProblemCode> = [keyof ValuesOf<Code>] extends [never]
  ? [values?: Problem["values"], at?: Place, severity?: Severity]
  : [values: ValuesOf<Code> & Problem["values"], at?: Place, severity?: Severity];

/** A problem of the catalogue; `severity` only where it is not the usual one. The compiler asks for what its sentence needs. */
export function problem<Code extends ProblemCode>(code: Code, ...[values = {}, at, severity]: Rest<Code>): Problem {
  return problemWith(code, values, at, severity);
}

/** The same where code and values come together, checked where they were put together. */
export function problemWith(code: ProblemCode, values: Problem["values"], at?: Place, severity?: Severity): Problem {
  const base = { code, severity: severity ?? CATALOGUE[code].severity, values };
  return at === undefined ? base : { ...base, at };
}

/** @problems `file/uncalculated`, once for all of a sheet's cells that hold a formula without a result */
export function uncalculatedCells(sheet: string, found: readonly string[]): Problem[] {
  const [cell] = found;
  if (cell === undefined) return [];
  const cells = `${found.slice(0, 5).join(", ")}${found.length > 5 ? " …" : ""}`;
  return [problem("file/uncalculated", { sheet, count: found.length, cells }, { sheet, cell })];
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

/**
 * The sentence of a problem, without its place. A code that is not in the catalogue is a bug.
 *
 * @param surface who reads it; a sheet, the pane and a paper are Excel
 */
export function describe(told: Problem, language: Language, surface: Surface = "excel"): string {
  if (told.told !== undefined) return told.told;
  const sentence = (CATALOGUE as Readonly<Record<string, Sentence<string>>>)[told.code];
  if (sentence === undefined) throw new Error(`No sentence for ${told.code}`);
  const shown = shownIn(told, language);
  return wordingFor(sentence, surface)[language](shown, countOf(language, told.values, shown));
}

/** What a problem's sentence takes of its values, and no more: what must be kept to tell it again in either language. */
export function neededValues(told: Problem): Problem["values"] {
  const sentence: Sentence<string> = CATALOGUE[told.code];
  const needed = new Set<string>();
  for (const language of ["da", "en"] as const) {
    const shown = new Proxy(shownIn(told, language), {
      get: (all, name) => (needed.add(String(name)), all[String(name)]),
    });
    sentence[language](shown, countOf(language, told.values, shown));
  }
  return Object.fromEntries(Object.entries(told.values).filter(([name]) => needed.has(name)));
}

function shownIn(told: Problem, language: Language): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(told.values)) shown[name] = asShown(value, language);
  return shown;
}

function asShown(value: Value, language: Language): string {
  if (typeof value === "object") return asShown(value[language], language);
  if (typeof value === "number") return numberIn(language, value);
  return HASH.test(value) ? value : withoutCpr(value);
}

/** No sentence repeats a CPR number, whoever typed it and wherever; a hash may hold ten digits by chance. */
const HASH = /^[0-9a-f]{64}$/u;
