/** Tables in which people type every day: a row half filled in, or a date in words, stops nothing. */
import type { Place, Problem } from "../../language/outcome";
import type { TableData } from "../../workbook/content";
import type { RowReader, TableDescription } from "./table";
import { readTable } from "./table";

/** A row and its cells, for what is said about it. */
export interface FilledIn<Row> {
  readonly row: Row;
  /** Its row of the table, from 0. */
  readonly index: number;
  place(header: string): Place;
}

/** What people may type that is read as blank and warned of. */
const FORGIVEN: readonly string[] = ["sheet/not-date", "sheet/not-whole", "sheet/not-number"];

/**
 * The rows as they stand, blank ones left out. A date or number that cannot be read is read as blank and warned of. A
 * register without the table has no rows.
 */
export function readFilledIn<Row>(
  description: TableDescription<Row>,
  data: TableData | undefined,
): { readonly rows: readonly FilledIn<Row>[]; readonly problems: readonly Problem[] } {
  if (data === undefined) return { rows: [], problems: [] };
  const place = (row: RowReader) => (header: string) => row.place(header);
  const read = readTable(
    {
      ...description,
      read: (row): Omit<FilledIn<Row>, "index"> => ({ row: description.read(row), place: place(row) }),
    },
    data,
  );
  const isBlank = (index: number): boolean => (data.rows[index] ?? []).every((cell) => cell === null || cell === "");
  return {
    rows: read.rows.map((each, index) => ({ ...each, index })).filter(({ index }) => !isBlank(index)),
    problems: read.problems.map((each) => (FORGIVEN.includes(each.code) ? { ...each, severity: "warning" } : each)),
  };
}
