/** Which rounds belong together, where the levels of a register run at different lengths. */
import type { Span } from "../../register/round-spans";
import { spanOf } from "../../register/round-spans";
import type { RoundAndLevel } from "../../kernel/keys";
import { distinct, roundKey } from "../../kernel/keys";
import type { Register } from "../../register/register";
import { endOf, plannedRound } from "../../register/rules/round";

/** When a round ends, wherever in Runder it stands. */
export function endOfRound(register: Register, { round, level }: RoundAndLevel): string {
  const row =
    register.rounds.find((each) => each.level === level && roundKey(each.round) === roundKey(round)) ??
    register.rounds.find((each) => roundKey(each.round) === roundKey(round));
  return endOf(row ?? plannedRound(round, level));
}

/** Names of the rounds that end after this one and last as long, the first to end first, whatever level they are of. */
export function roundsAfter(register: Register, at: RoundAndLevel): readonly string[] {
  const names = distinct(
    [...register.rounds, ...register.results].map(({ round }) => round),
    roundKey,
  );
  const length = lengthOf(spanOf(register, at));
  const end = endOfRound(register, at);
  return names
    .map((round) => ({ round, end: endOfRound(register, { round, level: at.level }) }))
    .filter((each) => each.end > end && lengthOf(spanOf(register, { ...each, level: at.level })) === length)
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? -1 : 1))
    .map(({ round }) => round);
}

/** Whole months, counted by the calendar; null where the period is not known. */
function lengthOf(span: Span | null): number | null {
  if (span === null) return null;
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(span.to) - months(span.from) + 1;
}
