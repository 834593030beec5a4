/**
 * Answers that dates give to questions of a review: offered on the sheet with the dates behind them, never more. What is
 * open, in doubt or cannot be told offers nothing.
 *
 * The text of an offer stands in the comment: it ends at its first full stop, and what a reviewer writes stands behind.
 */
import { danishDate, dateFromSerial } from "../../kernel/date";
import { isDayAlone } from "../../kernel/danish-clock";
import type { AnsweredBy } from "../../templates/deadline-answers";
import { OFFER_BEGINS } from "../../templates/rules/offered";
import type { Deadline, DeadlineId } from "./deadline";

export interface Offer {
  readonly answer: "ja" | "nej";
  /** What it is made of, as it stands in the comment. */
  readonly note: string;
}

/** What start and end of a deadline are called where they are told as dates. */
const WORDS: Readonly<Record<DeadlineId, readonly [start: string, end: string]>> = {
  D1: ["modtaget", "vurderet"],
  D2: ["modtaget", "kvittering sendt"],
  D3: ["regnet fra", "undersøgelse afsluttet"],
  D4: ["regnet fra", "plan"],
  D5: ["iværksat", "fulgt op"],
  D6: ["forrige opfølgning", "fulgt op"],
  D7: ["iværksat", "seneste besøg"],
};

/** @param deadlines of one case and one kind; the last of them is the one asked about */
export function offerOf(
  { orReasoned, onlyNo }: Pick<AnsweredBy, "orReasoned" | "onlyNo">,
  deadlines: readonly Deadline[],
): Offer | null {
  const last = deadlines.reduce<Deadline | null>(
    (found, each) => (found === null || (each.start ?? 0) >= (found.start ?? 0) ? each : found),
    null,
  );
  if (last === null) return null;
  if (last.state === "overholdt") return onlyNo === true ? null : { answer: "ja", note: noteOf(last) };
  if (last.state !== "overskredet") return null;
  if (orReasoned !== true) return { answer: "nej", note: noteOf(last) };
  if (last.reasoned === "") return null;
  return { answer: last.reasoned === "ja" ? "ja" : "nej", note: noteOf(last) };
}

function noteOf({ id, start, end, due, reasoned }: Deadline): string {
  const [from, to] = WORDS[id];
  const parts = [
    start === null ? "" : `${from} ${momentText(start)}`,
    end === null ? `ikke ${to}` : `${to} ${momentText(end)}`,
    due === null ? "" : `frist ${momentText(Math.floor(due))}`,
    reasoned === "" ? "" : `overskridelse begrundet: ${reasoned}`,
  ];
  return `${OFFER_BEGINS} ${parts.filter((part) => part !== "").join(", ")}.`;
}

/** `05-01-2026`, and its time of day where there is one. */
function momentText(serial: number): string {
  const day = danishDate(dateFromSerial(serial) ?? "");
  if (isDayAlone(serial)) return day;
  const minutes = Math.round((serial % 1) * 1440);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
