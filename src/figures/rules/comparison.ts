/**
 * Two rounds side by side, question by question. Numbers that were not made the same way are not compared: where the
 * question's version, the wording, the scale or the calculation differs, the reason stands instead of an arrow. A
 * question that we have put into clearer words since is the same question.
 */
import type { Key, QuestionKey } from "../../kernel/keys";
import { jointKey, placeKey, questionKey, readsSame, unitKey } from "../../kernel/keys";
import { isUncertain } from "../../kernel/statistics";
import type { Problem } from "../../language/outcome";
import { describe, problem } from "../../language/problem";
import type { Settings } from "../../register/rules/settings";
import type { Question, Requirement, Scale } from "../../templates/rules/question";
import { asksTheSame } from "../../templates/rules/wordings";
import type { Arrow, CountingSettings, Figure } from "./compliance";
import { arrowBetween, percent, ruleOf } from "./compliance";

/** A question as it stood in one round and level: a row of tblSkabelonhistorik. */
export interface RoundQuestion {
  readonly round: string;
  readonly level: number;
  readonly number: string;
  readonly step: string;
  readonly text: string;
  readonly scale: Scale;
  readonly requirement: Requirement;
  /** The denominator rule, and for a graded question whether `nogen grad` counted: `udelades; nogen grad tæller med`. */
  readonly calculation: string;
  readonly arrow: boolean;
  readonly highlighted: boolean;
  readonly template: string;
  readonly version: string;
}

/** A figure beside the one of an earlier round: a row of tblResultater. */
export interface Result extends Figure {
  /** The round compared with; in words, where a comparison is not possible; empty without one. */
  readonly comparedWith: string;
  /** Whole percent; `-` where the earlier round assessed nothing; null without a comparison. */
  readonly previousPercent: number | "-" | null;
  /** Whether there may be an arrow: the question gets one, and neither round assessed too few cases for it. */
  readonly arrow: boolean;
  /** Fisher's p is 0.05 or more; null for rows without ↗ or ↘. */
  readonly uncertain: boolean | null;
}

/** Why two rounds of one question are not compared. */
export type Obstacle = "template" | "wording" | "scale" | "calculation";

const OBSTACLE_CODES = {
  template: "comparison/template-differs",
  wording: "comparison/wording-differs",
  scale: "comparison/scale-differs",
  calculation: "comparison/calculation-differs",
} as const;

/** The template as it is now, kept for a round and level. */
export function questionsOfRound(
  of: { readonly round: string; readonly level: number },
  questions: readonly Question[],
  settings: CountingSettings,
): readonly RoundQuestion[] {
  return questions.map((question) => ({
    ...of,
    number: question.number,
    step: question.step,
    text: question.text,
    scale: question.scale,
    requirement: question.requirement,
    calculation:
      question.scale === "grad" && settings.someCounts
        ? `${ruleOf(question)}; nogen grad tæller med`
        : ruleOf(question),
    arrow: question.arrow,
    highlighted: question.highlighted,
    template: question.template,
    version: question.version,
  }));
}

/** When an arrow is drawn: how far a percent has to move, and how many cases it has to be made of. */
export type ArrowSettings = Pick<Settings, "arrowThreshold" | "arrowLeast">;

/** What stands between two editions of a question; null where they may be compared. */
export function obstacleBetween(earlier: RoundQuestion, later: RoundQuestion): Obstacle | null {
  if (!readsSame(earlier.template, later.template) || !readsSame(earlier.version, later.version)) return "template";
  if (!asksTheSame(earlier, later)) return "wording";
  if (earlier.scale !== later.scale) return "scale";
  return earlier.calculation === later.calculation ? null : "calculation";
}

/** One round and level with what is needed to compare it. */
export interface RoundFigures {
  readonly round: string;
  readonly figures: readonly Figure[];
  readonly questions: readonly RoundQuestion[];
}

/**
 * Every figure of `later` beside the same unit's in `earlier` (null: no comparison wished for). A question or a unit
 * the earlier round did not have stands without a comparison.
 */
export function compareRounds(
  later: RoundFigures,
  earlier: RoundFigures | null,
  settings: ArrowSettings,
): readonly Result[] {
  const wanted = byNumber(later.questions);
  if (earlier === null) {
    return later.figures.map((figure) => alone(figure, arrowOf(wanted, figure), ""));
  }
  const former = byNumber(earlier.questions);
  const figures = new Map(earlier.figures.map((figure) => [figureKey("", figure), figure]));
  return later.figures.map((figure) => {
    const arrow = arrowOf(wanted, figure);
    const before = figures.get(figureKey("", figure));
    if (before === undefined) return alone(figure, arrow, "");
    const told = obstacleTold(
      former.get(questionKey(figure.question)),
      wanted.get(questionKey(figure.question)),
      earlier.round,
    );
    return told === null ? beside(figure, before, arrow, settings) : alone(figure, arrow, describe(told, "da"));
  });
}

