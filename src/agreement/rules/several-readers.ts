/**
 * Agreement beyond chance between several readers, some of whom may have left out some cases: Gwet's AC1 and Fleiss's
 * kappa with large-sample standard errors. For two readers without gaps AC1 is that of `coefficients`.
 */
import { studentQuantile } from "../../kernel/statistics";
import type { Estimate } from "./coefficients";

export interface SeveralReaders {
  /** Subjects that at least two readers answered. */
  readonly compared: number;
  /** Mean share of pairs of readers that agree about a subject. All three are null where nothing, or one subject, can be compared. */
  readonly share: Estimate | null;
  readonly ac1: Estimate | null;
  readonly fleiss: Estimate | null;
}

/**
 * @param counts per subject, how many readers gave each of the answers; all rows of the same length, at least two
 * @source Gwet, K. L. (2014), Handbook of Inter-Rater Reliability, 4th edition, chapters 2 and 5, as in the R package
 * irrCAC (no finite population); Fleiss, J. L. (1971), Psychological Bulletin 76, 378-382. Intervals by Student's t with
 * n - 1 degrees of freedom, n being the subjects that anybody answered.
 */
export function severalReaders(counts: readonly (readonly number[])[]): SeveralReaders {
  const subjects = counts.map((row) => ({ row, readers: sum(row) })).filter(({ readers }) => readers > 0);
  const compared = subjects.filter(({ readers }) => readers > 1).length;
  if (compared === 0) return { compared, share: null, ac1: null, fleiss: null };
  const answers = subjects[0]?.row.length ?? 0;
  const shares = subjects.map(({ row, readers }) =>
    readers < 2 ? 0 : sum(row.map((count) => count * (count - 1))) / (readers * (readers - 1)),
  );
  const share = sum(shares) / compared;
  const means = Array.from(
    { length: answers },
    (_, answer) => sum(subjects.map(({ row, readers }) => (row[answer] ?? 0) / readers)) / subjects.length,
  );
  const estimated = (chance: number, weight: (mean: number) => number): Estimate | null => {
    const n = subjects.length;
    if (n < 2 || 1 - chance < 1e-12) return null;
    const value = (share - chance) / (1 - chance);
    const squares = subjects.map(({ row, readers }, index) => {
      const own = readers < 2 ? 0 : ((n / compared) * ((shares[index] ?? 0) - chance)) / (1 - chance);
      const expected = sum(means.map((mean, answer) => (weight(mean) * (row[answer] ?? 0)) / readers));
      return (own - (2 * (1 - value) * (expected - chance)) / (1 - chance) - value) ** 2;
    });
    const error = Math.sqrt(sum(squares) / (n * (n - 1)));
    const reach = studentQuantile(n - 1) * error;
    return { value, error, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
  };
  const gwet = sum(means.map((mean) => mean * (1 - mean))) / (answers - 1);
  return {
    compared,
    share: estimated(0, () => 0),
    ac1: estimated(gwet, (mean) => (1 - mean) / (answers - 1)),
    fleiss: estimated(sum(means.map((mean) => mean * mean)), (mean) => mean),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
