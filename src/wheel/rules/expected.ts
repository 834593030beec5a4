/** How many cases a level will review in a round that is not drawn yet, by what it draws from. */
import type { Level } from "../../draw/rules/level";
import { shareSeats } from "../../draw/rules/allocation";
import type { UnitKey } from "../../kernel/keys";

/** Cases by unit. */
export type CasesByUnit = ReadonlyMap<UnitKey, number>;

/** Null where it cannot be told. */
export interface Expected {
  readonly total: number | null;
  readonly byUnit: CasesByUnit | null;
}

export const UNKNOWN: Expected = { total: null, byUnit: null };

export function expectedFrom(byUnit: CasesByUnit): Expected {
  return { total: Array.from(byUnit.values()).reduce((sum, each) => sum + each, 0), byUnit };
}

/**
 * What a level takes of the level below.
 * @param source what is drawn there, or is expected to be, in all its rounds of this round's period
 * @param groups how many groups of the level's Gruppering each unit has, as caseworkers
 */
export function expectedCases(
  level: Pick<Level, "source" | "count" | "grouping" | "allocation" | "quotas">,
  source: Expected,
  groups: CasesByUnit,
): Expected {
  if (level.source.kind === "same" || level.count === "alle") return source;
  const perGroup =
    level.quotas.length > 0 ? level.quotas.reduce((sum, { count }) => sum + count, 0) : Number(level.count);
  const isPerGroup =
    level.grouping !== "Ingen" && (level.allocation === "fast antal pr. gruppe" || level.quotas.length > 0);
  const { byUnit } = source;
  if (isPerGroup) {
    const taken = (unit: UnitKey, count: number): number =>
      Math.min(byUnit === null ? Infinity : (byUnit.get(unit) ?? 0), count * perGroup);
    if (groups.size === 0) return UNKNOWN;
    return expectedFrom(new Map(Array.from(groups).map(([unit, count]) => [unit, taken(unit, count)] as const)));
  }
  if (byUnit === null) return { total: source.total === null ? perGroup : Math.min(perGroup, source.total), byUnit };
  const units = Array.from(byUnit);
  const seats = shareSeats(
    perGroup,
    units.map(([unit, size]) => ({
      size,
      weight: level.allocation === "ligelig fordeling" ? 1 : size,
      tie: unit as unknown as string,
    })),
  );
  return expectedFrom(new Map(units.map(([unit], index) => [unit, seats[index] ?? 0] as const)));
}
