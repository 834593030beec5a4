/** Every sentence the product may say, in both languages, for Excel and for the command line. */
import { describe as suite, expect, it } from "vitest";
import { CATALOGUE, isProblemCode } from "../../src/language/catalogue";
import type { Count } from "../../src/language/counting";
import { countIn, countOf } from "../../src/language/counting";
import type { Language } from "../../src/language/problem";
import { describe, problem } from "../../src/language/problem";
import type { Sentence, Wording } from "../../src/language/sentence";
import { sayTyped } from "../../src/language/sentence";
import { calques, commandWords, wrongNumbers } from "../support/plain-words";

const all = Object.entries(CATALOGUE) as [string, Sentence<string>][];

/** Each wording of the catalogue by its code; one that is typed has it said. */
const wordings = all.flatMap(([code, sentence]): [string, Wording<string>][] => [
  [code, sentence],
  ...(sentence.typed === undefined ? [] : [[`${code} (typed)`, sentence.typed] as [string, Wording<string>]]),
]);
/** What is read in Excel. */
const inExcel = all.filter(([, sentence]) => sentence.onlyTyped !== true);

/** A sentence with its own names in the places to fill in, and which of them it used. */
function bare(wording: Wording<string>, language: Language): { readonly text: string; readonly names: string[] } {
  const names = new Set<string>();
  const shown = (name: string): string => (names.add(name), `{${name}}`);
  const values = new Proxy({}, { get: (_, name) => shown(String(name)) });
  const n: Count<string> = Object.assign((name: string, _one: string, other: string) => `${shown(name)} ${other}`, {
    word: (name: string, _one: string, other: string) => (names.add(name), other),
  });
  return { text: wording[language](values, n), names: [...names].sort() };
}

/** A sentence filled in with the same number everywhere. */
function filledWith(wording: Wording<string>, language: Language, value: number): string {
  const raw = new Proxy({}, { get: () => value });
  const shown = new Proxy({}, { get: () => String(value) });
  return wording[language](shown, countOf(language, raw, shown));
}

/** What a look at each wording finds, with the code it was found in. */
function found(
  those: readonly (readonly [string, Wording<string>])[],
  look: (wording: Wording<string>, language: Language) => readonly string[],
): string[] {
  return those.flatMap(([code, wording]) =>
    (["da", "en"] as const).flatMap((language) =>
      look(wording, language).map((each) => `${code} ${language}: ${each}`),
    ),
  );
}

suite("the catalogue", () => {
  it.each(wordings)("%s tells the same facts in Danish and English", (_, wording) => {
    expect(bare(wording, "en").names).toEqual(bare(wording, "da").names);
    expect(bare(wording, "en").text).not.toBe(bare(wording, "da").text);
  });

  it.each(wordings)("%s ends as a sentence", (_, wording) => {
    expect(
      [bare(wording, "da").text, bare(wording, "en").text].filter((sentence) => !/[.:!?}…]$/u.test(sentence.trim())),
    ).toEqual([]);
  });

  it("has its nouns in the number of 0, 1 and 2", () => {
    expect(
      found(wordings, (wording, language) =>
        [0, 1, 2].flatMap((value) => wrongNumbers(filledWith(wording, language, value), language)),
      ),
    ).toEqual([]);
  });

  it("names no command, option, table or code in Excel", () => {
    expect(found(inExcel, (wording, language) => commandWords(bare(wording, language).text))).toEqual([]);
  });

  it("has no words that are translated, or used of two things", () => {
    expect(found(inExcel, (wording, language) => calques(bare(wording, language).text, language))).toEqual([]);
  });

  it("sees a word that does not belong", () => {
    expect(wrongNumbers("Der er 1 advarsler og 2 sager.", "da")).toEqual(["1 advarsler"]);
    expect(wrongNumbers("There are 2 case and 1 warnings.", "en")).toEqual(["2 case", "1 warnings"]);
    expect(commandWords("Saml ind med collect, eller sheets med --folder. Se tblNiveauer (answer/not-asked).")).toEqual(
      ["med collect", "--folder", "tblNiveauer", "answer/not-asked"],
    );
    expect(calques("Registret rummer sager, der holdes ude.", "da")).toEqual(["rummer", "holdes ude"]);
    expect(calques("What stands here is to be mended.", "en")).toEqual(["stands", "mended"]);
  });

  it("fills in values, numbers as the language writes them, with their nouns", () => {
    const told = (count: number) => problem("population/not-empty", { count });
    expect(describe(told(6719), "da")).toContain("6.719 sager");
    expect(describe(told(6719), "en")).toContain("6,719 cases");
    expect(describe(told(1), "da")).toContain("1 sag ");
    expect(describe(told(1), "en")).toContain("1 case.");
    expect([0, 1, 2].map((each) => countIn("da", each, "advarsel", "advarsler"))).toEqual([
      "0 advarsler",
      "1 advarsel",
      "2 advarsler",
    ]);
  });

  it("says how many rows were left out where some were", () => {
    const told = (left: number, language: "da" | "en"): string =>
      describe(problem("done/import", { cases: 5, units: 2, caseworkers: 3, file: "sager.csv", left }), language);
    expect([told(0, "da"), told(0, "en")].join(" ")).not.toMatch(/Udeladte|left out/u);
    expect(told(2, "da")).toMatch(/ Udeladte rækker: 2\.$/u);
    expect(told(2, "en")).toMatch(/ Rows left out: 2\.$/u);
  });

  it("names commands and options for those who type them alone", () => {
    const told = problem("population/not-empty", { count: 2 });
    expect(describe(told, "da", "command line")).toContain("--replace");
    expect(describe(told, "da")).not.toContain("--");
    expect(
      sayTyped(
        "error",
        () => "Se --help.",
        () => "See --help.",
      ).onlyTyped,
    ).toBe(true);
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
