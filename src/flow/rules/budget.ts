/**
 * The assumptions of the budget and what came of them: number of whole-year persons and price, and how much of a deviation
 * is due to each.
 *
 * @source KLK, Albertslund Kommune 2016, Statusnotat, Side 12: rows, columns, and "- -" in the row of the total
 */
import type { Measure } from "../../cases/rules/measure";
import type { IsoDate } from "../../kernel/date";
import type { NamedPeriod } from "../../kernel/period";
import { daysIn, periodOfDay } from "../../kernel/period";
import { wholeYearPersons } from "./measure-figures";
import { expenseIn, pathOf, PLACEMENT, yearlyPrice } from "./measure-tree";

export const BUDGET_ROWS = [
  "Plejefamilie",
  "Opholdssteder",
  "Institutioner",
  "Domsanbragte",
  "Særligt dyre enkeltsager",
] as const;
export type BudgetRow = (typeof BUDGET_ROWS)[number];

/** A row of tblForudsaetninger, as the staff typed it. */
export interface Assumption {
  /** `2026` */
  readonly year: string;
  readonly row: string;
  /** Whole-year persons. */
  readonly persons: number | null;
  /** 1,000 kroner of a whole year. */
  readonly price: number | null;
}

export interface BudgetLine {
  readonly row: BudgetRow;
  readonly assumedPersons: number | null;
  /** 1,000 kroner. */
  readonly assumedPrice: number | null;
  /** Million kroner of the whole year. */
  readonly budget: number | null;
  readonly persons: number;
  readonly price: number | null;
  /** Million kroner, so far this year. */
  readonly spent: number | null;
  /** Million kroner: spent beyond the part of the budget that belongs to the days so far. */
  readonly deviation: number | null;
  /** The part of it that is due to how many there are, and to what each costs. */
  readonly byNumber: number | null;
  readonly byPrice: number | null;
}

/** Where a measure is budgeted; null for what the table has no row for. */
export function budgetRowOf(measure: Measure, dear: number, asOf: IsoDate): BudgetRow | null {
  const [kind, branch] = pathOf(measure);
  if (kind !== PLACEMENT) return null;
  const whole = expenseIn([measure], { from: measure.start, to: asOf }, asOf);
  const price = yearlyPrice(whole, asOf);
  if (price !== null && price > dear) return "Særligt dyre enkeltsager";
  if (branch === "Dom") return "Domsanbragte";
  return BUDGET_ROWS.find((row) => row === branch) ?? null;
}

/** The year of a period so far: from its first day to the last of the period. */
export function yearSoFar({ to }: Pick<NamedPeriod, "to">): Pick<NamedPeriod, "from" | "to"> {
  return { from: periodOfDay("år", to).from, to };
}

/**
 * A line for each row of the table, of the year so far.
 *
 * Spent - budget so far = (persons - assumed persons) x assumed price x share of the year
 *                       + (price - assumed price) x persons x share of the year.
 *
 * @param dear kroner of a whole year above which a case is followed by itself
 */
export function budgetLines(
  measures: readonly Measure[],
  assumptions: readonly Assumption[],
  period: Pick<NamedPeriod, "from" | "to">,
  dear: number,
  asOf: IsoDate,
): readonly BudgetLine[] {
  const days = yearSoFar(period);
  const part = daysIn(days) / daysIn(periodOfDay("år", period.to));
  const rows = measures.map((measure) => ({ measure, row: budgetRowOf(measure, dear, asOf) }));
  return BUDGET_ROWS.map((row): BudgetLine => {
    const own = rows.filter((each) => each.row === row).map(({ measure }) => measure);
    const assumed = assumptions.find((each) => each.row === row);
    const [assumedPersons, assumedPrice] = [assumed?.persons ?? null, assumed?.price ?? null];
    const expense = expenseIn(own, days, asOf);
    const yearly = yearlyPrice(expense, period.to);
    const persons = wholeYearPersons(own, days);
    const price = yearly === null ? null : yearly / 1000;
    const [byNumber, byPrice] = deviations(assumedPersons, assumedPrice, persons, price, part);
    return {
      ...{ row, assumedPersons, assumedPrice, persons, price },
      budget: assumedPersons === null || assumedPrice === null ? null : (assumedPersons * assumedPrice) / 1000,
      spent: expense.kroner === null ? (persons === 0 ? 0 : null) : expense.kroner / 1_000_000,
      ...{ byNumber, byPrice },
      deviation: byNumber === null || byPrice === null ? null : byNumber + byPrice,
    };
  });
}

/** What number and price each add, in million kroner; neither can be told where one of the four is missing. */
function deviations(
  assumedPersons: number | null,
  assumedPrice: number | null,
  persons: number,
  price: number | null,
  part: number,
): readonly [number | null, number | null] {
  if (assumedPersons === null || assumedPrice === null || (price === null && persons > 0)) return [null, null];
  return [
    ((persons - assumedPersons) * assumedPrice * part) / 1000,
    (((price ?? assumedPrice) - assumedPrice) * persons * part) / 1000,
  ];
}
