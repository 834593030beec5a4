/** What is drawn now, and what a draw, a replacement or a case added by hand would append. Rows only ever follow rows. */
import type { Case, DrawnCase } from "./case";
import { WHOLE_CASE } from "./case";
import { filterCases, FRAME_COLUMNS } from "./filter";
import { fingerprint } from "./frame";
import type { Level } from "./level";
import type { Outcome, Place, Problem } from "./outcome";
import { done, failed } from "./outcome";
import { problem } from "./problem";
import type { Round } from "./round";
import type { Draw, FrameCase, Selected } from "./sampling";
import { drawSample } from "./sampling";
import { fold } from "./text";

/** A row of tblRamme. */
export interface FrameRow extends FrameCase {
  readonly round: string;
  readonly level: number;
}

/** What a level draws from, and what was left out on the way there. */
export interface Frame {
  readonly cases: readonly FrameCase[];
  readonly fingerprint: string;
  /** From Sager, so that tblRamme keeps it; else it follows from tblUdtrukne. */
  readonly fromCases: boolean;
  /** Rounds of the level below that it draws from. */
  readonly sources: readonly string[];
  /** Left out because they were reviewed in a recent round. */
  readonly excluded: readonly string[];
}

/** The last row of each case in a round and level, in the order in which cases first appeared. */
export function standing(drawn: readonly DrawnCase[], round: string, level: number): DrawnCase[] {
  const last = new Map<string, DrawnCase>();
  for (const row of drawn) {
    if (row.level === level && fold(row.round) === fold(round)) last.set(fold(row.id), row);
  }
  return Array.from(last.values());
}

/** Cases to be reviewed: drawn, or added by hand. */
export function underReview(drawn: readonly DrawnCase[], round: string, level: number): DrawnCase[] {
  return standing(drawn, round, level).filter((row) => row.status === "udtrukket" || row.status === "tilføjet manuelt");
}

/** Is there a draw that has not been annulled? */
export function isDrawn(drawn: readonly DrawnCase[], round: string, level: number): boolean {
  return standing(drawn, round, level).some((row) => row.status === "udtrukket" || row.status === "reserve");
}

/** Ids drawn on a level in the last `rounds` rounds before this one, by the order in which the rounds were drawn. */
export function recentlyReviewed(drawn: readonly DrawnCase[], level: number, round: string, rounds: number): Set<string> {
  const names: string[] = [];
  for (const row of drawn) {
    if (row.level !== level || fold(row.round) === fold(round)) continue;
    const at = names.indexOf(fold(row.round));
    if (at < 0) names.push(fold(row.round));
  }
  const latest = rounds === 0 ? [] : names.slice(-rounds);
  return new Set(latest.flatMap((name) => underReview(drawn, name, level).map((row) => fold(row.id))));
}

const AT_PLAN: Place = { sheet: "Opsætning" };

/** The frame from Sager: filtered by Afgrænsning, the recently reviewed left out. */
export function frameFromCases(
  cases: readonly Case[],
  level: Level,
  round: Round,
  drawn: readonly DrawnCase[],
  steps: readonly string[],
): Outcome<Frame> {
  const kept = filterCases(cases, level.criteria, round.from, AT_PLAN);
  if (!kept.ok) return kept;
  const recent = recentlyReviewed(drawn, level.number, round.round, level.excludeRounds);
  const included = kept.value.filter((each) => !recent.has(fold(each.id)));
  const frame = included.map((each): FrameCase => ({
    id: each.id,
    unit: each.unit,
    team: each.team,
    caseworker: each.caseworker,
    steps: each.steps,
    assigned: WHOLE_CASE,
    risk: each.risk,
  }));
  return done({
    cases: frame,
    fingerprint: fingerprint(frame, steps),
    fromCases: true,
    sources: [],
    excluded: kept.value.filter((each) => recent.has(fold(each.id))).map((each) => each.id),
  });
}

/**
 * The frame from the level below: its drawn cases (not reserves, not those added by hand) in the rounds `sources`.
 *
 * @problems `plan/below-not-drawn`; `plan/filter-column` for a column that tblRamme does not keep.
 */
