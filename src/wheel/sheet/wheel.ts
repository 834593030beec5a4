/** Årshjul: a picture of the year, twelve months across and a lane for each kind of work, above the table it is made of. */
import { atBeginning, counted } from "../../language/counting";
import type { IsoDate } from "../../kernel/date";
import { danishDate, serialFromDate } from "../../kernel/date";
import { rowHeightOf } from "../../learning/sheet/staff-columns";
import { blankSheet, heading, page } from "../../register/sheet/page";
import { tableContent } from "../../register/sheet/table";
import { heightFor } from "../../register/sheet/wrapping";
import { cellAddress, region } from "../../workbook/address";
import type { Block, CellValue, SheetContent, Style, StyledRegion } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { Activity, Lane, Load, OnTime } from "../rules/activity";
import { isReview, isType, MEETING, monthName, monthsFrom } from "../rules/activity";
import type { Bar, LaneOfYear } from "../rules/lanes";
import { lanesOf } from "../rules/lanes";
import type { WheelRow } from "./table";
import { LAST_WIDTH, MONTH_WIDTH, WHEEL, WHEEL_COLUMNS } from "./table";

/** What the picture is drawn of. */
export interface WheelPicture {
  /** The first of twelve months. */
  readonly first: IsoDate;
  readonly today: IsoDate;
  readonly entries: readonly (WheelRow & { readonly activity: Activity; readonly late: number })[];
  readonly levels: readonly {
    readonly level: number;
    readonly name: string;
    readonly rounds: number;
    readonly cases: number | null;
  }[];
  readonly load: readonly Load[];
  readonly onTime: OnTime;
  readonly days: { readonly total: number; readonly missing: number };
  /** What is worth knowing of the plan's source. */
  readonly remarks: readonly string[];
}

const LANE_WIDTH = 15;
/** The table stands under the months, the lanes' names beside it. */
const TABLE_COLUMN = 2;
const YEAR_COLUMN = 14;
const MONTHS_ROW = 6;

/** How late, how far: what a bar looks like, and the word that stands in it. */
const LOOKS = {
  planlagt: { fill: COLOR.brandSoft, color: COLOR.ink },
  "i gang": { fill: COLOR.brand, color: COLOR.white },
  færdig: { fill: COLOR.good, color: COLOR.goodInk },
  "for sent": { fill: COLOR.bad, color: COLOR.badInk },
  udskudt: { fill: COLOR.muted, color: COLOR.ink },
} as const;

type Look = keyof typeof LOOKS;

const bar: Style = {
  vertical: "middle",
  horizontal: "center",
  wrap: true,
  border: { sides: "all", color: COLOR.white },
};
const laneCell: Style = { border: { sides: "all", color: COLOR.line }, vertical: "middle" };

function laneName(lane: Lane): string {
  return typeof lane === "number" ? `Niveau ${lane}` : atBeginning(lane);
}

function lookOf({ activity, late }: Bar): Look {
  return late > 0 ? "for sent" : activity.status;
}

/** `220 sager`; empty where none are reviewed or nobody can tell. */
function casesText(cases: number | null): string {
  return cases === null ? "" : counted.da(cases, "sag", "sager");
}

/** `1 dag for sent` */
function lateText(days: number): string {
  return `${counted.da(days, "dag", "dage")} for sent`;
}

function barText({ activity, late }: Bar): string {
  const { type, round, status, start, cases } = activity;
  const at = isType(type, MEETING) && start !== null ? danishDate(start).slice(0, 5) : "";
  const what =
    isReview(activity) || type === "feedback" ? round : [type, at, round].filter((part) => part !== "").join(" ");
  const state = late > 0 ? lateText(late) : status === "planlagt" ? "" : status;
  return [what, isReview(activity) ? casesText(cases) : "", state].filter((part) => part !== "").join("\n");
}

