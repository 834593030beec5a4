/** One question: its wording, what it rests on, the answers, and the comment. All by keyboard: `Keys` says how. */
import { atBeginning } from "../../src/language/counting";
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
import { ActionBar } from "../ui/ActionBar";
import type { AnswerDraft } from "./answer-draft";
import { conditionWords, FORM } from "./form-text";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0 },
  step: { color: tokens.colorBrandForeground1, marginInlineEnd: tokens.spacingHorizontalXS },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
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
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
  },
  fold: { cursor: "pointer", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  folded: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  // Fluent's own focus frame waits for the Tab key; here the keyboard is in use from the start.
  answers: {
    "& .fui-RadioGroup": { rowGap: 0 },
    // In the pane of a small screen the answers stand beside each other, so that the comment is in sight too.
    "@media (min-height: 421px) and (max-height: 560px)": {
      "& .fui-RadioGroup": { flexDirection: "row", flexWrap: "wrap" },
    },
    "& .fui-Radio__indicator, & .fui-Radio__label": { marginBlock: tokens.spacingVerticalXS },
    "& .fui-Radio__label": { paddingBlock: 0 },
    "& .fui-Radio": { alignItems: "center" },
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
        <Badges each={each} />
        <h3 id={title} className={styles.text}>
          {question.text}
        </h3>
      </div>
      <Guidance id={guidance} each={each} />
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
                  {atBeginning(choice)}
                  <kbd aria-hidden className={styles.key}>
                    {choice.slice(0, 1).toUpperCase()}
                  </kbd>
                </>
              }
            />
          ))}
        </RadioGroup>
      </div>
      <div ref={comment}>
        <Comment
          draft={draft}
          each={each}
          isDemanded={isDemanded}
          clear={() => {
            give("");
            toAnswers();
          }}
        />
      </div>
      <PassStep filled={filled} at={at} go={go} />
      <ActionBar>
        <Button disabled={neighbour(filled, at, -1) === null} onClick={back}>
          {text.previous}
        </Button>
        <Button appearance="primary" onClick={forward}>
          {isLast ? text.toEnd : text.next}
        </Button>
      </ActionBar>
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

/** Where in the template the question stands, and what kind of question it is. */
function Badges({ each: { question, offered } }: { readonly each: FilledQuestion }) {
  const styles = useStyles();
  const text = useText(FORM);
  return (
    <div className={styles.badges}>
      <Text size={200} weight="semibold" className={styles.step}>{`${question.number} · ${question.step}`}</Text>
      <Badge size="small" appearance="outline" color={question.requirement === "skal" ? "brand" : "informative"}>
        {text.requirement[question.requirement]}
      </Badge>
      {offered !== undefined && (
        <Badge size="small" appearance="tint" color="informative">
          {text.offered.badge}
        </Badge>
      )}
      {question.highlighted && (
        <Badge size="small" appearance="filled" color="warning">
          {text.highlighted}
        </Badge>
      )}
    </div>
  );
}

/** What the question rests on, and when it is asked: folded away, but for what this answer hangs on. */
function Guidance({
  id,
  each: { question, unasked, offered },
}: {
  readonly id: string;
  readonly each: FilledQuestion;
}) {
  const styles = useStyles();
  const text = useText(FORM);
  const { language } = usePaneHost();
  const { legalBasis, guidance, conditions } = question;
  const lines = [
    toldHowToAnswer(question, language),
    ...(legalBasis === "" ? [] : [`${text.legal}: ${legalBasis}`]),
    ...(conditions.length === 0 ? [] : [text.condition(conditionWords(conditions, text))]),
  ];
  return (
    <div id={id} className={styles.guidance}>
      {offered !== undefined && <Text size={200}>{text.offered.hint(offered)}</Text>}
      <details>
        <summary className={styles.fold}>{text.basis}</summary>
        <div className={styles.folded}>
          {lines.map((line) => (
            <Text key={line} size={200}>
              {line}
            </Text>
          ))}
          {guidance !== undefined && (
            <Text size={200} lang="da" className={styles.guide}>
              {`${text.guidance}: ${guidance}`}
            </Text>
          )}
        </div>
      </details>
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
  /** Takes the answer back. */
  readonly clear: () => void;
}

function Comment({ draft, each: { question, answer, state, offered }, isDemanded, clear }: CommentProps) {
  const styles = useStyles();
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
    <div>
      {answer !== "" && (
        <Button size="small" appearance="subtle" className={styles.clear} onClick={clear}>
          {text.clear}
        </Button>
      )}
      <Field
        label={text.comment}
        required={must}
        hint={hint}
        {...(error === null ? {} : { validationState: "error" as const, validationMessage: error })}
      >
        <Textarea
          resize="vertical"
          rows={2}
          value={draft.valueOf(part)}
          onChange={(_, { value }) => {
            draft.type(part, value);
          }}
          onBlur={() => void draft.save()}
        />
      </Field>
    </div>
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
