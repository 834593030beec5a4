/** Results: the figures of a round beside an earlier one, and the answers behind each. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { FigureLine } from "../../src/figures/facts/figures";
import {
  ALL_UNITS,
  arrowCounts,
  comparedRound,
  figureLines,
  figureUnits,
  linesBySteps,
  orderedLines,
} from "../../src/figures/facts/figures";
import { useText } from "../language";
import { useRegister, useStoreState } from "../store";
import { NoRound } from "../ui/NoRound";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import { Chart, ChartLegend } from "./Chart";
import type { Choice } from "./Choices";
import { Choices, FIRST_CHOICE } from "./Choices";
import { Compute } from "./Compute";
import { Detail } from "./Detail";
import { FigureTable } from "./FigureTable";
import { TEXT } from "./text";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  figures: { display: "contents" },
  reading: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

export default function Results({ open }: ViewProps) {
  const { place } = useStoreState();
  return place === null ? (
    <NoRound open={open} />
  ) : (
    <RoundResults key={`${place.round}|${place.level}`} at={place} open={open} />
  );
}

function RoundResults({ at, open }: { readonly at: RoundAndLevel } & ViewProps) {
  const { register } = useRegister();
  const units = useMemo(() => figureUnits(register, at), [register, at]);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [question, setQuestion] = useState<string | null>(null);
  // The question whose figure was open, for going back to its place in the list.
  const [left, setLeft] = useState<string | null>(null);
  const unit = units.includes(choice.unit) ? choice.unit : ALL_UNITS;
  const lines = useMemo(() => figureLines(register, at, unit), [register, at, unit]);
  const choose = (change: Partial<Choice>): void => {
    setChoice((before) => ({ ...before, ...change }));
  };
  const line = lines.find((each) => each.question === question);
  if (line !== undefined)
    return (
      <Detail
        at={at}
        line={line}
        back={() => {
          setLeft(question);
          setQuestion(null);
        }}
        choose={(next) => {
          choose({ unit: next });
        }}
      />
    );
  return (
    <>
      <Compute at={at} isComputed={lines.length > 0} open={open} />
      {lines.length > 0 && (
        <>
          <Choices
            units={units}
            steps={linesBySteps(lines).map(({ step }) => step)}
            choice={{ ...choice, unit }}
            choose={choose}
          />
          <Figures
            at={at}
            lines={lines}
            choice={choice}
            left={left}
            open={(next) => {
              setQuestion(next.question);
            }}
          />
        </>
      )}
    </>
  );
}

interface FiguresProps {
  readonly at: RoundAndLevel;
  readonly lines: readonly FigureLine[];
  readonly choice: Choice;
  readonly left: string | null;
  readonly open: (line: FigureLine) => void;
}

function Figures({ at, lines, choice, left, open }: FiguresProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { register } = useRegister();
  const before = comparedRound(register, at);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (left !== null) frame.current?.querySelector<HTMLElement>(`[data-question="${CSS.escape(left)}"]`)?.focus();
  }, [left]);
  const chosen = choice.step === "" ? lines : lines.filter(({ step }) => step === choice.step);
  const steps = linesBySteps(chosen);
  const isRanked = choice.order !== "template" && steps.length > 1;
  const groups = isRanked ? [{ step: text.choices.orders[choice.order], lines: chosen }] : steps;
  const hidden = chosen.filter(({ keptBack }) => keptBack).length;
  const Shown = choice.show === "chart" ? Chart : FigureTable;
  return (
    <div ref={frame} className={styles.figures}>
      <Reading before={before?.label ?? null} />
      {hidden > 0 && <Text className={styles.note}>{text.keptBack(hidden)}</Text>}
      {choice.show === "chart" && <ChartLegend before={before?.label ?? null} withInterval={choice.withInterval} />}
      {groups.map((group) => (
        <Section key={group.step} title={group.step}>
          <Summary lines={group.lines} />
          <Shown
            title={group.step}
            lines={orderedLines(group.lines, choice.order)}
            withInterval={choice.withInterval}
            withStep={isRanked}
            open={open}
          />
        </Section>
      ))}
    </div>
  );
}

/** How many questions, and how many of them went which way. */
function Summary({ lines }: { readonly lines: readonly FigureLine[] }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { "↗": up, "→": same, "↘": down } = arrowCounts(lines);
  const told = [text.questions(lines.length), ...(up + same + down > 0 ? [text.summary(up, same, down)] : [])].join(
    ": ",
  );
  return (
    <Text size={200} className={styles.note}>
      {told}
    </Text>
  );
}

/** What the words and signs mean, folded away at first. */
function Reading({ before }: { readonly before: string | null }) {
  const styles = useStyles();
  const text = useText(TEXT).reading;
  const { register } = useRegister();
  const { arrowThreshold, smallestCell } = register.settings;
  return (
    <Accordion collapsible className={styles.reading}>
      <AccordionItem value="reading">
        <AccordionHeader as="h2" size="small">
          {text.title}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.lines}>
            {text.lines(arrowThreshold, smallestCell, before).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
