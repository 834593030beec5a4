/**
 * Notes of cells: a comments part, and the shapes Excel shows them in.
 *
 * @source ECMA-376 Part 1, 18.7 (comments); Part 4, 19.4 (ClientData of shapes in VML)
 */
import { formatArea, parseArea } from "../area";
import type { Comment, Note } from "../model";
import { isThreadNote } from "./comments";
import type { Losing } from "./losses";
import { readString } from "./sheet-read";
import type { Element } from "./xml";
import { child, childrenOf, DECLARATION, escapeCell, MAIN } from "./xml";

export function notesXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author = "" }) => author))];
  const each = notes.map(({ row, column, text, rich, author = "" }) => {
    const ref = formatArea({ row, column, rows: 1, columns: 1 });
    const runs = rich?.text === text ? rich.xml : `<r><t xml:space="preserve">${escapeCell(text)}</t></r>`;
    return `<comment ref="${ref}" authorId="${authors.indexOf(author)}"><text>${runs}</text></comment>`;
  });
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escapeCell(author)}</author>`).join("")}</authors><commentList>${each.join("")}</commentList></comments>`;
}

export function shapesXml(notes: readonly Note[]): string {
  const shapes = notes.map(({ row, column, shape }, index) =>
    shape === undefined ? plainShape(row, column, index) : movedShape(shape, row, column, index),
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`;
}

function plainShape(row: number, column: number, index: number): string {
  return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** The shape as the file had it, moved as far as its cell has moved. */
function movedShape(shape: string, row: number, column: number, index: number): string {
  const place = placeOf(shape) ?? { row, column };
  const by = [column - place.column, 0, row - place.row, 0, column - place.column, 0, row - place.row, 0];
  return shape
    .replace(/(<v:shape\b[^>]*?\sid=)("[^"]*"|'[^']*')/, `$1"_x0000_s${1025 + index}"`)
    .replace(/\s+o:spid=("[^"]*"|'[^']*')/, "")
    .replace(/(<x:Anchor>)([^<]*)/, (_, open: string, anchor: string) => {
      const numbers = anchor.split(",").map((each) => Number(each));
      return open + numbers.map((each, at) => Math.max(0, each + (by[at] ?? 0))).join(", ");
    })
    .replace(/(<x:Row>)[^<]*/, `$1${row}`)
    .replace(/(<x:Column>)[^<]*/, `$1${column}`);
}

function placeOf(shape: string): { readonly row: number; readonly column: number } | null {
  const [row, column] = ["Row", "Column"].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1]);
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Notes of the comments part, but for those that stand for a thread; with them the shapes of `drawing`, a part in VML. */
export function readNotes(
  xml: Element,
  drawing: string,
  threads: readonly Comment[],
  leave: Losing,
  sheet: string,
): Note[] {
  const shapes = readShapes(drawing, leave, sheet);
  const authors = childrenOf(child(xml, "authors"), "author").map(({ text }) => text);
  return childrenOf(child(xml, "commentList"), "comment").flatMap((comment) => {
    const author = authors[Number(comment.attributes["authorId"] ?? 0)] ?? "";
    if (isThreadNote(author, threads)) return [];
    const area = parseArea(comment.attributes["ref"] ?? "");
    if (!area) return [];
    const { text, rich } = readString(child(comment, "text"));
    const shape = shapes.get(`${area.row},${area.column}`);
    const note: Note = {
      row: area.row,
      column: area.column,
      text,
      ...(author === "" ? {} : { author }),
      ...(rich === undefined ? {} : { rich: { text, xml: rich } }),
      ...(shape === undefined || shape === plainShape(area.row, area.column, indexOf(shape)) ? {} : { shape }),
    };
    return [note];
  });
}

function indexOf(shape: string): number {
  return Number(/id="_x0000_s(\d+)"/.exec(shape)?.[1] ?? 1025) - 1025;
}

/** Shapes of notes by their cell. Other shapes are controls, which the model does not hold. */
export function readShapes(drawing: string, leave: Losing, sheet: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [shape] of drawing.matchAll(/<v:shape\b[^>]*>[^]*?<\/v:shape>/g)) {
    const kind = /<x:ClientData\b[^>]*\bObjectType=["'](\w+)["']/.exec(shape)?.[1];
    const place = placeOf(shape);
    if (kind !== "Note") leave(kind === undefined ? "shape" : "formControl", { sheet });
    // A shape filled with a picture, or drawn after a type of its own, says too little by itself.
    else if (place === null || /\b(r:id|o:relid)=/.test(shape) || !/\btype=["']#_x0000_t202["']/.test(shape))
      leave("noteShape", {
        sheet,
        ...(place === null ? {} : { detail: formatArea({ ...place, rows: 1, columns: 1 }) }),
      });
    else found.set(`${place.row},${place.column}`, shape);
  }
  return found;
}
