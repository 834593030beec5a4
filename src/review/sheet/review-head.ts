/** The head of a review sheet: what it is, how it is filled in, its labelled rows, and the ways to the other sheets. */
import { MARK } from "../../attention/rules/mending";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { Form } from "../../draw/rules/level";
import { readsSame } from "../../kernel/keys";
import { cellAddress } from "../../workbook/address";
import type { Block, Link } from "../../workbook/content";
import { howToAnswer } from "../rules/how-to-answer";
import type { CaseToReview, ReviewSheet, SheetRows } from "./review";
import { COLUMN, DIALOGUE_FIELD, FIELD, caseColumns } from "./review";

export const DIALOGUE_KEYS = ["participants", "focus", "actions"] as const;

/** What the form of the review adds to how the sheet is filled in: as many lines as the head has room for. */
const FORM_TEXT: Readonly<Partial<Record<Form, readonly string[]>>> = {
  dialogbaseret: [
    "6. Gennemgå sagen sammen med sagsbehandleren, og skriv, hvem der var med,",
    "hvad I vil holde øje med, og hvad I har aftalt at gøre. Det er fortroligt",
    "og bliver i registret.",
  ],
};

/** The ways to the overview and the next case. */
export const WAY_ROW = 2;

/** Sheets of the same workbook that a review sheet links to. */
export interface Neighbours {
  readonly overview?: string;
  /** The next case's sheet, and its id. */
  readonly next?: { readonly sheet: string; readonly id: string };
}

export function headText(sheet: ReviewSheet, { overview, next }: Neighbours): Block {
  const whole = sheet.cases.some((each) => each.assigned === WHOLE_CASE);
  const label =
    sheet.roundLabel === "" || readsSame(sheet.roundLabel, sheet.round)
      ? sheet.round
      : `${sheet.roundLabel} (${sheet.round})`;
  const rows = [
    `Ledelsestilsyn, niveau ${sheet.level}`,
    overview === undefined ? null : "Til oversigten",
    `${sheet.unit} · ${sheet.levelName}`,
    label,
    "Sådan udfylder du skemaet",
    whole
      ? "1. Svar i de gule felter. Et sagstrin, du ikke gennemgår, lader du stå tomt."
      : "1. Vælg et svar på listen i de gule felter. Grå felter springes over.",
    sheet.cases.some(hasOffers)
      ? "2. Et rødt felt, og et forudfyldt svar, du ændrer, skal begrundes."
      : "2. Bliver bemærkningsfeltet rødt, skal svaret begrundes.",
    howToAnswerText(sheet),
    `4. Skal en fejl rettes i sagen, så begynd bemærkningen med ${MARK} (udråbstegn).`,
    "5. Skriv aldrig CPR-numre. Vælg Færdig = ja, når du er færdig.",
    ...(FORM_TEXT[sheet.form] ?? []),
  ];
  const labels = fieldsOf(sheet).map((each) => each.label);
  const nextCase = next === undefined ? null : `Næste sag: ${next.id}`;
  return {
    row: 1,
    column: 1,
    values: rows.map((text, index) => [text, null, index + 1 === WAY_ROW ? nextCase : null, labels[index] ?? null]),
  };
}

/** Its row is high, as the assessment stands beside it; the text wraps. */
export function howToAnswerText({ questions }: ReviewSheet): string {
  return `3. ${howToAnswer(Array.from(new Set(questions.map(({ scale }) => scale))), "da")}`;
}

export function waysOut({ overview, next }: Neighbours, place: SheetRows): readonly Link[] {
  return [
    ...(overview === undefined ? [] : [{ row: WAY_ROW, column: COLUMN.number, sheet: overview, cell: "A1" }]),
    ...(next === undefined
      ? []
      : [
          {
            row: WAY_ROW,
            column: COLUMN.text,
            sheet: next.sheet,
            cell: cellAddress(place.first + 1, caseColumns(0, 1).answer),
          },
        ]),
  ];
}

/** The labelled rows of the head, from the first. */
export function fieldsOf({ form }: ReviewSheet): readonly { readonly label: string; readonly row: number }[] {
  const fields = Object.values(FIELD);
  return form === "dialogbaseret" ? [...fields, ...DIALOGUE_KEYS.map((key) => DIALOGUE_FIELD[key])] : fields;
}

export function hasOffers({ offered }: CaseToReview): boolean {
  return Object.keys(offered ?? {}).length > 0;
}
