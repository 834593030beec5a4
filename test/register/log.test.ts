/** The log's chain, against hashlib (test/golden/draw.py). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LogEntry, LogRow } from "../../src/register/rules/log";
import { brokenLinks, chained, FIRST_HASH, logHash } from "../../src/register/rules/log";
import golden from "../golden/draw.json";

function entry([time, user, command, input, seed, fingerprint, counts, version]: readonly string[]): LogEntry {
  const text = (value: string | undefined): string => value ?? "";
  return {
    time: text(time),
    user: text(user),
    command: text(command),
    input: text(input),
    seed: text(seed),
    fingerprint: text(fingerprint),
    counts: text(counts),
    version: text(version),
  };
}

function chain(entries: readonly LogEntry[]): LogRow[] {
  return entries.reduce<LogRow[]>((log, each) => [...log, chained(log, each)], []);
}

describe("the hash of a log row", () => {
  it("is what hashlib says of the hash before, a tab, and the cells", () => {
    expect(chain(golden.log.of.map(entry)).map((row) => row.hash)).toEqual(golden.log.is);
  });

  it("begins with 64 zeros", () => {
    expect(FIRST_HASH).toBe("0".repeat(64));
    expect(logHash(FIRST_HASH, entry(golden.log.of[0] as string[]))).toBe(golden.log.is[0]);
  });

  it("is made of cells without tabs and line breaks, as the sheet holds them", () => {
    const row = chained([], entry(["t", "Bo\tHolm\n", "draw", "a\r\nb", "", "", "", "1"]));
    expect([row.user, row.input]).toEqual(["Bo Holm", "a b"]);
    expect(brokenLinks([row])).toEqual([]);
  });
});

const cell = fc.string({ maxLength: 6 });
const entries = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell, cell, cell).map(entry), {
  minLength: 2,
  maxLength: 6,
});

describe("the chain (laws)", () => {
  it("is whole as it was written", () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(brokenLinks(chain(all))).toEqual([]);
      }),
    );
  });

  it("names the one row that was edited", () => {
    const fields = ["time", "user", "command", "input", "seed", "fingerprint", "counts", "version"] as const;
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom(...fields), (all, at, field) => {
        const log = chain(all);
        const index = at % log.length;
        const edited = log.map((row, own) => (own === index ? { ...row, [field]: `${row[field]}!` } : row));
        expect(brokenLinks(edited)).toEqual([index]);
      }),
    );
  });

  it("names the row after one that was taken out, and both where two were exchanged", () => {
    const log = chain(golden.log.of.concat(golden.log.of).map(entry));
    expect(brokenLinks(log.filter((_, index) => index !== 1))).toEqual([1]);
    expect(brokenLinks([log[1], log[0], log[2], log[3]] as LogRow[])).toEqual([0, 1, 2]);
  });

  it("does not show a log that was cut off at its end: whoever needs that keeps the last hash", () => {
    expect(brokenLinks(chain(golden.log.of.map(entry)).slice(0, 1))).toEqual([]);
  });
});
