/** paper: what each reader gets of a round, from the same figures, with what the staff write kept in the register. */
import { confidentialText } from "../../kernel/confidential";
import { findWord } from "../../kernel/keys";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { staleFigures } from "../../figures/facts/round-figures";
import { AT, registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { AUDIENCES, outlineFor } from "../facts/audience-paper";
import type { PaperPlace } from "../facts/committee";
import type { AreaChoice } from "../rules/paper";
import type { Note } from "../sheet/notes";
import { mergedNotes, NO_LONGER, noteKey, NOTES, notesSheet, readNotes, withChoices } from "../sheet/notes";
import { documentOf, noteRows, openFields } from "../sheet/outline";
import { nothingTyped } from "../../learning/sheet/staff-columns";
import { NOTE_TYPED } from "../sheet/notes";

export interface PaperInput extends PaperPlace {
  /** As typed: one of `AUDIENCES`. */
  readonly audience: string;
  /** The one unit it is about; null for papers about all. */
  readonly unit: string | null;
  /** Areas that are to get a text, or are not, as chosen in the pane; elsewhere people type it into Notater. */
  readonly choices: readonly AreaChoice[];
}

/** What the paper holds, in numbers. */
export interface PaperFound {
  readonly progress: number;
  readonly focus: number;
  /** Fields that nobody has written in yet. */
  readonly toWrite: number;
}

export const PAPER_SHEETS: readonly RegisteredSheet[] = [
  {
    name: NOTES.sheet,
    guide: {
      da: "Jeres tekst til notaterne: årsager, tiltag og indstilling.",
      en: "Your text for the papers: causes, measures and the recommendation.",
    },
    tables: [NOTES],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => notesSheet([]),
  },
];

export const paperCommand = registered({
  name: "paper",
  options: {
    ...AT,
    for: {
      kind: "text",
      required: true,
      example: AUDIENCES.join("|"),
      about: { da: "hvem notatet er til", en: "whom the paper is for" },
    },
    compare: {
      kind: "list",
      separator: ",",
      example: "2025-K4,…",
      about: {
        da: "runder at sammenligne med, den første er grundlaget; ellers Grundlag i Opsætning eller runden før",
        en: "rounds to compare with, the first is the baseline; else Grundlag in Opsætning or the round before",
      },
    },
    unit: {
      kind: "text",
      example: "enhed",
      about: { da: "enheden, i notater til enhed og team", en: "the unit, in papers for enhed and team" },
    },
    docx: {
      kind: "target",
      ending: ".docx",
      example: "fil.docx",
      about: { da: "notatet til Word", en: "the paper for Word" },
    },
    html: {
      kind: "target",
      ending: ".html",
      example: "fil.html",
      about: { da: "notatet som webside", en: "the paper as a web page" },
    },
  },
  words: {
    about: {
      da: "lav notatet til udvalg, ledelse, enhed eller team",
      en: "make the paper for committee, management, unit or team",
    },
    doing: { da: "Laver notatet", en: "Making the paper" },
    logged: { da: "Notat lavet", en: "Paper made" },
  },
  view: "papers",
  sheets: PAPER_SHEETS,
  input({ round, level, for: typed, compare, unit }): Outcome<PaperInput> {
    return done({ round, level, audience: typed, compare: compare ?? [], unit: unit ?? null, choices: [] });
  },
  decide(input: PaperInput, register, context) {
    const audience = findWord(input.audience, AUDIENCES);
    if (audience === undefined)
      return failed(problem("usage/audience", { value: input.audience, known: AUDIENCES.join(", ") }));
    const read = readNotes(register.snapshot.tables[NOTES.name]);
    const broken = read.problems.filter(({ severity }) => severity === "error");
    if (broken.length > 0) return failed(...broken);
    const { round, level, unit, choices } = input;
    const standing = withChoices(
      read.rows.map(({ row }) => row),
      { round, level, audience, unit: unit ?? "" },
      choices,
    );
    const made = outlineFor(register, { ...input, audience }, standing, context.now.slice(0, 10));
    if (!made.ok) return made;
    const { outline, of, noteAt, areas } = made.value;
    const rows = noteRows(outline, of).map((row): Note => ({ ...row, typed: nothingTyped(NOTE_TYPED) }));
    const notes = mergedNotes(standing, rows, of);
    const kinds = new Set(rows.map(noteKey));
    const left = notes.filter((note) => note.rule === NO_LONGER && !kinds.has(noteKey(note)) && isOf(note, of));
    const toWrite = openFields(outline, noteAt);
    const found = {
      progress: areas.filter(({ kind }) => kind === "fremskridt").length,
      focus: areas.filter(({ kind }) => kind === "fokus").length,
      toWrite,
    };
    const secret = read.rows.filter(
      ({ row }) => isOf(row, of) && confidentialText(String(row.typed["Jeres tekst"] ?? "")) !== null,
    );
    return done({
      message: problem("done/paper", { audience, round: of.round, level: of.level, ...counts(found) }),
      problems: [
        ...read.problems,
        ...staleFigures(register),
        ...secret.map(({ place }): Problem => problem("paper/confidential", {}, place("Jeres tekst"))),
        ...leftProblems(left),
        ...(toWrite === 0 ? [] : [problem("paper/to-write", { count: toWrite }, { sheet: NOTES.sheet })]),
      ],
      edits: [{ kind: "sheet", content: notesSheet(notes), before: "Log" }],
      log: {
        command: "paper",
        input: JSON.stringify({
          runde: of.round,
          niveau: of.level,
          til: of.audience,
          sammenlignet: input.compare,
          ...(of.unit === "" ? {} : { enhed: of.unit }),
        }),
        counts: `fremskridt=${found.progress}; fokus=${found.focus}; mangler tekst=${toWrite}`,
      },
      data: found,
      document: documentOf(outline, noteAt),
      show: NOTES.sheet,
    });
  },
});

function counts({ progress, focus }: PaperFound): { readonly progress: number; readonly focus: number } {
  return { progress, focus };
}

function isOf(note: Note, of: Parameters<typeof mergedNotes>[2]): boolean {
  return noteKey({ ...note, section: "", topic: "" }) === noteKey({ ...of, section: "", topic: "" });
}

function leftProblems(left: readonly Note[]): readonly Problem[] {
  const [first] = left;
  if (first === undefined) return [];
  const named = first.topic === "" ? first.section : `${first.section}, ${first.topic}`;
  return [problem("paper/no-longer", { count: left.length, first: named }, { sheet: NOTES.sheet })];
}
