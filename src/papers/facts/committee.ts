/** What a register tells a committee: the areas the rules name, goals, agreement, and how many special cases; no case, name or comment. */
import { computedAgreement } from "../../agreement/facts/agreement";
import { ALL } from "../../agreement/rules/agreement";
import { roundNumber, specialCounts } from "../../attention/rules/special";
import { SPECIALS } from "../../attention/sheet/special";
import { casesUnderReview } from "../../figures/facts/pooled";
import { ALL_UNITS, percent } from "../../figures/rules/compliance";
import { shownFor } from "../../figures/rules/shown-figures";
import { withoutCpr } from "../../kernel/cpr";
import type { IsoDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { caseKey, questionKey, roundKey, unitKey } from "../../kernel/keys";
import { committeeGoals } from "../../learning/facts/goals";
import { endOfRound } from "../../learning/facts/periods";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import type { Register } from "../../register/register";
import { levelOf } from "../../register/register";
import { isWithin } from "../../register/round-spans";
import { periodOf } from "../../register/rules/round";
import { readFilledIn } from "../../register/sheet/filled-in";
import type { AgreementLine, CommitteeFacts, Lacking, PaperBasis, Share } from "../rules/paper";
import { areasOf, arrowsOf } from "../rules/tendencies";
import type { RuleTerms } from "../rules/tendency-words";
import type { SummaryInput } from "./bilag";
import { roundFigures, summaryOf } from "./bilag";
import { appealLines, auditLines } from "./external";
import { labelOf, paperRounds, tendencyQuestions, usualComparison } from "./tendencies";

export interface PaperPlace extends RoundAndLevel {
  /** In the order named, the baseline first; empty: the usual. */
  readonly compare: readonly string[];
}

/** @problems `plan/level-unknown`, `summary/not-computed`, `compute/compare-unknown` */
export function paperBasis(register: Register, place: PaperPlace, date: IsoDate): Outcome<PaperBasis> {
  const level = levelOf(register, place.level);
  if (!level.ok) return level;
  const compare = place.compare.length > 0 ? place.compare : usualComparison(register, place);
  const input: SummaryInput = { round: place.round, level: place.level, compare };
  const reported = roundFigures(register, input, place.round, "summary/not-computed");
  const compared = compare.map((round) => roundFigures(register, input, round, "compute/compare-unknown"));
  const faults = [...compared, reported].flatMap((each) => (each.ok ? [] : each.problems));
  if (!reported.ok || faults.length > 0) return failed(...faults);
  const rounds = paperRounds(
    register,
    place.level,
    reported.value,
    compared.flatMap((each) => (each.ok ? [each.value] : [])),
  );
  const { round } = rounds.reported;
  return done({
    at: { round, level: place.level },
    levelName: level.value.name,
    organisation: register.settings.organisation,
    period: periodOf(round)?.label ?? round,
    roundNumber: roundNumber(register.rounds, round),
    rounds,
    baselineLabel: rounds.baseline === null ? null : labelOf(register, rounds.baseline.round, place.level),
    date,
  });
}

export function termsOf(register: Register, { baselineLabel }: PaperBasis, published: boolean): RuleTerms {
  const { arrowThreshold, arrowLeast, focusLimit, smallestCell } = register.settings;
  return { arrowThreshold, arrowLeast, focusLimit, smallestCell, published, baseline: baselineLabel };
}

/** @problems as `paperBasis` */
export function committeeFacts(register: Register, place: PaperPlace, date: IsoDate): Outcome<CommitteeFacts> {
  const found = paperBasis(register, place, date);
  if (!found.ok) return found;
  const basis = found.value;
  const { settings } = register;
  const questions = tendencyQuestions(register, basis.rounds, ALL_UNITS, true);
  const cases = new Set(casesUnderReview(register, basis.at).map(({ id }) => caseKey(id))).size;
  const compare = basis.rounds.baseline === null ? [] : [basis.rounds.baseline.round];
  const bilag = summaryOf({ ...basis.at, compare }, register, date);
  return done({
    ...basis,
    questions,
    areas: areasOf(questions, settings),
    arrows: arrowsOf(questions),
    terms: termsOf(register, basis, true),
    showCounts: settings.showCounts,
    cases: cases < settings.smallestCell ? null : cases,
    goals: committeeGoals(register, date, endOfRound(register, basis.at)),
    agreement: agreementLines(register, basis.at, ALL_UNITS).filter(({ pairs }) => pairs >= settings.smallestCell),
    special: specialsOf(register, basis.at, date),
    lacking: lackingOf(basis.rounds, settings.smallestCell),
    audits: auditLines(register, basis.rounds, settings.smallestCell),
    appeals: appealLines(register, settings.smallestCell),
    bilagTitle: bilag.ok ? bilag.value.title : "Bilag 1",
  });
}

/** Of the questions that the estimate is about, and those highlighted beside them. */
function lackingOf({ reported, estimate }: PaperBasis["rounds"], least: number): readonly Lacking[] {
  if (estimate === null) return [];
  const [shown, beside] = [reported, estimate].map((round) => shownFor(ALL_UNITS, round, least)) as [
    ReturnType<typeof shownFor>,
    ReturnType<typeof shownFor>,
  ];
  const lacking = ({ figures, hidden }: typeof shown, number: string): Share | null => {
    const figure = figures.find((each) => questionKey(each.question) === questionKey(number));
    return figure === undefined || figure.n === 0 || hidden.has(questionKey(number))
      ? null
      : { k: figure.n - figure.k, n: figure.n };
  };
  return reported.questions.flatMap(({ number, text, highlighted }): Lacking[] => {
    const estimated = lacking(beside, number);
    return estimated === null && !highlighted
      ? []
      : [{ text: withoutCpr(text), found: lacking(shown, number), estimated }];
  });
}

/** The level's comparisons of the round with those below and above it, for a unit or all. */
export function agreementLines(register: Register, at: RoundAndLevel, unit: string): readonly AgreementLine[] {
  const here = register.agreements.filter(
    (each) => roundKey(each.round) === roundKey(at.round) && (each.level === at.level || each.against === at.level),
  );
  const pairs = new Map(here.map(({ level, against }) => [`${level}|${against}`, { level, against }]));
  const order = new Map(register.rounds.map(({ round }, index) => [roundKey(round), index]));
  return Array.from(pairs.values()).flatMap(({ level, against }): AgreementLine[] => {
    const totalOf = (round: string) =>
      computedAgreement(register, { round, level, against }).rows.find(
        (row) => row.step === ALL && row.question === "" && unitKey(row.unit) === unitKey(unit),
      );
    const own = totalOf(at.round);
    const share = own === undefined ? null : percent(own.agreed, own.pairs);
    if (own === undefined || share === null) return [];
    const place = order.get(roundKey(at.round)) ?? -1;
    const earlier = register.agreements
      .filter(
        (each) =>
          each.level === level && each.against === against && (order.get(roundKey(each.round)) ?? place) < place,
      )
      .sort((a, b) => (order.get(roundKey(a.round)) ?? 0) - (order.get(roundKey(b.round)) ?? 0))
      .map(({ round }) => totalOf(round))
      .filter((total) => total !== undefined && total.pairs >= register.settings.smallestCell);
    const before = earlier[earlier.length - 1];
    const previous = before === undefined ? null : percent(before.agreed, before.pairs);
    return [{ level, against, pairs: own.pairs, percent: share, previous }];
  });
}

/** How many cases, over all levels of the round and of the shorter ones within it; nothing else of them. */
export function specialsOf(
  register: Register,
  { round, level }: RoundAndLevel,
  today: IsoDate,
): CommitteeFacts["special"] {
  const { rows } = readFilledIn(SPECIALS, register.snapshot.tables[SPECIALS.name]);
  const own = rows
    .map(({ row }) => row)
    .filter((row) => {
      const on = row.level ?? level;
      return isWithin(register, { round: row.round, level: on }, { round, level: on });
    });
  const { raised, actedOn } = specialCounts(own, today);
  return { raised, actedOn };
}
