/** What the grid is given to work with, and the widths it reckons by it. */
import { MAX_ROWS } from "../host/area";
import type { Sheet } from "../host/model";
import type { Language } from "../host/reading";
import type { Faces } from "./grid-face";
import type { Ruler } from "./grid-measure";
import { PADDING } from "./grid-measure";
import type { GridWords } from "./grid-words";

export interface GridSettings {
  readonly language: Language;
  /** A refusal or note to tell the user (locked cell, not in the drop-down's list). */
  readonly tell: (sentence: string) => void;
  /** After the sheet is shown larger or smaller; 1: as it is. */
  readonly zoomed?: (factor: number) => void;
  /** After the user typed, picked or pasted something that the host took, undid it, or changed a width. */
  readonly edited: () => void;
}

export interface Tools {
  readonly faces: Faces;
  readonly ruler: Ruler;
  readonly words: GridWords;
}

/** Pixels that the widest text of a column needs; 0 where it has none. Wrapped and merged cells do not count. */
export function widestIn(sheet: Sheet, column: number, { faces, ruler }: Tools): number {
  let widest = 0;
  for (const { row } of sheet.cellsIn({ row: 0, rows: MAX_ROWS, column, columns: 1 })) {
    const face = faces.face(sheet, row, column);
    if (!face || face.style.wrap || sheet.mergeAt(row, column)) continue;
    const button = face.filter === "none" ? 3 : 20;
    widest = Math.max(widest, ruler.width(face.text, face.style.font) + face.style.indent + PADDING + button);
  }
  return widest;
}
