/** One question: its wording, what it rests on, the answers, and the comment. All by keyboard: `Keys` says how. */
import {
  Badge,
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { FilledForm, Part, FilledQuestion } from "../../src/review/facts/answering";
import { choicesOf, isNegative, mustExplain, neighbour, toldHowToAnswer } from "../../src/review/facts/answering";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import type { AnswerDraft } from "./answer-draft";
import { conditionWords, FORM, shown } from "./form-text";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0 },
  step: { color: tokens.colorBrandForeground1 },
  how: { color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "pre-line",
  },
  guidance: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  guide: { whiteSpace: "pre-line", color: tokens.colorNeutralForeground1 },
  badges: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
  },
  // Fluent's own focus frame waits for the Tab key; here the keyboard is in use from the start.
  answers: {
    "& .fui-Radio:has(input:focus-visible)": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: tokens.spacingHorizontalS,
  },
  skipped: { marginBottom: tokens.spacingVerticalM },
  clear: { alignSelf: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
});

interface QuestionCardProps {
  readonly draft: AnswerDraft;
  readonly filled: FilledForm;
  readonly at: number;
  /** Questions that were passed over on the way here. */
  readonly skipped: readonly string[];
  readonly go: (to: number) => void;
}

export function QuestionCard({ draft, filled, at, skipped, go }: QuestionCardProps) {
  const styles = useStyles();
  const text = useText(FORM);
  const each = filled.questions[at] as FilledQuestion;
  const { question, answer } = each;
  const choices = choicesOf(question);
  const answers = useRef<HTMLDivElement>(null);
  const comment = useRef<HTMLDivElement>(null);
  const [isDemanded, setDemanded] = useState(false);
  const { language } = usePaneHost();
  const toAnswers = (): void => {
    (
      answers.current?.querySelector<HTMLElement>("input:checked") ??
      answers.current?.querySelector<HTMLElement>("input")
    )?.focus();
  };
  const toComment = (): void => {
    comment.current?.querySelector("textarea")?.focus();
  };
  useEffect(toAnswers, []);
  const give = (value: string): void => {
    draft.type({ kind: "answer", question: question.number }, value);
    setDemanded(false);
  };
  const move = (to: number, isForward: boolean): void => {
    const held = draft.faultOf({ kind: "comment", question: question.number }) !== null;
    const unexplained = isForward && each.state === "unexplained";
    if (held || unexplained) {
      setDemanded(unexplained);
      toComment();
    } else go(to);
  };
  const forward = (): void => {
    move(neighbour(filled, at, 1) ?? filled.questions.length, true);
  };
  const back = (): void => {
    const to = neighbour(filled, at, -1);
    if (to !== null) move(to, false);
  };
  /** Letters and digits work where no text is typed: in the answers. */
  const pressed = (event: KeyboardEvent): void => {
    const inAnswers = answers.current?.contains(event.target as Node) === true;
    const act = keyAction(event, inAnswers, choices);
    if (act === null) return;
    event.preventDefault();
    if (act === "next") forward();
    else if (act === "previous") back();
    else if (act === "comment") toComment();
    else if (act === "answers") toAnswers();
    else {
      give(act.answer);
      answers.current?.querySelectorAll("input")[Math.max(0, choices.indexOf(act.answer))]?.focus();
    }
  };
  const isLast = neighbour(filled, at, 1) === null;
  const title = useId();
  const guidance = useId();
  return (
    // Keys are heard for the whole question, whatever part of it has the focus.
    <div role="group" aria-labelledby={title} className={styles.card} onKeyDown={pressed}>
      <div>
        <div role="status">
          {skipped.length > 0 && (
            <MessageBar intent="info" layout="multiline" className={styles.skipped}>
              <MessageBarBody>{text.skipped(skipped)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Text size={200} weight="semibold" className={styles.step}>{`${question.number} · ${question.step}`}</Text>
        <h3 id={title} className={styles.text}>
          {question.text}
        </h3>
      </div>
      <Guidance id={guidance} each={each} />
      <Text size={200} className={styles.how}>
        {toldHowToAnswer(question, language)}
      </Text>
      <div ref={answers} className={styles.answers}>
        <RadioGroup
          aria-labelledby={title}
          aria-describedby={guidance}
          value={choices.includes(answer) ? answer : ""}
          onChange={(_, { value }) => {
            give(value);
          }}
        >
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={
                <>
                  {shown(choice)}
                  <kbd aria-hidden className={styles.key}>
                    {choice.slice(0, 1).toUpperCase()}
                  </kbd>
                </>
              }
            />
          ))}
        </RadioGroup>
      </div>
      {answer !== "" && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.clear}
          onClick={() => {
            give("");
            toAnswers();
          }}
        >
          {text.clear}
        </Button>
      )}
      <div ref={comment}>
        <Comment draft={draft} each={each} isDemanded={isDemanded} />
      </div>
      <div className={styles.buttons}>
        <Button disabled={neighbour(filled, at, -1) === null} onClick={back}>
          {text.previous}
        </Button>
        <Button appearance="primary" onClick={forward}>
          {isLast ? text.toEnd : text.next}
        </Button>
      </div>
      <PassStep filled={filled} at={at} go={go} />
    </div>
  );
}

