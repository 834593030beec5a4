/** Enighed: how far a level agrees with another about the same cases, step by step, round by round, and where not. */
import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { agreementCommand } from "../../src/agreement/commands/agreement";
import {
  agreedPercent,
  ALL,
  comparableLevels,
  comparisonOf,
  computedAgreement,
  levelBelow,
  seriesOf,
  staleAgreements,
} from "../../src/agreement/facts/agreement";
import { canCalibrate, isForLearning } from "../../src/agreement/facts/calibration";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { NoRound } from "../ui/NoRound";
import { Section } from "../ui/Section";
import { SeriesChart } from "../ui/SeriesChart";
import { SimpleTable } from "../ui/SimpleTable";
import type { ViewProps } from "../view";
import { Calibration } from "./Calibration";
import { twoDigits } from "./calibration-text";
import { DialogueMeeting } from "./DialogueMeeting";
import { Disagreements } from "./Disagreements";
import { TEXT } from "./text";

type Comparison = ReturnType<typeof comparisonOf>;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  beside: { flexGrow: 1, flexBasis: "140px" },
  choice: {
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
  note: { color: tokens.colorNeutralForeground2 },
});

export default function Agreement({ open }: ViewProps) {
  const { place } = useStoreState();
  return place === null ? (
    <NoRound open={open} />
  ) : (
    <RoundAgreement key={`${place.round}|${place.level}`} at={place} open={open} />
  );
}

function RoundAgreement({ at, open }: { readonly at: RoundAndLevel } & ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const levels = useMemo(() => comparableLevels(register, at), [register, at]);
  const below = levelBelow(register, at.level);
  const [chosen, setChosen] = useState<number | null>(null);
  const other = chosen ?? (below !== null && levels.includes(below) ? below : levels[0]);
  const of = useMemo(() => (other === undefined ? null : comparisonOf(at, other)), [at, other]);
  const isStale = useMemo(
    () => of !== null && staleAgreements(register).some(({ values }) => isSame(values, of)),
    [register, of],
  );
  if (isForLearning(register, at)) return <Calibration at={at} isAlone />;
  if (of === null)
    return canCalibrate(register, at) ? (
      <>
        <Calibration at={at} isAlone />
        <DialogueMeeting at={at} />
      </>
    ) : (
      <Section>
        <Text>{text.none}</Text>
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              open("review");
            }}
          >
            {text.toReview}
          </Button>
        </div>
      </Section>
    );
  const isComputed = computedAgreement(register, of).rows.length > 0;
  return (
    <>
      <Section>
        {!isComputed && <Text>{text.notComputed}</Text>}
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text.stale}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.row}>
          <Field label={text.compare} className={mergeClasses(styles.choice, styles.beside)}>
            <Select
              value={String(other)}
              onChange={(_, { value }) => {
                setChosen(Number(value));
              }}
            >
              {levels.map((level) => (
                <option key={level} value={level}>
                  {text.level(level)}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance={isComputed && !isStale ? "secondary" : "primary"}
            disabled={busy !== null}
            onClick={() => void store.perform(text.computing, agreementCommand, of)}
          >
            {isComputed ? text.again : text.compute}
          </Button>
        </div>
      </Section>
      {isComputed && <Computed of={of} />}
      <Calibration at={at} isAlone={false} />
      <DialogueMeeting at={at} />
    </>
  );
}

/** Whether a sentence is about this comparison. */
function isSame(values: Readonly<Record<string, unknown>>, of: Comparison): boolean {
  return values["round"] === of.round && values["level"] === of.level && values["against"] === of.against;
}

function Computed({ of }: { readonly of: Comparison }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const { register } = useRegister();
  const { rows, units } = useMemo(() => computedAgreement(register, of), [register, of]);
  const [chosen, setChosen] = useState<string>(ALL);
  const unit = units.includes(chosen) ? chosen : ALL;
  const own = rows.filter((each) => each.unit === unit && each.question === "");
  const total = own.find(({ step }) => step === ALL);
  const steps = own.filter(({ step }) => step !== ALL);
  return (
    <>
      {total !== undefined && (
        <Section>
          <Text weight="semibold">{text.told(agreedPercent(total) ?? 0, total.pairs)}</Text>
          <Text>{text.direction(of.against, of.level, total.milder, total.stricter)}</Text>
          {total.ac1 !== null && (
            <Text>
              {text.coefficient(
                twoDigits(total.ac1.value, language),
                twoDigits(total.ac1.low, language),
                twoDigits(total.ac1.high, language),
              )}
            </Text>
          )}
          <Text size={200} className={styles.note}>
            {text.handedIn}
          </Text>
        </Section>
      )}
      <Section title={text.steps}>
        <Field label={text.unit} className={styles.choice}>
          <Select
            value={unit}
            onChange={(_, { value }) => {
              setChosen(value);
            }}
          >
            {units.map((each) => (
              <option key={each} value={each}>
                {each === ALL ? text.all : each}
              </option>
            ))}
          </Select>
        </Field>
        <Figures
          caption={text.steps}
          first={text.columns.step}
          rows={steps.map((each) => ({ ...each, name: each.step }))}
          of={of}
        />
      </Section>
      <Series of={of} />
      <Disagreements of={of} unit={unit === ALL ? null : unit} />
    </>
  );
}

type FigureRow = ReturnType<typeof computedAgreement>["rows"][number] & { readonly name: string };

function Figures({
  caption,
  first,
  rows,
  of,
}: {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly FigureRow[];
  readonly of: Comparison;
}) {
  const text = useText(TEXT).columns;
  const { language } = usePaneHost();
  return (
    <SimpleTable
      caption={caption}
      headers={[first, text.pairs, text.percent, text.ac1, text.negatives(of.against), text.negatives(of.level)]}
      numeric={[1, 2, 3, 4, 5]}
      rows={rows.map((each) => [
        <span key="name" lang="da">
          {each.name}
        </span>,
        numberText(each.pairs, language),
        `${agreedPercent(each) ?? "–"} %`,
        each.ac1 === null ? "–" : twoDigits(each.ac1.value, language),
        numberText(each.lowerNegative, language),
        numberText(each.upperNegative, language),
      ])}
    />
  );
}

/** The comparison in every round that it was computed for, once there are two. */
function Series({ of }: { readonly of: Comparison }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { register } = useRegister();
  const points = useMemo(() => seriesOf(register, of), [register, of]);
  const series = useMemo(
    () => ({
      labels: points.map(({ round }) => round),
      series: [{ name: text.columns.percent, values: points.map((each) => agreedPercent(each) ?? null) }],
    }),
    [points, text],
  );
  if (points.length < 2) return null;
  return (
    <Section title={text.series}>
      <SeriesChart kind="line" axis="percent" title={text.chart} along={text.columns.round} hasTable {...series} />
      <Figures
        caption={text.series}
        first={text.columns.round}
        rows={points.map((each) => ({ ...each, name: each.round }))}
        of={of}
      />
      <Text size={200} className={styles.note}>
        {text.seriesNote}
      </Text>
    </Section>
  );
}
