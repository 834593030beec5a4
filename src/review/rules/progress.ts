/** Where each round stands on each level, and what the next step is. */
import type { Answer } from "../../templates/rules/answer";
import type { DrawnCase } from "../../cases/rules/case";
import { sheetUnit, underReview } from "../../draw/rules/drawing";
import type { HandIn } from "./hand-in";
import type { Level } from "../../draw/rules/level";
import { CADENCE_MONTHS, neverCounts } from "../../draw/rules/level";
import type { CaseKey, PersonKey } from "../../kernel/keys";
import { caseKey, distinct, personKey, roundKey, unitKey } from "../../kernel/keys";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Round } from "../../register/rules/round";
import { monthsOf, periodName, periodOf } from "../../register/rules/round";
import { byCodePoint } from "../../kernel/text";
import { readersAt } from "./reading";

/** One round on one level, or one unit or reviewer of it. */
export interface Progress {
  /** Cases under review. */
  readonly cases: number;
  /** Cases whose sheet has been collected. */
  readonly received: number;
  /** Cases whose sheet says Færdig. */
  readonly finished: number;
  /** Questions without a valid answer in the collected sheets. */
  readonly missing: number;
}

/** Progress of a round and level in all and per unit that reviews (in code-point order) and reviewer. */
export interface LevelProgress extends Progress {
  readonly round: string;
  readonly level: number;
  readonly units: readonly (Progress & {
    readonly unit: string;
    readonly reviewers: readonly string[];
    readonly waiting: readonly string[];
  })[];
}

export function progressOf(
  round: string,
  level: number,
  drawn: readonly DrawnCase[],
  handIns: readonly HandIn[],
  answers: readonly Answer[],
  plan: Pick<Level, "method" | "form" | "reviewer"> | undefined,
): LevelProgress {
  const here = (row: { readonly round: string; readonly level: number }): boolean =>
    row.level === level && roundKey(row.round) === roundKey(round);
  const cases = underReview(drawn, round, level);
  const heads = handIns.filter(here);
  const ended = finishedCases(heads, plan);
  const missing = new Map<CaseKey, number>();
  for (const answer of answers) {
    if (!here(answer) || (answer.state !== "ubesvaret" && answer.state !== "ugyldig")) continue;
    missing.set(caseKey(answer.case), (missing.get(caseKey(answer.case)) ?? 0) + 1);
  }
  const unitOf = new Map(cases.map((each) => [caseKey(each.id), sheetUnit(plan, each)]));
  const units = distinct(Array.from(unitOf.values()).sort(byCodePoint), unitKey);
  const isOf = (id: string, unit: string): boolean => unitKey(unitOf.get(caseKey(id)) ?? "") === unitKey(unit);
  const part = (own: readonly DrawnCase[]): Progress & { waiting: string[] } => {
    const ids = own.map((each) => caseKey(each.id));
    const received = new Set(heads.map((head) => caseKey(head.case)));
    return {
      cases: own.length,
      received: ids.filter((id) => received.has(id)).length,
      finished: ids.filter((id) => ended.has(id)).length,
      missing: ids.reduce((sum, id) => sum + (missing.get(id) ?? 0), 0),
      waiting: own.filter((each) => !ended.has(caseKey(each.id))).map((each) => each.id),
    };
  };
  const { cases: count, received, finished, missing: open } = part(cases);
  return {
    round,
    level,
    cases: count,
    received,
    finished,
    missing: open,
    units: units.map((unit) => ({
      unit,
      reviewers: Array.from(
        new Set(heads.filter((head) => isOf(head.case, unit) && head.reviewer !== "").map((head) => head.reviewer)),
      ).sort(byCodePoint),
      ...part(cases.filter((each) => isOf(each.id, unit))),
    })),
  };
}

/**
 * Cases that are reported finished: by one of those who read them; in a calibration, where it is their answers side by
 * side that count, by every one named in Udfyldes af.
 */
export function finishedCases(
  heads: readonly HandIn[],
  plan: Pick<Level, "form" | "reviewer"> | undefined,
): ReadonlySet<CaseKey> {
  const done = heads.filter((head) => head.finished);
  const wanted = plan?.form === "kalibrering" ? readersAt(plan).map(({ name }) => personKey(name)) : [];
  const by = new Map<CaseKey, Set<PersonKey>>();
  for (const { case: id, role, reviewer } of done)
    by.set(caseKey(id), (by.get(caseKey(id)) ?? new Set<PersonKey>()).add(personKey(role || reviewer)));
  return new Set(Array.from(by).flatMap(([id, readers]) => (wanted.every((each) => readers.has(each)) ? [id] : [])));
}

/** What to do next, as a sentence of the catalogue: the first thing that stands open, oldest round first, lowest level first. */
export function nextStep(
  cases: number,
  levels: readonly Level[],
  rounds: readonly Round[],
  progress: readonly LevelProgress[],
  computed: (round: string, level: number) => boolean,
): Problem {
  if (cases === 0) return problem("next/import");
  const active = rounds.filter((each) => levels.some((level) => level.number === each.level));
  const latest = active[active.length - 1];
  if (latest === undefined) return problem("next/first-draw", { level: levels[0]?.number ?? 1 });
  for (const level of levels) {
    const name = roundAt(level, latest, active);
    if (name === null) continue;
    const round = active.find((each) => roundKey(each.round) === roundKey(name) && each.level === level.number);
    const at = { round: name, level: level.number };
    // A calibration or self-review is done when people want one, and never asked for.
    if (round === undefined && neverCounts(level.form)) continue;
    if (round === undefined || round.status === "planlagt") return problem("next/draw", at);
    if (round.status === "udtrukket") return problem("next/sheets", at);
    const state = progress.find((each) => roundKey(each.round) === roundKey(name) && each.level === level.number);
    if (round.status === "udsendt") {
      return problem("next/collect", { ...at, finished: state?.finished ?? 0, cases: state?.cases ?? 0 });
    }
    if (!computed(name, level.number)) return problem(neverCounts(level.form) ? "next/agreement" : "next/compute", at);
    if (round.status === "afleveret") return problem("next/close", at);
  }
  const reported = levels.find((level) => level.reported) ?? levels[0];
  const shown = active.filter((each) => each.level === reported?.number);
  return problem("next/summary", { round: (shown[shown.length - 1] ?? latest).round, level: reported?.number ?? 1 });
}

/**
 * The round a level is at while `latest` is the latest of all: the same where their cadences fit, else the level's own
 * last one; a longer one, as the quarter over its months, falls due with the last of them. Null while nothing is due.
 */
function roundAt(level: Level, latest: Round, rounds: readonly Round[]): string | null {
  const months = CADENCE_MONTHS[level.cadence];
  const lasts = monthsOf(latest);
  const own = rounds.filter((each) => each.level === level.number);
  if (
    lasts === null ||
    latest.from === null ||
    lasts === months ||
    own.some((each) => roundKey(each.round) === roundKey(latest.round))
  )
    return latest.round;
  const name = periodName(latest.from, months);
  const due =
    months > lasts && (periodOf(name)?.to === latest.to || own.some((each) => roundKey(each.round) === roundKey(name)));
  return due ? name : months > lasts ? null : (own[own.length - 1]?.round ?? null);
}
