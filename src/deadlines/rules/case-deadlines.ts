/**
 * Which deadlines a case has by the date columns of the export, and how each stands as of a day.
 *
 * The export holds the newest of each date only. So what ended before it began belongs to something earlier: a plan or a
 * follow-up from before is taken for what it is, and of an assessment or a receipt nobody can tell.
 *
 * @source seeds 002:210-212, 003:434-485, 000:262-277; barnets lov §§ 20, 91, 95, 136, 137, 156 as far as they were read
 */
import type { Case } from "../../cases/rules/case";
import type { Cell } from "../../kernel/cell";
import { serialFromDate } from "../../kernel/date";
import { wordOf } from "../../kernel/keys";
import type { WorkingDays } from "../../kernel/working-day";
import type { DateColumn, DateHeaders, DateRead } from "./date-columns";
import { columnName, readCount, readDate, readReasoned } from "./date-columns";
import type { Deadline, DeadlineId, Why, Whose } from "./deadline";
import { untold, verdict } from "./deadline";
import { againstHours, correspondingDay, dayAndNightAfter, daysOf, monthsAfter, workingDaysAfter } from "./limit";

/** The day asked about, the day it is today, and which days are working days. */
export interface Calendar {
  readonly on: number;
  readonly today: number;
  readonly days: WorkingDays;
}

type Verdict = ReturnType<typeof verdict>;

/** Columns without which a deadline cannot be told of any case: one of each group must be there. */
export const NEEDED: Readonly<Record<DeadlineId, readonly (readonly DateColumn[])[]>> = {
  D1: [["received"], ["assessed"]],
  D2: [["received"], ["receipt"]],
  D3: [["received", "begun"], ["finished"]],
  D4: [["started"], ["plan"]],
  D5: [["started"], ["followedUp"]],
  D6: [["nextFollowUp"], ["followedUp"]],
  D7: [["visited", "visits"]],
};

const ASSESSED_WITHIN_WORKING_DAYS = 6;
const EXAMINED_WITHIN_MONTHS = 4;
const PLANNED_WITHIN_MONTHS = 3;
const FOLLOWED_UP_WITHIN_MONTHS = 3;
const VISITS_A_YEAR = 2;

/** A case's dates. */
interface Dates {
  of(column: DateColumn): DateRead;
  readonly visits: DateRead;
  /** Of the decision on the case. */
  readonly decided: number | null;
  readonly paragraph: string;
  readonly isPlacement: boolean;
  readonly isClosed: boolean;
}

function datesOf(each: Case, headers: DateHeaders): Dates {
  const cellOf = (column: DateColumn): Cell | undefined => {
    const header = headers.get(column);
    return header === undefined ? null : each.further[header];
  };
  return {
    of: (column) => readDate(cellOf(column)),
    visits: readCount(cellOf("visits")),
    decided: each.decisionDate === null ? null : serialFromDate(each.decisionDate),
    paragraph: /^§ ?(\d+)/u.exec(each.decision)?.[1] ?? "",
    isPlacement: isPlacement(each),
    isClosed: ["lukket", "afsluttet", "ophørt"].includes(wordOf(each.status)),
  };
}

/** A child placed outside home: by the paragraph of the decision, or by what the case is called. */
export function isPlacement({ decision, type }: Pick<Case, "decision" | "type">): boolean {
  return /^§ ?4[67](?!\d)/u.test(decision) || wordOf(type).startsWith("anbring");
}

/** Whether the export can tell a deadline of any case. */
export function canTell(id: DeadlineId, headers: DateHeaders): boolean {
  return NEEDED[id].every((group) => group.some((column) => headers.has(column)));
}

/** Every deadline of a case that the export can tell; of `without` none. */
export function caseDeadlines(
  each: Case,
  headers: DateHeaders,
  calendar: Calendar,
  without: (id: DeadlineId) => boolean = () => false,
): Deadline[] {
  const dates = datesOf(each, headers);
  const whose: Whose = { unit: each.unit, team: each.team, caseworker: each.caseworker, case: each.id };
  const reasonedHeader = headers.get("reasoned");
  const reasoned = reasonedHeader === undefined ? "" : readReasoned(each.further[reasonedHeader]);
  const found: Deadline[] = [];
  for (const id of RULES.keys()) {
    if (without(id) || !canTell(id, headers)) continue;
    const told = (RULES.get(id) as Rule)(dates, calendar);
    if (told !== null) found.push({ id, ...whose, reasoned, ...(dates.isClosed ? whenClosed(told) : told) });
  }
  return found;
}

/** In a case that is closed nothing runs any more; when it was closed, and so whether in time, is not known. */
function whenClosed(told: Verdict): Verdict {
  const runs = told.end === null && told.state !== "overholdt";
  return runs ? untold(told.start, null, { kind: "closed" }) : told;
}

/** Null where the case has no such deadline. */
type Rule = (dates: Dates, calendar: Calendar) => Verdict | null;

