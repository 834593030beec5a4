/**
 * Rounds laid together: three months as a quarter, four quarters as a year. Answers of each kind, met and assessed are
 * summed question by question, so that a percent of them is that of all their reviews. A case that was reviewed in two of
 * the rounds counts twice.
 *
 * Only what was asked and counted alike can be summed: of a question that was changed on the way, the rounds from the last
 * change on are summed, and the earlier ones left out and told.
 */
import { distinct, questionKey, roundKey, unitKey } from "../../kernel/keys";
import type { RoundFigures, RoundQuestion } from "./comparison";
import { obstacleBetween } from "./comparison";
import type { Figure, Tally } from "./compliance";
import { ALL_UNITS } from "./compliance";

/** A question of which not every round could be summed. */
export interface ChangedQuestion {
  readonly question: string;
  /** The rounds left out, in order. */
  readonly without: readonly string[];
}

export interface Pool {
  readonly figures: RoundFigures;
  readonly changed: readonly ChangedQuestion[];
}

/** @param parts in the order of their periods; at least one */
export function pooledFigures(
  of: { readonly round: string; readonly level: number },
  parts: readonly RoundFigures[],
): Pool {
  const editions = latestEditions(parts);
  const changed = editions.flatMap((edition): ChangedQuestion[] => {
    const without = parts.filter((part) => isOther(part, edition)).map(({ round }) => round);
    return without.length === 0 ? [] : [{ question: edition.number, without }];
  });
  const left = new Map(changed.map(({ question, without }) => [questionKey(question), new Set(without.map(roundKey))]));
  const units = distinct([ALL_UNITS, ...parts.flatMap(({ figures }) => figures.map(({ unit }) => unit))], unitKey);
  const byPlace = new Map<string, Figure[]>();
  const placeOf = (unit: string, question: string): string =>
    `${String(unitKey(unit))}\u001f${String(questionKey(question))}`;
  for (const part of parts)
    for (const figure of part.figures) {
      if (left.get(questionKey(figure.question))?.has(roundKey(part.round)) === true) continue;
      const key = placeOf(figure.unit, figure.question);
      const known = byPlace.get(key);
      if (known === undefined) byPlace.set(key, [figure]);
      else known.push(figure);
    }
  const figures = units.flatMap((unit) =>
    editions.flatMap((edition): Figure[] => {
      const own = byPlace.get(placeOf(unit, edition.number));
      return own === undefined ? [] : [{ ...summed(own), ...of, unit, step: edition.step, text: edition.text }];
    }),
  );
  const questions = editions.map((edition) => ({ ...edition, ...of }));
  return { figures: { round: of.round, figures, questions }, changed };
}

/** Each question as the last round that has it asked it: those of the last round first, then what it no longer asks. */
function latestEditions(parts: readonly RoundFigures[]): readonly RoundQuestion[] {
  const found = new Map<unknown, RoundQuestion>();
  for (const { questions } of [...parts].reverse())
    for (const each of questions) if (!found.has(questionKey(each.number))) found.set(questionKey(each.number), each);
  return Array.from(found.values());
}

function isOther({ questions }: RoundFigures, edition: RoundQuestion): boolean {
  const own = questions.find((each) => questionKey(each.number) === questionKey(edition.number));
  return own !== undefined && obstacleBetween(own, edition) !== null;
}

/** The tally of all is known where that of each is. */
function summed(figures: readonly Figure[]): Figure {
  return figures.reduce((total, each) => ({
    ...total,
    k: total.k + each.k,
    n: total.n + each.n,
    tally: total.tally === null || each.tally === null ? null : together(total.tally, each.tally),
  }));
}

function together(one: Tally, other: Tally): Tally {
  return {
    yes: one.yes + other.yes,
    no: one.no + other.no,
    low: one.low + other.low,
    some: one.some + other.some,
    high: one.high + other.high,
    notApplicable: one.notApplicable + other.notApplicable,
    notAsked: one.notAsked + other.notAsked,
    unanswered: one.unanswered + other.unanswered,
  };
}