export function wheelSheet(picture: WheelPicture): SheetContent {
  const lanes = lanesOf(picture);
  const columns = [
    { width: LANE_WIDTH },
    ...Array.from({ length: 12 }, () => ({ width: MONTH_WIDTH })),
    { width: LAST_WIDTH },
  ];
  const head = heading("Årshjul", explanation(), columns.slice(0, YEAR_COLUMN));
  const drawn = drawLanes(picture, lanes);
  const foot = drawFoot(picture, drawn.next);
  const table = foot.next + 1;
  const rows = picture.entries;
  const status = `$${cellAddress(table + 1, TABLE_COLUMN + 10)}`;
  const deadline = `$${cellAddress(table + 1, TABLE_COLUMN + 1)}`;
  return {
    ...blankSheet(WHEEL.sheet),
    tabColor: "D9C36A",
    headVaries: true,
    columns,
    heights: [
      ...head.heights,
      { row: 3, height: 22 },
      { row: 4, height: 20 },
      { row: MONTHS_ROW, height: 48 },
      ...drawn.heights,
      ...foot.heights,
      { row: table - 1, height: 24 },
      { row: table, height: 22 },
      ...rows.map((row, index) => ({ row: table + 1 + index, height: rowHeightOf(WHEEL_COLUMNS, row), grows: true })),
    ],
    blocks: [
      ...head.blocks,
      { row: 3, column: 1, values: [[summary(picture)]] },
      { row: 4, column: 1, values: [["Farverne betyder", ...Object.keys(LOOKS)]] },
      ...drawn.blocks,
      ...foot.blocks,
      { row: table - 1, column: TABLE_COLUMN, values: [["Aktiviteter"]] },
    ],
    merges: [...head.merges, region(3, 1, 1, YEAR_COLUMN), ...drawn.merges, ...foot.merges],
    styles: [
      ...head.styles,
      { region: region(3, 1, 1, YEAR_COLUMN), style: STYLE.label },
      { region: region(4, 1), style: { ...STYLE.quiet, vertical: "middle" } },
      ...Object.values(LOOKS).map((look, index) => ({ region: region(4, 2 + index), style: layered(bar, look) })),
      ...drawn.styles,
      ...foot.styles,
      { region: region(table - 1, TABLE_COLUMN), style: STYLE.heading },
    ],
    tables: [tableContent(WHEEL, rows, table, TABLE_COLUMN)],
    conditionals: [
      {
        region: region(table + 1, TABLE_COLUMN, Math.max(1, rows.length), 4),
        rules: [
          {
            formula: `AND(ISNUMBER(${deadline}),${status}<>"færdig",${status}<>"udskudt",${deadline}<${serialFromDate(picture.today)})`,
            style: { fill: COLOR.bad, color: COLOR.badInk, bold: true },
          },
          { formula: `${status}="færdig"`, style: { color: COLOR.mutedInk } },
        ],
      },
    ],
    page: page("landscape", { repeatRows: [table, table], breaksAfter: [foot.next - 1] }),
  };
}

function explanation(): string {
  return (
    "Året, som det følger af niveauernes kadence og forskydning i Opsætning og af perioder og frister på arket Runder. Billedet og de hvide kolonner tegnes igen hver gang; det, I skriver i de gule kolonner, " +
    "og rækker, I selv tilføjer nederst, bliver stående. Status og Færdig følger runderne, hvor registret kender dem (udtræk, gennemgang, tilbagemelding, Bilag 1); ellers skriver I dem. " +
    "Møder og dialogmøder holdes, når I har skrevet det i Start og Frist; andre datoer rettes i Opsætning og Runder. En aktivitet er til tiden, når den er færdig senest på fristen. Arket kan ses af alle: skriv ingen navne på børn."
  );
}

