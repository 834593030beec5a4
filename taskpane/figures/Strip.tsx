/**
 * One percent on a line from 0 to 100: a bar up to it, a ring where it was before, and, where asked, the interval it may
 * lie in. For the eye alone: the same numbers stand in words beside it.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FigureLine } from "../../src/figures/facts/figures";

/** Pixels. */
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;
const GRID = [0, 25, 50, 75, 100];

const FORCED = "@media (forced-colors: active)";
const useStyles = makeStyles({
  // The ring at 0 or 100 reaches over the edge.
  svg: { display: "block", width: "100%", overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: "GrayText" } },
  bar: { fill: tokens.colorBrandBackground, [FORCED]: { fill: "Highlight" } },
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  range: { stroke: tokens.colorNeutralForeground1, [FORCED]: { stroke: "CanvasText" } },
  legend: { width: "28px", height: `${HEIGHT}px`, overflow: "visible" },
});

export function Strip({ line, withInterval }: { readonly line: FigureLine; readonly withInterval: boolean }) {
  const styles = useStyles();
  const { percent, previous, interval } = line;
  const at = (value: number): string => `${value}%`;
  return (
    <svg className={styles.svg} height={HEIGHT} aria-hidden focusable={false}>
      {GRID.map((value) => (
        <line key={value} className={styles.grid} x1={at(value)} x2={at(value)} y1={2} y2={HEIGHT - 2} />
      ))}
      {percent !== null && <rect className={styles.bar} x={0} y={MIDDLE - 5} width={at(percent)} height={10} />}
      {withInterval && interval !== null && (
        <g className={styles.range}>
          <line x1={at(interval.low)} x2={at(interval.high)} y1={HEIGHT - 2} y2={HEIGHT - 2} strokeWidth={1.5} />
          {[interval.low, interval.high].map((end, index) => (
            <line key={index} x1={at(end)} x2={at(end)} y1={HEIGHT - 5} y2={HEIGHT + 1} strokeWidth={1.5} />
          ))}
        </g>
      )}
      {typeof previous === "number" && (
        <circle className={styles.ring} cx={at(previous)} cy={MIDDLE} r={4.5} strokeWidth={2} />
      )}
    </svg>
  );
}

/** What bar and ring are, as the legend shows them. */
export function Sign({ kind }: { readonly kind: "bar" | "ring" | "range" }) {
  const styles = useStyles();
  return (
    <svg className={styles.legend} aria-hidden focusable={false}>
      {kind === "bar" && <rect className={styles.bar} x={0} y={MIDDLE - 5} width="100%" height={10} />}
      {kind === "ring" && <circle className={styles.ring} cx="50%" cy={MIDDLE} r={4.5} strokeWidth={2} />}
      {kind === "range" && (
        <path
          className={styles.range}
          d={`M1 ${MIDDLE - 3}v6M1 ${MIDDLE}h26M27 ${MIDDLE - 3}v6`}
          strokeWidth={1.5}
          fill="none"
        />
      )}
    </svg>
  );
}
