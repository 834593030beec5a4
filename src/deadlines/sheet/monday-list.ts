/** Mandagsliste: a page for the centre, one for each unit, and one that says how the deadlines are counted. A4, upright. */
import { dateFromSerial } from "../../kernel/date";
import { blankSheet, page } from "../../register/sheet/page";
import { heightFor } from "../../register/sheet/wrapping";
import { region } from "../../workbook/address";
import type { CellValue, ChartContent, Region, Scalar, SheetContent, Style } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { Deadline } from "../rules/deadline";
import { DEADLINE_IDS, isOverdue } from "../rules/deadline";
import { ALL_UNITS } from "../rules/deadline-history";
import { DEADLINE_NAMES, FIGURE_DEFINITION, READING_DEFINITION } from "../rules/deadline-names";
import type { MondayPage, Since, StripLine } from "../rules/monday-page";
import { AHEAD } from "../rules/monday-page";
import { share } from "./deadline-figures";
import type { DeadlineRow } from "./deadlines";
import { dayText } from "./deadlines";

export const MONDAY_SHEET = "Mandagsliste";

/** Characters: what stands on the page, then the numbers behind the curves, which are not printed. */
const WIDTHS = [14, 11, 11, 10, 11, 11, 10, 10, 12, 11, 10, 14] as const;
const BEHIND = [4, 10, 12, 14] as const;
const WIDE = WIDTHS.length;
const TOTAL = WIDTHS.reduce<number>((sum, width) => sum + width, 0);

/** Points that a page has room for in its list, and rows of it kept for what is still to be met. */
const ROOM = 540;
const KEPT_FOR_DUE = 6;
const CHART_ROWS = 10;
const CHART_HEIGHT = 16;

/** A cell over several columns of the page: first, how many, value, look. */
type Piece = readonly [column: number, columns: number, value: Scalar, style: Style];

/** A page being written from some row on. */
class Lines {
  readonly blocks: { row: number; column: number; values: CellValue[][] }[] = [];
  readonly styles: { region: Region; style: Style }[] = [];
  readonly merges: Region[] = [];
  readonly heights: { row: number; height: number }[] = [];
  readonly charts: ChartContent[] = [];
  readonly breaks: number[] = [];
  row = 1;

  add(height: number, pieces: readonly Piece[]): void {
    for (const [column, columns, value, style] of pieces) this.put(this.row, column, columns, value, style);
    this.heights.push({ row: this.row, height });
    this.row++;
  }

  put(row: number, column: number, columns: number, value: Scalar, style: Style): void {
    this.blocks.push({ row, column, values: [[value]] });
    this.styles.push({ region: region(row, column, 1, columns), style });
    if (columns > 1) this.merges.push(region(row, column, 1, columns));
  }

  text(text: string, style: Style, width = TOTAL): void {
    this.add(heightFor([{ text, width: width - 6 }]), [[1, WIDE, text, style]]);
  }

  gap(height = 8): void {
    this.add(height, []);
  }
}

const head: Style = layered(STYLE.header, { horizontal: "center", size: 10.5 });
const headLeft: Style = layered(STYLE.header, { size: 10.5 });
const name: Style = layered(STYLE.id, { vertical: "middle" });
const number: Style = layered(STYLE.whole, { vertical: "middle", horizontal: "center" });
const percentStyle: Style = layered(STYLE.percent, { vertical: "middle", horizontal: "center", bold: true });
const sinceStyle: Style = layered(STYLE.id, { vertical: "middle", horizontal: "center" });
const wrapped: Style = layered(STYLE.id, { vertical: "middle", wrap: true });
const bad: Style = { fill: COLOR.bad, color: COLOR.badInk, bold: true };
const warn: Style = { fill: COLOR.warn, color: COLOR.warnInk };
const soon: Style = { fill: COLOR.brandSoft };

