/** Comments on the cells of a sheet of the open workbook, as the notes of an .xlsx file are read. */
import { cellAddress } from "./address";

type Notes = Readonly<Record<string, string>>;

/**
 * Asks for the comments of a sheet, and where there are any, once more for their cells: a comment says its place only when
 * it is asked. What is said in answer to a comment stands behind it, on a line of its own.
 *
 * @returns after the first answer: null where there are none, else what gives them by A1 address after the second
 */
export function askComments(sheet: Excel.Worksheet): () => (() => Notes) | null {
  const { comments } = sheet;
  comments.load("items/content,items/replies/items/content");
  return () => {
    if (comments.items.length === 0) return null;
    const placed = comments.items.map((comment) => {
      const cell = comment.getLocation();
      cell.load("rowIndex,columnIndex");
      return { comment, cell };
    });
    return () =>
      Object.fromEntries(
        placed.map(({ comment: { content, replies }, cell }) => [
          cellAddress(cell.rowIndex + 1, cell.columnIndex + 1),
          [content, ...replies.items.map((reply) => reply.content)].join("\n"),
        ]),
      );
  };
}