/** What stands in the way of comparing, one sentence a question, to be said beside the figures. */
export function obstaclesBetween(later: RoundFigures, earlier: RoundFigures): readonly Problem[] {
  const former = byNumber(earlier.questions);
  return later.questions.flatMap((question) => {
    const before = former.get(questionKey(question.number));
    if (before === undefined)
      return [problem("comparison/question-new", { question: question.number, round: earlier.round })];
    const differs = obstacleBetween(before, question) !== null;
    return differs ? [problem("comparison/not-comparable", { question: question.number, round: earlier.round })] : [];
  });
}

/** Whole points since the earlier round; null without a comparison. */
export function changeOf(result: Result): number | null {
  const now = percent(result.k, result.n);
  return now === null || typeof result.previousPercent !== "number" ? null : now - result.previousPercent;
}

/** The arrow of a result; empty without a comparison, and for a question that gets none. */
export function arrowShown(result: Result, threshold: number): Arrow | "" {
  if (!result.arrow || typeof result.previousPercent !== "number") return "";
  return arrowBetween(result.previousPercent, percent(result.k, result.n), threshold);
}

/**
 * The results of all rounds after one round and level were computed: its rows take the place of those it had before
 * (or come last), all others stand. Their uncertainty is worked out again, for settings that were changed since may
 * give them another arrow, or none.
 */
export function mergeResults(
  standing: readonly Result[],
  computed: readonly Result[],
  settings: ArrowSettings,
): readonly Result[] {
  const replaced = new Set(computed.map(placeKey));
  const first = standing.findIndex((result) => replaced.has(placeKey(result)));
  const at = first === -1 ? standing.length : first;
  const isKept = (result: Result): boolean => !replaced.has(placeKey(result));
  const merged = [...standing.slice(0, at).filter(isKept), ...computed, ...standing.slice(at).filter(isKept)];
  const figures = new Map(merged.map((result) => [figureKey(result.round, result), result]));
  return merged.map((result) => {
    if (replaced.has(placeKey(result))) return result;
    const before = figures.get(figureKey(result.comparedWith, result));
    return before === undefined ? result : judged(result, before, settings);
  });
}

function obstacleTold(
  earlier: RoundQuestion | undefined,
  later: RoundQuestion | undefined,
  round: string,
): Problem | null {
  if (earlier === undefined || later === undefined) return problem("comparison/template-unknown", { round });
  const obstacle = obstacleBetween(earlier, later);
  return obstacle === null ? null : problem(OBSTACLE_CODES[obstacle], { round });
}

function alone(figure: Figure, arrow: boolean, comparedWith: string): Result {
  return { ...figure, comparedWith, previousPercent: null, arrow, uncertain: null };
}

function beside(figure: Figure, before: Figure, arrow: boolean, settings: ArrowSettings): Result {
  const previousPercent = percent(before.k, before.n) ?? "-";
  return judged({ ...figure, comparedWith: before.round, previousPercent, arrow, uncertain: null }, before, settings);
}

/** A result with an arrow only where both rounds are large enough for one, and whether it may be chance. */
function judged(result: Result, before: Figure, { arrowThreshold, arrowLeast }: ArrowSettings): Result {
  const arrow = result.arrow && Math.min(before.n, result.n) >= arrowLeast;
  return { ...result, arrow, uncertain: uncertainty(before, { ...result, arrow }, arrowThreshold) };
}

function uncertainty(before: Figure, result: Result, threshold: number): boolean | null {
  const shown = arrowShown(result, threshold);
  return shown === "↗" || shown === "↘" ? isUncertain(before.k, before.n, result.k, result.n) : null;
}

function arrowOf(questions: ReadonlyMap<QuestionKey, RoundQuestion>, figure: Figure): boolean {
  return questions.get(questionKey(figure.question))?.arrow ?? true;
}

function byNumber(questions: readonly RoundQuestion[]): ReadonlyMap<QuestionKey, RoundQuestion> {
  return new Map(questions.map((question) => [questionKey(question.number), question]));
}

function figureKey(round: string, { level, unit, question }: Figure): Key<["place", "unit", "question"]> {
  return jointKey(placeKey({ round, level }), unitKey(unit), questionKey(question));
}
