/** What the last command had to say: its sentence, and every finding with where it is. A click shows the cell. */
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
import type { Report, Told } from "../../src/register/command";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore, useStoreState } from "../store";
import { TEXT } from "../text";

/** More findings than this are better seen in their own view. */
const MOST = 12;

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** `report`: one that stays, in place of the last command's. */
export function ReportBar({ report, title }: { readonly report?: Report; readonly title?: string }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const store = useStore();
  const { report: last } = useStoreState();
  const shown = report ?? last;
  if (shown === null) return null;
  const findings = shown.problems.filter(({ message }) => message !== shown.message);
  return (
    <MessageBar
      className={styles.bar}
      layout="multiline"
      intent={shown.ok ? "success" : "error"}
      politeness={shown.ok ? "polite" : "assertive"}
    >
      <MessageBarBody>
        <MessageBarTitle>{title ?? (shown.ok ? text.report.done : text.report.stopped)}</MessageBarTitle>
        {shown.message}
        {findings.length > 0 && (
          <ul className={styles.list}>
            {findings.slice(0, MOST).map((told, index) => (
              <li key={index}>
                {told.message} <PlaceLink told={told} />
              </li>
            ))}
            {findings.length > MOST && <li>{text.report.more(findings.length - MOST)}</li>}
          </ul>
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

/** Where a finding is, as a link to the cell where it has one. */
export function PlaceLink({ told }: { readonly told: Pick<Told, "sheet" | "cell" | "row"> }) {
  const host = usePaneHost();
  const text = useText(TEXT);
  const { sheet, cell } = told;
  if (sheet === null) return null;
  return (
    <Link inline as="button" onClick={() => void host.show({ sheet, cell })}>
      {placeText(told, text.report.row)}
    </Link>
  );
}

/** Where a finding is, in words; empty where it has no place. */
export function placeText({ sheet, cell, row }: Pick<Told, "sheet" | "cell" | "row">, rowWord: string): string {
  if (sheet === null) return "";
  const inside = cell ?? (row === null ? "" : `${rowWord} ${row}`);
  return inside === "" ? sheet : `${sheet}, ${inside}`;
}