function summary({ first, today, onTime: { kept, due }, days, entries }: WheelPicture): string {
  const late = entries.filter((each) => each.late > 0).length;
  const months = monthsFrom(first);
  return [
    `${atBeginning(monthName(first))} til ${monthName(months[11] ?? first)}, opgjort ${danishDate(today)}.`,
    due === 0 ? "Ingen frist er udløbet endnu." : `Til tiden: ${kept} af ${due} aktiviteter, hvis frist er udløbet.`,
    late === 0 ? "Intet er for sent." : `For sent: ${late}.`,
    days.total === 0 ? "" : `Afsat til gennemgang og møder: ${decimal(days.total)} dage.`,
    days.missing === 0 ? "" : `${days.missing} gennemgange har ingen afsat tid.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}

interface Drawn {
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledRegion[];
  readonly merges: SheetContent["merges"];
  readonly heights: SheetContent["heights"];
  /** The first row below. */
  readonly next: number;
}

function drawLanes(picture: WheelPicture, lanes: readonly LaneOfYear[]): Drawn {
  const blocks: Block[] = [];
  const styles: StyledRegion[] = [];
  const merges: SheetContent["merges"][number][] = [];
  const heights: SheetContent["heights"][number][] = [];
  const months = monthsFrom(picture.first).map((month) => {
    const isNow = month.slice(0, 7) === picture.today.slice(0, 7);
    return {
      isNow,
      text: `${atBeginning(monthName(month))}${isNow ? `\ni dag ${danishDate(picture.today).slice(0, 5)}` : ""}`,
    };
  });
  blocks.push({ row: MONTHS_ROW, column: 1, values: [[null, ...months.map(({ text }) => text), "Året"]] });
  styles.push({
    region: region(MONTHS_ROW, 1, 1, YEAR_COLUMN),
    style: layered(STYLE.header, { horizontal: "center" }),
  });
  const now = months.findIndex(({ isNow }) => isNow);
  if (now >= 0)
    styles.push({ region: region(MONTHS_ROW, 2 + now), style: { fill: COLOR.brandSoft, color: COLOR.brand } });
  let row = MONTHS_ROW + 1;
  for (const { lane, lines, bars } of lanes) {
    styles.push(
      { region: region(row, 1, lines, YEAR_COLUMN), style: laneCell },
      { region: region(row, 1, lines, 1), style: layered(STYLE.section, { wrap: true, indent: 1 }) },
      {
        region: region(row, YEAR_COLUMN, lines, 1),
        style: layered(STYLE.wrapped, { vertical: "middle", horizontal: "left", indent: 1 }),
      },
    );
    if (lines > 1) merges.push(region(row, 1, lines, 1), region(row, YEAR_COLUMN, lines, 1));
    blocks.push(
      { row, column: 1, values: [[laneName(lane)]] },
      { row, column: YEAR_COLUMN, values: [[yearText(picture, lane, bars)]] },
    );
    for (let line = 0; line < lines; line++) {
      const own = bars.filter((each) => each.line === line);
      heights.push({
        row: row + line,
        height: Math.max(
          20,
          heightFor([
            { text: "", width: 10 },
            ...own.map((each) => ({ text: barText(each), width: MONTH_WIDTH * (each.to - each.from + 1) - 1 })),
          ]),
        ),
      });
      for (const each of own) {
        const place = region(row + line, 2 + each.from, 1, each.to - each.from + 1);
        blocks.push({ row: place.row, column: place.column, values: [[barText(each)]] });
        styles.push({ region: place, style: layered(bar, LOOKS[lookOf(each)]) });
        if (place.columns > 1) merges.push(place);
      }
    }
    row += lines;
  }
  return { blocks, styles, merges, heights, next: row };
}

/** `4 runder, 880 sager` of a level; how many there are in any other lane. */
function yearText({ levels }: WheelPicture, lane: Lane, bars: readonly Bar[]): string {
  const level = levels.find((each) => each.level === lane);
  if (level === undefined) return bars.length === 0 ? "" : counted.da(bars.length, "gang", "gange");
  const rounds = counted.da(level.rounds, "runde", "runder");
  return `${level.name}: ${rounds}${level.cases === null ? "" : `, ${casesText(level.cases)}`}`;
}

/** Below the lanes: what each month has to do, what is late, and what is worth knowing. */
function drawFoot({ load, days, levels, entries, remarks }: WheelPicture, row: number): Drawn {
  const total = levels.reduce<number | null>(
    (sum, { cases }) => (sum === null || cases === null ? null : sum + cases),
    0,
  );
  const values: CellValue[][] = [
    ["Sager pr. måned", ...load.map(({ cases }) => cases), total === null ? "" : `${casesText(total)} i årets runder`],
    [
      "Dage pr. måned",
      ...load.map((each) => each.days),
      days.total === 0 ? "Ingen afsat tid" : `${decimal(days.total)} dage`,
    ],
  ];
  const late = entries
    .filter((each) => each.late > 0)
    .sort((a, b) => b.late - a.late)
    .map(
      ({ activity: { type, round, level }, late: over }) =>
        `${[type, round, level === null || type.includes("niveau") ? "" : `niveau ${level}`].filter((part) => part !== "").join(" ")} (${lateText(over)})`,
    );
  const lines = [
    ...(late.length === 0
      ? []
      : [`For sent: ${late.slice(0, LATE_SHOWN).join("; ")}${late.length > LATE_SHOWN ? " …" : "."}`]),
    ...remarks,
  ];
  const width = LANE_WIDTH + 12 * MONTH_WIDTH + LAST_WIDTH;
  const first = row + values.length;
  return {
    blocks: [
      { row, column: 1, values },
      ...lines.map((text, index) => ({ row: first + index, column: 1, values: [[text]] })),
    ],
    styles: [
      { region: region(row, 1, 2), style: layered(STYLE.section, { wrap: true, indent: 1 }) },
      {
        region: region(row, 2, 1, 12),
        style: layered(STYLE.whole, { horizontal: "center", vertical: "middle", format: "#,##0" }),
      },
      {
        region: region(row + 1, 2, 1, 12),
        style: layered(STYLE.whole, { horizontal: "center", vertical: "middle", format: "0.##" }),
      },
      {
        region: region(row, YEAR_COLUMN, 2),
        style: layered(STYLE.wrapped, { vertical: "middle", horizontal: "left", indent: 1 }),
      },
      ...lines.map((_, index) => ({
        region: region(first + index, 1, 1, YEAR_COLUMN),
        style: index < lines.length - remarks.length ? { ...STYLE.text, bold: true, color: COLOR.badInk } : STYLE.quiet,
      })),
    ],
    merges: lines.map((_, index) => region(first + index, 1, 1, YEAR_COLUMN)),
    heights: [
      { row, height: 22 },
      { row: row + 1, height: 22 },
      ...lines.map((text, index) => ({ row: first + index, height: heightFor([{ text, width }]) })),
    ],
    next: first + lines.length + 1,
  };
}

/** How many late activities a line of the picture names; all of them are coloured in the table. */
const LATE_SHOWN = 12;
