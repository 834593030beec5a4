/** Bilag 1 on paper: A4, its header on every page, every row as high as its text. */
import type { Bilag } from "../rules/bilag";
import type { BilagCell, BilagQuestion } from "../rules/bilag-table";
import { region } from "../../workbook/address";
import type { Block, CellValue, Region, SheetContent, Style, StyledRegion } from "../../workbook/content";
import type { Together } from "../../register/sheet/page";
import { blankSheet, breaksBetween, page, pageHeight, scaleToFit } from "../../register/sheet/page";
import { COLOR, layered, STYLE } from "../../workbook/style";
import { heightFor, lineCount } from "../../register/sheet/wrapping";

export const BILAG_SHEET = "Bilag 1";

const SIZE = 10;
const TITLE_SIZE = 16;
/** Portrait holds two rounds with room for the questions. */
const PORTRAIT_ROUNDS = 2;
/** Characters over the page; a little more than fits at full size, so that print is scaled to about 80 %. */
const PORTRAIT_WIDTH = 112;
const LANDSCAPE_WIDTH = 152;
/** Characters for a question's number, and for the signs and labels that stand above and below the numbers. */
const NUMBER_WIDTH = 12;
/** Characters that a meaning beside another needs. */
const LEAST_MEANING = 34;
/** Rows of the table that go along with the method to the last page. */
const LAST_ROWS = 3;
/** Characters that one step of indent takes. */
const INDENT = 1.4;
/** A column of figures is no wider, in characters. */
const WIDEST_FIGURE = 24;
/** Bold letters need so much more room. */
const BOLD_ROOM = 0.94;
const RULE = { sides: "bottom", color: COLOR.line } as const;

const BASE: Style = { size: SIZE, color: COLOR.ink, vertical: "middle", wrap: true };
const LOOK = {
  title: layered(STYLE.title, { size: TITLE_SIZE, wrap: true }),
  text: layered(BASE, { vertical: "top" }),
  sender: layered(BASE, { color: COLOR.quiet }),
  sign: layered(BASE, { bold: true, horizontal: "center" }),
  beside: layered(BASE, { indent: 1 }),
  header: layered(STYLE.header, { size: SIZE, indent: 1 }),
  section: { ...STYLE.section, size: SIZE + 1, border: RULE, indent: 1 },
  question: layered(BASE, { border: RULE, indent: 1 }),
  number: layered(BASE, { border: RULE, indent: 1, wrap: false, color: COLOR.quiet }),
  figure: layered(BASE, { border: RULE, horizontal: "center", format: "0 %" }),
  arrow: layered(BASE, { border: RULE, horizontal: "center", bold: true, size: 13, color: COLOR.quiet }),
  footnote: layered(BASE, { size: 9, vertical: "top", color: COLOR.quiet }),
  note: layered(BASE, { indent: 1, border: { sides: "all", color: COLOR.line } }),
} as const;
export const ARROW_COLOR: Readonly<Record<string, string>> = { "↗": COLOR.goodInk, "↘": COLOR.badInk };

interface Columns {
  readonly widths: readonly number[];
  /** Numbers of the columns, from 1. */
  readonly firstRound: number;
  readonly last: number;
}

/** Rows laid one below the other. */
class Layout {
  readonly blocks: Block[] = [];
  readonly styles: StyledRegion[] = [];
  readonly merges: Region[] = [];
  readonly heights: { row: number; height: number }[] = [];
  /** Rows that are to stand on the page of the row before them. */
  readonly joined = new Set<number>();
  /** The next free row. */
  row = 1;

  constructor(readonly columns: Columns) {}

  add(values: readonly CellValue[], height: number, styles: readonly (readonly [number, number, Style])[]): void {
    this.blocks.push({ row: this.row, column: 1, values: [values] });
    for (const [column, columns, style] of styles)
      this.styles.push({ region: region(this.row, column, 1, columns), style });
    this.heights.push({ row: this.row, height });
    this.row += 1;
  }

  /** A text over the columns from `from` to the last, with a label before it where it does not start at the left edge. */
  addText(
    from: number,
    label: string,
    text: string,
    look: { readonly label: Style; readonly text: Style; readonly air?: number },
  ): void {
    const { widths, last } = this.columns;
    const width = widths.slice(from - 1).reduce((sum, each) => sum + each, 0);
    const cells = [{ text, width: roomOf(width, look.text), size: look.text.size ?? SIZE }];
    if (from > 1) cells.push({ text: label, width: roomOf(widths[0] as number, look.label), size: SIZE });
    this.merges.push(region(this.row, from, 1, last - from + 1));
    const values = from > 1 ? [label, text] : [text];
    this.add(values, heightFor(cells) + (look.air ?? 0), [
      ...(from > 1 ? [[1, 1, look.label] as const] : []),
      [from, last - from + 1, look.text],
    ]);
  }

