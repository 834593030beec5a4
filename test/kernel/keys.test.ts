import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  caseKey,
  distinct,
  findWord,
  isAt,
  jointKey,
  placeKey,
  questionKey,
  readsSame,
  roundKey,
  unitKey,
  wordOf,
} from "../../src/kernel/keys";
import { fold } from "../../src/kernel/text";

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("2026-K1", " Nord ", "É", "e\u0301"),
);

describe("a key", () => {
  it.each([
    ["2026-K1", "2026-k1"],
    ["Nord ", "nord"],
    ["Mette  Dahl", "Mette\u00a0Dahl"],
    ["A\u030agade", "\u00c5gade"],
  ])("of %j is that of %j", (one, other) => {
    expect(roundKey(one)).toBe(roundKey(other));
  });

  it.each([
    ["2026-K1", "2026-K2"],
    ["Nord", "Nordd"],
    ["1", "01"],
  ])("of %j is not that of %j", (one, other) => {
    expect(caseKey(one)).not.toBe(caseKey(other));
  });

  it("is the folded text, remembered or not, and the same when folded again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordOf(text)).toBe(fold(text));
        expect(wordOf(text)).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("is still right after more names than are remembered", () => {
    for (let at = 0; at < 260_000; at++) caseKey(`Sag ${at}`);
    expect(caseKey("SAG 7")).toBe(caseKey("sag 7"));
  });

  it("of one kind is compared with no text and no other kind", () => {
    // @ts-expect-error a key is no text
    expect(caseKey("1") === "1").toBe(true);
    // @ts-expect-error a case is no question
    expect(caseKey("1") === questionKey("1")).toBe(true);
    const cases = new Map([[caseKey("1"), 1]]);
    // @ts-expect-error a unit is no case
    expect(cases.get(unitKey("1"))).toBe(1);
  });

  it("of several parts tells them apart", () => {
    expect(jointKey(unitKey("a"), questionKey("b"))).not.toBe(jointKey(unitKey("ab"), questionKey("")));
    expect(placeKey({ round: "2026-1", level: 1 })).not.toBe(placeKey({ round: "2026-", level: 11 }));
    expect(placeKey({ round: "2026-K1", level: 2 })).toBe(placeKey({ round: "2026-k1 ", level: 2 }));
  });
});

describe("names", () => {
  it("are the same place on the same level only", () => {
    expect(isAt({ round: "2026-K1", level: 1 }, { round: "2026-k1", level: 1 })).toBe(true);
    expect(isAt({ round: "2026-K1", level: 1 }, { round: "2026-K1", level: 2 })).toBe(false);
  });

  it("are kept once each, as first written", () => {
    expect(distinct(["Nord", "nord ", "Syd", "NORD"], unitKey)).toEqual(["Nord", "Syd"]);
  });

  it("are found among known words", () => {
    expect(findWord(" ENHED", ["Enhed", "Team"])).toBe("Enhed");
    expect(findWord("Enheder", ["Enhed", "Team"])).toBeUndefined();
  });

  it("read the same however their blanks and letters are written", () => {
    expect(readsSame("Er barnet  hørt?", "er barnet hørt?")).toBe(true);
    expect(readsSame("Er barnet hørt?", "Er barnet hort?")).toBe(false);
  });
});
