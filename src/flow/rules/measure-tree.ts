/**
 * The tree of measures, with what each branch holds: whole-year persons, how long they last, expense and price. The figures
 * of a branch are the sum of those below it.
 *
 * @source KLK, Albertslund Kommune 2016, Statusnotat, Side 10, Figur 4 (reconstructed from its text) and Side 11 (price =
 * expense over actual whole-year persons). Branches for what the figure has no place for are ours.
 */
import type { Measure } from "../../cases/rules/measure";
import type { IsoDate } from "../../kernel/date";
import type { NamedPeriod } from "../../kernel/period";
import { daysIn, periodOfDay } from "../../kernel/period";
import { daysRunning, isRunning, meanDuration } from "./measure-figures";

/** Where a measure belongs, from the top. */
export type Path = readonly string[];

export const TOTAL = "I alt";
export const PLACEMENT = "Anbringelse";
export const PREVENTION = "Forebyggelse";

/** In the order of the figure; what is not in it comes last in its branch, where there is any. */
const ORDER: readonly Path[] = [
  [PLACEMENT, "Plejefamilie", "Netværk"],
  [PLACEMENT, "Plejefamilie", "Andet"],
  [PLACEMENT, "Opholdssteder", "Offentlig"],
  [PLACEMENT, "Opholdssteder", "Privat"],
  [PLACEMENT, "Opholdssteder", "Ikke oplyst"],
  [PLACEMENT, "Institutioner", "Egen"],
  [PLACEMENT, "Institutioner", "Andre"],
  [PLACEMENT, "Dom"],
  [PLACEMENT, "Andre anbringelser"],
  [PREVENTION, "Familiehus"],
  [PREVENTION, "Andet"],
];

/** The leaf a measure belongs to, by its kind and the words of its type. */
export function pathOf({ kind, type }: Pick<Measure, "kind" | "type">): Path {
  const text = type.toLowerCase();
  if (kind === "forebyggelse") return [PREVENTION, /familiehus/u.test(text) ? "Familiehus" : "Andet"];
  if (/(?:^|[^\p{L}])dom(?:$|[^\p{L}]|s)|sikret/u.test(text)) return [PLACEMENT, "Dom"];
  if (/pleje/u.test(text)) return [PLACEMENT, "Plejefamilie", /netværk|slægt/u.test(text) ? "Netværk" : "Andet"];
  if (/opholdssted/u.test(text)) {
    const owner = /privat/u.test(text) ? "Privat" : /offentlig|kommun|region/u.test(text) ? "Offentlig" : "Ikke oplyst";
    return [PLACEMENT, "Opholdssteder", owner];
  }
  if (/institution|døgn/u.test(text))
    return [PLACEMENT, "Institutioner", /egen|eget|egne|kommunens/u.test(text) ? "Egen" : "Andre"];
  return [PLACEMENT, "Andre anbringelser"];
}

export interface Expense {
  /** Kroner of the period; null where no measure has an expense. */
  readonly kroner: number | null;
  /** Days of the period of those measures that have one. */
  readonly days: number;
  /** Measures running in the period of which the file does not say what they cost. */
  readonly without: number;
}

/**
 * The part of the measures' expenses that falls in a period: each is spread evenly over its days.
 *
 * @param asOf the last day that expenses of running measures are known until
 */
export function expenseIn(
  measures: readonly Measure[],
  period: Pick<NamedPeriod, "from" | "to">,
  asOf: IsoDate,
): Expense {
  let [kroner, days, without, known] = [0, 0, 0, 0];
  for (const each of measures) {
    if (daysRunning(each, period) === 0) continue;
    if (each.expense === null) {
      without++;
      continue;
    }
    const until = each.end !== null && each.end < asOf ? each.end : asOf;
    const all = daysRunning(each, { from: each.start, to: until });
    const own = daysRunning({ ...each, end: until }, period);
    if (all === 0 || own === 0) continue;
    known++;
    kroner += (each.expense * own) / all;
    days += own;
  }
  return { kroner: known === 0 ? null : kroner, days, without };
}

/** Kroner of a whole year for a whole-year person; null where it cannot be told. */
export function yearlyPrice({ kroner, days }: Expense, on: IsoDate): number | null {
  return kroner === null || days === 0 ? null : kroner / (days / daysIn(periodOfDay("år", on)));
}

export interface Branch {
  readonly name: string;
  /** 0 for all measures, 1 for the two kinds. */
  readonly depth: number;
  readonly running: number;
  /** Days in the period, of all its measures. */
  readonly days: number;
  readonly wholeYear: number;
  /** Mean days of those that ended in the period. */
  readonly duration: number | null;
  readonly expense: Expense;
  /** Kroner of a whole year. */
  readonly price: number | null;
}

function branch(
  name: string,
  depth: number,
  measures: readonly Measure[],
  period: Pick<NamedPeriod, "from" | "to">,
  asOf: IsoDate,
): Branch {
  const days = measures.reduce((sum, each) => sum + daysRunning(each, period), 0);
  const expense = expenseIn(measures, period, asOf);
  return {
    ...{ name, depth, days, expense },
    running: measures.filter((each) => isRunning(each, period.to)).length,
    wholeYear: days / daysIn(period),
    duration: meanDuration(measures, period),
    price: yearlyPrice(expense, period.to),
  };
}

/** The whole tree, from the top; a branch that is not in the figure only where it holds something. */
export function measureTree(
  measures: readonly Measure[],
  period: Pick<NamedPeriod, "from" | "to">,
  asOf: IsoDate,
): readonly Branch[] {
  const placed = measures.map((measure) => ({ measure, path: pathOf(measure) }));
  const below = (path: Path): readonly Measure[] =>
    placed.filter((each) => path.every((name, at) => each.path[at] === name)).map(({ measure }) => measure);
  const found: Branch[] = [branch(TOTAL, 0, measures, period, asOf)];
  const seen = new Set<string>();
  for (const leaf of ORDER)
    leaf.forEach((name, at) => {
      const path = leaf.slice(0, at + 1);
      const own = below(path);
      const isOurs = name === "Ikke oplyst" || name === "Andre anbringelser";
      if (seen.has(path.join("/")) || (isOurs && own.length === 0)) return;
      seen.add(path.join("/"));
      found.push(branch(name, at + 1, own, period, asOf));
    });
  return found;
}
