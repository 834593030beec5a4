/** Resultater: the compliance columns. Counts, k and n are values; percent, change and arrow are formulas over them. */
import type { Tally } from "../rules/compliance";
import { percent } from "../rules/compliance";
import type { ArrowSettings, Result } from "../rules/comparison";
import { arrowShown, changeOf } from "../rules/comparison";
import type { Problem } from "../../language/outcome";
import type { CellValue, SheetContent, Style, TableData } from "../../workbook/content";
import { TABLE_ROW, tableSheet } from "../../register/sheet/page";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt } from "../../kernel/keys";
import { cellAddress, region } from "../../workbook/address";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { Column, RowReader, TableDescription } from "../../register/sheet/table";
import { readTable } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";

const TALLY: readonly (readonly [string, keyof Tally])[] = [
  ["Ja", "yes"],
  ["Nej", "no"],
  ["Lav grad", "low"],
  ["Nogen grad", "some"],
  ["Høj grad", "high"],
  ["Ikke relevant", "notApplicable"],
  ["Ikke spurgt", "notAsked"],
  ["Ubesvaret", "unanswered"],
];

const own = (column: string): string => `tblResultater[[#This Row],[${column}]]`;
const MET = own("Opfyldt (k)");
const ASSESSED = own("Antal vurderede (n)");
const PERCENT_FORMULA = `IF(${ASSESSED}=0,"-",INT((200*${MET}+${ASSESSED})/(2*${ASSESSED}))/100)`;
const CHANGE_FORMULA = `IF(AND(ISNUMBER(${own("Procent")}),ISNUMBER(${own("Forrige procent")})),ROUND(100*${own("Procent")}-100*${own("Forrige procent")},0),"")`;
/** A question that gets no arrow. */
const NO_ARROW_FORMULA = '""';

const points: Style = layered(STYLE.whole, { format: "+0;-0;0" });
const centredWhole: Style = layered(STYLE.whole, { horizontal: "center" });
const centred: Style = layered(STYLE.cell, { horizontal: "center" });

/** tblResultater, its arrows at `threshold` percentage points. */
export function resultsTable(threshold: number): TableDescription<Result> {
  const change = own("Ændring");
  const arrowFormula = `IF(ISNUMBER(${change}),IF(${change}>${threshold},"↗",IF(${change}<-${threshold},"↘","→")),"")`;
  return {
    name: "tblResultater",
    sheet: "Resultater",
    columns: [
      { header: "Runde", width: 10, style: STYLE.id, write: (row) => row.round },
      { header: "Niveau", width: 8, style: centredWhole, write: (row) => row.level },
      { header: "Enhed", width: 17, style: STYLE.id, write: (row) => row.unit },
      { header: "Sagstrin", width: 21, style: layered(STYLE.id, { wrap: true }), write: (row) => row.step },
      { header: "Spørgsmålsnr.", width: 14, style: STYLE.id, write: (row) => row.question },
      { header: "Spørgsmål", width: 46, style: layered(STYLE.id, { wrap: true }), write: (row) => row.text },
      ...TALLY.map(([header, kind]): Column<Result> => ({
        header,
        width: 9.5,
        style: STYLE.whole,
        write: (row) => row.tally?.[kind] ?? null,
      })),
      { header: "Opfyldt (k)", width: 10, style: STYLE.whole, write: (row) => row.k },
      { header: "Antal vurderede (n)", width: 13, style: STYLE.whole, write: (row) => row.n },
      {
        header: "Procent",
        width: 10,
        style: STYLE.percent,
        formula: PERCENT_FORMULA,
        write: (row) => ({ formula: PERCENT_FORMULA, value: fraction(percent(row.k, row.n) ?? "-") }),
      },
      {
        header: "Sammenlignet med",
        width: 20,
        style: layered(STYLE.id, { wrap: true }),
        write: (row) => row.comparedWith || null,
      },
      {
        header: "Forrige procent",
        width: 10,
        style: STYLE.percent,
        write: (row) => (row.previousPercent === null ? null : fraction(row.previousPercent)),
      },
      {
        header: "Ændring",
        width: 10,
        style: points,
        formula: CHANGE_FORMULA,
        write: (row) => ({ formula: CHANGE_FORMULA, value: changeOf(row) ?? "" }),
      },
      {
        header: "Udvikling",
        width: 11,
        style: centred,
        write: (row) => ({ formula: row.arrow ? arrowFormula : NO_ARROW_FORMULA, value: arrowShown(row, threshold) }),
      },
      { header: "Statistisk usikker", width: 11, style: centred, write: (row) => uncertainWord(row.uncertain) },
    ],
    key: ["Runde", "Niveau", "Enhed", "Spørgsmålsnr."],
    read: readResult,
  };
}

