/**
 * A sheet in view: headers, the up to four panes that frozen rows and columns make, and the selection over them. Cells
 * are drawn from the host's model itself, those in view and no others, so that nothing is kept twice and formulas that
 * nobody sees are not calculated.
 */
import type { Area } from "../host/area";
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../host/area";
import type { Sheet } from "../host/model";
import { Axis, columnAxis, rowAxis } from "./grid-axis";
import { tellCharts } from "./grid-charts";
import type { Faces } from "./grid-face";
import { fittedHeights } from "./grid-heights";
import type { Ruler } from "./grid-measure";
import type { Drawing } from "./grid-pane";
import { child, Pane } from "./grid-pane";
import type { Marks } from "./grid-marks";
import { markSelection } from "./grid-marks";

/** Blank rows and columns kept beyond what is used, as Excel's scroll bars have them. */
const MORE_ROWS = 60;
const MORE_COLUMNS = 12;
const HEAD_HEIGHT = 20;

/** What of a sheet is in view, in one direction. */
interface Stretch {
  readonly first: number;
  readonly count: number;
  /** Where it begins in the stage, and how long it is there. */
  readonly at: number;
  readonly length: number;
  /** How much of the sheet lies before `at`. */
  readonly offset: number;
}

/** A point of the stage in the sheet's terms. */
export type Spot = {
  readonly part: "cell" | "row" | "column" | "corner";
  readonly row: number;
  readonly column: number;
};

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class GridView {
  readonly scroll: HTMLElement;
  readonly stage: HTMLElement;
  /** The panes, for those who hear the grid; fields and buttons over it are no part of it. */
  readonly table: HTMLElement;
  private readonly space: HTMLElement;
  private readonly told: HTMLElement;
  private readonly panes: readonly (readonly [Pane, Pane])[];
  private readonly across: readonly [HTMLElement, HTMLElement];
  private readonly down: readonly [HTMLElement, HTMLElement];
  private readonly corner: HTMLElement;
  private readonly splits: readonly [HTMLElement, HTMLElement];
  private sheet: Sheet;
  private rows = new Axis(1, () => 20);
  private columns = new Axis(1, () => 64);
  private used: {
    readonly sheet: Sheet;
    readonly round: number;
    readonly rows: number;
    readonly columns: number;
  } | null = null;
  private fitted: ReadonlyMap<number, number> = new Map();
  private farthest = { rows: 0, columns: 0 };
  private marks: Marks | null = null;
  /** Of the scrolled box as it was last looked at: asking it again after something was drawn would lay out the page anew. */
  private window = { left: 0, top: 0, width: 0, height: 0 };
  private factor = 1;
  private readonly places = new Map<Sheet, { readonly left: number; readonly top: number }>();

  constructor(
    parent: HTMLElement,
    sheet: Sheet,
    private readonly faces: Faces,
    private readonly ruler: Ruler,
  ) {
    this.sheet = sheet;
    this.scroll = child(parent, "tg-scroll");
    this.scroll.tabIndex = -1;
    this.space = child(this.scroll, "tg-space");
    this.stage = child(this.space, "tg-stage");
    this.table = child(this.stage, "tg-panes");
    this.table.setAttribute("role", "grid");
    this.told = child(this.stage, "tg-told");
    const pane = (): Pane => new Pane(this.table, faces, ruler);
    this.panes = [
      [pane(), pane()],
      [pane(), pane()],
    ];
    this.across = [child(this.stage, "tg-heads tg-heads-across"), child(this.stage, "tg-heads tg-heads-across")];
    this.down = [child(this.stage, "tg-heads tg-heads-down"), child(this.stage, "tg-heads tg-heads-down")];
    for (const heads of [...this.across, ...this.down]) heads.setAttribute("aria-hidden", "true");
    this.splits = [child(this.stage, "tg-split"), child(this.stage, "tg-split")];
    this.corner = child(this.stage, "tg-corner");
  }

  get drawing(): Drawing {
    return { sheet: this.sheet, rows: this.rows, columns: this.columns };
  }

  /** How many pixels of the page one of the sheet's is. */
  get zoom(): number {
    return this.factor;
  }

  set zoom(factor: number) {
    this.factor = factor;
    this.scroll.style.setProperty("zoom", String(factor));
  }

  /** Shows a sheet where it was left. */
  show(sheet: Sheet): void {
    if (sheet === this.sheet && this.used !== null) return;
    this.places.set(this.sheet, { left: this.window.left, top: this.window.top });
    this.sheet = sheet;
    this.farthest = { rows: 0, columns: 0 };
    for (const line of this.panes) for (const pane of line) pane.forget();
    this.measure();
    const { left, top } = this.places.get(sheet) ?? { left: 0, top: 0 };
    this.scroll.scrollTo(left, top);
  }

  /** Takes in how large rows and columns are now. `only`: nothing but these rows was written. */
  measure(only?: Area): void {
    this.look();
    const { sheet } = this;
    const { round } = sheet.workbook;
    if (only && this.used?.sheet === sheet) {
      this.used = {
        ...this.used,
        round,
        rows: Math.max(this.used.rows, only.row + only.rows),
        columns: Math.max(this.used.columns, only.column + only.columns),
      };
      this.fitted = fittedHeights(sheet, this.faces, this.ruler, { before: this.fitted, only });
    } else if (this.used?.sheet !== sheet || this.used.round !== round) {
      const area = sheet.usedArea(false);
      this.used = {
        sheet,
        round,
        rows: area ? area.row + area.rows : 1,
        columns: area ? area.column + area.columns : 1,
      };
      this.fitted = fittedHeights(sheet, this.faces, this.ruler);
    }
    const lastSized = Math.min(
      MAX_ROWS,
      [...sheet.rows.keys()].reduce((most, row) => Math.max(most, row + 1), 0),
    );
    const room = { rows: Math.ceil(this.window.height / 20), columns: Math.ceil(this.window.width / 60) };
    this.rows = rowAxis(
      sheet,
      Math.min(MAX_ROWS, Math.max(this.used.rows + MORE_ROWS, lastSized, room.rows, this.farthest.rows)),
      this.fitted,
    );
    this.columns = columnAxis(
      sheet,
      Math.min(MAX_COLUMNS, Math.max(this.used.columns + MORE_COLUMNS, room.columns, this.farthest.columns)),
    );
    setStyle(this.space, "width", `${this.headWidth + this.columns.total}px`);
    setStyle(this.space, "height", `${this.headHeight + this.rows.total}px`);
    this.table.setAttribute("aria-rowcount", String(this.rows.count));
    this.table.setAttribute("aria-colcount", String(this.columns.count));
  }

  /** Draws; `anew`: cells drawn before may have changed. */
  draw(anew: boolean): void {
    this.look();
    const { left, top, width, height } = this.window;
    setStyle(this.stage, "width", `${width}px`);
    setStyle(this.stage, "height", `${height}px`);
    const rows = stretches(this.rows, this.sheet.frozen.rows, this.headHeight, height, top);
    const columns = stretches(this.columns, this.sheet.frozen.columns, this.headWidth, width, left);
    rows.forEach((down, r) => columns.forEach((across, c) => this.drawPane(this.panes[r]![c]!, down, across, anew)));
    tellCharts(this.told, this.sheet, this.faces);
    columns.forEach((stretch, index) => this.drawHeads(this.across[index]!, stretch, "across"));
    rows.forEach((stretch, index) => this.drawHeads(this.down[index]!, stretch, "down"));
    this.corner.style.cssText = `left:0;top:0;width:${this.headWidth}px;height:${this.headHeight}px;${this.sheet.headings ? "" : "display:none"}`;
    const [below, beside] = this.splits;
    below.style.cssText =
      rows[0].length === 0 ? "display:none" : `left:0;width:${width}px;top:${rows[1].at - 1}px;height:1px`;
    beside.style.cssText =
      columns[0].length === 0 ? "display:none" : `top:0;height:${height}px;left:${columns[1].at - 1}px;width:1px`;
    if (this.marks) this.mark(this.marks);
  }

  /** Draws the selection. */
  mark(marks: Marks): void {
    this.marks = marks;
    const { rows, columns } = this.sheet.frozen;
    this.panes.forEach((line, r) =>
      line.forEach((pane, c) => {
        const down = r === 0 ? { row: 0, rows } : { row: rows, rows: MAX_ROWS - rows };
        const along = c === 0 ? { column: 0, columns } : { column: columns, columns: MAX_COLUMNS - columns };
        markSelection(pane.layer, this.drawing, marks, { ...down, ...along });
      }),
    );
    for (const heads of this.across)
      this.touch(heads, (column) =>
        touched(marks.selection.column, marks.selection.columns, marks.selection.rows >= MAX_ROWS, column),
      );
    for (const heads of this.down)
      this.touch(heads, (row) =>
        touched(marks.selection.row, marks.selection.rows, marks.selection.columns >= MAX_COLUMNS, row),
      );
  }

  /** Scrolls so that a cell is in view. */
  reveal(row: number, column: number): void {
    const more = { rows: row + 20, columns: column + 5 };
    if (more.rows > this.rows.count || more.columns > this.columns.count) {
      this.farthest = {
        rows: Math.max(this.farthest.rows, Math.min(MAX_ROWS, more.rows)),
        columns: Math.max(this.farthest.columns, Math.min(MAX_COLUMNS, more.columns)),
      };
      this.measure();
    }
    const { frozen } = this.sheet;
    const { left, top, width, height } = this.window;
    const down = row >= frozen.rows ? revealed(this.rows, frozen.rows, row, top, height - this.headHeight) : top;
    const along =
      column >= frozen.columns ? revealed(this.columns, frozen.columns, column, left, width - this.headWidth) : left;
    if (down === top && along === left) return;
    this.scroll.scrollTo(along, down);
    this.draw(false);
  }

  private look(): void {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroll;
    this.window = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  }

  /** Rows that are in view below the frozen ones: what a page up or down moves. */
  get pageRows(): number {
    const [, main] = stretches(this.rows, this.sheet.frozen.rows, this.headHeight, this.window.height, this.window.top);
    return Math.max(1, main.count - 2);
  }

  /** Where an area lies in the stage now, in pixels. */
  rectangle(area: Area): Rectangle {
    const { rows, columns } = this;
    const bottom = Math.min(area.row + area.rows, rows.count),
      right = Math.min(area.column + area.columns, columns.count);
    const top = this.headHeight + rows.start(area.row) - (area.row >= this.sheet.frozen.rows ? this.window.top : 0);
    const left =
      this.headWidth + columns.start(area.column) - (area.column >= this.sheet.frozen.columns ? this.window.left : 0);
    return { left, top, width: columns.span(area.column, right), height: rows.span(area.row, bottom) };
  }

  spotAt(clientX: number, clientY: number): Spot {
    const stage = this.stage.getBoundingClientRect();
    const x = (clientX - stage.left) / this.factor,
      y = (clientY - stage.top) / this.factor;
    const along = (axis: Axis, frozen: number, head: number, at: number, scrolled: number): number => {
      const inSheet = at - head;
      return axis.at(Math.max(0, inSheet < axis.start(frozen) ? inSheet : inSheet + scrolled));
    };
    const row = along(this.rows, this.sheet.frozen.rows, this.headHeight, y, this.window.top);
    const column = along(this.columns, this.sheet.frozen.columns, this.headWidth, x, this.window.left);
    const part = y < this.headHeight ? (x < this.headWidth ? "corner" : "column") : x < this.headWidth ? "row" : "cell";
    return { part, row, column };
  }

  private get headHeight(): number {
    return this.sheet.headings ? HEAD_HEIGHT : 0;
  }

  private get headWidth(): number {
    if (!this.sheet.headings) return 0;
    return Math.max(30, 14 + 8 * String(this.rows.count).length);
  }

  private drawPane(pane: Pane, down: Stretch, across: Stretch, anew: boolean): void {
    const gone = down.length <= 0 || across.length <= 0;
    pane.clip.style.cssText = gone
      ? "display:none"
      : `left:${across.at}px;top:${down.at}px;width:${across.length}px;height:${down.length}px`;
    if (gone) return pane.forget();
    pane.layer.style.transform = `translate(${-across.offset}px,${-down.offset}px)`;
    pane.draw(this.drawing, { row: down.first, rows: down.count, column: across.first, columns: across.count }, anew);
  }

  private drawHeads(heads: HTMLElement, stretch: Stretch, way: "across" | "down"): void {
    const size = way === "across" ? this.headHeight : this.headWidth;
    const gone = stretch.length <= 0 || size === 0;
    const box =
      way === "across"
        ? `left:${stretch.at}px;width:${stretch.length}px;top:0;height:${size}px`
        : `top:${stretch.at}px;height:${stretch.length}px;left:0;width:${size}px`;
    const axis = way === "across" ? this.columns : this.rows;
    const signature = JSON.stringify([
      gone,
      box,
      stretch,
      Array.from({ length: stretch.count + 1 }, (_, index) => axis.start(stretch.first + index)),
    ]);
    if (heads.dataset["drawn"] === signature) return;
    heads.dataset["drawn"] = signature;
    heads.style.cssText = gone ? "display:none" : box;
    heads.replaceChildren();
    if (gone) return;
    for (let index = stretch.first; index < stretch.first + stretch.count; index++) {
      if (axis.hidden(index)) continue;
      const head = child(heads, "tg-head");
      head.dataset["index"] = String(index);
      head.textContent = way === "across" ? columnLetters(index) : String(index + 1);
      const from = axis.start(index) - stretch.offset;
      head.style.cssText =
        way === "across" ? `left:${from}px;width:${axis.size(index)}px` : `top:${from}px;height:${axis.size(index)}px`;
      const grip = child(heads, "tg-grip");
      grip.dataset["grip"] = String(index);
      grip.dataset["side"] = way === "across" ? "column" : "row";
      grip.style[way === "across" ? "left" : "top"] = `${from + axis.size(index) - 4}px`;
    }
  }

  private touch(heads: HTMLElement, how: (index: number) => "" | "touched" | "whole"): void {
    for (const head of heads.querySelectorAll<HTMLElement>(".tg-head")) {
      const state = how(Number(head.dataset["index"]));
      head.className = `tg-head${state === "" ? "" : " tg-touched"}${state === "whole" ? " tg-whole" : ""}`;
    }
  }
}

