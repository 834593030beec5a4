/** Figures of a round that is laid together of shorter ones, and what new figures of one of these do to it. */
import { isAt, roundKey } from "../../kernel/keys";
import type { RoundAndLevel } from "../../kernel/keys";
import type { Register, Tables } from "../../register/register";
import { isPooled } from "../../register/rules/round";
import type { Result, RoundFigures } from "../rules/comparison";
import { compareRounds, mergeResults } from "../rules/comparison";
import { mergeTemplateHistory } from "../sheet/template-history";
import { pooledPeriod } from "./pooled";
import { figuresOf, latestEarlier } from "./round-figures";
import { isWithin } from "../../register/round-spans";

/**
 * What stands in Resultater and Skabelonhistorik once the rounds that this one is part of are laid together anew, each
 * beside the round it was beside.
 */
export function laidTogetherAgain(
  register: Register,
  part: RoundAndLevel,
): Pick<Tables, "results" | "history"> & { readonly rounds: readonly string[] } {
  const around = register.rounds.filter(
    (each) => isPooled(each) && each.level === part.level && !isAt(each, part) && isWithin(register, part, each),
  );
  let now = register;
  const rounds: string[] = [];
  for (const { round, level } of around) {
    const pool = pooledPeriod(now, { round, level });
    if (!pool.ok || pool.value === null) continue;
    const { figures } = pool.value;
    const results = compareRounds(figures, besideOf(now, { round, level }), register.settings);
    now = {
      ...now,
      results: mergeResults(now.results, results, register.settings),
      history: mergeTemplateHistory(now.history, figures.questions),
    };
    rounds.push(round);
  }
  return { results: now.results, history: now.history, rounds };
}

/** The round that the standing figures are beside, else the one before. */
function besideOf(register: Register, at: RoundAndLevel): RoundFigures | null {
  const standing = register.results.find((each: Result) => isAt(each, at) && each.previousPercent !== null);
  const named = standing?.comparedWith ?? latestEarlier(register, at.round, at.level);
  return named === null || roundKey(named) === roundKey(at.round) ? null : figuresOf(register, named, at.level);
}
