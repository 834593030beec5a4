/** Sixteen hexadecimal digits that stand for a text: FNV-1a, twice. @source https://datatracker.ietf.org/doc/html/draft-eastlake-fnv-17 */
export function codeOf(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((start) => {
      let hash = start;
      for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
