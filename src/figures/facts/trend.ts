/** The development a register can tell: of a level and an area over all rounds, quarters or years, and its themes across steps. */
import { atBeginning } from "../../language/counting";
import type { StepKey } from "../../kernel/keys";
import { distinct, questionKey, roundKey, stepKey, unitKey, wordKey } from "../../kernel/keys";
import { withoutCpr } from "../../kernel/cpr";
import { periodOfDay } from "../../kernel/period";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import type { Round } from "../../register/rules/round";
import { monthsOf, roundLabel } from "../../register/rules/round";
import type { Question } from "../../templates/rules/question";
import type { RoundFigures, RoundQuestion } from "../rules/comparison";
import { ALL_UNITS, percent } from "../rules/compliance";
import { pooledFigures } from "../rules/pooled";
import { isEstimate } from "../rules/shown-figures";
import type { ThemeCell, ThemeTable } from "../rules/theme-table";
import type { Movement, Point, Trend, TrendLine, TrendRound } from "../rules/trend";
import { movementOf, RoundsRead } from "../rules/trend";
import { partsOf } from "./pooled";
import { figuresOf, ownRounds } from "./round-figures";
import { spanOf } from "../../register/round-spans";

/** What facts give on to those who show it. */
export { ALL_UNITS, movementOf };
export type { Movement, Point, ThemeTable, Trend, TrendLine };

export function percentOf({ k, n }: Point): number | null {
  return percent(k, n);
}

export const GRAINS = ["runde", "kvartal", "år"] as const;
/** What a point of a line is: a round as it was held, or all rounds within a quarter or a year together. */
export type Grain = (typeof GRAINS)[number];

export interface TrendOrder {
  readonly level: number;
  /** `Alle`, or one unit. */
  readonly unit: string;
  readonly grain: Grain;
}

export interface Development extends TrendOrder {
  readonly levelName: string;
  readonly rounds: readonly TrendRound[];
  /** Rounds behind each point, where it is laid together. */
  readonly parts: readonly (readonly string[])[];
  /** All together, then each unit with figures (or the one unit that is asked for). */
  readonly units: readonly Trend[];
  readonly steps: readonly Trend[];
  /** Each theme, and its parts beneath it. */
  readonly themes: readonly { readonly total: Trend; readonly aspects: readonly Trend[] }[];
  readonly questions: readonly { readonly step: string; readonly trends: readonly Trend[] }[];
  readonly tables: readonly ThemeTable[];
}

/** Levels with figures; that which is reported first. */
export function levelsWithFigures(register: Register): readonly number[] {
  const levels = register.levels.ok ? register.levels.value : [];
  const there = Array.from(new Set(register.results.map(({ level }) => level))).sort((a, b) => a - b);
  const reported = levels.filter((each) => each.reported).map(({ number }) => number);
  return [...there.filter((each) => reported.includes(each)), ...there.filter((each) => !reported.includes(each))];
}

/** Units with figures on a level, `Alle` first. */
export function unitsOnLevel(register: Register, level: number): readonly string[] {
  const named = register.results.filter((each) => each.level === level).map(({ unit }) => unit);
  return distinct([ALL_UNITS, ...named], unitKey);
}

