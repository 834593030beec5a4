/** Bilag 1 of a reported round beside the rounds it is compared with, from the figures that stand in Resultater. */
import { ALGORITHM } from "../../draw/rules/ticket";
import { casesUnderReview, partsOf, reviewedRounds } from "../../figures/facts/pooled";
import { figuresOf, isPooledRound } from "../../figures/facts/round-figures";
import type { Figure } from "../../figures/rules/compliance";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { BilagRound } from "../../figures/rules/shown-figures";
import { hiddenUnits } from "../../figures/rules/small-cells";
import { committeeGoals } from "../../learning/facts/goals";
import { endOfRound } from "../../learning/facts/periods";
import type { IsoDate } from "../../kernel/date";
import type { CaseKey, RoundAndLevel, StepKey, UnitKey } from "../../kernel/keys";
import { caseKey, distinct, isAt, roundKey, stepKey, unitKey } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import { periodOf, roundLabel } from "../../register/rules/round";
import type { Bilag } from "../rules/bilag";
import { buildBilag } from "../rules/bilag";
import type { BilagReview } from "../rules/bilag-method";

export interface SummaryInput {
  readonly round: string;
  readonly level: number;
  /** In the order named; the first is what Udvikling is measured from. Null: the register's Grundlag, where it has figures. */
  readonly compare: readonly string[] | null;
  /** The one unit whose figures are shown; all together if none is named. */
  readonly unit?: string;
}

/** The rounds compared with. */
export function comparedRounds({ round, level, compare }: SummaryInput, register: Register): readonly string[] {
  if (compare !== null) return compare;
  const { baseline } = register.settings;
  if (baseline === "" || roundKey(baseline) === roundKey(round)) return [];
  return figuresOf(register, baseline, level) === null ? [] : [baseline];
}

/**
 * The paper as `summaryCommand` makes it.
 *
 * @problems `plan/level-unknown`, `summary/not-computed`, `compute/compare-unknown`, `summary/unit-unknown`
 */
export function summaryOf(input: SummaryInput, register: Register, date: IsoDate): Outcome<Bilag> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const reported = roundFigures(register, input, input.round, "summary/not-computed");
  const compared = comparedRounds(input, register).map((round) =>
    roundFigures(register, input, round, "compute/compare-unknown"),
  );
  const faults = [...compared, reported].flatMap((each) => (each.ok ? [] : each.problems));
  if (!reported.ok || faults.length > 0) return failed(...faults);
  const former = compared.flatMap((each) => (each.ok ? [each.value] : []));
  const rounds = [...former, reported.value];
  const round = roundOf(register, input.round, input.level);
  const unit = unitNamed(reported.value.figures, input) ?? ALL_UNITS;
  return done(
    buildBilag({
      subject: [register.settings.organisation, periodOf(input.round)?.label ?? reported.value.round]
        .filter((part) => part !== "")
        .join(", "),
      unit,
      level: level.value,
      rounds,
      drawing: {
        seed: round?.seed ?? "",
        algorithm: ALGORITHM,
        date: round?.drawn ?? null,
        steps: casesPerStep(register, { round: reported.value.round, level: input.level }, unit),
        parts: partsNamed(register, { round: reported.value.round, level: input.level }),
      },
      review: reviewOf(register, { round: reported.value.round, level: input.level }, unit),
      date,
      organisation: register.settings.organisation,
      sender: register.settings.sender,
      levels: register.levels.ok ? register.levels.value : [level.value],
      baseline: isFixed(register, former[0]) ? { decided: register.settings.baselineDecided } : null,
      highlightReason: register.settings.highlightReason,
      goals: unit === ALL_UNITS ? committeeGoals(register, date, endOfRound(register, input)) : [],
      settings: register.settings,
    }),
  );
}

/** Whether it is the round that every later one is measured from. */
function isFixed({ settings: { baseline } }: Register, round: BilagRound | undefined): boolean {
  return round !== undefined && baseline !== "" && roundKey(round.round) === roundKey(baseline);
}

/** The rounds that a round is laid together of; none of one of its own. */
function partsNamed(register: Register, at: RoundAndLevel): readonly string[] {
  return isPooledRound(register, at) ? partsOf(register, at).map(({ round }) => round) : [];
}

/** Null where nothing was drawn here: the figures were imported. */
function reviewOf(register: Register, at: RoundAndLevel, unit: string): BilagReview | null {
  const rounds = reviewedRounds(register, at);
  const drawn = casesUnderReview(register, at).filter(
    (each) => unit === ALL_UNITS || unitKey(each.unit) === unitKey(unit),
  );
  const heads = register.handIns.filter((each) => rounds.some((round) => isAt(each, round)));
  const [received, finished] = [heads, heads.filter((head) => head.finished)].map(
    (own) => new Set(own.map((head) => caseKey(head.case))),
  ) as [Set<CaseKey>, Set<CaseKey>];
  const among = (cases: ReadonlySet<CaseKey>): number => drawn.filter((each) => cases.has(caseKey(each.id))).length;
  return drawn.length === 0 ? null : { drawn: drawn.length, reviewed: among(received), finished: among(finished) };
}

export function roundFigures(
  register: Register,
  input: SummaryInput,
  round: string,
  code: "summary/not-computed" | "compute/compare-unknown",
): Outcome<BilagRound> {
  const { level } = input;
  const figures = figuresOf(register, round, level);
  if (figures === null) return failed(problem(code, { round, level }, { sheet: "Resultater" }));
  if (unitNamed(figures.figures, input) === undefined) {
    const known = unitsWithFigures(figures.figures).join(", ");
    return failed(
      problem("summary/unit-unknown", { round, level, unit: input.unit ?? ALL_UNITS, known }, { sheet: "Resultater" }),
    );
  }
  return done({ ...figures, label: roundOf(register, round, level)?.label || roundLabel(round, level) });
}

/** The unit asked for as the figures spell it. */
export function unitNamed(figures: readonly Figure[], { unit = ALL_UNITS }: SummaryInput): string | undefined {
  return figures.find((each) => unitKey(each.unit) === unitKey(unit))?.unit;
}

/** `Alle` and the units, in the order of their figures. */
export function unitsWithFigures(figures: readonly Figure[]): string[] {
  return distinct(
    figures.map((each) => each.unit),
    unitKey,
  );
}

/** Cases with at least one counted answer in each step, in template order; null where the number would tell of a smaller one. */
export function casesPerStep(
  register: Register,
  at: RoundAndLevel,
  unit: string,
): { step: string; cases: number | null }[] {
  const cases = new Map<StepKey, Map<CaseKey, UnitKey>>();
  const rounds = reviewedRounds(register, at);
  for (const answer of register.answers) {
    if (!answer.counted || !rounds.some((round) => isAt(round, answer))) continue;
    const step = stepKey(answer.step);
    cases.set(step, (cases.get(step) ?? new Map<CaseKey, UnitKey>()).set(caseKey(answer.case), unitKey(answer.unit)));
  }
  return register.stepNames.flatMap((step) => {
    const units = Array.from(cases.get(stepKey(step))?.values() ?? []);
    if (unit === ALL_UNITS) return units.length === 0 ? [] : [{ step, cases: units.length }];
    const counts = Array.from(new Set(units), (each) => ({
      unit: each,
      n: units.filter((other) => other === each).length,
    }));
    const own = counts.find((each) => each.unit === unitKey(unit));
    if (own === undefined) return [];
    const { smallestCell } = register.settings;
    const isHidden = own.n >= smallestCell && hiddenUnits(units.length, counts, smallestCell).has(own.unit);
    return [{ step, cases: isHidden ? null : own.n }];
  });
}
