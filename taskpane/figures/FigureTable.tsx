/** The figures as a table: the same as the chart, in words and numbers. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { FigureLine } from "../../src/figures/facts/figures";
import { useText } from "../language";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./text";
import { useFigureWords } from "./words";

const useStyles = makeStyles({
  question: { display: "block", minWidth: "150px", textAlign: "start", fontSize: "inherit" },
  development: { display: "block", minWidth: "120px" },
  note: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface FigureTableProps {
  readonly title: string;
  readonly lines: readonly FigureLine[];
  readonly withInterval: boolean;
  readonly withStep: boolean;
  readonly open: (line: FigureLine) => void;
}

export function FigureTable({ title, lines, withInterval, withStep, open }: FigureTableProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const words = useFigureWords();
  const { columns } = text;
  return (
    <SimpleTable
      caption={title}
      headers={[
        columns.question,
        columns.percent,
        columns.development,
        columns.met,
        ...(withInterval ? [columns.interval] : []),
        columns.before,
      ]}
      numeric={withInterval ? [1, 3, 4, 5] : [1, 3, 4]}
      rows={lines.map((line) => [
        <>
          <Link
            as="button"
            className={styles.question}
            lang="da"
            data-question={line.question}
            onClick={() => {
              open(line);
            }}
          >{`${line.question} ${line.text}`}</Link>
          {withStep && (
            <span className={styles.note} lang="da">
              {line.step}
            </span>
          )}
          {words.marks(line).length > 0 && <span className={styles.note}>{words.marks(line).join(", ")}</span>}
        </>,
        words.percent(line.percent),
        line.obstacle === "" ? (
          <span className={styles.development}>{words.development(line)}</span>
        ) : (
          <span className={styles.development} lang="da">
            {line.obstacle}
          </span>
        ),
        words.counts(line),
        ...(withInterval ? [line.interval === null ? "-" : text.interval(line.interval.low, line.interval.high)] : []),
        line.previous === null ? "" : words.percent(line.previous),
      ])}
    />
  );
}
