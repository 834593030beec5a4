/** How texts are compared, cleaned and ordered everywhere: one home, because a draw hangs on it. */

/** NFC, without blanks around. */
export function clean(text: string): string {
  return text.normalize("NFC").trim();
}

/** The key under which two names are the same name: NFC, blanks folded, case folded. */
export function fold(text: string): string {
  return clean(text).replace(/\s+/gu, " ").toLowerCase();
}

/** Order by Unicode code point (the order of UTF-8 bytes), not by UTF-16 unit and not by locale. */
export function byCodePoint(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] as string).codePointAt(0)! - (right[index] as string).codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** A list as a person writes it: "a, b og c". */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}
