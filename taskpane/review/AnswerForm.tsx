/** The form of one case: question by question, written in the review sheet as it is answered. It begins where it stopped. */
import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { CaseForm, TypedPart } from "../../src/review/facts/answering";
import { firstOpen, isOpen, standingOf } from "../../src/review/facts/answering";
import { useDesk } from "../desk";
import { useText } from "../language";
import { useWork } from "../work";
import { Differences } from "./Differences";
import { Ending } from "./Ending";
import { Filling } from "./filling";
import type { FillingState } from "./filling";
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
  /** Who filled in the case before; empty where nobody did. */
  readonly before: string;
  /** The next case that is not finished. */
  readonly next?: { readonly id: string; readonly open: () => void };
}

function useFilling(opened: CaseForm): readonly [Filling, FillingState] {
  const work = useWork();
  const { writing } = useText(FORM);
  const [filling] = useState(
    () => new Filling(opened, (input) => work.afterwards(writing, (watch) => work.desk.type(input, watch))),
  );
  useEffect(() => {
    const save = (): void => void filling.save();
    document.addEventListener("visibilitychange", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [filling]);
  useSeeing(filling, opened);
  return [filling, useSyncExternalStore(filling.subscribe, filling.current)];
}

/** What is typed in the sheet itself while the form is open is shown in the form. */
function useSeeing(filling: Filling, opened: CaseForm): void {
  const work = useWork();
  const { reading } = useText(FORM);
  useEffect(() => {
    let isOpen = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const { form } = filling.current();
      const now = await work.afterwards(reading, (watch) => work.desk.again(form, watch));
      if (isOpen && now !== null) filling.seen(now, form);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), SOON);
    };
    const stop = work.desk.hear(opened.sheet, soon);
    // Where Excel sends no events: whoever comes back from the sheet may have typed there.
    window.addEventListener("focus", soon);
    return () => {
      isOpen = false;
      clearTimeout(timer);
      stop();
      window.removeEventListener("focus", soon);
    };
  }, [filling, opened, reading, work]);
}

/** How long is waited for further edits of the sheet before it is read again. Milliseconds. */
const SOON = 150;

/** A position among the questions; as many as there are: the ending. */
export function AnswerForm({ opened, close, isHandedOut, before, next }: AnswerFormProps) {
  const styles = useStyles();
  const text = useText(FORM);
  const [filling, state] = useFilling(opened);
  const standing = useMemo(() => standingOf(state.form, state.typed), [state.form, state.typed]);
  const { questions, answered, asked } = standing;
  const [at, setAt] = useState(() => (questions.some(isOpen) ? firstOpen(standing) : questions.length));
  const [leaving, setLeaving] = useState<{ readonly then: () => void } | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const go = (to: number): void => {
    void filling.save();
    const between = questions.slice(at + 1, Math.max(at + 1, to)).filter((each) => each.standing === "not asked");
    setSkipped(between.map(({ question }) => question.number));
    setAt(to);
  };
  const leave = async (then: () => void): Promise<void> => {
    await filling.save();
    if (filling.current().typed.length === 0) then();
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
          <SaveState state={state} retry={() => void filling.save()} />
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
      <Differences filling={filling} differing={state.differing} />
      {at < questions.length ? (
        <QuestionCard key={at} filling={filling} standing={standing} at={at} skipped={skipped} go={go} />
      ) : (
        <Ending
          filling={filling}
          standing={standing}
          go={go}
          leave={(then) => void leave(then)}
          close={close}
          isHandedOut={isHandedOut}
          before={before}
          {...(next === undefined ? {} : { next })}
        />
      )}
      <JumpList standing={standing} at={at} go={go} />
      <Keys />
      <SheetLink form={form} at={at} />
    </>
  );
}

/** To the cell of the question in hand. */
function SheetLink({ form, at }: { readonly form: CaseForm; readonly at: number }) {
  const styles = useStyles();
  const text = useText(FORM);
  const desk = useDesk();
  const place = form.questions[at]?.answer.at ?? form.done.at;
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.close}
      onClick={() => void desk.show({ sheet: form.sheet, cell: place.cell ?? null })}
    >
      {text.inSheet}
    </Button>
  );
}
