/** One of the up to four parts of a sheet in view: draws the cells of a rectangle, and keeps what it drew. */
import type { Area } from "../host/area";
import { columnLetters, holds, intersection } from "../host/area";
import type { Sheet } from "../host/model";
import type { Axis } from "./grid-axis";
import { Charts } from "./grid-charts";
import type { CellFace, Faces } from "./grid-face";
import type { Ruler } from "./grid-measure";
import { PADDING } from "./grid-measure";

export interface Drawing {
  readonly sheet: Sheet;
  readonly rows: Axis;
  readonly columns: Axis;
}

interface DrawnCell {
  readonly box: HTMLElement;
  readonly text: HTMLElement;
  signature: string;
}

interface DrawnRow {
  readonly line: HTMLElement;
  signature: string;
  /** Null: looked at, and nothing to draw. */
  readonly cells: Map<number, DrawnCell | null>;
}

/** How far to the left a text that reaches into view may begin, in columns. */
const FURTHEST_SPILL = 30;

export class Pane {
  readonly clip: HTMLElement;
  readonly layer: HTMLElement;
  private readonly lines: HTMLElement;
  private readonly drawn = new Map<number, DrawnRow>();
  private readonly charts: Charts;

  constructor(
    parent: HTMLElement,
    private readonly faces: Faces,
    private readonly ruler: Ruler,
  ) {
    this.clip = child(parent, "tg-pane");
    this.layer = child(this.clip, "tg-layer");
    this.lines = child(this.layer, "tg-lines");
    this.charts = new Charts(this.layer, faces);
  }

  /** Draws `view`; `anew`: also what was drawn before may have changed. */
  draw(drawing: Drawing, view: Area, anew: boolean): void {
    this.drawLines(drawing, view);
    const wanted = wantedCells(drawing, view, this.faces, this.ruler);
    for (const [row, held] of this.drawn)
      if (!wanted.has(row)) {
        held.line.remove();
        this.drawn.delete(row);
      }
    for (const [row, columns] of wanted) this.drawRow(drawing, row, columns, anew);
    this.charts.draw(drawing.sheet, drawing.rows, drawing.columns, view, anew);
  }

  forget(): void {
    for (const { line } of this.drawn.values()) line.remove();
    this.drawn.clear();
    this.charts.forget();
  }

  private drawRow(drawing: Drawing, row: number, columns: ReadonlySet<number>, anew: boolean): void {
    let held = this.drawn.get(row);
    if (!held) {
      const line = child(this.layer, "tg-row");
      this.drawn.set(row, (held = { line, signature: "", cells: new Map<number, DrawnCell | null>() }));
    }
    const place = `top:${drawing.rows.start(row)}px;height:${drawing.rows.size(row)}px`;
    if (held.signature !== place) held.line.style.cssText = held.signature = place;
    for (const [column, cell] of held.cells) {
      if (columns.has(column)) continue;
      cell?.box.remove();
      held.cells.delete(column);
    }
    for (const column of columns) if (anew || !held.cells.has(column)) this.drawCell(drawing, held, row, column);
    // A row without cells is none to those who hear the grid.
    const heard = held.line.childElementCount > 0;
    if (heard === held.line.hasAttribute("role")) return;
    if (heard) held.line.setAttribute("role", "row");
    else held.line.removeAttribute("role");
    if (heard) held.line.setAttribute("aria-rowindex", String(row + 1));
    else held.line.removeAttribute("aria-rowindex");
  }

  private drawCell(drawing: Drawing, held: DrawnRow, row: number, column: number): void {
    const { sheet } = drawing;
    const merged = sheet.merges.length === 0 ? undefined : sheet.mergeAt(row, column);
    const face = this.faces.face(sheet, row, column);
    const before = held.cells.get(column);
    if (face === null && !merged) {
      before?.box.remove();
      held.cells.set(column, null);
      return;
    }
    const cell = before ?? newCell(held.line, row, column);
    held.cells.set(column, cell);
    const where = merged ?? { row, column, rows: 1, columns: 1 };
    const box = {
      left: drawing.columns.start(column) - 1,
      width: drawing.columns.span(column, column + where.columns) + 1,
      height: drawing.rows.span(row, row + where.rows) + 1,
    };
    const shown = face === null ? "" : fitted(face, box.width - 1, this.faces, this.ruler);
    const room =
      face === null || merged || shown === "" ? NO_ROOM : this.roomFor(drawing, row, column, face, box.width - 1);
    const signature = JSON.stringify([box, room, shown, face, merged !== undefined]);
    if (signature === cell.signature) return;
    cell.signature = signature;
    paint(cell, box, room, face, shown, merged !== undefined);
  }

