/** Læringsplan: what each unit may learn from, what it chose, and how that stands in the next round. */
import type { Problem } from "../../language/outcome";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { Column, TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent, TableData } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { CHOSEN } from "../rules/themes";
import type { Typed } from "./staff-columns";
import { readTyped, rowHeightOf, staffColumn, textIn } from "./staff-columns";

export const PLAN_TYPED = ["Tema", "Mål", "Aktivitet", "Ansvarlig", "Fra", "Til", "Valgt af", "Status"] as const;

type PlanHeader = (typeof PLAN_TYPED)[number];

/** A row of tblLaeringsplan. */
export interface PlanRow {
  readonly round: string;
  readonly level: number;
  readonly unit: string;
  readonly number: number;
  /** Spørgsmålsnr., `; ` between them. */
  readonly questions: string;
  readonly reason: string;
  readonly startK: number | null;
  readonly startN: number | null;
  /** In the next round; null while there is none. */
  readonly resultK: number | null;
  readonly resultN: number | null;
  readonly typed: Typed<PlanHeader>;
}

/** Status of a theme that was chosen in the pane or on the command line. */
export const STATUS_CHOSEN = "valgt";

const wrappedId = layered(STYLE.id, { wrap: true });

const COLUMNS: readonly Column<PlanRow>[] = [
  { header: "Runde", width: 9, style: STYLE.id, write: (row) => row.round },
  { header: "Niveau", width: 7, style: STYLE.ordinal, write: (row) => row.level },
  { header: "Enhed", width: 17, style: wrappedId, write: (row) => row.unit },
  { header: "Nr", width: 5, style: STYLE.ordinal, write: (row) => row.number },
  staffColumn("Tema", 34),
  { header: "Spørgsmål", width: 13, style: wrappedId, write: (row) => row.questions || null },
  { header: "Begrundelse", width: 36, style: wrappedId, write: (row) => row.reason || null },
  { header: "Udgangspunkt k", width: 14, style: STYLE.ordinal, write: (row) => row.startK },
  { header: "Udgangspunkt n", width: 14, style: STYLE.ordinal, write: (row) => row.startN },
  staffColumn("Mål", 8),
  staffColumn("Aktivitet", 20),
  staffColumn("Ansvarlig", 18),
  staffColumn("Fra", 11, "date"),
  staffColumn("Til", 11, "date"),
  staffColumn("Valgt af", 17),
  staffColumn("Status", 11),
  { header: "Resultat k", width: 10, style: STYLE.ordinal, write: (row) => row.resultK },
  { header: "Resultat n", width: 10, style: STYLE.ordinal, write: (row) => row.resultN },
];

export const PLANS: TableDescription<PlanRow> = {
  name: "tblLaeringsplan",
  sheet: "Læringsplan",
  columns: COLUMNS,
  key: ["Runde", "Niveau", "Enhed", "Spørgsmål"],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    unit: row.text("Enhed"),
    number: row.whole("Nr") ?? 0,
    questions: row.text("Spørgsmål"),
    reason: row.text("Begrundelse"),
    startK: row.whole("Udgangspunkt k"),
    startN: row.whole("Udgangspunkt n"),
    resultK: row.whole("Resultat k"),
    resultN: row.whole("Resultat n"),
    typed: readTyped(row, PLAN_TYPED),
  }),
};

/** A theme is chosen when somebody stands for it. */
export function isChosen({ typed }: PlanRow): boolean {
  return textIn(typed["Valgt af"]) !== "";
}

/** What stands; nothing where the sheet is not there yet. */
export function readPlans(data: TableData | undefined): {
  readonly rows: readonly PlanRow[];
  readonly problems: readonly Problem[];
} {
  return data === undefined ? { rows: [], problems: [] } : readTable(PLANS, data);
}

/** Rows of all rounds in the order given. */
export function planSheet(rows: readonly PlanRow[]): SheetContent {
  const sheet = tableSheet(PLANS, rows, {
    title: "Læringsplan",
    explanation:
      `For hver enhed står de områder, der er mest at lære af, med en begrundelse. Ledelsen vælger ${CHOSEN.least} til ${CHOSEN.most}: Skriv i Valgt af, hvem der har valgt temaet; så bliver rækken stående, og den er blå. ` +
      "Skriv målet i procent, aktiviteten (oplæg, workshop, dialogbaseret sagsgennemgang eller andet), hvem der er ansvarlig, og perioden, som er tre måneder. " +
      "Resultat udfyldes af sig selv, når næste runde er beregnet, så det kan holdes op mod udgangspunktet. Arket er til enheden og centret; også tal af få sager vises.",
    beside: 7,
    over: { tabColor: "D9C36A", freeze: { rows: TABLE_ROW, columns: 4 } },
  });
  const chosen = `$${cellAddress(TABLE_ROW + 1, COLUMNS.findIndex(({ header }) => header === "Valgt af") + 1)}`;
  return {
    ...sheet,
    heights: [
      ...sheet.heights.filter(({ row }) => row !== TABLE_ROW),
      { row: TABLE_ROW, height: 33 },
      ...rows.map((row, index) => ({ row: TABLE_ROW + 1 + index, height: rowHeightOf(COLUMNS, row), grows: true })),
    ],
    conditionals: [
      {
        region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), COLUMNS.length),
        rules: [{ formula: `${chosen}<>""`, style: { fill: COLOR.brandSoft, bold: true } }],
      },
    ],
  };
}
