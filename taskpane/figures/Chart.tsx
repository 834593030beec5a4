/** Figures as bars, one under the other. Each is a button to the answers behind it. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FigureLine } from "../../src/figures/facts/figures";
import { useText } from "../language";
import { Sign, Strip } from "./Strip";
import { TEXT } from "./text";
import { useFigureWords } from "./words";

const PERCENT_WIDTH = "52px";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  axis: {
    display: "grid",
    gridTemplateColumns: `1fr ${PERCENT_WIDTH}`,
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
  },
  scale: { display: "flex", justifyContent: "space-between", marginInline: tokens.spacingHorizontalXS },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    display: "block",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  row: {
    display: "grid",
    gridTemplateColumns: `1fr ${PERCENT_WIDTH}`,
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    marginBlock: tokens.spacingVerticalXXS,
  },
  percent: {
    textAlign: "end",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  note: { color: tokens.colorNeutralForeground2, display: "block" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  sign: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface ChartProps {
  readonly title: string;
  readonly lines: readonly FigureLine[];
  readonly withInterval: boolean;
  /** Lines of several steps among each other: each says its own. */
  readonly withStep: boolean;
  readonly open: (line: FigureLine) => void;
}

export function Chart({ title, lines, withInterval, withStep, open }: ChartProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const words = useFigureWords();
  return (
    <div>
      <div className={styles.axis} aria-hidden>
        <div className={styles.scale}>
          <span>0</span>
          <span>50</span>
          <span>100 %</span>
        </div>
      </div>
      <ul className={styles.list} aria-label={title}>
        {lines.map((line) => (
          <li key={line.question} className={styles.item}>
            <Button
              appearance="transparent"
              className={styles.button}
              data-question={line.question}
              onClick={() => {
                open(line);
              }}
            >
              <span lang="da">
                <span className={styles.number}>{line.question}</span> {line.text}
              </span>
              <span className={styles.row}>
                <Strip line={line} withInterval={withInterval} />
                <span className={styles.percent}>{words.percent(line.percent)}</span>
              </span>
              <Text size={200} className={styles.note}>
                {[words.counts(line), words.development(line)].filter((each) => each !== "").join("; ")}
              </Text>
              {withInterval && line.interval !== null && (
                <Text size={200} className={styles.note}>
                  {text.detail.interval(line.interval.low, line.interval.high)}
                </Text>
              )}
              {line.obstacle !== "" && (
                <Text size={200} className={styles.note} lang="da">
                  {line.obstacle}
                </Text>
              )}
              {words.marks(line).length > 0 && (
                <Text size={200} className={styles.note} italic>
                  {words.marks(line).join(", ")}
                </Text>
              )}
              {withStep && (
                <Text size={200} className={styles.note} lang="da">
                  {line.step}
                </Text>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the signs of the chart mean. */
export function ChartLegend({
  before,
  withInterval,
}: {
  readonly before: string | null;
  readonly withInterval: boolean;
}) {
  const styles = useStyles();
  const text = useText(TEXT);
  return (
    <Text size={200} className={styles.legend}>
      <span className={styles.sign}>
        <Sign kind="bar" /> {text.now}
      </span>
      {before !== null && (
        <span className={styles.sign}>
          <Sign kind="ring" /> {`${text.before} (${before})`}
        </span>
      )}
      {withInterval && (
        <span className={styles.sign}>
          <Sign kind="range" /> {text.columns.interval}
        </span>
      )}
    </Text>
  );
}
