/** The mouse on the grid: selecting by click and drag, headers, widths, links, and double clicks to edit. */
import type { Area } from "../host/area";
import { bounding, MAX_COLUMNS, MAX_ROWS } from "../host/area";
import type { Place } from "./grid-moves";
import { wholeArea, wholeCell } from "./grid-moves";
import type { Side } from "./grid-resize";
import type { GridView, Spot } from "./grid-view";

export interface Pointed {
  /** Before anything else is selected; false where what is typed was refused. */
  commit(): boolean;
  readonly active: Place;
  choose(area: Area, active: Place): void;
  edit(text: string | null): void;
  followLink(): boolean;
  /** Makes a column so wide, or a row so high, in pixels; `done`: the button is let go. */
  resize(side: Side, index: number, pixels: number, done: boolean): void;
  fit(side: Side, index: number): void;
  /** The menu of the right button; where nothing selected is pointed at, that is selected first. */
  menu(spot: Spot | null, place: { readonly left: number; readonly top: number } | null): void;
  zoomBy(step: 1 | -1): void;
  /** Opens the filter of a table's header; false where the cell is none. */
  filter(place: Place): boolean;
  hover(spot: Spot | null): void;
  focus(): void;
}

type Drag =
  | { readonly kind: "select"; readonly from: Spot; readonly active: Place; moved: boolean }
  | { readonly kind: "resize"; readonly grip: Grip; readonly from: number; readonly size: number };

interface Grip {
  readonly side: Side;
  readonly index: number;
}

export class Pointer {
  private drag: Drag | null = null;

  constructor(
    private readonly view: GridView,
    private readonly grid: Pointed,
  ) {
    const { stage } = view;
    stage.addEventListener("pointerdown", (event) => this.down(event));
    stage.addEventListener("pointermove", (event) => this.move(event));
    stage.addEventListener("pointerup", (event) => this.up(event));
    stage.addEventListener("pointercancel", () => (this.drag = null));
    stage.addEventListener("pointerleave", () => grid.hover(null));
    stage.addEventListener("dblclick", (event) => this.twice(event));
    stage.addEventListener("contextmenu", (event) => this.context(event));
    stage.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey || event.deltaY === 0) return;
        event.preventDefault();
        grid.zoomBy(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || ownElement(event.target)) return;
    event.preventDefault();
    if (!this.grid.commit()) return;
    this.grid.focus();
    const grip = gripOf(event.target);
    this.view.stage.setPointerCapture(event.pointerId);
    if (grip !== null) {
      const { rows, columns } = this.view.drawing;
      const size = (grip.side === "column" ? columns : rows).size(grip.index);
      this.drag = { kind: "resize", grip, from: along(grip, event), size };
      return;
    }
    const spot = this.view.spotAt(event.clientX, event.clientY);
    const extending = event.shiftKey && spot.part === "cell";
    const active = extending ? this.grid.active : topLeft(spot);
    this.drag = { kind: "select", from: extending ? { ...spot, ...active } : spot, active, moved: extending };
    this.select(spot);
    if (onArrow(this.view, spot, event) && this.grid.filter(spot)) this.drag = null;
  }

  private move(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) return this.grid.hover(ownElement(event.target) ? null : this.view.spotAt(event.clientX, event.clientY));
    if (drag.kind === "resize") return this.resize(drag, event, false);
    const spot = this.view.spotAt(event.clientX, event.clientY);
    if (spot.row === drag.from.row && spot.column === drag.from.column && !drag.moved) return;
    drag.moved = true;
    this.select(spot);
    if (drag.from.part === "cell") this.view.reveal(spot.row, spot.column);
  }

  private up(event: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    if (drag?.kind === "resize") this.resize(drag, event, true);
    if (drag?.kind === "select" && !drag.moved && drag.from.part === "cell" && onLink(event)) this.grid.followLink();
  }

  private twice(event: MouseEvent): void {
    if (ownElement(event.target)) return;
    const grip = gripOf(event.target);
    if (grip !== null) this.grid.fit(grip.side, grip.index);
    else if (this.view.spotAt(event.clientX, event.clientY).part === "cell") this.grid.edit(null);
  }

  private resize({ grip, from, size }: Extract<Drag, { kind: "resize" }>, event: PointerEvent, done: boolean): void {
    this.grid.resize(grip.side, grip.index, size + (along(grip, event) - from) / this.view.zoom, done);
  }

  private context(event: MouseEvent): void {
    if (ownElement(event.target)) return;
    event.preventDefault();
    // The menu key is told as a click of no button at no place.
    if (event.button < 0) return;
    const spot = this.view.spotAt(event.clientX, event.clientY);
    const { row, column, rows, columns } = this.view.drawing.sheet.selection;
    const isSelected =
      spot.row >= row && spot.row < row + rows && spot.column >= column && spot.column < column + columns;
    if (!isSelected || spot.part !== "cell") {
      this.drag = { kind: "select", from: spot, active: topLeft(spot), moved: false };
      this.select(spot);
    }
    this.drag = null;
    const stage = this.view.stage.getBoundingClientRect();
    this.grid.menu(spot, { left: event.clientX - stage.left, top: event.clientY - stage.top });
  }

  private select(spot: Spot): void {
    const { drag } = this;
    if (drag?.kind !== "select") return;
    const { sheet } = this.view.drawing;
    const across = {
      column: Math.min(drag.from.column, spot.column),
      columns: Math.abs(drag.from.column - spot.column) + 1,
    };
    const down = { row: Math.min(drag.from.row, spot.row), rows: Math.abs(drag.from.row - spot.row) + 1 };
    const all = { row: 0, rows: MAX_ROWS, column: 0, columns: MAX_COLUMNS };
    switch (drag.from.part) {
      case "corner":
        return this.grid.choose(all, drag.active);
      case "column":
        return this.grid.choose({ ...all, ...across }, drag.active);
      case "row":
        return this.grid.choose({ ...all, ...down }, drag.active);
      case "cell":
        return this.grid.choose(
          wholeArea(sheet, bounding(wholeCell(sheet, drag.from), wholeCell(sheet, spot))),
          drag.active,
        );
    }
  }
}

