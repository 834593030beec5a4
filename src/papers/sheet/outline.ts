/** A paper as it is put together: what the figures give, and the fields in which people write, under their headings. */
import type { DocumentContent, DocumentPart } from "../../workbook/document";
import { COLOR } from "../../workbook/style";
import type { Note, NotePlace } from "./notes";
import { paragraphsOf } from "./notes";

/** A place where a person writes. */
export interface Field {
  readonly kind: "field";
  /** A theme or a question number; empty for the section itself. */
  readonly topic: string;
  /** What the figures say of it; on the sheet beside what is written. */
  readonly figures: string;
  /** Why it is there, where a rule chose it. */
  readonly rule: string;
  /** What is to be written; stands in the paper until it is. */
  readonly prompt: string;
  /** Kept on the sheet, and out of the paper: an area that is not told at length. */
  readonly hidden?: true;
}

export type OutlinePart = DocumentPart | Field;

export interface Section {
  readonly heading: string;
  readonly parts: readonly OutlinePart[];
}

export interface Outline {
  readonly title: string;
  readonly orientation: DocumentContent["orientation"];
  /** At the top of every page; none in a public paper. */
  readonly header?: string;
  /** Paragraphs before the first heading. */
  readonly opening: readonly string[];
  readonly sections: readonly Section[];
  /** How what is told was chosen. */
  readonly rules: readonly { readonly label: string; readonly text: string }[];
}

/** The row of Notater for a place of this paper; undefined where nothing stands there yet. */
export type NoteAt = (section: string, topic: string) => Note | undefined;

export const RULES_HEADING = "Sådan er teksten lavet";

/** The paper with what the staff wrote; what is still to be written is marked and in brackets. */
export function documentOf(
  { title, orientation, header, opening, sections, rules }: Outline,
  noteAt: NoteAt,
): DocumentContent {
  return {
    title,
    orientation,
    ...(header === undefined ? {} : { header }),
    parts: [
      { kind: "title", text: title },
      ...opening.map((text): DocumentPart => ({ kind: "paragraph", text })),
      ...sections.flatMap(({ heading, parts }): DocumentPart[] => [
        { kind: "heading", text: heading },
        ...parts.flatMap((part) => (part.kind === "field" ? written(part, noteAt(heading, part.topic)) : [part])),
      ]),
      { kind: "heading", text: RULES_HEADING },
      { kind: "box", notes: rules },
    ],
  };
}

function written(field: Field, note: Note | undefined): readonly DocumentPart[] {
  if (field.hidden === true) return [];
  const own = paragraphsOf(note);
  return own.length === 0
    ? [{ kind: "paragraph", text: `[${field.prompt}]`, fill: COLOR.highlight }]
    : own.map((text) => ({ kind: "paragraph", text }));
}

/** Fields that nobody has written in yet. */
export function openFields({ sections }: Outline, noteAt: NoteAt): number {
  return sections.reduce(
    (sum, { heading, parts }) =>
      sum +
      parts.filter(
        (part) =>
          part.kind === "field" && part.hidden !== true && paragraphsOf(noteAt(heading, part.topic)).length === 0,
      ).length,
    0,
  );
}

/** The rows of Notater that the paper calls for; what is typed in them is laid in later. */
export function noteRows(
  { sections }: Outline,
  of: Omit<NotePlace, "section" | "topic">,
): readonly Omit<Note, "typed">[] {
  return sections.flatMap(({ heading, parts }) =>
    parts.flatMap((part) =>
      part.kind === "field"
        ? [{ ...of, section: heading, topic: part.topic, figures: part.figures || part.prompt, rule: part.rule }]
        : [],
    ),
  );
}
