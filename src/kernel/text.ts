/** How texts are compared, cleaned and ordered everywhere: one home, because a draw hangs on it. */

/** Nothing outside this range of letters can be unseen, a strange dash or a strange blank. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f]*$/u;
/**
 * What nobody sees: zero-width characters, soft hyphens, marks of direction, a byte order mark inside a text, fillers.
 * A joiner or a variant's mark behind a symbol is part of that symbol.
 * @source Unicode, DerivedCoreProperties.txt, Default_Ignorable_Code_Point; U+2800 (an empty Braille cell) and the
 * interlinear marks U+FFF9-FFFB are added, as they show nothing either
 */
const UNSEEN =
  /(?<!\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)(?:\u200d|[\ufe00-\ufe0f])|(?!\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]/gu;
/** Dashes, hyphens and the minus sign, but for the hyphen of the keyboard. */
const DASH = /(?!-)[\p{Dash_Punctuation}\u02d7\u2043\u2212\u2796]/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/gu;
const BLANK = /(?! )[\p{Space_Separator}\t]/gu;

/** The text without the characters that nobody sees. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, "");
}

/** NFC, without blanks around and without characters that nobody sees: they are read as if they were not there. */
export function clean(text: string): string {
  return PLAIN.test(text) ? text.trim() : visible(text).normalize("NFC").trim();
}

/** The key under which two names are the same name: cleaned; blanks, dashes and apostrophes of any kind alike; case folded. */
export function fold(text: string): string {
  const cleaned = clean(text);
  const plain = PLAIN.test(cleaned) ? cleaned : cleaned.replace(DASH, "-");
  return plain.replace(APOSTROPHE, "'").replace(/\s+/gu, " ").toLowerCase();
}

/** The text with keyboard dashes and blanks for those that look like them. */
export function plainSigns(text: string): string {
  return clean(text).replace(DASH, "-").replace(BLANK, " ");
}

/**
 * The text with every character named that is not what it looks like, or not seen at all: `26/0001[U+200B]`,
 * `702343[U+2011]61`. For sentences in which that character is the point.
 */
export function withSignsNamed(text: string): string {
  if (PLAIN.test(text)) return text;
  const named = (sign: string): string =>
    Array.from(
      sign,
      (each) => `[U+${(each.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}]`,
    ).join("");
  return text
    .normalize("NFC")
    .replace(UNSEEN, named)
    .replace(DASH, named)
    .replace(APOSTROPHE, named)
    .replace(BLANK, named);
}

/** Order by Unicode code point (the order of UTF-8 bytes), not by UTF-16 unit and not by locale. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return inOrder(left) - inOrder(right);
  }
  return a.length - b.length;
}

/** UTF-16 units in the order of their code points: the halves of a pair come behind all other units. */
function inOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** A list as a person writes it: "a, b og c". */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}