  gap(height: number): void {
    this.heights.push({ row: this.row, height });
    this.row += 1;
  }

  /** Rows from `from` on stand on the page of the row before them. */
  join(from: number, to = this.row - 1): void {
    for (let row = from; row <= to; row++) this.joined.add(row);
  }

  heightOf(from: number, to = this.row - 1): number {
    return this.heights.reduce((sum, { row, height }) => (row >= from && row <= to ? sum + height : sum), 0);
  }

  together(): readonly Together[] {
    const blocks: { last: number; height: number }[] = [];
    for (const { row, height } of this.heights) {
      const open = blocks[blocks.length - 1];
      if (open === undefined || !this.joined.has(row)) blocks.push({ last: row, height });
      else Object.assign(open, { last: row, height: open.height + height });
    }
    return blocks;
  }
}

/** The sheet. Nothing on it is a formula: what is printed is what was computed. */
export function bilagSheet(bilag: Bilag): SheetContent {
  const { widths, last } = columnsOf(bilag);
  const orientation = bilag.rounds.length > PORTRAIT_ROUNDS ? "landscape" : "portrait";
  const scale = scaleToFit(widths, orientation);
  const { layout, header, breaks } = laidOut(bilag, pageHeight(scale, orientation));
  return {
    ...blankSheet(BILAG_SHEET),
    tabColor: COLOR.brand,
    columns: widths.map((width) => ({ width })),
    heights: layout.heights,
    blocks: layout.blocks,
    styles: layout.styles,
    merges: layout.merges,
    protected: false,
    gridlines: false,
    page: page(orientation, {
      scale,
      breaksAfter: breaks,
      repeatRows: [header, header],
      printArea: region(1, 1, layout.row - 1, last),
    }),
  };
}

interface LaidOut {
  readonly layout: Layout;
  /** Row of the table's header. */
  readonly header: number;
  /** Rows after which a page ends. */
  readonly breaks: readonly number[];
}

/**
 * The rows and where pages end. Where a page begins inside a step, the step's name stands on top of it once more: each
 * such place is found with those before it in place already, as what is put in moves what is below.
 *
 * @param onPage points of rows on a page
 */
function laidOut(bilag: Bilag, onPage: number): LaidOut {
  const continued = new Set<BilagQuestion>();
  for (;;) {
    const layout = new Layout(columnsOf(bilag));
    addOpening(layout, bilag);
    const header = layout.row;
    // The opening stands on the first page with the beginning of the table.
    layout.join(2, header + 2);
    const rows = addTable(layout, bilag, continued);
    const repeated = layout.heightOf(header, header);
    addMethod(layout, bilag, onPage - repeated);
    const breaks = breaksBetween(layout.together(), onPage, repeated);
    const cut = breaks.map((row) => rows.get(row + 1)).find((question) => question !== undefined);
    if (cut === undefined) return { layout, header, breaks };
    continued.add(cut);
  }
}

/** The sheet before there is anything to report. */
export function emptyBilagSheet(): SheetContent {
  const layout = new Layout({ widths: [90], firstRound: 1, last: 1 });
  layout.addText(1, "", "Bilag 1", { label: LOOK.title, text: LOOK.title, air: 4 });
  const text = "Bilaget er ikke lavet endnu. Det laves, når svarene er samlet ind og tallene beregnet.";
  layout.addText(1, "", text, { label: LOOK.text, text: LOOK.text });
  const { blocks, styles, heights } = layout;
  return {
    ...blankSheet(BILAG_SHEET),
    tabColor: COLOR.brand,
    columns: [{ width: 90 }],
    blocks,
    styles,
    heights,
    page: page("portrait"),
  };
}

function columnsOf(bilag: Bilag): Columns {
  const figures = bilag.sections.flatMap((section) =>
    section.questions.flatMap((question) => question.cells.map(cellText)),
  );
  const changes = bilag.sections.flatMap((section) => section.questions.map(changeText));
  const widest = (texts: readonly string[], least: number): number =>
    Math.max(least, ...texts.map((text) => widthOnOneLine(text)));
  // What is longer, as a spread over degrees, takes a second line.
  const figure = Math.min(WIDEST_FIGURE, widest(figures, 13));
  const development = [10, widest(changes, 16) + INDENT].slice(2 - headingsOf(bilag).length);
  const others = [NUMBER_WIDTH, ...bilag.rounds.map(() => figure), ...development];
  const page = bilag.rounds.length > PORTRAIT_ROUNDS ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
  const question = Math.max(40, page - others.reduce((sum, width) => sum + width, 0));
  const widths = [NUMBER_WIDTH, question, ...others.slice(1)];
  return { widths, firstRound: 3, last: widths.length };
}

