/** The cases whose sheets are in the workbook, and how far each is. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFill20Regular } from "@fluentui/react-icons/svg/circle-half-fill";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef } from "react";
import type { Told } from "../../src/register/command";
import { progressOfSheet } from "../../src/review/facts/hand-ins";
import type { CaseForm } from "../../src/review/facts/answering";
import { useText } from "../language";
import { PlaceLink } from "../ui/ReportBar";
import { Section } from "../ui/Section";
import { TEXT } from "./text";

const useStyles = makeStyles({
  next: { alignSelf: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  open: { justifyContent: "flex-start", paddingInline: 0, minWidth: 0, textAlign: "start" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
});

interface CaseListProps {
  readonly forms: readonly CaseForm[];
  readonly warnings: readonly Told[];
  readonly choose: (form: CaseForm) => void;
  readonly isHandedOut: boolean;
  /** The case whose form was open: whoever closed it goes on from there. */
  readonly last: string | null;
}

export function CaseList({ forms, warnings, choose, isHandedOut, last }: CaseListProps) {
  const styles = useStyles();
  const text = useText(TEXT).cases;
  const next = forms.find(({ done }) => done.value === "");
  // Where sheets are handed out as files, there is nothing to fill in here and nothing is shown.
  if (forms.length === 0) return isHandedOut ? <Text>{text.none}</Text> : null;
  return (
    <Section title={text.title}>
      <Text>{text.how}</Text>
      {next === undefined ? (
        <Text weight="semibold">
          {forms.every((form) => progressOfSheet(form).complete) ? text.all : text.allButMissing}
        </Text>
      ) : (
        <Button
          className={styles.next}
          appearance={isHandedOut ? "primary" : "secondary"}
          icon={<ArrowRight16Regular />}
          iconPosition="after"
          onClick={() => {
            choose(next);
          }}
        >
          {text.next(next.id)}
        </Button>
      )}
      {warnings.map((told) => (
        <Text key={told.message}>
          {told.message} <PlaceLink told={told} />
        </Text>
      ))}
      <ul className={styles.list} aria-label={text.list}>
        {forms.map((form) => (
          <CaseLine key={`${form.sheet} ${form.id}`} form={form} choose={choose} isLast={form.id === last} />
        ))}
      </ul>
    </Section>
  );
}

function CaseLine({
  form,
  choose,
  isLast,
}: {
  readonly form: CaseForm;
  readonly choose: (form: CaseForm) => void;
  readonly isLast: boolean;
}) {
  const styles = useStyles();
  const text = useText(TEXT).cases;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isLast) line.current?.querySelector("button")?.focus();
  }, [isLast]);
  const { answered, asked, finished, complete } = progressOfSheet(form);
  return (
    <li ref={line} className={styles.line}>
      {complete ? (
        <CheckmarkCircle20Filled aria-hidden className={styles.done} />
      ) : finished ? (
        <Warning20Regular aria-hidden className={styles.doubt} />
      ) : answered > 0 ? (
        <CircleHalfFill20Regular aria-hidden className={styles.note} />
      ) : (
        <Circle20Regular aria-hidden className={styles.note} />
      )}
      <div>
        <Button
          appearance="transparent"
          size="small"
          className={styles.open}
          aria-label={text.open(form.id)}
          onClick={() => {
            choose(form);
          }}
        >
          {form.id}
        </Button>
        <div>
          <Text size={200} className={styles.note}>
            {form.caseworker}
          </Text>
        </div>
      </div>
      <Text size={200} className={styles.note}>
        {complete
          ? text.finished
          : finished
            ? text.finishedThough(answered, asked)
            : answered > 0
              ? text.progress(answered, asked)
              : text.untouched}
      </Text>
    </li>
  );
}
