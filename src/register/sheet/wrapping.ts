/**
 * How high a row must be for its text, reckoned from the widths of Calibri's letters (Carlito's are the same). Heights
 * are always written: LibreOffice prints wrapped text over the next row without them.
 */

/** Widths in digits of the font, rounded up to the widest of each row; a letter not listed counts as `USUAL`. */
const WIDTHS: readonly (readonly [string, number])[] = [
  [" ilIj.,:;'·", 0.5],
  ["()-f!Jrt", 0.68],
  ['szc"/x', 0.84],
  ["kyvgaåeES–TPXKBCR", 1],
  ["DGHNUAOØÅQVM%&W@…", 1.3],
  ["mwæÆMW@—", 1.6],
];
const USUAL = 1.05;
/** A column of width 10 holds 10 digits on the screen, but a little less on paper, where letters are not fitted to pixels. */
const ROOM = 0.94;
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters).map((each) => [each, width] as const)),
);

function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTH_OF.get(letter) ?? USUAL;
  return width;
}

/** Lines that a text takes in a column of this width (characters, as Excel counts them) at this size of letters. */
export function lineCount(text: string, columnWidth: number, size = 11): number {
  const room = Math.max(1, columnWidth * ROOM * (11 / size));
  return text.split("\n").reduce((sum, line) => sum + wrappedLines(line, room), 0);
}

function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=[ -])/u)) {
    const width = textWidth(word);
    const visible = textWidth(word.trimEnd());
    if (used > 0 && used + visible > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(visible / room) - 1);
    used = visible > room ? visible % room : used + width;
  }
  return lines;
}

/** Points for that many lines, with a little air. Excel ends at 409. */
export function rowHeight(lines: number, size = 11): number {
  return Math.min(409, Math.ceil(lines * size * 1.36 + 5));
}

/** Points for the highest of several cells of a row. */
export function heightFor(
  cells: readonly { readonly text: string; readonly width: number; readonly size?: number }[],
): number {
  return Math.max(
    ...cells.map((each) => rowHeight(lineCount(each.text, each.width, each.size), each.size)),
    rowHeight(1),
  );
}
