/**
 * The year as the plan gives it: the rounds of each level by its cadence, when each is drawn and reviewed, and what
 * follows from it.
 */
import type { Level } from "../../draw/rules/level";
import { CADENCE_MONTHS, neverCounts } from "../../draw/rules/level";
import type { IsoDate } from "../../kernel/date";
import { addDays, addMonths } from "../../kernel/date";
import type { RoundKey } from "../../kernel/keys";
import { roundKey } from "../../kernel/keys";
import type { Round } from "../../register/rules/round";
import { isOfFiguresAlone, monthsOf, periodName, periodOf, plannedRound } from "../../register/rules/round";
import type { Activity } from "./activity";
import { DIALOGUE, DRAWING, FEEDBACK, LEARNING_COURSE, MEETING, monthsFrom, REPORTING } from "./activity";

/** What the plan says of an activity; how far it is says the register. */
export type Planned = Pick<Activity, "type" | "round" | "level" | "start" | "deadline">;

/** Days in which a level is drawn, from the one on which it begins. Ours. */
const DRAW_DAYS = 7;
/** Months that a learning course lasts, where the next round does not come before. */
const COURSE = 3;

/**
 * The rounds of every level: those in Runder on any level that last as long as this one's do, and those that its cadence
 * gives in the twelve months where there is none. A register that has rounds has none before its first.
 */
export function roundsOfYear(levels: readonly Level[], rounds: readonly Round[], first: IsoDate): readonly Round[] {
  const real = rounds.filter((each) => !isOfFiguresAlone(each));
  const begins = real
    .flatMap(({ from }) => from ?? [])
    .sort()
    .shift();
  return levels.flatMap((level) => {
    const own = real.filter((each) => each.level === level.number);
    const known = new Set(own.map(({ round }) => roundKey(round)));
    const others = real.filter((each) => {
      if (known.has(roundKey(each.round)) || !fits(each, level)) return false;
      known.add(roundKey(each.round));
      return true;
    });
    const there = [...own, ...others.map((each) => onLevel(each, level.number))];
    const months = CADENCE_MONTHS[level.cadence];
    const planned = monthsFrom(first)
      .map((day) => ({ day, name: periodName(day, months) }))
      .filter(({ day, name }) => periodOf(name)?.from === day && (begins === undefined || day >= begins))
      .map(({ name }) => plannedRound(name, level.number))
      .filter((round) => !there.some((each) => overlaps(each, round)));
    return [...there, ...planned];
  });
}

function fits(round: Round, level: Level): boolean {
  const months = monthsOf(round);
  return months === null ? periodOf(round.round) === null : months === CADENCE_MONTHS[level.cadence];
}

function onLevel({ round, from, to }: Round, level: number): Round {
  return { ...plannedRound(round, level), from, to };
}

function overlaps(one: Round, other: Round): boolean {
  if (roundKey(one.round) === roundKey(other.round)) return true;
  if (one.from === null || one.to === null || other.from === null || other.to === null) return false;
  return one.from <= other.to && other.from <= one.to;
}

/**
 * How many months a level has for its review: until the next level begins that draws from it; on the uppermost of levels
 * that follow each other as long as the step up to it was; else a whole round. Never longer than a round.
 */
export function reviewMonths(level: Level, levels: readonly Level[]): number {
  const { source } = level;
  const above = levels.flatMap((each) =>
    each.source.kind === "level" && each.source.level === level.number && each.offset > level.offset
      ? each.offset - level.offset
      : [],
  );
  const below = source.kind === "level" ? levels.find((each) => each.number === source.level) : undefined;
  const step = below !== undefined && level.offset > below.offset ? [level.offset - below.offset] : [];
  return Math.min(CADENCE_MONTHS[level.cadence], ...(above.length > 0 ? above : step));
}

/** First and last day of a level's review in a round: by Forskydning, and by Frist where Runder has one. */
export function reviewDays(
  round: Round,
  level: Level,
  levels: readonly Level[],
): { readonly start: IsoDate | null; readonly deadline: IsoDate | null } {
  const start = round.from === null ? round.drawn : addMonths(round.from, level.offset);
  const usual = start === null ? null : addDays(addMonths(start, reviewMonths(level, levels)), -1);
  return { start, deadline: round.deadline ?? usual };
}

