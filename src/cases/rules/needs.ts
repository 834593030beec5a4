/** What the plan needs of the cases: the columns it looks at, and how many cases each level can draw from. */
import type { IsoDate } from "../../kernel/date";
import type { Key, WordKey } from "../../kernel/keys";
import { jointKey, wordKey } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Case } from "./case";
import type { Criterion } from "./filter";
import { columnsOf, filterCases, isColumnBlank, isRelative } from "./filter";
import type { Words } from "../../language/words";
import { inBoth, listedIn } from "../../language/words";
import { filterWords } from "./filter-words";

/** What of a level says which columns it needs. */
export interface LevelNeeds {
  readonly number: number;
  readonly source: { readonly kind: string };
  readonly filter: string;
  readonly criteria: readonly Criterion[];
  readonly grouping: string;
  readonly quotas: readonly unknown[];
  readonly method: string;
  place(header: string): Place;
}

/** How many cases a level that draws from Sager can draw from. */
export interface Drawable {
  readonly level: number;
  readonly cases: number;
  readonly of: number;
}

/** @param start the day from which relative dates are counted; null: they are passed over */
export function drawableCases(
  levels: readonly LevelNeeds[],
  cases: readonly Case[],
  start: IsoDate | null,
): readonly Drawable[] {
  return levels
    .filter(({ source }) => source.kind === "cases")
    .map(({ number, criteria, place }) => {
      const applied = start === null ? criteria.filter((each) => !isRelative(each)) : criteria;
      const kept = filterCases(cases, applied, start, place("Afgrænsning"));
      return { level: number, cases: kept.ok ? kept.value.length : 0, of: cases.length };
    });
}

interface Need {
  readonly column: string;
  /** Header of tblNiveauer that asks for it. */
  readonly header: string;
  readonly level: number;
}

/** Columns that levels look at and no case has anything in. */
function unmetNeeds(levels: readonly LevelNeeds[], cases: readonly Case[]): readonly Need[] {
  const needs = levels.flatMap(({ number, source, criteria, grouping, quotas, method }): Need[] => {
    const need = (header: string, column: string): Need => ({ column, header, level: number });
    return [
      ...(source.kind === "cases" ? columnsOf(criteria).map((column) => need("Afgrænsning", column)) : []),
      ...(grouping === "Team" ? [need("Gruppering", "Team")] : []),
      ...(quotas.length > 0 ? [need("Kvoter", "Sagstrin")] : []),
      ...(method.includes("risiko") ? [need("Metode", "Risiko")] : []),
    ];
  });
  const blank = new Map<WordKey, boolean>();
  return needs.filter(({ column }) => {
    const known = blank.get(wordKey(column)) ?? isColumnBlank(column, cases);
    blank.set(wordKey(column), known);
    return known;
  });
}

/**
 * Columns that the plan needs and the cases lack, all in one sentence with what can be drawn without them; and each
 * Afgrænsning that leaves nothing although its columns are there.
 */
export function needProblems(
  levels: readonly LevelNeeds[],
  cases: readonly Case[],
  start: IsoDate | null,
): readonly Problem[] {
  if (cases.length === 0) return [];
  const drawable = drawableCases(levels, cases, start);
  const unmet = unmetNeeds(levels, cases);
  const none = levels.flatMap((level) => {
    const found = drawable.find((each) => each.level === level.number);
    if (found === undefined || found.cases > 0 || unmet.some((need) => need.level === level.number)) return [];
    const values = { level: level.number, filter: filterWords(level.filter), count: found.of };
    return [problem("plan/none-drawable", values, level.place("Afgrænsning"))];
  });
  return [...missing(unmet, drawable), ...none];
}

const LEVEL: Words = { da: "niveau", en: "level" };
const OF: Words = { da: "af", en: "of" };

function missing(unmet: readonly Need[], drawable: readonly Drawable[]): Problem[] {
  if (unmet.length === 0) return [];
  const reasons = new Map<
    Key<readonly ["word", "word"]>,
    { readonly column: string; readonly header: string; readonly levels: number[] }
  >();
  for (const { column, header, level } of unmet) {
    const key = jointKey(wordKey(column), wordKey(header));
    const known = reasons.get(key);
    if (known === undefined) reasons.set(key, { column, header, levels: [level] });
    else known.levels.push(level);
  }
  const columns = inBoth((language) =>
    listedIn(
      language,
      Array.from(
        reasons.values(),
        ({ column, header, levels }) =>
          `${column} (${header}, ${LEVEL[language]} ${listedIn(language, levels.map(String))})`,
      ),
    ),
  );
  const counts = inBoth((language) =>
    drawable.length === 0
      ? "-"
      : drawable
          .map(({ level, cases, of }) => `${LEVEL[language]} ${level}: ${cases} ${OF[language]} ${of}`)
          .join("; "),
  );
  const values = { columns, counts };
  return [problem("plan/columns-missing", values, { sheet: "Sager" })];
}
