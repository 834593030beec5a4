/** Which figures a reader of a published paper may see: those of one unit, or of all, without the small cells. */
import { fold } from "../../kernel/text";
import type { RoundFigures } from "./comparison";
import type { Figure } from "./compliance";
import { ALL_UNITS } from "./compliance";
import { hiddenUnits } from "./small-cells";

/** Whether a round is the staff's own estimate; what stands beside it is a deviation, not a development. */
export function isEstimate(round: Pick<BilagRound, "round">): boolean {
  return fold(round.round) === ESTIMATE;
}

/** The figures of one unit, or of all together. */
export function shownFor(unit: string, round: BilagRound, least: number): ShownRound {
  const byQuestion = new Map<string, Figure[]>();
  for (const figure of round.figures)
    byQuestion.set(fold(figure.question), [...(byQuestion.get(fold(figure.question)) ?? []), figure]);
  const figures = round.figures.filter((figure) => fold(figure.unit) === fold(unit));
  const isKept = (figure: Figure): boolean => isKeptBack(figure, byQuestion.get(fold(figure.question)) ?? [], least);
  return { ...round, figures, hidden: new Set(figures.filter(isKept).map((figure) => fold(figure.question))) };
}

export interface BilagRound extends RoundFigures {
  /** Betegnelse: the heading of its column. */
  readonly label: string;
}

/** Runde of figures that come from no review: what the staff believe of all their cases. */
export const ESTIMATE = "skøn";

/** A round as one paper shows it: one figure a question. */
export interface ShownRound extends BilagRound {
  /** Numbers, folded, of the questions whose figure is kept back. */
  readonly hidden: ReadonlySet<string>;
}

/** `all`: those of the same question. */
export function isKeptBack({ unit, n }: Figure, all: readonly Figure[], least: number): boolean {
  if (unit === ALL_UNITS) return n < least;
  const total = all.find((figure) => figure.unit === ALL_UNITS)?.n ?? 0;
  return hiddenUnits(
    total,
    all.filter((figure) => figure.unit !== ALL_UNITS),
    least,
  ).has(unit);
}
