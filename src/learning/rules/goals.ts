/**
 * The learning circle: a goal, the data that show what is done, whether the goal is reached, and what is adjusted.
 *
 * | measured at the deadline, or latest before it | Nået       |
 * |-----------------------------------------------|------------|
 * | percent at or above Målværdi                  | nået       |
 * | moved up by more than the arrow's threshold   | på vej     |
 * | else                                          | ikke nået  |
 *
 * Before the deadline the same is said of the latest round, as preliminary.
 *
 * @source the circle of Albertslund's analysis: "Mål: Hvad vil vi opnå?", "Data: Dokumentation af, hvad vi gør",
 * "Analyse: Når vi målene?", "Justering af indsatser, mål mv."
 */
import { percent } from "../../figures/rules/compliance";
import type { IsoDate } from "../../kernel/date";
import { roundKey } from "../../kernel/keys";
import type { Share } from "./feedback";

/** What a goal's questions gave together in one round. */
export interface GoalPoint extends Share {
  readonly round: string;
  /** The day the round ends. */
  readonly end: string;
}

export type GoalState = "nået" | "på vej" | "ikke nået";

export interface GoalMeasure {
  /** The first round of the goal. */
  readonly start: GoalPoint;
  /** From the start on. */
  readonly series: readonly GoalPoint[];
  /** The one that is judged. */
  readonly measured: GoalPoint;
  /** Null without a value to reach, and before there is a round after the start, unless it is reached already. */
  readonly state: GoalState | null;
  /** The deadline is still to come. */
  readonly preliminary: boolean;
}

export interface GoalTerms {
  /** The round it starts from; null: the latest there is. */
  readonly from: string | null;
  /** Whole percent; null where none can be read. */
  readonly target: number | null;
  readonly deadline: IsoDate | null;
}

/** @param points in the order of their rounds; null without any */
export function measureGoal(
  points: readonly GoalPoint[],
  { from, target, deadline }: GoalTerms,
  today: IsoDate,
  threshold: number,
): GoalMeasure | null {
  const named = from === null ? -1 : points.findIndex((each) => roundKey(each.round) === roundKey(from));
  const first = named >= 0 ? named : points.length - 1;
  const start = points[first];
  if (start === undefined) return null;
  const series = points.slice(first);
  const within = series.filter(({ end }) => deadline === null || end <= deadline);
  const measured = within[within.length - 1] ?? start;
  return {
    start,
    series,
    measured,
    state: target === null ? null : stateOf(start, measured, target, threshold),
    preliminary: deadline === null || today < deadline,
  };
}

function stateOf(start: GoalPoint, measured: GoalPoint, target: number, threshold: number): GoalState | null {
  const [before, now] = [percent(start.k, start.n), percent(measured.k, measured.n)];
  if (before === null || now === null) return null;
  if (now >= target) return "nået";
  if (start === measured) return null;
  return now - before > threshold ? "på vej" : "ikke nået";
}
