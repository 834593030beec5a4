/** Numbers with their nouns, `1 advarsel`, `0 advarsler`, `6.719 sager`, and words at the beginning of a line. */
import type { Language } from "./language";
import type { Value } from "./words";

/** A number that a sentence is filled in with, and the words that follow it: `n("count", "sag", "sager")`. */
export interface Count<Name extends string> {
  (name: Name, one: string, other: string): string;
  /** The words alone, where the number is not beside them. */
  word(name: Name, one: string, other: string): string;
}

const LOCALE = { da: "da-DK", en: "en-GB" } as const;
const RULES = { da: new Intl.PluralRules("da-DK"), en: new Intl.PluralRules("en-GB") } as const;

/** A number as the language writes it. */
export function numberIn(language: Language, value: number): string {
  return value.toLocaleString(LOCALE[language]);
}

/** The word that goes with the number. */
export function pluralIn(language: Language, value: number, one: string, other: string): string {
  return RULES[language].select(value) === "one" ? one : other;
}

/** The number and its word: `1 sag`, `2 sager`. */
export function countIn(language: Language, value: number, one: string, other: string): string {
  return `${numberIn(language, value)} ${pluralIn(language, value, one, other)}`;
}

/** {@link countIn} of one language, for texts that stand beside each other in both. */
export const counted = {
  da: (value: number, one: string, other: string): string => countIn("da", value, one, other),
  en: (value: number, one: string, other: string): string => countIn("en", value, one, other),
} as const;

/** {@link Count} over what a sentence is filled in with: `raw` as it was given, `shown` as it is written. */
export function countOf(
  language: Language,
  raw: Readonly<Record<string, Value>>,
  shown: Readonly<Record<string, string>>,
): Count<string> {
  const word = (name: string, one: string, other: string): string => pluralIn(language, Number(raw[name]), one, other);
  return Object.assign((name: string, one: string, other: string) => `${shown[name]} ${word(name, one, other)}`, {
    word,
  });
}

/** With a capital letter: sentences, headings and choices begin with it. */
export function atBeginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is said of a number as it is shown; nothing where it is none. */
export function unlessNone(shown: string, said: (shown: string) => string): string {
  return shown === "0" ? "" : said(shown);
}