export function frameFromLevel(
  below: number,
  sources: readonly string[],
  level: Level,
  round: string,
  drawn: readonly DrawnCase[],
  frames: readonly FrameRow[],
  steps: readonly string[],
): Outcome<Frame> {
  const missing = sources.filter((source) => !isDrawn(drawn, source, below));
  if (sources.length === 0 || missing.length > 0) {
    return failed(problem("plan/below-not-drawn", { level: level.number, below, round: missing[0] ?? round }));
  }
  const known = originOf(frames, [...sources, round]);
  const found = new Map<string, FrameCase>();
  for (const row of sources.flatMap((source) => standing(drawn, source, below))) {
    if (row.status !== "udtrukket" || found.has(fold(row.id))) continue;
    const origin = known.get(fold(row.id));
    found.set(fold(row.id), {
      id: row.id,
      unit: row.unit,
      team: row.team,
      caseworker: row.caseworker,
      steps: origin?.steps ?? [],
      assigned: row.step,
      risk: origin?.risk ?? null,
    });
  }
  const limited = limitFrame(Array.from(found.values()), level);
  if (!limited.ok) return limited;
  const recent = recentlyReviewed(drawn, level.number, round, level.excludeRounds);
  const cases = limited.value.filter((each) => !recent.has(fold(each.id)));
  const excluded = limited.value.filter((each) => recent.has(fold(each.id))).map((each) => each.id);
  return done({ cases, fingerprint: fingerprint(cases, steps), fromCases: false, sources, excluded });
}

/** What tblRamme says of each case: in one of these rounds if it can be, else in the latest. */
function originOf(frames: readonly FrameRow[], rounds: readonly string[]): Map<string, FrameRow> {
  const own = (row: FrameRow): boolean => rounds.some((each) => fold(each) === fold(row.round));
  return new Map([...frames.filter((row) => !own(row)), ...frames.filter(own)].map((row) => [fold(row.id), row]));
}

function limitFrame(frame: readonly FrameCase[], level: Level): Outcome<readonly FrameCase[]> {
  const lost = level.criteria.filter((each) => !FRAME_COLUMNS.some((column) => fold(column) === fold(each.column)));
  if (lost.length > 0) {
    return failed(...lost.map((each) => problem("plan/filter-frame-column", { column: each.column, known: FRAME_COLUMNS.join(", ") }, AT_PLAN)));
  }
  const asCase = new Map(frame.map((each) => [toCase(each), each]));
  const kept = filterCases(Array.from(asCase.keys()), level.criteria, null, AT_PLAN);
  return kept.ok ? done(kept.value.map((each) => asCase.get(each) as FrameCase)) : kept;
}

function toCase(each: FrameCase): Case {
  const steps = each.assigned === WHOLE_CASE ? each.steps : [each.assigned];
  return { ...each, steps, type: "", decision: "", decisionDate: null, age: null, status: "", further: {} };
}

/** The rows a draw appends: the drawn, numbered by group, step and ticket, then the reserves. */
export function drawnRows(draw: Draw, level: Level, round: string): DrawnCase[] {
  const row = (selected: Selected, index: number, status: "udtrukket" | "reserve"): DrawnCase => ({
    round,
    level: level.number,
    number: index + 1,
    id: selected.case.id,
    unit: selected.case.unit,
    team: selected.case.team,
    caseworker: selected.case.caseworker,
    step: selected.step,
    group: selected.group,
    ticket: selected.ticket,
    status,
    replaces: "",
    reason: "",
    reviewer: level.reviewer,
  });
  const drawn = draw.drawn.map((each, index) => row(each, index, "udtrukket"));
  return [...drawn, ...draw.reserves.map((each, index) => row(each, drawn.length + index, "reserve"))];
}

/** "Samme sager som niveau n": the rows of the level below, without a draw. */
export function copiedRows(frame: Frame, level: Level, round: string): DrawnCase[] {
  const selected = frame.cases.map((each) => ({ case: each, step: each.assigned, group: "", ticket: "" }));
  return drawnRows({ groups: [], drawn: selected, reserves: [] }, level, round);
}

/** Draw or copy, as the level says. `seed` null gives the counts alone. */
export function sampleOf(frame: Frame, level: Level, round: string, seed: string | null, steps: readonly string[]): Draw {
  if (level.source.kind !== "same") return drawSample(frame.cases, level, round, seed, steps);
  const size = frame.cases.length;
  return { groups: [{ name: "", size, least: size, most: size, short: 0, quotas: [] }], drawn: [], reserves: [] };
}

