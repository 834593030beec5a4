/** Emner: a table for each theme, its parts down and the steps across, so that the same thing stands beside itself. */
import { atBeginning } from "../../language/counting";
import { percent } from "../../kernel/statistics";
import { blankSheet, page } from "../../register/sheet/page";
import { heightFor } from "../../register/sheet/wrapping";
import { region } from "../../workbook/address";
import type { Block, CellValue, Region, SheetContent, Style, StyledRegion } from "../../workbook/content";
import { COLOR, layered, STYLE } from "../../workbook/style";
import type { Settings } from "../../register/rules/settings";
import type { ThemeCell, ThemeTable } from "../rules/theme-table";
import { movedWords } from "./trend";

export const THEMES_SHEET = "Emner";

export interface ThemesAbout {
  readonly subject: string;
  readonly organisation: string;
  /** The round that the tables tell of. */
  readonly round: string;
  /** The one before it in the same line; empty where there is none. */
  readonly before: string;
  readonly tables: readonly ThemeTable[];
  readonly settings: Pick<Settings, "arrowThreshold" | "arrowLeast">;
}

const PART = 30;
const KIND = 16;
const STEP = 19;

/** Points of A4 lying down within its margins, and of a letter of a column's width. */
const PAPER = { width: 760, height: 480 } as const;
const LETTER = 5.4;
/** Points: an empty row, the heads of a theme, and what is told of one part of it. */
const BLANK = 15;
const HEADS = 70;
const BLOCK = 80;

const label: Style = { ...STYLE.cell, bold: true, vertical: "middle", wrap: true };
const kind: Style = { ...STYLE.cell, size: 9, color: COLOR.quiet, vertical: "middle" };
const rate: Style = { ...STYLE.percent, horizontal: "center", vertical: "middle", bold: true };
const small: Style = { ...STYLE.cell, horizontal: "center", vertical: "middle", wrap: true, size: 9 };
const none: Style = { ...STYLE.cell, fill: COLOR.muted };

/** @param about null before anything was told */
export function themesSheet(about: ThemesAbout | null): SheetContent {
  const wide = 2 + Math.max(1, ...(about?.tables ?? []).map(({ steps }) => steps.length));
  const rows = new ThemeRows(wide);
  rows.line([about === null ? THEMES_SHEET : titleOf(about)], STYLE.title, 27);
  rows.told(about === null ? "Der er ikke vist nogen emner endnu." : readingOf(about));
  for (const table of about?.tables ?? []) rows.table(table, about as ThemesAbout);
  return {
    ...blankSheet(THEMES_SHEET),
    tabColor: COLOR.brand,
    columns: [{ width: PART }, { width: KIND }, ...Array.from({ length: wide - 2 }, () => ({ width: STEP }))],
    heights: rows.heights,
    blocks: rows.blocks,
    styles: rows.styles,
    merges: rows.merges,
    protected: true,
    page: page("landscape", {
      printArea: region(1, 1, rows.row - 1, wide),
      ...(rows.breaks.length === 0 ? {} : { breaksAfter: rows.breaks }),
    }),
  };
}

function titleOf({ organisation, subject, round }: ThemesAbout): string {
  return `Emner på tværs af sagstrin, ${[round, organisation, subject].filter((each) => each !== "").join(", ")}`;
}

function readingOf({ tables, settings, round }: ThemesAbout): string {
  if (tables.length === 0)
    return "Ingen spørgsmål har et emne. Skriv det i kolonnen Emne på arket Skabelon, fx inddragelse, eller inddragelse: forældre for en del af det.";
  return (
    `Hvert emne står i en tabel med sagstrinnene ved siden af hinanden. Tallene er fra ${round}; er der flere spørgsmål om det samme i et sagstrin, er de lagt sammen. ` +
    `Pilen peger op eller ned ved mere end ${settings.arrowThreshold} procentpoint siden det forrige tal, som kan sammenlignes; under ${settings.arrowLeast} vurderede er der ingen pil. ` +
    "Gråt: emnet har intet spørgsmål i sagstrinnet. Emner og deres dele står i kolonnen Emne på arket Skabelon. Internt ark: små tal vises også."
  );
}

class ThemeRows {
  readonly blocks: Block[] = [];
  readonly styles: StyledRegion[] = [];
  readonly heights: { row: number; height: number }[] = [];
  readonly merges: Region[] = [];
  readonly breaks: number[] = [];
  row = 1;
  private used = 0;
  private readonly room: number;

