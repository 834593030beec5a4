/** Svar and Afleveringer: all answers in long form, and the head of every sheet handed in. */
import type { Answer, AnswerState } from "../../templates/rules/answer";
import type { Dialogue, HandIn } from "../rules/hand-in";
import type { SheetContent } from "../../workbook/content";
import { tableSheet } from "../../register/sheet/page";
import { dateCell } from "../../register/sheet/rounds";
import { STYLE } from "../../workbook/style";
import type { RowReader, TableDescription } from "../../register/sheet/table";

const STATES: readonly AnswerState[] = ["gyldig", "ubesvaret", "ikke spurgt", "ikke gennemgået", "ugyldig"];

export const ANSWERS: TableDescription<Answer> = {
  name: "tblSvar",
  sheet: "Svar",
  columns: [
    { header: "Runde", width: 11, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Enhed", width: 24, style: STYLE.cell, write: (row) => row.unit },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case },
    { header: "Sagstrin", width: 38, style: STYLE.cell, write: (row) => row.step },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question },
    { header: "Svar", width: 15, style: STYLE.id, write: (row) => row.value || null },
    { header: "Bemærkning", width: 40, style: STYLE.id, write: (row) => row.comment || null },
    { header: "Tilstand", width: 15, style: STYLE.cell, write: (row) => row.state },
    { header: "Medregnes", width: 11, style: STYLE.cell, write: (row) => (row.counted ? "ja" : "nej") },
    { header: "Udfyldt af", width: 32, style: STYLE.id, write: (row) => row.reviewer || null },
    { header: "Dato", width: 12, style: STYLE.date, write: (row) => dateCell(row.date) },
    { header: "Kilde", width: 40, style: STYLE.id, write: (row) => row.source || null },
    { header: "Celle", width: 9, style: STYLE.id, since: 2, write: (row) => row.cell || null },
    { header: "Afleveret svar", width: 15, style: STYLE.id, since: 2, write: (row) => row.handedIn ?? null },
    { header: "Forudfyldt", width: 12, style: STYLE.id, since: 2, write: (row) => row.offered ?? null },
  ],
  key: ["Runde", "Niveau", "Sag", "Spørgsmålsnr.", "Udfyldt af"],
  read: (row) => {
    const handedIn = row.text("Afleveret svar");
    const offered = row.text("Forudfyldt");
    return {
      round: row.text("Runde"),
      level: row.whole("Niveau") ?? 0,
      unit: row.text("Enhed"),
      case: row.text("Sag"),
      step: row.text("Sagstrin"),
      question: row.text("Spørgsmålsnr."),
      value: row.text("Svar"),
      ...(handedIn === "" ? {} : { handedIn }),
      comment: row.text("Bemærkning"),
      state: row.choice("Tilstand", STATES),
      counted: row.choice("Medregnes", ["ja", "nej"]) === "ja",
      reviewer: row.text("Udfyldt af"),
      date: row.date("Dato") ?? "",
      source: row.text("Kilde"),
      cell: row.text("Celle"),
      ...(offered === "" ? {} : { offered }),
    };
  },
};

export function answersSheet(rows: readonly Answer[]): SheetContent {
  return tableSheet(ANSWERS, rows, {
    beside: 6,
    title: "Svar",
    explanation:
      "Alle svar, ét pr. række. Ret svarene i skemaerne (Kilde og Celle), og saml dem ind igen; ret ikke her. Afleveret svar er det, der stod, da sagen blev meldt færdig, hvis det er rettet siden. Forudfyldt er det svar, datoerne gav, da skemaet blev lavet. Medregnes er nej for erstattede og manuelt tilføjede sager og for sagstrin, der ikke er gennemgået.",
    over: { tabColor: "1B5E33" },
  });
}

const DIALOGUE_HEADERS = {
  participants: "Deltagere",
  focus: "Fokuspunkter",
  actions: "Aftalte handlinger",
} as const;

/** Nothing where all three columns are blank. */
function readDialogue(row: RowReader): { readonly dialogue?: Dialogue } {
  const dialogue = {
    participants: row.text(DIALOGUE_HEADERS.participants),
    focus: row.text(DIALOGUE_HEADERS.focus),
    actions: row.text(DIALOGUE_HEADERS.actions),
  };
  return Object.values(dialogue).every((each) => each === "") ? {} : { dialogue };
}

export const HAND_INS: TableDescription<HandIn> = {
  name: "tblAfleveringer",
  sheet: "Afleveringer",
  columns: [
    { header: "Runde", width: 11, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Enhed", width: 24, style: STYLE.cell, write: (row) => row.unit },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.case },
    { header: "Alder", width: 8, style: STYLE.ordinal, write: (row) => row.age },
    { header: "Udfyldt af", width: 32, style: STYLE.id, write: (row) => row.reviewer || null },
    { header: "Dato", width: 12, style: STYLE.date, write: (row) => dateCell(row.date) },
    {
      header: "Samlet vurdering",
      width: 60,
      style: { ...STYLE.wrapped, format: "@" },
      write: (row) => row.assessment || null,
    },
    { header: "Færdig", width: 9, style: STYLE.cell, write: (row) => (row.finished ? "ja" : "nej") },
    { header: "Kilde", width: 40, style: STYLE.id, write: (row) => row.source },
    { header: "Rolle", width: 24, style: STYLE.id, since: 2, write: (row) => row.role || null },
    ...(["participants", "focus", "actions"] as const).map((key) => ({
      header: DIALOGUE_HEADERS[key],
      width: 34,
      style: { ...STYLE.wrapped, format: "@" },
      since: 2,
      write: (row: HandIn) => row.dialogue?.[key] || null,
    })),
  ],
  key: ["Runde", "Niveau", "Sag", "Udfyldt af"],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    unit: row.text("Enhed"),
    case: row.text("Sag"),
    age: row.whole("Alder"),
    reviewer: row.text("Udfyldt af"),
    date: row.date("Dato") ?? "",
    assessment: row.text("Samlet vurdering"),
    ...readDialogue(row),
    finished: row.choice("Færdig", ["ja", "nej"]) === "ja",
    source: row.text("Kilde"),
    role: row.text("Rolle"),
  }),
};

export function handInsSheet(rows: readonly HandIn[]): SheetContent {
  return tableSheet(HAND_INS, rows, {
    title: "Afleveringer",
    explanation:
      "Hvem der har afleveret hvad: én række pr. sag og udfylder. Samlet vurdering er fortrolig og vises ikke i bilaget. Deltagere, Fokuspunkter og Aftalte handlinger er fra dialogbaserede gennemgange.",
    over: { tabColor: "1B5E33" },
  });
}
