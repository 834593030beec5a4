/** Which units' figures are kept back in a published paper, so that no reader can work out a small one. */

/** How many cases a unit's figure is made of. */
export interface UnitCount {
  readonly unit: string;
  readonly n: number;
}

/**
 * Units whose figure is not shown, given that the one for all units together may be known, and each of the others from
 * a paper of its own: those of fewer than `least` cases, and, because they could be had by subtraction, the smallest of
 * the others until what is kept back is at least two figures and `least` cases.
 *
 * @param total of all units together; what the units named do not hold of it belongs to units nobody shows
 */
export function hiddenUnits(total: number, units: readonly UnitCount[], least: number): ReadonlySet<string> {
  const counted = units.filter(({ n }) => n > 0);
  const unnamed = Math.max(total - counted.reduce((sum, { n }) => sum + n, 0), 0);
  const small = counted.filter(({ n }) => n < least);
  const hidden = new Set(small.map(({ unit }) => unit));
  if (small.length === 0 && (unnamed === 0 || unnamed >= least)) return hidden;
  let figures = small.length + (unnamed > 0 ? 1 : 0);
  let cases = small.reduce((sum, { n }) => sum + n, unnamed);
  for (const { unit, n } of counted.filter((each) => each.n >= least).sort((one, other) => one.n - other.n)) {
    if (figures >= 2 && cases >= least) break;
    hidden.add(unit);
    figures += 1;
    cases += n;
  }
  return hidden;
}
