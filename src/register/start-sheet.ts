/** Start: what this register is, where each round stands, the next step, and how an outsider checks a draw. */
import { roundKey } from "../kernel/keys";
import type { Problem } from "../language/outcome";
import { describe } from "../language/problem";
import type { LevelProgress } from "../review/rules/progress";
import { region } from "../workbook/address";
import type { Block, Link, SheetContent, StyledRegion } from "../workbook/content";
import { COLOR, STYLE } from "../workbook/style";
import type { Round } from "./rules/round";
import type { Settings } from "./rules/settings";
import { blankSheet, page } from "./sheet/page";
import { dateCell } from "./sheet/rounds";
import type { RegisteredSheet } from "./sheets";

export interface StartFacts {
  readonly settings: Settings;
  readonly presetName: string;
  readonly cases: number;
  readonly rounds: readonly Round[];
  readonly progress: readonly LevelProgress[];
  readonly next: Problem;
  /** Sentences about what needs attention: figures older than the answers, faults to be mended. */
  readonly attention: readonly string[];
  /** Sheets and what each is for. */
  readonly guide: readonly (readonly [name: string, what: string])[];
}

/** The lines of the guide: each visible sheet and what it is for. */
export function guideOf(sheets: readonly RegisteredSheet[]): (readonly [name: string, what: string])[] {
  return sheets.flatMap(({ name, guide }) => (guide === null ? [] : [[name, guide.da] as const]));
}

/** As many lines as earlier versions had here, so that a Start of theirs is drawn over whole. */
const CHECKING: readonly string[] = [
  "Enhver kan efterprøve, at sagerne er trukket ved lod og ikke valgt. Arket Efterprøvning fortæller hvordan.",
  "Lodtrækningsteksten (seed) står på arket Runder, lodnumrene på arket Udtrukne sager.",
  "Ruden kan også gøre det for jer: åbn Udtræk, og efterprøv udtrækkene.",
];

const HEADERS = ["Runde", "Niveau", "Betegnelse", "Status", "Sager", "Færdige", "Ubesvarede", "Frist"];

export function startSheet(facts: StartFacts): SheetContent {
  const rows = facts.rounds.map((round) => roundRow(round, facts.progress));
  const table = 9;
  const shown = rows.length > 0 ? rows : [["Ingen runder endnu", null, null, null, null, null, null, null]];
  const attention = table + shown.length + 1;
  const guide = attention + facts.attention.length + 1;
  const legend = guide + facts.guide.length + 2;
  const checking = legend + 5;
  const blocks: Block[] = [
    { row: 1, column: 1, values: [["Tilsynsregister"]] },
    { row: 2, column: 1, values: [[aboutText(facts)]] },
    { row: 4, column: 1, values: [["Næste skridt"]] },
    { row: 5, column: 1, values: [[describe(facts.next, "da")]] },
    { row: 7, column: 1, values: [["Status på runderne"]] },
    { row: table - 1, column: 1, values: [HEADERS] },
    { row: table, column: 1, values: shown },
    { row: attention, column: 1, values: facts.attention.map((each) => [each]) },
    { row: guide, column: 1, values: [["Arkene i registret"]] },
    { row: guide + 1, column: 1, values: facts.guide.map(([name, about]) => [name, null, about]) },
    { row: legend, column: 1, values: [["Farver"], ["Gul celle"], ["Grå celle"], ["Blå række"]] },
    {
      row: legend + 1,
      column: 3,
      values: [["Skal udfyldes eller kan rettes."], ["Skal ikke udfyldes."], ["Sagstrin."]],
    },
    { row: checking, column: 1, values: [["Sådan efterprøves et udtræk"], ...CHECKING.map((each) => [each])] },
  ].filter((block) => block.values.length > 0);
  const links = facts.guide.map(([name], index): Link => ({
    row: guide + 1 + index,
    column: 1,
    sheet: name,
    cell: "A1",
    tip: `Gå til ${name}`,
  }));
  const wide = [
    2,
    5,
    ...facts.attention.map((_, index) => attention + index),
    ...CHECKING.map((_, index) => checking + 1 + index),
  ];
  return {
    ...blankSheet("Start"),
    columns: [18, 8, 40, 13, 9, 10, 12, 13].map((width) => ({ width })),
    heights: [
      { row: 1, height: 32 },
      { row: 2, height: 32 },
      { row: 5, height: 36 },
      { row: table - 1, height: 24 },
      ...shown.map((_, index) => ({ row: table + index, height: 20 })),
      ...facts.guide.map((_, index) => ({ row: guide + 1 + index, height: 18 })),
      ...CHECKING.map((_, index) => ({ row: checking + 1 + index, height: index === 0 ? 32 : 18 })),
    ],
    blocks,
    links,
    merges: wide.map((row) => region(row, 1, 1, HEADERS.length)),
    styles: [
      ...looks(table, shown.length, attention, facts.attention.length, guide, facts.guide.length, legend, checking),
    ],
    tabColor: COLOR.brand,
    protected: true,
    keepsLayout: true,
    page: page("portrait"),
  };
}

