/** Colours that people have given to cells of ours in a keyed table: each follows its row in Excel, as in files. */
import { cellAddress, regionAddress } from "./address";
import type { Batch } from "./excel-batch";
import type { Question } from "./excel-state";
import { cut } from "./excel-state";
import type { Redrawn } from "./redraw";
import { newOffset, placeAfter } from "./redraw";
import { isOfPalette } from "./style";

/** What is chosen of a cell, where it goes. */
export interface PlacedColor {
  readonly row: number;
  readonly column: number;
  readonly format: Excel.CellPropertiesFormat;
}

export interface AskedColors {
  /** Columns in which there may be some, once the first answer is there. */
  readonly more: () => readonly Question[];
  readonly placed: () => readonly PlacedColor[];
}

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: { fill: { color: true }, font: { color: true, strikethrough: true } },
};
/** Cells asked for in one piece, and as how many values each counts. */
const CELLS = 10_000;
const SIZE = 5;

/** Asks for each column as a whole, in the request that is under way. */
export function askColors(sheet: Excel.Worksheet, redrawn: Redrawn): AskedColors {
  const { was, rows, now } = redrawn;
  const columns = was.headers.flatMap((_, offset) => {
    const to = newOffset(redrawn, offset);
    if (to === undefined || to >= now.columns.length) return [];
    const region = { row: was.row + 1, column: was.column + offset, rows, columns: 1 };
    const { format } = sheet.getRange(regionAddress(region));
    format.fill.load("color");
    format.font.load("color,strikethrough");
    return [{ region, format }];
  });
  const found: PlacedColor[] = [];
  const take = (row: number, column: number, look: Excel.CellProperties | undefined): void => {
    const place = placeAfter([redrawn], row, column);
    const format = chosenOf(look?.format);
    if (place !== undefined && format !== undefined) found.push({ ...place, format });
  };
  return {
    more: () =>
      columns
        .filter(({ format: { fill, font } }) => !isPlain(fill.color, font.color, font.strikethrough))
        .flatMap(({ region }) =>
          cut({ sheet, ...region }, CELLS).map((piece): Question => ({
            cells: piece.rows * SIZE,
            ask: () => {
              const looks = sheet.getRange(regionAddress(piece)).getCellProperties(LOOK);
              return () => looks.value.forEach(([look], index) => take(piece.row + index, piece.column, look));
            },
          })),
        ),
    placed: () => found,
  };
}

/** Whether a column is all of ours; where its cells differ, Excel says nothing of it. */
function isPlain(fill: string | null, color: string | null, isStruck: boolean | null): boolean {
  return fill !== null && fill !== "" && isOurFill(fill) && color !== null && isOurColor(color) && isStruck === false;
}

function isOurFill(fill: string): boolean {
  return /^#?(?:FFFFFF)?$/iu.test(fill) || isOfPalette(fill);
}

function isOurColor(color: string): boolean {
  return /^#?(?:000000)?$/u.test(color) || isOfPalette(color);
}

function chosenOf(format: Excel.CellPropertiesFormat | undefined): Excel.CellPropertiesFormat | undefined {
  const fill = format?.fill?.color ?? "";
  const color = format?.font?.color ?? "";
  const isStruck = format?.font?.strikethrough === true;
  if (isOurFill(fill) && isOurColor(color) && !isStruck) return undefined;
  const font = { ...(isOurColor(color) ? {} : { color }), ...(isStruck ? { strikethrough: true } : {}) };
  return { ...(isOurFill(fill) ? {} : { fill: { color: fill } }), ...(Object.keys(font).length === 0 ? {} : { font }) };
}

export async function drawColors(batch: Batch, name: string, colors: readonly PlacedColor[]): Promise<void> {
  for (const { row, column, format } of colors) {
    await batch.room(3, 200);
    batch
      .sheet(name)
      .getRange(cellAddress(row, column))
      .setCellProperties([[{ format }]]);
  }
}
