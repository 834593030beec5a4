/** Ledelse pr. sag: what is counted of each case, and the same added up to caseworker, team, unit and centre. Leaders only. */
import { cellAddress, region } from "../../workbook/address";
import { percent } from "../../kernel/statistics";
import type { NamedPeriod } from "../../kernel/period";
import { daysIn } from "../../kernel/period";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { WrittenTable } from "../../register/sheet/table";
import type { CellValue, SheetContent, Style } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { LevelRow } from "../rules/hierarchy";
import { LEVELS } from "../rules/hierarchy";

const text: Style = layered(STYLE.id, { wrap: true });

function share({ level }: LevelRow, k: number, n: number): CellValue {
  const whole = percent(k, n);
  return whole === null ? (level === "sag" ? null : "-") : whole / 100;
}

const UNKNOWN = "(ikke kendt)";

/** A name where the level has one. */
function named(level: LevelRow["level"], name: string, from: LevelRow["level"]): CellValue {
  return name !== "" ? name : LEVELS.indexOf(level) >= LEVELS.indexOf(from) ? UNKNOWN : null;
}

/** Of a case only what there is, so that it is seen among all that there is not. */
function counted({ level }: LevelRow, value: number): CellValue {
  return level === "sag" && value === 0 ? null : value;
}

function columns(period: NamedPeriod | null): WrittenTable<LevelRow>["columns"] {
  const days = period === null ? 1 : daysIn(period);
  const whole = STYLE.whole;
  return [
    { header: "Niveau", width: 14, style: STYLE.id, write: (row) => row.level },
    { header: "Enhed", width: 22, style: text, write: (row) => named(row.level, row.unit, "enhed") },
    { header: "Team", width: 15, style: text, write: (row) => named(row.level, row.team, "team") },
    {
      header: "Sagsbehandler",
      width: 20,
      style: text,
      write: (row) => named(row.level, row.caseworker, "sagsbehandler"),
    },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => named(row.level, row.case, "sag") },
    { header: "Åbne sager", width: 9, style: whole, write: (row) => counted(row, row.open) },
    { header: "Underretninger", width: 14, style: whole, write: (row) => counted(row, row.received) },
    { header: "Med udfald (n)", width: 10, style: whole, write: (row) => counted(row, row.settled) },
    { header: "Til undersøgelse (k)", width: 13, style: whole, write: (row) => counted(row, row.toAssessment) },
    {
      header: "Andel til undersøgelse",
      width: 13,
      style: STYLE.percent,
      write: (row) => share(row, row.toAssessment, row.settled),
    },
    { header: "Foranstaltninger i gang", width: 16, style: whole, write: (row) => counted(row, row.running) },
    {
      header: "Helårspersoner",
      width: 15,
      style: layered(whole, { format: "#,##0.00" }),
      write: (row) => counted(row, row.measureDays / days),
    },
    { header: "Tilsyn opfyldt (k)", width: 11, style: whole, write: (row) => counted(row, row.met) },
    { header: "Tilsyn vurderet (n)", width: 11, style: whole, write: (row) => counted(row, row.assessed) },
    { header: "Tilsyn procent", width: 10, style: STYLE.percent, write: (row) => share(row, row.met, row.assessed) },
    { header: "Frister holdt (k)", width: 10, style: whole, write: (row) => counted(row, row.kept) },
    { header: "Frister udløbet (n)", width: 10, style: whole, write: (row) => counted(row, row.fell) },
    { header: "Frister procent", width: 10, style: STYLE.percent, write: (row) => share(row, row.kept, row.fell) },
  ];
}

/** An open case in which nothing happened has no row of its own: there are thousands. */
function isTold({ level, received, measureDays, assessed, met, fell }: LevelRow): boolean {
  return level !== "sag" || received + measureDays + assessed + met + fell > 0;
}

export const LEVEL_TABLE: WrittenTable<LevelRow> = {
  name: "tblLedelsePrSag",
  sheet: "Ledelse pr. sag",
  columns: columns(null),
  key: ["Niveau", "Enhed", "Team", "Sagsbehandler", "Sag"],
};

/** @param about null before anything was told */
export function levelSheet(
  about: { readonly period: NamedPeriod; readonly rows: readonly LevelRow[] } | null,
): SheetContent {
  const rows = (about?.rows ?? []).filter(isTold);
  const description = { ...LEVEL_TABLE, columns: columns(about?.period ?? null) };
  const level = `$${cellAddress(TABLE_ROW + 1, 1)}`;
  const body = region(TABLE_ROW + 1, 1, Math.max(1, rows.length), description.columns.length);
  const sheet = tableSheet(description, rows, {
    title: about === null ? "Ledelse pr. sag" : `Ledelse pr. sag, ${about.period.label}`,
    explanation:
      "KUN TIL LEDELSEN. De sager, hvor der er sket noget i perioden, og de samme tal lagt sammen for sagsbehandler, team, enhed og centret; hvert niveau er summen af dem under det. Åbne sager er alle, også dem uden egen række. " +
      "Helårspersoner: dage med foranstaltning delt med periodens dage. Tilsyn: svar i de runder, der slutter i perioden. Frister: dem, der udløb i perioden.",
    beside: 5,
    over: {
      protected: true,
      tabColor: COLOR.bad,
      freeze: { rows: TABLE_ROW, columns: 5 },
      conditionals: [
        {
          region: body,
          rules: [
            { formula: `${level}="centret"`, style: { fill: COLOR.brand, color: COLOR.white, bold: true } },
            { formula: `${level}="enhed"`, style: { fill: COLOR.brandSoft, bold: true } },
            { formula: `${level}="team"`, style: { fill: COLOR.muted } },
          ],
        },
      ],
    },
  });
  return {
    ...sheet,
    heights: [...sheet.heights.filter(({ row }) => row !== TABLE_ROW), { row: TABLE_ROW, height: 48 }],
  };
}
