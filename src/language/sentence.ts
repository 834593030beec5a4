/** A sentence of the catalogue: how grave it is, and its words in both languages, for Excel and for the command line. */
import type { Count } from "./counting";

/** `error` stops a command or a figure; `warning` is done all the same and said; `info` is a count or an explanation. */
export type Severity = "error" | "warning" | "info";

/** Where a sentence is read: on a sheet, in the pane or on a paper; or by somebody who types commands. */
export type Surface = "excel" | "command line";

/** `Name`: what is filled in, as text; a number comes in the reader's own spelling, and `n` gives it with its noun. */
export interface Wording<Name extends string> {
  da(values: Readonly<Record<Name, string>>, n: Count<Name>): string;
  en(values: Readonly<Record<Name, string>>, n: Count<Name>): string;
}

export interface Sentence<Name extends string> extends Wording<Name> {
  readonly severity: Severity;
  /** What the command line says instead, where it can name a command or an option to type. */
  readonly typed?: Wording<Name>;
  /** Of what only somebody who types commands can come to: never read in Excel. */
  readonly onlyTyped?: true;
}

/**
 * The same in Danish and in English. What is filled in is named once, and the compiler holds both languages to it.
 *
 * @param typed what the command line says instead; without it, it says the same
 */
export function say<Name extends string = never>(
  severity: Severity,
  da: Wording<Name>["da"],
  en: Wording<Name>["en"],
  typed?: Wording<Name>,
): Sentence<Name> {
  return typed === undefined ? { severity, da, en } : { severity, da, en, typed };
}

/** A sentence about commands and options as they are typed. */
export function sayTyped<Name extends string = never>(
  severity: Severity,
  da: Wording<Name>["da"],
  en: Wording<Name>["en"],
): Sentence<Name> {
  return { severity, da, en, onlyTyped: true };
}

/** The words of a sentence for where it is read. */
export function wordingFor<Name extends string>(sentence: Sentence<Name>, surface: Surface): Wording<Name> {
  return surface === "command line" ? (sentence.typed ?? sentence) : sentence;
}
