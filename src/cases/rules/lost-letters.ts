/** Letters that an export could not write and put a sign in place of. */

/**
 * What Unicode puts in place of a byte that it cannot read, what stands where a picture or a field was, and signs that
 * only one font or program knows.
 */
export const LOST = /[\ufffc\ufffd\p{Private_Use}]/u;
/** A question mark or a box inside a word, or before the rest of one. */
export const QUESTIONED = /\p{L}[?\u25a1]+\p{L}|(?:^|[\s-])\?+\p{L}/u;

/** Whether a text has lost letters on its way: `N?rrebro`, `N�rrebro`. */
export function hasLostLetters(text: string): boolean {
  return LOST.test(text) || QUESTIONED.test(text);
}