function aboutText(facts: StartFacts): string {
  const units = facts.settings.units.length > 0 ? ` Enheder: ${facts.settings.units.join(", ")}.` : "";
  return `Model: ${facts.presetName}. Sager i registret: ${facts.cases.toLocaleString("da-DK")}.${units} Registret indeholder fortrolige oplysninger; skriv aldrig CPR-numre i det.`;
}

function roundRow(round: Round, progress: readonly LevelProgress[]): (string | number | null)[] {
  const state = progress.find((each) => each.level === round.level && roundKey(each.round) === roundKey(round.round));
  const counts =
    state === undefined || state.cases === 0
      ? [null, null, null]
      : [state.cases, state.finished, state.received === 0 ? null : state.missing];
  return [round.round, round.level, round.label, round.status, ...counts, dateCell(round.deadline)];
}

function looks(
  table: number,
  rows: number,
  attention: number,
  attentionRows: number,
  guide: number,
  guideRows: number,
  legend: number,
  checking: number,
): StyledRegion[] {
  const columns = HEADERS.length;
  const notes: StyledRegion[] =
    attentionRows === 0
      ? []
      : [
          {
            region: region(attention, 1, attentionRows),
            style: { ...STYLE.text, fill: COLOR.warn, color: COLOR.warnInk },
          },
        ];
  return [
    { region: region(1, 1), style: { ...STYLE.title, size: 22 } },
    { region: region(2, 1, 1, columns), style: STYLE.quiet },
    {
      region: region(5, 1, 1, columns),
      style: { ...STYLE.text, fill: COLOR.brandSoft, size: 12, vertical: "middle", indent: 1 },
    },
    ...[4, 7, guide, legend, checking].map((row) => ({ region: region(row, 1), style: STYLE.heading })),
    { region: region(table - 1, 1, 1, columns), style: STYLE.header },
    { region: region(table, 1, rows, columns), style: { ...STYLE.cell, vertical: "middle" } },
    { region: region(table, 1, rows, 1), style: { format: "@" } },
    { region: region(table, 2, rows, 1), style: { horizontal: "center" } },
    { region: region(table, columns, rows, 1), style: { format: "dd-mm-yyyy", horizontal: "left" } },
    ...notes,
    { region: region(guide + 1, 1, guideRows), style: STYLE.link },
    { region: region(guide + 1, 3, guideRows), style: STYLE.text },
    { region: region(guide + 1, 3, guideRows), style: { wrap: false } },
    { region: region(legend + 1, 1), style: { ...STYLE.cell, fill: COLOR.input } },
    { region: region(legend + 2, 1), style: { ...STYLE.cell, fill: COLOR.muted, color: COLOR.ink } },
    { region: region(legend + 3, 1), style: { ...STYLE.cell, fill: COLOR.brandSoft, color: COLOR.brand, bold: true } },
    { region: region(checking + 1, 1, CHECKING.length, columns), style: STYLE.text },
  ];
}
