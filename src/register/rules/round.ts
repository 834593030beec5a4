/** Rounds: how a name as `2026-K1` becomes a period, and how far a round and level has come. */
import type { IsoDate } from "../../kernel/date";
import { addDays, addMonths } from "../../kernel/date";
import { looksLikeFormula } from "../../kernel/cell";
import { MONTHS } from "../../kernel/period";
import { clean, plainSigns } from "../../kernel/text";

/**
 * `indlæst`: a round of before this register, of which only figures were imported. `samlet`: shorter rounds laid together.
 */
export const ROUND_STATUSES = ["planlagt", "udtrukket", "udsendt", "afleveret", "lukket", "indlæst", "samlet"] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** A row of tblRunder: one round on one level. */
export interface Round {
  readonly round: string;
  readonly level: number;
  /** Betegnelse: the heading in the Bilag, as `Niveau 2, 1. kvartal 2026`. */
  readonly label: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly drawn: IsoDate | null;
  readonly seed: string;
  readonly status: RoundStatus;
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Danish, as `1. kvartal 2026`. */
  readonly label: string;
}

/** Months of a period by the letter in its name: half-year, tertial (four months), quarter (also `Q`). */
const LETTER_MONTHS: Readonly<Record<string, number>> = { H: 6, T: 4, K: 3, Q: 3 };
const PERIOD_WORDS: Readonly<Record<string, string>> = { H: "halvår", T: "tertial", K: "kvartal", Q: "kvartal" };

/** The period a round's name says: `2026`, `2026-H1`, `2026-T1`, `2026-K1` (or `Q1`), `2026-03`. Null for any other name. */
export function periodOf(round: string): Period | null {
  const match = /^(\d{4})(?:-(?:([KQHT])([1-4])|(0[1-9]|1[0-2])))?$/iu.exec(plainSigns(round));
  if (match === null) return null;
  const year = match[1] as string;
  const kind = (match[2] ?? "").toUpperCase();
  const number = Number(match[3] ?? match[4] ?? 0);
  const length = LETTER_MONTHS[kind] ?? (number > 0 ? 1 : 12);
  if (number * length > 12) return null;
  const first = number === 0 ? 1 : (number - 1) * length + 1;
  const from = `${year}-${String(first).padStart(2, "0")}-01`;
  const word = PERIOD_WORDS[kind];
  const name = word !== undefined ? `${number}. ${word} ` : number > 0 ? `${MONTHS[number - 1] as string} ` : "";
  return { from, to: addDays(addMonths(from, length), -1), label: `${name}${year}` };
}

/** Meant for a period, yet none: `2026-K5`, `2026 K1`, `2026-13`; or what Excel would take for a formula. */
export function isUnclear(round: string): boolean {
  const meant = /^\d{4}(?:[\s./-]*[KQHT][\s./-]*\d*|-\d\d)$/iu.test(plainSigns(round));
  return periodOf(round) === null && (meant || looksLikeFormula(round) || !/[\p{L}\p{N}]/u.test(round));
}

/** The name of a new round: with ordinary signs where it is a period, else as typed. */
export function newRound(typed: string): string {
  return periodOf(typed) === null ? clean(typed) : plainSigns(typed);
}

/** How many whole months a round lasts; null where its period is not known or no whole months. */
export function monthsOf({ from, to }: Pick<Round, "from" | "to">): number | null {
  if (from === null || to === null) return null;
  const months = [1, 2, 3, 4, 6, 12].filter((each) => addDays(addMonths(from, each), -1) === to);
  return months[0] ?? null;
}

/** The usual name of the period of so many months that a day lies in: `2026-03`, `2026-K1`, `2026-T1`, `2026-H1`, `2026`. */
export function periodName(day: IsoDate, months: 1 | 3 | 4 | 6 | 12): string {
  const [year, month] = day.split("-") as [string, string];
  if (months === 12) return year;
  const number = Math.ceil(Number(month) / months);
  return months === 1 ? `${year}-${month}` : `${year}-${{ 3: "K", 4: "T", 6: "H" }[months]}${number}`;
}

export function roundLabel(round: string, level: number): string {
  return `Niveau ${level}, ${periodOf(round)?.label ?? round}`;
}

/** Whether only figures of a round were imported. */
export function isImported({ status }: Pick<Round, "status">): boolean {
  return status === "indlæst";
}

/** Whether a round's figures are those of shorter rounds laid together, as a quarter of three months. */
export function isPooled({ status }: Pick<Round, "status">): boolean {
  return status === "samlet";
}

/** Whether a round has figures alone: nothing is drawn, handed out or collected in it. */
export function isOfFiguresAlone(round: Pick<Round, "status">): boolean {
  return isImported(round) || isPooled(round);
}

/**
 * Rounds with those marked as imported that 0.1.0 wrote as closed: nothing was ever drawn in them, yet they have figures.
 * @param hasImported whether a round has figures that were imported
 */
export function markImported(rounds: readonly Round[], hasImported: (round: Round) => boolean): readonly Round[] {
  return rounds.map((round) =>
    round.status === "lukket" && round.drawn === null && round.seed === "" && hasImported(round)
      ? { ...round, status: "indlæst" }
      : round,
  );
}

/** Whether nothing more happens in a round: closed, of before this register, or laid together of others. */
export function isOver(round: Pick<Round, "status">): boolean {
  return round.status === "lukket" || isOfFiguresAlone(round);
}

/** Later than any day. */
const OPEN_END = "9999";

/**
 * When a round ends: its period, else what its name says of time, else the day it was drawn. An imported round that says
 * nothing of time is before all others; any other such round after them.
 */
export function endOf(round: Round): string {
  return round.to ?? periodOf(round.round)?.to ?? round.drawn ?? (isImported(round) ? "" : OPEN_END);
}

/** Rounds in the order of their periods, wherever they stand in Runder; those that end on one day as they stand. */
export function inTime(rounds: readonly Round[]): readonly Round[] {
  return rounds
    .map((round, index) => ({ round, index, end: endOf(round) }))
    .sort((a, b) => (a.end === b.end ? a.index - b.index : a.end < b.end ? -1 : 1))
    .map(({ round }) => round);
}

/** The row of a round that is not in tblRunder yet: its period by its name, its status `planlagt`. */
export function plannedRound(round: string, level: number): Round {
  const period = periodOf(round);
  return {
    round,
    level,
    label: roundLabel(round, level),
    from: period?.from ?? null,
    to: period?.to ?? null,
    deadline: null,
    drawn: null,
    seed: "",
    status: "planlagt",
  };
}
