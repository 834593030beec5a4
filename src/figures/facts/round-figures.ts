/** The figures of a round and level as they stand in Resultater, and whether the answers still give them. */
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt, placeKey, questionKey, roundKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register, Tables } from "../../register/register";
import type { Round } from "../../register/rules/round";
import { endOf, inTime, isPooled, monthsOf, plannedRound } from "../../register/rules/round";
import type { RoundFigures } from "../rules/comparison";
import type { Figure } from "../rules/compliance";
import { ALL_UNITS, computeFigures } from "../rules/compliance";
import { isEstimate } from "../rules/shown-figures";
import { resultsSheet } from "../sheet/results";
import { isWithin } from "../../register/round-spans";

/** Figures of a round and level as they stand in tblResultater; null where there are none. */
export function figuresOf(register: Tables, round: string, level: number): RoundFigures | null {
  const here = (each: { readonly round: string; readonly level: number }): boolean =>
    each.level === level && roundKey(each.round) === roundKey(round);
  const figures: Figure[] = register.results.filter(here);
  if (figures.length === 0) return null;
  return { round: (figures[0] as Figure).round, figures, questions: register.history.filter(here) };
}

/** Whether a round's figures are those of shorter rounds laid together. */
export function isPooledRound(register: Tables, at: RoundAndLevel): boolean {
  return register.rounds.some((each) => isPooled(each) && isAt(each, at));
}

/** Rounds of a level with figures of their own, reviewed here or imported, in the order of their periods. */
export function ownRounds(register: Tables, level: number): readonly Round[] {
  return roundsWithFigures(register, level).filter((each) => !isPooled(each));
}

/**
 * Rounds with figures that this one can be beside: what was laid together stands beside what lasts as long, and never
 * beside its own parts.
 */
export function roundsInLine(register: Tables, round: string, level: number): readonly Round[] {
  const own = rowOf(register, round, level);
  const isBeside = (each: Round): boolean => {
    if (isEstimate(each) || isAt(each, own) || (!isPooled(own) && !isPooled(each))) return true;
    const [length, other] = [monthsOf(own), monthsOf(each)];
    return (length === other || other === null) && !isWithin(register, each, own) && !isWithin(register, own, each);
  };
  return roundsWithFigures(register, level).filter(isBeside);
}

function rowOf(register: Tables, round: string, level: number): Round {
  return register.rounds.find((each) => isAt(each, { round, level })) ?? plannedRound(round, level);
}

/**
 * The latest round with figures on the level that ends before this one, wherever either stands in Runder; of those that
 * end on one day the one that lasts as long as this one, else the last of them. Null where there is none.
 */
export function latestEarlier(register: Tables, round: string, level: number): string | null {
  const known = roundsInLine(register, round, level);
  const own = rowOf(register, round, level);
  const at = known.findIndex((each) => roundKey(each.round) === roundKey(round));
  const earlier = known.filter(
    (each, index) =>
      roundKey(each.round) !== roundKey(round) &&
      (endOf(each) < endOf(own) || (endOf(each) === endOf(own) && at >= 0 && index < at)),
  );
  const last = earlier[earlier.length - 1];
  if (last === undefined) return null;
  const rivals = earlier.filter((each) => endOf(each) === endOf(last));
  const alike = rivals.filter((each) => monthsOf(each) === monthsOf(own));
  return (alike[alike.length - 1] ?? last).round;
}

/** Rounds of a level with figures in the order of their periods, also those that have no row in Runder. */
export function roundsWithFigures(register: Tables, level: number): readonly Round[] {
  const names = new Map(
    register.results.filter((each) => each.level === level).map(({ round }) => [roundKey(round), round]),
  );
  const rows = register.rounds.filter((each) => each.level === level);
  const listed = new Set(rows.map((each) => roundKey(each.round)));
  const others = Array.from(names)
    .filter(([key]) => !listed.has(key))
    .map(([, round]): Round => ({ ...plannedRound(round, level), status: "indlæst" }));
  return inTime([...rows.filter((each) => names.has(roundKey(each.round))), ...others]);
}

/** A decision that brings new answers without computing them, and with it what Resultater says of its figures. */
export function withFreshness<Found extends object>(decision: Decision<Found>, register: Register): Decision<Found> {
  const changed = decision.after ?? {};
  const after: Register = { ...register, ...changed };
  if (changed.answers === undefined || changed.results !== undefined || after.results.length === 0) return decision;
  const freshness = staleFigures(after).length > 0 ? "changed" : "current";
  const content = resultsSheet(after.results, after.settings, freshness);
  return { ...decision, edits: [...(decision.edits ?? []), { kind: "sheet", content }] };
}

/** Rounds and levels whose answers no longer give the figures that stand in tblResultater. */
export function staleFigures(register: Register): Problem[] {
  if (!register.questions.ok) return [];
  const questions = register.questions.value;
  const rounds = new Map(register.results.filter((each) => each.tally !== null).map((each) => [placeKey(each), each]));
  const own = Array.from(rounds.values()).filter((each) => !isPooledRound(register, each));
  const stale = own.flatMap(({ round, level }) => {
    const standing = register.results.filter(
      (each) => each.level === level && roundKey(each.round) === roundKey(round) && each.unit === ALL_UNITS,
    );
    const now = computeFigures({ round, level }, register.answers, questions, [], register.settings);
    if (!now.ok) return [];
    const fresh = new Map(
      now.value.filter((each) => each.unit === ALL_UNITS).map((each) => [questionKey(each.question), each]),
    );
    const same = standing.every((each) => {
      const figure = fresh.get(questionKey(each.question));
      return (
        figure === undefined ||
        (figure.k === each.k && figure.n === each.n && figure.tally?.unanswered === each.tally?.unanswered)
      );
    });
    return same ? [] : [{ round, level }];
  });
  // What was laid together of it is made anew with it.
  const together = register.rounds.filter(
    (each) => isPooled(each) && stale.some((part) => part.level === each.level && isWithin(register, part, each)),
  );
  return [...stale, ...together].map(({ round, level }) =>
    problem("compute/stale", { round, level }, { sheet: "Resultater" }),
  );
}
