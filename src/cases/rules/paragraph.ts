/** Paragraphs of an act as case systems and people write them, so that § 32 is found however it stands and § 320 is not. */
import { wordKey, wordOf } from "../../kernel/keys";

/** `§ 32, stk. 1, nr. 2` is paragraph `32` with the parts `stk 1` and `nr 2`. */
export interface Paragraph {
  /** Number with its letter, as `32` or `52a`. */
  readonly number: string;
  readonly parts: string[];
}

const SIGN = "(?:§{1,2}|paragraf(?:fen|ferne|fer)?|par\\.?|pgf\\.?)";
/** A letter belongs to the number where no word begins with it; "i" before a word is the preposition. */
const NUMBER = "(\\d{1,3})(?!\\d)(?:\\s?([a-hj-zæøå]|i(?!\\s+\\p{L}))(?![\\p{L}\\d.]))?";
const PART = "(?:\\s*,?\\s*(?:stk|nr|pkt|litra|led)\\b\\.?\\s*(?:\\d+|[a-zæøå](?![\\p{L}])))";
const FIRST = new RegExp(`${SIGN}\\s*${NUMBER}(${PART}*)`, "uy");
/** What may follow a number without a sign: the end, or more of the list. "3 timer" is no paragraph. */
const ON = "(?=\\s*(?:$|[,;/&+)–-]|(?:og|eller|samt|jf|i|efter|til)(?!\\p{L})))";
/** Between two paragraphs of one list: `§§ 32 og 46`, `§§ 46-47`, `§ 32/46`. */
const NEXT = new RegExp(
  `\\s*(,|;|/|&|\\+|-|–|og|eller|samt|jf\\.?|til)\\s*(?:(${SIGN})\\s*${NUMBER}(${PART}*)|${NUMBER}(${PART}*)${ON})`,
  "uy",
);
/** A number without a sign, behind the name of its act or alone. */
const BARE = new RegExp(`^(?:(?:barnets\\s+lov|bl|serviceloven|sel)\\.?\\s*)?${NUMBER}(${PART}*)`, "u");
/** What may follow such a number: what the measure is called, but no unit. */
const CALLED =
  /^\s*[-–—:(,]?\s*(?!(?:timer?|dage?|uger?|mdr|måned|år|kr|børn|sager?|stk|gange?|pct)(?!\p{L}{3}))\p{L}/u;
/** Longest range that is written out: `§§ 46-47`. */
const RANGE = 30;
/** No paragraph of the acts has more parts of a kind. */
const MOST_PARTS = 20;

/**
 * Every paragraph that a text names.
 * @param isBareRead whether numbers without a sign are paragraphs, as in a column of nothing else
 */
export function paragraphsIn(text: string, isBareRead: boolean): readonly Paragraph[] {
  const folded = wordOf(text);
  const found: Paragraph[] = [];
  const bare = isBareRead ? BARE.exec(folded) : null;
  if (bare !== null) {
    const end = listFrom(folded, bare[0].length, bare, found);
    const rest = folded.slice(end);
    if (rest.trim() !== "" && !rest.includes("§") && !CALLED.test(rest)) found.length = 0;
  }
  for (let at = 0; at < folded.length; at++) {
    if (!/[§p]/u.test(folded[at] as string) || /\p{L}/u.test(folded[at - 1] ?? " ")) continue;
    FIRST.lastIndex = at;
    const first = FIRST.exec(folded);
    if (first !== null) at = listFrom(folded, FIRST.lastIndex, first, found) - 1;
  }
  return found;
}

/** Reads on behind the first paragraph of a list; where the list ends. */
function listFrom(text: string, start: number, first: RegExpExecArray, found: Paragraph[]): number {
  let end = start;
  let last = paragraph(first[1], first[2], first[3]);
  found.push(last);
  for (;;) {
    NEXT.lastIndex = end;
    const next = NEXT.exec(text);
    if (next === null) return end;
    end = NEXT.lastIndex;
    const isSigned = next[2] !== undefined;
    const own = isSigned ? paragraph(next[3], next[4], next[5]) : paragraph(next[6], next[7], next[8]);
    const kind = last.parts[last.parts.length - 1]?.split(" ")[0];
    if (!isSigned && kind !== undefined && Number(own.number) <= MOST_PARTS) {
      // "stk. 1 og 2" goes on with the parts, not with the paragraphs.
      last.parts.push(`${kind} ${own.number}`, ...own.parts);
      continue;
    }
    if (/^(?:-|–|til)$/u.test(next[1] as string)) found.push(...between(last, own));
    found.push(own);
    last = own;
  }
}

function paragraph(number = "", letter = "", parts = ""): Paragraph {
  const list = Array.from(parts.matchAll(/(stk|nr|pkt|litra|led)\b\.?\s*(\w+|[æøå])/gu), (each) =>
    [each[1], each[2]].join(" "),
  );
  return { number: `${Number(number)}${letter}`, parts: list };
}

function between(from: Paragraph, to: Paragraph): Paragraph[] {
  const [first, last] = [Number(from.number), Number(to.number)];
  if (!(last > first && last - first <= RANGE)) return [];
  return Array.from({ length: last - first - 1 }, (_, index) => ({ number: String(first + 1 + index), parts: [] }));
}

/** The one paragraph that a text is; null for any other text. */
export function paragraphOf(text: string, isBareRead: boolean): Paragraph | null {
  const found = paragraphsIn(text, isBareRead);
  return found.length === 1 ? (found[0] as Paragraph) : null;
}

/** Whether a paragraph is the wanted one: the same number, and every part that is asked for. */
export function isParagraph(own: Paragraph, wanted: Paragraph): boolean {
  return wordKey(own.number) === wordKey(wanted.number) && wanted.parts.every((part) => own.parts.includes(part));
}