const RULES: ReadonlyMap<DeadlineId, Rule> = new Map<DeadlineId, Rule>([
  [
    "D1",
    (dates, calendar) =>
      from(dates, "received", calendar, (start) => assessment(start, dates.of("assessed"), calendar)),
  ],
  [
    "D2",
    (dates, calendar) => from(dates, "received", calendar, (start) => receipt(start, dates.of("receipt"), calendar)),
  ],
  ["D3", examination],
  ["D4", (dates, calendar) => from(dates, "started", calendar, (start) => plan(start, dates, calendar))],
  [
    "D5",
    (dates, calendar) =>
      from(dates, "started", calendar, (start) => firstFollowUp(start, dates.of("followedUp"), calendar)),
  ],
  ["D6", nextFollowUp],
  ["D7", (dates, calendar) => (dates.isPlacement ? columnVisits(dates, calendar) : null)],
]);

/** What begins in a column: none where it is blank, or begins after the day asked about. */
function from(
  dates: Dates,
  column: DateColumn,
  { on, today }: Calendar,
  told: (start: number) => Verdict,
): Verdict | null {
  const start = dates.of(column);
  if (start === null) return null;
  if (start === "unreadable") return untold(null, null, unreadable(column));
  if (Math.floor(start) > today) return untold(start, null, { kind: "future", column: columnName(column) });
  return Math.floor(start) > on ? null : told(start);
}

function unreadable(column: DateColumn): Why {
  return { kind: "unreadable", column: columnName(column) };
}

/** D1: assessed within 24 hours. */
export function assessment(start: number, end: DateRead, { on }: Calendar): Verdict {
  if (end === "unreadable") return untold(start, null, unreadable("assessed"));
  const hours = dayAndNightAfter(start);
  const limit = daysOf(hours);
  if (end === null || Math.floor(end) > on) return verdict(start, limit, null, on);
  if (isBefore(end, start)) return untold(start, end, { kind: "end before start" });
  const standing = againstHours(hours, end);
  const at = { start, due: limit.latest, firstDue: limit.earliest, end };
  if (standing === "kept") return { ...at, state: "overholdt", days: null, why: null };
  if (standing === "in doubt")
    return {
      ...at,
      state: "tvivl",
      days: null,
      why: { kind: "readings", limit: { ...limit, doubt: hours.doubt ?? "time of day" } },
    };
  return { ...at, state: "overskredet", days: Math.max(1, Math.floor(end) - limit.latest), why: null };
}

/** Where one has no time of day, it is before the other only on an earlier day. */
function isBefore(end: number, start: number): boolean {
  const areTimes = end % 1 !== 0 && start % 1 !== 0;
  return areTimes ? end < start : Math.floor(end) < Math.floor(start);
}

/** D2: acknowledged within 6 working days. */
export function receipt(start: number, end: DateRead, { on, days }: Calendar): Verdict {
  if (end === "unreadable") return untold(start, null, unreadable("receipt"));
  if (end !== null && isBefore(end, start)) return untold(start, end, { kind: "end before start" });
  return verdict(start, workingDaysAfter(start, ASSESSED_WITHIN_WORKING_DAYS, days), end, on);
}

/** D3: an examination finished within 4 months from when the municipality became aware. */
function examination(dates: Dates, calendar: Calendar): Verdict | null {
  const [received, begun, finished] = [dates.of("received"), dates.of("begun"), dates.of("finished")];
  if (begun === null && finished === null) return null;
  if (begun === "unreadable") return untold(null, null, unreadable("begun"));
  if (finished === "unreadable") return untold(begun, null, unreadable("finished"));
  if (received === "unreadable") return untold(null, finished, unreadable("received"));
  const first = begun ?? finished;
  if (first !== null && Math.floor(first) > calendar.today)
    return untold(first, null, { kind: "future", column: columnName(begun === null ? "finished" : "begun") });
  if (first !== null && Math.floor(first) > calendar.on) return null;
  if (begun !== null && finished !== null && Math.floor(finished) < Math.floor(begun))
    return untold(begun, finished, { kind: "end before start" });
  // A notification that came after the examination had begun is not the one that it began with.
  const isOfIt = received !== null && first !== null && Math.floor(received) <= Math.floor(first);
  const start = isOfIt ? received : begun;
  if (start === null)
    return untold(null, finished, { kind: "blank", column: columnName(received === null ? "received" : "begun") });
  return examined(start, finished, isOfIt, calendar);
}

/** @param isAware the start is when the municipality became aware; else it did so earlier, nobody knows when */
export function examined(start: number, end: number | null, isAware: boolean, { on, days }: Calendar): Verdict {
  if (end !== null && Math.floor(end) < Math.floor(start)) return untold(start, end, { kind: "end before start" });
  const told = verdict(start, monthsAfter(start, EXAMINED_WITHIN_MONTHS, days), end, on);
  return told.state === "overskredet" && !isAware
    ? { ...told, state: "tvivl", days: null, why: { kind: "aware" } }
    : told;
}

/** D4: a plan within 3 months, and before the decision where the placement is without consent (§ 47). */
function plan(start: number, dates: Dates, calendar: Calendar): Verdict {
  const end = dates.of("plan");
  if (end === "unreadable") return untold(start, null, unreadable("plan"));
  if (dates.paragraph !== "47") return planned(start, end, calendar);
  return beforeDecision(dates.decided, end, calendar);
}

