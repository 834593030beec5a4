/** The same said in both languages, and lists that each joins in its own way. */
import { listed } from "../kernel/text";
import type { Language } from "./language";

export interface Words {
  readonly da: string;
  readonly en: string;
}

/** What a sentence is filled in with: a text, a number, or what each language says in its own words. */
export type Value = string | number | Words;

const JOINED = { da: { and: "og", or: "eller" }, en: { and: "and", or: "or" } } as const;

/** What each language makes of the same. */
export function inBoth(make: (language: Language) => string): Words {
  return { da: make("da"), en: make("en") };
}

/** `a, b og c`, `a, b and c`; with "or" `a, b eller c`, `a, b or c`. */
export function listedIn(language: Language, items: readonly string[], how: "and" | "or" = "and"): string {
  return listed(items, JOINED[language][how]);
}

/** {@link listedIn} in both languages, for a sentence to be filled in with. */
export function listing(items: readonly string[], how: "and" | "or" = "and"): Words {
  return inBoth((language) => listedIn(language, items, how));
}