/** @param pages the centre's, where it is among them, first */
export function mondaySheet(pages: readonly MondayPage<DeadlineRow>[]): SheetContent {
  const lines = new Lines();
  if (pages.length === 0) {
    lines.add(27, [[1, WIDE, MONDAY_SHEET, STYLE.title]]);
    lines.text("Fristerne er ikke gjort op endnu. Gør dem op i ruden Frister.", STYLE.quiet);
  }
  for (const each of pages) {
    writePage(lines, each);
    lines.breaks.push(lines.row - 1);
  }
  if (pages.length > 0) definitions(lines);
  return {
    ...blankSheet(MONDAY_SHEET),
    tabColor: COLOR.brand,
    columns: [...WIDTHS, ...BEHIND].map((width) => ({ width })),
    heights: lines.heights,
    blocks: lines.blocks,
    styles: lines.styles,
    merges: lines.merges,
    ...(lines.charts.length === 0 ? {} : { charts: lines.charts }),
    protected: true,
    headVaries: true,
    page: page("portrait", { printArea: region(1, 1, lines.row - 1, WIDE), breaksAfter: lines.breaks }),
  };
}

function writePage(lines: Lines, of: MondayPage<DeadlineRow>): void {
  const isCentre = of.unit === ALL_UNITS;
  const first = lines.row;
  lines.add(27, [
    [1, WIDE, `Frister pr. ${dayText(of.period.to)}: ${isCentre ? "hele centret" : of.unit}`, STYLE.title],
  ]);
  lines.text(
    `Perioden ${dayText(of.period.from)} til ${dayText(of.period.to)}. ${
      isCentre ? "Uden sager og navne." : "Med sager og navne: kun til enhedens egen ledelse."
    }`,
    STYLE.quiet,
  );
  strip(lines, "Frist", of.strip);
  if (of.units.length > 0) {
    lines.gap();
    strip(lines, "Enhed", of.units);
  }
  lines.gap();
  curves(lines, of, first);
  lines.gap();
  if (!isCentre) waiting(lines, of);
  lines.gap(6);
  lines.text(FIGURE_DEFINITION, layered(STYLE.quiet, { size: 10.5 }), TOTAL);
}

function strip(lines: Lines, title: string, rows: readonly StripLine[]): void {
  const heads = ["Rettidige", "Fristudløb", "Procent", "Mod sidste uge", "Mod 4 uger før", "Overskredne nu"];
  const more = [`Forfalder ${AHEAD} dage`, "Tvivl", "Kan ikke beregnes"];
  lines.add(32, [
    [1, 3, title, headLeft],
    ...[...heads, ...more].map((each, index): Piece => [index + 4, 1, each, head]),
  ]);
  for (const { name: of, id, tally, lastWeek, fourWeeks } of rows) {
    const label = id === null ? of : `${id} ${DEADLINE_NAMES[id].short.da}`;
    if (tally === null) {
      lines.add(18, [
        [1, 3, label, name],
        [4, 9, "Kan ikke opgøres: udtrækket har ikke kolonnerne", layered(name, { color: COLOR.quiet })],
      ]);
      continue;
    }
    lines.add(18, [
      [1, 3, label, name],
      [4, 1, tally.kept, number],
      [5, 1, tally.fell, number],
      [6, 1, share(tally), percentStyle],
      [7, 1, sinceText(lastWeek), sinceStyle],
      [8, 1, sinceText(fourWeeks), sinceStyle],
      [9, 1, tally.overdue, layered(number, tally.overdue > 0 ? bad : {})],
      [10, 1, tally.within7, number],
      [11, 1, tally.doubtful, layered(number, tally.doubtful > 0 ? warn : {})],
      [12, 1, tally.untold, number],
    ]);
  }
}

/** `↗ 78 %`: the arrow, and what it was then. */
function sinceText({ percent, arrow }: Since): string {
  if (percent === null) return "-";
  return `${arrow === "" ? "" : `${arrow} `}${percent} %`;
}