/** A plan of the day of the decision may have come after it. */
export function beforeDecision(decided: number | null, end: number | null, { on }: Calendar): Verdict {
  if (decided === null) return untold(null, end, { kind: "blank", column: "Afgørelsesdato" });
  return verdict(decided, { earliest: decided - 1, latest: decided, doubt: "before the decision" }, end, on);
}

/** A plan made before the measure began is in time. */
export function planned(start: number, end: number | null, { on, days }: Calendar): Verdict {
  return verdict(start, monthsAfter(start, PLANNED_WITHIN_MONTHS, days), end, on);
}

/** D5: the latest follow-up is the first where it is early enough, or where there is none. */
function firstFollowUp(start: number, latest: DateRead, calendar: Calendar): Verdict {
  if (latest === "unreadable") return untold(start, null, unreadable("followedUp"));
  const told = followedUp(start, latest, calendar);
  return told.state === "overskredet" && told.end !== null ? untold(start, latest, { kind: "not the first" }) : told;
}

/** @param first the first follow-up there was; one from before the measure began is none of it */
export function followedUp(start: number, first: number | null, { on, days }: Calendar): Verdict {
  const end = first !== null && Math.floor(first) < Math.floor(start) ? null : first;
  return verdict(start, monthsAfter(start, FOLLOWED_UP_WITHIN_MONTHS, days), end, on);
}

/** D6: the follow-up that was decided on. One before that day is what it was decided at. */
function nextFollowUp(dates: Dates, { on }: Calendar): Verdict | null {
  const [decided, latest] = [dates.of("nextFollowUp"), dates.of("followedUp")];
  if (decided === null) return null;
  if (decided === "unreadable") return untold(null, null, unreadable("nextFollowUp"));
  if (latest === "unreadable") return untold(null, null, unreadable("followedUp"));
  const isHeld = latest !== null && Math.floor(latest) >= Math.floor(decided);
  return followedUpAsDecided(isHeld ? null : latest, decided, isHeld ? latest : null, on);
}

export function followedUpAsDecided(start: number | null, decided: number, end: number | null, on: number): Verdict {
  const day = Math.floor(decided);
  return verdict(start, { earliest: day, latest: day, doubt: null }, end, on);
}

/** D7 by the columns: how many visits there were in the last 12 months, and when the latest was. */
function columnVisits(dates: Dates, calendar: Calendar): Verdict | null {
  const [started, visited] = [dates.of("started"), dates.of("visited")];
  if (started === "unreadable") return untold(null, null, unreadable("started"));
  if (visited === "unreadable") return untold(started, null, unreadable("visited"));
  if (dates.visits === "unreadable") return untold(started, visited, unreadable("visits"));
  if (started !== null && Math.floor(started) > calendar.on) return null;
  return visitsByCount(started, visited, dates.visits, calendar);
}

/**
 * D7 as of the day: two visits within the 12 months before it, or the placement is not a year old.
 *
 * @param count visits in the last 12 months; null where nobody has counted
 */
export function visitsByCount(
  start: number | null,
  latest: number | null,
  count: number | null,
  { on, days }: Calendar,
): Verdict {
  const visited = latest !== null && Math.floor(latest) <= on ? Math.floor(latest) : null;
  const yearAgo = correspondingDay(on, -12);
  if (count !== null && count >= VISITS_A_YEAR) return kept(start, visited);
  if (start === null) return untold(null, visited, { kind: "blank", column: columnName("started") });
  const firstYear = monthsAfter(start, 12, days);
  if (on <= firstYear.latest) return { ...verdict(start, firstYear, null, on) };
  const isRecent = visited !== null && visited >= yearAgo;
  // One visit is known of, and whether there was another nobody has counted.
  if (count === null && isRecent) return untold(start, visited, { kind: "blank", column: columnName("visits") });
  // With a visit within the year, the day on which the second was due is not known, only that it is past.
  if (isRecent || count === 1)
    return { start, due: null, firstDue: null, end: null, state: "overskredet", days: null, why: null };
  const due = visited === null ? firstYear : monthsAfter(Math.max(visited, start), 12, days);
  return verdict(start, due, null, on);
}

/** D7 by the day of each visit. */
export function visitsByDay(start: number | null, visits: readonly number[], { on, days }: Calendar): Verdict {
  const held = visits
    .map(Math.floor)
    .filter((day) => day <= on && (start === null || day >= Math.floor(start)))
    .sort((a, b) => a - b);
  const second = held[held.length - VISITS_A_YEAR];
  const last = held[held.length - 1] ?? null;
  if (second !== undefined && second >= correspondingDay(on, -12)) return kept(start, last);
  const since = second ?? start;
  if (since === null) return untold(null, last, { kind: "blank", column: columnName("started") });
  return verdict(start, monthsAfter(since, 12, days), null, on);
}

function kept(start: number | null, end: number | null): Verdict {
  return { start, due: null, firstDue: null, end, state: "overholdt", days: null, why: null };
}
