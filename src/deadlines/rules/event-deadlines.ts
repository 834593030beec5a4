/**
 * Deadlines of a case by its events: every notification, examination, measure and follow-up there has been, where the
 * columns of an export hold only the newest.
 *
 * | deadline | begins with | ends with |
 * |---|---|---|
 * | D1 | a notification received | its assessment |
 * | D2 | a notification received | the receipt for it: the one that names it, else the first sent since and before the next |
 * | D3 | the last notification up to the day an examination began | the examination finished |
 * | D4 | a measure begun | a plan of before, else the first since |
 * | D5 | a measure begun | the first follow-up since |
 * | D6 | a follow-up that decided on the next | the next follow-up |
 * | D7 | the last measure begun | all visits |
 *
 * A measure that ended before its plan or follow-up was due asks for none.
 */
import type { Case } from "../../cases/rules/case";
import type { CaseEvent, EventKind } from "../../cases/rules/event";
import { serialFromDate } from "../../kernel/date";
import type { Calendar } from "./case-deadlines";
import {
  assessment,
  beforeDecision,
  examined,
  followedUp,
  followedUpAsDecided,
  isPlacement,
  planned,
  receipt,
  visitsByDay,
} from "./case-deadlines";
import type { Deadline, DeadlineId, Whose } from "./deadline";
import { verdict } from "./deadline";

/** What of an event deadlines are reckoned from. */
export type EventDates = Pick<CaseEvent, "kind" | "start" | "end" | "decided" | "reasoned">;

/** Kinds of events that the register has any of: what nobody records is not asked for. */
export type KindsKept = ReadonlySet<EventKind>;

/** When the newest measure of a case began, and when the newest notification came, by its columns. */
export interface FromColumns {
  readonly started: number | null;
  readonly received: number | null;
}

type Verdict = ReturnType<typeof planned>;
type Told = { readonly id: DeadlineId; readonly reasoned: EventDates["reasoned"]; readonly told: Verdict | null };

const day = Math.floor;

/**
 * Deadlines that the events of one case tell, and which of the seven they tell: of those the columns are not asked.
 *
 * @param of the case as it stands in Sager; undefined where it is not there
 */
export function eventDeadlines(
  whose: Whose,
  of: Case | undefined,
  events: readonly EventDates[],
  kept: KindsKept,
  columns: FromColumns,
  calendar: Calendar,
): { readonly deadlines: readonly Deadline[]; readonly told: ReadonlySet<DeadlineId> } {
  const kinds = byKind(events, calendar.on);
  const notifications = begun(kinds.get("Underretning"));
  const examinations = begun(kinds.get("Børnefaglig undersøgelse"));
  const ownMeasures = begun(kinds.get("Foranstaltning"));
  const measures = ownMeasures.length > 0 ? ownMeasures : measureOf(columns);
  const plans = ended(kinds.get("Barnets plan"));
  const followUps = ended(kinds.get("Opfølgning"));
  const visits = ended(kinds.get("Tilsynsbesøg"));
  const hasEvents = (kind: EventKind): boolean => kinds.has(kind);
  const told = new Set<DeadlineId>();
  const found: Told[] = [];
  const tell = (id: DeadlineId, is: boolean, rows: () => readonly Told[]): void => {
    if (!is) return;
    told.add(id);
    found.push(...rows());
  };
  tell("D1", notifications.length > 0, () =>
    notifications.map(({ start, end, reasoned }) => ({ id: "D1", reasoned, told: assessment(start, end, calendar) })),
  );
  tell("D2", kept.has("Kvittering") && (notifications.length > 0 || hasEvents("Kvittering")), () =>
    receipts(notifications, kinds.get("Kvittering") ?? [], calendar),
  );
  tell("D3", examinations.length > 0, () =>
    examinations.map((each) => ({
      id: "D3",
      reasoned: each.reasoned,
      told: examination(each, notifications, columns, calendar),
    })),
  );
  tell("D4", measures.length > 0 && kept.has("Barnets plan"), () =>
    measures.map((each, index) => ({
      id: "D4",
      reasoned: each.reasoned,
      told: planOf(each, index === measures.length - 1 ? of : undefined, plans, calendar),
    })),
  );
  tell("D5", measures.length > 0 && kept.has("Opfølgning"), () =>
    measures.map((each) => {
      const first = followUps.find(({ end }) => day(end) >= day(each.start));
      return {
        id: "D5",
        reasoned: each.reasoned,
        told: whileItRuns(each, followedUp(each.start, first?.end ?? null, calendar), calendar.on),
      };
    }),
  );
  tell(
    "D6",
    followUps.some(({ decided }) => decided !== null),
    () => nextFollowUps(followUps, measures, calendar),
  );
  tell(
    "D7",
    visits.length > 0 ||
      (hasEvents("Foranstaltning") && kept.has("Tilsynsbesøg") && of !== undefined && isPlacement(of)),
    () => visitsOf(measures, visits, of, calendar),
  );
  const deadlines = found.flatMap(({ id, reasoned, told: each }): Deadline[] =>
    each === null ? [] : [{ id, ...whose, reasoned, ...each }],
  );
  return { deadlines, told };
}

/** Deadlines that an event with a date that cannot be read would have given. */
export const UNTOLD_BY: Readonly<Partial<Record<EventKind, readonly DeadlineId[]>>> = {
  Underretning: ["D1", "D2"],
  "Børnefaglig undersøgelse": ["D3"],
  Foranstaltning: ["D4", "D5"],
  Opfølgning: ["D6"],
};