/** Rows that annul what stands in a round on a level and on every level above it. */
export function annulledRows(drawn: readonly DrawnCase[], round: string, fromLevel: number, reason: string): DrawnCase[] {
  const levels = Array.from(new Set(drawn.filter((row) => row.level >= fromLevel && fold(row.round) === fold(round)).map((row) => row.level)));
  return levels
    .sort((a, b) => a - b)
    .flatMap((level) => standing(drawn, round, level))
    .filter((row) => row.status !== "annulleret")
    .map((row): DrawnCase => ({ ...row, status: "annulleret", reason }));
}

/**
 * The two rows of a replacement: the case as `erstattet`, and the next reserve of its group and step as `udtrukket`.
 *
 * @problems `draw/not-drawn` where the case is not drawn; `draw/above-drawn`; `draw/no-reserve`.
 */
export function replacement(
  drawn: readonly DrawnCase[],
  round: string,
  level: number,
  caseId: string,
  reason: string,
): Outcome<readonly DrawnCase[]> {
  const now = standing(drawn, round, level);
  const old = now.find((row) => fold(row.id) === fold(caseId));
  if (old === undefined || old.status !== "udtrukket") {
    return failed(problem("draw/not-drawn", { case: caseId, round, level }, { sheet: "Udtrukne sager" }));
  }
  const above = levelsAbove(drawn, round, level);
  if (above.length > 0) return failed(problem("draw/above-drawn", { case: caseId, level, above: above.join(", ") }, { sheet: "Udtrukne sager" }));
  const next = now
    .filter((row) => row.status === "reserve" && row.group === old.group && row.step === old.step)
    .sort((a, b) => a.number - b.number)[0];
  if (next === undefined) {
    return failed(problem("draw/no-reserve", { case: caseId, group: old.group === "" ? "hele udtrækket" : old.group }, { sheet: "Udtrukne sager" }));
  }
  return done([
    { ...old, status: "erstattet", reason },
    { ...next, status: "udtrukket", replaces: old.id, reason },
  ]);
}

/** Levels above that are drawn in the same round. */
export function levelsAbove(drawn: readonly DrawnCase[], round: string, level: number): number[] {
  const above = new Set(drawn.filter((row) => row.level > level && fold(row.round) === fold(round)).map((row) => row.level));
  return Array.from(above).filter((each) => isDrawn(drawn, round, each)).sort((a, b) => a - b);
}

/**
 * The row of a case added by hand.
 *
 * @problems `draw/case-unknown` where it is not in the population; `draw/already` where it is under review.
 */
export function addition(
  drawn: readonly DrawnCase[],
  each: Pick<Case, "id" | "unit" | "team" | "caseworker"> | undefined,
  level: Pick<Level, "number" | "reviewer">,
  round: string,
  caseId: string,
  reason: string,
): Outcome<DrawnCase> {
  if (each === undefined) return failed(problem("draw/case-unknown", { case: caseId }, { sheet: "Sager" }));
  const now = standing(drawn, round, level.number);
  if (underReview(now, round, level.number).some((row) => fold(row.id) === fold(caseId))) {
    return failed(problem("draw/already", { case: each.id, round, level: level.number }, { sheet: "Udtrukne sager" }));
  }
  return done({
    round,
    level: level.number,
    number: now.reduce((most, row) => Math.max(most, row.number), 0) + 1,
    id: each.id,
    unit: each.unit,
    team: each.team,
    caseworker: each.caseworker,
    step: WHOLE_CASE,
    group: "",
    ticket: "",
    status: "tilføjet manuelt",
    replaces: "",
    reason,
    reviewer: level.reviewer,
  });
}

/** What is missing that a plan asks for, group by group. */
export function shortfalls(draw: Draw, level: Level): Problem[] {
  const problems: Problem[] = [];
  for (const group of draw.groups) {
    for (const quota of group.quotas) {
      const got = quota.taken ?? Math.min(quota.asked, quota.eligible);
      if (got < quota.asked) {
        problems.push(problem("draw/quota-short", { group: group.name || "alle", step: quota.step, asked: quota.asked, got }, AT_PLAN));
      }
    }
    if (group.quotas.length === 0 && group.short > 0) {
      problems.push(problem("draw/group-short", { group: group.name || "alle", asked: String(level.count), got: group.most }, AT_PLAN));
    }
  }
  const total = draw.groups.reduce((sum, group) => sum + group.size, 0);
  const shared = level.allocation !== "fast antal pr. gruppe" && level.quotas.length === 0;
  if (shared && level.count !== "alle" && total < level.count) {
    problems.push(problem("draw/total-short", { asked: level.count, got: total }, AT_PLAN));
  }
  return problems;
}
