/** Sharing a total over groups, against published tables and exact fractions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seatBounds, shareSeats } from "../../src/draw/rules/allocation";
import { groupTie } from "../../src/draw/rules/ticket";
import golden from "../golden/draw.json";

function byWeight(total: number, weights: readonly number[], size = 1e9): number[] {
  return shareSeats(
    total,
    weights.map((weight, index) => ({ size, weight, tie: String(index) })),
  );
}

describe("a total over groups", () => {
  it("is shared as in Wikipedia's example of the method", () => {
    // @source Wikipedia, "Sainte-Laguë method", Example: 230,000 voters, 8 seats, 4 parties.
    expect(byWeight(8, [100_000, 80_000, 30_000, 20_000])).toEqual([3, 3, 1, 1]);
  });

  it("is shared as New Zealand's Electoral Commission did in 2017", () => {
    // @source Electoral Commission, official results of 7 October 2017: 120 seats, votes of the five parties with seats.
    expect(byWeight(120, [1_152_075, 956_184, 186_706, 162_443, 13_075])).toEqual([56, 46, 9, 8, 1]);
  });

  it("is shared as in Miller's example of 35 seats", () => {
    // @source N. R. Miller, "Election Inversions under Proportional Representation", Scandinavian Political Studies 38 (2014).
    expect(byWeight(35, [503, 304, 193])).toEqual([17, 11, 7]);
  });

  it.each(golden.shares)(
    "$total over $groups (equal: $equal) is what exact fractions give",
    ({ total, groups, equal, is }) => {
      const names = Object.keys(groups);
      const shares = names.map((name) => ({
        size: (groups as Record<string, number>)[name] as number,
        weight: equal ? 1 : ((groups as Record<string, number>)[name] as number),
        tie: groupTie("s", "2026-K1", 3, name),
      }));
      expect(Object.fromEntries(shareSeats(total, shares).map((seats, index) => [names[index], seats]))).toEqual(is);
    },
  );

  it("gives what a small group cannot take to the others, and no more than there is", () => {
    const shares = [2, 3, 9].map((size, index) => ({ size, weight: 1, tie: String(index) }));
    expect(shareSeats(10, shares)).toEqual([2, 3, 5]);
    expect(shareSeats(99, shares)).toEqual([2, 3, 9]);
    expect(shareSeats(0, shares)).toEqual([0, 0, 0]);
    expect(shareSeats(5, [])).toEqual([]);
  });
});

/** Small sizes, so that ties and exhausted groups are common. */
const someShares = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 7 }), equal: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((groups) => {
    const equal = groups[0]?.equal === true;
    return groups.map(({ size }, index) => ({ size, weight: equal ? 1 : size, tie: String(index) }));
  });

describe("laws of sharing", () => {
  it("a larger total only adds", () => {
    fc.assert(
      fc.property(someShares, fc.integer({ min: 0, max: 45 }), (shares, total) => {
        const [less, more] = [shareSeats(total, shares), shareSeats(total + 1, shares)];
        less.forEach((seats, index) => expect(more[index]).toBeGreaterThanOrEqual(seats));
      }),
    );
  });

  it("every seat is given while there are cases, and none twice", () => {
    fc.assert(
      fc.property(someShares, fc.integer({ min: 0, max: 45 }), (shares, total) => {
        const seats = shareSeats(total, shares);
        seats.forEach((own, index) => expect(own).toBeLessThanOrEqual((shares[index] as { size: number }).size));
        expect(seats.reduce((sum, own) => sum + own, 0)).toBe(
          Math.min(
            total,
            shares.reduce((sum, { size }) => sum + size, 0),
          ),
        );
      }),
    );
  });

  it("the bounds of a preview are just the fewest and most over all orders of the ties", () => {
    fc.assert(
      fc.property(someShares, fc.integer({ min: 0, max: 30 }), (shares, total) => {
        const bounds = seatBounds(total, shares);
        shares.forEach((_, favoured) => {
          const withTie = (tie: string): number =>
            shareSeats(
              total,
              shares.map((share, index) => (index === favoured ? { ...share, tie } : share)),
            )[favoured] as number;
          expect(bounds[favoured]).toEqual({ least: withTie("~"), most: withTie("") });
        });
      }),
      { numRuns: 300 },
    );
  });
});