type Begun = EventDates & { readonly start: number };
type Ended = EventDates & { readonly end: number };

/** What had begun by the day asked about, or had ended, by kind. */
function byKind(events: readonly EventDates[], on: number): ReadonlyMap<EventKind, readonly EventDates[]> {
  const found = new Map<EventKind, EventDates[]>();
  for (const event of events) {
    const first = event.start ?? event.end;
    if (first === null || day(first) > on) continue;
    const known = found.get(event.kind);
    if (known === undefined) found.set(event.kind, [event]);
    else known.push(event);
  }
  return found;
}

const NONE: readonly never[] = [];

function begun(events: readonly EventDates[] | undefined): readonly Begun[] {
  if (events === undefined) return NONE;
  const found = events.filter((each): each is Begun => each.start !== null);
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** By the day each was carried out; one date alone is that day. */
function ended(events: readonly EventDates[] | undefined): readonly Ended[] {
  if (events === undefined) return NONE;
  const found: Ended[] = [];
  for (const each of events) {
    const end = each.end ?? each.start;
    if (end !== null) found.push(each.end === null ? { ...each, end } : (each as Ended));
  }
  return found.length > 1 ? found.sort((a, b) => a.end - b.end) : found;
}

function measureOf({ started }: FromColumns): readonly Begun[] {
  return started === null ? [] : [{ kind: "Foranstaltning", start: started, end: null, decided: null, reasoned: "" }];
}

/** The receipt of each notification, and of each receipt that says when what it is for was received. */
function receipts(notifications: readonly Begun[], sent: readonly EventDates[], calendar: Calendar): readonly Told[] {
  const isOf =
    (received: number) =>
    (each: EventDates): boolean =>
      each.start !== null && day(each.start) === day(received);
  const nameless = ended(sent.filter(({ start }) => start === null));
  const own = notifications.map((each, index): Told => {
    const named = sent.find(isOf(each.start));
    const until = notifications[index + 1]?.start ?? Infinity;
    const next = nameless.find(({ end }) => day(end) >= day(each.start) && day(end) < day(until));
    const end = named === undefined ? (next?.end ?? null) : named.end;
    return { id: "D2", reasoned: (named ?? next ?? each).reasoned, told: receipt(each.start, end, calendar) };
  });
  const alone = begun(sent).filter(({ start }) => !notifications.some((each) => day(each.start) === day(start)));
  return [
    ...own,
    ...alone.map(({ start, end, reasoned }): Told => ({ id: "D2", reasoned, told: receipt(start, end, calendar) })),
  ];
}

function examination(
  { start, end }: Begun,
  notifications: readonly Begun[],
  { received }: FromColumns,
  calendar: Calendar,
): Verdict {
  const before = notifications.filter((each) => day(each.start) <= day(start));
  const known =
    before[before.length - 1]?.start ?? (received !== null && day(received) <= day(start) ? received : null);
  return examined(known ?? start, end, known !== null, calendar);
}

function planOf(measure: Begun, of: Case | undefined, plans: readonly Ended[], calendar: Calendar): Verdict | null {
  const before = plans.filter(({ end }) => day(end) <= day(measure.start));
  const plan = before[before.length - 1] ?? plans.find(({ end }) => day(end) > day(measure.start));
  const decided = of?.decisionDate ?? null;
  if (of !== undefined && /^§ ?47(?!\d)/u.test(of.decision))
    return beforeDecision(decided === null ? null : serialFromDate(decided), plans[0]?.end ?? null, calendar);
  return whileItRuns(measure, planned(measure.start, plan?.end ?? null, calendar), calendar.on);
}

/** What was asked of a measure ends with it: not asked for any more where it was not yet due. */
function whileItRuns({ end: stopped }: Begun, told: Verdict, on: number): Verdict | null {
  const { start, due, firstDue, end, why } = told;
  if (stopped === null || day(stopped) > on || end !== null || due === null || firstDue === null) return told;
  if (day(stopped) <= firstDue) return null;
  const doubt = why?.kind === "readings" ? why.limit.doubt : null;
  return verdict(start, { earliest: firstDue, latest: due, doubt }, stopped, on);
}

function nextFollowUps(followUps: readonly Ended[], measures: readonly Begun[], calendar: Calendar): readonly Told[] {
  return followUps.flatMap((each, index): Told[] => {
    if (each.decided === null) return [];
    const next = followUps.slice(index + 1).find(({ end }) => day(end) > day(each.end));
    const limit = serialFromDate(each.decided);
    const running = measures.filter(({ start }) => day(start) <= day(each.end));
    const told = followedUpAsDecided(each.end, limit, next?.end ?? null, calendar.on);
    const measure = running[running.length - 1];
    return [
      {
        id: "D6",
        reasoned: each.reasoned,
        told: measure === undefined ? told : whileItRuns(measure, told, calendar.on),
      },
    ];
  });
}

function visitsOf(
  measures: readonly Begun[],
  visits: readonly Ended[],
  of: Case | undefined,
  calendar: Calendar,
): readonly Told[] {
  const measure = measures[measures.length - 1];
  if (measure?.end !== undefined && measure.end !== null && day(measure.end) <= calendar.on) return [];
  if (of !== undefined && !isPlacement(of)) return [];
  const days = visits.map(({ end }) => end);
  return [{ id: "D7", reasoned: "", told: visitsByDay(measure?.start ?? null, days, calendar) }];
}