/** @problems `plan/level-unknown`, `trend/nothing`, `trend/unit-unknown` */
export function developmentOf(register: Register, order: TrendOrder): Outcome<Development> {
  const level = levelOf(register, order.level);
  if (!level.ok) return level;
  const units = unitsOnLevel(register, order.level);
  const unit = units.find((each) => unitKey(each) === unitKey(order.unit));
  const points = pointsOf(register, order);
  if (points.length === 0) return failed(problem("trend/nothing", { level: order.level }, { sheet: "Resultater" }));
  if (unit === undefined)
    return failed(
      problem(
        "trend/unit-unknown",
        { level: order.level, unit: order.unit, known: units.join(", ") },
        { sheet: "Resultater" },
      ),
    );
  const rounds = points.map(({ round }) => round);
  const read = new RoundsRead(rounds);
  const asked = new Map(
    (register.questions.ok ? register.questions.value : []).map((each) => [questionKey(each.number), each]),
  );
  const questions = inTemplateOrder(register, read.questions(), asked);
  const steps = distinct(
    questions.map(({ step }) => step),
    stepKey,
  );
  const isAll = unitKey(unit) === unitKey(ALL_UNITS);
  return done({
    ...order,
    unit,
    levelName: level.value.name,
    rounds,
    parts: points.map(({ parts }) => parts),
    units: (isAll ? units : [unit, ALL_UNITS]).flatMap(
      (each) =>
        read.sum(unitKey(each) === unitKey(ALL_UNITS) ? "Alle enheder" : withoutCpr(each), each, () => true) ?? [],
    ),
    steps: steps.flatMap(
      (step) => read.sum(withoutCpr(step), unit, (each) => stepKey(each.step) === stepKey(step)) ?? [],
    ),
    themes: themesOf(questions, asked).flatMap(({ theme, aspects }) => {
      const total = read.sum(capital(theme), unit, isOf(asked, theme, null));
      return total === null
        ? []
        : [
            {
              total,
              aspects: aspects.flatMap((aspect) => read.sum(capital(aspect), unit, isOf(asked, theme, aspect)) ?? []),
            },
          ];
    }),
    questions: steps
      .map((step) => ({
        step: withoutCpr(step),
        trends: questions
          .filter((each) => stepKey(each.step) === stepKey(step))
          .flatMap((each) => shown(read.question(each, unit))),
      }))
      .filter(({ trends }) => trends.length > 0),
    tables: themesOf(questions, asked).flatMap((theme) => tableOf(read, questions, asked, unit, theme, register)),
  });
}

function shown(trend: Trend | null): readonly Trend[] {
  return trend === null
    ? []
    : [{ ...trend, name: withoutCpr(trend.name), texts: trend.texts.map((text) => withoutCpr(text)) }];
}

/** The rounds, or the periods they are laid together in, in order of time. */
function pointsOf(
  register: Register,
  { level, grain }: TrendOrder,
): readonly { readonly round: TrendRound; readonly parts: readonly string[] }[] {
  const own = ownRounds(register, level).filter((each) => !isEstimate(each));
  if (grain === "runde")
    return own.flatMap(({ round }) => {
      const figures = figuresOf(register, round, level);
      return figures === null ? [] : [{ round: { ...figures, label: labelOf(register, round, level) }, parts: [] }];
    });
  const names = distinct(
    own.flatMap((each) => {
      const span = spanOf(register, each);
      return span === null ? [] : [periodOfDay(grain, span.from).name];
    }),
    roundKey,
  ).sort();
  return names.flatMap((name) => {
    const exact = own.find((each) => roundKey(each.round) === roundKey(name));
    const parts = exact === undefined ? partsOf(register, { round: name, level }) : [];
    const made = exact === undefined ? laidTogether(register, name, level, parts) : figuresOf(register, name, level);
    return made === null
      ? []
      : [
          {
            round: { ...made, round: name, label: labelOf(register, name, level) },
            parts: parts.map(({ round }) => round),
          },
        ];
  });
}

function laidTogether(register: Register, round: string, level: number, parts: readonly Round[]): RoundFigures | null {
  const figures = parts.flatMap((each) => figuresOf(register, each.round, level) ?? []);
  return figures.length === 0 ? null : pooledFigures({ round, level }, figures).figures;
}

/** Whether quarters or years of a level hold several rounds, so that there is something to lay together. */
export function grainsOf(register: Register, level: number): readonly Grain[] {
  const months = ownRounds(register, level).map((each) => monthsOf(each) ?? 12);
  const shortest = Math.min(12, ...months);
  return GRAINS.filter((grain) => grain === "runde" || shortest < (grain === "kvartal" ? 3 : 12));
}

function labelOf(register: Register, round: string, level: number): string {
  return roundOf(register, round, level)?.label || roundLabel(round, level);
}

