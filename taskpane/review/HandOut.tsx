/** Handing out: sheets in the register, or files to send. The register says they are sent when they have been made. */
import { Button, Card, Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { sheetsCommand } from "../../src/app/handout";
import type { RoundStanding } from "../../src/app/overview";
import type { MadeFile } from "../desk";
import { useDesk } from "../desk";
import { download } from "../download";
import { dateText, useText } from "../language";
import { Section } from "../parts/Section";
import { useRegister, useWork, useWorkState } from "../work";
import { TEXT } from "./text";

const useStyles = makeStyles({
  choice: { rowGap: tokens.spacingVerticalS },
  label: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: "flex-start" },
  note: { color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

export function HandOut({ standing }: { readonly standing: RoundStanding }) {
  const styles = useStyles();
  const text = useText(TEXT).handOut;
  const { language } = useDesk();
  const work = useWork();
  const { busy } = useWorkState();
  const { register } = useRegister();
  const [file, setFile] = useState<MadeFile | null>(null);
  const { round, level, status, deadline } = standing;
  const isFirst = status === "planlagt" || status === "udtrukket";
  const perReviewer = register.levels.ok && register.levels.value.find(({ number }) => number === level)?.sheetPer === "Udfylder";
  const makeFiles = async (): Promise<void> => {
    let made: MadeFile | null = null;
    const report = await work.reporting(text.asFiles.doing, async (watch) => {
      const handed = await work.desk.handOut({ round, level }, watch);
      made = handed.file;
      return handed.report;
    });
    if (report === null || made === null) return;
    setFile(made);
    download(made);
  };
  return (
    <Section title={text.title}>
      {!isFirst && <Text className={styles.note}>{text.sent(deadline === null ? null : dateText(deadline, language))}</Text>}
      <Text>{text.how}</Text>
      <Card className={styles.choice}>
        <h3 className={styles.label}>{text.inRegister.label}</h3>
        <Text>{perReviewer ? text.inRegister.not : text.inRegister.what}</Text>
        {!perReviewer && (
          <Button
            className={styles.button}
            disabled={busy !== null}
            {...(isFirst ? { appearance: "primary" as const } : {})}
            onClick={() => void work.perform(text.inRegister.doing, sheetsCommand, { round, level, apart: false })}
          >
            {text.inRegister.button}
          </Button>
        )}
      </Card>
      <Card className={styles.choice}>
        <h3 className={styles.label}>{text.asFiles.label}</h3>
        <Text>{text.asFiles.what}</Text>
        <Button className={styles.button} disabled={busy !== null} onClick={() => void makeFiles()} {...(isFirst && perReviewer ? { appearance: "primary" as const } : {})}>{text.asFiles.button}</Button>
        {file !== null && <Made file={file} />}
      </Card>
    </Section>
  );
}

/** What to do with the file. */
function Made({ file }: { readonly file: MadeFile }) {
  const styles = useStyles();
  const text = useText(TEXT).handOut;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{text.made(file.name)} <Link inline as="button" onClick={() => { download(file); }}>{text.again}</Link></MessageBarBody>
      </MessageBar>
      <ol className={styles.steps}>
        {text.then.map((step) => <li key={step}><Text>{step}</Text></li>)}
      </ol>
      <Text size={200} className={styles.note}>{text.notDownloaded}</Text>
    </>
  );
}
