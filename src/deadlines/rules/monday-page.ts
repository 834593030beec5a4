/** What stands on a page of the Monday list: the figures of seven deadlines, 13 weeks, and the cases that wait. */
import type { Arrow } from "../../kernel/statistics";
import { percent } from "../../kernel/statistics";
import type { PersonKey, WordKey } from "../../kernel/keys";
import { personKey, unitKey, wordKey } from "../../kernel/keys";
import { byCodePoint } from "../../kernel/text";
import type { Deadline, DeadlineId } from "./deadline";
import { DEADLINE_IDS, daysLeft, isOverdue } from "./deadline";
import type { DeadlineTally, Period } from "./deadline-figures";
import { byDaysOver, NO_DEADLINES, sumOf } from "./deadline-figures";
import type { ArrowRule, FigureRow } from "./deadline-history";
import { ALL_UNITS, arrowFrom, sameFigure, series, weeksBefore } from "./deadline-history";

/** A percent of before, and the arrow from it to now. */
export interface Since {
  readonly percent: number | null;
  readonly arrow: Arrow | "";
}

/** A line of the strip: one deadline of the page, or one unit of the centre's. */
export interface StripLine {
  readonly name: string;
  /** Null for a unit. */
  readonly id: DeadlineId | null;
  /** Null where the export has no columns for it. */
  readonly tally: DeadlineTally | null;
  readonly lastWeek: Since;
  readonly fourWeeks: Since;
}

export interface MondayPage<Row extends Deadline> {
  /** `Alle` for the centre. */
  readonly unit: string;
  readonly period: Period;
  readonly strip: readonly StripLine[];
  /** Of the centre's page: its units. */
  readonly units: readonly StripLine[];
  readonly weeks: readonly { readonly asOf: number; readonly sum: DeadlineTally }[];
  /** What is overdue, in doubt and due within a week, the worst first; of the centre's page none. */
  readonly waiting: readonly Row[];
  readonly people: readonly TeamOverdue[];
}

export interface TeamOverdue extends Readonly<Overdue> {
  readonly team: string;
  readonly caseworkers: readonly Readonly<Overdue>[];
}

/** Days ahead that the list looks. */
export const AHEAD = 7;

/** Whether somebody has to do something about it this week. */
export function isWaiting(deadline: Deadline, on: number): boolean {
  const left = daysLeft(deadline, on);
  return (
    isOverdue(deadline) || (deadline.state === "tvivl" && deadline.end === null) || (left !== null && left <= AHEAD)
  );
}

function since(
  before: readonly FigureRow[],
  about: Pick<FigureRow, "id" | "unit">,
  now: DeadlineTally,
  rule: ArrowRule,
): Since {
  const found = sameFigure(before, about);
  return { percent: found === undefined ? null : percent(found.kept, found.fell), arrow: arrowFrom(found, now, rule) };
}

function sinceAll(before: readonly FigureRow[], unit: string, now: DeadlineTally, rule: ArrowRule): Since {
  const own = before.filter((row) => unitKey(row.unit) === unitKey(unit));
  if (own.length === 0) return { percent: null, arrow: "" };
  const sum = sumOf(own);
  return { percent: percent(sum.kept, sum.fell), arrow: arrowFrom(sum, now, rule) };
}

/**
 * The page of a unit, or of the centre.
 *
 * @param figures of all weeks, this one among them
 * @param rows the deadlines of the page
 */
export function mondayPage<Row extends Deadline>(
  unit: string,
  units: readonly string[],
  period: Period,
  figures: readonly FigureRow[],
  rows: readonly Row[],
  rule: ArrowRule,
): MondayPage<Row> {
  const on = period.to;
  const isCentre = unit === ALL_UNITS;
  const now = figures.filter((row) => row.asOf === on);
  const [week, month] = [weeksBefore(figures, on, 1), weeksBefore(figures, on, 4)];
  const told = new Set(now.map(({ id }) => id));
  const sumFor = (name: string): DeadlineTally => sumOf(now.filter((row) => unitKey(row.unit) === unitKey(name)));
  return {
    unit,
    period,
    strip: DEADLINE_IDS.map((id): StripLine => {
      const tally = sameFigure(now, { id, unit }) ?? (told.has(id) ? NO_DEADLINES : null);
      const at = { id, unit };
      return {
        name: id,
        id,
        tally,
        lastWeek: since(week, at, tally ?? NO_DEADLINES, rule),
        fourWeeks: since(month, at, tally ?? NO_DEADLINES, rule),
      };
    }),
    units: isCentre
      ? units.map((name): StripLine => {
          const tally = sumFor(name);
          return {
            ...{ name, id: null, tally },
            lastWeek: sinceAll(week, name, tally, rule),
            fourWeeks: sinceAll(month, name, tally, rule),
          };
        })
      : [],
    weeks: series(figures, unit, on),
    waiting: isCentre ? [] : rows.filter((row) => isWaiting(row, on)).sort(byDaysOver),
    people: isCentre ? [] : overdueByTeam(rows),
  };
}

/** Teams with something overdue and their caseworkers, the most first. */
function overdueByTeam(rows: readonly Deadline[]): readonly TeamOverdue[] {
  const teams = new Map<WordKey, { readonly team: string; readonly people: Map<PersonKey, Overdue> }>();
  for (const row of rows) {
    if (!isOverdue(row)) continue;
    const key = wordKey(row.team);
    let own = teams.get(key);
    if (own === undefined) teams.set(key, (own = { team: row.team, people: new Map<PersonKey, Overdue>() }));
    const person = own.people.get(personKey(row.caseworker));
    if (person === undefined) own.people.set(personKey(row.caseworker), { name: row.caseworker, overdue: 1 });
    else person.overdue++;
  }
  return Array.from(teams.values(), ({ team, people }): TeamOverdue => {
    const caseworkers = Array.from(people.values()).sort(most);
    return { name: team, team, overdue: caseworkers.reduce((sum, each) => sum + each.overdue, 0), caseworkers };
  }).sort(most);
}

interface Overdue {
  readonly name: string;
  overdue: number;
}

function most(one: Readonly<Overdue>, other: Readonly<Overdue>): number {
  return other.overdue - one.overdue || byCodePoint(one.name, other.name);
}