/** What a level's reading is called: by its form, by the templates it alone is asked, else by its number. */
export function reviewType({ number, form }: Level, templatesPerLevel: string): string {
  if (form === "dialogbaseret") return DIALOGUE;
  if (form === "kalibrering") return "kalibrering";
  const own = templatesPerLevel
    .split(";")
    .map((part) => part.split("="))
    .filter(([level]) => Number(level) === number)
    .flatMap(([, templates]) => (templates ?? "").split(",").map((each) => each.trim().toLowerCase()));
  for (const kind of ["overordnet", "tematiseret"])
    if (own.length > 0 && own.every((each) => each.startsWith(kind))) return kind;
  return `gennemgang niveau ${number}`;
}

/** Everything that the rounds bring with them, round by round. */
export function plannedActivities(
  levels: readonly Level[],
  rounds: readonly Round[],
  templatesPerLevel: string,
): readonly Planned[] {
  const names = new Map<RoundKey, Round[]>();
  for (const each of rounds) {
    const key = roundKey(each.round);
    names.set(key, [...(names.get(key) ?? []), each]);
  }
  return Array.from(names.values()).flatMap((own) => {
    const reviews = levels.flatMap((level): Review[] => {
      const round = own.find((each) => each.level === level.number);
      return round === undefined ? [] : [{ round, level, ...reviewDays(round, level, levels) }];
    });
    return [
      ...reviews.flatMap((each) => ofLevel(each, templatesPerLevel)),
      ...ofRound(
        reviews.filter(({ level }) => !neverCounts(level.form)),
        levels.filter(({ form }) => !neverCounts(form)),
      ),
    ];
  });
}

interface Review {
  readonly round: Round;
  readonly level: Level;
  readonly start: IsoDate | null;
  readonly deadline: IsoDate | null;
}

function ofLevel({ round: { round }, level, start, deadline }: Review, templatesPerLevel: string): readonly Planned[] {
  const at = { round, level: level.number };
  return [
    { type: DRAWING, ...at, start, deadline: start === null ? null : addDays(start, DRAW_DAYS - 1) },
    { type: reviewType(level, templatesPerLevel), ...at, start, deadline },
  ];
}

/**
 * What follows a round: feedback to each caseworker after the lowest level; learning and its monthly dialogue reviews
 * after the level that is reported; the report and the meeting after the last. Where all read the same cases at one
 * time, a dialogue round after the first and after the last of a calendar year.
 *
 * @source Københavns Kommune, Socialudvalget 29 August 2018, item 6: feedback after each supervision, learning in "de næste
 * tre måneder" with monthly dialogue reviews; model 2's "to runder dialogbaseret ledelsestilsyn". That each step but the
 * learning takes a month is ours.
 */
function ofRound(reviews: readonly Review[], levels: readonly Level[]): readonly Planned[] {
  const [first] = reviews;
  const [lowest] = levels;
  if (first === undefined || lowest === undefined) return [];
  const reported = levels.find((each) => each.reported) ?? lowest;
  const { round } = first.round;
  const ends = reviews.flatMap(({ deadline }) => deadline ?? []).sort();
  const after = following(ends[ends.length - 1] ?? null);
  const feedback = reviews.find(({ level }) => level.number === lowest.number);
  const shown = reviews.find(({ level }) => level.number === reported.number);
  const found: Planned[] = [];
  if (feedback !== undefined)
    found.push({ type: FEEDBACK, round, level: lowest.number, ...monthsAfter(following(feedback.deadline), 1) });
  if (shown === undefined) return found;
  const course = monthsAfter(following(shown.deadline), Math.min(COURSE, CADENCE_MONTHS[reported.cadence]));
  found.push({ type: LEARNING_COURSE, round, level: reported.number, ...course });
  if (levels.some(({ source }) => source.kind === "same")) {
    if (isFirstOrLast(shown.round)) found.push({ type: DIALOGUE, round, level: null, ...monthsAfter(after, 1) });
  } else if (levels.some(({ source }) => source.kind === "level")) {
    found.push({ type: DIALOGUE, round, level: null, ...course });
  }
  const paper = monthsAfter(after, 1);
  found.push({ type: REPORTING, round, level: reported.number, ...paper });
  const meeting = paper.deadline === null ? null : addMonths(paper.deadline, 1);
  found.push({ type: MEETING, round, level: null, start: meeting, deadline: meeting });
  return found;
}

function following(day: IsoDate | null): IsoDate | null {
  return day === null ? null : addDays(day, 1);
}

function monthsAfter(start: IsoDate | null, months: number): Pick<Planned, "start" | "deadline"> {
  return { start, deadline: start === null ? null : addDays(addMonths(start, months), -1) };
}

function isFirstOrLast({ from, to }: Round): boolean {
  return from?.slice(5) === "01-01" || to?.slice(5) === "12-31";
}
