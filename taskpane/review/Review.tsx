/**
 * Gennemgang: for the staff unit, handing out, who has handed in, and taking in; for whoever reviews, the form. In a
 * workbook that was handed out there is the form alone.
 */
import type { ReactNode } from "react";
import { useCallback, useEffect, useState } from "react";
import type { Report } from "../../src/register/command";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { isAt } from "../../src/register/logged";
import type { Reviews } from "../../src/review/facts/reviewing";
import type { CaseForm } from "../../src/review/facts/answering";
import { reviewerBefore } from "../../src/review/facts/answering";
import { useText } from "../language";
import type { MadeFile } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { NoRound } from "../ui/NoRound";
import { ReportBar } from "../ui/ReportBar";
import type { ViewProps } from "../view";
import { AnswerForm } from "./AnswerForm";
import { CaseList } from "./CaseList";
import { HandIn } from "./HandIn";
import { HandOut, isToBeSent, Made } from "./HandOut";
import { UnitProgress } from "./UnitProgress";
import { TEXT } from "./text";

/** The review sheets of the workbook, read when the view opens, after each command, and when `again` is called. */
function useReviews(): {
  readonly reviews: Reviews | null;
  readonly failure: Report | null;
  readonly again: () => void;
} {
  const store = useStore();
  const text = useText(TEXT);
  const { looked } = useStoreState();
  const [read, setRead] = useState<{ readonly reviews: Reviews | null; readonly failure: Report | null }>({
    reviews: null,
    failure: null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLatest = true;
    void store
      .afterwards(text.reading, (monitor) => store.host.reviews(monitor))
      .then((found) => {
        if (isLatest)
          setRead(
            found.kind === "reviews" ? { reviews: found, failure: null } : { reviews: null, failure: found.report },
          );
      });
    return () => {
      isLatest = false;
    };
  }, [store, text, looked, turn]);
  return {
    ...read,
    again: useCallback(() => {
      setTurn((before) => before + 1);
    }, []),
  };
}

export default function Review({ open }: ViewProps) {
  const text = useText(TEXT);
  const { looked, place } = useStoreState();
  const { reviews, failure, again } = useReviews();
  const [chosen, setChosen] = useState<CaseForm | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const isRegister = looked?.kind === "register";
  if (isRegister && place === null) return <NoRound open={open} />;
  const forms = (reviews?.forms ?? []).filter((form) => !isRegister || place === null || isAt(form, place));
  const close = (): void => {
    setLast(chosen?.id ?? null);
    setChosen(null);
    again();
  };
  if (chosen !== null) {
    const next = forms.find((form) => form.id !== chosen.id && form.done.value === "");
    return (
      <AnswerForm
        key={`${chosen.sheet} ${chosen.id}`}
        opened={chosen}
        close={close}
        isHandedOut={!isRegister}
        before={reviewerBefore(forms, chosen)}
        {...(next === undefined
          ? {}
          : {
              next: {
                id: next.id,
                open: () => {
                  setChosen(next);
                  again();
                },
              },
            })}
      />
    );
  }
  const list =
    reviews === null ? null : (
      <CaseList forms={forms} warnings={reviews.warnings} choose={setChosen} isHandedOut={!isRegister} last={last} />
    );
  return (
    <>
      {failure !== null && <ReportBar report={failure} title={text.unreadable} />}
      {isRegister && place !== null ? (
        <RoundReview key={`${place.round} ${place.level}`} at={place} forms={reviews?.forms ?? []}>
          {list}
        </RoundReview>
      ) : (
        list
      )}
    </>
  );
}

interface RoundReviewProps {
  readonly at: RoundAndLevel;
  readonly forms: readonly CaseForm[];
  /** The cases that can be filled in here. */
  readonly children: ReactNode;
}

/** The staff unit's part. What comes next in the round comes first. */
function RoundReview({ at, forms, children }: RoundReviewProps) {
  const { overview } = useRegister();
  const [file, setFile] = useState<MadeFile | null>(null);
  const round = overview.rounds.find((each) => isAt(each, at));
  if (round === undefined) return null;
  const { status } = round;
  // Of an imported round and of one laid together only figures are here: nobody answers in it.
  const isOver = status === "lukket" || status === "indlæst" || status === "samlet";
  if (isToBeSent(status)) return <HandOut overview={round} made={setFile} />;
  return (
    <>
      {file !== null && <Made file={file} />}
      <UnitProgress round={round} forms={forms} />
      {!isOver && <HandIn at={at} />}
      {children}
      {!isOver && <HandOut overview={round} made={setFile} />}
    </>
  );
}
