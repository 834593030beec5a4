/**
 * Notes of cells: a comments part, and the shapes Excel shows them in.
 *
 * @source ECMA-376 Part 1, 18.7 (comments)
 */
import { formatArea, parseArea } from "../area";
import type { Note } from "../model";
import { isThreadNote } from "./comments";
import { stringText } from "./sheet-read";
import type { Element } from "./xml";
import { child, childrenOf, DECLARATION, escapeCell, MAIN, unescapeCell } from "./xml";

/** `author`: none for a note of the sheet's own. */
type Authored = Note & { readonly author?: string };

export function notesXml(notes: readonly Authored[]): string {
  const authors = [...new Set(notes.map(({ author = "" }) => author))];
  const each = notes.map(({ row, column, text, author = "" }) => {
    const ref = formatArea({ row, column, rows: 1, columns: 1 });
    return `<comment ref="${ref}" authorId="${authors.indexOf(author)}"><text><r><t xml:space="preserve">${escapeCell(text)}</t></r></text></comment>`;
  });
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escapeCell(author)}</author>`).join("")}</authors><commentList>${each.join("")}</commentList></comments>`;
}

export function shapesXml(notes: readonly Note[]): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`;
}

export function readNotes(xml: Element): Note[] {
  const authors = childrenOf(child(xml, "authors"), "author").map(({ text }) => text);
  return childrenOf(child(xml, "commentList"), "comment").flatMap((comment) => {
    if (isThreadNote(authors[Number(comment.attributes["authorId"] ?? 0)] ?? "")) return [];
    const area = parseArea(comment.attributes["ref"] ?? "");
    return area ? [{ row: area.row, column: area.column, text: unescapeCell(stringText(child(comment, "text"))) }] : [];
  });
}
