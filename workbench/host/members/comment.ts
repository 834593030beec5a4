/**
 * Comments: threads at cells, with replies. Mentions are kept as the text they show; nobody is told of them here.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.comment, excel.commentcollection and excel.commentreply
 */
import { EVENT, WORKBOOK_TARGET } from "../events";
import { Failure, invalidArgument } from "../failure";
import { mayDo } from "../guard";
import type { Json } from "../json";
import { asFlag, asRecord, asText, oneOf } from "../json";
import type { Comment, CommentText, Sheet } from "../model";
import { newCommentId } from "../model";
import type { Argument, Arguments, Definition, HostObject } from "../object";
import { defineObject, NULL_OBJECT } from "../object";
import type { Session } from "../session";
import { rangeArgument } from "./addressing";
import type { CommentTarget, Scope } from "./targets";
import { objectOf } from "./targets";

function commentsIn({ workbook, sheet }: Scope): CommentTarget[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((each) =>
    each.comments.map((comment) => ({ sheet: each, comment })),
  );
}

function alive(target: CommentTarget): Comment {
  if (!target.sheet.comments.includes(target.comment)) throw new Failure("ItemNotFound", "the comment was deleted");
  return target.comment;
}

/** The text of a comment: as it is, or of one with mentions what is shown of it. */
function readContent(content: Json, type: Json): string {
  const text =
    oneOf(type ?? "Plain", ["Plain", "Mention"]) === "Plain"
      ? asText(content)
      : asText(asRecord(content)["richContent"] ?? null).replace(/<at id="[^"]*">(.*?)<\/at>/g, "$1");
  if (text === "") throw invalidArgument("a comment has a text");
  return text;
}

function written(content: string, session: Session): CommentText {
  const { name, email } = session.settings.user;
  const created = new Date(Math.round((session.settings.now - 25569) * 86400) * 1000).toISOString();
  return { id: newCommentId(session.workbook), content, author: name, email, created };
}

/** "An InvalidArgument error will be thrown if the provided range is larger than one cell"; so for a cell that has one. */
function add(scope: Scope, args: Arguments, session: Session): HostObject {
  const { sheet, area } = rangeArgument(args.at(0), scope.sheet, session);
  if (scope.sheet && scope.sheet !== sheet) throw invalidArgument("the cell is on another sheet");
  if (area.rows * area.columns !== 1) throw invalidArgument("a comment stands at one cell");
  mayDo(sheet, "allowEditObjects");
  const { row, column } = area;
  if (sheet.comments.some((each) => each.row === row && each.column === column))
    throw invalidArgument("the cell has a comment already");
  if (sheet.notes.some((each) => each.row === row && each.column === column))
    throw invalidArgument("the cell has a note");
  const text = written(readContent(args.json(1), args.json(2)), session);
  const comment: Comment = { ...text, row, column, resolved: false, replies: [] };
  sheet.comments.push(comment);
  tell(session, EVENT.commentAdded, sheet, comment);
  return objectOf("Comment", { sheet, comment });
}

type CommentEvent = typeof EVENT.commentAdded | typeof EVENT.commentDeleted | typeof EVENT.commentChanged;

function tell(session: Session, event: CommentEvent, sheet: Sheet, comment: Comment, changeType?: string): void {
  session.events.emit(event, [sheet.id, WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    commentDetails: [{ commentId: comment.id, replyIds: comment.replies.map(({ id }) => id) }],
    ...(changeType === undefined ? {} : { changeType }),
  });
}

function byId(scope: Scope, key: Argument): HostObject | null {
  const found = commentsIn(scope).find(({ comment }) => comment.id === key);
  return found ? objectOf("Comment", found) : null;
}

function byCell(scope: Scope, args: Arguments, session: Session): HostObject {
  const { sheet, area } = rangeArgument(args.at(0), scope.sheet, session);
  const comment = sheet.comments.find((each) => each.row === area.row && each.column === area.column);
  if (!comment) throw new Failure("ItemNotFound", "the cell has no comment");
  return objectOf("Comment", { sheet, comment });
}

function byReply(scope: Scope, args: Arguments): HostObject {
  const found = commentsIn(scope).find(({ comment }) => comment.replies.some(({ id }) => id === args.json(0)));
  if (!found) throw new Failure("ItemNotFound", "there is no such reply");
  return objectOf("Comment", found);
}

function itemAt<T>(all: readonly T[], index: number): T {
  const item = all[index];
  if (item === undefined) throw invalidArgument(`there is no item ${index}`);
  return item;
}

/** A sheet's comments are told of by its id, those of the workbook by the workbook's. */
function listen(name: string, event: CommentEvent): NonNullable<Definition<Scope>["methods"]> {
  const target = ({ sheet }: Scope): string => sheet?.id ?? WORKBOOK_TARGET;
  return {
    [`_Register${name}`]: { since: "1.12", call: (scope, _, { events }) => events.register(event, target(scope)) },
    [`_Unregister${name}`]: { since: "1.12", call: (scope, _, { events }) => events.unregister(event, target(scope)) },
  };
}

