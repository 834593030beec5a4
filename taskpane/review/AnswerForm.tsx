/** The form of one case: question by question, each written in the review sheet as it is answered. */
import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { CaseForm, TypedPart } from "../../src/review/facts/answering";
import { firstOpen, isOpen, filledForm } from "../../src/review/facts/answering";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useStore } from "../store";
import { AnswerDraft } from "./answer-draft";
import type { DraftState } from "./answer-draft";
import { Differences } from "./Differences";
import { Ending } from "./Ending";
import { FORM } from "./form-text";
import { JumpList } from "./JumpList";
import { Keys } from "./Keys";
import { QuestionCard } from "./QuestionCard";
import { SaveState } from "./SaveState";
import { Unwritten } from "./Unwritten";

const useStyles = makeStyles({
  // As high as the pane: the form can stand at its top, whatever is above it.
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minHeight: "100vh",
  },
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { color: tokens.colorNeutralForeground2 },
});

interface AnswerFormProps {
  readonly opened: CaseForm;
  readonly close: () => void;
  readonly isHandedOut: boolean;
  /** Who may have filled in the case, judged by the cases before it. */
  readonly before: readonly string[];
  /** The next case that is not finished. */
  readonly next?: { readonly id: string; readonly open: () => void };
}

function useDraft(opened: CaseForm): readonly [AnswerDraft, DraftState] {
  const store = useStore();
  const { writing } = useText(FORM);
  const [draft] = useState(
    () => new AnswerDraft(opened, (input) => store.afterwards(writing, (monitor) => store.host.type(input, monitor))),
  );
  useEffect(() => {
    const save = (): void => void draft.save();
    document.addEventListener("visibilitychange", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [draft]);
  useSeeing(draft, opened);
  return [draft, useSyncExternalStore(draft.subscribe, draft.current)];
}

/** What is typed in the sheet itself while the form is open is shown in the form. */
function useSeeing(draft: AnswerDraft, opened: CaseForm): void {
  const store = useStore();
  const { reading } = useText(FORM);
  useEffect(() => {
    let isOpen = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const { form } = draft.current();
      const now = await store.afterwards(reading, (monitor) => store.host.again(form, monitor));
      if (isOpen && now !== null) draft.seen(now, form);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), SOON);
    };
    const stop = store.host.hear(opened.sheet, soon);
    // Where Excel sends no events: whoever comes back from the sheet may have typed there.
    window.addEventListener("focus", soon);
    return () => {
      isOpen = false;
      clearTimeout(timer);
      stop();
      window.removeEventListener("focus", soon);
    };
  }, [draft, opened, reading, store]);
}

/** How long is waited for further edits of the sheet before it is read again. Milliseconds. */
const SOON = 150;

export function AnswerForm({ opened, close, isHandedOut, before, next }: AnswerFormProps) {
  const styles = useStyles();
  const text = useText(FORM);
  const [draft, state] = useDraft(opened);
  const filled = useMemo(() => filledForm(state.form, state.typed), [state.form, state.typed]);
  const { questions, answered, asked } = filled;
  const faulty = questions.filter(({ state: each }) => each === "unexplained" || each === "illegal").length;
  // A position among the questions; their count means the ending.
  const [at, setAt] = useState(() => (questions.some(isOpen) ? firstOpen(filled) : questions.length));
  const [leaving, setLeaving] = useState<{ readonly then: () => void } | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const go = (to: number): void => {
    void draft.save();
    const between = questions.slice(at + 1, Math.max(at + 1, to)).filter((each) => each.state === "not asked");
    setSkipped(between.map(({ question }) => question.number));
    setAt(to);
  };
  const leave = async (then: () => void): Promise<void> => {
    await draft.save();
    if (draft.current().typed.length === 0) then();
    else setLeaving({ then });
  };
  const goTo = ({ part }: TypedPart): void => {
    setLeaving(null);
    const to =
      "question" in part ? questions.findIndex(({ question }) => question.number === part.question) : questions.length;
    go(to);
  };
  const { form } = state;
  const frame = useRef<HTMLDivElement>(null);
  // What is asked, the answers, the comment and the way on are to be seen together: the head of the pane makes room.
  useLayoutEffect(() => {
    frame.current?.scrollIntoView();
  }, [at]);
  const about = [form.caseworker, form.age === null ? "" : text.age(form.age), form.steps]
    .filter((part) => part !== "")
    .join(" · ");
  return (
    <div ref={frame} className={styles.form} data-own-head>
      <div className={styles.head}>
        <div className={styles.line}>
          <Button
            appearance="subtle"
            size="small"
            className={styles.close}
            icon={<ArrowLeft16Regular />}
            onClick={() => void leave(close)}
          >
            {text.close}
          </Button>
          <h2 className={styles.title}>{text.title(form.id)}</h2>
        </div>
        <Text size={200} className={styles.note}>
          {about}
        </Text>
        <ProgressBar
          thickness="large"
          aria-label={text.progressLabel}
          value={asked === 0 ? 0 : (answered - faulty) / asked}
          {...(asked > 0 && answered - faulty === asked ? { color: "success" as const } : {})}
        />
        <div className={styles.line}>
          <Text size={200}>{text.progress(answered, asked, faulty)}</Text>
          <SaveState state={state} retry={() => void draft.save()} />
        </div>
      </div>
      {leaving !== null && state.typed.length > 0 && (
        <Unwritten
          typed={state.typed}
          go={goTo}
          stay={() => {
            setLeaving(null);
          }}
          close={leaving.then}
        />
      )}
      <Differences draft={draft} differing={state.differing} />
      {at < questions.length ? (
        <QuestionCard key={at} draft={draft} filled={filled} at={at} skipped={skipped} go={go} />
      ) : (
        <Ending
          draft={draft}
          filled={filled}
          go={go}
          leave={(then) => void leave(then)}
          close={close}
          isHandedOut={isHandedOut}
          before={before}
          {...(next === undefined ? {} : { next })}
        />
      )}
      <JumpList filled={filled} at={at} go={go} />
      <Keys />
      <SheetLink form={form} at={at} />
    </div>
  );
}

/** To the cell of the question in hand. */
function SheetLink({ form, at }: { readonly form: CaseForm; readonly at: number }) {
  const styles = useStyles();
  const text = useText(FORM);
  const host = usePaneHost();
  const place = form.questions[at]?.answer.at ?? form.done.at;
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.close}
      onClick={() => void host.show({ sheet: form.sheet, cell: place.cell ?? null })}
    >
      {text.inSheet}
    </Button>
  );
}
