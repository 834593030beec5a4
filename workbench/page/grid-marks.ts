/** The selection as it lies over the cells of a pane. */
import type { Area } from "../host/area";
import { intersection, sameArea } from "../host/area";
import type { Drawing } from "./grid-pane";
import { child } from "./grid-pane";

export interface Marks {
  readonly selection: Area;
  /** The cell that is typed into, with what is merged to it. */
  readonly active: Area;
  /** What was copied last, until something is typed. */
  readonly copied: Area | null;
}

/** `band`: what of the sheet can be in view in the pane. */
export function markSelection(
  layer: HTMLElement,
  drawing: Drawing,
  { selection, active, copied }: Marks,
  band: Area,
): void {
  const one = sameArea(selection, active);
  const box = intersection(selection, band) ? boxOf(selection, drawing) : null;
  const frame = piece(layer, "tg-frame");
  frame.style.cssText = box === null ? "display:none" : css(box);
  const fill = piece(layer, "tg-fill");
  const hole = boxOf(active, drawing);
  fill.style.cssText =
    box === null || one ? "display:none" : css(box) + (hole === null ? "" : `;clip-path:${around(box, hole)}`);
  const old = copied === null || !intersection(copied, band) ? null : boxOf(copied, drawing);
  piece(layer, "tg-copied").style.cssText = old === null ? "display:none" : css(old);
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function piece(layer: HTMLElement, name: string): HTMLElement {
  return layer.querySelector<HTMLElement>(`:scope > .${name}`) ?? child(layer, name);
}

function boxOf(area: Area, { rows, columns }: Drawing): Rectangle | null {
  const within = intersection(area, { row: 0, column: 0, rows: rows.count, columns: columns.count });
  if (!within) return null;
  const left = Math.max(0, columns.start(within.column) - 2),
    top = Math.max(0, rows.start(within.row) - 2);
  return {
    left,
    top,
    width: columns.start(within.column + within.columns) + 1 - left,
    height: rows.start(within.row + within.rows) + 1 - top,
  };
}

const css = ({ left, top, width, height }: Rectangle): string =>
  `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;

/** A box without a hole in it. */
function around(box: Rectangle, hole: Rectangle): string {
  const left = hole.left - box.left,
    top = hole.top - box.top;
  const right = left + hole.width,
    bottom = top + hole.height;
  return `polygon(evenodd,0 0,100% 0,100% 100%,0 100%,0 0,${left}px ${top}px,${right}px ${top}px,${right}px ${bottom}px,${left}px ${bottom}px,${left}px ${top}px)`;
}
