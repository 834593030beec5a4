/** A later file laid over an earlier one: nothing is lost that it does not tell anew. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeRecords } from "../../src/cases/rules/merged-records";
import { wordKey } from "../../src/kernel/keys";

interface Row {
  readonly key: string;
  readonly value: number;
}
const rows = fc.array(fc.record({ key: fc.constantFrom("a", "A", "b", "c", "d"), value: fc.nat({ max: 3 }) }));
const keyOf = ({ key }: Row) => wordKey(key);

it("keeps what the file does not mention, and takes the file's rows of a key for those that were there", () => {
  fc.assert(
    fc.property(rows, rows, (standing, read) => {
      const merged = mergeRecords(standing, read, keyOf);
      const told = new Set(read.map(keyOf));
      const untold = standing.filter((row) => !told.has(keyOf(row)));
      expect(merged.kept).toBe(untold.length);
      expect(merged.added + merged.replaced + merged.same).toBe(read.length);
      expect(merged.rows).toHaveLength(untold.length + read.length);
      expect(merged.rows).toEqual(expect.arrayContaining([...untold, ...read]));
    }),
  );
});

it("says that a file told twice changes nothing", () => {
  fc.assert(
    fc.property(rows, rows, (standing, read) => {
      const once = mergeRecords(standing, read, keyOf);
      const twice = mergeRecords(once.rows, read, keyOf);
      expect(twice).toMatchObject({ added: 0, replaced: 0, same: read.length, kept: once.kept });
      expect(twice.rows).toEqual(once.rows);
    }),
  );
});