  constructor(private readonly wide: number) {
    const width = (PART + KIND + (wide - 2) * STEP) * LETTER;
    this.room = PAPER.height * Math.max(1, width / PAPER.width);
  }

  /** Begins a page where so many points find no room on this one. */
  private keep(height: number): void {
    if (this.used + height > this.room && this.row > 1) {
      this.breaks.push(this.row - 1);
      this.used = 0;
    }
  }

  line(values: readonly CellValue[], style: Style, height: number, columns = this.wide): void {
    this.blocks.push({ row: this.row, column: 1, values: [values] });
    this.styles.push({ region: region(this.row, 1, 1, columns), style });
    this.heights.push({ row: this.row, height });
    this.used += height;
    this.row++;
  }

  told(text: string): void {
    this.merges.push(region(this.row, 1, 1, this.wide));
    this.line([text], STYLE.quiet, heightFor([{ text, width: PART + KIND + (this.wide - 2) * STEP }]));
  }

  table({ theme, steps, rows }: ThemeTable, about: ThemesAbout): void {
    this.row++;
    this.used += BLANK;
    // The heads never stand alone.
    this.keep(HEADS + BLOCK);
    this.line([atBeginning(theme)], STYLE.heading, 20);
    const columns = 2 + steps.length;
    const height = heightFor(steps.map((text) => ({ text, width: STEP })));
    this.line(["Hvad", "Tal", ...steps], STYLE.header, height, columns);
    for (const { aspect, cells } of rows) {
      const title = aspect === "" ? (rows.length === 1 ? "Alle spørgsmål" : "Øvrige") : aspect;
      this.aspect(atBeginning(title), cells, about);
    }
  }

  private aspect(title: string, cells: readonly (ThemeCell | null)[], { round, before }: ThemesAbout): void {
    this.keep(BLOCK);
    const first = this.row;
    const columns = 2 + cells.length;
    const shown = cells.map((cell) => (cell === null ? null : questionsWords(cell)));
    const beside = cells.map((cell) => beforeOf(cell, before));
    const told: readonly (readonly [string, readonly CellValue[], Style, number])[] = [
      [round, cells.map((cell) => rateOf(cell?.now ?? null, cell)), rate, 18],
      [before === "" ? "Forrige" : before, beside, { ...small, format: "0 %" }, 16],
      ["Udvikling", cells.map((cell) => movedWords(cell?.movement ?? null)), small, 16],
      [
        "Antal, spørgsmål",
        shown,
        { ...small, color: COLOR.quiet },
        heightFor(shown.map((text) => ({ text: text ?? "", width: STEP, size: 9 }))),
      ],
    ];
    const rows = told.filter(([, values], at) => at === 0 || at === 3 || values.some((value) => value !== null));
    rows.forEach(([name, values, style, height], at) => {
      this.line([at === 0 ? title : null, name, ...values], style, height, columns);
      this.styles.push({ region: region(this.row - 1, 2), style: layered(kind, { horizontal: "left" }) });
    });
    this.merges.push(region(first, 1, rows.length, 1));
    this.styles.push({
      region: region(first, 1, rows.length, 1),
      style: layered(label, { horizontal: "left", size: 11 }),
    });
    cells.forEach((cell, at) => {
      if (cell === null) this.styles.push({ region: region(first, 3 + at, rows.length, 1), style: none });
    });
    const broken = cells.flatMap((cell) =>
      cell === null || cell.broken === "" ? [] : [`${cell.step}: ${cell.broken}`],
    );
    for (const words of broken) {
      this.merges.push(region(this.row, 1, 1, columns));
      const height = heightFor([{ text: words, width: PART + KIND + cells.length * STEP, size: 9 }]);
      this.line([words], { ...STYLE.quiet, size: 9, color: COLOR.warnInk }, height, columns);
    }
  }
}

function rateOf(point: ThemeCell["now"], cell: ThemeCell | null): CellValue {
  const share = point === null ? null : percent(point.k, point.n);
  return share === null ? (cell === null ? null : "-") : share / 100;
}

/** The round it is of stands with it where that is another than the usual. */
function beforeOf(cell: ThemeCell | null, usual: string): CellValue {
  if (cell === null || cell.before === null) return null;
  const share = percent(cell.before.k, cell.before.n);
  if (share === null) return null;
  return cell.beforeRound === usual ? share / 100 : `${share} % (${cell.beforeRound})`;
}

/** `14 af 18: B5`. */
function questionsWords({ now, questions }: ThemeCell): string {
  return `${now === null ? "" : `${now.k} af ${now.n}: `}${questions.join(", ")}`;
}
