/** Names that mean the same but are spelt differently, and names that nearly match. */
import { byCodePoint, fold, plainSigns } from "./text";

/**
 * For every spelling the one to use instead of it: the known one of the same folded text, else the most frequent one
 * (ties: one of plain signs and single blanks, then first by code point), so that the order of rows does not matter.
 */
export function usualSpellings(texts: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const usual = new Map(known.map((name) => [fold(name), name]));
  const settled = new Set(usual.keys());
  for (const [text, count] of counts) {
    const key = fold(text);
    if (settled.has(key)) continue;
    const best = usual.get(key);
    const ahead = best === undefined ? 1 : count - (counts.get(best) as number);
    if (ahead > 0 || (ahead === 0 && isPlainer(text, best as string))) usual.set(key, text);
  }
  return new Map(Array.from(counts.keys(), (text) => [text, usual.get(fold(text)) as string]));
}

function isPlainer(text: string, than: string): boolean {
  const [own, other] = [text, than].map((each) => plainSigns(each).replace(/ {2,}/gu, " ") === each);
  return own === other ? byCodePoint(text, than) < 0 : own === true;
}

/** The known name that takes the fewest typing mistakes to reach, or null where none is near. */
export function nearest(text: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Math.max(2, Math.floor(text.length / 3)) + 1;
  for (const name of known) {
    const mistakes = editDistance(fold(text), fold(name));
    if (mistakes < fewest) {
      fewest = mistakes;
      best = name;
    }
  }
  return best;
}

/** Letters put in, left out or exchanged (Levenshtein). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
