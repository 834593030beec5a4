/** The findings, errors first; those of one kind are one group with its count. */
import { atBeginning } from "../../src/language/counting";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import type { FindingGroup, FindingSeverity, PlacedFinding } from "../../src/review/facts/findings";
import { FINDING_SEVERITIES, kindOfGroup } from "../../src/review/facts/findings";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { Section } from "../ui/Section";
import { TEXT } from "./control-text";
import type { Steps } from "./finding-steps";

const ICON = { fejl: ErrorCircle20Regular, advarsel: Warning20Regular, oplysning: Info20Regular };

const useStyles = makeStyles({
  fejl: { color: tokens.colorStatusDangerForeground3 },
  advarsel: { color: tokens.colorStatusWarningForeground3 },
  oplysning: { color: tokens.colorNeutralForeground2 },
  kind: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  // Room for the header above and the step bar below, so that neither hides what is stepped to.
  item: { scrollMarginTop: "128px", scrollMarginBottom: "72px" },
  card: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  current: {
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "3px solid Highlight" },
  },
  about: { color: tokens.colorNeutralForeground2 },
  place: { color: tokens.colorBrandForegroundLink },
  more: { alignSelf: "flex-start" },
});

export function FindingList({ groups, steps }: { readonly groups: readonly FindingGroup[]; readonly steps: Steps }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const list = useRef<HTMLDivElement>(null);
  const { current, step } = steps;
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (item === null || item === undefined) return;
    item.scrollIntoView({ block: "nearest" });
    // Whoever walks the list by keyboard takes the focus along.
    if (list.current?.contains(document.activeElement) === true) item.focus({ preventScroll: true });
  }, [current]);
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  const count = (severity: FindingSeverity): number =>
    groups.reduce((sum, group) => sum + (group.severity === severity ? group.findings.length : 0), 0);
  return (
    <div ref={list} onKeyDown={walk} className={styles.list}>
      {FINDING_SEVERITIES.filter((severity) => count(severity) > 0).map((severity) => {
        const Icon = ICON[severity];
        return (
          <Section
            key={severity}
            title={`${text.severity[severity]} (${numberText(count(severity), language)})`}
            icon={<Icon className={styles[severity]} aria-hidden />}
          >
            {groups
              .filter((group) => group.severity === severity)
              .map((group) => (
                <KindFindings key={group.code} group={group} steps={steps} />
              ))}
          </Section>
        );
      })}
    </div>
  );
}

function KindFindings({ group, steps }: { readonly group: FindingGroup; readonly steps: Steps }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const kind = kindOfGroup(group, language);
  const shown = steps.shownOf(group);
  const left = group.findings.length - shown;
  return (
    <>
      <h3 className={styles.kind}>{`${atBeginning(kind)} (${numberText(group.findings.length, language)})`}</h3>
      <ul className={styles.list}>
        {group.findings.slice(0, shown).map((finding) => (
          <li key={finding.key}>
            <Item finding={finding} steps={steps} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.more}
          size="small"
          aria-label={`${text.more(Math.min(left, 50))}: ${text.severity[group.severity]}, ${kind}`}
          onClick={() => {
            steps.showMore(group);
          }}
        >
          {text.more(Math.min(left, 50))}
        </Button>
      )}
    </>
  );
}

/** One finding: a button to its cell, or, where it is in another file, where to look. */
function Item({ finding, steps }: { readonly finding: PlacedFinding; readonly steps: Steps }) {
  const styles = useStyles();
  const text = useText(TEXT);
  const isCurrent = finding === steps.current;
  const look = mergeClasses(styles.item, styles.card, isCurrent && styles.current);
  const mark = isCurrent ? ({ "aria-current": true } as const) : {};
  const { at, file } = finding;
  const about = [
    ...(finding.unit === "" ? [] : [finding.unit]),
    ...(finding.case === "" ? [] : [text.case(finding.case)]),
    ...(finding.question === "" ? [] : [text.question(finding.question)]),
  ].join(", ");
  const told = (
    <>
      <span lang="da">{finding.message}</span>
      {(about !== "" || at !== null) && (
        <Text size={200} className={styles.about}>
          {about}
          {about !== "" && at !== null && " · "}
          {at !== null && (
            <span className={styles.place}>{[at.sheet, ...(at.cell === null ? [] : [at.cell])].join(", ")}</span>
          )}
        </Text>
      )}
      {file !== null && (
        <Text size={200} className={styles.about}>
          {at === null ? text.inFile(file.name, file.sheet, file.cell) : text.mendIn(file.name, file.sheet)}
        </Text>
      )}
      {isCurrent && steps.isGone && (
        <Text size={200} role="alert">
          {text.gone}
        </Text>
      )}
    </>
  );
  return at === null ? (
    <div className={look} tabIndex={-1} {...mark}>
      {told}
    </div>
  ) : (
    <Button
      appearance="transparent"
      className={look}
      {...mark}
      onClick={() => {
        steps.go(finding);
      }}
    >
      {told}
    </Button>
  );
}