  /** How far a text may reach over blank neighbours, in pixels to the left and right. */
  private roomFor(
    { sheet, columns }: Drawing,
    row: number,
    column: number,
    face: CellFace,
    width: number,
  ): { readonly left: number; readonly right: number } {
    if (face.number || face.style.wrap || face.filter !== "none" || face.text.includes("\n")) return NO_ROOM;
    const lacking = this.ruler.width(face.text, face.style.font) + PADDING + face.style.indent - width;
    if (lacking <= 0) return NO_ROOM;
    const toward = (step: 1 | -1, wanted: number): number => {
      let room = 0;
      for (let at = column + step; at >= 0 && at < columns.count && room < wanted && blank(sheet, row, at); at += step)
        room += columns.size(at);
      return Math.min(room, wanted);
    };
    if (face.across === "left") return { left: 0, right: toward(1, lacking) };
    if (face.across === "right") return { left: toward(-1, lacking), right: 0 };
    return { left: toward(-1, lacking / 2), right: toward(1, lacking / 2) };
  }

  private drawLines({ sheet, rows, columns }: Drawing, view: Area): void {
    const signature = sheet.gridlines
      ? JSON.stringify([
          view,
          rows.start(view.row),
          rows.span(view.row, view.row + view.rows),
          columns.start(view.column),
          columns.span(view.column, view.column + view.columns),
        ])
      : "";
    if (this.lines.dataset["drawn"] === signature) return;
    this.lines.dataset["drawn"] = signature;
    this.lines.replaceChildren();
    if (!sheet.gridlines) return;
    const top = rows.start(view.row),
      left = columns.start(view.column);
    const height = rows.span(view.row, view.row + view.rows),
      width = columns.span(view.column, view.column + view.columns);
    for (let row = view.row; row < view.row + view.rows; row++) {
      if (!rows.hidden(row))
        child(this.lines, "tg-line").style.cssText =
          `left:${left}px;width:${width}px;top:${rows.start(row + 1) - 1}px;height:1px`;
    }
    for (let column = view.column; column < view.column + view.columns; column++) {
      if (!columns.hidden(column))
        child(this.lines, "tg-line").style.cssText =
          `top:${top}px;height:${height}px;left:${columns.start(column + 1) - 1}px;width:1px`;
    }
  }
}

const NO_ROOM = { left: 0, right: 0 };

export function child(parent: HTMLElement, className: string, tag = "div"): HTMLElement {
  const element = parent.ownerDocument.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
}

function newCell(line: HTMLElement, row: number, column: number): DrawnCell {
  const box = child(line, "tg-cell");
  box.setAttribute("role", "gridcell");
  box.setAttribute("aria-colindex", String(column + 1));
  box.dataset["cell"] = `${columnLetters(column)}${row + 1}`;
  return { box, text: child(box, "tg-text"), signature: "" };
}

function blank(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  return (
    (cell === undefined || (cell.value === null && cell.formula === undefined)) &&
    sheet.mergeAt(row, column) === undefined
  );
}

/** Cells of the view that are not hidden, with those outside it that reach in: merged ones, and long texts at its left. */
function wantedCells(
  { sheet, rows, columns }: Drawing,
  view: Area,
  faces: Faces,
  ruler: Ruler,
): Map<number, Set<number>> {
  const wanted = new Map<number, Set<number>>();
  const inView = Array.from({ length: view.columns }, (_, index) => view.column + index).filter(
    (column) => !columns.hidden(column),
  );
  const merges = sheet.merges.filter((merged) => intersection(merged, view));
  for (let row = view.row; row < view.row + view.rows; row++) {
    if (rows.hidden(row)) continue;
    const across = merges.filter((merged) => row >= merged.row && row < merged.row + merged.rows);
    const kept =
      across.length === 0 ? inView : inView.filter((column) => !across.some((merged) => holds(merged, row, column)));
    const set = new Set(kept);
    const reaching = reachingIn(sheet, columns, row, view.column, faces, ruler);
    if (reaching !== null) set.add(reaching);
    wanted.set(row, set);
  }
  for (const merged of merges) {
    if (!wanted.has(merged.row)) wanted.set(merged.row, new Set());
    wanted.get(merged.row)!.add(merged.column);
  }
  return wanted;
}

