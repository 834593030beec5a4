/** Row numbers as a sentence names them: the first ten, and how many more there are. */
export function rowList(rows: readonly number[]): string {
  const named = rows.slice(0, 10).join(", ");
  return rows.length > 10 ? `${named} … (+${rows.length - 10})` : named;
}