/** What is left of a column's width for letters of this look. */
function roomOf(width: number, look: Style): number {
  return (width - INDENT * (look.indent ?? 0)) * (look.bold === true ? BOLD_ROOM : 1);
}

/** The least width, in characters, that holds a text on one line. */
function widthOnOneLine(text: string): number {
  let width = 4;
  while (width < 60 && lineCount(text, width, SIZE) > 1) width += 0.5;
  return width;
}

function addOpening(layout: Layout, bilag: Bilag): void {
  layout.addText(1, "", bilag.title, { label: LOOK.title, text: LOOK.title, air: 4 });
  layout.addText(1, "", bilag.sender, { label: LOOK.sender, text: LOOK.sender, air: 4 });
  for (const paragraph of bilag.introduction)
    layout.addText(1, "", paragraph, { label: LOOK.text, text: LOOK.text, air: 2 });
  if (bilag.legend.length > 0) {
    layout.addText(1, "", "Sådan læses tabellen", {
      label: STYLE.heading,
      text: layered(STYLE.heading, { size: 12 }),
      air: 4,
    });
  }
  addLegend(layout, bilag.legend);
  layout.gap(9);
}

/** Signs and what they mean; beside each other in two, the second over the columns of figures, where those are wide enough. */
function addLegend(layout: Layout, legend: Bilag["legend"]): void {
  const { widths, firstRound, last } = layout.columns;
  const right = widths.slice(firstRound).reduce((sum, each) => sum + each, 0);
  const signLook = ({ sign, highlighted }: Bilag["legend"][number]): Style => {
    const colour = ARROW_COLOR[sign];
    const looked = colour === undefined ? LOOK.sign : layered(LOOK.sign, { color: colour });
    return highlighted ? layered(looked, { fill: COLOR.highlight }) : looked;
  };
  if (right < LEAST_MEANING) {
    for (const each of legend) layout.addText(2, each.sign, each.meaning, { label: signLook(each), text: BASE });
    return;
  }
  const half = Math.ceil(legend.length / 2);
  legend.slice(0, half).forEach((one, index) => {
    const other = legend[half + index];
    const cells = [
      { text: one.sign, width: roomOf(widths[0] as number, LOOK.sign), size: SIZE },
      { text: one.meaning, width: roomOf(widths[1] as number, BASE), size: SIZE },
      { text: other?.sign ?? "", width: roomOf(widths[firstRound - 1] as number, LOOK.sign), size: SIZE },
      { text: other?.meaning ?? "", width: roomOf(right, LOOK.beside), size: SIZE },
    ];
    if (other !== undefined) layout.merges.push(region(layout.row, firstRound + 1, 1, last - firstRound));
    layout.add([one.sign, one.meaning, ...(other === undefined ? [] : [other.sign, other.meaning])], heightFor(cells), [
      [1, 1, signLook(one)],
      [2, 1, BASE],
      ...(other === undefined
        ? []
        : [[firstRound, 1, signLook(other)] as const, [firstRound + 1, last - firstRound, LOOK.beside] as const]),
    ]);
  });
}

/** Headings of the columns behind the rounds: none without a comparison. */
export function headingsOf(bilag: Bilag): readonly string[] {
  if (!bilag.compared) return [];
  return bilag.estimated ? ["Afvigelse"] : ["Udvikling", "Ændring"];
}

/**
 * Gives the rows that a page would begin inside a step with, by their numbers.
 *
 * @param continued questions with the step's name above them once more
 */
function addTable(
  layout: Layout,
  bilag: Bilag,
  continued: ReadonlySet<BilagQuestion>,
): ReadonlyMap<number, BilagQuestion> {
  const { widths, firstRound, last } = layout.columns;
  const development = headingsOf(bilag);
  const headers = ["Nr.", "Spørgsmål", ...bilag.rounds, ...development];
  const headerCells = headers.map((text, index) => ({
    text,
    width: roomOf(widths[index] as number, LOOK.header),
    size: SIZE,
  }));
  layout.add(headers, heightFor(headerCells), [
    [1, last, LOOK.header],
    [firstRound, last - firstRound + 1 - (bilag.compared ? 1 : 0), { horizontal: "center", indent: 0 }],
  ]);
  // Rows of questions that another one of the step stands above.
  const rows = new Map<number, BilagQuestion>();
  for (const section of bilag.sections) {
    const opened = layout.row;
    layout.add([section.step], 20, [[1, last, LOOK.section]]);
    section.questions.forEach((question, index) => {
      const isContinued = continued.has(question);
      if (isContinued) layout.add([`${section.step} (fortsat)`], 20, [[1, last, LOOK.section]]);
      if (index > 0 && !isContinued) rows.set(layout.row, question);
      addQuestion(layout, question, development.length);
      if (isContinued) layout.join(layout.row - 1);
    });
    // A step's name never ends a page, nor does its first question alone.
    layout.join(opened + 1, Math.min(opened + 2, layout.row - 1));
  }
  return rows;
}

