/** What the last button of the ribbon had to say: its sentence, and every finding with where it is. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { onAnnounced } from "../commands/announce";
import type { Report, Told } from "../src/app/command";
import { TEXT } from "./text";

/** More findings than this stand on the sheet Datakontrol. */
const MOST = 20;

export function LastReport() {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => onAnnounced(setReport), []);
  if (report === null) return null;
  const findings = report.problems.filter(({ message }) => message !== report.message);
  return (
    <MessageBar layout="multiline" intent={report.ok ? "success" : "error"} politeness={report.ok ? "polite" : "assertive"}>
      <MessageBarBody>
        <MessageBarTitle>{report.ok ? TEXT.report.done : TEXT.report.stopped}</MessageBarTitle>
        {report.message}
        {findings.length > 0 && (
          <ul>
            {findings.slice(0, MOST).map((told, index) => (
              <li key={index}>{told.message + place(told)}</li>
            ))}
          </ul>
        )}
        {findings.length > MOST && TEXT.report.more(findings.length - MOST)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setReport(null)}>{TEXT.report.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function place({ sheet, cell, row }: Told): string {
  if (sheet === null) return "";
  const inside = cell ?? (row === null ? "" : `række ${row}`);
  return ` (${sheet}${inside === "" ? "" : `, ${inside}`})`;
}
