/**
 * Notifications of a period. Received, and what became of them, are told of those received in the period; closed, passed on
 * and handling time of those whose outcome fell in it: the newest of a period would else always seem to be handled fast.
 *
 * @source Københavns Kommune, Socialforvaltningen 2016, answer to the Borgerrådgiver, "Ugerapporter"
 */
import type { Notification } from "../../cases/rules/notification";
import { OUTCOMES, outcomeOf } from "../../cases/rules/notification";
import { serialFromDate } from "../../kernel/date";
import { wordKey } from "../../kernel/keys";
import type { NamedPeriod } from "../../kernel/period";
import { byCodePoint } from "../../kernel/text";
import { median } from "../../attention/rules/mending-figures";
import type { KeyFigure } from "./key-figure";
import { count, KEY_FIGURES, mean, partName, PARTS, share } from "./key-figure";

const ASSESSMENT = "Børnefaglig undersøgelse";
/** Where the file does not say who notified. */
export const FROM_UNTOLD = "Uoplyst";

/** Calendar days from received to outcome; null where there is no outcome, or no date of it. */
export function daysHandled(each: Notification): number | null {
  if (each.outcomeDate === null || outcomeOf(each) === null) return null;
  return serialFromDate(each.outcomeDate) - Math.floor(each.received);
}

/** Figures of a period, the parts (who notified, days by outcome) last. */
export function notificationFigures(
  rows: readonly Notification[],
  period: Pick<NamedPeriod, "from" | "to">,
): readonly KeyFigure[] {
  const [from, to] = [serialFromDate(period.from), serialFromDate(period.to)];
  const isIn = (moment: number): boolean => moment >= from && moment < to + 1;
  const received = rows.filter((each) => isIn(each.received));
  const settled = received.filter((each) => outcomeOf(each) !== null);
  const ended = rows.filter(
    (each) => outcomeOf(each) !== null && each.outcomeDate !== null && isIn(serialFromDate(each.outcomeDate)),
  );
  const days = (among: readonly Notification[]): number[] => among.map((each) => daysHandled(each) as number);
  // A file that never says whether a child was known would else seem to tell of none.
  const tells = rows.some(({ known }) => known !== "");
  const of = (known: string): number => received.filter((each) => each.known === known).length;
  const led = (outcome: string): readonly Notification[] => ended.filter((each) => outcomeOf(each) === outcome);
  return [
    count("received", received.length),
    ...(tells ? [count("receivedNew", of("ny")), count("receivedKnown", of("kendt"))] : []),
    share("share", settled.filter((each) => outcomeOf(each) === ASSESSMENT).length, settled.length),
    count("open", received.length - settled.length),
    count("closed", led("Lukket").length),
    count("toAssessment", led(ASSESSMENT).length),
    mean(KEY_FIGURES.mean.name, "dage", days(ended)),
    middle(KEY_FIGURES.median.name, days(ended)),
    ...sources(received),
    ...OUTCOMES.flatMap((outcome) => {
      const own = days(led(outcome));
      return own.length === 0
        ? []
        : [mean(partName("days", outcome), "dage", own), middle(partName("middle", outcome), own)];
    }),
  ];
}

function middle(name: string, values: readonly number[]): KeyFigure {
  return { name, measured: "dage", k: null, n: values.length, value: median(values) };
}

/** Who notified, the most frequent first. */
function sources(received: readonly Notification[]): readonly KeyFigure[] {
  const counts = new Map<ReturnType<typeof wordKey>, { readonly name: string; count: number }>();
  for (const { from } of received) {
    const name = from === "" ? FROM_UNTOLD : from;
    const known = counts.get(wordKey(name));
    if (known === undefined) counts.set(wordKey(name), { name, count: 1 });
    else known.count++;
  }
  return Array.from(counts.values())
    .sort((a, b) => b.count - a.count || byCodePoint(a.name, b.name))
    .map(({ name, count: k }) => ({
      name: partName("from", name),
      measured: PARTS.from.measured,
      k,
      n: received.length,
      value: k,
    }));
}
