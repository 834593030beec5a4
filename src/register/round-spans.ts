/** From which day to which a round goes, and which rounds lie within another. */
import type { RoundAndLevel } from "../kernel/keys";
import { roundKey } from "../kernel/keys";
import type { Tables } from "./register";
import { periodOf } from "./rules/round";

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A round's period: as it stands in Runder on that level, else as its name says. */
export function spanOf(register: Tables, { round, level }: RoundAndLevel): Span | null {
  const row = register.rounds.find((each) => each.level === level && roundKey(each.round) === roundKey(round));
  return row !== undefined && row.from !== null && row.to !== null ? { from: row.from, to: row.to } : periodOf(round);
}

/** Whether the one is the other's round, or lies within its period, as a month within its quarter. */
export function isWithin(register: Tables, one: RoundAndLevel, other: RoundAndLevel): boolean {
  if (roundKey(one.round) === roundKey(other.round)) return true;
  const [inner, outer] = [spanOf(register, one), spanOf(register, other)];
  return inner !== null && outer !== null && inner.from >= outer.from && inner.to <= outer.to;
}
