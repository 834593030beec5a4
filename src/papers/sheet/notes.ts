/**
 * Notater: what the staff write into papers, a row for each place where a person must write. It stands in the register
 * and not in the document, so that a paper can be made again whenever figures change, by anybody, without what was
 * written being read back from a file that somebody may have renamed, signed or cut.
 */
import { confidentialText } from "../../kernel/confidential";
import { hasCpr } from "../../kernel/cpr";
import type { Key, PlaceKey } from "../../kernel/keys";
import { jointKey, placeKey, unitKey, wordOf, wordKey } from "../../kernel/keys";
import type { UnitKey, WordKey } from "../../kernel/keys";
import type { Place, Problem } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Typed } from "../../learning/sheet/staff-columns";
import {
  hasTyped,
  nothingTyped,
  readTyped,
  rowHeightOf,
  staffColumn,
  textIn,
} from "../../learning/sheet/staff-columns";
import type { AreaChoice } from "../rules/paper";
import { SPARE_ROWS, TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { FilledIn } from "../../register/sheet/filled-in";
import { readFilledIn } from "../../register/sheet/filled-in";
import type { Column, TableDescription } from "../../register/sheet/table";
import { region } from "../../workbook/address";
import type { SheetContent, TableData } from "../../workbook/content";
import { layered, STYLE } from "../../workbook/style";

export const NOTE_TYPED = ["Med", "Jeres tekst"] as const;

/** Where in which paper a row's text stands. */
export interface NotePlace {
  readonly round: string;
  readonly level: number;
  /** udvalg, ledelse, enhed, team. */
  readonly audience: string;
  /** Empty in papers about all units. */
  readonly unit: string;
  readonly section: string;
  /** The theme or question number of an area; empty for the section as a whole. */
  readonly topic: string;
}

/** A row of tblNotater. */
export interface Note extends NotePlace {
  /** What the figures say there, or what is to be written. */
  readonly figures: string;
  /** Why an area is in its list; `NO_LONGER` for what no rule names any more. */
  readonly rule: string;
  readonly typed: Typed<(typeof NOTE_TYPED)[number]>;
}

export const NO_LONGER = "følger ikke længere af tallene";

const wrappedId = layered(STYLE.id, { wrap: true });

const COLUMNS: readonly Column<Note>[] = [
  { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
  { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
  { header: "Til", width: 9, style: STYLE.id, write: (row) => row.audience },
  { header: "Enhed", width: 16, style: wrappedId, write: (row) => row.unit || null },
  { header: "Afsnit", width: 24, style: wrappedId, write: (row) => row.section },
  { header: "Emne", width: 16, style: wrappedId, write: (row) => row.topic || null },
  { header: "Tallene siger", width: 58, style: wrappedId, write: (row) => row.figures || null },
  { header: "Regel", width: 18, style: wrappedId, write: (row) => row.rule || null },
  staffColumn("Med", 7),
  staffColumn("Jeres tekst", 62),
];

export const NOTES: TableDescription<Note> = {
  name: "tblNotater",
  sheet: "Notater",
  columns: COLUMNS,
  key: ["Runde", "Niveau", "Til", "Enhed", "Afsnit", "Emne"],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    audience: wordOf(row.text("Til")),
    unit: row.text("Enhed"),
    section: row.text("Afsnit"),
    topic: row.text("Emne"),
    figures: row.text("Tallene siger"),
    rule: row.text("Regel"),
    typed: readTyped(row, NOTE_TYPED),
  }),
};

export type NoteKey = Key<["place", "word", "unit", "word", "word"]>;

export function noteKey({ round, level, audience, unit, section, topic }: NotePlace): NoteKey {
  const parts: readonly [PlaceKey, WordKey, UnitKey, WordKey, WordKey] = [
    placeKey({ round, level }),
    wordKey(audience),
    unitKey(unit),
    wordKey(section),
    wordKey(topic),
  ];
  return jointKey(...parts);
}

/** What stands; nothing where the sheet is not there yet. @problems `paper/cpr`, `paper/choice` by cell */
export function readNotes(data: TableData | undefined): {
  readonly rows: readonly FilledIn<Note>[];
  readonly problems: readonly Problem[];
} {
  const { rows, problems } = readFilledIn(NOTES, data);
  return { rows, problems: [...problems, ...rows.flatMap(({ row, place }) => faultsOf(row, place))] };
}

function faultsOf({ typed }: Note, place: (header: string) => Place): readonly Problem[] {
  const chosen = textIn(typed.Med);
  return [
    ...(hasCpr(String(typed["Jeres tekst"] ?? "")) ? [problem("paper/cpr", {}, place("Jeres tekst"))] : []),
    ...(["", "ja", "nej"].indexOf(wordOf(chosen)) < 0
      ? [problem("paper/choice", { value: chosen }, place("Med"))]
      : []),
  ];
}

/** What the staff wrote, a paragraph a line; none where it is marked as confidential. */
export function paragraphsOf(note: Note | undefined): readonly string[] {
  const text = String(note?.typed["Jeres tekst"] ?? "");
  return confidentialText(text) !== null
    ? []
    : text
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .filter((line) => line !== "");
}

/** Whether staff have said that an area is to be told, or is not; null where they left it to the rule. */
export function chosenIn(note: Note | undefined): boolean | null {
  const word = wordOf(textIn(note?.typed.Med ?? null));
  return word === "ja" ? true : word === "nej" ? false : null;
}

/** The rows as they stand with what was chosen typed in. */
export function withChoices(
  standing: readonly Note[],
  of: Omit<NotePlace, "section" | "topic">,
  choices: readonly AreaChoice[],
): readonly Note[] {
  const rows = new Map(standing.map((note) => [noteKey(note), note]));
  for (const { section, topic, told } of choices) {
    const place = { ...of, section, topic };
    const row = rows.get(noteKey(place)) ?? { ...place, figures: "", rule: "", typed: nothingTyped(NOTE_TYPED) };
    rows.set(noteKey(place), { ...row, typed: { ...row.typed, Med: told ? "ja" : "nej" } });
  }
  return Array.from(rows.values());
}

/**
 * The rows of all papers after one was made: its rows in the order of the paper, with what stood in them; rows of its
 * that nothing calls for any more only where something is typed in them. Rows of other papers stand as they are.
 */
export function mergedNotes(
  standing: readonly Note[],
  made: readonly Note[],
  of: Omit<NotePlace, "section" | "topic">,
): readonly Note[] {
  const isOwn = (note: Note): boolean =>
    noteKey({ ...note, section: "", topic: "" }) === noteKey({ ...of, section: "", topic: "" });
  const typed = new Map(standing.filter(isOwn).map((note) => [noteKey(note), note.typed]));
  const keys = new Set(made.map(noteKey));
  const left = standing.filter((note) => isOwn(note) && !keys.has(noteKey(note)) && hasTyped(note.typed));
  return [
    ...standing.filter((note) => !isOwn(note)),
    ...made.map((note) => ({ ...note, typed: typed.get(noteKey(note)) ?? nothingTyped(NOTE_TYPED) })),
    ...left.map((note) => ({ ...note, rule: NO_LONGER })),
  ];
}

export function notesSheet(rows: readonly Note[]): SheetContent {
  const sheet = tableSheet(NOTES, rows, {
    title: "Notater",
    explanation:
      "Her skriver I det, tallene ikke kan sige: årsager, tiltag og indstilling. Jeres tekst kommer med, hver gang notatet laves igen, og overskrives aldrig. " +
      "I Med kan I skrive ja eller nej ved et område; ellers tages de første med. Skriv hverken navne, sager eller CPR-numre: notatet til udvalget er offentligt. " +
      "Et afsnit i flere linjer skrives med Alt+Enter.",
    beside: 6,
    over: { tabColor: "D9C36A", freeze: { rows: TABLE_ROW, columns: 0 } },
  });
  const chosen = COLUMNS.findIndex(({ header }) => header === "Med") + 1;
  return {
    ...sheet,
    heights: [
      ...sheet.heights,
      ...rows.map((row, index) => ({ row: TABLE_ROW + 1 + index, height: rowHeightOf(COLUMNS, row), grows: true })),
    ],
    validations: [
      ...sheet.validations,
      {
        region: region(TABLE_ROW + 1, chosen, rows.length + SPARE_ROWS, 1),
        listName: "tilsyn_svar_janej",
        errorTitle: "Med",
        error: "Vælg ja eller nej, eller lad cellen være tom.",
      },
    ],
  };
}
