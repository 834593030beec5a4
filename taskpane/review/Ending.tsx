/** The end of a case: what is missing, who reviewed it and when, the overall assessment, and Færdig. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { FilledForm, Part, Remainder, FilledQuestion } from "../../src/review/facts/answering";
import {
  dateDoubt,
  dayText,
  dialogueParts,
  isComplete,
  longDay,
  neighbour,
  offeredNames,
  remainderOf,
} from "../../src/review/facts/answering";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { ActionBar } from "../ui/ActionBar";
import type { AnswerDraft } from "./answer-draft";
import { FORM } from "./form-text";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  remainder: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  beside: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  wide: { flexGrow: 1 },
  note: { color: tokens.colorNeutralForeground2 },
});

interface EndingProps {
  readonly draft: AnswerDraft;
  readonly filled: FilledForm;
  readonly go: (to: number) => void;
  /** Calls `then` once everything typed is written in the sheet. */
  readonly leave: (then: () => void) => void;
  readonly close: () => void;
  readonly isHandedOut: boolean;
  /** Who may have filled in the case, judged by the cases before it. */
  readonly before: readonly string[];
  readonly next?: { readonly id: string; readonly open: () => void };
}

export function Ending({ draft, filled, go, leave, close, isHandedOut, before, next }: EndingProps) {
  const styles = useStyles();
  const text = useText(FORM);
  const host = usePaneHost();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const left = remainderOf(filled);
  const complete = isComplete(filled);
  const isDone = draft.valueOf({ kind: "done" }) === "ja";
  const [isRefused, setRefused] = useState(false);
  const finish = (value: boolean): void => {
    const fill = (part: Part, text: string): void => {
      if (draft.valueOf(part) === "" && text !== "") draft.type(part, text);
    };
    // Færdig is said of a case with nothing missing; what stands in the sheet already is the reviewer's own word.
    setRefused(value && !complete);
    if (value && !complete) return;
    if (value) {
      // Where the program does not know who works here, whoever filled in the case before is offered, not assumed.
      fill({ kind: "reviewer" }, host.user());
      fill({ kind: "date" }, host.now().slice(0, 10));
    }
    draft.type({ kind: "done" }, value ? "ja" : "");
  };
  return (
    <div className={styles.card}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {text.ending.title}
      </h3>
      <Missing
        left={left}
        isComplete={complete}
        unknown={draft.current().form.unknown}
        jump={(each) => {
          go(filled.questions.indexOf(each));
        }}
      />
      <Heads draft={draft} before={before} />
      <Checkbox
        label={text.ending.doneLabel}
        checked={isDone}
        onChange={(_, { checked }) => {
          finish(checked === true);
        }}
      />
      <Text size={200} className={styles.note}>
        {text.ending.doneHint(host.user() !== "")}
      </Text>
      {isRefused && !complete && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>{text.ending.notDone}</MessageBarBody>
        </MessageBar>
      )}
      {isDone && draft.valueOf({ kind: "reviewer" }) === "" && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>{text.ending.noReviewer}</MessageBarBody>
        </MessageBar>
      )}
      {isDone && !complete && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.ending.doneThough}</MessageBarBody>
        </MessageBar>
      )}
      {isDone && <Text>{isHandedOut ? text.ending.afterwards.handedOut : text.ending.afterwards.register}</Text>}
      <ActionBar>
        <Button
          onClick={() => {
            go(neighbour(filled, filled.questions.length, -1) ?? 0);
          }}
        >
          {text.previous}
        </Button>
        <Button
          appearance={isDone && next === undefined ? "primary" : "secondary"}
          onClick={() => {
            leave(close);
          }}
        >
          {text.close}
        </Button>
        {next !== undefined && (
          <Button
            appearance={isDone ? "primary" : "secondary"}
            onClick={() => {
              leave(next.open);
            }}
          >
            {text.ending.next(next.id)}
          </Button>
        )}
      </ActionBar>
    </div>
  );
}

interface MissingProps {
  readonly left: Remainder;
  readonly isComplete: boolean;
  readonly unknown: readonly string[];
  readonly jump: (to: FilledQuestion) => void;
}

