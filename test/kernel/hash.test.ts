import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HashedTexts, sha256Hex } from "../../src/kernel/hash";
import { byCodePoint } from "../../src/kernel/text";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const text = fc.string({ unit: "grapheme", maxLength: 60 });

describe("many texts hashed at once", () => {
  it("are hashed as each alone, and as Node's own library does", () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 20 }), text, (before, middles, behind) => {
        const hashed = new HashedTexts(before, middles, behind);
        middles.forEach((middle, index) => {
          expect(hashed.hex(index)).toBe(sha256(before + middle + behind));
          expect(hashed.hex(index)).toBe(sha256Hex(before + middle + behind));
          expect(hashed.leading(index)).toBe(parseInt(hashed.hex(index).slice(0, 13), 16));
        });
      }),
    );
  });

  it("may be long", () => {
    const long = ["a".repeat(10), "å".repeat(5000), "b", "c".repeat(20_000), "🙂"];
    const hashed = new HashedTexts("x|", long, "|y");
    long.forEach((each, index) => {
      expect(hashed.hex(index)).toBe(sha256(`x|${each}|y`));
    });
  });
});

it("the order by code point is that of the UTF-8 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
      expect(Math.sign(byCodePoint(a, b))).toBe(bytes);
    }),
    { numRuns: 2000 },
  );
  expect(byCodePoint("\u{1f642}", "\uffee")).toBeGreaterThan(0);
  expect(byCodePoint("\ue000", "\u{10000}")).toBeLessThan(0);
});
