/** What a register tells of goals: how each has gone, which are not talked over, and the committee's. */
import { ownRounds } from "../../figures/facts/round-figures";
import { ALL_UNITS, percent } from "../../figures/rules/compliance";
import { isEstimate } from "../../figures/rules/shown-figures";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { isAt, questionKey, unitKey, wordKey, wordOf } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { tablePlace } from "../../register/register";
import { endOf } from "../../register/rules/round";
import type { GoalMeasure, GoalPoint } from "../rules/goals";
import { measureGoal } from "../rules/goals";
import type { GoalRow } from "../sheet/goals";
import { GOALS, reachedText, readGoals, seriesText, startIn, startText } from "../sheet/goals";
import { dateIn, percentIn, textIn } from "../sheet/staff-columns";
import { inputOf } from "./feedback";
import { numbersIn, topicsOf } from "./themes";
import { figuresOnLevel, isComparable, joined } from "./unit-figures";

/** A goal as it stands, and how it has gone. */
export interface Goal {
  readonly row: GoalRow;
  readonly goal: string;
  /** Empty: all units. */
  readonly unit: string;
  readonly level: number | null;
  /** Null while there are no figures of it. */
  readonly measure: GoalMeasure | null;
  /** What is wrong with how it is written. */
  readonly problems: readonly Problem[];
  readonly analysis: Place;
  readonly adjustment: Place;
}

export function goalsIn(register: Register, today: IsoDate): readonly Goal[] {
  const table = register.snapshot.tables[GOALS.name];
  const { rows, places } = readGoals(table);
  return rows.map((row, index) => {
    const at = (header: string): Place => tablePlace(table, GOALS.sheet, places[index] ?? index, header);
    return measured(register, row, today, at);
  });
}

/** @param at where a column of its row stands */
export function measured(register: Register, row: GoalRow, today: IsoDate, at: (header: string) => Place): Goal {
  const { typed } = row;
  const written = textIn(typed["Enhed"]);
  const unit = unitKey(written) === unitKey(ALL_UNITS) ? "" : written;
  const start = startIn(row.start);
  const level = start?.level ?? levelFor(register, unit);
  const isMeasured =
    level === null ? () => false : measuredIn(register, level, unit || ALL_UNITS, start?.round ?? null);
  const numbers = questionsOf(register, textIn(typed["Spørgsmål"]), isMeasured);
  const points = level === null ? [] : pointsOf(register, level, unit || ALL_UNITS, numbers);
  const target = percentIn(typed["Målværdi"]);
  const deadline = dateIn(typed["Frist"]);
  const terms = { from: start?.round ?? null, target, deadline };
  return {
    row,
    goal: textIn(typed["Mål"]),
    unit,
    level,
    measure: measureGoal(points, terms, today, register.settings.arrowThreshold),
    problems: faultsOf(register, row, numbers, at),
    analysis: at("Analyse"),
    adjustment: at("Justering"),
  };
}

/** The row as the figures now make it. What cannot be measured any more keeps what it had. */
export function filledGoal({ row, level, measure }: Goal): GoalRow {
  return measure === null || level === null
    ? row
    : {
        ...row,
        start: row.start || startText(measure.start, level),
        data: seriesText(measure.series),
        reached: reachedText(measure),
      };
}

/** All units are measured on the level that is reported, a unit on the lowest that has figures of it. */
function levelFor(register: Register, unit: string): number | null {
  const levels = register.levels.ok ? register.levels.value : [];
  if (unit === "") return (levels.find(({ reported }) => reported) ?? levels[0])?.number ?? null;
  const own = levels.filter(({ number }) =>
    register.results.some((each) => each.level === number && unitKey(each.unit) === unitKey(unit)),
  );
  return own[0]?.number ?? null;
}

/** The numbers typed; a theme (Emne) stands for those of its questions that were measured where the goal starts. */
function questionsOf(register: Register, typed: string, isMeasured: (number: string) => boolean): readonly string[] {
  const topics = topicsOf(register);
  return numbersIn(typed).flatMap((each) => {
    const own = topics.filter(({ topic }) => wordKey(topic) === wordKey(each)).map(({ number }) => number);
    const there = own.filter(isMeasured);
    return own.length === 0 ? [each] : there.length === 0 ? own : there;
  });
}

/** Whether a question was assessed in a round; `round` null: in the latest. */
function measuredIn(
  register: Register,
  level: number,
  unit: string,
  round: string | null,
): (number: string) => boolean {
  const rounds = ownRounds(register, level).filter((each) => !isEstimate(each));
  const name = round ?? rounds[rounds.length - 1]?.round;
  const figures = name === undefined ? null : figuresOnLevel(register, { round: name, level }, level, unit);
  return (number) => figures?.shares.has(questionKey(number)) === true;
}

/** Rounds that cannot be compared with the latest are left out. */
function pointsOf(register: Register, level: number, unit: string, numbers: readonly string[]): readonly GoalPoint[] {
  const rounds = ownRounds(register, level).filter((round) => !isEstimate(round));
  const found = rounds.flatMap((round) => {
    const figures = figuresOnLevel(register, { round: round.round, level }, level, unit);
    const share = joined(figures, numbers);
    return figures === null || share === null
      ? []
      : [{ figures, point: { round: round.round, end: endOf(round), ...share } }];
  });
  const last = found[found.length - 1];
  return found
    .filter(({ figures }) => last === undefined || isComparable(register, figures, last.figures, numbers))
    .map(({ point }) => point);
}

