/** Dialogmøde: what the figures propose to talk about after a review, and the way to the sheet where it is written down. */
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { dialogueCommand } from "../../src/agreement/commands/dialogue";
import { canTalk, DIALOGUE_KINDS, dialogueOf } from "../../src/agreement/facts/dialogue";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { DIALOGUE } from "./dialogue-text";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  note: { color: tokens.colorNeutralForeground2 },
});

export function DialogueMeeting({ at }: { readonly at: RoundAndLevel }) {
  const styles = useStyles();
  const text = useText(DIALOGUE);
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const points = useMemo(() => dialogueOf(register, at), [register, at]);
  if (!canTalk(register, at)) return null;
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      <Button
        className={styles.start}
        disabled={busy !== null}
        onClick={() => void store.perform(text.preparing, dialogueCommand, at)}
      >
        {points.length === 0 ? text.prepare : text.again}
      </Button>
      {DIALOGUE_KINDS.map((kind) => {
        const own = points.filter((each) => each.kind === kind && each.point !== "");
        return own.length === 0 ? null : (
          <div key={kind}>
            <Text weight="semibold">{text.kinds[kind]}</Text>
            <ul className={styles.list} lang="da">
              {own.map((each) => (
                <li key={`${each.question}|${each.number ?? ""}`}>
                  <Text>{each.point}</Text>
                  {each.grounds !== "" && (
                    <Text size={200} block className={styles.note}>
                      {each.grounds}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {points.length > 0 && (
        <Link as="button" className={styles.start} onClick={() => void host.show({ sheet: "Dialogmøde", cell: null })}>
          {text.open}
        </Link>
      )}
    </Section>
  );
}
