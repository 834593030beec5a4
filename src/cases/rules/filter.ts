/**
 * Afgrænsning: which cases a level draws from, as `Status=Aktiv; Afgørelse=§ 32,§ 46; Afgørelsesdato>=-12 mdr`.
 *
 * `;` joins criteria (all must hold), `,` lists the values of one (`=`: one of them, `<>`: none of them). `<`, `<=`,
 * `>`, `>=` compare numbers and dates; a blank cell never satisfies them, nor `=`, but always `<>`. Dates may be
 * relative to the round's first day: `-12 mdr`, `-1 år`, `-30 dage`. A comparison has one value, which may have a decimal comma.
 * A paragraph means that paragraph however it is written: `§ 32` is found in `§ 32, stk. 1` and `§ 32; § 46`, not in
 * `§ 320`. A filter that cannot do what it seems to say is told: a fault where it cannot be read, else a warning.
 */
import type { IsoDate } from "../../kernel/date";
import { addDays, addMonths, dateFromSerial, parseDate } from "../../kernel/date";
import { cellNumber, cited } from "../../kernel/cell";
import { findWord, wordOf } from "../../kernel/keys";
import { nearest } from "../../kernel/spelling";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Case } from "./case";
import type { Paragraph } from "./paragraph";
import { isParagraph, paragraphsIn } from "./paragraph";

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
  for (const part of keyboardSigns(text)
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const match = CRITERION.exec(part);
    const comparison = (match?.[2] ?? "=") as Comparison;
    const typed = match?.[3] ?? "";
    const values = (isListed(comparison) ? listOf(typed) : [typed]).map(unquoted).filter((each) => each !== "");
    if (match === null || values.length === 0 || /^[=<>!]/u.test(typed)) {
      problems.push(problem("plan/filter-unreadable", { part }, at));
    } else {
      criteria.push({ column: (match[1] as string).trim(), comparison, values });
    }
  }
  return problems.length > 0 ? failed(...problems) : done(criteria);
}

