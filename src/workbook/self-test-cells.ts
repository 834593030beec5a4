/** Addresses of a probe's block on the scratch sheet. */

/**
 * The same text with every cell it speaks of so many rows further down: `=SUM($A$1:A3)` by 40 is `=SUM($A$41:A43)`. What
 * stands in quotes or in brackets, and a name that only looks like a cell, stays.
 */
export function shifted(text: string, rows: number): string {
  return text.replace(
    /"[^"]*"|\[[^\]]*\]|(?<![\w.])(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gu,
    (whole, column: string | undefined, dollar: string | undefined, row: string | undefined) =>
      row === undefined ? whole : `${column ?? ""}${dollar ?? ""}${Number(row) + rows}`,
  );
}
