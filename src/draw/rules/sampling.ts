/**
 * The draw. A frame, a level and a seed give the cases, whatever the order of the rows; without a seed the same
 * function gives the preview, which holds every count but no case, so that nobody can shop for a seed.
 */
import { seatBounds, shareSeats } from "./allocation";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { Level } from "./level";
import { byRisk } from "./level";
import { byCodePoint, fold } from "../../kernel/text";
import { byTicket, groupKey, groupTie, riskKey, ticket } from "./ticket";

/** A case of the frame: what tblRamme keeps of it. */
export interface FrameCase {
  readonly id: string;
  readonly unit: string;
  readonly team: string;
  readonly caseworker: string;
  /** Steps the case lists; none: all. */
  readonly steps: readonly string[];
  /** The step it was drawn for on the level below, else `alle`. */
  readonly assigned: string;
  readonly risk: number | null;
}

export interface Selected {
  readonly case: FrameCase;
  /** `alle`, or the step it is drawn for. */
  readonly step: string;
  readonly group: string;
  readonly ticket: string;
}

export interface GroupPlan {
  /** Parts joined by ` · `; empty where there is no grouping. */
  readonly name: string;
  /** The unit it lies in; empty where there is no grouping. */
  readonly unit: string;
  /** Cases in the frame. */
  readonly size: number;
  /** Cases to be drawn: exact once there is a seed, else between the two. */
  readonly least: number;
  readonly most: number;
  /** Asked for by the plan but not there. */
  readonly short: number;
  /** Per quota: asked for, and cases of the group that have the step. */
  readonly quotas: readonly {
    readonly step: string;
    readonly asked: number;
    readonly eligible: number;
    readonly taken: number | null;
  }[];
}

export interface Draw {
  readonly groups: readonly GroupPlan[];
  /** Empty in a preview. Ordered as they are numbered: group, step, ticket. */
  readonly drawn: readonly Selected[];
  readonly reserves: readonly Selected[];
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly cases: readonly FrameCase[];
}

/**
 * `steps` in template order; `seed` null for a preview.
 *
 * A larger `count` draws the smaller sample and more. With quotas that holds for the step that chooses last: a larger
 * quota of another step may take a case from a step that chooses after it.
 */
export function drawSample(
  frame: readonly FrameCase[],
  level: Level,
  round: string,
  seed: string | null,
  steps: readonly string[],
): Draw {
  const groups = groupFrame(frame, level);
  const targets = groupTargets(groups, level, round, seed);
  const plans: GroupPlan[] = [];
  const drawn: Selected[] = [];
  const reserves: Selected[] = [];
  groups.forEach((group, index) => {
    const target = targets[index] as { least: number; most: number; short: number };
    const picked =
      level.quotas.length > 0
        ? pickByQuota(group, level, round, seed, steps)
        : pickWhole(group, level, round, seed, steps, target.most);
    plans.push({ name: group.name, unit: group.unit, size: group.cases.length, ...target, ...picked.plan });
    drawn.push(...picked.drawn);
    reserves.push(...picked.reserves);
  });
  return { groups: plans, drawn, reserves };
}

/** Groups in code-point order of their keys. A caseworker's group is unit and caseworker, never the name alone. */
function groupFrame(frame: readonly FrameCase[], level: Level): Group[] {
  const byKey = new Map<string, { name: string; unit: string; cases: FrameCase[] }>();
  for (const each of frame) {
    const parts = groupParts(each, level);
    const key = groupKey(parts);
    const group = byKey.get(key);
    if (group === undefined)
      byKey.set(key, { name: parts.filter((part) => part !== "").join(" · "), unit: parts[0] ?? "", cases: [each] });
    else group.cases.push(each);
  }
  return Array.from(byKey, ([key, group]) => ({ key, ...group })).sort((a, b) => byCodePoint(a.key, b.key));
}

export function groupParts(
  each: Pick<FrameCase, "unit" | "team" | "caseworker">,
  level: Pick<Level, "grouping" | "allocation">,
): string[] {
  if (level.grouping === "Ingen" || level.allocation === "uden gruppering") return [""];
  if (level.grouping === "Sagsbehandler") return [each.unit, each.caseworker];
  return level.grouping === "Team" ? [each.unit, each.team] : [each.unit];
}

function groupTargets(
  groups: readonly Group[],
  level: Level,
  round: string,
  seed: string | null,
): { least: number; most: number; short: number }[] {
  const sizes = groups.map((group) => group.cases.length);
  const total = level.count;
  if (total === "alle") return sizes.map((size) => ({ least: size, most: size, short: 0 }));
  if (level.allocation === "fast antal pr. gruppe") {
    return sizes.map((size) => ({
      least: Math.min(size, total),
      most: Math.min(size, total),
      short: Math.max(0, total - size),
    }));
  }
  const shares = sizes.map((size) => ({ size, weight: level.allocation === "efter størrelse" ? size : 1 }));
  const bounds =
    seed === null
      ? seatBounds(total, shares)
      : shareSeats(
          total,
          shares.map((share, index) => ({
            ...share,
            tie: groupTie(seed, round, level.number, (groups[index] as Group).key),
          })),
        ).map((seats) => ({ least: seats, most: seats }));
  return bounds.map((bound) => ({ ...bound, short: 0 }));
}

