/**
 * What faults are about (Fundkode) and how grave they are (Alvor). Both lists are settings that staff extend.
 *
 * @source Codes: Københavns Kommune, Socialforvaltningen 22 August 2016, Handleplan for styrket myndighedsindsats, A-G.
 * Grades: Borgerrådgiveren i Københavns Kommune, Kritikskala, of which only the two ends are known; "uheldigt" is not
 * counted as criticism
 */
import { findWord, wordKey } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import type { Outcome, Place } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";

export interface FindingCode {
  readonly code: string;
  readonly name: string;
}

/** A grade of criticism. Scales run from the mildest. */
export interface Grade {
  readonly word: string;
  readonly isCriticism: boolean;
}

function parts(text: string): readonly (readonly [string, string] | string)[] {
  return text
    .split(";")
    .map(clean)
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      const [before, behind] = [clean(part.slice(0, at)), clean(part.slice(at + 1))];
      return at < 0 || before === "" || behind === "" ? part : ([before, behind] as const);
    });
}

/** @problems `mending/codes-unreadable` for a part that is not `A=name`, or a code that stands twice */
export function parseCodes(text: string, at: Place): Outcome<readonly FindingCode[]> {
  const codes: FindingCode[] = [];
  for (const part of parts(text)) {
    if (typeof part === "string") return failed(problem("mending/codes-unreadable", { part }, at));
    const [code, name] = part;
    if (codeOf(code, codes) !== undefined)
      return failed(problem("mending/codes-unreadable", { part: `${code}=${name}` }, at));
    codes.push({ code, name });
  }
  return done(codes);
}

/** @problems `mending/scale-unreadable` for a part that is not `word=ja` or `word=nej`, or a word that stands twice */
export function parseScale(text: string, at: Place): Outcome<readonly Grade[]> {
  const scale: Grade[] = [];
  for (const part of parts(text)) {
    if (typeof part === "string") return failed(problem("mending/scale-unreadable", { part }, at));
    const [word, counts] = part;
    const answer = findWord(counts, ["ja", "nej"]);
    if (answer === undefined || gradeOf(word, scale) !== undefined)
      return failed(problem("mending/scale-unreadable", { part: `${word}=${counts}` }, at));
    scale.push({ word, isCriticism: answer === "ja" });
  }
  return done(scale);
}

/** The code that was typed: its letter, or its name. */
export function codeOf(typed: string, codes: readonly FindingCode[]): FindingCode | undefined {
  const key = wordKey(typed);
  return codes.find(({ code, name }) => wordKey(code) === key || wordKey(name) === key);
}

export function gradeOf(typed: string, scale: readonly Grade[]): Grade | undefined {
  return scale.find(({ word }) => wordKey(word) === wordKey(typed));
}

/** `A (Børnesamtaler), B (Begrundelse)` */
export function listOfCodes(codes: readonly FindingCode[]): string {
  return codes.map(({ code, name }) => `${code} (${name})`).join(", ");
}
