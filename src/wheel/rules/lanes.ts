/** The picture of a year: lanes of work, and in each the months that an activity takes, side by side or below each other. */
import type { IsoDate } from "../../kernel/date";
import type { Activity, Lane } from "./activity";
import { DRAWING, isType, laneOf, LANES, spanIn } from "./activity";

export interface Dated {
  readonly activity: Activity;
  /** Days past its deadline. */
  readonly late: number;
}

/** Where an activity stands in its lane. */
export interface Bar<Entry extends Dated = Dated> extends Dated {
  readonly entry: Entry;
  /** Months, from 0. */
  readonly from: number;
  readonly to: number;
  /** Line of the lane, from 0: bars of one line do not meet. */
  readonly line: number;
}

export interface LaneOfYear<Entry extends Dated = Dated> {
  readonly lane: Lane;
  readonly lines: number;
  readonly bars: readonly Bar<Entry>[];
}

/** From the lowest level down to the committee, with what lies in the twelve months. Draws are in no picture, only in lists. */
export function lanesOf<Entry extends Dated>({
  entries,
  levels,
  first,
}: {
  readonly entries: readonly Entry[];
  readonly levels: readonly { readonly level: number }[];
  readonly first: IsoDate;
}): readonly LaneOfYear<Entry>[] {
  const lanes: Lane[] = [...levels.map(({ level }) => level), ...LANES];
  for (const { activity } of entries) if (!lanes.includes(laneOf(activity))) lanes.unshift(laneOf(activity));
  return lanes.flatMap((lane) => {
    const ends: number[] = [];
    const bars = entries.flatMap((entry): Bar<Entry>[] => {
      const { activity, late } = entry;
      const span = isType(activity.type, DRAWING) || laneOf(activity) !== lane ? null : spanIn(activity, first);
      if (span === null) return [];
      const free = ends.findIndex((end) => end < span.from);
      const line = free < 0 ? ends.length : free;
      ends[line] = span.to;
      return [{ entry, activity, late, ...span, line }];
    });
    return lane === "andet" && bars.length === 0 ? [] : [{ lane, lines: Math.max(1, ends.length), bars }];
  });
}
