/** Every question and how it stands; a click goes there. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";
import type { AnswerState, FilledForm } from "../../src/review/facts/answering";
import { useText } from "../language";
import { FORM } from "./form-text";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  step: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    columnGap: tokens.spacingHorizontalXS,
  },
  jump: { justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalXS, width: "100%", textAlign: "start" },
  // A line beside it, not a colour alone.
  current: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    borderRadius: 0,
  },
  silent: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalSNudge,
    paddingInline: tokens.spacingHorizontalXS,
    minHeight: "24px",
    color: tokens.colorNeutralForeground2,
  },
});

const ICON: Readonly<Record<AnswerState, typeof Circle20Regular>> = {
  answered: CheckmarkCircle20Filled,
  unexplained: Warning20Regular,
  missing: Circle20Regular,
  illegal: Warning20Regular,
  "not asked": SubtractCircle20Regular,
};

interface JumpListProps {
  readonly filled: FilledForm;
  readonly at: number;
  readonly go: (to: number) => void;
}

export function JumpList({ filled: { questions }, at, go }: JumpListProps) {
  const styles = useStyles();
  const text = useText(FORM).list;
  const steps = Array.from(new Set(questions.map(({ question }) => question.step)));
  const line = (index: number): ReactNode => {
    const each = questions[index];
    if (each === undefined) return null;
    const Icon = ICON[each.state];
    const words = `${each.question.number}: ${text.states[each.state]}`;
    if (each.state === "not asked")
      return (
        <span className={styles.silent}>
          <Icon aria-hidden />
          <Text size={200}>{words}</Text>
        </span>
      );
    return (
      <Jump
        words={words}
        icon={<Icon aria-hidden />}
        isCurrent={index === at}
        go={() => {
          go(index);
        }}
      />
    );
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="list">
        <AccordionHeader as="h3" size="small">
          {text.title}
        </AccordionHeader>
        <AccordionPanel className={styles.steps}>
          {steps.map((step) => (
            <div key={step}>
              <h4 className={styles.step}>{step}</h4>
              <ul className={styles.list} aria-label={step}>
                {questions.map(
                  ({ question }, index) => question.step === step && <li key={question.number}>{line(index)}</li>,
                )}
              </ul>
            </div>
          ))}
          <Jump
            words={text.ending}
            icon={null}
            isCurrent={at >= questions.length}
            go={() => {
              go(questions.length);
            }}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Jump({
  words,
  icon,
  isCurrent,
  go,
}: {
  readonly words: string;
  readonly icon: ReactElement | null;
  readonly isCurrent: boolean;
  readonly go: () => void;
}) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      className={mergeClasses(styles.jump, isCurrent && styles.current)}
      {...(isCurrent ? { "aria-current": "step" as const } : {})}
      onClick={go}
    >
      {words}
    </Button>
  );
}
