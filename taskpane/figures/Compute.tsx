/** Computes the figures beside a round of the user's choice, and says when answers have changed since. */
import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { comparableLevels } from "../../src/agreement/facts/agreement";
import { isForLearning } from "../../src/agreement/facts/calibration";
import { computeCommand } from "../../src/figures/commands/compute";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { partsOf, periodsAround } from "../../src/figures/facts/pooled";
import { comparableRounds, comparedRound } from "../../src/figures/facts/figures";
import { isAt } from "../../src/register/logged";
import { useText } from "../language";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import { TEXT } from "./text";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  choice: {
    flexGrow: 1,
    flexBasis: "180px",
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
});

export function Compute({
  at,
  isComputed,
  open,
}: { readonly at: RoundAndLevel; readonly isComputed: boolean } & ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { busy } = useStoreState();
  const { register, overview } = useRegister();
  const rounds = useMemo(() => comparableRounds(register, at), [register, at]);
  const usual = comparedRound(register, at) ?? rounds.find(({ isLatest }) => isLatest);
  const [chosen, setChosen] = useState<string | null>(null);
  const compare = chosen ?? usual?.round ?? null;
  const round = overview.rounds.find((each) => isAt(each, at));
  const isStale = round?.stale === true;
  const isComparable = useMemo(() => comparableLevels(register, at).length > 0, [register, at]);
  if (isForLearning(register, at))
    return (
      <Section>
        <Text>{text.forLearning}</Text>
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              open("agreement");
            }}
          >
            {text.toAgreement}
          </Button>
        </div>
      </Section>
    );
  const parts = partsOf(register, at);
  const isMadeOfOthers = round?.status === "samlet";
  if (!isMadeOfOthers && !register.handIns.some((each) => isAt(each, at))) {
    // An imported round has figures and no answers.
    return isComputed ? null : (
      <Section>
        <Text>{text.noAnswers}</Text>
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
  }
  return (
    <Section>
      {!isComputed && <Text>{text.notComputed}</Text>}
      {isMadeOfOthers && <Text>{text.madeOf(parts.map((each) => each.round))}</Text>}
      {isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.stale}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.row}>
        {rounds.length > 0 && (
          <Field label={text.compare} className={styles.choice}>
            <Select
              value={compare ?? ""}
              onChange={(_, { value }) => {
                setChosen(value);
              }}
            >
              {compare === null && <option value="">{text.noComparison}</option>}
              {rounds.map(({ round, label, isLatest }) => (
                <option key={round} value={round}>
                  {isLatest ? text.latest(label) : label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button
          appearance={isComputed && !isStale && chosen === null ? "secondary" : "primary"}
          disabled={busy !== null}
          onClick={() =>
            void store.perform(text.computing, computeCommand, { ...at, compare: compare === "" ? null : compare })
          }
        >
          {isComputed ? text.again : text.compute}
        </Button>
        {isComputed && isComparable && (
          <Button
            onClick={() => {
              open("agreement");
            }}
          >
            {text.toAgreement}
          </Button>
        )}
      </div>
      {rounds.length === 0 && <Text size={200}>{text.nothingToCompare}</Text>}
      {!isMadeOfOthers && <Together at={at} />}
      <Link
        as="button"
        onClick={() => {
          open("setup");
        }}
      >
        {text.importHistory}
      </Link>
    </Section>
  );
}

/** Lays this round together with the others of its quarter or year. */
function Together({ at }: { readonly at: RoundAndLevel }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const periods = useMemo(() => periodsAround(register, at), [register, at]);
  if (periods.length === 0) return null;
  return (
    <div className={styles.row}>
      {periods.map(({ name, label }) => (
        <Button
          key={name}
          size="small"
          disabled={busy !== null}
          onClick={() =>
            void store.perform(text.computing, computeCommand, { round: name, level: at.level, compare: null })
          }
        >
          {text.together(label)}
        </Button>
      ))}
    </div>
  );
}
