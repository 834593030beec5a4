import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citedSigns, tidyText } from "../../src/kernel/cell";
import { caseKey } from "../../src/kernel/keys";
import { clean, fold, plainSigns, visible, withSignsNamed } from "../../src/kernel/text";

/** Zero-width space, joiners, soft hyphen, word joiner, marks of direction, byte order mark, fillers. */
const UNSEEN = [
  "\u200b",
  "\u200c",
  "\u200d",
  "\u00ad",
  "\u2060",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202b",
  "\u202c",
  "\u202d",
  "\u202e",
  "\u2066",
  "\u2069",
  "\ufeff",
  "\u180e",
  "\u061c",
  "\u034f",
  "\u115f",
  "\u3164",
  "\u2800",
  "\ufe0f",
  "\u{e0041}",
];
const DASHES = ["\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\ufe58", "\ufe63", "\uff0d"];
const BLANKS = ["\u00a0", "\u2002", "\u2003", "\u2007", "\u2009", "\u202f", "\u205f", "\u3000", "\t"];

describe("characters that nobody sees", () => {
  it.each(UNSEEN)("are read as if they were not there: %j", (sign) => {
    for (const text of [`26/0001${sign}`, `${sign}26/0001`, `26/${sign}0001`]) {
      expect(clean(text)).toBe("26/0001");
      expect(tidyText(text)).toMatchObject({ text: "26/0001", lost: false });
      expect(caseKey(text)).toBe(caseKey("26/0001"));
    }
    expect(clean(sign)).toBe("");
    expect(tidyText(sign).text).toBe("");
  });

  it("leave the letters beside them as they are, joined where they belong together", () => {
    expect(clean("A\u200b\u030agade")).toBe("\u00c5gade");
    expect(visible("børnefaglig\u00ad undersøgelse")).toBe("børnefaglig undersøgelse");
  });

  it("are part of a symbol behind it", () => {
    for (const symbol of ["❤\ufe0f", "👩\u200d👧", "👩🏽\u200d⚕\ufe0f", "✔\ufe0f"])
      expect(clean(`Ja ${symbol}`)).toBe(`Ja ${symbol}`);
  });

  it("a byte order mark at the edge of a text is told and named as well", () => {
    expect(tidyText("26/0001\ufeff")).toEqual({ text: "26/0001", lost: false, unseen: true });
    expect(citedSigns("\ufeff26/0001\ufeff ")).toBe("[U+FEFF]26/0001[U+FEFF]");
  });

  it("a line break of any program is one, and parts what it parts", () => {
    for (const sign of ["\r\n", "\r", "\v", "\f", "\u0085"])
      expect(tidyText(`linje 1${sign}linje 2`)).toEqual({ text: "linje 1\nlinje 2", lost: false, unseen: false });
  });

  it("signs that look alike are alike in keys, and named where they are the point", () => {
    for (const [plain, sign] of [
      ["26-1", "\uff12\uff16\uff0d\uff11"],
      ["26-1", "26\u25001"],
      ["26-1", "26\u207b1"],
      ["26-1", "26\u30fc1"],
      ["26/1", "26\u22151"],
      ["26/1", "26\u20441"],
      ["26.1", "26\u20241"],
      ["26:1", "26\u22361"],
      ["A26", "\u041026"],
      ["Nord", "N\u043erd"],
      ["Nord", "\uff2eord"],
      ["26 1", "26  1"],
    ] as const) {
      expect([sign, fold(sign)]).toEqual([sign, fold(plain)]);
      expect(withSignsNamed(sign)).toMatch(/\[U\+/u);
      expect(withSignsNamed(plain)).toBe(plain);
    }
    expect(fold("26-\u00b2")).not.toBe(fold("26-2"));
    expect(plainSigns("\uff12\uff10\uff12\uff16\u2013K1")).toBe("2026-K1");
    expect(withSignsNamed("N\u00f8rre \u2026 \u00e6\u00f8\u00e5 \u20ac")).toBe("Nørre [U+2026] æøå €");
  });

  it("are named where they are the point", () => {
    expect(withSignsNamed("26/0001\u200b")).toBe("26/0001[U+200B]");
    expect(withSignsNamed("702343\u201161")).toBe("702343[U+2011]61");
    expect(withSignsNamed("Bo\u00a0Holm")).toBe("Bo[U+00A0]Holm");
    expect(withSignsNamed("Søren Ægidius-Åby")).toBe("Søren Ægidius-Åby");
    expect(citedSigns("010110\u20131234")).toBe("[CPR fjernet]");
  });
});

describe("dashes and blanks", () => {
  it.each(DASHES)("of any kind are alike: %j", (dash) => {
    expect(caseKey(`702343${dash}61`)).toBe(caseKey("702343-61"));
    expect(plainSigns(`2026${dash}K1`)).toBe("2026-K1");
    expect(clean(`702343${dash}61`)).toBe(`702343${dash}61`.normalize("NFC"));
  });

  it.each(BLANKS)("of any kind are alike: %j", (blank) => {
    expect(caseKey(`Mette${blank}Dahl`)).toBe(caseKey("Mette Dahl"));
  });

  it("are not nothing", () => {
    expect(caseKey("702343-61")).not.toBe(caseKey("70234361"));
    expect(caseKey("702346 - 62")).not.toBe(caseKey("702346-62"));
  });
});

describe("a text without such characters", () => {
  // What a ticket and a fingerprint hang on: NFC without blanks around, and nothing else.
  const plain = fc
    .string({ unit: "grapheme" })
    .filter((text) => !/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]/u.test(text));
  it("is kept letter by letter", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(clean(text)).toBe(text.normalize("NFC").trim());
        expect(visible(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each(["D\uff40Angelo", "D\u00b4Angelo", "D\u1fefAngelo", "D\u02bcAngelo"])("has one apostrophe: %s", (name) => {
  expect(fold(name)).toBe("d'angelo");
});

it("is folded and cleaned once and for all", () => {
  const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  expect(signs.filter((sign) => fold(fold(sign)) !== fold(sign) || clean(clean(sign)) !== clean(sign))).toEqual([]);
  const any = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom(...UNSEEN, ...DASHES, ...BLANKS, "A", "1", "☺", "🏽", "\u030a"))
      .map((each) => each.join("")),
  );
  fc.assert(
    fc.property(any, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 5000 },
  );
});
