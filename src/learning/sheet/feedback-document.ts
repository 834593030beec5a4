/**
 * One caseworker's feedback as a document to talk from: what went well first. It never fills more than two pages of A4:
 * what there is no room for is counted, so that whoever reads knows to look in the review sheet.
 */
import { atBeginning, numberIn, pluralIn } from "../../language/counting";
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import { percent } from "../../figures/rules/compliance";
import { lineCount } from "../../register/sheet/wrapping";
import type { DocumentCell, DocumentContent, DocumentPart, DocumentRow } from "../../workbook/document";
import { COLOR } from "../../workbook/style";
import type { Feedback, FeedbackPoint, GoodStep, LaterView, OpenMending, Share } from "../rules/feedback";

/** What the head of the document says. */
export interface FeedbackHead {
  /** As `1. kvartal 2026`. */
  readonly period: string;
  readonly level: number;
  readonly levelName: string;
  readonly date: IsoDate;
}

export interface FeedbackDocument {
  readonly document: DocumentContent;
  /** Points that there was no room for. */
  readonly leftOut: number;
}

/** Points of height that two pages have between their margins, less what estimates may be wrong by. */
const ROOM = 2 * 740 - 120;
/** What is always there, in points: the head; a list's heading, header row and what is said below it; the fields. */
const HEIGHT = { head: 120, list: 76, fields: 150 } as const;
/** What each list is kept for, as far as it has so much to say, however long those before it are. */
const KEPT = { good: 170, later: 110, mendings: 80 } as const;
/** Characters of Excel's counting that a line of the page has, and what a cell's margins take. */
const LINE = 94;
const MARGINS = 2;
/** Points. */
const TEXT = 9;
const LINE_HEIGHT = 11.6;
const ROW_AIR = 5;
/** Letters of a text before it is cut. */
const LONGEST = { question: 240, comment: 420 } as const;
/** Examples of what went well in a step. */
const EXAMPLES = 2;

interface Listed {
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Where the rest stands. */
  readonly rest: string;
}

export function feedbackDocument(feedback: Feedback, head: FeedbackHead): FeedbackDocument {
  const several = feedback.cases.length > 1;
  const lists = {
    learn: learnList(feedback.learn, several),
    later: laterList(feedback.later, head.level, several),
    mendings: mendingList(feedback.mendings, several),
    good: goodList(feedback.good, several),
  };
  const kept = {
    good: Math.min(KEPT.good, heightOf(lists.good)),
    later: Math.min(KEPT.later, heightOf(lists.later)),
    mendings: Math.min(KEPT.mendings, heightOf(lists.mendings)),
  };
  const sections = feedback.later.length === 0 ? 3 : 4;
  let room = ROOM - HEIGHT.head - HEIGHT.fields - sections * HEIGHT.list;
  const learn = fitted(lists.learn, room - kept.good - kept.later - kept.mendings);
  room -= learn.height;
  const later = fitted(lists.later, room - kept.good - kept.mendings);
  room -= later.height;
  const mendings = fitted(lists.mendings, room - kept.good);
  room -= mendings.height;
  const good = fitted(lists.good, room);
  const parts: DocumentPart[] = [
    { kind: "title", text: "Tilbagemelding efter ledelsestilsyn" },
    { kind: "paragraph", text: aboutText(feedback, head) },
    {
      kind: "paragraph",
      text: "Til samtalen mellem dig og din leder. Enhedens tal står ved siden af: hvor mange af de vurderede sager i enheden, der opfyldte spørgsmålet. Papiret er fortroligt og er ikke til andre.",
    },
    ...section("Det gik godt", good, "Ingen spørgsmål blev besvaret ja eller i høj grad i denne runde."),
    ...section("Det kan du lære af", learn, "Ingen spørgsmål blev besvaret nej eller i lav grad i denne runde."),
    ...(feedback.later.length === 0 ? [] : section("Det så senere niveauer anderledes", later, "")),
    ...section(
      several ? "Åben genopretning i sagerne" : "Åben genopretning i sagen",
      mendings,
      "Der er ikke noget, der mangler at blive rettet i sagen efter tilsynet.",
    ),
    { kind: "heading", text: "Det aftaler vi" },
    fields(feedback),
  ];
  return {
    document: { title: `Tilbagemelding, ${head.period}, niveau ${head.level}`, orientation: "portrait", parts },
    leftOut: [good, learn, later, mendings].reduce((sum, each) => sum + each.leftOut, 0),
  };
}

function aboutText({ caseworker, unit, cases }: Feedback, { period, level, levelName, date }: FeedbackHead): string {
  const named = levelName === "" ? "" : ` (${levelName})`;
  return `${caseworker}, ${unit}. ${atBeginning(period)}, niveau ${level}${named}. ${pluralIn("da", cases.length, "Sag", "Sager")}: ${cases.join(", ")}. Lavet ${danishDate(date)}.`;
}

