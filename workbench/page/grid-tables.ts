/**
 * What a table's built-in style gives its cells, in the colours of the Office theme. Light styles with lines, medium
 * styles with a filled header; the dark ones and the rest of the medium ones are drawn as the medium ones of their colour.
 *
 * @source the style names: https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-style-member;
 * theme colours: ECMA-376 Part 1, 20.1.6.2 (Office theme: 4472C4, ED7D31, A5A5A5, FFC000, 5B9BD5, 70AD47)
 */
import type { Table } from "../host/model";

export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  /** Of the line below the cell; null: none. */
  readonly line: string | null;
}

const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** A colour mixed with white: `share` of white. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** Null where the table's style gives the cell nothing. */
export function tableLook(table: Table, row: number): TableLook | null {
  const style = /^TableStyle(Light|Medium|Dark)([0-9]+)$/.exec(table.style);
  if (!style) return null;
  const accent = ACCENTS[(Number(style[2]) - 1) % 7]!;
  const light = style[1] === "Light" && Number(style[2]) <= 7;
  const header = table.showHeaders && row === table.area.row;
  const totals = table.showTotals && row === table.area.row + table.area.rows - 1;
  const line = tint(accent, 0.4);
  if (header)
    return light ? { fill: null, color: null, bold: true, line } : { fill: accent, color: "#FFFFFF", bold: true, line };
  if (totals) return { fill: null, color: null, bold: true, line };
  const band = table.bandedRows && (row - table.area.row - (table.showHeaders ? 1 : 0)) % 2 === 0;
  return { fill: band ? tint(accent, 0.8) : null, color: null, bold: false, line: light ? null : line };
}
