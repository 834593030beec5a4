/** What is drawn now, what a level draws from, and the rows a draw would append. Rows only ever follow rows. */
import type { Rings } from "./across";
import { drawRings, readersOf } from "./across";
import type { Case, DrawnCase } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import { filterCases, FRAME_COLUMNS } from "../../cases/rules/filter";
import { needProblems } from "../../cases/rules/needs";
import { fingerprint } from "./frame";
import type { Level } from "./level";
import { CADENCE_MONTHS, isAcross } from "./level";
import type { CaseKey, RoundKey } from "../../kernel/keys";
import { caseKey, findWord, roundKey, unitKey } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Round } from "../../register/rules/round";
import { isPooled, monthsOf } from "../../register/rules/round";
import type { Draw, FrameCase, Selected } from "./sampling";
import { drawSample } from "./sampling";
import { byCodePoint } from "../../kernel/text";
import { filterWords } from "../../cases/rules/filter-words";
import type { Words } from "../../language/words";

/** What a group without a name is called. */
const ALL_CASES: Words = { da: "alle sager", en: "all cases" };

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

/** Whose sheet a case stands on: its own unit's, or that of the unit that reads it where the level goes across. */
export function sheetUnit(level: Pick<Level, "method"> | undefined, row: DrawnCase): string {
  return level !== undefined && isAcross(level.method) ? row.reviewer : row.unit;
}

/** The last row of each case in a round and level, in the order in which cases first appeared. */
export function latestRows(drawn: readonly DrawnCase[], round: string, level: number): DrawnCase[] {
  const last = new Map<CaseKey, DrawnCase>();
  for (const row of drawn) {
    if (row.level === level && roundKey(row.round) === roundKey(round)) last.set(caseKey(row.id), row);
  }
  return Array.from(last.values());
}

/** Cases to be reviewed: drawn, or added by hand. */
export function underReview(drawn: readonly DrawnCase[], round: string, level: number): DrawnCase[] {
  return latestRows(drawn, round, level).filter(
    (row) => row.status === "udtrukket" || row.status === "tilføjet manuelt",
  );
}

/** Is there a draw that has not been annulled? */
export function isDrawn(drawn: readonly DrawnCase[], round: string, level: number): boolean {
  return latestRows(drawn, round, level).some((row) => row.status === "udtrukket" || row.status === "reserve");
}

/** Ids reviewed on a level in the last `rounds` rounds before this one, by the order in which they were first drawn. */
export function recentlyReviewed(
  drawn: readonly DrawnCase[],
  level: number,
  round: string,
  rounds: number,
): Set<CaseKey> {
  if (rounds === 0) return new Set();
  const names = new Map<RoundKey, string>();
  for (const row of drawn) if (row.level === level) names.set(roundKey(row.round), row.round);
  const own = Array.from(names.keys()).indexOf(roundKey(round));
  const all = Array.from(names.values());
  const reviewed = (own < 0 ? all : all.slice(0, own))
    .map((name) => underReview(drawn, name, level))
    .filter((rows) => rows.length > 0);
  return new Set(reviewed.slice(-rounds).flatMap((rows) => rows.map((row) => caseKey(row.id))));
}

/**
 * The rounds a level draws from on the level below: the same round where it is drawn, else every round of the level
 * below that lies within this round's period. What is laid together of others is no round to draw from.
 */
export function sourceRounds(
  rounds: readonly Round[],
  drawn: readonly DrawnCase[],
  below: number,
  round: Round,
): string[] {
  const { from, to } = round;
  if (isDrawn(drawn, round.round, below) || from === null || to === null) return [round.round];
  const within = rounds.filter(
    (each) =>
      each.level === below &&
      !isPooled(each) &&
      each.from !== null &&
      each.to !== null &&
      each.from >= from &&
      each.to <= to,
  );
  return within.length === 0 ? [round.round] : within.map((each) => each.round);
}

