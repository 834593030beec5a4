/** Which figures a reader of a published paper may see: those of one unit, or of all, without the small cells. */
import type { RoundFigures } from "./comparison";
import type { Figure } from "./compliance";
import { ALL_UNITS } from "./compliance";
import { hiddenUnits } from "./small-cells";
import type { QuestionKey } from "../../kernel/keys";
import { questionKey, roundKey, unitKey } from "../../kernel/keys";

/** Whether a round is the staff's own estimate; what stands beside it is a deviation, not a development. */
export function isEstimate(round: Pick<BilagRound, "round">): boolean {
  return roundKey(round.round) === roundKey(ESTIMATE);
}

/** The figures of one unit, or of all together. */
export function shownFor(unit: string, round: BilagRound, least: number): ShownRound {
  const byQuestion = new Map<QuestionKey, Figure[]>();
  for (const figure of round.figures)
    byQuestion.set(questionKey(figure.question), [...(byQuestion.get(questionKey(figure.question)) ?? []), figure]);
  const figures = round.figures.filter((figure) => unitKey(figure.unit) === unitKey(unit));
  const isKept = (figure: Figure): boolean =>
    isKeptBack(figure, byQuestion.get(questionKey(figure.question)) ?? [], least);
  return { ...round, figures, hidden: new Set(figures.filter(isKept).map((figure) => questionKey(figure.question))) };
}

export interface BilagRound extends RoundFigures {
  /** Betegnelse: the heading of its column. */
  readonly label: string;
}

/** Runde of figures that come from no review: what the staff believe of all their cases. */
export const ESTIMATE = "skøn";

/** A round as one paper shows it: one figure a question. */
export interface ShownRound extends BilagRound {
  /** The questions whose figure is kept back. */
  readonly hidden: ReadonlySet<QuestionKey>;
}

/** `all`: those of the same question. */
export function isKeptBack({ unit, n }: Figure, all: readonly Figure[], least: number): boolean {
  if (unit === ALL_UNITS) return n < least;
  const total = all.find((figure) => figure.unit === ALL_UNITS)?.n ?? 0;
  return hiddenUnits(
    total,
    all.filter((figure) => figure.unit !== ALL_UNITS).map((figure) => ({ unit: unitKey(figure.unit), n: figure.n })),
    least,
  ).has(unitKey(unit));
}
