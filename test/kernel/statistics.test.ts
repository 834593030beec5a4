import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact, isUncertain, studentQuantile, wilsonInterval } from "../../src/kernel/statistics";
import { publishedRows } from "../golden/published";

/** Printed by test/golden/statistics.R. */
const FIGURES_OF_R = readFileSync(new URL("../golden/statistics.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(2)
  .map((line) => line.split(";").map(Number) as [number, number, number, number, number, number, number]);

describe("Fisher's exact test", () => {
  it("agrees with R on every table, up to groups of 10,000", () => {
    expect(FIGURES_OF_R.length).toBeGreaterThan(400);
    for (const [k1, n1, k2, n2, p] of FIGURES_OF_R) {
      const ours = fisherExact(k1, n1, k2, n2);
      expect(Math.abs(ours - p), `${k1}/${n1} v ${k2}/${n2}: ${ours}, R ${p}`).toBeLessThanOrEqual(1e-9 * p);
    }
  });

  it("knows Fisher's lady tasting tea: 3 of 4 against 1 of 4 gives 34/70", () => {
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12);
  });

  it("finds 7 of the 45 published arrows up or down beyond chance", () => {
    const moved = publishedRows().flatMap(({ arrow, earlier, later }) =>
      arrow === "↗" || arrow === "↘" ? [{ earlier, later: later! }] : [],
    );
    expect(moved).toHaveLength(45);
    expect(moved.filter(({ earlier, later }) => !isUncertain(earlier.k, earlier.n, later.k, later.n))).toHaveLength(7);
  });

  // domain: "From 50 %, a change shows at n 15 v 15 only above 40 points, 40 v 40 above 25, 90 v 90 above 16, 220 v 220 above 10"
  it.each([
    [15, 40],
    [40, 25],
    [90, 16],
    [220, 10],
  ])("from half of %i, shows a change from about %i points on, to the nearest case", (n, points) => {
    const half = Math.floor(n / 2);
    const first = Array.from({ length: n - half }, (_, more) => half + more + 1).find(
      (k) => !isUncertain(half, n, k, n),
    ) as number;
    const least = (100 * (first - half)) / n;
    expect(Math.abs(least - points)).toBeLessThanOrEqual(100 / n);
  });

  it("is the same whichever round comes first, whichever answer is counted, and stays in 0-1", () => {
    const groups = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(groups, ([k1, u1, k2, u2]) => {
        const p = fisherExact(k1, k1 + u1, k2, k2 + u2);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(k2, k2 + u2, k1, k1 + u1)).toBeCloseTo(p, 10);
        expect(fisherExact(u1, k1 + u1, u2, k2 + u2)).toBeCloseTo(p, 10);
      }),
    );
  });
});

describe("Wilson's interval", () => {
  it("agrees with R", () => {
    for (const [k, n, , , , low, high] of FIGURES_OF_R) {
      const ours = wilsonInterval(k, n)!;
      expect(ours.low).toBeCloseTo(low, 12);
      expect(ours.high).toBeCloseTo(high, 12);
    }
  });

  it.each([
    [13, 18, 49, 88],
    [65, 90, 62, 80],
  ])("of %i of %i is %i-%i in percent", (k, n, low, high) => {
    const ours = wilsonInterval(k, n)!;
    expect([Math.round(100 * ours.low), Math.round(100 * ours.high)]).toEqual([low, high]);
  });

  it("is not there where nothing is assessed", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe("Student's t", () => {
  // R 4.2.2: format(qt(0.975, freedom), digits = 11)
  it.each([
    [1, 12.7062047362],
    [2, 4.3026527297],
    [3, 3.1824463053],
    [5, 2.5705818356],
    [10, 2.228138852],
    [30, 2.0422724563],
    [99, 1.9842169515],
    [100, 1.9839715185],
    [120, 1.9799304051],
    [1000, 1.9623390808],
  ])("with %i degrees of freedom is R's", (freedom, ofR) => {
    expect(studentQuantile(freedom)).toBeCloseTo(ofR, 9);
  });

  it("goes on where the series takes over", () => {
    const [before, at, after] = [199, 200, 201].map(studentQuantile) as [number, number, number];
    expect(before - at).toBeGreaterThan(at - after);
    expect(at - after).toBeGreaterThan(0);
    expect(before - at - (at - after)).toBeLessThan(1e-5);
  });
});
