/** Mål: the learning circle, a row for each goal, its four columns in the circle's order. */
import { percent } from "../../figures/rules/compliance";
import type { Problem } from "../../language/outcome";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { Column, TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { region } from "../../workbook/address";
import type { SheetContent, TableData } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { GoalMeasure, GoalPoint } from "../rules/goals";
import type { Typed } from "./staff-columns";
import { hasTyped, readTyped, rowHeightOf, staffColumn } from "./staff-columns";

export const GOAL_TYPED = [
  "Mål",
  "Spørgsmål",
  "Enhed",
  "Målværdi",
  "Frist",
  "Analyse",
  "Justering",
  "Besluttet af",
  "Dato",
] as const;

type GoalHeader = (typeof GOAL_TYPED)[number];

/** A row of tblMaal. */
export interface GoalRow {
  /** Where it starts from, as `startText` writes it; empty while there are no figures. */
  readonly start: string;
  /** The series, a round on each line. */
  readonly data: string;
  readonly reached: string;
  readonly typed: Typed<GoalHeader>;
}

const wrappedId = layered(STYLE.id, { wrap: true });

const COLUMNS: readonly Column<GoalRow>[] = [
  staffColumn("Mål", 30),
  staffColumn("Spørgsmål", 13),
  staffColumn("Enhed", 15),
  { header: "Udgangspunkt", width: 20, style: wrappedId, write: (row) => row.start || null },
  staffColumn("Målværdi", 10, "whole"),
  staffColumn("Frist", 12, "date"),
  { header: "Data", width: 28, style: wrappedId, write: (row) => row.data || null },
  { header: "Nået", width: 18, style: wrappedId, write: (row) => row.reached || null },
  staffColumn("Analyse", 30),
  staffColumn("Justering", 30),
  staffColumn("Besluttet af", 18),
  staffColumn("Dato", 12, "date"),
];

export const GOALS: TableDescription<GoalRow> = {
  name: "tblMaal",
  sheet: "Mål",
  columns: COLUMNS,
  key: ["Mål", "Spørgsmål", "Enhed"],
  read: (row) => ({
    start: row.text("Udgangspunkt"),
    data: row.text("Data"),
    reached: row.text("Nået"),
    typed: readTyped(row, GOAL_TYPED),
  }),
};

/** The circle, as the figure of its source has it, and the columns under each part of it. */
const CIRCLE: readonly { readonly text: string; readonly from: string; readonly to: string }[] = [
  { text: "1. Mål: Hvad vil vi opnå?", from: "Mål", to: "Frist" },
  { text: "2. Data: Hvad viser det, vi gør?", from: "Data", to: "Data" },
  { text: "3. Analyse: Når vi målene?", from: "Nået", to: "Analyse" },
  { text: "4. Justering af indsatser og mål", from: "Justering", to: "Dato" },
];

/** Blank rows that are made ready to be typed in. */
const READY = 12;

/** What stands, blank rows left out; nothing where the sheet is not there yet. */
export function readGoals(data: TableData | undefined): {
  readonly rows: readonly GoalRow[];
  /** Where each stands in the table, from 0. */
  readonly places: readonly number[];
  readonly problems: readonly Problem[];
} {
  if (data === undefined) return { rows: [], places: [], problems: [] };
  const { rows, problems } = readTable(GOALS, data);
  const there = rows.flatMap((row, index) => (isBlank(row) ? [] : [{ row, index }]));
  return { rows: there.map(({ row }) => row), places: there.map(({ index }) => index), problems };
}

function isBlank({ start, data, reached, typed }: GoalRow): boolean {
  return !hasTyped(typed) && start === "" && data === "" && reached === "";
}

export function goalSheet(rows: readonly GoalRow[]): SheetContent {
  const sheet = tableSheet(GOALS, rows, {
    title: "Mål",
    explanation:
      "Læringscirklen: et mål på hver række. Skriv målet, spørgsmålenes numre (eller et emne), enheden (Alle eller tom for hele centret), målværdien i procent og fristen. " +
      "Udgangspunkt, Data og Nået udfyldes, når tallene beregnes: nået, når procenten er mindst målværdien; på vej, når den er steget med mere end pilgrænsen; ellers ikke nået. " +
      "En runde er drøftet, når Justering er udfyldt, og Dato ikke er før rundens tal. Mål, som et udvalg har besluttet (Besluttet af), kommer med i Bilag 1. Nye mål kan skrives nederst.",
    beside: 6,
    over: { tabColor: "D9C36A", freeze: { rows: TABLE_ROW, columns: 1 } },
  });
  const band = CIRCLE.map(({ from, to }) => {
    const column = columnOf(from);
    return region(3, column, 1, columnOf(to) - column + 1);
  });
  const ready = Array.from({ length: Math.max(0, READY - rows.length) }, (_, index) => ({
    row: TABLE_ROW + 1 + rows.length + index,
    height: 34,
  }));
  return {
    ...sheet,
    blocks: [
      ...sheet.blocks,
      ...CIRCLE.map(({ text, from }) => ({ row: 3, column: columnOf(from), values: [[text]] })),
    ],
    merges: [...sheet.merges, ...band.filter(({ columns }) => columns > 1)],
    styles: [...sheet.styles, ...band.map((each) => ({ region: each, style: STYLE.section }))],
    heights: [
      ...sheet.heights,
      { row: 3, height: 24 },
      ...rows.map((row, index) => ({ row: TABLE_ROW + 1 + index, height: rowHeightOf(COLUMNS, row), grows: true })),
      ...ready,
    ],
    conditionals: [
      {
        region: region(TABLE_ROW + 1, columnOf("Nået"), Math.max(READY, rows.length), 1),
        rules: [
          { formula: `LEFT(${REACHED},4)="nået"`, style: { fill: COLOR.good, color: COLOR.goodInk, bold: true } },
          { formula: `LEFT(${REACHED},4)="ikke"`, style: { fill: COLOR.bad, color: COLOR.badInk, bold: true } },
          { formula: `LEFT(${REACHED},6)="på vej"`, style: { fill: COLOR.warn, color: COLOR.warnInk, bold: true } },
        ],
      },
    ],
  };
}

const REACHED = `H${TABLE_ROW + 1}`;

function columnOf(header: string): number {
  return COLUMNS.findIndex((each) => each.header === header) + 1;
}

/** `2026-K1, niveau 2: 12 af 18 (67 %)` */
export function startText({ round, k, n }: GoalPoint, level: number): string {
  return `${round}, niveau ${level}: ${k} af ${n} (${percent(k, n) ?? "-"} %)`;
}

/** The round and level that a start was written with; null where it is written otherwise. */
export function startIn(text: string): { readonly round: string; readonly level: number } | null {
  const found = /^(.+), niveau (\d+):/u.exec(text);
  return found === null ? null : { round: found[1] as string, level: Number(found[2]) };
}

/** A round on each line: `2026-K1: 67 % (12 af 18)`. */
export function seriesText(series: readonly GoalPoint[]): string {
  return series.map(({ round, k, n }) => `${round}: ${percent(k, n) ?? "-"} % (${k} af ${n})`).join("\n");
}

/** `på vej (79 %, 15 af 19, foreløbigt)`; `målt én gang` before there is anything to judge. */
export function reachedText({ state, measured, preliminary }: GoalMeasure): string {
  if (state === null) return "kan ikke bedømmes endnu";
  const { k, n } = measured;
  return `${state} (${percent(k, n) ?? "-"} %, ${k} af ${n}${preliminary ? ", foreløbigt" : ""})`;
}
