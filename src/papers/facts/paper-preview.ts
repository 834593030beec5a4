/** A paper before it is made: what the rules found, in sentences with their rule, and where people have written or are to write. */
import type { Context, Told } from "../../register/command";
import type { Register } from "../../register/register";
import { toldIn } from "../../register/report";
import type { DocumentContent, DocumentPart } from "../../workbook/document";
import type { Area, AreaKind } from "../rules/tendencies";
import type { AreaChoice } from "../rules/paper";
import { NOTES, paragraphsOf, readNotes, withChoices } from "../sheet/notes";
import { AREA_HEADINGS } from "../sheet/areas";
import type { Field, NoteAt, Section } from "../sheet/outline";
import { documentOf, openFields } from "../sheet/outline";
import type { PaperOrder } from "./audience-paper";
import { outlineFor } from "./audience-paper";

/** An area that rules named. */
export interface PreviewArea {
  readonly kind: AreaKind;
  readonly section: string;
  readonly topic: string;
  readonly name: string;
  /** What the figures say of it, a sentence for each question. */
  readonly sentences: readonly string[];
  /** Which rules named it, in words. */
  readonly rule: string;
  /** Whether it gets a text of its own; else it stands in the table. */
  readonly told: boolean;
  /** What the staff have written of it. */
  readonly written: readonly string[];
}

/** A heading, what the figures say under it, and what people are to write there. */
export interface PreviewSection {
  readonly heading: string;
  readonly areas: readonly PreviewArea[];
  readonly sentences: readonly string[];
  readonly tables: number;
  readonly fields: readonly { readonly prompt: string; readonly written: readonly string[] }[];
}

export type AudiencePreview =
  | {
      readonly ok: true;
      readonly title: string;
      readonly sections: readonly PreviewSection[];
      readonly rules: readonly { readonly label: string; readonly text: string }[];
      /** Fields that nobody has written in yet. */
      readonly toWrite: number;
      /** Whether the sheet Notater is there to be written in. */
      readonly hasNotes: boolean;
      readonly document: DocumentContent;
    }
  | { readonly ok: false; readonly problems: readonly Told[] };

export function previewFor(
  register: Register,
  order: PaperOrder,
  choices: readonly AreaChoice[],
  context: Pick<Context, "now" | "language">,
): AudiencePreview {
  const data = register.snapshot.tables[NOTES.name];
  const read = readNotes(data);
  const standing = read.rows.map(({ row }) => row);
  const at = { round: order.round, level: order.level, audience: order.audience, unit: order.unit ?? "" };
  const made = outlineFor(register, order, withChoices(standing, at, choices), context.now.slice(0, 10));
  const broken = read.problems.filter(({ severity }) => severity === "error");
  if (!made.ok || broken.length > 0) {
    const problems = [...broken, ...(made.ok ? [] : made.problems)];
    return { ok: false, problems: problems.map((each) => toldIn(each, context)) };
  }
  const { outline, noteAt, areas } = made.value;
  return {
    ok: true,
    title: outline.title,
    sections: outline.sections.map((section) => sectionOf(section, areas, noteAt)),
    rules: outline.rules,
    toWrite: openFields(outline, noteAt),
    hasNotes: data !== undefined,
    document: documentOf(outline, noteAt),
  };
}

function sectionOf({ heading, parts }: Section, areas: readonly Area[], noteAt: NoteAt): PreviewSection {
  const kind = (Object.keys(AREA_HEADINGS) as AreaKind[]).find((each) => AREA_HEADINGS[each] === heading);
  const own = new Map(areas.filter((area) => area.kind === kind).map((area) => [area.topic, area]));
  const found: PreviewArea[] = [];
  const fields: Field[] = [];
  const sentences: string[] = [];
  let tables = 0;
  let lines: readonly string[] = [];
  for (const part of parts) {
    if (part.kind === "list") lines = part.items;
    if (part.kind === "table") tables += 1;
    if (part.kind !== "field") {
      if (kind === undefined) sentences.push(...wordsOf(part));
      continue;
    }
    const area = own.get(part.topic);
    if (area === undefined) fields.push(part);
    else {
      const told = part.hidden !== true;
      const { topic, rule } = part;
      found.push({
        ...{ kind: area.kind, section: heading, topic, name: area.name, rule, told },
        sentences: told ? lines : [part.figures],
        written: paragraphsOf(noteAt(heading, topic)),
      });
    }
  }
  return {
    heading,
    areas: found,
    sentences: kind !== undefined && found.length === 0 ? parts.flatMap(wordsOf) : sentences,
    tables,
    fields: fields.map(({ prompt, topic }) => ({ prompt, written: paragraphsOf(noteAt(heading, topic)) })),
  };
}

function wordsOf(part: DocumentPart | Field): readonly string[] {
  if (part.kind === "paragraph") return [part.text];
  return part.kind === "list" ? part.items : [];
}
