/**
 * Agreement beyond chance between several readers, some of whom may have left out some cases: Gwet's AC1, Fleiss's kappa,
 * Krippendorff's alpha, Brennan and Prediger's coefficient and Conger's kappa with large-sample standard errors. For two
 * readers without gaps AC1 is that of `coefficients`.
 */
import { studentQuantile } from "../../kernel/statistics";
import type { Estimate } from "./coefficients";

export interface SeveralReaders {
  /** Subjects that at least two readers answered. */
  readonly compared: number;
  /** Mean share of pairs of readers that agree about a subject. All are null where nothing, or one subject, can be compared. */
  readonly share: Estimate | null;
  readonly ac1: Estimate | null;
  readonly fleiss: Estimate | null;
  /** Krippendorff's alpha for answers without order. */
  readonly alpha: Estimate | null;
  /** Brennan and Prediger: chance is the same for every answer of the scale. */
  readonly brennanPrediger: Estimate | null;
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
  if (compared === 0) return { compared, share: null, ac1: null, fleiss: null, alpha: null, brennanPrediger: null };
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
    const parts = subjects.map(({ row, readers }, index) => {
      const own = readers < 2 ? 0 : ((n / compared) * ((shares[index] ?? 0) - chance)) / (1 - chance);
      const expected = sum(means.map((mean, answer) => (weight(mean) * (row[answer] ?? 0)) / readers));
      return own - (2 * (1 - value) * (expected - chance)) / (1 - chance);
    });
    return estimate(value, value, parts);
  };
  const gwet = sum(means.map((mean) => mean * (1 - mean))) / (answers - 1);
  return {
    compared,
    share: estimated(0, () => 0),
    ac1: estimated(gwet, (mean) => (1 - mean) / (answers - 1)),
    fleiss: estimated(sum(means.map((mean) => mean * mean)), (mean) => mean),
    alpha: krippendorffAlpha(counts),
    brennanPrediger: estimated(1 / answers, () => 1 / answers),
  };
}

/**
 * Krippendorff's alpha for answers without order, from counts as `severalReaders` has them.
 *
 * @param from irrCAC reckons the standard error otherwise where it is given readers' ratings than where it is given counts
 * alone (there chance weighs once, not twice); both are published, and nearly alike
 * @returns null where no subject, or one, was answered by two
 * @source Krippendorff, K. (1970), Educational and Psychological Measurement 30, 61-70; the standard errors as in irrCAC
 */
export function krippendorffAlpha(
  counts: readonly (readonly number[])[],
  from: "ratings" | "counts" = "ratings",
): Estimate | null {
  const subjects = counts.map((row) => ({ row, readers: sum(row) })).filter(({ readers }) => readers > 1);
  const n = subjects.length;
  if (n < 2) return null;
  const mean = sum(subjects.map(({ readers }) => readers)) / n;
  const small = 1 / (n * mean);
  const agreeing = subjects.map(
    ({ row, readers }) => sum(row.map((count) => count * (count - 1))) / (mean * (readers - 1)),
  );
  const share = sum(agreeing) / n;
  const shares = (subjects[0]?.row ?? []).map(
    (_, answer) => sum(subjects.map(({ row }) => row[answer] ?? 0)) / n / mean,
  );
  const chance = sum(shares.map((each) => each * each));
  if (1 - chance < 1e-12) return null;
  const beyond = (agreed: number): number => (agreed - chance) / (1 - chance);
  const corrected = (agreed: number): number => (1 - small) * agreed + small;
  const value = beyond(corrected(share));
  const centre = from === "ratings" ? beyond(share) : value;
  const parts = subjects.map(({ row, readers }, index) => {
    const over = (readers - mean) / mean;
    const agreed = (agreeing[index] ?? 0) - share * over;
    const expected = sum(shares.map((each, answer) => (each * (row[answer] ?? 0)) / mean)) - chance * over;
    const pull = (1 - centre) * beyond(expected);
    return from === "ratings" ? beyond(agreed) - 2 * pull : beyond(corrected(agreed)) - pull;
  });
  return estimate(value, centre, parts);
}

/**
 * Conger's kappa: chance by each reader's own use of the answers.
 *
 * @param ratings per subject, the place of the answer each reader gave, from 0, or null; all rows of the same length
 * @param answers how many there are on the scale
 * @returns null where no subject, or one, was answered by two, or where a reader answered nothing
 * @source Conger, A. J. (1980), Psychological Bulletin 88, 322-328; with gaps and its standard error as in irrCAC
 */
export function congerKappa(ratings: readonly (readonly (number | null)[])[], answers: number): Estimate | null {
  const subjects = ratings.filter((row) => row.some((each) => each !== null));
  const n = subjects.length;
  const readers = subjects[0]?.length ?? 0;
  const byReader = Array.from(
    { length: readers },
    (_, reader) => subjects.filter((row) => row[reader] !== null).length,
  );
  const scale = Array.from({ length: answers }, (_, answer) => answer);
  const counts = subjects.map((row) => scale.map((answer) => row.filter((each) => each === answer).length));
  const sizes = counts.map(sum);
  const compared = sizes.filter((size) => size > 1).length;
  if (compared === 0 || n < 2 || byReader.includes(0)) return null;
  const shares = counts.map((row, index) => {
    const size = sizes[index] ?? 0;
    return size < 2 ? 0 : sum(row.map((count) => count * (count - 1))) / (size * (size - 1));
  });
  const share = sum(shares) / compared;
  /** Share of each reader's answers that are each answer. */
  const use = byReader.map((total, reader) =>
    scale.map((answer) => subjects.filter((row) => row[reader] === answer).length / total),
  );
  const means = scale.map((answer) => sum(use.map((own) => own[answer] ?? 0)) / readers);
  const chance = sum(
    means.map((mean, answer) => {
      const spread = (sum(use.map((own) => (own[answer] ?? 0) ** 2)) - readers * mean * mean) / (readers - 1);
      return mean * mean - spread / readers;
    }),
  );
  if (1 - chance < 1e-12) return null;
  const value = (share - chance) / (1 - chance);
  const parts = subjects.map((row, index) => {
    const pull = sum(
      byReader.map((total, reader) => {
        const given = row[reader] ?? null;
        const there = (given === null ? 0 : 1) - total / n;
        return sum(
          scale.map((answer) => {
            const own = use[reader]?.[answer] ?? 0;
            const off = ((given === answer ? 1 : 0) - there * own) * (n / total);
            return off * (readers * (means[answer] ?? 0) - own);
          }),
        );
      }),
    );
    const expected = pull / (readers * (readers - 1));
    const own = (sizes[index] ?? 0) < 2 ? 0 : ((n / compared) * ((shares[index] ?? 0) - chance)) / (1 - chance);
    return own - (2 * (1 - value) * (expected - chance)) / (1 - chance);
  });
  return estimate(value, value, parts);
}

/** With the standard error of subjects' parts about their centre. */
function estimate(value: number, centre: number, parts: readonly number[]): Estimate {
  const n = parts.length;
  const error = Math.sqrt(sum(parts.map((each) => (each - centre) ** 2)) / (n * (n - 1)));
  const reach = studentQuantile(n - 1) * error;
  return { value, error, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
