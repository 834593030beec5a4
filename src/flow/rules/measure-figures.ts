/**
 * Measures of a period. One that ends on the last day of a period has ended in it and runs no more at its end, so that
 * running = running before + started - ended. Its last day is a day that it runs.
 *
 * @source KLK, Albertslund Kommune 2016, Statusnotat, Side 10-11: whole-year persons, mean duration
 */
import type { Measure } from "../../cases/rules/measure";
import type { IsoDate } from "../../kernel/date";
import { serialFromDate } from "../../kernel/date";
import { wordKey } from "../../kernel/keys";
import type { NamedPeriod } from "../../kernel/period";
import { daysIn } from "../../kernel/period";
import { byCodePoint } from "../../kernel/text";
import type { KeyFigure, PartId } from "./key-figure";
import { count, KEY_FIGURES, partName } from "./key-figure";

type Days = Pick<NamedPeriod, "from" | "to">;

export function isRunning({ start, end }: Measure, on: IsoDate): boolean {
  return start <= on && (end === null || end > on);
}

/** Days of a measure within a period, both ends counted. */
export function daysRunning({ start, end }: Measure, { from, to }: Days): number {
  const first = start > from ? start : from;
  const last = end !== null && end < to ? end : to;
  return last < first ? 0 : serialFromDate(last) - serialFromDate(first) + 1;
}

/** Days of measures over the days of the period. */
export function wholeYearPersons(measures: readonly Measure[], period: Days): number {
  return measures.reduce((sum, each) => sum + daysRunning(each, period), 0) / daysIn(period);
}

/** Mean days of the measures that ended in the period, first and last counted; null where none did. */
export function meanDuration(measures: readonly Measure[], { from, to }: Days): number | null {
  const ended = measures.filter(({ end }) => end !== null && end >= from && end <= to);
  if (ended.length === 0) return null;
  const days = ended.reduce((sum, each) => sum + daysRunning(each, { from: each.start, to: each.end as IsoDate }), 0);
  return days / ended.length;
}

export function measureFigures(measures: readonly Measure[], period: Days): readonly KeyFigure[] {
  const running = measures.filter((each) => isRunning(each, period.to));
  const started = measures.filter(({ start }) => start >= period.from && start <= period.to);
  const ended = measures.filter(({ end }) => end !== null && end >= period.from && end <= period.to);
  const days = measures.reduce((sum, each) => sum + daysRunning(each, period), 0);
  const { name, measured } = KEY_FIGURES.wholeYear;
  return [
    count("placed", running.filter(({ kind }) => kind === "anbringelse").length),
    count("prevented", running.filter(({ kind }) => kind === "forebyggelse").length),
    count("started", started.length),
    count("ended", ended.length),
    { name, measured, k: days, n: daysIn(period), value: days / daysIn(period) },
    ...byType("running", running),
    ...byType("started", started),
    ...byType("ended", ended),
  ];
}

/** The most frequent first. */
function byType(part: PartId, among: readonly Measure[]): readonly KeyFigure[] {
  const counts = new Map<ReturnType<typeof wordKey>, { readonly type: string; count: number }>();
  for (const { type } of among) {
    const known = counts.get(wordKey(type));
    if (known === undefined) counts.set(wordKey(type), { type, count: 1 });
    else known.count++;
  }
  return Array.from(counts.values())
    .sort((a, b) => b.count - a.count || byCodePoint(a.type, b.type))
    .map(({ type, count: k }) => ({
      name: partName(part, type),
      measured: "antal",
      k,
      n: among.length,
      value: k,
    }));
}
