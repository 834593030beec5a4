/** Where rows and columns of a sheet lie, in pixels from its first. */
import type { Sheet } from "../host/model";
import { points } from "../host/sizes";

export const PIXELS_PER_POINT = 4 / 3;

export class Axis {
  /** Where each index begins, and at last where the last one ends. */
  private readonly edges: Float64Array;

  constructor(
    readonly count: number,
    size: (index: number) => number,
  ) {
    this.edges = new Float64Array(count + 1);
    for (let index = 0; index < count; index++) this.edges[index + 1] = this.edges[index]! + size(index);
  }

  get total(): number {
    return this.edges[this.count]!;
  }

  start(index: number): number {
    return this.edges[Math.min(Math.max(index, 0), this.count)]!;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** From the first index to before `end`. */
  span(first: number, end: number): number {
    return this.start(end) - this.start(first);
  }

  hidden(index: number): boolean {
    return index < this.count && this.size(index) === 0;
  }

  /** The index that covers a pixel; the last one beyond the end. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.edges[middle + 1]! > pixel) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next index in view in a direction; the same where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let at = index + step; at >= 0 && at < this.count; at += step) if (!this.hidden(at)) return at;
    return index;
  }
}

/** `fitted`: heights in pixels of rows that have none of their own and need more than the sheet's. */
export function rowAxis(sheet: Sheet, count: number, fitted: ReadonlyMap<number, number>): Axis {
  const usual = Math.round(sheet.defaultHeight * PIXELS_PER_POINT);
  return new Axis(count, (row) => {
    const size = sheet.rows.get(row);
    if (size?.hidden || size?.filtered) return 0;
    return size?.height === undefined ? (fitted.get(row) ?? usual) : Math.round(size.height * PIXELS_PER_POINT);
  });
}

export function columnAxis(sheet: Sheet, count: number): Axis {
  return new Axis(count, (column) => {
    const size = sheet.columns.get(column);
    return size?.hidden ? 0 : Math.round(points(size?.width ?? sheet.defaultWidth) * PIXELS_PER_POINT);
  });
}
