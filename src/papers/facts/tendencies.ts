/** What the figures of a round tell, question by question over all rounds, and the areas that the rules name. */
import { figuresOf, latestEarlier, roundsInLine } from "../../figures/facts/round-figures";
import type { RoundFigures } from "../../figures/rules/comparison";
import { arrowShown, changeOf, compareRounds, obstacleBetween } from "../../figures/rules/comparison";
import type { BilagRound } from "../../figures/rules/shown-figures";
import { ESTIMATE, isEstimate, shownFor } from "../../figures/rules/shown-figures";
import type { RoundAndLevel } from "../../kernel/keys";
import { questionKey, roundKey, unitKey } from "../../kernel/keys";
import { withoutCpr } from "../../kernel/cpr";
import type { Register } from "../../register/register";
import { roundOf } from "../../register/register";
import { roundLabel } from "../../register/rules/round";
import type { PaperRounds } from "../rules/paper";
import type { SeriesPoint, TendencyQuestion } from "../rules/tendencies";

/** The rounds compared with where none is named: the register's Grundlag, else the round before; and the staff's estimate. */
export function usualComparison(register: Register, at: RoundAndLevel): readonly string[] {
  const estimate = figuresOf(register, ESTIMATE, at.level);
  const earlier = usualBaseline(register, at).filter((round) => !isEstimate({ round }));
  return [...earlier, ...(estimate === null ? [] : [estimate.round])];
}

function usualBaseline(register: Register, at: RoundAndLevel): readonly string[] {
  const fixed = register.settings.baseline;
  const isUsable = fixed !== "" && roundKey(fixed) !== roundKey(at.round);
  if (isUsable && figuresOf(register, fixed, at.level) !== null) return [fixed];
  const before = latestEarlier(register, at.round, at.level);
  return before === null ? [] : [before];
}

/** @param compared in the order named, the baseline first */
export function paperRounds(
  register: Register,
  level: number,
  reported: BilagRound,
  compared: readonly BilagRound[],
): PaperRounds {
  const baseline = compared.filter((round) => !isEstimate(round))[0] ?? null;
  const rounds = roundsInLine(register, reported.round, level).map(({ round }) => round);
  const place = (name: string): number => rounds.findIndex((round) => roundKey(round) === roundKey(name));
  const [from, to] = [baseline === null ? place(reported.round) : place(baseline.round), place(reported.round)];
  const between = rounds.slice(from + 1, Math.max(to, from + 1)).flatMap((round) => {
    const figures = figuresOf(register, round, level);
    if (figures === null || isEstimate(figures)) return [];
    return [{ ...figures, label: labelOf(register, round, level) }];
  });
  return {
    reported,
    baseline,
    estimate: compared.filter(isEstimate)[0] ?? null,
    series: [...(baseline === null ? [] : [baseline]), ...between, reported],
  };
}

/**
 * The questions of the reported round in template order. Of a question that was changed, rounds from before the change
 * are not part of its series.
 *
 * @param published small figures are kept back, and so is what they could be had from
 */
export function tendencyQuestions(
  register: Register,
  rounds: PaperRounds,
  unit: string,
  published: boolean,
): readonly TendencyQuestion[] {
  const { reported, baseline } = rounds;
  const { settings } = register;
  const least = published ? settings.smallestCell : 0;
  const shown = rounds.series.map((round) => shownFor(unit, round, least));
  const results = new Map(
    compareRounds(reported, baseline, settings)
      .filter((result) => unitKey(result.unit) === unitKey(unit))
      .map((result) => [questionKey(result.question), result]),
  );
  const asked = new Map(
    (register.questions.ok ? register.questions.value : []).map((each) => [questionKey(each.number), each]),
  );
  return reported.questions.flatMap((question): TendencyQuestion[] => {
    const key = questionKey(question.number);
    const result = results.get(key);
    const last = shown[shown.length - 1];
    if (result === undefined || last === undefined || last.hidden.has(key)) return [];
    const series = seriesOf(shown, question);
    const isHidden = baseline !== null && shown[0]?.hidden.has(key) === true;
    const known = asked.get(key);
    return [
      {
        number: question.number,
        step: withoutCpr(question.step),
        text: withoutCpr(question.text),
        theme: withoutCpr(known?.theme ?? ""),
        legalBasis: withoutCpr(known?.legalBasis ?? ""),
        requirement: question.requirement,
        highlighted: question.highlighted,
        series,
        change: isHidden ? null : changeOf(result),
        arrow: isHidden ? "" : arrowShown(result, settings.arrowThreshold),
        uncertain: !isHidden && result.uncertain === true,
      },
    ];
  });
}

type Shown = ReturnType<typeof shownFor>;

/** Rounds that asked another question under the number, or none, or may not show its figure, are passed over. */
function seriesOf(rounds: readonly Shown[], question: RoundFigures["questions"][number]): readonly SeriesPoint[] {
  const key = questionKey(question.number);
  return rounds.flatMap((round): SeriesPoint[] => {
    const edition = round.questions.find((each) => questionKey(each.number) === key);
    const figure = round.figures.find((each) => questionKey(each.question) === key);
    if (edition === undefined || figure === undefined || figure.n === 0 || round.hidden.has(key)) return [];
    if (obstacleBetween(edition, question) !== null) return [];
    return [{ round: round.round, k: figure.k, n: figure.n }];
  });
}

export function labelOf(register: Register, round: string, level: number): string {
  return roundOf(register, round, level)?.label || roundLabel(round, level);
}
