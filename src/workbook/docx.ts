/** Documents as .docx files, drawn by the library docx. */
import type { IParagraphOptions, ITableCellOptions } from "docx";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { DocumentCell, DocumentContent, DocumentPart, DocumentRow, Run } from "./document";
import { stamped } from "./docx-stamp";
import { COLOR } from "./style";

const MAKER = "Tilsynsregister";

/** Twentieths of a point, as the format counts. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1_020;
const TERM_INDENT = 1_300;
/** Half points. */
const SIZE = { text: 20, table: 18, title: 36, heading: 26, section: 20, foot: 16 } as const;

/** The bytes of a .docx file, the same for the same content and time (`now`, ISO 8601). */
export async function renderDocument(content: DocumentContent, now: string): Promise<Uint8Array<ArrayBuffer>> {
  const landscape = content.orientation === "landscape";
  const room = (landscape ? A4.height : A4.width) - 2 * MARGIN;
  const document = new Document({
    title: content.title,
    creator: MAKER,
    lastModifiedBy: MAKER,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        ...(content.header === undefined ? {} : { headers: { default: head(content.header) } }),
        footers: { default: foot() },
        children: content.parts.flatMap((part, index, parts) =>
          drawn(part, room, leads(parts[index - 1], part, parts[index + 1])),
        ),
      },
    ],
  });
  return stamped(new Uint8Array(await Packer.toArrayBuffer(document)), now);
}

const STYLES = {
  default: {
    document: {
      run: { font: "Calibri", size: SIZE.text, color: COLOR.ink, language: { value: "da-DK", eastAsia: "da-DK" } },
    },
    title: { run: { size: SIZE.title, bold: true, color: COLOR.brand }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { size: SIZE.heading, bold: true, color: COLOR.brand },
      paragraph: { keepNext: true, spacing: { before: 280, after: 100 } },
    },
    heading2: { run: { size: SIZE.section, bold: true, color: COLOR.brand }, paragraph: { keepNext: true } },
  },
};

function foot(): Footer {
  const children = ["Side ", PageNumber.CURRENT, " af ", PageNumber.TOTAL_PAGES];
  const run = new TextRun({ children, size: SIZE.foot, color: COLOR.quiet });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

function head(text: string): Header {
  const run = new TextRun({ text, bold: true, size: SIZE.text, color: COLOR.badInk });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

/** A paragraph that leads in what follows does not stand alone at the foot of a page. */
function leads(before: DocumentPart | undefined, part: DocumentPart, next: DocumentPart | undefined): boolean {
  if (part.kind !== "paragraph" || next === undefined) return false;
  return before?.kind === "heading" || next.kind === "list" || next.kind === "table";
}

function drawn(part: DocumentPart, room: number, keepNext: boolean): (Paragraph | Table)[] {
  switch (part.kind) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, text: part.text })];
    case "heading":
      return [
        part.level === 2
          ? new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.text, spacing: { before: 180, after: 60 } })
          : new Paragraph({ heading: HeadingLevel.HEADING_1, text: part.text }),
      ];
    case "paragraph":
      return [paragraphOf(part, keepNext)];
    case "list":
      return part.items.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 40 } }));
    case "term":
      return [termOf(part)];
    case "box":
      return part.notes.map((note, index) => boxed(note, index < part.notes.length - 1));
    case "table":
      return [tableOf(part, room)];
  }
}

function paragraphOf({ text, fill }: Extract<DocumentPart, { kind: "paragraph" }>, keepNext: boolean): Paragraph {
  const spacing = { after: 120 };
  return fill === undefined
    ? new Paragraph({ text, spacing, ...kept(keepNext) })
    : new Paragraph({
        ...kept(keepNext),
        spacing: { ...spacing, before: 80 },
        children: [new TextRun({ text, shading: shade(fill) })],
      });
}

/** Of a paragraph that stands on the page of the next; nothing is said of the others. */
function kept(keepNext: boolean): Pick<IParagraphOptions, "keepNext"> {
  return keepNext ? { keepNext } : {};
}

