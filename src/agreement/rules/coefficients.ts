/**
 * Agreement between two readers beyond what chance would give: Cohen's kappa and Gwet's AC1, with large-sample standard
 * errors. Kappa falls when nearly all answers are alike, however well the readers agree; AC1 does not.
 */
import { studentQuantile } from "../../kernel/statistics";

/** A coefficient with its standard error and 95% interval, within -1 to 1. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

export interface Coefficients {
  readonly pairs: number;
  readonly agreed: number;
  /** Share of pairs that agree; null without pairs. */
  readonly share: Estimate | null;
  /** Null where it has no value: no pairs, or both readers gave every case the same one answer. */
  readonly kappa: Estimate | null;
  /** Null where it has no value: no pairs. */
  readonly ac1: Estimate | null;
}

/** `counts[i][j]`: pairs in which the first reader gave answer i and the second answer j; square, of at least two answers. */
export type Crosstab = readonly (readonly number[])[];

/**
 * @source Cohen, J. (1960), Educational and Psychological Measurement 20, 37-46; its standard error by Fleiss, J. L.,
 * Cohen, J. and Everitt, B. S. (1969), Psychological Bulletin 72, 323-327. Gwet, K. L. (2008), British Journal of
 * Mathematical and Statistical Psychology 61, 29-48. Intervals by Student's t with n - 1 degrees of freedom, as in the
 * R package irrCAC.
 */
export function coefficients(counts: Crosstab): Coefficients {
  const pairs = sum(counts.map(sum));
  const agreed = sum(counts.map((line, index) => line[index] ?? 0));
  if (pairs === 0) return { pairs, agreed, share: null, kappa: null, ac1: null };
  const share = agreed / pairs;
  const rows = counts.map((line) => sum(line) / pairs);
  const columns = counts.map((_, index) => sum(counts.map((line) => line[index] ?? 0)) / pairs);
  const both = rows.map((row, index) => (row + (columns[index] ?? 0)) / 2);
  const answers = counts.length;
  const kappa = beyondChance(
    counts,
    share,
    sum(rows.map((row, index) => row * (columns[index] ?? 0))),
    (first, second) => (columns[first] ?? 0) + (rows[second] ?? 0),
  );
  const ac1 = beyondChance(
    counts,
    share,
    sum(both.map((each) => each * (1 - each))) / (answers - 1),
    (first, second) => (2 * (1 - ((both[first] ?? 0) + (both[second] ?? 0)) / 2)) / (answers - 1),
  );
  return { pairs, agreed, share: estimate(share, Math.sqrt((share * (1 - share)) / pairs), pairs), kappa, ac1 };
}

/**
 * (share - chance) / (1 - chance), and its error by the delta method.
 * @param slope how much chance agreement follows from one more pair of answers (first, second)
 */
function beyondChance(
  counts: Crosstab,
  share: number,
  chance: number,
  slope: (first: number, second: number) => number,
): Estimate | null {
  if (1 - chance < 1e-12) return null;
  const pairs = sum(counts.map(sum));
  const value = (share - chance) / (1 - chance);
  const squares = sum(
    counts.map((line, first) =>
      sum(
        line.map(
          (count, second) => (count / pairs) * ((first === second ? 1 : 0) - (1 - value) * slope(first, second)) ** 2,
        ),
      ),
    ),
  );
  const variance = (squares - (share - 2 * (1 - value) * chance) ** 2) / (pairs * (1 - chance) ** 2);
  return estimate(value, Math.sqrt(Math.max(0, variance)), pairs);
}

function estimate(value: number, error: number, pairs: number): Estimate {
  const reach = pairs < 2 ? Infinity : studentQuantile(pairs - 1) * error;
  return { value, error, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
