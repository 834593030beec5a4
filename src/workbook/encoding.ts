/**
 * The bytes of a text file as text, whatever program and system wrote them: UTF-8, UTF-16, Windows-1252, MS-DOS
 * (CP850, and what of CP437 and CP865 is Danish) and Macintosh; a few bytes of another encoding among them; and UTF-8
 * that was once read as another encoding and saved again. No letter is ever deleted: one that cannot be known stays
 * visible and is told.
 *
 * @source Unicode, Mappings of vendors: CP1252.TXT, CP850.TXT, ROMAN.TXT
 */

/**
 * What Windows-1252 has where Latin-1 has control characters; U+FFFD for the five bytes that are none of its letters.
 * Node 20 decodes it as Latin-1, browsers do not.
 */
const WINDOWS_LOW = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";
const LATIN_HIGH = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");

/** The letters of the bytes from 0x80 on. */
const PAGES = {
  "Windows-1252": `${WINDOWS_LOW}${LATIN_HIGH}`,
  "MS-DOS (CP850)":
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" +
    "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  Macintosh:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ" +
    "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
} as const;

export type Page = keyof typeof PAGES;
const PAGE_NAMES = Object.keys(PAGES) as readonly Page[];

/** Put before a letter that was mended, and before one that may be wrong: planes that no text uses. */
export const MENDED = "\u{f0000}";
export const DOUBTFUL = "\u{f0001}";
const MARKS = /[\u{f0000}\u{f0001}]/gu;

export interface DecodedText {
  /** With `MENDED` and `DOUBTFUL` before the letters they are about. */
  readonly text: string;
  /** The encoding of one byte a letter that the file was read as; null for Unicode. */
  readonly page: Page | null;
  /** The file ends in the middle of a letter. */
  readonly isCut: boolean;
}

/** Without the marks of `decodeText`. */
export function unmarked(text: string): string {
  return text.replace(MARKS, "");
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes);
  if (wide !== null) return { text: readAgain(undoubled(wide)), page: null, isCut: false };
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: readAgain(undoubled(strict)), page: null, isCut: false };
  const mixed = looseUtf8(bytes);
  if (mixed !== null) return { ...mixed, text: undoubled(mixed.text) };
  const page = likeliestPage(bytes);
  return { text: withDoubts(undoubled(letters(bytes, page)), page), page, isCut: false };
}

/** With a byte order mark, or without one where every other byte is zero. */
function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  if (start.length < 8 || Math.max(even, odd) * 2 < 0.8 * start.length || Math.min(even, odd) > 0) return null;
  return new TextDecoder(odd > even ? "utf-16le" : "utf-16be").decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of more than one byte, and how many bytes a first byte asks for. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const asked = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 ? 4 : 0;
  if (asked === 0 || first > 0xf4) return 0;
  for (let index = 1; index < asked; index++) {
    const next = bytes[at + index];
    if (next === undefined) return -1;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return strictUtf8(bytes.subarray(at, at + asked)) === null ? 0 : asked;
}

/** UTF-8 with some bytes of another encoding among it; null where it is not mostly UTF-8. */
function looseUtf8(bytes: Uint8Array): DecodedText | null {
  const stray: number[] = [];
  let good = 0;
  let isCut = false;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 1) {
      good++;
      at += length - 1;
    } else if (length < 0) isCut = true;
    else stray.push(at);
  }
  if (good === 0 || stray.length > good) return null;
  if (isCut && stray.length === 0) return { text: new TextDecoder("utf-8").decode(bytes), page: null, isCut };
  const page = likeliestPage(bytes, stray);
  const pieces: string[] = [];
  let from = 0;
  for (const at of [...stray, bytes.length]) {
    pieces.push(new TextDecoder("utf-8").decode(bytes.subarray(from, at)));
    if (at < bytes.length) pieces.push(MENDED, letter(bytes[at] as number, page));
    from = at + 1;
  }
  return { text: pieces.join(""), page: null, isCut };
}

function letter(byte: number, page: Page): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (PAGES[page][byte - 0x80] as string);
}

function letters(bytes: Uint8Array, page: Page): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const part = Array.from(bytes.subarray(from, from + 8192), (byte) => letter(byte, page));
    pieces.push(part.join(""));
  }
  return pieces.join("");
}

