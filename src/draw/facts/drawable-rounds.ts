/** Which rounds a level can be drawn in, and which one is most likely meant. */
import type { IsoDate } from "../../kernel/date";
import { addMonths } from "../../kernel/date";
import { roundKey } from "../../kernel/keys";
import { isDrawn } from "../rules/drawing";
import type { Level } from "../rules/level";
import { CADENCE_MONTHS } from "../rules/level";
import type { Round } from "../../register/rules/round";
import { isOfFiguresAlone, monthsOf, periodName, periodOf } from "../../register/rules/round";
import type { Register } from "../../register/register";

/** Names of the rounds in tblRunder, in its order. */
export function roundNames(register: Pick<Register, "rounds">): string[] {
  const names = new Map(register.rounds.map(({ round }) => [roundKey(round), round]));
  return Array.from(names.values());
}

/** The round's name as tblRunder writes it; null where it has none of that name. */
export function knownRound(register: Pick<Register, "rounds">, round: string): string | null {
  return roundNames(register).find((name) => roundKey(name) === roundKey(round)) ?? null;
}

/**
 * The round that a level is most likely drawn in next: one that is planned on it; else the last one that the level below
 * is drawn in; else the month, quarter, half-year or year that the day lies in, or the first after it that is not drawn.
 */
export function suggestedRound(
  register: Pick<Register, "rounds" | "drawn">,
  level: Pick<Level, "number" | "cadence" | "source">,
  today: IsoDate,
): string {
  const imported = register.rounds.filter((each) => each.level === level.number && isOfFiguresAlone(each));
  const isOpen = (round: string): boolean =>
    !isDrawn(register.drawn, round, level.number) && !imported.some((each) => roundKey(each.round) === roundKey(round));
  const planned = register.rounds.find(
    (each) => each.level === level.number && each.status === "planlagt" && isOpen(each.round),
  );
  if (planned !== undefined) return planned.round;
  const months = CADENCE_MONTHS[level.cadence];
  const { source } = level;
  if (source.kind !== "cases") {
    const below = register.rounds.filter(
      (each) => each.level === source.level && isDrawn(register.drawn, each.round, source.level),
    );
    const over = below
      .map((each) => roundOver(each, months))
      .filter(isOpen)
      .pop();
    if (over !== undefined) return over;
  }
  return firstPeriod(today, months, isOpen);
}

/** The period that the day lies in, or the first after it, that no row of tblRunder is named for. */
export function newRoundName(
  register: Pick<Register, "rounds">,
  level: Pick<Level, "cadence">,
  today: IsoDate,
): string {
  const names = new Set(roundNames(register).map(roundKey));
  return firstPeriod(today, CADENCE_MONTHS[level.cadence], (name) => !names.has(roundKey(name)));
}

/** Whether a level can be drawn in a round of this name by its cadence; any that is no period can. */
export function fitsCadence(round: string, level: Pick<Level, "cadence">): boolean {
  const period = periodOf(round);
  return period === null || monthsOf(period) === CADENCE_MONTHS[level.cadence];
}

function firstPeriod(today: IsoDate, months: 1 | 3 | 4 | 6 | 12, isFree: (name: string) => boolean): string {
  let day = today;
  while (!isFree(periodName(day, months))) day = addMonths(day, months);
  return periodName(day, months);
}

/** The round's own name, or the longer period that it lies in: a quarterly level draws from its months. */
function roundOver(round: Round, months: 1 | 3 | 4 | 6 | 12): string {
  const length = monthsOf(round);
  return length === null || length >= months || round.from === null ? round.round : periodName(round.from, months);
}
