/** One figure taken apart: what it says, the same in every unit, and the answers it is made of. */
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useRef } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { FigureLine } from "../../src/figures/facts/figures";
import { ALL_UNITS, comparedRound, figureLines, figureUnits } from "../../src/figures/facts/figures";
import { useText } from "../language";
import { useRegister } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import { AnswersBehind } from "./AnswersBehind";
import { ChartLegend } from "./Chart";
import { Strip } from "./Strip";
import { TEXT } from "./text";
import { useFigureWords } from "./words";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  note: { color: tokens.colorNeutralForeground2 },
  percent: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  unit: { fontSize: "inherit", textAlign: "start" },
  development: { display: "block", minWidth: "100px" },
  strip: { paddingInline: tokens.spacingHorizontalXS },
});

interface DetailProps {
  readonly at: RoundAndLevel;
  readonly line: FigureLine;
  readonly back: () => void;
  readonly choose: (unit: string) => void;
}

export function Detail({ at, line, back, choose }: DetailProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={back}>
        {text.detail.back}
      </Button>
      <div>
        <h2 ref={heading} tabIndex={-1} lang="da" className={styles.title}>{`${line.question} ${line.text}`}</h2>
        <Text className={styles.note} lang="da">
          {line.step}
        </Text>
      </div>
      <Facts at={at} line={line} />
      <Units at={at} line={line} choose={choose} />
      <AnswersBehind key={line.unit} at={at} line={line} />
    </>
  );
}

function Facts({ at, line }: Pick<DetailProps, "at" | "line">) {
  const styles = useStyles();
  const all = useText(TEXT);
  const text = all.detail;
  const words = useFigureWords();
  const { register } = useRegister();
  const before = comparedRound(register, at);
  const { tally, interval } = line;
  const kinds =
    tally === null
      ? []
      : (Object.keys(text.tally) as (keyof typeof tally)[])
          .filter((kind) => tally[kind] > 0)
          .map((kind) => `${tally[kind]} ${text.tally[kind]}`);
  const marks = words.marks(line).filter((mark) => mark !== all.hidden);
  return (
    <Section title={`${text.figure}: ${line.unit === ALL_UNITS ? all.choices.all : line.unit}`}>
      <div>
        <Text className={styles.percent}>{words.percent(line.percent)}</Text> <Text>{words.counts(line)}</Text>
      </div>
      <div className={styles.strip}>
        <Strip line={line} withInterval />
      </div>
      <ChartLegend
        before={typeof line.previous === "number" ? (before?.label ?? null) : null}
        withInterval={interval !== null}
      />
      {line.change !== null && <Text>{words.development(line)}</Text>}
      {line.previous !== null && before !== null && (
        <Text>{text.before(words.percent(line.previous), before.label)}</Text>
      )}
      {line.uncertain === true && <Text className={styles.note}>{text.uncertain}</Text>}
      {line.obstacle !== "" && <Text lang="da">{line.obstacle}</Text>}
      {interval !== null && <Text>{text.interval(interval.low, interval.high)}</Text>}
      {kinds.length > 0 && <Text>{`${text.answers}: ${kinds.join(", ")}`}</Text>}
      {marks.length > 0 && <Text italic>{marks.join(", ")}</Text>}
      {line.keptBack && <Text className={styles.note}>{text.hidden(register.settings.smallestCell)}</Text>}
    </Section>
  );
}

/** The same question in every unit. */
function Units({ at, line, choose }: Pick<DetailProps, "at" | "line" | "choose">) {
  const styles = useStyles();
  const text = useText(TEXT);
  const words = useFigureWords();
  const { register } = useRegister();
  const lines = useMemo(
    () =>
      figureUnits(register, at).flatMap((unit) =>
        figureLines(register, at, unit).filter(({ question }) => question === line.question),
      ),
    [register, at, line.question],
  );
  if (lines.length < 2) return null;
  return (
    <Section title={text.detail.units}>
      <SimpleTable
        caption={text.detail.units}
        headers={[text.columns.unit, text.columns.percent, text.columns.met, text.columns.development]}
        numeric={[1, 2]}
        rows={lines.map((each) => {
          const name = each.unit === ALL_UNITS ? text.choices.all : each.unit;
          return [
            each.unit === line.unit ? (
              <strong aria-current>{name}</strong>
            ) : (
              <Link
                as="button"
                className={styles.unit}
                onClick={() => {
                  choose(each.unit);
                }}
              >
                {name}
              </Link>
            ),
            words.percent(each.percent),
            words.counts(each),
            <span key="development" className={styles.development}>
              {words.development(each)}
            </span>,
          ];
        })}
      />
    </Section>
  );
}
