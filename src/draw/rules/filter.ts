/**
 * Afgrænsning: which cases a level draws from, as `Status=Aktiv; Afgørelse=§ 32,§ 46; Afgørelsesdato>=-12 mdr`.
 *
 * `;` joins criteria (all must hold), `,` lists the values of one (`=`: one of them, `<>`: none of them). `<`, `<=`,
 * `>`, `>=` compare numbers and dates; a blank cell never satisfies them, nor `=`, but always `<>`. Dates may be
 * relative to the round's first day: `-12 mdr`, `-30 dage`. A comparison has one value, which may have a decimal comma.
 */
import type { Case } from "../../cases/rules/case";
import type { IsoDate } from "../../kernel/date";
import { addDays, addMonths, dateFromSerial, parseDate } from "../../kernel/date";
import type { Outcome, Place, Problem } from "../../kernel/outcome";
import { done, failed } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import { fold } from "../../kernel/text";

export type Comparison = "=" | "<>" | ">=" | "<=" | ">" | "<";

export interface Criterion {
  readonly column: string;
  readonly comparison: Comparison;
  readonly values: readonly string[];
}

const CRITERION = /^([^=<>]+?)\s*(<>|>=|<=|=|>|<)\s*(.*)$/u;

/** @problems `plan/filter-unreadable` for a part that is no criterion. */
export function parseFilter(text: string, at: Place): Outcome<readonly Criterion[]> {
  const problems: Problem[] = [];
  const criteria: Criterion[] = [];
  for (const part of text
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const match = CRITERION.exec(part);
    const comparison = (match?.[2] ?? "=") as Comparison;
    const typed = match?.[3] ?? "";
    const values = (isListed(comparison) ? typed.split(",") : [typed])
      .map((each) => each.trim())
      .filter((each) => each !== "");
    if (match === null || values.length === 0) {
      problems.push(problem("plan/filter-unreadable", { part }, at));
    } else {
      criteria.push({ column: (match[1] as string).trim(), comparison, values });
    }
  }
  return problems.length > 0 ? failed(...problems) : done(criteria);
}

function isListed(comparison: Comparison): boolean {
  return comparison === "=" || comparison === "<>";
}

type Field = (each: Case) => readonly (string | number | boolean | null)[];

const FIELDS: Readonly<Record<string, Field>> = {
  sag: (each) => [each.id],
  enhed: (each) => [each.unit],
  sagsbehandler: (each) => [each.caseworker],
  team: (each) => [each.team],
  sagstype: (each) => [each.type],
  sagstrin: (each) => each.steps,
  afgørelse: (each) => [each.decision],
  afgørelsesdato: (each) => [each.decisionDate],
  alder: (each) => [each.age],
  risiko: (each) => [each.risk],
  status: (each) => [each.status],
};

/** Columns that tblRamme keeps: all that a level above the first can be limited by. */
export const FRAME_COLUMNS = ["Sag", "Enhed", "Team", "Sagsbehandler", "Sagstrin", "Risiko"];

/**
 * The cases that satisfy every criterion.
 *
 * @problems `plan/filter-column` where no case knows the column; `plan/filter-value` where `<`, `>` meet a value that is
 * neither number nor date; `plan/filter-period` where a relative date meets a round without Periode fra.
 */
export function filterCases(
  cases: readonly Case[],
  criteria: readonly Criterion[],
  start: IsoDate | null,
  at: Place,
): Outcome<readonly Case[]> {
  const problems: Problem[] = [];
  const tests: ((each: Case) => boolean)[] = [];
  for (const criterion of criteria) {
    const field = fieldOf(criterion.column, cases);
    if (field === null) {
      problems.push(problem("plan/filter-column", { column: criterion.column }, at));
      continue;
    }
    const made = criterionTest(criterion, field, start, at);
    if (made.ok) tests.push(made.value);
    else problems.push(...made.problems);
  }
  if (problems.length > 0) return failed(...problems);
  return done(cases.filter((each) => tests.every((test) => test(each))));
}

function fieldOf(column: string, cases: readonly Case[]): Field | null {
  const known = FIELDS[fold(column)];
  if (known !== undefined) return known;
  const key = fold(column);
  const header = Object.keys(cases[0]?.further ?? {}).find((each) => fold(each) === key);
  return header === undefined ? null : (each) => [each.further[header] ?? null];
}

function criterionTest(
  criterion: Criterion,
  field: Field,
  start: IsoDate | null,
  at: Place,
): Outcome<(each: Case) => boolean> {
  const { comparison } = criterion;
  if (isListed(comparison)) {
    const wanted = new Set(criterion.values.map(comparable));
    const limits = criterion.values.map(orderable).filter((each): each is string | number => each !== null);
    const holds = (each: Case): boolean =>
      field(each).some(
        (cell) =>
          cell !== null && (wanted.has(comparable(String(cell))) || limits.some((limit) => equals(cell, limit))),
      );
    return done(comparison === "=" ? holds : (each) => !holds(each));
  }
  const value = criterion.values[0] as string;
  const relative = /^([+-]?\d+)\s*(mdr|md|måneder|måned|dage|dag)\.?$/u.exec(value.toLowerCase());
  if (relative !== null && start === null) return failed(problem("plan/filter-period", { value }, at));
  const limit = relative === null || start === null ? orderable(value) : relativeDate(start, relative);
  if (limit === null) return failed(problem("plan/filter-value", { value, column: criterion.column }, at));
  return done((each) =>
    field(each).some((cell) => {
      const own = likeLimit(cell, limit);
      if (own === null || typeof own !== typeof limit) return false;
      if (comparison === ">=") return own >= limit;
      if (comparison === "<=") return own <= limit;
      return comparison === ">" ? own > limit : own < limit;
    }),
  );
}

/** A cell as what it is compared with: a number is a day where the limit is one. */
function likeLimit(cell: string | number | boolean | null, limit: string | number): string | number | null {
  return typeof cell === "number" && typeof limit === "string" ? dateFromSerial(cell) : orderable(cell);
}

/** The same day, or a number cell of the same value. Texts of digits are ids: 001 is not 1. */
function equals(cell: string | number | boolean, limit: string | number): boolean {
  if (typeof limit === "number") return cell === limit;
  return likeLimit(cell, limit) === limit;
}

function relativeDate(start: IsoDate, match: RegExpExecArray): IsoDate {
  const amount = Number(match[1]);
  return (match[2] as string).startsWith("d") ? addDays(start, amount) : addMonths(start, amount);
}

/** Dates as ISO text, numbers as numbers, anything else null: the two kinds that have an order. */
function orderable(value: string | number | boolean | null): string | number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const date = parseDate(value.trim());
  if (date !== null) return date;
  const number = Number(value.trim().replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

/** `§32`, `§ 32` and `§ 32 ` are the same paragraph. */
function comparable(text: string): string {
  return fold(text).replace(/§\s*/gu, "§");
}