/** What does not fit between the cadence of a plan and the rounds there are: done all the same, but said. */
export function cadenceNotes(
  level: Level,
  below: Level | undefined,
  round: Round,
  sources: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const months = monthsOf(round);
  if (months !== null && months !== CADENCE_MONTHS[level.cadence]) {
    problems.push(
      problem(
        "draw/cadence",
        { round: round.round, level: level.number, cadence: level.cadence, months },
        level.place("Kadence"),
      ),
    );
  }
  if (below === undefined || months === null || sources.some((source) => roundKey(source) === roundKey(round.round)))
    return problems;
  const expected = months / CADENCE_MONTHS[below.cadence];
  if (sources.length < expected) {
    const told = {
      level: level.number,
      below: below.number,
      expected,
      rounds: sources.join(", "),
      count: sources.length,
    };
    problems.push(problem("draw/rounds-missing", told, { sheet: "Runder" }));
  }
  return problems;
}

/** The frame from Sager: filtered by Afgrænsning, the recently reviewed left out. */
export function frameFromCases(
  cases: readonly Case[],
  level: Level,
  round: Round,
  drawn: readonly DrawnCase[],
  steps: readonly string[],
): Outcome<Frame> {
  const kept = filterCases(cases, level.criteria, round.from, level.place("Afgrænsning"));
  if (!kept.ok) return kept;
  const needs = needProblems([level], cases, round.from);
  const recent = recentlyReviewed(drawn, level.number, round.round, level.excludeRounds);
  const included = kept.value.filter((each) => !recent.has(caseKey(each.id)));
  const frame = included.map((each): FrameCase => ({
    id: each.id,
    unit: each.unit,
    team: each.team,
    caseworker: each.caseworker,
    steps: each.steps,
    assigned: WHOLE_CASE,
    risk: each.risk,
  }));
  return done(
    {
      cases: frame,
      fingerprint: fingerprint(frame, steps),
      fromCases: true,
      sources: [],
      excluded: kept.value.filter((each) => recent.has(caseKey(each.id))).map((each) => each.id),
    },
    needs.length > 0 ? [...needs, ...kept.warnings] : idleFilter(level, kept, cases.length),
  );
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
    return failed(
      problem(
        "plan/below-not-drawn",
        { level: level.number, below, round: missing[0] ?? round },
        level.place("Trækkes fra"),
      ),
    );
  }
  const known = originOf(frames, [...sources, round]);
  const found = new Map<CaseKey, FrameCase>();
  for (const row of sources.flatMap((source) => latestRows(drawn, source, below))) {
    if (row.status !== "udtrukket" || found.has(caseKey(row.id))) continue;
    const origin = known.get(caseKey(row.id));
    found.set(caseKey(row.id), {
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
  const cases = limited.value.filter((each) => !recent.has(caseKey(each.id)));
  const excluded = limited.value.filter((each) => recent.has(caseKey(each.id))).map((each) => each.id);
  return done({ cases, fingerprint: fingerprint(cases, steps), fromCases: false, sources, excluded }, limited.warnings);
}

/** What an Afgrænsning names in vain; one that leaves nothing out is said without that too: nobody can see why. */
function idleFilter(level: Level, kept: Kept, before: number): readonly Problem[] {
  if (level.criteria.length === 0 || kept.warnings.length > 0 || kept.value.length < before) return kept.warnings;
  return [problem("draw/filtered-none", { filter: filterWords(level.filter) }, level.place("Afgrænsning"))];
}

type Kept = Extract<ReturnType<typeof filterCases>, { readonly ok: true }>;

/** What tblRamme says of each case: in one of these rounds if it can be, else in the latest. */
function originOf(frames: readonly FrameRow[], rounds: readonly string[]): Map<CaseKey, FrameRow> {
  const own = (row: FrameRow): boolean => rounds.some((each) => roundKey(each) === roundKey(row.round));
  return new Map([...frames.filter((row) => !own(row)), ...frames.filter(own)].map((row) => [caseKey(row.id), row]));
}

function limitFrame(frame: readonly FrameCase[], level: Level): Outcome<readonly FrameCase[]> {
  const lost = level.criteria.filter((each) => findWord(each.column, FRAME_COLUMNS) === undefined);
  if (lost.length > 0) {
    return failed(
      ...lost.map((each) =>
        problem(
          "plan/filter-frame-column",
          { column: each.column, known: FRAME_COLUMNS.join(", ") },
          level.place("Afgrænsning"),
        ),
      ),
    );
  }
  const asCase = new Map(frame.map((each) => [toCase(each), each]));
  const kept = filterCases(Array.from(asCase.keys()), level.criteria, null, level.place("Afgrænsning"));
  if (!kept.ok) return kept;
  const limited = kept.value.map((each) => asCase.get(each) as FrameCase);
  return done(limited, idleFilter(level, kept, frame.length));
}

function toCase(each: FrameCase): Case {
  const steps = each.assigned === WHOLE_CASE ? each.steps : [each.assigned];
  return { ...each, steps, type: "", decision: "", decisionDate: null, age: null, status: "", further: {} };
}

/** The units of a frame, in code-point order: those that read each other where the draw goes across. */
export function frameUnits(frame: Frame): string[] {
  return Array.from(new Set(frame.cases.map((each) => each.unit))).sort(byCodePoint);
}

/**
 * All that a draw is made of. `rings`: the pairs of Opsætning for a level that reads across; null where the seed settles
 * them. `steps` in template order.
 */
export interface DrawPlan {
  readonly frame: Frame;
  readonly level: Level;
  readonly round: string;
  readonly steps: readonly string[];
  readonly rings: Rings | null;
}

/** The rows a draw appends: the drawn, numbered by group, step and ticket, then the reserves. */
export function rowsOf(plan: DrawPlan, seed: string): DrawnCase[] {
  const { frame, level, round } = plan;
  const draw = level.source.kind === "same" ? copyOf(frame) : sampleOf(plan, seed);
  const readers = isAcross(level.method)
    ? readersOf(plan.rings ?? drawRings(frameUnits(frame), seed, round, level.number))
    : null;
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
    reviewer: readers === null ? level.reviewer : (readers.get(unitKey(selected.case.unit)) ?? level.reviewer),
  });
  const drawn = draw.drawn.map((each, index) => row(each, index, "udtrukket"));
  return [...drawn, ...draw.reserves.map((each, index) => row(each, drawn.length + index, "reserve"))];
}