function faultsOf(
  register: Register,
  { typed }: GoalRow,
  numbers: readonly string[],
  at: (header: string) => Place,
): readonly Problem[] {
  const goal = textIn(typed["Mål"]) || "-";
  const known = new Set(register.results.map(({ question }) => questionKey(question)));
  const asked = register.questions.ok ? register.questions.value : [];
  for (const { number } of asked) known.add(questionKey(number));
  const unit = textIn(typed["Enhed"]);
  const units = [ALL_UNITS, ...register.settings.units, ...register.results.map((each) => each.unit)].map(unitKey);
  const isUnread = (header: "Målværdi" | "Frist", read: unknown): boolean =>
    textIn(typed[header]) !== "" && read === null;
  return [
    ...(numbers.length === 0 ? [problem("goals/no-question", { goal }, at("Spørgsmål"))] : []),
    ...numbers
      .filter((each) => !known.has(questionKey(each)))
      .map((number) => problem("goals/question-unknown", { goal, number }, at("Spørgsmål"))),
    ...(unit === "" || units.includes(unitKey(unit))
      ? []
      : [problem("goals/unit-unknown", { goal, unit }, at("Enhed"))]),
    ...(isUnread("Målværdi", percentIn(typed["Målværdi"]))
      ? [problem("goals/target-unread", { goal, value: textIn(typed["Målværdi"]) }, at("Målværdi"))]
      : []),
    ...(isUnread("Frist", dateIn(typed["Frist"]))
      ? [problem("goals/deadline-unread", { goal, value: textIn(typed["Frist"]) }, at("Frist"))]
      : []),
  ];
}

/**
 * Goals whose latest round nobody has talked over: Justering is empty, or Dato is of before the round had figures. A round
 * is talked over ("drøftet") when none of its goals is among them.
 */
export function undiscussed(register: Register, goals: readonly Goal[]): readonly Problem[] {
  return goals.flatMap((each) => {
    const { measure, level, row, adjustment } = each;
    // On its start alone there is nothing to adjust yet.
    if (measure === null || level === null || measure.series.length < 2) return [];
    const last = measure.series[measure.series.length - 1] ?? measure.start;
    const decided = dateIn(row.typed["Dato"]);
    const since = figuresSince(register, last, level);
    if (textIn(row.typed["Justering"]) !== "" && decided !== null && decided >= since) return [];
    return [problem("goals/not-discussed", { round: last.round, goal: each.goal || "-" }, adjustment)];
  });
}

/** The day a round first had figures here; of an imported round the day it ended. */
function figuresSince(register: Register, { round, end }: GoalPoint, level: number): IsoDate {
  const first = register.log.find(({ command, input }) => {
    const read = command === "compute" ? inputOf(input) : null;
    return read !== null && isAt(read, { round, level });
  });
  return first?.time.slice(0, 10) ?? end;
}

/** Whether a committee has decided it: then it is told in the committee's paper. */
function isCommittees({ row, unit }: Goal): boolean {
  return unit === "" && /udvalg/u.test(wordOf(textIn(row.typed["Besluttet af"])));
}

/** A goal in plain values, for whoever shows it. */
export interface ListedGoal {
  readonly goal: string;
  /** Empty: all units. */
  readonly unit: string;
  readonly target: number | null;
  readonly deadline: IsoDate | null;
  readonly data: string;
  /** The same in whole percents, from its start on; none before there are figures. */
  readonly series: readonly { readonly round: string; readonly percent: number | null }[];
  readonly reached: string;
  readonly analysis: string;
  readonly adjustment: string;
  readonly by: string;
  readonly decided: IsoDate | null;
  readonly undiscussed: boolean;
  /** Where its analysis is written. */
  readonly at: Place;
}

/** Every goal as its figures are now. */
export function listedGoals(register: Register, today: IsoDate): readonly ListedGoal[] {
  return goalsIn(register, today).map((each): ListedGoal => {
    const { data, reached, typed } = filledGoal(each);
    return {
      goal: each.goal,
      unit: each.unit,
      target: percentIn(typed["Målværdi"]),
      deadline: dateIn(typed["Frist"]),
      data,
      series: (each.measure?.series ?? []).map(({ round, k, n }) => ({ round, percent: percent(k, n) })),
      reached,
      analysis: textIn(typed["Analyse"]),
      adjustment: textIn(typed["Justering"]),
      by: textIn(typed["Besluttet af"]),
      decided: dateIn(typed["Dato"]),
      undiscussed: undiscussed(register, [each]).length > 0,
      at: each.analysis,
    };
  });
}

/**
 * What the committee's paper says of the goals it has set. Figures of too few cases are kept back.
 *
 * @param until the day the reported round ends: later rounds are not told
 */
export function committeeGoals(register: Register, today: IsoDate, until: string): readonly string[] {
  return goalsIn(register, today)
    .filter(isCommittees)
    .flatMap(({ goal, row, measure: whole }) => {
      const target = percentIn(row.typed["Målværdi"]);
      const deadline = dateIn(row.typed["Frist"]);
      const told = whole?.series.filter(({ end }) => end <= until) ?? [];
      const from = whole?.start.round ?? null;
      const measure = measureGoal(told, { from, target, deadline }, today, register.settings.arrowThreshold);
      if (goal === "" || target === null) return [];
      const terms = `${goal} (mindst ${target} %${deadline === null ? "" : ` senest ${danishDate(deadline)}`})`;
      if (measure === null) return [`${terms}: endnu ingen tal.`];
      const { start, measured: now, state } = measure;
      if (Math.min(start.n, now.n) < register.settings.smallestCell)
        return [`${terms}: for få sager til, at tallet vises.`];
      const former = start === now ? "" : `${percent(start.k, start.n) ?? "-"} % i ${start.round}, `;
      return [
        `${terms}: ${former}${percent(now.k, now.n) ?? "-"} % (${now.k} af ${now.n}) i ${now.round}${state === null ? "" : `, ${state}`}.`,
      ];
    });
}