/** `development` is the number of columns behind the rounds: the arrow and the change, the change alone, or none. */
function addQuestion(layout: Layout, question: BilagQuestion, development: number): void {
  const { widths, firstRound, last } = layout.columns;
  const text = questionText(question);
  const values = [
    question.number,
    text,
    ...question.cells.map(cellValue),
    ...[question.arrow || null, changeText(question) || null].slice(2 - development),
  ];
  const change = { text: changeText(question), width: roomOf(widths[last - 1] as number, LOOK.question), size: SIZE };
  const height = heightFor([
    { text, width: roomOf(widths[1] as number, LOOK.question), size: SIZE },
    ...question.cells.map((cell) => ({ text: cellText(cell), width: widths[firstRound - 1] as number, size: SIZE })),
    ...(development > 0 ? [change] : []),
  ]);
  layout.add(values, height, [
    [1, 1, LOOK.number],
    [2, 1, LOOK.question],
    [firstRound, question.cells.length, LOOK.figure],
    ...developmentLooks(question, last).slice(2 - development),
    ...(question.highlighted ? [[1, last, { fill: COLOR.highlight }] as const] : []),
  ]);
}

/** The colour of its arrow; none of one that may be chance, and of a question that only describes the cases. */
export function arrowColor({ arrow, uncertain, marks }: BilagQuestion): string | undefined {
  return uncertain || marks.indexOf("til oplysning") >= 0 ? undefined : ARROW_COLOR[arrow];
}

/** The question with its marks in words, never broken between § and number. */
export function questionText(question: BilagQuestion): string {
  const marked = question.marks.length === 0 ? question.text : `${question.text} (${question.marks.join(", ")})`;
  return marked.replace(/§ (?=\d)/gu, "§\u00a0");
}

function developmentLooks(question: BilagQuestion, last: number): readonly (readonly [number, number, Style])[] {
  const colour = arrowColor(question);
  return [
    [last - 1, 1, colour === undefined ? LOOK.arrow : layered(LOOK.arrow, { color: colour })],
    [last, 1, LOOK.question],
  ];
}

/** @param room points of a page: the method stands on one with the end of the table, where it is not higher than that */
function addMethod(layout: Layout, bilag: Bilag, room: number): void {
  const first = layout.row;
  layout.gap(12);
  layout.addText(1, "", "Sådan er tallene lavet", {
    label: STYLE.heading,
    text: layered(STYLE.heading, { size: 12 }),
    air: 4,
  });
  const label = layered(LOOK.note, { bold: true, fill: COLOR.brandSoft });
  for (const note of bilag.method) layout.addText(2, note.label, note.text, { label, text: LOOK.note, air: 2 });
  if (bilag.footnotes.length > 0) layout.gap(6);
  for (const footnote of bilag.footnotes)
    layout.addText(1, "", footnote, { label: LOOK.footnote, text: LOOK.footnote, air: 3 });
  const whole = layout.heightOf(first - LAST_ROWS) <= room;
  layout.join(whole ? first - LAST_ROWS + 1 : first, whole ? layout.row - 1 : first + 2);
}

function changeText(question: BilagQuestion): string {
  return question.uncertain ? `${question.change} *` : question.change;
}

function cellValue(cell: BilagCell): CellValue {
  return cell.kind === "percent" && cell.counts === null && cell.spread === undefined
    ? cell.percent / 100
    : cellText(cell) || null;
}

/** A figure as it is read: `67 % (12 af 18)`, `67 %`, `67 % (lav 2, nogen 4, høj 12)`, `-`, `•` or nothing. */
export function cellText(cell: BilagCell): string {
  if (cell.kind !== "percent") return { none: "-", few: "•", absent: "" }[cell.kind];
  const rate = `${cell.percent} %`;
  if (cell.spread !== undefined) {
    const sign = cell.counts === null ? " %" : "";
    const { low, some, high } = cell.spread;
    return `${rate} (lav ${low}${sign}, nogen ${some}${sign}, høj ${high}${sign})`;
  }
  return cell.counts === null ? rate : `${rate} (${cell.counts.k} af ${cell.counts.n})`;
}