function reachingIn(
  sheet: Sheet,
  columns: Axis,
  row: number,
  first: number,
  faces: Faces,
  ruler: Ruler,
): number | null {
  for (let column = first; column > Math.max(0, first - FURTHEST_SPILL); column--) {
    if (!blank(sheet, row, column)) break;
    const left = column - 1;
    if (blank(sheet, row, left)) continue;
    if (sheet.mergeAt(row, left)) return null;
    const face = faces.face(sheet, row, left);
    if (!face || face.number || face.style.wrap || face.across !== "left") return null;
    const end = columns.start(left) + ruler.width(face.text, face.style.font) + PADDING + face.style.indent;
    return end > columns.start(first) ? left : null;
  }
  return null;
}

/** The text as the width allows: a number that does not fit loses places (General) or becomes `####`. */
function fitted(face: CellFace, width: number, faces: Faces, ruler: Ruler): string {
  if (!face.number || face.text === "") return face.text;
  const room = width - PADDING;
  const fits = (text: string): boolean => ruler.width(text, face.style.font) <= room + 1;
  if (fits(face.text)) return face.text;
  if (face.style.generalNumber && !face.text.includes("E")) {
    for (let places = 8; places >= 0; places--) {
      const shorter = faces.rounded(face.text, places);
      if (fits(shorter)) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / ruler.width("#", face.style.font))));
}

interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const SIDES = {
  start: "flex-start",
  center: "center",
  end: "flex-end",
  left: "flex-start",
  right: "flex-end",
} as const;

function paint(
  { box: element, text }: DrawnCell,
  box: Box,
  room: { readonly left: number; readonly right: number },
  face: CellFace | null,
  shown: string,
  merged: boolean,
): void {
  const fill = face?.style.fill ?? (merged ? "#FFFFFF" : null);
  const [top, right, bottom, left] = face?.lines ?? ["", "", "", ""];
  element.style.cssText =
    `left:${box.left}px;width:${box.width}px;height:${box.height}px;` +
    (fill === null ? "" : `background:${fill};`) +
    (top === "" ? "" : `border-top:${top};`) +
    (right === "" ? "" : `border-right:${right};`) +
    (bottom === "" ? "" : `border-bottom:${bottom};`) +
    (left === "" ? "" : `border-left:${left};`);
  element.className = `tg-cell${face?.link ? " tg-link" : ""}${face && face.filter !== "none" ? ` tg-filter-${face.filter}` : ""}${face?.note ? " tg-note" : ""}`;
  text.textContent = shown;
  if (face === null || shown === "") return void (text.style.cssText = "display:none");
  const { style } = face;
  // The text lies over the whole box, borders included, so that it stands alike whether there are borders or not.
  const inset = (side: string): number => (side === "" ? 0 : Number.parseInt(side, 10));
  text.style.cssText =
    `left:${1 - inset(left) - room.left}px;top:${1 - inset(top)}px;width:${box.width - 1 + room.left + room.right}px;height:${box.height - 2}px;` +
    `font:${style.font};line-height:1.22;color:${style.color};align-items:${SIDES[style.down]};justify-content:${SIDES[face.across]};text-align:${face.across};` +
    `white-space:${style.wrap ? "pre-wrap" : "pre"};` +
    (style.wrap ? "overflow-wrap:anywhere;" : "") +
    (style.indent > 0 ? `padding-${face.across === "right" ? "right" : "left"}:${style.indent + 3}px;` : "") +
    (style.decoration === "" ? "" : `text-decoration:${style.decoration};`);
}
