import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/kernel/cell";
import { readPopulation } from "../../src/cases/rules/population";
import type { SerialKey, SerialSource } from "../../src/cases/rules/serial";
import { keysText, readKeys } from "../../src/cases/rules/serial";
import { readCsv } from "../../src/workbook/csv";

const HEADERS = ["CPR-nummer", "Enhed", "Sagsbehandler"];

function imported(
  rows: readonly (readonly Cell[])[],
  over: { headers?: readonly string[]; serials?: Partial<SerialSource>; map?: string } = {},
) {
  const grid = { name: "udtræk.csv", rows: [over.headers ?? HEADERS, ...rows], firstRow: 1, merges: [] };
  const mapping = over.map === undefined ? [] : [{ from: over.map, to: "Sag" }];
  return readPopulation(grid, {
    mapping,
    steps: [],
    units: [],
    serials: { known: [], shuffle: "hemmeligt", ...over.serials },
  });
}
const row = (cpr: Cell): readonly Cell[] => [cpr, "Nord", "Bo"];
const codes = (read: ReturnType<typeof imported>): string[] => read.problems.map((each) => each.code);
const CPR = ["010110-1234", "1503122345", "280214-3456"];

describe("serial numbers", () => {
  it("stand in place of the CPR numbers, and the key says which is whose", () => {
    const read = imported(CPR.map(row));
    expect(codes(read)).toEqual([]);
    expect(read.keys.map((each) => each.serial)).toEqual(["L000001", "L000002", "L000003"]);
    expect(read.keys.map((each) => each.cpr).sort()).toEqual(["010110-1234", "150312-2345", "280214-3456"]);
    const serialOf = (cpr: string): string => read.keys.find((each) => each.cpr === cpr)!.serial;
    expect(read.cases.map((each) => each.id)).toEqual(["010110-1234", "150312-2345", "280214-3456"].map(serialOf));
    expect(JSON.stringify([read.cases, read.problems, read.understood])).not.toMatch(/010110|150312|280214/u);
  });

  it("stay the same over imports, and go on from the last", () => {
    const first = imported(CPR.map(row));
    const later = imported(["020205-1111", ...CPR].reverse().map(row), {
      serials: { known: first.keys, shuffle: "andet" },
    });
    expect(later.keys.slice(0, 3)).toEqual(first.keys);
    expect(later.keys[3]).toEqual({ serial: "L000004", cpr: "020205-1111" });
  });

  it("do not follow the order of the export nor the birthdays", () => {
    const sorted = Array.from({ length: 28 }, (_, index) => `${String(index + 1).padStart(2, "0")}0110-1234`);
    const orders = ["a", "b"].map((shuffle) =>
      imported(sorted.map(row), { serials: { shuffle } })
        .cases.map((each) => each.id)
        .join(),
    );
    expect(orders[0]).not.toBe(orders[1]);
    expect(orders).not.toContain(sorted.map((_, index) => `L${String(index + 1).padStart(6, "0")}`).join());
    const reversed = imported([...sorted].reverse().map(row), { serials: { shuffle: "a" } });
    expect(
      [...reversed.cases]
        .reverse()
        .map((each) => each.id)
        .join(),
    ).toBe(orders[0]);
  });

  it("know a number without its hyphen, without its first 0, and a replacement number", () => {
    const read = imported([...CPR.map(row), row("0101101234"), row(101101234), row("010110-ab12")]);
    expect(codes(read)).toContain("population/duplicate");
    expect(read.keys.map((each) => each.cpr).sort()).toEqual([
      "010110-1234",
      "010110-AB12",
      "150312-2345",
      "280214-3456",
    ]);
  });

  it("are not given to what is no key; the row is named, not what stood there", () => {
    const read = imported([...CPR.map(row), row("010110-12345")]);
    expect(read.problems).toMatchObject([
      { code: "serial/not-cpr", severity: "error", at: { sheet: "udtræk.csv", row: 5 } },
    ]);
    expect(read.cases).toHaveLength(3);
    expect(JSON.stringify(read)).not.toContain("12345");
  });

  it("leave a total row alone", () => {
    expect(codes(imported([...CPR.map(row), ["I alt", null, null]]))).toEqual(["population/row-total"]);
  });

  it("are not given where the cases have numbers of their own, where there are two columns to choose from, or none", () => {
    const numbers = imported([["1", "Nord", "Bo"]], { headers: ["Sag", "Enhed", "Sagsbehandler"] });
    expect(codes(numbers)).toContain("serial/not-needed");
    const two = CPR.map((cpr) => [cpr, cpr, "Nord", "Bo"]);
    const headers = ["CPR barn", "CPR mor", "Enhed", "Sagsbehandler"];
    expect(codes(imported(two, { headers }))).toContain("serial/two-columns");
    const chosen = imported(two, { headers, map: "CPR barn" });
    expect(codes(chosen)).toEqual(["privacy/cpr-column"]);
    expect(chosen.cases).toHaveLength(3);
    expect(codes(imported([["Nord", "Bo"]], { headers: ["Enhed", "Sagsbehandler"] }))).toContain("serial/no-column");
  });
});

describe("the key file", () => {
  const keys: readonly SerialKey[] = [
    { serial: "L000001", cpr: "010110-1234" },
    { serial: "L000002", cpr: "020205-AB12" },
  ];
  const reread = (text: string): ReturnType<typeof readKeys> =>
    readKeys("nøgle.csv", readCsv(new TextEncoder().encode(text), "nøgle.csv").cells);

  it("reads back what was written", () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(..."0123456789"), { minLength: length, maxLength: length }).map((each) => each.join(""));
    const cprs = fc.uniqueArray(
      fc.tuple(digits(6), digits(4)).map((parts) => parts.join("-")),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(cprs, (all) => {
        const written = all.map((cpr, index) => ({ serial: `L${String(index + 1).padStart(6, "0")}`, cpr }));
        expect(reread(keysText(written))).toMatchObject({ ok: true, value: written });
      }),
    );
  });

  it.each([
    ["another file", "Sag;Enhed\r\n1;Nord\r\n", "serial/not-key"],
    ["a number of another form", `${keysText(keys)}7;030303-1111\r\n`, "serial/key-row"],
    ["a row without a CPR number", `${keysText(keys)}L000003;\r\n`, "serial/key-row"],
    ["a serial number twice", `${keysText(keys)}L000002;030303-1111\r\n`, "serial/key-twice"],
    ["a CPR number twice", `${keysText(keys)}L000003;0101101234\r\n`, "serial/key-twice"],
  ])("refuses %s, and repeats no CPR number", (_, text, code) => {
    const read = reread(text);
    expect(read.ok ? [] : read.problems.map((each) => each.code)).toEqual([code]);
    expect(JSON.stringify(read)).not.toMatch(/030303|010110/u);
  });
});
