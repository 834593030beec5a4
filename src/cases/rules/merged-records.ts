/** A file of what happened in cases laid over what an earlier file told. */
import type { Key } from "../../kernel/keys";

export interface Merged<Row> {
  readonly rows: readonly Row[];
  /** Rows of the file that were not there. */
  readonly added: number;
  /** Rows of the file that stand for others that were there. */
  readonly replaced: number;
  /** Rows of the file that were there as they are. */
  readonly same: number;
  /** Rows that were there, and of which the file says nothing. */
  readonly kept: number;
}

/**
 * The rows that stand and those of a later file: what the file tells anew stands in the place of what it told before,
 * and all else is kept.
 *
 * @param over what becomes of a row of which one was there with the same key; as it is in the file, if not said
 */
export function mergeRecords<Row>(
  standing: readonly Row[],
  read: readonly Row[],
  keyOf: (row: Row) => Key<unknown>,
  over: (was: Row, now: Row) => Row = (_, now) => now,
): Merged<Row> {
  const groups = (rows: readonly Row[]): Map<Key<unknown>, Row[]> => {
    const found = new Map<Key<unknown>, Row[]>();
    for (const row of rows) {
      const same = found.get(keyOf(row));
      if (same === undefined) found.set(keyOf(row), [row]);
      else same.push(row);
    }
    return found;
  };
  const [was, now] = [groups(standing), groups(read)];
  let [added, replaced, same, kept] = [0, 0, 0, 0];
  const rows: Row[] = [];
  for (const [key, before] of was) {
    const after = now.get(key);
    if (after === undefined) {
      kept += before.length;
      rows.push(...before);
      continue;
    }
    const settled = after.map((row, index) => (index < before.length ? over(before[index] as Row, row) : row));
    const known = new Set(before.map((row) => JSON.stringify(row)));
    const alike = settled.filter((row) => known.has(JSON.stringify(row))).length;
    same += alike;
    replaced += settled.length - alike;
    rows.push(...settled);
  }
  for (const [key, after] of now) {
    if (was.has(key)) continue;
    added += after.length;
    rows.push(...after);
  }
  return { rows, added, replaced, same, kept };
}
