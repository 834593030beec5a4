/** Where JSON breaks off: what JSON.parse says of that differs from one Node to the next, and some say nothing. */

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANK = /[ \t\r\n]*/y;

/** Line and column, from 1, of the first sign that cannot stand where it stands. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const sign = (wanted: string): boolean => {
    take(BLANK);
    const isThere = text.startsWith(wanted, at);
    at += isThere ? 1 : 0;
    return isThere;
  };
  const items = (end: string, item: () => boolean): boolean => {
    if (sign(end)) return true;
    while (item()) {
      if (sign(end)) return true;
      if (!sign(",")) return false;
    }
    return false;
  };
  const string = (): boolean => take(BLANK) && take(STRING);
  const value = (): boolean => {
    if (sign("{")) return items("}", () => string() && sign(":") && value());
    if (sign("[")) return items("]", value);
    return take(STRING) || take(NUMBER) || take(WORD);
  };
  if (value()) take(BLANK);
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before[before.length - 1] ?? "").length + 1 };
}
