/** Who has had feedback after a round: of those with a reviewed case, how many, how soon, and who is missing. */
import type { IsoDate } from "../../kernel/date";
import { serialFromDate } from "../../kernel/date";
import { distinct, unitKey } from "../../kernel/keys";
import { percent } from "../../figures/rules/compliance";
import type { CaseworkerKey } from "./feedback";
import { caseworkerKey } from "./feedback";

interface Caseworker {
  readonly unit: string;
  readonly caseworker: string;
}

/** Feedback as it stands in tblTilbagemelding. */
export interface GivenFeedback extends Caseworker {
  /** Dato; null while it is not given. */
  readonly date: IsoDate | null;
}

export interface FeedbackShare {
  /** Null: all units together. */
  readonly unit: string | null;
  /** With at least one reviewed case. */
  readonly caseworkers: number;
  /** Of those, with a Dato. */
  readonly given: number;
  /** Whole percent. */
  readonly percent: number | null;
  /** Days from the day the level was closed; null while it is open, and where nobody has had feedback. */
  readonly medianDays: number | null;
  /** Names, in the order of the draw. */
  readonly missing: readonly string[];
}

/**
 * All together first, then each unit in the order of the caseworkers. Feedback given before the level was closed was
 * given on day 0.
 */
export function feedbackShares(
  caseworkers: readonly Caseworker[],
  given: readonly GivenFeedback[],
  closed: IsoDate | null,
): readonly FeedbackShare[] {
  const dates = new Map<CaseworkerKey, IsoDate>();
  for (const each of given) if (each.date !== null) dates.set(caseworkerKey(each), each.date);
  const of = (unit: string | null, own: readonly Caseworker[]): FeedbackShare => {
    const had = own.flatMap((each) => dates.get(caseworkerKey(each)) ?? []);
    const days = closed === null ? [] : had.map((date) => Math.max(0, serialFromDate(date) - serialFromDate(closed)));
    return {
      unit,
      caseworkers: own.length,
      given: had.length,
      percent: percent(had.length, own.length),
      medianDays: median(days),
      missing: own.filter((each) => !dates.has(caseworkerKey(each))).map(({ caseworker }) => caseworker),
    };
  };
  const units = distinct(
    caseworkers.map(({ unit }) => unit),
    unitKey,
  );
  return [
    of(null, caseworkers),
    ...units.map((unit) =>
      of(
        unit,
        caseworkers.filter((each) => unitKey(each.unit) === unitKey(unit)),
      ),
    ),
  ];
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
