/** Every draw drawn again and compared. What was found stays in its own place: it is about the whole register. */
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../src/register/command";
import type { Verified } from "../../src/draw/commands/verify";
import { verifyCommand } from "../../src/draw/commands/verify";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { CopyText } from "../ui/CopyText";
import { ReportBar } from "../ui/ReportBar";
import { TEXT } from "./text";

const useStyles = makeStyles({ go: { alignSelf: "flex-start" } });

export function Verify() {
  const styles = useStyles();
  const text = useText(TEXT).verify;
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const [report, setReport] = useState<Report<Verified> | null>(null);
  const verify = async (): Promise<void> => {
    setReport(await store.asking(text.doing, (monitor) => host.run(verifyCommand, {}, monitor)));
  };
  const hash = report?.data?.lastHash ?? "";
  return (
    <>
      <Text>{text.what}</Text>
      <Button className={styles.go} disabled={busy !== null} onClick={() => void verify()}>
        {text.go}
      </Button>
      {report !== null && <ReportBar report={report} title={report.ok ? text.good : text.bad} />}
      {report?.ok === false && <Text>{text.badNext}</Text>}
      {report?.ok === true && hash !== "" && (
        <>
          <Text>{text.hashWhat}</Text>
          <CopyText what={text.hash}>{hash}</CopyText>
        </>
      )}
    </>
  );
}
