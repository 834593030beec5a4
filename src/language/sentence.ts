/** A sentence of the catalogue: how grave it is, and its words in both languages. */

/** `error` stops a command or a figure; `warning` is done all the same and said; `info` is a count or an explanation. */
export type Severity = "error" | "warning" | "info";

/** `Name`: what is filled in, as text; a number comes in the reader's own spelling. */
export interface Sentence<Name extends string> {
  readonly severity: Severity;
  da(values: Readonly<Record<Name, string>>): string;
  en(values: Readonly<Record<Name, string>>): string;
}

/** The same in Danish and in English. What is filled in is named once, and the compiler holds both languages to it. */
export function say<Name extends string = never>(
  severity: Severity,
  da: Sentence<Name>["da"],
  en: Sentence<Name>["en"],
): Sentence<Name> {
  return { severity, da, en };
}
