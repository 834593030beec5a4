/** Paragraphs as case systems and people write them. */
import { describe, expect, it } from "vitest";
import { isParagraph, paragraphOf, paragraphsIn } from "../../src/cases/rules/paragraph";

const read = (text: string, bare = true): string =>
  paragraphsIn(text, bare)
    .map(({ number, parts }) => [number, ...parts].join(" "))
    .join(" | ");

describe("a text names the paragraphs", () => {
  it.each([
    ["§ 32", "32"],
    ["§32", "32"],
    ["§ 32", "32"],
    ["paragraf 32", "32"],
    ["Paragrafferne 32 og 46", "32 | 46"],
    ["par. 32", "32"],
    ["pgf 32", "32"],
    ["32", "32"],
    ["32; 46", "32 | 46"],
    ["§ 32, stk. 1", "32 stk 1"],
    ["§ 32 stk 1 nr. 2", "32 stk 1 nr 2"],
    ["§ 32, stk. 1 og 2", "32 stk 1 stk 2"],
    ["§ 32; § 46", "32 | 46"],
    ["§ 32/46", "32 | 46"],
    ["§§ 32 og 46", "32 | 46"],
    ["§ 32, § 46 og § 47", "32 | 46 | 47"],
    ["§§ 46-47", "46 | 47"],
    ["§§ 104-106", "104 | 105 | 106"],
    ["§ 32 + § 91", "32 | 91"],
    ["Afgørelse efter § 32, stk. 1, nr. 3, jf. § 46", "32 stk 1 nr 3 | 46"],
    ["Barnets lov § 32 (støttende indsats)", "32"],
    ["§ 52 a, stk. 2", "52a stk 2"],
    ["§ 32 i barnets lov", "32"],
    ["§ 32 - 46", "32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46"],
    ["§ 320", "320"],
    ["§ 32, 3 timer om ugen", "32"],
    ["32 timer", ""],
    ["32 dage", ""],
    ["32 kr. pr. barn", ""],
    ["32 - Støttende indsats", "32"],
    ["32 Anbringelse", "32"],
    ["BL32", "32"],
    ["BL 32, stk. 1", "32 stk 1"],
    ["SEL § 52; BL § 32", "52 | 32"],
    ["Barnets Lov 32", "32"],
    ["Anbringelse 2024", ""],
    ["Kap. 5", ""],
    ["", ""],
  ])("%s: %s", (text, numbers) => {
    expect(read(text)).toBe(numbers);
  });

  it("a number without a sign is none where other things stand in the column", () => {
    expect(read("32", false)).toBe("");
    expect(read("§ 32", false)).toBe("32");
  });
});

it("a paragraph is met by itself with whatever part, and a part only by itself", () => {
  const [whole, part, other] = ["§ 32", "§ 32, stk. 1", "§ 32, stk. 2"].map((text) => paragraphOf(text, true)!);
  expect([isParagraph(part!, whole!), isParagraph(whole!, part!), isParagraph(other!, part!)]).toEqual([
    true,
    false,
    false,
  ]);
});