/** Only what differs is set, so that the page has nothing to lay out anew. */
function setStyle(element: HTMLElement, property: "width" | "height", value: string): void {
  if (element.style[property] !== value) element.style[property] = value;
}

function touched(first: number, count: number, whole: boolean, index: number): "" | "touched" | "whole" {
  return index < first || index >= first + count ? "" : whole ? "whole" : "touched";
}

/** The frozen stretch and the one that scrolls. */
function stretches(
  axis: Axis,
  frozen: number,
  head: number,
  room: number,
  scrolled: number,
): readonly [Stretch, Stretch] {
  const fixed = Math.min(axis.start(frozen), Math.max(0, room - head));
  const from = axis.start(frozen) + scrolled;
  const length = Math.max(0, room - head - fixed);
  const first = Math.max(frozen, axis.at(from));
  const last = axis.at(Math.max(from, from + length - 1));
  return [
    { first: 0, count: frozen, at: head, length: fixed, offset: 0 },
    { first, count: Math.max(0, last - first + 1), at: head + fixed, length, offset: from },
  ];
}

/** Where to scroll to, so that an index is in view. */
function revealed(axis: Axis, frozen: number, index: number, scrolled: number, room: number): number {
  const start = axis.start(index) - axis.start(frozen);
  const end = axis.start(index + 1) - axis.start(frozen);
  const length = room - axis.start(frozen);
  if (start < scrolled || end - start > length) return start;
  return end > scrolled + length ? end - length : scrolled;
}
