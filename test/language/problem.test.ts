/** Every sentence the product may say, in both languages. */
import { describe as suite, expect, it } from "vitest";
import { CATALOGUE, isProblemCode } from "../../src/language/catalogue";
import { describe, problem } from "../../src/language/problem";
import type { Sentence } from "../../src/language/sentence";

const all = Object.entries(CATALOGUE) as [string, Sentence<string>][];

/** A sentence with its own names in the places to fill in, and which of them it used. */
function bare(say: Sentence<string>["da"]): { readonly text: string; readonly names: string[] } {
  const names = new Set<string>();
  const values = new Proxy({}, { get: (_, name) => (names.add(String(name)), `{${String(name)}}`) });
  return { text: say(values), names: [...names].sort() };
}

suite("the catalogue", () => {
  it.each(all)("%s tells the same facts in Danish and English", (_, { da, en }) => {
    expect(bare(en).names).toEqual(bare(da).names);
    expect(bare(en).text).not.toBe(bare(da).text);
  });

  it.each(all)("%s ends as a sentence", (_, { da, en }) => {
    expect([bare(da).text, bare(en).text].filter((sentence) => !/[.:!?}…]$/u.test(sentence.trim()))).toEqual([]);
  });

  it("fills in values, numbers as the language writes them", () => {
    const told = problem("population/not-empty", { count: 6719 });
    expect(describe(told, "da")).toContain("6.719 sager");
    expect(describe(told, "en")).toContain("6,719 cases");
  });

  it("keeps a sentence that was told before", () => {
    expect(describe({ code: "answer/illegal", severity: "error", values: {}, told: "Som den stod." }, "en")).toBe(
      "Som den stod.",
    );
  });

  it("asks the compiler for what a sentence needs", () => {
    // @ts-expect-error the sentence counts
    const uncounted = () => problem("population/not-empty", {});
    // @ts-expect-error there is no such code
    const unknown = () => problem("no/such", {});
    expect([uncounted, unknown]).toHaveLength(2);
    expect(isProblemCode("no/such")).toBe(false);
    expect(isProblemCode("population/not-empty")).toBe(true);
  });
});
