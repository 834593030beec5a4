/** What a register tells of agreement: which levels can be compared, their answers side by side, and the series over rounds. */
import { caseKey, distinct, isAt, jointKey, placeKey, questionKey, roundKey, unitKey } from "../../kernel/keys";
import type { RoundAndLevel } from "../../kernel/keys";
import { neverCounts } from "../../draw/rules/level";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { questionsAt, tablePlace } from "../../register/register";
import type { Answer } from "../../templates/rules/answer";
import { negativeAnswer } from "../../templates/rules/answer";
import type { Question } from "../../templates/rules/question";
import { percent } from "../../figures/rules/compliance";
import type { Agreement, Comparison, Disagreement, Pair } from "../rules/agreement";
import { ALL, asHandedIn, disagrees, pairsOf } from "../rules/agreement";
import { AGREEMENTS, DISAGREEMENTS, readAgreements } from "../sheet/agreement";

export { ALL };

/** The level that this one checks: the one it draws from, else the next below; null for the lowest. */
export function levelBelow(register: Register, level: number): number | null {
  if (!register.levels.ok) return null;
  const source = register.levels.value.find(({ number }) => number === level)?.source;
  if (source !== undefined && source.kind !== "cases") return source.level;
  const below = register.levels.value
    .filter(({ number, form }) => number < level && !neverCounts(form))
    .map(({ number }) => number);
  return below.length === 0 ? null : Math.max(...below);
}

/** Levels that have answered about cases which this round and level have answered about as well. */
export function comparableLevels(register: Register, at: RoundAndLevel): readonly number[] {
  if (!register.levels.ok) return [];
  const own = new Set(answersAt(register, at).map((each) => jointKey(caseKey(each.case), questionKey(each.question))));
  return register.levels.value
    .map(({ number }) => number)
    .filter(
      (number) =>
        number !== at.level &&
        answersUpTo(register, { round: at.round, level: number }).some((each) =>
          own.has(jointKey(caseKey(each.case), questionKey(each.question))),
        ),
    );
}

/** The questions of the upper level, in template order, and what both have answered. */
export function answeredByBoth(
  register: Register,
  { round, level, against }: Comparison,
): { readonly questions: readonly Question[]; readonly pairs: readonly Pair[] } {
  const asked = questionsAt(register, level);
  const questions = asked.ok ? asked.value : [];
  const upper = answersAt(register, { round, level });
  return { questions, pairs: pairsOf(answersUpTo(register, { round, level: against }), upper, questions) };
}

function answersAt(register: Register, at: RoundAndLevel): readonly Answer[] {
  return register.answers.filter((each) => each.counted && isAt(each, at));
}

/**
 * A level's answers in this round and those before it, the earliest first: where levels have rounds of different
 * lengths, or start one after another, a case was read below in an earlier one.
 */
export function answersUpTo(register: Register, { round, level }: RoundAndLevel): readonly Answer[] {
  const upper = register.rounds.filter((each) => roundKey(each.round) === roundKey(round));
  const ends = upper.flatMap(({ to }) => to ?? []);
  const last = ends.length === 0 ? null : ends.reduce((a, b) => (a > b ? a : b));
  const before = register.rounds.filter(
    (each) =>
      each.level === level &&
      roundKey(each.round) !== roundKey(round) &&
      each.from !== null &&
      last !== null &&
      each.from <= last,
  );
  const order = new Map([...before, { round, level }].map((each, index) => [placeKey(each), index]));
  return register.answers
    .filter((each) => each.counted && order.has(placeKey(each)))
    .sort((a, b) => (order.get(placeKey(a)) ?? 0) - (order.get(placeKey(b)) ?? 0));
}

/** How the two levels have agreed, round by round in the order of the register. */
export function seriesOf(
  register: Register,
  { level, against }: Pick<Comparison, "level" | "against">,
): readonly Agreement[] {
  const order = new Map(register.rounds.map((each, index) => [roundKey(each.round), index]));
  return agreementsOf(register)
    .filter((each) => each.level === level && each.against === against && each.unit === ALL && each.step === ALL)
    .sort((a, b) => (order.get(roundKey(a.round)) ?? 0) - (order.get(roundKey(b.round)) ?? 0));
}

/** What stands in tblEnighed; nothing where it cannot be read. */
function agreementsOf(register: Register): readonly Agreement[] {
  return register.agreements;
}

/** Comparisons that the answers, as they were handed in, no longer give: told on Start and in the pane. */
export function staleAgreements(register: Register): readonly Problem[] {
  const totals = register.agreements.filter(({ unit, step }) => unit === ALL && step === ALL);
  return totals
    .filter((each) => isOutdated(register, each))
    .map(({ round, level, against }) =>
      problem("agreement/stale", { round, level, against }, { sheet: AGREEMENTS.sheet }),
    );
}

/** Whether one comparison that stands would come out otherwise now. */
function isOutdated(register: Register, total: Agreement): boolean {
  const { pairs } = answeredByBoth(register, total);
  const count = (is: (pair: Pair) => boolean): number => pairs.filter(is).length;
  return (
    pairs.length !== total.pairs ||
    count((pair) => !disagrees(pair)) !== total.agreed ||
    count((pair) => isNegative(pair.lower, pair)) !== total.lowerNegative ||
    count((pair) => isNegative(pair.upper, pair)) !== total.upperNegative
  );
}

function isNegative(answer: Answer, { question }: Pair): boolean {
  return asHandedIn(answer) === negativeAnswer(question.scale);
}

/** One comparison as it was computed, and the units it has rows for, all first; nothing where it was not computed. */
export function computedAgreement(
  register: Register,
  of: Comparison,
): { readonly rows: readonly Agreement[]; readonly units: readonly string[] } {
  const rows = agreementsOf(register).filter((each) => isOf(each, of));
  return {
    rows,
    units: distinct(
      rows.map(({ unit }) => unit),
      unitKey,
    ),
  };
}

/** Which of two levels checks the other: the one with the higher number. */
export function comparisonOf({ round, level }: RoundAndLevel, other: number): Comparison {
  return { round, level: Math.max(level, other), against: Math.min(level, other) };
}

/** Whole percent of pairs that agree; null without pairs. */
export function agreedPercent({ agreed, pairs }: Pick<Agreement, "agreed" | "pairs">): number | null {
  return percent(agreed, pairs);
}

/** A row of tblUenigheder, and where what is agreed on is written. */
export interface ListedDisagreement extends Disagreement {
  readonly at: Place;
}

export function disagreementsIn(register: Register, of: Comparison): readonly ListedDisagreement[] {
  const { tables } = register.snapshot;
  return readAgreements(tables).disagreements.flatMap((each, row) =>
    isOf(each, of)
      ? [{ ...each, at: tablePlace(tables[DISAGREEMENTS.name], DISAGREEMENTS.sheet, row, "Fælles forståelse") }]
      : [],
  );
}

export function isOf(row: Comparison, of: Comparison): boolean {
  return isAt(row, of) && row.against === of.against;
}
