/**
 * CPR numbers in what people type: what goes to a command, who they say they are, and the cells of the register that
 * staff fill in. Files that are read have rules of their own, in their rooms.
 */
import { hasCpr } from "../../kernel/cpr";
import { clean } from "../../kernel/text";
import type { Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import { cellAddress } from "../../workbook/address";
import type { TableData } from "../../workbook/content";

/** A hash may hold ten digits by chance. */
const HASH = /^[0-9a-f]{16,64}$/u;

function isCpr(text: string): boolean {
  return hasCpr(text) && !HASH.test(clean(text));
}

/** What a command takes besides typed texts: tables and review workbooks that were read, and keys, which hold nothing else. */
const READ_PARTS: readonly string[] = ["cells", "sheets", "shuffle"];

function isTyped(value: unknown): boolean {
  if (typeof value === "string") return isCpr(value);
  if (Array.isArray(value)) return value.some(isTyped);
  if (typeof value !== "object" || value === null || READ_PARTS.some((part) => part in value)) return false;
  return Object.values(value).some(isTyped);
}

/** @problems `privacy/cpr-typed` where a text of the input holds a CPR number, `privacy/cpr-user` where the name does */
export function typedProblems(input: unknown, user: string): Problem[] {
  return [
    ...(isTyped(input) ? [problem("privacy/cpr-typed")] : []),
    ...(isCpr(user) ? [problem("privacy/cpr-user")] : []),
  ];
}

/**
 * A seed stays as it was drawn with, whatever lottery numbers it is made of.
 *
 * @problems `privacy/cpr` at each cell of the tables that holds a CPR number, header cells too
 */
export function typedCells(tables: readonly (TableData | undefined)[]): Problem[] {
  return tables.flatMap((table) =>
    table === undefined
      ? []
      : [table.headers, ...table.rows].flatMap((cells, at) =>
          cells.flatMap((cell, offset) => {
            if (cell === null || typeof cell === "boolean" || table.headers[offset] === "Seed") return [];
            if (!isCpr(String(cell))) return [];
            const row = table.row + at;
            return [
              problem("privacy/cpr", {}, { sheet: table.sheet, row, cell: cellAddress(row, table.column + offset) }),
            ];
          }),
        ),
  );
}
