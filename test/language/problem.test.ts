/** Every sentence the product may say, in both languages. */
import { describe as suite, expect, it } from "vitest";
import { describe, problem } from "../../src/language/problem";
import { FIGURES } from "../../src/language/sentences/figures";
import { FILES } from "../../src/language/sentences/files";
import { PLANNING } from "../../src/language/sentences/planning";
import { POPULATION } from "../../src/language/sentences/population";
import { REVIEW } from "../../src/language/sentences/review";
import { TELLING } from "../../src/language/sentences/telling";
import { TEMPLATE } from "../../src/language/sentences/template";

const ROOMS = { FIGURES, FILES, PLANNING, POPULATION, REVIEW, TELLING, TEMPLATE } as const;
const all = Object.values(ROOMS).flatMap((room) => Object.entries(room) as [string, { da: string; en: string }][]);
const places = (sentence: string): string[] => Array.from(new Set(sentence.match(/\{\w+\}/gu) ?? [])).sort();

suite("the catalogue", () => {
  it("says each code once", () => {
    const codes = all.map(([code]) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(all)("%s tells the same facts in Danish and English", (_, { da, en }) => {
    expect(places(en)).toEqual(places(da));
    expect(en).not.toBe(da);
  });

  it.each(all)("%s ends as a sentence", (_, { da, en }) => {
    expect([da, en].filter((sentence) => !/[.:!?}…]$/u.test(sentence.trim()))).toEqual([]);
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

  it("takes a code without a sentence for a bug", () => {
    expect(() => describe({ code: "no/such", severity: "error", values: {} }, "da")).toThrow("no/such");
  });
});
