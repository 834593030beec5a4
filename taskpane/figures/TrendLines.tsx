/** Lines of development: the first and latest figure of each, and one of them round by round as a chart and a table. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Movement, Point, Trend, TrendLine } from "../../src/figures/facts/trend";
import { movementOf, percentOf } from "../../src/figures/facts/trend";
import { useText } from "../language";
import { useRegister } from "../store";
import { Section } from "../ui/Section";
import { SeriesChart } from "../ui/SeriesChart";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./trend-text";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: "anywhere" },
  part: { paddingInlineStart: tokens.spacingHorizontalM },
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
});

export interface ShownTrend {
  readonly trend: Trend;
  /** Of the line above it that is none, as a part of a theme. */
  readonly isPart?: boolean;
}

interface TrendLinesProps {
  readonly title: string;
  readonly rounds: readonly { readonly round: string }[];
  readonly trends: readonly ShownTrend[];
}

export function TrendLines({ title, rounds, trends }: TrendLinesProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { register } = useRegister();
  const { arrowThreshold, arrowLeast } = register.settings;
  const [open, setOpen] = useState<number | null>(null);
  const words = useMovement();
  const shown = open === null ? undefined : trends[open]?.trend;
  return (
    <Section title={title}>
      <Text size={200} className={styles.quiet}>
        {text.note(arrowThreshold, arrowLeast)}
      </Text>
      <SimpleTable
        caption={title}
        headers={[text.line, text.first, text.latest, text.since]}
        numeric={[1, 2]}
        rows={trends.map(({ trend, isPart = false }, at) => {
          const line = latestOf(trend);
          const name = nameOf(trend);
          return [
            <span key="name" className={isPart ? styles.part : styles.name}>
              <Link
                as="button"
                lang="da"
                aria-expanded={at === open}
                aria-label={at === open ? text.hideLine(name) : text.showLine(name)}
                onClick={() => {
                  setOpen(at === open ? null : at);
                }}
              >
                {name}
              </Link>
              {trend.lines.length > 1 && (
                <Text size={200} block className={styles.quiet}>
                  {text.broken}
                </Text>
              )}
            </span>,
            shownPercent(line.points.find((point) => point !== null) ?? null),
            shownPercent([...line.points].reverse().find((point) => point !== null) ?? null),
            words(movementOf(line, rounds, "previous", register.settings)),
          ];
        })}
      />
      {shown !== undefined && <Lines key={open} trend={shown} rounds={rounds} />}
    </Section>
  );
}

/** A trend round by round: a series for each unbroken line. */
function Lines({ trend, rounds }: { readonly trend: Trend; readonly rounds: TrendLinesProps["rounds"] }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { lines, texts } = trend;
  const name = nameOf(trend);
  const named = lines.map((line) => spanOf(line, rounds, text.lineNamed));
  return (
    <div className={styles.detail}>
      {lines.map(({ broken, note }, at) => (
        <Text key={at} size={200} lang="da">
          {[texts[at], broken, note].filter((each) => each !== undefined && each !== "").join(" ")}
        </Text>
      ))}
      <SeriesChart
        kind="line"
        axis="percent"
        title={name}
        along={text.round}
        labels={rounds.map(({ round }) => round)}
        series={lines.map(({ points }, at) => ({
          name: lines.length === 1 ? name : (named[at] ?? ""),
          values: points.map((point) => (point === null ? null : percentOf(point))),
        }))}
        hasTable
      />
      <SimpleTable
        caption={name}
        headers={[text.round, text.percent, text.met]}
        numeric={[1, 2]}
        rows={lines.flatMap(({ points }) =>
          points.flatMap((point, at) =>
            point === null ? [] : [[rounds[at]?.round ?? "", shownPercent(point), text.of(point.k, point.n)]],
          ),
        )}
      />
    </div>
  );
}

/** `↘ tilbage, -22, kan være tilfældigt`. */
export function useMovement(): (movement: Movement | null) => string {
  const text = useText(TEXT);
  return (movement) => {
    if (movement === null) return "";
    const { points, arrow, few, uncertain } = movement;
    const sign = points > 0 ? `+${points}` : String(points);
    const parts = [
      ...(arrow === "" ? [] : [`${arrow} ${text.arrows[arrow]}`]),
      sign,
      ...(few ? [text.few] : []),
      ...(uncertain === true ? [text.uncertain] : []),
    ];
    return parts.join(", ");
  };
}

export function shownPercent(point: Point | null): string {
  const share = point === null ? null : percentOf(point);
  // A line never breaks between number and sign.
  return share === null ? "-" : `${share}\u00a0%`;
}

function nameOf({ number, name }: Trend): string {
  return number === "" ? name : `${number} ${name}`;
}

/** The line that reaches furthest. */
function latestOf({ lines }: Trend): TrendLine {
  const last = (line: TrendLine): number => line.points.reduce((at, point, index) => (point === null ? at : index), -1);
  return lines.reduce((best, line) => (last(line) > last(best) ? line : best));
}

function spanOf(
  { points }: TrendLine,
  rounds: TrendLinesProps["rounds"],
  words: (first: string, last: string) => string,
): string {
  const places = points.flatMap((point, at) => (point === null ? [] : [at]));
  const round = (at: number | undefined): string => rounds[at ?? 0]?.round ?? "";
  return words(round(places[0]), round(places[places.length - 1]));
}
