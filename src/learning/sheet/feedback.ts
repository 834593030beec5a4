/** Tilbagemelding: who has had feedback after a round, and what came of it. A row is one caseworker's in one round and level. */
import type { IsoDate } from "../../kernel/date";
import { danishDate } from "../../kernel/date";
import type { Problem } from "../../language/outcome";
import { headedColumns, TABLE_ROW, tableSheet, widthOfAll } from "../../register/sheet/page";
import type { Column, TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, TableData } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { FeedbackShare } from "../rules/feedback-share";
import type { Typed } from "./staff-columns";
import { dateIn, readTyped, rowHeightOf, staffColumn } from "./staff-columns";

export const FEEDBACK_TYPED = [
  "Givet af",
  "Dato",
  "Form",
  "Styrker",
  "Læringspunkter",
  "Aftalt",
  "Opfølgning",
  "Kvitteret",
] as const;

type FeedbackHeader = (typeof FEEDBACK_TYPED)[number];

/** A row of tblTilbagemelding. */
export interface FeedbackRow {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly caseworker: string;
  /** Ids of the reviewed cases, `; ` between them. */
  readonly cases: string;
  readonly typed: Typed<FeedbackHeader>;
}

/** The ways of giving it that are meant; other words may stand there. */
export const FEEDBACK_FORMS = ["samtale", "skriftlig", "dialogbaseret"] as const;

const wrappedId = layered(STYLE.id, { wrap: true });

const COLUMNS: readonly Column<FeedbackRow>[] = [
  { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
  { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
  { header: "Enhed", width: 20, style: wrappedId, write: (row) => row.unit },
  { header: "Sagsbehandler", width: 22, style: wrappedId, write: (row) => row.caseworker },
  { header: "Sager", width: 16, style: wrappedId, write: (row) => row.cases || null },
  staffColumn("Givet af", 18),
  staffColumn("Dato", 12, "date"),
  staffColumn("Form", 13),
  staffColumn("Styrker", 28),
  staffColumn("Læringspunkter", 28),
  staffColumn("Aftalt", 28),
  staffColumn("Opfølgning", 12, "date"),
  staffColumn("Kvitteret", 12, "date"),
];

export const FEEDBACKS: TableDescription<FeedbackRow> = {
  name: "tblTilbagemelding",
  sheet: "Tilbagemelding",
  columns: COLUMNS,
  key: ["Runde", "Niveau", "Enhed", "Sagsbehandler"],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    unit: row.text("Enhed"),
    caseworker: row.text("Sagsbehandler"),
    cases: row.text("Sager"),
    typed: readTyped(row, FEEDBACK_TYPED),
  }),
};

/** The day that feedback was given; null while it was not, and where Dato is no date. */
export function givenOn({ typed }: FeedbackRow): IsoDate | null {
  return dateIn(typed["Dato"]);
}

/** What stands; nothing where the sheet is not there yet. */
export function readFeedbacks(data: TableData | undefined): {
  readonly rows: readonly FeedbackRow[];
  readonly problems: readonly Problem[];
} {
  return data === undefined ? { rows: [], problems: [] } : readTable(FEEDBACKS, data);
}

/** The figures above the table: of one round and level on a day. */
export interface FeedbackSummary {
  readonly round: string;
  readonly level: number;
  readonly date: IsoDate;
  readonly closed: IsoDate | null;
  readonly shares: readonly FeedbackShare[];
}

/** Up to who gave it: they stand on every page. */
const BESIDE = 6;

/** Rows of all rounds in the order given. `summary` null: nobody has asked for figures yet. */
export function feedbackSheet(rows: readonly FeedbackRow[], summary: FeedbackSummary | null): SheetContent {
  const sheet = tableSheet(FEEDBACKS, rows, {
    title: "Tilbagemelding",
    explanation:
      "Hver sagsbehandler får en faglig tilbagemelding efter hver runde. Skriv i de gule felter, hvem der gav den, hvornår og hvordan (samtale, skriftlig eller dialogbaseret), og hvad I aftalte. " +
      "En sagsbehandler har fået tilbagemelding, når Dato er udfyldt. Det, I skriver, bliver stående. Arket er til enheden og er fortroligt.",
    beside: BESIDE,
    // The list above the table is as long as the names in it: kept in view it could fill the screen.
    over: { tabColor: "D9C36A", freeze: { rows: 0, columns: 4 } },
  });
  const lines = summary === null ? "" : summaryLines(summary).join("\n");
  const over = headedColumns(COLUMNS, BESIDE);
  const date = `$${cellAddress(TABLE_ROW + 1, columnOf("Dato"))}`;
  return {
    ...sheet,
    blocks: [...sheet.blocks, { row: 3, column: 1, values: [[lines === "" ? null : lines]] }],
    merges: [...sheet.merges, region(3, 1, 1, over.length)],
    styles: [
      ...sheet.styles,
      { region: region(3, 1, 1, over.length), style: layered(STYLE.wrapped, { fill: COLOR.brandSoft }) },
    ],
    heights: [
      ...sheet.heights,
      { row: 3, height: lines === "" ? 18 : heightFor([{ text: lines, width: widthOfAll(over) }]) },
      ...rows.map((row, index) => ({ row: TABLE_ROW + 1 + index, height: rowHeightOf(COLUMNS, row), grows: true })),
    ],
    conditionals: [
      {
        region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), 5),
        rules: [{ formula: `${date}=""`, style: { fill: COLOR.warn, color: COLOR.warnInk } }],
      },
    ],
  };
}

function columnOf(header: string): number {
  return COLUMNS.findIndex((each) => each.header === header) + 1;
}

function summaryLines({ round, level, date, closed, shares }: FeedbackSummary): readonly string[] {
  const since = closed === null ? "Niveauet er ikke lukket endnu." : `Niveauet blev lukket ${danishDate(closed)}.`;
  return [
    `Runde ${round}, niveau ${level}, opgjort ${danishDate(date)}. ${since} Orange rækker mangler.`,
    ...shares.map((share) => `${share.unit ?? "Alle"}: ${shareText(share)}`),
  ];
}

/** `3 af 4 sagsbehandlere med en gennemgået sag har fået tilbagemelding (75 %), median 12 dage efter lukning. Mangler: …` */
function shareText({ unit, given, caseworkers, percent, medianDays, missing }: FeedbackShare): string {
  const who = unit === null ? " sagsbehandlere med en gennemgået sag har fået tilbagemelding" : "";
  const days = medianDays === null ? "" : `, median ${String(medianDays).replace(".", ",")} dage efter lukning`;
  const names = unit === null || missing.length === 0 ? "" : ` Mangler: ${missing.join(", ")}.`;
  return `${given} af ${caseworkers}${who} (${percent ?? "-"} %)${days}.${names}`;
}
