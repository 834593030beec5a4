/** Columns of numbers that are CPR numbers, and those that only have as many digits. All are invented. */
import { describe, expect, it } from "vitest";
import { cprCells } from "../../src/cases/rules/cpr-column";

const found = (...numbers: readonly number[]) => {
  const { hits, mostly } = cprCells(
    numbers.map((number) => ({ cells: [number] })),
    0,
  );
  return { hits: hits.length, mostly };
};

describe("a column of numbers", () => {
  it("is of CPR numbers, also where Excel dropped the first 0", () => {
    expect(found(2101101234, 2201101234, 2301101234)).toEqual({ hits: 3, mostly: true });
    expect(found(101101234, 201101234, 301101234)).toEqual({ hits: 3, mostly: true });
  });
  it("holds one that was read with its point or as a fraction", () => {
    expect(found(210110.1234, 1, 2)).toEqual({ hits: 1, mostly: false });
    expect(found(5.2101101234, 1, 2)).toEqual({ hits: 1, mostly: false });
  });
  it("is of days with a time, of scores and of ages", () => {
    expect(found(45537, 45537.5, 45537.59375, 45537.510416666664)).toEqual({ hits: 0, mostly: false });
    expect(found(1.4, 4.1, 0, 17, 99_999_999, 12_345_678)).toEqual({ hits: 0, mostly: false });
  });
});
