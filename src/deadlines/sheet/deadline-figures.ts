/** Fristtal: the figures of each week, for all units and each, the latest first. Earlier weeks stay. */
import { findWord } from "../../kernel/keys";
import { percent } from "../../kernel/statistics";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { Column, TableDescription } from "../../register/sheet/table";
import { cellAddress, region } from "../../workbook/address";
import type { SheetContent } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { DeadlineId } from "../rules/deadline";
import { DEADLINE_IDS } from "../rules/deadline";
import type { DeadlineTally } from "../rules/deadline-figures";
import type { FigureRow } from "../rules/deadline-history";
import { ALL_UNITS } from "../rules/deadline-history";
import { FIGURE_DEFINITION, READING_DEFINITION } from "../rules/deadline-names";

const own = (column: string): string => `tblFristtal[[#This Row],[${column}]]`;
/** Whole percent, halves up, as every percent of the register. */
const PERCENT = `IF(${own("Fristudløb")}=0,"-",INT((200*${own("Rettidige")}+${own("Fristudløb")})/(2*${own("Fristudløb")}))/100)`;

export function share({ kept, fell }: Pick<DeadlineTally, "kept" | "fell">): number | "-" {
  const whole = percent(kept, fell);
  return whole === null ? "-" : whole / 100;
}

const COUNTS = {
  "Overskredne nu": "overdue",
  "Forfalder 7 dage": "within7",
  "Forfalder 14 dage": "within14",
  "Forfalder 28 dage": "within28",
  "Kan ikke beregnes": "untold",
  Tvivl: "doubtful",
} as const;

const count = (header: string, name: keyof DeadlineTally): Column<FigureRow> => ({
  header,
  width: 11,
  style: STYLE.whole,
  write: (row) => row[name],
});

export const FIGURE_TABLE: TableDescription<FigureRow> = {
  name: "tblFristtal",
  sheet: "Fristtal",
  columns: [
    { header: "Pr. dato", width: 12, style: STYLE.date, write: (row) => row.asOf },
    { header: "Periode fra", width: 12, style: STYLE.date, write: (row) => row.period.from },
    { header: "Periode til", width: 12, style: STYLE.date, write: (row) => row.period.to },
    { header: "Frist", width: 8, style: STYLE.id, write: (row) => row.id },
    { header: "Enhed", width: 24, style: STYLE.id, write: (row) => row.unit },
    count("Rettidige", "kept"),
    count("Fristudløb", "fell"),
    {
      header: "Procent",
      width: 10,
      style: STYLE.percent,
      formula: PERCENT,
      write: (row) => ({ formula: PERCENT, value: share(row) }),
    },
    ...Object.entries(COUNTS).map(([header, name]) => count(header, name)),
    {
      header: "Forrige procent",
      width: 10,
      style: STYLE.percent,
      write: ({ previous }) => (typeof previous === "number" ? previous / 100 : previous),
    },
    {
      header: "Udvikling",
      width: 11,
      style: layered(STYLE.id, { horizontal: "center" }),
      write: (row) => row.arrow || null,
    },
    count("Åbne", "open"),
    { ...count("Overskredne med begrundelse", "overdueReasoned"), width: 14 },
  ],
  key: ["Pr. dato", "Frist", "Enhed"],
  read: (row) => {
    const whole = (header: string): number => row.whole(header) ?? 0;
    const previous = row.raw("Forrige procent");
    const arrow = findWord(row.text("Udvikling"), ["↗", "→", "↘"] as const);
    const day = (header: string): number => {
      const value = row.raw(header);
      return typeof value === "number" ? value : 0;
    };
    return {
      asOf: day("Pr. dato"),
      period: { from: day("Periode fra"), to: day("Periode til") },
      id: findWord<DeadlineId>(row.text("Frist"), DEADLINE_IDS) ?? "D1",
      unit: row.text("Enhed"),
      kept: whole("Rettidige"),
      fell: whole("Fristudløb"),
      overdue: whole("Overskredne nu"),
      within7: whole("Forfalder 7 dage"),
      within14: whole("Forfalder 14 dage"),
      within28: whole("Forfalder 28 dage"),
      untold: whole("Kan ikke beregnes"),
      doubtful: whole("Tvivl"),
      open: whole("Åbne"),
      overdueReasoned: whole("Overskredne med begrundelse"),
      previous: previous === "-" ? "-" : typeof previous === "number" ? Math.round(previous * 100) : null,
      arrow: arrow ?? "",
    };
  },
};

/** Rows of all weeks, in the order given. */
export function figureSheet(rows: readonly FigureRow[]): SheetContent {
  const unit = `$${cellAddress(TABLE_ROW + 1, FIGURE_TABLE.columns.findIndex(({ header }) => header === "Enhed") + 1)}`;
  const sheet = tableSheet(FIGURE_TABLE, rows, {
    title: "Fristtal",
    explanation: `Frister i tal, uge for uge. ${FIGURE_DEFINITION} Forfalder: åbne frister, der udløber inden for så mange dage. Udvikling: mod tallet ugen før. ${READING_DEFINITION}`,
    over: {
      protected: true,
      tabColor: COLOR.brand,
      freeze: { rows: TABLE_ROW, columns: 5 },
      conditionals: [
        {
          region: region(TABLE_ROW + 1, 1, Math.max(1, rows.length), FIGURE_TABLE.columns.length),
          rules: [{ formula: `${unit}="${ALL_UNITS}"`, style: { fill: COLOR.brandSoft, bold: true } }],
        },
      ],
    },
  });
  const heights = sheet.heights.filter(({ row }) => row !== TABLE_ROW);
  return { ...sheet, heights: [...heights, { row: TABLE_ROW, height: 46 }] };
}
