/** How many cases each level reviews in a round: those drawn, else those that the plan leads one to expect. */
import { knownUnits, planOf } from "../../draw/facts/planned-draw";
import { isDrawn, sampleOf, underReview } from "../../draw/rules/drawing";
import type { Level } from "../../draw/rules/level";
import { CADENCE_MONTHS } from "../../draw/rules/level";
import type { UnitKey } from "../../kernel/keys";
import { jointKey, personKey, roundKey, unitKey, wordKey } from "../../kernel/keys";
import type { Register } from "../../register/register";
import type { Round } from "../../register/rules/round";
import { periodName, plannedRound } from "../../register/rules/round";
import { monthsFrom } from "../rules/activity";
import type { Expected } from "../rules/expected";
import { expectedCases, expectedFrom, UNKNOWN } from "../rules/expected";

/**
 * For every round of the year its number of cases. What a level will draw from Sager is reckoned once, on the cases as
 * they stand.
 * @param rounds of all levels, drawn and planned
 */
export function caseCounts(
  register: Register,
  levels: readonly Level[],
  rounds: readonly Round[],
): (round: Round) => number | null {
  const known = new Map<Round, Expected>();
  const baselines = new Map<number, Expected>();
  const groups = new Map<Level["grouping"], ReadonlyMap<UnitKey, number>>();
  const groupsBy = (grouping: Level["grouping"]): ReadonlyMap<UnitKey, number> => {
    const found = groups.get(grouping) ?? groupsIn(register, grouping);
    groups.set(grouping, found);
    return found;
  };
  const fromCases = (level: Level, round: Round): Expected => {
    const found = baselines.get(level.number) ?? baseline(register, level, round, groupsBy);
    baselines.set(level.number, found);
    return found;
  };
  const expected = (round: Round): Expected => {
    const before = known.get(round);
    if (before !== undefined) return before;
    const level = levels.find(({ number }) => number === round.level);
    const found = level === undefined ? UNKNOWN : reckoned(level, round);
    known.set(round, found);
    return found;
  };
  const reckoned = (level: Level, round: Round): Expected => {
    if (isDrawn(register.drawn, round.round, round.level))
      return expectedFrom(tallied(underReview(register.drawn, round.round, round.level)));
    const { source } = level;
    if (source.kind === "cases") return fromCases(level, round);
    const below = rounds.filter((each) => each.level === source.level && source.level !== level.number);
    const same = below.filter((each) => roundKey(each.round) === roundKey(round.round));
    const own =
      same.length > 0 ? same : [...below.filter((each) => isWithin(each, round)), ...later(level, round, below)];
    return expectedCases(level, together(own.map(expected)), groupsBy(level.grouping));
  };
  /** Rounds of the level below within this one that begin after all the wheel knows of: a quarter may end after its year. */
  const later = (level: Level, { from, to }: Round, below: readonly Round[]): readonly Round[] => {
    const { source } = level;
    const lower = source.kind === "cases" ? undefined : levels.find(({ number }) => number === source.level);
    if (lower === undefined || from === null || to === null) return [];
    const last = below.reduce((latest, each) => (each.from !== null && each.from > latest ? each.from : latest), "");
    const months = CADENCE_MONTHS[lower.cadence];
    return monthsFrom(from)
      .filter((day) => day > last && day <= to)
      .map((day) => ({ day, round: plannedRound(periodName(day, months), lower.number) }))
      .filter(({ day, round }) => round.from === day)
      .map(({ round }) => round);
  };
  return (round) => expected(round).total;
}

function isWithin(inner: Round, outer: Round): boolean {
  if (inner.from === null || inner.to === null || outer.from === null || outer.to === null) return false;
  return inner.from >= outer.from && inner.to <= outer.to;
}

function together(parts: readonly Expected[]): Expected {
  if (parts.length === 0) return UNKNOWN;
  const byUnit = new Map<UnitKey, number>();
  for (const part of parts) {
    if (part.byUnit === null) return UNKNOWN;
    part.byUnit.forEach((count, unit) => byUnit.set(unit, (byUnit.get(unit) ?? 0) + count));
  }
  return expectedFrom(byUnit);
}

function tallied(cases: readonly { readonly unit: string }[]): ReadonlyMap<UnitKey, number> {
  const byUnit = new Map<UnitKey, number>();
  for (const { unit } of cases) byUnit.set(unitKey(unit), (byUnit.get(unitKey(unit)) ?? 0) + 1);
  return byUnit;
}

/** What a level draws from Sager; by the plan alone where there are no cases yet, or none that it can draw from. */
function baseline(
  register: Register,
  level: Level,
  round: Round,
  groupsBy: (grouping: Level["grouping"]) => ReadonlyMap<UnitKey, number>,
): Expected {
  const plan = register.caseCount === 0 ? null : planOf(register, level, round);
  if (plan === null || !plan.ok) return expectedCases(level, UNKNOWN, groupsBy(level.grouping));
  const source = expectedFrom(tallied(plan.value.frame.cases));
  const isPerGroup = level.allocation === "fast antal pr. gruppe" || level.quotas.length > 0;
  if (level.count === "alle" || level.grouping === "Ingen" || !isPerGroup)
    return expectedCases(level, source, groupsBy(level.grouping));
  const byUnit = new Map<UnitKey, number>();
  for (const { unit, most } of sampleOf(plan.value, null).groups)
    byUnit.set(unitKey(unit), (byUnit.get(unitKey(unit)) ?? 0) + most);
  return expectedFrom(byUnit);
}

/** How many groups each unit has. */
function groupsIn(register: Register, grouping: Level["grouping"]): ReadonlyMap<UnitKey, number> {
  if (grouping === "Ingen") return new Map();
  if (grouping === "Enhed") return new Map(knownUnits(register).map((unit) => [unitKey(unit), 1] as const));
  const seen = new Set<unknown>();
  const byUnit = new Map<UnitKey, number>();
  for (const { unit, team, caseworker } of register.population().cases) {
    const own = grouping === "Team" ? wordKey(team) : personKey(caseworker);
    const key = jointKey(unitKey(unit), own);
    if (!seen.has(key)) byUnit.set(unitKey(unit), (byUnit.get(unitKey(unit)) ?? 0) + 1);
    seen.add(key);
  }
  return byUnit;
}
