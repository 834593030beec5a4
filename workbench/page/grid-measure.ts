/** How much room texts take in the page's fonts. */
import type { Look } from "../host/look";
import { PIXELS_PER_POINT } from "./grid-axis";

/** Left and right of a cell's text together, in pixels. */
export const PADDING = 5;
/** What one step of indent moves a text, in pixels. */
export const INDENT = 9;

const FALLBACKS = 'Carlito, "Segoe UI", Arial, sans-serif';

export type Font = Pick<Look, "fontName" | "fontSize" | "bold" | "italic">;

/** As CSS has it. Carlito is as wide as Calibri where that is missing. */
export function fontOf({ fontName, fontSize, bold, italic }: Font): string {
  return `${italic ? "italic " : ""}${bold ? "700 " : ""}${fontSize * PIXELS_PER_POINT}px "${fontName.replaceAll('"', "")}", ${FALLBACKS}`;
}

/** The height of one line, in pixels. */
export function lineHeight(fontSize: number): number {
  return Math.ceil(fontSize * PIXELS_PER_POINT * 1.22);
}

/** Texts measured are kept; so many that a sheet's answers and ids fit. */
const MOST_KEPT = 50_000;

export class Ruler {
  private readonly context: CanvasRenderingContext2D;
  private readonly fonts = new Map<string, Map<string, number>>();

  constructor(document: Document) {
    this.context = document.createElement("canvas").getContext("2d")!;
  }

  width(text: string, font: string): number {
    let kept = this.fonts.get(font);
    if (!kept) this.fonts.set(font, (kept = new Map<string, number>()));
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size > MOST_KEPT) kept.clear();
    this.context.font = font;
    const width = this.context.measureText(text).width;
    kept.set(text, width);
    return width;
  }

  /** Lines a text takes where it is broken between words (and within one that is too long). */
  lines(text: string, font: string, room: number): number {
    return text.split("\n").reduce((sum, paragraph) => sum + this.linesOf(paragraph, font, room), 0);
  }

  private linesOf(paragraph: string, font: string, room: number): number {
    if (this.width(paragraph, font) <= room || room <= 0) return 1;
    const space = this.width(" ", font);
    let lines = 1;
    let filled = 0;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const width = this.width(word.trimEnd(), font);
      if (filled > 0 && filled + width > room) {
        lines++;
        filled = 0;
      }
      if (width > room) lines += Math.ceil(width / room) - 1;
      filled += (width > room ? width % room : width) + (/\s$/.test(word) ? space : 0);
    }
    return lines;
  }
}
