/**
 * What each level of supervision found in a period, how much of it was put right, and what is done about it: as the
 * quarterly report on three months of local control and the central control above it.
 *
 * @source Borgerrådgiveren, Københavns Kommune 2016, the answer of Socialforvaltningen on cases of § 41: every quarter the
 * managers of the three units are told the results of supervision, local and central, and the measures taken
 */
import type { Mending } from "../../attention/rules/mending";
import { isEnded, isRestored } from "../../attention/rules/mending";
import { underReview } from "../../draw/rules/drawing";
import { casesUnderReview, pooledPeriod, roundAndParts } from "../../figures/facts/pooled";
import { figuresOf } from "../../figures/facts/round-figures";
import type { Figure } from "../../figures/rules/compliance";
import { ALL_UNITS } from "../../figures/rules/compliance";
import { isEstimate } from "../../figures/rules/shown-figures";
import { withoutCpr } from "../../kernel/cpr";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, unitKey } from "../../kernel/keys";
import { themesIn } from "../../learning/facts/themes";
import type { Register } from "../../register/register";
import { isWithin } from "../../register/round-spans";
import type { Control } from "../rules/paper";
import { columnOf } from "./columns";

/** A level with figures in the period: of a round of that name, or of the shorter rounds within it laid together. */
export interface LevelControl {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly cases: ReturnType<typeof underReview>;
  readonly rounds: readonly RoundAndLevel[];
}

export function levelsIn(register: Register, { round }: RoundAndLevel): readonly LevelControl[] {
  if (!register.levels.ok || isEstimate({ round })) return [];
  return register.levels.value.flatMap(({ number, name }): LevelControl[] => {
    const at = { round, level: number };
    const own = figuresOf(register, round, number);
    if (own !== null)
      return [
        { name, figures: own.figures, cases: casesUnderReview(register, at), rounds: roundAndParts(register, at) },
      ];
    const pool = pooledPeriod(register, at);
    if (!pool.ok || pool.value === null) return [];
    const rounds = pool.value.parts.map((part) => ({ round: part.round, level: number }));
    const cases = rounds.flatMap((each) => underReview(register.drawn, each.round, each.level));
    return [{ name, figures: pool.value.figures.figures, cases, rounds }];
  });
}

/** @param mendings of the unit, of all rounds */
export function controlOf(
  register: Register,
  { round, level }: RoundAndLevel,
  levels: readonly LevelControl[],
  mendings: readonly Mending[],
  unit: string,
): Control {
  const isOwn = (each: { readonly unit: string }): boolean =>
    unitKey(unit) === unitKey(ALL_UNITS) || unitKey(each.unit) === unitKey(unit);
  const found = mendings.filter((row) => {
    const on = row.level ?? level;
    return isWithin(register, { round: row.round, level: on }, { round, level: on });
  });
  const restored = found.filter(isRestored).length;
  const open = found.filter((row) => !isEnded(row)).length;
  const activities = levels
    .flatMap(({ rounds }) => rounds)
    .flatMap((at) => themesIn(register, at))
    .filter(isOwn)
    .flatMap(({ themes }) => themes)
    .map(({ activity }) => activity);
  const measures = [...found.map(({ measure }) => measure), ...activities].filter((each) => each !== "");
  return {
    levels: levels.map(({ figures, cases }) => ({
      cases: new Set(cases.filter(isOwn).map(({ id }) => caseKey(id))).size,
      total: columnOf(register, figures, unit).total,
    })),
    found: found.length,
    restored,
    ended: found.length - restored - open,
    open,
    measures: Array.from(new Set(measures.map(withoutCpr))),
  };
}
