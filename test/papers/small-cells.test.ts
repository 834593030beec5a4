import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitCount } from "../../src/figures/rules/small-cells";
import { hiddenUnits } from "../../src/figures/rules/small-cells";

const units = (...counts: readonly number[]): UnitCount[] =>
  counts.map((n, index) => ({ unit: String.fromCharCode(65 + index), n }));
const hidden = (total: number, counts: readonly number[], least = 3): string =>
  [...hiddenUnits(total, units(...counts), least)].sort().join("");

describe("units kept back", () => {
  it("are none where every unit has enough, or nothing", () => {
    expect(hidden(12, [3, 9])).toBe("");
    expect(hidden(12, [0, 12])).toBe("");
    expect(hidden(0, [])).toBe("");
  });

  it("are the small ones, and the smallest of the others where subtraction would give them back", () => {
    expect(hidden(21, [2, 12, 7])).toBe("AC");
    expect(hidden(21, [2, 2, 12, 5])).toBe("AB");
    // Two of one case are still too few together.
    expect(hidden(14, [1, 1, 7, 5])).toBe("ABD");
    expect(hidden(8, [1, 7])).toBe("AB");
  });

  it("go with what no unit named holds of the total", () => {
    expect(hidden(10, [4, 5])).toBe("A");
    expect(hidden(20, [4, 5])).toBe("");
    expect(hidden(20, [2, 5])).toBe("A");
    expect(hidden(4, [2, 1])).toBe("AB");
  });

  it("leave nothing that anybody could work out a small figure from", () => {
    const counts = fc.array(fc.nat(9), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(counts, fc.nat(4), fc.integer({ min: 1, max: 5 }), (named, unnamed, least) => {
        const total = named.reduce((sum, n) => sum + n, unnamed);
        const kept = hiddenUnits(total, units(...named), least);
        const shown = units(...named).filter(({ unit }) => !kept.has(unit));
        expect(shown.filter(({ n }) => n > 0 && n < least)).toEqual([]);
        const rest = total - shown.reduce((sum, { n }) => sum + n, 0);
        const parts = [
          ...units(...named)
            .filter(({ unit, n }) => n > 0 && kept.has(unit))
            .map(({ n }) => n),
          ...(unnamed > 0 ? [unnamed] : []),
        ];
        const anySmall = parts.some((n) => n < least);
        const isAllBack = shown.every(({ n }) => n === 0);
        if (anySmall && !isAllBack) expect([rest >= least, parts.length >= 2]).toEqual([true, true]);
      }),
    );
  });
});
