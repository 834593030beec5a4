/** Kalibrering: those who have read the same cases, how alike they answered, and the questions to talk over. */
import { Button, Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { agreementCommand } from "../../src/agreement/commands/agreement";
import type { ListedQuestion } from "../../src/agreement/facts/calibration";
import {
  beyondChance,
  canCalibrate,
  computedCalibration,
  differingIn,
  isOutdated,
  modalPercent,
  participantText,
  sessionSeries,
} from "../../src/agreement/facts/calibration";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import { CALIBRATION, twoDigits } from "./calibration-text";

/** Before somebody asks for more, and how many more each time. */
const FIRST = 20;
const FURTHER = 50;

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  answers: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
  apart: { fontWeight: tokens.fontWeightSemibold },
  start: { alignSelf: "flex-start" },
});

/** `isAlone`: the level is compared with no other, so that this is where it is made. */
export function Calibration({ at, isAlone }: { readonly at: RoundAndLevel; readonly isAlone: boolean }) {
  const styles = useStyles();
  const text = useText(CALIBRATION);
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const session = useMemo(() => computedCalibration(register, at), [register, at]);
  const isPossible = useMemo(() => canCalibrate(register, at), [register, at]);
  if (session === null && !isPossible) return isAlone ? <Section>{<Text>{text.nothing}</Text>}</Section> : null;
  const isStale = session !== null && isOutdated(register, session);
  return (
    <>
      <Section title={text.title}>
        <Text>{text.what}</Text>
        {session === null && <Text>{text.notMade}</Text>}
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text.stale}</MessageBarBody>
          </MessageBar>
        )}
        {isPossible && (
          <Button
            className={styles.start}
            appearance={isAlone && (session === null || isStale) ? "primary" : "secondary"}
            disabled={busy !== null}
            onClick={() => void store.perform(text.making, agreementCommand, { ...at, against: null })}
          >
            {session === null ? text.make : text.again}
          </Button>
        )}
      </Section>
      {session !== null && <Made at={at} session={session} />}
    </>
  );
}

function Made({
  at,
  session,
}: {
  readonly at: RoundAndLevel;
  readonly session: NonNullable<ReturnType<typeof computedCalibration>>;
}) {
  const styles = useStyles();
  const text = useText(CALIBRATION);
  const { language } = usePaneHost();
  const { register } = useRegister();
  const series = useMemo(() => sessionSeries(register, at.level), [register, at]);
  const beyond = useMemo(() => beyondChance(register, session), [register, session]);
  const own = series.find(({ round }) => round === session.round);
  return (
    <>
      <Section>
        {own !== undefined && (
          <Text weight="semibold">{text.told(modalPercent(own) ?? 0, own.answers, own.participants, own.cases)}</Text>
        )}
        {beyond !== null && beyond.ac1 !== null && (
          <Text>
            {text.coefficient(
              twoDigits(beyond.ac1.value, language),
              twoDigits(beyond.ac1.low, language),
              twoDigits(beyond.ac1.high, language),
            )}
          </Text>
        )}
        <Text>{text.participants(session.participants.map(participantText))}</Text>
        <Text size={200} className={styles.note}>
          {text.learning}
        </Text>
      </Section>
      {series.length > 1 && (
        <Section title={text.series}>
          <SimpleTable
            caption={text.series}
            headers={[text.columns.round, text.columns.cases, text.columns.answers, text.columns.alike]}
            numeric={[1, 2, 3]}
            rows={series.map((each) => [
              each.round,
              numberText(each.cases, language),
              numberText(each.answers, language),
              `${modalPercent(each) ?? "–"} %`,
            ])}
          />
        </Section>
      )}
      <Differing at={at} names={session.participants.map(({ name }) => name)} />
    </>
  );
}

/** The questions that were answered differently, those that differ most first. */
function Differing({ at, names }: { readonly at: RoundAndLevel; readonly names: readonly string[] }) {
  const styles = useStyles();
  const text = useText(CALIBRATION);
  const { register } = useRegister();
  const all = useMemo(() => differingIn(register, at), [register, at]);
  const [shown, setShown] = useState(FIRST);
  const left = all.length - shown;
  return (
    <Section title={text.differing(all.length)}>
      {all.length === 0 ? (
        <Text>{text.alike}</Text>
      ) : (
        <Text size={200} className={styles.note}>
          {text.confidential}
        </Text>
      )}
      <ul className={styles.list}>
        {all.slice(0, shown).map((each) => (
          <Item key={`${each.case}|${each.question}`} found={each} names={names} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.start}
          size="small"
          onClick={() => {
            setShown(shown + FURTHER);
          }}
        >
          {text.more(Math.min(left, FURTHER))}
        </Button>
      )}
    </Section>
  );
}

function Item({ found, names }: { readonly found: ListedQuestion; readonly names: readonly string[] }) {
  const styles = useStyles();
  const text = useText(CALIBRATION);
  const host = usePaneHost();
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.note}>
        {`${found.case} · ${found.question} · ${text.ofAll(found.modal, found.answered)}`}
      </Text>
      <Text lang="da" weight="semibold">
        {found.text}
      </Text>
      <dl className={styles.answers}>
        {names.map((name, index) => {
          const answer = found.answers[index] ?? "";
          return answer === "" ? null : (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd lang="da" className={answer === found.most ? "" : styles.apart}>
                {answer}
              </dd>
            </div>
          );
        })}
        {found.common !== "" && (
          <>
            <dt>{text.common}</dt>
            <dd lang="da">{[found.common, found.understanding].filter((each) => each !== "").join(": ")}</dd>
          </>
        )}
      </dl>
      <div>
        <Link
          as="button"
          aria-label={text.writeFor(found.case, found.question)}
          onClick={() => void host.show({ sheet: found.at.sheet, cell: found.at.cell ?? null })}
        >
          {text.write}
        </Link>
      </div>
    </li>
  );
}
