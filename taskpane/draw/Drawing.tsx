/** The three steps of a draw: preview, seed and confirmation. What is typed is stored nowhere before the draw. */
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../src/register/command";
import type { RoundAndLevel } from "../../src/kernel/keys";
import type { DrawMade, DrawPreview } from "../../src/draw/commands/draw";
import { drawCommand } from "../../src/draw/commands/draw";
import type { DrawInForce } from "../../src/draw/facts/drawn-cases";
import type { Level } from "../../src/draw/rules/level";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { ReportBar } from "../ui/ReportBar";
import { Section } from "../ui/Section";
import { Confirm } from "./Confirm";
import { DRAWING } from "./drawing-text";
import { Preview } from "./Preview";
import type { Entered } from "./SeedEntry";
import { SeedEntry } from "./SeedEntry";

interface DrawingProps {
  readonly at: RoundAndLevel;
  readonly level: Level;
  /** The draw that a new one would annul. */
  readonly drawn: DrawInForce | null;
}

const useStyles = makeStyles({ go: { alignSelf: "flex-start" } });

export function Drawing({ at, level, drawn }: DrawingProps) {
  const styles = useStyles();
  const text = useText(DRAWING).preview;
  const host = usePaneHost();
  const store = useStore();
  const { busy } = useStoreState();
  const [report, setReport] = useState<Report<DrawPreview | DrawMade> | null>(null);
  const [entered, setEntered] = useState<Entered>({ seed: "", reason: "" });
  const [isConfirming, setConfirming] = useState(false);
  const today = host.now().slice(0, 10);
  const see = async (): Promise<void> => {
    setConfirming(false);
    store.dismissReport();
    setReport(
      await store.asking(text.doing, (monitor) =>
        host.run(drawCommand, { ...at, date: today, seed: null, redraw: false, reason: "" }, monitor),
      ),
    );
  };
  const preview = report?.ok === true && report.data !== null && "groups" in report.data ? report.data : null;
  const draw = async (title: string): Promise<void> => {
    if (preview === null) return;
    const { fingerprint, plan } = preview;
    const done = await store.perform(title, drawCommand, {
      ...at,
      ...entered,
      date: today,
      redraw: drawn !== null,
      previewed: { fingerprint, plan },
    });
    if (done === null) return;
    window.scrollTo({ top: 0 });
    setConfirming(false);
    // The preview is out of date: the draw was made, or the plan or its cases have changed.
    if (done.ok || done.problems.some(({ code }) => code === "draw/preview-changed")) setReport(null);
    if (!done.ok) return;
    setEntered({ seed: "", reason: "" });
    store.choose(at);
  };
  return (
    <>
      <Section title={text.title}>
        {report === null && <Text>{text.what}</Text>}
        {report?.ok === false && <ReportBar report={report} title={text.failed} />}
        {preview !== null && <Preview found={preview} problems={report?.problems ?? []} />}
        <Button
          className={styles.go}
          appearance={preview === null ? "primary" : "secondary"}
          disabled={busy !== null}
          onClick={() => void see()}
        >
          {report === null ? text.go : text.again}
        </Button>
      </Section>
      {preview !== null &&
        (isConfirming ? (
          <Confirm
            at={at}
            level={level}
            preview={preview}
            entered={entered}
            drawn={drawn}
            back={() => {
              setConfirming(false);
            }}
            draw={draw}
          />
        ) : (
          <SeedEntry
            level={level}
            entered={entered}
            setEntered={setEntered}
            drawn={drawn}
            asksWhy={report?.problems.some(({ code }) => code === "draw/below-open") === true}
            go={() => {
              setConfirming(true);
            }}
          />
        ))}
    </>
  );
}
