/** Looks that people have given cells of their own columns in a table of ours: each follows its row in Excel. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules go by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { regionAddress } from "./address";
import type { Region } from "./content";
import type { Batch } from "./excel-batch";
import type { Question } from "./excel-state";
import { cut } from "./excel-state";
import { spannedRows } from "./grid";
import type { Redrawn } from "./redraw";
import { newOffset } from "./redraw";

/** Looks of a column's cells to come; undefined for a row that is new. */
export interface PlacedLooks {
  readonly region: Region;
  readonly cells: readonly (CellLook | undefined)[];
}

interface CellLook {
  readonly numberFormat: string;
  readonly format: Excel.CellPropertiesFormat;
}

export interface AskedLooks {
  readonly questions: readonly Question[];
  readonly placed: () => readonly PlacedLooks[];
}

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Cells asked for in one piece: each answers with some 300 bytes. */
const CELLS = 4_000;

/** Whether rows or columns of people's own columns come to stand elsewhere; else their looks are left alone. */
export function moves(redrawn: Redrawn): boolean {
  const { now, was, fates, extras } = redrawn;
  return (
    now.row !== was.row ||
    now.column !== was.column ||
    extras.some(({ offset }) => newOffset(redrawn, offset) !== offset) ||
    fates.some((fate, row) => fate !== row)
  );
}

/** Undefined where nothing is to be asked. */
export function askLooks(sheet: Excel.Worksheet, redrawn: Redrawn): AskedLooks | undefined {
  const { was, now, rows, extras, origins } = redrawn;
  if (extras.length === 0 || !moves(redrawn)) return undefined;
  const columns = extras.map(({ offset }) => ({ offset, cells: [] as CellLook[] }));
  const questions = columns.flatMap((column) =>
    cut({ sheet, row: was.row + 1, column: was.column + column.offset, rows, columns: 1 }, CELLS).map(
      (piece): Question => ({
        cells: piece.rows * CELLS_OF_LOOK,
        ask: () => {
          const range = sheet.getRange(regionAddress(piece));
          range.load("numberFormat");
          const looks = range.getCellProperties(LOOK);
          return () =>
            looks.value.forEach(([look], index) => {
              column.cells[piece.row - was.row - 1 + index] = {
                numberFormat: String((range.numberFormat as string[][])[index]?.[0] ?? "General"),
                format: look?.format ?? {},
              };
            });
        },
      }),
    ),
  );
  return {
    questions,
    placed: () =>
      columns.map(({ offset, cells }) => ({
        region: {
          row: now.row + 1,
          column: now.column + (newOffset(redrawn, offset) ?? offset),
          rows: spannedRows(now),
          columns: 1,
        },
        cells: Array.from({ length: spannedRows(now) }, (_, row) => {
          const origin = origins[row];
          return origin === undefined ? undefined : cells[origin];
        }),
      })),
  };
}

/** A look takes as much of an answer as so many values. */
const CELLS_OF_LOOK = 15;

export async function drawPlacedLooks(batch: Batch, name: string, looks: readonly PlacedLooks[]): Promise<void> {
  for (const { region, cells } of looks)
    for (let start = 0; start < cells.length; start += CELLS) {
      const piece = cells.slice(start, start + CELLS);
      await batch.room(4, 320 * piece.length);
      const range = batch
        .sheet(name)
        .getRange(regionAddress({ ...region, row: region.row + start, rows: piece.length }));
      range.numberFormat = piece.map((look) => [look?.numberFormat ?? "General"]);
      range.setCellProperties(piece.map((look) => [look === undefined ? {} : { format: settable(look.format) }]));
    }
}

/** No fill is told as white. */
function settable({ fill, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  return /^#?(?:FFFFFF)?$/iu.test(fill?.color ?? "") ? format : { ...format, fill: { color: fill?.color as string } };
}
