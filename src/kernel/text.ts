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
/** Dashes, hyphens, the minus sign and lines that look like one, but for the hyphen of the keyboard. */
const DASH = /(?!-)[\p{Dash_Punctuation}\u02d7\u2043\u207b\u208b\u2212\u23af\u2500\u2501\u2796\u30fc\uff70]/gu;
/**
 * Signs and letters of other alphabets that look like those of ours, in most fonts to the dot.
 * @source Unicode, confusables.txt (UTS 39), the single letters among them that have the same form
 */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ["\u2044\u2215\u29f8", "/"],
    ["\u2236\ua789\u02d0", ":"],
    ["\u0410\u0391", "A"],
    ["\u0412\u0392", "B"],
    ["\u0421\u03f9", "C"],
    ["\u0415\u0395", "E"],
    ["\u041d\u0397", "H"],
    ["\u0406\u0399\u04c0", "I"],
    ["\u0408", "J"],
    ["\u041a\u039a", "K"],
    ["\u041c\u039c", "M"],
    ["\u039d", "N"],
    ["\u041e\u039f", "O"],
    ["\u0420\u03a1", "P"],
    ["\u0405", "S"],
    ["\u0422\u03a4", "T"],
    ["\u0425\u03a7", "X"],
    ["\u04ae\u03a5", "Y"],
    ["\u0396", "Z"],
    ["\u0430", "a"],
    ["\u0441\u03f2", "c"],
    ["\u0501", "d"],
    ["\u0435", "e"],
    ["\u0456", "i"],
    ["\u0458\u03f3", "j"],
    ["\u043e\u03bf", "o"],
    ["\u0440", "p"],
    ["\u0455", "s"],
    ["\u0445", "x"],
    ["\u0443", "y"],
  ].flatMap(([signs = "", plain = ""]) => Array.from(signs, (sign) => [sign, plain] as const)),
);
const LOOKS_ALIKE = new RegExp(`[${Array.from(LOOK_ALIKE.keys()).join("")}]`, "gu");
/** Signs that only one font or program knows, and what stands where a picture was. */
const NOBODYS = /[\ufffc\p{Private_Use}]/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/gu;
const BLANK = /(?! )[\p{Space_Separator}\t]/gu;

/** Whether the text is NFC and of letters, signs and blanks that are what they look like. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The text without the characters that nobody sees. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, "");
}

/** NFC, without blanks around and without characters that nobody sees: they are read as if they were not there. */
export function clean(text: string): string {
  return PLAIN.test(text) ? text.trim() : visible(text).normalize("NFC").trim();
}

/** With the plain form of what looks like another sign: full-width digits, strange dashes, letters of other alphabets. */
function alike(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(DASH, "-").replace(LOOKS_ALIKE, ours);
}

function ours(sign: string): string {
  return LOOK_ALIKE.get(sign) ?? sign;
}

/**
 * The key under which two names are the same name: cleaned; blanks, dashes, apostrophes and whatever else looks alike
 * are alike; case folded.
 */
export function fold(text: string): string {
  // Before, as an acute accent comes apart into a blank and a mark; after, as a full-width grave accent becomes a plain one.
  const plain = alike(clean(text).replace(APOSTROPHE, "'")).replace(APOSTROPHE, "'");
  const folded = plain.replace(/\s+/gu, " ").trim().toLowerCase();
  // Some capitals look like none of ours, and their small letters do.
  return PLAIN.test(folded) ? folded : folded.replace(LOOKS_ALIKE, ours);
}

/** The text with the keyboard's signs and digits for those that look like them. */
export function plainSigns(text: string): string {
  return alike(clean(text)).replace(BLANK, " ");
}

/**
 * The text with every character named that is not what it looks like, or not seen at all: `26/0001[U+200B]`,
 * `702343[U+2011]61`, and every blank behind another. For sentences in which that character is the point.
 */
export function withSignsNamed(text: string): string {
  if (PLAIN.test(text) && !text.includes("  ")) return text;
  const named = (sign: string): string =>
    Array.from(
      sign,
      (each) => `[U+${(each.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}]`,
    ).join("");
  return text
    .normalize("NFC")
    .replace(UNSEEN, named)
    .replace(NOBODYS, named)
    .replace(DASH, named)
    .replace(APOSTROPHE, named)
    .replace(BLANK, named)
    .replace(/(?<= ) (?=.)/gu, named)
    .replace(/[^ -~\u00a1-\u024f]/gu, (each) => (alike(each) === each ? each : named(each)));
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
