/**
 * Published tables of several readers. Figures as the R package irrCAC gives them (README and vignettes, version at commit
 * 7fb7509): the share of agreeing pairs, AC1 and Fleiss's kappa with their standard errors, and the printed intervals.
 */
import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/agreement/rules/coefficients";
import { coefficients } from "../../src/agreement/rules/coefficients";
import { congerKappa, krippendorffAlpha, severalReaders } from "../../src/agreement/rules/several-readers";

/** Twelve subjects by four raters into five categories, with gaps (irrCAC raw4raters). */
const RAW: readonly (readonly (number | null)[])[] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
];

/** Fifteen subjects by six raters, as how many chose each of five diagnoses (irrCAC distrib.6raters). */
const DISTRIBUTION: readonly (readonly number[])[] = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
];

function counted(rows: readonly (readonly (number | null)[])[], answers: number): number[][] {
  return rows.map((row) =>
    Array.from({ length: answers }, (_, answer) => row.filter((each) => each === answer + 1).length),
  );
}

function expectNear(found: Estimate | null, [value, error]: readonly [number, number], digits: number): void {
  expect(found?.value).toBeCloseTo(value, digits);
  expect(found?.error).toBeCloseTo(error, digits);
}

describe("agreement of several readers", () => {
  it("is as published for four raters with gaps, to the five digits printed", () => {
    const found = severalReaders(counted(RAW, 5));
    expect(found.compared).toBe(11);
    expectNear(found.share, [0.8181818, 0.12561], 5);
    expect([found.share?.low.toFixed(3), found.share?.high.toFixed(3)]).toEqual(["0.542", "1.000"]);
    expectNear(found.ac1, [0.77544, 0.14295], 5);
    expectNear(found.fleiss, [0.76117, 0.15302], 5);
    expect([found.ac1?.low.toFixed(3), found.ac1?.high.toFixed(3)]).toEqual(["0.461", "1.000"]);
    expectNear(found.alpha, [0.74342, 0.14548], 5);
    expectNear(found.brennanPrediger, [0.77273, 0.14472], 5);
    const places = RAW.map((row) => row.map((each) => (each === null ? null : each - 1)));
    expectNear(congerKappa(places, 5), [0.76282, 0.14917], 5);
  });

  it("is as published for six raters, to six digits", () => {
    const found = severalReaders(DISTRIBUTION);
    expect(found.share?.value).toBeCloseTo(0.5511111, 6);
    expectNear(found.ac1, [0.4448007, 0.08418757], 6);
    expectNear(found.fleiss, [0.4139265, 0.08119291], 6);
    const alpha = krippendorffAlpha(DISTRIBUTION, "counts");
    expectNear(alpha, [0.4204384, 0.08243228], 6);
    expect(found.alpha?.value).toBe(alpha?.value);
    expect([alpha?.low.toFixed(3), alpha?.high.toFixed(3)]).toEqual(["0.244", "0.597"]);
    const ends = (each: Estimate | null) => [each?.low.toFixed(3), each?.high.toFixed(3)];
    expect([ends(found.ac1), ends(found.fleiss)]).toEqual([
      ["0.264", "0.625"],
      ["0.240", "0.588"],
    ]);
  });

  it("gives for two readers without gaps the same AC1 as two readers' own formula", () => {
    const table = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ];
    const subjects = table.flatMap((line, first) =>
      line.flatMap((count, second) =>
        Array.from({ length: count }, () =>
          line.map((_, answer) => Number(answer === first) + Number(answer === second)),
        ),
      ),
    );
    expect(severalReaders(subjects).ac1?.value).toBeCloseTo(coefficients(table).ac1?.value ?? NaN, 12);
  });

  it("does not mind the order of subjects, nor one that nobody answered", () => {
    const forth = severalReaders(DISTRIBUTION);
    const back = severalReaders([...DISTRIBUTION].reverse().concat([[0, 0, 0, 0, 0]]));
    expect(back.share?.value).toBeCloseTo(forth.share?.value ?? NaN, 12);
    expectNear(back.ac1, [forth.ac1?.value ?? NaN, forth.ac1?.error ?? NaN], 12);
  });

  it("has no value where no subject was answered by two", () => {
    expect(
      severalReaders([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ compared: 0, share: null, ac1: null, fleiss: null, alpha: null, brennanPrediger: null });
  });
});