function Missing({ left, isComplete, unknown, jump }: MissingProps) {
  const styles = useStyles();
  const text = useText(FORM).ending;
  const line = (sentence: string, questions: readonly FilledQuestion[]): ReactNode =>
    questions.length > 0 && (
      <Text>
        {`${sentence}: `}
        {questions.map((each, index) => (
          <span key={each.question.number}>
            {index > 0 && ", "}
            <Link
              inline
              as="button"
              onClick={() => {
                jump(each);
              }}
            >
              {each.question.number}
            </Link>
          </span>
        ))}
      </Text>
    );
  const everything = left.blankSteps.length + unknown.length === 0;
  return (
    <div className={styles.remainder}>
      {isComplete && <Text weight="semibold">{everything ? text.complete : text.completeSteps}</Text>}
      {line(text.missing(left.missing.length), left.missing)}
      {line(text.unexplained(left.unexplained.length), left.unexplained)}
      {line(text.illegal(left.illegal.length), left.illegal)}
      {left.blankSteps.length > 0 && <Text>{text.blankSteps(left.blankSteps)}</Text>}
      {unknown.length > 0 && <Text>{text.unknown(unknown)}</Text>}
    </div>
  );
}

/** So many names are offered. */
const MOST_NAMES = 3;

type Head = Exclude<Part["kind"], "answer" | "comment" | "done">;

/** Udfyldt af, Dato and Samlet vurdering; and what came of a talk, where the sheet asks for it. */
function Heads({ draft, before }: { readonly draft: AnswerDraft; readonly before: readonly string[] }) {
  const styles = useStyles();
  const text = useText(FORM);
  const host = usePaneHost();
  const save = (): void => void draft.save();
  const field = (kind: Head) => {
    const fault = draft.faultOf({ kind });
    return {
      label: text.parts[kind],
      ...(fault === null ? {} : { validationState: "error" as const, validationMessage: text.faults[fault] }),
    };
  };
  const input = (kind: Head) => ({
    value: draft.valueOf({ kind }),
    onChange: (_: unknown, { value }: { readonly value: string }): void => {
      draft.type({ kind }, value);
    },
    onBlur: save,
  });
  const names = offeredNames(host.user(), before);
  const doubt = dateDoubt(draft.current().form, draft.valueOf({ kind: "date" }), host.now().slice(0, 10));
  const doubted =
    doubt === null
      ? {}
      : {
          validationState: "warning" as const,
          validationMessage: text.ending.dateDoubt[doubt](longDay(draft.valueOf({ kind: "date" }))),
        };
  const written = draft.valueOf({ kind: "date" });
  // As it is when the ending opens: a field does not change under the hand that types in it.
  const [isDay] = useState(() => written === "" || /^\d{4}-\d{2}-\d{2}$/u.test(written));
  const put = (kind: "reviewer" | "date", value: string): void => {
    draft.type({ kind }, value);
    save();
  };
  return (
    <>
      <div className={styles.beside}>
        <Field className={styles.wide} {...field("reviewer")}>
          <Input autoComplete="name" maxLength={80} {...input("reviewer")} />
        </Field>
        {names.slice(0, MOST_NAMES).map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              put("reviewer", name);
            }}
          >
            {text.ending.insertName(name)}
          </Button>
        ))}
      </div>
      <div className={styles.beside}>
        <Field className={styles.wide} {...field("date")} {...doubted}>
          {isDay ? (
            <Input type="date" {...input("date")} />
          ) : (
            // What somebody else wrote in the sheet and is no day is shown as it stands, to be corrected.
            <Input placeholder={text.ending.dateForm} {...input("date")} value={dayText(written)} />
          )}
        </Field>
        <Button
          size="small"
          onClick={() => {
            put("date", host.now().slice(0, 10));
          }}
        >
          {text.ending.today}
        </Button>
      </div>
      <Field {...field("assessment")}>
        <Textarea resize="vertical" rows={4} {...input("assessment")} />
      </Field>
      {dialogueParts(draft.current().form).map((kind) => (
        <Field key={kind} {...field(kind)}>
          <Textarea resize="vertical" rows={kind === "participants" ? 2 : 3} {...input(kind)} />
        </Field>
      ))}
    </>
  );
}
