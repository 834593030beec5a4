/** The arrow beside a cell with a drop-down, and its list. */
import type { Area } from "../host/area";
import { openList } from "./grid-list";
import { child } from "./grid-pane";
import type { GridView, Rectangle } from "./grid-view";

export function pickButton(stage: HTMLElement, name: string, press: () => void): HTMLButtonElement {
  const arrow = child(stage, "tg-pick", "button") as HTMLButtonElement;
  arrow.type = "button";
  arrow.title = name;
  arrow.setAttribute("aria-label", name);
  arrow.tabIndex = -1;
  arrow.onclick = press;
  return arrow;
}

/** Beside its cell; null: nowhere. */
export function placeButton(arrow: HTMLButtonElement, box: Rectangle | null): void {
  const side = Math.min(20, box?.height ?? 0);
  arrow.style.cssText = box
    ? `left:${box.left + box.width + 1}px;top:${box.top + box.height - side}px;height:${side}px`
    : "display:none";
}

export interface ChoicesSettings {
  readonly name: string;
  readonly items: readonly string[];
  readonly cell: Area;
  /** What the cell shows. */
  readonly now: string;
  readonly picked: (item: string) => void;
  readonly closed: () => void;
}

export function openChoices(root: HTMLElement, view: GridView, settings: ChoicesSettings): void {
  const { name, items, cell, now, picked, closed } = settings;
  const { left, top, width, height } = view.rectangle(cell);
  const { zoom } = view;
  openList(root, {
    name,
    items,
    chosen: items.findIndex((item) => item.toLowerCase() === now.toLowerCase()),
    place: { left: left * zoom, top: (top + height) * zoom + 1, width: width * zoom, above: top * zoom },
    picked: (index) => picked(items[index]!),
    closed,
  });
}
