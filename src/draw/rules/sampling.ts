/**
 * The draw. A frame, a level and a seed give the cases, whatever the order of the rows; without a seed the same
 * function gives the preview, which holds every count but no case, so that nobody can shop for a seed.
 */
import { seatBounds, shareSeats } from "./allocation";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { Level } from "./level";
import { byRisk } from "./level";
import type { HashedTexts } from "../../kernel/hash";
import type { StepKey } from "../../kernel/keys";
import { stepKey } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import { groupKey, groupTie, riskOrder, ticketsOf } from "./ticket";

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
  /** Their places in the frame. */
  readonly at: readonly number[];
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
  const lots = seed === null || level.quotas.length > 0 ? null : new Lots(frame, level, round, seed);
  const plans: GroupPlan[] = [];
  const drawn: Selected[] = [];
  const reserves: Selected[] = [];
  groups.forEach((group, index) => {
    const target = targets[index] as { least: number; most: number; short: number };
    const picked =
      level.quotas.length > 0
        ? pickByQuota(group, level, round, seed, steps)
        : pickWhole(group, level, lots, steps, target.most);
    plans.push({ name: group.name, unit: group.unit, size: group.cases.length, ...target, ...picked.plan });
    for (const each of picked.drawn) drawn.push(each);
    for (const each of picked.reserves) reserves.push(each);
  });
  return { groups: plans, drawn, reserves };
}

/** Groups in code-point order of their keys. A caseworker's group is unit and caseworker, never the name alone. */
function groupFrame(frame: readonly FrameCase[], level: Level): Group[] {
  interface Gathered {
    name: string;
    unit: string;
    cases: FrameCase[];
    at: number[];
  }
  const byKey = new Map<string, Gathered>();
  const gather = (parts: readonly string[]): Gathered => {
    const key = groupKey(parts);
    const found = byKey.get(key) ?? {
      name: parts.filter((part) => part !== "").join(" · "),
      unit: parts[0] ?? "",
      cases: [],
      at: [],
    };
    byKey.set(key, found);
    return found;
  };
  // Each spelling is looked up once; most cases of a group are written alike.
  const written = new Map<string, Map<string, Gathered>>();
  frame.forEach((each, index) => {
    const parts = groupParts(each, level);
    const [first = "", second = ""] = parts;
    let inFirst = written.get(first);
    if (inFirst === undefined) written.set(first, (inFirst = new Map<string, Gathered>()));
    let group = inFirst.get(second);
    if (group === undefined) inFirst.set(second, (group = gather(parts)));
    group.cases.push(each);
    group.at.push(index);
  });
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
function pickWhole(group: Group, level: Level, lots: Lots | null, steps: readonly string[], target: number): Picked {
  if (lots === null) return { plan: { quotas: [] }, drawn: [], reserves: [] };
  const place = placesIn(steps);
  const order = lots.lowest(target + level.reserves, group.at);
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
      .sort((a, b) => place(a.step) - place(b.step) || byCodePoint(a.ticket, b.ticket)),
    reserves: order.slice(target, target + level.reserves).map(select),
  };
}

interface Ranked {
  readonly case: FrameCase;
  readonly ticket: string;
}

/** Below this, sorting all is quicker than seeking where the lowest end. */
const FEW = 64;

/**
 * Cases in the order of their tickets, or of their risk keys where the level draws by risk, then of their tickets. Each
 * ticket is hashed once, when the lots are made; only the lowest that are asked for are sorted and written out.
 */
class Lots {
  private readonly tickets: HashedTexts;
  /** What a case is ordered by before its ticket. */
  private readonly keys: Float64Array;

  constructor(
    private readonly cases: readonly FrameCase[],
    level: Level,
    round: string,
    seed: string,
    step?: string,
  ) {
    const tickets = ticketsOf(
      seed,
      round,
      level.number,
      cases.map((each) => each.id),
      step,
    );
    const isRisk = byRisk(level.method);
    this.tickets = tickets;
    this.keys = Float64Array.from(cases, (each, index) =>
      isRisk ? riskOrder(tickets.leading(index), each.risk ?? 1) : tickets.leading(index),
    );
  }

  /** The lowest `count` of these cases, by their places in the list of cases, in their order. */
  lowest(count: number, among: readonly number[]): Ranked[] {
    const candidates = among.length > FEW && count < among.length ? this.upTo(count, among) : among.slice();
    const { keys, tickets } = this;
    const before = (a: number, b: number): number =>
      (keys[a] as number) - (keys[b] as number) || byCodePoint(tickets.hex(a), tickets.hex(b));
    return candidates
      .sort(before)
      .slice(0, count)
      .map((index) => ({ case: this.cases[index] as FrameCase, ticket: tickets.hex(index) }));
  }

  /** Those whose keys are no higher than the `count`-th lowest. */
  private upTo(count: number, among: readonly number[]): number[] {
    if (count === 0) return [];
    const sorted = Float64Array.from(among, (index) => this.keys[index] as number).sort();
    const highest = sorted[count - 1] as number;
    return among.filter((index) => (this.keys[index] as number) <= highest);
  }
}

/** Where a step stands in the template; a step that is not there (and `alle`) before all others. */
function position(steps: readonly string[], step: string): number {
  const key = stepKey(step);
  return steps.findIndex((each) => stepKey(each) === key);
}

/** The same, looked up once for each step. */
function placesIn(steps: readonly string[]): (step: string) => number {
  const known = new Map<StepKey, number>();
  return (step) => {
    const key = stepKey(step);
    const at = known.get(key) ?? position(steps, step);
    known.set(key, at);
    return at;
  };
}

/** Can the case be drawn for the step: assigned below, else listed, else it lists none and so holds all. */
export function holdsStep(each: Pick<FrameCase, "assigned" | "steps">, step: string): boolean {
  if (each.assigned !== WHOLE_CASE) return stepKey(each.assigned) === stepKey(step);
  return each.steps.length === 0 || each.steps.some((own) => stepKey(own) === stepKey(step));
}

/** Steps with fewest eligible cases choose first (ties in template order); each takes its lowest tickets among cases not yet taken. */
function pickByQuota(group: Group, level: Level, round: string, seed: string | null, steps: readonly string[]): Picked {
  const quotas = level.quotas
    .map((quota) => {
      const eligible = group.cases.filter((each) => holdsStep(each, quota.step));
      return { ...quota, eligible, lots: seed === null ? null : new Lots(eligible, level, round, seed, quota.step) };
    })
    .sort((a, b) => a.eligible.length - b.eligible.length || position(steps, a.step) - position(steps, b.step));
  const taken = new Set<FrameCase>();
  const drawn = new Map<StepKey, Selected[]>();
  const reserves = new Map<StepKey, Selected[]>();
  const pick = (into: Map<StepKey, Selected[]>, quota: (typeof quotas)[number], count: number): void => {
    const chosen =
      quota.lots?.lowest(
        count,
        quota.eligible.flatMap((each, index) => (taken.has(each) ? [] : [index])),
      ) ?? [];
    for (const { case: chosenCase } of chosen) taken.add(chosenCase);
    into.set(
      stepKey(quota.step),
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
        taken: seed === null ? null : (drawn.get(stepKey(quota.step)) ?? []).length,
      })),
      least: seed === null ? leastByQuota(quotas) : most,
      most,
      short: asked - most,
    },
    drawn: inOrder.flatMap((quota) =>
      (drawn.get(stepKey(quota.step)) ?? []).slice().sort((a, b) => byCodePoint(a.ticket, b.ticket)),
    ),
    reserves: inOrder.flatMap((quota) => reserves.get(stepKey(quota.step)) ?? []),
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