/** How it has gone over 13 weeks; the numbers behind stand right of the page. */
function curves(lines: Lines, of: MondayPage<DeadlineRow>, first: number): void {
  const column = WIDE + BEHIND.length - 2;
  const isCentre = of.unit === ALL_UNITS;
  const heading: Style = layered(STYLE.header, { size: 10.5 });
  lines.blocks.push({ row: first, column, values: [["Pr. dato", "Rettidige", "Overskredne nu"]] });
  lines.styles.push({ region: region(first, column, 1, 3), style: heading });
  const count = of.weeks.length;
  if (count > 0) {
    lines.blocks.push({
      row: first + 1,
      column,
      values: of.weeks.map(({ asOf, sum }) => {
        const rate = share(sum);
        return [dayAndMonth(asOf), rate === "-" ? null : rate, sum.overdue];
      }),
    });
    lines.styles.push(
      { region: region(first + 1, column, count, 1), style: layered(STYLE.id, { horizontal: "center" }) },
      { region: region(first + 1, column + 1, count, 1), style: STYLE.percent },
      { region: region(first + 1, column + 2, count, 1), style: STYLE.whole },
    );
  }
  const rows = Math.max(1, count);
  const cells = (offset: number): { readonly region: Region } => ({
    region: region(first + 1, column + offset, rows, 1),
  });
  const whose = isCentre ? "hele centret" : of.unit;
  const at = lines.row;
  const chart = (
    over: Pick<ChartContent, "name" | "kind" | "title" | "series" | "place" | "axis" | "description">,
  ): void => {
    lines.charts.push({ ...over, categories: cells(0) });
  };
  chart({
    name: `Rettidige ${whose}`,
    kind: "line",
    title: "Rettidige i procent, alle frister",
    description: `Andelen af frister, der blev overholdt, uge for uge, højst 13 uger: ${whose}.`,
    series: [{ name: "Rettidige", values: cells(1) }],
    place: region(at, 1, CHART_ROWS, 6),
    axis: "percent",
  });
  chart({
    name: `Overskredne ${whose}`,
    kind: "column",
    title: "Overskredne frister",
    description: `Antallet af frister, der var overskredet på dagen, uge for uge, højst 13 uger: ${whose}.`,
    series: [{ name: "Overskredne nu", values: cells(2) }],
    place: region(at, 7, CHART_ROWS, 6),
    axis: "number",
  });
  for (let row = 0; row < CHART_ROWS; row++) lines.add(CHART_HEIGHT, []);
}

function dayAndMonth(serial: number): string {
  const [, month = "", day = ""] = (dateFromSerial(serial) ?? "").split("-");
  return `${day}-${month}`;
}

/** The cases that wait, as many as the page has room for. */
function waiting(lines: Lines, { waiting: rows, people, period }: MondayPage<DeadlineRow>): void {
  const heads: readonly Piece[] = [
    [1, 1, "Sag", headLeft],
    [2, 2, "Sagsbehandler", headLeft],
    [4, 2, "Frist", headLeft],
    [6, 1, "Fristdato", headLeft],
    [7, 1, "Dage", head],
    [8, 1, "Begrundet", head],
    [9, 3, "Aftale", headLeft],
    [12, 1, "Ansvarlig", headLeft],
  ];
  if (rows.length === 0) {
    lines.text("Ingen frister er overskredet, i tvivl eller forfalder den næste uge.", STYLE.text);
    return;
  }
  lines.add(20, heads);
  const shown = fitting(rows, period.to);
  for (const row of shown) lines.add(...waitingLine(row, period.to));
  if (shown.length < rows.length)
    lines.text(
      `Og ${rows.length - shown.length} til. De står på arket Frister.`,
      layered(STYLE.text, { italic: true }),
    );
  const sentence = peopleText(people);
  if (sentence !== "") lines.text(sentence, layered(STYLE.quiet, { size: 10.5 }), TOTAL);
}