/** Enough letters to tell an encoding by. */
const SAMPLE = 20_000;

/** The encoding under which the bytes above 0x7F read most like Danish; equally good ones: the first of `PAGES`. */
function likeliestPage(bytes: Uint8Array, at?: readonly number[]): Page {
  const places = at ?? highPlaces(bytes);
  let best: Page = "Windows-1252";
  let most = -Infinity;
  for (const page of PAGE_NAMES) {
    const read = (index: number): string => (bytes[index] === undefined ? " " : letter(bytes[index], page));
    const sum = places.reduce((total, index) => total + fitness(read(index - 1), read(index), read(index + 1)), 0);
    if (sum > most) {
      most = sum;
      best = page;
    }
  }
  return best;
}

function highPlaces(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let index = 0; index < bytes.length && places.length < SAMPLE; index++)
    if ((bytes[index] as number) >= 0x80) places.push(index);
  return places;
}

const isLetter = (text: string): boolean => /^[\p{Ll}\p{Lu}]$/u.test(text);
const isCapital = (text: string): boolean => /^\p{Lu}$/u.test(text);
const isSmall = (text: string): boolean => /^\p{Ll}$/u.test(text);

/** How well a letter stands between its neighbours in a Danish text. */
function fitness(before: string, own: string, after: string): number {
  if (isLetter(own)) {
    if (isCapital(own) && isSmall(before)) return -3;
    if (isSmall(own) && isCapital(before) && isCapital(after)) return -2;
    if ("æøåÆØÅ".includes(own)) return 3;
    return "éüöäÉÜÖÄ".includes(own) ? 2 : 0.5;
  }
  if (/^[\u0080-\u009f\u2500-\u259f\uf8ff\ufffd]$/u.test(own)) return -4;
  const inside = isLetter(before) && isLetter(after);
  if (own === "’" || own === "–" || own === "\u00a0") return inside ? 0 : 0.3;
  if (inside) return -3;
  if (/^[§°½«»“”‘—…€£²³]$/u.test(own)) return 0.3;
  return isLetter(before) || isLetter(after) ? -2 : -0.5;
}

/** Marks what is no letter inside words, and what is no character at all. */
function withDoubts(text: string, page: Page): string {
  const high = new RegExp(`[${PAGES[page].replace(/[\\\]^-]/gu, "\\$&")}]`, "gu");
  return text.replace(high, (own: string, at: number) =>
    fitness(text[at - 1] ?? " ", own, text[at + 1] ?? " ") <= -3 ? `${DOUBTFUL}${own}` : own,
  );
}

/** Signs that a text is UTF-8 read as something else: the first bytes C2-C5 and E2, as each encoding shows them. */
const SUSPECT = /[ÂÃÄÅâïÔ¬√‚┬├]/u;
/** How often a text may have been read wrongly and saved again. */
const ROUNDS = 3;

const BYTES: Readonly<Record<Page, ReadonlyMap<string, number>>> = {
  "Windows-1252": bytesOf("Windows-1252"),
  "MS-DOS (CP850)": bytesOf("MS-DOS (CP850)"),
  Macintosh: bytesOf("Macintosh"),
};

function bytesOf(page: Page): ReadonlyMap<string, number> {
  const bytes = new Map(Array.from(PAGES[page], (own, index): [string, number] => [own, 0x80 + index]));
  bytes.delete("\ufffd");
  // Read as Latin-1, the same bytes are control characters.
  if (page === "Windows-1252")
    for (let byte = 0x80; byte < 0xa0; byte++)
      if (!bytes.has(String.fromCharCode(byte))) bytes.set(String.fromCharCode(byte), byte);
  return bytes;
}

/**
 * A text in which UTF-8 that was read as another encoding is read again, each mended letter marked: `NÃ¸rrebro` and
 * `N√∏rrebro` are `Nørrebro`. Only pairs that no Danish text holds are taken for that.
 */
export function undoubled(text: string): string {
  let mended = text;
  for (let round = 0; round < ROUNDS && SUSPECT.test(mended); round++) {
    const next = PAGE_NAMES.reduce((read, page) => undoubledOnce(read, page), mended);
    if (next === mended) break;
    mended = next;
  }
  return mended.replace(/^(?:[\u{f0000}\u{f0001}]*\ufeff)+/u, "");
}