function inTemplateOrder(
  register: Register,
  questions: readonly RoundQuestion[],
  asked: ReadonlyMap<unknown, Question>,
): readonly RoundQuestion[] {
  const steps = new Map<StepKey, number>(register.stepNames.map((step, at) => [stepKey(step), at]));
  const numbers = new Map(Array.from(asked.keys(), (key, at) => [key, at]));
  const place = ({ step }: RoundQuestion): number => steps.get(stepKey(step)) ?? steps.size;
  const order = ({ number }: RoundQuestion): number => numbers.get(questionKey(number)) ?? numbers.size;
  return questions
    .map((question, at) => ({ question, at }))
    .sort((a, b) => place(a.question) - place(b.question) || order(a.question) - order(b.question) || a.at - b.at)
    .map(({ question }) => question);
}

interface Theme {
  readonly theme: string;
  /** Those that are named; none where no question is about a part of it. */
  readonly aspects: readonly string[];
}

function themesOf(questions: readonly RoundQuestion[], asked: ReadonlyMap<unknown, Question>): readonly Theme[] {
  const own = questions.flatMap(({ number }) => asked.get(questionKey(number)) ?? []);
  const names = distinct(
    own.flatMap(({ theme }) => theme ?? []),
    wordKey,
  );
  return names.map((theme) => ({
    theme,
    aspects: distinct(
      own
        .filter((each) => each.theme !== undefined && wordKey(each.theme) === wordKey(theme))
        .flatMap(({ aspect }) => aspect ?? []),
      wordKey,
    ),
  }));
}

/** Whether a question is of a theme; `aspect` null: of whatever part of it, empty: of none in particular. */
function isOf(
  asked: ReadonlyMap<unknown, Question>,
  theme: string,
  aspect: string | null,
): (question: Pick<RoundQuestion, "number">) => boolean {
  return ({ number }) => {
    const known = asked.get(questionKey(number));
    if (known?.theme === undefined || wordKey(known.theme) !== wordKey(theme)) return false;
    return aspect === null || wordKey(known.aspect ?? "") === wordKey(aspect);
  };
}

function tableOf(
  read: RoundsRead,
  questions: readonly RoundQuestion[],
  asked: ReadonlyMap<unknown, Question>,
  unit: string,
  { theme, aspects }: Theme,
  register: Register,
): readonly ThemeTable[] {
  const own = questions.filter((each) => each.requirement !== "oplysning" && isOf(asked, theme, null)(each));
  const steps = distinct(
    own.map(({ step }) => step),
    stepKey,
  );
  const rows = [...aspects, ""].flatMap((aspect) => {
    const cells = steps.map((step): ThemeCell | null => {
      const isPart = (each: RoundQuestion): boolean =>
        stepKey(each.step) === stepKey(step) && isOf(asked, theme, aspect)(each);
      const members = own.filter(isPart);
      return members.length === 0 ? null : cellOf(read, step, unit, isPart, members, register);
    });
    return cells.some((cell) => cell !== null && (cell.now !== null || cell.before !== null))
      ? [{ aspect, cells }]
      : [];
  });
  return rows.length === 0 ? [] : [{ theme: withoutCpr(theme), steps: steps.map(withoutCpr), rows }];
}

function cellOf(
  read: RoundsRead,
  step: string,
  unit: string,
  isPart: (question: RoundQuestion) => boolean,
  members: readonly RoundQuestion[],
  register: Register,
): ThemeCell {
  const lines = read.sum(step, unit, isPart)?.lines ?? [];
  const line = lines.find(({ points }) => points[points.length - 1] !== null) ?? lines[lines.length - 1];
  const points = line?.points ?? [];
  const places = points.flatMap((point, at) => (point === null ? [] : [at]));
  const isNow = points.length > 0 && points[points.length - 1] !== null;
  const before = isNow ? places[places.length - 2] : places[places.length - 1];
  return {
    step: withoutCpr(step),
    now: isNow ? (points[points.length - 1] ?? null) : null,
    before: before === undefined ? null : (points[before] ?? null),
    beforeRound: before === undefined ? "" : (read.rounds[before]?.round ?? ""),
    movement: line === undefined ? null : movementOf(line, read.rounds, "previous", register.settings),
    questions: members.map(({ number }) => number),
    broken: line?.broken ?? "",
  };
}

function capital(text: string): string {
  const plain = withoutCpr(text);
  return atBeginning(plain);
}
