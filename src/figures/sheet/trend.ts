/** Udvikling: every line of development as numbers with a small curve, and in words where and why it is broken. */
import { percent } from "../../kernel/statistics";
import { listed } from "../../kernel/text";
import { atBeginning } from "../../language/counting";
import { blankSheet, page } from "../../register/sheet/page";
import { heightFor, lineCount, rowHeight } from "../../register/sheet/wrapping";
import type { Settings } from "../../register/rules/settings";
import { region } from "../../workbook/address";
import type { Block, CellValue, ChartContent, Region, SheetContent, Style, StyledRegion } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { Movement, Point, Trend, TrendLine } from "../rules/trend";
import { movementOf } from "../rules/trend";

export const TREND_SHEET = "Udvikling";

/** What the two sheets tell of: `facts/trend` makes it. */
export interface TrendAbout {
  /** As titles have it: `Niveau 2 (Lokalt ledelsestilsyn), alle enheder`. */
  readonly subject: string;
  readonly organisation: string;
  /** What a column is: `runder`, `kvartaler`, `år`. */
  readonly columns: string;
  readonly rounds: readonly { readonly round: string; readonly label: string }[];
  /** Rounds behind each column that is laid together. */
  readonly parts: readonly (readonly string[])[];
  readonly sections: readonly TrendSection[];
  readonly settings: Pick<Settings, "arrowThreshold" | "arrowLeast">;
}

export interface TrendSection {
  readonly title: string;
  readonly trends: readonly TrendRow[];
}

/** `isPart`: of the row above that is none, as a part of a theme. */
export interface TrendRow {
  readonly trend: Trend;
  readonly isPart?: boolean;
}

const HEAD = 3;
const NUMBER = 8;
const NAME = 46;
const ROUND = 9.5;
const CURVE = 20;
const MOVED = 11;
const COUNT = 11;
const REMARK = 46;
/** Points that a curve needs. */
const CURVE_ROW = 30;

const name: Style = { ...STYLE.cell, vertical: "middle", wrap: true };
const remark: Style = { ...STYLE.cell, vertical: "middle", wrap: true, size: 9, color: COLOR.quiet };
const rate: Style = { ...STYLE.percent, vertical: "middle" };
const moved: Style = { ...STYLE.cell, vertical: "middle", horizontal: "center" };

/** @param about null before anything was told */
export function trendSheet(about: TrendAbout | null): SheetContent {
  if (about === null)
    return {
      ...blankSheet(TREND_SHEET),
      tabColor: COLOR.brand,
      columns: [{ width: 60 }],
      blocks: [{ row: 1, column: 1, values: [[TREND_SHEET], ["Der er ikke vist nogen udvikling endnu."]] }],
      styles: [
        { region: region(1, 1), style: STYLE.title },
        { region: region(2, 1), style: STYLE.quiet },
      ],
      protected: true,
    };
  const drawn = new TrendRows(about);
  for (const { title, trends } of about.sections) {
    if (trends.length === 0) continue;
    drawn.section(title);
    for (const each of trends) drawn.trend(each);
  }
  return drawn.content();
}

