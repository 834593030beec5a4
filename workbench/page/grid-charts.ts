/**
 * The charts of a sheet over its cells. To those who hear the grid each is told beside it: title, alternative text; its
 * numbers are in the cells.
 */
import type { Area } from "../host/area";
import type { Spot } from "../host/chart";
import type { Sheet } from "../host/model";
import type { Cells, Figure } from "./chart-figure";
import { drawFigure, figureOf } from "./chart-figure";
import type { Axis } from "./grid-axis";

/** Pixels in a point. */
const PIXELS = 96 / 72;

interface Drawn {
  readonly box: HTMLElement;
  readonly svg: SVGElement;
  signature: string;
}

/** The charts of one part of the grid: only those in view are drawn, and only what changed is drawn anew. */
export class Charts {
  private readonly drawn = new Map<string, Drawn>();

  constructor(
    private readonly layer: HTMLElement,
    private readonly cells: Cells,
  ) {}

  draw(sheet: Sheet, rows: Axis, columns: Axis, view: Area, anew: boolean): void {
    const there = new Set(sheet.charts.map(({ id }) => id));
    for (const [id, { box }] of this.drawn)
      if (!there.has(id)) {
        box.remove();
        this.drawn.delete(id);
      }
    for (const chart of sheet.charts) {
      const { from, to, id } = chart;
      const inView =
        to.row >= view.row &&
        from.row < view.row + view.rows &&
        to.column >= view.column &&
        from.column < view.column + view.columns;
      if (!inView) continue;
      const known = this.drawn.get(id);
      if (known && !anew) continue;
      const x = ({ column, right }: Spot): number => columns.start(column) + Math.round(right * PIXELS);
      const y = ({ row, down }: Spot): number => rows.start(row) + Math.round(down * PIXELS);
      const place = { left: x(from), top: y(from), width: x(to) - x(from), height: y(to) - y(from) };
      const figure = figureOf(sheet, chart, this.cells);
      const signature = JSON.stringify([place, figure]);
      if (known?.signature === signature) continue;
      const chartDrawn = known ?? this.newBox(id);
      chartDrawn.signature = signature;
      chartDrawn.box.style.cssText = `left:${place.left}px;top:${place.top}px;width:${place.width}px;height:${place.height}px`;
      chartDrawn.box.dataset["kind"] = figure.kind;
      chartDrawn.svg.setAttribute("viewBox", `0 0 ${place.width} ${place.height}`);
      drawFigure(chartDrawn.svg, figure, place.width, place.height, (value) => this.shown(value, figure));
    }
  }

  forget(): void {
    for (const { box } of this.drawn.values()) box.remove();
    this.drawn.clear();
  }

  private shown(value: number, { format }: Figure): string {
    return this.cells.textOf(Math.round(value * 1e9) / 1e9, format);
  }

  private newBox(id: string): Drawn {
    const { ownerDocument } = this.layer;
    const box = ownerDocument.createElement("div");
    box.className = "tg-chart";
    box.setAttribute("aria-hidden", "true");
    const svg = ownerDocument.createElementNS("http://www.w3.org/2000/svg", "svg");
    box.append(svg);
    this.layer.append(box);
    const made = { box, svg, signature: "" };
    this.drawn.set(id, made);
    return made;
  }
}

/** Says the sheet's charts to those who do not see them. */
export function tellCharts(element: HTMLElement, sheet: Sheet, cells: Cells): void {
  const said = sheet.charts.map((chart) =>
    [figureOf(sheet, chart, cells).title, chart.description].filter((each) => each !== "").join(". "),
  );
  if (element.dataset["said"] === JSON.stringify(said)) return;
  element.dataset["said"] = JSON.stringify(said);
  element.replaceChildren(
    ...said.map((text) => {
      const each = element.ownerDocument.createElement("span");
      each.setAttribute("role", "img");
      each.setAttribute("aria-label", text);
      return each;
    }),
  );
}
