/**
 * How many deadlines were kept, of how many that fell in a period; and how many are overdue or fall due as of a day. The
 * same counts of a case, a caseworker, a team, a unit and the whole centre: each is the sum of those below it.
 *
 * On time (Rettidige / Fristudløb): of the deadlines whose last day fell in the period, those that ended by then, over all
 * that ended or were past. In doubt, or not to be told: in neither. D7 has no day on which it falls: it is told as of the
 * day, of all placements that have lasted a year or have two visits.
 */
import type { Key, PersonKey, UnitKey, WordKey } from "../../kernel/keys";
import { caseKey, jointKey, personKey, unitKey, wordKey } from "../../kernel/keys";
import type { Deadline, DeadlineId } from "./deadline";
import { daysLeft, isOverdue } from "./deadline";

/** Both days are in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface DeadlineTally {
  /** Rettidige. */
  readonly kept: number;
  /** Fristudløb: those kept, and those that were not. */
  readonly fell: number;
  readonly overdue: number;
  readonly overdueReasoned: number;
  readonly open: number;
  readonly within7: number;
  readonly within14: number;
  readonly within28: number;
  readonly untold: number;
  readonly doubtful: number;
}

type Counts = { -readonly [Name in keyof DeadlineTally]: number };

export const NO_DEADLINES: DeadlineTally = {
  kept: 0,
  fell: 0,
  overdue: 0,
  overdueReasoned: 0,
  open: 0,
  within7: 0,
  within14: 0,
  within28: 0,
  untold: 0,
  doubtful: 0,
};

export function sumOf(tallies: readonly DeadlineTally[]): DeadlineTally {
  const sum: Counts = { ...NO_DEADLINES };
  for (const each of tallies) for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += each[name];
  return sum;
}

function add(counts: Counts, deadline: Deadline, period: Period, on: number): void {
  const { id, state, due } = deadline;
  if (state === "tvivl") counts.doubtful++;
  else if (state === "kan ikke beregnes") counts.untold++;
  else if (state === "åben") {
    counts.open++;
    const left = daysLeft(deadline, on) ?? Infinity;
    if (left <= 7) counts.within7++;
    if (left <= 14) counts.within14++;
    if (left <= 28) counts.within28++;
  } else {
    const falls = id === "D7" || (due !== null && due >= period.from && due <= period.to);
    if (falls) counts.fell++;
    if (falls && state === "overholdt") counts.kept++;
    if (isOverdue(deadline)) {
      counts.overdue++;
      if (deadline.reasoned === "ja") counts.overdueReasoned++;
    }
  }
}

/** The levels at which figures are told, from below. */
export type Level = "case" | "caseworker" | "team" | "unit" | "centre";

/** Who a row of figures is about: blank are the names below its level. */
export interface About {
  readonly unit: string;
  readonly team: string;
  readonly caseworker: string;
  readonly case: string;
}

export interface DeadlineFigure extends About, DeadlineTally {
  readonly id: DeadlineId;
}

interface Group {
  readonly about: About;
  readonly id: DeadlineId;
  readonly counts: Counts;
}

/** The same of two deadlines only where they belong together; not always where they do, as names are spelled in many ways. */
function spelledAt(level: Level, { id, unit, team, caseworker, case: of }: Deadline): string {
  if (level === "centre") return id;
  if (level === "unit") return `${id}\u001f${unit}`;
  if (level === "team") return `${id}\u001f${unit}\u001f${team}`;
  return `${id}\u001f${unit}\u001f${caseworker}${level === "case" ? `\u001f${of}` : ""}`;
}

type GroupKey = Key<readonly ["word", "unit", "word", "person", "case"]>;

/** Of whom a deadline is at a level. A caseworker is known by unit and name. */
function aboutAt(level: Level, { unit, team, caseworker, case: of }: Deadline): About {
  return {
    unit: level === "centre" ? "" : unit,
    team: level === "team" ? team : "",
    caseworker: level === "caseworker" || level === "case" ? caseworker : "",
    case: level === "case" ? of : "",
  };
}

/** A figure for each deadline and each of those at the level who has any, in the order in which they are met. */
export function deadlineFigures(
  deadlines: readonly Deadline[],
  level: Level,
  period: Period,
  on: number,
): readonly DeadlineFigure[] {
  const found = new Map<GroupKey, Group>();
  const spellings = new Map<string, Group>();
  for (const deadline of deadlines) {
    const spelled = spelledAt(level, deadline);
    let group = spellings.get(spelled);
    if (group === undefined) {
      const about = aboutAt(level, deadline);
      const key = keyOf(deadline.id, about);
      group = found.get(key) ?? { about, id: deadline.id, counts: { ...NO_DEADLINES } };
      found.set(key, group);
      spellings.set(spelled, group);
    }
    add(group.counts, deadline, period, on);
  }
  return Array.from(found.values(), ({ about, id, counts }) => ({ id, ...about, ...counts }));
}

function keyOf(id: DeadlineId, { unit, team, caseworker, case: of }: About): GroupKey {
  const parts: [WordKey, UnitKey, WordKey, PersonKey, ReturnType<typeof caseKey>] = [
    wordKey(id),
    unitKey(unit),
    wordKey(team),
    personKey(caseworker),
    caseKey(of),
  ];
  return jointKey(...parts);
}

/** The worst first: overdue by days, then what is overdue by nobody knows how much, then in doubt, then what falls due next. */
export function byDaysOver(one: Deadline, other: Deadline): number {
  return rank(one) - rank(other) || (other.days ?? 0) - (one.days ?? 0);
}

function rank(deadline: Deadline): number {
  if (isOverdue(deadline)) return deadline.days === null ? 1 : 0;
  if (deadline.state === "tvivl" && deadline.end === null) return 2;
  if (deadline.state === "åben") return 3;
  if (deadline.state === "kan ikke beregnes") return 4;
  return deadline.state === "overskredet" ? 5 : deadline.state === "tvivl" ? 6 : 7;
}
