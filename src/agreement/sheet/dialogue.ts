/** Dialogmøde: what a dialogue round talks about, round by round, and what came of it. */
import type { Problem } from "../../language/outcome";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import { dateCell } from "../../register/sheet/rounds";
import type { TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, Style, TableData } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { DialogueKind, DialoguePoint } from "../rules/dialogue";
import { DIALOGUE_KINDS } from "../rules/dialogue";

const wrappedId: Style = layered(STYLE.id, { wrap: true });
const typed: Style = layered(STYLE.input, { format: "@" });

export const DIALOGUES: TableDescription<DialoguePoint> = {
  name: "tblDialogmoede",
  sheet: "Dialogmøde",
  columns: [
    { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Art", width: 15, style: wrappedId, write: (row) => row.kind },
    { header: "Nr", width: 5, style: STYLE.ordinal, write: (row) => row.number },
    { header: "Emne", width: 14, style: wrappedId, write: (row) => row.theme || null },
    { header: "Sagstrin", width: 18, style: wrappedId, write: (row) => row.step || null },
    { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question || null },
    { header: "Punkt", width: 42, style: typed, write: (row) => row.point || null },
    { header: "Grundlag", width: 28, style: wrappedId, write: (row) => row.grounds || null },
    { header: "Drøftelse", width: 34, style: typed, write: (row) => row.discussion || null },
    { header: "Aftale", width: 34, style: typed, write: (row) => row.agreement || null },
    { header: "Ansvarlig", width: 18, style: typed, write: (row) => row.responsible || null },
    {
      header: "Frist",
      width: 12,
      style: layered(STYLE.input, { format: "dd-mm-yyyy", horizontal: "left" }),
      write: (row) => dateCell(row.deadline),
    },
  ],
  key: ["Runde", "Niveau", "Art", "Nr", "Spørgsmålsnr."],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    kind: row.choice<DialogueKind>("Art", DIALOGUE_KINDS),
    number: row.whole("Nr"),
    theme: row.text("Emne"),
    step: row.text("Sagstrin"),
    question: row.text("Spørgsmålsnr."),
    point: row.text("Punkt"),
    grounds: row.text("Grundlag"),
    discussion: row.text("Drøftelse"),
    agreement: row.text("Aftale"),
    responsible: row.text("Ansvarlig"),
    deadline: row.date("Frist"),
  }),
};

/** Rows of all rounds in the order given: the round last prepared is the first. */
export function dialogueSheet(rows: readonly DialoguePoint[]): SheetContent {
  const sheet = tableSheet(DIALOGUES, rows, {
    title: "Dialogmøde",
    explanation:
      "Til den fælles drøftelse efter gennemgangen. Fejlmønstre (under 80 %), god praksis (90 % eller mere) og forskellig vurdering (under 80 % ens svar) er foreslået af tallene; hver bygger på mindst 5 sager eller svar. " +
      "Skriv selv fokuspunkter og udviklingsområder, og hvad I drøftede og aftalte. Det, I skriver, bliver stående, når mødet forberedes igen.",
    beside: 7,
    over: {
      tabColor: COLOR.brand,
      freeze: { rows: TABLE_ROW, columns: 3 },
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 3, Math.max(1, rows.length), 1),
          rules: [
            {
              formula: `$${cellAddress(TABLE_ROW + 1, 3)}<>$${cellAddress(TABLE_ROW, 3)}`,
              style: { fill: COLOR.brandSoft, bold: true },
            },
          ],
        },
      ],
    },
  });
  return {
    ...sheet,
    heights: [
      ...sheet.heights,
      ...rows.map((row, index) => ({
        row: TABLE_ROW + 1 + index,
        grows: true,
        height: Math.max(
          30,
          heightFor(
            DIALOGUES.columns
              .filter(({ style }) => style.wrap === true)
              .map((column) => ({ text: String(column.write(row) ?? ""), width: column.width })),
          ),
        ),
      })),
    ],
  };
}

/** What stands; nothing where the sheet is not there yet. */
export function readDialogues(tables: Readonly<Record<string, TableData | undefined>>): {
  readonly rows: readonly DialoguePoint[];
  readonly problems: readonly Problem[];
} {
  const data = tables[DIALOGUES.name];
  return data === undefined ? { rows: [], problems: [] } : readTable(DIALOGUES, data);
}
