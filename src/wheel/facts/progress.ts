/** How far an activity of the wheel is, where the register knows. */
import { isDrawn, underReview } from "../../draw/rules/drawing";
import { openBelow, plannedStart } from "../../draw/facts/planned-draw";
import { lastDraw, loggedDraws } from "../../draw/rules/record";
import type { IsoDate } from "../../kernel/date";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt, roundKey } from "../../kernel/keys";
import { closedOn, inputOf } from "../../learning/facts/feedback";
import { caseworkerKey } from "../../learning/rules/feedback";
import { FEEDBACKS, givenOn, readFeedbacks } from "../../learning/sheet/feedback";
import { isChosen, PLANS, readPlans } from "../../learning/sheet/plan";
import { dateIn } from "../../learning/sheet/staff-columns";
import type { Register } from "../../register/register";
import { levelOf, roundOf } from "../../register/register";
import type { Activity, Status } from "../rules/activity";
import { DRAWING, FEEDBACK, isReview, LEARNING_COURSE, REPORTING } from "../rules/activity";
import type { Planned } from "../rules/year";

export interface Progress {
  readonly status: Status;
  readonly finished: IsoDate | null;
  /** The staff's word goes before it. */
  readonly atLeast?: true;
}

/** Null where the register does not know. */
export function progressIn(register: Register, planned: Planned, today: IsoDate): Progress | null {
  const { type, round, level } = planned;
  if (level === null) return null;
  const at = { round, level };
  if (type === DRAWING) {
    const drawn = isDrawn(register.drawn, round, level);
    return {
      status: drawn ? "færdig" : "planlagt",
      finished: drawn ? (roundOf(register, round, level)?.drawn ?? null) : null,
    };
  }
  if (isReview(planned)) {
    const status = roundOf(register, round, level)?.status ?? "planlagt";
    if (status === "lukket") return { status: "færdig", finished: closedOn(register, at) };
    return { status: status === "udsendt" || status === "afleveret" ? "i gang" : "planlagt", finished: null };
  }
  if (type === FEEDBACK) return feedbackProgress(register, at);
  if (type === LEARNING_COURSE) {
    const [begins] = chosenDays(register, at).from;
    return begins !== undefined && begins <= today ? { status: "i gang", finished: null, atLeast: true } : null;
  }
  return type === REPORTING ? reportProgress(register, round) : null;
}

function feedbackProgress(register: Register, at: RoundAndLevel): Progress | null {
  const rows = readFeedbacks(register.snapshot.tables[FEEDBACKS.name]).rows.filter((row) => isAt(row, at));
  const dates = new Map(
    rows.flatMap((row) => {
      const on = givenOn(row);
      return on === null ? [] : [[caseworkerKey(row), on] as const];
    }),
  );
  if (dates.size === 0) return null;
  const reviewed = underReview(register.drawn, at.round, at.level);
  const isDone = reviewed.every((each) => dates.has(caseworkerKey(each)));
  const last = Array.from(dates.values()).sort();
  return isDone ? { status: "færdig", finished: last[last.length - 1] ?? null } : { status: "i gang", finished: null };
}

/** The first Bilag of a round; one made anew does not make it late. */
function reportProgress(register: Register, round: string): Progress | null {
  const made = register.log.find(
    ({ command, input }) => command === "summary" && roundKey(inputOf(input)?.round ?? "") === roundKey(round),
  );
  return made === undefined ? null : { status: "færdig", finished: made.time.slice(0, 10), atLeast: true };
}

/** The days of a learning course: as the units have chosen, where any has. */
export function courseDays(
  register: Register,
  { round, level, start, deadline }: Planned,
): Pick<Activity, "start" | "deadline"> {
  if (level === null) return { start, deadline };
  const { from, to } = chosenDays(register, { round, level });
  return { start: from[0] ?? start, deadline: to[to.length - 1] ?? deadline };
}

/** The first and last days of the units' chosen themes, each in order. */
function chosenDays(
  register: Register,
  at: RoundAndLevel,
): { readonly from: readonly IsoDate[]; readonly to: readonly IsoDate[] } {
  const { rows } = readPlans(register.snapshot.tables[PLANS.name]);
  const chosen = rows.filter((row) => isAt(row, at) && isChosen(row));
  const days = (header: "Fra" | "Til"): readonly IsoDate[] =>
    chosen.flatMap(({ typed }) => dateIn(typed[header]) ?? []).sort();
  return { from: days("Fra"), to: days("Til") };
}

/** Why a level was drawn before the one below was closed, as it was said then; empty where nobody did. */
export function earlyReason(register: Register, round: string, level: number): string {
  return lastDraw(loggedDraws(register.log), round, level)?.record.begrundelse ?? "";
}

/**
 * Whether a level is begun while the one below is not closed. It is begun when its sheets are handed out, or when it is
 * drawn and its day has come.
 */
export function isBegunEarly(register: Register, { round, level }: RoundAndLevel, today: IsoDate): boolean {
  const [plan, row] = [levelOf(register, level), roundOf(register, round, level)];
  if (!plan.ok || row === undefined || !isDrawn(register.drawn, round, level) || row.status === "lukket") return false;
  const start = plannedStart(plan.value, row);
  const isBegun = row.status !== "udtrukket" || start === null || start <= today;
  return isBegun && openBelow(register, plan.value, row).length > 0;
}
