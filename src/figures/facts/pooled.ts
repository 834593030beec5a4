/** Periods that are made of shorter rounds: which rounds a quarter or a year is laid together of, and what it then is. */
import { CADENCE_MONTHS } from "../../draw/rules/level";
import { underReview } from "../../draw/rules/drawing";
import { addMonths } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, isAt, roundKey } from "../../kernel/keys";
import type { NamedPeriod } from "../../kernel/period";
import { periodOfDay } from "../../kernel/period";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register, Tables } from "../../register/register";
import type { Round } from "../../register/rules/round";
import { isImported, periodName } from "../../register/rules/round";
import type { Pool } from "../rules/pooled";
import { pooledFigures } from "../rules/pooled";
import { isEstimate } from "../rules/shown-figures";
import { figuresOf, isPooledRound, ownRounds } from "./round-figures";
import { isWithin, spanOf } from "../../register/round-spans";
import type { Words } from "../../language/words";
import { listing } from "../../language/words";

/** A period as it is laid together. */
export interface PooledPeriod extends Pool {
  /** The rounds it is made of, in the order of their periods. */
  readonly parts: readonly Round[];
  /** Shorter rounds that the level's cadence wants and that have no figures yet. */
  readonly missing: readonly string[];
}

/** The shorter rounds with figures within a round's period. */
export function partsOf(register: Tables, at: RoundAndLevel): readonly Round[] {
  const own = roundKey(at.round);
  return ownRounds(register, at.level).filter(
    (each) => roundKey(each.round) !== own && !isEstimate(each) && isWithin(register, each, at),
  );
}

/** The rounds that a round's figures are of: itself, or those it is laid together of. */
export function reviewedRounds(register: Tables, at: RoundAndLevel): readonly RoundAndLevel[] {
  return isPooledRound(register, at)
    ? partsOf(register, at).map(({ round }) => ({ round, level: at.level }))
    : [{ round: at.round, level: at.level }];
}

/** The round, and those it is laid together of: wherever something was written about its period. */
export function roundAndParts(register: Tables, at: RoundAndLevel): readonly RoundAndLevel[] {
  const own = { round: at.round, level: at.level };
  return isPooledRound(register, at) ? [own, ...reviewedRounds(register, at)] : [own];
}

/** Cases under review in a round, or in those it is laid together of: one each time it was drawn. */
export function casesUnderReview(register: Tables, at: RoundAndLevel): ReturnType<typeof underReview> {
  return reviewedRounds(register, at).flatMap((each) => underReview(register.drawn, each.round, each.level));
}

/**
 * A round laid together of the shorter ones within it; null where it is a round of its own (something was drawn in it, or
 * its figures were imported), or none lies within it.
 *
 * @problems `pool/overlap` where two of them go over the same days
 */
export function pooledPeriod(register: Register, at: RoundAndLevel): Outcome<PooledPeriod | null> {
  const isOwn =
    underReview(register.drawn, at.round, at.level).length > 0 ||
    (!isPooledRound(register, at) && figuresOf(register, at.round, at.level) !== null) ||
    register.rounds.some((each) => isAt(each, at) && isImported(each));
  const parts = isOwn ? [] : partsOf(register, at);
  return parts.length === 0 ? done(null) : laidTogether(register, at, parts);
}

function laidTogether(register: Register, at: RoundAndLevel, parts: readonly Round[]): Outcome<PooledPeriod> {
  const overlaps = parts.flatMap((each, index) => {
    const other = parts.slice(index + 1).find((next) => overlap(register, each, next));
    return other === undefined
      ? []
      : [
          problem(
            "pool/overlap",
            { round: at.round, level: at.level, one: each.round, other: other.round },
            { sheet: "Runder" },
          ),
        ];
  });
  if (overlaps.length > 0) return failed(...overlaps);
  const figures = parts.flatMap(({ round }) => figuresOf(register, round, at.level) ?? []);
  return done({ ...pooledFigures(at, figures), parts, missing: missingIn(register, at, parts) });
}

function overlap(register: Tables, one: Round, other: Round): boolean {
  const [first, second] = [spanOf(register, one), spanOf(register, other)];
  return first !== null && second !== null && first.from <= second.to && second.from <= first.to;
}

function missingIn(register: Register, at: RoundAndLevel, parts: readonly Round[]): readonly string[] {
  const span = spanOf(register, at);
  const level = register.levels.ok ? register.levels.value.find(({ number }) => number === at.level) : undefined;
  if (span === null || level === undefined) return [];
  const months = CADENCE_MONTHS[level.cadence];
  const missing: string[] = [];
  for (let day = span.from; day <= span.to; day = addMonths(day, months)) {
    const isThere = parts.some((each) => {
      const own = spanOf(register, each);
      return own !== null && own.from <= day && day <= own.to;
    });
    if (!isThere) missing.push(periodName(day, months));
  }
  // A cadence longer than the period wants no round within it.
  return addMonths(span.from, months) > span.to ? [] : missing;
}

/** Reviews behind a round, and how many cases they are of. */
export function reviewsOf(register: Tables, at: RoundAndLevel): { readonly reviews: number; readonly cases: number } {
  const drawn = casesUnderReview(register, at);
  return { reviews: drawn.length, cases: new Set(drawn.map(({ id }) => caseKey(id))).size };
}

/** The quarter and the year that a round is part of, where two or more rounds with figures lie in it. */
export function periodsAround(register: Tables, at: RoundAndLevel): readonly NamedPeriod[] {
  const span = spanOf(register, at);
  if (span === null) return [];
  return (["kvartal", "år"] as const)
    .map((kind) => periodOfDay(kind, span.from))
    .filter(
      ({ name }) =>
        roundKey(name) !== roundKey(at.round) &&
        isWithin(register, at, { round: name, level: at.level }) &&
        partsOf(register, { round: name, level: at.level }).length > 1,
    );
}

/** The names of rounds in words. */
export function partsInWords(parts: readonly Round[]): Words {
  return listing(parts.map(({ round }) => round));
}
