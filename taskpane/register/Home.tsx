/** Where the round stands, and the next step. */
import { Button, Card, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { RoundOverview, Stage } from "../../src/register/facts/overview";
import type { Looked } from "../../src/register/commands/look";
import { isAt } from "../../src/register/logged";
import { dateText, numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { TEXT as FRAME } from "../text";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import type { ViewName, ViewProps } from "../view";
import { TEXT } from "./home-text";

const useStyles = makeStyles({
  next: { backgroundColor: tokens.colorBrandBackground2, rowGap: tokens.spacingVerticalS },
  nextTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorBrandForeground2,
  },
  go: { alignSelf: "flex-start" },
  stages: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  stage: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
  attention: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorStatusWarningForeground3,
  },
});

/** The stages in order, and where each is worked on. */
const VIEW_OF: Readonly<Record<Stage, ViewName>> = {
  drawn: "draw",
  sent: "review",
  received: "review",
  checked: "control",
  computed: "results",
  summarised: "bilag",
};

/** Where each next step leads. */
const VIEW_OF_STEP: Readonly<Record<string, ViewName>> = {
  "next/import": "setup",
  "next/first-draw": "draw",
  "next/draw": "draw",
  "next/sheets": "review",
  "next/collect": "review",
  "next/compute": "results",
  "next/close": "control",
  "next/summary": "bilag",
};

export function Home(props: ViewProps) {
  const { looked, overview } = useStoreState();
  if (looked?.kind === "none") return <Welcome {...props} />;
  if (looked?.kind === "reviews") return <HandedOut looked={looked} {...props} />;
  return overview === null ? null : <RegisterOverview {...props} />;
}

function Welcome({ open }: ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT).welcome;
  return (
    <Section>
      <Text>{text.what}</Text>
      <Text>{text.how}</Text>
      <Button
        className={styles.go}
        appearance="primary"
        onClick={() => {
          open("setup");
        }}
      >
        {text.begin}
      </Button>
    </Section>
  );
}

/** A workbook with review sheets and no register: what a unit was sent. */
function HandedOut({ looked, open }: { readonly looked: Extract<Looked, { readonly kind: "reviews" }> } & ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT).handedOut;
  return (
    <Section>
      <Text>{text.what(looked.unit, looked.round, looked.level)}</Text>
      <Text>{text.how}</Text>
      <Button
        className={styles.go}
        appearance="primary"
        icon={<ArrowRight16Regular />}
        iconPosition="after"
        onClick={() => {
          open("review");
        }}
      >
        {text.begin}
      </Button>
      <Text className={styles.note}>{text.after}</Text>
    </Section>
  );
}

function RegisterOverview({ open }: ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const frame = useText(FRAME);
  const store = useStore();
  const { overview, place } = useStoreState();
  if (overview === null) return null;
  const { next, attention, rounds } = overview;
  const shown = place === null ? undefined : rounds.find((each) => isAt(each, place));
  const target = VIEW_OF_STEP[next.code] ?? "setup";
  const follow = (): void => {
    if (next.at !== null) store.choose(next.at);
    open(target);
  };
  return (
    <>
      <Card className={styles.next}>
        <h2 className={styles.nextTitle}>{text.next}</h2>
        <Text>{next.message}</Text>
        <Button
          className={styles.go}
          appearance="primary"
          icon={<ArrowRight16Regular />}
          iconPosition="after"
          onClick={follow}
        >{`${text.go} ${frame.views[target]}`}</Button>
      </Card>
      {attention.length > 0 && (
        <Section title={text.attention}>
          {attention.map((sentence) => (
            <div key={sentence} className={styles.attention}>
              <Warning20Regular aria-hidden />
              <Text>{sentence}</Text>
            </div>
          ))}
        </Section>
      )}
      {shown !== undefined && <Stages round={shown} open={open} />}
      {shown !== undefined && shown.progress.units.length > 0 && <Units round={shown} />}
      {rounds.length > 1 && <Rounds rounds={rounds} />}
    </>
  );
}

function Stages({ round, open }: { readonly round: RoundOverview } & ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const { progress, deadline } = round;
  const count = (done: number): string => `${numberText(done, language)} / ${numberText(progress.cases, language)}`;
  const note: Readonly<Record<Stage, string>> = {
    drawn: progress.cases > 0 ? numberText(progress.cases, language) : "",
    sent: deadline === null ? "" : text.deadline(dateText(deadline, language)),
    received: progress.cases > 0 ? count(progress.finished) : "",
    checked: round.errors === null ? "" : text.errors(round.errors),
    computed: round.stale ? text.stale : "",
    summarised: "",
  };
  return (
    <Section title={`${text.theRound}: ${text.status[round.status]}`}>
      <ol className={styles.stages}>
        {(Object.keys(VIEW_OF) as Stage[]).map((stage) => {
          const isDone = round.reached[stage];
          const Icon = isDone ? CheckmarkCircle20Filled : Circle20Regular;
          return (
            <li key={stage} className={styles.stage}>
              <Icon
                className={mergeClasses(isDone ? styles.done : styles.open)}
                aria-label={isDone ? text.reached : text.notReached}
                role="img"
              />
              <Button
                appearance="transparent"
                size="small"
                style={LEFT}
                onClick={() => {
                  open(VIEW_OF[stage]);
                }}
              >
                {text.stages[stage]}
              </Button>
              <Text size={200} className={styles.note}>
                {note[stage]}
              </Text>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
const LEFT = { justifyContent: "flex-start", paddingInline: 0 } as const;

function Units({ round }: { readonly round: RoundOverview }) {
  const text = useText(TEXT).units;
  const { language } = usePaneHost();
  const { progress } = round;
  const row = (
    name: string,
    { finished, cases, missing }: { finished: number; cases: number; missing: number },
  ): string[] => [
    name,
    `${numberText(finished, language)} / ${numberText(cases, language)}`,
    numberText(missing, language),
  ];
  return (
    <Section title={text.caption}>
      <SimpleTable
        caption={text.caption}
        headers={[text.unit, text.finished, text.missing]}
        numeric={[1, 2]}
        rows={[...progress.units.map((each) => row(each.unit, each)), row(text.all, progress)]}
      />
    </Section>
  );
}

function Rounds({ rounds }: { readonly rounds: readonly RoundOverview[] }) {
  const text = useText(TEXT);
  const { language } = usePaneHost();
  return (
    <Section title={text.others}>
      <SimpleTable
        caption={text.others}
        headers={[text.round, text.state, text.units.finished]}
        numeric={[2]}
        rows={rounds.map(({ label, status, progress: { finished, cases } }) => [
          label,
          text.status[status],
          cases === 0 ? "" : `${numberText(finished, language)} / ${numberText(cases, language)}`,
        ])}
      />
    </Section>
  );
}