function undoubledOnce(text: string, page: Page): string {
  const table = BYTES[page];
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const first = table.get(text[at] as string);
    if (first === undefined || first < 0xc2) continue;
    const following: { readonly byte: number; readonly end: number }[] = [];
    for (let next = at + 1; next < text.length && following.length < 2; next++) {
      // A mark of the round before may stand between two letters of one.
      if (text.codePointAt(next) === MENDED.codePointAt(0) || text.codePointAt(next - 1) === MENDED.codePointAt(0))
        continue;
      const byte = table.get(text[next] as string);
      if (byte === undefined || byte > 0xbf) break;
      following.push({ byte, end: next + 1 });
    }
    const length = lengthOf(first, following, page);
    if (length === 0) continue;
    const parts = following.slice(0, length - 1);
    const read = strictUtf8(Uint8Array.from([first, ...parts.map(({ byte }) => byte)]));
    if (read === null) continue;
    const end = (parts[parts.length - 1] as { readonly end: number }).end;
    pieces.push(text.slice(from, at), MENDED, read);
    from = end;
    at = end - 1;
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(from)].join("");
}

/** Bytes of quotes, dashes and hard blanks, which may follow a letter in a text that is right. */
const SIGNS: ReadonlySet<number> = new Set([0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xab, 0xbb]);

function lengthOf(first: number, following: readonly { readonly byte: number }[], page: Page): number {
  const [second, third] = following.map(({ byte }) => byte);
  if (second === undefined) return 0;
  if (first === 0xc2 || first === 0xc3) return 2;
  // Ä and Å are letters of Danish and Swedish: only before what is no sign.
  if ((first === 0xc4 || first === 0xc5) && page === "Windows-1252") return SIGNS.has(second) ? 0 : 2;
  if (third === undefined) return 0;
  const isKnown = (first === 0xe2 && second === 0x80) || (first === 0xef && (second === 0xbb || second === 0xbf));
  return isKnown ? 3 : 0;
}

/** Two encodings of one byte a letter: the one a text was read as, and the one it was written in. */
export interface Misread {
  readonly read: Page;
  readonly meant: Page;
}

/**
 * Whether a text was written in one encoding of one byte a letter, read as another, and saved so: `N°rrebro` and
 * `S°ren` (Windows-1252 read as MS-DOS), `N›rrebro` (the reverse). Signs must stand inside words, and Danish letters in
 * their places; a text that holds Danish letters already is no such one.
 */
export function misread(text: string): Misread | null {
  const places: number[] = [];
  for (let at = 0; at < text.length && places.length < SAMPLE; at++) if (text.charCodeAt(at) >= 0x80) places.push(at);
  const fit = (letterAt: (at: number) => string): number =>
    places.reduce((sum, at) => sum + fitness(letterAt(at - 1), letterAt(at), letterAt(at + 1)), 0);
  const danish = places.filter((at) => "æøåÆØÅ".includes(text[at] ?? " ")).length;
  if (places.length === 0 || danish * 20 > places.length || fit((at) => text[at] ?? " ") > -3) return null;
  let best: Misread | null = null;
  let most = 1.5 * places.length;
  for (const read of PAGE_NAMES)
    for (const meant of PAGE_NAMES) {
      if (read === meant) continue;
      const sum = fit((at) => letterMeant(text[at] ?? " ", { read, meant }));
      if (sum < most) continue;
      most = sum;
      best = { read, meant };
    }
  return best;
}

function letterMeant(own: string, { read, meant }: Misread): string {
  const byte = own.charCodeAt(0) < 0x80 ? undefined : BYTES[read].get(own);
  return byte === undefined ? own : letter(byte, meant);
}

/** The text as it was meant, each letter that is another now marked as mended. */
export function asMeant(text: string, pages: Misread): string {
  return text.replace(/[\u0080-\uffff]/gu, (own) => {
    const meant = letterMeant(own, pages);
    return meant === own ? own : `${MENDED}${meant}`;
  });
}

function readAgain(text: string): string {
  const pages = misread(text);
  return pages === null ? text : asMeant(text, pages);
}
