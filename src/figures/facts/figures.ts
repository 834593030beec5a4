/** The figures of a round and level as they are read: each with what it is compared with, how sure it is, and in which order. */
import { counted } from "../../language/counting";
import type { RoundAndLevel, StepKey } from "../../kernel/keys";
import { isAt, questionKey, roundKey, stepKey, unitKey } from "../../kernel/keys";
import { wilsonInterval } from "../../kernel/statistics";
import type { Language } from "../../language/problem";
import type { Register } from "../../register/register";
import { roundOf } from "../../register/register";
import { roundLabel } from "../../register/rules/round";
import { figuresOf, latestEarlier, roundsInLine } from "./round-figures";
import type { RoundQuestion } from "../rules/comparison";
import { arrowShown, changeOf } from "../rules/comparison";
import type { Arrow, Figure } from "../rules/compliance";
import { ALL_UNITS, changeInWords, percent } from "../rules/compliance";
import { isEstimate, shownFor } from "../rules/shown-figures";

export { ALL_UNITS };

/** One question in one unit. Percents are whole. */
export interface FigureLine extends Pick<Figure, "unit" | "step" | "question" | "text" | "k" | "n" | "tally"> {
  /** Null where nothing was assessed. */
  readonly percent: number | null;
  /** Wilson's 95% interval, rounded; null where nothing was assessed. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** The percent of the round compared with; `-` where it assessed nothing; null without a comparison. */
  readonly previous: number | "-" | null;
  /** Why there is no comparison, in Danish as it stands in Resultater; empty where there is one, or nothing to compare with. */
  readonly obstacle: string;
  /** Percentage points; null without a comparison. */
  readonly change: number | null;
  readonly arrow: Arrow | "";
  readonly uncertain: boolean | null;
  /** Bilag 1 does not show it: too few cases. */
  readonly keptBack: boolean;
  readonly highlighted: boolean;
  readonly requirement: RoundQuestion["requirement"] | null;
}

/** Units with figures, `Alle` first. */
export function figureUnits(register: Register, at: RoundAndLevel): readonly string[] {
  return Array.from(new Set(register.results.filter((each) => isAt(each, at)).map(({ unit }) => unit)));
}

/** Every question of a unit, in template order; none before anything is computed or imported. */
export function figureLines(register: Register, at: RoundAndLevel, unit: string): readonly FigureLine[] {
  const own = figuresOf(register, at.round, at.level);
  if (own === null) return [];
  const { arrowThreshold, smallestCell } = register.settings;
  const { hidden } = shownFor(unit, { ...own, label: "" }, smallestCell);
  const questions = new Map(own.questions.map((each) => [questionKey(each.number), each]));
  return register.results
    .filter((each) => isAt(each, at) && unitKey(each.unit) === unitKey(unit))
    .map((result): FigureLine => {
      const { step, question, text, k, n, tally, previousPercent } = result;
      const known = questions.get(questionKey(question));
      const interval = wilsonInterval(k, n);
      return {
        unit: result.unit,
        step,
        question,
        text,
        k,
        n,
        tally,
        percent: percent(k, n),
        interval:
          interval === null ? null : { low: Math.round(100 * interval.low), high: Math.round(100 * interval.high) },
        previous: previousPercent,
        obstacle: previousPercent === null ? result.comparedWith : "",
        change: changeOf(result),
        arrow: arrowShown(result, arrowThreshold),
        uncertain: result.uncertain,
        keptBack: n > 0 && hidden.has(questionKey(question)),
        highlighted: known?.highlighted ?? false,
        requirement: known?.requirement ?? null,
      };
    });
}

/** How lines are ordered: as in the template, the lowest percent first, or what moved most first. */
export type FigureOrder = "template" | "lowest" | "change";

/** Lines without what they are ordered by come last; otherwise equal ones keep their order. */
export function orderedLines(lines: readonly FigureLine[], order: FigureOrder): readonly FigureLine[] {
  if (order === "template") return lines;
  const weight = ({ percent: rate, change }: FigureLine): number =>
    order === "lowest" ? (rate ?? Infinity) : change === null ? Infinity : -Math.abs(change);
  return [...lines].sort((a, b) => (weight(a) === weight(b) ? 0 : weight(a) - weight(b)));
}

/** The lines of each step, in template order. */
export function linesBySteps(
  lines: readonly FigureLine[],
): readonly { readonly step: string; readonly lines: readonly FigureLine[] }[] {
  const steps = new Map<StepKey, { step: string; lines: FigureLine[] }>();
  for (const line of lines) {
    const own = steps.get(stepKey(line.step)) ?? { step: line.step, lines: [] };
    own.lines.push(line);
    steps.set(stepKey(line.step), own);
  }
  return Array.from(steps.values());
}

/** How many questions got each arrow. */
export function arrowCounts(lines: readonly FigureLine[]): Readonly<Record<Arrow, number>> {
  const counts = { "↗": 0, "→": 0, "↘": 0 };
  for (const { arrow } of lines) if (arrow !== "") counts[arrow] += 1;
  return counts;
}

/** A change as a committee reads it: `op 12 procentpoint`, `up 12 percentage points`. */
export function changeText(points: number, language: Language): string {
  if (language === "da") return changeInWords(points);
  if (points === 0) return "unchanged";
  return `${points > 0 ? "up" : "down"} ${counted.en(Math.abs(points), "percentage point", "percentage points")}`;
}

/** A round whose figures can stand beside this one's. */
export interface ComparableRound {
  readonly round: string;
  readonly label: string;
  /** What is compared with unless another is chosen. */
  readonly isLatest: boolean;
}

/** Every other round with figures on the level, computed here or imported, in the order of their periods. */
export function comparableRounds(register: Register, at: RoundAndLevel): readonly ComparableRound[] {
  const latest = latestEarlier(register, at.round, at.level);
  return roundsInLine(register, at.round, at.level)
    .filter((each) => !isAt(each, at))
    .map(({ round }) => ({
      round,
      label: roundOf(register, round, at.level)?.label || roundLabel(round, at.level),
      isLatest: latest !== null && roundKey(latest) === roundKey(round),
    }));
}

/** The round the standing figures are compared with; null where they are with none, and where no question could be. */
export function comparedRound(
  register: Register,
  at: RoundAndLevel,
): (ComparableRound & { readonly isEstimate: boolean }) | null {
  const beside = register.results.find((each) => isAt(each, at) && each.previousPercent !== null);
  const found =
    beside === undefined
      ? undefined
      : comparableRounds(register, at).find(({ round }) => roundKey(round) === roundKey(beside.comparedWith));
  return found === undefined ? null : { ...found, isEstimate: isEstimate(found) };
}
