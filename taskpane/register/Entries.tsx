/** The log in words, newest first, and whether its rows hang together. */
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
import { useMemo, useState } from "react";
import type { LogbookEntry } from "../../src/register/facts/logbook";
import { logbook } from "../../src/register/facts/logbook";
import type { Register } from "../../src/register/register";
import { numberText, timeText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Section } from "../ui/Section";
import { TEXT } from "./log-text";

/** Rows shown before older ones are asked for. */
const PAGE = 12;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  row: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  go: { alignSelf: "flex-start" },
  chain: { flexShrink: 0 },
});

export function Entries({ register }: { readonly register: Register }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const entries = useMemo(() => logbook(register), [register]);
  const [most, setMost] = useState(PAGE);
  return (
    <Section title={text.title}>
      <Chain entries={entries} />
      <ul className={styles.list}>
        {entries.slice(0, most).map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </ul>
      {entries.length > most && (
        <Button
          className={styles.go}
          size="small"
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {text.more(Math.min(PAGE, entries.length - most))}
        </Button>
      )}
    </Section>
  );
}

function Chain({ entries }: { readonly entries: readonly LogbookEntry[] }) {
  const styles = useStyles();
  const text = useText(TEXT).chain;
  const host = usePaneHost();
  // The first break is the one to look at: a row that was changed breaks the next one's link too.
  const broken = entries.filter(({ isBroken }) => isBroken).pop();
  return (
    <MessageBar className={styles.chain} layout="multiline" intent={broken === undefined ? "success" : "error"}>
      <MessageBarBody>
        <MessageBarTitle>{broken === undefined ? text.good : text.bad}</MessageBarTitle>
        {broken === undefined ? (
          text.goodWhat(numberText(entries.length, host.language))
        ) : (
          <>
            {text.badWhat}{" "}
            <Link
              as="button"
              inline
              onClick={() => void host.show({ sheet: broken.place.sheet ?? "Log", cell: broken.place.cell ?? null })}
            >
              {text.row(broken.place.row ?? broken.number)}
            </Link>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function Entry({ entry }: { readonly entry: LogbookEntry }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const host = usePaneHost();
  const { at, place } = entry;
  const row = place.row ?? entry.number;
  const counts = entry.counts
    .filter(({ value }) => value !== "0")
    .map(({ name, value }) => `${text.counts[name] ?? name} ${countText(name, value, host.language)}`);
  const facts = [
    counts.join(", "),
    entry.reason === "" ? "" : `${text.reason}: ${entry.reason}`,
    entry.seed === "" ? "" : `${text.seed}: ${entry.seed}`,
  ];
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Text weight="semibold">
          {titleOf(entry, text)}
          {at === null ? "" : `: ${text.about(at.round, at.level)}`}
        </Text>
        <Link
          as="button"
          className={styles.row}
          aria-label={text.showRow(row)}
          onClick={() => void host.show({ sheet: place.sheet ?? "Log", cell: place.cell ?? null })}
        >
          {text.row(row)}
        </Link>
      </div>
      <Text size={200} className={styles.quiet}>
        {timeText(entry.time, host.language)} {text.by(entry.user)}
      </Text>
      {facts
        .filter((fact) => fact !== "")
        .map((fact) => (
          <Text key={fact} size={200}>
            {fact}
          </Text>
        ))}
      {entry.isBroken && (
        <Text size={200} weight="semibold">
          {text.broken}
        </Text>
      )}
    </li>
  );
}

function titleOf({ command, reason, counts }: LogbookEntry, text: typeof TEXT.da): string {
  if (command === "draw" && reason !== "") return text.redrawn;
  if (command === "import" && counts.some(({ name }) => name === "tal")) return text.figures;
  return text.commands[command] ?? command;
}

/** A case's number is no count. */
function countText(name: string, value: string, language: "da" | "en"): string {
  return name !== "erstattet af" && /^\d+$/u.test(value) ? numberText(Number(value), language) : value;
}