/** Whether the answers the figures were made of are still those in tblSvar. */
export type Freshness = "current" | "changed" | "none";

const FRESHNESS: Readonly<Record<Freshness, string>> = {
  current: "Tallene svarer til svarene i Svar.",
  changed: "Svarene er ændret, siden tallene blev beregnet. Beregn igen.",
  none: "Der er endnu ikke beregnet noget.",
};

/** The sheet, rows of all rounds in the order given. */
export function resultsSheet(
  rows: readonly Result[],
  { arrowThreshold, arrowLeast }: ArrowSettings,
  freshness: Freshness,
): SheetContent {
  const description = resultsTable(arrowThreshold);
  const sheet = tableSheet(description, rows, {
    title: "Resultater",
    explanation:
      "En række pr. spørgsmål for hver runde, hvert niveau og hver enhed (Alle = alle enheder). Procent er Opfyldt (k) af Antal vurderede (n), " +
      "afrundet til hele procent. Pilen peger op eller ned, når ændringen er mere end " +
      `${arrowThreshold} procentpoint; under ${arrowLeast} vurderede sager i en af runderne er der ingen pil. Statistisk usikker: ændringen kan skyldes tilfældigheder i, hvilke sager der blev trukket.`,
    beside: 6,
    over: { protected: true, tabColor: COLOR.brand },
  });
  const widthOf = (header: string): number =>
    description.columns.find((column) => column.header === header)?.width ?? 10;
  const heights = rows.map((row, index) => ({
    row: TABLE_ROW + 1 + index,
    height: heightFor([
      { text: row.text, width: widthOf("Spørgsmål") },
      { text: row.step, width: widthOf("Sagstrin") },
      { text: row.comparedWith, width: widthOf("Sammenlignet med") },
    ]),
  }));
  return {
    ...sheet,
    blocks: [...sheet.blocks, { row: 3, column: 1, values: [[FRESHNESS[freshness]]] }],
    styles: [
      ...sheet.styles,
      {
        region: region(3, 1),
        style: freshness === "changed" ? { bold: true, color: COLOR.warnInk } : { color: COLOR.quiet },
      },
    ],
    heights: [...sheet.heights.map((each) => (each.row === TABLE_ROW ? { ...each, height: 33 } : each)), ...heights],
    freeze: { rows: TABLE_ROW, columns: 5 },
  };
}

/** The first cell of a round and level on the sheet as it is drawn of these rows. */
export function firstCellOf(rows: readonly Result[], at: RoundAndLevel): string {
  const index = rows.findIndex((row) => isAt(row, at));
  return cellAddress(TABLE_ROW + 1 + Math.max(index, 0), 1);
}

/** As it is read: the threshold is only written. */
const RESULTS = resultsTable(0);

/** What stands in tblResultater, to be kept when another round is computed. Nothing where the table is not there yet. */
export function readResults(data: TableData | undefined): {
  readonly rows: readonly Result[];
  readonly problems: readonly Problem[];
} {
  return data === undefined ? { rows: [], problems: [] } : readTable(RESULTS, data);
}

function readResult(row: RowReader): Result {
  const counts = TALLY.map(([header, kind]) => [kind, row.whole(header)] as const);
  const hasTally = counts.some(([, count]) => count !== null);
  const tally = Object.fromEntries(counts.map(([kind, count]) => [kind, count ?? 0])) as unknown as Tally;
  const uncertain = row.text("Statistisk usikker");
  return {
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    unit: row.text("Enhed"),
    step: row.text("Sagstrin"),
    question: row.text("Spørgsmålsnr."),
    text: row.text("Spørgsmål"),
    tally: hasTally ? tally : null,
    k: row.whole("Opfyldt (k)") ?? 0,
    n: row.whole("Antal vurderede (n)") ?? 0,
    comparedWith: row.text("Sammenlignet med"),
    previousPercent: row.text("Forrige procent") === "-" ? "-" : wholePercent(row.number("Forrige procent")),
    arrow: hasArrow(row),
    uncertain: uncertain === "" ? null : uncertain === "ja",
  };
}

/** Whether the question gets arrows: one that gets none has an empty text for a formula. Programs may leave the results out. */
function hasArrow(row: RowReader): boolean {
  const filled = (header: string): boolean => row.isUncalculated(header) || row.text(header) !== "";
  return filled("Udvikling") || !filled("Ændring");
}

function fraction(shown: number | "-"): number | "-" {
  return shown === "-" ? shown : shown / 100;
}

function wholePercent(rate: number | null): number | null {
  return rate === null ? null : Math.round(100 * rate);
}

function uncertainWord(uncertain: boolean | null): CellValue {
  return uncertain === null ? null : uncertain ? "ja" : "nej";
}
