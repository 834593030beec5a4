/** What a register tells of learning themes: proposals for each unit, what was chosen, and how it stands in the next round. */
import { answeredByBoth, comparableLevels, comparisonOf } from "../../agreement/facts/agreement";
import type { Pair } from "../../agreement/rules/agreement";
import { disagrees } from "../../agreement/rules/agreement";
import { latestEarlier } from "../../figures/facts/round-figures";
import { isEstimate } from "../../figures/rules/shown-figures";
import { percent } from "../../figures/rules/compliance";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt, questionKey, unitKey } from "../../kernel/keys";
import type { Outcome, Place } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { clean } from "../../kernel/text";
import type { Register } from "../../register/register";
import { questionsAt, tablePlace } from "../../register/register";
import type { Question } from "../../templates/rules/question";
import type { Share } from "../rules/feedback";
import type { Proposal, UnitQuestion } from "../rules/themes";
import { CHOSEN, proposalsOf } from "../rules/themes";
import type { PlanRow } from "../sheet/plan";
import { isChosen, PLANS, readPlans } from "../sheet/plan";
import { dateIn, percentIn, textIn } from "../sheet/staff-columns";
import { roundsAfter } from "./periods";
import type { UnitFigures } from "./unit-figures";
import { figuresOnLevel, isComparable, joined, unitFigures, unitsInRound } from "./unit-figures";

export interface UnitProposals {
  readonly unit: string;
  readonly proposals: readonly Proposal[];
}

/** Proposals for every unit with figures in the round. @problems `themes/no-figures`, and those of the template */
export function proposalsIn(register: Register, at: RoundAndLevel): Outcome<readonly UnitProposals[]> {
  const asked = questionsAt(register, at.level);
  if (!asked.ok) return asked;
  const units = unitsInRound(register, at);
  if (units.length === 0) return failed(problem("themes/no-figures", { ...at }, { sheet: "Resultater" }));
  const pairs = comparableLevels(register, at).flatMap(
    (other) => answeredByBoth(register, comparisonOf(at, other)).pairs,
  );
  return done(units.map((unit) => ({ unit, proposals: unitProposals(register, at, unit, pairs) })));
}

function unitProposals(
  register: Register,
  at: RoundAndLevel,
  unit: string,
  pairs: readonly Pair[],
): readonly Proposal[] {
  const figures = unitFigures(register, at, unit);
  if (figures === null) return [];
  const asked = questionsAt(register, figures.level);
  const before = figuresBefore(register, at, figures, unit);
  const own = pairs.filter((pair) => unitKey(pair.unit) === unitKey(unit));
  const known = (asked.ok ? asked.value : []).flatMap((question: Question): UnitQuestion[] => {
    const now = figures.shares.get(questionKey(question.number));
    if (now === undefined) return [];
    const both = own.filter((pair) => questionKey(pair.question.number) === questionKey(question.number));
    const former = before !== null && isComparable(register, before, figures, [question.number]) ? before : null;
    return [
      {
        question,
        topic: question.theme ?? "",
        now,
        before: former?.shares.get(questionKey(question.number)) ?? null,
        pairs: both.length,
        agreed: both.filter((pair) => !disagrees(pair)).length,
      },
    ];
  });
  return proposalsOf(known, { level: figures.level, previous: before?.rounds[0] ?? null });
}

/** The same level's figures of the round before, where the unit's are those of one round alone. */
function figuresBefore(register: Register, at: RoundAndLevel, now: UnitFigures, unit: string): UnitFigures | null {
  const [only, another] = now.rounds;
  if (only === undefined || another !== undefined) return null;
  const round = latestEarlier(register, only, now.level);
  return round === null || isEstimate({ round })
    ? null
    : figuresOnLevel(register, { round, level: at.level }, now.level, unit);
}

/** The questions that are about something across steps (Emne), in template order. */
export function topicsOf({ questions }: Register): readonly { readonly number: string; readonly topic: string }[] {
  return (questions.ok ? questions.value : []).flatMap(({ number, theme = "" }) =>
    theme === "" ? [] : [{ number, topic: theme }],
  );
}

/** The numbers in a cell of question numbers. */
export function numbersIn(text: string): readonly string[] {
  return text
    .split(/[;,]/u)
    .map(clean)
    .filter((each) => each !== "");
}

