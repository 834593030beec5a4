/**
 * How far two levels that have read the same cases agree: per question, step, unit and in all. What is counted is one
 * case and one question to which both have a counted, valid answer, as it was handed in; "ikke relevant" is an answer.
 */
import type { QuestionKey, StepKey, UnitKey } from "../../kernel/keys";
import { caseKey, jointKey, questionKey, stepKey, unitKey } from "../../kernel/keys";
import { withoutSpecial } from "../../attention/rules/special";
import type { Answer } from "../../templates/rules/answer";
import { negativeAnswer, NOT_APPLICABLE, SCALE_ANSWERS } from "../../templates/rules/answer";
import type { Question, Scale } from "../../templates/rules/question";
import type { Coefficients } from "./coefficients";
import { coefficients } from "./coefficients";

/** Two answers to one question about one case. */
export interface Pair {
  /** Of the lower level. */
  readonly unit: string;
  readonly case: string;
  readonly question: Question;
  readonly lower: Answer;
  readonly upper: Answer;
}

/** What two levels in a round are compared: `level` checks `against`. */
export interface Comparison {
  readonly round: string;
  readonly level: number;
  readonly against: number;
}

/** A row of tblEnighed. */
export interface Agreement extends Comparison {
  readonly unit: string;
  /** `Alle` where all steps are taken together. */
  readonly step: string;
  /** Empty for a whole step, and for all. */
  readonly question: string;
  readonly text: string;
  readonly pairs: number;
  readonly agreed: number;
  /** Null below `LEAST` pairs, over more than one scale, and where they have no value. */
  readonly kappa: number | null;
  readonly ac1: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Negative answers: nej, or lav grad. */
  readonly lowerNegative: number;
  readonly upperNegative: number;
  /** The lower level found it better than the upper: ja against nej, or a higher grade. */
  readonly milder: number;
  readonly stricter: number;
}

/** A row of tblUenigheder. */
export interface Disagreement extends Comparison {
  readonly unit: string;
  readonly case: string;
  readonly step: string;
  readonly question: string;
  readonly text: string;
  readonly lower: string;
  readonly lowerComment: string;
  readonly upper: string;
  readonly upperComment: string;
  /** The staff's own words, after they have talked it over. */
  readonly understanding: string;
}

/** All units, and all steps, taken together. */
export const ALL = "Alle";

/** With fewer pairs there are counts only. */
export const LEAST = 5;

/** The answer as it was handed in, whatever was corrected later. */
export function asHandedIn({ value, handedIn }: Answer): string {
  return handedIn ?? value;
}

/**
 * The answers of both levels laid side by side, in the order of the upper level's.
 *
 * @param lower a case that was read in several rounds counts with the last of its rows
 */
export function pairsOf(
  lower: readonly Answer[],
  upper: readonly Answer[],
  questions: readonly Question[],
): readonly Pair[] {
  const byNumber = new Map(questions.map((question) => [questionKey(question.number), question]));
  const keyOf = (each: Answer) => jointKey(caseKey(each.case), questionKey(each.question));
  const below = new Map(lower.filter(isCounted).map((each) => [keyOf(each), each]));
  return upper.filter(isCounted).flatMap((each): Pair[] => {
    const question = byNumber.get(questionKey(each.question));
    const found = below.get(keyOf(each));
    if (question === undefined || found === undefined) return [];
    const known = answersOf(question.scale);
    if (!known.includes(asHandedIn(each)) || !known.includes(asHandedIn(found))) return [];
    return [{ unit: found.unit, case: each.case, question, lower: found, upper: each }];
  });
}

/** A correction that is no longer valid leaves what was handed in. */
function isCounted({ counted, state, handedIn }: Answer): boolean {
  return counted && (state === "gyldig" || handedIn !== undefined);
}

/** The answers that agreement is counted over, "ikke relevant" whether or not a question allows it. */
function answersOf(scale: Scale): readonly string[] {
  return [...SCALE_ANSWERS[scale], NOT_APPLICABLE];
}

/** Rows for all units and then each, and in each for all steps, each step, and each of its questions. */
export function agreementOf(
  of: Comparison,
  pairs: readonly Pair[],
  questions: readonly Question[],
  units: readonly string[],
): readonly Agreement[] {
  const byUnit = new Map<UnitKey, Pair[]>(units.map((unit) => [unitKey(unit), []]));
  const names = new Map(units.map((unit) => [unitKey(unit), unit]));
  for (const pair of pairs) {
    const key = unitKey(pair.unit);
    if (!names.has(key)) names.set(key, pair.unit);
    byUnit.set(key, [...(byUnit.get(key) ?? []), pair]);
  }
  return [
    ...unitRows(of, ALL, pairs, questions),
    ...Array.from(byUnit).flatMap(([key, own]) => unitRows(of, names.get(key) ?? "", own, questions)),
  ];
}

