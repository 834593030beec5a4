/** Copying and pasting: text to and from other programs, and within the grid values with their kind and formulas. */
import type { Area } from "../host/area";
import { intersection } from "../host/area";
import type { Locale } from "../host/display";
import { lookAt } from "../host/formatting";
import { moveFormula } from "../host/formula/move";
import type { Sheet } from "../host/model";
import { fromClipboard, toClipboard } from "./grid-clipboard";
import type { Faces } from "./grid-face";
import { editText, readsOtherwise } from "./grid-texts";

/** More cells than this are neither copied nor pasted at once. */
export const MOST_CARRIED = 200_000;

interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
}

/** What to write where. */
export interface Pasted {
  readonly area: Area;
  readonly texts: readonly (readonly (string | null)[])[];
}

export class Carrying {
  private last: Copied | null = null;

  constructor(
    private readonly faces: Faces,
    private readonly locale: Locale,
  ) {}

  /** The selection's cells in use, rows hidden by a filter left out, as text; null where they are too many. */
  copy(sheet: Sheet, selection: Area): string | null {
    const area = intersection(selection, sheet.extent(selection)) ?? { ...selection, rows: 1, columns: 1 };
    if (area.rows * area.columns > MOST_CARRIED) return null;
    const rows = rowsOf(area).filter((row) => !sheet.rows.get(row)?.filtered);
    const text = toClipboard(rows.map((row) => columnsOf(area).map((column) => this.faces.text(sheet, row, column))));
    this.last = rows.length === area.rows ? { sheet, area, text } : null;
    return text;
  }

  /** What was copied here last, until forgotten. */
  copiedOn(sheet: Sheet): Area | null {
    return this.last?.sheet === sheet ? this.last.area : null;
  }

  forget(): void {
    this.last = null;
  }

  /** One value fills what is selected; several stand from its top left. Null where there is nothing, or too much. */
  paste(text: string, sheet: Sheet, selection: Area): Pasted | null {
    if (text === "") return null;
    const own = this.last?.text.replaceAll("\r\n", "\n") === text.replaceAll("\r\n", "\n") ? this.last : null;
    const block = own ? rowsOf(own.area).map(() => columnsOf(own.area).map(() => "")) : fromClipboard(text);
    const one = block.length === 1 && block[0]!.length === 1;
    const filled = one ? selection : { ...selection, rows: block.length, columns: block[0]!.length };
    const area = one ? (intersection(filled, sheet.extent(filled)) ?? { ...selection, rows: 1, columns: 1 }) : filled;
    if (area.rows * area.columns > MOST_CARRIED) return null;
    const textAt = (r: number, c: number): string => {
      const [row, column] = one ? [0, 0] : [r, c];
      return own ? this.again(own, row, column, sheet, area.row + r, area.column + c) : block[row]![column]!;
    };
    return { area, texts: rowsOf(area).map((_, r) => columnsOf(area).map((__, c) => textAt(r, c))) };
  }

  /** A cell of ours as it would have to be typed into another. */
  private again(from: Copied, r: number, c: number, sheet: Sheet, row: number, column: number): string {
    const place = { row: from.area.row + r, column: from.area.column + c };
    const cell = from.sheet.cell(place.row, place.column);
    if (cell?.formula !== undefined) return `=${moveFormula(cell.formula, row - place.row, column - place.column)}`;
    if (typeof cell?.value !== "string") return editText(from.sheet, place, this.faces, this.locale);
    return lookAt(sheet, row, column).format !== "@" && readsOtherwise(cell.value, this.locale)
      ? `'${cell.value}`
      : cell.value;
  }
}

const rowsOf = ({ row, rows }: Area): number[] => Array.from({ length: rows }, (_, index) => row + index);
const columnsOf = ({ column, columns }: Area): number[] =>
  Array.from({ length: columns }, (_, index) => column + index);