interface Picked {
  readonly plan: Pick<GroupPlan, "quotas"> & Partial<Pick<GroupPlan, "least" | "most" | "short">>;
  readonly drawn: readonly Selected[];
  readonly reserves: readonly Selected[];
}

/** A case that has a step from the level below keeps it. */
function pickWhole(
  group: Group,
  level: Level,
  round: string,
  seed: string | null,
  steps: readonly string[],
  target: number,
): Picked {
  if (seed === null) return { plan: { quotas: [] }, drawn: [], reserves: [] };
  const order = ranked(group.cases, level, round, seed);
  const select = (entry: Ranked): Selected => ({
    case: entry.case,
    step: entry.case.assigned,
    group: group.name,
    ticket: entry.ticket,
  });
  return {
    plan: { quotas: [] },
    drawn: order
      .slice(0, target)
      .map(select)
      .sort((a, b) => position(steps, a.step) - position(steps, b.step) || byCodePoint(a.ticket, b.ticket)),
    reserves: order.slice(target, target + level.reserves).map(select),
  };
}

interface Ranked {
  readonly case: FrameCase;
  readonly ticket: string;
  readonly key?: number;
}

function ranked(cases: readonly FrameCase[], level: Level, round: string, seed: string, step?: string): Ranked[] {
  return cases
    .map((each) => {
      const own = ticket(seed, round, level.number, each.id, step);
      return byRisk(level.method)
        ? { case: each, ticket: own, key: riskKey(own, each.risk ?? 1) }
        : { case: each, ticket: own };
    })
    .sort(byTicket);
}

/** Where a step stands in the template; a step that is not there (and `alle`) before all others. */
function position(steps: readonly string[], step: string): number {
  return steps.findIndex((each) => fold(each) === fold(step));
}

/** Can the case be drawn for the step: assigned below, else listed, else it lists none and so holds all. */
export function holdsStep(each: Pick<FrameCase, "assigned" | "steps">, step: string): boolean {
  if (each.assigned !== WHOLE_CASE) return fold(each.assigned) === fold(step);
  return each.steps.length === 0 || each.steps.some((own) => fold(own) === fold(step));
}

/** Steps with fewest eligible cases choose first (ties in template order); each takes its lowest tickets among cases not yet taken. */
function pickByQuota(group: Group, level: Level, round: string, seed: string | null, steps: readonly string[]): Picked {
  const quotas = level.quotas
    .map((quota) => ({ ...quota, eligible: group.cases.filter((each) => holdsStep(each, quota.step)) }))
    .sort((a, b) => a.eligible.length - b.eligible.length || position(steps, a.step) - position(steps, b.step));
  const taken = new Set<FrameCase>();
  const drawn = new Map<string, Selected[]>();
  const reserves = new Map<string, Selected[]>();
  const pick = (into: Map<string, Selected[]>, quota: (typeof quotas)[number], count: number): void => {
    const free = quota.eligible.filter((each) => !taken.has(each));
    const chosen = ranked(free, level, round, seed as string, quota.step).slice(0, count);
    chosen.forEach((entry) => taken.add(entry.case));
    into.set(
      quota.step,
      chosen.map((entry) => ({ case: entry.case, step: quota.step, group: group.name, ticket: entry.ticket })),
    );
  };
  if (seed !== null) {
    quotas.forEach((quota) => pick(drawn, quota, quota.count));
    quotas.forEach((quota) => pick(reserves, quota, level.reserves));
  }
  const inOrder = [...quotas].sort((a, b) => position(steps, a.step) - position(steps, b.step));
  const asked = level.quotas.reduce((sum, quota) => sum + quota.count, 0);
  const most =
    seed === null ? mostByQuota(quotas) : Array.from(drawn.values()).reduce((sum, each) => sum + each.length, 0);
  return {
    plan: {
      quotas: inOrder.map((quota) => ({
        step: quota.step,
        asked: quota.count,
        eligible: quota.eligible.length,
        taken: seed === null ? null : (drawn.get(quota.step) ?? []).length,
      })),
      least: seed === null ? leastByQuota(quotas) : most,
      most,
      short: asked - most,
    },
    drawn: inOrder.flatMap((quota) =>
      (drawn.get(quota.step) ?? []).slice().sort((a, b) => byCodePoint(a.ticket, b.ticket)),
    ),
    reserves: inOrder.flatMap((quota) => reserves.get(quota.step) ?? []),
  };
}

/** No draw can fill more: each quota is bounded by its own eligible cases. */
function mostByQuota(quotas: readonly { readonly count: number; readonly eligible: readonly FrameCase[] }[]): number {
  return quotas.reduce((sum, quota) => sum + Math.min(quota.count, quota.eligible.length), 0);
}

/** Every draw fills at least this: the steps before may take cases that the step could have had. */
function leastByQuota(quotas: readonly { readonly count: number; readonly eligible: readonly FrameCase[] }[]): number {
  let before = 0;
  let least = 0;
  for (const quota of quotas) {
    least += Math.min(quota.count, Math.max(0, quota.eligible.length - before));
    before += Math.min(quota.count, quota.eligible.length);
  }
  return least;
}
