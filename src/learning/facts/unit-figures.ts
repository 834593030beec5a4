/**
 * A unit's own figures. Level 1 reads most cases of a unit, so its figures are taken where it has any: those of the round
 * itself, or of the shorter rounds within it together. They are for the unit and the centre, so small ones are shown too.
 */
import { obstacleBetween } from "../../figures/rules/comparison";
import type { RoundQuestion } from "../../figures/rules/comparison";
import { isPooledRound } from "../../figures/facts/round-figures";
import { isWithin } from "../../register/round-spans";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { QuestionKey, RoundAndLevel } from "../../kernel/keys";
import { distinct, isAt, placeKey, questionKey, unitKey } from "../../kernel/keys";
import type { Register } from "../../register/register";
import type { Share } from "../rules/feedback";
import { total } from "../rules/themes";

export interface UnitFigures {
  readonly level: number;
  /** The rounds of that level they are made of, in the order of the results. */
  readonly rounds: readonly string[];
  /** By question; a question that nobody assessed is not there. */
  readonly shares: ReadonlyMap<QuestionKey, Share>;
}

/** The figures of a unit (or of `Alle`) on one level in a round or in those within it; null where there are none. */
export function figuresOnLevel(register: Register, at: RoundAndLevel, level: number, unit: string): UnitFigures | null {
  const places = new Map(register.results.filter((each) => each.level === level).map((each) => [placeKey(each), each]));
  const exact = Array.from(places.values()).filter((each) => isAt(each, { round: at.round, level }));
  const within =
    exact.length > 0
      ? exact
      : // What is laid together of shorter rounds would count them twice.
        Array.from(places.values()).filter((each) => isWithin(register, each, at) && !isPooledRound(register, each));
  const meant = new Set(within.map(placeKey));
  const shares = new Map<QuestionKey, Share>();
  const own = register.results.filter((each) => meant.has(placeKey(each)) && unitKey(each.unit) === unitKey(unit));
  for (const each of own) {
    if (each.n === 0) continue;
    const key = questionKey(each.question);
    shares.set(key, total([shares.get(key) ?? { k: 0, n: 0 }, each]));
  }
  return shares.size === 0 ? null : { level, rounds: within.map(({ round }) => round), shares };
}

/** The figures of the lowest level, from the first up to this one, that has any of the unit. */
export function unitFigures(register: Register, at: RoundAndLevel, unit: string): UnitFigures | null {
  const levels = register.levels.ok ? register.levels.value.map(({ number }) => number) : [];
  for (const level of levels.filter((each) => each <= at.level).sort((a, b) => a - b)) {
    const found = figuresOnLevel(register, at, level, unit);
    if (found !== null) return found;
  }
  return null;
}

/** Units with figures of their own in a round, on this level or one below. */
export function unitsInRound(register: Register, at: RoundAndLevel): readonly string[] {
  const places = new Map<unknown, boolean>();
  const isHere = (each: RoundAndLevel): boolean => {
    const known = places.get(placeKey(each)) ?? (each.level <= at.level && isWithin(register, each, at));
    places.set(placeKey(each), known);
    return known;
  };
  const named = register.results.filter((each) => each.unit !== ALL_UNITS && isHere(each)).map(({ unit }) => unit);
  const there = new Set(named.map(unitKey));
  return distinct([...register.settings.units.filter((unit) => there.has(unitKey(unit))), ...named], unitKey);
}

/** What several questions gave together; null where one of them has no figure. */
export function joined(figures: UnitFigures | null, questions: readonly string[]): Share | null {
  const found = questions.map((each) => figures?.shares.get(questionKey(each)));
  return found.length === 0 || found.some((each) => each === undefined)
    ? null
    : total(found.flatMap((each) => each ?? []));
}

/** Whether every question reads and counts in both rounds as in the other; what is not known is taken to. */
export function isComparable(
  register: Register,
  earlier: UnitFigures,
  later: UnitFigures,
  questions: readonly string[],
): boolean {
  const edition = ({ level, rounds }: UnitFigures, number: string): RoundQuestion | undefined =>
    register.history.find(
      (each) =>
        questionKey(each.number) === questionKey(number) && rounds.some((round) => isAt(each, { round, level })),
    );
  return questions.every((number) => {
    const [before, after] = [edition(earlier, number), edition(later, number)];
    return before === undefined || after === undefined || obstacleBetween(before, after) === null;
  });
}
