/**
 * Published tables of two readers. Figures as the R package irrCAC gives them (README and vignettes, version at commit
 * 7fb7509): share, kappa and AC1 with standard errors, and intervals where they are printed.
 */
import { describe, expect, it } from "vitest";
import type { Crosstab, Estimate } from "../../src/agreement/rules/coefficients";
import { coefficients } from "../../src/agreement/rules/coefficients";

interface Published {
  readonly name: string;
  readonly counts: Crosstab;
  readonly share: number;
  readonly kappa: readonly [value: number, error: number];
  readonly ac1: readonly [value: number, error: number];
}

const PUBLISHED: readonly Published[] = [
  {
    name: "two abstractors, three categories (irrCAC cont3x3abstractors)",
    counts: [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    share: 0.89,
    kappa: [0.7964094, 0.05891072],
    ac1: [0.8493305, 0.04321747],
  },
  {
    name: "Feinstein and Cicchetti 1990, even margins",
    counts: [
      [40, 9],
      [6, 45],
    ],
    share: 0.85,
    kappa: [0.6995192, 0.0713936],
    ac1: [0.7007481, 0.0713518],
  },
  {
    name: "Feinstein and Cicchetti 1990, skewed margins: the same share, and kappa falls",
    counts: [
      [80, 10],
      [5, 5],
    ],
    share: 0.85,
    kappa: [0.3181818, 0.13345652],
    ac1: [0.808, 0.05212942],
  },
  {
    name: "85 mammograms",
    counts: [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ],
    share: 0.6352941,
    kappa: [0.4727891, 0.07271538],
    ac1: [0.5291981, 0.06748162],
  },
  {
    name: "skin conditions (SAS/STAT, FREQ)",
    counts: [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ],
    share: 0.5113636,
    kappa: [0.3448753, 0.07239669],
    ac1: [0.3510733, 0.07032795],
  },
  {
    name: "50 grant applications",
    counts: [
      [20, 5],
      [10, 15],
    ],
    share: 0.7,
    kappa: [0.4, 0.12699606],
    ac1: [0.4059406, 0.13015172],
  },
];

/** To six digits. */
function expectNear(found: Estimate | null, [value, error]: readonly [number, number]): void {
  expect(found?.value).toBeCloseTo(value, 6);
  expect(found?.error).toBeCloseTo(error, 6);
}

describe("agreement beyond chance", () => {
  it.each(PUBLISHED)("$name", ({ counts, share, kappa, ac1 }) => {
    const found = coefficients(counts);
    expect(found.share?.value).toBeCloseTo(share, 6);
    expectNear(found.kappa, kappa);
    expectNear(found.ac1, ac1);
  });

  it("gives the printed intervals: Student's t with n - 1 degrees of freedom", () => {
    const { share, kappa, ac1 } = coefficients(PUBLISHED[0]?.counts ?? []);
    const ends = (each: Estimate | null): readonly string[] =>
      each === null ? [] : [each.low.toFixed(3), each.high.toFixed(3)];
    expect(share?.error).toBeCloseTo(0.03128898, 7);
    expect(ends(share)).toEqual(["0.828", "0.952"]);
    expect(ends(kappa)).toEqual(["0.680", "0.913"]);
    expect(ends(ac1)).toEqual(["0.764", "0.935"]);
  });

  it("is one, without doubt, where every answer is the same as the other's", () => {
    const { kappa, ac1 } = coefficients([
      [4, 0],
      [0, 7],
    ]);
    expect([kappa?.value, kappa?.error, ac1?.value, ac1?.error, ac1?.high]).toEqual([1, 0, 1, 0, 1]);
  });

  it("has no kappa where both gave one answer only, and nothing at all without pairs", () => {
    const alike = coefficients([
      [9, 0],
      [0, 0],
    ]);
    expect([alike.kappa, alike.ac1?.value]).toEqual([null, 1]);
    expect(
      coefficients([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ pairs: 0, agreed: 0, share: null, kappa: null, ac1: null });
  });

  it("does not mind which reader is the first", () => {
    for (const { counts } of PUBLISHED) {
      const turned = counts.map((_, row) => counts.map((line) => line[row] ?? 0));
      const [one, other] = [coefficients(counts), coefficients(turned)];
      expectNear(other.kappa, [one.kappa?.value ?? NaN, one.kappa?.error ?? NaN]);
      expectNear(other.ac1, [one.ac1?.value ?? NaN, one.ac1?.error ?? NaN]);
    }
  });
});
