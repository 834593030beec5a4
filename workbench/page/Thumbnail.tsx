/** Small pictures of what a choice opens: a sheet drawn in a few strokes. */
import { tokens } from "@fluentui/react-components";
import type { Sample } from "./samples";

const INK = "#8A8886";
const HEAD = "#107C41";
const PALE = "#CDEBD9";
const YELLOW = "#FFF2CC";

/** Rows of cells: what each is filled with, and whether something is written in it. */
const DRAWN: Readonly<Record<Sample | "empty", readonly (readonly (readonly [fill: string, written: number])[])[]>> = {
  empty: Array.from({ length: 6 }, () => Array.from({ length: 5 }, () => ["#fff", 0] as const)),
  "quarter-start": [
    [
      [HEAD, 0],
      [HEAD, 0],
      [HEAD, 0],
      [HEAD, 0],
      [HEAD, 0],
    ],
    ...[0, 1, 2, 3, 4].map((row) =>
      [0.7, 0.9, 0.5, 0.8, 0.4].map(
        (written, column) => [row % 2 === 0 ? "#fff" : PALE, written - ((row + column) % 3) * 0.15] as const,
      ),
    ),
  ],
  "quarter-answers": [
    [
      [HEAD, 0],
      [HEAD, 0],
      [HEAD, 0],
      [HEAD, 0],
      [HEAD, 0],
    ],
    ...[0, 1, 2, 3, 4].map((row) =>
      [0.5, 0.9, 0.4, 0.4, 0.4].map(
        (written, column) => [column < 2 ? "#fff" : YELLOW, written - ((row * 2 + column) % 3) * 0.1] as const,
      ),
    ),
  ],
  published: [
    [
      ["#fff", 0.95],
      ["#fff", 0.8],
      ["#fff", 0],
      ["#fff", 0],
      ["#fff", 0],
    ],
    [
      [PALE, 0.6],
      [PALE, 0],
      [PALE, 0],
      [PALE, 0],
      [PALE, 0],
    ],
    ...[0, 1, 2, 3].map((row) =>
      [0.2, 0.95, 0.4, 0.4, 0.25].map((written) => [row === 1 ? YELLOW : "#fff", written] as const),
    ),
  ],
};

const CELL = { width: 34, height: 14 } as const;

export function Thumbnail({ of }: { readonly of: Sample | "empty" }) {
  const rows = DRAWN[of];
  return (
    <svg
      width={CELL.width * 5 + 1}
      height={CELL.height * rows.length + 1}
      aria-hidden
      style={{ boxShadow: tokens.shadow4 }}
    >
      {rows.map((cells, row) =>
        cells.map(([fill, written], column) => (
          <g key={`${row} ${column}`} transform={`translate(${column * CELL.width} ${row * CELL.height})`}>
            <rect x="0.5" y="0.5" width={CELL.width} height={CELL.height} fill={fill} stroke="#D1D1D1" />
            {written > 0 && <rect x="4" y="6" width={(CELL.width - 8) * written} height="3" rx="1.5" fill={INK} />}
          </g>
        )),
      )}
    </svg>
  );
}
