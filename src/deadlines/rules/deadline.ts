/**
 * A deadline of a case as of a day: when it ends, whether it was kept, and by how much it was not. Days and points in
 * time are Excel's serial numbers.
 *
 * | ended | the day asked about | state |
 * |---|---|---|
 * | up to the first day it may end | - | overholdt |
 * | after the last day it may end | - | overskredet |
 * | not yet | up to the first day it may end | åben |
 * | not yet | after the last day it may end | overskredet |
 * | in between | in between | tvivl |
 *
 * What ended after the day asked about had not ended then.
 */
import type { Limit } from "./limit";

export type DeadlineId = "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7";
export const DEADLINE_IDS: readonly DeadlineId[] = ["D1", "D2", "D3", "D4", "D5", "D6", "D7"];

export type State = "overholdt" | "overskredet" | "åben" | "tvivl" | "kan ikke beregnes";
export const STATES: readonly State[] = ["overholdt", "overskredet", "åben", "tvivl", "kan ikke beregnes"];

/** The column of the export that is at fault. */
type Missing = { readonly kind: "blank" | "unreadable" | "future"; readonly column: string };

/** What is to be said of it: why it is doubtful, or why it cannot be told. */
export type Why =
  | { readonly kind: "readings"; readonly limit: Limit }
  /** The municipality was aware before the undersøgelse began: since when is not known. */
  | { readonly kind: "aware" }
  | Missing
  | { readonly kind: "end before start" }
  /** The follow-up known is the latest, and too late to be the first for certain. */
  | { readonly kind: "not the first" }
  | { readonly kind: "closed" };

/** Whose deadline it is. */
export interface Whose {
  readonly unit: string;
  /** Empty where the case has none. */
  readonly team: string;
  readonly caseworker: string;
  readonly case: string;
}

export interface Deadline extends Whose {
  readonly id: DeadlineId;
  /** With its time of day where there is one. */
  readonly start: number | null;
  /** The last day on which it may end, by any reading; null where it is not known. */
  readonly due: number | null;
  /** The first such day. */
  readonly firstDue: number | null;
  readonly end: number | null;
  readonly state: State;
  /** Days over, where it is overskredet; less than 0 or 0, days left, where it is åben; else null. */
  readonly days: number | null;
  /** What the staff have answered: an overrun is reasoned in the case. */
  readonly reasoned: "ja" | "nej" | "";
  readonly why: Why | null;
}

/** What a deadline comes to as of a day. */
type Verdict = Pick<Deadline, "start" | "due" | "firstDue" | "end" | "state" | "days" | "why">;

/** How it stands, its end known to the day. `end` null: it has not ended. */
export function verdict(start: number | null, limit: Limit, end: number | null, on: number): Verdict {
  const ended = end !== null && Math.floor(end) <= on ? end : null;
  const day = ended === null ? on : Math.floor(ended);
  const { earliest: firstDue, latest: due } = limit;
  if (day > due) return { start, due, firstDue, end: ended, state: "overskredet", days: day - due, why: null };
  if (ended !== null && day <= firstDue)
    return { start, due, firstDue, end: ended, state: "overholdt", days: null, why: null };
  const why: Why | null = due > firstDue ? { kind: "readings", limit } : null;
  if (day > firstDue) return { start, due, firstDue, end: ended, state: "tvivl", days: null, why };
  return { start, due, firstDue, end: null, state: "åben", days: day - due, why };
}

/** It cannot be told how it stands. */
export function untold(start: number | null, end: number | null, why: Why): Verdict {
  return { start, due: null, firstDue: null, end, state: "kan ikke beregnes", days: null, why };
}

/** Whether it is overdue now: it has not ended, and the last day it may end is past. */
export function isOverdue({ state, end }: Deadline): boolean {
  return state === "overskredet" && end === null;
}

/** Days until the first day on which an open deadline may end; null for any other. */
export function daysLeft({ state, firstDue }: Deadline, on: number): number | null {
  return state === "åben" && firstDue !== null ? firstDue - on : null;
}
