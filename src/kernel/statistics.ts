/**
 * What a figure is, and what it must answer for: how sure is the rate (Wilson's interval), could the change between two rounds be chance
 * (Fisher's exact test), and how far does an interval reach over few observations (Student's t).
 */

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Two tables count as equally likely when they differ by less than this, as in R's `fisher.test`. */
const TIE = 1 + 1e-7;

/** From this p on, a change may well be chance. */
const SIGNIFICANCE = 0.05;

/**
 * Whole percent, halves up, in integers; null where nothing is assessed (shown as `-`).
 * @example percent(1, 8) // 13
 */
export function percent(k: number, n: number): number | null {
  return n === 0 ? null : Math.floor((200 * k + n) / (2 * n));
}

export type Arrow = "↗" | "→" | "↘";

/**
 * The arrow between two whole percents: a move of more than `threshold` points up or down, else level. Empty where
 * either is missing.
 * @source the Bilag of 2018: 67 → 77 is level although it moves 10.6 points before rounding
 */
export function arrowBetween(previous: number | null, current: number | null, threshold: number): Arrow | "" {
  if (previous === null || current === null) return "";
  if (current - previous > threshold) return "↗";
  return current - previous < -threshold ? "↘" : "→";
}

/**
 * Wilson's 95% interval for a rate, each end 0-1; null where n is 0.
 * @source Wilson, E. B. (1927), JASA 22, 209-212; the same as R's `prop.test(k, n, correct = FALSE)`
 * @example wilsonInterval(13, 18) // { low: 0.491, high: 0.875 }
 */
export function wilsonInterval(k: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n === 0) return null;
  const rate = k / n;
  const square = Z * Z;
  const middle = rate + square / (2 * n);
  const reach = Z * Math.sqrt((rate * (1 - rate) + square / (4 * n)) / n);
  const scale = 1 + square / n;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/**
 * Two-sided p of Fisher's exact test on k1 of n1 against k2 of n2: the sum of all tables with the same margins that are
 * no more likely than the one seen. Tables are weighed against the most likely one by the ratio of neighbours, so
 * nothing overflows and no factorial is rounded; exact to about 1e-12 relative for n up to 10,000. 1 where a side is empty.
 * @source Fisher, R. A. (1935), JRSS 98, 39-54; the sum and its tolerance as in R's `fisher.test`
 */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  const met = k1 + k2;
  const lowest = Math.max(0, met - n2);
  const highest = Math.min(met, n1);
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((n1 + 1) * (met + 1)) / (n1 + n2 + 2))));
  const weights = new Map<number, number>([[mode, 1]]);
  for (let x = mode, weight = 1; x < highest && weight > 0; x++) {
    weight *= ((n1 - x) * (met - x)) / ((x + 1) * (n2 - met + x + 1));
    weights.set(x + 1, weight);
  }
  for (let x = mode, weight = 1; x > lowest && weight > 0; x--) {
    weight *= (x * (n2 - met + x)) / ((n1 - x + 1) * (met - x + 1));
    weights.set(x - 1, weight);
  }
  const limit = (weights.get(k1) ?? 0) * TIE;
  const ascending = Array.from(weights.values()).sort((a, b) => a - b);
  const total = ascending.reduce((sum, weight) => sum + weight, 0);
  const asRare = ascending.reduce((sum, weight) => (weight <= limit ? sum + weight : sum), 0);
  return asRare / total;
}

/** Whether the change from k1 of n1 to k2 of n2 is statistically uncertain: Fisher's p is 0.05 or more. */
export function isUncertain(k1: number, n1: number, k2: number, n2: number): boolean {
  return fisherExact(k1, n1, k2, n2) >= SIGNIFICANCE;
}

/** Above so many degrees of freedom the series in 1/n is exact to ten digits. */
const MANY = 200;

/**
 * The 97.5 % point of Student's t with `freedom` degrees of freedom, a whole number from 1: how many standard errors a
 * 95% interval reaches.
 * @source Abramowitz, M. and Stegun, I. A. (1964), Handbook of Mathematical Functions, 26.7.3-4 and 26.7.5; the same as
 * R's `qt(0.975, freedom)`
 * @example studentQuantile(10) // 2.228139
 */
export function studentQuantile(freedom: number): number {
  if (freedom > MANY) {
    const [n, z] = [freedom, Z];
    return (
      z +
      (z ** 3 + z) / (4 * n) +
      (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
      (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3) +
      (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * n ** 4)
    );
  }
  let [low, high] = [0, Math.PI / 2];
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (withinAngle(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(low);
}

/** The probability of |t| below √freedom · tan(angle). */
function withinAngle(angle: number, freedom: number): number {
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let total = freedom === 1 ? 0 : term;
  for (let index = odd ? 3 : 2; index < freedom; index += 2) {
    term *= (cosine * cosine * (index - 1)) / index;
    total += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * total) : Math.sin(angle) * total;
}
