/** Handing out: sheets in the register, or files to send. The register notes them as sent once they are made. */
import { Button, Card, Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { sheetsCommand } from "../../src/review/commands/sheets";
import { hasOwnSheets } from "../../src/review/facts/holders";
import type { RoundOverview } from "../../src/register/facts/overview";
import { download } from "../download";
import { useText } from "../language";
import type { MadeFile } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { Section } from "../ui/Section";
import { TEXT } from "./text";

const useStyles = makeStyles({
  choice: { rowGap: tokens.spacingVerticalS },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: { alignSelf: "flex-start" },
  note: { color: tokens.colorNeutralForeground2 },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Drawn, and not handed out yet. */
export function isToBeSent(status: RoundOverview["status"]): boolean {
  return status === "planlagt" || status === "udtrukket";
}

interface HandOutProps {
  readonly overview: RoundOverview;
  /** The file that was made. */
  readonly made: (file: MadeFile) => void;
}

export function HandOut({ overview, made: tell }: HandOutProps) {
  const styles = useStyles();
  const text = useText(TEXT).handOut;
  const store = useStore();
  const { busy } = useStoreState();
  const { register } = useRegister();
  const { round, level, status } = overview;
  const isFirst = isToBeSent(status);
  const plan = register.levels.ok ? register.levels.value.find(({ number }) => number === level) : undefined;
  const perReviewer = plan !== undefined && hasOwnSheets(plan);
  const makeFiles = async (): Promise<void> => {
    let made: MadeFile | null = null;
    const report = await store.reporting(text.asFiles.doing, async (monitor) => {
      const handed = await store.host.handOut({ round, level }, monitor);
      made = handed.file;
      return handed.report;
    });
    if (report === null || made === null) return;
    tell(made);
    download(made);
  };
  return (
    <Section title={isFirst ? text.title : text.more}>
      <Text>{text.how}</Text>
      <Card className={styles.choice}>
        <h3 className={styles.label}>{text.inRegister.label}</h3>
        <Text>{perReviewer ? text.inRegister.not : text.inRegister.what}</Text>
        {!perReviewer && (
          <Button
            className={styles.button}
            disabled={busy !== null}
            {...(isFirst ? { appearance: "primary" as const } : {})}
            onClick={() =>
              void store.performAsking(text.inRegister.doing, sheetsCommand, { round, level, apart: false })
            }
          >
            {text.inRegister.button}
          </Button>
        )}
      </Card>
      <Card className={styles.choice}>
        <h3 className={styles.label}>{text.asFiles.label}</h3>
        <Text>{text.asFiles.what}</Text>
        <Button
          className={styles.button}
          disabled={busy !== null}
          onClick={() => void makeFiles()}
          {...(isFirst && perReviewer ? { appearance: "primary" as const } : {})}
        >
          {text.asFiles.button}
        </Button>
      </Card>
    </Section>
  );
}

/** What to do with the file. */
export function Made({ file }: { readonly file: MadeFile }) {
  const styles = useStyles();
  const text = useText(TEXT).handOut;
  return (
    <Section title={text.madeTitle}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {text.made(file.name)}{" "}
          <Link
            inline
            as="button"
            onClick={() => {
              download(file);
            }}
          >
            {text.again}
          </Link>
        </MessageBarBody>
      </MessageBar>
      <ol className={styles.steps}>
        {text.then.map((step) => (
          <li key={step}>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.note}>
        {text.notDownloaded}
      </Text>
    </Section>
  );
}