type KeyAction = "next" | "previous" | "comment" | "answers" | { readonly answer: string };

function keyAction(event: KeyboardEvent, inAnswers: boolean, choices: readonly string[]): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === "Enter") return ctrlKey || metaKey || inAnswers ? "next" : null;
  if (altKey && key === "ArrowLeft") return "previous";
  if (altKey && key === "ArrowRight") return "next";
  if (key === "Escape" && event.target instanceof HTMLTextAreaElement) return "answers";
  if (!inAnswers || ctrlKey || metaKey || altKey) return null;
  if (key === "Delete" || key === "Backspace") return { answer: "" };
  if (key.toLowerCase() === "b") return "comment";
  const answer = /^[1-9]$/u.test(key)
    ? choices[Number(key) - 1]
    : choices.find((choice) => choice.startsWith(key.toLowerCase()));
  return answer === undefined ? null : { answer };
}

/** What the question rests on, and when it is asked. */
function Guidance({
  id,
  each: { question, unasked, offered },
}: {
  readonly id: string;
  readonly each: FilledQuestion;
}) {
  const styles = useStyles();
  const text = useText(FORM);
  return (
    <div id={id} className={styles.guidance}>
      <div className={styles.badges}>
        <Badge appearance="outline" color={question.requirement === "skal" ? "brand" : "informative"}>
          {text.requirement[question.requirement]}
        </Badge>
        {offered !== undefined && (
          <Badge appearance="tint" color="informative">
            {text.offered.badge}
          </Badge>
        )}
        {question.highlighted && (
          <Badge appearance="filled" color="warning">
            {text.highlighted}
          </Badge>
        )}
      </div>
      {offered !== undefined && <Text size={200}>{text.offered.hint(offered)}</Text>}
      {question.legalBasis !== "" && <Text size={200}>{`${text.legal}: ${question.legalBasis}`}</Text>}
      {question.guidance !== undefined && (
        <Text size={200} lang="da" className={styles.guide}>
          {`${text.guidance}: ${question.guidance}`}
        </Text>
      )}
      {question.conditions.length > 0 && (
        <Text size={200}>{text.condition(conditionWords(question.conditions, text))}</Text>
      )}
      {unasked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.unasked}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

interface CommentProps {
  readonly draft: AnswerDraft;
  readonly each: FilledQuestion;
  /** The user wanted to go on without it. */
  readonly isDemanded: boolean;
}

function Comment({ draft, each: { question, answer, state, offered }, isDemanded }: CommentProps) {
  const text = useText(FORM);
  const part: Part = { kind: "comment", question: question.number };
  const fault = draft.faultOf(part);
  const must = mustExplain(question, answer, offered);
  const error =
    fault !== null ? text.faults[fault] : isDemanded && state === "unexplained" ? text.commentMissing(answer) : null;
  const negative = choicesOf(question).find((choice) => mustExplain(question, choice));
  const hint = [
    must
      ? text.commentHint.must
      : question.comment === "nej" && negative !== undefined
        ? text.commentHint.nej(negative)
        : "",
    isNegative(question, answer) ? text.commentHint.mark : "",
  ]
    .filter((each) => each !== "")
    .join(" ");
  return (
    <Field
      label={text.comment}
      required={must}
      hint={hint}
      {...(error === null ? {} : { validationState: "error" as const, validationMessage: error })}
    >
      <Textarea
        resize="vertical"
        rows={3}
        value={draft.valueOf(part)}
        onChange={(_, { value }) => {
          draft.type(part, value);
        }}
        onBlur={() => void draft.save()}
      />
    </Field>
  );
}

/** On a case reviewed in whole, a step nobody reviews is left blank as a whole. */
function PassStep({ filled: { questions }, at, go }: Pick<QuestionCardProps, "filled" | "at" | "go">) {
  const styles = useStyles();
  const text = useText(FORM);
  const each = questions[at];
  if (each?.inBlankStep !== true || questions[at - 1]?.question.step === each.question.step) return null;
  const past = questions.findIndex(({ question }, index) => index > at && question.step !== each.question.step);
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.clear}
      onClick={() => {
        go(past < 0 ? questions.length : past);
      }}
    >
      {text.passStep(each.question.step)}
    </Button>
  );
}
