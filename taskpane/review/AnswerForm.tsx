/** The form of one case: question by question, written in the review sheet as it is answered. It begins where it stopped. */
import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
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
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { color: tokens.colorNeutralForeground2 },
});

interface AnswerFormProps {
  readonly opened: CaseForm;
  readonly close: () => void;
  readonly isHandedOut: boolean;
  /** The next case that is not finished. */
  readonly next?: { readonly id: string; readonly open: () => void };
}

function useFilling(opened: CaseForm): readonly [AnswerDraft, DraftState] {
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
  return [draft, useSyncExternalStore(draft.subscribe, draft.current)];
}

/** A position among the questions; as many as there are: the ending. */
export function AnswerForm({ opened, close, isHandedOut, next }: AnswerFormProps) {
  const styles = useStyles();
  const text = useText(FORM);
  const [draft, state] = useFilling(opened);
  const filled = useMemo(() => filledForm(state.form, state.typed), [state.form, state.typed]);
  const { questions, answered, asked } = filled;
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
  const about = [form.caseworker, form.age === null ? "" : text.age(form.age), form.steps]
    .filter((part) => part !== "")
    .join(" · ");
  return (
    <>
      <div className={styles.head}>
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
        <Text size={200} className={styles.note}>
          {about}
        </Text>
        <ProgressBar thickness="large" aria-label={text.progressLabel} value={asked === 0 ? 0 : answered / asked} />
        <div className={styles.line}>
          <Text size={200}>{text.progress(answered, asked)}</Text>
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
          {...(next === undefined ? {} : { next })}
        />
      )}
      <JumpList filled={filled} at={at} go={go} />
      <Keys />
      <SheetLink form={form} at={at} />
    </>
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