function termOf({ sign, meaning, fill }: Extract<DocumentPart, { kind: "term" }>): Paragraph {
  const shading = fill === undefined ? {} : { shading: shade(fill) };
  return new Paragraph({
    indent: { left: TERM_INDENT, hanging: TERM_INDENT },
    tabStops: [{ type: "left", position: TERM_INDENT }],
    spacing: { after: 40 },
    children: [new TextRun({ ...look(sign), ...shading }), new TextRun({ text: `\t${meaning}` })],
  });
}

/** Paragraphs with the same frame and indent, one after the other, stand in one frame, and on one page. */
function boxed({ label, text }: { readonly label: string; readonly text: string }, keepNext: boolean): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color: COLOR.brand, space: 6 };
  return new Paragraph({
    border: { top: line, bottom: line, left: line, right: line },
    indent: { left: 140, right: 140 },
    spacing: { after: 80 },
    keepLines: true,
    keepNext,
    children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text })],
  });
}

/** A table of no more rows and letters than this is not split over two pages. */
const WHOLE = { rows: 8, letters: 1_500 } as const;

function isShort(rows: readonly DocumentRow[]): boolean {
  const texts = rows.flatMap((row) =>
    row.kind === "cells" ? row.cells.flatMap(({ runs }) => runs.map(({ text }) => text)) : [row.text],
  );
  return rows.length <= WHOLE.rows && texts.reduce((sum, text) => sum + text.length, 0) <= WHOLE.letters;
}

function tableOf({ header, widths, rows }: Extract<DocumentPart, { kind: "table" }>, room: number): Table {
  const parts = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.floor((room * each) / parts));
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOR.line };
  const together = isShort(rows) ? rows.length - 1 : 1;
  const cells = (row: readonly DocumentCell[], over: Over): TableCell[] =>
    row.map((cell, index) => cellOf(cell, columns[index] ?? 0, over));
  return new Table({
    width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    tableLook: { firstRow: true, firstColumn: false, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(header, { fill: COLOR.brand, run: { bold: true, color: COLOR.white }, keepNext: true }),
      }),
      ...rows.map((row, index) => rowOf(row, columns, cells, index < together)),
    ],
  });
}

interface Over {
  readonly fill?: string | undefined;
  readonly run?: Omit<Run, "text">;
  readonly keepNext?: boolean;
}

function rowOf(
  row: DocumentRow,
  columns: readonly number[],
  cells: (row: readonly DocumentCell[], over: Over) => TableCell[],
  keepNext: boolean,
): TableRow {
  if (row.kind === "cells")
    return new TableRow({
      cantSplit: true,
      ...(row.least === undefined ? {} : { height: { value: 20 * row.least, rule: HeightRule.ATLEAST } }),
      children: cells(row.cells, { fill: row.fill, keepNext }),
    });
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_2, text: row.text });
  const section = new TableCell({ ...frame(COLOR.brandSoft), columnSpan: columns.length, children: [heading] });
  return new TableRow({ cantSplit: true, children: [section] });
}

function cellOf(cell: DocumentCell, width: number, { fill, run, keepNext = false }: Over): TableCell {
  const paragraph: IParagraphOptions = {
    ...kept(keepNext),
    alignment: cell.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: cell.runs.map((each) => new TextRun({ ...look({ ...each, ...run }), size: SIZE.table })),
  };
  return new TableCell({
    ...frame(fill),
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph(paragraph)],
  });
}

function frame(fill: string | undefined): Omit<ITableCellOptions, "children"> {
  const around = { margins: { top: 40, bottom: 40, left: 90, right: 90 }, verticalAlign: VerticalAlignTable.CENTER };
  return fill === undefined ? around : { ...around, shading: shade(fill) };
}

function shade(fill: string) {
  return { type: ShadingType.CLEAR, color: "auto", fill } as const;
}

function look({ text, bold, color }: Run): { text: string; bold?: boolean; color?: string } {
  return { text, ...(bold === undefined ? {} : { bold }), ...(color === undefined ? {} : { color }) };
}
