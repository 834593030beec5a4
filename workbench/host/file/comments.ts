/**
 * Comments: a part of threads for each sheet, the people who wrote them, and beside each thread the note that programs
 * without threads show in its place.
 *
 * @source https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/ (2.6.203 CT_ThreadedComment, 2.6.204
 * CT_ThreadedComments, 2.6.205 CT_Person; 2.1.60 Threaded Comments)
 */
import { formatArea, parseArea } from "../area";
import type { Attributes } from "../kept";
import type { Comment, CommentText, Note } from "../model";
import type { Element } from "./xml";
import { attributesXml, child, childrenOf, DECLARATION, escapeXml, restOf } from "./xml";

export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

interface Person {
  readonly name: string;
  readonly email: string;
}

/** Those the file names, as it names them; and people by name, each with an id of their own. */
export class People {
  private readonly ids = new Map<string, string>();
  private readonly written: Attributes[];

  constructor(known: readonly Attributes[]) {
    this.written = [...known];
    for (const person of known) {
      const key = keyOf(personOf(person));
      if (!this.ids.has(key)) this.ids.set(key, person["id"] ?? "");
    }
  }

  idOf({ author, email }: CommentText): string {
    const key = keyOf({ name: author, email });
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `{00000000-0000-4000-8000-${String(this.written.length + 1).padStart(12, "0")}}`;
      this.ids.set(key, id);
      this.written.push({ displayName: author || "-", id, userId: email || author || "-", providerId: "None" });
    }
    return id;
  }

  xml(): string | null {
    if (this.written.length === 0) return null;
    const each = this.written.map((person) => `<person${attributesXml(person)}/>`);
    return `${DECLARATION}<personList xmlns="${THREADED}">${each.join("")}</personList>`;
  }
}

function keyOf({ name, email }: Person): string {
  return JSON.stringify([name, email]);
}

function personOf({ displayName = "", userId = "" }: Attributes): Person {
  return { name: displayName === "-" ? "" : displayName, email: userId.includes("@") ? userId : "" };
}

export function threadsXml(comments: readonly Comment[], people: People): string {
  const one = (text: CommentText, extra: Readonly<Record<string, string | number | undefined>>): string =>
    `<threadedComment${attributesXml({ ...extra, dT: text.created.replace(/Z$/, ""), personId: people.idOf(text), id: text.id })}><text>${escapeXml(text.content)}</text></threadedComment>`;
  const each = comments.flatMap((comment) => {
    const ref = formatArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 });
    return [
      one(comment, { ref, done: comment.resolved ? 1 : undefined }),
      ...comment.replies.map((reply) => one(reply, { ref, parentId: comment.id })),
    ];
  });
  return `${DECLARATION}<ThreadedComments xmlns="${THREADED}">${each.join("")}</ThreadedComments>`;
}

/** The note that stands for a thread: its author is `tc=` and the thread's id, by which Excel knows it. */
export function threadNotes(comments: readonly Comment[]): (Note & { readonly author: string })[] {
  return comments.map(({ id, row, column, content, replies }) => ({
    row,
    column,
    author: `tc=${id}`,
    text: [
      "[Threaded comment]",
      "",
      `Comment:\n    ${content}`,
      ...replies.map((each) => `Reply:\n    ${each.content}`),
    ].join("\n"),
  }));
}

/** A note that stands for one of these threads is none of the sheet's own. */
export function isThreadNote(author: string, threads: readonly Pick<Comment, "id">[]): boolean {
  return threads.some(({ id }) => author === `tc=${id}`);
}

export function readThreads(xml: Element, people: readonly Attributes[]): Comment[] {
  const known = new Map(people.map((person) => [person["id"], personOf(person)]));
  const threads = new Map<string, Comment>();
  for (const element of childrenOf(xml, "threadedComment")) {
    const { ref, id = "", parentId, personId = "", dT = "", done } = element.attributes;
    const who = known.get(personId);
    const created = /Z$/.test(dT) ? dT : `${dT}Z`;
    const text: CommentText = {
      id,
      content: child(element, "text")?.text ?? "",
      author: who?.name ?? "",
      email: who?.email ?? "",
      created,
    };
    const area = parseArea(ref ?? "");
    if (parentId !== undefined) threads.get(parentId)?.replies.push(text);
    else if (area)
      threads.set(id, { ...text, row: area.row, column: area.column, resolved: done === "1", replies: [] });
  }
  return [...threads.values()];
}

export function readPeople(xml: Element | undefined): Attributes[] {
  return childrenOf(xml, "person").map((each) => restOf(each, []) ?? {});
}