export const COMMENTS = defineObject<Scope>({
  name: "CommentCollection",
  methods: {
    Add: { since: "1.10", writes: true, call: add },
    GetCount: { since: "1.10", call: (scope) => commentsIn(scope).length },
    GetItemAt: { since: "1.10", call: (scope, args) => objectOf("Comment", itemAt(commentsIn(scope), args.whole(0))) },
    GetItemByCell: { since: "1.10", call: byCell },
    GetItemByReplyId: { since: "1.10", call: byReply },
    GetItemOrNullObject: { since: "1.14", call: (scope, args) => byId(scope, args.at(0)) ?? NULL_OBJECT },
    ...listen("AddedEvent", EVENT.commentAdded),
    ...listen("DeletedEvent", EVENT.commentDeleted),
    ...listen("ChangedEvent", EVENT.commentChanged),
  },
  items: { all: (scope) => commentsIn(scope).map((target) => objectOf("Comment", target)), find: byId },
});

/** What a comment and a reply have alike. */
function textScalars<T>(text: (target: T) => CommentText): NonNullable<Definition<T>["scalars"]> {
  return {
    Id: { since: "1.10", get: (target) => text(target).id },
    AuthorName: { since: "1.10", get: (target) => text(target).author },
    AuthorEmail: { since: "1.10", get: (target) => text(target).email },
    CreationDate: { since: "1.10", get: (target) => text(target).created },
    ContentType: { since: "1.12", get: () => "Plain" },
    Mentions: { since: "1.11", get: () => [] },
    RichContent: { since: "1.11", get: (target) => text(target).content },
  };
}

function location({ sheet, comment }: CommentTarget): HostObject {
  return objectOf("Range", { sheet, area: { row: comment.row, column: comment.column, rows: 1, columns: 1 } });
}

export const COMMENT = defineObject<CommentTarget>({
  name: "Comment",
  ids: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    ...textScalars<CommentTarget>(alive),
    Content: {
      since: "1.10",
      get: (target) => alive(target).content,
      set: (target, value, session) => {
        alive(target).content = readContent(value, null);
        tell(session, EVENT.commentChanged, target.sheet, target.comment, "CommentEdited");
      },
    },
    Resolved: {
      since: "1.11",
      get: (target) => alive(target).resolved,
      set: (target, value, session) => {
        alive(target).resolved = asFlag(value);
        const change = target.comment.resolved ? "CommentResolved" : "CommentReopened";
        tell(session, EVENT.commentChanged, target.sheet, target.comment, change);
      },
    },
  },
  links: { Replies: { since: "1.10", to: (target) => objectOf("CommentReplyCollection", target) } },
  methods: {
    Delete: {
      since: "1.10",
      writes: true,
      call: (target, _, session) => {
        const comment = alive(target);
        target.sheet.comments = target.sheet.comments.filter((each) => each !== comment);
        tell(session, EVENT.commentDeleted, target.sheet, comment);
      },
    },
    GetLocation: { since: "1.10", call: location },
    UpdateMentions: {
      since: "1.11",
      writes: true,
      call: (target, args) => void (alive(target).content = readContent(args.json(0), "Mention")),
    },
  },
});

function addReply(target: CommentTarget, args: Arguments, session: Session): HostObject {
  const comment = alive(target);
  const reply = written(readContent(args.json(0), args.json(1)), session);
  comment.replies.push(reply);
  tell(session, EVENT.commentChanged, target.sheet, comment, "ReplyAdded");
  return COMMENT_REPLY({ ...target, reply });
}

function replyById(target: CommentTarget, key: Argument): HostObject | null {
  const reply = alive(target).replies.find(({ id }) => id === key);
  return reply ? COMMENT_REPLY({ ...target, reply }) : null;
}

export const COMMENT_REPLIES = defineObject<CommentTarget>({
  name: "CommentReplyCollection",
  methods: {
    Add: { since: "1.10", writes: true, call: addReply },
    GetCount: { since: "1.10", call: (target) => alive(target).replies.length },
    GetItemAt: {
      since: "1.10",
      call: (target, args) => COMMENT_REPLY({ ...target, reply: itemAt(alive(target).replies, args.whole(0)) }),
    },
    GetItemOrNullObject: { since: "1.14", call: (target, args) => replyById(target, args.at(0)) ?? NULL_OBJECT },
  },
  items: {
    all: (target) => alive(target).replies.map((reply) => COMMENT_REPLY({ ...target, reply })),
    find: replyById,
  },
});

interface ReplyTarget extends CommentTarget {
  readonly reply: CommentText;
}

function replyAlive(target: ReplyTarget): CommentText {
  if (!alive(target).replies.includes(target.reply)) throw new Failure("ItemNotFound", "the reply was deleted");
  return target.reply;
}

const COMMENT_REPLY = defineObject<ReplyTarget>({
  name: "CommentReply",
  ids: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    ...textScalars<ReplyTarget>(replyAlive),
    Content: {
      since: "1.10",
      get: (target) => replyAlive(target).content,
      set: (target, value, session) => {
        replyAlive(target).content = readContent(value, null);
        tell(session, EVENT.commentChanged, target.sheet, target.comment, "ReplyEdited");
      },
    },
    Resolved: { since: "1.11", get: (target) => alive(target).resolved },
  },
  methods: {
    Delete: {
      since: "1.10",
      writes: true,
      call: (target, _, session) => {
        const { comment } = target;
        comment.replies.splice(comment.replies.indexOf(replyAlive(target)), 1);
        tell(session, EVENT.commentChanged, target.sheet, comment, "ReplyDeleted");
      },
    },
    GetLocation: { since: "1.10", call: location },
    GetParentComment: { since: "1.10", call: (target) => objectOf("Comment", target) },
    UpdateMentions: {
      since: "1.11",
      writes: true,
      call: (target, args) => void (replyAlive(target).content = readContent(args.json(0), "Mention")),
    },
  },
});
