/**
 * What "the same" means. A case, round, unit, step, question or person is known by its key, never by how its name is
 * spelled: rows are written by staff, case systems and reviewers, each in their own way. A text is folded once, however
 * often its key is asked for, and no other room folds a name.
 *
 * A key is a string only when the program runs: to the compiler it is neither a text nor another kind's key, so that
 * comparing a key with a text, or a case with a question, does not compile.
 */
import { fold } from "./text";

declare const kind: unique symbol;

/** The key of one kind of thing. */
export interface Key<Kind> {
  readonly [kind]: Kind;
}

export type CaseKey = Key<"case">;
export type RoundKey = Key<"round">;
export type UnitKey = Key<"unit">;
export type StepKey = Key<"step">;
export type QuestionKey = Key<"question">;
/** Of a caseworker or a reviewer. */
export type PersonKey = Key<"person">;
/** Of a round on a level. */
export type PlaceKey = Key<"place">;
/** Of a word from a list that the product knows: a header, a status, a template. */
export type WordKey = Key<"word">;

/** A round on a level, as every row of a round has it. */
export interface RoundAndLevel {
  readonly round: string;
  readonly level: number;
}

/** More distinct names than a register of 100,000 cases has; beyond it the memory is begun anew. */
const REMEMBERED = 250_000;
/** Such a text is its own folded form: most ids and question numbers need no memory. */
const FOLDED = /^[!-@[-_a-~]*$/u;
const known = new Map<string, string>();

function folded(text: string): string {
  if (FOLDED.test(text)) return text;
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= REMEMBERED) known.clear();
  const made = fold(text);
  known.set(text, made);
  return made;
}

function keyOf<Kind>(text: string): Key<Kind> {
  return folded(text) as unknown as Key<Kind>;
}

export function caseKey(id: string): CaseKey {
  return keyOf(id);
}

export function roundKey(name: string): RoundKey {
  return keyOf(name);
}

export function unitKey(name: string): UnitKey {
  return keyOf(name);
}

export function stepKey(name: string): StepKey {
  return keyOf(name);
}

export function questionKey(number: string): QuestionKey {
  return keyOf(number);
}

export function personKey(name: string): PersonKey {
  return keyOf(name);
}

export function wordKey(word: string): WordKey {
  return keyOf(word);
}

export function placeKey({ round, level }: RoundAndLevel): PlaceKey {
  return `${folded(round)}\u001f${level}` as unknown as PlaceKey;
}

/** Whether two mean the same round and level. */
export function isAt(one: RoundAndLevel, other: RoundAndLevel): boolean {
  return one.level === other.level && roundKey(one.round) === roundKey(other.round);
}

/** The same for many rows: as long as they spell the round alike, nothing is looked up. */
export function placeFilter({ round, level }: RoundAndLevel): (row: RoundAndLevel) => boolean {
  const key = roundKey(round);
  let spelling = round;
  let isSame = true;
  return (row) => {
    if (row.level !== level) return false;
    if (row.round !== spelling) {
      spelling = row.round;
      isSame = roundKey(spelling) === key;
    }
    return isSame;
  };
}

/** One key of several, in their order. */
export function jointKey<Kinds extends readonly unknown[]>(
  ...keys: { readonly [At in keyof Kinds]: Key<Kinds[At]> }
): Key<Kinds> {
  return keys.join("\u001f") as unknown as Key<Kinds>;
}

/** A word as our lists write it: lower case, plain blanks, so that it can be compared with them. */
export function wordOf(typed: string): string {
  return folded(typed);
}

/** The one among the known words that was typed. */
export function findWord<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const key = wordKey(typed);
  return words.find((word) => wordKey(word) === key);
}

/** Names without those that mean one before them, in their order: `Nord`, `nord`, `Syd` gives `Nord`, `Syd`. */
export function distinct<Kind>(names: readonly string[], keyOf: (name: string) => Key<Kind>): string[] {
  const first = new Map<Key<Kind>, string>();
  for (const name of names) if (!first.has(keyOf(name))) first.set(keyOf(name), name);
  return Array.from(first.values());
}

/** Whether two texts read the same: a question's wording, a comment. */
export function readsSame(one: string, other: string): boolean {
  return one === other || folded(one) === folded(other);
}
