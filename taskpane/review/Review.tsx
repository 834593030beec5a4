/**
 * Gennemgang: for the staff unit, handing out, who has handed in, and taking in; for whoever reviews, the form. In a
 * workbook that was handed out there is the form alone.
 */
import { useCallback, useEffect, useState } from "react";
import type { Report } from "../../src/app/command";
import { isAt } from "../../src/app/logged";
import type { Reviews } from "../../src/app/reviewing";
import type { CaseForm } from "../../src/app/answering";
import { useText } from "../language";
import { NoRound } from "../parts/NoRound";
import { ReportBar } from "../parts/ReportBar";
import type { ViewProps } from "../view";
import { useRegister, useWork, useWorkState } from "../work";
import { AnswerForm } from "./AnswerForm";
import { CaseList } from "./CaseList";
import { HandIn } from "./HandIn";
import { HandOut } from "./HandOut";
import { Standing } from "./Standing";
import { TEXT } from "./text";

/** The review sheets of the workbook, read when the view opens, after each command, and when `again` is called. */
function useReviews(): { readonly reviews: Reviews | null; readonly failure: Report | null; readonly again: () => void } {
  const work = useWork();
  const text = useText(TEXT);
  const { looked } = useWorkState();
  const [read, setRead] = useState<{ readonly reviews: Reviews | null; readonly failure: Report | null }>({ reviews: null, failure: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLatest = true;
    void work.afterwards(text.reading, (watch) => work.desk.reviews(watch)).then((found) => {
      if (isLatest) setRead(found.kind === "reviews" ? { reviews: found, failure: null } : { reviews: null, failure: found.report });
    });
    return () => { isLatest = false; };
  }, [work, text, looked, turn]);
  return { ...read, again: useCallback(() => { setTurn((before) => before + 1); }, []) };
}

export default function Review({ open }: ViewProps) {
  const text = useText(TEXT);
  const { looked, place } = useWorkState();
  const { reviews, failure, again } = useReviews();
  const [chosen, setChosen] = useState<CaseForm | null>(null);
  const isRegister = looked?.kind === "register";
  if (isRegister && place === null) return <NoRound open={open} />;
  const forms = (reviews?.forms ?? []).filter((form) => !isRegister || place === null || isAt(form, place));
  const close = (): void => {
    setChosen(null);
    again();
  };
  if (chosen !== null) {
    const next = forms.find((form) => form.id !== chosen.id && form.done.value === "");
    return <AnswerForm key={`${chosen.sheet} ${chosen.id}`} opened={chosen} close={close} isHandedOut={!isRegister} {...(next === undefined ? {} : { next: { id: next.id, open: () => { setChosen(next); again(); } } })} />;
  }
  return (
    <>
      {failure !== null && <ReportBar standing={failure} title={text.unreadable} />}
      {isRegister && <RoundReview forms={reviews?.forms ?? []} />}
      {reviews !== null && <CaseList forms={forms} warnings={reviews.warnings} choose={setChosen} isHandedOut={!isRegister} />}
    </>
  );
}

/** The staff unit's part. What comes next in the round comes first. */
function RoundReview({ forms }: { readonly forms: readonly CaseForm[] }) {
  const { overview } = useRegister();
  const { place } = useWorkState();
  const standing = place === null ? undefined : overview.rounds.find((each) => isAt(each, place));
  if (standing === undefined) return null;
  const { status } = standing;
  if (status === "planlagt" || status === "udtrukket") return <HandOut standing={standing} />;
  return (
    <>
      <Standing standing={standing} forms={forms} />
      {status !== "lukket" && <HandIn key={`${standing.round} ${standing.level}`} at={standing} />}
      {status !== "lukket" && <HandOut standing={standing} />}
    </>
  );
}