/** As many as the page has room for, the worst first; a few rows are kept for what is still to be met. */
function fitting(rows: readonly DeadlineRow[], on: number): readonly DeadlineRow[] {
  const due = rows.filter((row) => !isOverdue(row)).slice(0, KEPT_FOR_DUE);
  const chosen = new Set<DeadlineRow>(due);
  const heightOf = (row: DeadlineRow): number => waitingLine(row, on)[0];
  let left = ROOM - due.reduce((sum, row) => sum + heightOf(row), 0);
  for (const row of rows) {
    if (chosen.has(row)) continue;
    left -= heightOf(row);
    if (left < 0) break;
    chosen.add(row);
  }
  return rows.filter((row) => chosen.has(row));
}

function waitingLine(row: DeadlineRow, on: number): [number, readonly Piece[]] {
  const look = isOverdue(row) ? bad : row.state === "tvivl" ? warn : soon;
  const agreement = row.agreement === null ? "" : String(row.agreement);
  const responsible = row.responsible === null ? "" : String(row.responsible);
  const height = Math.max(
    18,
    Math.min(
      33,
      heightFor([
        { text: agreement, width: 33 },
        { text: row.caseworker, width: 22 },
      ]),
    ),
  );
  return [
    height,
    [
      [1, 1, row.case, name],
      [2, 2, row.caseworker, wrapped],
      [4, 2, `${row.id} ${DEADLINE_NAMES[row.id].name.da}`, name],
      [6, 1, row.due, layered(STYLE.date, { vertical: "middle" })],
      [7, 1, daysText(row, on), layered(sinceStyle, look)],
      [8, 1, row.reasoned, sinceStyle],
      [9, 3, agreement, wrapped],
      [12, 1, responsible, wrapped],
    ],
  ];
}

/** `12`, `tvivl`, `om 3`, `i dag`. */
export function daysText(row: Deadline, on: number): string {
  if (isOverdue(row)) return row.days === null ? "ukendt" : String(row.days);
  if (row.state === "tvivl") return "tvivl";
  const left = (row.firstDue ?? on) - on;
  return left === 0 ? "i dag" : `om ${left}`;
}

/** Teams and caseworkers that a line has room for. */
const NAMED = { teams: 4, caseworkers: 4 } as const;

function peopleText(people: MondayPage<DeadlineRow>["people"]): string {
  if (people.length === 0) return "";
  const teams = people.slice(0, NAMED.teams).map(({ team, overdue, caseworkers }) => {
    const names = caseworkers.slice(0, NAMED.caseworkers).map((each) => `${each.name} ${each.overdue}`);
    const others = caseworkers.length - names.length;
    return `${team === "" ? "uden team" : team} ${overdue} (${names.join(", ")}${others > 0 ? ` og ${others} til` : ""})`;
  });
  const left = people.length - teams.length;
  return `Overskredne nu pr. team og sagsbehandler: ${teams.join("; ")}${left > 0 ? `; og ${left} team til` : ""}.`;
}

function definitions(lines: Lines): void {
  lines.add(27, [[1, WIDE, "Sådan regnes fristerne", STYLE.title]]);
  for (const id of DEADLINE_IDS) {
    const { short, definition } = DEADLINE_NAMES[id];
    lines.add(heightFor([{ text: definition, width: TOTAL - 36 - 6 }]) + 4, [
      [1, 3, `${id} ${short.da}`, layered(STYLE.label, { vertical: "top", wrap: true })],
      [4, WIDE - 3, definition, STYLE.text],
    ]);
  }
  lines.gap();
  lines.text(FIGURE_DEFINITION, STYLE.text);
  lines.text(READING_DEFINITION, STYLE.text);
  lines.text(
    "Pilen viser, om procenten er gået mere end pilgrænsen op eller ned siden sidste uge og siden fire uger før; tallet er procenten dengang. Der vises ingen pil, hvis der er for få frister. Begge grænser står på arket Opsætning.",
    STYLE.text,
  );
}
