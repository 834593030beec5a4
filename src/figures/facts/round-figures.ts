/** The figures of a round and level as they stand in Resultater, and whether the answers still give them. */
import { placeKey, questionKey, roundKey } from "../../kernel/keys";
import type { Problem } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register, Tables } from "../../register/register";
import type { RoundFigures } from "../rules/comparison";
import type { Figure } from "../rules/compliance";
import { ALL_UNITS, computeFigures } from "../rules/compliance";
import { resultsSheet } from "../sheet/results";

/** Figures of a round and level as they stand in tblResultater; null where there are none. */
export function figuresOf(register: Tables, round: string, level: number): RoundFigures | null {
  const here = (each: { readonly round: string; readonly level: number }): boolean =>
    each.level === level && roundKey(each.round) === roundKey(round);
  const figures: Figure[] = register.results.filter(here);
  if (figures.length === 0) return null;
  return { round: (figures[0] as Figure).round, figures, questions: register.history.filter(here) };
}

/** The last round with figures on the level among those that stand before this one in Runder (all, where it does not stand there). */
export function latestEarlier(register: Tables, round: string, level: number): string | null {
  const at = register.rounds.findIndex((each) => each.level === level && roundKey(each.round) === roundKey(round));
  const before = register.rounds.filter(
    (each, index) => each.level === level && (at < 0 || index < at) && figuresOf(register, each.round, level) !== null,
  );
  return before[before.length - 1]?.round ?? null;
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
  return Array.from(rounds.values()).flatMap(({ round, level }) => {
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
    return same ? [] : [problem("compute/stale", { round, level }, { sheet: "Resultater" })];
  });
}
