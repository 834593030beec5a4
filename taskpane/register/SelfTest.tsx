/** Asks the Excel that is running what the program relies on, and gives the answers as a list and as a file to send. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { download } from "../download";
import { useText } from "../language";
import type { Probed, SelfTested } from "../pane-host";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { TEXT } from "./self-test-text";

/** Milliseconds of a request, above which the user is told that this is slow. */
const SLOW = 400;

const useStyles = makeStyles({
  go: { alignSelf: "flex-start" },
  bar: { flexShrink: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  name: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXXS },
  answer: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  inner: { marginInlineStart: tokens.spacingHorizontalM },
});

export function SelfTest() {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const host = usePaneHost();
  const { busy } = useStoreState();
  const [tested, setTested] = useState<SelfTested | null>(null);
  const go = async (): Promise<void> => {
    setTested(null);
    setTested(await store.asking(text.asking, (monitor) => host.selfTest(monitor)));
  };
  return (
    <Section title={text.title}>
      <Text>{text.what}</Text>
      <Button className={styles.go} disabled={busy !== null} onClick={() => void go()}>
        {tested === null ? text.go : text.again}
      </Button>
      {tested !== null && tested.kind !== "done" && (
        <MessageBar className={styles.bar} layout="multiline" intent={tested.kind === "refused" ? "error" : "info"}>
          <MessageBarBody>
            {tested.kind === "refused" && <MessageBarTitle>{text.refused}</MessageBarTitle>}
            {tested.kind === "refused" ? text.refusedWhat(tested.code) : text.stopped}
          </MessageBarBody>
        </MessageBar>
      )}
      {tested?.kind === "done" && <Answers tested={tested} />}
    </Section>
  );
}

function Answers({ tested }: { readonly tested: Extract<SelfTested, { readonly kind: "done" }> }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const [told, setTold] = useState("");
  const { groups, roundTrip, left, file } = tested;
  const all = groups.flatMap(({ probes }) => probes);
  const asked = all.filter(({ outcome }) => outcome !== "not asked");
  const different = asked.filter(({ outcome }) => outcome === "different");
  const isGood = different.length === 0 && left.length === 0;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(new TextDecoder().decode(file.bytes));
      setTold(text.copied);
    } catch {
      setTold(text.notCopied);
    }
  };
  return (
    <>
      <MessageBar className={styles.bar} layout="multiline" intent={isGood ? "success" : "warning"}>
        <MessageBarBody>
          <MessageBarTitle>{different.length === 0 ? text.good : text.bad(different.length)}</MessageBarTitle>
          {different.length === 0 ? text.goodWhat(asked.length) : text.badWhat(asked.length)}
          {left.length > 0 && ` ${text.left(left.join(", "))}`}
          {` ${text.trip(roundTrip)}`}
          {roundTrip > SLOW && ` ${text.slow}`}
        </MessageBarBody>
      </MessageBar>
      {different.length > 0 && (
        <ul className={styles.list}>
          {different.map((probed) => (
            <Answer key={probed.id} probed={probed} />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          icon={<ArrowDownload16Regular />}
          appearance={different.length === 0 ? "secondary" : "primary"}
          onClick={() => {
            download(file);
          }}
        >
          {text.save}
        </Button>
        <Button icon={<Copy16Regular />} onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
      <Text role="status" size={200}>
        {told}
      </Text>
      <Text size={200} className={styles.quiet}>
        {text.send}
      </Text>
      <details>
        <summary className={styles.name}>{text.all(all.length)}</summary>
        {groups.map(({ name, probes }) => {
          const known = probes.filter(({ outcome }) => outcome !== "not asked");
          const good = known.filter(({ outcome }) => outcome === "as expected");
          return (
            <details key={name.da} className={styles.inner}>
              <summary className={styles.name}>{text.group(name[language], good.length, known.length)}</summary>
              <ul className={styles.list}>
                {probes.map((probed) => (
                  <Answer key={probed.id} probed={probed} />
                ))}
              </ul>
            </details>
          );
        })}
      </details>
    </>
  );
}

function Answer({ probed: { asks, outcome, expected, answer, source } }: { readonly probed: Probed }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  return (
    <li>
      {outcome === "as expected" ? `✓ ${asks[language]}` : asks[language]}
      {outcome === "not asked" && ` (${text.notAsked})`}
      {outcome === "different" && (
        <Text size={200} className={styles.answer}>
          {`${text.expected}: ${expected.join(text.or)}. ${text.answered}: ${answer ?? ""}.`}
          {source !== null && (
            <>
              {" "}
              <Link inline href={source} target="_blank" rel="noreferrer">
                {text.source}
              </Link>
            </>
          )}
        </Text>
      )}
    </li>
  );
}
