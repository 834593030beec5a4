/** Data control: what the check of a round found, gone through finding by finding, until the round can be closed. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { collectCommand } from "../../src/review/commands/collect";
import { validateCommand } from "../../src/review/commands/validate";
import type { FindingGroup } from "../../src/review/facts/findings";
import {
  closingOf,
  findingCounts,
  findingGroups,
  mendedInOwnSheets,
  vanishedCount,
} from "../../src/review/facts/findings";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { NoRound } from "../ui/NoRound";
import { Section } from "../ui/Section";
import { SimpleTable } from "../ui/SimpleTable";
import type { ViewProps } from "../view";
import { Closing } from "./Closing";
import { TEXT } from "./control-text";
import { useSteps } from "./finding-steps";
import { FindingList } from "./FindingList";
import { StepBar } from "./StepBar";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const NONE: readonly FindingGroup[] = [];

export default function Control({ open }: ViewProps) {
  const { place } = useStoreState();
  return place === null ? (
    <NoRound open={open} />
  ) : (
    <RoundControl key={`${place.round}|${place.level}`} at={place} open={open} />
  );
}

function RoundControl({ at, open }: { readonly at: RoundAndLevel } & ViewProps) {
  const { register } = useRegister();
  const { language } = usePaneHost();
  const groups = useMemo(() => findingGroups(register, at, language), [register, at, language]);
  const closing = useMemo(() => closingOf(register, at, groups), [register, at, groups]);
  const steps = useSteps(groups ?? NONE);
  return (
    <>
      <Check
        at={at}
        groups={groups}
        open={open}
        isClosed={["lukket", "indlæst", "samlet"].includes(closing.status ?? "")}
      />
      {groups !== null && steps.all.length > 0 && (
        <>
          <Counts groups={groups} />
          <FindingList groups={groups} steps={steps} />
        </>
      )}
      <Closing at={at} closing={closing} open={open} />
      {steps.all.length > 0 && <StepBar steps={steps} />}
    </>
  );
}

interface CheckProps extends ViewProps {
  readonly at: RoundAndLevel;
  readonly groups: readonly FindingGroup[] | null;
  readonly isClosed: boolean;
}

/** The check itself, and what came of it. */
function Check({ at, groups, isClosed, open }: CheckProps) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { busy } = useStoreState();
  const { register } = useRegister();
  const { said, check } = useCheck(at, groups);
  const isEmpty = groups?.length === 0;
  const inOwnSheets = mendedInOwnSheets(register, at);
  return (
    <Section>
      <Text>{groups === null ? `${text.notChecked} ${text.what}` : isEmpty ? text.nothing : text.howto}</Text>
      {groups !== null && !isEmpty && !isClosed && (
        <Text className={styles.note}>{inOwnSheets ? text.ownSheets : text.files}</Text>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy !== null} onClick={() => void check()}>
          {groups === null ? text.check : text.again}
        </Button>
        {!isClosed && !inOwnSheets && (
          <Button
            onClick={() => {
              open("review");
            }}
          >
            {text.toReview}
          </Button>
        )}
      </div>
      <Text role="status">{said}</Text>
    </Section>
  );
}

/** Checks, after collecting what was mended in sheets of the register itself; says how many findings have gone. */
function useCheck(
  at: RoundAndLevel,
  groups: readonly FindingGroup[] | null,
): { readonly said: string; readonly check: () => Promise<void> } {
  const text = useText(TEXT);
  const store = useStore();
  const host = usePaneHost();
  const { register } = useRegister();
  const [said, setSaid] = useState("");
  const check = async (): Promise<void> => {
    setSaid("");
    const rows = register.log.length;
    const report = await store.reporting(text.checking, async (monitor) => {
      if (mendedInOwnSheets(register, at)) {
        const collected = await host.run(collectCommand, { ...at, files: null }, monitor);
        if (collected.exit > 1 || monitor.signal.aborted) return collected;
      }
      return host.run(validateCommand, at, monitor);
    });
    const { looked } = store.current();
    if (report === null || looked?.kind !== "register") return;
    const { log } = looked.register;
    if (log.length === rows || log[log.length - 1]?.command !== "validate") return;
    // It was checked: the list says what was found, better than a report could.
    store.dismissReport();
    const after = findingGroups(looked.register, at, host.language) ?? NONE;
    const count = after.reduce((sum, { findings }) => sum + findings.length, 0);
    setSaid(
      groups === null ? text.checked(count) : `${text.checked(count)} ${text.vanished(vanishedCount(groups, after))}`,
    );
  };
  return { said, check };
}

function Counts({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const counts = useMemo(() => findingCounts(groups), [groups]);
  const number = (count: number): string => numberText(count, language);
  const all = { fejl: 0, advarsel: 0, oplysning: 0 };
  for (const count of counts) {
    all.fejl += count.fejl;
    all.advarsel += count.advarsel;
    all.oplysning += count.oplysning;
  }
  const row = (name: string, each: typeof all): string[] => [
    name,
    number(each.fejl),
    number(each.advarsel),
    number(each.oplysning),
  ];
  return (
    <Section title={text.counts.title}>
      <SimpleTable
        caption={text.counts.title}
        headers={[text.counts.unit, text.severity.fejl, text.severity.advarsel, text.severity.oplysning]}
        numeric={[1, 2, 3]}
        rows={[
          ...counts.map((each) => row(each.unit === "" ? text.whole : each.unit, each)),
          ...(counts.length > 1 ? [row(text.counts.all, all)] : []),
        ]}
      />
    </Section>
  );
}
