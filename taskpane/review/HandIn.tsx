/** Taking in: several files at once, each read and shown before anything is collected; or the register's own sheets. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import { collectCommand } from "../../src/review/commands/collect";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { ReturnedSummary } from "../../src/review/facts/returned";
import { useText } from "../language";
import type { Returned } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { FileField } from "../ui/FileField";
import { Section } from "../ui/Section";
import { TEXT } from "./text";

const useStyles = makeStyles({
  files: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  file: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  name: { overflowWrap: "anywhere" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusWarningForeground3 },
  button: { alignSelf: "flex-start" },
  note: { color: tokens.colorNeutralForeground2 },
});

const NONE: Returned = { files: [], faults: [], summaries: [] };

export function HandIn({ at: { round, level } }: { readonly at: RoundAndLevel }) {
  const styles = useStyles();
  const text = useText(TEXT).handIn;
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const [returned, setReturned] = useState<Returned>(NONE);
  const read = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const found = await store.asking(text.reading, (monitor) =>
      store.host.readReturned(files, register.settings.registerId, { round, level }, monitor),
    );
    if (found !== null) setReturned((before) => joined(before, found));
  };
  const usable = returned.summaries.filter(({ cases }) => cases > 0).length;
  const collect = async (): Promise<void> => {
    const { files, faults } = returned;
    const report = await store.perform(text.doing, collectCommand, { round, level, files, faults });
    if (report !== null && report.exit < 3) setReturned(NONE);
  };
  return (
    <Section title={text.title}>
      <Text>{text.how}</Text>
      <FileField label={text.files} accept=".xlsx,.xlsm,.zip" multiple disabled={busy !== null} take={read} />
      {returned.summaries.length > 0 && (
        <>
          <ul className={styles.files} aria-label={text.list}>
            {returned.summaries.map((each) => (
              <FileLine
                key={each.name}
                summary={each}
                remove={() => {
                  setReturned((before) => without(before, [each.name]));
                }}
              />
            ))}
          </ul>
          <Button
            className={styles.button}
            appearance="primary"
            disabled={busy !== null || usable === 0}
            onClick={() => void collect()}
          >
            {text.collect(usable)}
          </Button>
        </>
      )}
      <Text className={styles.note}>{text.ownHow}</Text>
      <Button
        className={styles.button}
        disabled={busy !== null}
        onClick={() => void store.perform(text.doing, collectCommand, { round, level, files: null })}
      >
        {text.own}
      </Button>
    </Section>
  );
}

/** A file chosen once more takes the place of what was read of it before. */
function joined(before: Returned, found: Returned): Returned {
  const { files, faults, summaries } = without(
    before,
    found.summaries.map(({ name }) => name),
  );
  return {
    files: [...files, ...found.files],
    faults: [...faults, ...found.faults],
    summaries: [...summaries, ...found.summaries],
  };
}

function without({ files, faults, summaries }: Returned, names: readonly string[]): Returned {
  const stays = (name: string | undefined): boolean => name === undefined || !names.includes(name);
  return {
    files: files.filter(({ name }) => stays(name)),
    faults: faults.filter(({ at }) => stays(at?.sheet)),
    summaries: summaries.filter(({ name }) => stays(name)),
  };
}

function FileLine({ summary, remove }: { readonly summary: ReturnedSummary; readonly remove: () => void }) {
  const styles = useStyles();
  const text = useText(TEXT).handIn;
  const { name, units, cases, finished, answers, told } = summary;
  const isGood = cases > 0 && told.length === 0;
  return (
    <li className={styles.file}>
      {isGood ? (
        <CheckmarkCircle20Filled aria-hidden className={styles.good} />
      ) : (
        <Warning20Regular aria-hidden className={styles.bad} />
      )}
      <div>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        {cases > 0 && (
          <div>
            <Text>{text.read(units.join(", "), cases, finished, answers)}</Text>
          </div>
        )}
        {told.map(({ message }) => (
          <div key={message}>
            <Text>{message}</Text>
          </div>
        ))}
        {cases === 0 && told.length === 0 && (
          <div>
            <Text>{text.nothing}</Text>
          </div>
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={text.remove(name)}
        onClick={remove}
      />
    </li>
  );
}
