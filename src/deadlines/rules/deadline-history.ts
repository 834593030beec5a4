/** Figures of deadlines from week to week: what stood before, and what it is compared with. */
import { unitKey } from "../../kernel/keys";
import type { Arrow } from "../../kernel/statistics";
import { arrowBetween, percent } from "../../kernel/statistics";
import type { DeadlineId } from "./deadline";
import type { DeadlineTally, Period } from "./deadline-figures";
import { sumOf } from "./deadline-figures";

/** All units together. */
export const ALL_UNITS = "Alle";

/** A row of tblFristtal. */
export interface FigureRow extends DeadlineTally {
  /** Pr. dato. */
  readonly asOf: number;
  readonly period: Period;
  readonly id: DeadlineId;
  /** `Alle` for all units. */
  readonly unit: string;
  /** Of the week before; null where nothing was reckoned then. */
  readonly previous: number | "-" | null;
  readonly arrow: Arrow | "";
}

/** What an arrow between two weeks needs: how far a percent has to move, and how many deadlines it is made of. */
export interface ArrowRule {
  readonly arrowThreshold: number;
  readonly arrowLeast: number;
}

/** A week back, and four: the day of that time nearest to it on which figures were made. */
const NEAR: Readonly<Record<1 | 4, number>> = { 1: 3, 4: 7 };

/** The rows of the day nearest to so many weeks before; none where there is none near it. */
export function weeksBefore(rows: readonly FigureRow[], asOf: number, weeks: 1 | 4): readonly FigureRow[] {
  const wanted = asOf - 7 * weeks;
  let best: number | null = null;
  for (const { asOf: day } of rows) {
    if (day >= asOf || Math.abs(day - wanted) > NEAR[weeks]) continue;
    if (best === null || Math.abs(day - wanted) < Math.abs(best - wanted)) best = day;
  }
  return best === null ? [] : rows.filter((row) => row.asOf === best);
}

/** The figure of the same deadline and unit. */
export function sameFigure<Row extends Pick<FigureRow, "id" | "unit">>(
  rows: readonly Row[],
  { id, unit }: Pick<FigureRow, "id" | "unit">,
): Row | undefined {
  return rows.find((row) => row.id === id && unitKey(row.unit) === unitKey(unit));
}

/** The arrow from one figure to another; none where either is of too few. */
export function arrowFrom(
  before: Pick<DeadlineTally, "kept" | "fell"> | undefined,
  now: Pick<DeadlineTally, "kept" | "fell">,
  { arrowThreshold, arrowLeast }: ArrowRule,
): Arrow | "" {
  if (before === undefined || before.fell < arrowLeast || now.fell < arrowLeast) return "";
  return arrowBetween(percent(before.kept, before.fell), percent(now.kept, now.fell), arrowThreshold);
}

/** How it stood on each of the last days that figures were made of, at most 13, the oldest first. */
export function series(
  rows: readonly FigureRow[],
  unit: string,
  asOf: number,
): readonly { readonly asOf: number; readonly sum: DeadlineTally }[] {
  const own = rows.filter((row) => unitKey(row.unit) === unitKey(unit) && row.asOf <= asOf && row.asOf > asOf - 13 * 7);
  const days = Array.from(new Set(own.map((row) => row.asOf))).sort((a, b) => a - b);
  return days.slice(-13).map((day) => ({ asOf: day, sum: sumOf(own.filter((row) => row.asOf === day)) }));
}