/** "Samme sager som niveau n": the cases of the level below, without a draw. */
function copyOf(frame: Frame): Draw {
  const drawn = frame.cases.map((each) => ({ case: each, step: each.assigned, group: "", ticket: "" }));
  const size = drawn.length;
  return { groups: [{ name: "", unit: "", size, least: size, most: size, short: 0, quotas: [] }], drawn, reserves: [] };
}

/** Draw or copy, as the level says. `seed` null gives the counts alone. */
export function sampleOf({ frame, level, round, steps }: DrawPlan, seed: string | null): Draw {
  if (level.source.kind !== "same") return drawSample(frame.cases, level, round, seed, steps);
  return seed === null ? { ...copyOf(frame), drawn: [] } : copyOf(frame);
}

/** What is missing that a plan asks for, group by group. */
export function shortfalls(draw: Draw, level: Level): Problem[] {
  const problems: Problem[] = [];
  for (const group of draw.groups) {
    for (const quota of group.quotas) {
      const got = quota.taken ?? Math.min(quota.asked, quota.eligible);
      if (got < quota.asked) {
        problems.push(
          problem(
            "draw/quota-short",
            { group: group.name || ALL_CASES, step: quota.step, asked: quota.asked, got },
            level.place("Kvoter"),
          ),
        );
      }
    }
    if (group.quotas.length === 0 && group.short > 0) {
      problems.push(
        problem(
          "draw/group-short",
          { group: group.name || ALL_CASES, asked: String(level.count), got: group.most },
          level.place("Antal"),
        ),
      );
    }
  }
  const total = draw.groups.reduce((sum, group) => sum + group.size, 0);
  const shared = level.allocation !== "fast antal pr. gruppe" && level.quotas.length === 0;
  if (shared && level.count !== "alle" && total < level.count) {
    problems.push(problem("draw/total-short", { asked: level.count, got: total }, level.place("Antal")));
  }
  return problems;
}