/** The active cell of what is selected from a spot: of a whole row or column its first. */
function topLeft({ part, row, column }: Spot): Place {
  return {
    row: part === "column" || part === "corner" ? 0 : row,
    column: part === "row" || part === "corner" ? 0 : column,
  };
}

/** Fields and buttons over the cells take their own clicks. */
function ownElement(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("textarea:not(.tg-idle),button") !== null;
}

function gripOf(target: EventTarget | null): Grip | null {
  const { grip, side } = target instanceof HTMLElement ? target.dataset : ({} as DOMStringMap);
  return grip === undefined ? null : { side: side === "row" ? "row" : "column", index: Number(grip) };
}

const along = ({ side }: Grip, event: PointerEvent): number => (side === "column" ? event.clientX : event.clientY);

/** On the text of a cell with a link; the rest of the cell only selects. */
function onLink(event: PointerEvent): boolean {
  const found = event.view?.document.elementFromPoint(event.clientX, event.clientY);
  return found?.closest(".tg-link .tg-text") !== null && found !== null && found !== undefined;
}

/** At the right end of its cell, where a table's header has the filter's arrow. */
function onArrow(view: GridView, { part, row, column }: Spot, event: PointerEvent): boolean {
  const cell = view.rectangle({ row, column, rows: 1, columns: 1 });
  const stage = view.stage.getBoundingClientRect();
  return (
    part === "cell" &&
    (event.clientX - stage.left) / view.zoom > cell.left + cell.width - 20 &&
    (event.clientY - stage.top) / view.zoom > cell.top + cell.height - 20
  );
}
