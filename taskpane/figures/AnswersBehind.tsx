/** The rows of Svar that make a figure: what is met, what is not, and what is left out and why. */
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AnswerBehind } from "../../src/figures/facts/answers-behind";
import { answersBehind } from "../../src/figures/facts/answers-behind";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { FigureLine } from "../../src/figures/facts/figures";
import { ALL_UNITS } from "../../src/figures/facts/figures";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import { TEXT } from "./text";

/** Rows of each kind before somebody asks for more, and how many more each time. */
const FIRST = 20;
const FURTHER = 100;

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  kind: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  whole: { whiteSpace: "nowrap", fontSize: "inherit" },
  more: { alignSelf: "flex-start" },
});

export function AnswersBehind({ at, line }: { readonly at: RoundAndLevel; readonly line: FigureLine }) {
  const styles = useStyles();
  const text = useText(TEXT).detail;
  const { register } = useRegister();
  const behind = useMemo(
    () => answersBehind(register, at, line.question, line.unit),
    [register, at, line.question, line.unit],
  );
  if (line.tally === null)
    return (
      <Section title={text.behind}>
        <Text>{text.imported}</Text>
      </Section>
    );
  return (
    <Section title={text.behind}>
      <Text size={200} className={styles.note}>
        {text.confidential}
      </Text>
      {(behind.k !== line.k || behind.n !== line.n) && <Text>{text.differs(behind.k, behind.n)}</Text>}
      {(["met", "unmet", "out"] as const).map((counts) => (
        <Kind
          key={counts}
          title={text[counts]}
          answers={behind.answers.filter((each) => each.counts === counts)}
          withUnit={line.unit === ALL_UNITS}
        />
      ))}
    </Section>
  );
}

function Kind({
  title,
  answers,
  withUnit,
}: {
  readonly title: string;
  readonly answers: readonly AnswerBehind[];
  readonly withUnit: boolean;
}) {
  const styles = useStyles();
  const text = useText(TEXT).detail;
  const { language, ...host } = usePaneHost();
  const [shown, setShown] = useState(FIRST);
  if (answers.length === 0) return null;
  const left = answers.length - shown;
  const isOut = answers.some(({ why }) => why !== null);
  const said = ({ value, why, counts }: AnswerBehind): string =>
    value === "" && why === null && counts === "met" ? text.noDemand : value;
  return (
    <>
      <h3 className={styles.kind}>{`${title} (${numberText(answers.length, language)})`}</h3>
      <SimpleTable
        caption={title}
        headers={[
          text.case,
          ...(withUnit ? [text.unit] : []),
          text.answer,
          ...(isOut ? [text.why] : []),
          text.comment,
          text.row,
        ]}
        rows={answers.slice(0, shown).map((each) => [
          <span key="case" className={styles.whole}>
            {each.case}
          </span>,
          ...(withUnit ? [each.unit] : []),
          <span key="answer" lang="da">
            {said(each)}
          </span>,
          ...(isOut ? [each.why === null ? "" : text.reasons[each.why]] : []),
          each.hasComment ? text.has : "",
          <Link
            key="row"
            as="button"
            className={styles.whole}
            aria-label={`${text.goTo(each.at.cell)}: ${text.case} ${each.case}`}
            onClick={() => void host.show(each.at)}
          >
            {each.at.cell}
          </Link>,
        ])}
      />
      {left > 0 && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setShown(shown + FURTHER);
          }}
        >
          {text.more(Math.min(left, FURTHER))}
        </Button>
      )}
    </>
  );
}
