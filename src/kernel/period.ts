/** Periods that figures are told for: ISO weeks, months, quarters and years, by their names. */
import type { IsoDate } from "./date";
import { addDays, addMonths, serialFromDate } from "./date";
import { clean, plainSigns } from "./text";

export const PERIOD_KINDS = ["uge", "måned", "kvartal", "år"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface NamedPeriod {
  readonly kind: PeriodKind;
  /** `2026-W10`, `2026-03`, `2026-K1`, `2026`: in code-point order they are in order of time within a kind. */
  readonly name: string;
  readonly from: IsoDate;
  /** The last day, counted. */
  readonly to: IsoDate;
  /** Danish, as `uge 10, 2026`. */
  readonly label: string;
  /** The same where room is scarce: `uge 10`, `mar 26`. */
  readonly short: string;
}

export const MONTHS: readonly string[] = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];

/** The Monday of a day's week. */
function mondayOf(day: IsoDate): IsoDate {
  // Serial number 2 is a Monday (1 January 1900, as Excel counts from 1 March 1900 on).
  return addDays(day, -((((serialFromDate(day) - 2) % 7) + 7) % 7));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/**
 * The ISO week with that Monday: it belongs to the year of its Thursday.
 * @source ISO 8601-1:2019, 3.1.1.23
 */
function weekFrom(monday: IsoDate): NamedPeriod {
  const year = addDays(monday, 3).slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  const week = (serialFromDate(monday) - serialFromDate(first)) / 7 + 1;
  return {
    kind: "uge",
    name: `${year}-W${two(week)}`,
    from: monday,
    to: addDays(monday, 6),
    label: `uge ${week}, ${year}`,
    short: `uge ${week}`,
  };
}

const LENGTH = { måned: 1, kvartal: 3, år: 12 } as const;

function monthsFrom(kind: keyof typeof LENGTH, first: IsoDate): NamedPeriod {
  const [year, month] = first.split("-") as [string, string];
  const quarter = Math.ceil(Number(month) / 3);
  const word = MONTHS[Number(month) - 1] as string;
  const names = {
    måned: [`${year}-${month}`, `${word} ${year}`, `${word.slice(0, 3)} ${year.slice(2)}`],
    kvartal: [`${year}-K${quarter}`, `${quarter}. kvartal ${year}`, `${quarter}. kv. ${year.slice(2)}`],
    år: [year, year, year],
  } as const;
  const [name, label, short] = names[kind];
  return { kind, name, from: first, to: addDays(addMonths(first, LENGTH[kind]), -1), label, short };
}

/** The period of a kind that a day lies in. */
export function periodOfDay(kind: PeriodKind, day: IsoDate): NamedPeriod {
  if (kind === "uge") return weekFrom(mondayOf(day));
  const month = Number(day.slice(5, 7));
  return monthsFrom(kind, `${day.slice(0, 4)}-${two(month - ((month - 1) % LENGTH[kind]))}-01`);
}

export function periodBefore({ kind, from }: NamedPeriod): NamedPeriod {
  return periodOfDay(kind, addDays(from, -1));
}

/** The last `count` periods up to and with this one, in order of time. */
export function periodsUpTo(period: NamedPeriod, count: number): readonly NamedPeriod[] {
  const periods = [period];
  while (periods.length < count) periods.unshift(periodBefore(periods[0] as NamedPeriod));
  return periods;
}

/** Days of a period. */
export function daysIn({ from, to }: Pick<NamedPeriod, "from" | "to">): number {
  return serialFromDate(to) - serialFromDate(from) + 1;
}

const WEEK = /^(?:(\d{4})[\s-]*(?:w|u|uge)\s*(\d{1,2})|(?:uge|u)\s*(\d{1,2})(?:\s*[,/-]\s*|\s+)(\d{4}))$/iu;
const QUARTER = /^(?:(\d{4})[\s-]*[kq]([1-4])|([1-4])\.?\s*(?:kvartal|kv\.?)[\s,]+(\d{4}))$/iu;
const MONTH = /^(?:(\d{4})-(\d{1,2})|(\p{L}{3,})\.?[\s,]+(\d{4}))$/iu;

/**
 * A period as people write it: `2026-W10`, `2026-U10`, `uge 10, 2026`; `2026-03`, `marts 2026`; `2026-K1`, `1. kvartal 2026`;
 * `2026`. Null for anything else, and for a week that the year does not have.
 */
export function parsePeriod(typed: string): NamedPeriod | null {
  const text = plainSigns(clean(typed));
  const week = WEEK.exec(text);
  if (week !== null) {
    const [year, number] = [week[1] ?? week[4], Number(week[2] ?? week[3])];
    const found = weekFrom(addDays(mondayOf(`${year}-01-04`), 7 * (number - 1)));
    return number >= 1 && found.name.startsWith(`${year}-`) ? found : null;
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const [year, number] = [quarter[1] ?? quarter[4], Number(quarter[2] ?? quarter[3])];
    return monthsFrom("kvartal", `${year}-${two(number * 3 - 2)}-01`);
  }
  const month = MONTH.exec(text);
  if (month !== null) {
    const word = (month[3] ?? "").toLowerCase();
    const named = MONTHS.findIndex((each) => each === word || (word.length === 3 && each.startsWith(word)));
    const [year, number] = month[1] === undefined ? [month[4], named + 1] : [month[1], Number(month[2])];
    return number >= 1 && number <= 12 ? monthsFrom("måned", `${year}-${two(number)}-01`) : null;
  }
  return /^\d{4}$/u.test(text) ? monthsFrom("år", `${text}-01-01`) : null;
}