function goodList(steps: readonly GoodStep[], several: boolean): Listed {
  return {
    rest: "i skemaet",
    header: ["Sagstrin", "Opfyldt", "Blandt andet"],
    widths: [26, 12, 62],
    rows: steps.map(({ case: id, step, k, n, points }) => [
      several ? `${step} (sag ${id})` : step,
      `${k} af ${n}`,
      [
        ...points.slice(0, EXAMPLES).map(({ text, comment }) => {
          const said = comment === "" ? "" : ` »${cut(comment, LONGEST.comment)}«`;
          return `${cut(text, LONGEST.question)}${said}`;
        }),
        ...(points.length > EXAMPLES ? [`og ${points.length - EXAMPLES} andre`] : []),
      ].join(" · "),
    ]),
  };
}

function learnList(points: readonly FeedbackPoint[], several: boolean): Listed {
  return {
    rest: "i skemaet",
    header: ["Spørgsmål", "Svar", "Det skrev den, der gennemgik sagen", "Enheden"],
    widths: [38, 12, 36, 14],
    rows: points.map((point) => [
      `${point.step}${several ? ` (sag ${point.case})` : ""}: ${cut(point.text, LONGEST.question)}`,
      point.answer,
      point.comment === "" ? "–" : cut(point.comment, LONGEST.comment),
      shareText(point.unit),
    ]),
  };
}

function laterList(views: readonly LaterView[], level: number, several: boolean): Listed {
  return {
    rest: "i det senere niveaus skema",
    header: ["Spørgsmål", `Niveau ${level}`, "Senere niveau", "Bemærkning"],
    widths: [38, 12, 18, 32],
    rows: views.map((each) => [
      `${several ? `Sag ${each.case}: ` : ""}${cut(each.text, LONGEST.question)}`,
      each.answer,
      `Niveau ${each.level}: ${each.later}`,
      each.comment === "" ? "–" : cut(each.comment, LONGEST.comment),
    ]),
  };
}

function mendingList(mendings: readonly OpenMending[], several: boolean): Listed {
  return {
    rest: "på enhedens liste over genopretning",
    header: ["Det skal rettes", "Frist"],
    widths: [82, 18],
    rows: mendings.map(({ case: id, fault, deadline }) => [
      `${several ? `Sag ${id}: ` : ""}${cut(fault, LONGEST.comment)}`,
      deadline === null ? "ikke aftalt" : danishDate(deadline),
    ]),
  };
}

function shareText(share: Share | null): string {
  if (share === null || share.n === 0) return "–";
  return `${percent(share.k, share.n) ?? "-"} % (${share.k} af ${share.n})`;
}

/** One paragraph of at most so many letters. */
function cut(text: string, longest: number): string {
  const line = text.replace(/\s*\n\s*/gu, " / ");
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .replace(/[\ud800-\udbff]$/u, "")
        .trimEnd()}…`;
}

interface Fitted extends Listed {
  readonly leftOut: number;
  readonly height: number;
}

/** Points that a row takes. */
function rowHeight({ widths }: Listed, row: readonly string[]): number {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const lines = row.map((text, index) => lineCount(text, (LINE * (widths[index] ?? 0)) / all - MARGINS, TEXT));
  return Math.max(...lines) * LINE_HEIGHT + ROW_AIR;
}

function heightOf(list: Listed): number {
  return list.rows.reduce((sum, row) => sum + rowHeight(list, row), 0);
}

/** The first rows that there is room for; always at least one. */
function fitted(list: Listed, room: number): Fitted {
  let height = 0;
  let count = 0;
  for (const row of list.rows) {
    const next = rowHeight(list, row);
    if (count > 0 && height + next > room) break;
    height += next;
    count += 1;
  }
  return { ...list, rows: list.rows.slice(0, count), leftOut: list.rows.length - count, height };
}

function section(title: string, list: Fitted, nothing: string): DocumentPart[] {
  const heading: DocumentPart = { kind: "heading", text: title };
  if (list.rows.length === 0) return [heading, { kind: "paragraph", text: nothing }];
  const more: DocumentPart[] =
    list.leftOut === 0
      ? []
      : [
          {
            kind: "paragraph",
            text: `${pluralIn("da", list.leftOut, "Et punkt mere", `${numberIn("da", list.leftOut)} punkter mere`)} står ${list.rest}.`,
          },
        ];
  return [
    heading,
    {
      kind: "table",
      header: list.header.map(plain),
      widths: list.widths,
      rows: list.rows.map((row): DocumentRow => ({ kind: "cells", cells: row.map(plain) })),
    },
    ...more,
  ];
}

/** Points of room to write in. */
const ROOM_TO_WRITE = 80;

function fields({ agreed, followUp }: Feedback): DocumentPart {
  const cells = [cut(agreed, LONGEST.comment), followUp === "" ? "" : `Opfølgning: ${followUp}`].map(plain);
  return {
    kind: "table",
    header: [plain("Aftalt"), plain("Næste skridt")],
    widths: [50, 50],
    rows: [{ kind: "cells", cells, fill: COLOR.input, least: ROOM_TO_WRITE }],
  };
}

function plain(text: string): DocumentCell {
  return { runs: [{ text }] };
}