/** The signs of books, of other languages and of wide keyboards, as Excel has them. */
function keyboardSigns(text: string): string {
  return text
    .replace(/[\uff1b-\uff1e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/≥|=>/gu, ">=")
    .replace(/≤|=</gu, "<=")
    .replace(/≠|!=/gu, "<>")
    .replace(/==/gu, "=");
}

/** `"Aktiv"` is Aktiv. */
function unquoted(value: string): string {
  return value.replace(/^(["'”“„])(.*)["'”“]$/su, "$2").trim();
}

/** Values between commas; a part of a paragraph (`§ 32, stk. 1`) belongs to the value before. */
function listOf(typed: string): string[] {
  const values: string[] = [];
  for (const part of typed.split(",").map((each) => each.trim())) {
    const last = values[values.length - 1];
    if (part === "") continue;
    if (last !== undefined && /^(?:stk|nr|pkt|litra)\b/iu.test(part)) values[values.length - 1] = `${last}, ${part}`;
    else values.push(part);
  }
  return values;
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
 * The cases that satisfy every criterion. Warnings name what in the filter cannot bite.
 *
 * @problems `plan/filter-column` where no case knows the column; `plan/filter-comma` where a comma stands before another
 * criterion; `plan/filter-value` where `<`, `>` meet a value that is neither number nor date; `plan/filter-period` where a
 * relative date meets a round without Periode fra. Warnings: `plan/filter-no-case`, `plan/filter-misspelt`,
 * `plan/filter-no-value`, `plan/filter-some-value`.
 */
export function filterCases(
  cases: readonly Case[],
  criteria: readonly Criterion[],
  start: IsoDate | null,
  at: Place,
): Outcome<readonly Case[]> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const tests: ((each: Case) => boolean)[] = [];
  for (const criterion of criteria) {
    const field = fieldOf(criterion.column, cases);
    if (field === null) {
      problems.push(problem("plan/filter-column", { column: criterion.column }, at));
      continue;
    }
    const joined = criterion.values.find((value) => isCriterion(value, cases));
    if (joined !== undefined) {
      problems.push(problem("plan/filter-comma", { value: joined, column: criterion.column }, at));
      continue;
    }
    const made = criterionTest(criterion, field, start, at, cases);
    if (!made.ok) {
      problems.push(...made.problems);
      continue;
    }
    tests.push(made.value);
    warnings.push(...made.warnings);
  }
  if (problems.length > 0) return failed(...problems);
  return done(
    cases.filter((each) => tests.every((test) => test(each))),
    warnings,
  );
}

/** Whether a value is a criterion of its own, with a column that there is: a comma stood where `;` was meant. */
function isCriterion(value: string, cases: readonly Case[]): boolean {
  const match = CRITERION.exec(value);
  return match !== null && fieldOf((match[1] as string).trim(), cases) !== null;
}

/** Columns of Sager, own and further, that a criterion looks at. */
export function columnsOf(criteria: readonly Criterion[]): readonly string[] {
  return Array.from(new Set(criteria.map(({ column }) => column)));
}

/** Whether no case has anything in a column; true where none knows it. */
export function isColumnBlank(column: string, cases: readonly Case[]): boolean {
  const field = fieldOf(column, cases);
  return field === null || !cases.some((each) => field(each).some((cell) => cell !== null && cell !== ""));
}

function fieldOf(column: string, cases: readonly Case[]): Field | null {
  const known = FIELDS[wordOf(column)];
  if (known !== undefined) return known;
  const header = findWord(column, Object.keys(cases[0]?.further ?? {}));
  return header === undefined ? null : (each) => [each.further[header] ?? null];
}

function criterionTest(
  criterion: Criterion,
  field: Field,
  start: IsoDate | null,
  at: Place,
  cases: readonly Case[],
): Outcome<(each: Case) => boolean> {
  const { comparison } = criterion;
  if (isListed(comparison)) {
    const values = wholeValues(criterion, field, cases);
    const tests = values.map((value) => valueTest(criterion.column, value));
    const holds = (each: Case): boolean =>
      field(each).some((cell) => cell !== null && tests.some((test) => test(cell)));
    const warnings = idleValues(criterion, values, tests, field, cases, at);
    return done(comparison === "=" ? holds : (each) => !holds(each), warnings);
  }
  const typed = criterion.values[0] as string;
  const value = wordOf(criterion.column) === "alder" ? typed.replace(/\s*år$/iu, "") : typed;
  const relative = relativeParts(value);
  if (relative !== null && start === null) return failed(problem("plan/filter-period", { value }, at));
  const limit = relative === null || start === null ? orderable(value) : relativeDate(start, relative);
  if (limit === null) return failed(problem("plan/filter-value", { value, column: criterion.column }, at));
  const comparableTo = (cell: string | number | boolean | null): string | number | null => {
    const own = likeLimit(cell, limit);
    return typeof own === typeof limit ? own : null;
  };
  const filled = cases.filter((each) => field(each).some((cell) => cell !== null && cell !== ""));
  const unlike = filled.filter((each) => !field(each).some((cell) => comparableTo(cell) !== null));
  const warnings = unlike.length === 0 ? [] : [unlikeProblem(criterion.column, value, unlike, field, filled, at)];
  return done(
    (each) =>
      field(each).some((cell) => {
        const own = comparableTo(cell);
        if (own === null) return false;
        if (comparison === ">=") return own >= limit;
        if (comparison === "<=") return own <= limit;
        return comparison === ">" ? own > limit : own < limit;
      }),
    warnings,
  );
}

/** Cases that have something there which is neither number nor day, where the limit is one. */
function unlikeProblem(
  column: string,
  value: string,
  unlike: readonly Case[],
  field: Field,
  filled: readonly Case[],
  at: Place,
): Problem {
  if (unlike.length === filled.length) return problem("plan/filter-no-value", { value, column }, at);
  const [first] = unlike.flatMap((each) => field(each)).filter((cell) => cell !== null && cell !== "");
  return problem("plan/filter-some-value", { value, column, text: shown(first ?? ""), count: unlike.length }, at);
}

/** `-12 mdr` and the like, with whatever dash; null for any other value. */
export function relativeParts(value: string): RegExpExecArray | null {
  return /^([+-]?\s?\d+)\s*(mdr|md|måneder|måned|dage|dag|uger|uge|(?<=^[+-].*)år)\.?$/u.exec(wordOf(value));
}

/** Whether a criterion counts from the first day of a round. */
export function isRelative({ values }: Criterion): boolean {
  return values.some((value) => relativeParts(value) !== null);
}

type CellTest = (cell: string | number | boolean) => boolean;

/** A text with a comma in it is one value where a case has it whole: `Holm, Bo`. */
function wholeValues({ values }: Criterion, field: Field, cases: readonly Case[]): readonly string[] {
  if (values.length < 2) return values;
  const whole = comparable(values.join(", "));
  const isOne = cases.some((each) =>
    field(each).some((cell) => typeof cell === "string" && cell.includes(",") && comparable(cell) === whole),
  );
  return isOne ? [values.join(", ")] : values;
}

/** An act's name may stand before its paragraph. */
const PARAGRAPH_FIRST =
  /^(?:(?:barnets lov|bl|serviceloven|lov om social service|sel)\.?\s*)?(?:§|paragraf|par\.|pgf\.?\s*\d)/iu;

/** How people write what a cell of Excel holds as SAND or FALSK. */
const TRUTHS: Readonly<Record<string, boolean>> = {
  ja: true,
  sand: true,
  sandt: true,
  true: true,
  nej: false,
  falsk: false,
  false: false,
};

const ACT_OR_NUMBER = /^(?:(?:barnets lov|bl|serviceloven|sel)\.?\s*)?\d{1,3}(?!\d)/iu;

function valueTest(column: string, value: string): CellTest {
  const isDecision = wordOf(column) === "afgørelse";
  const wanted = comparable(value);
  const limit = orderable(value);
  const paragraphs =
    PARAGRAPH_FIRST.test(value) || (isDecision && ACT_OR_NUMBER.test(value)) ? paragraphsIn(value, isDecision) : [];
  const met = new Map<string, boolean>();
  const isMet = (own: readonly Paragraph[]): boolean =>
    paragraphs.some((paragraph) => own.some((each) => isParagraph(each, paragraph)));
  const truth = TRUTHS[wanted];
  return (cell) => {
    if (typeof cell === "boolean" && truth !== undefined) return cell === truth;
    if (comparable(String(cell)) === wanted || (limit !== null && equals(cell, limit))) return true;
    if (paragraphs.length === 0 || (typeof cell !== "string" && !isDecision)) return false;
    const text = String(cell);
    const known = met.get(text) ?? isMet(paragraphsIn(text, isDecision));
    met.set(text, known);
    return known;
  };
}

/** How many values of a column a sentence lists. */
const LISTED = 8;

/** Values that no case has, each with the nearest there is; none where the column is blank, which is another matter. */
function idleValues(
  { column }: Criterion,
  values: readonly string[],
  tests: readonly CellTest[],
  field: Field,
  cases: readonly Case[],
  at: Place,
): Problem[] {
  const present = new Map<string, string | number | boolean>();
  for (const each of cases)
    for (const cell of field(each)) if (cell !== null && cell !== "") present.set(wordOf(String(cell)), cell);
  if (present.size === 0) return [];
  const known = Array.from(present.values());
  const idle = values.filter((_, index) => !known.some((cell) => (tests[index] as CellTest)(cell)));
  const all = `${known.slice(0, LISTED).map(shown).join(", ")}${known.length > LISTED ? " …" : ""}`;
  const spelt = idle.map((value) => ({
    value,
    near: isName(column, value) ? nearest(value, known.map(String)) : null,
  }));
  const alone = spelt.filter(({ near }) => near === null).map(({ value }) => value);
  return [
    ...spelt.flatMap(({ value, near }) =>
      near === null ? [] : [problem("plan/filter-misspelt", { value, column, near }, at)],
    ),
    ...(alone.length === 0
      ? []
      : [problem("plan/filter-no-case", { value: alone.join(", "), column, known: all }, at)]),
  ];
}

/** A cell as Excel shows it. */
function shown(cell: string | number | boolean): string {
  return typeof cell === "boolean" ? (cell ? "SAND" : "FALSK") : cited(cell);
}

/** A word, which may be misspelt. Another paragraph, number or day is another one. */
function isName(column: string, value: string): boolean {
  return orderable(value) === null && paragraphsIn(value, wordOf(column) === "afgørelse").length === 0;
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
  const amount = Number((match[1] as string).replace(" ", ""));
  const unit = match[2] as string;
  if (unit.startsWith("d")) return addDays(start, amount);
  if (unit.startsWith("u")) return addDays(start, 7 * amount);
  return addMonths(start, unit === "år" ? 12 * amount : amount);
}

/** Dates as ISO text, numbers as numbers, anything else null: the two kinds that have an order. */
function orderable(value: string | number | boolean | null): string | number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const date = parseDate(value.trim());
  if (date !== null) return date;
  // 5.000 is five thousand in Danish and five in English.
  if (/^[+-]?\d{1,3}(?:\.\d{3})+$/u.test(value.trim())) return null;
  return cellNumber(value);
}

/** `§32`, `§ 32` and `§ 32 ` are the same paragraph. */
function comparable(text: string): string {
  return wordOf(text).replace(/§\s*/gu, "§");
}