class TrendRows {
  private readonly blocks: Block[] = [];
  private readonly styles: StyledRegion[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  private readonly charts: ChartContent[] = [];
  private readonly merges: Region[] = [];
  private readonly count: number;
  private readonly wide: number;
  private row = HEAD + 1;
  private part = "";

  constructor(private readonly about: TrendAbout) {
    this.count = about.rounds.length;
    this.wide = 2 + this.count + 5;
  }

  section(title: string): void {
    this.part = title;
    this.put([title]);
    this.styles.push({ region: region(this.row, 1, 1, this.wide), style: STYLE.section });
    this.heights.push({ row: this.row, height: 18 });
    this.row++;
  }

  trend({ trend, isPart = false }: TrendRow): void {
    trend.lines.forEach((line, at) => {
      const text = trend.texts[at] ?? trend.name;
      const remarks = [marksOf(trend), line.broken, line.note].filter((each) => each !== "").join(" ");
      this.put([
        trend.number || null,
        text,
        ...line.points.map(rateOf),
        null,
        movedWords(this.moved(line, "previous")),
        movedWords(this.moved(line, "first")),
        countWords(line.points),
        remarks || null,
      ]);
      this.look(trend, line, isPart, at > 0);
      const hasCurve = line.points.filter((point) => point !== null).length > 1;
      if (hasCurve) this.curve(`${this.part} ${trend.number || trend.name} ${at + 1}`, text, line);
      const height = heightFor([
        { text, width: NAME - (isPart ? 3 : 0) },
        { text: remarks, width: REMARK, size: 9 },
      ]);
      this.heights.push({ row: this.row, height: Math.max(height, hasCurve ? CURVE_ROW : 0) });
      this.row++;
    });
  }

  content(): SheetContent {
    const { subject, organisation, rounds, parts } = this.about;
    const head: readonly CellValue[] = [
      "Nr.",
      "Spørgsmål",
      ...rounds.map(({ round }) => round),
      "Kurve",
      "Siden forrige",
      "Siden første",
      "Vurderede (n)",
      "Bemærkning",
    ];
    const made = parts.flatMap((own, at) =>
      own.length === 0 ? [] : [`${rounds[at]?.round ?? ""}: ${listed(own, "og")}`],
    );
    const text = this.reading(made);
    const width = NUMBER + NAME + this.count * ROUND + CURVE + 2 * MOVED + COUNT + REMARK;
    this.blocks.push(
      {
        row: 1,
        column: 1,
        values: [[`Udvikling: ${[organisation, subject].filter((each) => each !== "").join(", ")}`]],
      },
      { row: 2, column: 1, values: [[text]] },
      { row: HEAD, column: 1, values: [head] },
    );
    this.merges.push(region(2, 1, 1, this.wide));
    this.styles.push(
      { region: region(1, 1), style: STYLE.title },
      { region: region(2, 1, 1, this.wide), style: STYLE.quiet },
      { region: region(HEAD, 1, 1, this.wide), style: STYLE.header },
      { region: region(HEAD, 3, 1, this.count + 5), style: { horizontal: "center", format: "@" } },
    );
    this.heights.push(
      { row: 1, height: 27 },
      { row: 2, height: rowHeight(lineCount(text, width)) },
      { row: HEAD, height: 33 },
    );
    return {
      ...blankSheet(TREND_SHEET),
      tabColor: COLOR.brand,
      columns: [
        { width: NUMBER },
        { width: NAME },
        ...rounds.map(() => ({ width: ROUND })),
        ...[CURVE, MOVED, MOVED, COUNT, REMARK].map((each) => ({ width: each })),
      ],
      heights: this.heights,
      blocks: this.blocks,
      styles: this.styles,
      merges: this.merges,
      charts: this.charts,
      freeze: { rows: HEAD, columns: 2 },
      protected: true,
      page: page("landscape", {
        repeatRows: [HEAD, HEAD],
        printArea: region(1, 1, this.row - 1, this.wide),
      }),
    };
  }

  private reading(made: readonly string[]): string {
    const { columns, settings } = this.about;
    const { arrowThreshold, arrowLeast } = settings;
    return [
      `Hver linje er ét spørgsmål eller en sum af spørgsmål over alle ${columns}. Et spørgsmål kendes på sit nummer. Er ordlyd, svarskala, beregning eller skabelonens udgave ændret, brydes linjen: en ny begynder under den gamle, og Bemærkning siger hvorfor. En sum brydes, når den ikke er af de samme spørgsmål. Spørgsmål til oplysning er ikke med i nogen sum.`,
      `Pilen peger op eller ned ved mere end ${arrowThreshold} procentpoint; er færre end ${arrowLeast} vurderet i en af de to, er der ingen pil, og tallet er gråt. * ved en pil: kan skyldes, hvilke sager der tilfældigvis blev trukket (Fishers eksakte test). Vurderede er færrest til flest over linjen. Tom: ikke stillet eller ikke vurderet. Internt ark: små tal vises også.`,
      ...(made.length === 0 ? [] : [`Lagt sammen: ${made.join("; ")}.`]),
    ].join("\n");
  }

  private put(values: readonly CellValue[]): void {
    this.blocks.push({ row: this.row, column: 1, values: [values] });
  }

  private moved(line: TrendLine, since: "first" | "previous"): Movement | null {
    return movementOf(line, this.about.rounds, since, this.about.settings);
  }

  private look(trend: Trend, line: TrendLine, isPart: boolean, isBroken: boolean): void {
    const { row } = this;
    const isSum = trend.number === "" && !isPart;
    this.styles.push(
      { region: region(row, 1), style: layered(STYLE.id, { vertical: "middle" }) },
      {
        region: region(row, 2),
        style: layered(name, {
          ...(isSum ? { bold: true } : {}),
          ...(isPart ? { indent: 1 } : {}),
          ...(trend.highlighted ? { fill: COLOR.highlight } : {}),
        }),
      },
      { region: region(row, 3, 1, this.count), style: rate },
      { region: region(row, 3 + this.count), style: STYLE.cell },
      { region: region(row, 4 + this.count, 1, 3), style: moved },
      { region: region(row, 7 + this.count), style: isBroken ? layered(remark, { color: COLOR.warnInk }) : remark },
    );
    line.points.forEach((point, at) => {
      if (point !== null && point.n < this.about.settings.arrowLeast)
        this.styles.push({ region: region(row, 3 + at), style: { color: COLOR.mutedInk, italic: true } });
    });
  }

  private curve(id: string, title: string, line: TrendLine): void {
    const values = line.points.map((point) =>
      point === null ? "mangler" : `${percent(point.k, point.n) ?? "-"} pct.`,
    );
    const told = values.map((value, at) => `${this.about.rounds[at]?.round ?? ""} ${value}`);
    this.charts.push({
      name: `Kurve ${id}`,
      kind: "line",
      title,
      description: `${title}: ${told.join(", ")}.`,
      categories: { region: region(HEAD, 3, 1, this.count) },
      series: [{ name: title, values: { region: region(this.row, 3, 1, this.count) } }],
      place: region(this.row, 3 + this.count),
      axis: "percent",
      // Room for signs at nothing and at all.
      limits: { min: -0.06, max: 1.06 },
      small: true,
    });
  }
}

function rateOf(point: Point | null): CellValue {
  const share = point === null ? null : percent(point.k, point.n);
  return share === null ? null : share / 100;
}

/** `↗ +12`, `→ 0`, `+4 (få)`; empty without one. */
export function movedWords(movement: Movement | null): CellValue {
  if (movement === null) return null;
  const { points, arrow, few, uncertain } = movement;
  const sign = points > 0 ? `+${points}` : String(points);
  return `${arrow === "" ? "" : `${arrow} `}${sign}${uncertain === true ? " *" : ""}${few ? " (få)" : ""}`;
}

/** Fewest to most assessed. */
function countWords(points: readonly (Point | null)[]): CellValue {
  const counts = points.flatMap((point) => (point === null ? [] : [point.n]));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? String(least) : `${least} til ${most}`;
}

function marksOf({ requirement, highlighted }: Trend): string {
  const marks = [
    ...(highlighted ? ["fremhævet"] : []),
    ...(requirement === "kan" ? ["kan-spørgsmål"] : []),
    ...(requirement === "oplysning" ? ["til oplysning"] : []),
  ];
  const words = listed(marks, "og");
  return words === "" ? "" : `${atBeginning(words)}.`;
}