function unitRows(
  of: Comparison,
  unit: string,
  pairs: readonly Pair[],
  questions: readonly Question[],
): readonly Agreement[] {
  if (pairs.length === 0) return [];
  const byQuestion = new Map<QuestionKey, Pair[]>();
  for (const pair of pairs) {
    const key = questionKey(pair.question.number);
    const own = byQuestion.get(key);
    if (own === undefined) byQuestion.set(key, [pair]);
    else own.push(pair);
  }
  const steps = new Map<StepKey, { name: string; questions: Question[] }>();
  for (const question of questions) {
    if (!byQuestion.has(questionKey(question.number))) continue;
    const step = steps.get(stepKey(question.step)) ?? { name: question.step, questions: [] };
    step.questions.push(question);
    steps.set(stepKey(question.step), step);
  }
  const ownOf = ({ number }: Question): readonly Pair[] => byQuestion.get(questionKey(number)) ?? [];
  return [
    row(of, { unit, step: ALL, question: "", text: "" }, pairs),
    ...Array.from(steps.values()).flatMap((step) => [
      row(of, { unit, step: step.name, question: "", text: "" }, step.questions.flatMap(ownOf)),
      ...step.questions.map((question) =>
        row(of, { unit, step: step.name, question: question.number, text: question.text }, ownOf(question)),
      ),
    ]),
  ];
}

function row(
  of: Comparison,
  about: Pick<Agreement, "unit" | "step" | "question" | "text">,
  pairs: readonly Pair[],
): Agreement {
  const scales = new Set(pairs.map(({ question }) => question.scale));
  const [scale] = scales;
  const found: Coefficients | null =
    scale === undefined || scales.size > 1 || pairs.length < LEAST
      ? null
      : coefficients(
          crosstabOf(
            pairs.map(({ lower, upper }) => [asHandedIn(lower), asHandedIn(upper)]),
            scale,
          ),
        );
  const count = (is: (pair: Pair) => boolean): number => pairs.filter(is).length;
  const negative = ({ question }: Pair): string => negativeAnswer(question.scale);
  return {
    ...of,
    ...about,
    pairs: pairs.length,
    agreed: count((pair) => !disagrees(pair)),
    kappa: found?.kappa?.value ?? null,
    ac1:
      found?.ac1 === null || found === null
        ? null
        : { value: found.ac1.value, low: found.ac1.low, high: found.ac1.high },
    lowerNegative: count((pair) => asHandedIn(pair.lower) === negative(pair)),
    upperNegative: count((pair) => asHandedIn(pair.upper) === negative(pair)),
    milder: count((pair) => step(pair) > 0),
    stricter: count((pair) => step(pair) < 0),
  };
}

/** How often which answer of the lower level met which of the upper, "ikke relevant" last. */
export function crosstabOf(
  pairs: readonly (readonly [lower: string, upper: string])[],
  scale: Scale,
): readonly (readonly number[])[] {
  const known = answersOf(scale);
  const counts = known.map(() => known.map(() => 0));
  for (const [lower, upper] of pairs) {
    const line = counts[known.indexOf(lower)];
    const at = known.indexOf(upper);
    if (line !== undefined) line[at] = (line[at] ?? 0) + 1;
  }
  return counts;
}

export function disagrees({ lower, upper }: Pair): boolean {
  return asHandedIn(lower) !== asHandedIn(upper);
}

/** Steps of the scale by which the lower level found it better than the upper; 0 where either is "ikke relevant". */
function step({ question, lower, upper }: Pair): number {
  const best =
    question.scale === "ja/nej" ? [...SCALE_ANSWERS[question.scale]].reverse() : SCALE_ANSWERS[question.scale];
  const [below, above] = [best.indexOf(asHandedIn(lower)), best.indexOf(asHandedIn(upper))];
  return below < 0 || above < 0 ? 0 : below - above;
}

/** Pairs that are not as they were handed in, and how many of all pairs agree as they stand now. */
export function corrections(pairs: readonly Pair[]): { readonly count: number; readonly agreedNow: number } {
  const isCorrected = ({ lower, upper }: Pair): boolean => lower.handedIn !== undefined || upper.handedIn !== undefined;
  return {
    count: pairs.filter(isCorrected).length,
    agreedNow: pairs.filter(({ lower, upper }) => lower.value === upper.value).length,
  };
}

/** The pairs that disagree, as rows; `standing`: what the staff have written before. */
export function disagreementsOf(
  of: Comparison,
  pairs: readonly Pair[],
  standing: readonly Disagreement[],
): readonly Disagreement[] {
  const keyOf = (each: { readonly case: string; readonly question: string }) =>
    jointKey(caseKey(each.case), questionKey(each.question));
  const before = new Map(standing.map((each) => [keyOf(each), each]));
  const rows = pairs.filter(disagrees).map((pair): Disagreement => {
    const about = { case: pair.case, question: pair.question.number };
    const understanding = before.get(keyOf(about))?.understanding ?? "";
    before.delete(keyOf(about));
    return {
      ...of,
      unit: pair.unit,
      ...about,
      step: pair.question.step,
      text: pair.question.text,
      lower: asHandedIn(pair.lower),
      lowerComment: withoutSpecial(pair.lower.comment),
      upper: asHandedIn(pair.upper),
      upperComment: withoutSpecial(pair.upper.comment),
      understanding,
    };
  });
  // What people have written stays, also where there is no longer anything to disagree about.
  return [...rows, ...Array.from(before.values()).filter(({ understanding }) => understanding !== "")];
}

/** All rows with those of one comparison in place of what stood. */
export function replaced<Row extends Comparison>(
  all: readonly Row[],
  own: readonly Row[],
  isOwn: (row: Row) => boolean,
) {
  return [...all.filter((each) => !isOwn(each)), ...own];
}
