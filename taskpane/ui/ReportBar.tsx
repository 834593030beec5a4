/**
 * What the last command had to say: whether it was done, done with something to look at, or not done; its sentence; and
 * its findings by kind, each with where it is. A click shows the cell.
 */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Report, Told } from "../../src/register/command";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState, useStoreStateAtOnce } from "../store";
import type { FrameText } from "../text";
import { TEXT } from "../text";

/** Up to so many findings stand there as they are; more are gathered by kind. */
const FEW = 3;
/** More findings of a kind than this are better seen in their own view. */
const MOST = 12;

/**
 * | outcome | the command                                        |
 * |---------|----------------------------------------------------|
 * | done    | did its work, and there is nothing to look at      |
 * | though  | did its work, and found errors or gave warnings    |
 * | stopped | did nothing                                        |
 */
type Outcome = "done" | "though" | "stopped";

const INTENT = { done: "success", though: "warning", stopped: "error" } as const;

function outcomeOf({ refused, exit, problems }: Report): Outcome {
  if (refused === true) return "stopped";
  return exit > 0 || problems.some(({ severity }) => severity !== "info") ? "though" : "done";
}

function outcomeWords({ problems, data }: Report, outcome: Outcome, text: FrameText["report"]): string {
  if (outcome !== "though") return outcome === "done" ? text.done : text.stopped;
  const leftOut = (data as { readonly leftOut?: unknown } | null)?.leftOut;
  if (typeof leftOut === "number" && leftOut > 0) return text.doneWithout(leftOut);
  const count = (wanted: Told["severity"]): number => problems.filter(({ severity }) => severity === wanted).length;
  return count("error") > 0 ? text.doneThough.error(count("error")) : text.doneThough.warning(count("warning"));
}

/** Findings by kind, errors first, else in the order in which they were told. */
function groupsOf(findings: readonly Told[]): readonly (readonly [string, readonly Told[]])[] {
  const groups = new Map<string, Told[]>();
  const ordered = [...findings].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  for (const told of ordered) groups.set(told.kind, [...(groups.get(told.kind) ?? []), told]);
  return [...groups];
}
const RANK: Readonly<Record<Told["severity"], number>> = { error: 0, warning: 1, info: 2 };

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  group: { marginTop: tokens.spacingVerticalXS },
  name: { cursor: "pointer" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The last command's report, which the user can close; or `report`, which stays. */
export function ReportBar({ report, title }: { readonly report?: Report; readonly title?: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { report: last } = useStoreStateAtOnce();
  const shown = report ?? last;
  if (shown === null) return null;
  const findings = shown.problems.filter(({ message }) => message !== shown.message);
  const outcome = outcomeOf(shown);
  return (
    <MessageBar
      className={styles.bar}
      layout="multiline"
      intent={INTENT[outcome]}
      politeness={outcome === "done" ? "polite" : "assertive"}
    >
      <MessageBarBody>
        <MessageBarTitle>{title ?? outcomeWords(shown, outcome, text.report)}</MessageBarTitle>
        {shown.message}
        {findings.length > FEW ? (
          groupsOf(findings).map(([kind, alike]) => (
            <details key={kind} className={styles.group}>
              <summary className={styles.name}>{text.report.group(kind, alike.length)}</summary>
              <Findings findings={alike} />
            </details>
          ))
        ) : (
          <Findings findings={findings} />
        )}
      </MessageBarBody>
      {report === undefined && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={text.report.close}
              icon={<Dismiss16Regular />}
              onClick={() => {
                store.dismissReport();
              }}
            />
          }
        />
      )}
    </MessageBar>
  );
}

function Findings({ findings }: { readonly findings: readonly Told[] }) {
  const styles = useStyles();
  const text = useText(TEXT);
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.slice(0, MOST).map((told, index) => (
        <li key={index}>
          {told.message} <PlaceLink told={told} />
        </li>
      ))}
      {findings.length > MOST && <li>{text.report.more(findings.length - MOST)}</li>}
    </ul>
  );
}

/** Where a finding is: a link to the cell where the sheet is in this workbook, else words. */
export function PlaceLink({ told }: { readonly told: Pick<Told, "sheet" | "cell" | "row"> }) {
  const host = usePaneHost();
  const text = useText(TEXT);
  const { looked } = useStoreState();
  const [isGone, setGone] = useState(false);
  const { sheet, cell } = told;
  if (sheet === null) return null;
  const place = placeText(told, text.report.row);
  if (
    looked?.kind === "register" &&
    !looked.register.snapshot.sheetNames.some((name) => name.toLowerCase() === sheet.toLowerCase())
  )
    return <>({place})</>;
  return (
    <>
      <Link inline as="button" onClick={() => void host.show({ sheet, cell }).then((found) => setGone(!found))}>
        {place}
      </Link>
      {isGone && <span role="status"> {text.report.gone}</span>}
    </>
  );
}

/** Where a finding is, in words; empty where it has no place. */
export function placeText({ sheet, cell, row }: Pick<Told, "sheet" | "cell" | "row">, rowWord: string): string {
  if (sheet === null) return "";
  const inside = cell ?? (row === null ? "" : `${rowWord} ${row}`);
  return inside === "" ? sheet : `${sheet}, ${inside}`;
}
