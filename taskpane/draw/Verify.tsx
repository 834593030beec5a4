/** Every draw drawn again and compared. What was found stays in its own place: it is about the whole register. */
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../src/register/command";
import { verifyCommand } from "../../src/draw/commands/verify";
import { useDesk } from "../desk";
import { useText } from "../language";
import { CopyText } from "../ui/CopyText";
import { ReportBar } from "../ui/ReportBar";
import { useWork, useWorkState } from "../work";
import { TEXT } from "./text";

const useStyles = makeStyles({ go: { alignSelf: "flex-start" } });

export function Verify() {
  const styles = useStyles();
  const text = useText(TEXT).verify;
  const desk = useDesk();
  const work = useWork();
  const { busy } = useWorkState();
  const [report, setReport] = useState<Report | null>(null);
  const verify = async (): Promise<void> => {
    setReport(await work.asking(text.doing, (watch) => desk.run(verifyCommand, {}, watch)));
  };
  const hash = report?.data["lastHash"];
  return (
    <>
      <Text>{text.what}</Text>
      <Button className={styles.go} disabled={busy !== null} onClick={() => void verify()}>
        {text.go}
      </Button>
      {report !== null && <ReportBar standing={report} title={report.ok ? text.good : text.bad} />}
      {report?.ok === false && <Text>{text.badNext}</Text>}
      {report?.ok === true && typeof hash === "string" && hash !== "" && (
        <>
          <Text>{text.hashWhat}</Text>
          <CopyText what={text.hash}>{hash}</CopyText>
        </>
      )}
    </>
  );
}