export interface NextResult extends Share {
  readonly round: string;
}

/**
 * How the questions of a row stand in the next round that has figures of them; null while there is none. The level is the
 * one that the start was taken from.
 */
export function resultOf(register: Register, row: PlanRow): NextResult | null {
  const numbers = numbersIn(row.questions);
  const start = startOf(register, row, numbers);
  if (start === null) return null;
  for (const round of roundsAfter(register, row)) {
    const later = figuresOnLevel(register, { round, level: row.level }, start.level, row.unit);
    const share = joined(later, numbers);
    if (later !== null && share !== null)
      return isComparable(register, start, later, numbers) ? { round, ...share } : null;
  }
  return null;
}

/** Figures of the start: those that give what stands in the row, else of the level that would be taken now. */
function startOf(register: Register, row: PlanRow, numbers: readonly string[]): UnitFigures | null {
  const levels = register.levels.ok ? register.levels.value.map(({ number }) => number) : [];
  const all = levels
    .filter((each) => each <= row.level)
    .flatMap((level) => figuresOnLevel(register, row, level, row.unit) ?? []);
  const isStart = (each: UnitFigures): boolean => {
    const share = joined(each, numbers);
    return share !== null && share.k === row.startK && share.n === row.startN;
  };
  return all.find(isStart) ?? unitFigures(register, row, row.unit);
}

/** All rows with what the rounds after them gave. */
export function withResults(register: Register, rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.map((row) => {
    const result = isChosen(row) ? resultOf(register, row) : null;
    return { ...row, resultK: result?.k ?? null, resultN: result?.n ?? null };
  });
}

/** A theme as it stands on the sheet. */
export interface ListedTheme {
  readonly number: number;
  readonly theme: string;
  readonly questions: readonly string[];
  readonly reason: string;
  readonly chosenBy: string;
  readonly start: Share | null;
  /** Whole percent; null where none is typed. */
  readonly goal: number | null;
  readonly activity: string;
  readonly responsible: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string;
  readonly result: Share | null;
  /** Where its activity is written. */
  readonly at: Place;
}

export interface UnitThemes {
  readonly unit: string;
  readonly themes: readonly ListedTheme[];
  readonly chosen: number;
  /** Whether so many themes are chosen as are taken up. */
  readonly isEnough: boolean;
  readonly isTooMany: boolean;
}

/** What stands on Læringsplan for a round and level, unit by unit; none before it is made. */
export function themesIn(register: Register, at: RoundAndLevel): readonly UnitThemes[] {
  const table = register.snapshot.tables[PLANS.name];
  const units = new Map<unknown, { readonly unit: string; readonly themes: ListedTheme[] }>();
  readPlans(table).rows.forEach((row, index) => {
    if (!isAt(row, at)) return;
    const own = units.get(unitKey(row.unit)) ?? { unit: row.unit, themes: [] };
    units.set(unitKey(row.unit), own);
    own.themes.push({
      number: row.number,
      theme: textIn(row.typed["Tema"]),
      questions: numbersIn(row.questions),
      reason: row.reason,
      chosenBy: textIn(row.typed["Valgt af"]),
      start: shareOf(row.startK, row.startN),
      goal: percentIn(row.typed["Mål"]),
      activity: textIn(row.typed["Aktivitet"]),
      responsible: textIn(row.typed["Ansvarlig"]),
      from: dateIn(row.typed["Fra"]),
      to: dateIn(row.typed["Til"]),
      status: textIn(row.typed["Status"]),
      result: shareOf(row.resultK, row.resultN),
      at: tablePlace(table, PLANS.sheet, index, "Aktivitet"),
    });
  });
  return Array.from(units.values(), ({ unit, themes }) => {
    const chosen = themes.filter(({ chosenBy }) => chosenBy !== "").length;
    return { unit, themes, chosen, isEnough: chosen >= CHOSEN.least, isTooMany: chosen > CHOSEN.most };
  });
}

/** `36 %` */
export function shareText({ k, n }: Share): string {
  return `${percent(k, n) ?? "-"} %`;
}

function shareOf(k: number | null, n: number | null): Share | null {
  return k === null || n === null ? null : { k, n };
}
