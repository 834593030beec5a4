/** The columns of one kind of table that we read from other systems, and what their headers may be. */
import { wordOf } from "../../kernel/keys";

export interface ColumnSet<Column extends string> {
  /** In the order in which our own table has them. */
  readonly columns: readonly Column[];
  /** Without one of these nothing can be said of a row. */
  readonly required: readonly Column[];
  /** By `headerKey`: the columns' own names, and the names that other systems use. */
  readonly own: ReadonlyMap<string, Column>;
  readonly aliases: ReadonlyMap<string, Column>;
}

/** What makes two headers the same: letters and digits only, case folded. */
export function headerKey(text: string): string {
  return wordOf(text).replace(/[^\p{L}\p{N}§]/gu, "");
}

/** @param names each column with the names that other systems give it, compared without case, blanks, dots and hyphens */
export function columnSet<Column extends string, Required extends Column>(
  names: Readonly<Record<Column, readonly string[]>>,
  required: readonly Required[],
): ColumnSet<Column> {
  const columns = Object.keys(names) as Column[];
  return {
    columns,
    required,
    own: new Map(columns.map((column) => [headerKey(column), column])),
    aliases: new Map(
      columns.flatMap((column) => names[column].map((name): [string, Column] => [headerKey(name), column])),
    ),
  };
}
