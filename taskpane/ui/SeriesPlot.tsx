/**
 * The drawing of a chart of series. It is one control to the keyboard: arrows go from label to label, and what stands
 * there is read aloud as it is written below the chart; the pointer does the same.
 */
import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { DASHES, markOf, plotOf } from "./plot";
import type { SeriesData } from "./plot";

const HEIGHT = 200;

const FORCED = "@media (forced-colors: active)";
const inForced = { [FORCED]: { fill: "CanvasText", stroke: "CanvasText" } };
const useStyles = makeStyles({
  frame: {
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  svg: { display: "block", overflow: "visible", touchAction: "pan-y" },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: "GrayText" } },
  base: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: "CanvasText" } },
  here: { stroke: tokens.colorNeutralForeground1, [FORCED]: { stroke: "Highlight" } },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    [FORCED]: { fill: "CanvasText" },
  },
  line: { fill: "none", strokeWidth: "2px" },
  /** What stands on one another is kept apart by the background. */
  bar: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1px",
    [FORCED]: { stroke: "Canvas", fill: "CanvasText" },
  },
  first: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1, ...inForced },
  second: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    ...inForced,
  },
  third: { fill: tokens.colorPaletteGreenForeground1, stroke: tokens.colorPaletteGreenForeground1, ...inForced },
  fourth: { fill: tokens.colorPaletteBerryForeground1, stroke: tokens.colorPaletteBerryForeground1, ...inForced },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  mark: { display: "block", overflow: "visible" },
});

export interface SeriesPlotProps extends SeriesData {
  readonly title: string;
  /** What stands at a label, in words. */
  readonly words: (at: number) => string;
}

export default function SeriesPlot({ title, words, ...data }: SeriesPlotProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const last = data.labels.length - 1;
  const [at, setAt] = useState(last);
  const here = Math.min(at, last);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const { kind, labels, series, axis } = data;
  const plot = useMemo(
    () => plotOf({ kind, labels, series, axis }, width, HEIGHT),
    [kind, labels, series, axis, width],
  );
  const colors = [styles.first, styles.second, styles.third, styles.fourth];
  const color = (index: number): string | undefined => colors[index % colors.length];
  const go = (event: KeyboardEvent): void => {
    const next = {
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      Home: 0,
      End: last,
    };
    const to = (next as Readonly<Record<string, number>>)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(last, to)));
  };
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const nearest = plot.centers.reduce(
      (best, center, index) => (Math.abs(center - x) < Math.abs((plot.centers[best] ?? 0) - x) ? index : best),
      0,
    );
    setAt(nearest);
  };
  const center = plot.centers[here] ?? plot.left;
  return (
    <div>
      <div
        ref={frame}
        className={styles.frame}
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={here + 1}
        aria-valuetext={words(here)}
        onKeyDown={go}
      >
        <svg className={styles.svg} width={width} height={HEIGHT} aria-hidden focusable={false} onPointerMove={point}>
          {plot.ticks.map(({ y, value }) => (
            <g key={value}>
              <line className={value === 0 ? styles.base : styles.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
              <text className={styles.label} x={plot.left - 4} y={y} dy="0.32em" textAnchor="end">
                {axis === "percent" ? `${value} %` : value}
              </text>
            </g>
          ))}
          <line
            className={styles.here}
            x1={center}
            x2={center}
            y1={plot.top}
            y2={plot.bottom}
            strokeWidth={1}
            strokeDasharray="1 3"
          />
          {plot.bars.map((bar, index) => (
            <rect
              key={index}
              className={mergeClasses(color(bar.series), styles.bar)}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
            />
          ))}
          {plot.lines.map(({ path, points }, index) => (
            <g key={index} className={color(index)}>
              <path className={styles.line} d={path} strokeDasharray={DASHES[index % DASHES.length]} />
              {points.map(({ x, y }, number) => (
                <path key={number} d={markOf(index)} transform={`translate(${x},${y})`} />
              ))}
            </g>
          ))}
          {plot.labels.map(({ x, text, anchor }, index) => (
            <text key={index} className={styles.label} x={x} y={HEIGHT - 6} textAnchor={anchor}>
              {text}
            </text>
          ))}
        </svg>
      </div>
      {series.length > 1 && (
        <ul className={styles.legend} aria-hidden>
          {series.map(({ name }, index) => (
            <li key={index} className={styles.key}>
              <svg className={mergeClasses(styles.mark, color(index))} width={28} height={12} focusable={false}>
                {kind === "line" && (
                  <path className={styles.line} d="M0 6h28" strokeDasharray={DASHES[index % DASHES.length]} />
                )}
                <path d={markOf(kind === "line" ? index : 1)} transform="translate(14,6)" />
              </svg>
              <span lang="da">{name}</span>
            </li>
          ))}
        </ul>
      )}
      <Text size={200} aria-hidden>
        {words(here)}
      </Text>
    </div>
  );
}
