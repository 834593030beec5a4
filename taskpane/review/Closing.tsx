/** The end of a round: the button where nothing stands open, and what is missing where something does. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { closeCommand } from "../../src/review/commands/validate";
import type { Closing as Open } from "../../src/review/facts/findings";
import { useText } from "../language";
import { useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import type { ViewProps } from "../view";
import { TEXT } from "./control-text";

/** Cases named of each unit. */
const NAMED = 6;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export function Closing({ at, closing, open }: { readonly at: RoundAndLevel; readonly closing: Open } & ViewProps) {
  const styles = useStyles();
  const text = useText(TEXT).close;
  const store = useStore();
  const { busy } = useStoreState();
  const missing = [
    ...(closing.errors === null ? [text.notChecked] : closing.errors > 0 ? [text.errors(closing.errors)] : []),
    ...closing.waiting.map(({ unit, cases }) => {
      const named = cases.slice(0, NAMED).join(", ");
      return text.waiting(
        unit,
        cases.length,
        cases.length > NAMED ? `${named} ${text.others(cases.length - NAMED)}` : named,
      );
    }),
  ];
  const close = async (): Promise<void> => {
    const report = await store.perform(text.closing, closeCommand, at);
    // The list above tells what the check found; the section says that the round is closed.
    if (report?.exit === 0) store.dismissReport();
  };
  if (["lukket", "indlæst", "samlet"].includes(closing.status ?? "")) {
    return (
      <Section title={text.title}>
        <Text role="status">{text.closed}</Text>
        <div>
          <Button
            onClick={() => {
              open("results");
            }}
          >
            {text.toResults}
          </Button>
        </div>
      </Section>
    );
  }
  return (
    <Section title={text.title}>
      <Text>{missing.length === 0 ? text.ready : text.open}</Text>
      {missing.length > 0 && (
        <ul className={styles.list}>
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {missing.length === 0 && (
        <div>
          <Button appearance="primary" disabled={busy !== null} onClick={() => void close()}>
            {text.button}
          </Button>
        </div>
      )}
    </Section>
  );
}
